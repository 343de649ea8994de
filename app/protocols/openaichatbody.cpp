#include "protocols/openaichatbody.h"

#include "protocols/mediaparts.h"
#include "protocols/requestparts.h"

using namespace Qt::StringLiterals;

namespace {
/// MiniMax writes the same message on both of its surfaces of this shape.
bool isSameWire(const QByteArray &wire, const QByteArray &protocol)
{
    const auto isMiniMax = [](const QByteArray &id) { return id == "openai-chat" || id == "minimax-v2"; };
    return wire == protocol || (isMiniMax(wire) && isMiniMax(protocol));
}

/// A text alone stays a text: not every server takes parts.
QByteArray contentText(const Message &message)
{
    const QString text = textWithFiles(message);
    const QList<Attachment> media = mediaOf(message);
    if (media.isEmpty())
        return Json::quoted(text);
    QList<QByteArray> parts;
    if (!text.isEmpty()) {
        Json::ObjectText part;
        part.setString(u"type"_s, u"text");
        part.setString(u"text"_s, text);
        parts.append(part.text());
    }
    for (const Attachment &attachment : media)
        parts.append(MediaParts::chatPart(attachment));
    return Json::arrayText(parts);
}

QByteArray messageText(const Message &message, const QByteArray &protocol)
{
    Json::ObjectText object;
    switch (message.role) {
    case Role::System: object.setString(u"role"_s, u"system"); break;
    case Role::User: object.setString(u"role"_s, u"user"); break;
    case Role::Assistant:
        // Tool loops break unless the model gets its own words back whole, reasoning included.
        if (isSameWire(message.wire.protocol, protocol) && !message.wire.json.isEmpty())
            return message.wire.json;
        object.setString(u"role"_s, u"assistant");
        break;
    case Role::Tool:
        object.setString(u"role"_s, u"tool");
        object.setString(u"tool_call_id"_s, message.toolCallId);
        break;
    }
    // Never null: older MiniMax deployments refuse that beside tool calls.
    object.set(u"content"_s, contentText(message));
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
}

QByteArray OpenAiChatBody::messages(const ChatRequest &request, const QByteArray &protocol)
{
    QList<QByteArray> entries;
    if (!request.systemPrompt.isEmpty())
        entries.append(messageText({ .role = Role::System, .text = request.systemPrompt }, protocol));
    for (const Message &message : request.messages)
        entries.append(messageText(message, protocol));
    return Json::arrayText(entries);
}

Json::ObjectText OpenAiChatBody::of(const ChatRequest &request, const QList<ParameterSpec> &offered, const QByteArray &protocol)
{
    Json::ObjectText body;
    body.setString(u"model"_s, request.settings.model);
    body.set(u"messages"_s, messages(request, protocol));
    RequestParts::setParameters(body, request.settings, offered);
    const QByteArray tools = toolsText(request.settings.tools);
    if (!tools.isEmpty())
        body.set(u"tools"_s, tools);
    RequestParts::setExtraBody(body, request.settings);
    return body;
}

bool OpenAiChatBody::streams(const Json::ObjectText &body)
{
    return body.value(u"stream"_s).trimmed() == "true";
}
