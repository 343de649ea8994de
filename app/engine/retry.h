// When a question may be asked a second time, and after how long. Nothing is ever repeated without being shown.
#pragma once

#include "core/failure.h"
#include "core/route.h"

#include <chrono>
#include <optional>

/// Another attempt that could be made, or will be: what a window says beside a failed answer.
struct RetryOffer {
    qint64 delayMs = 0; ///< from the failure on: what the server asks for, else growing with every attempt
    int attempt = 2; ///< the one that is offered: 2 is the first retry
    int ofMax = 3; ///< attempts in all that the route allows
    Failure reason; ///< of the attempt before
    bool automatic = false; ///< it starts by itself after the wait

    bool operator==(const RetryOffer &) const = default;
};

namespace Retry {
/// A longer wait is offered, but not counted down by itself.
constexpr std::chrono::minutes longestCountdown { 2 };

/// Whether the same request may succeed a little later: 408, 409, 429, 5xx, overloaded, or a line that broke before an answer.
bool mayCure(const Failure &failure);

/// How long to wait before attempt \a attempt (2 is the first retry): what the server asks for, else 0.5 s doubling to 8 s,
/// less up to a quarter by \a chance (0 to 1), so that many clients do not come back at once.
qint64 delayMs(const Failure &failure, int attempt, double chance);

/// The attempt after \a made that failed with \a failure; nothing if none would help.
std::optional<RetryOffer> offerAfter(const Failure &failure, int made, const RetryPolicy &policy, double chance);
}
