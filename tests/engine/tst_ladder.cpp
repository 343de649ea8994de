#include "engine/ladder.h"
#include "engine/networklane.h"
#include "protocols/protocol.h"
#include "sandbox/sandboxserver.h"
#include "store/keyring.h"
#include "support/faultserver.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {
const QByteArray goodKey = "key-of-the-ladder-0123456789";

const QByteArray modelList = R"({"object":"list","data":[{"id":"MiniMax-M3"},{"id":"other"}]})";
const QByteArray chatBody = R"({"id":"1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"OK"}}],)"
                            R"("usage":{"prompt_tokens":12,"completion_tokens":3,"total_tokens":15}})";
const QByteArray chatWithoutUsage = R"({"id":"1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"OK"}}]})";
const QByteArray firstFrame = "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"O\"}}]}\n\n";
const QByteArray lastFrames = "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"K\"},\"finish_reason\":\"stop\"}]}\n\n"
                              "data: [DONE]\n\n";

FaultServer::Script answering(int status, const QByteArray &body, const QByteArray &type = "application/json")
{
    return { FaultServer::send(FaultServer::answer(status, body, type)) };
}

FaultServer::Script streaming(const QByteArray &frames)
{
    return { FaultServer::send(FaultServer::eventStreamHead() + frames), FaultServer::close() };
}

/// A ladder with all that it needs.
struct Climb {
    NetworkLane lane;
    Keyring keyring { u"io.github.minimax_playground.test"_s, {} };
    Ladder ladder { lane, keyring };
    LadderPlan plan { .route = routeTo({}), .protocol = protocolById("openai-chat"), .model = u"MiniMax-M3"_s };

    static Route routeTo(const QUrl &base)
    {
        Route route;
        route.id = u"ladder"_s;
        route.name = u"Ladder"_s;
        route.bases = { { "openai-chat", base.toString() } };
        route.keyVariable = u"LADDER_API_KEY"_s;
        route.limits = { .connect = 20'000, .firstByte = 20'000, .idle = 20'000, .contentIdle = 20'000 };
        return route;
    }

    explicit Climb(const QUrl &base, bool withKey = true)
    {
        plan.route = routeTo(base);
        if (withKey)
            keyring.setForThisRun(plan.route.id, goodKey);
    }

    /// Climbs to the end, and tells the states in order.
    QString climb()
    {
        QSignalSpy finished(&ladder, &Ladder::finished);
        ladder.start(plan);
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 60'000))
            QTest::qFail("the ladder did not end", __FILE__, __LINE__);
        if (finished.size() != 1 || ladder.isRunning())
            QTest::qFail("the ladder ended oddly", __FILE__, __LINE__);
        return states();
    }

    QString states() const
    {
        QStringList words;
        const QList<Rung> rungs = ladder.rungs();
        for (const Rung &rung : rungs)
            words.append(QString::fromLatin1(rung.id + ' ' + rungStateId(rung.state)));
        return words.join(", "_L1);
    }

    Rung rung(QByteArrayView id) const
    {
        const QList<Rung> rungs = ladder.rungs();
        for (const Rung &each : rungs) {
            if (each.id == id)
                return each;
        }
        return {};
    }
};

const QString throughTcp = u"dns skipped, tcp passed, tls skipped, "_s;

// Made for this test alone, and believed by nobody.
const QByteArray testCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBwDCCAWegAwIBAgIUeXpArfcdaQASZZ8AAUhhI/jjzwwwCgYIKoZIzj0EAwIw
NTEYMBYGA1UEAwwPcGxheWdyb3VuZC50ZXN0MRkwFwYDVQQKDBBQbGF5Z3JvdW5k
IHRlc3RzMCAXDTI2MTEyMTAxMzg1MVoYDzIxMjYxMDI4MDEzODUxWjA1MRgwFgYD
VQQDDA9wbGF5Z3JvdW5kLnRlc3QxGTAXBgNVBAoMEFBsYXlncm91bmQgdGVzdHMw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQnlHea9ihFOl4lHvC+ddtlrOCyCaG3
n6vRnqI43SjVsI2aIxBs5elLj/LoeW4zRa8CujTnS1aeuJVCkt1fWTL/o1MwUTAd
BgNVHQ4EFgQUwvNjNeLepWGq3WAMJXDsi0kiQQcwHwYDVR0jBBgwFoAUwvNjNeLe
pWGq3WAMJXDsi0kiQQcwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBE
AiBQF0aiFZ+koHyzaFg/Y3SXGyN2l4ii7dL9SwIh/BQ02wIgcovemnnHhPOp99Lp
yJHtdOdWNhrGyjbmsboxyWDz1ic=
-----END CERTIFICATE-----
)";
const QByteArray testKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmZwLnt9ztLbgS9oL
vULlfGy7JWinrXdDAir2F4KTkTOhRANCAAQnlHea9ihFOl4lHvC+ddtlrOCyCaG3
n6vRnqI43SjVsI2aIxBs5elLj/LoeW4zRa8CujTnS1aeuJVCkt1fWTL/
-----END PRIVATE KEY-----
)";
}

class TestLadder final : public QObject
{
    Q_OBJECT

private slots:
    void provesTheSandboxWholly();
    void climbsEverySurfaceOfTheSandbox_data();
    void climbsEverySurfaceOfTheSandbox();
    void endsWhereTheLineEnds_data();
    void endsWhereTheLineEnds();
    void saysWhatIsWrongWithACertificate();
    void tellsWhatAServerRefuses_data();
    void tellsWhatAServerRefuses();
    void asksAsAConversationAsks();
    void asksForNothingThatCosts();
    void takesTheFirstListedModelWithoutOne();
    void sendsNoKeyWhereNoneIsWanted();
    void endsWithoutTheKeyItNeeds();
    void letsNoByteOfAGuardedKeyOut();
    void leavesTheLineToAProxy();
    void stopsAtOnce();
    void beginsAnew();
    void holdsNoKey();
};

void TestLadder::provesTheSandboxWholly()
{
    SandboxServer server;
    QVERIFY(server.listen());
    server.setToken(goodKey);
    Climb climb(server.baseUrl());
    QCOMPARE(climb.climb(), throughTcp + u"auth passed, models passed, chat passed, stream passed, usage passed"_s);
    QCOMPARE(climb.rung("tcp").fact("port"), QString::number(server.baseUrl().port()));
    QCOMPARE(climb.rung("auth").fact("sent-as").toLower(), u"authorization: bearer"_s);
    QCOMPARE(climb.rung("auth").fact("key"), QString::fromUtf8(keyFingerprint(goodKey)));
    QCOMPARE(climb.rung("models").fact("listed"), u"yes"_s);
    QVERIFY(climb.rung("stream").fact("events").toInt() > 1);
    QVERIFY(climb.rung("usage").fact("output").toInt() > 0);
    const LadderProof proof = proofOf(climb.ladder.rungs());
    QVERIFY(proof.isWhole && proof.isReached && proof.isKeyAccepted && proof.isAnswered && proof.isStreamed);
    QCOMPARE(proof.model, u"MiniMax-M3"_s);
    for (const QByteArray id : { "tcp", "models", "chat", "stream" })
        QVERIFY2(climb.rung(id).ms.has_value(), id.constData());
}

void TestLadder::climbsEverySurfaceOfTheSandbox_data()
{
    QTest::addColumn<QByteArray>("protocol");
    for (const Protocol *protocol : protocols())
        QTest::newRow(protocol->id().constData()) << protocol->id();
}

void TestLadder::climbsEverySurfaceOfTheSandbox()
{
    QFETCH(const QByteArray, protocol);
    SandboxServer server;
    QVERIFY(server.listen());
    server.setToken(goodKey);
    const QMap<QByteArray, QUrl> bases = server.baseUrls();
    QVERIFY(bases.contains(protocol));
    Climb climb(bases.value(protocol));
    climb.plan.protocol = protocolById(protocol);
    climb.plan.route.protocol = protocol;
    climb.plan.route.groupId = u"1234567890123456789"_s;
    climb.plan.route.bases = { { protocol, bases.value(protocol).toString() } };
    climb.climb();
    for (const QByteArray id : { "auth", "chat", "stream" })
        QCOMPARE(QByteArray(id + ' ' + rungStateId(climb.rung(id).state)), QByteArray(id + " passed"));
    const LadderProof proof = proofOf(climb.ladder.rungs());
    QVERIFY2(proof.isWhole, qPrintable(climb.states()));
}

void TestLadder::endsWhereTheLineEnds_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("failing");
    QTest::addColumn<FailureKind>("kind");
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost, 0));
    const QString refused = u"http://127.0.0.1:%1/v1"_s.arg(closed.serverPort());
    QTest::newRow("unknown host") << u"http://no-such-host.invalid/v1"_s << u"dns"_s << FailureKind::HostNotFound;
    QTest::newRow("refused port") << refused << u"tcp"_s << FailureKind::ConnectionRefused;
    QTest::newRow("no base") << QString() << u"dns"_s << FailureKind::NotSent;
    QTest::newRow("a base that cannot be called") << u"ftp://127.0.0.1/v1"_s << u"dns"_s << FailureKind::NotSent;
}

void TestLadder::endsWhereTheLineEnds()
{
    QFETCH(const QString, base);
    QFETCH(const QString, failing);
    QFETCH(const FailureKind, kind);
    Climb climb { QUrl(base) };
    climb.plan.route.proxyMode = ProxyMode::None;
    climb.climb();
    const QByteArray id = failing.toLatin1();
    QCOMPARE(climb.rung(id).state, Rung::State::Failed);
    QCOMPARE(climb.rung(id).failure->kind, kind);
    bool isAfter = false;
    const QList<Rung> rungs = climb.ladder.rungs();
    for (const Rung &rung : rungs) {
        if (isAfter)
            QCOMPARE(rung.state, Rung::State::NotRun);
        isAfter = isAfter || rung.id == id;
    }
    QVERIFY(!proofOf(rungs).isWhole);
    QCOMPARE(proofOf(rungs).failed->id, id);
}

void TestLadder::saysWhatIsWrongWithACertificate()
{
    // Garbage where a handshake should be.
    FaultServer plain;
    plain.setStart(FaultServer::Start::OnConnection);
    plain.script({ FaultServer::send("HTTP/1.1 400 Bad Request\r\n\r\nThis is no TLS."), FaultServer::close() });
    Climb garbage { QUrl(u"https://127.0.0.1:%1/v1"_s.arg(plain.port())) };
    QCOMPARE(garbage.climb(), u"dns skipped, tcp passed, tls failed, auth not-run, models not-run, chat not-run, stream not-run, usage not-run"_s);
    QCOMPARE(garbage.rung("tls").failure->kind, FailureKind::Tls);

    QSslServer server;
    QSslConfiguration configuration = server.sslConfiguration();
    configuration.setLocalCertificate(QSslCertificate(testCertificate));
    configuration.setPrivateKey(QSslKey(testKey, QSsl::Ec));
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    Climb climb { QUrl(u"https://127.0.0.1:%1/v1"_s.arg(server.serverPort())) };
    climb.climb();
    const Rung tls = climb.rung("tls");
    QCOMPARE(tls.state, Rung::State::Failed);
    QCOMPARE(tls.failure->kind, FailureKind::Tls);
    QVERIFY2(!tls.failure->message.isEmpty(), "nothing said");
    QCOMPARE(tls.fact("issuer"), u"playground.test"_s);
    QVERIFY(QDateTime::fromString(tls.fact("expires"), Qt::ISODate).isValid());
}

void TestLadder::tellsWhatAServerRefuses_data()
{
    QTest::addColumn<QList<FaultServer::Script>>("scripts");
    QTest::addColumn<QString>("states");
    using Scripts = QList<FaultServer::Script>;
    const QByteArray unauthorized = R"({"error":{"message":"Invalid token","type":"new_api_error"}})";
    const QByteArray nativeRefusal = R"({"base_resp":{"status_code":1004,"status_msg":"login fail"}})";
    const QByteArray broken = R"({"error":{"message":"something broke"}})";
    const FaultServer::Script list = answering(200, modelList);
    const FaultServer::Script chat = answering(200, chatBody);
    const FaultServer::Script whole = streaming(firstFrame + lastFrames);
    QTest::newRow("all is well") << Scripts { list, chat, whole }
                                 << u"auth passed, models passed, chat passed, stream passed, usage passed"_s;
    QTest::newRow("401 for the list") << Scripts { answering(401, unauthorized) }
                                      << u"auth failed, models not-run, chat not-run, stream not-run, usage not-run"_s;
    QTest::newRow("1004 with 200 for the list") << Scripts { answering(200, nativeRefusal) }
                                                << u"auth failed, models not-run, chat not-run, stream not-run, usage not-run"_s;
    QTest::newRow("404 for the list") << Scripts { answering(404, "404 page not found", "text/plain"), chat, whole }
                                      << u"auth passed, models skipped, chat passed, stream passed, usage passed"_s;
    QTest::newRow("404 for the list, 401 for the chat")
        << Scripts { answering(404, "404 page not found", "text/plain"), answering(401, unauthorized) }
        << u"auth failed, models skipped, chat not-run, stream not-run, usage not-run"_s;
    QTest::newRow("500 for the list") << Scripts { answering(500, broken), chat, whole }
                                      << u"auth passed, models failed, chat passed, stream passed, usage passed"_s;
    QTest::newRow("a web page for the list") << Scripts { answering(200, "<html><title>Hi</title></html>", "text/html"), chat, whole }
                                             << u"auth passed, models failed, chat passed, stream passed, usage passed"_s;
    QTest::newRow("the list breaks off") << Scripts { { FaultServer::reset() }, chat, whole }
                                         << u"auth passed, models failed, chat passed, stream passed, usage passed"_s;
    QTest::newRow("500 for the chat, but it streams") << Scripts { list, answering(500, broken), whole }
                                                      << u"auth passed, models passed, chat failed, stream passed, usage failed"_s;
    QTest::newRow("404 for the chat") << Scripts { list, answering(404, "404 page not found", "text/plain") }
                                      << u"auth passed, models passed, chat failed, stream not-run, usage not-run"_s;
    QTest::newRow("no balance") << Scripts { list, answering(402, R"({"error":{"message":"credits exhausted"}})") }
                                << u"auth passed, models passed, chat failed, stream not-run, usage not-run"_s;
    QTest::newRow("the stream is cut") << Scripts { list, chat, streaming(firstFrame) }
                                       << u"auth passed, models passed, chat passed, stream failed, usage passed"_s;
    QTest::newRow("the stream breaks off")
        << Scripts { list, chat, { FaultServer::send(FaultServer::eventStreamHead() + firstFrame), FaultServer::reset() } }
        << u"auth passed, models passed, chat passed, stream failed, usage passed"_s;
    QTest::newRow("no stream though asked for one") << Scripts { list, chat, chat }
                                                    << u"auth passed, models passed, chat passed, stream failed, usage passed"_s;
    QTest::newRow("usage is missing") << Scripts { list, answering(200, chatWithoutUsage), whole }
                                      << u"auth passed, models passed, chat passed, stream passed, usage failed"_s;
    QTest::newRow("thinking takes the whole cap")
        << Scripts { list,
               answering(200,
                   R"({"choices":[{"index":0,"finish_reason":"length","message":{"role":"assistant","content":"","reasoning_content":"Let me see"}}],)"
                   R"("usage":{"prompt_tokens":12,"completion_tokens":256}})"),
               streaming("data: {\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"Let me\"}}]}\n\n"
                         "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n") }
        << u"auth passed, models passed, chat passed, stream passed, usage passed"_s;
}

void TestLadder::tellsWhatAServerRefuses()
{
    QFETCH(const QList<FaultServer::Script>, scripts);
    QFETCH(const QString, states);
    FaultServer server;
    server.scripts(scripts);
    Climb climb(server.url("/v1"_L1));
    QCOMPARE(climb.climb(), throughTcp + states);
    QCOMPARE(server.requests().size(), scripts.size());
    const QList<Rung> rungs = climb.ladder.rungs();
    for (const Rung &rung : rungs)
        QCOMPARE(rung.failure.has_value(), rung.state == Rung::State::Failed);
}

void TestLadder::asksAsAConversationAsks()
{
    FaultServer server;
    server.scripts({ answering(200, modelList), answering(200, chatBody), streaming(firstFrame + lastFrames) });
    Climb climb(server.url("/v1"_L1));
    climb.climb();
    const QByteArrayList requests = server.requests();
    QVERIFY(requests.at(0).startsWith("GET /v1/models "));
    QVERIFY(requests.at(1).startsWith("POST /v1/chat/completions "));
    QVERIFY(requests.at(1).contains("\"stream\":false"));
    QVERIFY(requests.at(1).contains("\"max_tokens\":256"));
    QVERIFY(requests.at(2).contains("\"stream\":true"));
    for (const QByteArray &request : requests)
        QVERIFY(request.contains(QByteArray("uthorization: Bearer " + goodKey)));
    // What is shown is what was sent, but for the key.
    const Rung chat = climb.rung("chat");
    QVERIFY(requests.at(1).endsWith(chat.exchange->request.body));
    QCOMPARE(chat.exchange->body, chatBody);
    QCOMPARE(chat.fact("answer"), u"OK"_s);
    QCOMPARE(climb.rung("usage").fact("input"), u"12"_s);
    QCOMPARE(climb.rung("usage").fact("stream-input"), QString());
}

void TestLadder::asksForNothingThatCosts()
{
    FaultServer server;
    server.scripts({ answering(200, modelList) });
    Climb climb(server.url("/v1"_L1));
    climb.plan.asksModel = false;
    QCOMPARE(climb.climb(), throughTcp + u"auth passed, models passed, chat not-run, stream not-run, usage not-run"_s);
    QCOMPARE(server.requests().size(), 1);
}

void TestLadder::takesTheFirstListedModelWithoutOne()
{
    FaultServer server;
    server.scripts({ answering(200, modelList), answering(200, chatBody), streaming(firstFrame + lastFrames) });
    Climb climb(server.url("/v1"_L1));
    climb.plan.model.clear();
    QCOMPARE(climb.climb(), throughTcp + u"auth passed, models passed, chat passed, stream passed, usage passed"_s);
    QVERIFY(server.requests().at(1).contains("\"model\":\"MiniMax-M3\""));
    QCOMPARE(climb.rung("chat").fact("model"), u"MiniMax-M3"_s);

    FaultServer bare;
    bare.scripts({ answering(404, "no") });
    Climb without(bare.url("/v1"_L1));
    without.plan.model.clear();
    QCOMPARE(without.climb(), throughTcp + u"auth not-run, models skipped, chat failed, stream not-run, usage not-run"_s);
    QCOMPARE(without.rung("chat").failure->detail, QByteArray("no-model"));
}

void TestLadder::sendsNoKeyWhereNoneIsWanted()
{
    FaultServer server;
    server.scripts({ answering(200, modelList), answering(200, chatBody), streaming(firstFrame + lastFrames) });
    Climb climb(server.url("/v1"_L1), false);
    climb.plan.route.auth = AuthStyle::None;
    QCOMPARE(climb.climb(), throughTcp + u"auth skipped, models passed, chat passed, stream passed, usage passed"_s);
    QCOMPARE(climb.rung("auth").fact("reason"), u"no-key-sent"_s);
    QVERIFY(!proofOf(climb.ladder.rungs()).sendsKey);
}

void TestLadder::endsWithoutTheKeyItNeeds()
{
    FaultServer server;
    Climb climb(server.url("/v1"_L1), false);
    climb.plan.route.builtIn = true;
    QCOMPARE(climb.climb(), throughTcp + u"auth failed, models not-run, chat not-run, stream not-run, usage not-run"_s);
    QCOMPARE(climb.rung("auth").failure->detail, QByteArray("no-key"));
    QCOMPARE(climb.rung("auth").failure->subject, u"LADDER_API_KEY"_s);
    QVERIFY(server.requests().isEmpty());
}

void TestLadder::letsNoByteOfAGuardedKeyOut()
{
    FaultServer server;
    server.script(answering(200, modelList));
    // As a proxy it stands for any host.
    Climb climb { QUrl(u"http://router.example/v1"_s) };
    climb.plan.route.proxyMode = ProxyMode::Own;
    climb.plan.route.proxyUrl = u"http://127.0.0.1:%1"_s.arg(server.port());
    climb.plan.route.keyHost = u"api.minimax.io"_s;
    climb.plan.asksModel = false;
    climb.climb();
    QCOMPARE(climb.rung("auth").state, Rung::State::Failed);
    QCOMPARE(climb.rung("auth").failure->detail, QByteArray("guard"));
    QVERIFY(!climb.rung("auth").failure->subject.isEmpty());
    QVERIFY(server.received().isEmpty());

    climb.plan.guarding = Guarding::Override;
    climb.climb();
    QCOMPARE(climb.rung("auth").state, Rung::State::Passed);
    QCOMPARE(server.requests().size(), 1);
}

void TestLadder::leavesTheLineToAProxy()
{
    FaultServer proxy;
    proxy.scripts({ answering(200, modelList), answering(200, chatBody), streaming(firstFrame + lastFrames) });
    Climb climb(QUrl(u"http://router.example/v1"_s), false);
    climb.plan.route.auth = AuthStyle::None;
    climb.plan.route.proxyMode = ProxyMode::Own;
    climb.plan.route.proxyUrl = u"http://127.0.0.1:%1"_s.arg(proxy.port());
    QCOMPARE(climb.climb(), u"dns skipped, tcp skipped, tls skipped, auth skipped, models passed, chat passed, stream passed, usage passed"_s);
    QCOMPARE(climb.rung("tcp").fact("reason"), u"proxy"_s);
    QCOMPARE(climb.rung("tcp").fact("proxy"), u"127.0.0.1:%1"_s.arg(proxy.port()));
    QVERIFY(proofOf(climb.ladder.rungs()).isProxied);
}

void TestLadder::stopsAtOnce()
{
    FaultServer silent;
    silent.scripts({ answering(200, modelList), { FaultServer::wait(60'000) } });
    Climb climb(silent.url("/v1"_L1));
    QSignalSpy finished(&climb.ladder, &Ladder::finished);
    climb.ladder.start(climb.plan);
    QTRY_COMPARE_WITH_TIMEOUT(silent.requests().size(), 2, 20'000);
    climb.ladder.stop();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!climb.ladder.isRunning());
    QCOMPARE(climb.rung("chat").failure->kind, FailureKind::Stopped);
    QCOMPARE(climb.states(), throughTcp + u"auth passed, models passed, chat failed, stream not-run, usage not-run"_s);
    // The call is over too, and brings nothing more.
    QTRY_COMPARE_WITH_TIMEOUT(silent.openConnections(), 0, 20'000);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(climb.rung("chat").failure->kind, FailureKind::Stopped);
}

void TestLadder::beginsAnew()
{
    FaultServer server;
    server.scripts({ answering(500, "{}"), answering(500, "{}"), answering(500, "{}"), answering(200, modelList), answering(200, chatBody),
        streaming(firstFrame + lastFrames) });
    Climb climb(server.url("/v1"_L1));
    climb.climb();
    QVERIFY(!proofOf(climb.ladder.rungs()).isWhole);
    climb.climb();
    QVERIFY2(proofOf(climb.ladder.rungs()).isWhole, qPrintable(climb.states()));
    for (const Rung &rung : climb.ladder.rungs())
        QVERIFY(!rung.failure);

    // Begun while one runs: the earlier one brings nothing more.
    FaultServer silent;
    silent.script({ FaultServer::wait(60'000) });
    climb.plan.route = Climb::routeTo(silent.url("/v1"_L1));
    climb.ladder.start(climb.plan);
    QTRY_COMPARE_WITH_TIMEOUT(silent.requests().size(), 1, 20'000);
    server.scripts({ answering(200, modelList), answering(200, chatBody), streaming(firstFrame + lastFrames) });
    climb.plan.route = Climb::routeTo(server.url("/v1"_L1));
    QSignalSpy finished(&climb.ladder, &Ladder::finished);
    climb.ladder.start(climb.plan);
    QCOMPARE(finished.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20'000);
    QVERIFY2(proofOf(climb.ladder.rungs()).isWhole, qPrintable(climb.states()));
}

void TestLadder::holdsNoKey()
{
    FaultServer server;
    const QByteArray quoting = R"({"error":{"message":"bad key )" + goodKey + R"("}})";
    server.scripts({ answering(500, quoting), answering(500, quoting), answering(500, quoting) });
    Climb climb(server.url("/v1"_L1));
    climb.climb();
    QCOMPARE(server.requests().size(), 3);
    const QList<Rung> rungs = climb.ladder.rungs();
    for (const Rung &rung : rungs) {
        QByteArray all;
        for (const auto &[name, value] : rung.evidence)
            all += name + value.toUtf8();
        if (rung.failure)
            all += rung.failure->message.toUtf8() + rung.failure->raw + rung.failure->subject.toUtf8();
        if (rung.exchange) {
            all += rung.exchange->body + rung.exchange->request.body + rung.exchange->answer.message.text.toUtf8();
            for (const HttpHeader &header : rung.exchange->request.headers)
                all += header.value;
        }
        QVERIFY2(!all.contains(goodKey), rung.id.constData());
    }
}

QTEST_GUILESS_MAIN(TestLadder)
#include "tst_ladder.moc"
