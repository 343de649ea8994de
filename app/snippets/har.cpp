#include "snippets/har.h"

#include "core/identity.h"
#include "core/jsontext.h"
#include "snippets/exchangejson.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// HTTP/2 is off: see the network's own reasons.
const QByteArray httpVersion = "\"HTTP/1.1\"";

QByteArray harPair(const QByteArray &name, const QByteArray &value)
{
    Json::ObjectText object;
    object.set(u"name"_s, ExchangeText::string(name));
    object.set(u"value"_s, ExchangeText::string(value));
    return object.text();
}

QByteArray harHeaders(const QList<HttpHeader> &headers)
{
    QList<QByteArray> list;
    for (const HttpHeader &header : headers)
        list.append(harPair(header.name, header.value));
    return Json::arrayText(list);
}

QByteArray queryOf(const QUrl &url)
{
    QList<QByteArray> list;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        list.append(harPair(name.toUtf8(), value.toUtf8()));
    return Json::arrayText(list);
}

QByteArray harRequest(const Exchange &exchange)
{
    const HttpRequest &request = exchange.request;
    Json::ObjectText object;
    object.set(u"method"_s, ExchangeText::string(request.method));
    object.set(u"url"_s, ExchangeText::string(request.url.toEncoded()));
    object.set(u"httpVersion"_s, httpVersion);
    object.set(u"cookies"_s, "[]"); // their headers are masked as a whole
    object.set(u"headers"_s, harHeaders(request.headers));
    object.set(u"queryString"_s, queryOf(request.url));
    if (!request.body.isEmpty()) {
        Json::ObjectText data;
        data.set(u"mimeType"_s, ExchangeText::string(request.header("Content-Type")));
        const bool isText = request.body.isValidUtf8();
        data.set(u"text"_s, isText ? ExchangeText::string(request.body) : QByteArray('"' + request.body.toBase64() + '"'));
        if (!isText)
            data.set(u"_encoding"_s, "\"base64\"");
        object.set(u"postData"_s, data.text());
    }
    object.set(u"headersSize"_s, "-1"); // Qt adds a few of its own
    object.set(u"bodySize"_s, exchange.isMasked ? QByteArray("-1") : QByteArray::number(request.body.size()));
    return object.text();
}

QByteArray harContent(const Exchange &exchange)
{
    Json::ObjectText object;
    object.set(u"size"_s, QByteArray::number(exchange.body.size()));
    object.set(u"mimeType"_s, ExchangeText::string(exchange.head.header("Content-Type")));
    if (exchange.body.isEmpty())
        return object.text();
    const bool isText = exchange.body.isValidUtf8();
    object.set(u"text"_s, isText ? ExchangeText::string(exchange.body) : QByteArray('"' + exchange.body.toBase64() + '"'));
    if (!isText)
        object.set(u"encoding"_s, "\"base64\"");
    return object.text();
}

/// Of several response headers HAR wants the one that a browser would follow.
QByteArray harResponse(const Exchange &exchange)
{
    const HttpHead &head = exchange.head;
    bool hasLength = false;
    const qint64 length = head.header("Content-Length").toLongLong(&hasLength);
    Json::ObjectText object;
    object.set(u"status"_s, QByteArray::number(head.status));
    object.set(u"statusText"_s, ExchangeText::string(head.reason));
    object.set(u"httpVersion"_s, head.status > 0 ? httpVersion : QByteArray("\"\""));
    object.set(u"cookies"_s, "[]");
    object.set(u"headers"_s, harHeaders(head.headers));
    object.set(u"content"_s, harContent(exchange));
    object.set(u"redirectURL"_s, ExchangeText::string(head.header("Location")));
    object.set(u"headersSize"_s, "-1");
    object.set(u"bodySize"_s, QByteArray::number(hasLength && length >= 0 ? length : exchange.body.size()));
    return object.text();
}

struct HarTimes {
    Json::ObjectText phases;
    double sum = 0;

    /// \a ms: nothing where it cannot be told.
    void add(const QString &name, std::optional<double> ms)
    {
        phases.set(name, ms ? ExchangeText::milliseconds(*ms) : QByteArray("-1"));
        if (ms)
            sum += QByteArray(ExchangeText::milliseconds(*ms)).toDouble(); // as it is written, so that the sum is right
    }
};

/// Moments that follow each other, as the stretches between them.
HarTimes timesOf(const Exchange &exchange)
{
    const LineTiming &line = exchange.line;
    double at = 0;
    const auto until = [&at](const std::optional<double> &moment) {
        const double from = at;
        at = std::max(at, moment.value_or(at));
        return at - from;
    };
    HarTimes times;
    const bool isNew = line.connecting.has_value();
    const double blocked = until(line.connecting);
    const double connect = until(line.encrypted);
    const double send = until(line.sent);
    const std::optional<double> head = line.head ? line.head : exchange.timing.firstByte;
    const double wait = until(head ? head : exchange.timing.total);
    const double receive = until(exchange.timing.total);
    times.add(u"blocked"_s, isNew ? std::optional(blocked) : std::nullopt);
    times.add(u"dns"_s, {});
    // Without TLS nothing tells when the connection stood: connecting is then a part of sending.
    times.add(u"connect"_s, line.encrypted ? std::optional(connect) : std::nullopt);
    times.add(u"ssl"_s, {});
    times.add(u"send"_s, send);
    times.add(u"wait"_s, wait);
    times.add(u"receive"_s, receive);
    if (line.encrypted)
        times.phases.set(u"comment"_s, "\"connect holds the name look-up, TCP and TLS\"");
    else if (isNew)
        times.phases.set(u"comment"_s, "\"send holds the name look-up and TCP\"");
    return times;
}

QByteArray harEntry(const Exchange &exchange)
{
    const HarTimes times = timesOf(exchange);
    const Answer &answer = exchange.answer;
    Json::ObjectText object;
    const QDateTime started = exchange.startedAt.isValid() ? exchange.startedAt : QDateTime::fromMSecsSinceEpoch(0).toUTC();
    object.set(u"startedDateTime"_s, ExchangeText::moment(started));
    object.set(u"time"_s, ExchangeText::milliseconds(times.sum));
    object.set(u"request"_s, harRequest(exchange));
    object.set(u"response"_s, harResponse(exchange));
    object.set(u"cache"_s, "{}");
    object.set(u"timings"_s, times.phases.text());

    object.set(u"_resourceType"_s, "\"fetch\""); // or some browsers hide the entry
    object.setString(u"_id"_s, exchange.id);
    object.set(u"_purpose"_s, '"' + ExchangeText::purpose(exchange.purpose) + '"');
    object.setString(u"_route"_s, exchange.routeName);
    object.set(u"_protocol"_s, ExchangeText::string(exchange.protocol));
    object.setString(u"_model"_s, exchange.model);
    if (!exchange.question.isEmpty())
        object.setString(u"_question"_s, exchange.question);
    if (!exchange.replayOf.isEmpty())
        object.setString(u"_replayOf"_s, exchange.replayOf);
    object.set(u"_requestMasked"_s, exchange.isMasked ? "true" : "false");
    object.set(u"_chunks"_s, ExchangeText::chunks(exchange.chunks));
    object.set(u"_events"_s, QByteArray::number(exchange.events));
    object.set(u"_firstByte"_s, ExchangeText::milliseconds(exchange.timing.firstByte));
    object.set(u"_firstReasoning"_s, ExchangeText::milliseconds(exchange.timing.firstReasoning));
    object.set(u"_firstText"_s, ExchangeText::milliseconds(exchange.timing.firstText));
    object.set(u"_requestIds"_s, ExchangeText::requestIds(answer.requestIds));
    object.set(u"_complete"_s, answer.isComplete() ? "true" : "false");
    object.set(u"_finishReason"_s, ExchangeText::stringOrNull(answer.finishReason));
    object.set(u"_usage"_s, answer.usage ? ExchangeText::usage(*answer.usage) : QByteArray("null"));
    object.set(u"_failure"_s, answer.failure ? ExchangeText::failure(*answer.failure) : QByteArray("null"));
    object.set(u"_attempts"_s, ExchangeText::attempts(exchange.attempts));
    return object.text();
}
}

QByteArray harText(const QList<Exchange> &exchanges)
{
    Json::ObjectText creator;
    creator.setString(u"name"_s, QString::fromLatin1(Identity::name));
    creator.setString(u"version"_s, QString::fromLatin1(Identity::version));
    QByteArray text = "{\"log\":{\"version\":\"1.2\",\"creator\":" + creator.text() + ",\"entries\":[";
    for (qsizetype i = 0; i < exchanges.size(); ++i)
        text += (i > 0 ? ",\n" : "\n") + harEntry(exchanges.at(i));
    return text + "\n]}}\n";
}
