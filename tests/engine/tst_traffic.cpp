#include "engine/traffic.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;

class TestTraffic final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_nowMs = 1000;
        m_traffic = std::make_unique<Traffic>(nullptr, [this] { return m_nowMs; });
    }

    void grantsPlacesInOrder()
    {
        const Route two = route(2);
        auto first = m_traffic->slotFor(two);
        auto second = m_traffic->slotFor(two);
        auto third = m_traffic->slotFor(two);
        auto fourth = m_traffic->slotFor(two);
        QVERIFY(first->isGranted() && second->isGranted());
        QVERIFY(!third->isGranted() && !fourth->isGranted());
        QCOMPARE(third->position(), 1);
        QCOMPARE(fourth->position(), 2);
        QCOMPARE(m_traffic->of(two.id).running, 2);
        QCOMPARE(m_traffic->of(two.id).queued, 2);

        QSignalSpy thirdChanged(third.get(), &TrafficSlot::changed);
        QSignalSpy fourthChanged(fourth.get(), &TrafficSlot::changed);
        second.reset();
        QVERIFY(third->isGranted());
        QCOMPARE(thirdChanged.size(), 1);
        QCOMPARE(fourth->position(), 1);
        QCOMPARE(fourthChanged.size(), 1);

        // Who leaves the queue holds up nobody.
        auto fifth = m_traffic->slotFor(two);
        fourth->leave();
        QCOMPARE(fifth->position(), 1);
        first->leave();
        QVERIFY(fifth->isGranted());
        QCOMPARE(m_traffic->of(two.id).queued, 0);
    }

    void keepsRoutesApartAndTakesZeroForNoLimit()
    {
        Route other = route(1);
        other.id = u"other"_s;
        const auto one = m_traffic->slotFor(route(1));
        const auto two = m_traffic->slotFor(other);
        QVERIFY(one->isGranted() && two->isGranted());
        std::vector<std::unique_ptr<TrafficSlot>> many;
        Route open = route(0);
        open.id = u"open"_s;
        for (int i = 0; i < 100; ++i) {
            many.push_back(m_traffic->slotFor(open));
            QVERIFY(many.back()->isGranted());
        }
    }

    void mayEndBeforeItsSlots()
    {
        const auto granted = m_traffic->slotFor(route(1));
        const auto queued = m_traffic->slotFor(route(1));
        m_traffic.reset();
        QVERIFY(!granted->isGranted());
        QCOMPARE(queued->position(), 0);
    }

    void countsTheCallsOfTheLastMinute()
    {
        QSignalSpy changed(m_traffic.get(), &Traffic::changed);
        m_traffic->noteSent(id(), "sk-api…1234");
        m_nowMs += 30'000;
        m_traffic->noteSent(id(), "sk-api…1234");
        QCOMPARE(m_traffic->of(id()).lastMinute, 2);
        QVERIFY(changed.size() >= 2);
        m_nowMs += 30'000;
        QCOMPARE(m_traffic->of(id()).lastMinute, 1);
        m_nowMs += 30'000;
        QCOMPARE(m_traffic->of(id()).lastMinute, 0);
    }

    void forgetsTheLimitsOfAnotherKey()
    {
        m_traffic->noteSent(id(), "sk-api…1234");
        m_traffic->noteHead(id(), { .status = 200, .headers = { { .name = "X-RateLimit-Remaining", .value = "3" } } });
        QCOMPARE(m_traffic->of(id()).meters.size(), 1);
        QVERIFY(m_traffic->of(id()).metersAt.isValid());
        // A head without any says nothing new.
        m_traffic->noteHead(id(), { .status = 200 });
        QCOMPARE(m_traffic->of(id()).meters.size(), 1);
        m_traffic->noteSent(id(), "sk-cp-…9876");
        QCOMPARE(m_traffic->of(id()).meters.size(), 0);
        QCOMPARE(m_traffic->of(id()).lastMinute, 1);
    }

    void refusesWhileTheBreakerIsOpen()
    {
        QVERIFY(m_traffic->admits(id()));
        fail(5);
        QVERIFY(!m_traffic->admits(id()));
        QCOMPARE(m_traffic->of(id()).breaker, Breaker::State::Open);
        QVERIFY(m_traffic->of(id()).breakerUntil.isValid());
        QVERIFY(m_traffic->admits(u"other"_s));

        m_nowMs += Breaker::pauseMs;
        QVERIFY(m_traffic->admits(id()));
        m_traffic->noteSent(id(), {});
        QVERIFY(!m_traffic->admits(id())); // one at a time is the test
        m_traffic->noteEnd(id(), {});
        QVERIFY(m_traffic->admits(id()));
        QCOMPARE(m_traffic->of(id()).breaker, Breaker::State::Closed);
    }

    void closesTheBreakerByHand()
    {
        fail(5);
        m_traffic->closeBreaker(id());
        QVERIFY(m_traffic->admits(id()));
    }

    void takesARefusalForASignOfLife()
    {
        fail(4);
        m_traffic->noteEnd(id(), FailureKind::InvalidRequest);
        fail(4);
        QVERIFY(m_traffic->admits(id()));
        // What was stopped says nothing of the server.
        m_traffic->noteEnd(id(), FailureKind::Stopped);
        fail(1);
        QVERIFY(!m_traffic->admits(id()));
    }

private:
    static QString id() { return u"test"_s; }
    static Route route(int limit)
    {
        Route route;
        route.id = id();
        route.maxConcurrent = limit;
        return route;
    }
    void fail(int times)
    {
        for (int i = 0; i < times; ++i) {
            m_traffic->noteSent(id(), {});
            m_traffic->noteEnd(id(), FailureKind::ServerError);
        }
    }

    qint64 m_nowMs = 0;
    std::unique_ptr<Traffic> m_traffic;
};

QTEST_GUILESS_MAIN(TestTraffic)
#include "tst_traffic.moc"
