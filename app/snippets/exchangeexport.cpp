#include "snippets/exchangeexport.h"

#include "snippets/exchangejson.h"
#include "snippets/exchangemarkdown.h"
#include "snippets/exchangeoutline.h"
#include "snippets/har.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestFingerprint = 13;
const QByteArray leftOut = "\xe2\x80\xa6";

/// Secrets are masked when they are captured; masking a fingerprint again would only make it useless.
bool isFingerprint(QByteArrayView text)
{
    return text.size() <= longestFingerprint && text.contains(leftOut);
}

QByteArray maskedSecret(const QByteArray &value)
{
    return value.isEmpty() || isFingerprint(value) ? value : keyFingerprint(value);
}

/// Names that say whose request it was, or where it came from, without being a secret.
bool namesAccount(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower().replace('-', '_');
    constexpr std::array marks { "groupid", "group_id", "organization", "organisation", "openai_project", "goog_user_project", "account",
        "user_id", "userid", "session_id", "forwarded", "real_ip", "client_ip", "connecting_ip", "device_id" };
    return std::any_of(marks.begin(), marks.end(), [&lower](const char *mark) { return lower.contains(mark); });
}

QList<HttpHeader> sanitisedHeaders(QList<HttpHeader> headers, const ExportOrder &order)
{
    for (HttpHeader &header : headers) {
        if (!header.secret && isSecretHeaderName(header.name)) {
            header.secret = true;
            const qsizetype space = header.value.indexOf(' ');
            header.secretAt = space > 0 && header.name.toLower().endsWith("authorization") ? space + 1 : 0;
        }
        const qsizetype at = qBound<qsizetype>(0, header.secretAt, header.value.size());
        if (header.secret)
            header.value = header.value.left(at) + maskedSecret(header.value.mid(at));
        else if (!order.withAccountIds && namesAccount(header.name))
            header.value = leftOut;
    }
    return headers;
}

QUrl sanitisedUrl(const QUrl &url, const ExportOrder &order)
{
    QUrl clean(url);
    clean.setUserInfo({});
    if (!url.hasQuery())
        return clean;
    QUrlQuery query(url);
    QList<std::pair<QString, QString>> items = query.queryItems(QUrl::FullyDecoded);
    bool isChanged = false;
    for (auto &[name, value] : items) {
        const QByteArray bytes = name.toUtf8();
        const bool isSecret = isSecretHeaderName(bytes) || bytes.compare("key", Qt::CaseInsensitive) == 0;
        if (!isSecret && (order.withAccountIds || !namesAccount(bytes)))
            continue;
        const QString masked = isSecret ? QString::fromUtf8(maskedSecret(value.toUtf8())) : QString::fromUtf8(leftOut);
        isChanged |= masked != value;
        value = masked;
    }
    if (!isChanged)
        return clean;
    query.setQueryItems(items);
    clean.setQuery(query);
    return clean;
}

void leaveContentsOut(Exchange &exchange)
{
    exchange.request.body = bodyOutline(exchange.request.body);
    const QByteArray body = bodyOutline(exchange.body);
    if (body != exchange.body && !exchange.chunks.isEmpty())
        exchange.chunks = { { .atNs = exchange.chunks.constFirst().atNs, .offset = 0, .size = body.size() } };
    exchange.body = body;
    Message &message = exchange.answer.message;
    message.text = textOutline(message.text);
    message.reasoning = textOutline(message.reasoning);
    message.wire = {};
    for (ToolCall &call : message.toolCalls)
        call.arguments = textOutline(QString::fromUtf8(call.arguments)).toUtf8();
    if (exchange.answer.failure) {
        Failure failure = *exchange.answer.failure;
        failure.raw = bodyOutline(failure.raw);
        failure.message = textOutline(failure.message); // servers quote what they refuse
        exchange.answer.failure = failure;
    }
}

QByteArray written(const QList<Exchange> &exchanges, const ExportOrder &order)
{
    switch (order.format) {
    case ExportFormat::Har: return harText(exchanges);
    case ExportFormat::Json: return exchangesAsJson(exchanges);
    case ExportFormat::Markdown: return exchangesAsMarkdown(exchanges, order.failureWords);
    case ExportFormat::EventStream: return exchanges.constFirst().body;
    }
    return {};
}
}

QByteArray exportFormatId(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Har: return "har";
    case ExportFormat::Json: return "json";
    case ExportFormat::Markdown: return "markdown";
    case ExportFormat::EventStream: return "sse";
    }
    return {};
}

std::optional<ExportFormat> exportFormatById(QByteArrayView id)
{
    for (const ExportFormat format : { ExportFormat::Har, ExportFormat::Json, ExportFormat::Markdown, ExportFormat::EventStream }) {
        if (exportFormatId(format) == id)
            return format;
    }
    return {};
}

QString exportSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Har: return u"har"_s;
    case ExportFormat::Json: return u"json"_s;
    case ExportFormat::Markdown: return u"md"_s;
    case ExportFormat::EventStream: return u"sse"_s;
    }
    return {};
}

Exchange sanitised(const Exchange &exchange, const ExportOrder &order)
{
    Exchange clean(exchange);
    clean.request.url = sanitisedUrl(clean.request.url, order);
    clean.request.headers = sanitisedHeaders(clean.request.headers, order);
    clean.head.headers = sanitisedHeaders(clean.head.headers, order);
    if (!order.withContents)
        leaveContentsOut(clean);
    return clean;
}

ExportResult exportExchanges(const QList<Exchange> &exchanges, const ExportOrder &order)
{
    ExportResult result;
    if (exchanges.isEmpty())
        result.problem = "nothing";
    else if (order.format == ExportFormat::EventStream && exchanges.size() > 1)
        result.problem = "several";
    else if (order.format == ExportFormat::EventStream && exchanges.constFirst().body.isEmpty())
        result.problem = "no-body";
    if (!result.problem.isEmpty())
        return result;

    const LeakScan scan(order.knownKeys);
    QList<Exchange> clean;
    for (const Exchange &exchange : exchanges) {
        Exchange one = sanitised(exchange, order);
        const QList<Leak> leaks = scan.leaks(one, int(clean.size()));
        if (!leaks.isEmpty())
            one = scan.masked(one);
        result.leaks += leaks;
        clean.append(one);
    }
    if (!result.leaks.isEmpty() && !order.masksLeaks)
        return result;
    const QByteArray bytes = written(clean, order);
    // What is written is looked through as well: two harmless fields side by side could spell a key.
    const QList<std::pair<QByteArray, bool>> left = scan.keysIn(bytes);
    for (const auto &[fingerprint, isKnown] : left)
        result.leaks.append({ .field = "file", .fingerprint = fingerprint, .isKnown = isKnown });
    if (left.isEmpty())
        result.bytes = bytes;
    else if (order.masksLeaks)
        result.bytes = scan.masked(bytes);
    return result;
}
