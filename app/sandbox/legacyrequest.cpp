#include "sandbox/legacyrequest.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

enum class LegacyKind { Chat, Pro };

std::optional<Refusal> readSender(const QJsonValue &message, const QString &path, LegacyKind kind, QJsonArray &messages)
{
    const QString sender = message["sender_type"_L1].toString();
    if (sender.isEmpty())
        return missing(path + u".sender_type"_s);
    if (kind == LegacyKind::Pro && message["sender_name"_L1].toString().isEmpty())
        return missing(path + u".sender_name"_s);
    if (!message["text"_L1].isString())
        return missing(path + u".text"_s);
    const QJsonValue text = message["text"_L1];
    if (sender == "USER"_L1) {
        messages.append(QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, text}});
        return {};
    }
    if (sender == "BOT"_L1) {
        QJsonObject said{{u"role"_s, u"assistant"_s}, {u"content"_s, text}};
        if (const QJsonValue made = message["function_call"_L1]; made.isObject())
            said.insert(u"tool_calls"_s,
                        QJsonArray{QJsonObject{{u"id"_s, u"call"_s}, {u"type"_s, u"function"_s}, {u"function"_s, made}}});
        messages.append(said);
        return {};
    }
    if (sender == "FUNCTION"_L1 && kind == LegacyKind::Pro) {
        messages.append(QJsonObject{{u"role"_s, u"tool"_s}, {u"tool_call_id"_s, u"call"_s}, {u"content"_s, text}});
        return {};
    }
    return badRequest(u"invalid sender_type: %1"_s.arg(sender));
}

/// Who is to answer must be one of the bots that were introduced.
std::optional<Refusal> checkConstraints(const QJsonObject &body)
{
    const QJsonValue bots = body["bot_setting"_L1];
    if (!isSet(bots) || bots.toArray().isEmpty())
        return missing(u"bot_setting"_s);
    QStringList names;
    for (const QJsonValue &bot : bots.toArray()) {
        if (bot["bot_name"_L1].toString().isEmpty())
            return missing(u"bot_setting.bot_name"_s);
        names.append(bot["bot_name"_L1].toString());
    }
    const QJsonValue constraints = body["reply_constraints"_L1];
    if (!constraints.isObject())
        return missing(u"reply_constraints"_s);
    if (constraints["sender_type"_L1].toString() != "BOT"_L1)
        return badRequest(u"reply_constraints.sender_type must be BOT"_s);
    const QString sender = constraints["sender_name"_L1].toString();
    if (sender.isEmpty())
        return missing(u"reply_constraints.sender_name"_s);
    if (!names.contains(sender))
        return badRequest(u"reply_constraints.sender_name '%1' is no bot_name of bot_setting"_s.arg(sender));
    return {};
}

std::optional<Refusal> readFunctions(const QJsonObject &body, ChatCall &call)
{
    for (const QJsonValue &function : body["functions"_L1].toArray())
        call.tools.append(QJsonObject{{u"type"_s, u"function"_s}, {u"function"_s, function}});
    call.mayCallTools = body["function_call"_L1]["type"_L1].toString() != "none"_L1;
    return checkTools(call.tools);
}

std::optional<Refusal> readHistoric(const QByteArray &body, LegacyKind kind, ChatCall &call)
{
    if (const auto refusal = readObject(body, call.body))
        return refusal;
    const QJsonObject &object = call.body;
    call.stream = object["stream"_L1].toBool();
    if (const auto refusal = readModel(object, call))
        return refusal;
    if (const auto refusal = checkModel(call.model))
        return refusal;
    if (!object["messages"_L1].isArray())
        return isSet(object["messages"_L1]) ? mismatch(u"messages"_s, u"array"_s, object["messages"_L1])
                                            : missing(u"messages"_s);
    for (const QString &name : {u"stream"_s, u"use_standard_sse"_s}) {
        if (const auto refusal = checkSwitch(object, name))
            return refusal;
    }
    for (const QString &name : {u"temperature"_s, u"top_p"_s}) {
        if (const auto refusal = checkNumber(object, name, 0, 1, Least::Excluded))
            return refusal;
    }
    for (const QString &name : {u"tokens_to_generate"_s, u"max_tokens"_s}) {
        if (const auto refusal = checkNumber(object, name, 1, mostOutputTokens))
            return refusal;
    }

    const QJsonArray messages = object["messages"_L1].toArray();
    const bool byRole = kind == LegacyKind::Chat && messages.first()["role"_L1].isString();
    if (byRole) {
        call.messages = messages;
    } else {
        if (kind == LegacyKind::Chat && object["prompt"_L1].toString().isEmpty())
            return missing(u"prompt"_s);
        for (qsizetype i = 0; i < messages.size(); ++i) {
            if (const auto refusal = readSender(messages.at(i), u"messages[%1]"_s.arg(i), kind, call.messages))
                return refusal;
        }
    }
    if (kind == LegacyKind::Pro) {
        if (const auto refusal = checkConstraints(object))
            return refusal;
        if (const auto refusal = readFunctions(object, call))
            return refusal;
    }
    if (const auto refusal = checkMessages(call.messages))
        return refusal;
    for (const QLatin1StringView name : {"tokens_to_generate"_L1, "max_tokens"_L1}) {
        if (isSet(object[name]) && !call.maxTokens)
            call.maxTokens = qint64(object[name].toDouble());
    }
    return settle(call);
}

} // namespace

std::optional<Refusal> readLegacyRequest(const QByteArray &body, ChatCall &call)
{
    return readHistoric(body, LegacyKind::Chat, call);
}

std::optional<Refusal> readProRequest(const QByteArray &body, ChatCall &call)
{
    return readHistoric(body, LegacyKind::Pro, call);
}

} // namespace Sandbox
