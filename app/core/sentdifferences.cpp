#include "core/bodydifferences.h"

#include <QUrlQuery>

#include <algorithm>
#include <iterator>
#include <optional>

namespace {
using SentPart = Difference::Part;
using SentKind = Difference::Kind;

/// One header field or query field; several of one name are one, their values in a row.
struct SentField {
    QByteArray name;
    QByteArray key; ///< by which it is found
    QByteArrayList values;
    bool isSecret = false;
    bool isMet = false;
};

void addSentField(QList<SentField> &fields, const SentField &field)
{
    const auto known = std::find_if(fields.begin(), fields.end(), [&field](const SentField &other) { return other.key == field.key; });
    if (known == fields.end()) {
        fields.append(field);
        return;
    }
    known->values += field.values;
    known->isSecret = known->isSecret || field.isSecret;
}

/// They follow from the rest of the request.
bool isMadeByHttp(const QByteArray &key)
{
    return key == "content-length" || key == "host" || key == "date";
}

/// New with each request: only whether they are there tells something.
bool isNewEachTime(const QByteArray &key)
{
    constexpr const char *names[] = { "idempotency-key", "x-idempotency-key", "request-id", "x-request-id", "x-client-request-id",
        "x-correlation-id", "trace-id", "x-trace-id", "traceparent", "tracestate", "x-amzn-trace-id" };
    return std::any_of(std::begin(names), std::end(names), [&key](const char *name) { return key == name; });
}

/// What stands before the secret ("Bearer "), and never the secret.
QByteArray withoutSecret(const HttpHeader &header)
{
    qsizetype secretAt = header.secret ? header.secretAt : 0;
    if (secretAt == 0) {
        for (const QByteArrayView scheme : { QByteArrayView("bearer "), QByteArrayView("basic "), QByteArrayView("token ") }) {
            if (header.value.left(scheme.size()).toLower() == scheme)
                secretAt = scheme.size();
        }
    }
    return header.value.left(secretAt) + "\xe2\x80\xa6";
}

QList<SentField> headerFields(const HttpRequest &request)
{
    QList<SentField> fields;
    for (const HttpHeader &header : request.headers) {
        const QByteArray key = header.name.toLower();
        if (isMadeByHttp(key))
            continue;
        const bool isSecret = header.secret || isSecretHeaderName(header.name);
        addSentField(fields,
            { .name = header.name,
                .key = key,
                .values = { isSecret ? withoutSecret(header) : header.value.trimmed() },
                .isSecret = isSecret });
    }
    return fields;
}

QList<SentField> queryFields(const HttpRequest &request)
{
    QList<SentField> fields;
    for (const auto &[name, value] : QUrlQuery(request.url).queryItems(QUrl::FullyEncoded)) {
        const QByteArray bytes = name.toLatin1();
        const bool isSecret = bytes == "key" || isSecretHeaderName(bytes);
        addSentField(fields,
            { .name = bytes,
                .key = bytes,
                .values = { isSecret ? QByteArray("\xe2\x80\xa6") : value.toLatin1() },
                .isSecret = isSecret });
    }
    return fields;
}

void addFieldDifferences(QList<Difference> &found, SentPart part, const QList<SentField> &reference, QList<SentField> other)
{
    const auto joined = [](const SentField &field) { return field.values.join(", "); };
    const auto differenceOf = [&](SentKind kind, const SentField *before, const SentField *after) {
        return Difference { .part = part,
            .kind = kind,
            .place = QString::fromLatin1((before ? before : after)->name),
            .before = before ? joined(*before) : QByteArray(),
            .after = after ? joined(*after) : QByteArray() };
    };
    QList<Difference> dropped;
    QList<SentField> droppedSecrets;
    for (const SentField &field : reference) {
        const auto same = std::find_if(other.begin(), other.end(), [&field](const SentField &one) { return one.key == field.key; });
        if (same == other.end()) {
            if (field.isSecret)
                droppedSecrets.append(field);
            found.append(differenceOf(SentKind::Dropped, &field, nullptr));
            continue;
        }
        same->isMet = true;
        if (part == SentPart::RequestHeader && isNewEachTime(field.key))
            continue;
        if (field.values != same->values)
            found.append(differenceOf(SentKind::Changed, &field, &*same));
    }
    const auto isNewSecret = [](const SentField &field) { return field.isSecret && !field.isMet; };
    const bool isMoved = droppedSecrets.size() == 1 && std::count_if(other.begin(), other.end(), isNewSecret) == 1;
    for (const SentField &field : std::as_const(other)) {
        if (field.isMet)
            continue;
        if (isMoved && field.isSecret) {
            const QString place = QString::fromLatin1(droppedSecrets.first().name);
            const auto carrier = std::find_if(found.begin(), found.end(),
                [&](const Difference &one) { return one.part == part && one.place == place; });
            carrier->kind = SentKind::Renamed;
            carrier->newPlace = QString::fromLatin1(field.name);
            carrier->after = joined(field);
            continue;
        }
        found.append(differenceOf(SentKind::Added, nullptr, &field));
    }
}

QByteArray hostOf(const QUrl &url)
{
    const QString scheme = url.scheme();
    QByteArray host = scheme.toLatin1() + "://" + url.host(QUrl::FullyEncoded).toLatin1();
    const int usual = scheme == u"https" ? 443 : scheme == u"http" ? 80 : -1;
    if (const int port = url.port(usual); port != usual)
        host += ':' + QByteArray::number(port);
    return host;
}
}

QList<Difference> sentDifferences(const HttpRequest &reference, const HttpRequest &other)
{
    QList<Difference> found;
    const auto compare = [&found](SentPart part, const QByteArray &before, const QByteArray &after) {
        if (before != after)
            found.append({ .part = part, .kind = SentKind::Changed, .before = before, .after = after });
    };
    compare(SentPart::Method, reference.method, other.method);
    compare(SentPart::Host, hostOf(reference.url), hostOf(other.url));
    compare(SentPart::Path, reference.url.path(QUrl::FullyEncoded).toLatin1(), other.url.path(QUrl::FullyEncoded).toLatin1());
    addFieldDifferences(found, SentPart::Query, queryFields(reference), queryFields(other));
    addFieldDifferences(found, SentPart::RequestHeader, headerFields(reference), headerFields(other));
    found += bodyDifferences(reference.body, other.body);
    return found;
}
