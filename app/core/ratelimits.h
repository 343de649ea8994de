// What a server's response head says of its limits: how much of what is left, and when it begins anew. Three header families:
// x-ratelimit-remaining-requests (OpenAI), anthropic-ratelimit-requests-remaining (Anthropic), X-RateLimit-Remaining (others).
#pragma once

#include "core/exchange.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

struct RateMeter {
    QByteArray what; ///< "requests", "tokens", "input-tokens", "output-tokens", or what else the server counts
    std::optional<qint64> limit;
    std::optional<qint64> remaining;
    std::optional<qint64> resetMs; ///< from the moment the head arrived

    bool operator==(const RateMeter &) const = default;
};

/// The meters of \a head in the order of its headers; one without a limit and a rest is left out.
QList<RateMeter> rateMeters(const HttpHead &head, const QDateTime &now);

/// How many milliseconds after \a now a limit begins anew: "6m0s", "20ms", an ISO time, or a bare number, which is seconds
/// from now below 10^7, else seconds since 1970, from 10^11 on milliseconds since 1970. Clamped to [0, 31 days].
std::optional<qint64> rateResetMs(QByteArrayView value, const QDateTime &now);
