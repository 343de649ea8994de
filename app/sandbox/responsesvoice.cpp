#include "sandbox/responsesvoice.h"

#include "sandbox/chatvoice.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

using Members = QList<std::pair<const char *, Json>>;

struct ResponseEvent {
    const char *name;
    Members members;
};

/// The events of one output item. Its place in the output is told in each, unless the manner leaves it out.
class ItemStream
{
public:
    ItemStream(int index, const QString &id, bool numbered) : m_index(index), m_id(id), m_numbered(numbered) {}

    ItemStream &item(const char *name, const JsonObject &item)
    {
        Members members;
        if (m_numbered)
            members.append({"output_index", m_index});
        members.append({"item", item});
        m_events.append({name, members});
        return *this;
    }

    ItemStream &part(const char *name, const Members &more)
    {
        Members members{{"item_id", m_id}};
        if (m_numbered)
            members.append({"output_index", m_index});
        m_events.append({name, members + more});
        return *this;
    }

    ItemStream &deltas(const char *name, const QStringList &pieces, const Members &more = {})
    {
        for (const QString &piece : pieces)
            part(name, more + Members{{"delta", piece}});
        return *this;
    }

    const QList<ResponseEvent> &events() const { return m_events; }

private:
    int m_index;
    QString m_id;
    bool m_numbered;
    QList<ResponseEvent> m_events;
};

JsonObject outputText(const QString &text)
{
    return {{"type", "output_text"}, {"text", text}, {"annotations", Json::array({})}};
}

JsonObject reasoningPart(const char *type, const QString &text)
{
    return {{"type", type}, {"text", text}};
}

JsonObject reasoningItem(const QString &id, const QString &thought, bool asSummary)
{
    const Json part = thought.isNull() ? Json::array({})
                                       : Json::array({reasoningPart(asSummary ? "summary_text" : "reasoning_text", thought)});
    return {{"type", "reasoning"},
            {"id", id},
            {"summary", asSummary ? part : Json::array({})},
            {"content", asSummary ? Json::array({}) : part}};
}

JsonObject messageItem(const QString &id, const QString &text, const char *status)
{
    return {{"type", "message"},
            {"id", id},
            {"role", "assistant"},
            {"status", status},
            {"content", text.isNull() ? Json::array({}) : Json::array({outputText(text)})}};
}

JsonObject callItem(const QString &id, const ToolCall &call, const QString &arguments, const char *status)
{
    return {{"type", "function_call"}, {"id", id},       {"call_id", call.id}, {"name", call.name},
            {"arguments", arguments},  {"status", status}};
}

/// Tags belong into a text; a summary is what reasoning_details is elsewhere.
bool isSummary(Manner::Reasoning form)
{
    return form == Manner::Reasoning::Details;
}

QList<ResponseEvent> numberedReasoning(int index, const QString &id, const QString &thought, const Manner &manner)
{
    ItemStream item(index, id, manner.toolIndex);
    const bool asSummary = isSummary(manner.reasoning);
    item.item("response.output_item.added", reasoningItem(id, QString(), asSummary));
    if (asSummary) {
        const Members place{{"summary_index", 0}};
        item.part("response.reasoning_summary_part.added", place + Members{{"part", reasoningPart("summary_text", u""_s)}})
            .deltas("response.reasoning_summary_text.delta", piecesOf(thought, manner), place)
            .part("response.reasoning_summary_text.done", place + Members{{"text", thought}})
            .part("response.reasoning_summary_part.done",
                  place + Members{{"part", reasoningPart("summary_text", thought)}});
    } else {
        const Members place{{"content_index", 0}};
        item.part("response.content_part.added", place + Members{{"part", reasoningPart("reasoning_text", u""_s)}})
            .deltas("response.reasoning_text.delta", piecesOf(thought, manner), place)
            .part("response.reasoning_text.done", place + Members{{"text", thought}})
            .part("response.content_part.done", place + Members{{"part", reasoningPart("reasoning_text", thought)}});
    }
    return item.item("response.output_item.done", reasoningItem(id, thought, asSummary)).events();
}

QList<ResponseEvent> numberedMessage(int index, const QString &id, const QString &text, const Manner &manner)
{
    const Members place{{"content_index", 0}};
    ItemStream item(index, id, manner.toolIndex);
    return item.item("response.output_item.added", messageItem(id, QString(), "in_progress"))
        .part("response.content_part.added", place + Members{{"part", outputText(u""_s)}})
        .deltas("response.output_text.delta", piecesOf(text, manner), place)
        .part("response.output_text.done", place + Members{{"text", text}})
        .part("response.content_part.done", place + Members{{"part", outputText(text)}})
        .item("response.output_item.done", messageItem(id, text, "completed"))
        .events();
}

QList<ResponseEvent> numberedCall(int index, const QString &id, const ToolCall &call, const Manner &manner)
{
    ItemStream item(index, id, manner.toolIndex);
    return item.item("response.output_item.added", callItem(id, call, u""_s, "in_progress"))
        .deltas("response.function_call_arguments.delta", piecesOf(call.arguments, 8))
        .part("response.function_call_arguments.done", {{"arguments", call.arguments}})
        .item("response.output_item.done", callItem(id, call, call.arguments, "completed"))
        .events();
}

Json responsesUsage(const Count &count)
{
    return JsonObject{{"input_tokens", count.prompt},
                      {"input_tokens_details", JsonObject{{"cached_tokens", count.cached}}},
                      {"output_tokens", count.completion},
                      {"output_tokens_details", JsonObject{{"reasoning_tokens", count.reasoning}}},
                      {"total_tokens", count.total()}};
}

QString responsesErrorCode(const Refusal &refusal)
{
    if (refusal.status == 429 || refusal.code == 1002)
        return u"rate_limit_exceeded"_s;
    return refusal.status < 500 ? u"invalid_prompt"_s : u"server_error"_s;
}

} // namespace

struct ResponsesVoice::Outcome {
    QString status;
    QList<Json> output = {};
    QString text = QString();
    Json usage = nullptr;
    Json error = nullptr;
    Json incomplete = nullptr;
};

JsonObject ResponsesVoice::response(const Outcome &outcome) const
{
    return {{"id", id("resp_")},
            {"object", "response"},
            {"created_at", m_ticket.created},
            {"model", m_call.model},
            {"status", outcome.status},
            {"output", Json::array(outcome.output)},
            {"output_text", outcome.text},
            {"usage", outcome.usage},
            {"error", outcome.error},
            {"incomplete_details", outcome.incomplete},
            {"parallel_tool_calls", true},
            {"tool_choice", m_call.mayCallTools ? "auto" : "none"},
            {"tools", Json::array({})},
            {"store", false},
            {"truncation", "disabled"}};
}

ResponsesVoice::Outcome ResponsesVoice::whole(const Said &said, const Manner &manner) const
{
    const auto [thought, text] = apart(said, manner.reasoning);
    Outcome outcome{.status = u"completed"_s, .text = text, .usage = responsesUsage(Count::of(m_call, said))};
    if (said.finish == "length"_L1) {
        outcome.status = u"incomplete"_s;
        outcome.incomplete = JsonObject{{"reason", "max_output_tokens"}};
    }
    if (!thought.isEmpty())
        outcome.output.append(reasoningItem(id("rs_"), thought, isSummary(manner.reasoning)));
    if (!text.isEmpty())
        outcome.output.append(messageItem(id("msg_"), text, "completed"));
    for (const ToolCall &call : said.calls)
        outcome.output.append(callItem(u"fc_"_s + call.id, call, call.arguments, "completed"));
    return outcome;
}

ResponsesVoice::Outcome ResponsesVoice::failed(const Refusal &refusal) const
{
    if (refusal.code == 1027)
        return {.status = u"incomplete"_s, .incomplete = JsonObject{{"reason", "content_filter"}}};
    return {.status = u"failed"_s,
            .error = JsonObject{{"code", responsesErrorCode(refusal)}, {"message", refusal.numbered()}}};
}

QByteArray ResponsesVoice::body(const Said &said, const Manner &manner) const
{
    return response(whole(said, manner)).text();
}

QList<Piece> ResponsesVoice::stream(const Said &said, const Manner &manner) const
{
    const JsonObject begun = response({.status = u"in_progress"_s});
    QList<ResponseEvent> events{{"response.created", {{"response", begun}}}, {"response.in_progress", {{"response", begun}}}};

    const auto [thought, text] = apart(said, manner.reasoning);
    QList<QList<ResponseEvent>> items;
    const auto next = [&items] { return int(items.size()); };
    if (!thought.isEmpty())
        items.append(numberedReasoning(next(), id("rs_"), thought, manner));
    if (!text.isEmpty())
        items.append(numberedMessage(next(), id("msg_"), text, manner));
    for (const ToolCall &call : said.calls)
        items.append(numberedCall(next(), u"fc_"_s + call.id, call, manner));
    events += woven(items, manner.interleaved);

    if (manner.done) {
        const Outcome outcome = whole(said, manner);
        const char *const name = outcome.status == "completed"_L1 ? "response.completed" : "response.incomplete";
        events.append({name, {{"response", response(outcome)}}});
    }

    QList<Piece> pieces;
    for (const auto &[name, members] : std::as_const(events)) {
        JsonObject data{{"type", name}};
        if (manner.sequence)
            data.add("sequence_number", int(pieces.size()));
        for (const auto &[key, value] : members)
            data.add(key, value);
        pieces.append({event(name, data), manner.pieceMs});
    }
    return pieces;
}

Reply ResponsesVoice::emptyReply(const Refusal &refusal) const
{
    if (!m_call.stream)
        return Voice::emptyReply(refusal);
    Reply reply = opened();
    reply.pieces = {{event("response.created",
                           JsonObject{{"type", "response.created"},
                                      {"sequence_number", 0},
                                      {"response", response({.status = u"in_progress"_s})}})},
                    {emptyFrame(refusal)}};
    return reply;
}

QByteArray ResponsesVoice::emptyBody(const Refusal &refusal) const
{
    return response(failed(refusal)).text();
}

QByteArray ResponsesVoice::emptyFrame(const Refusal &refusal) const
{
    const Outcome outcome = failed(refusal);
    const char *const name = outcome.status == "failed"_L1 ? "response.failed" : "response.incomplete";
    return event(name, JsonObject{{"type", name}, {"response", response(outcome)}});
}

QByteArray ResponsesVoice::errorFrame(const Refusal &refusal) const
{
    return event("error", JsonObject{{"type", "error"},
                                     {"code", responsesErrorCode(refusal)},
                                     {"message", refusal.numbered()},
                                     {"param", nullptr}});
}

QByteArray ResponsesVoice::brokenFrame() const
{
    return "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\",\"delta\":\"bro\n\n";
}

QByteArray ResponsesVoice::refusalBody(const Refusal &refusal) const
{
    return ChatVoice::errorBody(refusal, m_ticket);
}

} // namespace Sandbox
