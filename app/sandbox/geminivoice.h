// Gemini's generateContent. Gemini API reference, Generating content.
#pragma once

#include "sandbox/voice.h"

namespace Sandbox {

/// How a stream of records is framed: as events, or as one array that arrives in pieces.
enum class GeminiFraming { Events, Array };

class GeminiVoice final : public Voice
{
public:
    GeminiVoice(const ChatCall &call, const Ticket &ticket, GeminiFraming framing)
        : Voice(call, ticket), m_framing(framing)
    {}

    Reply opened() const override;
    QByteArray signOfLife() const override;
    QByteArray emptyBody(const Refusal &refusal) const override;
    QByteArray emptyFrame(const Refusal &refusal) const override;
    QByteArray errorFrame(const Refusal &refusal) const override;
    QByteArray brokenFrame() const override;
    QList<Header> headers() const override;

protected:
    QList<Piece> stream(const Said &said, const Manner &manner) const override;
    QByteArray body(const Said &said, const Manner &manner) const override;
    QByteArray refusalBody(const Refusal &refusal) const override;

private:
    bool isArray() const { return m_call.stream && m_framing == GeminiFraming::Array; }
    QByteArray record(const QList<Json> &parts, const QString &finish, const Count &count) const;
    QList<Json> callParts(const Said &said) const;
    /// A record behind others.
    QByteArray framed(const QByteArray &json) const;

    GeminiFraming m_framing;
};

/// The error shape of Google's interfaces.
QByteArray googleError(int status, const QString &message);

} // namespace Sandbox
