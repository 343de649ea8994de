#include "protocols/failurenormaliser.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {
HttpHead headWith(const QByteArray &name, const QByteArray &value, int status = 429)
{
    return { .status = status, .headers = { { .name = name, .value = value } } };
}

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::utc());
}

class TestFailureNormaliser final : public QObject
{
    Q_OBJECT

private slots:
    void readsHowLongToWait_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("ms");
        const auto row = [](const char *title, const char *name, const char *value, qint64 ms) {
            QTest::newRow(title) << QByteArray(name) << QByteArray(value) << ms;
        };
        row("seconds", "Retry-After", "30", 30'000);
        row("decimals", "retry-after", "1.5", 1'500);
        row("zero", "Retry-After", "0", 0);
        row("negative", "Retry-After", "-5", 0);
        row("a month", "Retry-After", "2592000", 86'400'000);
        row("milliseconds", "retry-after-ms", "250.4", 250);
        row("date", "Retry-After", "Fri, 20 Nov 2026 12:00:30 GMT", 30'000);
        row("date gone by", "Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT", 0);
        row("old form of a date", "Retry-After", "Friday, 20-Nov-26 12:00:30 GMT", 30'000);
        row("oldest form of a date", "Retry-After", "Fri Nov 20 12:00:30 2026", 30'000);
    }
    void readsHowLongToWait()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(qint64, ms);
        QCOMPARE(retryAfterMs(headWith(name, value), noon), ms);
    }

    void ignoresWhatIsNoTime()
    {
        for (const char *value : { "", "soon", "nan", "inf", "Fri, 40 Nov 2026 12:00:30 GMT" })
            QVERIFY2(!retryAfterMs(headWith("Retry-After", value), noon), value);
        QVERIFY(!retryAfterMs({}, noon));
    }

    void prefersMilliseconds()
    {
        const HttpHead head { .headers = { { .name = "Retry-After", .value = "3" }, { .name = "retry-after-ms", .value = "2500" } } };
        QCOMPARE(retryAfterMs(head, noon), 2'500);
    }

    void takesTheEndOfAPlanLimitFromItsMessage()
    {
        const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(3600);
        for (const QString &form : { u"yyyy-MM-ddThh:mm:ssZ"_s, u"yyyy-MM-dd hh:mm:ss"_s, u"yyyy-MM-ddThh:mm:ss.zzz+00:00"_s }) {
            const QByteArray body = "{\"error\":{\"message\":\"limit, resets at " + end.toString(form).toUtf8() + " (2056)\"}}";
            const auto failure = failureIn({ .status = 429 }, body);
            QVERIFY(failure && failure->retryAfterMs);
            QCOMPARE(failure->kind, FailureKind::PlanLimit);
            QVERIFY2(std::abs(*failure->retryAfterMs - 3'600'000) < 10'000, qPrintable(form));
        }
    }

    void knowsEveryCodeOfMiniMax_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<FailureKind>("kind");
        const auto rows = [](FailureKind kind, std::initializer_list<int> codes) {
            for (const int code : codes)
                QTest::addRow("%d", code) << code << kind;
        };
        rows(FailureKind::ServerError, { 1000, 1001, 1013, 1024, 1033 });
        rows(FailureKind::RateLimit, { 1002, 1039, 1041, 2045 });
        rows(FailureKind::Authentication, { 1004, 2049 });
        rows(FailureKind::Balance, { 1008 });
        rows(FailureKind::InputModerated, { 1026 });
        rows(FailureKind::OutputModerated, { 1027 });
        rows(FailureKind::PlanLimit, { 1028, 1030, 2056, 2061 });
        rows(FailureKind::InvalidRequest, { 2013, 1042, 20132 });
    }
    void knowsEveryCodeOfMiniMax()
    {
        QFETCH(int, code);
        QFETCH(FailureKind, kind);
        const QByteArray number = QByteArray::number(code);
        const QByteArray native = "{\"base_resp\":{\"status_code\":" + number + ",\"status_msg\":\"words\"}}";
        const QByteArray trailing = "{\"error\":{\"message\":\"words (" + number + ") (request id: r1)\"}}";
        for (const int status : { 200, 400, 429, 500 }) {
            for (const QByteArray &body : { native, trailing }) {
                const auto failure = failureIn({ .status = status }, body);
                QVERIFY(failure);
                QCOMPARE(failure->kind, kind);
                QCOMPARE(failure->code, number);
                QCOMPARE(failure->httpStatus, status);
                QCOMPARE(failure->raw, body);
            }
        }
        QCOMPARE(failureIn({ .status = 200 }, trailing)->requestId, QByteArray("r1"));
    }

    void seesNoFailureInAGoodReply_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const char *body) { QTest::newRow(name) << QByteArray(body); };
        row("chunk", "{\"choices\":[],\"base_resp\":{\"status_code\":0,\"status_msg\":\"\"}}");
        row("null error", "{\"id\":\"r\",\"error\":null,\"output\":[]}");
        row("success and a message", "{\"success\":true,\"message\":\"ok\"}");
        row("data and a message", "{\"code\":true,\"message\":\"ok\",\"data\":{}}");
        row("plain words", "Ollama is running");
        row("number", "5");
        row("array", "[{\"id\":\"a\"}]");
        row("nothing", "");
    }
    void seesNoFailureInAGoodReply()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!failureIn({ .status = 200 }, body));
        QVERIFY(failureIn({ .status = 500 }, body));
    }

    void collectsRequestIdsOfEveryFamily()
    {
        HttpHead head;
        const QList<QByteArray> names { "Trace-Id", "Minimax-Request-Id", "X-Mm-Request-Id", "X-Session-Id", "alb_request_id",
            "X-Oneapi-Request-Id", "X-Upstream-Request-Id", "x-request-id", "request-id" };
        for (const QByteArray &name : names)
            head.headers.append({ .name = name, .value = "id of " + name });
        const QList<RequestId> ids = requestIds(head);
        QCOMPARE(ids.size(), names.size());
        for (const RequestId &id : ids)
            QCOMPARE(id.value.toLower(), "id of " + id.name);
    }

    void survivesAnyBytes()
    {
        const QByteArray body = R"({"base_resp":{"status_code":"x"},"error":{"message":[{"msg":1}],"code":{},"details":[]},"errors":7})";
        for (qsizetype size = 0; size <= body.size(); ++size)
            QVERIFY(failureIn({ .status = 500 }, QByteArray(body.constData(), size)));
        QVERIFY(failureIn({ .status = 500 }, QByteArray(100'000, '[')));
        QVERIFY(failureIn({ .status = 500 }, "{\"error\":{\"message\":\"\xff\xfe\"}}")->message.size() > 0);
    }
};

QTEST_GUILESS_MAIN(TestFailureNormaliser)
#include "tst_failurenormaliser.moc"
