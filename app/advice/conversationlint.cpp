#include "advice/asked.h"
#include "advice/guardrules.h"
#include "advice/invisible.h"
#include "core/jsontext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

// MiniMax refuses these conversations as "invalid params (2013)": issues 51 and 76 of MiniMax-AI/MiniMax-M2 on GitHub and the
// threads of several clients. Anthropic API reference, Messages: a tool_result answers a tool_use of the message before it.
namespace {
Repair mend(const char *id)
{
    return { .id = "mend", .value = QString::fromLatin1(id) };
}

Role roleNamed(const QString &name)
{
    if (name == "system"_L1 || name == "developer"_L1)
        return Role::System;
    if (name == "assistant"_L1)
        return Role::Assistant;
    return name == "tool"_L1 ? Role::Tool : Role::User;
}

QString textOf(QByteArrayView object, QLatin1StringView name)
{
    return Json::unquoted(Asked::memberOf(object, name)).value_or(QString());
}

QList<ToolCall> callsOf(const QByteArray &message)
{
    QList<ToolCall> calls;
    for (const QByteArray &call : Json::elements(Asked::memberOf(message, "tool_calls"_L1)).value_or(QList<QByteArray>())) {
        const QByteArray function = Asked::memberOf(call, "function"_L1);
        calls.append({ .id = textOf(call, "id"_L1),
            .name = textOf(function, "name"_L1),
            .arguments = textOf(function, "arguments"_L1).toUtf8() });
    }
    return calls;
}

/// The conversation that will be sent: as gathered, or as somebody typed it into the body instead.
struct Sent {
    QList<Message> messages;
    bool isTyped = false;
};

Sent sentMessages(const Situation &situation)
{
    const ChatRequest &request = situation.request;
    const auto typed = request.settings.extraBody.value("messages");
    if (!typed) {
        Sent sent { .messages = request.messages };
        if (!request.systemPrompt.isEmpty())
            sent.messages.prepend({ .role = Role::System, .text = request.systemPrompt });
        return sent;
    }
    Sent sent { .isTyped = true };
    // Blocks of other surfaces are not read here: whoever typed them knows what they hold.
    if (!Asked::isChatBody(situation))
        return sent;
    for (const QByteArray &entry : Json::elements(*typed).value_or(QList<QByteArray>())) {
        Message message { .role = roleNamed(textOf(entry, "role"_L1)),
            .text = textOf(entry, "content"_L1),
            .toolCalls = callsOf(entry),
            .toolCallId = textOf(entry, "tool_call_id"_L1) };
        message.wire.json = entry;
        sent.messages.append(message);
    }
    return sent;
}

/// What can be done: a mend on the way out, or dropping what was typed.
QList<Repair> repairsOf(const Sent &sent, const Repair &repair)
{
    return { sent.isTyped ? Repair { .id = "drop-extra-field", .value = u"messages"_s } : repair };
}

/// Whether MiniMax's rules for a chat apply, and how strictly.
std::optional<Severity> chatRules(const Situation &situation)
{
    const Asked::Reader reader = Asked::reader(situation);
    if (!Asked::isChatBody(situation) || reader == Asked::Reader::Other)
        return {};
    return Asked::severityAt(reader);
}

QList<Finding> secondSystem(const Situation &situation)
{
    const auto severity = chatRules(situation);
    if (!severity)
        return {};
    const Sent sent = sentMessages(situation);
    qsizetype systems = 0;
    bool isLate = false;
    for (qsizetype i = 0; i < sent.messages.size(); ++i) {
        if (sent.messages[i].role != Role::System)
            continue;
        ++systems;
        isLate = isLate || i > 0;
    }
    if (!isLate)
        return {};
    return { { .severity = *severity, .facts = { QString::number(systems) }, .repairs = repairsOf(sent, mend("merge-systems")) } };
}

QList<Finding> orphanToolResult(const Situation &situation)
{
    auto severity = chatRules(situation);
    if (situation.protocol == "anthropic-messages")
        severity = Severity::Blocking;
    if (!severity)
        return {};
    const Sent sent = sentMessages(situation);
    QSet<QString> calls;
    qsizetype orphans = 0;
    for (const Message &message : sent.messages) {
        if (message.role == Role::Tool)
            orphans += calls.contains(message.toolCallId) ? 0 : 1;
        else
            calls.clear();
        for (const ToolCall &call : message.toolCalls)
            calls.insert(call.id);
    }
    if (orphans == 0)
        return {};
    return { { .severity = *severity,
        .facts = { QString::number(orphans) },
        .repairs = repairsOf(sent, mend("drop-orphan-results")) } };
}

QList<Finding> badPastArguments(const Situation &situation)
{
    const auto severity = chatRules(situation);
    if (!severity)
        return {};
    const Sent sent = sentMessages(situation);
    for (const Message &message : sent.messages) {
        for (const ToolCall &call : message.toolCalls) {
            if (Json::problemIn(call.arguments))
                return { { .severity = *severity,
                    .facts = { call.name },
                    .repairs = repairsOf(sent, mend("empty-arguments")) } };
        }
    }
    return {};
}

QList<Finding> nullContent(const Situation &situation)
{
    if (!chatRules(situation))
        return {};
    const Sent sent = sentMessages(situation);
    for (const Message &message : sent.messages) {
        // What another surface gave is put into new words, which are never null.
        const bool goesOutAsItIs = sent.isTyped || message.wire.protocol == situation.protocol;
        if (goesOutAsItIs && message.wire.json.contains("null") && Asked::memberOf(message.wire.json, "content"_L1) == "null")
            return { { .severity = Severity::Warning, .repairs = repairsOf(sent, mend("fill-content")) } };
    }
    return {};
}

QList<Finding> toolWithoutSchema(const Situation &situation)
{
    QList<Finding> findings;
    const Repair fill { .id = "fill-tool-schemas" };
    const auto severity = chatRules(situation);
    for (const Tool &tool : situation.request.settings.tools) {
        // An empty one is filled on its way out.
        const QByteArray schema = tool.schema.trimmed();
        if (!tool.enabled || schema.isEmpty())
            continue;
        const auto members = Json::members(schema);
        if (!members)
            findings.append({ .severity = Severity::Blocking, .facts = { tool.name }, .repairs = { fill } });
        else if (members->isEmpty() && severity)
            findings.append({ .severity = Severity::Warning, .facts = { tool.name }, .repairs = { fill } });
    }
    if (!severity)
        return findings;
    const QByteArray typed = situation.request.settings.extraBody.value("tools").value_or(QByteArray());
    for (const QByteArray &tool : Json::elements(typed).value_or(QList<QByteArray>())) {
        const QByteArray function = Asked::memberOf(tool, "function"_L1);
        if (!function.isEmpty() && Asked::membersOf(Asked::memberOf(function, "parameters"_L1)).isEmpty())
            findings.append({ .severity = *severity, .facts = { textOf(function, "name"_L1) }, .repairs = { fill } });
    }
    return findings;
}

QList<Finding> invisibleCharacters(const Situation &situation)
{
    if (Asked::reader(situation) == Asked::Reader::Other)
        return {};
    Invisible::Count counted;
    const Sent sent = sentMessages(situation);
    for (const Message &message : sent.messages) {
        const Invisible::Count more = Invisible::count(message.text);
        counted.all += more.all;
        counted.invisible += more.invisible;
    }
    // MiniMax docs, error codes: 1042 above 10 per cent. How it counts is not said.
    if (counted.invisible * 10 <= counted.all)
        return {};
    return { { .severity = Severity::Warning,
        .facts = { QString::number(counted.invisible), QString::number(counted.all) },
        .repairs = repairsOf(sent, { .id = "clean-text" }) } };
}

/// Typed into the body, a conversation stays what it is: nothing that is said in the chat afterwards is sent.
QList<Finding> conversationReplaced(const Situation &situation)
{
    if (situation.request.messages.isEmpty())
        return {};
    const QByteArray name = Asked::conversationField(situation);
    if (!situation.request.settings.extraBody.value(name))
        return {};
    const QString fact = QString::fromLatin1(name);
    return { { .severity = Severity::Warning, .facts = { fact }, .repairs = { { .id = "drop-extra-field", .value = fact } } } };
}

/// What looks like a variable goes out with its braces: nobody gave it a value.
QList<Finding> unknownVariables(const Situation &situation)
{
    QStringList names = Variables::namesIn(situation.request.systemPrompt);
    const bool isReplaced = situation.request.settings.extraBody.contains(Asked::conversationField(situation));
    for (const Message &message : situation.request.messages) {
        if (!isReplaced && (message.role == Role::User || message.role == Role::System))
            names += Variables::namesIn(message.text);
    }
    names.removeDuplicates();
    if (names.isEmpty())
        return {};
    return { { .severity = Severity::Warning, .facts = { names.mid(0, 5).join(", "_L1), QString::number(names.size()) },
        .repairs = { { .id = "give-values" } } } };
}
}

QList<GuardRule> GuardRules::aboutConversations()
{
    return {
        { "conversation-replaced", conversationReplaced },
        { "second-system", secondSystem },
        { "orphan-tool-result", orphanToolResult },
        { "bad-past-arguments", badPastArguments },
        { "tool-without-schema", toolWithoutSchema },
        { "null-content", nullContent },
        { "invisible-characters", invisibleCharacters },
        { "unknown-variable", unknownVariables },
    };
}
