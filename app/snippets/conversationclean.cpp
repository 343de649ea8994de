#include "snippets/conversationclean.h"

#include "core/redaction.h"

namespace {
/// Masks what it is given and remembers where something was.
class ConversationMasking
{
public:
    ConversationMasking(const LeakScan &scan, QList<Leak> &leaks, int entry)
        : m_scan(scan)
        , m_leaks(leaks)
        , m_entry(entry)
    {
    }

    bool take(const char *field, QByteArray &text)
    {
        if (text.isEmpty())
            return false;
        const QList<std::pair<QByteArray, bool>> keys = m_scan.keysIn(text);
        if (keys.isEmpty())
            return false;
        for (const auto &[fingerprint, isKnown] : keys) {
            const Leak leak { .entry = m_entry, .field = field, .fingerprint = fingerprint, .isKnown = isKnown };
            if (!m_leaks.contains(leak))
                m_leaks.append(leak);
        }
        text = m_scan.masked(text);
        return true;
    }

    void take(const char *field, QString &text)
    {
        // Text that is no UTF-16 is left as it is where nothing is found.
        QByteArray bytes = text.toUtf8();
        if (take(field, bytes))
            text = QString::fromUtf8(bytes);
    }

    void take(const char *field, QList<QByteArray> &texts)
    {
        for (QByteArray &text : texts)
            take(field, text);
    }

    void take(const char *field, ParameterValues &values)
    {
        ParameterValues clean;
        for (ParameterValues::Entry entry : values.entries()) {
            take(field, entry.id);
            take(field, entry.json);
            clean.set(entry.id, entry.json);
        }
        values = clean;
    }

    void take(ChatSettings &settings)
    {
        constexpr auto field = "conversation.settings";
        take("model", settings.model);
        take(field, settings.parameters);
        take(field, settings.extraBody);
        for (HttpHeader &header : settings.extraHeaders) {
            take(field, header.name);
            // By its name it may be one that nobody marked.
            if (header.secret || isSecretHeaderName(header.name))
                header.value.clear();
            take(field, header.value);
            take(field, header.variable);
        }
        for (Tool &tool : settings.tools) {
            take("conversation.tools", tool.name);
            take("conversation.tools", tool.description);
            take("conversation.tools", tool.schema);
            take("conversation.tools", tool.cannedResult);
        }
        take(field, settings.fieldOrder);
        take(field, settings.mends);
        for (Variable &variable : settings.variables) {
            take("conversation.variables", variable.name);
            take("conversation.variables", variable.value);
        }
    }

    void take(QList<Attachment> &attachments)
    {
        constexpr auto field = "conversation.attachments";
        for (Attachment &attachment : attachments) {
            take(field, attachment.name);
            take(field, attachment.mediaType);
            take(field, attachment.url);
            take(field, attachment.detail);
            // Before it is Base64, where a key may begin at any bit.
            QByteArray bytes = attachment.content.bytes();
            if (take(field, bytes))
                attachment.content = bytes;
        }
    }

    void take(Outcome &answer)
    {
        take("answer.finish", answer.finishReason);
        take("answer.oddities", answer.oddities);
        for (RequestId &id : answer.requestIds) {
            take("request-ids", id.name);
            take("request-ids", id.value);
        }
        if (answer.usage) {
            Usage usage = *answer.usage;
            if (take("answer.usage", usage.raw))
                answer.usage = usage;
        }
        if (answer.failure) {
            Failure failure = *answer.failure;
            take("failure", failure.code);
            take("failure", failure.type);
            take("failure", failure.message);
            take("failure", failure.parameter);
            take("failure", failure.requestId);
            take("failure", failure.raw);
            take("failure", failure.detail);
            take("failure", failure.subject);
            answer.failure = failure;
        }
    }

    void take(Message &message)
    {
        take(fieldOf(message.role), message.text);
        take(message.attachments);
        take("answer.reasoning", message.reasoning);
        for (ToolCall &call : message.toolCalls) {
            take("answer.tools", call.id);
            take("answer.tools", call.name);
            take("answer.tools", call.arguments);
        }
        take("answer.tools", message.toolCallId);
        take("protocol", message.wire.protocol);
        take("answer.wire", message.wire.json);
    }

    void take(Turn &turn)
    {
        take(turn.message);
        if (turn.begun) {
            Message begun = *turn.begun;
            take(begun);
            turn.begun = begun;
        }
        take("route", turn.routeId);
        take("route", turn.routeName);
        take("protocol", turn.protocol);
        take(turn.settings);
        take(turn.answer);
    }

private:
    static const char *fieldOf(Role role)
    {
        switch (role) {
        case Role::System: return "conversation.system";
        case Role::User: return "conversation.question";
        case Role::Assistant: return "answer.text";
        case Role::Tool: break;
        }
        return "conversation.tool-result";
    }

    const LeakScan &m_scan;
    QList<Leak> &m_leaks;
    const int m_entry;
};
}

CleanConversation cleaned(const ConversationRecord &record, const LeakScan &scan, int entry)
{
    CleanConversation clean { .record = record, .leaks = {} };
    ConversationMasking masking(scan, clean.leaks, entry);
    masking.take("conversation.title", clean.record.title);
    masking.take("conversation.system", clean.record.conversation.systemPrompt);
    masking.take("conversation.draft", clean.record.draft);
    masking.take("route", clean.record.routeId);
    masking.take("protocol", clean.record.protocol);
    masking.take(clean.record.settings);
    masking.take(clean.record.draftAttachments);
    const QList<TurnId> turns = record.conversation.turns();
    for (const TurnId id : turns) {
        Turn turn = *record.conversation.turn(id);
        masking.take(turn);
        if (turn != *record.conversation.turn(id))
            *clean.record.conversation.turn(id) = turn;
    }
    return clean;
}
