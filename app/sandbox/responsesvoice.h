// OpenAI's Responses, with MiniMax's fields and OpenAI's events. OpenAI API reference, Responses; MiniMax docs, Responses page.
#pragma once

#include "sandbox/voice.h"

namespace Sandbox {

class ResponsesVoice final : public Voice
{
public:
    using Voice::Voice;

    Reply emptyReply(const Refusal &refusal) const override;
    QByteArray emptyBody(const Refusal &refusal) const override;
    QByteArray emptyFrame(const Refusal &refusal) const override;
    QByteArray errorFrame(const Refusal &refusal) const override;
    QByteArray brokenFrame() const override;

protected:
    QList<Piece> stream(const Said &said, const Manner &manner) const override;
    QByteArray body(const Said &said, const Manner &manner) const override;
    QByteArray refusalBody(const Refusal &refusal) const override;

private:
    struct Outcome;
    JsonObject response(const Outcome &outcome) const;
    Outcome whole(const Said &said, const Manner &manner) const;
    Outcome failed(const Refusal &refusal) const;
};

} // namespace Sandbox
