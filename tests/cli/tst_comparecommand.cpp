// A comparison as a script meets it: the same question to columns that answer, answer otherwise, or fail.
#include "support/faultserver.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

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

QJsonObject column(const QString &name, const QString &model, const QJsonObject &set = {}, const QString &protocol = {})
{
    QJsonObject object { { u"name"_s, name }, { u"route"_s, u"sandbox"_s }, { u"model"_s, model } };
    if (!set.isEmpty())
        object[u"set"_s] = set;
    if (!protocol.isEmpty())
        object[u"protocol"_s] = protocol;
    return object;
}

QByteArray lineupOf(const QJsonArray &columns, QJsonObject more = {})
{
    more[u"columns"_s] = columns;
    return QJsonDocument(more).toJson();
}

QByteArray chatStream(const QByteArray &text)
{
    return "data: {\"id\":\"r1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text
        + "\"}}]}\n\ndata: {\"id\":\"r1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
}

FaultServer::Script chatAnswer(const QByteArray &text)
{
    return { FaultServer::send(FaultServer::answer(200, chatStream(text), "text/event-stream")), FaultServer::close() };
}

QJsonObject columnAt(const QJsonObject &report, int place)
{
    return report["columns"_L1][place].toObject();
}

QStringList placesOf(const QJsonValue &differences)
{
    QStringList places;
    const QJsonArray all = differences.toArray();
    for (const QJsonValue &one : all)
        places << one["part"_L1].toString() + u' ' + one["kind"_L1].toString() + u' ' + one["place"_L1].toString();
    return places;
}

}

class TestCompareCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QFileInfo(QStringLiteral(PROGRAM)).isExecutable()); }
    void init();
    void cleanup();

    void printsFiguresThatFitTheAnswers();
    void findsWhatWasPlanted();
    void explainsTheColumnThatFailed();
    void printsForPeople_data();
    void printsForPeople();
    void takesASavedLineup();
    void readsTheTextFromStandardInput();
    void attachesToEveryColumnThatTakesIt();
    void holdsTheOthersAgainstTheNamedColumn();
    void leavesContentsOutWhenAsked();
    void neverShowsAKey();
    void masksAKeyTheServerTold();
    void refusesBadUsageWithTwo_data();
    void refusesBadUsageWithTwo();
    void saysWhyAColumnWasNotAsked();
    void printsWhatThereIsWhenInterrupted();
    void keepsWhatItSent();

private:
    QString file(const QString &name, const QByteArray &text);
    Result run(const QStringList &arguments, const QByteArray &input = {});
    QJsonObject compared(const QByteArray &lineup, const QStringList &more = {}, int exitCode = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestCompareCommand::init()
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
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->filePath(u"home"_s));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
}

void TestCompareCommand::cleanup()
{
    m_folder.reset();
}

QString TestCompareCommand::file(const QString &name, const QByteArray &text)
{
    QFile file(m_folder->filePath(name));
    if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

Result TestCompareCommand::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(PROGRAM), QStringList { u"--profile"_s, m_folder->filePath(u"profile"_s) } + arguments);
    if (!input.isEmpty())
        process.write(input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}

QJsonObject TestCompareCommand::compared(const QByteArray &lineup, const QStringList &more, int exitCode)
{
    const Result result = run(
        QStringList { u"--compare"_s, file(u"lineup.json"_s, lineup), u"--send"_s, u"Hello there, how are you?"_s, u"--format"_s, u"json"_s } + more);
    if (result.exitCode != exitCode)
        qFatal("exit code %d: %s", result.exitCode, result.err.constData());
    QJsonParseError error {};
    const QJsonDocument document = QJsonDocument::fromJson(result.out, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

void TestCompareCommand::printsFiguresThatFitTheAnswers()
{
    const QJsonObject report = compared(lineupOf({ column(u"One"_s, u"echo"_s), column(u"Two"_s, u"usage-empty-choices"_s) }), { u"--repeats"_s, u"3"_s });
    QCOMPARE(report["format"_L1].toString(), u"minimax-playground-comparison"_s);
    QCOMPARE(report["question"_L1].toString(), u"Hello there, how are you?"_s);
    QCOMPARE(report["lineup"_L1].toString(), u"lineup"_s);
    for (int i = 0; i < 2; ++i) {
        const QJsonObject one = columnAt(report, i);
        const QJsonArray answers = one["answers"_L1].toArray();
        const QJsonArray samples = one["samples"_L1].toArray();
        QCOMPARE(answers.size(), 3);
        QCOMPARE(samples.size(), 3);
        QList<double> totals;
        for (int n = 0; n < 3; ++n) {
            QVERIFY(answers[n]["complete"_L1].toBool());
            QVERIFY(answers[n]["answer"_L1].toString().contains("Hello there, how are you?"_L1));
            QCOMPARE(samples[n]["id"_L1], answers[n]["id"_L1]);
            const double total = answers[n]["timing_ms"_L1]["total"_L1].toDouble();
            QVERIFY(total > 0 && std::abs(samples[n]["values"_L1]["total_ms"_L1].toDouble() - total) < 0.001);
            totals.append(samples[n]["values"_L1]["total_ms"_L1].toDouble());
        }
        std::sort(totals.begin(), totals.end());
        const QJsonObject spread = one["figures"_L1]["spreads"_L1]["total_ms"_L1].toObject();
        QCOMPARE(spread["count"_L1].toInt(), 3);
        QCOMPARE(spread["least"_L1].toDouble(), totals.at(0));
        QCOMPARE(spread["median"_L1].toDouble(), totals.at(1));
        QCOMPARE(spread["p95"_L1].toDouble(), totals.at(2));
        QCOMPARE(spread["most"_L1].toDouble(), totals.at(2));
        QCOMPARE(one["figures"_L1]["asked"_L1].toInt(), 3);
        QCOMPARE(one["figures"_L1]["failed"_L1].toInt(), 0);
        QVERIFY(!one["figures"_L1]["request_ids"_L1].toArray().isEmpty());
        QVERIFY(one["curl"_L1].toString().contains("/v1/chat/completions"_L1));
    }
    QVERIFY(columnAt(report, 0)["differences"_L1].isNull());
    QVERIFY(columnAt(report, 1)["differences"_L1].isObject());
}

void TestCompareCommand::findsWhatWasPlanted()
{
    const QJsonObject shared { { u"set"_s, QJsonObject { { u"temperature"_s, 0.5 }, { u"top_p"_s, 0.9 } } } };
    const QJsonObject report = compared(lineupOf({ column(u"Plain"_s, u"echo"_s), column(u"Same"_s, u"echo"_s),
        column(u"Warm"_s, u"echo"_s, { { u"temperature"_s, 0.75 }, { u"top_p"_s, QJsonValue::Null }, { u"seed"_s, 7 } }) }, shared));
    const QJsonObject same = columnAt(report, 1)["differences"_L1].toObject();
    QCOMPARE(placesOf(same["sent"_L1]), QStringList());
    const QJsonArray pieces = same["answer"_L1].toArray();
    QVERIFY(std::all_of(pieces.begin(), pieces.end(), [](const QJsonValue &piece) { return piece["kind"_L1].toString() == "same"_L1; }));
    QStringList sent = placesOf(columnAt(report, 2)["differences"_L1]["sent"_L1]);
    sent.sort();
    QCOMPARE(sent, QStringList({ u"body_field added seed"_s, u"body_field changed temperature"_s, u"body_field dropped top_p"_s }));
    QCOMPARE(columnAt(report, 2)["set"_L1]["temperature"_L1].toDouble(), 0.75);
}

void TestCompareCommand::explainsTheColumnThatFailed()
{
    const QByteArray lineup = lineupOf({ column(u"Good"_s, u"echo"_s), column(u"Bad"_s, u"error-2049"_s), column(u"Cut"_s, u"cut"_s) });
    const QJsonObject report = compared(lineup, {}, 1);
    QVERIFY(columnAt(report, 0)["answers"_L1][0]["complete"_L1].toBool());
    const QJsonObject bad = columnAt(report, 1);
    QCOMPARE(bad["figures"_L1]["failed"_L1].toInt(), 1);
    QCOMPARE(bad["figures"_L1]["failures"_L1]["authentication"_L1].toInt(), 1);
    QCOMPARE(bad["answers"_L1][0]["failure"_L1]["code"_L1].toString(), u"2049"_s);
    QVERIFY2(bad["failures"_L1][0].toString().contains("key is not valid"_L1), qPrintable(bad["failures"_L1][0].toString()));
    QCOMPARE(columnAt(report, 2)["figures"_L1]["failed"_L1].toInt(), 1);
    QCOMPARE(columnAt(report, 2)["failures"_L1].toArray().size(), 1);
    const Result result = run({ u"--compare"_s, file(u"lineup.json"_s, lineup), u"--send"_s, u"Hello"_s });
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.contains("\nBad: 1 of 1 failed. The key is not valid."), result.err.constData());
    QVERIFY2(result.err.contains("\nGood: 1 of 1, "), result.err.constData());
    QVERIFY2(result.err.contains("\nBad: ") && result.err.contains("invalid api key"), result.err.constData());
    QVERIFY(result.out.contains("The key is not valid.") && result.out.contains("invalid api key"));
}

void TestCompareCommand::printsForPeople_data()
{
    QTest::addColumn<QStringList>("format");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("Markdown unasked") << QStringList() << QByteArray("# Comparison: `lineup`\n");
    QTest::newRow("Markdown") << QStringList { u"--format"_s, u"markdown"_s } << QByteArray("# Comparison: `lineup`\n");
    QTest::newRow("HTML") << QStringList { u"--format"_s, u"html"_s } << QByteArray("<!DOCTYPE html>\n");
}

void TestCompareCommand::printsForPeople()
{
    QFETCH(QStringList, format);
    QFETCH(QByteArray, beginning);
    const QString lineup = file(u"lineup.json"_s,
        lineupOf({ column(u"Chat"_s, u"echo"_s), column(u"Messages"_s, u"echo"_s, {}, u"anthropic-messages"_s), column(u"Thinking"_s, u"reasoning-content"_s) }));
    const Result result = run(QStringList { u"--compare"_s, lineup, u"--send"_s, u"Grüße 中文 😀"_s, u"--repeats"_s, u"2"_s } + format);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY2(result.out.startsWith(beginning), result.out.left(200).constData());
    for (const char *part : { "Grüße 中文 😀", "Chat", "Messages", "Thinking", "anthropic-messages", "first token", "95th percentile", "curl ", "HTTP/1.1 200" })
        QVERIFY2(result.out.contains(part), part);
    QVERIFY2(result.err.startsWith("6 request") && result.err.contains(" · free\n"), result.err.constData());
    // To a file the same, and nothing else.
    const QString path = m_folder->filePath(u"report"_s);
    const Result written = run(QStringList { u"--compare"_s, lineup, u"--send"_s, u"Grüße 中文 😀"_s, u"--output"_s, path } + format);
    QCOMPARE(written.exitCode, 0);
    QCOMPARE(written.out, QByteArray());
    QFile report(path);
    QVERIFY(report.open(QIODevice::ReadOnly) && report.readAll().startsWith(beginning));
}

void TestCompareCommand::takesASavedLineup()
{
    const QByteArray lineup = lineupOf({ column(u"One"_s, u"echo"_s), column(u"Two"_s, u"echo"_s) }, { { u"name"_s, u"My two"_s } });
    file(u"profile/config/lineups/My two.json"_s, lineup);
    const Result result = run({ u"--compare"_s, u"My two"_s, u"--send"_s, u"hi"_s });
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY(result.out.startsWith("# Comparison: `My two`\n"));
    const Result unknown = run({ u"--compare"_s, u"My three"_s, u"--send"_s, u"hi"_s });
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("My three") && unknown.err.contains("My two"), unknown.err.constData());
}

void TestCompareCommand::attachesToEveryColumnThatTakesIt()
{
    const QString lineup = file(u"eyes.json"_s, R"({"columns":[{"route":"sandbox","model":"sees"},
        {"route":"sandbox","protocol":"anthropic-messages","model":"sees"},
        {"route":"sandbox","protocol":"minimax-v1","model":"sees"}]})");
    const Result result = run({ u"--compare"_s, lineup, u"--send"_s, u"What is this?"_s, u"--attach"_s, u"https://a.example/p.png"_s });
    // One column has no part for it, and says so.
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.contains("text only"), result.err.constData());
    QVERIFY2(result.out.contains("[https://a.example/p.png]"), result.out.constData());
    QCOMPARE(result.out.count("1. at https://a.example/p.png"), 2);
}

void TestCompareCommand::readsTheTextFromStandardInput()
{
    const QString lineup = file(u"lineup.json"_s, lineupOf({ column(u"One"_s, u"echo"_s), column(u"Two"_s, u"echo"_s) }));
    const Result result = run({ u"--compare"_s, lineup, u"--send"_s, u"-"_s }, "from a pipe");
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.contains("## Question\n\n```\nfrom a pipe\n```\n"));
}

void TestCompareCommand::holdsTheOthersAgainstTheNamedColumn()
{
    const QByteArray lineup = lineupOf({ column(u"One"_s, u"echo"_s), column(u"Two"_s, u"echo"_s) });
    QCOMPARE(compared(lineup)["reference"_L1].toInt(), 1);
    QCOMPARE(compared(lineup, { u"--reference"_s, u"2"_s })["reference"_L1].toInt(), 2);
    const QJsonObject byTitle = compared(lineup, { u"--reference"_s, u"Two"_s });
    QCOMPARE(byTitle["reference"_L1].toInt(), 2);
    QVERIFY(columnAt(byTitle, 0)["differences"_L1].isObject() && columnAt(byTitle, 1)["differences"_L1].isNull());
    const Result unknown = run({ u"--compare"_s, file(u"lineup.json"_s, lineup), u"--send"_s, u"hi"_s, u"--reference"_s, u"Three"_s });
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY(unknown.err.contains("Three") && unknown.err.contains("One, Two"));
}

void TestCompareCommand::leavesContentsOutWhenAsked()
{
    const QString lineup = file(u"lineup.json"_s, lineupOf({ column(u"One"_s, u"echo"_s), column(u"Two"_s, u"reasoning-content"_s) }));
    for (const char *format : { "json", "markdown", "html" }) {
        const Result result = run({ u"--compare"_s, lineup, u"--send"_s, u"people of Zanzibar"_s, u"--format"_s, QString::fromLatin1(format), u"--without-contents"_s });
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(!result.out.contains("people") && !result.out.contains("Zanzibar"), result.out.constData());
        QVERIFY(result.out.contains("18 characters"));
    }
}

void TestCompareCommand::neverShowsAKey()
{
    FaultServer server;
    server.script(chatAnswer("fine"));
    m_environment.insert(u"OTHER_KEY"_s, QString::fromUtf8(canary));
    const QJsonObject own { { u"name"_s, u"Own"_s }, { u"base_url"_s, server.url("/v1"_L1).toString() }, { u"protocol"_s, u"openai-chat"_s },
        { u"model"_s, u"m"_s }, { u"key_env"_s, u"OTHER_KEY"_s } };
    const QString lineup = file(u"lineup.json"_s, lineupOf({ own, column(u"Sandbox"_s, u"echo"_s) }));
    for (const char *format : { "json", "markdown", "html" }) {
        const Result result = run({ u"--compare"_s, lineup, u"--send"_s, u"hi"_s, u"--format"_s, QString::fromLatin1(format), u"--override-guards"_s });
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QVERIFY(!result.out.contains(canary) && !result.err.contains(canary));
        QVERIFY2(result.out.contains("$OTHER_KEY"), result.out.constData());
    }
    QVERIFY(server.requests().constLast().contains(QByteArray("Bearer " + canary)));
}

void TestCompareCommand::masksAKeyTheServerTold()
{
    FaultServer server;
    server.script(chatAnswer("Your key is " + canary));
    m_environment.insert(u"OTHER_KEY"_s, QString::fromUtf8(canary));
    const QJsonObject own { { u"name"_s, u"Own"_s }, { u"base_url"_s, server.url("/v1"_L1).toString() }, { u"protocol"_s, u"openai-chat"_s },
        { u"model"_s, u"m"_s }, { u"key_env"_s, u"OTHER_KEY"_s } };
    const QString lineup = file(u"lineup.json"_s, lineupOf({ own, column(u"Sandbox"_s, u"echo"_s) }));
    // One the program knows is masked as soon as it arrives.
    const Result known = run({ u"--compare"_s, lineup, u"--send"_s, u"hi"_s, u"--override-guards"_s });
    QCOMPARE(known.exitCode, 0);
    QVERIFY(!known.out.contains(canary) && !known.err.contains(canary));
    // Another one only looks like a key.
    const QByteArray shaped = "sk-api-0f9e8d7c6b5a4f3e2d1c0f9e8d7c";
    server.script(chatAnswer("Your key is " + shaped));
    const Result refused = run({ u"--compare"_s, lineup, u"--send"_s, u"hi"_s, u"--override-guards"_s });
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains("Own, ") && refused.err.contains("--mask") && !refused.err.contains(shaped), refused.err.constData());
    const Result masked = run({ u"--compare"_s, lineup, u"--send"_s, u"hi"_s, u"--override-guards"_s, u"--mask"_s });
    QCOMPARE(masked.exitCode, 0);
    QVERIFY(masked.out.contains("Your key is sk-api") && !masked.out.contains(shaped));
}

void TestCompareCommand::refusesBadUsageWithTwo_data()
{
    QTest::addColumn<QByteArray>("lineup");
    QTest::addColumn<QByteArray>("sentence");
    QJsonArray nineColumns;
    for (int i = 0; i < 9; ++i)
        nineColumns.append(column(QString::number(i), u"echo"_s));
    QTest::newRow("no JSON") << QByteArray("{\"columns\": [") << QByteArray("not valid JSON");
    QTest::newRow("no line-up") << QByteArray("[1, 2]") << QByteArray("no line-up");
    QTest::newRow("one column") << lineupOf({ column(u"One"_s, u"echo"_s) }) << QByteArray("at least 2 columns");
    QTest::newRow("nine columns") << lineupOf(nineColumns) << QByteArray("at most 8 columns");
    QTest::newRow("a key") << lineupOf({ column(u"One"_s, u"echo"_s), column(u"Two"_s, u"echo"_s, { { u"x"_s, u"sk-api-0f9e8d7c6b5a4f3e2d1c0f9e8d7c"_s } }) })
                           << QByteArray("holds a key");
}

void TestCompareCommand::refusesBadUsageWithTwo()
{
    QFETCH(QByteArray, lineup);
    QFETCH(QByteArray, sentence);
    const Result result = run({ u"--compare"_s, file(u"lineup.json"_s, lineup), u"--send"_s, u"hi"_s });
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains(sentence), result.err.constData());
    QVERIFY(!result.err.contains("0f9e8d7c6b5a"));
}

void TestCompareCommand::saysWhyAColumnWasNotAsked()
{
    const QByteArray lineup = lineupOf({ column(u"Good"_s, u"echo"_s),
        QJsonObject { { u"name"_s, u"Lost"_s }, { u"route"_s, u"no such route"_s }, { u"model"_s, u"m"_s } } });
    const QJsonObject report = compared(lineup, {}, 1);
    QVERIFY(columnAt(report, 0)["answers"_L1][0]["complete"_L1].toBool());
    QVERIFY2(columnAt(report, 1)["problem"_L1].toString().contains("no such route"_L1), qPrintable(columnAt(report, 1)["problem"_L1].toString()));
    QVERIFY(columnAt(report, 1)["answers"_L1].toArray().isEmpty());
    const Result result = run({ u"--compare"_s, file(u"lineup.json"_s, lineup), u"--send"_s, u"hi"_s });
    QVERIFY2(result.err.contains("Lost: ") && result.err.contains("no such route"), result.err.constData());
}

void TestCompareCommand::printsWhatThereIsWhenInterrupted()
{
#ifdef Q_OS_UNIX
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(PROGRAM),
        { u"--profile"_s, m_folder->filePath(u"profile"_s), u"--format"_s, u"json"_s, u"--send"_s, u"hi"_s, u"--compare"_s,
            file(u"lineup.json"_s, lineupOf({ column(u"Good"_s, u"echo"_s), column(u"Mute"_s, u"silent"_s) })) });
    QByteArray err;
    QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("Good: 1 of 1"), patience);
    ::kill(pid_t(process.processId()), SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, patience);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QJsonObject report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QVERIFY(columnAt(report, 0)["answers"_L1][0]["complete"_L1].toBool());
    QCOMPARE(columnAt(report, 1)["figures"_L1]["failures"_L1]["stopped"_L1].toInt(), 1);
#endif
}

void TestCompareCommand::keepsWhatItSent()
{
    compared(lineupOf({ column(u"One"_s, u"echo"_s), column(u"Two"_s, u"echo"_s) }), { u"--repeats"_s, u"2"_s });
    const Result history = run({ u"--history"_s, {}, u"--format"_s, u"json"_s });
    QCOMPARE(history.exitCode, 0);
    QCOMPARE(QJsonDocument::fromJson(history.out).array().size(), 4);
}

QTEST_GUILESS_MAIN(TestCompareCommand)
#include "tst_comparecommand.moc"
