#include "chatwire.h"

using namespace Qt::StringLiterals;

namespace {

const QByteArray thinkText = "The user wants to know";

} // namespace

/// Every test talks to its own server, without pauses.
class TestSandboxChat : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsItsModels();
    void answersInMiniMaxsShape();
    void streamsInMiniMaxsShape();
    void reportsUsageOnRequestOnly();
    void saysTheSameTwice_data();
    void saysTheSameTwice();
    void streamsWhatItSaysWhole_data();
    void streamsWhatItSaysWhole();
    void echoesUnderAQuote();
    void streamsInSmallPieces();
    void takesItsTimeWhenAsked();
    void speaks100KbOfMarkdown();
    void thinksInEveryForm_data();
    void thinksInEveryForm();
    void keepsThoughtsToItselfWhenTold();
    void stopsAtTheTokenLimit();
    void failsAsNamed_data();
    void failsAsNamed();
    void breaksOneFrameAndGoesOn();
    void cutsTheLine();
    void failsMidway_data();
    void failsMidway();
    void staysSilent();
    void sendsCommentsOnly();
    void repeatsAllSoFar();
    void closesWithAFullFrame();
    void sendsUsageUnasked();
    void leavesOutTheEnd();
    void redirectsElsewhere();
    void claimsCompression();
    void playsTheRealIds();

private:
    RawAnswer ask(const QByteArray &body)
    {
        RawClient client(*m_server);
        return client.ask(client.post(body));
    }

    std::unique_ptr<SandboxServer> m_server;
};

void TestSandboxChat::init()
{
    m_server = std::make_unique<SandboxServer>();
    m_server->setPace(0);
    QVERIFY(m_server->listen());
}

void TestSandboxChat::cleanup()
{
    m_server.reset();
}

void TestSandboxChat::listsItsModels()
{
    RawClient client(*m_server);
    const QJsonObject list = client.ask(client.get("/v1/models?limit=5")).json();
    QCOMPARE(list["object"_L1].toString(), u"list"_s);
    QStringList ids;
    for (const QJsonValue &model : list["data"_L1].toArray())
        ids.append(model["id"_L1].toString());
    QCOMPARE(ids, SandboxServer::models());
    QCOMPARE(ids.first(), u"echo"_s);
    QCOMPARE(ids.last(2), QStringList({u"MiniMax-M3"_s, u"MiniMax-M2.7"_s}));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());

    const RawAnswer one = client.ask(client.get("/v1/models/MiniMax%2DM3"));
    QCOMPARE(one.body, QByteArray(R"({"id":"MiniMax-M3","object":"model","created":1780272000,"owned_by":"minimax"})"));
    const RawAnswer none = client.ask(client.get("/v1/models/gpt-x"));
    QCOMPARE(none.status, 400);
    QVERIFY(none.errorMessage().contains("unknown model 'gpt-x'"_L1));
}

void TestSandboxChat::answersInMiniMaxsShape()
{
    const RawAnswer answer = ask(chatBody("reasoning-details"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json; charset=utf-8"));
    const QByteArray start = R"({"id":")" + answer.header("Trace-Id") + R"(","object":"chat.completion","created":17)";
    QVERIFY(answer.body.startsWith(start));
    QVERIFY(answer.body.endsWith(
        R"("input_sensitive":false,"output_sensitive":false,"input_sensitive_type":0,"output_sensitive_type":0,)"
        R"("output_sensitive_int":0,"base_resp":{"status_code":0,"status_msg":""}})"));
    const QJsonObject body = answer.json();
    QCOMPARE(body["model"_L1].toString(), u"reasoning-details"_s);
    QCOMPARE(body["choices"_L1].toArray().size(), 1);
    QCOMPARE(body["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);
    const QJsonObject message = messageOf(answer).toObject();
    QCOMPARE(message["role"_L1].toString(), u"assistant"_s);
    QCOMPARE(message["name"_L1].toString(), u"MiniMax AI"_s);
    QCOMPARE(message["audio_content"_L1], QJsonValue(QString()));
    const QJsonValue detail = message["reasoning_details"_L1][0];
    QCOMPARE(detail["type"_L1].toString(), u"reasoning.text"_s);
    QCOMPARE(detail["id"_L1].toString(), u"reasoning-text-1"_s);
    QCOMPARE(detail["format"_L1].toString(), u"MiniMax-response-v1"_s);
    QCOMPARE(detail["index"_L1].toInt(-1), 0);
    const QJsonObject usage = body["usage"_L1].toObject();
    QCOMPARE(usage["total_characters"_L1].toInt(-1), 0);
    QCOMPARE(usage["prompt_tokens_details"_L1]["cached_tokens"_L1].toInt(-1), 0);
    QVERIFY(usage["completion_tokens_details"_L1]["reasoning_tokens"_L1].toInt() > 0);
    QVERIFY(usage["prompt_tokens"_L1].toInt() > 0);
    QCOMPARE(usage["total_tokens"_L1].toInt(),
             usage["prompt_tokens"_L1].toInt() + usage["completion_tokens"_L1].toInt());
}

void TestSandboxChat::streamsInMiniMaxsShape()
{
    const RawAnswer answer = ask(streamOf("echo"));
    QCOMPARE(answer.header("Content-Type"), QByteArray("text/event-stream"));
    const QByteArrayList events = answer.events();
    QVERIFY(events.size() > 5);
    const QByteArray start = R"({"id":")" + answer.header("Trace-Id") + R"(","object":"chat.completion.chunk","created":17)";
    for (const QByteArray &event : events.first(events.size() - 1)) {
        QVERIFY(event.startsWith(start));
        QVERIFY(event.endsWith(R"("usage":null})"));
    }
    QVERIFY(events.first().contains(R"("delta":{"role":"assistant","name":"MiniMax AI","audio_content":"","content":"Hel)"));
    QVERIFY(!events.at(1).contains("audio_content"));
    QVERIFY(events.at(events.size() - 2).contains(R"("finish_reason":"stop")"));
    QCOMPARE(gather(answer).finishes, QStringList{u"stop"_s});
    QVERIFY(answer.body.endsWith("\n\ndata: [DONE]\n\n"));
    QVERIFY(answer.isWhole);
}

void TestSandboxChat::reportsUsageOnRequestOnly()
{
    QVERIFY(gather(ask(streamOf("echo"))).usages.isEmpty());
    const RawAnswer answer = ask(streamOf("echo", R"("stream_options":{"include_usage":true})"));
    QCOMPARE(gather(answer).usages.size(), 1);
    const QJsonObject last = jsonOf(answer.events().at(answer.events().size() - 2));
    QCOMPARE(last["choices"_L1], QJsonValue(QJsonArray()));
    QVERIFY(last["usage"_L1]["total_tokens"_L1].toInt() > 0);
}

void TestSandboxChat::saysTheSameTwice_data()
{
    QTest::addColumn<QByteArray>("model");
    // Some never end, and some tell the time.
    static const QStringList others = {u"silent"_s,       u"keepalive"_s,       u"drop"_s,        u"retry-date"_s, u"error-2056"_s,
                                       u"error-2056-plan"_s, u"limits-anthropic"_s, u"limits-plain"_s};
    for (const QString &model : SandboxServer::models()) {
        if (!others.contains(model))
            QTest::newRow(qPrintable(model)) << model.toUtf8();
    }
}

void TestSandboxChat::saysTheSameTwice()
{
    QFETCH(const QByteArray, model);
    for (const QByteArray &body : {chatBody(model), streamOf(model)}) {
        // A new server counts its ids anew, so even these are the same.
        init();
        const RawAnswer once = ask(body);
        QVERIFY(once.status > 0);
        init();
        const RawAnswer again = ask(body);
        QCOMPARE(again.head, once.head);
        QCOMPARE(again.body, once.body);
    }
}

void TestSandboxChat::streamsWhatItSaysWhole_data()
{
    QTest::addColumn<QByteArray>("model");
    for (const char *const model :
         {"echo", "slow", "long", "reasoning-tags", "reasoning-content", "reasoning-details", "reasoning-both",
          "reasoning-orphan", "tools", "sees", "tool-text", "closing-frame", "usage-empty-choices", "no-done", "MiniMax-M3"})
        QTest::newRow(model) << QByteArray(model);
}

void TestSandboxChat::streamsWhatItSaysWhole()
{
    QFETCH(const QByteArray, model);
    const QJsonValue whole = messageOf(ask(chatBody(model, {}, "你好 😀 \\u0007 \\\"")));
    Gathered streamed = gather(ask(streamOf(model, {}, "你好 😀 \\u0007 \\\"")));
    QVERIFY(!streamed.content.isEmpty());
    QCOMPARE(streamed.content, whole["content"_L1].toString());
    QCOMPARE(streamed.reasoning, whole["reasoning_content"_L1].toString());
    QCOMPARE(streamed.details, whole["reasoning_details"_L1][0]["text"_L1].toString());
    QCOMPARE(streamed.broken, 0);
    streamed.finishes.removeDuplicates(); // a closing frame says it again
    QCOMPARE(streamed.finishes, QStringList{u"stop"_s});
}

void TestSandboxChat::echoesUnderAQuote()
{
    const QString first = messageOf(ask(chatBody("echo", R"("tools":[{"type":"function","function":{"name":"get_time","parameters":{}}}])",
                                                 "call get_time\\n\\nnow")))["content"_L1].toString();
    QVERIFY(first.contains(u'`'));
    QVERIFY(first.endsWith("\n\n> call get_time\n>\n> now"_L1));
    const QString second = messageOf(ask(R"({"model":"echo","messages":[{"role":"user","content":"A"},{"role":"assistant","content":"B"},)"
                                         R"({"role":"user","content":[{"type":"text","text":"C"},{"type":"text","text":"D"}]}]})"))["content"_L1].toString();
    QCOMPARE(second, u"I heard you:\n\n> C\n> D"_s);
    QVERIFY(messageOf(ask(chatBody("echo", {}, "早上好")))["content"_L1].toString().startsWith(u"你好"_s));
    QVERIFY(messageOf(ask(chatBody("echo", {}, "海の朝")))["content"_L1].toString().startsWith(u"Hello"_s));
}

void TestSandboxChat::streamsInSmallPieces()
{
    // One of the two has an emoji across the border of two pieces.
    for (const QByteArray &start : {QByteArray(), QByteArray("a")}) {
        const QByteArray text = start + QByteArray("😀").repeated(40);
        const RawAnswer answer = ask(streamOf("echo", {}, text));
        for (const QByteArray &event : answer.events()) {
            if (event == "[DONE]")
                continue;
            const QString piece = jsonOf(event)["choices"_L1][0]["delta"_L1]["content"_L1].toString();
            QVERIFY(!piece.isEmpty());
            QVERIFY(piece.size() <= 13);
        }
        QVERIFY(gather(answer).content.endsWith("> "_L1 + QString::fromUtf8(text)));
    }
    // A megabyte comes in larger pieces: nobody waits for 80,000 of them.
    QVERIFY(ask(streamOf("echo", {}, QByteArray(1'000'000, 'a'))).events().size() < 600);
}

void TestSandboxChat::takesItsTimeWhenAsked()
{
    m_server->setPace(1);
    RawClient client(*m_server);
    client.send(client.post(streamOf("slow")));
    QTRY_VERIFY(client.socket().bytesAvailable() > 0);
    // Whatever the machine does meanwhile, an answer of twenty seconds is not there at once.
    QVERIFY(!client.answer(200).isWhole);
    m_server->setPace(0);
    const Gathered all = gather(ask(streamOf("slow")));
    QVERIFY(all.content.count(u' ') > 110);
    QVERIFY(all.content.count(u' ') < 160);
}

void TestSandboxChat::speaks100KbOfMarkdown()
{
    const RawAnswer answer = ask(streamOf("long"));
    const QString text = gather(answer).content;
    QVERIFY(text.toUtf8().size() > 100'000);
    QVERIFY(text.toUtf8().size() < 120'000);
    QVERIFY(answer.events().size() < 100);
    for (const QString &feature : {u"\n# "_s, u"\n- [x] "_s, u"\n> > "_s, u"\n|:---"_s, u"](https://"_s, u"\n```cpp\n"_s,
                                   u"\n```python\n"_s, u"**注意：**"_s, u"👨‍👩‍👧‍👦"_s, u"שורה"_s, u"عربي"_s, u"\n1. "_s})
        QVERIFY2(text.contains(feature), qPrintable(feature));
    QCOMPARE(text.count("\n```"_L1) % 2, 0);
}

void TestSandboxChat::thinksInEveryForm_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("before"); // the thought within the content; null: not there
    QTest::addColumn<bool>("field");
    QTest::addColumn<bool>("details");
    const QByteArray split = R"("reasoning_split":true)";
    const QByteArray together = R"("reasoning_split":false)";
    const QByteArray open = "<think>\n";
    QTest::newRow("tags") << QByteArray("reasoning-tags") << QByteArray() << open << false << false;
    QTest::newRow("tags, not split") << QByteArray("reasoning-tags") << together << open << false << false;
    QTest::newRow("tags, split") << QByteArray("reasoning-tags") << split << QByteArray() << true << true;
    QTest::newRow("content") << QByteArray("reasoning-content") << QByteArray() << QByteArray() << true << false;
    QTest::newRow("details") << QByteArray("reasoning-details") << QByteArray() << QByteArray() << false << true;
    QTest::newRow("both") << QByteArray("reasoning-both") << QByteArray() << open << true << false;
    QTest::newRow("orphan") << QByteArray("reasoning-orphan") << QByteArray() << QByteArray("") << false << false;
    QTest::newRow("M3") << QByteArray("MiniMax-M3") << QByteArray() << open << false << false;
    QTest::newRow("M3, split") << QByteArray("MiniMax-M3") << split << QByteArray() << true << true;
}

void TestSandboxChat::thinksInEveryForm()
{
    QFETCH(const QByteArray, model);
    QFETCH(const QByteArray, members);
    QFETCH(const QByteArray, before);
    QFETCH(const bool, field);
    QFETCH(const bool, details);
    const Gathered all = gather(ask(streamOf(model, members)));
    if (before.isNull()) {
        QVERIFY(!all.content.contains("think>"_L1));
        QVERIFY(!all.content.contains(QLatin1StringView(thinkText)));
    } else {
        QVERIFY(all.content.startsWith(QLatin1StringView(before + thinkText)));
        QCOMPARE(all.content.count("</think>\n\n"_L1), 1);
        QCOMPARE(all.content.count("<think>"_L1), before.isEmpty() ? 0 : 1);
    }
    QCOMPARE(all.reasoning.startsWith(QLatin1StringView(thinkText)), field);
    QCOMPARE(all.reasoning.isEmpty(), !field);
    QCOMPARE(all.details.startsWith(QLatin1StringView(thinkText)), details);
    QCOMPARE(all.details.isEmpty(), !details);
}

void TestSandboxChat::keepsThoughtsToItselfWhenTold()
{
    const QByteArray disabled = R"("thinking":{"type":"disabled"})";
    for (const QByteArray model : {"reasoning-tags", "reasoning-content", "reasoning-details", "reasoning-both", "MiniMax-M3"}) {
        const RawAnswer answer = ask(chatBody(model, disabled));
        QVERIFY2(answer.status == 200 && !answer.body.contains(thinkText), model);
        QCOMPARE(answer.json()["usage"_L1]["completion_tokens_details"_L1]["reasoning_tokens"_L1].toInt(-1), 0);
    }
    // M2.x thinks all the same.
    QVERIFY(ask(chatBody("MiniMax-M2.7", disabled)).body.contains(thinkText));
}

void TestSandboxChat::stopsAtTheTokenLimit()
{
    for (const QByteArray limit : {R"("max_completion_tokens":4)", R"("max_tokens":4)", R"("max_tokens":99,"max_completion_tokens":4)"}) {
        const RawAnswer answer = ask(chatBody("echo", limit));
        QCOMPARE(answer.json()["choices"_L1][0]["finish_reason"_L1].toString(), u"length"_s);
        QCOMPARE(messageOf(answer)["content"_L1].toString(), u"Hello from the *"_s);
        QCOMPARE(answer.json()["usage"_L1]["completion_tokens"_L1].toInt(), 4);
    }
    // All of it may go to thinking.
    const RawAnswer thinking = ask(chatBody("reasoning-content", R"("max_tokens":5)"));
    QCOMPARE(messageOf(thinking)["content"_L1].toString(), QString());
    QCOMPARE(messageOf(thinking)["reasoning_content"_L1].toString().size(), 20);
    const Gathered streamed = gather(ask(streamOf("reasoning-content", R"("max_tokens":5)")));
    QCOMPARE(streamed.finishes, QStringList{u"length"_s});
    QVERIFY(streamed.content.isEmpty() && streamed.done);
}

void TestSandboxChat::failsAsNamed_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("code");
    QTest::newRow("not authorised") << QByteArray("error-401") << 401 << u"authorized_error"_s << u"(1004)"_s;
    QTest::newRow("no balance") << QByteArray("error-402") << 402 << u"insufficient_balance_error"_s << u"(1008)"_s;
    QTest::newRow("too many requests") << QByteArray("error-429") << 429 << u"rate_limit_error"_s << u"(1002)"_s;
    QTest::newRow("server error") << QByteArray("error-500") << 500 << u"server_error"_s << u"(1000)"_s;
    QTest::newRow("overloaded") << QByteArray("error-529") << 529 << u"overloaded_error"_s << u"(1000)"_s;
}

void TestSandboxChat::failsAsNamed()
{
    QFETCH(const QByteArray, model);
    QFETCH(const int, status);
    QFETCH(const QString, type);
    QFETCH(const QString, code);
    for (const QByteArray &body : {chatBody(model), streamOf(model)}) {
        const RawAnswer answer = ask(body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.json()["type"_L1].toString(), u"error"_s);
        QCOMPARE(answer.json()["error"_L1]["type"_L1].toString(), type);
        QCOMPARE(answer.json()["error"_L1]["http_code"_L1].toString(), QString::number(status));
        QVERIFY(answer.errorMessage().endsWith(code));
        QCOMPARE(answer.json()["request_id"_L1].toString().toLatin1(), answer.header("Trace-Id"));
        QCOMPARE(answer.header("Retry-After"), QByteArray(status == 429 ? "7" : ""));
    }
}

void TestSandboxChat::breaksOneFrameAndGoesOn()
{
    const Gathered all = gather(ask(streamOf("broken-json")));
    QCOMPARE(all.broken, 1);
    QVERIFY(all.content.endsWith("> Hi"_L1));
    QVERIFY(all.done);
    const RawAnswer whole = ask(chatBody("broken-json"));
    QVERIFY(whole.isWhole && whole.status == 200);
    QVERIFY(whole.body.size() > 100 && whole.json().isEmpty());
}

void TestSandboxChat::cutsTheLine()
{
    for (const QByteArray &body : {streamOf("cut"), chatBody("cut")}) {
        RawClient client(*m_server);
        const RawAnswer answer = client.ask(client.post(body));
        QVERIFY(client.isClosedSoon());
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.isWhole);
        QVERIFY(!answer.body.contains("[DONE]"));
        QVERIFY(answer.body.contains("Hello"));
        QVERIFY(!answer.body.endsWith('\n') && !answer.body.endsWith('}'));
    }
}

void TestSandboxChat::failsMidway_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("says");
    QTest::addColumn<int>("statusWhole");
    QTest::newRow("error object") << QByteArray("error-midstream")
                                  << QByteArray(R"x("message":"unknown error, 999 (1000)","http_code":"500")x") << 500;
    QTest::newRow("base_resp") << QByteArray("moderated")
                               << QByteArray(R"("base_resp":{"status_code":1027,"status_msg":"output new_sensitive"})") << 200;
    QTest::newRow("base_resp at once") << QByteArray("error-200")
                                       << QByteArray(R"x("base_resp":{"status_code":1002,"status_msg":"rate limit exceeded(RPM)"})x")
                                       << 200;
}

void TestSandboxChat::failsMidway()
{
    QFETCH(const QByteArray, model);
    QFETCH(const QByteArray, says);
    QFETCH(const int, statusWhole);
    const RawAnswer streamed = ask(streamOf(model));
    QCOMPARE(streamed.status, 200);
    QVERIFY(streamed.isWhole);
    if (model != "error-200") {
        QVERIFY(gather(streamed).content.startsWith("Hello"_L1));
        QVERIFY(streamed.events().last().contains(says));
        QVERIFY(gather(streamed).finishes.isEmpty());
    } else {
        QVERIFY(streamed.body.contains(says));
    }
    const RawAnswer whole = ask(chatBody(model));
    QCOMPARE(whole.status, statusWhole);
    QVERIFY(whole.body.contains(says));
    if (statusWhole == 200)
        QVERIFY(whole.json()["choices"_L1].isNull());
}

void TestSandboxChat::staysSilent()
{
    for (const QByteArray &body : {streamOf("silent"), chatBody("silent")}) {
        RawClient client(*m_server);
        client.send(client.post(body) + client.get("/v1/models"));
        const RawAnswer answer = client.answer(150);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.isEmpty() && !answer.isWhole);
        QCOMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
    }
}

void TestSandboxChat::sendsCommentsOnly()
{
    RawClient client(*m_server);
    client.send(client.post(streamOf("keepalive")));
    const RawAnswer answer = client.answer(150);
    QVERIFY(!answer.isWhole);
    QVERIFY(answer.body.count(": keep-alive\n\n") > 1);
    QVERIFY(QByteArray(answer.body).replace(": keep-alive\n\n", "").isEmpty());
}

void TestSandboxChat::repeatsAllSoFar()
{
    QString last;
    for (const QByteArray &event : ask(streamOf("snapshot")).events()) {
        if (event == "[DONE]")
            continue;
        const QString content = jsonOf(event)["choices"_L1][0]["delta"_L1]["content"_L1].toString();
        QVERIFY(content.startsWith(last) && content.size() > last.size());
        last = content;
    }
    QCOMPARE(last, messageOf(ask(chatBody("snapshot")))["content"_L1].toString());
}

void TestSandboxChat::closesWithAFullFrame()
{
    const RawAnswer answer = ask(streamOf("closing-frame"));
    const QJsonObject closing = jsonOf(answer.events().at(answer.events().size() - 2));
    QCOMPARE(closing["object"_L1].toString(), u"chat.completion"_s);
    QCOMPARE(closing["choices"_L1][0]["message"_L1]["content"_L1].toString(), gather(answer).content);
    QVERIFY(closing["usage"_L1]["total_tokens"_L1].toInt() > 0);
    QCOMPARE(closing["base_resp"_L1]["status_code"_L1].toInt(-1), 0);
}

void TestSandboxChat::sendsUsageUnasked()
{
    const RawAnswer answer = ask(streamOf("usage-empty-choices"));
    const QJsonArray usages = gather(answer).usages;
    QCOMPARE(usages.first()["total_tokens"_L1].toInt(-1), 0);
    QVERIFY(usages.last()["total_tokens"_L1].toInt() > 0);
    QVERIFY(answer.events().at(answer.events().size() - 2).contains(R"("choices":[])"));
}

void TestSandboxChat::leavesOutTheEnd()
{
    const RawAnswer answer = ask(streamOf("no-done"));
    QVERIFY(answer.isWhole);
    QVERIFY(!gather(answer).done);
    QCOMPARE(gather(answer).finishes, QStringList{u"stop"_s});
}

void TestSandboxChat::redirectsElsewhere()
{
    const RawAnswer answer = ask(streamOf("redirect"));
    QCOMPARE(answer.status, 307);
    const QUrl target(QString::fromLatin1(answer.header("Location")));
    QVERIFY(target.isValid());
    // A name that cannot exist (RFC 6761): a client that follows goes nowhere.
    QVERIFY(target.host().endsWith(".invalid"_L1));
}

void TestSandboxChat::claimsCompression()
{
    const RawAnswer answer = ask(chatBody("gzip-lie"));
    QCOMPARE(answer.header("Content-Encoding"), QByteArray("gzip"));
    QVERIFY(!messageOf(answer)["content"_L1].toString().isEmpty());
    QVERIFY(gather(ask(streamOf("gzip-lie"))).done);
}

void TestSandboxChat::playsTheRealIds()
{
    const RawAnswer answer = ask(chatBody("MiniMax-M3"));
    QCOMPARE(answer.json()["model"_L1].toString(), u"MiniMax-M3"_s);
    QVERIFY(messageOf(answer)["content"_L1].toString().endsWith("> Hi"_L1));
    const RawAnswer page = ask(chatBody("html-502"));
    QCOMPARE(page.status, 502);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    QVERIFY(page.body.contains("<title>502 Bad Gateway</title>"));
}

QTEST_GUILESS_MAIN(TestSandboxChat)
#include "tst_sandboxchat.moc"
