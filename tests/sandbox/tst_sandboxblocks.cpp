#include "surfacewire.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray schemaTools
    = R"("tools":[{"name":"get_time","input_schema":{"type":"object","properties":{"city":{"type":"string"}}}},)"
      R"({"name":"add","input_schema":{"type":"object","properties":{"a":{"type":"integer"}}}}])";
const QByteArray flatTools
    = R"("tools":[{"type":"function","name":"get_time","parameters":{"type":"object","properties":{"city":{"type":"string"}}}},)"
      R"({"type":"function","name":"add","parameters":{"type":"object","properties":{"a":{"type":"integer"}}}}])";

/// The names of the events, each of which must be the type within its data.
QByteArrayList namesOf(const RawAnswer &answer)
{
    QByteArrayList names;
    for (const QByteArray &line : answer.body.split('\n')) {
        if (line.startsWith("event: "))
            names.append(line.sliced(7));
    }
    const QByteArrayList events = answer.events();
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (QString::fromLatin1(names.value(i)) != jsonOf(events.at(i))["type"_L1].toString())
            return {"name and type differ"};
    }
    return names;
}

QByteArray compact(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

/// The surfaces whose answers are made of blocks: Messages and Responses.
class TestSandboxBlocks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void answersInMessages();
    void streamsMessages();
    void sealsThoughts();
    void thinksInMessagesWhenTold();
    void callsToolsInMessages();
    void interleavesBlocks();
    void repeatsTheStartOfABlock();
    void closesMessagesWithAFullFrame();
    void refusesWhatMessagesRefuse_data();
    void refusesWhatMessagesRefuse();
    void failsInMessages();
    void countsTokens();

    void answersInResponses();
    void streamsResponses();
    void streamsBareResponses();
    void summarizesThoughts();
    void callsToolsInResponses();
    void readsTheInputOfResponses();
    void refusesWhatResponsesRefuse_data();
    void refusesWhatResponsesRefuse();
    void failsInResponses();

private:
    RawAnswer ask(const char *name, const QByteArray &model, bool stream = false, const QByteArray &members = {})
    {
        const Surface &at = surface(QLatin1StringView(name));
        return post(at.target(model), at.request(model, stream, members));
    }
    RawAnswer post(const QByteArray &target, const QByteArray &body)
    {
        RawClient client(m_server);
        return client.ask(client.postTo(target, body));
    }
    RawAnswer messages(const QByteArray &model, bool stream = false, const QByteArray &members = {})
    {
        return ask("anthropic-messages", model, stream, members);
    }
    RawAnswer responses(const QByteArray &model, bool stream = false, const QByteArray &members = {})
    {
        return ask("openai-responses", model, stream, members);
    }

    SandboxServer m_server;
};

void TestSandboxBlocks::initTestCase()
{
    m_server.setPace(0);
    QVERIFY(m_server.listen());
}

void TestSandboxBlocks::answersInMessages()
{
    const RawAnswer answer = messages("reasoning-content");
    const QByteArray trace = answer.header("Trace-Id");
    const QByteArray start = R"({"id":")" + trace + R"(","type":"message","role":"assistant","model":"reasoning-content",)"
        + R"("content":[{"type":"thinking","thinking":"The user wants)";
    const QByteArray end = R"("cache_creation_input_tokens":0,"cache_read_input_tokens":0},)"
                           R"("base_resp":{"status_code":0,"status_msg":""}})";
    QVERIFY2(answer.body.startsWith(start), answer.body.constData());
    QVERIFY2(answer.body.endsWith(end), answer.body.constData());
    QCOMPARE(answer.json()["stop_reason"_L1].toString(), u"end_turn"_s);
    QVERIFY(answer.json()["stop_sequence"_L1].isNull());
    const QJsonValue cached = messages("usage-cached").json()["usage"_L1];
    const QJsonValue plain = messages("echo").json()["usage"_L1];
    QVERIFY(cached["cache_read_input_tokens"_L1].toInt() > 0);
    QCOMPARE(cached["cache_read_input_tokens"_L1].toInt() + cached["input_tokens"_L1].toInt(), plain["input_tokens"_L1].toInt());
}

void TestSandboxBlocks::streamsMessages()
{
    const RawAnswer answer = messages("reasoning-content", true);
    QByteArrayList names = namesOf(answer);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    QCOMPARE(names, QByteArrayList({"message_start", "ping", "content_block_start", "content_block_delta", "content_block_stop",
                                    "content_block_start", "content_block_delta", "content_block_stop", "message_delta",
                                    "message_stop"}));
    const QByteArrayList events = answer.events();
    QCOMPARE(jsonOf(events.first())["message"_L1]["usage"_L1]["input_tokens"_L1].toInt(-1), 0);
    QCOMPARE(events.at(2), QByteArray(R"({"type":"content_block_start","index":0,"content_block":{"type":"thinking",)"
                                      R"("thinking":"","signature":""}})"));
    const QJsonObject delta = jsonOf(events.at(events.size() - 2));
    QCOMPARE(delta["delta"_L1]["stop_reason"_L1].toString(), u"end_turn"_s);
    QVERIFY(delta["usage"_L1]["output_tokens"_L1].toInt() > 0);
    QVERIFY(!answer.body.contains("[DONE]"));
    QCOMPARE(namesOf(messages("no-done", true)).last(), QByteArray("message_delta"));
    // A stream lives on by pings.
    RawClient client(m_server);
    const Surface &at = surface("anthropic-messages"_L1);
    client.send(client.postTo(at.target("keepalive"), at.request("keepalive", true)));
    QVERIFY(client.answer(150).body.contains("event: ping\n"));
}

void TestSandboxBlocks::sealsThoughts()
{
    const QJsonObject whole = messages("reasoning-content").json()["content"_L1][0].toObject();
    QString signature;
    for (const QByteArray &event : messages("reasoning-content", true).events()) {
        if (jsonOf(event)["delta"_L1]["type"_L1].toString() == "signature_delta"_L1)
            signature += jsonOf(event)["delta"_L1]["signature"_L1].toString();
    }
    QCOMPARE(signature, whole["signature"_L1].toString());
    QVERIFY(!signature.isEmpty());

    const auto statusWith = [&](const QJsonObject &thinking) {
        const QJsonArray turns{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Hi"_s}},
                               QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, QJsonArray{thinking}}},
                               QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Go on"_s}}};
        return post("/anthropic/v1/messages", R"({"model":"echo","max_tokens":9,"messages":)" + compact(turns) + '}');
    };
    QCOMPARE(statusWith(whole).status, 200);
    QJsonObject other = whole;
    other.insert(u"signature"_s, u"of another server"_s);
    QCOMPARE(statusWith(other).status, 200);
    QJsonObject changed = whole;
    changed.insert(u"thinking"_s, u"I never thought this"_s);
    QVERIFY(statusWith(changed).errorMessage().contains("Invalid `signature`"_L1));
    QJsonObject unsealed = whole;
    unsealed.remove(u"signature"_s);
    QCOMPARE(statusWith(unsealed).status, 400);
}

void TestSandboxBlocks::thinksInMessagesWhenTold()
{
    const auto thinks = [this](const QByteArray &model, const QByteArray &members = {}) {
        return messages(model, false, members).body.contains(R"("type":"thinking")");
    };
    const QByteArray adaptive = R"("thinking":{"type":"adaptive"})";
    const QByteArray disabled = R"("thinking":{"type":"disabled"})";
    // The opposite of chat: M3 does not think unless told to.
    QVERIFY(!thinks("MiniMax-M3") && thinks("MiniMax-M3", adaptive) && !thinks("MiniMax-M3", disabled));
    QVERIFY(thinks("MiniMax-M2.7") && thinks("MiniMax-M2.7", disabled));
    QVERIFY(thinks("reasoning-details") && !thinks("reasoning-details", disabled));
    // Tags are text, wherever a gateway has left them in.
    QVERIFY(!thinks("reasoning-tags"));
    QVERIFY(messages("reasoning-tags").body.contains("<think>"));
    QVERIFY(thinks("reasoning-both") && messages("reasoning-both").body.contains("<think>"));
}

void TestSandboxBlocks::callsToolsInMessages()
{
    const RawAnswer called = messages("tools", false, schemaTools);
    QCOMPARE(called.json()["stop_reason"_L1].toString(), u"tool_use"_s);
    const QJsonArray content = called.json()["content"_L1].toArray();
    QCOMPARE(content.last()["type"_L1].toString(), u"tool_use"_s);
    QCOMPARE(content.last()["input"_L1], QJsonValue(QJsonObject{{u"city"_s, u"Oslo"_s}}));

    QString pieces;
    for (const QByteArray &event : messages("tools", true, schemaTools).events())
        pieces += jsonOf(event)["delta"_L1]["partial_json"_L1].toString();
    QCOMPARE(pieces, uR"({"city":"Oslo"})"_s);
    QCOMPARE(messages("tools", false, schemaTools + R"(,"tool_choice":{"type":"none"})").json()["stop_reason"_L1].toString(),
             u"end_turn"_s);

    const QByteArray result = R"({"role":"user","content":[{"type":"tool_result","tool_use_id":")"
        + content.last()["id"_L1].toString().toLatin1() + R"(","content":[{"type":"text","text":"12:00"}]}]})";
    const RawAnswer answer
        = post("/anthropic/v1/messages", R"({"model":"tools","max_tokens":999,)" + schemaTools
                   + R"(,"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":)" + compact(content) + "},"
                   + result + "]}");
    QCOMPARE(answer.json()["content"_L1][0]["text"_L1].toString(), u"The tools have answered:\n\n`get_time` says:\n\n> 12:00"_s);
}

void TestSandboxBlocks::interleavesBlocks()
{
    const Surface &at = surface("anthropic-messages"_L1);
    const RawAnswer answer
        = post(at.target(""), at.request("tools-interleaved", true, schemaTools, "both in parallel"));
    QList<int> order;
    QMap<int, QString> pieces;
    for (const QByteArray &event : answer.events()) {
        const QJsonObject json = jsonOf(event);
        if (json["type"_L1].toString() != "content_block_delta"_L1)
            continue;
        order.append(json["index"_L1].toInt());
        pieces[order.last()] += json["delta"_L1]["partial_json"_L1].toString();
    }
    QVERIFY(!std::is_sorted(order.begin(), order.end()));
    QCOMPARE(pieces.value(1), uR"({"city":"Oslo"})"_s);
    QCOMPARE(pieces.value(2), uR"({"a":1})"_s);
}

void TestSandboxBlocks::repeatsTheStartOfABlock()
{
    const QByteArrayList events = messages("block-start-text", true).events();
    const QString start = jsonOf(events.at(2))["content_block"_L1]["text"_L1].toString();
    QVERIFY(!start.isEmpty());
    QCOMPARE(jsonOf(events.at(3))["delta"_L1]["text"_L1].toString(), start);
}

void TestSandboxBlocks::closesMessagesWithAFullFrame()
{
    const QByteArrayList events = messages("closing-frame", true).events();
    const QJsonObject closing = jsonOf(events.at(events.size() - 2));
    QCOMPARE(closing["type"_L1].toString(), u"message"_s);
    QVERIFY(closing["content"_L1][0]["text"_L1].toString().endsWith("> Hi"_L1));
}

void TestSandboxBlocks::refusesWhatMessagesRefuse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const QByteArray user = R"("messages":[{"role":"user","content":"Hi"}])";
    const auto with = [&](const QByteArray &members) {
        return QByteArray(R"({"model":"echo","max_tokens":9,)" + members + '}');
    };
    QTest::newRow("no max_tokens") << QByteArray(R"({"model":"echo",)" + user + '}') << u"expr_path=max_tokens"_s;
    QTest::newRow("empty model") << QByteArray(R"({"model":"","max_tokens":9,)" + user + '}') << u"unknown model ''"_s;
    QTest::newRow("no messages") << with(R"("system":"S")") << u"expr_path=messages"_s;
    QTest::newRow("empty messages") << with(R"("messages":[])") << u"messages is empty"_s;
    QTest::newRow("a system message") << with(R"("messages":[{"role":"system","content":"S"}])")
                                      << u"invalid message role: system (2013)"_s;
    QTest::newRow("result of no call")
        << with(R"("messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"1"}]}])")
        << u"tool result's tool id(t) not found (2013)"_s;
    QTest::newRow("input that is text")
        << with(R"("messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"f","input":"{}"}]}])")
        << u"invalid function arguments json string, tool_call_id: t"_s;
    QTest::newRow("tool without schema") << with(user + R"(,"tools":[{"name":"f"}])") << u"function parameters is empty"_s;
    QTest::newRow("a forced tool") << with(user + R"(,"tool_choice":{"type":"any"})") << u"allowed values: auto, none"_s;
    QTest::newRow("thinking enabled") << with(user + R"(,"thinking":{"type":"enabled","budget_tokens":1024})")
                                      << u"invalid thinking.type: 'enabled', allowed values: adaptive, disabled (2013)"_s;
    QTest::newRow("unknown block") << with(R"("messages":[{"role":"user","content":[{"type":"audio"}]}])")
                                   << u"invalid content type: audio"_s;
    QTest::newRow("no content") << with(R"("messages":[{"role":"user"}])") << u"expr_path=messages[0].content"_s;
}

void TestSandboxBlocks::refusesWhatMessagesRefuse()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    const RawAnswer answer = post("/anthropic/v1/messages", body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json()["error"_L1]["type"_L1].toString(), u"invalid_request_error"_s);
    QVERIFY2(answer.errorMessage().contains(says), qPrintable(answer.errorMessage()));
}

void TestSandboxBlocks::failsInMessages()
{
    const RawAnswer limited = messages("error-429");
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.json()["error"_L1]["type"_L1].toString(), u"rate_limit_error"_s);
    // Seen on this surface only.
    const RawAnswer poor = messages("error-402");
    QCOMPARE(poor.status, 500);
    QCOMPARE(poor.json()["error"_L1]["type"_L1].toString(), u"api_error"_s);
    QCOMPARE(messages("error-529").json()["error"_L1]["type"_L1].toString(), u"overloaded_error"_s);
    const RawAnswer empty = messages("error-200");
    QCOMPARE(empty.status, 200);
    QCOMPARE(empty.json()["base_resp"_L1]["status_code"_L1].toInt(), 1002);
    const RawAnswer midway = messages("error-midstream", true);
    QCOMPARE(namesOf(midway).last(), QByteArray("error"));
    QVERIFY(jsonOf(midway.events().last())["error"_L1]["message"_L1].toString().endsWith("(1000)"_L1));
}

void TestSandboxBlocks::countsTokens()
{
    const QByteArray body = R"({"model":"echo","messages":[{"role":"user","content":"Hi"}]})";
    for (const QByteArray target : {"/anthropic/v1/messages/count_tokens", "/v1/messages/count_tokens"})
        QVERIFY(post(target, body).json()["input_tokens"_L1].toInt() > 0);
    const QJsonObject counted = post("/v1/responses/input_tokens", R"({"model":"echo","input":"Hi"})").json();
    QCOMPARE(counted["object"_L1].toString(), u"response.input_tokens"_s);
    QVERIFY(counted["input_tokens"_L1].toInt() > 0);
}

void TestSandboxBlocks::answersInResponses()
{
    const QJsonObject body = responses("reasoning-content").json();
    QCOMPARE(body["object"_L1].toString(), u"response"_s);
    QCOMPARE(body["status"_L1].toString(), u"completed"_s);
    QCOMPARE(body["output"_L1].toArray().size(), 2);
    const QJsonValue reasoning = body["output"_L1][0];
    QCOMPARE(reasoning["type"_L1].toString(), u"reasoning"_s);
    QCOMPARE(reasoning["content"_L1][0]["type"_L1].toString(), u"reasoning_text"_s);
    const QJsonValue part = body["output"_L1][1]["content"_L1][0];
    QCOMPARE(part["type"_L1].toString(), u"output_text"_s);
    QCOMPARE(part["text"_L1].toString(), body["output_text"_L1].toString());
    const QJsonValue usage = body["usage"_L1];
    QVERIFY(usage["output_tokens_details"_L1]["reasoning_tokens"_L1].toInt() > 0);
    QCOMPARE(usage["total_tokens"_L1].toInt(), usage["input_tokens"_L1].toInt() + usage["output_tokens"_L1].toInt());
    QVERIFY(body["error"_L1].isNull() && body["incomplete_details"_L1].isNull());
    QCOMPARE(body["store"_L1], QJsonValue(false));
    QVERIFY(!responses("reasoning-content", false, R"("reasoning":{"effort":"none"})").body.contains("reasoning_text"));
}

void TestSandboxBlocks::streamsResponses()
{
    const RawAnswer answer = responses("reasoning-content", true);
    QByteArrayList names = namesOf(answer);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    QCOMPARE(names,
             QByteArrayList({"response.created", "response.in_progress", "response.output_item.added",
                             "response.content_part.added", "response.reasoning_text.delta", "response.reasoning_text.done",
                             "response.content_part.done", "response.output_item.done", "response.output_item.added",
                             "response.content_part.added", "response.output_text.delta", "response.output_text.done",
                             "response.content_part.done", "response.output_item.done", "response.completed"}));
    const QByteArrayList events = answer.events();
    for (qsizetype i = 0; i < events.size(); ++i)
        QCOMPARE(jsonOf(events.at(i))["sequence_number"_L1].toInt(-1), i);
    const QJsonObject last = jsonOf(events.last())["response"_L1].toObject();
    QCOMPARE(last["status"_L1].toString(), u"completed"_s);
    QCOMPARE(last["output"_L1].toArray().size(), 2);
    QVERIFY(last["usage"_L1]["total_tokens"_L1].toInt() > 0);
    QVERIFY(!answer.body.contains("[DONE]"));
    QCOMPARE(namesOf(responses("no-done", true)).last(), QByteArray("response.output_item.done"));
}

void TestSandboxBlocks::streamsBareResponses()
{
    const RawAnswer answer = responses("responses-bare", true, flatTools);
    QVERIFY(answer.body.contains("response.function_call_arguments.delta"));
    QVERIFY(!answer.body.contains("output_index"));
    QVERIFY(!answer.body.contains("sequence_number"));
    QVERIFY(answer.body.contains("item_id"));
    const RawAnswer unnumbered = responses("tools-no-index", true, flatTools);
    QVERIFY(!unnumbered.body.contains("output_index") && unnumbered.body.contains("sequence_number"));
}

void TestSandboxBlocks::summarizesThoughts()
{
    const QByteArrayList names = namesOf(responses("reasoning-details", true));
    for (const QByteArray name : {"response.reasoning_summary_part.added", "response.reasoning_summary_text.delta",
                                  "response.reasoning_summary_text.done", "response.reasoning_summary_part.done"})
        QVERIFY2(names.contains(name), name.constData());
    const QJsonValue item = responses("reasoning-details").json()["output"_L1][0];
    QCOMPARE(item["summary"_L1][0]["type"_L1].toString(), u"summary_text"_s);
}

void TestSandboxBlocks::callsToolsInResponses()
{
    const QJsonArray output = responses("tools", false, flatTools).json()["output"_L1].toArray();
    const QJsonValue call = output.last();
    QCOMPARE(call["type"_L1].toString(), u"function_call"_s);
    QCOMPARE(call["arguments"_L1].toString(), uR"({"city":"Oslo"})"_s);
    QString pieces;
    for (const QByteArray &event : responses("tools", true, flatTools).events()) {
        if (jsonOf(event)["type"_L1].toString() == "response.function_call_arguments.delta"_L1)
            pieces += jsonOf(event)["delta"_L1].toString();
    }
    QCOMPARE(pieces, call["arguments"_L1].toString());

    QJsonArray input{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Hi"_s}}};
    for (const QJsonValue &item : output)
        input.append(item);
    input.append(QJsonObject{{u"type"_s, u"function_call_output"_s}, {u"call_id"_s, call["call_id"_L1]}, {u"output"_s, u"12:00"_s}});
    const RawAnswer answer
        = post("/v1/responses", R"({"model":"tools",)" + flatTools + R"(,"input":)" + compact(input) + '}');
    QCOMPARE(answer.json()["output_text"_L1].toString(), u"The tools have answered:\n\n`get_time` says:\n\n> 12:00"_s);
}

void TestSandboxBlocks::readsTheInputOfResponses()
{
    const QByteArray input
        = R"([{"role":"developer","content":"D"},{"type":"message","role":"user","content":[{"type":"input_text","text":"A"}]},)"
          R"({"type":"message","role":"assistant","content":[{"type":"output_text","text":"B"}]},)"
          R"({"type":"reasoning","summary":[]},)"
          R"({"role":"user","content":[{"type":"input_text","text":"C"},{"type":"input_image","image_url":"data:image/png;base64,AA"}]}])";
    const RawAnswer answer = post("/v1/responses", R"({"model":"echo","instructions":"S","input":)" + input + '}');
    QVERIFY2(answer.status == 200, qPrintable(answer.errorMessage()));
    QCOMPARE(answer.json()["output_text"_L1].toString(), u"I heard you:\n\n> C"_s);
}

void TestSandboxBlocks::refusesWhatResponsesRefuse_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("says");
    const QByteArray hi = R"("input":"Hi")";
    QTest::newRow("no input") << QByteArray(R"("stream":false)") << u"expr_path=input"_s;
    QTest::newRow("input is a number") << QByteArray(R"("input":1)") << u"Mismatch type of input"_s;
    QTest::newRow("temperature zero") << QByteArray(hi + R"(,"temperature":0)") << u"temperature must be in (0, 1], got 0"_s;
    QTest::newRow("temperature of chat") << QByteArray(hi + R"(,"temperature":1.5)") << u"got 1.5"_s;
    QTest::newRow("a forced tool") << QByteArray(hi + R"(,"tool_choice":"required")") << u"allowed values: none, auto"_s;
    QTest::newRow("JSON asked for") << QByteArray(hi + R"(,"text":{"format":{"type":"json_object"}})")
                                    << u"text.format.type: 'json_object'"_s;
    QTest::newRow("effort unknown") << QByteArray(hi + R"(,"reasoning":{"effort":"maximal"})") << u"'maximal'"_s;
    QTest::newRow("an answer referred to") << QByteArray(hi + R"(,"previous_response_id":"r1")") << u"previous_response_id"_s;
    QTest::newRow("nested tool") << QByteArray(hi + R"(,"tools":[{"type":"function","function":{"name":"f"}}])")
                                 << u"function name is empty"_s;
    QTest::newRow("result of no call")
        << QByteArray(R"("input":[{"type":"function_call_output","call_id":"c","output":"1"}])")
        << u"tool result's tool id(c) not found (2013)"_s;
    QTest::newRow("broken arguments")
        << QByteArray(R"("input":[{"type":"function_call","call_id":"c","name":"f","arguments":"{"}])")
        << u"invalid function arguments json string, tool_call_id: c (2013)"_s;
    QTest::newRow("unknown item") << QByteArray(R"("input":[{"type":"item_reference","id":"x"}])") << u"item_reference"_s;
}

void TestSandboxBlocks::refusesWhatResponsesRefuse()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, says);
    const RawAnswer answer = post("/v1/responses", R"({"model":"echo",)" + members + '}');
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.errorMessage().contains(says), qPrintable(answer.errorMessage()));
    QVERIFY(answer.errorMessage().endsWith("(2013)"_L1));
}

void TestSandboxBlocks::failsInResponses()
{
    const RawAnswer whole = responses("error-200");
    QCOMPARE(whole.json()["status"_L1].toString(), u"failed"_s);
    QCOMPARE(whole.json()["error"_L1]["code"_L1].toString(), u"rate_limit_exceeded"_s);
    QCOMPARE(namesOf(responses("error-200", true)), QByteArrayList({"response.created", "response.failed"}));
    const RawAnswer midway = responses("error-midstream", true);
    QCOMPARE(namesOf(midway).last(), QByteArray("error"));
    QVERIFY(jsonOf(midway.events().last())["message"_L1].toString().endsWith("(1000)"_L1));
    const RawAnswer flagged = responses("moderated", true);
    QCOMPARE(namesOf(flagged).last(), QByteArray("response.incomplete"));
    QCOMPARE(jsonOf(flagged.events().last())["response"_L1]["incomplete_details"_L1]["reason"_L1].toString(),
             u"content_filter"_s);
    QCOMPARE(namesOf(responses("empty-length", true)).last(), QByteArray("response.incomplete"));
}

QTEST_GUILESS_MAIN(TestSandboxBlocks)
#include "tst_sandboxblocks.moc"
