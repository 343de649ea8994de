#include "snippets/exchangejson.h"

#include "core/jsontext.h"

using namespace Qt::StringLiterals;

namespace {
/// \a bytes as member \a name, or in base64 as a member that says so.
void setBody(Json::ObjectText &object, const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        object.set(u"body"_s, ExchangeText::string(bytes));
    else
        object.set(u"body_base64"_s, '"' + bytes.toBase64() + '"');
}

QByteArray responseText(const Exchange &exchange)
{
    Json::ObjectText object;
    object.set(u"reason"_s, ExchangeText::string(exchange.head.reason));
    object.set(u"headers"_s, ExchangeText::headers(exchange.head.headers));
    setBody(object, exchange.body);
    object.set(u"chunks"_s, ExchangeText::chunks(exchange.chunks));
    return object.text();
}

QByteArray lineText(const LineTiming &line)
{
    Json::ObjectText object;
    object.set(u"connecting"_s, ExchangeText::milliseconds(line.connecting));
    object.set(u"encrypted"_s, ExchangeText::milliseconds(line.encrypted));
    object.set(u"sent"_s, ExchangeText::milliseconds(line.sent));
    object.set(u"head"_s, ExchangeText::milliseconds(line.head));
    return object.text();
}

QByteArray exchangeText(const Exchange &exchange)
{
    const Answer &answer = exchange.answer;
    Json::ObjectText object;
    object.setString(u"id"_s, exchange.id);
    object.set(u"purpose"_s, '"' + ExchangeText::purpose(exchange.purpose) + '"');
    object.set(u"started_at"_s, ExchangeText::moment(exchange.startedAt));
    object.set(u"route"_s, ExchangeText::stringOrNull(exchange.routeName.toUtf8()));
    object.set(u"protocol"_s, ExchangeText::stringOrNull(exchange.protocol));
    object.set(u"model"_s, ExchangeText::stringOrNull(exchange.model.toUtf8()));
    object.set(u"question"_s, ExchangeText::stringOrNull(exchange.question.toUtf8()));
    object.set(u"replay_of"_s, ExchangeText::stringOrNull(exchange.replayOf.toUtf8()));
    object.set(u"request"_s, ExchangeText::request(exchange.request));
    object.set(u"request_masked"_s, exchange.isMasked ? "true" : "false");
    object.set(u"status"_s, exchange.head.status > 0 ? QByteArray::number(exchange.head.status) : QByteArray("null"));
    object.set(u"response"_s, responseText(exchange));
    object.setString(u"answer"_s, answer.message.text);
    object.setString(u"reasoning"_s, answer.message.reasoning);
    object.set(u"tool_calls"_s, ExchangeText::toolCalls(answer.message.toolCalls));
    object.set(u"finish_reason"_s, ExchangeText::stringOrNull(answer.finishReason));
    object.set(u"usage"_s, answer.usage ? ExchangeText::usage(*answer.usage) : QByteArray("null"));
    object.set(u"complete"_s, answer.isComplete() ? "true" : "false");
    object.set(u"failure"_s, answer.failure ? ExchangeText::failure(*answer.failure) : QByteArray("null"));
    object.set(u"request_ids"_s, ExchangeText::requestIds(answer.requestIds));
    object.set(u"timing_ms"_s, ExchangeText::timing(exchange.timing));
    object.set(u"line_ms"_s, lineText(exchange.line));
    object.set(u"events"_s, QByteArray::number(exchange.events));
    object.set(u"attempts"_s, ExchangeText::attempts(exchange.attempts));
    return object.text();
}
}

QByteArray ExchangeText::string(const QByteArray &bytes)
{
    return Json::quoted(QString::fromUtf8(bytes));
}

QByteArray ExchangeText::headers(const QList<HttpHeader> &headers)
{
    QList<QByteArray> list;
    for (const HttpHeader &header : headers)
        list.append(Json::arrayText({ ExchangeText::string(header.name), ExchangeText::string(header.value) }));
    return Json::arrayText(list);
}

QByteArray ExchangeText::request(const HttpRequest &request)
{
    Json::ObjectText object;
    object.set(u"method"_s, ExchangeText::string(request.method));
    object.set(u"url"_s, ExchangeText::string(request.url.toEncoded()));
    object.set(u"headers"_s, ExchangeText::headers(request.headers));
    setBody(object, request.body);
    return object.text();
}

QByteArray ExchangeText::toolCalls(const QList<ToolCall> &calls)
{
    QList<QByteArray> list;
    for (const ToolCall &call : calls) {
        Json::ObjectText function;
        function.setString(u"name"_s, call.name);
        function.set(u"arguments"_s, ExchangeText::string(call.arguments));
        Json::ObjectText object;
        object.setString(u"id"_s, call.id);
        object.set(u"type"_s, "\"function\"");
        object.set(u"function"_s, function.text());
        list.append(object.text());
    }
    return Json::arrayText(list);
}

QByteArray ExchangeText::timing(const Timing &timing)
{
    Json::ObjectText object;
    object.set(u"first_byte"_s, ExchangeText::milliseconds(timing.firstByte));
    object.set(u"first_reasoning"_s, ExchangeText::milliseconds(timing.firstReasoning));
    object.set(u"first_text"_s, ExchangeText::milliseconds(timing.firstText));
    object.set(u"total"_s, ExchangeText::milliseconds(timing.total));
    return object.text();
}

QByteArray ExchangeText::stringOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray("null") : string(bytes);
}

QByteArray ExchangeText::milliseconds(const std::optional<double> &ms)
{
    if (!ms || !(*ms >= 0 && *ms < 1e15))
        return "null";
    QByteArray text = QByteArray::number(*ms, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

QByteArray ExchangeText::requestIds(const QList<RequestId> &ids)
{
    Json::ObjectText object;
    for (const RequestId &id : ids)
        object.set(QString::fromUtf8(id.name), string(id.value));
    return object.isEmpty() ? QByteArray("{}") : object.text();
}

QByteArray ExchangeText::attempts(const QList<Attempt> &attempts)
{
    QList<QByteArray> list;
    for (const Attempt &attempt : attempts) {
        Json::ObjectText object;
        object.set(u"started_at"_s, moment(attempt.startedAt));
        object.set(u"waited_ms"_s, QByteArray::number(attempt.waitedMs));
        object.set(u"total_ms"_s, milliseconds(attempt.totalMs));
        object.set(u"status"_s, attempt.httpStatus > 0 ? QByteArray::number(attempt.httpStatus) : QByteArray("null"));
        object.set(u"failure"_s, stringOrNull(attempt.failure));
        object.set(u"code"_s, string(attempt.code));
        object.set(u"request_ids"_s, requestIds(attempt.requestIds));
        list.append(object.text());
    }
    return Json::arrayText(list);
}

QByteArray ExchangeText::failure(const Failure &failure)
{
    Json::ObjectText object;
    object.set(u"id"_s, '"' + failureId(failure.kind) + '"');
    object.set(u"code"_s, string(failure.code));
    object.set(u"type"_s, string(failure.type));
    object.set(u"http_status"_s, failure.httpStatus > 0 ? QByteArray::number(failure.httpStatus) : QByteArray("null"));
    object.setString(u"message"_s, failure.message);
    object.set(u"raw"_s, string(failure.raw));
    return object.text();
}

QByteArray ExchangeText::usage(const Usage &usage)
{
    return usage.raw.isEmpty() || Json::problemIn(usage.raw) ? QByteArray("null") : Json::compacted(usage.raw);
}

QByteArray ExchangeText::chunks(const QList<Chunk> &chunks)
{
    QByteArray text = "[";
    for (const Chunk &chunk : chunks) {
        if (text.size() > 1)
            text += ',';
        text += '[' + milliseconds(double(chunk.atNs) / 1e6) + ',' + QByteArray::number(chunk.offset) + ',' + QByteArray::number(chunk.size)
            + ']';
    }
    return text + ']';
}

QByteArray ExchangeText::purpose(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Answer: return "answer";
    case Purpose::Models: return "models";
    case Purpose::Probe: return "probe";
    case Purpose::Replay: return "replay";
    }
    return {};
}

QByteArray ExchangeText::moment(const QDateTime &moment)
{
    return moment.isValid() ? QByteArray('"' + moment.toUTC().toString(Qt::ISODateWithMs).toLatin1() + '"') : QByteArray("null");
}

QByteArray exchangesAsJson(const QList<Exchange> &exchanges)
{
    if (exchanges.size() == 1)
        return exchangeText(exchanges.constFirst()) + '\n';
    QByteArray text = "[";
    for (const Exchange &exchange : exchanges)
        text += (text.size() > 1 ? ",\n" : "\n") + exchangeText(exchange);
    return text + "\n]\n";
}
