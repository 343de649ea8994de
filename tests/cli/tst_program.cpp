// The program as a script meets it: its arguments, its output, its exit code, and what it really sends.
#include "support/faultserver.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
// No test may find it in anything the program writes.
const QByteArray canary = "cnry-0f9e8d7c6b5a4f3e2d1c";

struct Result {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

QByteArray frameOf(const QByteArray &text)
{
    return R"(data: {"id":"r1","choices":[{"index":0,"delta":{"content":")" + text + "\"}}]}\n\n";
}

QByteArray streamOf(const QByteArrayList &texts)
{
    QByteArray body;
    for (const QByteArray &text : texts)
        body += frameOf(text);
    return body + "data: {\"id\":\"r1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
}

FaultServer::Script answering(const QByteArray &body)
{
    return { FaultServer::send(FaultServer::answer(200, body, "text/event-stream")), FaultServer::close() };
}

QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

QByteArrayList headOf(const QByteArray &request)
{
    QByteArrayList lines;
    const QByteArrayList all = request.left(request.indexOf("\r\n\r\n")).split('\n');
    for (const QByteArray &line : all) {
        const QByteArray text = line.trimmed();
        const QByteArray lower = text.toLower();
        // HTTP's own, which each client words for itself.
        if (!lower.startsWith("host:") && !lower.startsWith("connection:"))
            lines << (lower.startsWith("content-length:") ? lower : text);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

}

class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QFileInfo(QStringLiteral(PROGRAM)).isExecutable()); }
    void init();
    void cleanup();

    void answersOnTheSandboxWithoutAnything();
    void printsOneJsonObjectInOrder();
    void writesOnlyIntoItsProfile();
    void exitsWithZeroOnlyForACompleteAnswer_data();
    void exitsWithZeroOnlyForACompleteAnswer();
    void explainsAFailureOnStandardError();
    void saysWhatWasOddOnStandardError();
    void showsToolCalls();
    void describesAFailureInJson();
    void refusesBadUsageWithTwo_data();
    void refusesBadUsageWithTwo();
    void sendsTypedValues();
    void saysWhereAValueIsNotJson();
    void asksInOnePieceWithoutStream();
    void readsTheTextFromStandardInput();
    void attachesFilesAndAddresses();
    void attachesNothingThatCannotBeSent_data();
    void attachesNothingThatCannotBeSent();
    void printsRewrittenTextOnce();
    void sendsOnlyTheNamedKey();
    void neverPrintsTheKey_data();
    void neverPrintsTheKey();
    void refusesAnUnsetVariable();
    void printsCurlThatSendsTheSameBytes();
    void printsCurlWithoutSending();
    void keepsWhatArrivedWhenInterrupted();
    void endsWhenNobodyReads();
    void servesTheSandboxForOthers();
    void takesAPictureOfItsWindow();
    void printsHelpAndVersion();
    void findsEverythingItOpensWhileItRuns();
    void failsItsOwnTestWhereItCannotWrite();

private:
    void start(QProcess &process, const QString &program, const QStringList &arguments);
    Result finish(QProcess &process, const QByteArray &input = {});
    Result run(const QStringList &arguments, const QByteArray &input = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestProgram::init()
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
    // The off-screen platform itself warns of what it cannot do.
    m_environment.remove(u"QT_FATAL_WARNINGS"_s);
    m_environment.remove(u"DISPLAY"_s);
    m_environment.remove(u"WAYLAND_DISPLAY"_s);
}

void TestProgram::cleanup()
{
    m_folder.reset();
}

void TestProgram::start(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(program, arguments);
}

Result TestProgram::finish(QProcess &process, const QByteArray &input)
{
    if (!input.isEmpty())
        process.write(input);
    process.closeWriteChannel();
    // Also ends when the program could not be started.
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, patience))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}

Result TestProgram::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    start(process, QStringLiteral(PROGRAM), QStringList { u"--profile"_s, m_folder->filePath(u"profile"_s) } + arguments);
    return finish(process, input);
}

void TestProgram::answersOnTheSandboxWithoutAnything()
{
    const Result result = run({ u"--send"_s, u"Grüße 中文 😀"_s });
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.endsWith("> Grüße 中文 😀\n"));
    QCOMPARE(result.err, QByteArray());
}

void TestProgram::printsOneJsonObjectInOrder()
{
    const Result result = run({ u"--send"_s, u"hi"_s, u"--system"_s, u"Be brief."_s, u"--format"_s, u"json"_s, u"--set"_s,
        u"stream_options.include_usage=true"_s });
    QCOMPARE(result.exitCode, 0);
    qsizetype at = 0;
    for (const char *name : { "request", "method", "url", "headers", "body", "status", "answer", "reasoning", "tool_calls",
             "finish_reason", "usage", "complete", "failure", "request_ids", "timing_ms", "first_byte", "first_reasoning",
             "first_text", "total", "events", "findings", "attempts" }) {
        at = result.out.indexOf(QByteArray('"' + QByteArray(name) + "\":"), at);
        QVERIFY2(at >= 0, name);
    }
    const QJsonObject object = QJsonDocument::fromJson(result.out).object();
    const QJsonObject request = object["request"_L1].toObject();
    QCOMPARE(request["method"_L1].toString(), u"POST"_s);
    QVERIFY(request["url"_L1].toString().endsWith(u"/v1/chat/completions"_s));
    QCOMPARE(request["headers"_L1].toArray()[0].toArray()[0].toString().toLower(), u"content-type"_s);
    QCOMPARE(request["body"_L1].toString(),
        uR"({"model":"echo","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"hi"}],"stream":true,"stream_options":{"include_usage":true}})"_s);
    QCOMPARE(object["status"_L1].toInt(), 200);
    QVERIFY(object["answer"_L1].toString().endsWith(u"> hi"_s));
    QCOMPARE(object["finish_reason"_L1].toString(), u"stop"_s);
    QCOMPARE(object["complete"_L1].toBool(), true);
    QVERIFY(object["failure"_L1].isNull());
    QVERIFY(object["usage"_L1].toObject()["total_tokens"_L1].toInt() > 0);
    QVERIFY(object["timing_ms"_L1].toObject()["first_reasoning"_L1].isNull());
    QVERIFY(object["timing_ms"_L1].toObject()["total"_L1].toDouble() >= object["timing_ms"_L1].toObject()["first_text"_L1].toDouble());
    QVERIFY(object["events"_L1].toInt() > 1);
    QCOMPARE(object["attempts"_L1].toArray().size(), 1);
}

void TestProgram::writesOnlyIntoItsProfile()
{
    QCOMPARE(run({ u"--send"_s, u"hi"_s }).exitCode, 0);
    const QDir home(m_folder->filePath(u"home"_s));
    QCOMPARE(home.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestProgram::exitsWithZeroOnlyForACompleteAnswer_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("complete") << u"echo"_s << 0;
    QTest::newRow("complete without [DONE]") << u"no-done"_s << 0;
    QTest::newRow("complete but for a broken frame") << u"broken-json"_s << 0;
    QTest::newRow("reasoning") << u"reasoning-content"_s << 0;
    QTest::newRow("cut") << u"cut"_s << 1;
    QTest::newRow("key refused") << u"error-401"_s << 1;
    QTest::newRow("too many requests") << u"error-429"_s << 1;
    QTest::newRow("server error") << u"error-500"_s << 1;
    QTest::newRow("error inside a success") << u"error-200"_s << 1;
    QTest::newRow("error in the middle") << u"error-midstream"_s << 1;
    QTest::newRow("redirect") << u"redirect"_s << 1;
    QTest::newRow("unknown model") << u"no-such-model"_s << 1;
}

void TestProgram::exitsWithZeroOnlyForACompleteAnswer()
{
    QFETCH(QString, model);
    QFETCH(int, exitCode);
    const Result text = run({ u"--send"_s, u"hi"_s, u"--model"_s, model });
    QCOMPARE(text.exitCode, exitCode);
    QVERIFY(exitCode == 0 || !text.err.isEmpty());
    const Result json = run({ u"--send"_s, u"hi"_s, u"--model"_s, model, u"--format"_s, u"json"_s });
    QCOMPARE(json.exitCode, exitCode);
    QCOMPARE(QJsonDocument::fromJson(json.out).object()["complete"_L1].toBool(), exitCode == 0);
}

void TestProgram::explainsAFailureOnStandardError()
{
    const Result result = run({ u"--send"_s, u"hi"_s, u"--model"_s, u"error-429"_s });
    QCOMPARE(result.out, QByteArray());
    const QByteArrayList lines = result.err.trimmed().split('\n');
    QVERIFY2(lines.size() >= 3, result.err.constData());
    QVERIFY2(lines[0].contains("asks to wait 7 s"), result.err.constData());
    QVERIFY2(lines[1].contains("HTTP 429"), result.err.constData());
    QVERIFY2(lines[2].startsWith("Likely cause: "), result.err.constData());
}

void TestProgram::saysWhatWasOddOnStandardError()
{
    const Result result = run({ u"--send"_s, u"hi"_s, u"--model"_s, u"broken-json"_s });
    QVERIFY2(result.err.contains("was left out"), result.err.constData());
}

void TestProgram::showsToolCalls()
{
    const QString tool = u"tools=[{\"type\":\"function\",\"function\":{\"name\":\"get_time\",\"parameters\":{\"type\":\"object\"}}}]"_s;
    const QStringList send { u"--send"_s, u"What time is it?"_s, u"--model"_s, u"tools"_s, u"--set"_s, tool };
    const Result text = run(send);
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.err.contains("get_time"), text.err.constData());
    const QJsonObject object = QJsonDocument::fromJson(run(send + QStringList { u"--format"_s, u"json"_s }).out).object();
    const QJsonObject call = object["tool_calls"_L1].toArray()[0].toObject();
    QCOMPARE(call["type"_L1].toString(), u"function"_s);
    QVERIFY(!call["id"_L1].toString().isEmpty());
    QCOMPARE(call["function"_L1].toObject()["name"_L1].toString(), u"get_time"_s);
    QVERIFY(call["function"_L1].toObject()["arguments"_L1].isString());
    QCOMPARE(object["finish_reason"_L1].toString(), u"tool_calls"_s);
}

void TestProgram::describesAFailureInJson()
{
    const Result result = run({ u"--send"_s, u"hi"_s, u"--model"_s, u"error-401"_s, u"--format"_s, u"json"_s });
    const QJsonObject object = QJsonDocument::fromJson(result.out).object();
    const QJsonObject failure = object["failure"_L1].toObject();
    QCOMPARE(object["status"_L1].toInt(), 401);
    QCOMPARE(failure["id"_L1].toString(), u"authentication"_s);
    QCOMPARE(failure["code"_L1].toString(), u"1004"_s);
    QCOMPARE(failure["http_status"_L1].toInt(), 401);
    QVERIFY(failure["message"_L1].toString().contains(u"login fail"_s));
    QVERIFY(QJsonDocument::fromJson(failure["raw"_L1].toString().toUtf8()).isObject());

    FaultServer server;
    const QString url = server.url("/v1"_L1).toString();
    server.script({ FaultServer::reset() });
    const Result lost = run({ u"--send"_s, u"hi"_s, u"--base-url"_s, url, u"--model"_s, u"m"_s, u"--format"_s, u"json"_s });
    const QJsonObject none = QJsonDocument::fromJson(lost.out).object();
    QCOMPARE(lost.exitCode, 1);
    QVERIFY(none["status"_L1].isNull());
    QCOMPARE(none["failure"_L1].toObject()["id"_L1].toString(), u"connection_lost"_s);
    QCOMPARE(none["attempts"_L1].toArray().size(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void TestProgram::refusesBadUsageWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList { u"--nope"_s };
    QTest::newRow("stray word") << QStringList { u"stray"_s };
    QTest::newRow("unknown route") << QStringList { u"--send"_s, u"x"_s, u"--route"_s, u"nowhere"_s };
    QTest::newRow("unknown protocol") << QStringList { u"--send"_s, u"x"_s, u"--protocol"_s, u"telepathy"_s };
    QTest::newRow("bad base URL") << QStringList { u"--send"_s, u"x"_s, u"--model"_s, u"m"_s, u"--base-url"_s, u"ftp://a/"_s };
    QTest::newRow("no model") << QStringList { u"--send"_s, u"x"_s, u"--base-url"_s, u"http://127.0.0.1:9/v1"_s };
    QTest::newRow("a key as an argument") << QStringList { u"--send"_s, u"x"_s, u"--key"_s, u"sk-api-0123456789abcdef"_s };
    QTest::newRow("nothing on standard input") << QStringList { u"--send"_s, u"-"_s };
}

void TestProgram::refusesBadUsageWithTwo()
{
    QFETCH(QStringList, arguments);
    const Result result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(!result.err.isEmpty());
    QVERIFY2(!result.err.contains("0123456789"), result.err.constData());
}

void TestProgram::sendsTypedValues()
{
    FaultServer server;
    server.script(answering(streamOf({ "ok" })));
    const Result result = run({ u"--send"_s, u"x"_s, u"--base-url"_s, server.url("/v1"_L1).toString(), u"--model"_s, u"m"_s, u"--set"_s,
        u"temperature=1e-5"_s, u"--set"_s, u"stop=[\"a\", \"b\"]"_s, u"--set"_s, u"max_tokens=7"_s, u"--set"_s,
        u"tools=[{\"type\":\"function\"}]"_s, u"--set"_s, u"some.name=null"_s, u"--set"_s, u"text=\"=\""_s });
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, QByteArray("ok\n"));
    const QByteArray body = bodyOf(server.requests().constFirst());
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QVERIFY2(body.contains(R"("temperature":1e-5)"), body.constData());
    QCOMPARE(object["stop"_L1].toArray(), QJsonArray({ u"a"_s, u"b"_s }));
    QCOMPARE(object["max_tokens"_L1].toInt(), 7);
    QCOMPARE(object["tools"_L1].toArray()[0].toObject()["type"_L1].toString(), u"function"_s);
    QVERIFY(object.contains("some.name"_L1) && object["some.name"_L1].isNull());
    QCOMPARE(object["text"_L1].toString(), u"="_s);
    QCOMPARE(object["stream"_L1].toBool(), true);
    QCOMPARE(object.size(), 9); // and the model, the messages
}

void TestProgram::saysWhereAValueIsNotJson()
{
    const Result bare = run({ u"--send"_s, u"x"_s, u"--set"_s, u"stop=abc"_s });
    QCOMPARE(bare.exitCode, 2);
    QVERIFY2(bare.err.contains("at character 1") && bare.err.contains("--set 'stop=\"abc\"'"), bare.err.constData());
    const Result late = run({ u"--send"_s, u"x"_s, u"--set"_s, u"stop=[1, 2,]"_s });
    QCOMPARE(late.exitCode, 2);
    QVERIFY2(late.err.contains("at character 7"), late.err.constData());
}

void TestProgram::asksInOnePieceWithoutStream()
{
    const Result result = run({ u"--send"_s, u"hi"_s, u"--no-stream"_s, u"--format"_s, u"json"_s });
    const QJsonObject object = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(result.exitCode, 0);
    QVERIFY(object["request"_L1].toObject()["body"_L1].toString().contains(u"\"stream\":false"_s));
    QCOMPARE(object["events"_L1].toInt(), 1);
    QVERIFY(object["answer"_L1].toString().endsWith(u"> hi"_s));
}

void TestProgram::attachesFilesAndAddresses()
{
    QImage image(24, 12, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    const QString picture = m_folder->filePath(u"p.png"_s);
    QVERIFY(image.save(picture));
    QFile notes(m_folder->filePath(u"notes.txt"_s));
    QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("words in a file") > 0);
    notes.close();
    const Result result = run({ u"--send"_s, u"What is this?"_s, u"--model"_s, u"sees"_s, u"--attach"_s, picture, u"--attach"_s,
        u"https://a.example/q.png"_s, u"--attach"_s, notes.fileName() });
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY2(result.out.contains("24 × 12 pixels"), result.out.constData());
    QVERIFY(result.out.contains("https://a.example/q.png"));
    const Result printed = run({ u"--send"_s, u"What is this?"_s, u"--model"_s, u"sees"_s, u"--format"_s, u"curl"_s, u"--attach"_s, picture,
        u"--attach"_s, notes.fileName() });
    QCOMPARE(printed.exitCode, 0);
    QVERIFY(printed.out.contains("data:image/png;base64,"));
    QVERIFY(printed.out.contains("words in a file"));
}

void TestProgram::attachesNothingThatCannotBeSent_data()
{
    QTest::addColumn<QString>("attached");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("a file that is not there") << u"absent.png"_s << 2 << QByteArray("absent.png");
    QTest::newRow("a folder") << u"."_s << 2 << QByteArray("folder");
    QTest::newRow("what nobody sees") << u"program.bin"_s << 2 << QByteArray("neither a picture");
    QTest::newRow("another kind of address") << u"ftp://a.example/q.png"_s << 2 << QByteArray("ftp://a.example/q.png");
    QTest::newRow("more than a request holds") << u"film.mp4"_s << 2 << QByteArray("64 MB");
    QTest::newRow("more than a picture may have") << u"large.png"_s << 1 << QByteArray("10.0 MB");
}

void TestProgram::attachesNothingThatCannotBeSent()
{
    QFETCH(const QString, attached);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, said);
    const auto write = [this](const QString &name, const QByteArray &bytes, qint64 size) {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.resize(size);
    };
    constexpr qint64 megabyte = 1024 * 1024;
    QVERIFY(write(u"program.bin"_s, QByteArray("\x7f" "ELF\0\1\2", 7), 7));
    QVERIFY(write(u"film.mp4"_s, QByteArray("\0\0\0\x18" "ftypisom", 12), 70 * megabyte));
    QVERIFY(write(u"large.png"_s, "\x89PNG\r\n\x1a\n", 11 * megabyte));
    const QString path = attached.contains("://"_L1) || attached == "absent.png"_L1 ? attached : m_folder->filePath(attached);
    const Result result = run({ u"--send"_s, u"x"_s, u"--model"_s, u"sees"_s, u"--attach"_s, path });
    QVERIFY2(result.exitCode == exitCode, result.err.constData());
    QVERIFY2(result.err.contains(said), result.err.constData());
    QCOMPARE(result.out, QByteArray());
}

void TestProgram::readsTheTextFromStandardInput()
{
    const Result result = run({ u"--send"_s, u"-"_s }, "from the pipe");
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.endsWith("> from the pipe\n"));
}

void TestProgram::printsRewrittenTextOnce()
{
    for (const QString &model : { u"snapshot"_s, u"closing-frame"_s, u"reasoning-tags"_s, u"reasoning-orphan"_s }) {
        const Result text = run({ u"--send"_s, u"hi"_s, u"--model"_s, model });
        const Result json = run({ u"--send"_s, u"hi"_s, u"--model"_s, model, u"--format"_s, u"json"_s });
        QCOMPARE(text.exitCode, 0);
        const QByteArray answer = QJsonDocument::fromJson(json.out).object()["answer"_L1].toString().toUtf8();
        QVERIFY2(text.out.endsWith(QByteArray(answer + '\n')), qPrintable(model));
        QVERIFY(!answer.isEmpty());
    }
}

void TestProgram::sendsOnlyTheNamedKey()
{
    FaultServer server;
    server.script(answering(streamOf({ "ok" })));
    m_environment.insert(u"OPENAI_API_KEY"_s, u"sk-other"_s);
    m_environment.insert(u"MINIMAX_API_KEY"_s, u"sk-other"_s);
    const QStringList send { u"--send"_s, u"x"_s, u"--base-url"_s, server.url("/v1"_L1).toString(), u"--model"_s, u"m"_s };
    QCOMPARE(run(send).exitCode, 0);
    QVERIFY(!server.requests().constLast().toLower().contains("authorization"));

    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(canary));
    QCOMPARE(run(send + QStringList { u"--key-env"_s, u"MY_KEY"_s }).exitCode, 0);
    QVERIFY(server.requests().constLast().contains(QByteArray("uthorization: Bearer " + canary + "\r\n")));
}

void TestProgram::neverPrintsTheKey_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("status");
    for (const QString &format : { u"text"_s, u"json"_s, u"curl"_s }) {
        QTest::addRow("%s, in the answer", qPrintable(format)) << format << 200;
        QTest::addRow("%s, in a refusal", qPrintable(format)) << format << 401;
    }
}

void TestProgram::neverPrintsTheKey()
{
    QFETCH(QString, format);
    QFETCH(int, status);
    FaultServer server;
    const QByteArray refusal = R"({"error":{"message":"Incorrect API key: )" + canary + R"(","code":")" + canary + "\"}}";
    // The answer says the key once as a whole and once in pieces, each of which comes alone.
    FaultServer::Script script { FaultServer::send(FaultServer::eventStreamHead()) };
    const QByteArray letters = "again: " + canary;
    for (const char c : letters)
        script << FaultServer::send(frameOf(QByteArray(1, c))) << FaultServer::wait(5);
    script << FaultServer::send(streamOf({ " and ", canary })) << FaultServer::close();
    if (status != 200)
        script = { FaultServer::send(FaultServer::answer(status, refusal)), FaultServer::close() };
    server.script(script);
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(canary));
    const Result result = run({ u"--send"_s, u"x"_s, u"--base-url"_s, server.url("/v1"_L1).toString(), u"--model"_s, u"m"_s,
        u"--key-env"_s, u"MY_KEY"_s, u"--format"_s, format });
    QCOMPARE(result.exitCode, status == 200 || format == "curl"_L1 ? 0 : 1);
    QVERIFY2(!result.out.contains(canary), result.out.constData());
    QVERIFY2(!result.err.contains(canary), result.err.constData());
    QVERIFY(result.out.size() + result.err.size() > 20);
    if (status == 200 && format == "text"_L1)
        QCOMPARE(result.out.count("again: "), 1);
}

void TestProgram::refusesAnUnsetVariable()
{
    FaultServer server;
    const QStringList send { u"--send"_s, u"x"_s, u"--base-url"_s, server.url("/v1"_L1).toString(), u"--model"_s, u"m"_s,
        u"--key-env"_s, u"NOT_SET"_s };
    const Result result = run(send);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.err.contains("NOT_SET"));
    QCOMPARE(server.connections(), 0);
    const Result curl = run(send + QStringList { u"--format"_s, u"curl"_s });
    QCOMPARE(curl.exitCode, 0);
    QVERIFY2(curl.out.contains("uthorization: Bearer $NOT_SET\""), curl.out.constData());
}

void TestProgram::printsCurlThatSendsTheSameBytes()
{
    FaultServer server;
    server.script(answering(streamOf({ "ok" })));
    m_environment.insert(u"MY_KEY"_s, QString::fromLatin1(canary));
    const QStringList send { u"--send"_s, u"It's \"$HOME\" `id` !! 中文 😀\n\ttwo\x01 lines @x"_s, u"--system"_s, u"'\\'"_s,
        u"--base-url"_s, server.url("/v1"_L1).toString(), u"--model"_s, u"m/x"_s, u"--key-env"_s, u"MY_KEY"_s, u"--set"_s,
        u"temperature=0.10"_s };
    QCOMPARE(run(send).exitCode, 0);
    const Result curl = run(send + QStringList { u"--format"_s, u"curl"_s });
    QCOMPARE(curl.exitCode, 0);
    QVERIFY(curl.out.contains("$MY_KEY"));
    for (const QString &shell : { u"bash"_s, u"dash"_s }) {
        QProcess process;
        start(process, shell, { u"-c"_s, QString::fromUtf8(curl.out) });
        const Result sent = finish(process);
        QCOMPARE(sent.exitCode, 0);
        QVERIFY(sent.out.contains("[DONE]"));
        QCOMPARE(headOf(server.requests().constLast()), headOf(server.requests().constFirst()));
        QCOMPARE(bodyOf(server.requests().constLast()), bodyOf(server.requests().constFirst()));
    }
    QCOMPARE(server.requests().size(), 3);
}

void TestProgram::printsCurlWithoutSending()
{
    FaultServer server;
    const Result result = run({ u"--send"_s, u"x"_s, u"--base-url"_s, server.url("/v1"_L1).toString(), u"--model"_s, u"m"_s,
        u"--format"_s, u"curl"_s });
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.startsWith("curl "));
    QCOMPARE(server.connections(), 0);
    m_environment.insert(u"SANDBOX_API_KEY"_s, u"x"_s);
    QVERIFY(run({ u"--send"_s, u"x"_s, u"--format"_s, u"curl"_s }).out.contains("$SANDBOX_API_KEY"));
}

void TestProgram::keepsWhatArrivedWhenInterrupted()
{
#ifdef Q_OS_UNIX
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::eventStreamHead()
                        + "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"so far\"}}]}\n\n"),
        FaultServer::wait(60'000) });
    for (const QString &format : { u"text"_s, u"json"_s }) {
        QProcess process;
        QSignalSpy received(&server, &FaultServer::requested);
        start(process, QStringLiteral(PROGRAM), { u"--profile"_s, m_folder->filePath(u"profile"_s), u"--send"_s, u"x"_s,
            u"--base-url"_s, server.url("/v1"_L1).toString(), u"--model"_s, u"m"_s, u"--format"_s, format });
        if (format == "text"_L1) {
            QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, patience); // as it arrives, not at the end
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(!received.isEmpty(), patience);
            QTest::qWait(300);
        }
        ::kill(pid_t(process.processId()), SIGINT);
        const Result result = finish(process);
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.out.contains("so far"), result.out.constData());
        if (format == "json"_L1) {
            const QJsonObject object = QJsonDocument::fromJson(result.out).object();
            QCOMPARE(object["failure"_L1].toObject()["id"_L1].toString(), u"stopped"_s);
            QCOMPARE(object["complete"_L1].toBool(), false);
        }
    }
#endif
}

void TestProgram::endsWhenNobodyReads()
{
#ifdef Q_OS_UNIX
    QProcess process;
    start(process, u"bash"_s, { u"-c"_s, u"set -o pipefail; \"$0\" --profile p --send x --model long | head -c 10"_s, QStringLiteral(PROGRAM) });
    const Result result = finish(process);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out.size(), 10);
#endif
}

void TestProgram::servesTheSandboxForOthers()
{
    m_environment.insert(u"SANDBOX_API_KEY"_s, QString::fromLatin1(canary));
    QProcess sandbox;
    start(sandbox, QStringLiteral(PROGRAM), { u"--sandbox"_s });
    QTRY_VERIFY_WITH_TIMEOUT(sandbox.canReadLine(), patience);
    const QString base = QString::fromUtf8(sandbox.readLine()).trimmed();
    QVERIFY2(base.startsWith(u"http://127.0.0.1:"_s) && base.endsWith(u"/v1"_s), qPrintable(base));

    const QStringList send { u"--send"_s, u"hi"_s, u"--base-url"_s, base, u"--model"_s, u"echo"_s };
    QCOMPARE(run(send).exitCode, 1);
    const Result result = run(send + QStringList { u"--key-env"_s, u"SANDBOX_API_KEY"_s });
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY(result.out.endsWith("> hi\n"));

    sandbox.terminate();
    const Result ended = finish(sandbox);
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(!ended.err.contains(canary));
}

void TestProgram::takesAPictureOfItsWindow()
{
    const QString file = m_folder->filePath(u"window.png"_s);
    const Result result = run({ u"--send"_s, u"hi"_s, u"--screenshot"_s, file });
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY(result.out.endsWith("> hi\n"));
    const QImage picture(file);
    QVERIFY(picture.width() > 400 && picture.height() > 300);

    // In the look that a person chose in the window of this profile.
    for (const QString &look : { u"dark"_s, u"light"_s }) {
        QSettings(m_folder->filePath(u"profile/state/window.ini"_s), QSettings::IniFormat).setValue("view/appearance"_L1, look);
        const Result looked = run({ u"--send"_s, u"hi"_s, u"--screenshot"_s, file });
        QVERIFY2(looked.exitCode == 0, looked.err.constData());
        const QImage seen(file);
        QCOMPARE(seen.pixelColor(3, seen.height() / 2).lightness() < 128, look == "dark"_L1);
    }
    QCOMPARE(run({ u"--send"_s, u"hi"_s, u"--screenshot"_s, u"/no/such/folder/x.png"_s }).exitCode, 1);
}

void TestProgram::printsHelpAndVersion()
{
    const Result help = run({ u"--help"_s });
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("--send") && help.out.contains("--sandbox"));
    const Result version = run({ u"--version"_s });
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.out.startsWith("minimax-playground "));
}

void TestProgram::findsEverythingItOpensWhileItRuns()
{
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, "unix:path="_L1 + m_folder->filePath(u"nobody"_s));
    const Result result = run({ u"--self-test"_s });
    QVERIFY2(result.exitCode == 0, result.out.constData());
    QByteArrayList verdicts;
    const QByteArrayList lines = result.out.trimmed().split('\n');
    for (const QByteArray &line : lines)
        verdicts << line.left(22).simplified();
    // Without a bus there is no keychain, and that is allowed as long as the line says why.
    QCOMPARE(verdicts.join(", "),
        QByteArray("ok SQL driver, ok TLS, ok SVG, ok Qt translations, ok translations, ok profile folders, none keychain"));
    QVERIFY2(lines.last().size() > 70, lines.last().constData());
}

void TestProgram::failsItsOwnTestWhereItCannotWrite()
{
    // A file where the folder should be: refused even to root, whom permissions do not stop.
    QFile file(m_folder->filePath(u"profile"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result result = run({ u"--self-test"_s });
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.out.contains("\nFAIL  profile folders"), result.out.constData());
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
