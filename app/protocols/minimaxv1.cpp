#include "protocols/minimaxv1.h"

#include "core/jsontext.h"
#include "protocols/jsonfields.h"
#include "protocols/minimaxlegacy.h"
#include "protocols/minimaxlegacydecoder.h"
#include "protocols/openaichatbody.h"
#include "protocols/parameterspecs.h"
#include "protocols/requestparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr auto v1Endpoint = "/text/chatcompletion"_L1;
const QString v1Docs = u"MiniMax docs, chat completion v1 (historical)"_s;

/// What the model said, think tags and all, if it said it on this surface.
QString answerText(const Message &message, const QByteArray &protocol)
{
    const QString came = message.wire.protocol == protocol
        ? JsonFields::text(JsonFields::membersOf(message.wire.json), "text"_L1)
        : QString();
    return came.isEmpty() ? message.text : came;
}

/// This surface knows no tools: their results are told as the person's words, and a mere call is left out.
QByteArray v1Messages(const ChatRequest &request, const QByteArray &protocol, bool byRole)
{
    QList<QByteArray> entries;
    const auto add = [&entries, byRole](Role role, const QString &text) {
        Json::ObjectText entry;
        if (byRole)
            entry.setString(u"role"_s, role == Role::Assistant ? u"assistant"_s : role == Role::System ? u"system"_s : u"user"_s);
        else
            entry.setString(u"sender_type"_s, role == Role::Assistant ? u"BOT"_s : u"USER"_s);
        entry.setString(byRole ? u"content"_s : u"text"_s, text);
        entries.append(entry.text());
    };
    if (byRole && !request.systemPrompt.isEmpty())
        add(Role::System, request.systemPrompt);
    for (const Message &message : request.messages) {
        const bool isPrompt = message.role == Role::System && !byRole;
        const bool isMereCall = message.role == Role::Assistant && message.text.isEmpty() && !message.toolCalls.isEmpty();
        if (!isPrompt && !isMereCall)
            add(message.role, message.role == Role::Assistant ? answerText(message, protocol) : textWithFiles(message));
    }
    return Json::arrayText(entries);
}

QByteArray usualRoleMeta()
{
    Json::ObjectText names;
    names.setString(u"user_name"_s, MiniMaxLegacy::usualUserName);
    names.setString(u"bot_name"_s, MiniMaxLegacy::usualBotName);
    return names.text();
}
}

QList<ParameterSpec> MiniMaxV1::parameters(const Route &, const QString &) const
{
    return {
        MiniMaxLegacy::temperature(v1Docs),
        MiniMaxLegacy::topP(v1Docs),
        MiniMaxLegacy::maxTokens(v1Docs),
        ParameterSpecs::stream(v1Docs),
        { .id = "use_standard_sse",
            .field = "use_standard_sse",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = v1Docs + u": without it one newline parts the pieces of a stream; both are read"_s },
        { .id = "role_meta",
            .field = "role_meta",
            .kind = ParameterKind::Json,
            .choices = { usualRoleMeta() },
            .source = v1Docs + u": names of both sides"_s },
        { .id = "beam_width",
            .field = "beam_width",
            .kind = ParameterKind::Integer,
            .minimum = 1,
            .maximum = 3,
            .step = 1,
            .source = v1Docs + u": 1 to 3, not with stream"_s },
        { .id = "continue_last_message", .field = "continue_last_message", .kind = ParameterKind::Switch, .source = v1Docs },
        { .id = "skip_info_mask", .field = "skip_info_mask", .kind = ParameterKind::Switch, .source = v1Docs },
        { .id = "knowledge_base_param", .field = "knowledge_base_param", .kind = ParameterKind::Json, .source = v1Docs },
    };
}

QUrl MiniMaxV1::chatUrl(const Route &route) const
{
    return MiniMaxLegacy::url(route, id(), v1Endpoint);
}

HttpRequest MiniMaxV1::chat(const Route &route, const ChatRequest &request, const RouteKey &key) const
{
    const ChatSettings &settings = request.settings;
    Json::ObjectText body;
    body.setString(u"model"_s, settings.model);
    if (!route.roleMessages) {
        const QString prompt = MiniMaxLegacy::promptOf(request);
        body.setString(u"prompt"_s, prompt.isEmpty() ? MiniMaxLegacy::usualPrompt : prompt);
        body.set(u"role_meta"_s, usualRoleMeta());
    }
    body.set(u"messages"_s, v1Messages(request, id(), route.roleMessages));
    RequestParts::setParameters(body, settings, parameters(route, settings.model));
    RequestParts::setExtraBody(body, settings);
    HttpRequest http = RequestParts::post(chatUrl(route), body, OpenAiChatBody::streams(body));
    RequestParts::addHeaders(http, route, id(), key, settings.extraHeaders);
    return http;
}

std::unique_ptr<Decoder> MiniMaxV1::decoder() const
{
    return std::make_unique<MiniMaxLegacyDecoder>(id());
}

QList<AddedField> MiniMaxV1::addedFields(const Route &route, const ChatRequest &request) const
{
    QList<AddedField> added;
    if (route.roleMessages)
        return added;
    if (MiniMaxLegacy::promptOf(request).isEmpty() && !MiniMaxLegacy::sets(request.settings, "prompt"))
        added.append({ "prompt", Json::quoted(MiniMaxLegacy::usualPrompt) });
    if (!MiniMaxLegacy::sets(request.settings, "role_meta"))
        added.append({ "role_meta", usualRoleMeta() });
    return added;
}

QList<QByteArray> MiniMaxV1::unsentParameters(const Route &route, const ChatRequest &request) const
{
    QList<QByteArray> ids = RequestParts::unsent(request.settings.parameters, parameters(route, request.settings.model));
    const QList<Tool> &tools = request.settings.tools;
    if (std::any_of(tools.cbegin(), tools.cend(), [](const Tool &tool) { return tool.enabled; }))
        ids.append("tools");
    return ids;
}

HttpRequest MiniMaxV1::listModels(const Route &route, const RouteKey &key) const
{
    return RequestParts::modelsRequest(route, id(), key, v1Endpoint);
}
