// An answer as gathered from stream events so far.
#pragma once

#include "core/sharedoptional.h"
#include "core/streamevent.h"

#include <QList>

/// What an answer came to, beside its message.
struct Outcome {
    SharedOptional<Usage> usage;
    QByteArray finishReason;
    SharedOptional<Failure> failure; ///< the first one
    QList<RequestId> requestIds; ///< each value once
    QList<QByteArray> oddities; ///< each id once
    bool ended = false; ///< the protocol's own end was seen

    /// Ended without a failure.
    bool isComplete() const { return ended && !failure; }

    // As the events of these kinds are applied.
    void add(const RequestId &id);
    void add(const Failure &first);

    bool operator==(const Outcome &) const = default;
};

struct Answer : Outcome {
    Message message { .role = Role::Assistant };

    void apply(const StreamEvent &event);

    bool operator==(const Answer &) const = default;
};
