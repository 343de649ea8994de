#include "sandbox/faults.h"

#include "sandbox/cannedtext.h"
#include "sandbox/json.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

constexpr qint64 untilRenewedSeconds = 5'400;

Reply fail(const Play &play, int status, int code, const QString &message)
{
    return play.voice.refuse({.status = status, .code = code, .message = message});
}

Reply tooMany(const Play &play)
{
    return play.voice.refuse({.status = 429, .code = 1002, .message = u"rate limit exceeded(RPM)"_s, .atGateway = true});
}

Refusal keyMissingIn(const QString &header)
{
    return {.status = 401,
            .code = 1004,
            .message = u"login fail: Please carry the API secret key in the '%1' field of the request header"_s.arg(header)};
}

Reply rateLimited(const Play &play)
{
    return fail(play, 429, 1002, u"rate limit exceeded(RPM)"_s).with("Retry-After", "7");
}

/// A date as HTTP writes it (RFC 9110, 5.6.7), some seconds from now.
Reply retryAtDate(const Play &play)
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(5);
    const QString date = QLocale::c().toString(then, u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" GMT"_s;
    return tooMany(play).with("Retry-After", date.toLatin1());
}

Reply planExhausted(const Play &play, const QString &used)
{
    const QString reset = QDateTime::currentDateTimeUtc().addSecs(untilRenewedSeconds).toString(Qt::ISODate);
    return fail(play, 429, 2056,
                u"usage limit exceeded, 5-hour usage limit reached for Token Plan Starter (%1 used), resets at %2"_s.arg(
                    used, reset));
}

Reply failTwice(const Play &play)
{
    if (!play.memory.fails(play.call.client, play.call.model, 2))
        return play.voice.say({.text = echoOf(play.call)});
    return play.voice.refuse(
        {.status = 503, .code = 1000, .message = u"service temporarily unavailable"_s, .atGateway = true});
}

Reply limitTwice(const Play &play)
{
    if (!play.memory.fails(play.call.client, play.call.model, 2))
        return play.voice.say({.text = echoOf(play.call)});
    return tooMany(play).with("Retry-After", "1");
}

/// Only a key in Authorization counts, though x-api-key was let in.
Reply bearerOnlyEcho(const Play &play, const Refusal &otherwise)
{
    if (play.call.keyPlaces.contains(KeyPlace::Bearer))
        return play.voice.say({.text = echoOf(play.call)});
    return play.voice.refuse(otherwise);
}

Reply apiKeyOnlyEcho(const Play &play)
{
    if (play.call.keyPlaces.contains(KeyPlace::ApiKey))
        return play.voice.say({.text = echoOf(play.call)});
    return play.voice.refuse(keyMissingIn(u"X-Api-Key"_s));
}

/// An older deployment that knows fewer fields and narrower bounds, and says of all of them the same.
Reply strict(const Play &play)
{
    const QJsonObject &body = play.call.body;
    QString field;
    for (const QString &name : {u"stream_options"_s, u"parallel_tool_calls"_s, u"response_format"_s, u"seed"_s, u"stop"_s,
                                u"presence_penalty"_s, u"frequency_penalty"_s, u"logit_bias"_s, u"service_tier"_s}) {
        if (body.contains(name))
            field = name;
    }
    if (body["tool_choice"_L1].isString())
        field = u"tool_choice"_s;
    const double temperature = body["temperature"_L1].toDouble(1);
    if (temperature <= 0 || temperature > 1)
        field = u"temperature"_s;
    for (const QJsonValue &tool : body["tools"_L1].toArray()) {
        if (tool["function"_L1].toObject().contains("strict"_L1))
            field = u"tools.function.strict"_s;
    }
    for (const QJsonValue &message : body["messages"_L1].toArray()) {
        if (message["content"_L1].isNull() && message["tool_calls"_L1].isArray())
            field = u"messages.content"_s;
    }
    if (field.isEmpty())
        return play.voice.say({.text = echoOf(play.call)});
    return play.voice.refuse({.message = u"invalid params, invalid chat setting"_s, .field = field});
}

Reply foreign(Reply reply, const QByteArray &idHeader, const QByteArray &id)
{
    reply.isForeign = true;
    return reply.with(idHeader, id);
}

/// A router that has nobody to pass the request on to. Error shape: QuantumNous/new-api.
Reply noChannel(const Play &play)
{
    const QByteArray id = "20260601" + play.ticket.trace.first(12);
    const QString message = u"No available channel for model %1 under group default (distributor) (request id: %2)"_s.arg(
        play.call.model, QString::fromLatin1(id));
    const JsonObject error{{"message", message}, {"type", "new_api_error"}, {"param", ""}, {"code", "model_not_found"}};
    return foreign(Reply::json(503, JsonObject{{"error", error}}.text()), "X-Oneapi-Request-Id", id);
}

Reply creditsGone(const Play &play)
{
    const JsonObject error{{"message", "credits exhausted"}};
    return foreign(Reply::json(402, JsonObject{{"error", error}}.text()), "X-Oneapi-Request-Id",
                   "20260601" + play.ticket.trace.first(12));
}

/// An error that is a string. RunAPI SDK reference, errors.
Reply plainError(const Play &play)
{
    return foreign(Reply::json(503, JsonObject{{"error", "No active channel available"}}.text()), "x-request-id",
                   play.ticket.trace);
}

Reply validationError(const Play &play)
{
    const JsonObject errors{{"max_tokens", Json::array({Json("must be less than 4096")})}};
    return foreign(Reply::json(422, JsonObject{{"error", "Validation failed"}, {"errors", errors}}.text()), "x-request-id",
                   play.ticket.trace);
}

Reply noSuccess(const Play &play)
{
    return foreign(Reply::json(200, JsonObject{{"success", false}, {"message", "Invalid token"}}.text()),
                   "X-Oneapi-Request-Id", "20260601" + play.ticket.trace.first(12));
}

Reply errorWithin200(const Play &play)
{
    const JsonObject error{
        {"message", "The model does not exist"}, {"type", "invalid_request_error"}, {"param", "model"}, {"code", "model_not_found"}};
    return foreign(Reply::json(200, JsonObject{{"error", error}}.text()), "X-Oneapi-Request-Id",
                   "20260601" + play.ticket.trace.first(12));
}

Reply failWith200(const Play &play)
{
    return play.voice.emptyReply({.status = 429, .code = 1002, .message = u"rate limit exceeded(RPM)"_s});
}

Reply nginxPage(int status, const QByteArray &title)
{
    Reply reply = Reply::whole(status, "text/html",
                               "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                                   + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n");
    reply.isForeign = true;
    return reply;
}

Reply redirect(const Play &)
{
    Reply reply = Reply::text(307, "Temporary Redirect\n");
    reply.isForeign = true;
    return reply.with("Location", "https://elsewhere.invalid/v1/chat/completions");
}

/// An echo of which the first half was sent; of a whole answer the first half of its bytes.
Reply half(const Play &play)
{
    Reply reply = play.voice.say({.text = echoOf(play.call)});
    if (play.call.stream)
        reply.pieces.resize(reply.pieces.size() / 2);
    else
        reply.pieces.first().bytes.truncate(reply.pieces.first().bytes.size() / 2);
    return reply;
}

Reply brokenJson(const Play &play)
{
    if (!play.call.stream)
        return half(play);
    Reply reply = play.voice.say({.text = echoOf(play.call)});
    const qsizetype middle = reply.pieces.size() / 2;
    reply.pieces.insert(middle, {play.voice.brokenFrame()});
    return reply;
}

Reply cut(const Play &play)
{
    Reply reply = half(play);
    if (play.call.stream)
        reply.pieces.last().bytes.chop(40);
    reply.end = Reply::End::Cut;
    return reply;
}

Reply failMidway(const Play &play)
{
    const Refusal refusal{.status = 500, .code = 1000, .message = u"unknown error, 999"_s};
    if (!play.call.stream)
        return play.voice.refuse(refusal);
    Reply reply = half(play);
    reply.pieces.append({play.voice.errorFrame(refusal), 15});
    return reply;
}

Reply moderated(const Play &play)
{
    const Refusal refusal{.status = 422, .code = 1027, .message = u"output new_sensitive"_s};
    if (!play.call.stream)
        return play.voice.emptyReply(refusal);
    Reply reply = half(play);
    reply.pieces.append({play.voice.emptyFrame(refusal), 15});
    return reply;
}

Reply silent(const Play &play)
{
    Reply reply = play.voice.opened();
    reply.end = Reply::End::Silence;
    return reply;
}

/// Signs of life, but no answer: comments in a stream, blank lines before a body that never comes.
Reply keepAlive(const Play &play)
{
    Reply reply = play.voice.opened();
    reply.streamed = true;
    reply.pieces = {{play.voice.signOfLife(), 500}};
    reply.end = Reply::End::Repeat;
    return reply;
}

Reply drop(const Play &)
{
    return {.end = Reply::End::Dropped};
}

Reply gzipLie(const Play &play)
{
    return play.voice.say({.text = echoOf(play.call)}).with("Content-Encoding", "gzip");
}

} // namespace

QList<Behaviour> refusals()
{
    return {
        {"error-401"_L1, [](const Play &play) { return play.voice.refuse(keyMissingIn(u"Authorization"_s)); }},
        {"error-402"_L1, [](const Play &play) { return fail(play, 402, 1008, u"insufficient balance"_s); }},
        {"error-408"_L1,
         [](const Play &play) {
             return play.voice.refuse({.status = 408, .code = 1001, .message = u"request timeout"_s, .atGateway = true});
         }},
        {"error-429"_L1, rateLimited},
        {"error-500"_L1, [](const Play &play) { return fail(play, 500, 1000, u"unknown error, 999"_s); }},
        {"error-520"_L1, [](const Play &play) { return fail(play, 520, 1000, u"unknown error, 520"_s); }},
        {"error-529"_L1,
         [](const Play &play) {
             return fail(play, 529, 1000,
                         u"The server cluster is currently under high load. Please retry after a short wait."_s);
         }},
        {"error-200"_L1, failWith200},
        {"error-1008"_L1, [](const Play &play) { return fail(play, 429, 1008, u"insufficient balance"_s); }},
        {"error-1026"_L1, [](const Play &play) { return fail(play, 422, 1026, u"input new_sensitive"_s); }},
        {"error-1033"_L1, [](const Play &play) { return fail(play, 500, 1033, u"system error"_s); }},
        {"error-1039"_L1, [](const Play &play) { return fail(play, 429, 1039, u"rate limit exceeded(TPM)"_s); }},
        {"error-2013"_L1, [](const Play &play) { return fail(play, 400, 2013, u"invalid params, invalid chat setting"_s); }},
        {"error-2049"_L1, [](const Play &play) { return fail(play, 401, 2049, u"invalid api key"_s); }},
        {"error-2056"_L1, [](const Play &play) { return planExhausted(play, u"1500/1500"_s); }},
        {"error-2056-plan"_L1, [](const Play &play) { return planExhausted(play, u"0/0"_s); }},
        {"error-2061"_L1,
         [](const Play &play) {
             return fail(play, 500, 2061, u"your current token plan not support model, %1"_s.arg(play.call.model));
         }},
        {"retry-decimal"_L1, [](const Play &play) { return tooMany(play).with("Retry-After", "1.5"); }},
        {"retry-date"_L1, retryAtDate},
        {"retry-ms"_L1,
         [](const Play &play) { return tooMany(play).with("Retry-After", "2").with("retry-after-ms", "1500"); }},
        {"flaky"_L1, failTwice},
        {"flaky-429"_L1, limitTwice},
        {"strict"_L1, strict},
        {"bearer-only"_L1, [](const Play &play) { return bearerOnlyEcho(play, keyMissingIn(u"Authorization"_s)); }},
        {"bearer-only-1033"_L1,
         [](const Play &play) {
             return bearerOnlyEcho(play, {.status = 500, .code = 1033, .message = u"system error"_s});
         }},
        {"x-api-key-only"_L1, apiKeyOnlyEcho},
        {"no-channel"_L1, noChannel},
        {"credits-402"_L1, creditsGone},
        {"error-string"_L1, plainError},
        {"error-fields"_L1, validationError},
        {"success-false"_L1, noSuccess},
        {"error-in-200"_L1, errorWithin200},
        {"html-404"_L1, [](const Play &) { return nginxPage(404, "404 Not Found"); }},
        {"html-502"_L1, [](const Play &) { return nginxPage(502, "502 Bad Gateway"); }},
        {"redirect"_L1, redirect},
    };
}

QList<Behaviour> breakdowns()
{
    return {
        {"broken-json"_L1, brokenJson},
        {"cut"_L1, cut},
        {"drop"_L1, drop},
        {"error-midstream"_L1, failMidway},
        {"moderated"_L1, moderated},
        {"silent"_L1, silent},
        {"keepalive"_L1, keepAlive},
        {"gzip-lie"_L1, gzipLie},
    };
}

} // namespace Sandbox
