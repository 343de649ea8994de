#include "protocols/minimaxpro.h"

#include "core/jsontext.h"
#include "protocols/jsonfields.h"
#include "protocols/minimaxlegacy.h"
#include "protocols/minimaxlegacydecoder.h"
#include "protocols/openaichatbody.h"
#include "protocols/parameterspecs.h"
#include "protocols/requestparts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr auto proEndpoint = "/text/chatcompletion_pro"_L1;
const QString proDocs = u"MiniMax docs, chat completion Pro (historical)"_s;

/// What \a settings have for the body field \a name, the free fields first, as they are written last.
QByteArray setField(const ChatSettings &settings, QByteArrayView name)
{
    return settings.extraBody.value(name).value_or(settings.parameters.value(name).value_or(QByteArray()));
}

/// The bot that shall answer: reply_constraints must name one of bot_setting, so who sets one of them names the bot in both.
QString botName(const ChatSettings &settings)
{
    QString name = JsonFields::text(JsonFields::membersOf(setField(settings, "reply_constraints")), "sender_name"_L1);
    const auto bots = Json::elements(setField(settings, "bot_setting"));
    if (name.isEmpty() && bots && !bots->isEmpty())
        name = JsonFields::text(JsonFields::membersOf(bots->first()), "bot_name"_L1);
    return name.isEmpty() ? MiniMaxLegacy::usualBotName : name;
}

QByteArray botSetting(const ChatRequest &request)
{
    const QString prompt = MiniMaxLegacy::promptOf(request);
    Json::ObjectText bot;
    bot.setString(u"bot_name"_s, botName(request.settings));
    bot.setString(u"content"_s, prompt.isEmpty() ? MiniMaxLegacy::usualPrompt : prompt);
    return Json::arrayText({ bot.text() });
}

QByteArray replyConstraints(const ChatSettings &settings)
{
    Json::ObjectText constraints;
    constraints.setString(u"sender_type"_s, u"BOT");
    constraints.setString(u"sender_name"_s, botName(settings));
    return constraints.text();
}

QByteArray proMessage(const Message &message, const QString &bot, const QByteArray &protocol)
{
    // Its own words go back whole, function_call included.
    if (message.role == Role::Assistant && message.wire.protocol == protocol && !message.wire.json.isEmpty())
        return message.wire.json;
    const bool isPerson = message.role == Role::User;
    Json::ObjectText entry;
    entry.setString(u"sender_type"_s, isPerson ? u"USER"_s : message.role == Role::Tool ? u"FUNCTION"_s : u"BOT"_s);
    entry.setString(u"sender_name"_s, isPerson ? MiniMaxLegacy::usualUserName : bot);
    entry.setString(u"text"_s, textWithFiles(message));
    if (message.role == Role::Assistant && !message.toolCalls.isEmpty()) {
        // One call is all a message can hold here.
        Json::ObjectText call;
        call.setString(u"name"_s, message.toolCalls.first().name);
        call.setString(u"arguments"_s, QString::fromUtf8(message.toolCalls.first().arguments));
        entry.set(u"function_call"_s, call.text());
    }
    return entry.text();
}

QByteArray proMessages(const ChatRequest &request, const QByteArray &protocol)
{
    const QString bot = botName(request.settings);
    QList<QByteArray> entries;
    for (const Message &message : request.messages) {
        if (message.role != Role::System)
            entries.append(proMessage(message, bot, protocol));
    }
    return Json::arrayText(entries);
}

QByteArray functionsText(const QList<Tool> &tools)
{
    QList<QByteArray> entries;
    for (const Tool &tool : tools) {
        if (!tool.enabled)
            continue;
        Json::ObjectText function;
        function.setString(u"name"_s, tool.name);
        function.setString(u"description"_s, tool.description);
        function.set(u"parameters"_s, RequestParts::schemaOf(tool));
        entries.append(function.text());
    }
    return entries.isEmpty() ? QByteArray() : Json::arrayText(entries);
}

/// Other surfaces' words for how a function may be called, in this one's; empty if it has none for them.
QByteArray functionCall(const QByteArray &json)
{
    Json::ObjectText call;
    if (json.startsWith('{')) {
        const JsonFields::Members choice = JsonFields::membersOf(json);
        const QByteArray function = JsonFields::raw(choice, "function"_L1);
        if (function.isEmpty())
            return json;
        call.setString(u"type"_s, u"specific");
        call.set(u"name"_s, JsonFields::raw(JsonFields::membersOf(function), "name"_L1));
        return call.text();
    }
    const QString word = Json::unquoted(json).value_or(QString());
    if (word != "auto"_L1 && word != "none"_L1)
        return {};
    call.setString(u"type"_s, word);
    return call.text();
}
}

QList<ParameterSpec> MiniMaxPro::parameters(const Route &, const QString &) const
{
    QList<ParameterSpec> specs {
        MiniMaxLegacy::temperature(proDocs),
        MiniMaxLegacy::topP(proDocs),
        MiniMaxLegacy::maxTokens(proDocs),
        ParameterSpecs::stream(proDocs),
        { .id = "tool_choice",
            .field = "function_call",
            .kind = ParameterKind::Choice,
            .choices = { R"("auto")", R"("none")" },
            .source = proDocs + u": sent as an object, {\"type\":\"auto\"}"_s },
        { .id = "mask_sensitive_info", .field = "mask_sensitive_info", .kind = ParameterKind::Switch, .source = proDocs },
        { .id = "bot_setting",
            .field = "bot_setting",
            .kind = ParameterKind::Json,
            .source = proDocs + u": required; made of the system prompt unless set"_s },
        { .id = "reply_constraints",
            .field = "reply_constraints",
            .kind = ParameterKind::Json,
            .source = proDocs + u": required; sender_name must be one of bot_setting"_s },
        { .id = "sample_messages", .field = "sample_messages", .kind = ParameterKind::Json, .source = proDocs },
        { .id = "glyph",
            .field = "glyph",
            .kind = ParameterKind::Json,
            .choices = { R"({"type":"raw","raw_glyph":""})", R"({"type":"json_value","json_properties":{}})" },
            .source = proDocs + u": a form the reply is forced into"_s },
    };
    specs[2].documentedDefault = "256";
    return specs;
}

QUrl MiniMaxPro::chatUrl(const Route &route) const
{
    return MiniMaxLegacy::url(route, id(), proEndpoint);
}

HttpRequest MiniMaxPro::chat(const Route &route, const ChatRequest &request, const RouteKey &key) const
{
    const ChatSettings &settings = request.settings;
    const QList<ParameterSpec> offered = parameters(route, settings.model);
    Json::ObjectText body;
    body.setString(u"model"_s, settings.model);
    body.set(u"bot_setting"_s, botSetting(request));
    body.set(u"reply_constraints"_s, replyConstraints(settings));
    body.set(u"messages"_s, proMessages(request, id()));
    for (const ParameterValues::Entry &entry : settings.parameters.entries()) {
        const QByteArray field = RequestParts::fieldFor(entry.id, offered);
        const QByteArray json = entry.id == "tool_choice" ? functionCall(entry.json.trimmed()) : entry.json;
        if (!field.isEmpty() && !json.isEmpty())
            RequestParts::setParameter(body, { entry.id, json }, field);
    }
    const QByteArray functions = functionsText(settings.tools);
    if (!functions.isEmpty())
        body.set(u"functions"_s, functions);
    RequestParts::setExtraBody(body, settings);
    HttpRequest http = RequestParts::post(chatUrl(route), body, OpenAiChatBody::streams(body));
    RequestParts::addHeaders(http, route, id(), key, settings.extraHeaders);
    return http;
}

std::unique_ptr<Decoder> MiniMaxPro::decoder() const
{
    return std::make_unique<MiniMaxLegacyDecoder>(id());
}

QList<AddedField> MiniMaxPro::addedFields(const Route &, const ChatRequest &request) const
{
    QList<AddedField> added;
    if (!MiniMaxLegacy::sets(request.settings, "bot_setting"))
        added.append({ "bot_setting", botSetting(request) });
    if (!MiniMaxLegacy::sets(request.settings, "reply_constraints"))
        added.append({ "reply_constraints", replyConstraints(request.settings) });
    return added;
}

QList<QByteArray> MiniMaxPro::unsentParameters(const Route &route, const ChatRequest &request) const
{
    const ParameterValues &values = request.settings.parameters;
    QList<QByteArray> ids = RequestParts::unsent(values, parameters(route, request.settings.model));
    if (const auto choice = values.value("tool_choice"); choice && functionCall(choice->trimmed()).isEmpty())
        ids.append("tool_choice");
    return ids;
}

HttpRequest MiniMaxPro::listModels(const Route &route, const RouteKey &key) const
{
    return RequestParts::modelsRequest(route, id(), key, proEndpoint);
}
