#include "protocols/modellist.h"

#include "core/jsontext.h"
#include "protocols/failurenormaliser.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {
using ListMembers = QList<std::pair<QString, QByteArray>>;

/// A listed entry's id: OpenAI and Anthropic say "id", Gemini "name" with the resource kind before it.
QString listedId(const QByteArray &entry)
{
    if (const auto plain = Json::unquoted(entry))
        return *plain;
    QString name;
    for (const auto &[member, value] : Json::members(entry).value_or(ListMembers())) {
        if (member == "id"_L1)
            return Json::unquoted(value).value_or(QString());
        if (member == "name"_L1)
            name = Json::unquoted(value).value_or(QString());
    }
    return name.startsWith("models/"_L1) ? name.sliced(7) : name;
}

QString textOf(const ListMembers &members, QLatin1StringView wanted)
{
    for (const auto &[name, value] : members) {
        if (name == wanted)
            return Json::unquoted(value).value_or(QString());
    }
    return {};
}

/// Where the next page begins, if \a members, those of an object around a list, say that there is one.
std::pair<QString, QString> nextIn(const ListMembers &members)
{
    for (const auto name : { "nextPageToken"_L1, "next_page_token"_L1 }) {
        if (const QString token = textOf(members, name); !token.isEmpty())
            return { name == "nextPageToken"_L1 ? u"pageToken"_s : u"page_token"_s, token };
    }
    for (const auto &[name, value] : members) {
        if (name == "has_more"_L1 && value == "true") {
            // Without a last_id the last id of the page is meant, which read() fills in.
            return { u"after_id"_s, textOf(members, "last_id"_L1) };
        }
    }
    return {};
}

/// The array of models wherever a list keeps it: bare, in "data" or "models", or one envelope deeper.
std::optional<QList<QByteArray>> listedEntries(const QByteArray &json, std::pair<QString, QString> &next, int depth = 0)
{
    if (const auto bare = Json::elements(json))
        return bare;
    const auto members = Json::members(json);
    if (!members || depth > 1)
        return std::nullopt;
    if (next.first.isEmpty())
        next = nextIn(*members);
    std::optional<QList<QByteArray>> found;
    for (const QLatin1StringView name : { "data"_L1, "models"_L1 }) {
        for (const auto &[member, value] : *members) {
            if (!found && member == name)
                found = listedEntries(value, next, depth + 1);
        }
    }
    for (const auto &[member, value] : *members) {
        if (found && next.first.isEmpty() && (member == "meta"_L1 || member == "pagination"_L1))
            next = nextIn(Json::members(value).value_or(ListMembers()));
    }
    return found;
}
}

ModelList ModelLists::read(const HttpHead &head, const QByteArray &body)
{
    ModelList list { .failure = failureIn(head, body) };
    if (list.failure)
        return list;
    QByteArray json = body;
    if (!json.isValidUtf8())
        json = QString::fromUtf8(json).toUtf8();
    if (json.startsWith("\xef\xbb\xbf"))
        json.remove(0, 3);
    const auto entries = listedEntries(json, list.next);
    if (!entries) {
        list.failure = Failure { .kind = FailureKind::Malformed, .httpStatus = head.status, .raw = body, .detail = "model-list" };
        return list;
    }
    for (const QByteArray &entry : *entries) {
        const QString id = listedId(entry);
        if (!id.isEmpty())
            list.models.append({ id, entry });
    }
    if (list.models.isEmpty())
        list.next = {};
    else if (!list.next.first.isEmpty() && list.next.second.isEmpty())
        list.next.second = list.models.constLast().id;
    return list;
}

HttpRequest ModelLists::nextPage(const HttpRequest &request, const ModelList &page)
{
    HttpRequest next(request);
    QUrlQuery query(next.url);
    query.removeAllQueryItems(page.next.first);
    // QUrlQuery leaves "+" alone, which servers read as a blank.
    query.addQueryItem(page.next.first, QString::fromLatin1(QUrl::toPercentEncoding(page.next.second)));
    next.url.setQuery(query);
    return next;
}

HttpRequest ModelLists::detail(const HttpRequest &listRequest, const QString &id)
{
    HttpRequest request(listRequest);
    // A slash inside an id is part of the id, not of the path.
    request.url.setPath(request.url.path(QUrl::FullyEncoded) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id)), QUrl::StrictMode);
    return request;
}
