#include "sandbox/legacyvoice.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

QString legacyText(const Said &said, const Manner &manner)
{
    const auto [before, after] = tagsOf(manner.reasoning);
    return said.reasoning.isEmpty() || after.isNull() ? said.text : before + said.reasoning + after + said.text;
}

Json legacyUsage(const Count &count)
{
    return JsonObject{{"total_tokens", count.total()}};
}

} // namespace

QByteArray LegacyVoice::answer(const QString &reply, const Json &choices, const Json &usage, const Json &outcome) const
{
    return JsonObject{{"created", m_ticket.created},
                      {"model", m_call.model},
                      {"reply", reply},
                      {"choices", choices},
                      {"usage", usage},
                      {"input_sensitive", false},
                      {"output_sensitive", false},
                      {"id", id()},
                      {"base_resp", outcome}}
        .text();
}

QList<Piece> LegacyVoice::stream(const Said &said, const Manner &manner) const
{
    QList<Piece> pieces;
    const Json good = baseResp(0, u""_s);
    const QString text = legacyText(said, manner);
    for (const QString &piece : piecesOf(text, manner))
        pieces.append({framed(answer(u""_s, Json::array({pieceChoice(piece)}), nullptr, good)), manner.pieceMs});
    // The last one says no more, unless it says it all again, and tells why it ends.
    JsonObject last = manner.closingFrame || !said.calls.isEmpty() ? wholeChoice(said, text) : pieceChoice(u""_s);
    last.add("finish_reason", finishOf(said));
    pieces.append({framed(answer(text, Json::array({last}), legacyUsage(Count::of(m_call, said)), good)), manner.pieceMs});
    return pieces;
}

QByteArray LegacyVoice::body(const Said &said, const Manner &manner) const
{
    const QString text = legacyText(said, manner);
    JsonObject choice = wholeChoice(said, text);
    choice.add("finish_reason", finishOf(said));
    return answer(text, Json::array({choice}), legacyUsage(Count::of(m_call, said)), baseResp(0, u""_s));
}

QByteArray LegacyVoice::emptyBody(const Refusal &refusal) const
{
    return answer(u""_s, nullptr, nullptr, baseResp(refusal.code, refusal.message));
}

QByteArray LegacyVoice::emptyFrame(const Refusal &refusal) const
{
    return framed(emptyBody(refusal));
}

QByteArray LegacyVoice::errorFrame(const Refusal &refusal) const
{
    return framed(emptyBody(refusal));
}

QByteArray LegacyVoice::brokenFrame() const
{
    return framed("{\"created\":1700000000,\"choices\":[{\"delta\":\"bro");
}

QByteArray LegacyVoice::refusalBody(const Refusal &refusal) const
{
    return emptyBody(refusal);
}

int LegacyVoice::refusalStatus(const Refusal &refusal) const
{
    // A missing GroupId is told as a key that does not fit, and that with a status of its own.
    return refusal.atGateway || refusal.code == 1004 ? refusal.status : 200;
}

JsonObject LegacyChatVoice::pieceChoice(const QString &text) const
{
    return {{"delta", text}, {"index", 0}};
}

JsonObject LegacyChatVoice::wholeChoice(const Said &, const QString &text) const
{
    return {{"text", text}, {"index", 0}};
}

QByteArray LegacyChatVoice::framed(const QByteArray &json) const
{
    return "data: " + json + (m_call.body["use_standard_sse"_L1].toBool() ? "\n\n" : "\n");
}

QString LegacyChatVoice::finishOf(const Said &said) const
{
    return said.finish == "length"_L1 ? u"max_output"_s : u"stop"_s;
}

JsonObject LegacyProVoice::sender(const QString &text) const
{
    const QString name = m_call.body["reply_constraints"_L1]["sender_name"_L1].toString();
    return {{"sender_type", "BOT"}, {"sender_name", name}, {"text", text}};
}

JsonObject LegacyProVoice::pieceChoice(const QString &text) const
{
    return {{"index", 0}, {"messages", Json::array({sender(text)})}};
}

JsonObject LegacyProVoice::wholeChoice(const Said &said, const QString &text) const
{
    JsonObject message = sender(text);
    if (!said.calls.isEmpty()) {
        message.add("function_call", JsonObject{{"name", said.calls.first().name},
                                                {"arguments", said.calls.first().arguments}});
    }
    return {{"index", 0}, {"messages", Json::array({message})}};
}

} // namespace Sandbox
