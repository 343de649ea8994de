// What is held back before the key leaves: a raw server tells whether a single byte came.
#include "chatting.h"

#include "advice/guards.h"
#include "support/faultserver.h"

using namespace Qt::StringLiterals;

namespace {
using Faults = FaultServer;
const QByteArray foreignKey = "sk-ant-0123456789abcdefghijklmnop";
/// Too short for its shown part to tell whose it is: only the key itself does.
const QByteArray shortForeignKey = "sk-ant-abc";

Faults::Script sayingOk()
{
    return { Faults::send(Faults::answer(200, R"({"choices":[{"finish_reason":"stop","message":{"content":"ok"}}]})")) };
}
}

class TestGuarding final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void holdsBackWhatIsWrong_data();
    void holdsBackWhatIsWrong();
    void sendsItKnowingly();
    void looksAgainWithTheKeyItself();
    void tellsItsFindingsBeforeSending();
    void mendsWhatItSends();
    void showsTheRequestOfAnEdit();
    void namesTheRouteToFallBackTo();
    void explainsAFailure();
    void explainsAFailureOfAnEarlierRun();

private:
    void setKey(const QByteArray &key) { m_chat->keyring.setForThisRun(u"sandbox"_s, key); }
    void ask(const QString &text)
    {
        QVERIFY(m_chat->session.send(text, Guarding::Override));
        QVERIFY(m_chat->waitForEnd());
    }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Chatting> m_chat;
};

void TestGuarding::init()
{
    m_server = std::make_unique<FaultServer>();
    m_server->script(sayingOk());
    m_chat = std::make_unique<Chatting>();
    Route route = Chatting::routeTo(m_server->url("/v1"_L1));
    route.builtIn = true;
    m_chat->session.setRoute(route);
    setKey("sandbox-key-0123456789");
    m_chat->setModel(u"MiniMax-M3"_s, false);
}

void TestGuarding::holdsBackWhatIsWrong_data()
{
    QTest::addColumn<QString>("how");
    for (const QString &how : { u"send"_s, u"regenerate"_s, u"edit"_s })
        QTest::newRow(qPrintable(how)) << how;
}

void TestGuarding::holdsBackWhatIsWrong()
{
    QFETCH(const QString, how);
    ask(u"one"_s);
    const Conversation before = m_chat->session.conversation();
    const auto bytesBefore = m_server->received();
    const auto connectionsBefore = m_server->connections();
    setKey(foreignKey);
    QSignalSpy blocked(&m_chat->session, &ChatSession::blocked);
    bool isAsked = true;
    if (how == "send"_L1)
        isAsked = m_chat->session.send(u"two"_s);
    else if (how == "regenerate"_L1)
        isAsked = m_chat->session.regenerate(m_chat->last().id);
    else
        isAsked = m_chat->session.edit(m_chat->session.conversation().path().constFirst(), u"three"_s);
    QVERIFY(!isAsked);
    QVERIFY(!m_chat->session.isRunning());
    QCOMPARE(blocked.size(), 1);
    const auto findings = blocked.constFirst().constFirst().value<QList<Finding>>();
    QCOMPARE(findings.constFirst().id, QByteArray("key-of-other-company"));
    QCOMPARE(findings.constFirst().severity, Severity::Blocking);
    QVERIFY(m_chat->session.conversation() == before);
    QTest::qWait(100);
    QCOMPARE(m_server->received(), bytesBefore);
    QCOMPARE(m_server->connections(), connectionsBefore);
}

void TestGuarding::sendsItKnowingly()
{
    setKey(foreignKey);
    QVERIFY(!m_chat->session.send(u"Hello"_s));
    QVERIFY(m_chat->session.send(u"Hello"_s, Guarding::Override));
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->last().state, TurnState::Complete);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().constFirst().contains(foreignKey));
}

void TestGuarding::looksAgainWithTheKeyItself()
{
    setKey(shortForeignKey);
    QVERIFY(!isBlocked(m_chat->session.findings(u"Hello"_s)));
    QVERIFY(m_chat->session.send(u"Hello"_s));
    QVERIFY(m_chat->waitForEnd());
    const Turn &turn = m_chat->last();
    QCOMPARE(turn.state, TurnState::Failed);
    QCOMPARE(turn.answer.failure->kind, FailureKind::NotSent);
    QCOMPARE(turn.answer.failure->detail, QByteArray("guard"));
    QCOMPARE(turn.answer.failure->subject, u"key-of-other-company"_s);
    QVERIFY(m_chat->lastExchange().attempts.isEmpty());
    QVERIFY(!m_chat->session.retryOffer());
    QCOMPARE(m_chat->session.diagnosis(turn.id).constFirst().id, QByteArray("key-of-other-company"));
    QTest::qWait(100);
    QCOMPARE(m_server->connections(), 0);
    QCOMPARE(m_server->received(), QByteArrayList());
}

void TestGuarding::tellsItsFindingsBeforeSending()
{
    QSignalSpy changed(&m_chat->session, &ChatSession::findingsChanged);
    QVERIFY(!isBlocked(m_chat->session.findings(u"Hello"_s)));
    setKey(foreignKey);
    QVERIFY(!changed.isEmpty());
    QVERIFY(isBlocked(m_chat->session.findings(u"Hello"_s)));
    changed.clear();
    m_chat->session.setSurroundings({ .listedModels = { { u"sandbox"_s, { u"other-model"_s } } } });
    QCOMPARE(changed.size(), 1);
    m_chat->session.setSurroundings(m_chat->session.surroundings());
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_chat->session.conversation().isEmpty());
}

void TestGuarding::mendsWhatItSends()
{
    ChatSettings settings = m_chat->session.settings();
    settings.mends = { "no-invisible" };
    m_chat->session.setSettings(settings);
    const QString text = u"zero\u200bwidth"_s;
    const QByteArray shown = m_chat->session.preview(text).body;
    QVERIFY(shown.contains("zerowidth"));
    ask(text);
    QVERIFY(m_server->requests().constFirst().endsWith(shown));
    // The turn keeps what was typed.
    const TurnId first = m_chat->session.conversation().path().constFirst();
    QCOMPARE(m_chat->session.conversation().turn(first)->message.text, text);
}

void TestGuarding::showsTheRequestOfAnEdit()
{
    ask(u"first"_s);
    ask(u"second"_s);
    const QList<TurnId> path = m_chat->session.conversation().path();
    const HttpRequest shown = m_chat->session.preview(u"changed"_s, path.at(2));
    QVERIFY(shown.body.contains("changed") && shown.body.contains("first") && !shown.body.contains("second"));
    QVERIFY(m_chat->session.edit(path.at(2), u"changed"_s, Guarding::Override));
    QVERIFY(m_chat->waitForEnd());
    QCOMPARE(m_chat->lastExchange().request.body, shown.body);
    QVERIFY(m_chat->session.preview(u"x"_s, path.at(0)).body.count("\"role\"") == 1);
}

void TestGuarding::namesTheRouteToFallBackTo()
{
    Route route = m_chat->session.route();
    route.fallback = u"second"_s;
    m_chat->session.setRoute(route);
    QCOMPARE(m_chat->session.fallbackId(), QString());
    Route second;
    second.id = u"second"_s;
    m_chat->session.setSurroundings({ .routes = { route, second } });
    QCOMPARE(m_chat->session.fallbackId(), u"second"_s);
    route.fallback = route.id;
    m_chat->session.setRoute(route);
    QCOMPARE(m_chat->session.fallbackId(), QString());
}

void TestGuarding::explainsAFailure()
{
    m_server->script({ Faults::send(Faults::answer(
        401, R"x({"type":"error","error":{"type":"authorized_error","message":"login fail (1004)","http_code":"401"},"request_id":"0a1b"})x")) });
    ask(u"Hello"_s);
    QCOMPARE(m_chat->last().answer.failure->kind, FailureKind::Authentication);
    const QList<Finding> causes = m_chat->session.diagnosis(m_chat->last().id);
    QVERIFY(!causes.isEmpty());
    m_server->script(sayingOk());
    ask(u"Again"_s);
    QCOMPARE(m_chat->session.diagnosis(m_chat->last().id).size(), 0);
    QCOMPARE(m_chat->session.diagnosis(m_chat->session.conversation().path().constFirst()).size(), 0);
    QCOMPARE(m_chat->session.diagnosis(999).size(), 0);
}

void TestGuarding::explainsAFailureOfAnEarlierRun()
{
    m_server->script({ Faults::send(Faults::answer(401, R"x({"error":{"message":"login fail (1004)"}})x")) });
    ask(u"Hello"_s);
    const Conversation kept = m_chat->session.conversation();
    const TurnId id = m_chat->last().id;
    m_chat->session.restore(kept);
    QVERIFY(!m_chat->session.exchange(id));
    QVERIFY(!m_chat->session.diagnosis(id).isEmpty());
}

QTEST_GUILESS_MAIN(TestGuarding)
#include "tst_guarding.moc"
