// What goes over each route, now and lately: how many calls at once and who waits, how many left in the last minute, what the
// server said of its limits, and whether it fails one call after another. One for all sessions: NetworkLane carries it.
#pragma once

#include "core/exchange.h"
#include "core/ratelimits.h"
#include "core/route.h"
#include "engine/breaker.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class TrafficSlot;

/// One route's traffic, as a window shows it.
struct RouteTraffic {
    int running = 0;
    int queued = 0;
    int lastMinute = 0; ///< calls that left in the last 60 s, counted here: an estimate, other programs may use the key too
    QList<RateMeter> meters; ///< what the server said last; empty: it says nothing
    QDateTime metersAt; ///< when it said so
    Breaker::State breaker = Breaker::State::Closed;
    QDateTime breakerUntil; ///< the end of the pause of an open breaker

    bool operator==(const RouteTraffic &) const = default;
};

class Traffic final : public QObject
{
    Q_OBJECT

public:
    /// \a clock gives milliseconds that never run backwards; a test may have its own.
    explicit Traffic(QObject *parent = nullptr, std::function<qint64()> clock = {});
    ~Traffic() override;

    RouteTraffic of(const QString &routeId) const;

    /// Whether a new call may leave; not while the breaker is open. A half-open one lets a single call through at a time.
    bool admits(const QString &routeId) const;
    /// Closes the breaker by hand.
    void closeBreaker(const QString &routeId);

    /// A place among the calls of \a route (Route::maxConcurrent), at once or in order of asking. Destroying it frees the place.
    std::unique_ptr<TrafficSlot> slotFor(const Route &route);

    /// A call left. Another key (by its fingerprint) has other limits: what was counted for the one before is forgotten.
    void noteSent(const QString &routeId, const QByteArray &keyFingerprint);
    void noteHead(const QString &routeId, const HttpHead &head);
    /// The call ended. \a failure: nothing if it went well, FailureKind::Stopped if it did not get so far.
    void noteEnd(const QString &routeId, std::optional<FailureKind> failure);

    /// A request left, and what came of it is all here: told to whoever keeps it.
    void tell(const Exchange &exchange) { emit exchanged(exchange); }

signals:
    /// What of(\a routeId) returns may have changed.
    void changed(const QString &routeId);
    /// Once for every request that left this machine, retries, model lists and tests included. Redacted.
    void exchanged(const Exchange &exchange);

private:
    friend class TrafficSlot;
    struct Private;
    std::unique_ptr<Private> d;
};

/// A place among the calls of a route, or in the queue for one.
class TrafficSlot final : public QObject
{
    Q_OBJECT

public:
    ~TrafficSlot() override;

    bool isGranted() const;
    /// In the queue: 1 is the next; 0 once granted.
    int position() const;
    /// Gives the place back, or leaves the queue.
    void leave();

signals:
    /// It was granted, or moved up in the queue.
    void changed();

private:
    friend class Traffic;
    TrafficSlot(Traffic &traffic, const QString &routeId, int limit);

    Traffic *m_traffic; ///< nullptr once left
    QString m_routeId;
    int m_limit;
};
