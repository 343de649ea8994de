#include "sandbox/chatvoice.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

Json detailsOf(const QString &reasoning)
{
    return Json::array({JsonObject{{"type", "reasoning.text"},
                                   {"id", "reasoning-text-1"},
                                   {"format", "MiniMax-response-v1"},
                                   {"index", 0},
                                   {"text", reasoning}}});
}

JsonObject wholeCall(const ToolCall &call, int index, bool withIndex)
{
    JsonObject object{{"id", call.id}, {"type", "function"}};
    if (withIndex)
        object.add("index", index);
    object.add("function", JsonObject{{"name", call.name}, {"arguments", call.arguments}});
    return object;
}

Json wholeCalls(const QList<ToolCall> &calls, bool withIndex)
{
    QList<Json> items;
    for (const ToolCall &call : calls)
        items.append(wholeCall(call, int(items.size()), withIndex));
    return Json::array(items);
}

QString chatErrorType(const Refusal &refusal)
{
    if (refusal.code == 1008)
        return u"insufficient_balance_error"_s;
    switch (refusal.status) {
    case 400: return u"bad_request_error"_s;
    case 401: return u"authorized_error"_s;
    case 402: return u"insufficient_balance_error"_s;
    case 422: return u"unprocessable_entity_error"_s;
    case 429: return u"rate_limit_error"_s;
    case 529: return u"overloaded_error"_s;
    }
    return u"server_error"_s;
}

} // namespace

QList<ChatVoice::Delta> ChatVoice::textDeltas(const Said &said, const Manner &manner) const
{
    QList<Delta> deltas;
    if (!said.reasoning.isEmpty()) {
        const auto [before, after] = tagsOf(manner.reasoning);
        const bool inContent = !after.isNull();
        const bool inField = hasField(manner.reasoning) || hasDetails(manner.reasoning);
        if (inContent && !inField) {
            for (const QString &piece : piecesOf(before + said.reasoning + after, manner.pieceLength))
                deltas.append({.content = piece});
        } else {
            if (!before.isEmpty())
                deltas.append({.content = before});
            for (const QString &piece : piecesOf(said.reasoning, manner.pieceLength))
                deltas.append({.content = inContent ? piece : QString(), .reasoning = piece});
            if (inContent)
                deltas.append({.content = after});
        }
    }
    for (const QString &piece : manner.byWord ? wordsOf(said.text) : piecesOf(said.text, manner.pieceLength))
        deltas.append({.content = piece});
    if (deltas.isEmpty())
        deltas.append(Delta());
    return deltas;
}

JsonObject ChatVoice::deltaObject(const Delta &delta, const Manner &manner, bool isFirst) const
{
    JsonObject object{{"role", "assistant"}};
    if (isFirst)
        object.add("name", "MiniMax AI").add("audio_content", "");
    object.add("content", delta.content);
    if (!delta.reasoning.isEmpty() && hasField(manner.reasoning))
        object.add("reasoning_content", delta.reasoning);
    if (!delta.reasoning.isEmpty() && hasDetails(manner.reasoning))
        object.add("reasoning_details", detailsOf(delta.reasoning));
    return object;
}

QList<Json> ChatVoice::toolDeltas(const Said &said, const Manner &manner) const
{
    QList<QList<Json>> perCall;
    for (int index = 0; index < said.calls.size(); ++index) {
        const ToolCall &call = said.calls.at(index);
        QList<Json> own;
        JsonObject head;
        if (manner.toolIndex)
            head.add("index", index);
        own.append(head.add("id", call.id)
                       .add("type", "function")
                       .add("function", JsonObject{{"name", call.name}, {"arguments", ""}}));
        for (const QString &piece : piecesOf(call.arguments, 8)) {
            JsonObject more;
            if (manner.toolIndex)
                more.add("index", index);
            else if (index > 0)
                more.add("id", call.id); // the first call goes on by order of arrival alone
            own.append(more.add("function", JsonObject{{"arguments", piece}}));
        }
        perCall.append(own);
    }
    QList<Json> deltas;
    for (const Json &call : woven(perCall, manner.interleaved))
        deltas.append(JsonObject{{"tool_calls", Json::array({call})}});
    return deltas;
}

QList<Json> ChatVoice::deltas(const Said &said, const Manner &manner) const
{
    QList<Json> parts;
    QString sofar;
    for (Delta delta : textDeltas(said, manner)) {
        sofar += delta.content;
        if (manner.snapshots)
            delta.content = sofar;
        parts.append(deltaObject(delta, manner, parts.isEmpty()));
    }
    if (!said.calls.isEmpty()) {
        parts += toolDeltas(said, manner);
        // The end often tells every call once more, whole.
        parts.append(manner.toolIndex ? JsonObject{{"tool_calls", wholeCalls(said.calls, true)}}
                                      : JsonObject{{"content", ""}});
    }
    return parts;
}

QByteArray ChatVoice::chunk(const QList<Json> &choices, const Json &usage) const
{
    return frame(JsonObject{{"id", id()},
                            {"object", "chat.completion.chunk"},
                            {"created", m_ticket.created},
                            {"model", m_call.model},
                            {"choices", Json::array(choices)},
                            {"usage", usage}}
                     .text());
}

Json ChatVoice::usage(const Count &count)
{
    return JsonObject{{"total_tokens", count.total()},
                      {"total_characters", 0},
                      {"prompt_tokens", count.prompt},
                      {"completion_tokens", count.completion},
                      {"prompt_tokens_details", JsonObject{{"cached_tokens", count.cached}}},
                      {"completion_tokens_details", JsonObject{{"reasoning_tokens", count.reasoning}}}};
}

QList<Piece> ChatVoice::stream(const Said &said, const Manner &manner) const
{
    QList<Piece> pieces;
    const Json placeholder = manner.usageUnasked
        ? Json(JsonObject{{"total_tokens", 0}, {"prompt_tokens", 0}, {"completion_tokens", 0}})
        : Json(nullptr);
    const auto send = [&](const QByteArray &bytes) { pieces.append({bytes, manner.pieceMs}); };

    const QList<Json> parts = deltas(said, manner);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        JsonObject choice{{"index", 0}};
        if (i + 1 == parts.size())
            choice.add("finish_reason", said.finish);
        send(chunk({choice.add("delta", parts.at(i))}, placeholder));
    }
    if (manner.closingFrame)
        send(frame(body(said, manner)));
    else if (m_call.includeUsage || manner.usageUnasked)
        send(chunk({}, usage(Count::of(m_call, said))));
    if (manner.done)
        pieces.append({"data: [DONE]\n\n"});
    return pieces;
}

JsonObject ChatVoice::message(const Said &said, const Manner &manner) const
{
    const auto [before, after] = tagsOf(manner.reasoning);
    const bool thought = !said.reasoning.isEmpty();
    JsonObject message{{"role", "assistant"},
                       {"name", "MiniMax AI"},
                       {"audio_content", ""},
                       {"content", thought && !after.isNull() ? before + said.reasoning + after + said.text : said.text}};
    if (thought && hasField(manner.reasoning))
        message.add("reasoning_content", said.reasoning);
    if (thought && hasDetails(manner.reasoning))
        message.add("reasoning_details", detailsOf(said.reasoning));
    if (!said.calls.isEmpty())
        message.add("tool_calls", wholeCalls(said.calls, manner.toolIndex));
    return message;
}

QByteArray ChatVoice::body(const Said &said, const Manner &manner) const
{
    return JsonObject{{"id", id()},
                      {"object", "chat.completion"},
                      {"created", m_ticket.created},
                      {"model", m_call.model},
                      {"choices",
                       Json::array({JsonObject{{"index", 0},
                                               {"finish_reason", said.finish},
                                               {"message", message(said, manner)}}})},
                      {"usage", usage(Count::of(m_call, said))},
                      {"input_sensitive", false},
                      {"output_sensitive", false},
                      {"input_sensitive_type", 0},
                      {"output_sensitive_type", 0},
                      {"output_sensitive_int", 0},
                      {"base_resp", baseResp(0, u""_s)}}
        .text();
}

QByteArray ChatVoice::emptyAnswer(const Refusal &refusal, const char *object) const
{
    const bool flagged = refusal.code == 1027;
    return JsonObject{{"id", id()},
                      {"object", object},
                      {"created", m_ticket.created},
                      {"model", m_call.model},
                      {"choices", nullptr},
                      {"usage", nullptr},
                      {"input_sensitive", false},
                      {"output_sensitive", flagged},
                      {"input_sensitive_type", 0},
                      {"output_sensitive_type", flagged ? 7 : 0},
                      {"output_sensitive_int", 0},
                      {"base_resp", baseResp(refusal.code, refusal.message)}}
        .text();
}

QByteArray ChatVoice::emptyBody(const Refusal &refusal) const
{
    return emptyAnswer(refusal, "chat.completion");
}

QByteArray ChatVoice::emptyFrame(const Refusal &refusal) const
{
    return frame(emptyAnswer(refusal, "chat.completion.chunk"));
}

QByteArray ChatVoice::errorFrame(const Refusal &refusal) const
{
    return frame(refusalBody(refusal));
}

QByteArray ChatVoice::brokenFrame() const
{
    return frame("{\"id\":\"0a1b\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"bro");
}

QByteArray ChatVoice::errorBody(const Refusal &refusal, const Ticket &ticket)
{
    return JsonObject{{"type", "error"},
                      {"error",
                       JsonObject{{"type", chatErrorType(refusal)},
                                  {"message", refusal.numbered()},
                                  {"http_code", QString::number(refusal.status)}}},
                      {"request_id", QString::fromLatin1(ticket.trace)}}
        .text();
}

QByteArray ChatVoice::refusalBody(const Refusal &refusal) const
{
    return errorBody(refusal, m_ticket);
}

} // namespace Sandbox
