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

    void readsEveryFamilyWhateverTheStatus_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<FailureKind>("kindWith200");
        const auto row = [](const char *name, int status, FailureKind kind, const char *body) {
            QTest::newRow(name) << QByteArray(body) << status << kind << kind;
        };
        // Nothing in these says what only the status does.
        const auto vague = [](const char *name, int status, FailureKind kind, const char *body) {
            QTest::newRow(name) << QByteArray(body) << status << kind << FailureKind::ServerError;
        };
        row("MiniMax chat", 401, FailureKind::Authentication,
            R"({"type":"error","error":{"type":"authorized_error","message":"login fail (1004) ","http_code":"401"},"request_id":"0a1b"})");
        row("MiniMax chat, number as http_code", 400, FailureKind::InvalidRequest,
            R"({"type":"error","error":{"type":"bad_request_error","message":"invalid params (2013) ","http_code":400}})");
        row("MiniMax native", 401, FailureKind::Authentication, R"({"base_resp":{"status_code":1004,"status_msg":"login fail"}})");
        row("Anthropic", 401, FailureKind::Authentication,
            R"({"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"},"request_id":"0a1b"})");
        row("Anthropic, overload", 529, FailureKind::Overloaded, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})");
        row("OpenAI", 401, FailureKind::Authentication,
            R"({"error":{"message":"Incorrect API key provided","type":"invalid_request_error","param":null,"code":"invalid_api_key"}})");
        row("Gemini", 401, FailureKind::Authentication, R"({"error":{"code":401,"message":"no","status":"UNAUTHENTICATED"}})");
        row("Gemini, in an array", 429, FailureKind::RateLimit, R"([{"error":{"code":429,"message":"no","status":"RESOURCE_EXHAUSTED"}}])");
        row("Gemini, key not valid", 400, FailureKind::Authentication,
            R"({"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}})");
        row("Gemini, unknown model", 404, FailureKind::UnknownModel,
            R"({"error":{"code":404,"message":"models/x is not found for API version v1beta","status":"NOT_FOUND"}})");
        row("envelope", 401, FailureKind::Authentication,
            R"({"error":{"code":"authentication_failed","message":"no","details":{"field":"key"}}})");
        row("envelope, rate", 429, FailureKind::RateLimit, R"({"error":{"code":"rate_limit_exceeded","message":"no"}})");
        row("envelope, model", 404, FailureKind::UnknownModel, R"({"error":{"code":"model_not_found","message":"no"}})");
        row("envelope, request", 400, FailureKind::InvalidRequest, R"({"error":{"code":"invalid_request","message":"no"}})");
        row("envelope, server", 500, FailureKind::ServerError, R"({"error":{"code":"server_error","message":"no"}})");
        row("New API, token", 401, FailureKind::Authentication,
            R"({"error":{"message":"Invalid token (request id: r1) ","type":"new_api_error","param":"","code":""}})");
        row("New API, quota", 403, FailureKind::Balance, R"({"error":{"message":"no","type":"new_api_error","code":"insufficient_user_quota"}})");
        row("New API, quota taken before", 403, FailureKind::Balance,
            R"({"error":{"message":"no","type":"new_api_error","code":"pre_consume_token_quota_failed"}})");
        row("New API, access", 403, FailureKind::Permission, R"({"error":{"message":"no","type":"new_api_error","code":"access_denied"}})");
        row("New API, no channel for the model", 503, FailureKind::UnknownModel,
            R"({"error":{"message":"No available channel for model X under group Y","type":"new_api_error","code":"model_not_found"}})");
        row("New API, no channel", 503, FailureKind::Overloaded, R"({"error":{"message":"no","type":"new_api_error","code":"get_channel_failed"}})");
        row("New API, no key for the channel", 503, FailureKind::Overloaded,
            R"({"error":{"message":"no","type":"new_api_error","code":"channel:no_available_key"}})");
        row("New API, upstream", 500, FailureKind::ServerError,
            R"({"error":{"message":"no","type":"upstream_error","code":"bad_response_status_code"}})");
        row("New API, request upstream", 500, FailureKind::ServerError, R"({"error":{"message":"no","type":"new_api_error","code":"do_request_failed"}})");
        row("New API, price", 500, FailureKind::ServerError, R"({"error":{"message":"no","type":"new_api_error","code":"model_price_error"}})");
        row("New API, count", 500, FailureKind::ServerError, R"({"error":{"message":"no","type":"new_api_error","code":"count_token_failed"}})");
        row("New API, sensitive words", 400, FailureKind::InputModerated,
            R"({"error":{"message":"no","type":"new_api_error","code":"sensitive_words_detected"}})");
        row("New API, prompt blocked", 400, FailureKind::InputModerated, R"({"error":{"message":"no","type":"new_api_error","code":"prompt_blocked"}})");
        row("New API, request", 400, FailureKind::InvalidRequest, R"({"error":{"message":"no","type":"new_api_error","code":"invalid_request"}})");
        row("New API, in Claude's form", 401, FailureKind::Authentication,
            R"({"type":"error","error":{"type":"new_api_error","message":"Invalid token (request id: r1) "}})");
        row("New API, dashboard", 401, FailureKind::Authentication, R"({"success":false,"message":"Unauthorized, not logged in"})");
        row("Flatkey, credits", 402, FailureKind::Balance, R"({"error":{"message":"credits exhausted"}})");
        row("RunAPI", 401, FailureKind::Authentication, R"({"error":"Unauthorized"})");
        row("RunAPI, fields", 422, FailureKind::InvalidRequest, R"({"error":"Validation failed","errors":{"prompt":["is missing"]}})");
        row("RunAPI, code", 402, FailureKind::Balance, R"({"error":{"code":"insufficient_credits","message":"no"}})");
        row("RunAPI, no channel", 503, FailureKind::Overloaded, R"({"error":"No active channel available"})");
        row("RunAPI, rate", 429, FailureKind::RateLimit, R"({"message":"Too many requests"})");
        row("RunAPI, detail", 401, FailureKind::Authentication, R"({"detail":"Invalid API key"})");
        row("RunAPI, msg", 402, FailureKind::Balance, R"({"msg":"Not enough credits"})");
        row("RunAPI, errorMessage", 429, FailureKind::RateLimit, R"({"errorMessage":"rate limit"})");
        vague("RunAPI, conflict", 409, FailureKind::OtherStatus, R"({"error":"Already there"})");
        vague("too large", 413, FailureKind::TooLarge, R"({"error":"Too big"})");
        vague("media type", 415, FailureKind::OtherStatus, R"({"error":"No such type"})");
        vague("access without words", 403, FailureKind::Permission, R"({"error":{"message":"Your IP is not on the list"}})");
    }
    void readsEveryFamilyWhateverTheStatus()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(FailureKind, kind);
        QFETCH(FailureKind, kindWith200);
        const auto refused = failureIn({ .status = status }, body);
        QVERIFY(refused);
        QCOMPARE(refused->kind, kind);
        QCOMPARE(refused->httpStatus, status);
        const auto disguised = failureIn({ .status = 200 }, body);
        QVERIFY(disguised);
        QCOMPARE(disguised->kind, kindWith200);
        QCOMPARE(disguised->httpStatus, 200);
        QCOMPARE(disguised->message, refused->message);
        QCOMPARE(disguised->raw, body);
    }

    void readsWhatGoogleSaysInDetail()
    {
        const auto failure = failureIn({ .status = 429 },
            R"({"error":{"code":429,"message":"no","status":"RESOURCE_EXHAUSTED","details":[1,{"fieldViolations":[{"field":"a.b"},{"field":"c"}]},{"retryDelay":"1.5s"}]}})");
        QCOMPARE(failure->parameter, QByteArray("a.b"));
        QCOMPARE(failure->retryAfterMs, 1'500);
        for (const char *delay : { "soon", "-1s", "1e9s", "" }) {
            const QByteArray body = QByteArray("{\"error\":{\"message\":\"no\",\"details\":[{\"retryDelay\":\"") + delay + "\"}]}}";
            QVERIFY2(!failureIn({ .status = 429 }, body)->retryAfterMs, delay);
        }
        // The header is closer to the line than the body.
        QCOMPARE(failureIn(headWith("Retry-After", "3"), R"({"error":{"message":"no","details":[{"retryDelay":"9s"}]}})")->retryAfterMs, 3'000);
    }

    void seesAPromptThatWasBlocked()
    {
        const auto failure = failureIn({ .status = 200 }, R"({"promptFeedback":{"blockReason":"OTHER","blockReasonMessage":"why"}})");
        QVERIFY(failure);
        QCOMPARE(failure->kind, FailureKind::InputModerated);
        QCOMPARE(failure->code, QByteArray("OTHER"));
        QCOMPARE(failure->message, u"why"_s);
        QVERIFY(!failureIn({ .status = 200 }, R"({"promptFeedback":{"safetyRatings":[]},"candidates":[]})"));
        QVERIFY(!failureIn({ .status = 200 }, R"({"promptFeedback":{"blockReason":"BLOCK_REASON_UNSPECIFIED"},"candidates":[]})"));
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
