#include "engine/otherroute.h"

#include "protocols/protocol.h"
#include "protocols/requestparts.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString groupIdItem = u"GroupId"_s;

QString plainOrigin(const QUrl &url)
{
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo).toString();
}

QString plainPath(const QUrl &url)
{
    return url.path(QUrl::FullyEncoded);
}

/// What follows the base of \a from in \a url; nothing if its base does not stand there.
std::optional<QString> tailAfterBase(const QUrl &url, const QByteArray &protocol, const Route &from, bool hostMayDiffer)
{
    const RequestParts::Base base = RequestParts::baseOf(from, protocol);
    if (!base.url.isValid() || base.url.isEmpty() || base.exact || (!hostMayDiffer && plainOrigin(base.url) != plainOrigin(url)))
        return std::nullopt;
    const QString path = plainPath(url);
    const QString start = plainPath(base.url);
    if (!path.startsWith(start) || (path.size() > start.size() && path.at(start.size()) != '/'_L1))
        return std::nullopt;
    return path.mid(start.size());
}

/// Whether \a url is where \a protocol posts its chats, wherever its base is.
bool isChatUrl(const QUrl &url, const Protocol &protocol, const std::optional<Route> &from)
{
    // Gemini's holds the model and the way it is answered.
    if (protocol.id() == "gemini")
        return false;
    if (from && protocol.chatUrl(*from) == url)
        return true;
    const QString ending = plainPath(protocol.chatUrl({ .bases = { { protocol.id(), u"http://localhost"_s } } }));
    return ending.size() > 1 && plainPath(url).endsWith(ending);
}

std::optional<QUrl> movedUrl(const Route &to, const QUrl &url, const QByteArray &protocolId, const std::optional<Route> &from)
{
    const Protocol *const protocol = protocolById(protocolId);
    const RequestParts::Base base = RequestParts::baseOf(to, protocolId);
    if (!base.url.isValid() || base.url.isEmpty())
        return std::nullopt;
    QUrl moved;
    if (protocol && isChatUrl(url, *protocol, from)) {
        moved = protocol->chatUrl(to);
    } else {
        std::optional<QString> tail;
        if (from)
            tail = tailAfterBase(url, protocolId, *from, from->id == to.id);
        if (!tail && plainPath(url).endsWith("/models"_L1))
            tail = u"/models"_s;
        if (!tail)
            return std::nullopt;
        moved = base.exact ? base.url : RequestParts::withPathAppended(base.url, *tail);
    }
    // The rest of the question stays; the account it names is the other route's.
    QUrlQuery query(moved);
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items) {
        if (name != groupIdItem && !query.hasQueryItem(name))
            query.addQueryItem(name, value);
    }
    if (!query.isEmpty())
        moved.setQuery(query);
    return moved;
}
}

bool leadsTo(const Route &route, const QUrl &url)
{
    const QList<QString> bases = route.bases.values();
    return std::any_of(bases.cbegin(), bases.cend(), [&url](const QString &base) { return plainOrigin(QUrl(base)) == plainOrigin(url); });
}

std::optional<HttpRequest> movedTo(const Route &to, const RouteKey &key, const HttpRequest &request, const QByteArray &protocol,
    const std::optional<Route> &from)
{
    const std::optional<QUrl> url = movedUrl(to, request.url, protocol, from);
    if (!url)
        return std::nullopt;
    HttpRequest moved { .method = request.method, .url = *url, .body = request.body };
    const auto isFroms = [&from](const HttpHeader &header) {
        return from && std::any_of(from->headers.cbegin(), from->headers.cend(), [&header](const HttpHeader &own) {
            return own.name.compare(header.name, Qt::CaseInsensitive) == 0;
        });
    };
    for (const HttpHeader &header : request.headers) {
        if (!header.secret && !isFroms(header))
            moved.headers.append(header);
    }
    RequestParts::addHeaders(moved, to, protocol, key);
    return moved;
}
