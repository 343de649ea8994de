#include "calling.h"

#include "support/faultserver.h"

#include <QFile>
#include <QHostAddress>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(FaultServer::Script)
Q_DECLARE_METATYPE(FailureKind)

namespace {
using F = FaultServer;

/// The largest this process has ever been, in bytes; 0 where it cannot be known.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

/// The connections on which anything was said: from Qt 6.8 on a next one may be opened in advance.
qsizetype usedConnections(const FaultServer &server)
{
    QByteArrayList received = server.received();
    received.removeAll(QByteArray());
    return received.size();
}

QByteArray okHead(const QByteArray &headers)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + headers + "\r\n";
}
}

class TestHttpCall final : public QObject
{
    Q_OBJECT

private slots:
    void sendsExactlyWhatItIsGiven();
    void sendsOnceWhateverBreaks_data();
    void sendsOnceWhateverBreaks();
    void sendsOnceOnAKeptConnection();
    void deliversWhatCameBeforeAFramingFault_data();
    void deliversWhatCameBeforeAFramingFault();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void keepsNoCookies();
    void leavesABasicChallengeUnanswered();
    void reportsStatusesAsNoLineFailure_data();
    void reportsStatusesAsNoLineFailure();
    void tellsOneHeadWhateverComesBefore();
    void refusesWhatWouldNotArriveAsShown_data();
    void refusesWhatWouldNotArriveAsShown();
    void limitsEachStage_data();
    void limitsEachStage();
    void countsContentAndNotComments();
    void waitsAsLongForFirstContentAsForTheFirstByte();
    void endsOnceWhenStopped();
    void mayBeDeletedWhileItTells();
    void namesTheTroubleWithTheLine();
    void suspectsTheSizeOfALostUpload();
    void tellsNothingOfTheUrl();
    void staysSmallWhateverTheServerSends();
    void usesNoProxyForLoopback();
    void usesTheRoutesOwnProxy();
};

void TestHttpCall::sendsExactlyWhatItIsGiven()
{
    FaultServer server;
    server.script({ F::send(F::answer(200, "hi")) });
    QUrl url = server.url("/v1/chat"_L1);
    url.setQuery(u"x=%C3%A4"_s);
    HttpRequest request = post(url, "{\"a\": \"\xc3\xa4\"}");
    request.headers.append(HttpHeader { .name = "X-Odd-CASE", .value = "a  b; \"c\"" });
    request.headers.append(HttpHeader { .name = "User-Agent", .value = "me/1" });
    request.headers.append(HttpHeader { .name = "Accept-Language", .value = "*" });
    const Called called = callWith(request);
    QCOMPARE(called.head.status, 200);
    QCOMPARE(called.heads, 1);
    QCOMPARE(called.body, QByteArray("hi"));
    QCOMPARE(called.ends, 1);
    QVERIFY(!called.failure);
    QCOMPARE(called.attempts, 1);
    QCOMPARE(server.requests().size(), 1);

    const QByteArray raw = server.requests().first();
    const QByteArray head = raw.left(raw.indexOf("\r\n\r\n"));
    QCOMPARE(raw.mid(head.size() + 4), request.body);
    QList<QByteArray> lines = head.split('\n');
    QCOMPARE(lines.takeFirst().trimmed(), QByteArray("POST /v1/chat?x=%C3%A4 HTTP/1.1"));
    QSet<QByteArray> own { "content-length: " + QByteArray::number(request.body.size()), "connection: keep-alive",
        "host: 127.0.0.1:" + QByteArray::number(server.port()) };
    QSet<QByteArray> got;
    for (const QByteArray &line : std::as_const(lines)) {
        // What HTTP itself adds each Qt words for itself.
        if (!own.remove(line.trimmed().toLower()))
            got.insert(line.trimmed());
    }
    QVERIFY(own.isEmpty());
    QSet<QByteArray> expected;
    // Each name in the very letters that are shown.
    const HttpRequest shown = HttpCall::asSent(request);
    QCOMPARE(shown.headers.size(), request.headers.size());
    for (qsizetype i = 0; i < shown.headers.size(); ++i) {
        QCOMPARE(shown.headers.at(i).name.toLower(), request.headers.at(i).name.toLower());
        QCOMPARE(shown.headers.at(i).value, request.headers.at(i).value);
        expected.insert(shown.headers.at(i).name + ": " + shown.headers.at(i).value);
    }
    QCOMPARE(got, expected);
}

void TestHttpCall::sendsOnceWhateverBreaks_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FaultServer::Script>("script");
    const QList<std::pair<QByteArray, F::Script>> faults {
        { "close", { F::close() } },
        { "reset", { F::reset() } },
        { "close after a while", { F::wait(50), F::close() } },
        { "half a head, close", { F::send("HTTP/1.1 200 OK\r\nContent-Ty"), F::close() } },
        { "half a head, reset", { F::send("HTTP/1.1 200 OK\r\nContent-Ty"), F::wait(30), F::reset() } },
        { "garbage", { F::send("\x15\x03\x01\x02\x02\x16 what is this\r\n\r\n"), F::close() } },
        { "garbage, reset", { F::send("220 smtp.example ESMTP\r\n"), F::wait(30), F::reset() } },
        { "empty line only", { F::send("\r\n"), F::close() } },
    };
    const QList<std::pair<QByteArray, QByteArray>> bodies { { "POST", "{\"a\":1}" }, { "POST", QByteArray(3'000'000, 'x') },
        { "POST", "" }, { "GET", "" }, { "DELETE", "" } };
    for (const auto &[method, body] : bodies) {
        for (const auto &[name, script] : faults)
            QTest::addRow("%s of %d bytes: %s", method.constData(), int(body.size()), name.constData()) << method << body << script;
    }
}

void TestHttpCall::sendsOnceWhateverBreaks()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, body);
    QFETCH(const FaultServer::Script, script);
    FaultServer server;
    server.script(script);
    HttpRequest request = post(server.url("/v1"_L1), body);
    request.method = method;
    const Called called = callWith(request);
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(usedConnections(server), 1);
    QCOMPARE(called.attempts, 1);
    QCOMPARE(called.ends, 1);
    QCOMPARE(called.bodySize, 0);
    QVERIFY(called.failure);
}

void TestHttpCall::sendsOnceOnAKeptConnection()
{
    for (const QByteArray &method : { QByteArray("POST"), QByteArray("GET") }) {
        FaultServer server;
        server.scripts({ { F::send(F::answer(200, "one")) }, { F::reset() } });
        NetworkLane lane;
        QList<std::optional<Failure>> ends;
        for (int turn = 0; turn < 2; ++turn) {
            auto *const call = new HttpCall(lane, plainRoute(), &lane);
            connect(call, &HttpCall::finished, this, [&](const std::optional<Failure> &failure) { ends.append(failure); });
            HttpRequest request = post(server.url("/v1"_L1), method == "POST" ? "{}" : "");
            request.method = method;
            call->send(request);
            QTRY_COMPARE(ends.size(), turn + 1);
        }
        QTest::qWait(100);
        QVERIFY(!ends.first());
        QVERIFY(ends.last());
        QCOMPARE(server.requests().size(), 2);
    }
}

void TestHttpCall::deliversWhatCameBeforeAFramingFault_data()
{
    QTest::addColumn<FaultServer::Script>("script");
    QTest::addColumn<QByteArray>("atLeast"); // what must have been delivered
    QTest::addColumn<bool>("mustFail"); // Qt itself can tell; otherwise completeness is the protocol's to judge
    const QByteArray chunked = okHead("Transfer-Encoding: chunked\r\n");
    const auto row = [](const char *name, const F::Script &script, const QByteArray &atLeast, bool mustFail) {
        QTest::newRow(name) << script << atLeast << mustFail;
    };
    row("bad chunk size", { F::send(chunked + "5\r\nhello\r\nzz\r\nworld\r\n"), F::close() }, "hello", false);
    row("bad first chunk size", { F::send(chunked + "xyz\r\nhello\r\n"), F::close() }, "", false);
    row("negative chunk size", { F::send(chunked + "5\r\nhello\r\n-5\r\nworld\r\n"), F::close() }, "hello", false);
    // A busy network thread meets bytes and end at once, and Qt then does not miss the last chunk.
    row("no last chunk", { F::send(chunked + "5\r\nhello\r\n"), F::close() }, "hello", false);
    row("reset between chunks", { F::send(chunked + "5\r\nhello\r\n"), F::wait(50), F::reset() }, "hello", false);
    row("reset without a length", { F::send(okHead({}) + "hello"), F::wait(50), F::reset() }, "hello", false);
    row("close without a length", { F::send(okHead({}) + "hello"), F::close() }, "hello", false);
    row("reset with a length", { F::send(okHead("Content-Length: 10\r\n") + "hello"), F::wait(50), F::reset() }, "hello", true);
    row("short of its length", { F::send(okHead("Content-Length: 10\r\n") + "hello"), F::close() }, "hello", true);
    row("more than its length", { F::send(okHead("Content-Length: 5\r\n") + "hello world"), F::close() }, "hello", false);
    row("two lengths", { F::send(okHead("Content-Length: 5\r\nContent-Length: 9\r\n") + "helloabcd"), F::close() }, "hello", false);
    row("truncated gzip", { F::send(okHead("Content-Encoding: gzip\r\n") + QByteArray::fromHex("1f8b0800000000000003cb48")), F::close() },
        QByteArray::fromHex("1f8b08"), false);
}

void TestHttpCall::deliversWhatCameBeforeAFramingFault()
{
    QFETCH(const FaultServer::Script, script);
    QFETCH(const QByteArray, atLeast);
    QFETCH(const bool, mustFail);
    FaultServer server;
    server.script(script);
    const Called called = callWith(post(server.url("/v1"_L1)));
    QTest::qWait(50);
    QCOMPARE(called.head.status, 200);
    QCOMPARE(called.heads, 1);
    QVERIFY2(called.body.startsWith(atLeast), called.body.constData());
    QVERIFY(!called.body.contains("world"));
    QCOMPARE(called.ends, 1);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(called.failure || !mustFail);
    if (called.failure)
        QCOMPARE(called.failure->kind, FailureKind::CutOff);
}

void TestHttpCall::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 300, 301, 302, 303, 305, 307, 308 })
        QTest::addRow("%d", status) << status;
}

void TestHttpCall::followsNoRedirect()
{
    QFETCH(const int, status);
    FaultServer thief;
    thief.script({ F::send(F::answer(200, "thanks")) });
    FaultServer server;
    const QByteArray target = "http://localhost:" + QByteArray::number(thief.port()) + "/steal";
    server.script({ F::send(F::answer(status, "moved", "text/plain", "Location: " + target + "\r\n")) });
    HttpRequest request = post(server.url("/v1"_L1));
    request.headers.append(HttpHeader { .name = "Authorization", .value = "Bearer sk-secret", .secret = true, .secretAt = 7 });
    const Called called = callWith(request);
    QTest::qWait(50);
    QCOMPARE(called.head.status, status);
    QCOMPARE(called.head.header("location"), target);
    QCOMPARE(called.body, QByteArray("moved"));
    QVERIFY(!called.failure);
    QCOMPARE(thief.connections(), 0);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpCall::keepsNoCookies()
{
    FaultServer server;
    server.script({ F::send(F::answer(200, "hi", "text/plain", "Set-Cookie: session=1; Path=/\r\n")) });
    NetworkLane lane;
    for (int turn = 0; turn < 2; ++turn) {
        bool isOver = false;
        HttpCall call(lane, plainRoute());
        connect(&call, &HttpCall::finished, this, [&isOver] { isOver = true; });
        call.send(post(server.url("/v1"_L1)));
        QTRY_VERIFY(isOver);
    }
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().last().toLower().contains("cookie"));
}

void TestHttpCall::leavesABasicChallengeUnanswered()
{
    FaultServer server;
    server.script({ F::send(F::answer(401, "no", "text/plain", "WWW-Authenticate: Basic realm=\"x\"\r\n")) });
    const Called called = callWith(post(server.url("/v1"_L1)));
    QCOMPARE(called.head.status, 401);
    QCOMPARE(called.body, QByteArray("no"));
    QVERIFY(!called.failure);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpCall::reportsStatusesAsNoLineFailure_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 200, 206, 400, 401, 402, 403, 404, 405, 407, 409, 410, 413, 418, 422, 429, 499, 500, 501, 502, 503,
             504, 520, 529, 599 })
        QTest::addRow("%d", status) << status;
}

void TestHttpCall::reportsStatusesAsNoLineFailure()
{
    QFETCH(const int, status);
    FaultServer server;
    server.script({ F::send(F::answer(status, "{\"error\":1}")), F::close() });
    const Called called = callWith(post(server.url("/v1"_L1)));
    QCOMPARE(called.head.status, status);
    QVERIFY2(!called.failure, qPrintable(called.failure.value_or(Failure()).message));
    if (status >= 200)
        QCOMPARE(called.body, QByteArray("{\"error\":1}"));
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpCall::tellsOneHeadWhateverComesBefore()
{
    FaultServer server;
    server.script({ F::send("HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n" + F::answer(200, "hi")), F::close() });
    const Called called = callWith(post(server.url("/v1"_L1)));
    // Older Qt takes the interim head for the answer, which is then an empty one.
    if (called.head.status != 103) {
        QCOMPARE(called.head.status, 200);
        QCOMPARE(called.body, QByteArray("hi"));
    }
    QCOMPARE(called.heads, 1);
    QCOMPARE(called.ends, 1);
    QVERIFY(!called.failure);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpCall::refusesWhatWouldNotArriveAsShown_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QByteArray>("detail");
    const auto row = [](const char *name, const QByteArray &detail, const std::function<void(HttpRequest &)> &change) {
        HttpRequest request = post(QUrl(u"http://127.0.0.1:9/v1"_s));
        change(request);
        QTest::newRow(name) << request << detail;
    };
    const auto header = [&row](const char *name, const QByteArray &detail, const HttpHeader &added) {
        row(name, detail, [added](HttpRequest &request) { request.headers.append(added); });
    };
    header("line break in a value", "bad-header-value", { .name = "X-A", .value = "a\r\nHost: evil" });
    header("line feed in a value", "bad-header-value", { .name = "X-A", .value = "a\nb" });
    header("NUL in a value", "bad-header-value", { .name = "X-A", .value = QByteArray("a\0b", 3) });
    header("delete in a value", "bad-header-value", { .name = "X-A", .value = "a\x7f" });
    header("blank in a name", "bad-header-name", { .name = "X A", .value = "a" });
    header("colon in a name", "bad-header-name", { .name = "X:A", .value = "a" });
    header("line break in a name", "bad-header-name", { .name = "X\r\nHost", .value = "a" });
    header("no name", "bad-header-name", { .name = "", .value = "a" });
    header("a length of one's own", "reserved-header", { .name = "content-LENGTH", .value = "3" });
    header("a host of one's own", "reserved-header", { .name = "Host", .value = "evil" });
    header("chunks", "reserved-header", { .name = "Transfer-Encoding", .value = "chunked" });
    header("the same name twice", "duplicate-header", { .name = "content-type", .value = "text/plain" });
    row("no URL", "bad-url", [](HttpRequest &request) { request.url = QUrl(); });
    row("another scheme", "bad-url", [](HttpRequest &request) { request.url = QUrl(u"file:///etc/passwd"_s); });
    row("password in the URL", "bad-url", [](HttpRequest &request) { request.url.setUserInfo(u"me:x"_s); });
    row("no host", "bad-url", [](HttpRequest &request) { request.url = QUrl(u"http:/v1"_s); });
    row("fragment", "bad-url", [](HttpRequest &request) { request.url.setFragment(u"x"_s); });
    row("method with a line break", "bad-method", [](HttpRequest &request) { request.method = "GET / HTTP/1.1\r\nX: "; });
    row("no method", "bad-method", [](HttpRequest &request) { request.method.clear(); });
}

void TestHttpCall::refusesWhatWouldNotArriveAsShown()
{
    QFETCH(HttpRequest, request);
    QFETCH(const QByteArray, detail);
    FaultServer server;
    if (request.url.port() == 9)
        request.url.setPort(server.port());
    const Called called = callWith(request);
    QVERIFY(called.failure);
    QCOMPARE(called.failure->kind, FailureKind::NotSent);
    QCOMPARE(called.failure->detail, detail);
    QCOMPARE(called.attempts, 0);
    QCOMPARE(server.connections(), 0);
}

void TestHttpCall::limitsEachStage_data()
{
    QTest::addColumn<FaultServer::Script>("script");
    QTest::addColumn<TimeLimits>("limits");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QByteArray>("detail");
    const int never = 20'000;
    QTest::newRow("no answer") << F::Script { F::wait(60'000) } << TimeLimits { never, 150, never, never }
                               << FailureKind::TimedOutFirstByte << QByteArray();
    QTest::newRow("a head and no body") << F::Script { F::send(F::eventStreamHead()), F::wait(60'000) }
                                        << TimeLimits { never, 150, 50, 50 } << FailureKind::TimedOutFirstByte << QByteArray();
    QTest::newRow("silence in the middle") << F::Script { F::send(F::eventStreamHead() + "data: 1\n\n"), F::wait(60'000) }
                                           << TimeLimits { never, never, 150, never } << FailureKind::TimedOutIdle << QByteArray();
    F::Script comments { F::send(F::eventStreamHead() + "data: 1\n\n"), F::wait(50) };
    for (int i = 0; i < 100; ++i)
        comments << F::send(": still here\n") << F::wait(20);
    QTest::newRow("comments only") << comments << TimeLimits { never, never, 10'000, 200 } << FailureKind::TimedOutIdle
                                   << QByteArray("content-idle");
}

void TestHttpCall::limitsEachStage()
{
    QFETCH(const FaultServer::Script, script);
    QFETCH(const TimeLimits, limits);
    QFETCH(const QByteArray, detail);
    FaultServer server;
    server.script(script);
    Route route = plainRoute();
    route.limits = limits;
    // The first comment may come in one piece with the data.
    bool isNoted = false;
    const Called called = callWith(post(server.url("/v1"_L1)), route, true, [&isNoted](HttpCall &call, const Called &so) {
        if (!isNoted && so.body.contains("data: 1\n\n")) {
            isNoted = true;
            call.noteContent();
        }
    });
    QVERIFY(called.failure);
    QTEST(called.failure->kind, "kind");
    QCOMPARE(called.failure->detail, detail);
    QCOMPARE(called.ends, 1);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpCall::countsContentAndNotComments()
{
    FaultServer server;
    F::Script script { F::send(F::eventStreamHead()) };
    for (int i = 0; i < 20; ++i)
        script << F::send("data: x\n\n") << F::wait(40);
    script << F::close();
    server.script(script);
    Route route = plainRoute();
    route.limits.contentIdle = 400;
    route.limits.firstByte = 400;
    const Called called = callWith(post(server.url("/v1"_L1)), route, true, [](HttpCall &call, const Called &) { call.noteContent(); });
    QVERIFY(!called.failure);
    QCOMPARE(called.body.count("data"), 20);
}

void TestHttpCall::waitsAsLongForFirstContentAsForTheFirstByte()
{
    // A router sends comments while the model reads a long prompt.
    FaultServer server;
    F::Script script { F::send(F::eventStreamHead()) };
    for (int i = 0; i < 15; ++i)
        script << F::send(": processing\n\n") << F::wait(40);
    script << F::send("data: x\n\n") << F::close();
    server.script(script);
    Route route = plainRoute();
    route.limits.contentIdle = 100;
    const Called called = callWith(post(server.url("/v1"_L1)), route, true, [](HttpCall &call, const Called &so) {
        if (so.body.contains("data"))
            call.noteContent();
    });
    QVERIFY(!called.failure);
    QVERIFY(called.body.endsWith("data: x\n\n"));
}

void TestHttpCall::endsOnceWhenStopped()
{
    FaultServer server;
    server.script({ F::send(F::eventStreamHead() + "data: 1\n\n"), F::wait(60'000) });
    bool endedBeforeStopReturned = false;
    const Called called = callWith(post(server.url("/v1"_L1)), plainRoute(), true, [&](HttpCall &call, const Called &so) {
        call.stop();
        endedBeforeStopReturned = so.ends == 1;
        call.stop();
    });
    QVERIFY(endedBeforeStopReturned);
    QCOMPARE(called.ends, 1);
    QCOMPARE(called.failure->kind, FailureKind::Stopped);
    QCOMPARE(called.body, QByteArray("data: 1\n\n"));
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestHttpCall::mayBeDeletedWhileItTells()
{
    for (const int at : { 0, 1, 2 }) {
        FaultServer server;
        server.script({ F::send(F::answer(200, "hi")), F::close() });
        NetworkLane lane;
        auto *call = new HttpCall(lane, plainRoute());
        bool isGone = false;
        const auto vanish = [&] {
            delete call;
            isGone = true;
        };
        connect(call, &HttpCall::headReceived, this, [&] { at == 0 ? vanish() : void(); });
        connect(call, &HttpCall::received, this, [&] { at == 1 ? vanish() : void(); });
        connect(call, &HttpCall::finished, this, [&] { at == 2 ? vanish() : void(); });
        call->send(post(server.url("/v1"_L1)));
        QTRY_VERIFY(isGone);
        QTest::qWait(20);
    }
}

void TestHttpCall::namesTheTroubleWithTheLine()
{
    quint16 freePort = 0;
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        freePort = taken.serverPort();
    }
    const Called refused = callWith(post(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(freePort))));
    QCOMPARE(refused.failure->kind, FailureKind::ConnectionRefused);
    QCOMPARE(refused.attempts, 0);

    const Called unknown = callWith(post(QUrl(u"http://nobody.invalid/v1"_s)));
    QCOMPARE(unknown.failure->kind, FailureKind::HostNotFound);
    QCOMPARE(unknown.attempts, 0);

    // A plain server where TLS is expected.
    FaultServer plain;
    plain.setStart(FaultServer::Start::OnConnection);
    plain.script({ F::send("HTTP/1.1 400 Bad Request\r\n\r\n"), F::close() });
    QUrl url = plain.url("/v1"_L1);
    url.setScheme(u"https"_s);
    QCOMPARE(callWith(post(url)).failure->kind, FailureKind::Tls);

    // One that never answers the handshake.
    FaultServer silent;
    silent.setStart(FaultServer::Start::OnConnection);
    silent.script({ F::wait(60'000) });
    url = silent.url("/v1"_L1);
    url.setScheme(u"https"_s);
    Route route = plainRoute();
    route.limits.connect = 200;
    const Called stuck = callWith(post(url), route);
    QCOMPARE(stuck.failure->kind, FailureKind::TimedOutConnecting);
    QCOMPARE(stuck.attempts, 0);

    FaultServer closing;
    closing.script({ F::close() });
    QCOMPARE(callWith(post(closing.url("/v1"_L1))).failure->kind, FailureKind::ConnectionLost);
}

void TestHttpCall::suspectsTheSizeOfALostUpload()
{
    FaultServer server;
    server.setStart(FaultServer::Start::AfterHead);
    server.script({ F::reset() });
    const Called called = callWith(post(server.url("/v1"_L1), QByteArray(8'000'000, 'x')));
    QCOMPARE(called.failure->kind, FailureKind::ConnectionLost);
    QCOMPARE(called.failure->detail, QByteArray("maybe-too-large"));
    QCOMPARE(usedConnections(server), 1);
}

void TestHttpCall::tellsNothingOfTheUrl()
{
    FaultServer server;
    server.script({ F::send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello"), F::close() });
    const Called called = callWith(post(QUrl(server.url("/v1"_L1).toString() + u"?key=sk-secret-in-the-query"_s)));
    QVERIFY(called.failure);
    const QString all = called.failure->message + called.failure->subject + QString::fromUtf8(called.failure->raw);
    QVERIFY2(!all.contains("sk-secret"_L1) && !all.contains("127.0.0.1"_L1), qPrintable(all));
}

void TestHttpCall::staysSmallWhateverTheServerSends()
{
    if (peakMemory() == 0)
        return;
    constexpr qint64 size = 150'000'000;
    // In a thread of its own the server is as fast as the line; what does not fit into a window waits over there.
    quint16 port = 0;
    QSemaphore listening;
    QSemaphore asked;
    const std::unique_ptr<QThread> thread(QThread::create([&port, &listening, &asked] {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        port = server.serverPort();
        listening.release();
        if (!server.waitForNewConnection(20'000))
            return;
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        QByteArray request;
        while (!request.contains("\r\n\r\n") && socket->waitForReadyRead(20'000))
            request += socket->readAll();
        asked.release();
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
        const QByteArray piece(256 * 1024, 'x');
        for (qint64 written = 0; written < size; written += piece.size()) {
            socket->write(piece);
            while (socket->bytesToWrite() > 0) {
                if (!socket->waitForBytesWritten(20'000))
                    return;
            }
        }
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(20'000);
    }));
    thread->start();
    listening.acquire();
    // A window that is busy just when the answer comes: Qt's own thread reads on meanwhile.
    QTimer busy;
    connect(&busy, &QTimer::timeout, this, [&busy, &asked] {
        if (!asked.tryAcquire())
            return;
        busy.stop();
        QThread::msleep(1'000);
    });
    busy.start(0);
    const qint64 before = peakMemory();
    const Called called = callWith(post(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port))), plainRoute(), false, [](HttpCall &, const Called &so) {
        // A reader that is slow at first.
        if (so.times.size() < 100)
            QThread::msleep(5);
    });
    QVERIFY(thread->wait(20'000));
    QVERIFY2(called.bodySize >= size, QByteArray::number(called.bodySize).constData());
    QVERIFY2(peakMemory() - before < size / 2, QByteArray::number(peakMemory() - before).constData());
}

void TestHttpCall::usesNoProxyForLoopback()
{
    FaultServer proxy;
    proxy.script({ F::send(F::answer(200, "from the proxy")) });
    FaultServer server;
    server.script({ F::send(F::answer(200, "direct")) });
    Route route = plainRoute();
    route.proxyMode = ProxyMode::Own;
    route.proxyUrl = u"http://127.0.0.1:%1"_s.arg(proxy.port());
    QCOMPARE(callWith(post(server.url("/v1"_L1)), route).body, QByteArray("direct"));
    qputenv("http_proxy", route.proxyUrl.toUtf8());
    route.proxyMode = ProxyMode::Inherit;
    QCOMPARE(callWith(post(server.url("/v1"_L1)), route).body, QByteArray("direct"));
    qunsetenv("http_proxy");
    QCOMPARE(proxy.connections(), 0);
}

void TestHttpCall::usesTheRoutesOwnProxy()
{
    FaultServer proxy;
    proxy.script({ F::send(F::answer(200, "from the proxy")) });
    Route route = plainRoute();
    route.proxyMode = ProxyMode::Own;
    route.proxyUrl = u"http://127.0.0.1:%1"_s.arg(proxy.port());
    QCOMPARE(callWith(post(QUrl(u"http://nobody.invalid/v1"_s)), route).body, QByteArray("from the proxy"));
    QVERIFY(proxy.requests().first().startsWith("POST http://nobody.invalid/v1 HTTP/1.1\r\n"));

    // Inherited from the environment.
    qputenv("http_proxy", route.proxyUrl.toUtf8());
    route.proxyMode = ProxyMode::Inherit;
    QCOMPARE(callWith(post(QUrl(u"http://nobody.invalid/v1"_s)), route).body, QByteArray("from the proxy"));
    route.proxyMode = ProxyMode::None;
    QCOMPARE(callWith(post(QUrl(u"http://nobody.invalid/v1"_s)), route).failure->kind, FailureKind::HostNotFound);
    qunsetenv("http_proxy");

    // One that cannot be read is no permission to go without.
    route.proxyMode = ProxyMode::Own;
    route.proxyUrl = u"nonsense"_s;
    QCOMPARE(callWith(post(QUrl(u"http://nobody.invalid/v1"_s)), route).failure->detail, QByteArray("bad-proxy"));
}

QTEST_GUILESS_MAIN(TestHttpCall)
#include "tst_httpcall.moc"
