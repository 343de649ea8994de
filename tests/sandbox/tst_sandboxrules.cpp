#include "rawclient.h"

using namespace Qt::StringLiterals;

class TestSandboxRules : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatMiniMaxRefuses_data();
    void refusesWhatMiniMaxRefuses();
    void takesWhatMiniMaxTakes_data();
    void takesWhatMiniMaxTakes();
    void refusesMoreThanItsContext();
    void refusesInTheShapeOfTheChatSurface();
    void answersUnknownPathsInPlainText_data();
    void answersUnknownPathsInPlainText();
};

namespace {

/// A chat body: valid but for what \a members say; later keys win over earlier ones in the reader.
QByteArray chatWith(const QByteArray &members)
{
    return R"({"model":"echo","messages":[{"role":"user","content":"Hi"}])" + (members.isEmpty() ? members : QByteArray(',' + members))
        + '}';
}

QByteArray chatOf(const QByteArray &messages)
{
    return R"({"model":"echo","messages":[)" + messages + "]}";
}

const QByteArray user = R"({"role":"user","content":"Hi"})";
const QByteArray callOfA
    = R"({"role":"assistant","content":"","tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\":1}"}}]})";

} // namespace

void TestSandboxRules::refusesWhatMiniMaxRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");

    QTest::newRow("broken JSON") << QByteArray(R"({"model":"echo",)") << u"index 16"_s;
    QTest::newRow("broken JSON behind Chinese") << QByteArray(R"({"model":"你好"x)") << u"index 14"_s;
    QTest::newRow("no body") << QByteArray() << u"index 0"_s;
    QTest::newRow("an array") << QByteArray("[]") << u"expected object"_s;
    QTest::newRow("no model") << QByteArray(R"({"messages":[]})")
                              << u"expr_path=model, cause=missing required parameter"_s;
    QTest::newRow("model is a number") << QByteArray(R"({"model":1,"messages":[]})") << u"Mismatch type of model"_s;
    QTest::newRow("no messages") << QByteArray(R"({"model":"echo"})")
                                 << u"expr_path=messages, cause=missing required parameter"_s;
    QTest::newRow("messages are text") << QByteArray(R"({"model":"echo","messages":"Hi"})")
                                       << u"Mismatch type of messages"_s;
    QTest::newRow("empty messages") << chatOf("") << u"messages is empty"_s;
    QTest::newRow("message is text") << chatOf("\"Hi\"") << u"Mismatch type of messages[0]"_s;
    QTest::newRow("unknown model") << QByteArray(R"({"model":"x","messages":[{"role":"user","content":"Hi"}]})")
                                   << u"unknown model 'x' (2013)"_s;
    QTest::newRow("a model that never was")
        << QByteArray(R"({"model":"MiniMax-M3-highspeed","messages":[{"role":"user","content":"Hi"}]})")
        << u"unknown model 'MiniMax-M3-highspeed' (2013)"_s;

    QTest::newRow("two system messages")
        << chatOf(R"({"role":"system","content":"A"},{"role":"system","content":"B"},)" + user)
        << u"invalid chat setting (2013)"_s;
    QTest::newRow("late system message") << chatOf(user + R"(,{"role":"system","content":"A"})")
                                         << u"invalid message role: system (2013)"_s;
    QTest::newRow("developer") << chatOf(R"({"role":"developer","content":"A"},)" + user)
                               << u"invalid message role: developer"_s;
    QTest::newRow("no role") << chatOf(R"({"content":"A"})") << u"expr_path=messages[0].role"_s;
    QTest::newRow("null content") << chatOf(R"({"role":"user","content":null})") << u"expr_path=messages[0].content"_s;
    QTest::newRow("no content") << chatOf(R"({"role":"user"})") << u"expr_path=messages[0].content"_s;
    QTest::newRow("assistant without anything") << chatOf(user + R"(,{"role":"assistant","content":null},)" + user)
                                                << u"expr_path=messages[1].content"_s;
    QTest::newRow("content is a number") << chatOf(R"({"role":"user","content":1})")
                                         << u"Mismatch type of messages[0].content"_s;
    QTest::newRow("audio part") << chatOf(R"({"role":"user","content":[{"type":"input_audio"}]})")
                                << u"invalid content type: input_audio"_s;
    QTest::newRow("image part without address") << chatOf(R"({"role":"user","content":[{"type":"image_url"}]})")
                                                << u"missing required parameter"_s;

    QTest::newRow("result of no call") << chatOf(user + R"(,{"role":"tool","tool_call_id":"a","content":"1"})")
                                       << u"tool result's tool id(a) not found (2013)"_s;
    QTest::newRow("result of another call")
        << chatOf(user + ',' + callOfA + R"(,{"role":"tool","tool_call_id":"b","content":"1"})")
        << u"tool result's tool id(b) not found (2013)"_s;
    QTest::newRow("result of an earlier turn's call")
        << chatOf(user + ',' + callOfA + R"(,{"role":"tool","tool_call_id":"a","content":"1"},{"role":"assistant","content":"ok"},)"
                  + R"({"role":"tool","tool_call_id":"a","content":"1"})")
        << u"tool result's tool id(a) not found (2013)"_s;
    QTest::newRow("broken arguments")
        << chatOf(user + ',' + QByteArray(callOfA).replace(R"({\"x\":1})", R"({\"x\":)") + ',' + user)
        << u"invalid function arguments json string, tool_call_id: a (2013)"_s;
    QTest::newRow("empty arguments") << chatOf(user + ',' + QByteArray(callOfA).replace(R"({\"x\":1})", "") + ',' + user)
                                     << u"invalid function arguments json string, tool_call_id: a (2013)"_s;
    QTest::newRow("arguments are an object")
        << chatOf(user + ',' + QByteArray(callOfA).replace(R"("{\"x\":1}")", "{}") + ',' + user)
        << u"invalid function arguments json string, tool_call_id: a (2013)"_s;

    QTest::newRow("tool without parameters") << chatWith(R"("tools":[{"type":"function","function":{"name":"f"}}])")
                                             << u"function parameters is empty (2013)"_s;
    QTest::newRow("tool with null parameters")
        << chatWith(R"("tools":[{"type":"function","function":{"name":"f","parameters":null}}])")
        << u"function parameters is empty (2013)"_s;
    QTest::newRow("tool without name") << chatWith(R"("tools":[{"type":"function","function":{"parameters":{}}}])")
                                       << u"function name is empty"_s;
    QTest::newRow("web search tool") << chatWith(R"("tools":[{"type":"web_search"}])")
                                     << u"invalid tool type: web_search"_s;
    QTest::newRow("tools are an object") << chatWith(R"("tools":{})") << u"Mismatch type of tools"_s;

    QTest::newRow("thinking as a boolean") << chatWith(R"("thinking":true)") << u"Mismatch type of thinking"_s;
    QTest::newRow("thinking enabled") << chatWith(R"("thinking":{"type":"enabled"})") << u"adaptive, disabled"_s;
    QTest::newRow("thinking of no type") << chatWith(R"("thinking":{})") << u"adaptive, disabled"_s;
    QTest::newRow("n is 2") << chatWith(R"("n":2)") << u"n must be 1"_s;
    QTest::newRow("temperature too high") << chatWith(R"("temperature":2.01)") << u"temperature must be in [0, 2]"_s;
    QTest::newRow("temperature negative") << chatWith(R"("temperature":-0.1)") << u"got -0.1"_s;
    QTest::newRow("temperature is text") << chatWith(R"("temperature":"1")") << u"Mismatch type of temperature"_s;
    QTest::newRow("top_p above one") << chatWith(R"("top_p":1.5)") << u"top_p must be in [0, 1]"_s;
    QTest::newRow("too many tokens") << chatWith(R"("max_completion_tokens":524289)") << u"524288"_s;
    QTest::newRow("too many tokens by the old name") << chatWith(R"("max_tokens":600000)") << u"got 600000"_s;
    QTest::newRow("no tokens at all") << chatWith(R"("max_tokens":0)") << u"max_tokens must be"_s;
    QTest::newRow("stream is text") << chatWith(R"("stream":"true")") << u"Mismatch type of stream"_s;
    QTest::newRow("reasoning_split is a number") << chatWith(R"("reasoning_split":1)")
                                                 << u"Mismatch type of reasoning_split"_s;
    QTest::newRow("stream_options is a boolean") << chatWith(R"("stream_options":true)")
                                                 << u"Mismatch type of stream_options"_s;
}

void TestSandboxRules::refusesWhatMiniMaxRefuses()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    const RawAnswer answer = client.ask(client.post(body));
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.errorMessage().contains(says), qPrintable(answer.errorMessage()));
    QVERIFY2(answer.errorMessage().startsWith("invalid params, "_L1), qPrintable(answer.errorMessage()));
    QVERIFY2(answer.errorMessage().endsWith(" (2013)"_L1), qPrintable(answer.errorMessage()));
    // A refusal is the same whether a stream was asked for or not, and does not cost the connection.
    QCOMPARE(client.ask(client.post(chatWith(""))).status, 200);
}

void TestSandboxRules::takesWhatMiniMaxTakes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing but the needed") << chatWith("");
    QTest::newRow("system first") << chatOf(R"({"role":"system","content":"A"},)" + user);
    QTest::newRow("parts") << chatOf(
        R"({"role":"user","content":[{"type":"text","text":"Hi"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AA"}}]})");
    QTest::newRow("null content beside calls")
        << chatOf(user + ',' + QByteArray(callOfA).replace(R"("content":"")", R"("content":null)")
                  + R"(,{"role":"tool","tool_call_id":"a","content":"1"})");
    QTest::newRow("calls without results") << chatOf(user + ',' + callOfA + ',' + user);
    QTest::newRow("results of parallel calls")
        << chatOf(user + ','
                  + R"({"role":"assistant","content":"","tool_calls":[{"id":"a","function":{"arguments":"{}"}},{"id":"b","function":{"arguments":"{}"}}]},)"
                  + R"({"role":"tool","tool_call_id":"b","content":"1"},{"role":"tool","tool_call_id":"a","content":"1"})");
    QTest::newRow("empty parameters") << chatWith(R"("tools":[{"type":"function","function":{"name":"f","parameters":{}}}])");
    QTest::newRow("thinking adaptive") << chatWith(R"("thinking":{"type":"adaptive"})");
    QTest::newRow("the edges")
        << chatWith(R"("temperature":0,"top_p":1,"max_completion_tokens":524288,"max_tokens":1,"n":1)");
    QTest::newRow("the other edge") << chatWith(R"("temperature":2,"top_p":0)");
    QTest::newRow("nulls")
        << chatWith(R"("temperature":null,"tools":null,"thinking":null,"stream":null,"stream_options":null,"max_tokens":null)");
    QTest::newRow("fields MiniMax drops")
        << chatWith(R"("stop":["x"],"seed":1,"logit_bias":{},"presence_penalty":1,"response_format":{"type":"json_object"},"mine":[1])");
}

void TestSandboxRules::takesWhatMiniMaxTakes()
{
    QFETCH(const QByteArray, body);
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    const RawAnswer answer = client.ask(client.post(body));
    QVERIFY2(answer.status == 200, qPrintable(answer.errorMessage()));
}

void TestSandboxRules::refusesMoreThanItsContext()
{
    SandboxServer server;
    QVERIFY(server.listen());
    server.setPace(0);
    RawClient client(server);
    const auto promptOf = [](qsizetype size) { return chatOf(R"({"role":"user","content":")" + QByteArray(size, 'a') + "\"}"); };
    QCOMPARE(client.ask(client.post(promptOf(4 * 1'048'000))).status, 200);
    const RawAnswer refused = client.ask(client.post(promptOf(4 * 1'048'600)));
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.errorMessage(), u"invalid params, context window exceeds limit (2013)"_s);
}

void TestSandboxRules::refusesInTheShapeOfTheChatSurface()
{
    SandboxServer server;
    QVERIFY(server.listen());
    RawClient client(server);
    const RawAnswer answer = client.ask(client.post("{}"));
    const QByteArray trace = answer.header("Trace-Id");
    QCOMPARE(trace.size(), 32);
    const QByteArray expected
        = "{\"type\":\"error\",\"error\":{\"type\":\"bad_request_error\",\"message\":\"invalid params, binding: "
          "expr_path=model, cause=missing required parameter (2013)\",\"http_code\":\"400\"},\"request_id\":\""
        + trace + "\"}";
    QCOMPARE(answer.body, expected);
    QVERIFY(!answer.header("Minimax-Request-Id").isEmpty());
    // The next request has ids of its own.
    QVERIFY(client.ask(client.post("{}")).header("Trace-Id") != trace);
}

void TestSandboxRules::answersUnknownPathsInPlainText_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("doubled path") << QByteArray("POST /v1/v1/chat/completions");
    QTest::newRow("no version") << QByteArray("POST /chat/completions");
    QTest::newRow("trailing slash") << QByteArray("POST /v1/chat/completions/");
    QTest::newRow("wrong method") << QByteArray("GET /v1/chat/completions");
    QTest::newRow("wrong method for the list") << QByteArray("POST /v1/models");
    QTest::newRow("another surface") << QByteArray("POST /anthropic/messages");
    QTest::newRow("root") << QByteArray("GET /");
    QTest::newRow("a preflight") << QByteArray("OPTIONS /v1/chat/completions");
}

void TestSandboxRules::answersUnknownPathsInPlainText()
{
    QFETCH(const QByteArray, line);
    SandboxServer server;
    QVERIFY(server.listen());
    server.setToken("not asked for here");
    RawClient client(server);
    const RawAnswer answer
        = client.ask(line + " HTTP/1.1\r\nHost: " + client.host() + "\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.body, QByteArray("404 page not found"));
    QVERIFY(answer.header("Content-Type").startsWith("text/plain"));
}

QTEST_GUILESS_MAIN(TestSandboxRules)
#include "tst_sandboxrules.moc"
