#include "engine/retry.h"

#include <algorithm>

namespace {
constexpr qint64 firstDelay = 500;
constexpr qint64 longestDelay = 8000;
constexpr double jitter = 0.25;
}

bool Retry::mayCure(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::RateLimit:
    case FailureKind::Overloaded:
    case FailureKind::ServerError:
    case FailureKind::ConnectionLost:
    case FailureKind::ConnectionRefused:
    case FailureKind::TimedOutConnecting:
        return true;
    case FailureKind::PlanLimit:
        // A plan that says when it begins anew; one without the model never does.
        return failure.retryAfterMs.has_value();
    case FailureKind::InvalidRequest:
    case FailureKind::OtherStatus:
        return failure.httpStatus == 408 || failure.httpStatus == 409 || failure.httpStatus == 429 || failure.httpStatus >= 500;
    case FailureKind::Authentication:
    case FailureKind::Permission:
    case FailureKind::Balance:
    case FailureKind::UnknownModel:
    case FailureKind::ContextTooLong:
    case FailureKind::TooLarge:
    case FailureKind::InputModerated:
    case FailureKind::OutputModerated:
    case FailureKind::NotFound:
    case FailureKind::Redirected:
    case FailureKind::NoAnswer:
    case FailureKind::Malformed:
    case FailureKind::CutOff:
    case FailureKind::HostNotFound:
    case FailureKind::Tls:
    case FailureKind::Proxy:
    // The server has the question and may be answering it still: asking again could be paid for twice.
    case FailureKind::TimedOutFirstByte:
    case FailureKind::TimedOutIdle:
    case FailureKind::NetworkOther:
    case FailureKind::Stopped:
    case FailureKind::NotSent:
        return false;
    }
    return false;
}

qint64 Retry::delayMs(const Failure &failure, int attempt, double chance)
{
    if (failure.retryAfterMs && *failure.retryAfterMs > 0)
        return *failure.retryAfterMs;
    const int doublings = std::clamp(attempt - 2, 0, 10);
    const qint64 delay = std::min(firstDelay << doublings, longestDelay);
    return qint64(double(delay) * (1 - jitter * std::clamp(chance, 0.0, 1.0)));
}

std::optional<RetryOffer> Retry::offerAfter(const Failure &failure, int made, const RetryPolicy &policy, double chance)
{
    if (!mayCure(failure))
        return {};
    RetryOffer offer { .attempt = made + 1, .ofMax = policy.maxRetries + 1, .reason = failure };
    offer.delayMs = delayMs(failure, offer.attempt, chance);
    offer.automatic = policy.automatic && offer.attempt <= offer.ofMax && offer.delayMs <= std::chrono::milliseconds(longestCountdown).count();
    offer.ofMax = std::max(offer.ofMax, offer.attempt); // a person may ask as often as they like
    return offer;
}
