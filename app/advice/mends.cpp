#include "advice/asked.h"
#include "advice/invisible.h"
#include "advice/repair.h"
#include "core/jsontext.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {
void mergeSystems(QList<Message> &messages)
{
    QStringList texts;
    for (const Message &message : std::as_const(messages)) {
        if (message.role == Role::System && !message.text.isEmpty())
            texts.append(message.text);
    }
    messages.removeIf([](const Message &message) { return message.role == Role::System; });
    if (!texts.isEmpty())
        messages.prepend({ .role = Role::System, .text = texts.join("\n\n"_L1) });
}

void dropOrphanResults(QList<Message> &messages)
{
    QSet<QString> calls;
    QList<Message> kept;
    for (const Message &message : std::as_const(messages)) {
        if (message.role == Role::Tool && !calls.contains(message.toolCallId))
            continue;
        if (message.role != Role::Tool)
            calls.clear();
        for (const ToolCall &call : message.toolCalls)
            calls.insert(call.id);
        kept.append(message);
    }
    messages = kept;
}

/// The calls of an assistant message in OpenAI's words, each with arguments that are JSON.
QByteArray withReadableArguments(const QByteArray &calls)
{
    QList<QByteArray> readable;
    for (QByteArray call : Json::elements(calls).value_or(QList<QByteArray>())) {
        for (const auto &[name, function] : Asked::membersOf(call)) {
            if (name != "function"_L1)
                continue;
            for (const auto &[field, value] : Asked::membersOf(function)) {
                if (field == "arguments"_L1 && Json::problemIn(Json::unquoted(value).value_or(QString()).toUtf8()))
                    call = Asked::withMember(call, name, Asked::withMember(function, field, R"("{}")"));
            }
        }
        readable.append(call);
    }
    return Json::arrayText(readable);
}

void emptyArguments(Message &message)
{
    bool isChanged = false;
    for (ToolCall &call : message.toolCalls) {
        if (!Json::problemIn(call.arguments))
            continue;
        call.arguments = "{}";
        isChanged = true;
    }
    if (!isChanged || message.wire.json.isEmpty())
        return;
    // The rest of what the model said must go back as it came, its reasoning above all.
    for (const auto &[name, value] : Asked::membersOf(message.wire.json)) {
        if (name == "tool_calls"_L1) {
            message.wire.json = Asked::withMember(message.wire.json, name, withReadableArguments(value));
            return;
        }
    }
    message.wire = {};
}

void fillContent(Message &message)
{
    for (const auto &[name, value] : Asked::membersOf(message.wire.json)) {
        if (name == "content"_L1 && value == "null")
            message.wire.json = Asked::withMember(message.wire.json, name, R"("")");
    }
}

void removeInvisible(Message &message)
{
    const QString clean = Invisible::removed(message.text);
    if (clean == message.text)
        return;
    message.text = clean;
    for (const auto &[name, value] : Asked::membersOf(message.wire.json)) {
        if (const auto content = Json::unquoted(value); name == "content"_L1 && content) {
            message.wire.json = Asked::withMember(message.wire.json, name, Json::quoted(Invisible::removed(*content)));
            return;
        }
    }
    message.wire = {};
}
}

QList<Message> mended(const QList<Message> &messages, const QList<QByteArray> &mends)
{
    QList<Message> result = messages;
    for (const QByteArray &mend : mends) {
        if (mend == "merge-systems")
            mergeSystems(result);
        if (mend == "drop-orphan-results")
            dropOrphanResults(result);
        for (Message &message : result) {
            if (mend == "empty-arguments")
                emptyArguments(message);
            if (mend == "fill-content")
                fillContent(message);
            if (mend == "no-invisible")
                removeInvisible(message);
        }
    }
    return result;
}

ChatRequest mended(const ChatRequest &request)
{
    ChatRequest result = request;
    const QList<Variable> &variables = request.settings.variables;
    result.systemPrompt = Variables::replaced(request.systemPrompt, variables);
    for (Message &message : result.messages) {
        // What a model or a tool said goes back as it came.
        if (message.role == Role::User || message.role == Role::System)
            message.text = Variables::replaced(message.text, variables);
    }
    result.messages = mended(result.messages, request.settings.mends);
    if (request.settings.mends.contains("no-invisible"))
        result.systemPrompt = Invisible::removed(result.systemPrompt);
    const bool isMerged = request.settings.mends.contains("merge-systems");
    if (isMerged && !result.systemPrompt.isEmpty() && !result.messages.isEmpty()
        && result.messages.constFirst().role == Role::System)
        result.systemPrompt += "\n\n"_L1 + result.messages.takeFirst().text;
    return result;
}
