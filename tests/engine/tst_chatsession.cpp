#include "chatting.h"

#include "sandbox/sandboxserver.h"

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(FailureKind)
Q_DECLARE_METATYPE(TurnState)

namespace {
const QByteArray token = "sandbox-token-0123456789";
}

class TestChatSession final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void streamsAnAnswer();
    void answersWithoutStreaming();
    void keepsReasoningApart();
    void remembersTheConversation();
    void keepsPartialAnswerWhenStopped();
    void stopsBeforeTheKeyIsThere();
    void showsEveryFailure_data();
    void showsEveryFailure();
    void answersParallelCalls();
    void answersCallsWithoutResultEmptily();
    void answersCallsWhenTextIsSent();
    void sendsTheAssistantMessageBackWhole();
    void regeneratesAsASibling();
    void leavesFailedAnswersOutOfTheNextRequest();
    void sendsNothingThatCannotBeSent_data();
    void sendsNothingThatCannotBeSent();
    void asksAnOwnRouteWithoutKey();
    void takesAHeaderTypedInsteadOfTheKey();
    void goesOnOnTheRouteItWasSentOn();
    void clearsWhileAnAnswerRuns();
    void ignoresSendingWhileItRuns();
    void mayBeDeletedWhileAnAnswerRuns();

private:
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<Chatting> m_chat;
};

void TestChatSession::initTestCase()
{
    m_server = std::make_unique<SandboxServer>();
    QVERIFY2(m_server->listen(), qPrintable(m_server->errorString()));
    m_server->setToken(token);
}

void TestChatSession::init()
{
    m_server->setPace(0);
    m_chat = std::make_unique<Chatting>();
    Route route = Chatting::routeTo(m_server->baseUrl());
    route.builtIn = true;
    m_chat->session.setRoute(route);
    m_chat->keyring.setForThisRun(u"sandbox"_s, token);
    m_chat->setModel(u"echo"_s);
}

void TestChatSession::streamsAnAnswer()
{
    QSignalSpy running(&m_chat->session, &ChatSession::runningChanged);
    QSignalSpy appended(&m_chat->session, &ChatSession::turnAppended);
    const Turn &turn = m_chat->ask(u"Hello, \u4f60\u597d \U0001F600"_s);
    QCOMPARE(turn.state, TurnState::Complete);
    QVERIFY(turn.message.text.contains(u"\u4f60\u597d \U0001F600"_s));
    QCOMPARE(m_chat->text, turn.message.text);
    QCOMPARE(turn.answer.finishReason, QByteArray("stop"));
    QVERIFY(!turn.answer.requestIds.isEmpty());
    QCOMPARE(turn.httpStatus, 200);
    QCOMPARE(turn.routeId, u"sandbox"_s);
    QCOMPARE(turn.settings.model, u"echo"_s);
    QCOMPARE(appended.size(), 2);
    QCOMPARE(running.size(), 2);
    QCOMPARE(m_chat->finishes, 1);

    QVERIFY(turn.timing.firstByte && turn.timing.firstText && turn.timing.total);
    QVERIFY(*turn.timing.firstByte > 0);
    QVERIFY(*turn.timing.firstByte <= *turn.timing.firstText);
    QVERIFY(*turn.timing.firstText <= *turn.timing.total);
    QVERIFY(!turn.timing.firstReasoning);

    const Exchange &exchange = m_chat->lastExchange();
    QCOMPARE(exchange.attempts.size(), 1);
    QCOMPARE(exchange.head.status, 200);
    QCOMPARE(exchange.answer.message.text, turn.message.text);
    QVERIFY(exchange.body.trimmed().endsWith("data: [DONE]"));
    QCOMPARE(exchange.timing, turn.timing);
    QVERIFY(exchange.events > 2);
    qsizetype offset = 0;
    qint64 atNs = 0;
    for (const Chunk &chunk : exchange.chunks) {
        QCOMPARE(chunk.offset, offset);
        QVERIFY(chunk.atNs >= atNs);
        offset += chunk.size;
        atNs = chunk.atNs;
    }
    QCOMPARE(offset, exchange.body.size());
    // However many events a chunk held, it was told once.
    QVERIFY(m_chat->appends <= exchange.chunks.size() + 1);
    QCOMPARE(exchange.request.method, QByteArray("POST"));
    QVERIFY(exchange.request.header("Authorization").startsWith("Bearer sandbo"));
    QVERIFY(!exchange.request.header("Authorization").contains(token));
}

void TestChatSession::answersWithoutStreaming()
{
    m_chat->setModel(u"echo"_s, false);
    const Turn &turn = m_chat->ask(u"Hello"_s);
    QCOMPARE(turn.state, TurnState::Complete);
    QVERIFY(turn.message.text.contains("Hello"_L1));
    QCOMPARE(m_chat->lastExchange().events, 1);
    QVERIFY(m_chat->lastExchange().head.header("content-type").startsWith("application/json"));
}

void TestChatSession::keepsReasoningApart()
{
    for (const QString &model : { u"reasoning-tags"_s, u"reasoning-content"_s, u"reasoning-details"_s, u"reasoning-both"_s }) {
        m_chat->setModel(model);
        const Turn &turn = m_chat->ask(u"Think"_s);
        QCOMPARE(turn.state, TurnState::Complete);
        QVERIFY2(turn.message.reasoning.startsWith("The user wants"_L1), qPrintable(model));
        QVERIFY2(turn.message.text.startsWith("What I thought"_L1), qPrintable(model));
        QVERIFY(turn.timing.firstReasoning);
        QVERIFY(*turn.timing.firstReasoning <= *turn.timing.firstText);
    }
}

void TestChatSession::remembersTheConversation()
{
    m_chat->session.setSystemPrompt(u"Be brief."_s);
    m_chat->ask(u"first question"_s);
    const QString firstAnswer = m_chat->last().message.text;
    m_chat->ask(u"second question"_s);
    const QByteArray body = m_chat->lastExchange().request.body;
    const QList<QByteArray> inOrder { "Be brief.", "first question", "second question" };
    qsizetype at = 0;
    for (const QByteArray &text : inOrder) {
        at = body.indexOf(text, at);
        QVERIFY(at > 0);
    }
    QCOMPARE(m_chat->session.conversation().path().size(), 4);
    QVERIFY(!firstAnswer.isEmpty());
}

void TestChatSession::keepsPartialAnswerWhenStopped()
{
    m_server->setPace(1);
    m_chat->setModel(u"slow"_s);
    m_chat->session.send(u"Tell me"_s);
    QTRY_VERIFY(!m_chat->text.isEmpty());
    QVERIFY(m_chat->session.isRunning());
    m_chat->session.stop();
    QVERIFY(!m_chat->session.isRunning());
    const Turn &turn = m_chat->last();
    QCOMPARE(turn.state, TurnState::Cut);
    QCOMPARE(turn.answer.failure->kind, FailureKind::Stopped);
    QCOMPARE(turn.message.text, m_chat->text);
    QVERIFY(turn.timing.total);
    m_chat->session.stop();
    QTest::qWait(50);
    QCOMPARE(m_chat->finishes, 1);
    QCOMPARE(m_chat->last().message.text, m_chat->text);

    // What was cut goes back as it stands, as words and not as the half of a wire message.
    m_server->setPace(0);
    m_chat->setModel(u"echo"_s);
    QCOMPARE(m_chat->ask(u"Go on"_s).state, TurnState::Complete);
}

void TestChatSession::stopsBeforeTheKeyIsThere()
{
    Route route = m_chat->session.route();
    route.id = u"kept"_s;
    route.hasKey = true;
    m_chat->session.setRoute(route);
    m_chat->session.send(u"Hello"_s);
    QVERIFY(m_chat->session.isRunning());
    m_chat->session.stop();
    QVERIFY(!m_chat->session.isRunning());
    QTest::qWait(200);
    QCOMPARE(m_chat->last().state, TurnState::Cut);
    QCOMPARE(m_chat->last().answer.failure->kind, FailureKind::Stopped);
    QCOMPARE(m_chat->lastExchange().attempts.size(), 0);
    QCOMPARE(m_chat->finishes, 1);
}

void TestChatSession::showsEveryFailure_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<TurnState>("state");
    const auto row = [](const char *model, FailureKind kind, TurnState state) {
        QTest::newRow(model) << QString::fromLatin1(model) << kind << state;
    };
    row("error-401", FailureKind::Authentication, TurnState::Failed);
    row("error-402", FailureKind::Balance, TurnState::Failed);
    row("error-429", FailureKind::RateLimit, TurnState::Failed);
    row("error-500", FailureKind::ServerError, TurnState::Failed);
    row("error-529", FailureKind::Overloaded, TurnState::Failed);
    row("error-200", FailureKind::RateLimit, TurnState::Failed);
    row("html-502", FailureKind::ServerError, TurnState::Failed);
    row("redirect", FailureKind::Redirected, TurnState::Failed);
    row("gzip-lie", FailureKind::Malformed, TurnState::Failed);
    row("cut", FailureKind::CutOff, TurnState::Cut);
    row("error-midstream", FailureKind::ServerError, TurnState::Cut);
    row("moderated", FailureKind::OutputModerated, TurnState::Cut);
    row("silent", FailureKind::TimedOutIdle, TurnState::Cut);
}

void TestChatSession::showsEveryFailure()
{
    QFETCH(const QString, model);
    Route route = m_chat->session.route();
    route.limits = { .connect = 5000, .firstByte = 400, .idle = 400, .contentIdle = 5000 };
    m_chat->session.setRoute(route);
    m_chat->setModel(model);
    const Turn &turn = m_chat->ask(u"Hello"_s);
    QVERIFY(turn.answer.failure);
    if (model == "silent"_L1 && turn.answer.failure->kind == FailureKind::TimedOutFirstByte) {
        QCOMPARE(turn.state, TurnState::Failed);
        return;
    }
    QTEST(turn.answer.failure->kind, "kind");
    QTEST(turn.state, "state");
    QCOMPARE(m_chat->lastExchange().attempts.size(), 1);
    if (turn.state == TurnState::Cut)
        QVERIFY(!turn.message.text.isEmpty());
    if (model == "error-429"_L1)
        QCOMPARE(turn.answer.failure->retryAfterMs, std::optional<qint64>(7000));
}

void TestChatSession::answersParallelCalls()
{
    ChatSettings settings = m_chat->session.settings();
    settings.model = u"tools"_s;
    settings.tools = { { .name = u"get_time"_s, .schema = R"({"type":"object","properties":{"city":{"type":"string"}}})" } };
    m_chat->session.setSettings(settings);
    QSignalSpy pending(&m_chat->session, &ChatSession::pendingToolCallsChanged);
    m_chat->ask(u"parallel, please"_s);
    const QList<ToolCall> calls = m_chat->session.pendingToolCalls();
    QCOMPARE(calls.size(), 2);
    QVERIFY(!pending.isEmpty());
    QVERIFY(calls[0].id != calls[1].id);
    QCOMPARE(calls[0].name, u"get_time"_s);

    m_chat->session.setToolResult(calls[1].id, u"thirteen hours"_s);
    m_chat->session.setToolResult(calls[0].id, u"twelve hours"_s);
    const HttpRequest preview = m_chat->session.preview({});
    m_chat->session.sendToolResults();
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->last().state, TurnState::Complete);
    QVERIFY(m_chat->last().message.text.contains("twelve hours"_L1));
    QVERIFY(m_chat->last().message.text.contains("thirteen hours"_L1));
    QVERIFY(m_chat->session.pendingToolCalls().isEmpty());
    QCOMPARE(m_chat->lastExchange().request.body, preview.body);
    // user, assistant, two results, assistant
    QCOMPARE(m_chat->session.conversation().path().size(), 5);
}

void TestChatSession::answersCallsWithoutResultEmptily()
{
    ChatSettings settings = m_chat->session.settings();
    settings.model = u"tools"_s;
    settings.tools = { { .name = u"get_time"_s } };
    m_chat->session.setSettings(settings);
    m_chat->ask(u"call"_s);
    QCOMPARE(m_chat->session.pendingToolCalls().size(), 1);
    m_chat->session.sendToolResults();
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->last().state, TurnState::Complete);
}

void TestChatSession::answersCallsWhenTextIsSent()
{
    ChatSettings settings = m_chat->session.settings();
    settings.model = u"tools"_s;
    settings.tools = { { .name = u"get_time"_s } };
    m_chat->session.setSettings(settings);
    m_chat->ask(u"call"_s);
    m_chat->session.setToolResult(m_chat->session.pendingToolCalls().first().id, u"noon"_s);
    m_chat->setModel(u"echo"_s);
    m_chat->ask(u"never mind"_s);
    QCOMPARE(m_chat->last().state, TurnState::Complete);
    const QByteArray body = m_chat->lastExchange().request.body;
    QVERIFY(body.indexOf("noon") > 0);
    QVERIFY(body.indexOf("noon") < body.indexOf("never mind"));
}

void TestChatSession::sendsTheAssistantMessageBackWhole()
{
    for (const bool split : { false, true }) {
        for (const bool streams : { false, true }) {
            m_chat->session.clear();
            ChatSettings settings = m_chat->session.settings();
            settings.parameters.set("reasoning_split", split ? "true" : "false");
            settings.tools = { { .name = u"get_time"_s, .schema = R"({"type":"object","properties":{"city":{"type":"string"}}})" } };
            m_chat->session.setSettings(settings);
            m_chat->setModel(u"MiniMax-M3"_s, streams);
            m_chat->ask(u"parallel: what time is it?"_s);
            const WireMessage wire = m_chat->last().message.wire;
            QCOMPARE(wire.protocol, QByteArray("openai-chat"));
            QVERIFY(wire.json.contains(split ? "reasoning_details" : "<think>"));
            m_chat->session.sendToolResults();
            QVERIFY(m_chat->waitForEnd());
            QCOMPARE(m_chat->last().state, TurnState::Complete);
            QVERIFY(m_chat->lastExchange().request.body.contains(wire.json));
        }
    }
}

void TestChatSession::regeneratesAsASibling()
{
    m_chat->ask(u"one"_s);
    const TurnId first = m_chat->last().id;
    m_chat->setModel(u"reasoning-content"_s);
    m_chat->session.regenerate(first);
    QVERIFY(m_chat->waitForEnd());
    const TurnId second = m_chat->last().id;
    QCOMPARE(m_chat->session.conversation().siblings(first), (QList<TurnId> { first, second }));
    QCOMPARE(m_chat->session.conversation().turn(first)->settings.model, u"echo"_s);
    QCOMPARE(m_chat->last().settings.model, u"reasoning-content"_s);
    QCOMPARE(m_chat->session.conversation().path().size(), 2);
    QVERIFY(m_chat->session.exchange(first) && m_chat->session.exchange(second));
    QCOMPARE(m_chat->lastExchange().request.body.count("\"role\""), 1);
}

void TestChatSession::leavesFailedAnswersOutOfTheNextRequest()
{
    m_chat->setModel(u"error-500"_s);
    m_chat->ask(u"one"_s);
    m_chat->setModel(u"echo"_s);
    QCOMPARE(m_chat->ask(u"two"_s).state, TurnState::Complete);
    QVERIFY(!m_chat->lastExchange().request.body.contains("assistant"));
    // With nothing new to say, an empty draft asks nothing.
    const auto turns = m_chat->session.conversation().path().size();
    m_chat->session.send({});
    QVERIFY(!m_chat->session.isRunning());
    QCOMPARE(m_chat->session.conversation().path().size(), turns);
}

void TestChatSession::sendsNothingThatCannotBeSent_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("detail");
    QTest::newRow("no base") << u"no base"_s << QByteArray("no-base");
    QTest::newRow("bad base") << u"bad base"_s << QByteArray("bad-base");
    QTest::newRow("bad header") << u"bad header"_s << QByteArray("bad-header-value");
    QTest::newRow("reserved header") << u"reserved header"_s << QByteArray("reserved-header");
    QTest::newRow("no key") << u"no key"_s << QByteArray("no-key");
}

void TestChatSession::sendsNothingThatCannotBeSent()
{
    QFETCH(const QString, what);
    Route route = m_chat->session.route();
    ChatSettings settings = m_chat->session.settings();
    if (what == "no base"_L1)
        route.bases.clear();
    else if (what == "bad base"_L1)
        route.bases["openai-chat"] = u"http://me:pw@127.0.0.1/v1"_s;
    else if (what == "bad header"_L1)
        settings.extraHeaders = { { .name = "X-A", .value = "a\r\nHost: evil" } };
    else if (what == "reserved header"_L1)
        route.headers = { { .name = "Content-Length", .value = "3" } };
    else
        m_chat->keyring.setForThisRun(u"sandbox"_s, {});
    m_chat->session.setRoute(route);
    m_chat->session.setSettings(settings);
    QSignalSpy seen(&m_chat->keyring, &Keyring::keySeen);
    const Turn &turn = m_chat->ask(u"Hello"_s);
    QCOMPARE(turn.state, TurnState::Failed);
    QCOMPARE(turn.answer.failure->kind, FailureKind::NotSent);
    QTEST(turn.answer.failure->detail, "detail");
    QCOMPARE(m_chat->lastExchange().attempts.size(), 0);
    QVERIFY(!turn.timing.total);
    QCOMPARE(m_chat->finishes, 1);
}

void TestChatSession::asksAnOwnRouteWithoutKey()
{
    m_server->setToken({});
    Route route = m_chat->session.route();
    route.id = u"own"_s;
    route.builtIn = false;
    m_chat->session.setRoute(route);
    QVERIFY(m_chat->session.preview(u"x"_s).header("Authorization").isEmpty());
    QCOMPARE(m_chat->ask(u"Hello"_s).state, TurnState::Complete);
    QVERIFY(m_chat->lastExchange().request.header("Authorization").isEmpty());
    m_server->setToken(token);
}

void TestChatSession::takesAHeaderTypedInsteadOfTheKey()
{
    m_chat->keyring.setForThisRun(u"sandbox"_s, {});
    ChatSettings settings = m_chat->session.settings();
    settings.extraHeaders = { { .name = "Authorization", .value = "Bearer " + token } };
    m_chat->session.setSettings(settings);
    QCOMPARE(m_chat->ask(u"Hello"_s).state, TurnState::Complete);
    QVERIFY(!m_chat->lastExchange().request.header("Authorization").contains(token));
}

void TestChatSession::goesOnOnTheRouteItWasSentOn()
{
    m_server->setPace(0.2);
    m_chat->setModel(u"slow"_s);
    m_chat->session.send(u"Hello"_s);
    QTRY_VERIFY(!m_chat->text.isEmpty());
    Route other = m_chat->session.route();
    other.id = u"other"_s;
    other.name = u"Other"_s;
    other.bases.clear();
    m_chat->session.setRoute(other);
    m_chat->setModel(u"echo"_s);
    m_server->setPace(0);
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->last().state, TurnState::Complete);
    QCOMPARE(m_chat->last().routeId, u"sandbox"_s);
    QCOMPARE(m_chat->last().settings.model, u"slow"_s);
    QCOMPARE(m_chat->lastExchange().routeName, u"Sandbox"_s);
}

void TestChatSession::clearsWhileAnAnswerRuns()
{
    m_server->setPace(1);
    m_chat->setModel(u"slow"_s);
    m_chat->session.setSystemPrompt(u"stays"_s);
    m_chat->session.send(u"Hello"_s);
    QTRY_VERIFY(!m_chat->text.isEmpty());
    m_chat->session.clear();
    QVERIFY(m_chat->session.conversation().isEmpty());
    QVERIFY(!m_chat->session.isRunning());
    QCOMPARE(m_chat->session.systemPrompt(), u"stays"_s);
    QTest::qWait(300);
    QVERIFY(m_chat->session.conversation().isEmpty());
}

void TestChatSession::ignoresSendingWhileItRuns()
{
    m_chat->session.send(u"one"_s);
    m_chat->session.send(u"two"_s);
    m_chat->session.regenerate(m_chat->last().id);
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->session.conversation().path().size(), 2);
    QCOMPARE(m_chat->finishes, 1);
}

void TestChatSession::mayBeDeletedWhileAnAnswerRuns()
{
    m_server->setPace(1);
    m_chat->setModel(u"slow"_s);
    m_chat->session.send(u"Hello"_s);
    QTRY_VERIFY(!m_chat->text.isEmpty());
    m_chat.reset();
    QTest::qWait(50);
}

QTEST_GUILESS_MAIN(TestChatSession)
#include "tst_chatsession.moc"
