#include "rawclient.h"

#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace {

const QByteArray hello = R"({"model":"echo","messages":[{"role":"user","content":"Hi"}]})";
const QByteArray helloStream = R"({"model":"echo","stream":true,"messages":[{"role":"user","content":"Hi"}]})";

} // namespace

class TestSandboxHttp : public QObject
{
    Q_OBJECT

private slots:
    void listensOnLoopbackOnly();
    void answersItsOwnHostsOnly_data();
    void answersItsOwnHostsOnly();
    void refusesForeignOrigins_data();
    void refusesForeignOrigins();
    void refusesBadHeads_data();
    void refusesBadHeads();
    void asksForTheTokenIfItHasOne_data();
    void asksForTheTokenIfItHasOne();
    void takesRequestsCutAnywhere();
    void answersPipelinedRequestsInOrder();
    void keepsTheConnectionUnlessAsked();
    void answersOldClientsWithoutChunks();
    void answersHeadWithoutBody();
    void invitesTheBodyWhenAsked();
    void limitsHeadAndBody();
    void hangsUpOnSlowHeads();
    void hangsUpOnSlowBodies();
    void hangsUpOnSilence();
    void takesNoMoreThan64Connections();
    void survivesClientsThatLeave();
    void endsWhileAnswering();
    void saysWhyItCannotListen();
};

void TestSandboxHttp::listensOnLoopbackOnly()
{
    SandboxServer server;
    QVERIFY(server.listen());
    QCOMPARE(server.baseUrl().host(), u"127.0.0.1"_s);
    QCOMPARE(server.baseUrl().path(), u"/v1"_s);
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, quint16(server.baseUrl().port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    }
}

void TestSandboxHttp::answersItsOwnHostsOnly_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("address") << QByteArray("Host: 127.0.0.1:PORT\r\n") << 200;
    QTest::newRow("name") << QByteArray("Host: LocalHost:PORT\r\n") << 200;
    QTest::newRow("IPv6 address") << QByteArray("Host: [::1]:PORT\r\n") << 200;
    QTest::newRow("no port") << QByteArray("Host: 127.0.0.1\r\n") << 403;
    QTest::newRow("another port") << QByteArray("Host: 127.0.0.1:1\r\n") << 403;
    QTest::newRow("a rebound name") << QByteArray("Host: evil.test:PORT\r\n") << 403;
    QTest::newRow("a name that begins like ours") << QByteArray("Host: localhost.evil.test:PORT\r\n") << 403;
    QTest::newRow("none") << QByteArray() << 400;
    QTest::newRow("two") << QByteArray("Host: 127.0.0.1:PORT\r\nHost: evil.test\r\n") << 400;
}

void TestSandboxHttp::answersItsOwnHostsOnly()
{
    QFETCH(QByteArray, headers);
    QFETCH(const int, status);
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    headers.replace("PORT", QByteArray::number(server.baseUrl().port()));
    QCOMPARE(client.ask("GET /v1/models HTTP/1.1\r\n" + headers + "\r\n").status, status);
}

void TestSandboxHttp::refusesForeignOrigins_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<int>("status");
    QTest::newRow("ours") << QByteArray("http://127.0.0.1:PORT") << 200;
    QTest::newRow("ours by name") << QByteArray("http://localhost:PORT") << 200;
    QTest::newRow("another site") << QByteArray("https://evil.test") << 403;
    QTest::newRow("another port") << QByteArray("http://localhost:1") << 403;
    QTest::newRow("a file or a sandboxed frame") << QByteArray("null") << 403;
    QTest::newRow("empty") << QByteArray() << 403;
}

void TestSandboxHttp::refusesForeignOrigins()
{
    QFETCH(QByteArray, origin);
    QFETCH(const int, status);
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    origin.replace("PORT", QByteArray::number(server.baseUrl().port()));
    const RawAnswer answer = client.ask(client.post(hello, "Origin: " + origin + "\r\n"));
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.head.toLower().contains("access-control"));
}

void TestSandboxHttp::refusesBadHeads_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15) << 400;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n") << 400;
    QTest::newRow("blank before the colon") << QByteArray("GET / HTTP/1.1\r\nHost : a\r\n\r\n") << 400;
    QTest::newRow("folded line") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n") << 400;
    QTest::newRow("NUL in a value") << QByteArray("GET / HTTP/1.1\r\nX: a\0b\r\n\r\n", 26) << 400;
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\nX: a\r\n\r\n") << 400;
    QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("length with a sign") << QByteArray("POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\n") << 400;
    QTest::newRow("two lengths")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n") << 400;
    QTest::newRow("length beyond counting")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n") << 413;
    QTest::newRow("length beyond the limit")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 67108865\r\n\r\n") << 413;
    QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 411;
}

void TestSandboxHttp::refusesBadHeads()
{
    QFETCH(const QByteArray, request);
    QFETCH(const int, status);
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    const RawAnswer answer = client.ask(request);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Connection"), QByteArray("close"));
    QVERIFY(client.isClosedSoon());
}

void TestSandboxHttp::asksForTheTokenIfItHasOne_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("right") << QByteArray("Authorization: Bearer s3cret\r\n") << 200;
    QTest::newRow("right, scheme in small letters") << QByteArray("Authorization: bearer s3cret\r\n") << 200;
    QTest::newRow("none") << QByteArray() << 401;
    QTest::newRow("empty") << QByteArray("Authorization: Bearer \r\n") << 401;
    QTest::newRow("wrong") << QByteArray("Authorization: Bearer s3creT\r\n") << 401;
    QTest::newRow("too short") << QByteArray("Authorization: Bearer s3cre\r\n") << 401;
    QTest::newRow("too long") << QByteArray("Authorization: Bearer s3crets\r\n") << 401;
    QTest::newRow("other scheme") << QByteArray("Authorization: Basic s3cret\r\n") << 401;
    QTest::newRow("other header") << QByteArray("x-api-key: s3cret\r\n") << 401;
}

void TestSandboxHttp::asksForTheTokenIfItHasOne()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const int, status);
    SandboxServer server;
    QVERIFY(server.listen());
    server.setToken("s3cret");
    RawClient client(server);
    for (const QByteArray &request : {client.get("/v1/models", headers), client.post(hello, headers)}) {
        const RawAnswer answer = client.ask(request);
        QCOMPARE(answer.status, status);
        if (status == 401) {
            QCOMPARE(answer.json()["error"_L1]["type"_L1].toString(), u"authorized_error"_s);
            QCOMPARE(answer.json()["error"_L1]["http_code"_L1].toString(), u"401"_s);
            QVERIFY(answer.errorMessage().endsWith("(1004)"_L1));
        }
    }
}

void TestSandboxHttp::takesRequestsCutAnywhere()
{
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    const QByteArray request = client.post(R"({"model":"echo","messages":[{"role":"user","content":"Schön 你好"}]})");
    for (qsizetype cut = 1; cut < request.size(); ++cut) {
        client.send(request.first(cut));
        QTest::qWait(0);
        const RawAnswer answer = client.ask(request.sliced(cut));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.contains("Schön 你好"));
    }
    for (const char byte : request) {
        client.send(QByteArray(1, byte));
        QTest::qWait(0);
    }
    QCOMPARE(client.answer().status, 200);
}

void TestSandboxHttp::answersPipelinedRequestsInOrder()
{
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    client.send("\r\n" + client.get("/v1/models/echo") + client.post(helloStream) + client.get("/v1/models/slow")
                + client.post(hello).chopped(5));
    QCOMPARE(client.answer().json()["id"_L1].toString(), u"echo"_s);
    QCOMPARE(client.answer().events().last(), QByteArray("[DONE]"));
    QCOMPARE(client.answer().json()["id"_L1].toString(), u"slow"_s);
    QCOMPARE(client.ask(hello.last(5)).json()["object"_L1].toString(), u"chat.completion"_s);
    QVERIFY(client.unread().isEmpty());
}

void TestSandboxHttp::keepsTheConnectionUnlessAsked()
{
    SandboxServer server;
    QVERIFY(server.listen());
    server.setPace(0);
    RawClient client(server);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(client.ask(client.post(helloStream)).header("Connection"), QByteArray("keep-alive"));
        QCOMPARE(client.ask(client.post(hello)).header("Connection"), QByteArray("keep-alive"));
        QCOMPARE(client.ask(client.get("/nowhere")).body, QByteArray("404 page not found"));
    }
    const RawAnswer last = client.ask(client.post(helloStream, "Connection: close\r\n"));
    QCOMPARE(last.header("Connection"), QByteArray("close"));
    QVERIFY(last.isWhole);
    QVERIFY(client.isClosedSoon());
}

void TestSandboxHttp::answersOldClientsWithoutChunks()
{
    SandboxServer server;
    QVERIFY(server.listen());
    server.setPace(0);
    RawClient client(server);
    const RawAnswer answer = client.ask("POST /v1/chat/completions HTTP/1.0\r\nHost: " + client.host()
                                        + "\r\nContent-Length: " + QByteArray::number(helloStream.size()) + "\r\n\r\n"
                                        + helloStream);
    QVERIFY(!answer.head.contains("chunked"));
    QVERIFY(client.isClosedSoon());
    QVERIFY(QByteArray(answer.body + client.unread()).contains("data: [DONE]\n\n"));
}

void TestSandboxHttp::answersHeadWithoutBody()
{
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    client.send("HEAD /v1/models HTTP/1.1\r\nHost: " + client.host() + "\r\n\r\n" + client.get("/v1/models/echo"));
    QTRY_VERIFY(client.socket().bytesAvailable() > 0);
    QTest::qWait(20);
    const QByteArray all = client.socket().readAll();
    QCOMPARE(all.count("HTTP/1.1 200 OK\r\n"), 2);
    QVERIFY(all.sliced(all.indexOf("\r\n\r\n") + 4).startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxHttp::invitesTheBodyWhenAsked()
{
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    const QByteArray request = client.post(hello, "Expect: 100-continue\r\n");
    client.send(request.chopped(hello.size()));
    QCOMPARE(client.answer().status, 100);
    client.send(hello.first(3));
    QTest::qWait(5);
    QCOMPARE(client.ask(hello.sliced(3)).status, 200);
}

void TestSandboxHttp::limitsHeadAndBody()
{
    SandboxServer server;
    QVERIFY(server.listen());
    const auto head = [](RawClient &client, qsizetype size) {
        const QByteArray bare = client.get("/v1/models", "X: \r\n");
        return client.get("/v1/models", "X: " + QByteArray(size - bare.size(), 'a') + "\r\n");
    };
    RawClient fits(server);
    QCOMPARE(fits.ask(head(fits, 64 * 1024)).status, 200);
    RawClient tooLong(server);
    QCOMPARE(tooLong.ask(head(tooLong, 64 * 1024 + 1)).status, 431);
    RawClient endless(server);
    endless.send(endless.get("/v1/models").chopped(2) + "X: " + QByteArray(64 * 1024, 'a'));
    QCOMPARE(endless.answer().status, 431);

    RawClient large(server);
    const QByteArray body = R"({"model":"echo","n":1,"messages":[{"role":"user","content":"Hi"}],"pad":")"
        + QByteArray(3'000'000, 'a') + "\"}";
    QCOMPARE(large.ask(large.post(body)).status, 200);
    // A client that is still sending is heard out: no reset throws the refusal away.
    RawClient tooLarge(server);
    qint64 taken = 0;
    connect(&tooLarge.socket(), &QTcpSocket::bytesWritten, this, [&taken](qint64 bytes) { taken += bytes; });
    const QByteArray endlessBody
        = "POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 67108865\r\n\r\n" + QByteArray(16'000'000, 'a');
    tooLarge.send(endlessBody);
    QCOMPARE(tooLarge.answer().status, 413);
    QVERIFY(tooLarge.isClosedSoon());
    QCOMPARE(taken, endlessBody.size());
}

void TestSandboxHttp::hangsUpOnSlowHeads()
{
    SandboxServer server;
    server.setTimeLimits(60, 10'000, 10'000);
    QVERIFY(server.listen());
    for (const bool isFirst : {true, false}) {
        RawClient client(server);
        if (!isFirst)
            QCOMPARE(client.ask(client.get("/v1/models")).status, 200);
        // A drop now and then must not renew the client's time.
        RawAnswer answer;
        const QByteArray request = client.get("/v1/models", "X: " + QByteArray(4000, 'a') + "\r\n");
        for (qsizetype i = 0; i < request.size() && answer.status == 0; ++i) {
            client.send(request.sliced(i, 1));
            answer = client.answer(3);
        }
        QCOMPARE(answer.status, 408);
        QVERIFY(client.isClosedSoon());
    }
}

void TestSandboxHttp::hangsUpOnSlowBodies()
{
    SandboxServer server;
    server.setTimeLimits(10'000, 60, 10'000);
    QVERIFY(server.listen());
    RawClient client(server);
    client.send(client.post(hello).chopped(1));
    QCOMPARE(client.answer().status, 408);
    QVERIFY(client.isClosedSoon());
}

void TestSandboxHttp::hangsUpOnSilence()
{
    SandboxServer server;
    server.setTimeLimits(40, 10'000, 40);
    QVERIFY(server.listen());
    RawClient mute(server);
    QVERIFY(mute.isClosedSoon());
    QVERIFY(mute.unread().isEmpty());
    RawClient idle(server);
    QCOMPARE(idle.ask(idle.get("/v1/models")).status, 200);
    QVERIFY(idle.isClosedSoon());
    QVERIFY(idle.unread().isEmpty());
}

void TestSandboxHttp::takesNoMoreThan64Connections()
{
    SandboxServer server;
    QVERIFY(server.listen());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 64; ++i) {
        clients.push_back(std::make_unique<RawClient>(server));
        QCOMPARE(clients.back()->ask(clients.back()->get("/v1/models/echo")).status, 200);
    }
    RawClient oneMore(server);
    const RawAnswer refused = oneMore.ask(oneMore.get("/v1/models/echo"));
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.header("Connection"), QByteArray("close"));
    QVERIFY(oneMore.isClosedSoon());

    clients.pop_back();
    QTest::qWait(20);
    RawClient instead(server);
    QCOMPARE(instead.ask(instead.get("/v1/models/echo")).status, 200);
    QCOMPARE(clients.front()->ask(clients.front()->get("/v1/models/echo")).status, 200);
}

void TestSandboxHttp::survivesClientsThatLeave()
{
    SandboxServer server;
    QVERIFY(server.listen());
    for (const QByteArray model : {"slow", "long", "silent", "keepalive", "echo"}) {
        for (const int read : {0, 1}) {
            RawClient client(server);
            client.send(client.post(R"({"stream":true,"messages":[{"role":"user","content":"Hi"}],"model":")" + model + "\"}"));
            if (read > 0)
                QTRY_VERIFY(client.socket().bytesAvailable() > 0);
            client.socket().abort();
        }
    }
    QTest::qWait(50);
    RawClient client(server);
    QCOMPARE(client.ask(client.post(hello)).status, 200);
}

void TestSandboxHttp::endsWhileAnswering()
{
    auto server = std::make_unique<SandboxServer>();
    QVERIFY(server->listen());
    RawClient streaming(*server);
    streaming.send(streaming.post(R"({"stream":true,"messages":[{"role":"user","content":"Hi"}],"model":"slow"})"));
    RawClient silent(*server);
    silent.send(silent.post(R"({"stream":true,"messages":[{"role":"user","content":"Hi"}],"model":"silent"})"));
    QTRY_VERIFY(streaming.socket().bytesAvailable() > 0 && silent.socket().bytesAvailable() > 0);
    server.reset();
    QVERIFY(streaming.isClosedSoon());
    QVERIFY(silent.isClosedSoon());
}

void TestSandboxHttp::saysWhyItCannotListen()
{
    SandboxServer first;
    QVERIFY(first.listen());
    SandboxServer second;
    QVERIFY(!second.listen(quint16(first.baseUrl().port())));
    QVERIFY(!second.errorString().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxHttp)
#include "tst_sandboxhttp.moc"
