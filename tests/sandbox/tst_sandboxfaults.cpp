#include "surfacewire.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// The faults that are the same on every surface, seen on the chat surface.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void refusesAsNamed_data();
    void refusesAsNamed();
    void tellsWhenToRetry();
    void tellsWhenThePlanIsRenewed();
    void failsTwiceThenAnswers();
    void tellsItsLimits();
    void dropsTheLine();
    void isStrict_data();
    void isStrict();
    void failsAsRoutersDo_data();
    void failsAsRoutersDo();
    void answersInHtml();
    void interleavesToolCalls();
    void leaksTokens();
    void thinksToTheEnd();

private:
    RawAnswer ask(const QByteArray &body, const QByteArray &headers = {})
    {
        RawClient client(*m_server);
        return client.ask(client.post(body, headers));
    }

    std::unique_ptr<SandboxServer> m_server;
};

void TestSandboxFaults::init()
{
    m_server = std::make_unique<SandboxServer>();
    m_server->setPace(0);
    QVERIFY(m_server->listen());
}

void TestSandboxFaults::refusesAsNamed_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *model, int status, const QString &type, const QString &says) {
        QTest::newRow(model) << QByteArray(model) << status << type << says;
    };
    row("error-408", 408, u"server_error"_s, u"request timeout (1001)"_s);
    row("error-520", 520, u"server_error"_s, u"unknown error, 520 (1000)"_s);
    row("error-1008", 429, u"insufficient_balance_error"_s, u"insufficient balance (1008)"_s);
    row("error-1026", 422, u"unprocessable_entity_error"_s, u"input new_sensitive (1026)"_s);
    row("error-1033", 500, u"server_error"_s, u"system error (1033)"_s);
    row("error-1039", 429, u"rate_limit_error"_s, u"rate limit exceeded(TPM) (1039)"_s);
    row("error-2013", 400, u"bad_request_error"_s, u"invalid params, invalid chat setting (2013)"_s);
    row("error-2049", 401, u"authorized_error"_s, u"invalid api key (2049)"_s);
    row("error-2061", 500, u"server_error"_s, u"your current token plan not support model, error-2061 (2061)"_s);
}

void TestSandboxFaults::refusesAsNamed()
{
    QFETCH(const QByteArray, model);
    QFETCH(const int, status);
    QFETCH(const QString, type);
    QFETCH(const QString, says);
    for (const QByteArray &body : {chatBody(model), streamOf(model)}) {
        const RawAnswer answer = ask(body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.json()["error"_L1]["type"_L1].toString(), type);
        QCOMPARE(answer.errorMessage(), says);
    }
}

void TestSandboxFaults::tellsWhenToRetry()
{
    const RawAnswer decimal = ask(chatBody("retry-decimal"));
    QCOMPARE(decimal.status, 429);
    QCOMPARE(decimal.header("Retry-After"), QByteArray("1.5"));
    const RawAnswer milliseconds = ask(chatBody("retry-ms"));
    QCOMPARE(milliseconds.header("retry-after-ms"), QByteArray("1500"));
    QCOMPARE(milliseconds.header("Retry-After"), QByteArray("2"));
    const QString date = QString::fromLatin1(ask(chatBody("retry-date")).header("Retry-After"));
    static const QRegularExpression form(uR"(^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$)"_s);
    QVERIFY2(form.match(date).hasMatch(), qPrintable(date));
    const QDateTime then = QDateTime::fromString(date.chopped(3) + u"+0000"_s, Qt::RFC2822Date);
    QVERIFY(then.isValid());
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(then)) < 3600);
}

void TestSandboxFaults::tellsWhenThePlanIsRenewed()
{
    const RawAnswer answer = ask(chatBody("error-2056"));
    QCOMPARE(answer.status, 429);
    static const QRegularExpression reset(uR"(\(1500/1500 used\), resets at (\S+Z) \(2056\)$)"_s);
    const auto match = reset.match(answer.errorMessage());
    QVERIFY2(match.hasMatch(), qPrintable(answer.errorMessage()));
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(QDateTime::fromString(match.captured(1), Qt::ISODate));
    QVERIFY(seconds > 0 && seconds <= 90 * 60);
    QVERIFY(ask(chatBody("error-2056-plan")).errorMessage().contains("(0/0 used)"_L1));
}

void TestSandboxFaults::failsTwiceThenAnswers()
{
    // Whatever connection they come by, the tries of one key count together.
    QCOMPARE(ask(chatBody("flaky")).status, 503);
    QCOMPARE(ask(chatBody("flaky"), "Authorization: Bearer other\r\n").status, 503);
    QCOMPARE(ask(chatBody("flaky")).status, 503);
    QCOMPARE(ask(chatBody("flaky")).status, 200);
    QCOMPARE(ask(chatBody("flaky")).status, 503);
    const Surface &elsewhere = surface("openai-responses"_L1);
    RawClient client(*m_server);
    QCOMPARE(client.ask(client.postTo(elsewhere.path, elsewhere.request("flaky"))).status, 503);
    const RawAnswer limited = ask(streamOf("flaky-429"));
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.header("Retry-After"), QByteArray("1"));
    QCOMPARE(ask(streamOf("flaky-429")).status, 429);
    QVERIFY(gather(ask(streamOf("flaky-429"))).done);
}

void TestSandboxFaults::tellsItsLimits()
{
    const RawAnswer openAi = ask(chatBody("limits-openai"));
    QCOMPARE(openAi.header("x-ratelimit-limit-requests"), QByteArray("500"));
    QCOMPARE(openAi.header("x-ratelimit-remaining-requests"), QByteArray("499"));
    QCOMPARE(openAi.header("x-ratelimit-reset-tokens"), QByteArray("6m0s"));
    QCOMPARE(ask(streamOf("limits-openai")).header("x-ratelimit-remaining-requests"), QByteArray("498"));
    const RawAnswer anthropic = ask(chatBody("limits-anthropic"));
    QCOMPARE(anthropic.header("anthropic-ratelimit-requests-limit"), QByteArray("50"));
    QCOMPARE(anthropic.header("anthropic-ratelimit-requests-remaining"), QByteArray("49"));
    QVERIFY(QDateTime::fromString(QString::fromLatin1(anthropic.header("anthropic-ratelimit-tokens-reset")), Qt::ISODate)
                .isValid());
    QCOMPARE(ask(chatBody("limits-plain")).header("X-RateLimit-Remaining"), QByteArray("59"));
}

void TestSandboxFaults::dropsTheLine()
{
    for (const QByteArray &body : {chatBody("drop"), streamOf("drop")}) {
        RawClient client(*m_server);
        const RawAnswer answer = client.ask(client.post(body));
        QVERIFY(client.isClosedSoon());
        QCOMPARE(answer.status, 0);
        QVERIFY(client.unread().isEmpty());
    }
}

void TestSandboxFaults::isStrict_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing but the needed") << QByteArray() << 200;
    QTest::newRow("temperature within the old bounds") << QByteArray(R"("temperature":0.01)") << 200;
    QTest::newRow("temperature zero") << QByteArray(R"("temperature":0)") << 400;
    QTest::newRow("temperature above one") << QByteArray(R"("temperature":1.2)") << 400;
    QTest::newRow("stream_options") << QByteArray(R"("stream_options":{"include_usage":true})") << 400;
    QTest::newRow("tool_choice") << QByteArray(R"("tool_choice":"auto")") << 400;
    QTest::newRow("parallel_tool_calls") << QByteArray(R"("parallel_tool_calls":true)") << 400;
    QTest::newRow("strict tool")
        << QByteArray(R"("tools":[{"type":"function","function":{"name":"f","strict":null,"parameters":{}}}])") << 400;
}

void TestSandboxFaults::isStrict()
{
    QFETCH(const QByteArray, members);
    QFETCH(const int, status);
    const RawAnswer answer = ask(chatBody("strict", members));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.errorMessage(), status == 200 ? QString() : u"invalid params, invalid chat setting (2013)"_s);
}

void TestSandboxFaults::failsAsRoutersDo_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<QByteArray>("idHeader");
    const auto row = [](const char *model, int status, const char *says, const char *idHeader) {
        QTest::newRow(model) << QByteArray(model) << status << QByteArray(says) << QByteArray(idHeader);
    };
    row("no-channel", 503, R"("type":"new_api_error","param":"","code":"model_not_found")", "X-Oneapi-Request-Id");
    row("credits-402", 402, R"({"error":{"message":"credits exhausted"}})", "X-Oneapi-Request-Id");
    row("success-false", 200, R"({"success":false,"message":"Invalid token"})", "X-Oneapi-Request-Id");
    row("error-in-200", 200, R"("code":"model_not_found")", "X-Oneapi-Request-Id");
    row("error-string", 503, R"({"error":"No active channel available"})", "x-request-id");
    row("error-fields", 422, R"("errors":{"max_tokens":["must be less than 4096"]})", "x-request-id");
}

void TestSandboxFaults::failsAsRoutersDo()
{
    QFETCH(const QByteArray, model);
    QFETCH(const int, status);
    QFETCH(const QByteArray, says);
    QFETCH(const QByteArray, idHeader);
    const RawAnswer answer = ask(chatBody(model));
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.contains(says), answer.body.constData());
    QVERIFY(!answer.header(idHeader).isEmpty());
    QVERIFY(answer.header("Trace-Id").isEmpty());
    if (model == "no-channel")
        QVERIFY(answer.errorMessage().endsWith("(request id: "_L1 + QString::fromLatin1(answer.header(idHeader)) + u')'));
}

void TestSandboxFaults::answersInHtml()
{
    const RawAnswer page = ask(chatBody("html-404"));
    QCOMPARE(page.status, 404);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    QVERIFY(page.body.contains("<title>404 Not Found</title>"));
}

void TestSandboxFaults::interleavesToolCalls()
{
    const QByteArray tools = R"("tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object",)"
                             R"("properties":{"city":{"type":"string"}}}}}])";
    const Gathered all = gather(ask(streamOf("tools-interleaved", tools, "in parallel")));
    QMap<int, QString> arguments;
    QList<int> order;
    for (const QJsonValue &delta : std::as_const(all.toolDeltas)) {
        if (order.size() + 2 == all.toolDeltas.size())
            break; // the last two tell it all again
        order.append(delta["index"_L1].toInt());
        arguments[order.last()] += delta["function"_L1]["arguments"_L1].toString();
    }
    QCOMPARE(order.first(4), QList<int>({0, 1, 0, 1}));
    QCOMPARE(arguments.value(0), uR"({"city":"Oslo"})"_s);
    QCOMPARE(arguments.value(1), uR"({"city":"Bergen"})"_s);
}

void TestSandboxFaults::leaksTokens()
{
    const QString text = messageOf(ask(chatBody("tool-tokens")))["content"_L1].toString();
    QVERIFY(text.contains("]<]minimax[>["_L1));
}

void TestSandboxFaults::thinksToTheEnd()
{
    const RawAnswer answer = ask(chatBody("empty-length"));
    QCOMPARE(answer.json()["choices"_L1][0]["finish_reason"_L1].toString(), u"length"_s);
    QCOMPARE(messageOf(answer)["content"_L1].toString(), QString());
    const QJsonValue usage = answer.json()["usage"_L1];
    QCOMPARE(usage["completion_tokens"_L1], usage["completion_tokens_details"_L1]["reasoning_tokens"_L1]);
    QVERIFY(usage["completion_tokens"_L1].toInt() > 0);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
