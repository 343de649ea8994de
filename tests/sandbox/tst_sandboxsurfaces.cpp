#include "surfacewire.h"

using namespace Qt::StringLiterals;

namespace {

void addSurfaces()
{
    QTest::addColumn<QByteArray>("name");
    for (const Surface &one : surfaces())
        QTest::newRow(one.name) << QByteArray(one.name);
}

} // namespace

/// What holds on every surface. Every test talks to its own server, without pauses.
class TestSandboxSurfaces : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void namesTheBaseOfEach();
    void echoes_data() { addSurfaces(); }
    void echoes();
    void streamsWhatItSaysWhole_data() { addSurfaces(); }
    void streamsWhatItSaysWhole();
    void playsEveryBehaviour_data() { addSurfaces(); }
    void playsEveryBehaviour();
    void takesTheKeyWhereItBelongs_data() { addSurfaces(); }
    void takesTheKeyWhereItBelongs();
    void takesBothKeysOfMessages();
    void refusesUnknownModels_data();
    void refusesUnknownModels();
    void refusesBrokenJson_data() { addSurfaces(); }
    void refusesBrokenJson();
    void stopsAtTheTokenLimit_data();
    void stopsAtTheTokenLimit();
    void givesModelsInTheShapeOfTheHeaders();
    void givesModelsInPages();
    void refusesUnknownModelsOfLists();
    void tellsItsIds_data();
    void tellsItsIds();

private:
    RawAnswer ask(const QByteArray &request)
    {
        RawClient client(*m_server);
        return client.ask(request);
    }
    RawAnswer ask(const Surface &at, const QByteArray &model, bool stream = false, const QByteArray &members = {})
    {
        RawClient client(*m_server);
        return client.ask(client.postTo(at.target(model, stream), at.request(model, stream, members)));
    }
    QString streamed(const Surface &at, const RawAnswer &answer)
    {
        QString text;
        for (const QByteArray &event : answer.events())
            text += at.piece(jsonOf(event));
        return text;
    }

    std::unique_ptr<SandboxServer> m_server;
};

void TestSandboxSurfaces::init()
{
    m_server = std::make_unique<SandboxServer>();
    m_server->setPace(0);
    QVERIFY(m_server->listen());
}

void TestSandboxSurfaces::namesTheBaseOfEach()
{
    const QMap<QByteArray, QUrl> bases = m_server->baseUrls();
    QCOMPARE(bases.size(), 8);
    for (const QUrl &base : bases)
        QCOMPARE(base.port(), m_server->baseUrl().port());
    QCOMPARE(bases.value("openai-chat"), m_server->baseUrl());
    // A base and the path a client adds to it are a surface.
    const QMap<QByteArray, QByteArray> added = {{"openai-chat", "/chat/completions"},
                                                {"openai-responses", "/responses"},
                                                {"anthropic-messages", "/v1/messages"},
                                                {"gemini", "/models/MODEL:generateContent"},
                                                {"minimax-v2", "/text/chatcompletion_v2"},
                                                {"minimax-v1", "/text/chatcompletion?GroupId=1234"},
                                                {"minimax-pro", "/text/chatcompletion_pro?GroupId=1234"},
                                                {"minimax-envelope", "/chat/completions"}};
    for (auto it = bases.begin(); it != bases.end(); ++it)
        QCOMPARE(it.value().path().toLatin1() + added.value(it.key()), surface(QLatin1StringView(it.key())).path);
}

void TestSandboxSurfaces::echoes()
{
    QFETCH(const QByteArray, name);
    const Surface &at = surface(QLatin1StringView(name));
    const RawAnswer answer = ask(at, "echo");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json; charset=utf-8"));
    QVERIFY2(at.text(answer.json()).endsWith("You said:\n\n> Hi"_L1), answer.body.constData());
}

void TestSandboxSurfaces::streamsWhatItSaysWhole()
{
    QFETCH(const QByteArray, name);
    const Surface &at = surface(QLatin1StringView(name));
    for (const QByteArray model :
         {"echo", "slow", "long", "reasoning-tags", "reasoning-content", "reasoning-details", "reasoning-both",
          "reasoning-orphan", "sees", "tool-text", "MiniMax-M3", "usage-cached", "limits-openai"}) {
        const RawAnswer whole = ask(at, model);
        const RawAnswer stream = ask(at, model, true);
        QVERIFY2(whole.isWhole && stream.isWhole, model.constData());
        QCOMPARE(stream.header("Content-Type"), QByteArray("text/event-stream"));
        QVERIFY2(!at.text(whole.json()).isEmpty(), model.constData());
        QCOMPARE(streamed(at, stream), at.text(whole.json()));
    }
}

void TestSandboxSurfaces::playsEveryBehaviour()
{
    QFETCH(const QByteArray, name);
    const Surface &at = surface(QLatin1StringView(name));
    static const QByteArrayList withoutEnd = {"silent", "keepalive", "drop", "cut"};
    for (const QString &id : SandboxServer::models()) {
        const QByteArray model = id.toLatin1();
        for (const bool stream : {false, true}) {
            if (withoutEnd.contains(model))
                continue;
            const RawAnswer answer = ask(at, model, stream);
            QVERIFY2(answer.isWhole && answer.status > 0, model.constData());
            QVERIFY2(answer.body != "404 page not found", model.constData());
            if (answer.header("Content-Type").startsWith("application/json") && model != "broken-json")
                QVERIFY2(!answer.json().isEmpty(), answer.body.constData());
            for (const QByteArray &event : answer.events()) {
                if (event != "[DONE]" && model != "broken-json")
                    QVERIFY2(!jsonOf(event).isEmpty(), event.constData());
            }
        }
    }
}

void TestSandboxSurfaces::takesTheKeyWhereItBelongs()
{
    QFETCH(const QByteArray, name);
    const Surface &at = surface(QLatin1StringView(name));
    m_server->setToken("s3cret");
    RawClient client(*m_server);
    const auto statusWith = [&](const QByteArray &headers) {
        return client.ask(client.postTo(at.target("echo"), at.request("echo"), headers)).status;
    };
    const bool isGemini = name == "gemini";
    const bool isMessages = at.path.endsWith("/messages");
    QCOMPARE(statusWith(at.keyHeader + "s3cret\r\n"), 200);
    QCOMPARE(statusWith(at.keyHeader + "s3creT\r\n"), name == "minimax-v2" ? 200 : 401);
    QCOMPARE(statusWith({}), name == "minimax-v2" ? 200 : 401);
    QCOMPARE(statusWith("Authorization: Bearer s3cret\r\n"), isGemini ? 401 : 200);
    if (name != "minimax-v2") {
        QCOMPARE(statusWith("x-api-key: s3cret\r\n"), isMessages ? 200 : 401);
        QCOMPARE(statusWith("x-goog-api-key: s3cret\r\n"), isGemini ? 200 : 401);
    } else {
        const RawAnswer refused = client.ask(client.postTo(at.target("echo"), at.request("echo")));
        QCOMPARE(refused.json()["base_resp"_L1]["status_code"_L1].toInt(), 1004);
        QVERIFY(refused.json()["choices"_L1].isNull());
    }
    if (isGemini) {
        const QByteArray target = at.target("echo") + "?key=s3cret";
        QCOMPARE(client.ask(client.postTo(target, at.request("echo"))).status, 200);
    }
}

void TestSandboxSurfaces::takesBothKeysOfMessages()
{
    m_server->setToken("s3cret");
    const Surface &at = surface("anthropic-messages"_L1);
    RawClient client(*m_server);
    const auto answerWith = [&](const QByteArray &model, const QByteArray &headers) {
        return client.ask(client.postTo(at.target(model), at.request(model), headers));
    };
    const QByteArray bearer = "Authorization: Bearer s3cret\r\n";
    const QByteArray apiKey = "x-api-key: s3cret\r\n";
    // Authorization wins.
    QCOMPARE(answerWith("echo", "Authorization: Bearer wrong\r\n" + apiKey).status, 401);
    QCOMPARE(answerWith("echo", bearer + "x-api-key: wrong\r\n").status, 200);
    QCOMPARE(answerWith("bearer-only", bearer).status, 200);
    const RawAnswer refused = answerWith("bearer-only", apiKey);
    QCOMPARE(refused.status, 401);
    QVERIFY(refused.errorMessage().contains("'Authorization' field"_L1));
    const RawAnswer broken = answerWith("bearer-only-1033", apiKey);
    QCOMPARE(broken.status, 500);
    QCOMPARE(broken.errorMessage(), u"system error (1033)"_s);
    QCOMPARE(answerWith("bearer-only-1033", bearer + apiKey).status, 200);
    const RawAnswer reversed = answerWith("x-api-key-only", bearer);
    QCOMPARE(reversed.status, 401);
    QVERIFY(reversed.errorMessage().contains("'X-Api-Key' field"_L1));
    QCOMPARE(answerWith("x-api-key-only", apiKey).status, 200);
}

void TestSandboxSurfaces::refusesUnknownModels_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body"); // TRACE stands for the id
    const QByteArray chat = R"x({"type":"error","error":{"type":"bad_request_error",)x"
                            R"x("message":"invalid params, unknown model 'x' (2013)","http_code":"400"},"request_id":"TRACE"})x";
    const QByteArray messages = R"x({"type":"error","error":{"type":"invalid_request_error",)x"
                                R"x("message":"invalid params, unknown model 'x' (2013)"},"request_id":"TRACE"})x";
    QTest::newRow("openai-chat") << QByteArray("openai-chat") << 400 << chat;
    QTest::newRow("openai-responses") << QByteArray("openai-responses") << 400 << chat;
    QTest::newRow("anthropic-messages") << QByteArray("anthropic-messages") << 400 << messages;
    QTest::newRow("router messages") << QByteArray("router messages") << 400 << messages;
    QTest::newRow("gemini") << QByteArray("gemini") << 404
                            << QByteArray(R"({"error":{"code":404,"message":"models/x is not found for API version v1beta, or is )"
                                          R"(not supported for generateContent.","status":"NOT_FOUND","details":[]}})");
    QTest::newRow("minimax-v2") << QByteArray("minimax-v2") << 200
                                << QByteArray(R"({"id":"TRACE","choices":null,"created":0,"model":"","usage":null,)"
                                              R"("base_resp":{"status_code":2013,"status_msg":"invalid params, unknown model 'x'"}})");
    QTest::newRow("minimax-v1") << QByteArray("minimax-v1") << 200 << QByteArray();
    QTest::newRow("minimax-pro") << QByteArray("minimax-pro") << 200 << QByteArray();
    QTest::newRow("minimax-envelope")
        << QByteArray("minimax-envelope") << 404
        << QByteArray(R"({"error":{"code":"model_not_found","message":"unknown model 'x'","details":{"field":"model"}}})");
}

void TestSandboxSurfaces::refusesUnknownModels()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, status);
    QFETCH(QByteArray, body);
    const Surface &at = surface(QLatin1StringView(name));
    for (const bool stream : {false, true}) {
        const RawAnswer answer = ask(at, "x", stream);
        QCOMPARE(answer.status, status);
        const QByteArray trace = answer.header(name == "router messages" ? "request-id" : "Trace-Id");
        if (body.isEmpty()) {
            QVERIFY(answer.json()["choices"_L1].isNull());
            QCOMPARE(answer.json()["base_resp"_L1]["status_code"_L1].toInt(), 2013);
        } else {
            QCOMPARE(answer.body, QByteArray(body).replace("TRACE", trace));
        }
    }
}

void TestSandboxSurfaces::refusesBrokenJson()
{
    QFETCH(const QByteArray, name);
    const Surface &at = surface(QLatin1StringView(name));
    RawClient client(*m_server);
    const RawAnswer answer = client.ask(client.postTo(at.target("echo"), R"({"model":)"));
    QCOMPARE(answer.status, name.startsWith("minimax-v") || name == "minimax-pro" ? 200 : 400);
    QVERIFY2(answer.body.contains("Syntax error at index 9"), answer.body.constData());
}

void TestSandboxSurfaces::stopsAtTheTokenLimit_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *limit, const char *says) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(limit) << QByteArray(says);
    };
    row("openai-responses", R"("max_output_tokens":4)",
        R"("status":"incomplete","output":[{"type":"message")");
    row("anthropic-messages", R"("max_tokens":4)", R"("stop_reason":"max_tokens")");
    row("gemini", R"("generationConfig":{"maxOutputTokens":4})", R"("finishReason":"MAX_TOKENS")");
    row("minimax-v2", R"("max_completion_tokens":4)", R"("finish_reason":"length")");
    row("minimax-v1", R"("tokens_to_generate":4)", R"("finish_reason":"max_output")");
    row("minimax-pro", R"("tokens_to_generate":4)", R"("finish_reason":"length")");
    row("minimax-envelope", R"("max_tokens":4)", R"("finish_reason":"length")");
}

void TestSandboxSurfaces::stopsAtTheTokenLimit()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, limit);
    QFETCH(const QByteArray, says);
    const Surface &at = surface(QLatin1StringView(name));
    for (const bool stream : {false, true}) {
        const RawAnswer answer = ask(at, "echo", stream, limit);
        QVERIFY2(answer.body.contains(says), answer.body.constData());
        QCOMPARE(stream ? streamed(at, answer) : at.text(answer.json()), u"Hello from the *"_s);
    }
    // All of it may have gone into thinking.
    const RawAnswer empty = ask(at, "empty-length");
    QCOMPARE(empty.status, 200);
    QCOMPARE(at.text(empty.json()), QString());
}

void TestSandboxSurfaces::givesModelsInTheShapeOfTheHeaders()
{
    RawClient client(*m_server);
    QCOMPARE(client.ask(client.get("/v1/models")).json()["object"_L1].toString(), u"list"_s);
    const QByteArray anthropic = "x-api-key: k\r\nanthropic-version: 2023-06-01\r\n";
    const QJsonObject blocks = client.ask(client.get("/v1/models", anthropic)).json();
    QCOMPARE(blocks["data"_L1][0]["type"_L1].toString(), u"model"_s);
    QCOMPARE(blocks["data"_L1][0]["created_at"_L1].toString(), u"2026-06-01T00:00:00Z"_s);
    QCOMPARE(client.ask(client.get("/v1/models", "x-api-key: k\r\n")).json()["object"_L1].toString(), u"list"_s);
    for (const RawAnswer &answer : {client.ask(client.get("/v1/models", "x-goog-api-key: k\r\n")),
                                    client.ask(client.get("/v1/models?key=k"))})
        QCOMPARE(answer.json()["models"_L1][0]["name"_L1].toString(), u"models/echo"_s);
    const QJsonObject envelope = client.ask(client.get("/envelope/v1/models")).json();
    QCOMPARE(envelope["data"_L1].toArray().size(), SandboxServer::models().size());
    QVERIFY(envelope["meta"_L1]["request_id"_L1].toString().startsWith("req_"_L1));

    m_server->setToken("s3cret");
    QCOMPARE(client.ask(client.get("/v1/models", anthropic)).json()["error"_L1]["type"_L1].toString(),
             u"authentication_error"_s);
    QCOMPARE(client.ask(client.get("/v1/models?key=k")).json()["error"_L1]["status"_L1].toString(), u"UNAUTHENTICATED"_s);
    QCOMPARE(client.ask(client.get("/v1/models?key=s3cret")).status, 200);
    QCOMPARE(client.ask(client.get("/envelope/v1/models")).json()["error"_L1]["code"_L1].toString(),
             u"authentication_failed"_s);
}

void TestSandboxSurfaces::givesModelsInPages()
{
    RawClient client(*m_server);
    QStringList ids;
    QByteArray after;
    for (bool more = true; more;) {
        const QJsonObject page = client.ask(client.get("/anthropic/v1/models?limit=9" + after)).json();
        for (const QJsonValue &model : page["data"_L1].toArray())
            ids.append(model["id"_L1].toString());
        QCOMPARE(page["last_id"_L1].toString(), ids.last());
        after = "&after_id=" + ids.last().toLatin1();
        more = page["has_more"_L1].toBool();
    }
    QCOMPARE(ids, SandboxServer::models());
    const QJsonObject before = client.ask(client.get("/anthropic/v1/models?limit=2&before_id=" + ids.at(3).toLatin1())).json();
    QCOMPARE(before["first_id"_L1].toString(), ids.at(1));
    QCOMPARE(before["last_id"_L1].toString(), ids.at(2));
    QCOMPARE(before["has_more"_L1].toBool(), true);
    QCOMPARE(client.ask(client.get("/anthropic/v1/models")).json()["data"_L1].toArray().size(), 20);

    QStringList names;
    QByteArray token;
    do {
        const QJsonObject page = client.ask(client.get("/v1beta/models?pageSize=9&pageToken=" + token)).json();
        for (const QJsonValue &model : page["models"_L1].toArray())
            names.append(model["displayName"_L1].toString());
        token = page["nextPageToken"_L1].toString().toLatin1();
    } while (!token.isEmpty());
    QCOMPARE(names, SandboxServer::models());
}

void TestSandboxSurfaces::refusesUnknownModelsOfLists()
{
    RawClient client(*m_server);
    QCOMPARE(client.ask(client.get("/anthropic/v1/models/echo")).json()["id"_L1].toString(), u"echo"_s);
    QCOMPARE(client.ask(client.get("/v1beta/models/echo")).json()["name"_L1].toString(), u"models/echo"_s);
    QCOMPARE(client.ask(client.get("/envelope/v1/models/echo")).json()["data"_L1]["id"_L1].toString(), u"echo"_s);
    const RawAnswer block = client.ask(client.get("/anthropic/v1/models/x"));
    QCOMPARE(block.status, 404);
    QCOMPARE(block.json()["error"_L1]["type"_L1].toString(), u"not_found_error"_s);
    const RawAnswer google = client.ask(client.get("/v1beta/models/x"));
    QCOMPARE(google.status, 404);
    QCOMPARE(google.json()["error"_L1]["status"_L1].toString(), u"NOT_FOUND"_s);
    const RawAnswer envelope = client.ask(client.get("/envelope/v1/models/x"));
    QCOMPARE(envelope.status, 404);
    QCOMPARE(envelope.json()["error"_L1]["code"_L1].toString(), u"model_not_found"_s);
    // Ids of old requests are known, but on no list.
    QVERIFY(!SandboxServer::models().contains(u"abab5.5-chat"_s));
    QCOMPARE(ask(surface("minimax-v1"_L1), "abab5.5-chat").json()["base_resp"_L1]["status_code"_L1].toInt(-1), 0);
}

void TestSandboxSurfaces::tellsItsIds_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const char *header) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(header);
    };
    row("openai-chat", "Trace-Id");
    row("openai-responses", "Trace-Id");
    row("anthropic-messages", "Trace-Id");
    row("router messages", "request-id");
    row("gemini", "x-request-id");
    row("minimax-v2", "Trace-Id");
    row("minimax-v1", "Trace-Id");
    row("minimax-pro", "Trace-Id");
}

void TestSandboxSurfaces::tellsItsIds()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, header);
    const Surface &at = surface(QLatin1StringView(name));
    const RawAnswer answer = ask(at, "echo");
    const QByteArray id = answer.header(header);
    QCOMPARE(id.size(), 32);
    QVERIFY2(answer.body.contains(id), answer.body.constData());
    QVERIFY(ask(at, "echo").header(header) != id);
    QVERIFY(ask(at, "html-502").header(header).isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxSurfaces)
#include "tst_sandboxsurfaces.moc"
