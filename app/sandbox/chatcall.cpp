#include "sandbox/chatcall.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

constexpr qint64 maxOutputTokens = 524'288;
constexpr qint64 contextWindow = 1'048'576;
constexpr qint64 tokensPerTool = 200;

Refusal badRequest(const QString &detail)
{
    return {400, u"bad_request_error"_s, u"invalid params, %1 (2013)"_s.arg(detail)};
}

Refusal missing(const QString &path)
{
    return badRequest(u"binding: expr_path=%1, cause=missing required parameter"_s.arg(path));
}

QString typeNameOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null: return u"null"_s;
    case QJsonValue::Bool: return u"bool"_s;
    case QJsonValue::Double: return u"number"_s;
    case QJsonValue::String: return u"string"_s;
    case QJsonValue::Array: return u"array"_s;
    case QJsonValue::Object: return u"object"_s;
    case QJsonValue::Undefined: break;
    }
    return u"nothing"_s;
}

Refusal mismatch(const QString &path, const QString &wanted, const QJsonValue &got)
{
    return badRequest(u"Mismatch type of %1: expected %2, got %3"_s.arg(path, wanted, typeNameOf(got)));
}

bool isSet(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull();
}

QString textOf(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QStringList texts;
    for (const QJsonValue &part : content.toArray()) {
        if (part["type"_L1].toString() == "text"_L1)
            texts.append(part["text"_L1].toString());
    }
    return texts.join(u'\n');
}

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

std::optional<Refusal> checkNumber(const QJsonObject &body, const QString &name, double least, double most)
{
    const QJsonValue value = body[name];
    if (!isSet(value))
        return {};
    if (!value.isDouble())
        return mismatch(name, u"number"_s, value);
    if (value.toDouble() < least || value.toDouble() > most)
        return badRequest(u"%1 must be in [%2, %3], got %4"_s.arg(name, QString::number(least, 'g', 12),
                                                                   QString::number(most, 'g', 12),
                                                                   QString::number(value.toDouble(), 'g', 12)));
    return {};
}

std::optional<Refusal> checkSwitch(const QJsonObject &body, const QString &name)
{
    const QJsonValue value = body[name];
    if (!isSet(value) || value.isBool())
        return {};
    return mismatch(name, u"bool"_s, value);
}

std::optional<Refusal> checkParameters(const QJsonObject &body)
{
    for (const QString &name : {u"stream"_s, u"reasoning_split"_s}) {
        if (const auto refusal = checkSwitch(body, name))
            return refusal;
    }
    if (isSet(body["stream_options"_L1]) && !body["stream_options"_L1].isObject())
        return mismatch(u"stream_options"_s, u"object"_s, body["stream_options"_L1]);
    if (const auto refusal = checkNumber(body, u"temperature"_s, 0, 2))
        return refusal;
    if (const auto refusal = checkNumber(body, u"top_p"_s, 0, 1))
        return refusal;
    for (const QString &name : {u"max_completion_tokens"_s, u"max_tokens"_s}) {
        if (const auto refusal = checkNumber(body, name, 1, double(maxOutputTokens)))
            return refusal;
    }
    if (isSet(body["n"_L1]) && body["n"_L1].toDouble() != 1)
        return badRequest(u"n must be 1"_s);
    return checkThinking(body["thinking"_L1]);
}

void countPrompt(ChatCall &call)
{
    qsizetype characters = 0;
    for (const QJsonValue &message : std::as_const(call.messages)) {
        characters += textOf(message["content"_L1]).size() + 12;
        for (const QJsonValue &made : message["tool_calls"_L1].toArray())
            characters += made["function"_L1]["arguments"_L1].toString().size() + 40;
    }
    call.promptTokens = tokensOf(characters) + tokensPerTool * call.tools.size();
}

} // namespace

qint64 tokensOf(qsizetype characters)
{
    return (characters + 3) / 4;
}

QList<std::pair<QString, QString>> ChatCall::toolResults() const
{
    qsizetype first = messages.size();
    while (first > 0 && messages.at(first - 1)["role"_L1].toString() == "tool"_L1)
        --first;
    if (first == 0)
        return {};
    QList<std::pair<QString, QString>> results;
    const QJsonArray made = messages.at(first - 1)["tool_calls"_L1].toArray();
    for (qsizetype i = first; i < messages.size(); ++i) {
        for (const QJsonValue &one : made) {
            if (one["id"_L1] == messages.at(i)["tool_call_id"_L1])
                results.append({one["function"_L1]["name"_L1].toString(), textOf(messages.at(i)["content"_L1])});
        }
    }
    return results;
}

std::optional<Refusal> readChatCall(const QByteArray &body, const QStringList &models, ChatCall &call)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype index = QString::fromUtf8(body.first(qMin<qsizetype>(error.offset, body.size()))).size();
        return badRequest(u"binding: Syntax error at index %1: %2"_s.arg(QString::number(index), error.errorString()));
    }
    if (!document.isObject())
        return badRequest(u"binding: Mismatch type of body: expected object, got array"_s);
    const QJsonObject object = document.object();

    if (!isSet(object["model"_L1]))
        return missing(u"model"_s);
    if (!object["model"_L1].isString())
        return mismatch(u"model"_s, u"string"_s, object["model"_L1]);
    if (!isSet(object["messages"_L1]))
        return missing(u"messages"_s);
    if (!object["messages"_L1].isArray())
        return mismatch(u"messages"_s, u"array"_s, object["messages"_L1]);
    call.model = object["model"_L1].toString();
    if (!models.contains(call.model))
        return badRequest(u"unknown model '%1'"_s.arg(call.model));
    if (const auto refusal = checkParameters(object))
        return refusal;
    if (const auto refusal = checkTools(object["tools"_L1]))
        return refusal;
    call.messages = object["messages"_L1].toArray();
    if (const auto refusal = checkMessages(call.messages))
        return refusal;

    call.tools = object["tools"_L1].toArray();
    call.mayCallTools = object["tool_choice"_L1].toString() != "none"_L1;
    call.stream = object["stream"_L1].toBool();
    call.includeUsage = object["stream_options"_L1]["include_usage"_L1].toBool();
    call.reasoningSplit = object["reasoning_split"_L1].toBool();
    // M2.x cannot be kept from thinking.
    call.thinks = object["thinking"_L1]["type"_L1].toString() != "disabled"_L1 || call.model.startsWith("MiniMax-M2"_L1);
    for (const QLatin1StringView name : {"max_completion_tokens"_L1, "max_tokens"_L1}) {
        if (isSet(object[name]) && !call.maxTokens)
            call.maxTokens = qint64(object[name].toDouble());
    }
    int userTurns = 0;
    for (const QJsonValue &message : std::as_const(call.messages)) {
        if (message["role"_L1].toString() != "user"_L1)
            continue;
        ++userTurns;
        call.lastUserText = textOf(message["content"_L1]);
    }
    call.isFirstTurn = userTurns <= 1;
    countPrompt(call);
    if (call.promptTokens > contextWindow)
        return badRequest(u"context window exceeds limit"_s);
    return {};
}

} // namespace Sandbox
