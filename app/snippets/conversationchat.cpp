#include "snippets/conversationchat.h"

#include "core/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QByteArray roleText(Role role)
{
    switch (role) {
    case Role::System: return R"("system")";
    case Role::User: return R"("user")";
    case Role::Assistant: return R"("assistant")";
    case Role::Tool: break;
    }
    return R"("tool")";
}

QByteArray textPart(const QString &text)
{
    Json::ObjectText part;
    part.setString(u"type"_s, u"text");
    part.setString(u"text"_s, text);
    return part.text();
}

/// OpenAI API reference, Chat; a video as MiniMax's OpenAI-compatible chat takes it.
QByteArray mediaPart(const Attachment &attachment)
{
    const QString type = attachment.kind == AttachmentKind::Video ? u"video_url"_s : u"image_url"_s;
    Json::ObjectText media;
    media.set(u"url"_s,
        attachment.content.isEmpty()
            ? Json::quoted(attachment.url)
            : QByteArray("\"data:" + attachment.mediaType + ";base64," + attachment.content.base64() + '"'));
    if (!attachment.detail.isEmpty())
        media.set(u"detail"_s, Json::quoted(QString::fromLatin1(attachment.detail)));
    Json::ObjectText part;
    part.setString(u"type"_s, type);
    part.set(type, media.text());
    return part.text();
}

QByteArray contentText(const Message &message, const QList<Variable> &variables)
{
    Message filled = message;
    if (message.role == Role::System || message.role == Role::User)
        filled.text = Variables::replaced(message.text, variables);
    const QString text = textWithFiles(filled);
    const QList<Attachment> media = mediaOf(message);
    if (media.isEmpty())
        return text.isEmpty() && !message.toolCalls.isEmpty() ? "null" : Json::quoted(text);
    QList<QByteArray> parts;
    if (!text.isEmpty())
        parts.append(textPart(text));
    for (const Attachment &attachment : media)
        parts.append(mediaPart(attachment));
    return Json::arrayText(parts);
}

QByteArray callText(const ToolCall &call)
{
    Json::ObjectText function;
    function.setString(u"name"_s, call.name);
    function.setString(u"arguments"_s, QString::fromUtf8(call.arguments));
    Json::ObjectText object;
    object.setString(u"id"_s, call.id);
    object.setString(u"type"_s, u"function");
    object.set(u"function"_s, function.text());
    return object.text();
}

QByteArray messageText(const Message &message, const QList<Variable> &variables, bool withReasoning)
{
    Json::ObjectText object;
    object.set(u"role"_s, roleText(message.role));
    if (message.role == Role::Tool)
        object.setString(u"tool_call_id"_s, message.toolCallId);
    object.set(u"content"_s, contentText(message, variables));
    if (withReasoning && !message.reasoning.isEmpty())
        object.setString(u"reasoning_content"_s, message.reasoning);
    QList<QByteArray> calls;
    for (const ToolCall &call : message.toolCalls)
        calls.append(callText(call));
    if (!calls.isEmpty())
        object.set(u"tool_calls"_s, Json::arrayText(calls));
    return object.text();
}

QByteArray toolText(const Tool &tool)
{
    Json::ObjectText function;
    function.setString(u"name"_s, tool.name);
    if (!tool.description.isEmpty())
        function.setString(u"description"_s, tool.description);
    if (!tool.schema.isEmpty() && !Json::problemIn(tool.schema))
        function.set(u"parameters"_s, Json::compacted(tool.schema));
    Json::ObjectText object;
    object.setString(u"type"_s, u"function");
    object.set(u"function"_s, function.text());
    return object.text();
}

/// \a turn as it is said again: nothing of one that failed, and no calls of one that was cut in two.
std::optional<Message> saidBy(const Turn &turn)
{
    Message message = turn.message;
    if (message.role == Role::Assistant && turn.state != TurnState::Complete) {
        message.toolCalls.clear();
        if (message.text.isEmpty())
            return std::nullopt;
    }
    return message;
}

QByteArray branchLine(const ConversationRecord &record, const QList<TurnId> &branch, const ChatLineOrder &order)
{
    const QList<Variable> &variables = record.settings.variables;
    QList<QByteArray> messages;
    if (const QString &system = record.conversation.systemPrompt; !system.isEmpty())
        messages.append(messageText({ .role = Role::System, .text = system }, variables, false));
    for (const TurnId id : branch) {
        if (const std::optional<Message> said = saidBy(*record.conversation.turn(id)))
            messages.append(messageText(*said, variables, order.withReasoning));
    }
    if (messages.isEmpty())
        return {};
    Json::ObjectText line;
    line.set(u"messages"_s, Json::arrayText(messages));
    QList<QByteArray> tools;
    for (const Tool &tool : record.settings.tools) {
        if (tool.enabled)
            tools.append(toolText(tool));
    }
    if (!tools.isEmpty())
        line.set(u"tools"_s, Json::arrayText(tools));
    return line.text() + '\n';
}
}

QList<TurnId> leavesOf(const Conversation &conversation)
{
    QList<TurnId> leaves = conversation.turns();
    leaves.removeIf([&conversation](TurnId id) { return !conversation.children(id).isEmpty(); });
    return leaves;
}

QList<TurnId> branchTo(const Conversation &conversation, TurnId leaf)
{
    QList<TurnId> branch;
    for (const Turn *turn = conversation.turn(leaf); turn; turn = conversation.turn(turn->parent))
        branch.append(turn->id);
    std::reverse(branch.begin(), branch.end());
    return branch;
}

QByteArray conversationAsChatLines(const ConversationRecord &record, const ChatLineOrder &order)
{
    if (!order.allBranches)
        return branchLine(record, record.conversation.path(), order);
    QByteArray lines;
    const QList<TurnId> leaves = leavesOf(record.conversation);
    for (const TurnId leaf : leaves)
        lines += branchLine(record, branchTo(record.conversation, leaf), order);
    return lines.isEmpty() ? branchLine(record, {}, order) : lines;
}
