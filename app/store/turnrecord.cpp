#include "store/turnrecord.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace {
using RecordJson = nlohmann::ordered_json;

std::string plain(const QByteArray &bytes)
{
    return { bytes.constData(), size_t(bytes.size()) };
}

/// Bytes as text where they are text; what a server sent need not be.
RecordJson fromBytes(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return plain(bytes);
    return { { "base64", plain(bytes.toBase64()) } };
}

QByteArray toBytes(const RecordJson &value)
{
    if (value.is_object())
        return QByteArray::fromBase64(QByteArray::fromStdString(value.at("base64").get<std::string>()));
    return QByteArray::fromStdString(value.get_ref<const std::string &>());
}

RecordJson fromText(const QString &text)
{
    if (TurnRecord::isPlain(text))
        return plain(text.toUtf8());
    const QByteArray units(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
    return { { "utf16", plain(units.toBase64()) } };
}

QString toText(const RecordJson &value)
{
    if (value.is_object()) {
        const auto units = QByteArray::fromBase64(QByteArray::fromStdString(value.at("utf16").get<std::string>()));
        QString text(units.size() / qsizetype(sizeof(char16_t)), Qt::Uninitialized);
        std::copy_n(units.constData(), text.size() * qsizetype(sizeof(char16_t)), reinterpret_cast<char *>(text.data()));
        return text;
    }
    const auto &utf8 = value.get_ref<const std::string &>();
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

// Writers leave out what is empty; readers leave alone what is absent.

void put(RecordJson &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = fromText(text);
}

void put(RecordJson &object, const char *name, const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        object[name] = fromBytes(bytes);
}

void put(RecordJson &object, const char *name, qint64 number)
{
    if (number != 0)
        object[name] = number;
}

template<typename Number>
void put(RecordJson &object, const char *name, const std::optional<Number> &number)
{
    if (number)
        object[name] = *number;
}

void put(RecordJson &object, const char *name, RecordJson &&part)
{
    if (!part.empty())
        object[name] = std::move(part);
}

void take(const RecordJson &object, const char *name, QString &text)
{
    if (const auto found = object.find(name); found != object.end())
        text = toText(*found);
}

void take(const RecordJson &object, const char *name, QByteArray &bytes)
{
    if (const auto found = object.find(name); found != object.end())
        bytes = toBytes(*found);
}

template<typename Number>
    requires std::is_arithmetic_v<Number>
void take(const RecordJson &object, const char *name, Number &number)
{
    number = object.value(name, number);
}

template<typename Number>
void take(const RecordJson &object, const char *name, std::optional<Number> &number)
{
    if (const auto found = object.find(name); found != object.end())
        number = found->template get<Number>();
}

/// The part called \a name, or an empty one.
const RecordJson &part(const RecordJson &object, const char *name)
{
    static const RecordJson nothing = RecordJson::object();
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

RecordJson fromValues(const ParameterValues &values)
{
    RecordJson list = RecordJson::array();
    for (const ParameterValues::Entry &entry : values.entries())
        list.push_back({ fromBytes(entry.id), fromBytes(entry.json) });
    return list;
}

ParameterValues toValues(const RecordJson &list)
{
    ParameterValues values;
    for (const RecordJson &entry : list)
        values.set(toBytes(entry.at(0)), toBytes(entry.at(1)));
    return values;
}

RecordJson fromHeaders(const QList<HttpHeader> &headers)
{
    RecordJson list = RecordJson::array();
    for (const HttpHeader &header : headers) {
        RecordJson object = { { "name", fromBytes(header.name) } };
        if (header.secret || isSecretHeaderName(header.name)) {
            // Typed again after a restart: a database is readable, and copied without a thought.
            object["secret"] = true;
        } else {
            put(object, "value", header.value);
        }
        put(object, "variable", header.variable);
        list.push_back(std::move(object));
    }
    return list;
}

QList<HttpHeader> toHeaders(const RecordJson &list)
{
    QList<HttpHeader> headers;
    for (const RecordJson &object : list) {
        HttpHeader header;
        take(object, "name", header.name);
        take(object, "value", header.value);
        take(object, "secret", header.secret);
        take(object, "variable", header.variable);
        headers.append(header);
    }
    return headers;
}

RecordJson fromTools(const QList<Tool> &tools)
{
    RecordJson list = RecordJson::array();
    for (const Tool &tool : tools) {
        RecordJson object = RecordJson::object();
        put(object, "name", tool.name);
        put(object, "description", tool.description);
        put(object, "schema", tool.schema);
        if (!tool.enabled)
            object["enabled"] = false;
        list.push_back(std::move(object));
    }
    return list;
}

QList<Tool> toTools(const RecordJson &list)
{
    QList<Tool> tools;
    for (const RecordJson &object : list) {
        Tool tool;
        take(object, "name", tool.name);
        take(object, "description", tool.description);
        take(object, "schema", tool.schema);
        take(object, "enabled", tool.enabled);
        tools.append(tool);
    }
    return tools;
}

RecordJson fromSettings(const ChatSettings &settings)
{
    RecordJson object = RecordJson::object();
    put(object, "model", settings.model);
    put(object, "parameters", fromValues(settings.parameters));
    put(object, "extraBody", fromValues(settings.extraBody));
    put(object, "headers", fromHeaders(settings.extraHeaders));
    put(object, "tools", fromTools(settings.tools));
    return object;
}

ChatSettings toSettings(const RecordJson &object)
{
    ChatSettings settings;
    take(object, "model", settings.model);
    settings.parameters = toValues(part(object, "parameters"));
    settings.extraBody = toValues(part(object, "extraBody"));
    settings.extraHeaders = toHeaders(part(object, "headers"));
    settings.tools = toTools(part(object, "tools"));
    return settings;
}

RecordJson fromCalls(const QList<ToolCall> &calls)
{
    RecordJson list = RecordJson::array();
    for (const ToolCall &call : calls) {
        RecordJson object = RecordJson::object();
        put(object, "id", call.id);
        put(object, "name", call.name);
        put(object, "arguments", call.arguments);
        put(object, "index", qint64(call.index));
        list.push_back(std::move(object));
    }
    return list;
}

QList<ToolCall> toCalls(const RecordJson &list)
{
    QList<ToolCall> calls;
    for (const RecordJson &object : list) {
        ToolCall call;
        take(object, "id", call.id);
        take(object, "name", call.name);
        take(object, "arguments", call.arguments);
        take(object, "index", call.index);
        calls.append(call);
    }
    return calls;
}

RecordJson fromUsage(const Usage &usage)
{
    RecordJson object = RecordJson::object();
    put(object, "input", usage.input);
    put(object, "output", usage.output);
    put(object, "total", usage.total);
    put(object, "reasoning", usage.reasoning);
    put(object, "cacheRead", usage.cacheRead);
    put(object, "cacheWrite", usage.cacheWrite);
    put(object, "raw", usage.raw);
    return object;
}

Usage toUsage(const RecordJson &object)
{
    Usage usage;
    take(object, "input", usage.input);
    take(object, "output", usage.output);
    take(object, "total", usage.total);
    take(object, "reasoning", usage.reasoning);
    take(object, "cacheRead", usage.cacheRead);
    take(object, "cacheWrite", usage.cacheWrite);
    take(object, "raw", usage.raw);
    return usage;
}

/// By name: the enumeration grows in the middle.
FailureKind failureKindCalled(const QByteArray &name)
{
    for (int kind = 0; kind <= int(FailureKind::NotSent); ++kind) {
        if (failureId(FailureKind(kind)) == name)
            return FailureKind(kind);
    }
    return FailureKind::OtherStatus;
}

RecordJson fromFailure(const Failure &failure)
{
    RecordJson object = { { "kind", fromBytes(failureId(failure.kind)) } };
    put(object, "status", qint64(failure.httpStatus));
    put(object, "code", failure.code);
    put(object, "type", failure.type);
    put(object, "message", failure.message);
    put(object, "parameter", failure.parameter);
    put(object, "requestId", failure.requestId);
    put(object, "raw", failure.raw);
    put(object, "retryAfterMs", failure.retryAfterMs);
    put(object, "detail", failure.detail);
    put(object, "subject", failure.subject);
    return object;
}

Failure toFailure(const RecordJson &object)
{
    Failure failure;
    failure.kind = failureKindCalled(toBytes(object.at("kind")));
    take(object, "status", failure.httpStatus);
    take(object, "code", failure.code);
    take(object, "type", failure.type);
    take(object, "message", failure.message);
    take(object, "parameter", failure.parameter);
    take(object, "requestId", failure.requestId);
    take(object, "raw", failure.raw);
    take(object, "retryAfterMs", failure.retryAfterMs);
    take(object, "detail", failure.detail);
    take(object, "subject", failure.subject);
    return failure;
}

RecordJson fromAnswer(const Answer &answer)
{
    RecordJson object = RecordJson::object();
    if (answer.usage)
        object["usage"] = fromUsage(*answer.usage);
    put(object, "finishReason", answer.finishReason);
    if (answer.failure)
        object["failure"] = fromFailure(*answer.failure);
    RecordJson ids = RecordJson::array();
    for (const RequestId &id : answer.requestIds)
        ids.push_back({ fromBytes(id.name), fromBytes(id.value) });
    put(object, "requestIds", std::move(ids));
    RecordJson oddities = RecordJson::array();
    for (const QByteArray &oddity : answer.oddities)
        oddities.push_back(fromBytes(oddity));
    put(object, "oddities", std::move(oddities));
    if (answer.ended)
        object["ended"] = true;
    return object;
}

void takeAnswer(const RecordJson &object, Answer &answer)
{
    if (const auto found = object.find("usage"); found != object.end())
        answer.usage = toUsage(*found);
    take(object, "finishReason", answer.finishReason);
    if (const auto found = object.find("failure"); found != object.end())
        answer.failure = toFailure(*found);
    for (const RecordJson &id : part(object, "requestIds"))
        answer.requestIds.append({ toBytes(id.at(0)), toBytes(id.at(1)) });
    for (const RecordJson &oddity : part(object, "oddities"))
        answer.oddities.append(toBytes(oddity));
    take(object, "ended", answer.ended);
}

RecordJson fromTiming(const Timing &timing)
{
    RecordJson object = RecordJson::object();
    put(object, "firstByte", timing.firstByte);
    put(object, "firstReasoning", timing.firstReasoning);
    put(object, "firstText", timing.firstText);
    put(object, "total", timing.total);
    return object;
}

void takeTiming(const RecordJson &object, Timing &timing)
{
    take(object, "firstByte", timing.firstByte);
    take(object, "firstReasoning", timing.firstReasoning);
    take(object, "firstText", timing.firstText);
    take(object, "total", timing.total);
}

QByteArray written(const RecordJson &object)
{
    return object.empty() ? QByteArray() : QByteArray::fromStdString(object.dump());
}

/// Runs \a take on the object in \a record. A record that is damaged, or of another shape than ours, leaves what it filled.
template<typename Take>
bool readRecord(QByteArrayView record, const Take &take)
{
    if (record.isEmpty())
        return true;
    try {
        const RecordJson object = RecordJson::parse(std::string_view(record.data(), size_t(record.size())));
        if (!object.is_object())
            return false;
        take(object);
        return true;
    } catch (const RecordJson::exception &) {
        return false;
    }
}
}

bool TurnRecord::isPlain(QStringView text)
{
    return !text.startsWith(QChar(QChar::ByteOrderMark)) && !text.contains(QChar(0xfffe)) && !text.contains(QChar(0xffff))
        && text.isValidUtf16();
}

QByteArray TurnRecord::setup(const Turn &turn)
{
    RecordJson object = RecordJson::object();
    put(object, "routeId", turn.routeId);
    put(object, "routeName", turn.routeName);
    put(object, "protocol", turn.protocol);
    put(object, "settings", fromSettings(turn.settings));
    return written(object);
}

bool TurnRecord::readSetup(QByteArrayView record, Turn &turn)
{
    return readRecord(record, [&turn](const RecordJson &object) {
        take(object, "routeId", turn.routeId);
        take(object, "routeName", turn.routeName);
        take(object, "protocol", turn.protocol);
        turn.settings = toSettings(part(object, "settings"));
    });
}

QByteArray TurnRecord::rest(const Turn &turn)
{
    RecordJson object = RecordJson::object();
    if (!isPlain(turn.message.text))
        put(object, "text", turn.message.text);
    put(object, "reasoning", turn.message.reasoning);
    put(object, "toolCalls", fromCalls(turn.message.toolCalls));
    put(object, "toolCallId", turn.message.toolCallId);
    put(object, "wireProtocol", turn.message.wire.protocol);
    put(object, "answer", fromAnswer(turn.answer));
    put(object, "timing", fromTiming(turn.timing));
    put(object, "httpStatus", qint64(turn.httpStatus));
    return written(object);
}

bool TurnRecord::readRest(QByteArrayView record, Turn &turn)
{
    return readRecord(record, [&turn](const RecordJson &object) {
        take(object, "text", turn.message.text);
        take(object, "reasoning", turn.message.reasoning);
        turn.message.toolCalls = toCalls(part(object, "toolCalls"));
        take(object, "toolCallId", turn.message.toolCallId);
        take(object, "wireProtocol", turn.message.wire.protocol);
        takeAnswer(part(object, "answer"), turn.answer);
        takeTiming(part(object, "timing"), turn.timing);
        take(object, "httpStatus", turn.httpStatus);
    });
}

QByteArray TurnRecord::state(const ConversationState &state)
{
    RecordJson object = RecordJson::object();
    put(object, "systemPrompt", state.systemPrompt);
    put(object, "choices", RecordJson(std::vector<qint64>(state.choices.cbegin(), state.choices.cend())));
    put(object, "lastTurn", state.lastTurn);
    put(object, "routeId", state.routeId);
    put(object, "protocol", state.protocol);
    put(object, "settings", fromSettings(state.settings));
    put(object, "draft", state.draft);
    put(object, "readingTurn", state.readingTurn);
    return written(object);
}

bool TurnRecord::readState(QByteArrayView record, ConversationState &state)
{
    return readRecord(record, [&state](const RecordJson &object) {
        take(object, "systemPrompt", state.systemPrompt);
        for (const RecordJson &choice : part(object, "choices"))
            state.choices.append(choice.get<qint64>());
        take(object, "lastTurn", state.lastTurn);
        take(object, "routeId", state.routeId);
        take(object, "protocol", state.protocol);
        state.settings = toSettings(part(object, "settings"));
        take(object, "draft", state.draft);
        take(object, "readingTurn", state.readingTurn);
    });
}
