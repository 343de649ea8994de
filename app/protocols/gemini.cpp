#include "protocols/gemini.h"

#include "core/jsontext.h"
#include "protocols/geminidecoder.h"
#include "protocols/jsonfields.h"
#include "protocols/mediaparts.h"
#include "protocols/requestparts.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr char geminiId[] = "gemini";
const QString geminiDocs = u"Gemini API reference, generateContent (2026)"_s;

/// One entry of "contents". Roles take turns there: what one role says in a row is one entry.
struct GeminiTurn {
    QByteArray role;
    QList<QByteArray> parts;
    QByteArray whole; ///< the content object as it came, if it is one of ours and nothing was added to it
};

QByteArray partWith(const QString &name, const QByteArray &json)
{
    Json::ObjectText part;
    part.set(name, json);
    return part.text();
}

QByteArray textPart(const QString &text)
{
    return partWith(u"text"_s, Json::quoted(text));
}

QList<QByteArray> wireParts(const Message &message)
{
    if (message.wire.protocol != geminiId)
        return {};
    return Json::elements(JsonFields::raw(JsonFields::membersOf(message.wire.json), "parts"_L1)).value_or(QList<QByteArray>());
}

QList<QByteArray> answerParts(const Message &message)
{
    QList<QByteArray> parts;
    if (!message.text.isEmpty() || message.toolCalls.isEmpty())
        parts.append(textPart(message.text));
    for (const ToolCall &call : message.toolCalls) {
        Json::ObjectText object;
        object.setString(u"name"_s, call.name);
        object.set(u"args"_s, Json::members(call.arguments) ? call.arguments : QByteArray("{}"));
        parts.append(partWith(u"functionCall"_s, object.text()));
    }
    return parts;
}

QList<QByteArray> questionParts(const Message &message)
{
    QList<QByteArray> parts;
    const QList<Attachment> media = mediaOf(message);
    if (const QString text = textWithFiles(message); !text.isEmpty() || media.isEmpty())
        parts.append(textPart(text));
    for (const Attachment &attachment : media)
        parts.append(MediaParts::geminiPart(attachment));
    return parts;
}

/// Whether the server itself gave one of the calls in \a message the id \a id; ids we made up mean nothing to it.
bool hasIdFromServer(const Message &message, const QString &id)
{
    for (const QByteArray &part : wireParts(message)) {
        const QByteArray call = JsonFields::raw(JsonFields::membersOf(part), "functionCall"_L1);
        if (!call.isEmpty() && JsonFields::text(JsonFields::membersOf(call), "id"_L1) == id)
            return true;
    }
    return false;
}

/// The result in messages[\a at]; the function's name stands with the call, in the nearest earlier message that has it.
QByteArray resultPart(const QList<Message> &messages, qsizetype at)
{
    const Message &result = messages[at];
    Json::ObjectText response;
    QString name = result.toolCallId;
    for (qsizetype i = at - 1; i >= 0; --i) {
        const QList<ToolCall> &calls = messages[i].toolCalls;
        const auto call = std::find_if(calls.cbegin(), calls.cend(), [&result](const ToolCall &known) { return known.id == result.toolCallId; });
        if (call == calls.cend())
            continue;
        name = call->name;
        if (hasIdFromServer(messages[i], result.toolCallId))
            response.setString(u"id"_s, result.toolCallId);
        break;
    }
    response.setString(u"name"_s, name);
    const QByteArray text = result.text.toUtf8();
    response.set(u"response"_s, Json::members(text) ? text.trimmed() : partWith(u"result"_s, Json::quoted(result.text)));
    return partWith(u"functionResponse"_s, response.text());
}

void addTurn(QList<GeminiTurn> &turns, GeminiTurn turn)
{
    if (turns.isEmpty() || turns.last().role != turn.role) {
        turns.append(std::move(turn));
        return;
    }
    turns.last().parts += turn.parts;
    turns.last().whole.clear();
}

QByteArray contentsText(const QList<GeminiTurn> &turns)
{
    QList<QByteArray> contents;
    for (const GeminiTurn &turn : turns) {
        Json::ObjectText object;
        object.set(u"role"_s, Json::quoted(QString::fromLatin1(turn.role)));
        object.set(u"parts"_s, Json::arrayText(turn.parts));
        contents.append(turn.whole.isEmpty() ? object.text() : turn.whole);
    }
    return Json::arrayText(contents);
}

/// Puts the conversation into \a body.
void setContents(Json::ObjectText &body, const ChatRequest &request)
{
    QList<GeminiTurn> turns;
    QList<QByteArray> system;
    if (!request.systemPrompt.isEmpty())
        system.append(textPart(request.systemPrompt));
    for (qsizetype i = 0; i < request.messages.size(); ++i) {
        const Message &message = request.messages[i];
        switch (message.role) {
        case Role::System:
            system.append(textPart(message.text));
            break;
        case Role::User:
            addTurn(turns, { .role = "user", .parts = questionParts(message), .whole = {} });
            break;
        case Role::Assistant: {
            // Thought signatures must come back, or later models refuse the tool loop.
            const QList<QByteArray> came = wireParts(message);
            if (came.isEmpty())
                addTurn(turns, { .role = "model", .parts = answerParts(message), .whole = {} });
            else
                addTurn(turns, { .role = "model", .parts = came, .whole = message.wire.json });
            break;
        }
        case Role::Tool:
            addTurn(turns, { .role = "user", .parts = { resultPart(request.messages, i) }, .whole = {} });
            break;
        }
    }
    if (!system.isEmpty())
        body.set(u"systemInstruction"_s, partWith(u"parts"_s, Json::arrayText(system)));
    body.set(u"contents"_s, contentsText(turns));
}

QByteArray declarationsText(const QList<Tool> &tools)
{
    QList<QByteArray> declarations;
    for (const Tool &tool : tools) {
        if (!tool.enabled)
            continue;
        Json::ObjectText declaration;
        declaration.setString(u"name"_s, tool.name);
        if (!tool.description.isEmpty())
            declaration.setString(u"description"_s, tool.description);
        declaration.set(u"parameters"_s, RequestParts::schemaOf(tool));
        declarations.append(declaration.text());
    }
    if (declarations.isEmpty())
        return {};
    return Json::arrayText({ partWith(u"functionDeclarations"_s, Json::arrayText(declarations)) });
}

/// Other surfaces' words for how a function may be called, in Gemini's: {"mode": …}, or the whole toolConfig if that was typed.
QByteArray toolConfig(const QByteArray &json)
{
    Json::ObjectText calling;
    if (json.startsWith('{')) {
        const JsonFields::Members choice = JsonFields::membersOf(json);
        QString name = JsonFields::text(JsonFields::membersOf(JsonFields::raw(choice, "function"_L1)), "name"_L1);
        if (name.isEmpty())
            name = JsonFields::text(choice, "name"_L1);
        if (name.isEmpty())
            return json;
        calling.set(u"mode"_s, R"("ANY")");
        calling.set(u"allowedFunctionNames"_s, Json::arrayText({ Json::quoted(name) }));
    } else {
        const QString word = Json::unquoted(json).value_or(QString()).toUpper();
        calling.set(u"mode"_s, word.isEmpty() ? json : Json::quoted(word == "REQUIRED"_L1 ? u"ANY"_s : word));
    }
    return partWith(u"functionCallingConfig"_s, calling.text());
}

bool asksForStream(const ChatRequest &request)
{
    return request.settings.parameters.value("stream").value_or(QByteArray()).trimmed() == "true";
}

/// The base with the version of the API that it may lack.
RequestParts::Base versionedBase(const Route &route)
{
    RequestParts::Base base = RequestParts::baseOf(route, geminiId);
    static const QRegularExpression version(u"/v[0-9]+[a-z0-9]*(/|$)"_s);
    if (!base.exact && base.url.isValid() && !version.match(base.url.path()).hasMatch())
        base.url = RequestParts::withPathAppended(base.url, u"/v1beta"_s);
    return base;
}

QUrl contentUrl(const Route &route, QString model, bool streams)
{
    const RequestParts::Base base = versionedBase(route);
    if (base.exact || !base.url.isValid() || base.url.isEmpty())
        return base.url;
    if (model.startsWith("models/"_L1))
        model.remove(0, 7);
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(model));
    QUrl url = RequestParts::withPathAppended(base.url,
        u"/models/"_s + encoded + (streams ? ":streamGenerateContent"_L1 : ":generateContent"_L1));
    QUrlQuery query(url);
    if (streams && !query.hasQueryItem(u"alt"_s)) {
        query.addQueryItem(u"alt"_s, u"sse"_s);
        url.setQuery(query);
    }
    return url;
}
}

QList<ParameterSpec> Gemini::parameters(const Route &, const QString &) const
{
    const QString thinkingDocs = u"Gemini API docs, thinking (2026)"_s;
    return {
        { .id = "temperature",
            .field = "generationConfig.temperature",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = 2,
            .step = 0.05,
            .source = geminiDocs + u": [0, 2]"_s,
            .basic = true },
        { .id = "top_p",
            .field = "generationConfig.topP",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = 1,
            .step = 0.05,
            .source = geminiDocs,
            .basic = true },
        { .id = "max_tokens",
            .field = "generationConfig.maxOutputTokens",
            .kind = ParameterKind::Integer,
            .minimum = 1,
            .step = 256,
            .source = geminiDocs,
            .basic = true },
        { .id = "stream",
            .field = "stream",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = geminiDocs + u": no field, the URL says it (:streamGenerateContent)"_s,
            .basic = true },
        { .id = "top_k", .field = "generationConfig.topK", .kind = ParameterKind::Integer, .minimum = 1, .step = 1, .source = geminiDocs },
        { .id = "stop",
            .field = "generationConfig.stopSequences",
            .kind = ParameterKind::TextList,
            .source = geminiDocs + u": up to 5"_s },
        { .id = "seed", .field = "generationConfig.seed", .kind = ParameterKind::Integer, .source = geminiDocs },
        { .id = "response_mime_type",
            .field = "generationConfig.responseMimeType",
            .kind = ParameterKind::Choice,
            .documentedDefault = R"("text/plain")",
            .choices = { R"("text/plain")", R"("application/json")" },
            .source = geminiDocs },
        // Named with its dots, so that the object is the field's value and not taken for all of generationConfig.
        { .id = "generationConfig.responseSchema",
            .field = "generationConfig.responseSchema",
            .kind = ParameterKind::Json,
            .source = geminiDocs + u": with application/json only"_s },
        { .id = "thinking.budget_tokens",
            .field = "generationConfig.thinkingConfig.thinkingBudget",
            .kind = ParameterKind::Integer,
            .minimum = -1,
            .step = 1024,
            .source = thinkingDocs + u": 0 switches it off, -1 lets the model decide"_s },
        { .id = "thinking_level",
            .field = "generationConfig.thinkingConfig.thinkingLevel",
            .kind = ParameterKind::Choice,
            .choices = { R"("low")", R"("high")" },
            .source = thinkingDocs },
        { .id = "include_thoughts",
            .field = "generationConfig.thinkingConfig.includeThoughts",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = thinkingDocs },
        { .id = "tool_choice",
            .field = "toolConfig.functionCallingConfig.mode",
            .kind = ParameterKind::Choice,
            .documentedDefault = R"("auto")",
            .choices = { R"("auto")", R"("none")", R"("required")" },
            .source = geminiDocs + u": sent as AUTO, NONE or ANY"_s },
    };
}

QUrl Gemini::chatUrl(const Route &route) const
{
    return contentUrl(route, route.defaultModel.isEmpty() ? u"MODEL"_s : route.defaultModel, false);
}

HttpRequest Gemini::chat(const Route &route, const ChatRequest &request, const RouteKey &key) const
{
    const ChatSettings &settings = request.settings;
    const QList<ParameterSpec> offered = parameters(route, settings.model);
    const bool streams = asksForStream(request);
    Json::ObjectText body;
    setContents(body, request);
    for (ParameterValues::Entry entry : settings.parameters.entries()) {
        const QByteArray field = RequestParts::fieldFor(entry.id, offered);
        const QByteArray json = entry.json.trimmed();
        if (field.isEmpty() || entry.id == "stream")
            continue;
        if (entry.id == "tool_choice") {
            body.set(u"toolConfig"_s, toolConfig(json));
            continue;
        }
        if (entry.id == "stop" && json.startsWith('"'))
            entry.json = Json::arrayText({ json });
        RequestParts::setParameter(body, entry, field);
    }
    const QByteArray tools = declarationsText(settings.tools);
    if (!tools.isEmpty())
        body.set(u"tools"_s, tools);
    RequestParts::setExtraBody(body, settings);
    HttpRequest http = RequestParts::post(contentUrl(route, settings.model, streams), body, streams);
    RequestParts::addHeaders(http, route, id(), key, settings.extraHeaders);
    return http;
}

std::unique_ptr<Decoder> Gemini::decoder() const
{
    return std::make_unique<GeminiDecoder>();
}

QList<QByteArray> Gemini::unsentParameters(const Route &route, const ChatRequest &request) const
{
    return RequestParts::unsent(request.settings.parameters, parameters(route, request.settings.model));
}

HttpRequest Gemini::listModels(const Route &route, const RouteKey &key) const
{
    const RequestParts::Base base = versionedBase(route);
    QUrl url = base.url;
    if (base.exact) {
        const QString path = url.path(QUrl::FullyEncoded);
        if (const qsizetype models = path.lastIndexOf("/models/"_L1); models >= 0)
            url.setPath(path.first(models), QUrl::StrictMode);
    }
    HttpRequest http { .method = "GET", .url = RequestParts::withPathAppended(url, u"/models"_s) };
    http.setHeader({ .name = "Accept", .value = "application/json" });
    RequestParts::addHeaders(http, route, id(), key);
    return http;
}
