// MiniMax's first chat endpoints, ChatCompletion and ChatCompletion Pro. MiniMax docs, historical interfaces.
#pragma once

#include "sandbox/voice.h"

namespace Sandbox {

/// What both have in common. Neither knows of thoughts: only tags bring them, as text.
class LegacyVoice : public Voice
{
public:
    using Voice::Voice;

    QByteArray emptyBody(const Refusal &refusal) const override;
    QByteArray emptyFrame(const Refusal &refusal) const override;
    QByteArray errorFrame(const Refusal &refusal) const override;
    QByteArray brokenFrame() const override;

protected:
    QList<Piece> stream(const Said &said, const Manner &manner) const override;
    QByteArray body(const Said &said, const Manner &manner) const override;
    QByteArray refusalBody(const Refusal &refusal) const override;
    int refusalStatus(const Refusal &refusal) const override;

    /// A choice around a piece of a stream, and around a whole answer.
    virtual JsonObject pieceChoice(const QString &text) const = 0;
    virtual JsonObject wholeChoice(const Said &said, const QString &text) const = 0;
    virtual QByteArray framed(const QByteArray &json) const { return frame(json); }
    virtual QString finishOf(const Said &said) const { return said.finish; }

private:
    QByteArray answer(const QString &reply, const Json &choices, const Json &usage, const Json &outcome) const;
};

/// ChatCompletion: deltas are strings, and frames are parted by one newline unless use_standard_sse asks for more.
class LegacyChatVoice final : public LegacyVoice
{
public:
    using LegacyVoice::LegacyVoice;

protected:
    JsonObject pieceChoice(const QString &text) const override;
    JsonObject wholeChoice(const Said &said, const QString &text) const override;
    QByteArray framed(const QByteArray &json) const override;
    QString finishOf(const Said &said) const override;
};

/// ChatCompletion Pro: messages of named senders, and one function call at most.
class LegacyProVoice final : public LegacyVoice
{
public:
    using LegacyVoice::LegacyVoice;

protected:
    JsonObject pieceChoice(const QString &text) const override;
    JsonObject wholeChoice(const Said &said, const QString &text) const override;

private:
    JsonObject sender(const QString &text) const;
};

} // namespace Sandbox
