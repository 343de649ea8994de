#include "sandbox/geminivoice.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

QString googleStatus(int status)
{
    switch (status) {
    case 401: return u"UNAUTHENTICATED"_s;
    case 403: return u"PERMISSION_DENIED"_s;
    case 404: return u"NOT_FOUND"_s;
    case 408: return u"DEADLINE_EXCEEDED"_s;
    case 402:
    case 429: return u"RESOURCE_EXHAUSTED"_s;
    case 503:
    case 529: return u"UNAVAILABLE"_s;
    }
    return status < 500 ? u"INVALID_ARGUMENT"_s : u"INTERNAL"_s;
}

QString googleFinish(const Said &said)
{
    // A call of a function is no reason to stop of its own here.
    return said.finish == "length"_L1 ? u"MAX_TOKENS"_s : u"STOP"_s;
}

Json textPart(const QString &text)
{
    return JsonObject{{"text", text}};
}

Json thoughtPart(const QString &text)
{
    return JsonObject{{"text", text}, {"thought", true}};
}

} // namespace

QByteArray googleError(int status, const QString &message)
{
    return JsonObject{{"error",
                       JsonObject{{"code", status},
                                  {"message", message},
                                  {"status", googleStatus(status)},
                                  {"details", Json::array({})}}}}
        .text();
}

QByteArray GeminiVoice::record(const QList<Json> &parts, const QString &finish, const Count &count) const
{
    JsonObject candidate{{"content", JsonObject{{"parts", Json::array(parts)}, {"role", "model"}}}};
    if (!finish.isEmpty())
        candidate.add("finishReason", finish);
    candidate.add("index", 0);
    JsonObject usage{{"promptTokenCount", count.prompt}, {"candidatesTokenCount", count.completion - count.reasoning}};
    if (count.cached > 0)
        usage.add("cachedContentTokenCount", count.cached);
    usage.add("thoughtsTokenCount", count.reasoning).add("totalTokenCount", count.total());
    return JsonObject{{"candidates", Json::array({candidate})},
                      {"usageMetadata", usage},
                      {"modelVersion", m_call.model},
                      {"responseId", id()}}
        .text();
}

QList<Json> GeminiVoice::callParts(const Said &said) const
{
    QList<Json> parts;
    for (const ToolCall &call : said.calls) {
        JsonObject part{{"functionCall",
                         JsonObject{{"name", call.name}, {"args", Json::raw(call.arguments.toUtf8())}}}};
        // The first call of a turn carries the sealed thoughts, which a client returns with it.
        if (parts.isEmpty() && !said.reasoning.isEmpty())
            part.add("thoughtSignature", QString::fromLatin1(said.reasoning.toUtf8().toBase64().first(32)));
        parts.append(part);
    }
    return parts;
}

QByteArray GeminiVoice::body(const Said &said, const Manner &manner) const
{
    const auto [thought, text] = apart(said, manner.reasoning);
    QList<Json> parts;
    if (!thought.isEmpty())
        parts.append(thoughtPart(thought));
    if (!text.isEmpty())
        parts.append(textPart(text));
    parts += callParts(said);
    return record(parts, googleFinish(said), Count::of(m_call, said));
}

QByteArray GeminiVoice::framed(const QByteArray &json) const
{
    if (isArray())
        return ",\r\n" + json;
    return "data: " + json + "\r\n\r\n";
}

QList<Piece> GeminiVoice::stream(const Said &said, const Manner &manner) const
{
    const auto [thought, text] = apart(said, manner.reasoning);
    QList<QList<Json>> records;
    for (const QString &piece : piecesOf(thought, manner))
        records.append({thoughtPart(piece)});
    for (const QString &piece : piecesOf(text, manner))
        records.append({textPart(piece)});
    if (!said.calls.isEmpty())
        records.append(callParts(said));
    if (manner.closingFrame)
        records.append({textPart(text)});
    if (records.isEmpty())
        records.append(QList<Json>());

    QList<Piece> pieces;
    const Count whole = Count::of(m_call, said);
    for (qsizetype i = 0; i < records.size(); ++i) {
        const bool isLast = i + 1 == records.size();
        // The figures grow with the answer.
        Count count = whole;
        if (!isLast) {
            count.completion = whole.completion * (i + 1) / records.size();
            count.reasoning = qMin(whole.reasoning, count.completion);
        }
        const QByteArray json = record(records.at(i), isLast ? googleFinish(said) : QString(), count);
        const QByteArray bytes = isArray() && i == 0 ? QByteArray('[' + json) : framed(json);
        pieces.append({bytes, manner.pieceMs});
    }
    if (isArray() && manner.done)
        pieces.append({"\n]"});
    return pieces;
}

Reply GeminiVoice::opened() const
{
    Reply reply = Voice::opened();
    if (isArray()) {
        reply = Reply::json(200, {});
        reply.pieces.clear();
        reply.streamed = true;
    }
    return reply;
}

QByteArray GeminiVoice::signOfLife() const
{
    return isArray() ? "\n" : Voice::signOfLife();
}

QByteArray GeminiVoice::emptyBody(const Refusal &refusal) const
{
    if (refusal.code != 1027)
        return refusalBody(refusal);
    return JsonObject{{"candidates", Json::array({JsonObject{{"finishReason", "SAFETY"}, {"index", 0}}})},
                      {"usageMetadata",
                       JsonObject{{"promptTokenCount", m_call.promptTokens}, {"totalTokenCount", m_call.promptTokens}}},
                      {"modelVersion", m_call.model},
                      {"responseId", id()}}
        .text();
}

QByteArray GeminiVoice::emptyFrame(const Refusal &refusal) const
{
    return framed(emptyBody(refusal)) + (isArray() ? "\n]" : "");
}

QByteArray GeminiVoice::errorFrame(const Refusal &refusal) const
{
    return framed(googleError(refusal.status, refusal.message)) + (isArray() ? "\n]" : "");
}

QByteArray GeminiVoice::brokenFrame() const
{
    return framed("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"bro");
}

QByteArray GeminiVoice::refusalBody(const Refusal &refusal) const
{
    const QByteArray error = googleError(refusal.status, refusal.message);
    if (isArray())
        return '[' + error + "\n]";
    return error;
}

QList<Header> GeminiVoice::headers() const
{
    return {{"x-request-id", m_ticket.trace}};
}

} // namespace Sandbox
