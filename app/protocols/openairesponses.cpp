#include "protocols/openairesponses.h"

#include "core/jsontext.h"
#include "protocols/jsonfields.h"
#include "protocols/mediaparts.h"
#include "protocols/openairesponsesdecoder.h"
#include "protocols/parameterspecs.h"
#include "protocols/requestparts.h"

using namespace Qt::StringLiterals;

namespace {
const QString miniMaxResponsesDocs = u"MiniMax docs, OpenAI Responses (2026)"_s;
const QString openAiResponsesDocs = u"OpenAI API reference, Responses (2026)"_s;

QList<ParameterSpec> samplingSpecs(bool miniMax)
{
    const QString docs = miniMax ? miniMaxResponsesDocs : openAiResponsesDocs;
    QList<ParameterSpec> specs {
        { .id = "temperature",
            .field = "temperature",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = miniMax ? 1 : 2,
            .minimumExcluded = miniMax,
            .step = 0.05,
            .documentedDefault = "1",
            .source = docs + (miniMax ? u": (0, 1]"_s : u": [0, 2]"_s),
            .basic = true },
        { .id = "top_p",
            .field = "top_p",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = 1,
            .minimumExcluded = miniMax,
            .step = 0.05,
            .documentedDefault = miniMax ? "0.95" : "1",
            .source = docs + (miniMax ? u": (0, 1]"_s : u": [0, 1]"_s),
            .basic = true },
    };
    return specs;
}

QList<ParameterSpec> responsesParameters(bool miniMax, const QString &model)
{
    const QString docs = miniMax ? miniMaxResponsesDocs : openAiResponsesDocs;
    QList<ParameterSpec> specs = samplingSpecs(miniMax);
    specs.append(ParameterSpecs::maxTokens("max_output_tokens", model, docs));
    specs.append(ParameterSpecs::stream(docs));
    specs.append({ .id = "reasoning.effort",
        .field = "reasoning.effort",
        .kind = ParameterKind::Choice,
        .choices = { R"("none")", R"("minimal")", R"("low")", R"("medium")", R"("high")" },
        .source = miniMax
            ? docs + u": MiniMax-M3 only tells none from the rest, MiniMax-M2.x always reasons; the pages differ on what holds when it is left out"_s
            : docs });
    specs.append({ .id = "tool_choice",
        .field = "tool_choice",
        .kind = ParameterKind::Choice,
        .choices = { R"("auto")", R"("none")" },
        .source = miniMax ? docs + u": auto and none only"_s : docs });
    if (!miniMax)
        specs.last().choices.append(R"("required")");
    // Suggestions only: a JSON Schema may be typed as well.
    specs.append({ .id = "text.format",
        .field = "text.format",
        .kind = ParameterKind::Json,
        .choices = { R"({"type":"text"})" },
        .source = miniMax ? docs + u": text only"_s : docs });
    if (!miniMax)
        specs.last().choices.append(R"({"type":"json_object"})");
    specs.append({ .id = "service_tier",
        .field = "service_tier",
        .kind = ParameterKind::Choice,
        .choices = miniMax ? QList<QByteArray> { R"("standard")", R"("priority")" }
                           : QList<QByteArray> { R"("auto")", R"("default")", R"("flex")", R"("priority")" },
        .source = miniMax ? docs + u": priority costs 1.5 times as much"_s : docs });
    specs.append({ .id = "prompt_cache_key", .field = "prompt_cache_key", .kind = ParameterKind::Json, .source = docs });
    specs.append({ .id = "metadata", .field = "metadata", .kind = ParameterKind::Json, .source = docs });
    if (!miniMax) {
        specs.append({ .id = "reasoning.summary",
            .field = "reasoning.summary",
            .kind = ParameterKind::Choice,
            .choices = { R"("auto")", R"("concise")", R"("detailed")" },
            .source = docs });
        specs.append({ .id = "store", .field = "store", .kind = ParameterKind::Switch, .documentedDefault = "true", .source = docs });
        specs.append({ .id = "include", .field = "include", .kind = ParameterKind::TextList, .source = docs });
    }
    return specs;
}

/// What both kinds of servers take: a value set for the one is sent to the other, because it was asked for.
QList<ParameterSpec> responsesSpecs(const QList<ParameterSpec> &offered, const QString &model)
{
    return offered + responsesParameters(true, model) + responsesParameters(false, model);
}

QByteArray messageItem(QStringView role, QStringView partType, const QString &text, const QList<Attachment> &media = {})
{
    QList<QByteArray> parts;
    if (!text.isEmpty() || media.isEmpty()) {
        Json::ObjectText part;
        part.setString(u"type"_s, partType);
        part.setString(u"text"_s, text);
        parts.append(part.text());
    }
    for (const Attachment &attachment : media)
        parts.append(MediaParts::responsesPart(attachment));
    Json::ObjectText item;
    item.setString(u"type"_s, u"message");
    item.setString(u"role"_s, role);
    item.set(u"content"_s, Json::arrayText(parts));
    return item.text();
}

QList<QByteArray> assistantItems(const Message &message, const QByteArray &protocol)
{
    // Reasoning and calls go back as they came: a server without memory knows them only from here.
    if (message.wire.protocol == protocol) {
        const auto items = Json::elements(JsonFields::raw(JsonFields::membersOf(message.wire.json), "output"_L1));
        if (items && !items->isEmpty())
            return *items;
    }
    QList<QByteArray> items;
    if (!message.text.isEmpty() || message.toolCalls.isEmpty())
        items.append(messageItem(u"assistant", u"output_text", message.text));
    for (const ToolCall &call : message.toolCalls) {
        Json::ObjectText item;
        item.setString(u"type"_s, u"function_call");
        item.setString(u"call_id"_s, call.id);
        item.setString(u"name"_s, call.name);
        item.setString(u"arguments"_s, QString::fromUtf8(call.arguments));
        items.append(item.text());
    }
    return items;
}

QByteArray inputText(const QList<Message> &messages, const QByteArray &protocol)
{
    QList<QByteArray> items;
    for (const Message &message : messages) {
        switch (message.role) {
        case Role::System: items.append(messageItem(u"system", u"input_text", message.text)); break;
        case Role::User: items.append(messageItem(u"user", u"input_text", textWithFiles(message), mediaOf(message))); break;
        case Role::Assistant: items.append(assistantItems(message, protocol)); break;
        case Role::Tool: {
            Json::ObjectText item;
            item.setString(u"type"_s, u"function_call_output");
            item.setString(u"call_id"_s, message.toolCallId);
            item.setString(u"output"_s, message.text);
            items.append(item.text());
            break;
        }
        }
    }
    return Json::arrayText(items);
}

QByteArray flatTools(const QList<Tool> &tools)
{
    QList<QByteArray> entries;
    for (const Tool &tool : tools) {
        if (!tool.enabled)
            continue;
        Json::ObjectText entry;
        entry.setString(u"type"_s, u"function");
        entry.setString(u"name"_s, tool.name);
        if (!tool.description.isEmpty())
            entry.setString(u"description"_s, tool.description);
        entry.set(u"parameters"_s, RequestParts::schemaOf(tool));
        entries.append(entry.text());
    }
    return entries.isEmpty() ? QByteArray() : Json::arrayText(entries);
}
}

QList<ParameterSpec> OpenAiResponses::parameters(const Route &route, const QString &model) const
{
    return responsesParameters(route.dialect == Dialect::MiniMax, model);
}

QUrl OpenAiResponses::chatUrl(const Route &route) const
{
    const RequestParts::Base base = RequestParts::baseOf(route, id());
    return base.exact ? base.url : RequestParts::withPathAppended(base.url, u"/responses"_s);
}

HttpRequest OpenAiResponses::chat(const Route &route, const ChatRequest &request, const RouteKey &key) const
{
    const ChatSettings &settings = request.settings;
    Json::ObjectText body;
    body.setString(u"model"_s, settings.model);
    if (!request.systemPrompt.isEmpty())
        body.setString(u"instructions"_s, request.systemPrompt);
    body.set(u"input"_s, inputText(request.messages, id()));
    const QList<ParameterSpec> specs = responsesSpecs(parameters(route, settings.model), settings.model);
    for (const ParameterValues::Entry &entry : settings.parameters.entries()) {
        const QByteArray field = RequestParts::fieldFor(entry.id, specs);
        if (!field.isEmpty())
            RequestParts::setParameter(body, entry, field);
    }
    const QByteArray tools = flatTools(settings.tools);
    if (!tools.isEmpty())
        body.set(u"tools"_s, tools);
    RequestParts::setExtraBody(body, settings);

    HttpRequest http { .method = "POST", .url = chatUrl(route), .body = body.text() };
    const bool streams = body.value(u"stream"_s).trimmed() == "true";
    http.setHeader({ .name = "Content-Type", .value = "application/json" });
    http.setHeader({ .name = "Accept", .value = streams ? "text/event-stream" : "application/json" });
    RequestParts::addHeaders(http, route, id(), key, settings.extraHeaders);
    return http;
}

std::unique_ptr<Decoder> OpenAiResponses::decoder() const
{
    return std::make_unique<OpenAiResponsesDecoder>();
}

QList<QByteArray> OpenAiResponses::unsentParameters(const Route &route, const ChatRequest &request) const
{
    const QString &model = request.settings.model;
    return RequestParts::unsent(request.settings.parameters, responsesSpecs(parameters(route, model), model));
}

HttpRequest OpenAiResponses::listModels(const Route &route, const RouteKey &key) const
{
    return RequestParts::modelsRequest(route, id(), key, "/responses"_L1);
}
