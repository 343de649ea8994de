#include "sandbox/requestrules.h"

#include "sandbox/behaviours.h"

#include <QJsonDocument>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

constexpr qint64 contextWindow = 1'048'576;

std::optional<Refusal> checkContent(const QJsonValue &content, const QString &path)
{
    if (content.isString())
        return {};
    if (!isSet(content))
        return missing(path);
    if (!content.isArray())
        return mismatch(path, u"string or array"_s, content);
    static const QStringList types = {u"text"_s, u"image_url"_s, u"video_url"_s};
    for (const QJsonValue &part : content.toArray()) {
        const QString type = part["type"_L1].toString();
        if (!types.contains(type))
            return badRequest(u"invalid content type: %1"_s.arg(type));
        if (type == "text"_L1 ? !part["text"_L1].isString() : part[type]["url"_L1].toString().isEmpty())
            return missing(path + u'.' + type);
    }
    return {};
}

/// The calls of one assistant message: their ids go into \a open, which the results after it must match.
std::optional<Refusal> checkToolCalls(const QJsonArray &calls, QSet<QString> &open)
{
    for (const QJsonValue &call : calls) {
        const QString id = call["id"_L1].toString();
        const QJsonValue arguments = call["function"_L1]["arguments"_L1];
        QJsonParseError error;
        const QJsonDocument parsed = QJsonDocument::fromJson(arguments.toString().toUtf8(), &error);
        if (!arguments.isString() || error.error != QJsonParseError::NoError || !parsed.isObject())
            return badRequest(u"invalid function arguments json string, tool_call_id: %1"_s.arg(id));
        open.insert(id);
    }
    return {};
}

} // namespace

bool isSet(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull();
}

std::optional<Refusal> readObject(const QByteArray &body, QJsonObject &object)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype index = QString::fromUtf8(body.first(qMin<qsizetype>(error.offset, body.size()))).size();
        return badRequest(u"binding: Syntax error at index %1: %2"_s.arg(QString::number(index), error.errorString()));
    }
    if (!document.isObject())
        return badRequest(u"binding: Mismatch type of body: expected object, got array"_s);
    object = document.object();
    return {};
}

std::optional<Refusal> readModel(const QJsonObject &body, ChatCall &call)
{
    const QJsonValue model = body["model"_L1];
    if (!isSet(model))
        return missing(u"model"_s);
    if (!model.isString())
        return mismatch(u"model"_s, u"string"_s, model);
    call.model = model.toString();
    return {};
}

std::optional<Refusal> checkModel(const QString &model)
{
    if (hasBehaviour(model))
        return {};
    return unknownModel(model);
}

std::optional<Refusal> checkNumber(const QJsonObject &body, const QString &name, double least, double most, Least edge)
{
    const QJsonValue value = body[name];
    if (!isSet(value))
        return {};
    if (!value.isDouble())
        return mismatch(name, u"number"_s, value);
    const double number = value.toDouble();
    if (number >= least && number <= most && (number > least || edge == Least::Allowed))
        return {};
    Refusal refusal = badRequest(u"%1 must be in %2%3, %4], got %5"_s.arg(
        name, edge == Least::Allowed ? u"["_s : u"("_s, QString::number(least, 'g', 12), QString::number(most, 'g', 12),
        QString::number(number, 'g', 12)));
    refusal.field = name;
    return refusal;
}

std::optional<Refusal> checkSwitch(const QJsonObject &body, const QString &name)
{
    const QJsonValue value = body[name];
    if (!isSet(value) || value.isBool())
        return {};
    return mismatch(name, u"bool"_s, value);
}

std::optional<Refusal> checkThinking(const QJsonValue &thinking)
{
    if (!isSet(thinking))
        return {};
    if (!thinking.isObject())
        return mismatch(u"thinking"_s, u"object"_s, thinking);
    const QString type = thinking["type"_L1].toString();
    if (type != "adaptive"_L1 && type != "disabled"_L1)
        return badRequest(u"invalid thinking.type: '%1', allowed values: adaptive, disabled"_s.arg(type));
    return {};
}

std::optional<Refusal> checkTools(const QJsonValue &tools)
{
    if (!isSet(tools))
        return {};
    if (!tools.isArray())
        return mismatch(u"tools"_s, u"array"_s, tools);
    for (const QJsonValue &tool : tools.toArray()) {
        const QString type = tool["type"_L1].toString();
        if (type != "function"_L1)
            return badRequest(u"invalid tool type: %1"_s.arg(type));
        if (tool["function"_L1]["name"_L1].toString().isEmpty())
            return badRequest(u"function name is empty"_s);
        if (!tool["function"_L1]["parameters"_L1].isObject())
            return badRequest(u"function parameters is empty"_s);
    }
    return {};
}

std::optional<Refusal> checkMessages(const QJsonArray &messages)
{
    if (messages.isEmpty())
        return badRequest(u"messages is empty"_s);
    QSet<QString> openCalls;
    bool hasSystem = false;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const QString path = u"messages[%1]"_s.arg(i);
        const QJsonValue message = messages.at(i);
        if (!message.isObject())
            return mismatch(path, u"object"_s, message);
        const QString role = message["role"_L1].toString();
        const QJsonArray calls = message["tool_calls"_L1].toArray();
        const QString contentPath = path + u".content"_s;

        if (role == "system"_L1) {
            if (hasSystem)
                return badRequest(u"invalid chat setting"_s);
            if (i > 0)
                return badRequest(u"invalid message role: system"_s);
            hasSystem = true;
        } else if (role == "tool"_L1) {
            const QString id = message["tool_call_id"_L1].toString();
            if (!openCalls.contains(id))
                return badRequest(u"tool result's tool id(%1) not found"_s.arg(id));
        } else if (role == "assistant"_L1) {
            openCalls.clear();
            if (const auto refusal = checkToolCalls(calls, openCalls))
                return refusal;
        } else if (role != "user"_L1) {
            return role.isEmpty() ? missing(path + u".role"_s) : badRequest(u"invalid message role: %1"_s.arg(role));
        } else {
            openCalls.clear();
        }

        // Beside calls an empty content is tolerated.
        if (calls.isEmpty() || isSet(message["content"_L1])) {
            if (const auto refusal = checkContent(message["content"_L1], contentPath))
                return refusal;
        }
    }
    return {};
}

std::optional<Refusal> settle(ChatCall &call)
{
    call.takeStock();
    if (call.promptTokens > contextWindow)
        return badRequest(u"context window exceeds limit"_s);
    return {};
}

} // namespace Sandbox
