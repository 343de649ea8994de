#include "sandbox/voice.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

// However long an answer is, it does not take more pieces than this: a megabyte echoed is no reason to wait an hour.
constexpr qsizetype mostPieces = 500;

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

Json baseResp(int code, const QString &message)
{
    return JsonObject{{"status_code", code}, {"status_msg", message}};
}

bool hasField(Manner::Reasoning form)
{
    return form == Manner::Reasoning::Content || form == Manner::Reasoning::Split
        || form == Manner::Reasoning::TagsAndContent;
}

bool hasDetails(Manner::Reasoning form)
{
    return form == Manner::Reasoning::Details || form == Manner::Reasoning::Split;
}

/// What stands before and after the reasoning within the content; null if the content holds none.
std::pair<QString, QString> tagsOf(Manner::Reasoning form)
{
    switch (form) {
    case Manner::Reasoning::Tags:
    case Manner::Reasoning::TagsAndContent:
        return {u"<think>\n"_s, u"\n</think>\n\n"_s};
    case Manner::Reasoning::OrphanTag:
        return {u""_s, u"\n</think>\n\n"_s};
    case Manner::Reasoning::Content:
    case Manner::Reasoning::Details:
    case Manner::Reasoning::Split:
        break;
    }
    return {};
}

} // namespace

Ticket Ticket::number(quint64 count)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray::number(count), QCryptographicHash::Sha256).toHex();
    return {.trace = hash.first(32), .request = hash.last(32), .created = 1'780'000'000 + qint64(count)};
}

QStringList piecesOf(const QString &text, int length)
{
    const qsizetype step = qMax<qsizetype>(length, text.size() / mostPieces);
    QStringList pieces;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = qMin(from + step, text.size());
        if (to < text.size() && text.at(to).isLowSurrogate())
            ++to;
        pieces.append(text.sliced(from, to - from));
        from = to;
    }
    return pieces;
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype space = text.indexOf(u' ', from);
        const qsizetype to = space < 0 ? text.size() : space + 1;
        words.append(text.sliced(from, to - from));
        from = to;
    }
    return words;
}

Said Voice::limited(Said said) const
{
    if (!m_call.thinks)
        said.reasoning.clear();
    if (!m_call.maxTokens)
        return said;
    // Thinking is paid from the same purse, and comes first.
    qsizetype left = qsizetype(*m_call.maxTokens) * 4;
    if (said.reasoning.size() + said.text.size() <= left)
        return said;
    said.finish = u"length"_s;
    said.calls.clear();
    said.reasoning.truncate(left);
    left -= said.reasoning.size();
    said.text.truncate(left);
    for (QString *const text : {&said.reasoning, &said.text}) {
        if (!text->isEmpty() && text->back().isHighSurrogate())
            text->chop(1);
    }
    return said;
}

Reply Voice::say(const Said &said, const Manner &manner) const
{
    const Said spoken = limited(said);
    if (m_call.stream)
        return stream(spoken, manner);
    Reply reply = Reply::json(200, body(spoken, manner));
    // Whole, an answer takes as long as it would have streamed, but nobody is kept waiting for what is quick.
    if (manner.byWord)
        reply.pieces.first().afterMs = int(wordsOf(spoken.text).size()) * manner.pieceMs;
    return reply;
}

QList<Voice::Delta> Voice::deltas(const Said &said, const Manner &manner) const
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

JsonObject Voice::deltaObject(const Delta &delta, const Manner &manner, bool isFirst) const
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

QList<Json> Voice::toolDeltas(const Said &said, const Manner &manner) const
{
    QList<Json> deltas;
    const auto append = [&deltas](const JsonObject &call) {
        deltas.append(JsonObject{{"tool_calls", Json::array({call})}});
    };
    for (int index = 0; index < said.calls.size(); ++index) {
        const ToolCall &call = said.calls.at(index);
        JsonObject head;
        if (manner.toolIndex)
            head.add("index", index);
        append(head.add("id", call.id)
                   .add("type", "function")
                   .add("function", JsonObject{{"name", call.name}, {"arguments", ""}}));
        for (const QString &piece : piecesOf(call.arguments, 8)) {
            JsonObject more;
            if (manner.toolIndex)
                more.add("index", index);
            else if (index > 0)
                more.add("id", call.id); // the first call goes on by order of arrival alone
            append(more.add("function", JsonObject{{"arguments", piece}}));
        }
    }
    return deltas;
}

QByteArray Voice::chunk(const Json &delta, const QString &finish, const Json &usage) const
{
    JsonObject choice{{"index", 0}};
    if (!finish.isEmpty())
        choice.add("finish_reason", finish);
    choice.add("delta", delta);
    return frame(JsonObject{{"id", QString::fromLatin1(m_ticket.trace)},
                            {"object", "chat.completion.chunk"},
                            {"created", m_ticket.created},
                            {"model", m_call.model},
                            {"choices", Json::array({choice})},
                            {"usage", usage}}
                     .text());
}

Json Voice::usage(const Said &said) const
{
    const qint64 reasoning = tokensOf(said.reasoning.size());
    qint64 completion = reasoning + tokensOf(said.text.size());
    for (const ToolCall &call : said.calls)
        completion += tokensOf(call.name.size() + call.arguments.size());
    return JsonObject{{"total_tokens", m_call.promptTokens + completion},
                      {"total_characters", 0},
                      {"prompt_tokens", m_call.promptTokens},
                      {"completion_tokens", completion},
                      {"prompt_tokens_details", JsonObject{{"cached_tokens", 0}}},
                      {"completion_tokens_details", JsonObject{{"reasoning_tokens", reasoning}}}};
}

Reply Voice::stream(const Said &said, const Manner &manner) const
{
    Reply reply = Reply::events();
    const Json placeholder = manner.usageUnasked
        ? Json(JsonObject{{"total_tokens", 0}, {"prompt_tokens", 0}, {"completion_tokens", 0}})
        : Json(nullptr);
    const auto send = [&](const QByteArray &bytes) { reply.pieces.append({bytes, manner.pieceMs}); };

    QList<Json> parts;
    QString sofar;
    for (Delta delta : deltas(said, manner)) {
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
    for (qsizetype i = 0; i < parts.size(); ++i)
        send(chunk(parts.at(i), i + 1 == parts.size() ? said.finish : QString(), placeholder));

    if (manner.closingFrame) {
        send(frame(body(said, manner)));
    } else if (m_call.includeUsage || manner.usageUnasked) {
        send(frame(JsonObject{{"id", QString::fromLatin1(m_ticket.trace)},
                              {"object", "chat.completion.chunk"},
                              {"created", m_ticket.created},
                              {"model", m_call.model},
                              {"choices", Json::array({})},
                              {"usage", usage(said)}}
                       .text()));
    }
    if (manner.done)
        reply.pieces.append({"data: [DONE]\n\n"});
    return reply;
}

JsonObject Voice::message(const Said &said, const Manner &manner) const
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

QByteArray Voice::body(const Said &said, const Manner &manner) const
{
    return JsonObject{{"id", QString::fromLatin1(m_ticket.trace)},
                      {"object", "chat.completion"},
                      {"created", m_ticket.created},
                      {"model", m_call.model},
                      {"choices",
                       Json::array({JsonObject{{"index", 0},
                                               {"finish_reason", said.finish},
                                               {"message", message(said, manner)}}})},
                      {"usage", usage(said)},
                      {"input_sensitive", false},
                      {"output_sensitive", false},
                      {"input_sensitive_type", 0},
                      {"output_sensitive_type", 0},
                      {"output_sensitive_int", 0},
                      {"base_resp", baseResp(0, u""_s)}}
        .text();
}

QByteArray Voice::emptyBody(int code, const QString &message, const QString &object) const
{
    const bool flagged = code == 1027;
    return JsonObject{{"id", QString::fromLatin1(m_ticket.trace)},
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
                      {"base_resp", baseResp(code, message)}}
        .text();
}

QByteArray Voice::errorBody(const Refusal &refusal, const Ticket &ticket)
{
    return JsonObject{{"type", "error"},
                      {"error",
                       JsonObject{{"type", refusal.type},
                                  {"message", refusal.message},
                                  {"http_code", QString::number(refusal.status)}}},
                      {"request_id", QString::fromLatin1(ticket.trace)}}
        .text();
}

Reply Voice::refuse(const Refusal &refusal, const Ticket &ticket)
{
    return Reply::json(refusal.status, errorBody(refusal, ticket));
}

} // namespace Sandbox
