#include "sandbox/anthropicvoice.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

QString anthropicErrorType(int status)
{
    switch (status) {
    case 401: return u"authentication_error"_s;
    case 402: return u"billing_error"_s;
    case 403: return u"permission_error"_s;
    case 404: return u"not_found_error"_s;
    case 408: return u"timeout_error"_s;
    case 413: return u"request_too_large"_s;
    case 429: return u"rate_limit_error"_s;
    case 529: return u"overloaded_error"_s;
    }
    return status < 500 ? u"invalid_request_error"_s : u"api_error"_s;
}

QString stopReasonOf(const Said &said)
{
    if (said.finish == "length"_L1)
        return u"max_tokens"_s;
    return said.finish == "tool_calls"_L1 ? u"tool_use"_s : u"end_turn"_s;
}

Json anthropicUsage(const Count &count)
{
    // What came from the cache is counted apart.
    return JsonObject{{"input_tokens", count.prompt - count.cached},
                      {"output_tokens", count.completion},
                      {"cache_creation_input_tokens", 0},
                      {"cache_read_input_tokens", count.cached}};
}

JsonObject textBlock(const QString &text)
{
    return {{"type", "text"}, {"text", text}};
}

QByteArray blockDelta(int index, const JsonObject &delta)
{
    return QByteArray("event: content_block_delta\ndata: ")
        + JsonObject{{"type", "content_block_delta"}, {"index", index}, {"delta", delta}}.text() + "\n\n";
}

/// One content block on its way: its start, its pieces, its stop.
class BlockStream
{
public:
    BlockStream(int index, const JsonObject &start) : m_index(index)
    {
        m_frames.append("event: content_block_start\ndata: "
                        + JsonObject{{"type", "content_block_start"}, {"index", index}, {"content_block", start}}.text()
                        + "\n\n");
    }

    BlockStream &deltas(const char *type, const char *key, const QStringList &pieces)
    {
        for (const QString &piece : pieces)
            m_frames.append(blockDelta(m_index, JsonObject{{"type", type}, {key, piece}}));
        return *this;
    }

    QList<QByteArray> stopped() const
    {
        return m_frames
            + QList<QByteArray>{"event: content_block_stop\ndata: "
                                + JsonObject{{"type", "content_block_stop"}, {"index", m_index}}.text() + "\n\n"};
    }

private:
    int m_index;
    QList<QByteArray> m_frames;
};

} // namespace

QString sealOf(const QString &thought)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray("sandbox" + thought.toUtf8()), QCryptographicHash::Sha256);
    return u"sandbox-"_s + QString::fromLatin1(hash.toBase64());
}

QByteArray AnthropicVoice::message(const Json &content, const Json &stopReason, const Json &usage,
                                   const Json &outcome) const
{
    return JsonObject{{"id", id()},
                      {"type", "message"},
                      {"role", "assistant"},
                      {"model", m_call.model},
                      {"content", content},
                      {"stop_reason", stopReason},
                      {"stop_sequence", nullptr},
                      {"usage", usage},
                      {"base_resp", outcome}}
        .text();
}

QByteArray AnthropicVoice::body(const Said &said, const Manner &manner) const
{
    const auto [thought, text] = apart(said, manner.reasoning);
    QList<Json> blocks;
    if (!thought.isEmpty())
        blocks.append(JsonObject{{"type", "thinking"}, {"thinking", thought}, {"signature", sealOf(thought)}});
    if (!text.isEmpty())
        blocks.append(textBlock(text));
    for (const ToolCall &call : said.calls) {
        blocks.append(JsonObject{{"type", "tool_use"},
                                 {"id", call.id},
                                 {"name", call.name},
                                 {"input", Json::raw(call.arguments.toUtf8())}});
    }
    return message(Json::array(blocks), stopReasonOf(said), anthropicUsage(Count::of(m_call, said)), baseResp(0, u""_s));
}

QList<Piece> AnthropicVoice::stream(const Said &said, const Manner &manner) const
{
    QList<QByteArray> frames;
    const Json start = JsonObject{{"id", id()},
                                  {"type", "message"},
                                  {"role", "assistant"},
                                  {"model", m_call.model},
                                  {"content", Json::array({})},
                                  {"stop_reason", nullptr},
                                  {"stop_sequence", nullptr},
                                  {"usage", JsonObject{{"input_tokens", 0}, {"output_tokens", 0}}}};
    frames.append(event("message_start", JsonObject{{"type", "message_start"}, {"message", start}}));
    frames.append(event("ping", JsonObject{{"type", "ping"}}));

    const auto [thought, text] = apart(said, manner.reasoning);
    QList<QList<QByteArray>> blocks;
    const auto next = [&blocks] { return int(blocks.size()); };
    if (!thought.isEmpty()) {
        blocks.append(BlockStream(next(), {{"type", "thinking"}, {"thinking", ""}, {"signature", ""}})
                          .deltas("thinking_delta", "thinking", piecesOf(thought, manner))
                          .deltas("signature_delta", "signature", {sealOf(thought)})
                          .stopped());
    }
    if (!text.isEmpty()) {
        const QStringList pieces = piecesOf(text, manner);
        blocks.append(BlockStream(next(), textBlock(manner.startsRepeat ? pieces.first() : u""_s))
                          .deltas("text_delta", "text", pieces)
                          .stopped());
    }
    for (const ToolCall &call : said.calls) {
        blocks.append(BlockStream(next(), {{"type", "tool_use"},
                                           {"id", call.id},
                                           {"name", call.name},
                                           {"input", Json::raw("{}")}})
                          .deltas("input_json_delta", "partial_json", piecesOf(call.arguments, 8))
                          .stopped());
    }
    frames += woven(blocks, manner.interleaved);

    frames.append(event("message_delta",
                        JsonObject{{"type", "message_delta"},
                                   {"delta", JsonObject{{"stop_reason", stopReasonOf(said)}, {"stop_sequence", nullptr}}},
                                   {"usage", anthropicUsage(Count::of(m_call, said))}}));
    if (manner.closingFrame)
        frames.append(event("message", Json::raw(body(said, manner))));
    if (manner.done)
        frames.append(event("message_stop", JsonObject{{"type", "message_stop"}}));

    QList<Piece> pieces;
    for (const QByteArray &bytes : std::as_const(frames))
        pieces.append({bytes, manner.pieceMs});
    return pieces;
}

QByteArray AnthropicVoice::signOfLife() const
{
    return m_call.stream ? event("ping", JsonObject{{"type", "ping"}}) : Voice::signOfLife();
}

QByteArray AnthropicVoice::emptyBody(const Refusal &refusal) const
{
    return message(Json::array({}), nullptr, JsonObject{{"input_tokens", 0}, {"output_tokens", 0}},
                   baseResp(refusal.code, refusal.message));
}

QByteArray AnthropicVoice::emptyFrame(const Refusal &refusal) const
{
    return errorFrame(refusal);
}

QByteArray AnthropicVoice::errorFrame(const Refusal &refusal) const
{
    return event("error", Json::raw(refusalBody(refusal)));
}

QByteArray AnthropicVoice::brokenFrame() const
{
    return "event: content_block_delta\n"
           "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"bro\n\n";
}

QByteArray AnthropicVoice::refusalBody(const Refusal &refusal) const
{
    return JsonObject{{"type", "error"},
                      {"error",
                       JsonObject{{"type", anthropicErrorType(refusalStatus(refusal))}, {"message", refusal.numbered()}}},
                      {"request_id", id()}}
        .text();
}

int AnthropicVoice::refusalStatus(const Refusal &refusal) const
{
    // Seen on this surface only: no funds is told as a failure of the server.
    return refusal.code == 1008 ? 500 : refusal.status;
}

QList<Header> RouterMessagesVoice::headers() const
{
    return {{"request-id", m_ticket.trace}, {"x-request-id", m_ticket.trace}};
}

} // namespace Sandbox
