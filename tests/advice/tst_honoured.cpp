// Parameters that were set and not honoured: on every surface what shows it, what shows the contrary, and what shows neither.
#include "advice/honoured.h"

#include "core/jsonschema.h"
#include "protocols/protocol.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
/// An exchange as the engine would leave it, of the very bytes of a request and an answer.
Exchange answered(const QByteArray &protocol, const QByteArray &request, const QByteArray &body, int status = 200)
{
    const bool isStream = body.startsWith("data:") || body.startsWith("event:");
    Exchange exchange { .protocol = protocol,
        .request = { .method = "POST", .body = request },
        .head = { .status = status,
            .headers = { { .name = "Content-Type", .value = isStream ? "text/event-stream" : "application/json" } } },
        .body = body };
    const auto decoder = protocolById(protocol)->decoder();
    QList<StreamEvent> events;
    decoder->begin(exchange.head);
    decoder->feed(body, events);
    decoder->finish(events);
    for (const StreamEvent &event : events)
        exchange.answer.apply(event);
    if (!exchange.answer.ended && !exchange.answer.failure)
        exchange.answer.add(Failure { .kind = FailureKind::CutOff });
    return exchange;
}

QByteArray quotedText(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n") + '"';
}

/// A chat completion in one piece that says \a text.
QByteArray chatSays(const QByteArray &text, const QByteArray &finish = "stop", const QByteArray &more = {})
{
    return R"({"choices":[{"index":0,"finish_reason":")" + finish + R"(","message":{"role":"assistant","content":)" + quotedText(text) + more
        + "}}]}";
}

QByteArray chatCalls(const QByteArray &tool)
{
    return R"({"choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant","content":"","tool_calls":)"
           R"([{"id":"c1","type":"function","function":{"name":")"
        + tool + R"(","arguments":"{}"}}]}}]})";
}

QByteArray messagesSays(const QByteArray &text, const QByteArray &stop = "end_turn", const QByteArray &usage = R"({"input_tokens":5,"output_tokens":9})")
{
    return R"({"id":"m1","type":"message","role":"assistant","stop_reason":")" + stop + R"(","content":[{"type":"text","text":)" + quotedText(text)
        + R"(}],"usage":)" + usage + "}";
}

QByteArray messagesCalls(const QByteArray &tool)
{
    return R"({"id":"m1","type":"message","role":"assistant","stop_reason":"tool_use","content":[{"type":"tool_use","id":"t1","name":")" + tool
        + R"(","input":{}}],"usage":{"input_tokens":5,"output_tokens":9}})";
}

QByteArray responsesSays(const QByteArray &text, const QByteArray &usage = R"({"input_tokens":5,"output_tokens":9,"total_tokens":14})")
{
    return R"({"id":"r1","object":"response","status":"completed","output":[{"type":"message","id":"m1","role":"assistant","status":"completed",)"
           R"("content":[{"type":"output_text","text":)"
        + quotedText(text) + R"(,"annotations":[]}]}],"usage":)" + usage + "}";
}

QByteArray responsesCalls(const QByteArray &tool)
{
    return R"({"id":"r1","object":"response","status":"completed","output":[{"type":"function_call","id":"f1","call_id":"c1","name":")" + tool
        + R"(","arguments":"{}"}],"usage":{"input_tokens":5,"output_tokens":9,"total_tokens":14}})";
}

QByteArray geminiSays(const QByteArray &text, int output = 9)
{
    return R"({"candidates":[{"index":0,"finishReason":"STOP","content":{"role":"model","parts":[{"text":)" + quotedText(text)
        + R"(}]}}],"usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":)" + QByteArray::number(output) + R"(,"totalTokenCount":)"
        + QByteArray::number(5 + output) + "}}";
}

QByteArray geminiCalls(const QByteArray &tool)
{
    return R"({"candidates":[{"index":0,"finishReason":"STOP","content":{"role":"model","parts":[{"functionCall":{"name":")" + tool
        + R"(","args":{}}}]}}],"usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":9,"totalTokenCount":14}})";
}

QByteArray proSays(const QByteArray &text)
{
    return R"({"reply":)" + quotedText(text) + R"(,"choices":[{"finish_reason":"stop","messages":[{"sender_type":"BOT","sender_name":"B","text":)"
        + quotedText(text) + R"(}]}],"usage":{"total_tokens":30},"base_resp":{"status_code":0,"status_msg":""}})";
}

QByteArray v1Says(const QByteArray &text)
{
    return R"({"reply":)" + quotedText(text) + R"(,"choices":[{"text":)" + quotedText(text)
        + R"(,"index":0,"finish_reason":"stop"}],"usage":{"total_tokens":30},"base_resp":{"status_code":0,"status_msg":""}})";
}

QByteArray chunk(const QByteArray &text, const QByteArray &finish = {}, int index = 0)
{
    QByteArray json = "{\"index\":" + QByteArray::number(index) + ",\"delta\":{\"content\":" + quotedText(text) + '}';
    if (!finish.isEmpty())
        json += ",\"finish_reason\":" + quotedText(finish);
    return "data: {\"choices\":[" + json + "}]}\n\n";
}

const QByteArray usageChunk
    = "data: " + QByteArray(R"({"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":9,"total_tokens":14}})") + "\n\n";
const QByteArray done = "data: [DONE]\n\n";
const QByteArray tools = R"("tools":[{"type":"function","function":{"name":"get_time"}}])";
const QByteArray longText = QByteArray("word ").repeated(200);
}

class TestHonoured final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatWasIgnored_data();
    void tellsWhatWasIgnored();
    void saysNothingOfWhatFailed();
    void tellsOfSeveralAtOnce();
    void keepsEvidenceShort();

private:
    static void addCounts();
    static void addLimits();
    static void addStops();
    static void addForms();
    static void addSchemas();
    static void addToolChoices();
    static void addReasoning();
    static void addUsage();
};

namespace {
/// A row: nothing is said if \a facts are empty.
void given(const char *name, const QByteArray &protocol, const QByteArray &request, const QByteArray &body, const QByteArray &id = {},
    const QStringList &facts = {})
{
    QTest::newRow(name) << protocol << request << body << id << facts;
}
}

void TestHonoured::addCounts()
{
    const QByteArray two = R"({"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"A"}},)"
                           R"({"index":1,"finish_reason":"stop","message":{"role":"assistant","content":"B"}}]})";
    given("n, as many came", "openai-chat", R"({"n":2})", two);
    given("n, one came", "openai-chat", R"({"n":3})", chatSays("A"), "ignored-n", { u"3"_s, u"1"_s, u"n"_s });
    given("n, two of three", "openai-chat", R"({"n":3})", two, "ignored-n", { u"3"_s, u"2"_s, u"n"_s });
    given("n, more than asked", "openai-chat", R"({"n":1})", two, "ignored-n", { u"1"_s, u"2"_s, u"n"_s });
    given("n not asked", "openai-chat", R"({})", two);
    given("n null", "openai-chat", R"({"n":null})", chatSays("A"));
    given("n, streamed side by side", "openai-chat", R"({"n":2})", chunk("A") + chunk("B", {}, 1) + chunk("", "stop") + chunk("", "stop", 1) + done);
    given("n, streamed alone", "openai-chat", R"({"n":2})", chunk("A") + chunk("B", "stop") + done, "ignored-n", { u"2"_s, u"1"_s, u"n"_s });
    given("n, cut off before another came", "openai-chat", R"({"n":2})", chunk("A"));
    given("n, in an envelope", "minimax-envelope", R"({"n":2})", R"({"data":{"choices":[{"message":{"role":"assistant","content":"A"}}]},"meta":{}})",
        "ignored-n", { u"2"_s, u"1"_s, u"n"_s });
    given("n, on v2", "minimax-v2", R"({"n":2})", chatSays("A"), "ignored-n", { u"2"_s, u"1"_s, u"n"_s });
    given("n, on v1", "minimax-v1", R"({"n":2})", v1Says("A"), "ignored-n", { u"2"_s, u"1"_s, u"n"_s });
    given("candidateCount, one came", "gemini", R"({"generationConfig":{"candidateCount":2}})", geminiSays("A"), "ignored-n",
        { u"2"_s, u"1"_s, u"generationConfig.candidateCount"_s });
    given("candidateCount, one was wanted", "gemini", R"({"generationConfig":{"candidateCount":1}})", geminiSays("A"));
}

void TestHonoured::addLimits()
{
    const QByteArray nineTokens = R"({"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"A"}}],)"
                                  R"("usage":{"prompt_tokens":5,"completion_tokens":9,"total_tokens":14}})";
    given("max_tokens, kept", "openai-chat", R"({"max_tokens":9})", nineTokens);
    given("max_tokens, exceeded", "openai-chat", R"({"max_tokens":8})", nineTokens, "ignored-max-tokens",
        { u"8"_s, u"9"_s, u"max_tokens"_s, u"counted"_s });
    given("max_completion_tokens, exceeded", "minimax-v2", R"({"max_completion_tokens":8})", nineTokens, "ignored-max-tokens",
        { u"8"_s, u"9"_s, u"max_completion_tokens"_s, u"counted"_s });
    given("two limits, the higher one kept", "openai-chat", R"({"max_tokens":2,"max_completion_tokens":10})", nineTokens);
    given("max_tokens, far exceeded and not counted", "openai-chat", R"({"max_tokens":16})", chatSays(longText), "ignored-max-tokens",
        { u"16"_s, u"250"_s, u"max_tokens"_s, u"estimated"_s });
    given("max_tokens, perhaps exceeded", "openai-chat", R"({"max_tokens":150})", chatSays(longText));
    given("max_tokens of one, a long word", "openai-chat", R"({"max_tokens":1})", chatSays("Internationalisation"));
    given("max_tokens, blanks are one token", "openai-chat", R"({"max_tokens":10})", chatSays("a" + QByteArray(400, ' ') + "b"));
    given("max_tokens, cut off far beyond it", "openai-chat", R"({"max_tokens":16})", chunk(longText), "ignored-max-tokens",
        { u"16"_s, u"250"_s, u"max_tokens"_s, u"estimated"_s });
    given("max_tokens of Messages, exceeded", "anthropic-messages", R"({"max_tokens":8})", messagesSays("A"), "ignored-max-tokens",
        { u"8"_s, u"9"_s, u"max_tokens"_s, u"counted"_s });
    given("max_tokens of Messages, kept", "anthropic-messages", R"({"max_tokens":4096})", messagesSays("A"));
    given("max_output_tokens, exceeded", "openai-responses", R"({"max_output_tokens":8})", responsesSays("A"), "ignored-max-tokens",
        { u"8"_s, u"9"_s, u"max_output_tokens"_s, u"counted"_s });
    given("max_output_tokens, kept", "openai-responses", R"({"max_output_tokens":9})", responsesSays("A"));
    given("maxOutputTokens, exceeded", "gemini", R"({"generationConfig":{"maxOutputTokens":8}})", geminiSays("A"), "ignored-max-tokens",
        { u"8"_s, u"9"_s, u"generationConfig.maxOutputTokens"_s, u"counted"_s });
    given("maxOutputTokens, kept", "gemini", R"({"generationConfig":{"maxOutputTokens":9}})", geminiSays("A"));
    given("tokens_to_generate of v1, far exceeded", "minimax-v1", R"({"tokens_to_generate":16})", v1Says(longText), "ignored-max-tokens",
        { u"16"_s, u"250"_s, u"tokens_to_generate"_s, u"estimated"_s });
    given("tokens_to_generate of Pro, far exceeded", "minimax-pro", R"({"tokens_to_generate":16})", proSays(longText), "ignored-max-tokens",
        { u"16"_s, u"250"_s, u"tokens_to_generate"_s, u"estimated"_s });
    given("tokens_to_generate of Pro, kept", "minimax-pro", R"({"tokens_to_generate":256})", proSays("A"));
}

void TestHonoured::addStops()
{
    given("stop, never came", "openai-chat", R"({"stop":"END"})", chatSays("One two three"));
    given("stop, went on", "openai-chat", R"({"stop":"END"})", chatSays("One END two"), "ignored-stop", { u"END"_s, u"One END two"_s, u"stop"_s });
    given("stop, the second of a list", "openai-chat", R"({"stop":["###","END"]})", chatSays("One END two"), "ignored-stop",
        { u"END"_s, u"One END two"_s, u"stop"_s });
    given("stop, sent along at the end", "openai-chat", R"({"stop":"END"})", chatSays("One two END\n"));
    given("stop, empty", "openai-chat", R"({"stop":["",null]})", chatSays("One"));
    given("stop, cut off behind it", "openai-chat", R"({"stop":"END"})", chunk("One END two"), "ignored-stop",
        { u"END"_s, u"One END two"_s, u"stop"_s });
    given("stop, a line break", "openai-chat", R"({"stop":["\n"]})", chatSays("One\ntwo"), "ignored-stop", { u"\\n"_s, u"One two"_s, u"stop"_s });
    given("stop, only in the thinking", "openai-chat", R"({"stop":"END"})", chatSays("<think>\nEND here\n</think>\n\nOne"));
    given("stop on v2", "minimax-v2", R"({"stop":["END"]})", chatSays("One END two"), "ignored-stop", { u"END"_s, u"One END two"_s, u"stop"_s });
    given("stop on an envelope", "minimax-envelope", R"({"stop":["END"]})",
        R"({"data":{"choices":[{"finish_reason":"stop","message":{"role":"assistant","content":"One END two"}}]},"meta":{}})", "ignored-stop",
        { u"END"_s, u"One END two"_s, u"stop"_s });
    given("stop_sequences, went on", "anthropic-messages", R"({"stop_sequences":["END"]})", messagesSays("One END two"), "ignored-stop",
        { u"END"_s, u"One END two"_s, u"stop_sequences"_s });
    given("stop_sequences, kept", "anthropic-messages", R"({"stop_sequences":["END"]})", messagesSays("One", "stop_sequence"));
    given("stop_sequences, line breaks between parts", "anthropic-messages", R"({"stop_sequences":["\n\n"]})",
        R"({"id":"m1","type":"message","role":"assistant","stop_reason":"end_turn","content":[{"type":"text","text":"One"},)"
        R"({"type":"thinking","thinking":"Hm","signature":"s"},{"type":"text","text":"two"}],"usage":{"input_tokens":5,"output_tokens":9}})");
    given("stopSequences, went on", "gemini", R"({"generationConfig":{"stopSequences":["END"]}})", geminiSays("One END two"), "ignored-stop",
        { u"END"_s, u"One END two"_s, u"generationConfig.stopSequences"_s });
    given("stopSequences, kept", "gemini", R"({"generationConfig":{"stopSequences":["END"]}})", geminiSays("One"));
}

void TestHonoured::addForms()
{
    const QByteArray object = R"({"response_format":{"type":"json_object"}})";
    const QString field = u"response_format"_s;
    const QString name = u"json_object"_s;
    given("JSON, an object", "openai-chat", object, chatSays(R"({"a":1})"));
    given("JSON, with blanks around", "openai-chat", object, chatSays("\n {\"a\":1}\n"));
    given("JSON, behind thinking", "openai-chat", object, chatSays("<think>\nHm.\n</think>\n\n{\"a\":1}"));
    given("JSON, text came", "openai-chat", object, chatSays("Sure, here you go."), "ignored-response-format",
        { name, u"Sure, here you go."_s, field, u"not-json"_s });
    given("JSON, in a fence", "openai-chat", object, chatSays("```json\n{\"a\":1}\n```"), "ignored-response-format",
        { name, u"```json"_s, field, u"fence"_s });
    given("JSON, broken", "openai-chat", object, chatSays(R"({"a":1)"), "ignored-response-format", { name, u"{\"a\":1"_s, field, u"broken"_s });
    given("JSON, a list in place of an object", "openai-chat", object, chatSays("[1]"), "ignored-response-format",
        { name, u"[1]"_s, field, u"not-object"_s });
    given("JSON, ended at the token limit", "openai-chat", object, chatSays(R"({"a":1)", "length"));
    given("JSON, text that ended at the token limit", "openai-chat", object, chatSays("Sure", "length"), "ignored-response-format",
        { name, u"Sure"_s, field, u"not-json"_s });
    given("JSON, cut off", "openai-chat", object, chunk(R"({"a":)"));
    given("JSON, moderated", "openai-chat", object, chatSays(R"({"a":)", "content_filter"));
    given("JSON, a tool call came", "openai-chat", object, chatCalls("get_time"));
    given("JSON, only thinking came", "openai-chat", object, chatSays("", "length", R"(,"reasoning_content":"Hm")"));
    given("text was asked for", "openai-chat", R"({"response_format":{"type":"text"}})", chatSays("Hello"));
    given("no form was asked for", "openai-chat", R"({"response_format":null})", chatSays("Hello"));
    given("JSON on an envelope", "minimax-envelope", object,
        R"({"data":{"choices":[{"finish_reason":"stop","message":{"role":"assistant","content":"Hello"}}]},"meta":{}})",
        "ignored-response-format", { name, u"Hello"_s, field, u"not-json"_s });
    given("text.format, text came", "openai-responses", R"({"text":{"format":{"type":"json_object"}}})", responsesSays("Hello"),
        "ignored-response-format", { name, u"Hello"_s, u"text.format"_s, u"not-json"_s });
    given("text.format, JSON came", "openai-responses", R"({"text":{"format":{"type":"json_object"}}})", responsesSays("{}"));
    given("text.format, a refusal", "openai-responses", R"({"text":{"format":{"type":"json_object"}}})",
        R"({"id":"r1","object":"response","status":"completed","output":[{"type":"message","id":"m1","role":"assistant","status":"completed",)"
        R"("content":[{"type":"refusal","refusal":"I cannot."}]}],"usage":{"input_tokens":5,"output_tokens":9,"total_tokens":14}})");
    given("responseMimeType, text came", "gemini", R"({"generationConfig":{"responseMimeType":"application/json"}})", geminiSays("Hello"),
        "ignored-response-format", { u"application/json"_s, u"Hello"_s, u"generationConfig.responseMimeType"_s, u"not-json"_s });
    given("responseMimeType, a list is JSON", "gemini", R"({"generationConfig":{"responseMimeType":"application/json"}})", geminiSays("[1]"));
    given("responseMimeType, plain", "gemini", R"({"generationConfig":{"responseMimeType":"text/plain"}})", geminiSays("Hello"));
}

void TestHonoured::addSchemas()
{
    const QByteArray schema = R"({"type":"object","required":["city","time"],"properties":{}})";
    const QByteArray chat = R"({"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":)" + schema + "}}}";
    const QString name = u"json_schema"_s;
    given("a schema, kept", "openai-chat", chat, chatSays(R"({"time":1,"city":"Oslo"})"));
    given("a schema, members missing", "openai-chat", chat, chatSays("{}"), "ignored-response-format",
        { name, u"city, time"_s, u"response_format"_s, u"missing"_s });
    const QByteArray typed = R"({"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":{"type":"object",)"
                             R"("properties":{"days":{"type":"array","items":{"type":"integer"}}}}}}})";
    given("a schema, kept to the depths", "openai-chat", typed, chatSays(R"({"days":[1,2]})"));
    if (schemasAreChecked())
        given("a schema, other types in the depths", "openai-chat", typed, chatSays(R"({"days":[1,"b",2,"d"]})"), "ignored-response-format",
            { name, u"days[1], days[3]"_s, u"response_format"_s, u"schema"_s });
    given("a schema on v2, one member missing", "minimax-v2", chat, chatSays(R"({"city":"Oslo"})"), "ignored-response-format",
        { name, u"time"_s, u"response_format"_s, u"missing"_s });
    given("a schema, a text in quotes", "openai-chat", chat, chatSays(R"("Oslo")"), "ignored-response-format",
        { name, u"\"Oslo\""_s, u"response_format"_s, u"not-object"_s });
    given("a schema without a type, other JSON", "openai-chat",
        R"({"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":{"enum":["a"]}}}})", chatSays(R"("a")"));
    given("a schema of Responses, member missing", "openai-responses",
        R"({"text":{"format":{"type":"json_schema","name":"x","schema":)" + schema + "}}}", responsesSays(R"({"time":1})"),
        "ignored-response-format", { name, u"city"_s, u"text.format"_s, u"missing"_s });
    given("a schema of Gemini, member missing", "gemini",
        R"({"generationConfig":{"responseMimeType":"application/json","responseSchema":{"type":"OBJECT","required":["city"]}}})",
        geminiSays("{}"), "ignored-response-format",
        { u"application/json"_s, u"city"_s, u"generationConfig.responseMimeType"_s, u"missing"_s });
    given("a schema of Gemini, kept", "gemini",
        R"({"generationConfig":{"responseMimeType":"application/json","responseSchema":{"type":"OBJECT","required":["city"]}}})",
        geminiSays(R"({"city":1})"));
}

void TestHonoured::addToolChoices()
{
    const auto chat = [](const QByteArray &choice) { return QByteArray(R"({"tool_choice":)" + choice + "," + tools + "}"); };
    const QString field = u"tool_choice"_s;
    const QByteArray named = R"({"type":"function","function":{"name":"get_time"}})";
    given("tools auto, called", "openai-chat", chat(R"("auto")"), chatCalls("get_time"));
    given("tools auto, not called", "openai-chat", chat(R"("auto")"), chatSays("Noon"));
    given("tools none, not called", "openai-chat", chat(R"("none")"), chatSays("Noon"));
    given("tools none, called", "openai-chat", chat(R"("none")"), chatCalls("get_time"), "ignored-tool-choice",
        { u"none"_s, u"get_time"_s, field, u"called"_s });
    given("tools required, called", "openai-chat", chat(R"("required")"), chatCalls("get_time"));
    given("tools required, not called", "openai-chat", chat(R"("required")"), chatSays("Noon"), "ignored-tool-choice",
        { u"required"_s, QString(), field, u"none-came"_s });
    given("tools required, ended at the token limit", "openai-chat", chat(R"("required")"), chatSays("Noon", "length"));
    given("tools required, cut off", "openai-chat", chat(R"("required")"), chunk("Let me"));
    given("tools required, none offered", "openai-chat", R"({"tool_choice":"required"})", chatSays("Noon"));
    given("tools required, the call stands in the text", "openai-chat", chat(R"("required")"),
        chatSays("<minimax:tool_call>\n<invoke name=\"get_time\">\n</invoke>\n</minimax:tool_call>"));
    given("a tool named, called", "openai-chat", chat(named), chatCalls("get_time"));
    given("a tool named, not called", "openai-chat", chat(named), chatSays("Noon"), "ignored-tool-choice",
        { u"get_time"_s, QString(), field, u"named-not-called"_s });
    given("a tool named, another called", "minimax-v2", chat(named), chatCalls("get_date"), "ignored-tool-choice",
        { u"get_time"_s, u"get_date"_s, field, u"other-called"_s });
    given("a tool named by Responses, not called", "openai-responses",
        R"({"tool_choice":{"type":"function","name":"get_time"},"tools":[{"type":"function","name":"get_time"}]})", responsesSays("Noon"),
        "ignored-tool-choice", { u"get_time"_s, QString(), field, u"named-not-called"_s });
    given("tools none in Responses, called", "openai-responses", R"({"tool_choice":"none","tools":[{"type":"function","name":"get_time"}]})",
        responsesCalls("get_time"), "ignored-tool-choice", { u"none"_s, u"get_time"_s, field, u"called"_s });
    given("tools required in Responses, called", "openai-responses",
        R"({"tool_choice":{"type":"allowed_tools","mode":"required"},"tools":[{"type":"function","name":"get_time"}]})",
        responsesCalls("get_time"));
    given("a hosted tool in Responses", "openai-responses", R"({"tool_choice":{"type":"web_search"},"tools":[{"type":"web_search"}]})",
        responsesSays("Noon"));
    given("any tool of Messages, not called", "anthropic-messages", R"({"tool_choice":{"type":"any"},"tools":[{"name":"get_time"}]})",
        messagesSays("Noon"), "ignored-tool-choice", { u"required"_s, QString(), field, u"none-came"_s });
    given("a tool of Messages, called", "anthropic-messages",
        R"({"tool_choice":{"type":"tool","name":"get_time"},"tools":[{"name":"get_time"}]})", messagesCalls("get_time"));
    given("no tools in Messages, called", "anthropic-messages", R"({"tool_choice":{"type":"none"},"tools":[{"name":"get_time"}]})",
        messagesCalls("get_time"), "ignored-tool-choice", { u"none"_s, u"get_time"_s, field, u"called"_s });
    given("any tool of Gemini, not called", "gemini",
        R"({"toolConfig":{"functionCallingConfig":{"mode":"ANY"}},"tools":[{"functionDeclarations":[{"name":"get_time"}]}]})",
        geminiSays("Noon"), "ignored-tool-choice", { u"required"_s, QString(), u"toolConfig"_s, u"none-came"_s });
    given("some tools of Gemini, one called", "gemini",
        R"({"toolConfig":{"functionCallingConfig":{"mode":"ANY","allowedFunctionNames":["a","b"]}},"tools":[{"functionDeclarations":[{"name":"a"}]}]})",
        geminiCalls("b"));
    given("some tools of Gemini, another called", "gemini",
        R"({"toolConfig":{"functionCallingConfig":{"mode":"ANY","allowedFunctionNames":["a","b"]}},"tools":[{"functionDeclarations":[{"name":"a"}]}]})",
        geminiCalls("c"), "ignored-tool-choice", { u"a, b"_s, u"c"_s, u"toolConfig"_s, u"other-called"_s });
    given("no tools in Gemini, called", "gemini",
        R"({"toolConfig":{"functionCallingConfig":{"mode":"NONE"}},"tools":[{"functionDeclarations":[{"name":"a"}]}]})", geminiCalls("a"),
        "ignored-tool-choice", { u"none"_s, u"a"_s, u"toolConfig"_s, u"called"_s });
    given("a function of Pro, not called", "minimax-pro",
        R"({"function_call":{"type":"specific","name":"get_time"},"functions":[{"name":"get_time"}]})", proSays("Noon"), "ignored-tool-choice",
        { u"get_time"_s, QString(), u"function_call"_s, u"named-not-called"_s });
    given("no function of Pro, not called", "minimax-pro", R"({"function_call":{"type":"none"},"functions":[{"name":"get_time"}]})",
        proSays("Noon"));
}

void TestHonoured::addReasoning()
{
    const QByteArray split = R"({"reasoning_split":true})";
    const QByteArray joined = R"({"reasoning_split":false})";
    const QString field = u"reasoning_split"_s;
    const QByteArray inText = "<think>\nThe user greets.\n</think>\n\nHello.";
    const QByteArray apart = R"(,"reasoning_content":"The user greets.")";
    given("split, apart", "openai-chat", split, chatSays("Hello.", "stop", apart));
    given("split, in the text", "openai-chat", split, chatSays(inText), "ignored-reasoning-split",
        { u"true"_s, u"<think>"_s, field, u"in-content"_s });
    given("split, in the text of a stream", "openai-chat", split, chunk("<think>\nThe user") + chunk(" greets.\n</think>\n\nHello.", "stop") + done,
        "ignored-reasoning-split", { u"true"_s, u"<think>"_s, field, u"in-content"_s });
    given("split, in both places", "openai-chat", split, chatSays(inText, "stop", apart), "ignored-reasoning-split",
        { u"true"_s, u"<think>"_s, field, u"in-content"_s });
    given("split, no thinking", "openai-chat", split, chatSays("Hello."));
    given("split, the answer speaks of the tag", "openai-chat", split, chatSays("Write `<think>` before it."));
    given("split, counted and not shown", "openai-chat", split,
        R"({"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Hello."}}],"usage":{"prompt_tokens":5,)"
        R"("completion_tokens":9,"total_tokens":14,"completion_tokens_details":{"reasoning_tokens":7}}})",
        "ignored-reasoning-split", { u"true"_s, u"7"_s, field, u"not-shown"_s });
    given("joined, in the text", "openai-chat", joined, chatSays(inText));
    given("joined, apart", "openai-chat", joined, chatSays("Hello.", "stop", apart), "ignored-reasoning-split",
        { u"false"_s, u"reasoning_content"_s, field, u"apart"_s });
    given("joined, in both places", "openai-chat", joined, chatSays(inText, "stop", apart));
    given("joined, no thinking", "openai-chat", joined, chatSays("Hello."));
    given("joined, empty reasoning", "openai-chat", joined, chatSays("Hello.", "stop", R"(,"reasoning_content":"","reasoning_details":[])"));
    given("nothing said of splitting", "openai-chat", "{}", chatSays(inText));
    given("split on v2, in the text", "minimax-v2", split, chatSays(inText), "ignored-reasoning-split",
        { u"true"_s, u"<think>"_s, field, u"in-content"_s });
}

void TestHonoured::addUsage()
{
    const QByteArray asked = R"({"stream":true,"stream_options":{"include_usage":true}})";
    const QStringList facts { u"true"_s, QString(), u"stream_options.include_usage"_s };
    const QByteArray text = chunk("Hello.") + chunk("", "stop");
    given("usage, came", "openai-chat", asked, text + usageChunk + done);
    given("usage, did not come", "openai-chat", asked, text + done, "ignored-include-usage", facts);
    given("usage, only zeros came", "openai-chat", asked,
        text + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":0,\"completion_tokens\":0,\"total_tokens\":0}}\n\n" + done,
        "ignored-include-usage", facts);
    given("usage, cut off before", "openai-chat", asked, chunk("Hello."));
    given("usage, not asked for", "openai-chat", R"({"stream":true})", text + done);
    given("usage, asked not to send", "openai-chat", R"({"stream":true,"stream_options":{"include_usage":false}})", text + done);
    given("usage, without a stream", "openai-chat", R"({"stream_options":{"include_usage":true}})", chatSays("Hello."));
    given("usage on v2, did not come", "minimax-v2", asked, text + done, "ignored-include-usage", facts);
}

void TestHonoured::tellsWhatWasIgnored_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("id"); ///< empty: nothing is said
    QTest::addColumn<QStringList>("facts");
    addCounts();
    addLimits();
    addStops();
    addForms();
    addSchemas();
    addToolChoices();
    addReasoning();
    addUsage();
}

void TestHonoured::tellsWhatWasIgnored()
{
    QFETCH(QByteArray, protocol);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, id);
    QFETCH(QStringList, facts);
    const Exchange exchange = answered(protocol, request, body);
    const bool hasAnswer = !exchange.answer.message.text.isEmpty() || !exchange.answer.message.toolCalls.isEmpty()
        || !exchange.answer.message.reasoning.isEmpty();
    QVERIFY2(hasAnswer, body.constData());

    const QList<Finding> findings = ignoredParameters(exchange);
    if (id.isEmpty()) {
        QCOMPARE(findings, QList<Finding>());
        return;
    }
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().id, id);
    QCOMPARE(findings.constFirst().facts, facts);
    QCOMPARE(findings.constFirst().severity, Severity::Warning);
}

void TestHonoured::saysNothingOfWhatFailed()
{
    const QByteArray request = R"({"n":3,"stream":true,"stream_options":{"include_usage":true},"response_format":{"type":"json_object"}})";
    QVERIFY(ignoredParameters(answered("openai-chat", request, R"({"error":{"message":"no","type":"x"}})", 400)).isEmpty());
    QVERIFY(ignoredParameters(answered("openai-chat", request, {})).isEmpty());
    QVERIFY(ignoredParameters({}).isEmpty());
    QVERIFY(ignoredParameters(answered("openai-chat", "no JSON", chatSays("Hello"))).isEmpty());
}

void TestHonoured::tellsOfSeveralAtOnce()
{
    const Exchange exchange = answered("openai-chat",
        R"({"n":2,"stop":["two"],"max_tokens":16,"response_format":{"type":"json_object"},"tool_choice":"required",)" + tools + "}",
        chatSays("One two three " + longText));
    QList<QByteArray> ids;
    for (const Finding &finding : ignoredParameters(exchange))
        ids.append(finding.id);
    QCOMPARE(ids,
        (QList<QByteArray> { "ignored-n", "ignored-max-tokens", "ignored-stop", "ignored-response-format", "ignored-tool-choice" }));
}

void TestHonoured::keepsEvidenceShort()
{
    const QByteArray longStop(500, 's');
    const Exchange exchange = answered("openai-chat", R"({"response_format":{"type":"json_object"},"stop":")" + longStop + "\"}",
        chatSays("\xe2\x80\xae" + longText + longStop + longText));
    const QList<Finding> findings = ignoredParameters(exchange);
    QCOMPARE(findings.size(), 2);
    for (const Finding &finding : findings) {
        for (const QString &fact : finding.facts) {
            QVERIFY2(fact.size() <= 41, qPrintable(fact));
            QVERIFY2(!fact.contains(QChar(0x202e)), qPrintable(fact));
        }
    }
}

QTEST_GUILESS_MAIN(TestHonoured)
#include "tst_honoured.moc"
