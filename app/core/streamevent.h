// What a decoder makes of the bytes of one answer.
#pragma once

#include "core/failure.h"
#include "core/message.h"
#include "core/usage.h"

#include <variant>

struct TextDelta {
    QString text;
    bool operator==(const TextDelta &) const = default;
};
/// The visible text so far was wrong or partial; this is all of it.
struct TextReplaced {
    QString text;
    bool operator==(const TextReplaced &) const = default;
};
struct ReasoningDelta {
    QString text;
    bool operator==(const ReasoningDelta &) const = default;
};
struct ReasoningReplaced {
    QString text;
    bool operator==(const ReasoningReplaced &) const = default;
};
/// A call begins or grows. Calls are told apart by index alone: a decoder gives every call one, whatever the server did.
struct ToolCallDelta {
    int index = 0;
    QString id; ///< empty: unchanged
    QString name; ///< empty: unchanged
    QByteArray arguments; ///< to be appended, or all of them if replaces
    bool replaces = false;
    bool operator==(const ToolCallDelta &) const = default;
};
struct Finish {
    QByteArray reason; ///< the server's own word: "stop", "length", "tool_calls"
    bool operator==(const Finish &) const = default;
};
/// The protocol's own end was seen: [DONE], a whole JSON body, message_stop. Only this makes an answer complete.
struct AnswerEnded {
    bool operator==(const AnswerEnded &) const = default;
};
/// The assistant message as it must be sent back. Comes once, from Decoder::finish().
struct AnswerWire {
    WireMessage wire;
    bool operator==(const AnswerWire &) const = default;
};
/// An id the server gave this exchange, from a header or a body.
struct RequestId {
    QByteArray name; ///< "trace-id", "id"
    QByteArray value;
    bool operator==(const RequestId &) const = default;
};
/// Something odd was seen and coped with: "snapshot-stream", "closing-frame", "reasoning-twice", …
struct Oddity {
    QByteArray id;
    bool operator==(const Oddity &) const = default;
};

using StreamEvent = std::variant<TextDelta, TextReplaced, ReasoningDelta, ReasoningReplaced, ToolCallDelta, Usage, Finish,
    AnswerEnded, AnswerWire, RequestId, Oddity, Failure>;
