// Opens a route's circuit when one call after another fails, so that a dead server is not asked over and over.
#pragma once

#include "core/failure.h"

#include <QList>

class Breaker
{
public:
    enum class State {
        Closed, ///< calls pass
        Open, ///< calls are refused until the pause is over
        HalfOpen, ///< the next call is the test: it closes the circuit, or opens it again
    };

    static constexpr int failuresToOpen = 5; ///< in a row
    static constexpr qint64 withinMs = 60'000;
    static constexpr qint64 pauseMs = 30'000;

    State state(qint64 nowMs) const;

    /// When the pause ends, on the clock that the others are told; 0 unless open.
    qint64 opensUntilMs(qint64 nowMs) const;

    void succeeded();
    void failed(qint64 nowMs);

    /// Whether \a kind speaks of a server or line that does not work. Refusals of one request do not.
    static bool counts(FailureKind kind);

private:
    QList<qint64> m_failures; ///< in a row, the last few
    qint64 m_openedMs = -1; ///< -1: closed
};
