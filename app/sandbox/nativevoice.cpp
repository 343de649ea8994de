#include "sandbox/nativevoice.h"

namespace Sandbox {

QList<Piece> NativeVoice::stream(const Said &said, const Manner &manner) const
{
    Manner own = manner;
    own.closingFrame = manner.done;
    own.done = false;
    return ChatVoice::stream(said, own);
}

QByteArray NativeVoice::errorFrame(const Refusal &refusal) const
{
    return frame(refusalBody(refusal));
}

QByteArray NativeVoice::refusalBody(const Refusal &refusal) const
{
    return JsonObject{{"id", id()},
                      {"choices", nullptr},
                      {"created", 0},
                      {"model", ""},
                      {"usage", nullptr},
                      {"base_resp", baseResp(refusal.code, refusal.message)}}
        .text();
}

int NativeVoice::refusalStatus(const Refusal &refusal) const
{
    return refusal.atGateway ? refusal.status : 200;
}

} // namespace Sandbox
