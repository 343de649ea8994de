// What is printed is executed by real shells and the real curl; what arrives is compared with the request.
#include "snippets/curl.h"
#include "support/faultserver.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray variableName = "PLAYGROUND_TEST_KEY";
const QByteArray key = "sk-test-'\"$HOME`id`!\\ 4f2c";

// Deterministic: a failing case fails again.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_generator(seed) {}

    int upTo(int end) { return int(m_generator.bounded(end)); }
    bool oneIn(int n) { return upTo(n) == 0; }
    const QByteArray &pick(const QByteArrayList &from) { return from.at(upTo(int(from.size()))); }

private:
    QRandomGenerator m_generator;
};

const QByteArrayList &textPieces()
{
    static const QByteArrayList pieces {
        "a", "Z", "0", " ", "  ", "'", "''", "\"", "$", "$HOME", "${x}", "$(id)", "`id`", "!", "!!", "!$", "\\", "\\\\", "\\n",
        "\\0101", "\\c", "%", "%s", "%%", "@", "@/etc/passwd", "-", "--", ";", "&", "|", "<", ">", "#", "*", "?", "~", "[1-3]",
        "{a,b}", "(", ")", "^", "=", ",", ":", "\xe4\xb8\xad\xe6\x96\x87", "\xef\xbc\x8c", "\xf0\x9f\x98\x80", "\xc3\xa9",
        "\xc2\xa0", "\xe2\x80\xae", "EOF",
    };
    return pieces;
}

const QByteArrayList &linePieces()
{
    static const QByteArrayList pieces { "\n", "\n\n", "\nEOF\n", "\r\n", "\r", "\t", "\x1b[31m", "\x7f", "\xc2\x9b", "\x80",
        "\xff\xfe", "\xc3", "\xed\xa0\x80", QByteArray(1, '\0'), "\x01" };
    return pieces;
}

QByteArray anyText(Dice &dice, int size, bool lines)
{
    QByteArray text;
    while (text.size() < size)
        text += lines && dice.oneIn(12) ? dice.pick(linePieces()) : dice.pick(textPieces());
    return text;
}

QByteArray anyBody(Dice &dice)
{
    const int kind = dice.upTo(40);
    if (kind == 0)
        return {};
    if (kind == 1) // around the longest argument
        return QByteArray(131'060 + dice.upTo(20), '\'');
    if (kind == 2)
        return anyText(dice, dice.upTo(300'000), dice.oneIn(2));
    const QByteArray text = anyText(dice, dice.upTo(kind < 30 ? 200 : 8'000), kind % 2);
    return dice.oneIn(8) ? "@" + text : text;
}

QByteArray anyHeaderValue(Dice &dice)
{
    if (dice.oneIn(6))
        return {};
    QByteArray value = anyText(dice, dice.upTo(60), false);
    if (dice.oneIn(6))
        value += "\tx";
    if (dice.oneIn(10))
        value += "\xe9";
    return value.trimmed();
}

HttpRequest anyRequest(Dice &dice, const QUrl &base, int number)
{
    HttpRequest request;
    request.method = dice.oneIn(4) ? dice.pick({ "GET", "PUT", "PATCH", "DELETE", "HEAD" }) : QByteArray("POST");
    request.url = base;
    request.url.setPath(u"/v1/"_s + QString::fromUtf8(anyText(dice, dice.upTo(12), false)).remove('\0'_L1), QUrl::DecodedMode);
    if (dice.oneIn(10))
        request.url.setPath(u"/v1/../a/./b"_s);
    if (dice.oneIn(3))
        request.url.setQuery(QString::fromUtf8(anyText(dice, dice.upTo(20), false)), QUrl::DecodedMode);
    if (request.method != "GET" && request.method != "HEAD")
        request.body = anyBody(dice);

    if (!dice.oneIn(20))
        request.headers.append(HttpHeader { "Content-Type", "application/json" });
    if (!dice.oneIn(20))
        request.headers.append(HttpHeader { "Accept", dice.oneIn(2) ? "text/event-stream" : "application/json" });
    if (!dice.oneIn(20))
        request.headers.append(HttpHeader { "User-Agent", "minimax-playground/0" });
    if (dice.oneIn(2))
        request.headers.append(HttpHeader { "Authorization", "Bearer " + key, true, 7, variableName });
    if (dice.oneIn(10))
        request.headers.append(HttpHeader { "X-$Odd", "a\"b!" + key, true, 4, variableName });
    for (int i = dice.upTo(3); i > 0; --i) {
        const QByteArray name = dice.oneIn(3) ? "X-!#$%&'*+.^_`|~-" : "X-Extra-";
        request.headers.append(HttpHeader { name + QByteArray::number(i), anyHeaderValue(dice) });
    }
    request.headers.append(HttpHeader { "X-Case", QByteArray::number(number) });
    return request;
}

struct Received {
    QByteArray method;
    QByteArray target;
    QByteArrayList headers; ///< "name: value", sorted, without what HTTP itself adds
    QByteArray body;
    int number = -1; ///< of X-Case
};

Received parsed(const QByteArray &raw)
{
    Received received;
    const qsizetype end = raw.indexOf("\r\n\r\n");
    received.body = raw.sliced(end + 4);
    QByteArrayList lines;
    qsizetype from = 0;
    while (from <= end) {
        qsizetype to = raw.indexOf("\r\n", from);
        lines << raw.sliced(from, to - from);
        from = to + 2;
    }
    const QByteArray first = lines.takeFirst();
    received.method = first.left(first.indexOf(' '));
    received.target = first.sliced(first.indexOf(' ') + 1);
    received.target.chop(qsizetype(strlen(" HTTP/1.1")));
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon);
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (name == "X-Case")
            received.number = value.toInt();
        const QByteArray lower = name.toLower();
        if (lower == "host" || lower == "connection" || lower == "content-length")
            continue;
        received.headers << name + ": " + value;
    }
    std::sort(received.headers.begin(), received.headers.end());
    return received;
}

Received expected(const HttpRequest &request)
{
    Received sent;
    sent.method = request.method;
    sent.target = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (request.url.hasQuery())
        sent.target += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    for (const HttpHeader &header : request.headers)
        sent.headers << header.name + ": " + header.value;
    std::sort(sent.headers.begin(), sent.headers.end());
    sent.body = request.body;
    sent.number = request.header("X-Case").toInt();
    return sent;
}

// Runs all commands as one script of that shell, in the background.
class ShellRun
{
public:
    ShellRun(const QString &shell, const QByteArrayList &commands)
    {
        const QString file = m_folder.filePath(u"script"_s);
        QFile script(file);
        if (!script.open(QIODevice::WriteOnly))
            qFatal("no script");
        for (qsizetype i = 0; i < commands.size(); ++i)
            script.write("{ " + commands[i] + "\n} >/dev/null 2>>errors || echo failed " + QByteArray::number(i) + ": $?\n");
        script.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(variableName), QString::fromUtf8(key));
        environment.remove(u"http_proxy"_s);
        environment.insert(u"no_proxy"_s, u"*"_s);
        // A person's own curl settings must not take part.
        QFile curlrc(m_folder.filePath(u".curlrc"_s));
        if (curlrc.open(QIODevice::WriteOnly))
            curlrc.write("header = \"X-From-Curlrc: 1\"\nlocation\nuser-agent = curlrc\n");
        environment.insert(u"HOME"_s, m_folder.path());
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(m_folder.path());
        m_process.start(shell, { file });
    }

    /// What was printed on standard output: nothing if all went well.
    QByteArray wait()
    {
        if (m_process.state() != QProcess::NotRunning) {
            QSignalSpy finished(&m_process, &QProcess::finished);
            if (!finished.wait(300'000))
                return "does not end";
        }
        return m_process.readAllStandardOutput() + m_process.readAllStandardError();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

void compare(const HttpRequest &request, const QByteArray &raw)
{
    const Received want = expected(request);
    const Received got = parsed(raw);
    const QByteArray which = "case " + QByteArray::number(want.number) + "\n" + curlCommand(request).toUtf8().left(2000);
    const auto differs = [&which](const QByteArray &gotText, const QByteArray &wanted) -> QByteArray {
        return which + "\ngot\n  " + gotText + "\nwant\n  " + wanted;
    };
    QVERIFY2(got.method == want.method, differs(got.method, want.method).constData());
    QVERIFY2(got.target == want.target, differs(got.target, want.target).constData());
    QVERIFY2(got.headers == want.headers, differs(got.headers.join("\n  "), want.headers.join("\n  ")).constData());
    QVERIFY2(got.body == want.body,
        differs(QByteArray::number(got.body.size()), QByteArray::number(want.body.size())).constData());
}

HttpRequest simplePost(const QByteArray &body = "{}")
{
    return { "POST", QUrl(u"https://api.example/v1/chat/completions"_s),
        { { "Content-Type", "application/json" }, { "Accept", "*/*" }, { "User-Agent", "me" },
            { "Authorization", "Bearer sk-api-0123456789", true, 7, "MINIMAX_API_KEY" } },
        body };
}

}

class TestCurl : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAsAPersonWouldWriteIt();
    void printsTheKeyOnlyOnPurpose();
    void printsNoKeyWhereverItStands();
    void namesAUsableVariable();
    void holdsNoControlCharacters();
    void quotesAnyTextForTheShell_data();
    void quotesAnyTextForTheShell();
    void sendsThePreciseRequest_data();
    void sendsThePreciseRequest();
    void sendsBodiesOfAMegabyte();
};

void TestCurl::initTestCase()
{
    for (const char *program : { "bash", "dash", "curl" })
        QVERIFY2(!QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(), program);
}

void TestCurl::looksAsAPersonWouldWriteIt()
{
    HttpRequest request = simplePost("{\"a\":\"it's\"}");
    request.setHeader({ "Accept", "text/event-stream" });
    QCOMPARE(curlCommand(request), uR"(curl -q -g -N --url 'https://api.example/v1/chat/completions' \
  -H 'Content-Type: application/json' \
  -H 'Accept: text/event-stream' \
  -H 'User-Agent: me' \
  -H "Authorization: Bearer $MINIMAX_API_KEY" \
  --data-raw '{"a":"it'\''s"}')"_s);
}

void TestCurl::printsTheKeyOnlyOnPurpose()
{
    const HttpRequest request = simplePost();
    QVERIFY(!curlCommand(request).contains(u"0123456789"_s));
    QVERIFY(curlCommand(request, CurlKey::InPlain).contains(u"-H 'Authorization: Bearer sk-api-0123456789'"_s));
}

void TestCurl::printsNoKeyWhereverItStands()
{
    HttpRequest request = simplePost(R"({"content":"my key is sk-api-0123456789, isn't it"})");
    request.url.setQuery(u"key=sk-api-0123456789"_s);
    request.headers.append(HttpHeader { "X-Copy", "sk-api-0123456789" });
    const QString command = curlCommand(request);
    QVERIFY2(!command.contains(u"0123456789"_s), qPrintable(command));
    QVERIFY(command.contains(uR"('{"content":"my key is '"$MINIMAX_API_KEY"', isn'\''t it"}')"_s));
}

void TestCurl::namesAUsableVariable()
{
    for (const char *name : { "", "1KEY", "A B", "A;rm", "\xc3\xa9" }) {
        HttpRequest request = simplePost();
        request.headers.last().variable = name;
        QVERIFY2(curlCommand(request).contains(u"\"Authorization: Bearer $API_KEY\""_s), name);
    }
}

void TestCurl::holdsNoControlCharacters()
{
    Dice dice(7);
    for (int i = 0; i < 500; ++i) {
        const QString command = curlCommand(anyRequest(dice, QUrl(u"http://127.0.0.1:1"_s), i));
        for (const QChar c : command)
            QVERIFY2(c == '\n'_L1 || c.category() != QChar::Other_Control, qPrintable(command.left(500)));
        QVERIFY(!command.contains(QChar::ReplacementCharacter));
    }
}

void TestCurl::quotesAnyTextForTheShell_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("bash") << u"bash"_s;
    QTest::newRow("dash") << u"dash"_s;
}

void TestCurl::quotesAnyTextForTheShell()
{
    QFETCH(QString, shell);
    Dice dice(42);
    QByteArrayList texts { "", "'", "''", "\n", "a\n", "\\", "-n", "%s" };
    while (texts.size() < 3000)
        texts << anyText(dice, dice.upTo(80), true).replace('\0', "");
    QByteArray script;
    for (const QByteArray &text : texts)
        script += "printf '%s\\0' " + shellQuoted(text) + '\n';
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(shell, { u"/dev/stdin"_s });
    process.write(script);
    process.closeWriteChannel();
    QVERIFY(finished.wait(60'000));
    const QByteArrayList printed = process.readAllStandardOutput().split('\0');
    QCOMPARE(printed.size(), texts.size() + 1);
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(printed[i], texts[i]);
}

void TestCurl::sendsThePreciseRequest_data()
{
    QTest::addColumn<QStringList>("shells");
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("count");
    // Side by side: most of the time is the start of curl.
    QTest::newRow("the same requests through both shells") << QStringList { u"bash"_s, u"dash"_s } << 1u << 300;
    QTest::newRow("other requests through each shell") << QStringList { u"bash"_s, u"dash"_s } << 0u << 860;
}

void TestCurl::sendsThePreciseRequest()
{
    QFETCH(QStringList, shells);
    QFETCH(quint32, seed);
    QFETCH(int, count);

    struct Lane {
        FaultServer server;
        QList<HttpRequest> requests;
        std::unique_ptr<ShellRun> run;
    };
    std::vector<std::unique_ptr<Lane>> lanes;
    for (const QString &shell : shells) {
        auto lane = std::make_unique<Lane>();
        lane->server.script({ FaultServer::send(FaultServer::answer(200, "{}")), FaultServer::close() });
        Dice dice(seed ? seed : 1000 + quint32(lanes.size()));
        QByteArrayList commands;
        for (int i = 0; i < count; ++i) {
            lane->requests << anyRequest(dice, lane->server.url(), i);
            commands << curlCommand(lane->requests.last()).toUtf8();
        }
        lane->run = std::make_unique<ShellRun>(shell, commands);
        lanes.push_back(std::move(lane));
    }
    for (const auto &lane : lanes) {
        QCOMPARE(lane->run->wait(), QByteArray());
        const QByteArrayList received = lane->server.requests();
        QCOMPARE(received.size(), lane->requests.size());
        for (qsizetype i = 0; i < received.size(); ++i) {
            compare(lane->requests[i], received[i]);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestCurl::sendsBodiesOfAMegabyte()
{
    for (const QString &shell : { u"bash"_s, u"dash"_s }) {
        FaultServer server;
        server.script({ FaultServer::send(FaultServer::answer(200, "{}")), FaultServer::close() });
        Dice dice(5);
        QList<HttpRequest> requests;
        QByteArrayList commands;
        for (int i = 0; i < 4; ++i) {
            HttpRequest request = simplePost(anyText(dice, 1'100'000, i % 2));
            request.url = server.url("/v1"_L1);
            request.headers.last() = { "X-Case", QByteArray::number(i) };
            commands << curlCommand(request).toUtf8();
            requests << request;
        }
        QCOMPARE(ShellRun(shell, commands).wait(), QByteArray());
        const QByteArrayList received = server.requests();
        QCOMPARE(received.size(), requests.size());
        for (qsizetype i = 0; i < received.size(); ++i)
            compare(requests[i], received[i]);
    }
}

QTEST_GUILESS_MAIN(TestCurl)
#include "tst_curl.moc"
