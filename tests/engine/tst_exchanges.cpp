// Everything that left the machine is told once; and what was kept goes out again as it was.
#include "chatting.h"

#include "engine/modelcatalog.h"
#include "engine/replay.h"
#include "engine/traffic.h"
#include "support/faultserver.h"

using namespace Qt::StringLiterals;

namespace {
using Faults = FaultServer;
constexpr int patience = 20'000;
const QByteArray replayKey = "sk-replayed-4f2c8a91";

Faults::Script sayingOk()
{
    return { Faults::send(Faults::answer(200, R"({"choices":[{"finish_reason":"stop","message":{"content":"ok"}}]})")) };
}

Faults::Script sayingBusy()
{
    return { Faults::send(Faults::answer(503, R"({"error":{"message":"busy"}})", "application/json", "Retry-After: 0\r\n")) };
}
}

class TestExchanges final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void tellsOfEveryAttempt();
    void tellsOfModelLists();
    void tellsNothingOfWhatStayedHere();
    void knowsTheMomentsOfTheLine();
    void makesIdsThatSortByTime();
    void sendsAKeptRequestAgain();
    void sendsTheKeyToItsOwnHostOnly_data();
    void sendsTheKeyToItsOwnHostOnly();
    void asksTheRouteForItsOtherSecrets();
    void heedsTheGuardsOfTheKey();
    void readsAnAnswerOfNoProtocol();
    void showsThePathThatIsAskedFor();
    void tellsOfAReplayThatWasGivenUp();

private:
    Route route() const
    {
        Route route = Chatting::routeTo(m_server->url("/v1"_L1));
        route.keyVariables = { u"SANDBOX_API_KEY"_s };
        return route;
    }

    /// What is kept of one answered question.
    Exchange kept()
    {
        m_server->script(sayingOk());
        m_chat->setModel(u"MiniMax-M3"_s, false);
        m_chat->ask(u"Hello"_s);
        return m_chat->lastExchange();
    }

    Exchange replayed(const Replay::Order &order)
    {
        Replay replay(m_chat->lane, m_keyring, order);
        QSignalSpy finished(&replay, &Replay::finished);
        replay.send();
        if (!finished.wait(patience))
            QTest::qFail("the replay did not end", __FILE__, __LINE__);
        return replay.exchange();
    }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Chatting> m_chat;
    QList<Exchange> m_told;
    Keyring m_keyring { u"io.github.minimax_playground.test"_s, [] {
                           QProcessEnvironment environment;
                           environment.insert(u"SANDBOX_API_KEY"_s, QString::fromLatin1(replayKey));
                           return environment;
                       }() };
};

void TestExchanges::init()
{
    m_server = std::make_unique<FaultServer>();
    m_chat = std::make_unique<Chatting>();
    m_told.clear();
    m_chat->session.setRoute(route());
    m_chat->session.setConversationId(u"conversation 7"_s);
    connect(&m_chat->lane.traffic(), &Traffic::exchanged, this, [this](const Exchange &exchange) { m_told.append(exchange); });
}

void TestExchanges::tellsOfEveryAttempt()
{
    Route own = route();
    own.retry.automatic = true;
    m_chat->session.setRoute(own);
    m_server->scripts({ sayingBusy(), sayingOk() });
    m_chat->setModel(u"MiniMax-M3"_s, false);
    const Turn &turn = m_chat->ask(u"Hello"_s);
    QCOMPARE(turn.state, TurnState::Complete);
    QCOMPARE(m_told.size(), 2);
    QCOMPARE(m_told.at(0).head.status, 503);
    QVERIFY(m_told.at(0).answer.failure);
    QCOMPARE(m_told.at(1).head.status, 200);
    QVERIFY(m_told.at(1).answer.isComplete());
    QCOMPARE(m_told.at(1).attempts.size(), 2);
    QVERIFY(m_told.at(0).id != m_told.at(1).id);
    QVERIFY(!m_told.at(0).question.isEmpty());
    for (const Exchange &exchange : std::as_const(m_told)) {
        QCOMPARE(exchange.question, m_told.at(0).question);
        QCOMPARE(exchange.purpose, Purpose::Answer);
        QCOMPARE(exchange.conversationId, u"conversation 7"_s);
        QCOMPARE(exchange.turn, turn.id);
        QCOMPARE(exchange.request.method, QByteArray("POST"));
    }
    QCOMPARE(m_told.at(1), m_chat->lastExchange());
}

void TestExchanges::tellsOfModelLists()
{
    m_server->script({ Faults::send(Faults::answer(200, R"({"data":[{"id":"one"}]})")) });
    ModelCatalog catalog(m_chat->lane, m_keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    catalog.refresh(route(), m_chat->session.protocol());
    QTRY_COMPARE_WITH_TIMEOUT(catalog.models(route().id).models.size(), 1, patience);
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.at(0).purpose, Purpose::Models);
    QCOMPARE(m_told.at(0).head.status, 200);
    QCOMPARE(m_told.at(0).body, QByteArray(R"({"data":[{"id":"one"}]})"));
    QVERIFY(m_server->requests().constFirst().contains(replayKey));
    for (const HttpHeader &header : std::as_const(m_told.at(0).request.headers))
        QVERIFY(!header.value.contains(replayKey));
}

void TestExchanges::tellsNothingOfWhatStayedHere()
{
    Route nowhere = route();
    nowhere.bases = { { "openai-chat", QString() } };
    m_chat->session.setRoute(nowhere);
    m_chat->setModel(u"MiniMax-M3"_s, false);
    const Turn &turn = m_chat->ask(u"Hello"_s);
    QCOMPARE(turn.answer.failure->kind, FailureKind::NotSent);
    QCOMPARE(m_told.size(), 0);
    QCOMPARE(m_server->connections(), 0);
}

void TestExchanges::knowsTheMomentsOfTheLine()
{
    const Exchange first = kept();
    QVERIFY(first.line.connecting);
    QVERIFY(!first.line.encrypted);
    QVERIFY(first.line.sent);
    QVERIFY(first.line.head);
    QVERIFY(*first.line.connecting <= *first.line.sent);
    QVERIFY(*first.line.sent <= *first.line.head);
    QVERIFY(*first.line.head <= *first.timing.firstByte);
    QVERIFY(*first.timing.firstByte <= *first.timing.total);

    const Exchange second = kept();
    QCOMPARE(m_server->connections(), 1);
    QVERIFY(!second.line.connecting);
    QVERIFY(second.line.head);
}

void TestExchanges::makesIdsThatSortByTime()
{
    const QString early = newExchangeId();
    QTest::qWait(5);
    const QString late = newExchangeId();
    QVERIFY(early < late);
    const QUuid id(late);
    QCOMPARE(int(id.variant()), int(QUuid::DCE));
    QCOMPARE(late.at(14), u'7');
    QVERIFY(newExchangeId() != newExchangeId());
}

void TestExchanges::sendsAKeptRequestAgain()
{
    Exchange before = kept();
    // As the journal has it: with a fingerprint where the key was.
    HttpRequest withKey = before.request;
    withKey.setHeader({ .name = "Authorization", .value = "Bearer sk-old…9999", .secret = true, .secretAt = 7, .variable = "SANDBOX_API_KEY" });
    const Exchange again = replayed({ .route = route(), .request = withKey, .protocol = "openai-chat", .model = before.model, .replayOf = before.id });

    QVERIFY(again.answer.isComplete());
    QCOMPARE(again.answer.message.text, u"ok"_s);
    QCOMPARE(again.purpose, Purpose::Replay);
    QCOMPARE(again.replayOf, before.id);
    QCOMPARE(m_told.constLast(), again);
    QCOMPARE(again.request.body, before.request.body);
    QVERIFY(!again.request.header("Authorization").contains(replayKey));

    const QByteArrayList seen = m_server->requests();
    QCOMPARE(seen.size(), 2);
    const auto body = [](const QByteArray &raw) { return raw.mid(raw.indexOf("\r\n\r\n")); };
    QCOMPARE(body(seen.at(1)), body(seen.at(0)));
    QCOMPARE(seen.at(1).left(seen.at(1).indexOf("\r\n")), seen.at(0).left(seen.at(0).indexOf("\r\n")));
    QVERIFY(seen.at(1).contains(QByteArray("Bearer " + replayKey + "\r\n")));
}

void TestExchanges::sendsTheKeyToItsOwnHostOnly_data()
{
    QTest::addColumn<QString>("base");
    QTest::newRow("another host") << u"http://localhost:%1/v1"_s;
    QTest::newRow("another port") << u"http://127.0.0.1:9/v1"_s;
    QTest::newRow("another scheme") << u"https://127.0.0.1:%1/v1"_s;
}

void TestExchanges::sendsTheKeyToItsOwnHostOnly()
{
    QFETCH(const QString, base);
    const Exchange before = kept();
    HttpRequest withKey = before.request;
    withKey.setHeader({ .name = "Authorization", .value = "Bearer x", .secret = true, .secretAt = 7, .variable = "SANDBOX_API_KEY" });
    Route moved = route();
    moved.bases = { { "openai-chat", base.contains("%1"_L1) ? base.arg(m_server->port()) : base } };
    const Exchange again = replayed({ .route = moved, .request = withKey, .protocol = "openai-chat" });
    QCOMPARE(again.answer.failure->kind, FailureKind::NotSent);
    QCOMPARE(again.answer.failure->detail, QByteArray("other-host"));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_told.size(), 1);

    // Without a key there is nothing to protect.
    const Exchange keyless = replayed({ .route = moved, .request = before.request, .protocol = "openai-chat" });
    QVERIFY(keyless.answer.isComplete());
}

void TestExchanges::asksTheRouteForItsOtherSecrets()
{
    const Exchange before = kept();
    HttpRequest request = before.request;
    request.setHeader({ .name = "X-Gateway-Token", .value = "gate…1234", .secret = true });
    const Exchange lost = replayed({ .route = route(), .request = request, .protocol = "openai-chat" });
    QCOMPARE(lost.answer.failure->detail, QByteArray("secret-lost"));
    QCOMPARE(lost.answer.failure->subject, u"X-Gateway-Token"_s);
    QCOMPARE(m_server->requests().size(), 1);

    Route known = route();
    known.headers = { { .name = "x-gateway-token", .value = "gateway-token-abcd1234", .secret = true } };
    const Exchange found = replayed({ .route = known, .request = request, .protocol = "openai-chat" });
    QVERIFY(found.answer.isComplete());
    QVERIFY(m_server->requests().constLast().contains("gateway-token-abcd1234"));
    QVERIFY(!found.request.header("X-Gateway-Token").contains("gateway-token-abcd1234"));
}

void TestExchanges::heedsTheGuardsOfTheKey()
{
    const Exchange before = kept();
    HttpRequest withKey = before.request;
    withKey.setHeader({ .name = "Authorization", .value = "Bearer x", .secret = true, .secretAt = 7, .variable = "OTHER_KEY" });
    QProcessEnvironment environment;
    environment.insert(u"OTHER_KEY"_s, u"sk-ant-api03-abcdefghijklmnopqrstuvwxyz0123456789"_s);
    Keyring keyring(u"io.github.minimax_playground.test"_s, environment);
    Route own = route();
    own.keyVariables = { u"OTHER_KEY"_s };
    own.keyVariable = u"OTHER_KEY"_s;
    own.bases = { { "openai-chat", u"https://api.minimax.io/v1"_s } };
    withKey.url = QUrl(u"https://api.minimax.io/v1/chat/completions"_s);
    Replay replay(m_chat->lane, keyring, { .route = own, .request = withKey, .protocol = "openai-chat" });
    QSignalSpy finished(&replay, &Replay::finished);
    replay.send();
    QVERIFY(finished.wait(patience));
    QCOMPARE(replay.exchange().answer.failure->detail, QByteArray("guard"));
    QCOMPARE(m_told.size(), 1);
}

void TestExchanges::readsAnAnswerOfNoProtocol()
{
    m_server->script({ Faults::send(Faults::answer(200, "pong", "text/plain")) });
    const HttpRequest request { .method = "GET", .url = m_server->url("/ping"_L1) };
    const Exchange exchange = replayed({ .route = route(), .request = request });
    QVERIFY(!exchange.answer.failure);
    QCOMPARE(exchange.head.status, 200);
    QCOMPARE(exchange.body, QByteArray("pong"));
}

void TestExchanges::showsThePathThatIsAskedFor()
{
    m_server->script({ Faults::send(Faults::answer(200, "pong", "text/plain")) });
    for (const auto &path : { "/v1/../v2/./ping"_L1, "/a%2Fb/%7Euser//c"_L1, "/\xe4?q=%41+b%20c&d=/../e"_L1 }) {
        const QUrl url(m_server->url().toString() + path);
        const Exchange exchange = replayed({ .route = route(), .request = { .method = "GET", .url = url } });
        const QByteArray line = m_server->requests().constLast().split('\r').constFirst();
        QCOMPARE(line, QByteArray("GET " + exchange.request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1"));
    }
}

void TestExchanges::tellsOfAReplayThatWasGivenUp()
{
    m_server->script({ Faults::send(Faults::eventStreamHead() + "data: {}\n\n"), Faults::wait(60'000) });
    const HttpRequest request { .method = "POST", .url = m_server->url("/v1/chat/completions"_L1), .body = "{}" };
    {
        Replay replay(m_chat->lane, m_keyring, { .route = route(), .request = request, .protocol = "openai-chat" });
        QSignalSpy grown(&replay, &Replay::grown);
        replay.send();
        QTRY_VERIFY_WITH_TIMEOUT(!replay.exchange().body.isEmpty(), patience);
        QVERIFY(replay.isRunning());
    }
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.at(0).answer.failure->kind, FailureKind::Stopped);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->openConnections(), 0, patience);
}

QTEST_GUILESS_MAIN(TestExchanges)
#include "tst_exchanges.moc"
