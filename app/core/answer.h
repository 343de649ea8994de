// An answer as gathered from stream events so far.
#pragma once

#include "core/streamevent.h"

#include <QList>

#include <optional>

struct Answer {
    Message message { .role = Role::Assistant };
    std::optional<Usage> usage;
    QByteArray finishReason;
    std::optional<Failure> failure; ///< the first one
    QList<RequestId> requestIds; ///< each value once
    QList<QByteArray> oddities; ///< each id once
    bool ended = false; ///< the protocol's own end was seen

    /// Ended without a failure.
    bool isComplete() const { return ended && !failure; }
    void apply(const StreamEvent &event);

    bool operator==(const Answer &) const = default;
};
