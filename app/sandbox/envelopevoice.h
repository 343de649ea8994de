// The surface of api.minimax.gr.com as its own pages describe it: OpenAI's chat within data, meta and error.
#pragma once

#include "sandbox/chatvoice.h"

namespace Sandbox {

class EnvelopeVoice final : public ChatVoice
{
public:
    using ChatVoice::ChatVoice;

    QByteArray emptyBody(const Refusal &refusal) const override;
    QByteArray emptyFrame(const Refusal &refusal) const override;
    QByteArray errorFrame(const Refusal &refusal) const override;
    QByteArray brokenFrame() const override;
    QList<Header> headers() const override { return {}; }

    static QByteArray error(const Refusal &refusal);
    static JsonObject meta(const Ticket &ticket);

protected:
    QList<Piece> stream(const Said &said, const Manner &manner) const override;
    QByteArray body(const Said &said, const Manner &manner) const override;
    QByteArray refusalBody(const Refusal &refusal) const override;
    int refusalStatus(const Refusal &refusal) const override;

private:
    JsonObject fullMeta(const Said &said) const;
};

} // namespace Sandbox
