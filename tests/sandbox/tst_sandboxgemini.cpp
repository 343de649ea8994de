#include "surfacewire.h"

using namespace Qt::StringLiterals;

namespace {

const QByteArray declarations
    = R"("tools":[{"functionDeclarations":[{"name":"get_time","parameters":{"type":"OBJECT","properties":{"city":{"type":"STRING"},)"
      R"("days":{"type":"INTEGER"}}}}]}])";

QJsonArray arrayOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).array();
}

} // namespace

class TestSandboxGemini : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void answersInGoogleForm();
    void streamsEvents();
    void streamsAnArray();
    void marksThoughts();
    void callsFunctions();
    void readsInstructionsAndRoles();
    void refusesWhatGoogleRefuses_data();
    void refusesWhatGoogleRefuses();
    void failsInBothFramings();
    void blocksBySafety();
    void knowsNoOtherVerb();

private:
    RawAnswer ask(const QByteArray &model, const QByteArray &verb = "generateContent", const QByteArray &members = {})
    {
        const Surface &at = surface("gemini"_L1);
        return post(model + ':' + verb, at.request(model, false, members));
    }
    RawAnswer post(const QByteArray &tail, const QByteArray &body)
    {
        RawClient client(m_server);
        return client.ask(client.postTo("/v1beta/models/" + tail, body));
    }

    SandboxServer m_server;
};

void TestSandboxGemini::initTestCase()
{
    m_server.setPace(0);
    QVERIFY(m_server.listen());
}

void TestSandboxGemini::answersInGoogleForm()
{
    const RawAnswer answer = ask("MiniMax-M3");
    const QJsonObject body = answer.json();
    const QJsonValue candidate = body["candidates"_L1][0];
    QCOMPARE(candidate["finishReason"_L1].toString(), u"STOP"_s);
    QCOMPARE(candidate["index"_L1].toInt(-1), 0);
    QCOMPARE(candidate["content"_L1]["role"_L1].toString(), u"model"_s);
    QCOMPARE(body["modelVersion"_L1].toString(), u"MiniMax-M3"_s);
    QCOMPARE(body["responseId"_L1].toString().toLatin1(), answer.header("x-request-id"));
    const QJsonValue usage = body["usageMetadata"_L1];
    QCOMPARE(usage["totalTokenCount"_L1].toInt(),
             usage["promptTokenCount"_L1].toInt() + usage["candidatesTokenCount"_L1].toInt()
                 + usage["thoughtsTokenCount"_L1].toInt());
    QVERIFY(usage["thoughtsTokenCount"_L1].toInt() > 0);
}

void TestSandboxGemini::streamsEvents()
{
    const RawAnswer answer = ask("echo", "streamGenerateContent?alt=sse");
    QCOMPARE(answer.header("Content-Type"), QByteArray("text/event-stream"));
    QVERIFY(answer.body.startsWith("data: {\"candidates\":["));
    QVERIFY(answer.body.endsWith("}\r\n\r\n"));
    QVERIFY(!answer.body.contains("[DONE]"));
    int lastTotal = 0;
    for (const QByteArray &event : answer.events()) {
        const int total = jsonOf(event)["usageMetadata"_L1]["totalTokenCount"_L1].toInt();
        QVERIFY(total >= lastTotal && total > 0);
        lastTotal = total;
    }
    QCOMPARE(answer.body.count("finishReason"), 1);
}

void TestSandboxGemini::streamsAnArray()
{
    const RawAnswer answer = ask("echo", "streamGenerateContent");
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json; charset=utf-8"));
    QCOMPARE(answer.header("Transfer-Encoding"), QByteArray("chunked"));
    QString text;
    const QJsonArray records = arrayOf(answer);
    QVERIFY(records.size() > 5);
    for (const QJsonValue &record : records)
        text += geminiText(record.toObject());
    QCOMPARE(text, geminiText(ask("echo").json()));
    // Nothing ends it but the bracket.
    QVERIFY(arrayOf(ask("no-done", "streamGenerateContent")).isEmpty());
    QVERIFY(!ask("no-done", "streamGenerateContent").body.endsWith(']'));
}

void TestSandboxGemini::marksThoughts()
{
    const auto thoughts = [this](const QByteArray &config) {
        return ask("reasoning-content", "generateContent", config).body.contains(R"("thought":true)");
    };
    QVERIFY(thoughts({}));
    QVERIFY(thoughts(R"("generationConfig":{"thinkingConfig":{"includeThoughts":true}})"));
    QVERIFY(!thoughts(R"("generationConfig":{"thinkingConfig":{"includeThoughts":false}})"));
    QVERIFY(!thoughts(R"("generationConfig":{"thinkingConfig":{"thinkingBudget":0}})"));
    QVERIFY(ask("reasoning-tags").body.contains("<think>"));
}

void TestSandboxGemini::callsFunctions()
{
    const RawAnswer called = ask("tools", "generateContent", declarations);
    const QJsonValue part = called.json()["candidates"_L1][0]["content"_L1]["parts"_L1].toArray().last();
    QCOMPARE(part["functionCall"_L1]["name"_L1].toString(), u"get_time"_s);
    QCOMPARE(part["functionCall"_L1]["args"_L1], QJsonValue(QJsonObject{{u"city"_s, u"Oslo"_s}, {u"days"_s, 1}}));
    QVERIFY(!part["thoughtSignature"_L1].toString().isEmpty());
    QCOMPARE(called.json()["candidates"_L1][0]["finishReason"_L1].toString(), u"STOP"_s);
    QVERIFY(ask("tools", "streamGenerateContent?alt=sse", declarations).events().last().contains("functionCall"));
    QVERIFY(!ask("tools", "generateContent", declarations + R"(,"toolConfig":{"functionCallingConfig":{"mode":"NONE"}})")
                 .body.contains("functionCall"));

    const QByteArray content
        = QJsonDocument(called.json()["candidates"_L1][0]["content"_L1].toObject()).toJson(QJsonDocument::Compact);
    const RawAnswer answer
        = post("tools:generateContent",
               "{" + declarations + R"(,"contents":[{"role":"user","parts":[{"text":"Hi"}]},)" + content
                   + R"(,{"role":"user","parts":[{"functionResponse":{"name":"get_time","response":{"time":"12:00"}}}]}]})");
    QCOMPARE(geminiText(answer.json()), u"The tools have answered:\n\n`get_time` says:\n\n> 12:00"_s);
}

void TestSandboxGemini::readsInstructionsAndRoles()
{
    const RawAnswer answer = post("echo:generateContent",
                                  R"({"system_instruction":{"parts":[{"text":"S"}]},"contents":[{"parts":[{"text":"A"}]},)"
                                  R"({"role":"model","parts":[{"text":"T","thought":true},{"text":"B"}]},)"
                                  R"({"role":"user","parts":[{"text":"C"},{"inlineData":{"mimeType":"image/png","data":"AA"}}]}]})");
    QCOMPARE(geminiText(answer.json()), u"I heard you:\n\n> C"_s);
    QVERIFY(post("echo:countTokens", R"({"contents":[{"parts":[{"text":"A"}]}]})").json()["totalTokens"_L1].toInt() > 0);
}

void TestSandboxGemini::refusesWhatGoogleRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    QTest::newRow("no contents") << QByteArray("{}") << u"contents is not specified"_s;
    QTest::newRow("no parts") << QByteArray(R"({"contents":[{"role":"user"}]})") << u"parts must not be empty"_s;
    QTest::newRow("a system role") << QByteArray(R"({"contents":[{"role":"system","parts":[{"text":"S"}]}]})")
                                   << u"Please use a valid role: user, model."_s;
    QTest::newRow("result of no call")
        << QByteArray(R"({"contents":[{"role":"user","parts":[{"functionResponse":{"name":"f","response":{}}}]}]})")
        << u"comes immediately after a function call turn"_s;
    QTest::newRow("one result of two")
        << QByteArray(R"({"contents":[{"role":"model","parts":[{"functionCall":{"name":"f"}},{"functionCall":{"name":"f"}}]},)"
                      R"({"role":"user","parts":[{"functionResponse":{"name":"f","response":{}}}]}]})")
        << u"number of function response parts"_s;
    QTest::newRow("too warm") << QByteArray(R"({"generationConfig":{"temperature":3},"contents":[{"parts":[{"text":"A"}]}]})")
                              << u"temperature value outside"_s;
    QTest::newRow("no tokens") << QByteArray(R"({"generationConfig":{"maxOutputTokens":0},"contents":[{"parts":[{"text":"A"}]}]})")
                               << u"maxOutputTokens"_s;
}

void TestSandboxGemini::refusesWhatGoogleRefuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    const RawAnswer answer = post("echo:generateContent", body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json()["error"_L1]["code"_L1].toInt(), 400);
    QCOMPARE(answer.json()["error"_L1]["status"_L1].toString(), u"INVALID_ARGUMENT"_s);
    QVERIFY2(answer.errorMessage().contains(says), qPrintable(answer.errorMessage()));
}

void TestSandboxGemini::failsInBothFramings()
{
    QCOMPARE(ask("error-429").json()["error"_L1]["status"_L1].toString(), u"RESOURCE_EXHAUSTED"_s);
    QCOMPARE(ask("error-429", "streamGenerateContent?alt=sse").json()["error"_L1]["code"_L1].toInt(), 429);
    // An array keeps its brackets, even around an error.
    const RawAnswer array = ask("error-429", "streamGenerateContent");
    QCOMPARE(array.status, 429);
    QCOMPARE(arrayOf(array).first()["error"_L1]["code"_L1].toInt(), 429);
    const QJsonArray midway = arrayOf(ask("error-midstream", "streamGenerateContent"));
    QVERIFY(midway.size() > 2);
    QCOMPARE(midway.last()["error"_L1]["status"_L1].toString(), u"INTERNAL"_s);
    QCOMPARE(jsonOf(ask("error-midstream", "streamGenerateContent?alt=sse").events().last())["error"_L1]["code"_L1].toInt(), 500);
    QVERIFY(arrayOf(ask("broken-json", "streamGenerateContent")).isEmpty());
}

void TestSandboxGemini::blocksBySafety()
{
    QCOMPARE(ask("moderated").json()["candidates"_L1][0]["finishReason"_L1].toString(), u"SAFETY"_s);
    const QJsonArray records = arrayOf(ask("moderated", "streamGenerateContent"));
    QCOMPARE(records.last()["candidates"_L1][0]["finishReason"_L1].toString(), u"SAFETY"_s);
    QVERIFY(!geminiText(records.first().toObject()).isEmpty());
}

void TestSandboxGemini::knowsNoOtherVerb()
{
    for (const QByteArray tail : {"echo:embedContent", "echo", ":generateContent"})
        QCOMPARE(post(tail, "{}").body, QByteArray("404 page not found"));
}

QTEST_GUILESS_MAIN(TestSandboxGemini)
#include "tst_sandboxgemini.moc"
