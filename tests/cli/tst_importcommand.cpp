// --import-curl and --code as a script meets them.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// No test may find it in anything the program writes.
const QByteArray planted = "sk-api-0f9e8d7c6b5a4f3e2d1c";

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Outcome runProgram(const QStringList &arguments, const QByteArray &input = {})
{
    const QTemporaryDir folder;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.contains(u"KEY"_s) || name.contains(u"TOKEN"_s) || name.startsWith(u"MINIMAX"_s) || name == "DISPLAY"_L1)
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"SNIP_KEY"_s, QString::fromUtf8(planted));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PROGRAM), QStringList { u"--profile"_s, folder.path() } + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

}

class TestImportCommand : public QObject
{
    Q_OBJECT

private slots:
    void printsTheRequestWithoutItsKey();
    void readsAFile();
    void saysWhyACommandIsRefused();
    void printsCodeAndSendsNothing_data();
    void printsCodeAndSendsNothing();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
};

void TestImportCommand::printsTheRequestWithoutItsKey()
{
    const QByteArray command = "curl -k 'https://a.example/v1?key=" + planted + "&x=1' -H 'Authorization: Bearer " + planted
        + "' -H \"x-api-key: $KEY\" --json '{\"a\":\"" + planted + "\"}'";
    const Outcome outcome = runProgram({ u"--import-curl"_s, u"-"_s, u"--format"_s, u"json"_s }, command);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!outcome.out.contains(planted) && !outcome.err.contains(planted));
    const QJsonObject json = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(json[u"unknown_flags"_s].toArray(), QJsonArray({ u"-k"_s }));
    const QJsonObject request = json[u"request"_s].toObject();
    QCOMPARE(request[u"method"_s].toString(), u"POST"_s);
    QCOMPARE(request[u"url"_s].toString(), u"https://a.example/v1?x=1"_s);
    QCOMPARE(request[u"headers"_s].toArray()[0].toArray(), QJsonArray({ u"Authorization"_s, u"Bearer sk-api…2d1c"_s }));
    QCOMPARE(request[u"headers"_s].toArray()[1].toArray(), QJsonArray({ u"x-api-key"_s, u"$KEY"_s }));
    QCOMPARE(request[u"body"_s].toString(), u"{\"a\":\"sk-api…2d1c\"}"_s);
}

void TestImportCommand::readsAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"command"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("curl https://a.example/v1/models") > 0);
    file.close();
    const Outcome outcome = runProgram({ u"--import-curl"_s, file.fileName() });
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.contains("\"url\": \"https://a.example/v1/models\""));
    QCOMPARE(runProgram({ u"--import-curl"_s, file.fileName() + u".none"_s }).exitCode, 2);
}

void TestImportCommand::saysWhyACommandIsRefused()
{
    const Outcome outcome = runProgram({ u"--import-curl"_s, u"-"_s }, "curl https://a.example -d @body.json");
    QCOMPARE(outcome.exitCode, 2);
    const QString sentence = QJsonDocument::fromJson(outcome.out).object()[u"refused"_s].toString();
    QVERIFY2(sentence.startsWith(u"-d takes its content from a file"_s), outcome.out.constData());
}

void TestImportCommand::printsCodeAndSendsNothing_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("curl") << u"curl"_s << QByteArray("curl -q -g");
    QTest::newRow("curl for cmd.exe") << u"curl-cmd"_s << QByteArray("curl.exe -q -g");
    QTest::newRow("curl for PowerShell") << u"curl-powershell"_s << QByteArray("$body = ");
    QTest::newRow("Python") << u"python"_s << QByteArray("import os\n\nfrom openai import OpenAI");
    QTest::newRow("JavaScript") << u"javascript"_s << QByteArray("import OpenAI from \"openai\"");
    QTest::newRow("Go") << u"go"_s << QByteArray("package main");
    QTest::newRow("fetch") << u"fetch"_s << QByteArray("const response = await fetch(");
}

void TestImportCommand::printsCodeAndSendsNothing()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, beginning);
    // Nobody listens there.
    const Outcome outcome = runProgram({ u"--send"_s, u"hello"_s, u"--base-url"_s, u"http://127.0.0.1:9/v1"_s, u"--protocol"_s,
        u"openai-chat"_s, u"--model"_s, u"MiniMax-M3"_s, u"--key-env"_s, u"SNIP_KEY"_s, u"--code"_s, target });
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY2(outcome.out.startsWith(beginning), outcome.out.constData());
    QVERIFY(outcome.out.contains("hello") && outcome.out.contains("SNIP_KEY"));
    QVERIFY(!outcome.out.contains(planted) && !outcome.err.contains(planted));
}

void TestImportCommand::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("code without a text") << QStringList { u"--code"_s, u"go"_s };
    QTest::newRow("unknown code") << QStringList { u"--send"_s, u"x"_s, u"--code"_s, u"cobol"_s };
    QTest::newRow("code and a format") << QStringList { u"--send"_s, u"x"_s, u"--code"_s, u"go"_s, u"--format"_s, u"json"_s };
    QTest::newRow("import and send") << QStringList { u"--send"_s, u"x"_s, u"--import-curl"_s, u"-"_s };
    QTest::newRow("import as text") << QStringList { u"--import-curl"_s, u"-"_s, u"--format"_s, u"text"_s };
    QTest::newRow("import over a route") << QStringList { u"--import-curl"_s, u"-"_s, u"--route"_s, u"sandbox"_s };
}

void TestImportCommand::refusesWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = runProgram(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.out.isEmpty() && !outcome.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
