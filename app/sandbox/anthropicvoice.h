// Anthropic's Messages as MiniMax and routers speak them. Anthropic API reference, Messages; MiniMax docs, Anthropic page.
#pragma once

#include "sandbox/voice.h"

namespace Sandbox {

class AnthropicVoice : public Voice
{
public:
    using Voice::Voice;

    QByteArray signOfLife() const override;
    QByteArray emptyBody(const Refusal &refusal) const override;
    QByteArray emptyFrame(const Refusal &refusal) const override;
    QByteArray errorFrame(const Refusal &refusal) const override;
    QByteArray brokenFrame() const override;

protected:
    QList<Piece> stream(const Said &said, const Manner &manner) const override;
    QByteArray body(const Said &said, const Manner &manner) const override;
    QByteArray refusalBody(const Refusal &refusal) const override;
    int refusalStatus(const Refusal &refusal) const override;

private:
    QByteArray message(const Json &content, const Json &stopReason, const Json &usage, const Json &outcome) const;
};

/// A router's Messages: the same, with the ids of a router.
class RouterMessagesVoice final : public AnthropicVoice
{
public:
    using AnthropicVoice::AnthropicVoice;

    QList<Header> headers() const override;
};

/// What a thinking block is sealed with; a client returns it unchanged.
QString sealOf(const QString &thought);

} // namespace Sandbox
