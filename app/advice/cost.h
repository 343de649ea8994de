// What answers cost, and what asking is likely to cost: only where MiniMax itself is asked and its prices are known. A price
// of one route is never taken for another.
#pragma once

#include "core/route.h"
#include "core/sample.h"

#include <QList>
#include <QString>

#include <optional>

/// What \a usage of \a model over the base URL \a base costs by MiniMax's own price list; nothing where no price is known or
/// the server said no counts.
std::optional<Cost> costOf(const QString &base, const QString &model, const Usage &usage);

/// The same of an answer that came, by the host it came from; what "priority" of service_tier costs more is in it.
std::optional<Cost> costOf(const Exchange &exchange);

/// One request that is about to be asked.
struct Asking {
    QString base; ///< the base URL it goes to
    QString model;
    qint64 inputTokens = 0; ///< estimated
    qint64 outputTokens = 0; ///< as many as its last answer had, else a usual answer, never more than asked for
    int requests = 1; ///< how often it is asked
    bool isFree = false; ///< a server on this machine
    bool isPriority = false; ///< service_tier "priority" is asked for

    bool operator==(const Asking &) const = default;
};

/// A usual answer: assumed where nothing else is known.
inline constexpr qint64 usualOutputTokens = 500;

struct ExpectedCost {
    int requests = 0;
    QList<Cost> costs; ///< one for each currency, ascending by its name
    int unknown = 0; ///< requests of unknown price
    int free = 0; ///< requests that cost nothing

    bool operator==(const ExpectedCost &) const = default;
};

ExpectedCost expectedCost(const QList<Asking> &askings);
