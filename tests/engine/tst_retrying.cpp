// Another attempt is never a secret: a raw server counts every request that comes.
#include "chatting.h"

#include "engine/traffic.h"
#include "support/faultserver.h"

using namespace Qt::StringLiterals;

namespace {
using Faults = FaultServer;
constexpr int patience = 20'000;

Faults::Script sayingOkAgain()
{
    return { Faults::send(Faults::answer(200, R"({"choices":[{"finish_reason":"stop","message":{"content":"ok"}}]})")) };
}

Faults::Script failing(int status = 500, const QByteArray &headers = {})
{
    return { Faults::send(Faults::answer(status, R"({"error":{"message":"broken"}})", "application/json", headers)) };
}

QByteArray idempotencyKeyIn(const QByteArray &request)
{
    const QByteArray name = "idempotency-key: ";
    const qsizetype at = request.toLower().indexOf(name);
    return at < 0 ? QByteArray() : request.mid(at + name.size(), request.indexOf("\r\n", at) - at - name.size());
}
}

class TestRetrying final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void offersAnotherAttempt();
    void countsDownByItselfWhereTheRouteWantsIt();
    void countsDownAnOfferOnRequest();
    void givesUpAfterTheLastAttempt();
    void cancelsTheCountdown_data();
    void cancelsTheCountdown();
    void countsNoLongWaitDownByItself();
    void retriesALostConnection();
    void neverRetriesAfterVisibleText();
    void neverRetriesARefusal();
    void withdrawsTheOfferWhenTheRequestChanges();
    void repeatsTheIdempotencyKey();
    void keepsTypedIdempotencyKeys();
    void waitsForAPlace();
    void leavesTheQueueWhenStopped();
    void restsAfterFailuresInARow();
    void keepsTheOfferWithItsConversation();
    void showsTheMeters();

private:
    void setRoute(const std::function<void(Route &)> &change)
    {
        Route route = m_chat->session.route();
        change(route);
        m_chat->session.setRoute(route);
    }
    Waiting::For waitsFor() const { return m_chat->session.waiting().what; }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Chatting> m_chat;
};

void TestRetrying::init()
{
    m_server = std::make_unique<FaultServer>();
    m_chat = std::make_unique<Chatting>();
    Route route = Chatting::routeTo(m_server->url("/v1"_L1));
    route.auth = AuthStyle::None;
    m_chat->session.setRoute(route);
    m_chat->setModel(u"MiniMax-M3"_s, false);
}

void TestRetrying::offersAnotherAttempt()
{
    m_server->scripts({ failing(503), sayingOkAgain() });
    QSignalSpy offered(&m_chat->session, &ChatSession::retryOfferChanged);
    m_chat->ask(u"Hello"_s);
    QVERIFY(!offered.isEmpty());
    const TurnId id = m_chat->last().id;
    QCOMPARE(m_chat->last().state, TurnState::Failed);
    const std::optional<RetryOffer> offer = m_chat->session.retryOffer();
    QVERIFY(offer && !offer->automatic);
    QCOMPARE(offer->attempt, 2);
    QVERIFY(offer->delayMs > 0 && offer->delayMs <= 500);
    QCOMPARE(offer->reason.httpStatus, 503);
    // Nothing happens until somebody says so.
    QTest::qWait(800);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(!m_chat->session.isRunning());

    m_chat->session.retryNow();
    QVERIFY(m_chat->session.isRunning());
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_chat->last().id, id);
    QCOMPARE(m_chat->last().state, TurnState::Complete);
    QCOMPARE(m_chat->last().message.text, u"ok"_s);
    QVERIFY(!m_chat->session.retryOffer());
    const QList<Attempt> attempts = m_chat->lastExchange().attempts;
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0].httpStatus, 503);
    QVERIFY(!attempts[0].failure.isEmpty());
    QCOMPARE(attempts[1].httpStatus, 200);
    QVERIFY(attempts[1].failure.isEmpty());
}

void TestRetrying::countsDownByItselfWhereTheRouteWantsIt()
{
    m_server->scripts({ failing(500), failing(429, "Retry-After: 0.7\r\n"), sayingOkAgain() });
    setRoute([](Route &route) { route.retry = { .automatic = true, .maxRetries = 2 }; });
    QSignalSpy waitings(&m_chat->session, &ChatSession::waitingChanged);
    m_chat->session.send(u"Hello"_s);
    QTRY_COMPARE_WITH_TIMEOUT(waitsFor(), Waiting::For::Retry, patience);
    QVERIFY(m_chat->session.isRunning());
    QVERIFY(m_chat->session.waiting().until.isValid());
    // Its turn goes on and says why it waits.
    QCOMPARE(m_chat->last().state, TurnState::Streaming);
    QCOMPARE(m_chat->last().answer.failure->httpStatus, 500);
    QVERIFY(m_chat->session.retryOffer()->automatic);
    QCOMPARE(m_chat->finishes, 0);
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->last().state, TurnState::Complete);
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_chat->finishes, 1);
    QVERIFY(waitings.size() >= 4);
    const QList<Attempt> attempts = m_chat->lastExchange().attempts;
    QCOMPARE(attempts.size(), 3);
    QCOMPARE(attempts[0].waitedMs, 0);
    QVERIFY(attempts[1].waitedMs >= 300);
    QVERIFY(attempts[2].waitedMs >= 650);
    QCOMPARE(m_chat->session.conversation().path().size(), 2);
}

void TestRetrying::countsDownAnOfferOnRequest()
{
    m_server->scripts({ failing(429, "Retry-After: 30\r\n"), sayingOkAgain() });
    m_chat->ask(u"Hello"_s);
    m_chat->session.retry();
    QCOMPARE(waitsFor(), Waiting::For::Retry);
    QVERIFY(m_chat->session.waiting().until > QDateTime::currentDateTimeUtc().addSecs(5));
    QVERIFY(m_chat->session.isRunning());
    m_chat->session.retryNow();
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->last().state, TurnState::Complete);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestRetrying::givesUpAfterTheLastAttempt()
{
    m_server->script(failing(500));
    setRoute([](Route &route) { route.retry = { .automatic = true, .maxRetries = 1 }; });
    m_chat->ask(u"Hello"_s);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_chat->last().state, TurnState::Failed);
    QCOMPARE(m_chat->lastExchange().attempts.size(), 2);
    QVERIFY(m_chat->session.retryOffer() && !m_chat->session.retryOffer()->automatic);
}

void TestRetrying::cancelsTheCountdown_data()
{
    QTest::addColumn<bool>("byStop");
    QTest::newRow("by its own button") << false;
    QTest::newRow("by Stop") << true;
}

void TestRetrying::cancelsTheCountdown()
{
    QFETCH(const bool, byStop);
    m_server->scripts({ failing(429, "Retry-After: 1\r\n"), sayingOkAgain() });
    setRoute([](Route &route) { route.retry.automatic = true; });
    m_chat->session.send(u"Hello"_s);
    QTRY_COMPARE_WITH_TIMEOUT(waitsFor(), Waiting::For::Retry, patience);
    if (byStop)
        m_chat->session.stop();
    else
        m_chat->session.cancelRetry();
    QVERIFY(!m_chat->session.isRunning());
    QCOMPARE(waitsFor(), Waiting::For::Nothing);
    QCOMPARE(m_chat->last().state, TurnState::Failed);
    QCOMPARE(m_chat->last().answer.failure->kind, FailureKind::RateLimit);
    QCOMPARE(m_chat->finishes, 1);
    QTest::qWait(1300);
    QCOMPARE(m_server->requests().size(), 1);
    // It can be had still.
    QVERIFY(m_chat->session.retryOffer());
    m_chat->session.retry();
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->last().state, TurnState::Complete);
}

void TestRetrying::countsNoLongWaitDownByItself()
{
    m_server->script(failing(429, "Retry-After: 600\r\n"));
    setRoute([](Route &route) { route.retry.automatic = true; });
    m_chat->ask(u"Hello"_s);
    QCOMPARE(m_chat->last().state, TurnState::Failed);
    QCOMPARE(m_chat->session.retryOffer()->delayMs, 600'000);
    QVERIFY(!m_chat->session.retryOffer()->automatic);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestRetrying::retriesALostConnection()
{
    m_server->scripts({ { Faults::reset() }, sayingOkAgain() });
    setRoute([](Route &route) { route.retry.automatic = true; });
    QCOMPARE(m_chat->ask(u"Hello"_s).state, TurnState::Complete);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_chat->lastExchange().attempts.constFirst().failure, QByteArray("connection_lost"));
}

void TestRetrying::neverRetriesAfterVisibleText()
{
    const QByteArray part = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\n";
    m_server->script({ Faults::send(Faults::eventStreamHead() + part + "data: {\"error\":{\"message\":\"overloaded\",\"code\":\"1000\"}}\n\n"),
        Faults::close() });
    setRoute([](Route &route) { route.retry.automatic = true; });
    m_chat->setModel(u"MiniMax-M3"_s, true);
    m_chat->ask(u"Hello"_s);
    QCOMPARE(m_chat->last().state, TurnState::Cut);
    QVERIFY(!m_chat->session.retryOffer());
    QTest::qWait(700);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestRetrying::neverRetriesARefusal()
{
    m_server->script(failing(400));
    setRoute([](Route &route) { route.retry.automatic = true; });
    m_chat->ask(u"Hello"_s);
    QVERIFY(!m_chat->session.retryOffer());
    m_chat->session.retry();
    m_chat->session.retryNow();
    QTest::qWait(700);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestRetrying::withdrawsTheOfferWhenTheRequestChanges()
{
    m_server->script(failing(500));
    m_chat->ask(u"Hello"_s);
    QVERIFY(m_chat->session.retryOffer());
    m_chat->setModel(u"MiniMax-M2"_s, false);
    QVERIFY(!m_chat->session.retryOffer());
    m_chat->session.retryNow();
    QVERIFY(!m_chat->session.isRunning());
    m_chat->session.regenerate(m_chat->last().id);
    QVERIFY(m_chat->waitForEnd());
    QVERIFY(m_chat->session.retryOffer());
    m_chat->session.clear();
    QVERIFY(!m_chat->session.retryOffer());
}

void TestRetrying::repeatsTheIdempotencyKey()
{
    m_server->scripts({ failing(500), sayingOkAgain() });
    QVERIFY(m_chat->session.preview(u"Hello"_s).header("Idempotency-Key").isEmpty());
    setRoute([](Route &route) {
        route.idempotencyKeys = true;
        route.retry.automatic = true;
    });
    const QByteArray shown = m_chat->session.preview(u"Hello"_s).header("Idempotency-Key");
    QCOMPARE(shown.size(), 36);
    QVERIFY(m_chat->session.preview(u"Hello!"_s).header("Idempotency-Key") != shown);
    QCOMPARE(m_chat->session.preview(u"Hello"_s).header("Idempotency-Key"), shown);
    m_chat->ask(u"Hello"_s);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(idempotencyKeyIn(m_server->requests().at(0)), shown);
    QCOMPARE(idempotencyKeyIn(m_server->requests().at(1)), shown);
    // The same question asked anew is another one.
    m_chat->session.regenerate(m_chat->last().id);
    QVERIFY(m_chat->waitForEnd());
    QVERIFY(!idempotencyKeyIn(m_server->requests().at(2)).isEmpty());
    QVERIFY(idempotencyKeyIn(m_server->requests().at(2)) != shown);
}

void TestRetrying::keepsTypedIdempotencyKeys()
{
    setRoute([](Route &route) { route.idempotencyKeys = true; });
    ChatSettings settings = m_chat->session.settings();
    settings.extraHeaders = { { .name = "idempotency-key", .value = "mine" } };
    m_chat->session.setSettings(settings);
    QCOMPARE(m_chat->session.preview(u"Hello"_s).header("Idempotency-Key"), QByteArray("mine"));
}

void TestRetrying::waitsForAPlace()
{
    m_server->scripts({ { Faults::wait(60'000) }, sayingOkAgain() });
    setRoute([](Route &route) { route.maxConcurrent = 1; });
    ChatSession first(m_chat->lane, m_chat->keyring);
    first.setRoute(m_chat->session.route());
    first.setSettings(m_chat->session.settings());
    first.send(u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, patience);
    m_chat->session.send(u"two"_s);
    QCOMPARE(waitsFor(), Waiting::For::Slot);
    QCOMPARE(m_chat->session.waiting().position, 1);
    QCOMPARE(m_chat->session.traffic().of(u"sandbox"_s).queued, 1);
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), 1);
    first.stop();
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_chat->last().state, TurnState::Complete);
    QVERIFY(m_chat->lastExchange().attempts.constFirst().waitedMs >= 150);
    QCOMPARE(m_chat->session.traffic().of(u"sandbox"_s).running, 0);
}

void TestRetrying::leavesTheQueueWhenStopped()
{
    m_server->script({ Faults::wait(60'000) });
    setRoute([](Route &route) { route.maxConcurrent = 1; });
    ChatSession first(m_chat->lane, m_chat->keyring);
    first.setRoute(m_chat->session.route());
    first.setSettings(m_chat->session.settings());
    first.send(u"one"_s);
    m_chat->session.send(u"two"_s);
    QCOMPARE(waitsFor(), Waiting::For::Slot);
    m_chat->session.stop();
    QVERIFY(!m_chat->session.isRunning());
    QCOMPARE(m_chat->last().answer.failure->kind, FailureKind::Stopped);
    QCOMPARE(m_chat->session.traffic().of(u"sandbox"_s).queued, 0);
    first.stop();
    QTest::qWait(200);
    QVERIFY(m_server->requests().size() <= 1);
    QCOMPARE(m_chat->session.traffic().of(u"sandbox"_s).running, 0);
}

void TestRetrying::restsAfterFailuresInARow()
{
    m_server->script(failing(500));
    for (int i = 0; i < Breaker::failuresToOpen; ++i)
        m_chat->ask(u"Hello"_s);
    QCOMPARE(m_server->requests().size(), Breaker::failuresToOpen);
    QCOMPARE(m_chat->session.traffic().of(u"sandbox"_s).breaker, Breaker::State::Open);
    m_chat->ask(u"Once more"_s);
    QCOMPARE(m_chat->last().answer.failure->kind, FailureKind::NotSent);
    QCOMPARE(m_chat->last().answer.failure->detail, QByteArray("breaker-open"));
    QCOMPARE(m_server->requests().size(), Breaker::failuresToOpen);

    m_server->script(sayingOkAgain());
    m_chat->session.regenerate(m_chat->last().id, Guarding::Override);
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->last().state, TurnState::Complete);
    QCOMPARE(m_chat->session.traffic().of(u"sandbox"_s).breaker, Breaker::State::Closed);
}

void TestRetrying::keepsTheOfferWithItsConversation()
{
    m_server->scripts({ failing(429, "Retry-After: 1\r\n"), sayingOkAgain() });
    setRoute([](Route &route) { route.retry.automatic = true; });
    const Surroundings surroundings { .routes = { m_chat->session.route() } };
    m_chat->session.setSurroundings(surroundings);
    m_chat->session.send(u"Hello"_s);
    QTRY_COMPARE_WITH_TIMEOUT(waitsFor(), Waiting::For::Retry, patience);
    ChatSession behind(m_chat->lane, m_chat->keyring);
    behind.swap(m_chat->session);
    QCOMPARE(behind.waiting().what, Waiting::For::Retry);
    QVERIFY(behind.retryOffer() && behind.isRunning());
    QCOMPARE(waitsFor(), Waiting::For::Nothing);
    QVERIFY(!m_chat->session.retryOffer() && !m_chat->session.isRunning());
    QCOMPARE(m_chat->session.surroundings(), surroundings);
    QTRY_VERIFY_WITH_TIMEOUT(!behind.isRunning(), patience);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(behind.conversation().turn(behind.conversation().leaf())->state, TurnState::Complete);
}

void TestRetrying::showsTheMeters()
{
    m_server->script({ Faults::send(Faults::answer(200, R"({"choices":[{"finish_reason":"stop","message":{"content":"ok"}}]})",
        "application/json", "X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: 59\r\nX-RateLimit-Reset: 30\r\n")) });
    QSignalSpy changed(&m_chat->session.traffic(), &Traffic::changed);
    m_chat->ask(u"Hello"_s);
    QVERIFY(!changed.isEmpty());
    const RouteTraffic traffic = m_chat->session.traffic().of(u"sandbox"_s);
    QCOMPARE(traffic.lastMinute, 1);
    QCOMPARE(traffic.meters.size(), 1);
    QCOMPARE(traffic.meters.constFirst().remaining, std::optional<qint64>(59));
}

QTEST_GUILESS_MAIN(TestRetrying)
#include "tst_retrying.moc"
