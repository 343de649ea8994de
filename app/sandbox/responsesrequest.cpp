#include "sandbox/responsesrequest.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

/// The parts of an input message as chat has them.
QJsonValue inputContent(const QJsonValue &content)
{
    if (!content.isArray())
        return content;
    QJsonArray parts;
    for (const QJsonValue &part : content.toArray()) {
        const QString type = part["type"_L1].toString();
        if (type == "input_text"_L1 || type == "output_text"_L1 || type == "text"_L1)
            parts.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, part["text"_L1]}});
        else if (type == "input_image"_L1)
            parts.append(QJsonObject{{u"type"_s, u"image_url"_s},
                                     {u"image_url"_s, QJsonObject{{u"url"_s, part["image_url"_L1]}}}});
        else if (type == "input_video"_L1)
            parts.append(QJsonObject{{u"type"_s, u"video_url"_s},
                                     {u"video_url"_s, QJsonObject{{u"url"_s, part["video_url"_L1]}}}});
        else
            parts.append(QJsonObject{{u"type"_s, type}});
    }
    return parts;
}

/// Messages, calls and results, which stand side by side in the input, as chat nests them.
class InputReader
{
public:
    std::optional<Refusal> read(const QJsonValue &input)
    {
        if (input.isString()) {
            addMessage(u"user"_s, input);
            return {};
        }
        if (!isSet(input))
            return missing(u"input"_s);
        if (!input.isArray())
            return mismatch(u"input"_s, u"string or array"_s, input);
        const QJsonArray items = input.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (const auto refusal = readItem(items.at(i), u"input[%1]"_s.arg(i)))
                return refusal;
        }
        flush();
        return {};
    }

    void addSystem(const QString &text) { m_system.append(text); }

    QJsonArray messages() const
    {
        QJsonArray all = m_messages;
        // Instructions and developer messages are one system message to the model.
        if (!m_system.isEmpty())
            all.prepend(QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, m_system.join(u"\n\n"_s)}});
        return all;
    }

private:
    std::optional<Refusal> readItem(const QJsonValue &item, const QString &path)
    {
        const QString type = item["type"_L1].toString(u"message"_s);
        if (type == "message"_L1) {
            const QString role = item["role"_L1].toString();
            if (role.isEmpty())
                return missing(path + u".role"_s);
            if (role == "system"_L1 || role == "developer"_L1)
                m_system.append(textOf(inputContent(item["content"_L1])));
            else
                addMessage(role, inputContent(item["content"_L1]));
            return {};
        }
        if (type == "function_call"_L1) {
            const QString id = item["call_id"_L1].toString();
            if (id.isEmpty())
                return missing(path + u".call_id"_s);
            m_calls.append(QJsonObject{{u"id"_s, id},
                                       {u"type"_s, u"function"_s},
                                       {u"function"_s, QJsonObject{{u"name"_s, item["name"_L1]},
                                                                   {u"arguments"_s, item["arguments"_L1]}}}});
            return {};
        }
        if (type == "function_call_output"_L1) {
            flush();
            const QJsonValue output = inputContent(item["output"_L1]);
            m_messages.append(QJsonObject{{u"role"_s, u"tool"_s},
                                          {u"tool_call_id"_s, item["call_id"_L1]},
                                          {u"content"_s, output}});
            return {};
        }
        if (type == "reasoning"_L1)
            return {};
        return badRequest(u"invalid input item type: %1"_s.arg(type));
    }

    void addMessage(const QString &role, const QJsonValue &content)
    {
        flush();
        if (role == "assistant"_L1)
            m_spoken = content;
        else
            m_messages.append(QJsonObject{{u"role"_s, role}, {u"content"_s, content}});
    }

    /// An assistant's text and the calls after it are one message.
    void flush()
    {
        if (!isSet(m_spoken) && m_calls.isEmpty())
            return;
        QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, isSet(m_spoken) ? m_spoken : QJsonValue(u""_s)}};
        if (!m_calls.isEmpty())
            message.insert(u"tool_calls"_s, m_calls);
        m_messages.append(message);
        m_spoken = {};
        m_calls = {};
    }

    QJsonArray m_messages;
    QStringList m_system;
    QJsonValue m_spoken; ///< null: nothing
    QJsonArray m_calls;
};

/// Tools are flat here.
std::optional<Refusal> readFlatTools(const QJsonValue &tools, QJsonArray &read)
{
    if (!isSet(tools))
        return {};
    if (!tools.isArray())
        return mismatch(u"tools"_s, u"array"_s, tools);
    for (const QJsonValue &tool : tools.toArray()) {
        QJsonObject function = tool.toObject();
        function.remove(u"type"_s);
        read.append(QJsonObject{{u"type"_s, tool["type"_L1]}, {u"function"_s, function}});
    }
    return checkTools(read);
}

std::optional<Refusal> checkResponsesParameters(const QJsonObject &body)
{
    if (const auto refusal = checkSwitch(body, u"stream"_s))
        return refusal;
    for (const QString &name : {u"temperature"_s, u"top_p"_s}) {
        if (const auto refusal = checkNumber(body, name, 0, 1, Least::Excluded))
            return refusal;
    }
    if (const auto refusal = checkNumber(body, u"max_output_tokens"_s, 1, mostOutputTokens))
        return refusal;
    static const QStringList efforts
        = {u"none"_s, u"minimal"_s, u"low"_s, u"medium"_s, u"high"_s};
    const QJsonValue effort = body["reasoning"_L1]["effort"_L1];
    if (isSet(effort) && !efforts.contains(effort.toString()))
        return badRequest(u"invalid reasoning.effort: '%1'"_s.arg(effort.toString()));
    const QJsonValue choice = body["tool_choice"_L1];
    if (isSet(choice) && choice.toString() != "none"_L1 && choice.toString() != "auto"_L1)
        return badRequest(u"invalid tool_choice, allowed values: none, auto"_s);
    const QJsonValue format = body["text"_L1]["format"_L1]["type"_L1];
    if (isSet(format) && format.toString() != "text"_L1)
        return badRequest(u"invalid text.format.type: '%1', allowed values: text"_s.arg(format.toString()));
    // Nothing is kept here that could be referred to.
    for (const QString &name : {u"previous_response_id"_s, u"conversation"_s}) {
        if (isSet(body[name]))
            return badRequest(u"%1 is not supported"_s.arg(name));
    }
    return {};
}

} // namespace

std::optional<Refusal> readResponsesRequest(const QByteArray &body, ChatCall &call)
{
    if (const auto refusal = readObject(body, call.body))
        return refusal;
    const QJsonObject &object = call.body;
    call.stream = object["stream"_L1].toBool();
    call.reasoningApart = true;
    if (const auto refusal = readModel(object, call))
        return refusal;
    if (const auto refusal = checkModel(call.model))
        return refusal;
    if (const auto refusal = checkResponsesParameters(object))
        return refusal;
    if (const auto refusal = readFlatTools(object["tools"_L1], call.tools))
        return refusal;
    InputReader reader;
    if (const QString instructions = object["instructions"_L1].toString(); !instructions.isEmpty())
        reader.addSystem(instructions);
    if (const auto refusal = reader.read(object["input"_L1]))
        return refusal;
    call.messages = reader.messages();
    if (const auto refusal = checkMessages(call.messages))
        return refusal;

    call.mayCallTools = object["tool_choice"_L1].toString() != "none"_L1;
    call.thinks = object["reasoning"_L1]["effort"_L1].toString() != "none"_L1 || call.model.startsWith("MiniMax-M2"_L1);
    if (isSet(object["max_output_tokens"_L1]))
        call.maxTokens = qint64(object["max_output_tokens"_L1].toDouble());
    return settle(call);
}

} // namespace Sandbox
