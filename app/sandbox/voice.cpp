#include "sandbox/voice.h"

namespace Sandbox {

Json baseResp(int code, const QString &message)
{
    return JsonObject{{"status_code", code}, {"status_msg", message}};
}

Reply Voice::say(const Said &said, const Manner &manner) const
{
    const Said spoken = said.within(m_call);
    if (m_call.stream) {
        Reply reply = opened();
        reply.pieces = stream(spoken, manner);
        return reply;
    }
    Reply reply = Reply::json(200, body(spoken, manner));
    // Whole, an answer takes as long as it would have streamed, but nobody is kept waiting for what is quick.
    if (manner.byWord)
        reply.pieces.first().afterMs = int(wordsOf(spoken.text).size()) * manner.pieceMs;
    return reply;
}

Reply Voice::refuse(const Refusal &refusal) const
{
    return Reply::json(refusalStatus(refusal), refusalBody(refusal));
}

Reply Voice::emptyReply(const Refusal &refusal) const
{
    return Reply::json(200, emptyBody(refusal));
}

Reply Voice::opened() const
{
    return m_call.stream ? Reply::events() : Reply::json(200, {});
}

QByteArray Voice::signOfLife() const
{
    return m_call.stream ? ": keep-alive\n\n" : "\n";
}

QList<Header> Voice::headers() const
{
    return {{"Trace-Id", m_ticket.trace}, {"Minimax-Request-Id", m_ticket.request}};
}

} // namespace Sandbox
