// --ladder as a script meets it.
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
// No test may find it in anything the program writes.
const QByteArray canary = "cnry-0f9e8d7c6b5a4f3e2d1c";

struct Result {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString states() const
    {
        QStringList states;
        const QJsonArray rungs = json()["rungs"_L1].toArray();
        for (const QJsonValue &rung : rungs)
            states.append(rung.toObject()["id"_L1].toString() + u' ' + rung.toObject()["state"_L1].toString());
        return states.join(", "_L1);
    }
};
}

class TestLadderCommand final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void provesTheSandbox();
    void printsTheRungsAsOneJsonObject();
    void endsWithOneWhereARungFails_data();
    void endsWithOneWhereARungFails();
    void neverPrintsTheKey();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();

private:
    Result run(const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestLadderCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = m_environment.keys();
    for (const QString &name : names) {
        if (name.endsWith(u"_API_KEY"_s) || name.contains(u"proxy"_s, Qt::CaseInsensitive) || name.startsWith(u"XDG_"_s))
            m_environment.remove(name);
    }
    QDir(m_folder->path()).mkdir(u"home"_s);
    m_environment.insert(u"HOME"_s, m_folder->filePath(u"home"_s));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

Result TestLadderCommand::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(PROGRAM), QStringList { u"--profile"_s, m_folder->filePath(u"profile"_s) } + arguments);
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}

void TestLadderCommand::provesTheSandbox()
{
    const Result result = run({ u"--ladder"_s, u"--model"_s, u"MiniMax-M3"_s });
    QCOMPARE(result.err, QByteArray());
    QVERIFY2(result.out.contains("The key is accepted, MiniMax-M3 answered and streamed; usage is reported."), result.out.constData());
    QVERIFY(result.out.contains("Connection: passed"));
    QCOMPARE(result.exitCode, 0);
}

void TestLadderCommand::printsTheRungsAsOneJsonObject()
{
    const Result result = run({ u"--ladder"_s, u"--model"_s, u"MiniMax-M3"_s, u"--format"_s, u"json"_s });
    QCOMPARE(result.states(),
        u"dns skipped, tcp passed, tls skipped, auth passed, models passed, chat passed, stream passed, usage passed"_s);
    QVERIFY(result.json()["proved"_L1].toString().startsWith("The key is accepted"_L1));
    const QJsonObject tcp = result.json()["rungs"_L1].toArray().at(1).toObject();
    QVERIFY(tcp["ms"_L1].isDouble());
    QCOMPARE(tcp["evidence"_L1].toObject()["address"_L1].toString(), u"127.0.0.1"_s);
    QVERIFY(result.json()["rungs"_L1].toArray().at(0).toObject()["ms"_L1].isNull());
    QCOMPARE(result.exitCode, 0);
}

void TestLadderCommand::endsWithOneWhereARungFails_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("state");
    QTest::newRow("unknown host") << u"https://no-such-host.invalid/v1"_s << u"dns failed"_s;
    QTest::newRow("nobody listens") << u"http://127.0.0.1:1/v1"_s << u"tcp failed"_s;
}

void TestLadderCommand::endsWithOneWhereARungFails()
{
    QFETCH(const QString, base);
    QFETCH(const QString, state);
    const Result result = run({ u"--ladder"_s, u"--base-url"_s, base, u"--model"_s, u"m"_s, u"--format"_s, u"json"_s });
    QVERIFY2(result.states().contains(state), result.out.constData());
    QCOMPARE(result.exitCode, 1);
}

void TestLadderCommand::neverPrintsTheKey()
{
    FaultServer server;
    const QByteArray quoting = R"({"error":{"message":"Invalid token )" + canary + R"("}})";
    server.script({ FaultServer::send(FaultServer::answer(401, quoting)) });
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(canary));
    for (const QString &format : { u"text"_s, u"json"_s }) {
        const Result result = run({ u"--ladder"_s, u"--base-url"_s, server.url("/v1"_L1).toString(), u"--model"_s, u"m"_s, u"--key-env"_s,
            u"MY_KEY"_s, u"--format"_s, format });
        QVERIFY2(result.out.contains("failed"), result.out.constData());
        QVERIFY(!result.out.contains(canary) && !result.err.contains(canary));
        QCOMPARE(result.exitCode, 1);
    }
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().first().contains(canary));
}

void TestLadderCommand::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("send as well") << QStringList { u"--send"_s, u"hi"_s };
    QTest::newRow("models as well") << QStringList { u"--models"_s };
    QTest::newRow("as curl") << QStringList { u"--format"_s, u"curl"_s };
    QTest::newRow("a parameter") << QStringList { u"--set"_s, u"temperature=1"_s };
}

void TestLadderCommand::refusesWhatMakesNoSense()
{
    QFETCH(const QStringList, more);
    const Result result = run(QStringList { u"--ladder"_s } + more);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(!result.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestLadderCommand)
#include "tst_laddercommand.moc"
