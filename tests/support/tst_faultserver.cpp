#include "support/faultserver.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#ifndef Q_OS_WIN
#    include <cerrno>
#    include <netinet/in.h>
#    include <sys/socket.h>
#    include <unistd.h>
#endif

class TestFaultServer : public QObject
{
    Q_OBJECT

private slots:
    void saysTheScriptAndKeepsTheRequest();
    void endsAsTold_data();
    void endsAsTold();
    void goesThroughItsScripts();
    void answersBeforeTheBody();

private:
    static void connectTo(const FaultServer &server, QTcpSocket &socket)
    {
        socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    }
};

void TestFaultServer::saysTheScriptAndKeepsTheRequest()
{
    FaultServer server;
    server.script({FaultServer::send("one "), FaultServer::wait(5), FaultServer::send("two"), FaultServer::close()});
    QTcpSocket socket;
    connectTo(server, socket);
    const QByteArray request = "POST /x HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
    socket.write(request.first(12));
    QTest::qWait(5);
    socket.write(request.sliced(12));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), QByteArray("one two"));
    QCOMPARE(server.requests(), QByteArrayList{request});
    QCOMPARE(server.received(), QByteArrayList{request});
    QCOMPARE(server.connections(), 1);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestFaultServer::endsAsTold_data()
{
    QTest::addColumn<int>("ending");
    QTest::addColumn<bool>("reset");
    QTest::newRow("close") << int(FaultServer::Step::Kind::Close) << false;
    QTest::newRow("reset") << int(FaultServer::Step::Kind::Reset) << true;
    QTest::newRow("half-close") << int(FaultServer::Step::Kind::HalfClose) << false;
}

void TestFaultServer::endsAsTold()
{
    QFETCH(const int, ending);
    QFETCH(const bool, reset);
    FaultServer server;
    QSignalSpy done(&server, &FaultServer::scriptDone);
    server.script({FaultServer::send("bye"), FaultServer::wait(5), {FaultServer::Step::Kind(ending), {}}});
#ifdef Q_OS_WIN
    QTcpSocket socket;
    connectTo(server, socket);
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    Q_UNUSED(reset)
#else
    // A Qt socket tells both endings in the same words, so this asks the system itself.
    const int peer = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(peer, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(::send(peer, "GET / HTTP/1.1\r\n\r\n", 18, 0), 18);
    QTRY_COMPARE(done.size(), 1);
    int error = 0;
    socklen_t size = sizeof error;
    QCOMPARE(::getsockopt(peer, SOL_SOCKET, SO_ERROR, &error, &size), 0);
    QCOMPARE(error == ECONNRESET, reset);
    ::close(peer);
#endif
    QCOMPARE(server.requests().size(), 1);
}

void TestFaultServer::goesThroughItsScripts()
{
    FaultServer server;
    server.scripts({{FaultServer::send("1")}, {FaultServer::send("2")}});
    QTcpSocket socket;
    connectTo(server, socket);
    socket.write("GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.bytesAvailable(), 3);
    QCOMPARE(socket.readAll(), QByteArray("122"));
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.openConnections(), 1);
}

void TestFaultServer::answersBeforeTheBody()
{
    FaultServer server;
    server.setStart(FaultServer::Start::AfterHead);
    server.script({FaultServer::send(FaultServer::answer(413, "{}"))});
    QTcpSocket socket;
    connectTo(server, socket);
    socket.write("POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QTest::qWait(5);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 413 "));
}

QTEST_GUILESS_MAIN(TestFaultServer)
#include "tst_faultserver.moc"
