#include "protocols/openaichat.h"

#include "core/jsontext.h"
#include "protocols/modellist.h"
#include "protocols/requestparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString miniMaxChatDocs = u"MiniMax docs, OpenAI-compatible chat (2026)"_s;
const QString openAiChatDocs = u"OpenAI API reference, chat completions (2026)"_s;

/// Vendor prefixes and lower case as routers write them: "minimax/minimax-m2.7".
bool isModelOfFamily(const QString &model, QLatin1StringView family)
{
    return model.section(u'/', -1).startsWith(family, Qt::CaseInsensitive);
}

ParameterSpec temperatureSpec(bool miniMax)
{
    return { .id = "temperature",
        .field = "temperature",
        .kind = ParameterKind::Number,
        .minimum = 0,
        .maximum = 2,
        .step = 0.05,
        .documentedDefault = "1",
        .source = miniMax ? miniMaxChatDocs + u": [0, 2]; older pages say (0, 1], and older deployments refuse 0"_s
                          : openAiChatDocs + u": [0, 2]"_s,
        .basic = true };
}

ParameterSpec topPSpec(bool miniMax, const QString &model)
{
    ParameterSpec spec { .id = "top_p",
        .field = "top_p",
        .kind = ParameterKind::Number,
        .minimum = 0,
        .maximum = 1,
        .step = 0.05,
        .source = (miniMax ? miniMaxChatDocs : openAiChatDocs) + u": [0, 1]"_s,
        .basic = true };
    if (!miniMax)
        spec.documentedDefault = "1";
    else if (isModelOfFamily(model, "MiniMax-M3"_L1))
        spec.documentedDefault = "0.95";
    else if (isModelOfFamily(model, "MiniMax-M2"_L1))
        spec.documentedDefault = "0.9";
    return spec;
}

ParameterSpec maxTokensSpec(bool miniMax, const QString &model)
{
    ParameterSpec spec { .id = "max_tokens",
        .field = miniMax ? "max_completion_tokens" : "max_tokens",
        .kind = ParameterKind::Integer,
        .minimum = 1,
        .step = 256,
        .source = miniMax ? miniMaxChatDocs : openAiChatDocs,
        .basic = true };
    if (isModelOfFamily(model, "MiniMax-M3"_L1)) {
        spec.maximum = 524'288;
        spec.source = miniMaxChatDocs + u": MiniMax-M3 up to 524288, recommended 131072; thinking counts"_s;
    } else if (isModelOfFamily(model, "MiniMax-M2"_L1)) {
        spec.maximum = 204'800;
        spec.source = miniMaxChatDocs + u": MiniMax-M2.x up to 204800, recommended 65536; thinking counts"_s;
    }
    return spec;
}

/// Everything the chat surface of MiniMax takes, its own extras included.
QList<ParameterSpec> chatParameters(bool miniMax, const QString &model)
{
    const QString docs = miniMax ? miniMaxChatDocs : openAiChatDocs;
    QList<ParameterSpec> specs {
        temperatureSpec(miniMax),
        topPSpec(miniMax, model),
        maxTokensSpec(miniMax, model),
        { .id = "stream",
            .field = "stream",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = docs,
            .basic = true },
        { .id = "stream_options.include_usage",
            .field = "stream_options.include_usage",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = miniMax ? docs + u": older deployments refuse the whole object"_s : docs },
        { .id = "stop",
            .field = "stop",
            .kind = ParameterKind::TextList,
            .source = miniMax ? docs + u": not in the schema; MiniMax-M2.7 was seen to ignore it"_s : docs },
        // Suggestions only: a JSON Schema may be typed as well.
        { .id = "response_format",
            .field = "response_format",
            .kind = ParameterKind::Json,
            .choices = { R"({"type":"text"})", R"({"type":"json_object"})" },
            .source = miniMax ? docs + u": not in the schema; MiniMax-M3 accepts it without a guarantee of JSON"_s : docs },
    };
    if (miniMax) {
        specs.append({ .id = "thinking",
            .field = "thinking.type",
            .kind = ParameterKind::Choice,
            .choices = { R"("adaptive")", R"("disabled")" },
            .source = docs + u": MiniMax-M3 thinks by default here; MiniMax-M2.x cannot switch it off"_s });
        if (isModelOfFamily(model, "MiniMax-M3"_L1))
            specs.last().documentedDefault = R"("adaptive")";
        specs.append({ .id = "reasoning_split",
            .field = "reasoning_split",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = docs + u": form of the answer only; true parts the reasoning from the content"_s });
    }
    specs.append({ .id = "seed",
        .field = "seed",
        .kind = ParameterKind::Integer,
        .source = miniMax ? docs + u": not in the schema"_s : docs });
    specs.append({ .id = "tool_choice",
        .field = "tool_choice",
        .kind = ParameterKind::Choice,
        .choices = { R"("auto")", R"("none")", R"("required")" },
        .source = miniMax ? docs + u": not in the schema; MiniMax-M3 respects none and is not compelled by the others"_s : docs });
    if (miniMax) {
        specs.append({ .id = "service_tier",
            .field = "service_tier",
            .kind = ParameterKind::Choice,
            .choices = { R"("standard")", R"("priority")" },
            .source = docs + u": priority costs 1.5 times as much"_s });
    }
    return specs;
}

QByteArray messageText(const Message &message, const QByteArray &protocol)
{
    Json::ObjectText object;
    switch (message.role) {
    case Role::System: object.setString(u"role"_s, u"system"); break;
    case Role::User: object.setString(u"role"_s, u"user"); break;
    case Role::Assistant:
        // Tool loops break unless the model gets its own words back whole, reasoning included.
        if (message.wire.protocol == protocol && !message.wire.json.isEmpty())
            return message.wire.json;
        object.setString(u"role"_s, u"assistant");
        break;
    case Role::Tool:
        object.setString(u"role"_s, u"tool");
        object.setString(u"tool_call_id"_s, message.toolCallId);
        break;
    }
    // Never null: older MiniMax deployments refuse that beside tool calls.
    object.setString(u"content"_s, message.text);
    if (message.role == Role::Assistant && !message.toolCalls.isEmpty()) {
        QList<QByteArray> calls;
        for (const ToolCall &call : message.toolCalls) {
            Json::ObjectText function;
            function.setString(u"name"_s, call.name);
            function.setString(u"arguments"_s, QString::fromUtf8(call.arguments));
            Json::ObjectText entry;
            entry.setString(u"id"_s, call.id);
            entry.setString(u"type"_s, u"function");
            entry.set(u"function"_s, function.text());
            calls.append(entry.text());
        }
        object.set(u"tool_calls"_s, Json::arrayText(calls));
    }
    return object.text();
}

QByteArray messagesText(const ChatRequest &request, const QByteArray &protocol)
{
    QList<QByteArray> messages;
    if (!request.systemPrompt.isEmpty())
        messages.append(messageText({ .role = Role::System, .text = request.systemPrompt }, protocol));
    for (const Message &message : request.messages)
        messages.append(messageText(message, protocol));
    return Json::arrayText(messages);
}

QByteArray toolsText(const QList<Tool> &tools)
{
    QList<QByteArray> entries;
    for (const Tool &tool : tools) {
        if (!tool.enabled)
            continue;
        Json::ObjectText function;
        function.setString(u"name"_s, tool.name);
        if (!tool.description.isEmpty())
            function.setString(u"description"_s, tool.description);
        function.set(u"parameters"_s, RequestParts::schemaOf(tool));
        Json::ObjectText entry;
        entry.setString(u"type"_s, u"function");
        entry.set(u"function"_s, function.text());
        entries.append(entry.text());
    }
    return entries.isEmpty() ? QByteArray() : Json::arrayText(entries);
}

/// What \a route offers, and behind it MiniMax's extras: a value may have been set on a route that has them, and is sent all
/// the same, because it was asked for.
QList<ParameterSpec> specsWithExtras(const QList<ParameterSpec> &offered, const QString &model)
{
    return offered + chatParameters(true, model);
}
}

QList<ParameterSpec> OpenAiChat::parameters(const Route &route, const QString &model) const
{
    return chatParameters(route.dialect == Dialect::MiniMax, model);
}

QUrl OpenAiChat::chatUrl(const Route &route) const
{
    const RequestParts::Base base = RequestParts::baseOf(route, id());
    return base.exact ? base.url : RequestParts::withPathAppended(base.url, u"/chat/completions"_s);
}

HttpRequest OpenAiChat::chat(const Route &route, const ChatRequest &request, const RouteKey &key) const
{
    const ChatSettings &settings = request.settings;
    Json::ObjectText body;
    body.setString(u"model"_s, settings.model);
    body.set(u"messages"_s, messagesText(request, id()));
    const QList<ParameterSpec> specs = specsWithExtras(parameters(route, settings.model), settings.model);
    for (const ParameterValues::Entry &entry : settings.parameters.entries()) {
        const QByteArray field = RequestParts::fieldFor(entry.id, specs);
        if (!field.isEmpty())
            RequestParts::setParameter(body, entry, field);
    }
    const QByteArray tools = toolsText(settings.tools);
    if (!tools.isEmpty())
        body.set(u"tools"_s, tools);
    for (const ParameterValues::Entry &entry : settings.extraBody.entries())
        body.set(QString::fromUtf8(entry.id), entry.json);

    HttpRequest http { .method = "POST", .url = chatUrl(route), .body = body.text() };
    const bool streams = body.value(u"stream"_s).trimmed() == "true";
    http.setHeader({ .name = "Content-Type", .value = "application/json" });
    http.setHeader({ .name = "Accept", .value = streams ? "text/event-stream" : "application/json" });
    RequestParts::addHeaders(http, route, id(), key, settings.extraHeaders);
    return http;
}

QList<QByteArray> OpenAiChat::unsentParameters(const Route &route, const ChatRequest &request) const
{
    const QString &model = request.settings.model;
    return RequestParts::unsent(request.settings.parameters, specsWithExtras(parameters(route, model), model));
}

HttpRequest OpenAiChat::listModels(const Route &route, const RouteKey &key) const
{
    const RequestParts::Base base = RequestParts::baseOf(route, id());
    QUrl url = base.url;
    if (base.exact && url.path().endsWith("/chat/completions"_L1))
        url.setPath(url.path().chopped(17));
    HttpRequest http { .method = "GET", .url = RequestParts::withPathAppended(url, u"/models"_s) };
    http.setHeader({ .name = "Accept", .value = "application/json" });
    RequestParts::addHeaders(http, route, id(), key);
    return http;
}

ModelList OpenAiChat::parseModels(const HttpHead &head, const QByteArray &body) const
{
    return ModelLists::read(head, body);
}
