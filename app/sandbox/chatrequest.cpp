#include "sandbox/chatrequest.h"

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

enum class ChatRules { OpenAi, Native };

std::optional<Refusal> checkChatParameters(const QJsonObject &body, ChatRules rules)
{
    for (const QString &name : {u"stream"_s, u"reasoning_split"_s}) {
        if (const auto refusal = checkSwitch(body, name))
            return refusal;
    }
    if (isSet(body["stream_options"_L1]) && !body["stream_options"_L1].isObject())
        return mismatch(u"stream_options"_s, u"object"_s, body["stream_options"_L1]);
    const bool native = rules == ChatRules::Native;
    if (const auto refusal
        = checkNumber(body, u"temperature"_s, 0, native ? 1 : 2, native ? Least::Excluded : Least::Allowed))
        return refusal;
    if (const auto refusal = checkNumber(body, u"top_p"_s, 0, 1))
        return refusal;
    for (const QString &name : {u"max_completion_tokens"_s, u"max_tokens"_s}) {
        if (const auto refusal = checkNumber(body, name, 1, mostOutputTokens))
            return refusal;
    }
    if (isSet(body["n"_L1]) && body["n"_L1].toDouble() != 1)
        return badRequest(u"n must be 1"_s);
    const QJsonValue choice = body["tool_choice"_L1];
    if (native && isSet(choice) && choice.toString() != "none"_L1 && choice.toString() != "auto"_L1)
        return badRequest(u"invalid tool_choice, allowed values: none, auto"_s);
    return checkThinking(body["thinking"_L1]);
}

std::optional<Refusal> readByRules(const QByteArray &body, ChatRules rules, ChatCall &call)
{
    if (const auto refusal = readObject(body, call.body))
        return refusal;
    const QJsonObject &object = call.body;
    // Whoever asked for a stream is refused in the manner of one.
    call.stream = object["stream"_L1].toBool();
    if (const auto refusal = readModel(object, call))
        return refusal;
    if (!isSet(object["messages"_L1]))
        return missing(u"messages"_s);
    if (!object["messages"_L1].isArray())
        return mismatch(u"messages"_s, u"array"_s, object["messages"_L1]);
    if (const auto refusal = checkModel(call.model))
        return refusal;
    if (const auto refusal = checkChatParameters(object, rules))
        return refusal;
    if (const auto refusal = checkTools(object["tools"_L1]))
        return refusal;
    call.messages = object["messages"_L1].toArray();
    if (const auto refusal = checkMessages(call.messages))
        return refusal;

    call.tools = object["tools"_L1].toArray();
    call.mayCallTools = object["tool_choice"_L1].toString() != "none"_L1;
    call.includeUsage = object["stream_options"_L1]["include_usage"_L1].toBool();
    call.reasoningSplit = object["reasoning_split"_L1].toBool();
    // M2.x cannot be kept from thinking.
    call.thinks = object["thinking"_L1]["type"_L1].toString() != "disabled"_L1 || call.model.startsWith("MiniMax-M2"_L1);
    for (const QLatin1StringView name : {"max_completion_tokens"_L1, "max_tokens"_L1}) {
        if (isSet(object[name]) && !call.maxTokens)
            call.maxTokens = qint64(object[name].toDouble());
    }
    return settle(call);
}

} // namespace

std::optional<Refusal> readChatRequest(const QByteArray &body, ChatCall &call)
{
    return readByRules(body, ChatRules::OpenAi, call);
}

std::optional<Refusal> readNativeRequest(const QByteArray &body, ChatCall &call)
{
    return readByRules(body, ChatRules::Native, call);
}

} // namespace Sandbox
