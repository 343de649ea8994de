#include "engine/traffic.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <map>
#include <utility>

namespace {
constexpr qint64 minuteMs = 60'000;
}

struct Traffic::Private {
    struct Line {
        QList<TrafficSlot *> granted;
        QList<TrafficSlot *> queue;
        QList<qint64> sentMs; ///< of the last minute
        QByteArray keyFingerprint;
        QList<RateMeter> meters;
        QDateTime metersAt;
        Breaker breaker;
        bool isTesting = false; ///< a call is under way that decides about a half-open breaker
    };

    Traffic *q;
    std::function<qint64()> clock;
    std::map<QString, Line> lines;
    QTimer aging; ///< until something about a line changes by time alone

    void grantNext(const QString &routeId);
    void tell(const QString &routeId);
    void age();
    void scheduleAging();
};

/// Lets go on who waited longest, as far as each one's own limit allows.
void Traffic::Private::grantNext(const QString &routeId)
{
    Line &line = lines[routeId];
    QList<QPointer<TrafficSlot>> moved;
    bool isBlocked = false;
    for (TrafficSlot *const slot : std::as_const(line.queue)) {
        moved.append(slot);
        isBlocked = isBlocked || (slot->m_limit > 0 && line.granted.size() >= slot->m_limit);
        if (!isBlocked)
            line.granted.append(slot);
    }
    line.queue.removeIf([&line](TrafficSlot *slot) { return line.granted.contains(slot); });
    for (const QPointer<TrafficSlot> &slot : std::as_const(moved)) {
        if (slot)
            emit slot->changed();
    }
}

void Traffic::Private::tell(const QString &routeId)
{
    scheduleAging();
    emit q->changed(routeId);
}

void Traffic::Private::age()
{
    const qint64 now = clock();
    QList<QString> changed;
    for (auto &[routeId, line] : lines) {
        const qsizetype removed = line.sentMs.removeIf([now](qint64 sent) { return now - sent >= minuteMs; });
        if (removed > 0 || line.breaker.state(now) == Breaker::State::HalfOpen)
            changed.append(routeId);
    }
    scheduleAging();
    for (const QString &routeId : std::as_const(changed))
        emit q->changed(routeId);
}

void Traffic::Private::scheduleAging()
{
    const qint64 now = clock();
    qint64 next = -1;
    const auto consider = [&next](qint64 at) { next = next < 0 ? at : std::min(next, at); };
    for (const auto &[routeId, line] : lines) {
        if (!line.sentMs.isEmpty())
            consider(line.sentMs.constFirst() + minuteMs);
        if (line.breaker.state(now) == Breaker::State::Open)
            consider(line.breaker.opensUntilMs(now));
    }
    if (next < 0)
        aging.stop();
    else
        aging.start(int(std::max<qint64>(next - now, 1)));
}

Traffic::Traffic(QObject *parent, std::function<qint64()> clock)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->clock = std::move(clock);
    if (!d->clock) {
        QElapsedTimer timer;
        timer.start();
        d->clock = [timer] { return timer.elapsed(); };
    }
    d->aging.setSingleShot(true);
    connect(&d->aging, &QTimer::timeout, this, [this] { d->age(); });
}

Traffic::~Traffic()
{
    for (const auto &[routeId, line] : d->lines) {
        const QList<TrafficSlot *> all = line.granted + line.queue;
        for (TrafficSlot *const slot : all)
            slot->m_traffic = nullptr;
    }
}

RouteTraffic Traffic::of(const QString &routeId) const
{
    const auto found = d->lines.find(routeId);
    if (found == d->lines.end())
        return {};
    const Private::Line &line = found->second;
    const qint64 now = d->clock();
    RouteTraffic traffic { .running = int(line.granted.size()), .queued = int(line.queue.size()), .meters = line.meters, .metersAt = line.metersAt };
    traffic.lastMinute = int(std::count_if(line.sentMs.cbegin(), line.sentMs.cend(), [now](qint64 sent) { return now - sent < minuteMs; }));
    traffic.breaker = line.breaker.state(now);
    if (traffic.breaker == Breaker::State::Open)
        traffic.breakerUntil = QDateTime::currentDateTimeUtc().addMSecs(line.breaker.opensUntilMs(now) - now);
    return traffic;
}

bool Traffic::admits(const QString &routeId) const
{
    const auto found = d->lines.find(routeId);
    if (found == d->lines.end())
        return true;
    switch (found->second.breaker.state(d->clock())) {
    case Breaker::State::Closed:
        return true;
    case Breaker::State::Open:
        return false;
    case Breaker::State::HalfOpen:
        return !found->second.isTesting;
    }
    return true;
}

void Traffic::closeBreaker(const QString &routeId)
{
    d->lines[routeId].breaker.succeeded();
    d->tell(routeId);
}

std::unique_ptr<TrafficSlot> Traffic::slotFor(const Route &route)
{
    std::unique_ptr<TrafficSlot> slot(new TrafficSlot(*this, route.id, route.maxConcurrent));
    Private::Line &line = d->lines[route.id];
    if (line.queue.isEmpty() && (route.maxConcurrent <= 0 || line.granted.size() < route.maxConcurrent))
        line.granted.append(slot.get());
    else
        line.queue.append(slot.get());
    d->tell(route.id);
    return slot;
}

void Traffic::noteSent(const QString &routeId, const QByteArray &keyFingerprint)
{
    Private::Line &line = d->lines[routeId];
    const qint64 now = d->clock();
    if (line.keyFingerprint != keyFingerprint) {
        line.keyFingerprint = keyFingerprint;
        line.sentMs.clear();
        line.meters.clear();
        line.metersAt = {};
    }
    line.sentMs.append(now);
    line.isTesting = line.isTesting || line.breaker.state(now) == Breaker::State::HalfOpen;
    d->tell(routeId);
}

void Traffic::noteHead(const QString &routeId, const HttpHead &head)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<RateMeter> meters = rateMeters(head, now);
    if (meters.isEmpty())
        return;
    Private::Line &line = d->lines[routeId];
    line.meters = meters;
    line.metersAt = now;
    d->tell(routeId);
}

void Traffic::noteEnd(const QString &routeId, std::optional<FailureKind> failure)
{
    Private::Line &line = d->lines[routeId];
    line.isTesting = false;
    if (failure && Breaker::counts(*failure))
        line.breaker.failed(d->clock());
    else if (!failure || (*failure != FailureKind::Stopped && *failure != FailureKind::NotSent))
        line.breaker.succeeded(); // a server that refuses one request works
    d->tell(routeId);
}

TrafficSlot::TrafficSlot(Traffic &traffic, const QString &routeId, int limit)
    : m_traffic(&traffic)
    , m_routeId(routeId)
    , m_limit(limit)
{
}

TrafficSlot::~TrafficSlot()
{
    leave();
}

bool TrafficSlot::isGranted() const
{
    return m_traffic && m_traffic->d->lines[m_routeId].granted.contains(this);
}

int TrafficSlot::position() const
{
    return m_traffic ? int(m_traffic->d->lines[m_routeId].queue.indexOf(this)) + 1 : 0;
}

void TrafficSlot::leave()
{
    if (!m_traffic)
        return;
    Traffic &traffic = *std::exchange(m_traffic, nullptr);
    Traffic::Private::Line &line = traffic.d->lines[m_routeId];
    line.granted.removeOne(this);
    line.queue.removeOne(this);
    const QString routeId = m_routeId;
    const QPointer<Traffic> alive(&traffic);
    traffic.d->grantNext(routeId);
    if (alive)
        traffic.d->tell(routeId);
}
