#include "core/httprequest.h"

#include "core/identity.h"

#include <QUrlQuery>

#include <algorithm>
#include <iterator>

namespace {
bool isSameHeaderName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// RFC 9110, section 5.6.2.
bool isHeaderTokenByte(char byte)
{
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9'))
        return true;
    return byte != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(byte);
}

bool isForbiddenInHeaderValue(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\t') || code == 0x7f;
}

bool isUtf8Continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/// Some services take the key in the query: "?key=…".
QUrl urlWithoutSecrets(const QUrl &url)
{
    if (!url.hasQuery())
        return url;
    QUrlQuery query(url);
    QList<std::pair<QString, QString>> items = query.queryItems(QUrl::FullyDecoded);
    bool changed = false;
    for (auto &[name, value] : items) {
        const QByteArray bytes = name.toUtf8();
        if (!isSameHeaderName(bytes, "key") && !isSecretHeaderName(bytes))
            continue;
        value = QString::fromUtf8(keyFingerprint(value.toUtf8()));
        changed = true;
    }
    if (!changed)
        return url;
    query.setQueryItems(items);
    QUrl masked(url);
    masked.setQuery(query);
    return masked;
}
}

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (isSameHeaderName(header.name, name))
            return header.value;
    }
    return {};
}

void HttpRequest::setHeader(const HttpHeader &header)
{
    for (HttpHeader &known : headers) {
        if (isSameHeaderName(known.name, header.name)) {
            known = header;
            return;
        }
    }
    headers.append(header);
}

HttpRequest HttpRequest::redacted() const
{
    HttpRequest masked(*this);
    masked.url = urlWithoutSecrets(url);
    for (HttpHeader &header : masked.headers) {
        if (!header.secret || header.value.size() <= header.secretAt)
            continue;
        const QByteArray secret = header.value.mid(header.secretAt);
        header.value.truncate(header.secretAt);
        header.value += keyFingerprint(secret);
    }
    return masked;
}

QByteArray keyFingerprint(QByteArrayView key)
{
    constexpr QByteArrayView ellipsis("\xe2\x80\xa6");
    // Less than ten of a short one, so that at least half of any key stays unknown.
    const qsizetype shown = key.size() < 8 ? 0 : qMin<qsizetype>(10, key.size() / 2);
    qsizetype tailSize = shown * 2 / 5;
    qsizetype headSize = shown - tailSize;
    while (headSize > 0 && isUtf8Continuation(key.at(headSize)))
        --headSize;
    while (tailSize > 0 && isUtf8Continuation(key.at(key.size() - tailSize)))
        --tailSize;
    return key.first(headSize).toByteArray() + ellipsis.toByteArray() + key.last(tailSize).toByteArray();
}

bool isSecretHeaderName(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    // "x-ratelimit-remaining-tokens" counts tokens, it is none.
    if (lower.contains("ratelimit"))
        return false;
    constexpr const char *marks[] = { "authorization", "api-key", "api_key", "apikey", "access-key", "auth-key", "private-key",
        "subscription-key", "cookie", "credential", "passwd", "password", "secret", "signature", "token", "x-auth" };
    return std::any_of(std::begin(marks), std::end(marks), [&lower](const char *mark) { return lower.contains(mark); });
}

HeaderProblem checkHeader(QByteArrayView name, QByteArrayView value)
{
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isHeaderTokenByte))
        return HeaderProblem::BadName;
    constexpr const char *reserved[] = { "Host", "Content-Length", "Transfer-Encoding", "Connection", "Expect" };
    if (std::any_of(std::begin(reserved), std::end(reserved), [name](const char *own) { return isSameHeaderName(name, own); }))
        return HeaderProblem::Reserved;
    if (std::any_of(value.begin(), value.end(), isForbiddenInHeaderValue))
        return HeaderProblem::BadValue;
    return HeaderProblem::None;
}

QList<HttpHeader> standardHeaders()
{
    return {
        { .name = "User-Agent", .value = QByteArray(Identity::program) + '/' + Identity::version },
        { .name = "Accept-Encoding", .value = "identity" },
        { .name = "Accept-Language", .value = "*" },
    };
}
