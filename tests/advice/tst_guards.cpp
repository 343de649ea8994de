// Every guard fires where it should, with its repair, and stays silent where ordinary use only looks alike.
#include "advice/guardrules.h"
#include "advice/guards.h"
#include "advice/repair.h"
#include "core/jsontext.h"
#include "protocols/protocol.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {
using Change = std::function<void(Situation &)>;

/// A request as it is most often sent: direct, with a key of the right kind.
Situation usual()
{
    Situation situation;
    situation.route = { .id = u"minimax"_s, .name = u"Direct MiniMax"_s };
    situation.route.dialect = Dialect::MiniMax;
    situation.route.bases.insert("openai-chat", u"https://api.minimax.io/v1"_s);
    situation.protocol = "openai-chat";
    situation.request.settings.model = u"MiniMax-M3"_s;
    situation.request.messages = { { .text = u"Hello"_s } };
    situation.keyKind = "minimax-payg";
    situation.hasKey = true;
    Route flatkey { .id = u"flatkey"_s, .name = u"Flatkey"_s };
    flatkey.bases.insert("openai-chat", u"https://router.flatkey.ai/v1"_s);
    Route other { .id = u"anthropic"_s, .name = u"Anthropic"_s };
    other.bases.insert("anthropic-messages", u"https://api.anthropic.com"_s);
    situation.routes = { situation.route, flatkey, other };
    return situation;
}

Change base(const char *url, const char *protocol = "openai-chat", Dialect dialect = Dialect::MiniMax)
{
    return [=](Situation &situation) {
        situation.protocol = protocol;
        situation.route.dialect = dialect;
        situation.route.bases = { { protocol, QString::fromLatin1(url) } };
    };
}

Change key(const char *kind)
{
    return [=](Situation &situation) { situation.keyKind = kind; };
}

Change keyHost(const char *host)
{
    return [=](Situation &situation) { situation.route.keyHost = QString::fromLatin1(host); };
}

Change model(const char *id)
{
    return [=](Situation &situation) { situation.request.settings.model = QString::fromLatin1(id); };
}

Change parameter(const char *id, const char *json)
{
    return [=](Situation &situation) { situation.request.settings.parameters.set(id, json); };
}

Change extra(const char *name, const char *json)
{
    return [=](Situation &situation) { situation.request.settings.extraBody.set(name, json); };
}

/// A conversation typed into the body while nothing is said in the chat.
Change typed(const char *json)
{
    return [=](Situation &situation) {
        situation.request.messages.clear();
        situation.request.settings.extraBody.set("messages", json);
    };
}

Change listed(const QStringList &ids)
{
    return [=](Situation &situation) { situation.listedModels = ids; };
}

Change messages(const QList<Message> &list)
{
    return [=](Situation &situation) { situation.request.messages = list; };
}

Change tool(const char *schema)
{
    return [=](Situation &situation) {
        situation.request.settings.tools.append({ .name = u"get_time"_s, .schema = schema });
    };
}

Change all(const QList<Change> &changes)
{
    return [=](Situation &situation) {
        for (const Change &change : changes)
            change(situation);
    };
}

QUrl finalUrl(const Situation &situation)
{
    const Protocol *const protocol = protocolById(situation.protocol);
    if (protocol)
        return protocol->chatUrl(situation.route);
    return QUrl(situation.route.base(situation.protocol) + u"/endpoint"_s);
}

Situation situationAfter(const Change &change)
{
    Situation situation = usual();
    change(situation);
    if (situation.url.isEmpty())
        situation.url = finalUrl(situation);
    return situation;
}

QString summary(const Finding &finding)
{
    static const char *const severities[] = { "info", "warning", "blocking" };
    QStringList repairs;
    for (const Repair &repair : finding.repairs)
        repairs.append(QString::fromUtf8(repair.id) + (repair.value.isEmpty() ? QString() : u':' + repair.value));
    return QString::fromUtf8(finding.id) + u' ' + QString::fromLatin1(severities[int(finding.severity)]) + u" ["_s
        + repairs.join(u' ') + u']';
}

QStringList summaries(const QList<Finding> &findings)
{
    QStringList list;
    for (const Finding &finding : findings)
        list.append(summary(finding));
    return list;
}

const ToolCall timeCall { .id = u"c1"_s, .name = u"get_time"_s, .arguments = R"({"city":"Oslo"})" };
const ToolCall brokenCall { .id = u"c1"_s, .name = u"get_time"_s, .arguments = R"({"city":)" };
const Message question { .text = u"What time is it?"_s };
Message answerWith(const ToolCall &call) { return { .role = Role::Assistant, .toolCalls = { call } }; }
Message resultOf(const char *id) { return { .role = Role::Tool, .text = u"12:00"_s, .toolCallId = QString::fromLatin1(id) }; }
Message systemMessage(const char *text) { return { .role = Role::System, .text = QString::fromLatin1(text) }; }

/// A question with a file of \a size bytes.
Change attached(AttachmentKind kind, const char *mediaType, qsizetype size)
{
    return [=](Situation &situation) {
        situation.request.messages.last().attachments.append(
            { .kind = kind, .name = u"file"_s, .mediaType = mediaType, .content = QByteArray(size, 'x') });
    };
}

Change attachedUrl(AttachmentKind kind, const char *url)
{
    return [=](Situation &situation) {
        situation.request.messages.last().attachments.append({ .kind = kind, .url = QString::fromLatin1(url) });
    };
}

Change withOptions(const QByteArray &detail, std::optional<double> fps)
{
    return [=](Situation &situation) {
        situation.request.messages.last().attachments.last().detail = detail;
        situation.request.messages.last().attachments.last().fps = fps;
    };
}

struct Firing {
    const char *name;
    Change change;
    const char *finding; ///< as summary() tells it
};

QList<Firing> keyFirings()
{
    const auto flatkey = base("https://router.flatkey.ai/v1", "openai-chat", Dialect::Plain);
    const auto custom = base("https://llm.example/v1", "openai-chat", Dialect::Plain);
    const auto loopback = base("http://127.0.0.1:8080/v1");
    return {
        { "Anthropic key at MiniMax", key("anthropic"), "key-of-other-company blocking [use-route:anthropic edit-key]" },
        { "Google key at MiniMax", key("google"), "key-of-other-company blocking [edit-key]" },
        { "OpenRouter key at MiniMax", key("openrouter"), "key-of-other-company blocking [edit-key]" },
        { "OpenAI key at MiniMax", key("openai"), "key-of-other-company blocking [edit-key]" },
        { "Groq key at MiniMax", key("groq"), "key-of-other-company blocking [edit-key]" },
        { "OpenAI key at a server of one's own", all({ custom, key("openai") }), "key-of-other-company blocking [edit-key]" },
        { "Anthropic key on this machine", all({ loopback, key("anthropic") }),
            "key-of-other-company blocking [use-route:anthropic edit-key]" },
        { "MiniMax key at Flatkey", all({ flatkey, [](Situation &s) { s.route.id = u"flatkey"_s; } }),
            "key-of-other-company blocking [use-route:minimax edit-key]" },
        { "plan key at RunAPI", all({ base("https://runapi.ai/v1"), key("minimax-plan") }),
            "key-of-other-company blocking [edit-key]" },
        { "old MiniMax key at OpenAI", all({ base("https://api.openai.com/v1"), key("minimax-jwt") }),
            "key-of-other-company blocking [edit-key]" },
        { "envelope key at MiniMax", key("mmx-live"), "key-of-other-company blocking [edit-key]" },
        { "envelope test key at Flatkey", all({ flatkey, key("mmx-test") }), "key-of-other-company blocking [edit-key]" },
        { "MiniMax key at the envelope's host", base("https://api.minimax.gr.com/v1", "openai-chat"),
            "key-of-other-company blocking [edit-key]" },
        { "what looks like Flatkey's, at MiniMax", key("flatkey"), "key-of-other-company warning [use-route:flatkey edit-key]" },
        { "what looks like RunAPI's, at Flatkey", all({ flatkey, key("runapi") }), "key-of-other-company warning [edit-key]" },
        { "a web token at Flatkey", all({ flatkey, key("jwt") }), "key-of-other-company warning [edit-key]" },
        { "GroupId as key", key("group-id"), "group-id-as-key blocking [edit-key]" },
        { "key of the other region", all({ base("https://api.minimaxi.com/v1"), keyHost("api.minimax.io") }),
            "region-mismatch blocking [use-base:https://api.minimax.io/v1 edit-key]" },
        { "key from China", keyHost("api.minimax.chat"), "region-mismatch blocking [use-base:https://api.minimaxi.com/v1 edit-key]" },
        { "key of the other region, Messages",
            all({ base("https://api.minimaxi.com/anthropic", "anthropic-messages"), keyHost("api.minimax.io") }),
            "region-mismatch blocking [use-base:https://api.minimax.io/anthropic edit-key]" },
        { "key for another host", all({ custom, keyHost("api.minimax.io") }),
            "key-bound-to-other-host blocking [use-base:https://api.minimax.io/v1 edit-key]" },
        { "key for an unknown host", keyHost("llm.example"), "key-bound-to-other-host blocking [edit-key]" },
        { "key for a look-alike", keyHost("api.minimax.io.example"), "key-bound-to-other-host blocking [edit-key]" },
        { "plan key with an old model", all({ key("minimax-plan"), model("MiniMax-Text-01") }),
            "plan-key-model warning [use-model:MiniMax-M3 edit-key]" },
        { "plan key with a fast model", all({ key("minimax-plan"), model("MiniMax-M2.7-highspeed") }),
            "plan-key-model info [use-model:MiniMax-M2.7]" },
        { "pay-as-you-go key with a plan's model", model("MiniMax-M3.1-Flash-Preview"),
            "payg-key-plan-model warning [use-model:MiniMax-M3 edit-key]" },
    };
}

QList<Firing> urlFirings()
{
    const auto legacy = base("https://api.minimax.chat/v1", "minimax-v1");
    const auto keyless = [](Situation &s) { s.hasKey = false; };
    return {
        { "plain http", all({ base("http://llm.example/v1", "openai-chat", Dialect::Plain) }),
            "plain-http blocking [use-base:https://llm.example/v1 edit-route]" },
        { "plain http to a neighbour's port", base("http://192.168.0.7:8080/v1", "openai-chat", Dialect::Plain),
            "plain-http blocking [edit-route]" },
        { "plain http without a key", all({ base("http://192.168.0.7:8080/v1", "openai-chat", Dialect::Plain), keyless }),
            "plain-http info [edit-route]" },
        { "chat endpoint in the base", base("https://api.minimax.io/v1/chat/completions"),
            "base-holds-endpoint blocking [use-base:https://api.minimax.io/v1]" },
        { "chat endpoint in the base of Messages", base("https://api.minimax.io/v1/chat/completions", "anthropic-messages"),
            "base-holds-endpoint blocking [use-base:https://api.minimax.io/anthropic]" },
        { "own endpoint at an unknown host", base("https://llm.example/v1/chat/completions", "openai-chat", Dialect::Plain),
            "base-holds-endpoint blocking [strip-path:https://llm.example/v1]" },
        { "a folder of an unknown host", base("https://llm.example/v1/models", "openai-chat", Dialect::Plain),
            "base-holds-endpoint warning [strip-path:https://llm.example/v1]" },
        { "native endpoint in the base", base("https://api.minimaxi.com/v1/text/chatcompletion_v2", "minimax-v2"),
            "base-holds-endpoint blocking [use-base:https://api.minimaxi.com/v1]" },
        { "version twice", base("https://api.minimax.io/v1/v1"), "base-doubles-version blocking [use-base:https://api.minimax.io/v1]" },
        { "version twice at an unknown host", base("https://llm.example/v1/v1", "openai-chat", Dialect::Plain),
            "base-doubles-version warning [use-base:https://llm.example/v1]" },
        { "Messages base with chat", base("https://api.minimax.io/anthropic"),
            "base-of-other-surface blocking [use-base:https://api.minimax.io/v1]" },
        { "chat base with Messages", base("https://api.minimaxi.com/v1", "anthropic-messages"),
            "base-of-other-surface blocking [use-base:https://api.minimaxi.com/anthropic]" },
        { "root of MiniMax with Messages", base("https://api.minimax.io", "anthropic-messages"),
            "base-of-other-surface blocking [use-base:https://api.minimax.io/anthropic]" },
        { "chat base of a router with Gemini", all({ base("https://runapi.ai/v1", "gemini", Dialect::Plain), key("") }),
            "base-of-other-surface blocking [use-base:https://runapi.ai/v1beta]" },
        { "Messages base of an unknown host with chat", base("https://llm.example/anthropic", "openai-chat", Dialect::Plain),
            "base-of-other-surface warning [use-base:https://llm.example/v1]" },
        { "no version at MiniMax", base("https://api.minimax.io"), "base-lacks-version blocking [use-base:https://api.minimax.io/v1]" },
        { "no version at OpenRouter", all({ base("https://openrouter.ai/api", "openai-chat", Dialect::Plain), key("openrouter") }),
            "base-lacks-version blocking [use-base:https://openrouter.ai/api/v1]" },
        { "no path at an unknown host", base("https://llm.example", "openai-chat", Dialect::Plain),
            "base-lacks-version warning [use-base:https://llm.example/v1]" },
        { "Gemini at MiniMax", base("https://api.minimax.io/v1beta", "gemini"), "surface-not-offered warning [edit-route]" },
        { "native surface at a router", all({ base("https://router.flatkey.ai/v1", "minimax-v2"), key(""),
                                          [](Situation &s) { s.route.bases.insert("openai-chat", u"https://router.flatkey.ai/v1"_s); } }),
            "surface-not-offered warning [use-protocol:openai-chat edit-route]" },
        { "no GroupId", legacy, "group-id-missing blocking [set-group-id]" },
        { "no GroupId for Pro", base("https://api.minimax.chat/v1", "minimax-pro"), "group-id-missing blocking [set-group-id]" },
        { "GroupId in the body", all({ legacy, extra("GroupId", "\"1234567890123456789\"") }),
            "group-id-misplaced blocking [set-group-id:1234567890123456789 drop-extra-field:GroupId]" },
        { "GroupId in a header",
            all({ legacy, [](Situation &s) { s.route.headers = { { .name = "Group-Id", .value = "1234567890123456789" } }; } }),
            "group-id-misplaced blocking [set-group-id:1234567890123456789]" },
        { "what is no GroupId in the body", all({ legacy, extra("group_id", "\"sk-api-secret\"") }),
            "group-id-misplaced blocking [set-group-id drop-extra-field:group_id]" },
        { "GroupId twice", all({ legacy, extra("GroupId", "\"1\""), [](Situation &s) { s.route.groupId = u"1234567890"_s; } }),
            "group-id-misplaced info [drop-extra-field:GroupId set-group-id]" },
        { "GroupId in chat", extra("GroupId", "1234567890"), "group-id-needless info [drop-extra-field:GroupId]" },
    };
}

QList<Firing> modelFirings()
{
    const QStringList list { u"MiniMax-M3"_s, u"MiniMax-M2.7"_s, u"MiniMax-M2.7-highspeed"_s };
    const char *const image = R"([{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]}])";
    const char *const video = R"([{"role":"user","content":[{"type" : "video_url","video_url":{"url":"https://a.example/v.mp4"}}]}])";
    return {
        { "no model", model(" "), "model-empty blocking [list-models]" },
        { "no model, but a usual one", all({ model(""), [](Situation &s) { s.route.defaultModel = u"MiniMax-M3"_s; } }),
            "model-empty blocking [use-model:MiniMax-M3]" },
        { "lower case", all({ model("minimax-m3"), listed(list) }), "model-not-listed warning [use-model:MiniMax-M3 use-model:MiniMax-M2.7 list-models]" },
        { "something else", all({ model("gpt-4o"), listed(list) }), "model-not-listed warning [list-models]" },
        { "a variant that is not", model("MiniMax-M3-highspeed"),
            "model-variant-unknown warning [use-model:MiniMax-M3 use-model:MiniMax-M2.7-highspeed use-model:MiniMax-M2.5-highspeed]" },
        { "image for a blind model", all({ model("MiniMax-M2.7"), typed(image) }), "media-dropped blocking [use-model:MiniMax-M3]" },
        { "video for a model that sees pictures", all({ model("MiniMax-M3.1-Flash-Preview"), key(""), typed(video) }),
            "media-dropped blocking [use-model:MiniMax-M3]" },
        { "image behind a router", all({ base("https://runapi.ai/v1beta", "gemini", Dialect::Plain), key(""), model("minimax-m2.5"), messages({}),
                                       extra("contents", R"([{"parts":[{"inlineData":{"mimeType":"image/png","data":"A"}}]}])") }),
            "media-dropped blocking [use-model:MiniMax-M3]" },
    };
}

QList<Firing> bodyFirings()
{
    const auto router = all({ base("https://runapi.ai/v1", "openai-chat", Dialect::Plain), key("") });
    const auto gemini = all({ base("https://runapi.ai/v1beta", "gemini", Dialect::Plain), key("") });
    return {
        { "thinking enabled", parameter("thinking", "\"enabled\""),
            "thinking-enabled blocking [set-parameter:thinking=\"adaptive\" drop-parameter:thinking]" },
        { "thinking enabled, typed", extra("thinking", R"({"type":"enabled","budget_tokens":1024})"),
            "thinking-enabled blocking [set-parameter:thinking=\"adaptive\" drop-extra-field:thinking]" },
        { "thinking as a switch", extra("thinking", "false"),
            "thinking-enabled blocking [set-parameter:thinking=\"disabled\" drop-extra-field:thinking]" },
        { "thinking enabled behind a router", all({ router, parameter("thinking", "\"enabled\"") }),
            "thinking-enabled warning [set-parameter:thinking=\"adaptive\" drop-parameter:thinking]" },
        { "web search", extra("tools", R"([{"type":"web_search"}])"), "server-tool blocking [drop-extra-field:tools]" },
        { "another kind of tool", extra("tools", R"([{"type":"retrieval"}])"), "server-tool warning [drop-extra-field:tools]" },
        { "two answers", extra("n", "2"), "n-over-one warning [drop-extra-field:n]" },
        { "two answers of somebody else's", all({ base("https://llm.example/v1", "openai-chat", Dialect::Plain), model("llama"),
                                                parameter("n", "3") }),
            "n-over-one info [drop-parameter:n]" },
        { "functions", extra("functions", "[]"), "function-call-deprecated warning [drop-extra-field:functions]" },
        { "function_call", extra("function_call", "\"auto\""), "function-call-deprecated warning [drop-extra-field:function_call]" },
        { "a schema of Gemini without its format", all({ gemini, parameter("generationConfig.responseSchema", "{}") }),
            "schema-without-json warning [set-parameter:response_mime_type=\"application/json\" drop-parameter:generationConfig.responseSchema]" },
        { "temperature 0 in chat", parameter("temperature", "0"),
            "temperature-zero info [set-parameter:temperature=0.01 drop-parameter:temperature]" },
        { "temperature 0 in Responses", all({ base("https://api.minimax.io/v1", "openai-responses"), parameter("temperature", "0.0") }),
            "temperature-zero warning [set-parameter:temperature=0.01 drop-parameter:temperature]" },
        { "temperature 1.5 in the native surface", all({ base("https://api.minimax.io/v1", "minimax-v2"), parameter("temperature", "1.5") }),
            "temperature-too-high warning [set-parameter:temperature=1 drop-parameter:temperature]" },
        { "temperature 3 in chat", parameter("temperature", "3"),
            "temperature-too-high warning [set-parameter:temperature=2 drop-parameter:temperature]" },
        { "stop on an older model", all({ model("MiniMax-M2.7"), parameter("stop", "[\"x\"]") }), "parameter-ignored info [drop-parameter:stop]" },
        { "a penalty", extra("presence_penalty", "0.5"), "parameter-ignored info [drop-extra-field:presence_penalty]" },
        { "top_k in Messages", all({ base("https://api.minimax.io/anthropic", "anthropic-messages"), parameter("top_k", "40") }),
            "parameter-ignored info [drop-parameter:top_k]" },
    };
}

constexpr qsizetype mega = 1024 * 1024;

QList<Firing> attachmentFirings()
{
    using enum AttachmentKind;
    const auto legacy = all({ base("https://api.minimax.chat/v1", "minimax-v1"), [](Situation &s) {
        s.route.groupId = u"1234567890"_s;
        s.route.bases.insert("openai-chat", u"https://api.minimax.io/v1"_s);
    } });
    const auto router = all({ base("https://runapi.ai/v1", "openai-chat", Dialect::Plain), key("") });
    const auto messages = base("https://api.minimax.io/anthropic", "anthropic-messages");
    const auto gemini = all({ base("https://runapi.ai/v1beta", "gemini", Dialect::Plain), key("") });
    return {
        { "attached picture for a blind model", all({ model("MiniMax-M2.7"), attached(Image, "image/png", 9) }),
            "media-dropped blocking [use-model:MiniMax-M3]" },
        { "attached video for a model that sees pictures", all({ model("MiniMax-M3.1-Flash-Preview"), key(""), attached(Video, "video/mp4", 9) }),
            "media-dropped blocking [use-model:MiniMax-M3]" },
        { "TIFF", attached(Image, "image/tiff", 9), "attachment-type blocking []" },
        { "TIFF behind a router", all({ router, attached(Image, "image/tiff", 9) }), "attachment-type warning []" },
        { "WebM", attached(Video, "video/webm", 9), "attachment-type blocking []" },
        { "picture a byte too large", attached(Image, "image/png", 10 * mega + 1), "attachment-too-large blocking []" },
        { "video a byte too large", attached(Video, "video/mp4", 50 * mega + 1), "attachment-too-large blocking []" },
        { "videos too large together", all({ attached(Video, "video/mp4", 25 * mega), attached(Video, "video/mp4", 25 * mega) }),
            "body-too-large blocking []" },
        { "picture on a surface of text", all({ legacy, attached(Image, "image/png", 9) }),
            "surface-without-media blocking [use-protocol:openai-chat]" },
        { "video on Responses", all({ base("https://api.minimax.io/v1", "openai-responses"), attached(Video, "video/mp4", 9) }),
            "surface-without-media info []" },
        { "MiniMax's file over a route between", all({ router, attachedUrl(Video, "mm_file://1") }), "surface-without-media info []" },
        { "MiniMax's file elsewhere", all({ gemini, attachedUrl(Video, "mm_file://1") }), "surface-without-media warning []" },
        { "too few frames", all({ attached(Video, "video/mp4", 9), withOptions({}, 0.19) }), "fps-out-of-range warning []" },
        { "too many frames", all({ attached(Video, "video/mp4", 9), withOptions({}, 5.01) }), "fps-out-of-range warning []" },
        { "detail in Messages", all({ messages, attached(Image, "image/png", 9), withOptions("low", {}) }),
            "attachment-option-unsent info []" },
    };
}

QList<Firing> conversationFirings()
{
    const auto messagesAtAnthropic
        = all({ base("https://api.anthropic.com", "anthropic-messages", Dialect::Plain), key("anthropic"), model("claude") });
    const auto router = all({ base("https://runapi.ai/v1", "openai-chat", Dialect::Plain), key("") });
    const auto prompted = [](Situation &s) { s.request.systemPrompt = u"Be brief."_s; };
    Message nothingSaid = answerWith(timeCall);
    nothingSaid.wire = { .protocol = "openai-chat", .json = R"({"role":"assistant","content":null,"tool_calls":[]})" };
    return {
        { "two system messages", messages({ systemMessage("One"), systemMessage("Two"), question }), "second-system blocking [mend:merge-systems]" },
        { "prompt and system message", all({ prompted, messages({ systemMessage("Two"), question }) }), "second-system blocking [mend:merge-systems]" },
        { "system message in the middle", messages({ question, systemMessage("Late") }), "second-system blocking [mend:merge-systems]" },
        { "two system messages behind a router", all({ router, messages({ systemMessage("One"), systemMessage("Two") }) }),
            "second-system warning [mend:merge-systems]" },
        { "two system messages, typed", typed(R"([{"role":"system","content":"a"},{"role":"system","content":"b"}])"),
            "second-system blocking [drop-extra-field:messages]" },
        { "result of no call", messages({ question, resultOf("c1") }), "orphan-tool-result blocking [mend:drop-orphan-results]" },
        { "result of an earlier call", messages({ answerWith(timeCall), resultOf("c1"), question, resultOf("c1") }),
            "orphan-tool-result blocking [mend:drop-orphan-results]" },
        { "result of no call at Anthropic", all({ messagesAtAnthropic, messages({ question, resultOf("c1") }) }),
            "orphan-tool-result blocking [mend:drop-orphan-results]" },
        { "broken arguments", messages({ question, answerWith(brokenCall), resultOf("c1") }), "bad-past-arguments blocking [mend:empty-arguments]" },
        { "schema that is no JSON", tool("{type: object}"), "tool-without-schema blocking [fill-tool-schemas]" },
        { "schema that is a list, at Anthropic", all({ messagesAtAnthropic, tool("[]") }), "tool-without-schema blocking [fill-tool-schemas]" },
        { "empty schema", tool("{}"), "tool-without-schema warning [fill-tool-schemas]" },
        { "typed function without parameters", extra("tools", R"([{"type":"function","function":{"name":"f"}}])"),
            "tool-without-schema blocking [fill-tool-schemas]" },
        { "null as content", messages({ question, nothingSaid, resultOf("c1") }), "null-content warning [mend:fill-content]" },
        { "null as content, typed", typed(R"([{"role":"assistant","content":null}])"), "null-content warning [drop-extra-field:messages]" },
        { "variable without a value", messages({ { .text = u"Dear {{name}}, {{ name }} of {{town}}"_s } }), "unknown-variable warning [give-values]" },
        { "variable in the system prompt", all({ messages({ question }), [](Situation &s) { s.request.systemPrompt = u"You are {{who}}."_s; } }),
            "unknown-variable warning [give-values]" },
        { "stray result and variable that typed messages stand in for",
            all({ base("https://api.minimax.io/anthropic", "anthropic-messages"), messages({ { .text = u"{{name}}"_s }, resultOf("c1") }), extra("messages", "[]") }),
            "conversation-replaced warning [drop-extra-field:messages]" },
        { "typed contents in Gemini", all({ base("https://generativelanguage.googleapis.com/v1beta", "gemini", Dialect::Plain), key(""), messages({ question }), extra("contents", "[]") }),
            "conversation-replaced warning [drop-extra-field:contents]" },
        { "typed input in Responses", all({ base("https://api.minimax.io/v1", "openai-responses"), messages({ question }), extra("input", "[]") }),
            "conversation-replaced warning [drop-extra-field:input]" },
        { "text full of marks", messages({ { .text = u"a\u200b\u200bbc"_s } }), "invisible-characters warning [clean-text]" },
    };
}

QList<Firing> firings()
{
    return keyFirings() + urlFirings() + modelFirings() + bodyFirings() + attachmentFirings() + conversationFirings();
}

struct Silence {
    const char *name;
    Change change;
};

QList<Silence> keySilences()
{
    const auto custom = base("https://llm.example/v1", "openai-chat", Dialect::Plain);
    const auto loopback = base("http://127.0.0.1:8080/v1");
    return {
        { "as usual", [](Situation &) {} },
        { "key of an unknown kind", key("") },
        { "plan key", key("minimax-plan") },
        { "old MiniMax key", key("minimax-jwt") },
        { "some web token", key("jwt") },
        { "MiniMax key at a server of one's own", custom },
        { "envelope key at a server of one's own", all({ custom, key("mmx-live") }) },
        { "what looks like Flatkey's, on this machine", all({ loopback, key("flatkey") }) },
        { "envelope key at home", all({ base("https://api.minimax.gr.com/v1", "openai-chat", Dialect::Plain), key("mmx-live") }) },
        { "OpenAI key at OpenAI", all({ base("https://api.openai.com/v1", "openai-chat", Dialect::Plain), key("openai"), model("gpt-4o") }) },
        { "a foreign key that is not sent", all({ key("openai"), [](Situation &s) { s.route.auth = AuthStyle::None; } }) },
        { "no key at all", all({ key("openai"), [](Situation &s) { s.hasKey = false; } }) },
        { "key for this host", keyHost("api.minimax.io") },
        { "key for an older host of the region", keyHost("api.minimaxi.chat") },
        { "China's hosts among each other", all({ base("https://api.minimax.cn/v1"), keyHost("api.minimaxi.com") }) },
        { "names of this machine", all({ base("http://localhost:9000/v1"), keyHost("127.0.0.1") }) },
        { "key for another host, but from a variable",
            all({ custom, keyHost("api.minimax.io"), [](Situation &s) { s.keyVariable = u"MINIMAX_API_KEY"_s; } }) },
        { "plan key with a model of the plans", all({ key("minimax-plan"), model("MiniMax-M3.1-Flash-Preview") }) },
    };
}

QList<Silence> urlSilences()
{
    return {
        { "plain http on this machine", base("http://localhost:9000/v1") },
        { "final base", base("https://api.minimax.io/v1/chat/completions#") },
        { "final base without a version", base("https://llm.example/#") },
        { "path that only sounds like an endpoint", base("https://llm.example/mymodels/v1", "openai-chat", Dialect::Plain) },
        { "path of one's own", base("https://llm.example/openai", "openai-chat", Dialect::Plain) },
        { "Messages with a version", base("https://api.minimax.io/anthropic/v1", "anthropic-messages") },
        { "Messages at RunAPI", all({ base("https://runapi.ai", "anthropic-messages", Dialect::Plain), key("") }) },
        { "Messages at RunAPI with a version", all({ base("https://runapi.ai/v1", "anthropic-messages", Dialect::Plain), key("") }) },
        { "Messages at an unknown host", base("https://llm.example", "anthropic-messages", Dialect::Plain) },
        { "Gemini at RunAPI", all({ base("https://runapi.ai/v1beta", "gemini", Dialect::Plain), key("") }) },
        { "a schema of Gemini", all({ base("https://runapi.ai/v1beta", "gemini", Dialect::Plain), key(""),
                                  parameter("generationConfig.responseSchema", "{}"), parameter("response_mime_type", "\"application/json\"") }) },
        { "Responses", base("https://api.minimax.io/v1", "openai-responses") },
        { "Groq", all({ base("https://api.groq.com/openai/v1", "openai-chat", Dialect::Plain), key("groq"), model("llama") }) },
        { "GroupId of the route",
            all({ base("https://api.minimax.chat/v1", "minimax-v1"), [](Situation &s) { s.route.groupId = u"1234567890"_s; } }) },
        { "GroupId in the query", all({ base("https://api.minimax.chat/v1", "minimax-pro"), [](Situation &s) {
              s.url = QUrl(u"https://api.minimax.chat/v1/text/chatcompletion_pro?GroupId=1234567890"_s);
          } }) },
        { "GroupId of a route in chat", [](Situation &s) { s.route.groupId = u"1234567890"_s; } },
        { "GroupId for somebody else", all({ base("https://llm.example/v1", "openai-chat", Dialect::Plain), model("llama"), extra("group_id", "1") }) },
    };
}

QList<Silence> requestSilences()
{
    Message spoken = answerWith(timeCall);
    spoken.wire = { .protocol = "anthropic-messages", .json = R"({"role":"assistant","content":null})" };
    const auto custom = all({ base("https://llm.example/v1", "openai-chat", Dialect::Plain), model("llama") });
    const char *const image = R"([{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]}])";
    return {
        { "listed", listed({ u"MiniMax-M3"_s }) },
        { "listed as a resource", all({ base("https://runapi.ai/v1beta", "gemini", Dialect::Plain), key(""), listed({ u"models/MiniMax-M3"_s }) }) },
        { "an empty list", listed({}) },
        { "a variant that is listed", all({ model("MiniMax-M3-highspeed"), listed({ u"MiniMax-M3-highspeed"_s }) }) },
        { "a model of the future", model("MiniMax-M5") },
        { "another company's variant", all({ custom, model("MiniMax-M3-free") }) },
        { "model in the body", all({ model(""), extra("model", "\"MiniMax-M3\"") }) },
        { "image for a model that sees", typed(image) },
        { "image for a model nobody knows", all({ custom, typed(image) }) },
        { "an image's name in a text", all({ model("MiniMax-M2.7"), typed(R"([{"role":"user","content":"{\"type\": \"image_url\"}"}])") }) },
        { "thinking adaptive", parameter("thinking", "\"adaptive\"") },
        { "thinking enabled elsewhere", all({ custom, parameter("thinking", "\"enabled\"") }) },
        { "one answer", extra("n", "1") },
        { "functions elsewhere", all({ custom, extra("functions", "[]") }) },
        { "functions of Pro", all({ base("https://api.minimax.chat/v1", "minimax-pro"), extra("functions", "[]"),
                                  [](Situation &s) { s.route.groupId = u"1234567890"_s; } }) },
        { "temperature 0 elsewhere", all({ custom, parameter("temperature", "0") }) },
        { "temperature 1.5 in chat", parameter("temperature", "1.5") },
        { "stop on a newer model", parameter("stop", "[\"x\"]") },
        { "tool_choice as it is anyway", all({ model("MiniMax-M2.7"), parameter("tool_choice", "\"auto\"") }) },
        { "penalty of 0", extra("presence_penalty", "0") },
        { "one system message", messages({ systemMessage("One"), question }) },
        { "two system messages elsewhere", all({ custom, messages({ systemMessage("One"), systemMessage("Two") }) }) },
        { "two system messages in Messages",
            all({ base("https://api.minimax.io/anthropic", "anthropic-messages"), messages({ systemMessage("One"), question, systemMessage("Two") }) }) },
        { "result of its call", messages({ question, answerWith(timeCall), resultOf("c1"), question }) },
        { "broken arguments in Messages",
            all({ base("https://api.minimax.io/anthropic", "anthropic-messages"), messages({ answerWith(brokenCall), resultOf("c1") }) }) },
        { "no schema: it is filled", tool("") },
        { "schema", tool(R"({"type":"object","properties":{}})") },
        { "broken schema of a tool switched off", [](Situation &s) {
              s.request.settings.tools = { { .name = u"f"_s, .schema = "{", .enabled = false } };
          } },
        { "null of another surface", messages({ question, spoken, resultOf("c1") }) },
        { "an emoji with a joiner", messages({ { .text = u"\U0001F469\u200d\U0001F4BB\U0001F469\u200d\U0001F4BB"_s } }) },
        { "line breaks", messages({ { .text = u"\n\n\n\ta"_s } }) },
    };
}

QList<Silence> attachmentSilences()
{
    using enum AttachmentKind;
    return {
        { "picture as large as may be", attached(Image, "image/webp", 10 * mega) },
        { "video as large as may be", attached(Video, "video/x-matroska", 47 * mega) },
        { "picture at an address", attachedUrl(Image, "https://a.example/picture") },
        { "MiniMax's file", attachedUrl(Video, "mm_file://1") },
        { "frames at both ends", all({ attached(Video, "video/mp4", 9), withOptions("high", 0.2), attached(Video, "video/mp4", 9), withOptions("low", 5) }) },
        { "text for a blind model", all({ model("MiniMax-M2.7"), attached(TextFile, "text/plain", 9) }) },
        { "picture in Messages", all({ base("https://api.minimax.io/anthropic", "anthropic-messages"), attached(Image, "image/png", 9) }) },
    };
}

QList<Silence> silences()
{
    return keySilences() + urlSilences() + requestSilences() + attachmentSilences();
}
}

class TestGuards final : public QObject
{
    Q_OBJECT

private slots:
    void findWhatIsWrong_data();
    void findWhatIsWrong();
    void areSilentOtherwise_data();
    void areSilentOtherwise();
    void sayNothingOfTheSandbox();
    void sayNothingOfTheRoutesThatComeWithTheProgram_data();
    void sayNothingOfTheRoutesThatComeWithTheProgram();
    void eachHaveARow();
    void tellBlockingOnesFirst();
    void neverHoldAKey();
    void areCuredByTheirRepairs_data() { findWhatIsWrong_data(); }
    void areCuredByTheirRepairs();
};

void TestGuards::findWhatIsWrong_data()
{
    QTest::addColumn<int>("row");
    const QList<Firing> rows = firings();
    for (int i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].name) << i;
}

void TestGuards::findWhatIsWrong()
{
    QFETCH(const int, row);
    const Firing firing = firings().at(row);
    QCOMPARE(summaries(guards(situationAfter(firing.change))).join(u'\n'), QString::fromUtf8(firing.finding));
}

void TestGuards::areSilentOtherwise_data()
{
    QTest::addColumn<int>("row");
    const QList<Silence> rows = silences();
    for (int i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].name) << i;
}

void TestGuards::areSilentOtherwise()
{
    QFETCH(const int, row);
    QCOMPARE(summaries(guards(situationAfter(silences().at(row).change))).join(u'\n'), QString());
}

void TestGuards::sayNothingOfTheSandbox()
{
    for (const Protocol *const protocol : protocols()) {
        Situation situation = usual();
        situation.route = { .id = u"sandbox"_s, .name = u"Sandbox"_s, .dialect = Dialect::MiniMax };
        situation.protocol = protocol->id();
        const QString path = protocol->id() == "anthropic-messages" ? u"/anthropic"_s : u"/v1"_s;
        situation.route.bases.insert(protocol->id(), u"http://127.0.0.1:41234"_s + path);
        situation.route.groupId = u"1234567890123456789"_s;
        situation.request.settings.model = u"echo"_s;
        situation.request.settings.parameters.set("stream", "true");
        situation.keyKind = {};
        situation.url = protocol->chatUrl(situation.route);
        QCOMPARE(summaries(guards(situation)).join(u'\n'), QString());
    }
}

void TestGuards::sayNothingOfTheRoutesThatComeWithTheProgram_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QString>("base");
    QFile file(QStringLiteral(PROJECT_SOURCE_DIR "/resources/routes.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto routes = Json::elements(file.readAll());
    QVERIFY(routes && routes->size() > 3);
    for (const QByteArray &entry : *routes) {
        QString id;
        QByteArray bases;
        for (const auto &[name, value] : Json::members(entry).value_or(QList<std::pair<QString, QByteArray>>())) {
            if (name == "id"_L1)
                id = Json::unquoted(value).value_or(QString());
            if (name == "bases"_L1)
                bases = value;
        }
        for (const auto &[protocol, url] : Json::members(bases).value_or(QList<std::pair<QString, QByteArray>>()))
            QTest::newRow(qPrintable(id + u' ' + protocol)) << id << protocol.toLatin1() << Json::unquoted(url).value_or(QString());
    }
}

void TestGuards::sayNothingOfTheRoutesThatComeWithTheProgram()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, protocol);
    QFETCH(const QString, base);
    for (const Dialect dialect : { Dialect::MiniMax, Dialect::Plain }) {
        Situation situation = usual();
        situation.protocol = protocol;
        situation.keyKind = {};
        situation.route = { .id = id, .name = id, .bases = { { protocol, base } }, .dialect = dialect };
        situation.route.keyHost = QUrl(base).host();
        situation.route.groupId = u"1234567890123456789"_s;
        situation.request.settings.parameters.set("stream", "true");
        situation.request.settings.parameters.set("temperature", "0.7");
        situation.url = finalUrl(situation);
        QCOMPARE(summaries(guards(situation)).join(u'\n'), QString());
    }
}

void TestGuards::eachHaveARow()
{
    QSet<QByteArray> tested;
    for (const Firing &firing : firings())
        tested.insert(QByteArray(firing.finding).split(' ').constFirst());
    for (const GuardRule &rule : GuardRules::all())
        QVERIFY2(tested.contains(rule.id), rule.id);
    QCOMPARE(tested.size(), GuardRules::all().size());
}

void TestGuards::tellBlockingOnesFirst()
{
    const Situation situation = situationAfter(
        all({ parameter("temperature", "0"), extra("n", "2"), key("openai"), messages({ systemMessage("One"), systemMessage("Two") }) }));
    const QList<Finding> findings = guards(situation);
    QList<int> severities;
    for (const Finding &finding : findings)
        severities.append(int(finding.severity));
    QCOMPARE(severities, (QList<int> { 2, 2, 1, 0 }));
    QCOMPARE(findings.constFirst().id, "key-of-other-company");
    QVERIFY(isBlocked(findings));
    QVERIFY(!isBlocked(guards(situationAfter(extra("n", "2")))));
    QCOMPARE(guards(situation), findings);
}

void TestGuards::neverHoldAKey()
{
    const auto everywhere = all({ base("http://canary:canary@api.minimax.chat/v1/v1?key=canary", "minimax-v1"), key("openai"),
        keyHost("llm.example"), extra("GroupId", "\"sk-canary\""), extra("thinking", "true"),
        [](Situation &s) { s.route.headers = { { .name = "Authorization", .value = "Bearer canary" } }; } });
    const QList<Finding> findings = guards(situationAfter(everywhere));
    QVERIFY(findings.size() > 3);
    for (const Finding &finding : findings)
        QVERIFY2(!finding.facts.join(u' ').contains("canary"_L1), finding.id.constData());
}

/// Whatever the first repair that changes a draft does, the finding is gone after it.
void TestGuards::areCuredByTheirRepairs()
{
    QFETCH(const int, row);
    const Situation before = situationAfter(firings().at(row).change);
    const QList<Finding> findings = guards(before);
    QCOMPARE(findings.size(), 1);
    for (const Repair &repair : findings.constFirst().repairs) {
        const Draft draft { .route = before.route, .protocol = before.protocol, .settings = before.request.settings };
        const auto repaired = applyRepair(draft, repair, before.routes);
        if (!repaired)
            continue;
        // Another route has its own key.
        if (repair.id == "use-route" || repair.id == "use-protocol")
            continue;
        Situation after = before;
        after.route = repaired->route;
        after.request.settings = repaired->settings;
        after.request = mended(after.request);
        after.url = finalUrl(after);
        QStringList left;
        for (const Finding &finding : guards(after))
            left.append(QString::fromUtf8(finding.id));
        QVERIFY2(!left.contains(QString::fromUtf8(findings.constFirst().id)), repair.id.constData());
    }
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
