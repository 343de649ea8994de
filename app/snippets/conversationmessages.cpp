#include "snippets/conversationmessages.h"

#include "core/conversationedits.h"
#include "core/jsontext.h"
#include "core/toolimport.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {
using MessagePart = simdjson::dom::element;
using MessageObject = simdjson::dom::object;
using MessageList = simdjson::dom::array;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString stringIn(const MessageObject &object, const char *name)
{
    std::string_view text;
    return object.at_key(name).get(text) == simdjson::SUCCESS ? textOf(text) : QString();
}

std::optional<MessagePart> partIn(const MessageObject &object, const char *name)
{
    MessagePart part;
    if (object.at_key(name).get(part) != simdjson::SUCCESS || part.is_null())
        return std::nullopt;
    return part;
}

bool isAnyOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

void join(QString &text, const QString &more)
{
    if (!text.isEmpty() && !more.isEmpty())
        text += "\n\n"_L1;
    text += more;
}

class MessagesReader
{
public:
    MessagesReading read(const QByteArray &json)
    {
        simdjson::dom::parser parser;
        MessagePart whole;
        const simdjson::padded_string padded(json.constData(), size_t(json.size()));
        if (parser.parse(padded).get(whole) != simdjson::SUCCESS) {
            const std::optional<Json::Problem> problem = Json::problemIn(json);
            fail("not-json", problem ? problem->message : QString());
            return m_reading;
        }
        MessageObject object;
        MessageList messages;
        if (whole.get(object) == simdjson::SUCCESS) {
            if (object.at_key("messages").get(messages) != simdjson::SUCCESS) {
                fail("no-messages");
                return m_reading;
            }
            takeBody(object, json);
        } else if (whole.get(messages) != simdjson::SUCCESS) {
            fail("no-messages");
            return m_reading;
        }
        takeMessages(messages);
        if (m_reading.problem.isEmpty() && m_record.conversation.isEmpty() && m_record.conversation.systemPrompt.isEmpty())
            fail("no-messages");
        if (m_reading.problem.isEmpty())
            m_reading.record = m_record;
        else
            m_reading.unknown.clear();
        return m_reading;
    }

private:
    void fail(const char *problem, const QString &fact = {})
    {
        m_reading.problem = problem;
        m_reading.fact = fact;
    }

    void leaveOut(const QString &field) { ++m_reading.unknown[field]; }

    /// What stands beside the messages.
    void takeBody(const MessageObject &body, const QByteArray &json)
    {
        for (const auto member : body) {
            const QString name = textOf(member.key);
            if (name == "model"_L1)
                m_record.settings.model = stringIn(body, "model");
            else if (name == "system"_L1)
                m_record.conversation.systemPrompt = contentOf(member.value).text; // Anthropic's place for it
            else if (isAnyOf(name, { "tools"_L1, "functions"_L1 }))
                takeTools(name, json);
            else if (name != "messages"_L1)
                leaveOut(name);
        }
    }

    /// As their bytes are: a schema keeps its spelling.
    void takeTools(const QString &name, const QByteArray &json)
    {
        const auto members = Json::members(json);
        if (!members)
            return;
        for (const auto &[member, value] : *members) {
            if (member != name)
                continue;
            const ToolImport import = importedTools(value);
            m_record.settings.tools += import.tools;
            if (!import.problems.isEmpty() && value != "[]")
                m_reading.unknown[name] += int(import.problems.size());
        }
    }

    void takeMessages(const MessageList &messages)
    {
        int number = 0;
        for (const MessagePart &part : messages) {
            ++number;
            MessageObject object;
            if (part.get(object) != simdjson::SUCCESS)
                return fail("bad-message", QString::number(number));
            takeMessage(object, number);
            if (!m_reading.problem.isEmpty())
                return;
        }
    }

    void takeMessage(const MessageObject &object, int number)
    {
        const QString role = stringIn(object, "role");
        if (role.isEmpty())
            return fail("bad-message", QString::number(number));
        for (const auto member : object) {
            if (!isKnown(role, textOf(member.key)))
                leaveOut(textOf(member.key));
        }
        const std::optional<MessagePart> content = partIn(object, "content");
        Content said = content ? contentOf(*content) : Content();
        if (role == "system"_L1 || role == "developer"_L1) {
            // Only what comes first is the prompt; what is said later is a turn.
            if (number == 1 && m_record.conversation.systemPrompt.isEmpty())
                m_record.conversation.systemPrompt = said.text;
            else
                append(ConversationEdits::written(Role::System, said.text));
        } else if (role == "user"_L1) {
            takeUser(said);
        } else if (role == "assistant"_L1 || role == "model"_L1) {
            takeAssistant(object, said);
        } else if (role == "tool"_L1) {
            appendResult(stringIn(object, "tool_call_id"), said.text);
        } else if (role == "function"_L1) {
            // The form before tools: no ids, the result is of the last call.
            appendResult(m_legacyId, said.text);
        } else {
            fail("bad-role", role.left(40));
        }
    }

    static bool isKnown(const QString &role, const QString &field)
    {
        if (isAnyOf(field, { "role"_L1, "content"_L1 }))
            return true;
        if (role == "assistant"_L1)
            return isAnyOf(field, { "tool_calls"_L1, "function_call"_L1, "reasoning_content"_L1, "reasoning"_L1, "refusal"_L1 });
        if (role == "function"_L1)
            return field == "name"_L1;
        return role == "tool"_L1 && isAnyOf(field, { "tool_call_id"_L1, "name"_L1 });
    }

    struct Result {
        QString callId;
        QString text;
    };
    struct Content {
        QString text;
        QString reasoning;
        QList<Attachment> attachments;
        QList<ToolCall> calls; ///< Anthropic's stand among the parts
        QList<Result> results; ///< likewise
    };

    Content contentOf(const MessagePart &part)
    {
        Content content;
        std::string_view text;
        MessageList parts;
        if (part.get(text) == simdjson::SUCCESS) {
            content.text = textOf(text);
        } else if (part.get(parts) == simdjson::SUCCESS) {
            for (const MessagePart &one : parts)
                takePart(one, content);
        } else if (!part.is_null()) {
            leaveOut(u"content"_s);
        }
        return content;
    }

    void takePart(const MessagePart &part, Content &content)
    {
        std::string_view text;
        MessageObject object;
        if (part.get(text) == simdjson::SUCCESS) {
            join(content.text, textOf(text));
            return;
        }
        if (part.get(object) != simdjson::SUCCESS)
            return leaveOut(u"content"_s);
        const QString type = stringIn(object, "type");
        bool isTaken = true;
        if (isAnyOf(type, { "text"_L1, "input_text"_L1, "output_text"_L1 }))
            join(content.text, stringIn(object, "text"));
        else if (type == "refusal"_L1)
            join(content.text, stringIn(object, "refusal"));
        else if (type == "thinking"_L1)
            join(content.reasoning, stringIn(object, "thinking"));
        else if (isAnyOf(type, { "image_url"_L1, "input_image"_L1 }))
            isTaken = takeMedia(object, "image_url", AttachmentKind::Image, content);
        else if (isAnyOf(type, { "video_url"_L1, "input_video"_L1 }))
            isTaken = takeMedia(object, "video_url", AttachmentKind::Video, content);
        else if (type == "image"_L1 || type == "video"_L1)
            isTaken = takeSource(object, type == "video"_L1 ? AttachmentKind::Video : AttachmentKind::Image, content);
        else if (type == "tool_use"_L1)
            content.calls.append({ stringIn(object, "id"), stringIn(object, "name"), argumentsOf(partIn(object, "input")), int(content.calls.size()) });
        else if (type == "tool_result"_L1)
            takeResult(object, content);
        else
            isTaken = false;
        if (!isTaken)
            leaveOut(type.isEmpty() ? u"content"_s : "content."_L1 + type.left(40));
    }

    void takeResult(const MessageObject &object, Content &content)
    {
        const std::optional<MessagePart> said = partIn(object, "content");
        const Content inner = said ? contentOf(*said) : Content();
        for (qsizetype i = 0; i < inner.attachments.size(); ++i)
            leaveOut(u"content.tool_result.image"_s);
        content.results.append({ stringIn(object, "tool_use_id"), inner.text });
    }

    /// {"image_url": {"url", "detail"}}, or the URL itself as Responses have it.
    static bool takeMedia(const MessageObject &object, const char *name, AttachmentKind kind, Content &content)
    {
        const std::optional<MessagePart> media = partIn(object, name);
        if (!media)
            return false;
        MessageObject inner;
        std::string_view url;
        QString detail = stringIn(object, "detail");
        QString address;
        if (media->get(url) == simdjson::SUCCESS) {
            address = textOf(url);
        } else if (media->get(inner) == simdjson::SUCCESS) {
            address = stringIn(inner, "url");
            detail = stringIn(inner, "detail");
        }
        std::optional<Attachment> attachment = attachmentOfUrl(address, kind);
        if (!attachment)
            return false;
        attachment->detail = detail.toLatin1();
        content.attachments.append(*attachment);
        return true;
    }

    /// Anthropic: {"source": {"type": "base64", "media_type", "data"}} or {"source": {"type": "url", "url"}}.
    static bool takeSource(const MessageObject &object, AttachmentKind kind, Content &content)
    {
        MessageObject source;
        if (object.at_key("source").get(source) != simdjson::SUCCESS)
            return false;
        const std::optional<Attachment> attachment = stringIn(source, "type") == "base64"_L1
            ? attachmentOfBase64(stringIn(source, "media_type").toLatin1(), stringIn(source, "data").toLatin1(), kind)
            : attachmentOfUrl(stringIn(source, "url"), kind);
        if (!attachment)
            return false;
        content.attachments.append(*attachment);
        return true;
    }

    static std::optional<Attachment> attachmentOfBase64(const QByteArray &mediaType, const QByteArray &base64, AttachmentKind kind)
    {
        const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || decoded.decoded.isEmpty())
            return std::nullopt;
        const QByteArray sniffed = sniffedMediaType(decoded.decoded);
        return Attachment { .kind = kind, .mediaType = sniffed.isEmpty() ? mediaType : sniffed, .content = decoded.decoded };
    }

    static std::optional<Attachment> attachmentOfUrl(const QString &url, AttachmentKind kind)
    {
        if (!url.startsWith("data:"_L1, Qt::CaseInsensitive)) {
            std::optional<Attachment> attachment = attachmentAt(url);
            if (attachment)
                attachment->kind = kind;
            return attachment;
        }
        const qsizetype comma = url.indexOf(u',');
        const QString head = url.mid(5, std::max<qsizetype>(0, comma - 5));
        if (comma < 0 || !head.endsWith(";base64"_L1))
            return std::nullopt;
        return attachmentOfBase64(head.section(u';', 0, 0).toLatin1(), url.sliced(comma + 1).toLatin1(), kind);
    }

    /// The text as it came; an object where a text belongs becomes one.
    static QByteArray argumentsOf(const std::optional<MessagePart> &arguments)
    {
        if (!arguments)
            return {};
        std::string_view text;
        if (arguments->get(text) == simdjson::SUCCESS)
            return { text.data(), qsizetype(text.size()) };
        return QByteArray::fromStdString(simdjson::minify(*arguments));
    }

    void takeUser(const Content &said)
    {
        for (const Result &result : said.results)
            appendResult(result.callId, result.text);
        // Anthropic's message of results alone says nothing of its own.
        if (!said.results.isEmpty() && said.text.isEmpty() && said.attachments.isEmpty())
            return;
        Turn turn = ConversationEdits::written(Role::User, said.text);
        turn.message.attachments = said.attachments;
        append(turn);
    }

    void takeAssistant(const MessageObject &object, const Content &said)
    {
        Turn turn = ConversationEdits::written(Role::Assistant, said.text);
        Message &message = turn.message;
        join(message.text, stringIn(object, "refusal"));
        message.reasoning = said.reasoning;
        const QString reasoning = stringIn(object, "reasoning_content");
        join(message.reasoning, reasoning.isEmpty() ? stringIn(object, "reasoning") : reasoning);
        message.toolCalls = said.calls;
        MessageList calls;
        if (object.at_key("tool_calls").get(calls) == simdjson::SUCCESS) {
            for (const MessagePart &call : calls)
                takeCall(call, message);
        }
        MessageObject function;
        if (object.at_key("function_call").get(function) == simdjson::SUCCESS) {
            m_legacyId = u"call_%1"_s.arg(++m_legacyCalls);
            message.toolCalls.append({ m_legacyId, stringIn(function, "name"), argumentsOf(partIn(function, "arguments")), int(message.toolCalls.size()) });
        }
        for (qsizetype i = 0; i < said.attachments.size(); ++i)
            leaveOut(u"content.image_url"_s); // no answer of ours carries one
        append(turn);
    }

    void takeCall(const MessagePart &part, Message &message)
    {
        MessageObject call;
        MessageObject function;
        if (part.get(call) != simdjson::SUCCESS || call.at_key("function").get(function) != simdjson::SUCCESS)
            return leaveOut(u"tool_calls"_s);
        message.toolCalls.append({ stringIn(call, "id"), stringIn(function, "name"), argumentsOf(partIn(function, "arguments")), int(message.toolCalls.size()) });
    }

    void appendResult(const QString &callId, const QString &text)
    {
        Turn turn = ConversationEdits::written(Role::Tool, text);
        turn.message.toolCallId = callId;
        append(turn);
    }

    void append(Turn turn)
    {
        turn.parent = m_last;
        turn.id = ++m_last;
        m_record.conversation.insert(turn);
    }

    MessagesReading m_reading;
    ConversationRecord m_record;
    TurnId m_last = 0;
    QString m_legacyId;
    int m_legacyCalls = 0;
};
}

MessagesReading conversationFromMessages(const QByteArray &json)
{
    return MessagesReader().read(json);
}

QList<QByteArray> severalConversations(const QByteArray &json)
{
    simdjson::dom::parser parser;
    MessagePart whole;
    MessageList list;
    const simdjson::padded_string padded(json.constData(), size_t(json.size()));
    if (parser.parse(padded).get(whole) != simdjson::SUCCESS || whole.get(list) != simdjson::SUCCESS || list.size() == 0)
        return {};
    const auto holdsMessages = [](const MessagePart &part) { return part["messages"].is_array(); };
    return std::any_of(list.begin(), list.end(), holdsMessages) ? Json::elements(json).value_or(QList<QByteArray>()) : QList<QByteArray>();
}
