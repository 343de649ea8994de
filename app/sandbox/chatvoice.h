// OpenAI's chat completions as MiniMax speaks them, with the deviations seen in the wild.
// Shapes: MiniMax docs, OpenAI chat page, and captures of live servers.
#pragma once

#include "sandbox/voice.h"

namespace Sandbox {

class ChatVoice : public Voice
{
public:
    using Voice::Voice;

    QByteArray emptyBody(const Refusal &refusal) const override;
    QByteArray emptyFrame(const Refusal &refusal) const override;
    QByteArray errorFrame(const Refusal &refusal) const override;
    QByteArray brokenFrame() const override;

    /// The error shape of this surface, which others use as well.
    static QByteArray errorBody(const Refusal &refusal, const Ticket &ticket);

protected:
    QList<Piece> stream(const Said &said, const Manner &manner) const override;
    QByteArray body(const Said &said, const Manner &manner) const override;
    QByteArray refusalBody(const Refusal &refusal) const override;

    JsonObject message(const Said &said, const Manner &manner) const;
    /// The deltas of a stream in order.
    QList<Json> deltas(const Said &said, const Manner &manner) const;
    static Json usage(const Count &count);

private:
    struct Delta {
        QString content;
        QString reasoning;
    };
    QList<Delta> textDeltas(const Said &said, const Manner &manner) const;
    QList<Json> toolDeltas(const Said &said, const Manner &manner) const;
    JsonObject deltaObject(const Delta &delta, const Manner &manner, bool isFirst) const;
    QByteArray chunk(const QList<Json> &choices, const Json &usage) const;
    QByteArray emptyAnswer(const Refusal &refusal, const char *object) const;
};

} // namespace Sandbox
