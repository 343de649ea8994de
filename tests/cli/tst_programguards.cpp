// What a script sees of guards, retries and surfaces: what is printed, and what really reaches a server.
#include "support/faultserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60'000;
const QByteArray ownKey = "cnry-0f9e8d7c6b5a4f3e2d1c";
const QByteArray foreignKey = "sk-ant-0f9e8d7c6b5a4f3e2d1c0f9e";

struct Ran {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

FaultServer::Script answering()
{
    return { FaultServer::send(
        FaultServer::answer(200, R"({"id":"r1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"ok"}}]})")) };
}

FaultServer::Script refusing(int status, const QByteArray &headers = {})
{
    return { FaultServer::send(FaultServer::answer(status, R"({"error":{"message":"no"}})", "application/json", headers)) };
}
}

class TestProgramGuards final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void holdsBackAForeignKey();
    void sendsItKnowingly();
    void printsTheCurlOfWhatIsHeldBack();
    void keepsAForeignKeyFromListsToo();
    void explainsAFailure();
    void retriesVisibly();
    void retriesOnlyWhenAsked();
    void listsEachAttempt();
    void sendsTheKeyAsAsked_data();
    void sendsTheKeyAsAsked();
    void sendsTheGroupIdWhereItBelongs_data();
    void sendsTheGroupIdWhereItBelongs();
    void asksTheSandboxOverEverySurface_data();
    void asksTheSandboxOverEverySurface();

private:
    Ran run(const QStringList &arguments);
    QStringList send(const QStringList &more = {}) const
    {
        return QStringList { u"--send"_s, u"hi"_s, u"--base-url"_s, m_server->url("/v1"_L1).toString(), u"--model"_s, u"m"_s,
            u"--key-env"_s, u"MY_KEY"_s, u"--no-stream"_s }
            + more;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    QProcessEnvironment m_environment;
};

void TestProgramGuards::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_server->script(answering());
    m_environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = m_environment.keys();
    for (const QString &name : names) {
        if (name.endsWith(u"_API_KEY"_s) || name.contains(u"proxy"_s, Qt::CaseInsensitive) || name.startsWith(u"XDG_"_s))
            m_environment.remove(name);
    }
    for (const QString &name : { u"HOME"_s, u"XDG_RUNTIME_DIR"_s })
        m_environment.insert(name, m_folder->path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(ownKey));
}

Ran TestProgramGuards::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(PROGRAM), QStringList { u"--profile"_s, m_folder->filePath(u"profile"_s) } + arguments);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}

void TestProgramGuards::holdsBackAForeignKey()
{
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(foreignKey));
    const Ran text = run(send());
    QCOMPARE(text.exitCode, 1);
    QCOMPARE(text.out, QByteArray());
    QVERIFY2(text.err.contains("Wrong: ") && text.err.contains("Anthropic") && text.err.contains("--override-guards"), text.err.constData());

    const Ran ran = run(send({ u"--format"_s, u"json"_s }));
    QCOMPARE(ran.exitCode, 1);
    const QJsonObject object = ran.json();
    QVERIFY(object["status"_L1].isNull());
    QCOMPARE(object["attempts"_L1].toArray(), QJsonArray());
    QCOMPARE(object["complete"_L1].toBool(), false);
    const QJsonObject failure = object["failure"_L1].toObject();
    QCOMPARE(failure["id"_L1].toString(), u"not_sent"_s);
    QVERIFY(failure["message"_L1].toString().contains(u"--override-guards"_s));
    const QJsonObject finding = object["findings"_L1].toArray().first().toObject();
    QCOMPARE(finding.keys(), QStringList({ u"id"_s, u"repair"_s, u"severity"_s, u"text"_s }));
    QCOMPARE(finding["id"_L1].toString(), u"key-of-other-company"_s);
    QCOMPARE(finding["severity"_L1].toString(), u"blocking"_s);
    QVERIFY(!finding["text"_L1].toString().isEmpty());
    QVERIFY(object["request"_L1].toObject()["body"_L1].toString().contains(u"\"hi\""_s));
    QVERIFY(ran.out.indexOf("\"findings\":") < ran.out.indexOf("\"attempts\":"));
    QVERIFY(!QByteArray(text.err + ran.out + ran.err).contains(foreignKey));
    QCOMPARE(m_server->connections(), 0);
    QCOMPARE(m_server->received(), QByteArrayList());
}

void TestProgramGuards::sendsItKnowingly()
{
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(foreignKey));
    const Ran ran = run(send({ u"--override-guards"_s, u"--format"_s, u"json"_s }));
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().constFirst().contains(foreignKey));
    QCOMPARE(ran.json()["findings"_L1].toArray().first().toObject()["severity"_L1].toString(), u"blocking"_s);
}

void TestProgramGuards::printsTheCurlOfWhatIsHeldBack()
{
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(foreignKey));
    const Ran ran = run(send({ u"--format"_s, u"curl"_s }));
    QCOMPARE(ran.exitCode, 0);
    QVERIFY(ran.out.startsWith("curl"));
    QVERIFY2(ran.err.contains("Wrong: "), ran.err.constData());
    QCOMPARE(m_server->connections(), 0);
}

void TestProgramGuards::keepsAForeignKeyFromListsToo()
{
    m_server->script({ FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"one"}]})")) });
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(foreignKey));
    const QStringList list { u"--models"_s, u"--base-url"_s, m_server->url("/v1"_L1).toString(), u"--key-env"_s, u"MY_KEY"_s };
    const Ran text = run(list);
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.err.contains("Anthropic") && text.err.contains("--override-guards"), text.err.constData());
    const Ran json = run(list + QStringList { u"--format"_s, u"json"_s });
    QCOMPARE(json.json()["failure"_L1].toObject()["id"_L1].toString(), u"not_sent"_s);
    QCOMPARE(m_server->connections(), 0);
    const Ran knowingly = run(list + QStringList { u"--override-guards"_s });
    QCOMPARE(knowingly.out, QByteArray("one\n"));
}

void TestProgramGuards::explainsAFailure()
{
    m_server->script({ FaultServer::send(FaultServer::answer(
        401, R"x({"type":"error","error":{"type":"authorized_error","message":"login fail (1004)","http_code":"401"}})x")) });
    const Ran ran = run(send({ u"--format"_s, u"json"_s }));
    QCOMPARE(ran.exitCode, 1);
    const QJsonArray findings = ran.json()["findings"_L1].toArray();
    QVERIFY(!findings.isEmpty());
    for (const QJsonValue &finding : findings)
        QVERIFY(!finding["text"_L1].toString().isEmpty());
    const Ran text = run(send());
    QVERIFY2(text.err.contains("ause: "), text.err.constData());
}

void TestProgramGuards::retriesVisibly()
{
    m_server->scripts({ refusing(503), refusing(429, "Retry-After: 1\r\n"), answering() });
    const Ran ran = run(send({ u"--retry"_s, u"3"_s }));
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.out, QByteArray("ok\n"));
    QVERIFY2(ran.err.contains("attempt 2 of 4") && ran.err.contains("attempt 3 of 4"), ran.err.constData());
    QVERIFY(!ran.err.contains("attempt 4 of 4"));
    QCOMPARE(m_server->requests().size(), 3);
    // Every attempt is the same request.
    QCOMPARE(m_server->requests().at(2), m_server->requests().at(0));
}

void TestProgramGuards::retriesOnlyWhenAsked()
{
    m_server->script(refusing(503));
    QCOMPARE(run(send()).exitCode, 1);
    QCOMPARE(m_server->requests().size(), 1);
    // Nor what no attempt would cure.
    m_server->script(refusing(400));
    QCOMPARE(run(send({ u"--retry"_s, u"2"_s })).exitCode, 1);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestProgramGuards::listsEachAttempt()
{
    m_server->script(refusing(500));
    const Ran ran = run(send({ u"--retry"_s, u"1"_s, u"--format"_s, u"json"_s }));
    QCOMPARE(ran.exitCode, 1);
    QCOMPARE(m_server->requests().size(), 2);
    const QJsonArray attempts = ran.json()["attempts"_L1].toArray();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0]["waited_ms"_L1].toInt(), 0);
    QVERIFY(attempts[1]["waited_ms"_L1].toInt() > 0);
    QCOMPARE(attempts[1]["status"_L1].toInt(), 500);
    QCOMPARE(attempts[1]["failure"_L1].toString(), u"server_error"_s);
}

void TestProgramGuards::sendsTheKeyAsAsked_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArrayList>("headers");
    QTest::newRow("as usual") << QStringList() << QByteArrayList { "authorization: bearer " };
    QTest::newRow("bearer") << QStringList { u"--auth"_s, u"bearer"_s } << QByteArrayList { "authorization: bearer " };
    QTest::newRow("x-api-key") << QStringList { u"--auth"_s, u"x-api-key"_s } << QByteArrayList { "x-api-key: " };
    QTest::newRow("both") << QStringList { u"--auth"_s, u"both"_s } << QByteArrayList { "authorization: bearer ", "x-api-key: " };
    QTest::newRow("x-goog-api-key") << QStringList { u"--auth"_s, u"x-goog-api-key"_s } << QByteArrayList { "x-goog-api-key: " };
    QTest::newRow("none") << QStringList { u"--auth"_s, u"none"_s } << QByteArrayList();
    QTest::newRow("Messages of an unknown host") << QStringList { u"--protocol"_s, u"anthropic-messages"_s }
                                                 << QByteArrayList { "authorization: bearer ", "x-api-key: " };
    QTest::newRow("Gemini") << QStringList { u"--protocol"_s, u"gemini"_s } << QByteArrayList { "x-goog-api-key: " };
}

void TestProgramGuards::sendsTheKeyAsAsked()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArrayList, headers);
    run(send(arguments));
    QCOMPARE(m_server->requests().size(), 1);
    const QByteArray request = m_server->requests().constFirst();
    QCOMPARE(request.count(ownKey), headers.size());
    for (const QByteArray &header : headers)
        QVERIFY2(request.toLower().contains(QByteArray("\r\n" + header + ownKey + "\r\n")), request.constData());
}

void TestProgramGuards::sendsTheGroupIdWhereItBelongs_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("tail");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray given = "?GroupId=1111111111111111111 ";
    const QByteArray fromVariable = "?GroupId=2222222222222222222 ";
    const QByteArray fromBase = "?GroupId=3333333333333333333 ";
    const QStringList option { u"--group-id"_s, u"1111111111111111111"_s };
    const QString variable = u"2222222222222222222"_s;
    for (const QString &protocol : { u"minimax-v1"_s, u"minimax-pro"_s }) {
        QTest::addRow("%s, given", qPrintable(protocol)) << protocol << QString() << option << variable << given;
        QTest::addRow("%s, from the environment", qPrintable(protocol)) << protocol << QString() << QStringList() << variable << fromVariable;
        QTest::addRow("%s, in the base URL", qPrintable(protocol))
            << protocol << u"?GroupId=3333333333333333333"_s << QStringList() << variable << fromBase;
    }
    QTest::newRow("not where nobody wants it") << u"openai-chat"_s << QString() << QStringList() << variable << QByteArray(" HTTP/1.1");
}

void TestProgramGuards::sendsTheGroupIdWhereItBelongs()
{
    QFETCH(const QString, protocol);
    QFETCH(const QString, tail);
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, variable);
    QFETCH(const QByteArray, expected);
    m_environment.insert(u"MINIMAX_GROUP_ID"_s, variable);
    run(QStringList { u"--send"_s, u"hi"_s, u"--base-url"_s, QString(m_server->url("/v1"_L1).toString() + tail), u"--model"_s, u"m"_s,
            u"--protocol"_s, protocol }
        + arguments);
    QCOMPARE(m_server->requests().size(), 1);
    const QByteArray line = m_server->requests().constFirst().left(m_server->requests().constFirst().indexOf('\r'));
    QVERIFY2(line.contains(expected), line.constData());
    QVERIFY2(line.count("GroupId") == expected.count("GroupId"), line.constData());
}

void TestProgramGuards::asksTheSandboxOverEverySurface_data()
{
    QTest::addColumn<QString>("protocol");
    for (const QString &protocol : { u"openai-chat"_s, u"openai-responses"_s, u"anthropic-messages"_s, u"gemini"_s, u"minimax-v2"_s,
             u"minimax-v1"_s, u"minimax-pro"_s, u"minimax-envelope"_s })
        QTest::newRow(qPrintable(protocol)) << protocol;
}

void TestProgramGuards::asksTheSandboxOverEverySurface()
{
    QFETCH(const QString, protocol);
    for (const QStringList &streaming : { QStringList(), QStringList { u"--no-stream"_s } }) {
        const Ran ran = run(QStringList { u"--send"_s, u"hi there"_s, u"--protocol"_s, protocol } + streaming);
        QVERIFY2(ran.exitCode == 0, QByteArray(ran.out + ran.err).constData());
        QVERIFY2(ran.out.contains("hi there"), ran.out.constData());
    }
}

QTEST_GUILESS_MAIN(TestProgramGuards)
#include "tst_programguards.moc"
