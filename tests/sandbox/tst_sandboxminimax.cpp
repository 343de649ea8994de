#include "surfacewire.h"

using namespace Qt::StringLiterals;

namespace {

const QByteArray proHead = R"({"model":"echo","bot_setting":[{"bot_name":"B","content":"C"}],)";
const QByteArray proUser = R"("messages":[{"sender_type":"USER","sender_name":"U","text":"Hi"}])";
const QByteArray constraints = R"("reply_constraints":{"sender_type":"BOT","sender_name":"B"})";

int codeOf(const RawAnswer &answer)
{
    return answer.json()["base_resp"_L1]["status_code"_L1].toInt(-1);
}

QString wordsOf(const RawAnswer &answer)
{
    return answer.json()["base_resp"_L1]["status_msg"_L1].toString();
}

} // namespace

/// MiniMax's own endpoints, and the enveloped surface of api.minimax.gr.com.
class TestSandboxMiniMax : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void answersNativelyWithAFullFrame();
    void failsNativelyWith200_data();
    void failsNativelyWith200();
    void refusesWhatNativeRefuses();

    void needsTheGroupInTheQuery_data();
    void needsTheGroupInTheQuery();
    void answersAsItOnceDid();
    void partsFramesByOneLine();
    void takesBothBodiesOfOld();
    void refusesWhatOldRefuses_data();
    void refusesWhatOldRefuses();
    void answersAsPro();
    void callsFunctionsAsPro();
    void refusesWhatProRefuses_data();
    void refusesWhatProRefuses();

    void answersInAnEnvelope();
    void streamsDeltasInThreePlaces_data();
    void streamsDeltasInThreePlaces();
    void refusesInAnEnvelope();
    void remembersIdempotencyKeys();
    void countsRequestsInHeaders();
    void knowsKeysByTheirPrefix();

private:
    RawAnswer post(const QByteArray &target, const QByteArray &body, const QByteArray &headers = {})
    {
        RawClient client(*m_server);
        return client.ask(client.postTo(target, body, headers));
    }
    RawAnswer ask(const char *name, const QByteArray &model, bool stream = false, const QByteArray &members = {},
                  const QByteArray &headers = {})
    {
        const Surface &at = surface(QLatin1StringView(name));
        return post(at.target(model), at.request(model, stream, members), headers);
    }

    std::unique_ptr<SandboxServer> m_server;
};

void TestSandboxMiniMax::init()
{
    m_server = std::make_unique<SandboxServer>();
    m_server->setPace(0);
    QVERIFY(m_server->listen());
}

void TestSandboxMiniMax::answersNativelyWithAFullFrame()
{
    const RawAnswer whole = ask("minimax-v2", "MiniMax-M3");
    QCOMPARE(whole.json()["object"_L1].toString(), u"chat.completion"_s);
    QCOMPARE(codeOf(whole), 0);
    const RawAnswer stream = ask("minimax-v2", "echo", true);
    const QJsonObject last = jsonOf(stream.events().last());
    QCOMPARE(last["object"_L1].toString(), u"chat.completion"_s);
    QCOMPARE(last["choices"_L1][0]["message"_L1]["content"_L1].toString(), gather(stream).content);
    QVERIFY(last["usage"_L1]["total_tokens"_L1].toInt() > 0);
    QVERIFY(!gather(stream).done);
    QCOMPARE(jsonOf(ask("minimax-v2", "no-done", true).events().last())["object"_L1].toString(), u"chat.completion.chunk"_s);
    QVERIFY(ask("minimax-v2", "tools", false, R"("tools":[{"type":"function","function":{"name":"f","parameters":{}}}])")
                .body.contains(R"("finish_reason":"tool_calls")"));
}

void TestSandboxMiniMax::failsNativelyWith200_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const auto row = [](const char *model, int status, int code) {
        QTest::newRow(model) << QByteArray(model) << status << code;
    };
    row("error-401", 200, 1004);
    row("error-402", 200, 1008);
    row("error-429", 200, 1002);
    row("error-500", 200, 1000);
    row("error-1026", 200, 1026);
    row("error-1039", 200, 1039);
    row("error-2049", 200, 2049);
    // These come from what stands before it.
    row("error-408", 408, 1001);
    row("retry-ms", 429, 1002);
    row("flaky", 503, 1000);
}

void TestSandboxMiniMax::failsNativelyWith200()
{
    QFETCH(const QByteArray, model);
    QFETCH(const int, status);
    QFETCH(const int, code);
    for (const bool stream : {false, true}) {
        const RawAnswer answer = ask("minimax-v2", model, stream);
        QCOMPARE(answer.status, status);
        QCOMPARE(codeOf(answer), code);
        QVERIFY(answer.json()["choices"_L1].isNull() && answer.json()["usage"_L1].isNull());
    }
}

void TestSandboxMiniMax::refusesWhatNativeRefuses()
{
    QVERIFY(wordsOf(ask("minimax-v2", "echo", false, R"("temperature":0)")).contains("must be in (0, 1], got 0"_L1));
    QCOMPARE(codeOf(ask("minimax-v2", "echo", false, R"("temperature":1)")), 0);
    QVERIFY(wordsOf(ask("minimax-v2", "echo", false, R"("tool_choice":"required")")).contains("tool_choice"_L1));
    const RawAnswer late = post("/v1/text/chatcompletion_v2",
                                R"({"model":"echo","messages":[{"role":"user","content":"A"},{"role":"system","content":"B"}]})");
    QCOMPARE(late.status, 200);
    QCOMPARE(wordsOf(late), u"invalid params, invalid message role: system"_s);
}

void TestSandboxMiniMax::needsTheGroupInTheQuery_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<int>("status");
    QTest::newRow("in the query") << QByteArray("?GroupId=12") << QByteArray() << QByteArray() << 200;
    QTest::newRow("nowhere") << QByteArray() << QByteArray() << QByteArray() << 401;
    QTest::newRow("empty") << QByteArray("?GroupId=") << QByteArray() << QByteArray() << 401;
    QTest::newRow("in small letters") << QByteArray("?groupid=12") << QByteArray() << QByteArray() << 401;
    QTest::newRow("in a header") << QByteArray() << QByteArray("GroupId: 12\r\n") << QByteArray() << 401;
    QTest::newRow("in the body") << QByteArray() << QByteArray() << QByteArray(R"("GroupId":"12",)") << 401;
    QTest::newRow("a key instead") << QByteArray("?GroupId=sk-api-1") << QByteArray() << QByteArray() << 401;
}

void TestSandboxMiniMax::needsTheGroupInTheQuery()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, member);
    QFETCH(const int, status);
    m_server->setToken("s3cret");
    const QByteArray key = "Authorization: Bearer s3cret\r\n";
    const QByteArray v1 = "{" + member + R"("model":"echo","prompt":"P","messages":[{"sender_type":"USER","text":"Hi"}]})";
    const QByteArray pro = QByteArray(proHead).insert(1, member) + constraints + ',' + proUser + '}';
    for (const RawAnswer &answer : {post("/v1/text/chatcompletion" + query, v1, key + headers),
                                    post("/v1/text/chatcompletion_pro" + query, pro, key + headers)}) {
        QCOMPARE(answer.status, status);
        QCOMPARE(codeOf(answer), status == 401 ? 1004 : 0);
    }
    // The newer endpoint asks for none.
    QCOMPARE(codeOf(ask("minimax-v2", "echo", false, {}, key)), 0);
}

void TestSandboxMiniMax::answersAsItOnceDid()
{
    const QJsonObject body = ask("minimax-v1", "echo").json();
    QCOMPARE(body["reply"_L1], body["choices"_L1][0]["text"_L1]);
    QCOMPARE(body["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);
    QCOMPARE(body["usage"_L1].toObject().keys(), QStringList{u"total_tokens"_s});
    QCOMPARE(body["base_resp"_L1]["status_code"_L1].toInt(-1), 0);
    // No thoughts here, but for those in tags.
    QVERIFY(!ask("minimax-v1", "reasoning-content").body.contains("The user wants"));
    QVERIFY(ask("minimax-v1", "reasoning-tags").body.contains("<think>"));
    const RawAnswer empty = ask("minimax-v1", "error-200");
    QVERIFY(empty.json()["choices"_L1].isNull());
    QCOMPARE(codeOf(empty), 1002);
}

void TestSandboxMiniMax::partsFramesByOneLine()
{
    const RawAnswer answer = ask("minimax-v1", "echo", true);
    QVERIFY(!answer.body.contains("\n\n"));
    const QByteArrayList events = answer.events();
    QVERIFY(events.size() > 5);
    for (const QByteArray &event : events)
        QVERIFY(jsonOf(event)["choices"_L1][0]["delta"_L1].isString());
    const QJsonObject last = jsonOf(events.last());
    QCOMPARE(last["choices"_L1][0]["delta"_L1].toString(), QString());
    QCOMPARE(last["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);
    QVERIFY(last["reply"_L1].toString().endsWith("> Hi"_L1));
    QVERIFY(last["usage"_L1]["total_tokens"_L1].toInt() > 0);
    const RawAnswer standard = ask("minimax-v1", "echo", true, R"("use_standard_sse":true)");
    QCOMPARE(standard.body.count("\n\n"), standard.events().size());
}

void TestSandboxMiniMax::takesBothBodiesOfOld()
{
    const QByteArray roles = R"({"model":"MiniMax-Text-01","messages":[{"role":"user","content":"Hello"}]})";
    QVERIFY(post("/v1/text/chatcompletion?GroupId=1", roles).json()["reply"_L1].toString().endsWith("> Hello"_L1));
    const QByteArray senders = R"({"model":"abab5.5-chat","prompt":"P","role_meta":{"user_name":"U","bot_name":"B"},)"
                               R"("messages":[{"sender_type":"USER","text":"A"},{"sender_type":"BOT","text":"B"},)"
                               R"({"sender_type":"USER","text":"C"}]})";
    QCOMPARE(post("/v1/text/chatcompletion?GroupId=1", senders).json()["reply"_L1].toString(), u"I heard you:\n\n> C"_s);
}

void TestSandboxMiniMax::refusesWhatOldRefuses_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("says");
    const QByteArray user = R"("messages":[{"sender_type":"USER","text":"Hi"}])";
    QTest::newRow("no prompt") << user << u"expr_path=prompt"_s;
    QTest::newRow("no sender") << QByteArray(R"("prompt":"P","messages":[{"text":"Hi"}])") << u"messages[0].sender_type"_s;
    QTest::newRow("unknown sender") << QByteArray(R"("prompt":"P","messages":[{"sender_type":"user","text":"Hi"}])")
                                    << u"invalid sender_type: user"_s;
    QTest::newRow("no text") << QByteArray(R"("prompt":"P","messages":[{"sender_type":"USER"}])") << u"messages[0].text"_s;
    QTest::newRow("too warm") << QByteArray(user + R"(,"prompt":"P","temperature":1.1)") << u"temperature must be in (0, 1]"_s;
    QTest::newRow("no messages") << QByteArray(R"("prompt":"P")") << u"expr_path=messages"_s;
}

void TestSandboxMiniMax::refusesWhatOldRefuses()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, says);
    const RawAnswer answer = post("/v1/text/chatcompletion?GroupId=1", R"({"model":"echo",)" + members + '}');
    QCOMPARE(answer.status, 200);
    QCOMPARE(codeOf(answer), 2013);
    QVERIFY2(wordsOf(answer).contains(says), qPrintable(wordsOf(answer)));
}

void TestSandboxMiniMax::answersAsPro()
{
    const QJsonObject body = ask("minimax-pro", "echo").json();
    const QJsonValue message = body["choices"_L1][0]["messages"_L1][0];
    QCOMPARE(message["sender_type"_L1].toString(), u"BOT"_s);
    QCOMPARE(message["sender_name"_L1].toString(), u"B"_s);
    QCOMPARE(message["text"_L1], body["reply"_L1]);
    const QByteArrayList events = ask("minimax-pro", "echo", true).events();
    QVERIFY(jsonOf(events.first())["usage"_L1].isNull());
    QVERIFY(jsonOf(events.last())["usage"_L1]["total_tokens"_L1].toInt() > 0);
    QCOMPARE(jsonOf(events.last())["reply"_L1], body["reply"_L1]);
}

void TestSandboxMiniMax::callsFunctionsAsPro()
{
    const QByteArray functions
        = R"("functions":[{"name":"get_time","parameters":{"type":"object","properties":{"city":{"type":"string"}}}}])";
    const QByteArray called = R"("function_call":{"name":"get_time","arguments":"{\"city\":\"Oslo\"}"})";
    const RawAnswer answer = ask("minimax-pro", "tools", false, functions);
    QVERIFY2(answer.body.contains(called), answer.body.constData());
    QVERIFY(ask("minimax-pro", "tools", true, functions).body.contains(called));
    const RawAnswer report = post(
        "/v1/text/chatcompletion_pro?GroupId=1",
        QByteArray(proHead).replace("echo", "tools") + constraints + ',' + functions
            + R"(,"messages":[{"sender_type":"USER","sender_name":"U","text":"Hi"},)"
              R"({"sender_type":"BOT","sender_name":"B","text":"",)" + called
            + R"(},{"sender_type":"FUNCTION","sender_name":"B","text":"12:00"}]})");
    QCOMPARE(report.json()["reply"_L1].toString(), u"The tools have answered:\n\n`get_time` says:\n\n> 12:00"_s);
}

void TestSandboxMiniMax::refusesWhatProRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    QTest::newRow("no bots") << QByteArray(R"({"model":"echo",)" + constraints + ',' + proUser + '}') << u"bot_setting"_s;
    QTest::newRow("no constraints") << QByteArray(proHead + proUser + '}') << u"expr_path=reply_constraints"_s;
    QTest::newRow("an answer by a stranger")
        << QByteArray(proHead + proUser + R"(,"reply_constraints":{"sender_type":"BOT","sender_name":"X"}})")
        << u"reply_constraints.sender_name 'X'"_s;
    QTest::newRow("an answer by a user")
        << QByteArray(proHead + proUser + R"(,"reply_constraints":{"sender_type":"USER","sender_name":"B"}})")
        << u"sender_type must be BOT"_s;
    QTest::newRow("a sender without name")
        << QByteArray(proHead + constraints + R"(,"messages":[{"sender_type":"USER","text":"Hi"}]})")
        << u"messages[0].sender_name"_s;
    QTest::newRow("result of no call")
        << QByteArray(proHead + constraints + R"(,"messages":[{"sender_type":"FUNCTION","sender_name":"B","text":"1"}]})")
        << u"tool result's tool id"_s;
}

void TestSandboxMiniMax::refusesWhatProRefuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    const RawAnswer answer = post("/v1/text/chatcompletion_pro?GroupId=1", body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(codeOf(answer), 2013);
    QVERIFY2(wordsOf(answer).contains(says), qPrintable(wordsOf(answer)));
}

void TestSandboxMiniMax::answersInAnEnvelope()
{
    const QJsonObject body = ask("minimax-envelope", "minimax-chat-v2").json();
    QCOMPARE(body.keys(), QStringList({u"data"_s, u"meta"_s}));
    QVERIFY(body["meta"_L1]["request_id"_L1].toString().startsWith("req_"_L1));
    QCOMPARE(body["meta"_L1]["model"_L1].toString(), u"minimax-chat-v2"_s);
    QVERIFY(body["meta"_L1]["usage"_L1]["prompt_tokens"_L1].toInt() > 0);
    QVERIFY(body["data"_L1]["usage"_L1].isUndefined());
}

void TestSandboxMiniMax::streamsDeltasInThreePlaces_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("at the top") << QByteArray("echo") << QByteArray(R"({"delta":{"role":"assistant")");
    QTest::newRow("in choices") << QByteArray("envelope-choices") << QByteArray(R"({"choices":[{"index":0,"delta":{)");
    QTest::newRow("in data") << QByteArray("envelope-data") << QByteArray(R"({"data":{"delta":{"role":"assistant")");
}

void TestSandboxMiniMax::streamsDeltasInThreePlaces()
{
    QFETCH(const QByteArray, model);
    QFETCH(const QByteArray, start);
    const RawAnswer answer = ask("minimax-envelope", model, true);
    QByteArrayList events = answer.events();
    QCOMPARE(events.takeLast(), QByteArray("[DONE]"));
    for (const QByteArray &event : events)
        QVERIFY2(event.startsWith(start), event.constData());
    QVERIFY(events.last().contains(R"("finish_reason":"stop")"));
    QVERIFY(jsonOf(events.last())["meta"_L1]["usage"_L1]["completion_tokens"_L1].toInt() > 0);
}

void TestSandboxMiniMax::refusesInAnEnvelope()
{
    const QByteArray path = "/envelope/v1/chat/completions";
    const RawAnswer noModel = post(path, R"({"messages":[]})");
    QCOMPARE(noModel.status, 400);
    QCOMPARE(noModel.body,
             QByteArray(R"({"error":{"code":"invalid_request","message":"The 'model' field is required","details":{"field":"model"}}})"));
    QVERIFY(!ask("minimax-envelope", "echo", false, R"("temperature":3)").body.contains("2013"));
    const RawAnswer limited = ask("minimax-envelope", "error-429");
    QCOMPARE(limited.json()["error"_L1]["code"_L1].toString(), u"rate_limit_exceeded"_s);
    QCOMPARE(limited.header("Retry-After"), QByteArray("7"));
    QCOMPARE(ask("minimax-envelope", "error-500").json()["error"_L1]["code"_L1].toString(), u"server_error"_s);
    QCOMPARE(ask("minimax-envelope", "error-200").status, 200);
    QVERIFY(ask("minimax-envelope", "error-200").json()["error"_L1].isObject());
}

void TestSandboxMiniMax::remembersIdempotencyKeys()
{
    const QByteArray key = "Idempotency-Key: a1\r\n";
    const RawAnswer first = ask("minimax-envelope", "echo", false, {}, key);
    const RawAnswer again = ask("minimax-envelope", "echo", false, {}, key);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("Idempotency-Key"), QByteArray("a1"));
    // Without one, or with another, it is another answer.
    QVERIFY(ask("minimax-envelope", "echo").body != first.body);
    QVERIFY(ask("minimax-envelope", "echo", false, {}, "Idempotency-Key: a2\r\n").body != first.body);
    // And with another request it is none.
    const RawAnswer other = ask("minimax-envelope", "echo", false, R"("top_p":1)", key);
    QCOMPARE(other.status, 409);
    QCOMPARE(other.json()["error"_L1]["details"_L1]["field"_L1].toString(), u"Idempotency-Key"_s);
    // What has failed is not remembered.
    const QByteArray flaky = "Idempotency-Key: b\r\n";
    QCOMPARE(ask("minimax-envelope", "flaky", false, {}, flaky).status, 503);
    QCOMPARE(ask("minimax-envelope", "flaky", false, {}, flaky).status, 503);
    QCOMPARE(ask("minimax-envelope", "flaky", false, {}, flaky).status, 200);
    QCOMPARE(ask("minimax-envelope", "flaky", false, {}, flaky).status, 200);
}

void TestSandboxMiniMax::countsRequestsInHeaders()
{
    const QByteArray test = "Authorization: Bearer mmx_test_1\r\n";
    const RawAnswer first = ask("minimax-envelope", "echo", false, {}, test);
    QCOMPARE(first.header("X-RateLimit-Limit"), QByteArray("60"));
    QCOMPARE(first.header("X-RateLimit-Remaining"), QByteArray("59"));
    QVERIFY(first.header("X-RateLimit-Reset").toInt() > 0 && first.header("X-RateLimit-Reset").toInt() <= 60);
    QCOMPARE(ask("minimax-envelope", "error-500", false, {}, test).header("X-RateLimit-Remaining"), QByteArray("58"));
    const RawAnswer other = ask("minimax-envelope", "echo", false, {}, "Authorization: Bearer mmx_live_1\r\n");
    QCOMPARE(other.header("X-RateLimit-Limit"), QByteArray("600"));
    QCOMPARE(other.header("X-RateLimit-Remaining"), QByteArray("599"));

    RawClient client(*m_server);
    const QByteArray list = client.get("/envelope/v1/models/echo", test);
    for (int i = 2; i < 60; ++i)
        QCOMPARE(client.ask(list).status, 200);
    const RawAnswer exceeded = client.ask(list);
    QCOMPARE(exceeded.status, 429);
    QCOMPARE(exceeded.header("X-RateLimit-Remaining"), QByteArray("0"));
    QVERIFY(exceeded.header("Retry-After").toInt() > 0);
    QCOMPARE(exceeded.json()["error"_L1]["code"_L1].toString(), u"rate_limit_exceeded"_s);
}

void TestSandboxMiniMax::knowsKeysByTheirPrefix()
{
    m_server->setToken("s3cret");
    const auto statusOf = [this](const QByteArray &key) {
        return ask("minimax-envelope", "echo", false, {}, "Authorization: Bearer " + key + "\r\n").status;
    };
    QCOMPARE(statusOf("mmx_live_s3cret"), 200);
    QCOMPARE(statusOf("mmx_test_s3cret"), 200);
    QCOMPARE(statusOf("s3cret"), 200);
    QCOMPARE(statusOf("mmx_live_other"), 401);
    QCOMPARE(statusOf("mmx_other_s3cret"), 401);
}

QTEST_GUILESS_MAIN(TestSandboxMiniMax)
#include "tst_sandboxminimax.moc"
