// --send keeps what it did; --history, --export and --replay as a script meets them, against the sandbox and a server that fails.
#include "snippets/jsonschema.h"
#include "support/faultserver.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
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
};

QByteArray answerOf(const QByteArray &text)
{
    return R"(data: {"id":"r1","choices":[{"index":0,"delta":{"content":")" + text
        + "\"}}]}\n\ndata: {\"id\":\"r1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
}

QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

}

class TestHistoryCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsWhatWasSent();
    void findsAndNarrows();
    void listsNothingWithoutComplaint();
    void exportsInEveryFormat();
    void writesAFile();
    void leavesOutWhatItIsToldTo();
    void refusesToGiveAKeyAway();
    void saysWhatIsNotThere_data();
    void saysWhatIsNotThere();
    void sendsAgainOverTheSandbox();
    void sendsTheSameBytesAgain();
    void sendsOverAnotherRoute();
    void failsAsTheAnswerDoes();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();

private:
    Result run(const QStringList &arguments);
    QJsonArray history(const QStringList &arguments = { QString() });
    QString newestId() { return history().at(0).toObject()["id"_L1].toString(); }
    QStringList customRoute(const FaultServer &server) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestHistoryCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = m_environment.keys();
    for (const QString &name : names) {
        if (name.contains(u"KEY"_s) || name.contains(u"TOKEN"_s) || name.contains(u"proxy"_s, Qt::CaseInsensitive) || name.startsWith(u"XDG_"_s))
            m_environment.remove(name);
    }
    m_environment.insert(u"HOME"_s, m_folder->path());
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"CANARY_KEY"_s, QString::fromUtf8(canary));
    m_environment.remove(u"DISPLAY"_s);
}

void TestHistoryCommand::cleanup()
{
    // Neither the journal nor anything else that was written knows the key.
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(canary), qPrintable(file.fileName()));
    }
    m_folder.reset();
}

Result TestHistoryCommand::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(PROGRAM), QStringList { u"--profile"_s, m_folder->filePath(u"profile"_s) } + arguments);
    process.closeWriteChannel();
    // A server of this process may have to answer meanwhile.
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience))
        process.kill();
    const Result result { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
    if (result.out.contains(canary) || result.err.contains(canary))
        qFatal("the key was printed");
    return result;
}

QJsonArray TestHistoryCommand::history(const QStringList &arguments)
{
    const Result result = run(QStringList { u"--history"_s } + arguments + QStringList { u"--format"_s, u"json"_s });
    if (result.exitCode != 0)
        qWarning("%s", result.err.constData());
    return QJsonDocument::fromJson(result.out).array();
}

QStringList TestHistoryCommand::customRoute(const FaultServer &server) const
{
    return { u"--base-url"_s, u"http://127.0.0.1:%1/v1"_s.arg(server.port()), u"--protocol"_s, u"openai-chat"_s, u"--model"_s, u"any"_s,
        u"--key-env"_s, u"CANARY_KEY"_s };
}

void TestHistoryCommand::listsWhatWasSent()
{
    QCOMPARE(run({ u"--send"_s, u"first question"_s }).exitCode, 0);
    QCOMPARE(run({ u"--send"_s, u"second question"_s, u"--model"_s, u"error-429"_s }).exitCode, 1);
    const QJsonArray all = history();
    QCOMPARE(all.size(), 2);
    const QJsonObject newest = all.at(0).toObject();
    QCOMPARE(newest["first_line"_L1].toString(), u"second question"_s);
    QCOMPARE(newest["status"_L1].toInt(), 429);
    QCOMPARE(newest["failure"_L1].toString(), u"rate_limit"_s);
    QCOMPARE(newest["complete"_L1].toBool(), false);
    const QJsonObject oldest = all.at(1).toObject();
    QCOMPARE(oldest["status"_L1].toInt(), 200);
    QCOMPARE(oldest["complete"_L1].toBool(), true);
    QCOMPARE(oldest["model"_L1].toString(), u"echo"_s);
    QCOMPARE(oldest["purpose"_L1].toString(), u"answer"_s);
    QVERIFY(oldest["url"_L1].toString().endsWith(u"/v1/chat/completions"_s));

    const Result text = run({ u"--history"_s, QString() });
    QCOMPARE(text.exitCode, 0);
    const QByteArrayList lines = text.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1].split('\t').size(), 7);
    QVERIFY(lines[1].startsWith(QByteArray(oldest["id"_L1].toString().toUtf8() + '\t')) && lines[1].endsWith("\tfirst question"));
}

void TestHistoryCommand::findsAndNarrows()
{
    run({ u"--send"_s, u"red apples"_s });
    run({ u"--send"_s, u"green apples"_s, u"--model"_s, u"reasoning-tags"_s });
    QCOMPARE(history({ u"green"_s }).size(), 1);
    QCOMPARE(history({ u"apples"_s }).size(), 2);
    QCOMPARE(history({ u"bananas"_s }).size(), 0);
    QCOMPARE(history({ u"apples"_s, u"--limit"_s, u"1"_s }).at(0).toObject()["first_line"_L1].toString(), u"green apples"_s);
    QCOMPARE(history({ u"apples"_s, u"--model"_s, u"echo"_s }).at(0).toObject()["first_line"_L1].toString(), u"red apples"_s);
    QCOMPARE(history({ u"apples"_s, u"--route"_s, u"sandbox"_s }).size(), 2);
    QCOMPARE(history({ u"apples"_s, u"--route"_s, u"Flatkey"_s }).size(), 0);
    QCOMPARE(run({ u"--history"_s, u"apples"_s, u"--route"_s, u"nowhere"_s }).exitCode, 2);
}

void TestHistoryCommand::listsNothingWithoutComplaint()
{
    const Result result = run({ u"--history"_s, QString(), u"--format"_s, u"json"_s });
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out.trimmed(), QByteArray("[]"));
    QCOMPARE(result.err, QByteArray());
}

void TestHistoryCommand::exportsInEveryFormat()
{
    run({ u"--send"_s, u"give me this"_s });
    run({ u"--send"_s, u"and that"_s });
    const QJsonArray all = history();
    const QString newest = all.at(0).toObject()["id"_L1].toString();
    const QString oldest = all.at(1).toObject()["id"_L1].toString();

    Result result = run({ u"--export"_s, u"har"_s, u"--id"_s, oldest, u"--id"_s, newest });
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QFile schema(QStringLiteral(TEST_DATA_DIR "/exports/har-1.2.schema.json"));
    QVERIFY(schema.open(QIODevice::ReadOnly));
    const QJsonObject har = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(JsonSchema(QJsonDocument::fromJson(schema.readAll()).object()).problemsOf(QJsonValue(har)), QStringList());
    const QJsonArray entries = har["log"_L1].toObject()["entries"_L1].toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).toObject()["_id"_L1].toString(), oldest);
    QVERIFY(entries.at(0).toObject()["request"_L1].toObject()["postData"_L1].toObject()["text"_L1].toString().contains(u"give me this"_s));

    result = run({ u"--export"_s, u"json"_s, u"--id"_s, newest });
    const QJsonObject object = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(object["id"_L1].toString(), newest);
    QVERIFY(object["answer"_L1].toString().contains(u"and that"_s));

    result = run({ u"--export"_s, u"sse"_s, u"--id"_s, newest });
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(QString::fromUtf8(result.out), object["response"_L1].toObject()["body"_L1].toString());
    QVERIFY(result.out.endsWith("data: [DONE]\n\n"));
    QCOMPARE(run({ u"--export"_s, u"sse"_s, u"--id"_s, newest, u"--id"_s, oldest }).exitCode, 1);

    result = run({ u"--export"_s, u"markdown"_s, u"--id"_s, newest });
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.startsWith("# `echo` over ") && result.out.contains("## Timing\n"));
}

void TestHistoryCommand::writesAFile()
{
    run({ u"--send"_s, u"x"_s });
    const QString id = newestId();
    const Result result = run({ u"--export"_s, u"json"_s, u"--id"_s, id, u"--output"_s, u"out.json"_s });
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, QByteArray());
    QFile file(m_folder->filePath(u"out.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()["id"_L1].toString(), id);
    const Result nowhere = run({ u"--export"_s, u"json"_s, u"--id"_s, id, u"--output"_s, u"no/such/folder.json"_s });
    QCOMPARE(nowhere.exitCode, 1);
    QVERIFY(nowhere.err.contains("no/such/folder.json"));
}

void TestHistoryCommand::leavesOutWhatItIsToldTo()
{
    run({ u"--send"_s, u"a private matter"_s });
    const Result result = run({ u"--export"_s, u"har"_s, u"--id"_s, newestId(), u"--without-contents"_s });
    QCOMPARE(result.exitCode, 0);
    QVERIFY(!result.out.contains("private") && result.out.contains("characters)"));
}

void TestHistoryCommand::refusesToGiveAKeyAway()
{
    // Shaped as a key, but of nobody this program knows: it is kept as it was typed, and echoed in pieces.
    const QByteArray shaped = "sk-api-" + QByteArray("7a6b5c4d3e2f1a0b").repeated(2);
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(PROGRAM), { u"--profile"_s, m_folder->filePath(u"profile"_s), u"--send"_s, u"-"_s });
    process.write("is " + shaped + " a key?");
    process.closeWriteChannel();
    QVERIFY(QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience));
    const QString id = newestId();
    for (const QString &format : { u"har"_s, u"json"_s, u"markdown"_s }) {
        const Result refused = run({ u"--export"_s, format, u"--id"_s, id });
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY2(refused.err.contains("the request’s body: what looks like a key, sk-api…1a0b"), refused.err.constData());
        QVERIFY(refused.err.contains("--mask") && !refused.err.contains("7a6b5c4d"));
        const Result masked = run({ u"--export"_s, format, u"--id"_s, id, u"--mask"_s });
        QCOMPARE(masked.exitCode, 0);
        QVERIFY(masked.out.contains("sk-api…1a0b") && !masked.out.contains("7a6b5c4d3e2f1a0b"));
    }
}

void TestHistoryCommand::saysWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("export") << QStringList { u"--export"_s, u"har"_s, u"--id"_s, u"0192f0c1-0000-7000-8000-000000000001"_s };
    QTest::newRow("replay") << QStringList { u"--replay"_s, u"0192f0c1-0000-7000-8000-000000000001"_s };
}

void TestHistoryCommand::saysWhatIsNotThere()
{
    QFETCH(QStringList, arguments);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("0192f0c1-0000-7000-8000-000000000001"), result.err.constData());
    QCOMPARE(result.out, QByteArray());
}

void TestHistoryCommand::sendsAgainOverTheSandbox()
{
    run({ u"--send"_s, u"once more"_s });
    const QString id = newestId();
    const Result text = run({ u"--replay"_s, id });
    QVERIFY2(text.exitCode == 0, text.err.constData());
    QVERIFY2(text.out.endsWith("once more\n"), text.out.constData());
    QCOMPARE(text.err, QByteArray());
    const Result json = run({ u"--replay"_s, id, u"--format"_s, u"json"_s });
    QCOMPARE(json.exitCode, 0);
    const QJsonObject object = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(object["complete"_L1].toBool(), true);
    QVERIFY(object["answer"_L1].toString().endsWith(u"once more"_s));
    // The list of models has no answer, but bytes.
    QCOMPARE(run({ u"--models"_s }).exitCode, 0);
    const Result list = run({ u"--replay"_s, newestId() });
    QVERIFY2(list.exitCode == 0, list.err.constData());
    QVERIFY2(list.out.contains("\"object\"") && list.out.contains("echo"), list.out.constData());

    const QJsonArray all = history();
    QCOMPARE(all.size(), 5);
    QCOMPARE(all.at(0).toObject()["purpose"_L1].toString(), u"replay"_s);
    QCOMPARE(all.at(4).toObject()["purpose"_L1].toString(), u"answer"_s);
}

void TestHistoryCommand::sendsTheSameBytesAgain()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, answerOf("Hello"), "text/event-stream")), FaultServer::close() });
    const QStringList route = customRoute(server);
    QCOMPARE(run(QStringList { u"--send"_s, u"hi ü"_s, u"--set"_s, u"temperature=0.10"_s } + route).exitCode, 0);
    const QString id = newestId();
    // Without the key nothing leaves.
    QCOMPARE(run({ u"--replay"_s, id }).exitCode, 1);
    QCOMPARE(server.requests().size(), 1);
    const Result again = run({ u"--replay"_s, id, u"--key-env"_s, u"CANARY_KEY"_s });
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QCOMPARE(again.out, QByteArray("Hello\n"));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(bodyOf(server.requests()[1]), bodyOf(server.requests()[0]));
    QVERIFY(server.requests()[1].contains(QByteArray("uthorization: Bearer " + canary)));
    const Result exported = run({ u"--export"_s, u"har"_s, u"--id"_s, newestId() });
    QCOMPARE(exported.exitCode, 0);
    QVERIFY(exported.out.contains("Bearer cnry-0…2d1c"));
}

void TestHistoryCommand::sendsOverAnotherRoute()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, answerOf("Hello"), "text/event-stream")), FaultServer::close() });
    QCOMPARE(run(QStringList { u"--send"_s, u"elsewhere"_s } + customRoute(server)).exitCode, 0);
    const QString id = newestId();
    // The sandbox knows no model of that name, and says so: it was asked.
    const Result result = run({ u"--replay"_s, id, u"--route"_s, u"sandbox"_s, u"--format"_s, u"json"_s });
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(server.requests().size(), 1);
    const QJsonObject object = QJsonDocument::fromJson(result.out).object();
    QVERIFY2(object["status"_L1].toInt() >= 400, result.out.constData());
    QVERIFY(object["request"_L1].toObject()["body"_L1].toString().contains(u"elsewhere"_s));
    QCOMPARE(run({ u"--replay"_s, id, u"--route"_s, u"nowhere"_s }).exitCode, 2);
}

void TestHistoryCommand::failsAsTheAnswerDoes()
{
    run({ u"--send"_s, u"x"_s, u"--model"_s, u"error-429"_s });
    const Result result = run({ u"--replay"_s, newestId() });
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out, QByteArray("\n").left(result.out.size()));
    QVERIFY(!result.err.isEmpty());
}

void TestHistoryCommand::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    row("history and send", { u"--history"_s, u"x"_s, u"--send"_s, u"x"_s });
    row("history as curl", { u"--history"_s, u"x"_s, u"--format"_s, u"curl"_s });
    row("a list of nothing", { u"--history"_s, u"x"_s, u"--limit"_s, u"0"_s });
    row("a limit of words", { u"--history"_s, u"x"_s, u"--limit"_s, u"all"_s });
    row("limit without history", { u"--limit"_s, u"3"_s });
    row("export of nothing", { u"--export"_s, u"har"_s });
    row("export of no id", { u"--export"_s, u"har"_s, u"--id"_s, QString() });
    row("unknown export", { u"--export"_s, u"pdf"_s, u"--id"_s, u"x"_s });
    row("id without export", { u"--id"_s, u"x"_s });
    row("mask without export", { u"--replay"_s, u"x"_s, u"--mask"_s });
    row("replay of nothing", { u"--replay"_s, QString() });
    row("replay with a text", { u"--replay"_s, u"x"_s, u"--system"_s, u"y"_s });
    row("replay and export", { u"--replay"_s, u"x"_s, u"--export"_s, u"har"_s });
}

void TestHistoryCommand::refusesWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.out.isEmpty() && !result.err.isEmpty() && !result.err.contains('%'));
    QVERIFY(!QDir(m_folder->filePath(u"profile"_s)).exists());
}

QTEST_GUILESS_MAIN(TestHistoryCommand)
#include "tst_historycommand.moc"
