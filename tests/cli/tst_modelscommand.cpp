// --models as a script meets it.
#include "support/faultserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 30'000;
// No test may find it in anything the program writes.
const QByteArray canary = "cnry-0f9e8d7c6b5a4f3e2d1c";

struct Result {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};
}

class TestModelsCommand final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void printsOneIdPerLine();
    void printsOneJsonObjectInOrder();
    void marksWhatIsBuiltIn();
    void printsCurlThatAsksForTheSame();
    void exitsWithOneWithoutAList_data();
    void exitsWithOneWithoutAList();
    void printsAListOverSeveralPages();
    void neverPrintsTheKey();
    void letsNoIdActOnTheTerminalOrTheLines();

private:
    Result run(const QStringList &arguments, const QString &program = QStringLiteral(PROGRAM));
    QStringList at(const FaultServer &server, const QStringList &more = {}) const
    {
        return QStringList { u"--models"_s, u"--base-url"_s, server.url("/v1"_L1).toString() } + more;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestModelsCommand::init()
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

Result TestModelsCommand::run(const QStringList &arguments, const QString &program)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    const QStringList profile { u"--profile"_s, m_folder->filePath(u"profile"_s) };
    process.start(program, program == QStringLiteral(PROGRAM) ? profile + arguments : arguments);
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}

void TestModelsCommand::printsOneIdPerLine()
{
    const Result result = run({ u"--models"_s });
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.split('\n').contains("MiniMax-M3"));
    QVERIFY(result.out.split('\n').contains("echo"));
}

void TestModelsCommand::printsOneJsonObjectInOrder()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"a","z":1.50,"y":[1e3]},"b"]})")) });
    const Result result = run(at(server, { u"--format"_s, u"json"_s }));
    QCOMPARE(result.exitCode, 0);
    qsizetype from = 0;
    for (const char *name : { "route", "url", "status", "models", "id", "reported", "builtin", "failure", "request", "method", "headers", "body" }) {
        from = result.out.indexOf(QByteArray('"' + QByteArray(name) + "\":"), from);
        QVERIFY2(from >= 0, name);
    }
    const QJsonObject object = result.json();
    QCOMPARE(object["url"_L1].toString(), server.url("/v1/models"_L1).toString());
    QCOMPARE(object["status"_L1].toInt(), 200);
    QCOMPARE(object["models"_L1].toArray().size(), 2);
    QVERIFY(object["failure"_L1].isNull());
    QCOMPARE(object["request"_L1].toObject()["method"_L1].toString(), u"GET"_s);
    // The entry as it came, spelling and all.
    QVERIFY(result.out.contains("1.50"));
    QVERIFY(result.out.contains("1e3"));
}

void TestModelsCommand::marksWhatIsBuiltIn()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"minimax/MiniMax-M2.7"},{"id":"other"}]})")) });
    const QJsonArray models = run(at(server, { u"--format"_s, u"json"_s })).json()["models"_L1].toArray();
    const QJsonObject known = models.at(0).toObject()["builtin"_L1].toObject();
    QCOMPARE(known["context"_L1].toInt(), 204'800);
    QCOMPARE(known["date"_L1].toString(), u"2026-09-19"_s);
    // This server is not MiniMax: what it costs there says nothing of here.
    QVERIFY(known["prices"_L1].isNull());
    QVERIFY(models.at(1).toObject()["builtin"_L1].isNull());
}

void TestModelsCommand::printsCurlThatAsksForTheSame()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"a"}]})")) });
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(canary));
    const QStringList arguments = at(server, { u"--key-env"_s, u"MY_KEY"_s });
    QCOMPARE(run(arguments).exitCode, 0);
    const Result curl = run(arguments + QStringList { u"--format"_s, u"curl"_s });
    QCOMPARE(curl.exitCode, 0);
    QVERIFY(curl.out.startsWith("curl "));
    QVERIFY(curl.out.contains("$MY_KEY"));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(run({ u"-c"_s, QString::fromUtf8(curl.out) }, u"sh"_s).exitCode, 0);
    QCOMPARE(server.requests().size(), 2);
    const auto lines = [](QByteArray request) {
        QByteArrayList all;
        for (const QByteArray &line : request.split('\n')) {
            // HTTP's own, which each client words for itself.
            const QByteArray lower = line.trimmed().toLower();
            if (!lower.startsWith("host:") && !lower.startsWith("connection:") && lower != "content-length: 0")
                all.append(line.trimmed());
        }
        std::sort(all.begin(), all.end());
        return all;
    };
    QCOMPARE(lines(server.requests().at(1)), lines(server.requests().at(0)));
}

void TestModelsCommand::exitsWithOneWithoutAList_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("failure");
    QTest::newRow("not found") << FaultServer::answer(404, "404 page not found", "text/plain") << u"not_found"_s;
    QTest::newRow("refused") << FaultServer::answer(401, R"({"error":{"message":"invalid api key"}})") << u"authentication"_s;
    QTest::newRow("no list") << FaultServer::answer(200, R"({"hello":"there"})") << u"malformed"_s;
    QTest::newRow("broken off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":[{\"id\":\"a\"}") << QString();
}

void TestModelsCommand::exitsWithOneWithoutAList()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, failure);
    FaultServer server;
    server.script({ FaultServer::send(answer), FaultServer::close() });
    const Result text = run(at(server));
    QCOMPARE(text.exitCode, 1);
    QCOMPARE(text.out, QByteArray());
    QVERIFY(!text.err.isEmpty());
    const Result json = run(at(server, { u"--format"_s, u"json"_s }));
    QCOMPARE(json.exitCode, 1);
    QVERIFY(json.json()["models"_L1].toArray().isEmpty());
    const QString id = json.json()["failure"_L1].toObject()["id"_L1].toString();
    QVERIFY(!id.isEmpty());
    if (!failure.isEmpty())
        QCOMPARE(id, failure);
    QCOMPARE(run({ u"--models"_s, u"--route"_s, u"nowhere"_s }).exitCode, 2);
}

void TestModelsCommand::printsAListOverSeveralPages()
{
    FaultServer server;
    server.scripts({ { FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"a"}],"has_more":true,"last_id":"a"})")) },
        { FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"b"}],"has_more":false})")) } });
    const Result result = run(at(server));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, QByteArray("a\nb\n"));
}

void TestModelsCommand::neverPrintsTheKey()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(401, R"({"error":{"message":"the key )" + canary + " is wrong\"}}")) });
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(canary));
    for (const QString &format : { u"text"_s, u"json"_s, u"curl"_s }) {
        const Result result = run(at(server, { u"--key-env"_s, u"MY_KEY"_s, u"--format"_s, format }));
        QVERIFY(!result.out.contains(canary));
        QVERIFY(!result.err.contains(canary));
    }
    QVERIFY(server.requests().constFirst().contains(canary));
}

void TestModelsCommand::letsNoIdActOnTheTerminalOrTheLines()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"a\nb\u001b[2J"}]})")) });
    QCOMPARE(run(at(server)).out, QByteArray("a\u240ab\u241b[2J\n"));
}

QTEST_GUILESS_MAIN(TestModelsCommand)
#include "tst_modelscommand.moc"
