#include "sandbox/anthropicrequest.h"

#include "sandbox/anthropicvoice.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

/// One message of content blocks, read into those of chat: a result of a tool is a message of its own there.
class BlockReader
{
public:
    explicit BlockReader(const QString &path) : m_path(path) {}

    std::optional<Refusal> read(const QJsonValue &message)
    {
        m_role = message["role"_L1].toString();
        static const QStringList roles = {u"user"_s,        u"assistant"_s, u"user_system"_s, u"group"_s,
                                          u"sample_message_user"_s, u"sample_message_ai"_s};
        if (m_role.isEmpty())
            return missing(m_path + u".role"_s);
        if (!roles.contains(m_role))
            return badRequest(u"invalid message role: %1"_s.arg(m_role));
        const QJsonValue content = message["content"_L1];
        if (content.isString()) {
            addText(content.toString());
            return {};
        }
        if (!isSet(content))
            return missing(m_path + u".content"_s);
        if (!content.isArray())
            return mismatch(m_path + u".content"_s, u"string or array"_s, content);
        for (const QJsonValue &block : content.toArray()) {
            if (const auto refusal = readBlock(block))
                return refusal;
        }
        return {};
    }

    QJsonArray messages() const
    {
        QJsonArray all = m_results;
        if (m_parts.isEmpty() && m_calls.isEmpty() && !m_results.isEmpty())
            return all;
        const bool isAssistant = m_role == "assistant"_L1 || m_role == "sample_message_ai"_L1;
        QJsonObject message{{u"role"_s, isAssistant ? u"assistant"_s : u"user"_s}, {u"content"_s, m_parts}};
        if (!m_calls.isEmpty())
            message.insert(u"tool_calls"_s, m_calls);
        all.append(message);
        return all;
    }

private:
    void addText(const QString &text)
    {
        m_parts.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}});
    }

    std::optional<Refusal> readBlock(const QJsonValue &block)
    {
        const QString type = block["type"_L1].toString();
        if (type == "text"_L1) {
            if (!block["text"_L1].isString())
                return missing(m_path + u".content.text"_s);
            addText(block["text"_L1].toString());
            return {};
        }
        if (type == "image"_L1 || type == "video"_L1)
            return block["source"_L1].isObject() ? std::optional<Refusal>() : missing(m_path + u".content.source"_s);
        if (type == "thinking"_L1)
            return checkSeal(block);
        if (type == "redacted_thinking"_L1 || type == "mid_conv_system"_L1)
            return {};
        if (type == "tool_use"_L1) {
            if (!block["input"_L1].isObject())
                return badRequest(u"invalid function arguments json string, tool_call_id: %1"_s.arg(block["id"_L1].toString()));
            const QByteArray input = QJsonDocument(block["input"_L1].toObject()).toJson(QJsonDocument::Compact);
            m_calls.append(QJsonObject{{u"id"_s, block["id"_L1]},
                                       {u"type"_s, u"function"_s},
                                       {u"function"_s, QJsonObject{{u"name"_s, block["name"_L1]},
                                                                   {u"arguments"_s, QString::fromUtf8(input)}}}});
            return {};
        }
        if (type == "tool_result"_L1) {
            const QJsonValue content = block["content"_L1];
            m_results.append(QJsonObject{{u"role"_s, u"tool"_s},
                                         {u"tool_call_id"_s, block["tool_use_id"_L1]},
                                         {u"content"_s, isSet(content) ? content : QJsonValue(u""_s)}});
            return {};
        }
        return badRequest(u"invalid content type: %1"_s.arg(type));
    }

    /// Thoughts come back as they went out, or not at all. What other servers have sealed is not ours to judge.
    std::optional<Refusal> checkSeal(const QJsonValue &block) const
    {
        const QString seal = block["signature"_L1].toString();
        if (!seal.isEmpty() && (!seal.startsWith("sandbox-"_L1) || seal == sealOf(block["thinking"_L1].toString())))
            return {};
        return badRequest(u"%1: Invalid `signature` in `thinking` block"_s.arg(m_path));
    }

    QString m_path;
    QString m_role;
    QJsonArray m_parts;
    QJsonArray m_calls;
    QJsonArray m_results;
};

std::optional<Refusal> readSchemaTools(const QJsonValue &tools, QJsonArray &read)
{
    if (!isSet(tools))
        return {};
    if (!tools.isArray())
        return mismatch(u"tools"_s, u"array"_s, tools);
    for (const QJsonValue &tool : tools.toArray()) {
        const QString type = tool["type"_L1].toString(u"custom"_s);
        read.append(QJsonObject{{u"type"_s, type == "custom"_L1 ? u"function"_s : type},
                                {u"function"_s, QJsonObject{{u"name"_s, tool["name"_L1]},
                                                            {u"parameters"_s, tool["input_schema"_L1]}}}});
    }
    return checkTools(read);
}

std::optional<Refusal> checkMessagesParameters(const QJsonObject &body)
{
    if (const auto refusal = checkSwitch(body, u"stream"_s))
        return refusal;
    if (const auto refusal = checkNumber(body, u"temperature"_s, 0, 2))
        return refusal;
    if (const auto refusal = checkNumber(body, u"top_p"_s, 0, 1))
        return refusal;
    const QString choice = body["tool_choice"_L1]["type"_L1].toString(u"auto"_s);
    if (choice != "auto"_L1 && choice != "none"_L1)
        return badRequest(u"invalid tool_choice.type: '%1', allowed values: auto, none"_s.arg(choice));
    return checkThinking(body["thinking"_L1]);
}

std::optional<Refusal> readSystem(const QJsonValue &system, QJsonArray &messages)
{
    if (!isSet(system))
        return {};
    if (!system.isString() && !system.isArray())
        return mismatch(u"system"_s, u"string or array"_s, system);
    if (const QString text = textOf(system); !text.isEmpty())
        messages.append(QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, text}});
    return {};
}

bool thinksAbout(const QJsonObject &body, const QString &model)
{
    if (model.startsWith("MiniMax-M2"_L1))
        return true;
    const QString type = body["thinking"_L1]["type"_L1].toString();
    // The opposite of chat: here M3 thinks only when told to.
    return model.startsWith("MiniMax-M3"_L1) ? type == "adaptive"_L1 : type != "disabled"_L1;
}

} // namespace

std::optional<Refusal> readMessagesRequest(const QByteArray &body, MessagesTask task, ChatCall &call)
{
    if (const auto refusal = readObject(body, call.body))
        return refusal;
    const QJsonObject &object = call.body;
    call.stream = object["stream"_L1].toBool();
    call.reasoningApart = true;
    if (const auto refusal = readModel(object, call))
        return refusal;
    if (!isSet(object["messages"_L1]))
        return missing(u"messages"_s);
    if (!object["messages"_L1].isArray())
        return mismatch(u"messages"_s, u"array"_s, object["messages"_L1]);
    if (const auto refusal = checkModel(call.model))
        return refusal;
    if (task == MessagesTask::Answer && !isSet(object["max_tokens"_L1]))
        return missing(u"max_tokens"_s);
    if (const auto refusal = checkNumber(object, u"max_tokens"_s, 1, mostOutputTokens))
        return refusal;
    if (const auto refusal = checkMessagesParameters(object))
        return refusal;
    if (const auto refusal = readSchemaTools(object["tools"_L1], call.tools))
        return refusal;
    if (const auto refusal = readSystem(object["system"_L1], call.messages))
        return refusal;
    const QJsonArray messages = object["messages"_L1].toArray();
    for (qsizetype i = 0; i < messages.size(); ++i) {
        BlockReader reader(u"messages[%1]"_s.arg(i));
        if (const auto refusal = reader.read(messages.at(i)))
            return refusal;
        for (const QJsonValue &message : reader.messages())
            call.messages.append(message);
    }
    if (messages.isEmpty())
        return badRequest(u"messages is empty"_s);
    if (const auto refusal = checkMessages(call.messages))
        return refusal;

    call.mayCallTools = object["tool_choice"_L1]["type"_L1].toString() != "none"_L1;
    call.thinks = thinksAbout(object, call.model);
    if (isSet(object["max_tokens"_L1]))
        call.maxTokens = qint64(object["max_tokens"_L1].toDouble());
    return settle(call);
}

} // namespace Sandbox
