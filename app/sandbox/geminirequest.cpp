#include "sandbox/geminirequest.h"

#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

Refusal invalidArgument(const QString &message)
{
    return {.status = 400, .code = 0, .message = message};
}

QJsonValue either(const QJsonValue &object, QLatin1StringView camel, QLatin1StringView snake)
{
    const QJsonValue value = object[camel];
    return value.isUndefined() ? object[snake] : value;
}

/// Types are written in capitals here.
QJsonValue plainSchema(const QJsonValue &schema)
{
    if (schema.isArray()) {
        QJsonArray plain;
        for (const QJsonValue &item : schema.toArray())
            plain.append(plainSchema(item));
        return plain;
    }
    if (!schema.isObject())
        return schema;
    QJsonObject plain;
    const QJsonObject object = schema.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isType = it.key() == "type"_L1 && it.value().isString();
        plain.insert(it.key(), isType ? QJsonValue(it.value().toString().toLower()) : plainSchema(it.value()));
    }
    return plain;
}

/// Contents, whose calls have no ids: they are made up here, and found again by name.
class ContentsReader
{
public:
    std::optional<Refusal> read(const QJsonValue &contents)
    {
        if (!isSet(contents) || contents.toArray().isEmpty())
            return invalidArgument(u"* GenerateContentRequest.contents: contents is not specified\n"_s);
        for (const QJsonValue &content : contents.toArray()) {
            if (const auto refusal = readContent(content))
                return refusal;
        }
        return {};
    }

    void addSystem(const QString &text)
    {
        messages.append(QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, text}});
    }

    QJsonArray messages;

private:
    std::optional<Refusal> readContent(const QJsonValue &content)
    {
        const QString role = content["role"_L1].toString(u"user"_s);
        if (role != "user"_L1 && role != "model"_L1 && role != "function"_L1)
            return invalidArgument(u"Please use a valid role: user, model."_s);
        if (content["parts"_L1].toArray().isEmpty())
            return invalidArgument(u"* GenerateContentRequest.contents.parts: contents.parts must not be empty.\n"_s);
        QStringList texts;
        QJsonArray calls;
        QJsonArray results;
        for (const QJsonValue &part : content["parts"_L1].toArray()) {
            if (part["text"_L1].isString() && !part["thought"_L1].toBool())
                texts.append(part["text"_L1].toString());
            if (const QJsonValue made = either(part, "functionCall"_L1, "function_call"_L1); made.isObject())
                calls.append(callOf(made));
            if (const QJsonValue result = either(part, "functionResponse"_L1, "function_response"_L1); result.isObject())
                results.append(result);
        }
        if (!results.isEmpty())
            return addResults(results);
        m_open = calls;
        const QString chatRole = role == "model"_L1 ? u"assistant"_s : u"user"_s;
        QJsonObject message{{u"role"_s, chatRole}, {u"content"_s, texts.join(u'\n')}};
        if (!calls.isEmpty())
            message.insert(u"tool_calls"_s, calls);
        messages.append(message);
        return {};
    }

    QJsonObject callOf(const QJsonValue &made)
    {
        const QByteArray arguments = QJsonDocument(made["args"_L1].toObject()).toJson(QJsonDocument::Compact);
        return {{u"id"_s, u"call_%1"_s.arg(++m_count)},
                {u"type"_s, u"function"_s},
                {u"function"_s,
                 QJsonObject{{u"name"_s, made["name"_L1]}, {u"arguments"_s, QString::fromUtf8(arguments)}}}};
    }

    std::optional<Refusal> addResults(const QJsonArray &results)
    {
        if (m_open.isEmpty())
            return invalidArgument(
                u"Please ensure that function response turn comes immediately after a function call turn."_s);
        if (results.size() != m_open.size())
            return invalidArgument(u"Please ensure that the number of function response parts is equal to the number of "
                                   "function call parts of the function call turn."_s);
        for (const QJsonValue &result : results) {
            const auto call = std::find_if(m_open.begin(), m_open.end(), [&result](const QJsonValue &open) {
                return open["function"_L1]["name"_L1] == result["name"_L1];
            });
            if (call == m_open.end())
                return invalidArgument(u"There is no function call named %1."_s.arg(result["name"_L1].toString()));
            const QJsonObject response = result["response"_L1].toObject();
            const QJsonValue plain = response.size() == 1 ? response.begin().value() : QJsonValue();
            const QString text = plain.isString()
                ? plain.toString()
                : QString::fromUtf8(QJsonDocument(response).toJson(QJsonDocument::Compact));
            messages.append(QJsonObject{{u"role"_s, u"tool"_s}, {u"tool_call_id"_s, QJsonValue(*call)["id"_L1]},
                                        {u"content"_s, text}});
            m_open.erase(call);
        }
        return {};
    }

    QJsonArray m_open;
    int m_count = 0;
};

QString systemOf(const QJsonObject &body)
{
    const QJsonValue instruction = either(body, "systemInstruction"_L1, "system_instruction"_L1);
    if (instruction.isString())
        return instruction.toString();
    QStringList texts;
    for (const QJsonValue &part : instruction["parts"_L1].toArray())
        texts.append(part["text"_L1].toString());
    return texts.join(u'\n');
}

std::optional<Refusal> readDeclarations(const QJsonObject &body, ChatCall &call)
{
    for (const QJsonValue &tool : body["tools"_L1].toArray()) {
        for (const QJsonValue &declared : either(tool, "functionDeclarations"_L1, "function_declarations"_L1).toArray()) {
            const QString name = declared["name"_L1].toString();
            if (name.isEmpty())
                return invalidArgument(u"* GenerateContentRequest.tools[0].function_declarations[0].name: [FIELD_INVALID]\n"_s);
            const QJsonValue schema = isSet(declared["parameters"_L1]) ? declared["parameters"_L1]
                                                                       : declared["parametersJsonSchema"_L1];
            call.tools.append(QJsonObject{
                {u"type"_s, u"function"_s},
                {u"function"_s, QJsonObject{{u"name"_s, name}, {u"parameters"_s, plainSchema(schema).toObject()}}}});
        }
    }
    const QJsonValue config = either(body, "toolConfig"_L1, "tool_config"_L1);
    const QJsonValue mode = either(config, "functionCallingConfig"_L1, "function_calling_config"_L1)["mode"_L1];
    call.mayCallTools = mode.toString() != "NONE"_L1;
    return {};
}

std::optional<Refusal> readGenerationConfig(const QJsonValue &config, ChatCall &call)
{
    const QJsonValue temperature = config["temperature"_L1];
    if (isSet(temperature) && (!temperature.isDouble() || temperature.toDouble() < 0 || temperature.toDouble() > 2))
        return invalidArgument(u"Unable to submit request because it has a temperature value outside of the supported "
                               "range from 0 (inclusive) to 2 (inclusive)."_s);
    const QJsonValue most = config["maxOutputTokens"_L1];
    if (isSet(most)) {
        if (!most.isDouble() || most.toDouble() < 1 || most.toDouble() > mostOutputTokens)
            return invalidArgument(u"Unable to submit request because maxOutputTokens must be between 1 and 524288."_s);
        call.maxTokens = qint64(most.toDouble());
    }
    const QJsonValue thinking = config["thinkingConfig"_L1];
    call.thinks = thinking["thinkingBudget"_L1].toDouble(-1) != 0 && thinking["includeThoughts"_L1].toBool(true);
    return {};
}

} // namespace

std::optional<Refusal> readGeminiRequest(const QByteArray &body, ChatCall &call)
{
    call.reasoningApart = true;
    if (const auto refusal = readObject(body, call.body))
        return invalidArgument(u"Invalid JSON payload received. %1"_s.arg(refusal->message));
    if (checkModel(call.model))
        return Refusal{.status = 404,
                       .code = 0,
                       .message = u"models/%1 is not found for API version v1beta, or is not supported for "
                                  "generateContent."_s.arg(call.model)};
    if (const auto refusal = readGenerationConfig(call.body["generationConfig"_L1], call))
        return refusal;
    if (const auto refusal = readDeclarations(call.body, call))
        return refusal;
    ContentsReader reader;
    if (const QString system = systemOf(call.body); !system.isEmpty())
        reader.addSystem(system);
    if (const auto refusal = reader.read(call.body["contents"_L1]))
        return refusal;
    call.messages = reader.messages;
    if (settle(call))
        return invalidArgument(u"The input token count exceeds the maximum number of tokens allowed (1048576)."_s);
    return {};
}

} // namespace Sandbox
