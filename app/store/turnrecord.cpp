#include "store/turnrecord.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace {
using RecordJson = nlohmann::ordered_json;
using RecordPart = simdjson::dom::element;
using RecordObject = simdjson::dom::object;
using RecordList = simdjson::dom::array;

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

QByteArrayView viewOf(std::string_view text)
{
    return { text.data(), qsizetype(text.size()) };
}

/// What the object \a value spells in Base64 under \a name.
QByteArray decoded(const RecordPart &value, const char *name)
{
    const std::string_view spelled = value[name];
    return QByteArray::fromBase64(viewOf(spelled).toByteArray());
}

QByteArray toBytes(const RecordPart &value)
{
    return value.is_object() ? decoded(value, "base64") : viewOf(value).toByteArray();
}

RecordJson fromText(const QString &text)
{
    if (TurnRecord::isPlain(text))
        return plain(text.toUtf8());
    const QByteArray units(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
    return { { "utf16", plain(units.toBase64()) } };
}

QString toText(const RecordPart &value)
{
    if (!value.is_object())
        return QString::fromUtf8(viewOf(value));
    const QByteArray units = decoded(value, "utf16");
    QString text(units.size() / qsizetype(sizeof(char16_t)), Qt::Uninitialized);
    std::copy_n(units.constData(), text.size() * qsizetype(sizeof(char16_t)), reinterpret_cast<char *>(text.data()));
    return text;
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

/// Hands the part called \a name to \a use, if there is one.
template<typename Use>
void with(const RecordObject &object, const char *name, const Use &use)
{
    RecordPart found;
    if (object.at_key(name).get(found) == simdjson::SUCCESS)
        use(found);
}

void take(const RecordObject &object, const char *name, QString &text)
{
    with(object, name, [&text](const RecordPart &value) { text = toText(value); });
}

void take(const RecordObject &object, const char *name, QByteArray &bytes)
{
    with(object, name, [&bytes](const RecordPart &value) { bytes = toBytes(value); });
}

void take(const RecordObject &object, const char *name, bool &is)
{
    with(object, name, [&is](const RecordPart &value) { is = value; });
}

void take(const RecordObject &object, const char *name, int &number)
{
    with(object, name, [&number](const RecordPart &value) { number = int(int64_t(value)); });
}

void take(const RecordObject &object, const char *name, qint64 &number)
{
    with(object, name, [&number](const RecordPart &value) { number = int64_t(value); });
}

void take(const RecordObject &object, const char *name, std::optional<qint64> &number)
{
    with(object, name, [&number](const RecordPart &value) { number = int64_t(value); });
}

void take(const RecordObject &object, const char *name, std::optional<double> &number)
{
    with(object, name, [&number](const RecordPart &value) { number = double(value); });
}

/// Hands each part of the list called \a name to \a use.
template<typename Use>
void forEach(const RecordObject &object, const char *name, const Use &use)
{
    with(object, name, [&use](const RecordPart &list) {
        for (const RecordPart &value : RecordList(list))
            use(value);
    });
}

RecordJson fromValues(const ParameterValues &values)
{
    RecordJson list = RecordJson::array();
    for (const ParameterValues::Entry &entry : values.entries())
        list.push_back({ fromBytes(entry.id), fromBytes(entry.json) });
    return list;
}

ParameterValues toValues(const RecordObject &object, const char *name)
{
    ParameterValues values;
    forEach(object, name, [&values](const RecordPart &entry) { values.set(toBytes(entry.at(0)), toBytes(entry.at(1))); });
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

HttpHeader toHeader(const RecordObject &object)
{
    HttpHeader header;
    take(object, "name", header.name);
    take(object, "value", header.value);
    take(object, "secret", header.secret);
    take(object, "variable", header.variable);
    return header;
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
        if (!tool.cannedResult.isEmpty())
            put(object, "cannedResult", tool.cannedResult);
        list.push_back(std::move(object));
    }
    return list;
}

Tool toTool(const RecordObject &object)
{
    Tool tool;
    take(object, "name", tool.name);
    take(object, "description", tool.description);
    take(object, "schema", tool.schema);
    take(object, "enabled", tool.enabled);
    take(object, "cannedResult", tool.cannedResult);
    return tool;
}

RecordJson fromNames(const QList<QByteArray> &names)
{
    RecordJson list = RecordJson::array();
    for (const QByteArray &name : names)
        list.push_back(fromBytes(name));
    return list;
}

RecordJson fromVariables(const QList<Variable> &variables)
{
    RecordJson list = RecordJson::array();
    for (const Variable &variable : variables) {
        RecordJson object = RecordJson::object();
        put(object, "name", variable.name);
        put(object, "value", variable.value);
        list.push_back(std::move(object));
    }
    return list;
}

Variable toVariable(const RecordObject &object)
{
    Variable variable;
    take(object, "name", variable.name);
    take(object, "value", variable.value);
    return variable;
}

RecordJson fromSettings(const ChatSettings &settings)
{
    RecordJson object = RecordJson::object();
    put(object, "model", settings.model);
    put(object, "parameters", fromValues(settings.parameters));
    put(object, "extraBody", fromValues(settings.extraBody));
    put(object, "headers", fromHeaders(settings.extraHeaders));
    put(object, "tools", fromTools(settings.tools));
    put(object, "fieldOrder", fromNames(settings.fieldOrder));
    put(object, "mends", fromNames(settings.mends));
    put(object, "variables", fromVariables(settings.variables));
    return object;
}

void take(const RecordObject &record, const char *name, ChatSettings &settings)
{
    with(record, name, [&settings](const RecordPart &value) {
        const RecordObject object = value;
        take(object, "model", settings.model);
        settings.parameters = toValues(object, "parameters");
        settings.extraBody = toValues(object, "extraBody");
        forEach(object, "headers", [&settings](const RecordPart &header) { settings.extraHeaders.append(toHeader(header)); });
        forEach(object, "tools", [&settings](const RecordPart &tool) { settings.tools.append(toTool(tool)); });
        forEach(object, "fieldOrder", [&settings](const RecordPart &field) { settings.fieldOrder.append(toBytes(field)); });
        forEach(object, "mends", [&settings](const RecordPart &mend) { settings.mends.append(toBytes(mend)); });
        forEach(object, "variables", [&settings](const RecordPart &part) { settings.variables.append(toVariable(part)); });
    });
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

ToolCall toCall(const RecordObject &object)
{
    ToolCall call;
    take(object, "id", call.id);
    take(object, "name", call.name);
    take(object, "arguments", call.arguments);
    take(object, "index", call.index);
    return call;
}

QByteArray attachmentKindName(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Image: return "image";
    case AttachmentKind::Video: return "video";
    case AttachmentKind::TextFile: break;
    }
    return "text";
}

/// Without the bytes.
RecordJson fromAttachments(const QList<Attachment> &attachments)
{
    RecordJson list = RecordJson::array();
    for (const Attachment &attachment : attachments) {
        RecordJson object = { { "kind", plain(attachmentKindName(attachment.kind)) } };
        put(object, "name", attachment.name);
        put(object, "mediaType", attachment.mediaType);
        put(object, "content", attachment.content.digest());
        put(object, "url", attachment.url);
        put(object, "detail", attachment.detail);
        put(object, "fps", attachment.fps);
        put(object, "maxLongSide", qint64(attachment.maxLongSide));
        list.push_back(std::move(object));
    }
    return list;
}

Attachment toAttachment(const RecordObject &object, const TurnRecord::Contents &contents)
{
    Attachment attachment;
    const QByteArray kind = toBytes(object["kind"]);
    attachment.kind = kind == "video" ? AttachmentKind::Video : kind == "text" ? AttachmentKind::TextFile : AttachmentKind::Image;
    take(object, "name", attachment.name);
    take(object, "mediaType", attachment.mediaType);
    QByteArray digest;
    take(object, "content", digest);
    if (contents && !digest.isEmpty())
        attachment.content = contents(digest);
    take(object, "url", attachment.url);
    take(object, "detail", attachment.detail);
    take(object, "fps", attachment.fps);
    take(object, "maxLongSide", attachment.maxLongSide);
    return attachment;
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

Usage toUsage(const RecordObject &object)
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

Failure toFailure(const RecordObject &object)
{
    Failure failure;
    failure.kind = failureKindCalled(toBytes(object["kind"]));
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

RecordJson fromAnswer(const Outcome &answer)
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
    put(object, "oddities", fromNames(answer.oddities));
    if (answer.ended)
        object["ended"] = true;
    return object;
}

void takeAnswer(const RecordObject &object, Outcome &answer)
{
    with(object, "usage", [&answer](const RecordPart &usage) { answer.usage = toUsage(usage); });
    take(object, "finishReason", answer.finishReason);
    with(object, "failure", [&answer](const RecordPart &failure) { answer.failure = toFailure(failure); });
    forEach(object, "requestIds",
        [&answer](const RecordPart &id) { answer.requestIds.append({ toBytes(id.at(0)), toBytes(id.at(1)) }); });
    forEach(object, "oddities", [&answer](const RecordPart &oddity) { answer.oddities.append(toBytes(oddity)); });
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

void takeTiming(const RecordObject &object, Timing &timing)
{
    take(object, "firstByte", timing.firstByte);
    take(object, "firstReasoning", timing.firstReasoning);
    take(object, "firstText", timing.firstText);
    take(object, "total", timing.total);
}

RecordJson fromBeginning(const Message &message)
{
    RecordJson object = RecordJson::object();
    put(object, "text", message.text);
    put(object, "reasoning", message.reasoning);
    put(object, "wireProtocol", message.wire.protocol);
    put(object, "wire", message.wire.json);
    return object;
}

Message toBeginning(const RecordObject &object)
{
    Message message { .role = Role::Assistant };
    take(object, "text", message.text);
    take(object, "reasoning", message.reasoning);
    take(object, "wireProtocol", message.wire.protocol);
    take(object, "wire", message.wire.json);
    return message;
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
    // Kept for the next record: thousands are read in a row. simdjson reads beyond the end.
    static thread_local simdjson::dom::parser parser;
    static thread_local std::string padded;
    padded.assign(record.data(), size_t(record.size()));
    padded.append(simdjson::SIMDJSON_PADDING, ' ');
    try {
        take(RecordObject(parser.parse(padded.data(), size_t(record.size()), false)));
        return true;
    } catch (const simdjson::simdjson_error &) {
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
    return readRecord(record, [&turn](const RecordObject &object) {
        take(object, "routeId", turn.routeId);
        take(object, "routeName", turn.routeName);
        take(object, "protocol", turn.protocol);
        take(object, "settings", turn.settings);
    });
}

QByteArray TurnRecord::rest(const Turn &turn)
{
    RecordJson object = RecordJson::object();
    if (!isPlain(turn.message.text))
        put(object, "text", turn.message.text);
    put(object, "attachments", fromAttachments(turn.message.attachments));
    put(object, "reasoning", turn.message.reasoning);
    put(object, "toolCalls", fromCalls(turn.message.toolCalls));
    put(object, "toolCallId", turn.message.toolCallId);
    put(object, "wireProtocol", turn.message.wire.protocol);
    put(object, "answer", fromAnswer(turn.answer));
    put(object, "timing", fromTiming(turn.timing));
    put(object, "httpStatus", qint64(turn.httpStatus));
    put(object, "begun", turn.begun ? fromBeginning(*turn.begun) : RecordJson());
    return written(object);
}

bool TurnRecord::readRest(QByteArrayView record, Turn &turn, const Contents &contents)
{
    return readRecord(record, [&turn, &contents](const RecordObject &object) {
        take(object, "text", turn.message.text);
        forEach(object, "attachments", [&](const RecordPart &attachment) {
            turn.message.attachments.append(toAttachment(attachment, contents));
        });
        take(object, "reasoning", turn.message.reasoning);
        forEach(object, "toolCalls", [&turn](const RecordPart &call) { turn.message.toolCalls.append(toCall(call)); });
        take(object, "toolCallId", turn.message.toolCallId);
        take(object, "wireProtocol", turn.message.wire.protocol);
        with(object, "answer", [&turn](const RecordPart &answer) { takeAnswer(answer, turn.answer); });
        with(object, "timing", [&turn](const RecordPart &timing) { takeTiming(timing, turn.timing); });
        take(object, "httpStatus", turn.httpStatus);
        with(object, "begun", [&turn](const RecordPart &beginning) { turn.begun = toBeginning(beginning); });
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
    put(object, "draftAttachments", fromAttachments(state.draftAttachments));
    put(object, "readingTurn", state.readingTurn);
    return written(object);
}

bool TurnRecord::readState(QByteArrayView record, ConversationState &state, const Contents &contents)
{
    return readRecord(record, [&state, &contents](const RecordObject &object) {
        take(object, "systemPrompt", state.systemPrompt);
        forEach(object, "choices", [&state](const RecordPart &choice) { state.choices.append(int64_t(choice)); });
        take(object, "lastTurn", state.lastTurn);
        take(object, "routeId", state.routeId);
        take(object, "protocol", state.protocol);
        take(object, "settings", state.settings);
        take(object, "draft", state.draft);
        forEach(object, "draftAttachments", [&](const RecordPart &attachment) {
            state.draftAttachments.append(toAttachment(attachment, contents));
        });
        take(object, "readingTurn", state.readingTurn);
    });
}
