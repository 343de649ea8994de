#include "engine/breaker.h"
#include "engine/retry.h"

#include <QTest>

Q_DECLARE_METATYPE(Failure)

class TestRetry final : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatAnotherAttemptMayCure_data()
    {
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<bool>("mayCure");
        const auto row = [](const char *name, const Failure &failure, bool mayCure) { QTest::newRow(name) << failure << mayCure; };
        row("too many requests", { .kind = FailureKind::RateLimit, .httpStatus = 429 }, true);
        row("too many requests, told with 200", { .kind = FailureKind::RateLimit, .httpStatus = 200, .code = "1002" }, true);
        row("overloaded", { .kind = FailureKind::Overloaded, .httpStatus = 529 }, true);
        row("server error", { .kind = FailureKind::ServerError, .httpStatus = 500 }, true);
        row("bad gateway", { .kind = FailureKind::ServerError, .httpStatus = 502 }, true);
        row("the server's own timeout", { .kind = FailureKind::OtherStatus, .httpStatus = 408 }, true);
        row("conflict", { .kind = FailureKind::OtherStatus, .httpStatus = 409 }, true);
        row("connection lost", { .kind = FailureKind::ConnectionLost }, true);
        row("connection refused", { .kind = FailureKind::ConnectionRefused }, true);
        row("no connection in time", { .kind = FailureKind::TimedOutConnecting }, true);
        row("plan used up until a time", { .kind = FailureKind::PlanLimit, .httpStatus = 429, .retryAfterMs = 5000 }, true);
        row("plan without the model", { .kind = FailureKind::PlanLimit, .httpStatus = 429, .code = "2061" }, false);
        row("no money", { .kind = FailureKind::Balance, .httpStatus = 429 }, false);
        row("key refused", { .kind = FailureKind::Authentication, .httpStatus = 401 }, false);
        row("key refused, told with 500", { .kind = FailureKind::Authentication, .httpStatus = 500 }, false);
        row("bad request", { .kind = FailureKind::InvalidRequest, .httpStatus = 400 }, false);
        row("not found", { .kind = FailureKind::NotFound, .httpStatus = 404 }, false);
        row("unknown model", { .kind = FailureKind::UnknownModel, .httpStatus = 503 }, false);
        row("teapot", { .kind = FailureKind::OtherStatus, .httpStatus = 418 }, false);
        row("cut off", { .kind = FailureKind::CutOff, .httpStatus = 200 }, false);
        row("no answer in time: it may be paid for already", { .kind = FailureKind::TimedOutFirstByte }, false);
        row("no such host", { .kind = FailureKind::HostNotFound }, false);
        row("stopped", { .kind = FailureKind::Stopped }, false);
        row("not sent", { .kind = FailureKind::NotSent }, false);
    }
    void knowsWhatAnotherAttemptMayCure()
    {
        QFETCH(const Failure, failure);
        QTEST(Retry::mayCure(failure), "mayCure");
    }

    void waitsLongerEachTime_data()
    {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<double>("chance");
        QTest::addColumn<qint64>("ms");
        const auto row = [](const char *name, int attempt, double chance, qint64 ms) { QTest::newRow(name) << attempt << chance << ms; };
        row("first retry", 2, 0, 500);
        row("second retry", 3, 0, 1000);
        row("third retry", 4, 0, 2000);
        row("fifth retry", 6, 0, 8000);
        row("tenth retry", 11, 0, 8000);
        row("hundredth retry", 101, 0, 8000);
        row("as early as may be", 2, 1, 375);
        row("in between", 6, 0.5, 7000);
    }
    void waitsLongerEachTime()
    {
        QFETCH(const int, attempt);
        QFETCH(const double, chance);
        QTEST(Retry::delayMs({ .kind = FailureKind::ServerError }, attempt, chance), "ms");
    }

    void waitsAsLongAsTheServerAsks()
    {
        const Failure asked { .kind = FailureKind::RateLimit, .retryAfterMs = 7000 };
        QCOMPARE(Retry::delayMs(asked, 2, 1), 7000);
        QCOMPARE(Retry::delayMs(asked, 9, 1), 7000);
        const Failure notAtAll { .kind = FailureKind::RateLimit, .retryAfterMs = 0 };
        QCOMPARE(Retry::delayMs(notAtAll, 2, 0), 500);
    }

    void startsByItselfOnlyWhereItMay()
    {
        const Failure failure { .kind = FailureKind::Overloaded, .httpStatus = 529 };
        const RetryPolicy byHand { .automatic = false, .maxRetries = 2 };
        const RetryPolicy byItself { .automatic = true, .maxRetries = 2 };
        std::optional<RetryOffer> offer = Retry::offerAfter(failure, 1, byHand, 0);
        QVERIFY(offer && !offer->automatic);
        QCOMPARE(offer->attempt, 2);
        QCOMPARE(offer->ofMax, 3);
        QCOMPARE(offer->delayMs, 500);
        QCOMPARE(offer->reason, failure);

        QVERIFY(Retry::offerAfter(failure, 1, byItself, 0)->automatic);
        QVERIFY(Retry::offerAfter(failure, 2, byItself, 0)->automatic);
        // The last one failed too: a person may go on.
        offer = Retry::offerAfter(failure, 3, byItself, 0);
        QVERIFY(offer && !offer->automatic);
        QCOMPARE(offer->ofMax, 4);

        Failure later = failure;
        later.retryAfterMs = 120'000;
        QVERIFY(Retry::offerAfter(later, 1, byItself, 0)->automatic);
        later.retryAfterMs = 120'001;
        QVERIFY(!Retry::offerAfter(later, 1, byItself, 0)->automatic);
        QCOMPARE(Retry::offerAfter(later, 1, byItself, 0)->delayMs, 120'001);

        QVERIFY(!Retry::offerAfter({ .kind = FailureKind::Authentication, .httpStatus = 401 }, 1, byItself, 0));
    }

    void breaksAfterFailuresInARow()
    {
        Breaker breaker;
        for (int i = 0; i < Breaker::failuresToOpen - 1; ++i)
            breaker.failed(1000 * i);
        QCOMPARE(breaker.state(5000), Breaker::State::Closed);
        breaker.failed(5000);
        QCOMPARE(breaker.state(5000), Breaker::State::Open);
        QCOMPARE(breaker.opensUntilMs(5000), 5000 + Breaker::pauseMs);
        QCOMPARE(breaker.state(5000 + Breaker::pauseMs - 1), Breaker::State::Open);
        QCOMPARE(breaker.state(5000 + Breaker::pauseMs), Breaker::State::HalfOpen);

        // The test fails: another pause. It succeeds: closed.
        breaker.failed(40'000);
        QCOMPARE(breaker.state(40'000), Breaker::State::Open);
        QCOMPARE(breaker.state(40'000 + Breaker::pauseMs), Breaker::State::HalfOpen);
        breaker.succeeded();
        QCOMPARE(breaker.state(80'000), Breaker::State::Closed);
    }

    void doesNotBreakForFailuresFarApart()
    {
        Breaker breaker;
        for (int i = 0; i < 20; ++i)
            breaker.failed(20'000 * i);
        QCOMPARE(breaker.state(400'000), Breaker::State::Closed);
        breaker.succeeded();
        for (int i = 0; i < Breaker::failuresToOpen - 1; ++i)
            breaker.failed(500'000);
        breaker.succeeded();
        breaker.failed(500'000);
        QCOMPARE(breaker.state(500'000), Breaker::State::Closed);
    }

    void countsOnlyServersAndLinesThatDoNotWork()
    {
        for (const FailureKind kind : { FailureKind::ServerError, FailureKind::Overloaded, FailureKind::ConnectionLost,
                 FailureKind::ConnectionRefused, FailureKind::TimedOutFirstByte, FailureKind::HostNotFound, FailureKind::Tls })
            QVERIFY(Breaker::counts(kind));
        for (const FailureKind kind : { FailureKind::Authentication, FailureKind::RateLimit, FailureKind::InvalidRequest,
                 FailureKind::UnknownModel, FailureKind::Stopped, FailureKind::NotSent })
            QVERIFY(!Breaker::counts(kind));
    }
};

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
