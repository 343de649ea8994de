#include "sandbox/envelopevoice.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

bool isUnknownModel(const Refusal &refusal)
{
    return refusal.code == 2013 && refusal.field == "model"_L1 && refusal.message.contains("unknown model"_L1);
}

QString envelopeCode(const Refusal &refusal)
{
    if (isUnknownModel(refusal))
        return u"model_not_found"_s;
    if (refusal.status == 401)
        return u"authentication_failed"_s;
    if (refusal.status == 429)
        return u"rate_limit_exceeded"_s;
    return refusal.status < 500 ? u"invalid_request"_s : u"server_error"_s;
}

QString envelopeMessage(const Refusal &refusal)
{
    if (refusal.message.contains("missing required parameter"_L1))
        return u"The '%1' field is required"_s.arg(refusal.field);
    const QString prefix = u"invalid params, "_s;
    return refusal.message.startsWith(prefix) ? refusal.message.sliced(prefix.size()) : refusal.message;
}

Json envelopeUsage(const Count &count)
{
    return JsonObject{{"prompt_tokens", count.prompt}, {"completion_tokens", count.completion}};
}

} // namespace

JsonObject EnvelopeVoice::meta(const Ticket &ticket)
{
    return {{"request_id", u"req_"_s + QString::fromLatin1(ticket.trace.first(16))}};
}

JsonObject EnvelopeVoice::fullMeta(const Said &said) const
{
    return meta(m_ticket).add("model", m_call.model).add("usage", envelopeUsage(Count::of(m_call, said)));
}

QByteArray EnvelopeVoice::body(const Said &said, const Manner &manner) const
{
    const Json choice = JsonObject{{"index", 0}, {"message", message(said, manner)}, {"finish_reason", said.finish}};
    return JsonObject{{"data", JsonObject{{"choices", Json::array({choice})}}}, {"meta", fullMeta(said)}}.text();
}

QList<Piece> EnvelopeVoice::stream(const Said &said, const Manner &manner) const
{
    QList<Piece> pieces;
    const QList<Json> parts = deltas(said, manner);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        JsonObject inner;
        if (manner.delta == Manner::Delta::InChoices)
            inner.add("index", 0);
        inner.add("delta", parts.at(i));
        if (isLast)
            inner.add("finish_reason", said.finish);
        JsonObject chunk = inner;
        if (manner.delta == Manner::Delta::InChoices)
            chunk = {{"choices", Json::array({inner})}};
        else if (manner.delta == Manner::Delta::InData)
            chunk = {{"data", inner}};
        chunk.add("meta", isLast ? fullMeta(said) : meta(m_ticket));
        pieces.append({frame(chunk.text()), manner.pieceMs});
    }
    if (manner.closingFrame)
        pieces.append({frame(body(said, manner)), manner.pieceMs});
    if (manner.done)
        pieces.append({"data: [DONE]\n\n"});
    return pieces;
}

QByteArray EnvelopeVoice::error(const Refusal &refusal)
{
    JsonObject error{{"code", envelopeCode(refusal)}, {"message", envelopeMessage(refusal)}};
    if (!refusal.field.isEmpty())
        error.add("details", JsonObject{{"field", refusal.field}});
    return JsonObject{{"error", error}}.text();
}

QByteArray EnvelopeVoice::refusalBody(const Refusal &refusal) const
{
    return error(refusal);
}

int EnvelopeVoice::refusalStatus(const Refusal &refusal) const
{
    return isUnknownModel(refusal) ? 404 : refusal.status;
}

QByteArray EnvelopeVoice::emptyBody(const Refusal &refusal) const
{
    return error(refusal);
}

QByteArray EnvelopeVoice::emptyFrame(const Refusal &refusal) const
{
    return frame(error(refusal));
}

QByteArray EnvelopeVoice::errorFrame(const Refusal &refusal) const
{
    return frame(error(refusal));
}

QByteArray EnvelopeVoice::brokenFrame() const
{
    return frame("{\"delta\":{\"content\":\"bro");
}

} // namespace Sandbox
