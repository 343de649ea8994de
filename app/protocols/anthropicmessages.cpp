#include "protocols/anthropicmessages.h"

#include "core/jsontext.h"
#include "protocols/anthropicdecoder.h"
#include "protocols/mediaparts.h"
#include "protocols/parameterspecs.h"
#include "protocols/requestparts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
const QString miniMaxMessagesDocs = u"MiniMax docs, Anthropic-compatible API (2026)"_s;
const QString anthropicDocs = u"Anthropic API reference, Messages (2026)"_s;

// The field is required, and without a cap there is no answer.
constexpr char usualMaxTokens[] = "4096";

QList<ParameterSpec> messagesParameters(bool miniMax, const QString &model)
{
    const QString docs = miniMax ? miniMaxMessagesDocs : anthropicDocs;
    const QString ignored = miniMax ? docs + u": ignored"_s : docs;
    QList<ParameterSpec> specs {
        { .id = "temperature",
            .field = "temperature",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = miniMax ? 2 : 1,
            .step = 0.05,
            .documentedDefault = "1",
            .source = miniMax ? docs + u": [0, 2]; older pages say (0, 1]"_s : docs + u": [0, 1]"_s,
            .basic = true },
        { .id = "top_p",
            .field = "top_p",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = 1,
            .step = 0.05,
            .source = docs + u": [0, 1]"_s,
            .basic = true },
        ParameterSpecs::maxTokens("max_tokens", model, docs + u": required"_s),
        ParameterSpecs::stream(docs),
        { .id = "thinking",
            .field = "thinking.type",
            .kind = ParameterKind::Choice,
            .choices = { R"("adaptive")", R"("disabled")" },
            .source = miniMax ? docs + u": off unless asked for on this surface; MiniMax-M2.x cannot switch it off"_s : docs },
    };
    if (!miniMax)
        specs.last().choices.append(R"("enabled")");
    if (!miniMax || ParameterSpecs::isOfFamily(model, "MiniMax-M3"_L1))
        specs.last().documentedDefault = R"("disabled")";
    if (!miniMax) {
        specs.append({ .id = "thinking.budget_tokens",
            .field = "thinking.budget_tokens",
            .kind = ParameterKind::Integer,
            .minimum = 1024,
            .step = 1024,
            .source = docs + u": with thinking enabled, less than max_tokens"_s });
    }
    specs.append({ .id = "stop", .field = "stop_sequences", .kind = ParameterKind::TextList, .source = ignored });
    specs.append({ .id = "top_k", .field = "top_k", .kind = ParameterKind::Integer, .minimum = 0, .step = 1, .source = ignored });
    specs.append({ .id = "tool_choice",
        .field = "tool_choice.type",
        .kind = ParameterKind::Choice,
        .choices = { R"("auto")", R"("none")" },
        .source = miniMax ? docs + u": auto and none only"_s : docs });
    if (!miniMax)
        specs.last().choices.append(R"("any")");
    return specs;
}

/// What both kinds of servers take: a value set for the one is sent to the other, because it was asked for.
QList<ParameterSpec> messagesSpecs(const QList<ParameterSpec> &offered, const QString &model)
{
    return offered + messagesParameters(false, model);
}

/// \a entry in the words of this surface, where another one has other words for the same.
ParameterValues::Entry translated(const ParameterValues::Entry &entry)
{
    const QByteArray json = entry.json.trimmed();
    if (entry.id == "tool_choice" && json == R"("required")")
        return { entry.id, R"("any")" };
    if (entry.id == "stop" && json.startsWith('"'))
        return { entry.id, Json::arrayText({ json }) };
    return entry;
}

QByteArray textBlock(const QString &text)
{
    Json::ObjectText block;
    block.setString(u"type"_s, u"text");
    block.setString(u"text"_s, text);
    return block.text();
}

QByteArray toolResultBlock(const Message &message)
{
    Json::ObjectText block;
    block.setString(u"type"_s, u"tool_result");
    block.setString(u"tool_use_id"_s, message.toolCallId);
    block.setString(u"content"_s, message.text);
    return block.text();
}

/// The arguments as the object this surface wants; what is none was the model's own mistake and must not break the request.
QByteArray inputOf(const ToolCall &call)
{
    return Json::members(call.arguments) ? call.arguments : QByteArray("{}");
}

QByteArray assistantMessage(const Message &message, const QByteArray &protocol)
{
    // Tool loops break unless the model gets its own words back whole, thinking and its signature included.
    if (message.wire.protocol == protocol && !message.wire.json.isEmpty())
        return message.wire.json;
    Json::ObjectText object;
    object.setString(u"role"_s, u"assistant");
    if (message.toolCalls.isEmpty()) {
        object.setString(u"content"_s, message.text);
        return object.text();
    }
    QList<QByteArray> blocks;
    if (!message.text.isEmpty())
        blocks.append(textBlock(message.text));
    for (const ToolCall &call : message.toolCalls) {
        Json::ObjectText block;
        block.setString(u"type"_s, u"tool_use");
        block.setString(u"id"_s, call.id);
        block.setString(u"name"_s, call.name);
        block.set(u"input"_s, inputOf(call));
        blocks.append(block.text());
    }
    object.set(u"content"_s, Json::arrayText(blocks));
    return object.text();
}

/// Questions and tool results that follow each other are one message here.
QByteArray userMessage(const QList<Message> &turns)
{
    Json::ObjectText object;
    object.setString(u"role"_s, u"user");
    if (turns.size() == 1 && turns.first().role == Role::User && mediaOf(turns.first()).isEmpty()) {
        object.setString(u"content"_s, textWithFiles(turns.first()));
        return object.text();
    }
    QList<QByteArray> blocks;
    for (const Message &turn : turns) {
        if (turn.role == Role::Tool) {
            blocks.append(toolResultBlock(turn));
            continue;
        }
        const QList<Attachment> media = mediaOf(turn);
        // A text block must not be empty.
        if (const QString text = textWithFiles(turn); !text.isEmpty() || media.isEmpty())
            blocks.append(textBlock(text));
        for (const Attachment &attachment : media)
            blocks.append(MediaParts::messagesBlock(attachment));
    }
    object.set(u"content"_s, Json::arrayText(blocks));
    return object.text();
}

QByteArray turnsText(const ChatRequest &request, const QByteArray &protocol)
{
    QList<QByteArray> messages;
    QList<Message> asked;
    const auto takeAsked = [&messages, &asked] {
        if (!asked.isEmpty())
            messages.append(userMessage(asked));
        asked.clear();
    };
    for (const Message &message : request.messages) {
        switch (message.role) {
        case Role::System: break; // stands in "system"
        case Role::User:
        case Role::Tool: asked.append(message); break;
        case Role::Assistant:
            // An answer that failed before its first word has nothing to send, and an empty message is refused.
            if (message.wire.protocol != protocol && message.text.isEmpty() && message.toolCalls.isEmpty())
                break;
            takeAsked();
            messages.append(assistantMessage(message, protocol));
            break;
        }
    }
    takeAsked();
    return Json::arrayText(messages);
}

QByteArray messagesTools(const QList<Tool> &tools)
{
    QList<QByteArray> entries;
    for (const Tool &tool : tools) {
        if (!tool.enabled)
            continue;
        Json::ObjectText entry;
        entry.setString(u"name"_s, tool.name);
        if (!tool.description.isEmpty())
            entry.setString(u"description"_s, tool.description);
        entry.set(u"input_schema"_s, RequestParts::schemaOf(tool));
        entries.append(entry.text());
    }
    return entries.isEmpty() ? QByteArray() : Json::arrayText(entries);
}

/// The base with its version: Anthropic's own clients add /v1 themselves, so bases come with it and without.
QUrl versionedBase(const QUrl &base)
{
    static const QRegularExpression version(u"/v\\d+[a-z0-9]*$"_s);
    return version.match(base.path()).hasMatch() ? base : RequestParts::withPathAppended(base, u"/v1"_s);
}

void addMessagesHeaders(HttpRequest &http, const Route &route, QByteArrayView protocol, const RouteKey &key,
    const QList<HttpHeader> &extraHeaders = {})
{
    http.setHeader({ .name = "anthropic-version", .value = "2023-06-01" });
    RequestParts::addHeaders(http, route, protocol, key, extraHeaders);
}
}

QList<ParameterSpec> AnthropicMessages::parameters(const Route &route, const QString &model) const
{
    return messagesParameters(route.dialect == Dialect::MiniMax, model);
}

QUrl AnthropicMessages::chatUrl(const Route &route) const
{
    const RequestParts::Base base = RequestParts::baseOf(route, id());
    return base.exact ? base.url : RequestParts::withPathAppended(versionedBase(base.url), u"/messages"_s);
}

HttpRequest AnthropicMessages::chat(const Route &route, const ChatRequest &request, const RouteKey &key) const
{
    const ChatSettings &settings = request.settings;
    Json::ObjectText body;
    body.setString(u"model"_s, settings.model);
    for (const AddedField &added : addedFields(route, request))
        body.set(QString::fromUtf8(added.field), added.json);
    const QString system = RequestParts::systemText(request);
    if (!system.isEmpty())
        body.setString(u"system"_s, system);
    body.set(u"messages"_s, turnsText(request, id()));
    const QList<ParameterSpec> specs = messagesSpecs(parameters(route, settings.model), settings.model);
    for (const ParameterValues::Entry &entry : settings.parameters.entries()) {
        const QByteArray field = RequestParts::fieldFor(entry.id, specs);
        if (!field.isEmpty())
            RequestParts::setParameter(body, translated(entry), field);
    }
    const QByteArray tools = messagesTools(settings.tools);
    if (!tools.isEmpty())
        body.set(u"tools"_s, tools);
    RequestParts::setExtraBody(body, settings);

    HttpRequest http { .method = "POST", .url = chatUrl(route), .body = body.text() };
    const bool streams = body.value(u"stream"_s).trimmed() == "true";
    http.setHeader({ .name = "Content-Type", .value = "application/json" });
    http.setHeader({ .name = "Accept", .value = streams ? "text/event-stream" : "application/json" });
    addMessagesHeaders(http, route, id(), key, settings.extraHeaders);
    return http;
}

std::unique_ptr<Decoder> AnthropicMessages::decoder() const
{
    return std::make_unique<AnthropicDecoder>();
}

QList<AddedField> AnthropicMessages::addedFields(const Route &, const ChatRequest &request) const
{
    const ChatSettings &settings = request.settings;
    if (settings.parameters.contains("max_tokens") || settings.extraBody.contains("max_tokens"))
        return {};
    return { { .field = "max_tokens", .json = usualMaxTokens } };
}

QList<QByteArray> AnthropicMessages::unsentParameters(const Route &route, const ChatRequest &request) const
{
    const QString &model = request.settings.model;
    return RequestParts::unsent(request.settings.parameters, messagesSpecs(parameters(route, model), model));
}

HttpRequest AnthropicMessages::listModels(const Route &route, const RouteKey &key) const
{
    const RequestParts::Base base = RequestParts::baseOf(route, id());
    QUrl url = base.url;
    if (base.exact && url.path().endsWith("/messages"_L1))
        url.setPath(url.path().chopped(9));
    HttpRequest http { .method = "GET", .url = RequestParts::withPathAppended(versionedBase(url), u"/models"_s) };
    http.setHeader({ .name = "Accept", .value = "application/json" });
    addMessagesHeaders(http, route, id(), key);
    return http;
}
