// MiniMax's own chatcompletion_v2: answers in the shape of OpenAI's chat, failures with HTTP 200 and base_resp, and a
// stream that closes with the whole answer. MiniMax docs, ChatCompletion v2.
#pragma once

#include "sandbox/chatvoice.h"

namespace Sandbox {

class NativeVoice final : public ChatVoice
{
public:
    using ChatVoice::ChatVoice;

    QByteArray errorFrame(const Refusal &refusal) const override;

protected:
    QList<Piece> stream(const Said &said, const Manner &manner) const override;
    QByteArray refusalBody(const Refusal &refusal) const override;
    int refusalStatus(const Refusal &refusal) const override;
};

} // namespace Sandbox
