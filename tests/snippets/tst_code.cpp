// Programs are run by their own language and what arrives is compared; what cannot run on every machine is parsed or read.
#include "snippets/codetargets.h"
#include "support/faultserver.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray secretKey = "sk-test-0123456789abcdef";

HttpRequest post(const QByteArray &body, const QString &url = u"https://api.example/v1/chat/completions"_s)
{
    return { "POST", QUrl(url),
        { { "Content-Type", "application/json" }, { "Accept", "text/event-stream" }, { "User-Agent", "me/1" },
            { "Authorization", "Bearer " + secretKey, true, 7, "MINIMAX_API_KEY" } },
        body };
}

QString code(const QByteArray &target, const HttpRequest &request, const QByteArray &protocol = "openai-chat")
{
    return codeTargetById(target)->code(request, protocol);
}

/// What the program prints on both of its channels, and "exit N" unless that is 0.
QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MINIMAX_API_KEY"_s, QString::fromUtf8(secretKey));
    environment.insert(u"no_proxy"_s, u"*"_s);
    environment.insert(u"PYTHONIOENCODING"_s, u"utf-8"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.state() == QProcess::NotRunning && finished.isEmpty())
        return "does not start";
    if (finished.isEmpty() && !finished.wait(120'000))
        return "does not end";
    const QByteArray output = process.readAll();
    return process.exitCode() == 0 ? output : output + "exit " + QByteArray::number(process.exitCode());
}

QString saved(const QTemporaryDir &folder, const QString &name, const QString &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("no file");
    return file.fileName();
}

/// JSON with everything that code could stumble over.
QByteArray anyJsonText(QRandomGenerator &dice)
{
    static const QByteArrayList pieces { "a", " ", "'", "\\\"", "\\\\", "\\n", "\\u0000", "$HOME", "${x}", "`", "%s", "{}", "\\/",
        "\\ud83d\\ude00", "\xf0\x9f\x98\x80", "\xe4\xb8\xad", "\xc3\xa9", "\xe2\x80\xa8", "\xe2\x80\xae", "\xef\xbb\xbf", "\\u00e9",
        "'''", "\xee\x80\x80", "</script>", "#", "sk-test-0123456789abcdef", "\x7f" };
    QByteArray text;
    for (int i = dice.bounded(12); i > 0; --i)
        text += pieces.at(dice.bounded(int(pieces.size())));
    return '"' + text + '"';
}

QByteArray anyBody(QRandomGenerator &dice)
{
    static const QByteArrayList values { "1e-5", "0.10", "-0", "true", "false", "null", "[]", "{}", "12345678901234567890", "[1, 2]" };
    QByteArray body = "{\"model\":\"M\",\"messages\":[{\"role\":\"user\",\"content\":" + anyJsonText(dice) + "}]";
    for (int i = dice.bounded(4); i > 0; --i)
        body += ",\"x" + QByteArray::number(i) + "\":" + (dice.bounded(2) ? anyJsonText(dice) : values.at(dice.bounded(10)));
    if (dice.bounded(2))
        body += ",\n \"stream\": true";
    return body + '}';
}

QByteArray bodyOf(const QByteArray &raw)
{
    return raw.sliced(raw.indexOf("\r\n\r\n") + 4);
}

QByteArray headerOf(const QByteArray &raw, const QByteArray &name)
{
    const QByteArrayList lines = raw.first(raw.indexOf("\r\n\r\n")).split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith(QByteArray(name.toLower() + ':')))
            return line.sliced(name.size() + 1).trimmed();
    }
    return {};
}

}

class TestCode : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void offersEveryTargetOnce();
    void printsNoKey_data();
    void printsNoKey();
    void looksAsAPersonWouldWriteIt_data();
    void looksAsAPersonWouldWriteIt();
    void sendsTheSameBytes_data();
    void sendsTheSameBytes();
    void compilesWithEveryLibrary_data();
    void compilesWithEveryLibrary();
    void keepsTheValuesOfABodyInPython();
    void keepsTheValuesOfABodyInJavaScript();
    void givesALibraryOneKeyOnly();
    void saysWhatCmdCannotTake();
};

void TestCode::initTestCase()
{
    for (const char *program : { "python3", "node" })
        QVERIFY2(!QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(), program);
}

void TestCode::offersEveryTargetOnce()
{
    QByteArrayList ids;
    for (const CodeTarget &target : codeTargets()) {
        ids << target.id;
        QVERIFY(!target.language.isEmpty());
    }
    QCOMPARE(ids, QByteArrayList({ "curl", "curl-cmd", "curl-powershell", "powershell", "python", "javascript", "fetch", "go" }));
    QVERIFY(!codeTargetById("cobol"));
}

void TestCode::printsNoKey_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const CodeTarget &target : codeTargets())
        QTest::newRow(target.id.constData()) << target.id;
}

void TestCode::printsNoKey()
{
    QFETCH(QByteArray, target);
    for (const char *protocol : { "openai-chat", "openai-responses", "anthropic-messages", "gemini", "minimax-v1" }) {
        for (const QString &path : { u"chat/completions"_s, u"responses"_s, u"messages"_s, u"models/M:generateContent"_s }) {
            HttpRequest request = post(R"({"model":"M","max_tokens":1,"contents":[],"messages":"my key is )" + secretKey + R"(, is it"})",
                u"https://api.example/v1/"_s + path);
            request.headers.append(HttpHeader { "X-Copy", "a " + secretKey });
            QVERIFY(!code(target, request, protocol).contains(QString::fromUtf8(secretKey)));
            request.url.setQuery(u"key="_s + QString::fromUtf8(secretKey));
            const QString text = code(target, request, protocol);
            QVERIFY2(!text.contains(QString::fromUtf8(secretKey)), qPrintable(text));
            QVERIFY2(text.contains(u"MINIMAX_API_KEY"_s), qPrintable(text));
        }
    }
}

void TestCode::looksAsAPersonWouldWriteIt_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QString>("expected");

    QTest::newRow("Python streams with OpenAI's library") << QByteArray("python") << QByteArray("openai-chat") << uR"(import os

from openai import OpenAI

client = OpenAI(
    api_key=os.environ["MINIMAX_API_KEY"],
    base_url=os.environ.get("MINIMAX_BASE_URL", "https://api.example/v1"),
)
answer = client.chat.completions.create(
    model=os.environ.get("MINIMAX_MODEL", "MiniMax-M3"),
    messages=[{"role": "user", "content": "it's 5\" & 100%"}],
    temperature=0.10,
    stream=True,
    extra_body={
        "thinking": {"type": "adaptive"},
    },
)
for chunk in answer:
    if chunk.choices:
        print(chunk.choices[0].delta.content or "", end="", flush=True)
print()
)"_s;
    QTest::newRow("JavaScript streams with OpenAI's library") << QByteArray("javascript") << QByteArray("openai-chat")
                                                              << uR"(import OpenAI from "openai";

const client = new OpenAI({
  apiKey: process.env.MINIMAX_API_KEY,
  baseURL: process.env.MINIMAX_BASE_URL ?? "https://api.example/v1",
});
const answer = await client.chat.completions.create({
  model: process.env.MINIMAX_MODEL ?? "MiniMax-M3",
  messages: [{"role": "user", "content": "it's 5\" & 100%"}],
  thinking: {"type": "adaptive"},
  temperature: 0.10,
  stream: true,
});
for await (const chunk of answer)
  process.stdout.write(chunk.choices[0]?.delta?.content ?? "");
console.log();
)"_s;
    QTest::newRow("fetch streams") << QByteArray("fetch") << QByteArray("openai-chat")
                                   << uR"(const response = await fetch("https://api.example/v1/chat/completions", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
    "Accept": "text/event-stream",
    "User-Agent": "me/1",
    "Authorization": "Bearer " + process.env.MINIMAX_API_KEY,
  },
  body: "{\"model\":\"MiniMax-M3\",\"messages\":[{\"role\":\"user\",\"content\":\"it's 5\\\" & 100%\"}],\"thinking\":{\"type\":\"adaptive\"},\"temperature\":0.10,\"stream\":true}",
});
for await (const text of response.body.pipeThrough(new TextDecoderStream()))
  process.stdout.write(text);
)"_s;
    QTest::newRow("Go streams line by line") << QByteArray("go") << QByteArray("openai-chat") << uR"(package main

import (
	"bufio"
	"fmt"
	"net/http"
	"os"
	"strings"
)

func main() {
	request, err := http.NewRequest("POST", "https://api.example/v1/chat/completions", strings.NewReader(`{"model":"MiniMax-M3","messages":[{"role":"user","content":"it's 5\" & 100%"}],"thinking":{"type":"adaptive"},"temperature":0.10,"stream":true}`))
	if err != nil {
		panic(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "text/event-stream")
	request.Header.Set("User-Agent", "me/1")
	request.Header.Set("Authorization", "Bearer " + os.Getenv("MINIMAX_API_KEY"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		fmt.Println(lines.Text())
	}
	if err := lines.Err(); err != nil {
		panic(err)
	}
}
)"_s;
    QTest::newRow("curl for cmd.exe") << QByteArray("curl-cmd") << QByteArray("openai-chat")
                                      << uR"(curl.exe -q -g -N --url ^"https://api.example/v1/chat/completions^" ^
  -H ^"Content-Type: application/json^" ^
  -H ^"Accept: text/event-stream^" ^
  -H ^"User-Agent: me/1^" ^
  -H ^"Authorization: Bearer %MINIMAX_API_KEY%^" ^
  --data-raw ^"{\^"model\^":\^"MiniMax-M3\^",\^"messages\^":[{\^"role\^":\^"user\^",\^"content\^":\^"it's 5\\\^" ^& 100%^\^"}],\^"thinking\^":{\^"type\^":\^"adaptive\^"},\^"temperature\^":0.10,\^"stream\^":true}^")"_s;
    QTest::newRow("curl for PowerShell") << QByteArray("curl-powershell") << QByteArray("openai-chat")
                                         << uR"($body = [IO.Path]::GetTempFileName()
[IO.File]::WriteAllText($body, '{"model":"MiniMax-M3","messages":[{"role":"user","content":"it''s 5\" & 100%"}],"thinking":{"type":"adaptive"},"temperature":0.10,"stream":true}')
curl.exe -q -g -N --url 'https://api.example/v1/chat/completions' `
  -H 'Content-Type: application/json' `
  -H 'Accept: text/event-stream' `
  -H 'User-Agent: me/1' `
  -H "Authorization: Bearer $env:MINIMAX_API_KEY" `
  --data-binary "@$body"
Remove-Item $body)"_s;
    QTest::newRow("PowerShell's own command") << QByteArray("powershell") << QByteArray("openai-chat") << uR"($headers = @{
  'Accept' = 'text/event-stream'
  'Authorization' = "Bearer $env:MINIMAX_API_KEY"
}
$body = [Text.Encoding]::UTF8.GetBytes('{"model":"MiniMax-M3","messages":[{"role":"user","content":"it''s 5\" & 100%"}],"thinking":{"type":"adaptive"},"temperature":0.10,"stream":true}')
Invoke-RestMethod -Method Post -Uri 'https://api.example/v1/chat/completions' `
  -Headers $headers `
  -ContentType 'application/json' `
  -UserAgent 'me/1' `
  -Body $body)"_s;
}

void TestCode::looksAsAPersonWouldWriteIt()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, protocol);
    QFETCH(QString, expected);
    const HttpRequest request = post(R"({"model":"MiniMax-M3","messages":[{"role":"user","content":"it's 5\" & 100%"}],)"
                                     R"("thinking":{"type":"adaptive"},"temperature":0.10,"stream":true})");
    QCOMPARE(code(target, request, protocol), expected);
}

void TestCode::sendsTheSameBytes_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("program");
    QTest::newRow("Python without libraries") << QByteArray("python") << u"python3"_s;
    QTest::newRow("fetch") << QByteArray("fetch") << u"node"_s;
}

void TestCode::sendsTheSameBytes()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, program);
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, "data: \xe4\xb8\xad\n\n")), FaultServer::close() });
    const QTemporaryDir folder;
    QRandomGenerator dice(7);
    QList<HttpRequest> requests;
    for (int i = 0; i < 30; ++i) {
        QByteArray body = anyBody(dice);
        if (i % 10 == 3)
            body = "\xff\xfe'\"\\" + body;
        HttpRequest request = post(body);
        request.url = server.url("/v1/text/chatcompletion_v2"_L1);
        request.url.setQuery(u"GroupId=1&a=b"_s);
        request.headers.append(HttpHeader { "X-Odd", "a\"b'\\ \xc3\xa9 `$x" });
        requests << request;
        const QString name = saved(folder, QString::number(i) + (program == "node"_L1 ? u".mjs"_s : u".py"_s), code(target, request, "minimax-v2"));
        const QByteArray printed = run(program, { name });
        QVERIFY2(printed.startsWith("data: \xe4\xb8\xad"), printed.constData());
    }
    const QByteArrayList received = server.requests();
    QCOMPARE(received.size(), requests.size());
    for (qsizetype i = 0; i < received.size(); ++i) {
        QVERIFY(received[i].startsWith("POST /v1/text/chatcompletion_v2?GroupId=1&a=b HTTP/1.1\r\n"));
        QCOMPARE(bodyOf(received[i]), requests[i].body);
        for (const HttpHeader &header : requests[i].headers)
            QCOMPARE(headerOf(received[i], header.name), header.value);
    }
}

void TestCode::compilesWithEveryLibrary_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("javaScript");
    QTest::newRow("chat") << QByteArray("openai-chat") << u"v1/chat/completions"_s << u"from openai import OpenAI"_s << u"\"openai\""_s;
    QTest::newRow("responses") << QByteArray("openai-responses") << u"v1/responses"_s << u"client.responses.create"_s << u"client.responses.create"_s;
    QTest::newRow("messages") << QByteArray("anthropic-messages") << u"anthropic/v1/messages"_s << u"from anthropic"_s << u"@anthropic-ai/sdk"_s;
    QTest::newRow("Gemini, streaming") << QByteArray("gemini") << u"v1beta/models/M:streamGenerateContent?alt=sse"_s << u"generate_content_stream"_s
                                       << u"generateContentStream"_s;
    QTest::newRow("Gemini, whole") << QByteArray("gemini") << u"v1beta/models/M:generateContent"_s << u"generate_content("_s << u"generateContent("_s;
    QTest::newRow("a URL the library cannot make") << QByteArray("openai-chat") << u"chat"_s << u"urllib.request"_s << u"fetch("_s;
    QTest::newRow("MiniMax's own surface") << QByteArray("minimax-v2") << u"v1/text/chatcompletion_v2"_s << u"urllib.request"_s << u"fetch("_s;
}

void TestCode::compilesWithEveryLibrary()
{
    QFETCH(QByteArray, protocol);
    QFETCH(QString, path);
    QFETCH(QString, python);
    QFETCH(QString, javaScript);
    const QTemporaryDir folder;
    QRandomGenerator dice(3);
    QStringList modules;
    QStringList programs;
    for (int i = 0; i < 12; ++i) {
        QByteArray body = anyBody(dice);
        if (protocol == "anthropic-messages")
            body.replace(body.size() - 1, 1, ",\"max_tokens\":5}");
        if (protocol == "gemini")
            body = R"({"contents":[{"parts":[{"text":)" + anyJsonText(dice) + R"(}]}],"generationConfig":{"maxOutputTokens":5}})";
        HttpRequest request = post(body, u"https://api.example/"_s + path);
        request.headers.append(HttpHeader { "X-Extra", "a'b\"c" });
        const QString inPython = code("python", request, protocol);
        const QString inJavaScript = code("javascript", request, protocol);
        QVERIFY2(inPython.contains(python), qPrintable(inPython));
        QVERIFY2(inJavaScript.contains(javaScript), qPrintable(inJavaScript));
        QVERIFY(inPython.contains(u"X-Extra"_s) && inJavaScript.contains(u"X-Extra"_s));
        programs << saved(folder, u"p%1.py"_s.arg(i), inPython);
        modules << saved(folder, u"m%1.mjs"_s.arg(i), inJavaScript);
    }
    QCOMPARE(run(u"python3"_s, QStringList { u"-W"_s, u"error"_s, u"-m"_s, u"py_compile"_s } + programs), QByteArray());
    for (const QString &module : std::as_const(modules))
        QCOMPARE(run(u"node"_s, { u"--check"_s, module }), QByteArray());
}

void TestCode::keepsTheValuesOfABodyInPython()
{
    QRandomGenerator dice(11);
    QString program = u"import json, os\n\ndef take(**given):\n    extra = given.pop(\"extra_body\", {})\n    given.update(extra)\n    return given\n\n"_s;
    for (int i = 0; i < 200; ++i) {
        const QByteArray body = anyBody(dice);
        QString text = code("python", post(body));
        text = text.sliced(text.indexOf(u"answer = "_s));
        text = text.first(text.indexOf(u"\n)\n"_s) + 3).replace(u"client.chat.completions.create"_s, u"take"_s);
        program += text + u"expected = json.loads(bytes.fromhex(\"%1\"))\n"_s.arg(QLatin1StringView(body.toHex()))
            + u"assert answer == expected, (answer, expected)\n"_s;
    }
    const QTemporaryDir folder;
    const QByteArray problem = run(u"python3"_s, { saved(folder, u"values.py"_s, program) });
    QVERIFY2(problem.isEmpty(), problem.constData());
}

void TestCode::keepsTheValuesOfABodyInJavaScript()
{
    QRandomGenerator dice(12);
    QString program = u"import assert from \"node:assert\";\nconst take = (given) => given;\n"_s;
    for (int i = 0; i < 200; ++i) {
        const QByteArray body = i ? anyBody(dice) : R"({"model":"M","messages":[{"__proto__":1}],"a-b":1,"2":3,"__proto__":{"x":1}})";
        QString text = code("javascript", post(body));
        text = text.sliced(text.indexOf(u"const answer = "_s));
        text = text.first(text.indexOf(u"\n});\n"_s) + 5).replace(u"client.chat.completions.create"_s, u"take"_s);
        program += u"{\n"_s + text + u"const expected = JSON.parse(Buffer.from(\"%1\", \"hex\").toString());\n"_s.arg(QLatin1StringView(body.toHex()))
            + u"assert.deepStrictEqual(answer, expected);\n}\n"_s;
    }
    const QTemporaryDir folder;
    const QByteArray problem = run(u"node"_s, { saved(folder, u"values.mjs"_s, program) });
    QVERIFY2(problem.isEmpty(), problem.constData());
}

void TestCode::givesALibraryOneKeyOnly()
{
    HttpRequest request = post(R"({"model":"M","max_tokens":5,"messages":[]})", u"https://api.example/v1/messages"_s);
    QVERIFY(code("javascript", request, "anthropic-messages").contains(u"  authToken: process.env.MINIMAX_API_KEY,\n"_s));
    request.headers.append(HttpHeader { "x-api-key", secretKey, true, 0, "MINIMAX_API_KEY" });
    const QString both = code("javascript", request, "anthropic-messages");
    QVERIFY2(!both.contains(u"authToken"_s) && both.contains(u"  apiKey: process.env.MINIMAX_API_KEY,\n"_s), qPrintable(both));
    QVERIFY2(both.contains(u"\"Authorization\": \"Bearer \" + process.env.MINIMAX_API_KEY"_s), qPrintable(both));
}

void TestCode::saysWhatCmdCannotTake()
{
    QVERIFY(code("curl-cmd", post(QByteArray(9000, 'a'))).startsWith(u"rem "_s));
    QVERIFY(code("curl-cmd", post("\xff")).startsWith(u"rem "_s));
    QVERIFY(code("curl-powershell", post("\xff")).contains(u"FromBase64String('/w==')"_s));
}

QTEST_GUILESS_MAIN(TestCode)
#include "tst_code.moc"
