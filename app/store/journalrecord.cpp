#include "store/journalrecord.h"

#include "store/turnrecord.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype leastToPack = 200;
constexpr char packedMark = 'z';
constexpr char plainMark = ' ';

/// Most of the gain of level 6 at a third of its time.
constexpr int packingLevel = 3;

/// Half a surrogate pair, where an answer was cut, has no UTF-8: such text is kept as its UTF-16 units.
QCborValue cborText(const QString &text)
{
    if (TurnRecord::isPlain(text))
        return text;
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)));
}

QString textOf(const QCborValue &value)
{
    if (!value.isByteArray())
        return value.toString();
    const QByteArray units = value.toByteArray();
    QString text(units.size() / qsizetype(sizeof(char16_t)), Qt::Uninitialized);
    std::copy_n(units.constData(), text.size() * qsizetype(sizeof(char16_t)), reinterpret_cast<char *>(text.data()));
    return text;
}

// Writers leave out what is empty; readers leave alone what is absent.

void putText(QCborMap &map, QLatin1String name, const QString &text)
{
    if (!text.isEmpty())
        map.insert(name, cborText(text));
}

void putBytes(QCborMap &map, QLatin1String name, const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        map.insert(name, bytes);
}

void putNumber(QCborMap &map, QLatin1String name, qint64 number)
{
    if (number != 0)
        map.insert(name, number);
}

void putFlag(QCborMap &map, QLatin1String name, bool is)
{
    if (is)
        map.insert(name, true);
}

void putCount(QCborMap &map, QLatin1String name, const std::optional<qint64> &number)
{
    if (number)
        map.insert(name, *number);
}

void putMs(QCborMap &map, QLatin1String name, const std::optional<double> &ms)
{
    if (ms)
        map.insert(name, *ms);
}

void putMap(QCborMap &map, QLatin1String name, const QCborMap &part)
{
    if (!part.isEmpty())
        map.insert(name, part);
}

void putList(QCborMap &map, QLatin1String name, const QCborArray &part)
{
    if (!part.isEmpty())
        map.insert(name, part);
}

std::optional<qint64> countIn(const QCborMap &map, QLatin1String name)
{
    const QCborValue value = map.value(name);
    return value.isInteger() ? std::optional(value.toInteger()) : std::nullopt;
}

std::optional<double> msIn(const QCborMap &map, QLatin1String name)
{
    const QCborValue value = map.value(name);
    return value.isDouble() || value.isInteger() ? std::optional(value.toDouble()) : std::nullopt;
}

qint64 numberIn(const QCborMap &map, QLatin1String name)
{
    return map.value(name).toInteger();
}

QString textIn(const QCborMap &map, QLatin1String name)
{
    return textOf(map.value(name));
}

QByteArray bytesIn(const QCborMap &map, QLatin1String name)
{
    return map.value(name).toByteArray();
}

bool flagIn(const QCborMap &map, QLatin1String name)
{
    return map.value(name).toBool();
}

/// What \a make makes of every value of \a list.
template<typename Value, typename Make>
QCborArray listOf(const QList<Value> &list, const Make &make)
{
    QCborArray array;
    for (const Value &value : list)
        array.append(make(value));
    return array;
}

template<typename Value, typename Make>
QList<Value> listIn(const QCborMap &map, QLatin1String name, const Make &make)
{
    QList<Value> list;
    const QCborArray array = map.value(name).toArray();
    list.reserve(array.size());
    for (const QCborValue &value : array)
        list.append(make(value));
    return list;
}

/// By name: the enumeration grows in the middle.
FailureKind kindNamed(const QByteArray &name)
{
    for (int kind = 0; kind <= int(FailureKind::NotSent); ++kind) {
        if (failureId(FailureKind(kind)) == name)
            return FailureKind(kind);
    }
    return FailureKind::OtherStatus;
}

void putTime(QCborMap &map, QLatin1String name, const QDateTime &time)
{
    if (!time.isValid())
        return;
    // A number is UTC, a list one of another clock: when it was, and how far east the clock stood.
    if (time.timeSpec() == Qt::UTC)
        map.insert(name, time.toMSecsSinceEpoch());
    else
        map.insert(name, QCborArray { time.toMSecsSinceEpoch(), time.offsetFromUtc() });
}

QDateTime timeIn(const QCborMap &map, QLatin1String name)
{
    const QCborValue value = map.value(name);
    if (value.isArray())
        return QDateTime::fromMSecsSinceEpoch(value[0].toInteger());
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger()).toUTC() : QDateTime();
}

QCborValue cborHeader(const HttpHeader &header)
{
    QCborMap map;
    putBytes(map, "name"_L1, header.name);
    putBytes(map, "value"_L1, header.value);
    putFlag(map, "secret"_L1, header.secret);
    putNumber(map, "secretAt"_L1, header.secretAt);
    putBytes(map, "variable"_L1, header.variable);
    return map;
}

HttpHeader headerOf(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    return { .name = bytesIn(map, "name"_L1),
        .value = bytesIn(map, "value"_L1),
        .secret = flagIn(map, "secret"_L1),
        .secretAt = qsizetype(numberIn(map, "secretAt"_L1)),
        .variable = bytesIn(map, "variable"_L1) };
}

QCborMap cborRequest(const HttpRequest &request)
{
    QCborMap map;
    putBytes(map, "method"_L1, request.method);
    putBytes(map, "url"_L1, request.url.toEncoded());
    putList(map, "headers"_L1, listOf(request.headers, cborHeader));
    return map;
}

QCborMap cborHead(const HttpHead &head)
{
    QCborMap map;
    putNumber(map, "status"_L1, head.status);
    putBytes(map, "reason"_L1, head.reason);
    putList(map, "headers"_L1, listOf(head.headers, cborHeader));
    return map;
}

/// Flat and as differences: a stream has tens of thousands, and most begin where the one before ended.
QCborArray cborChunks(const QList<Chunk> &chunks)
{
    QCborArray array;
    Chunk before;
    for (const Chunk &chunk : chunks) {
        array.append(chunk.atNs - before.atNs);
        array.append(chunk.offset - before.offset - before.size);
        array.append(chunk.size);
        before = chunk;
    }
    return array;
}

QList<Chunk> chunksOf(const QCborArray &array)
{
    QList<Chunk> chunks;
    chunks.reserve(array.size() / 3);
    Chunk before;
    for (qsizetype at = 0; at + 2 < array.size(); at += 3) {
        before = { .atNs = before.atNs + array.at(at).toInteger(),
            .offset = before.offset + before.size + qsizetype(array.at(at + 1).toInteger()),
            .size = qsizetype(array.at(at + 2).toInteger()) };
        chunks.append(before);
    }
    return chunks;
}

QCborMap cborUsage(const Usage &usage)
{
    QCborMap map;
    putCount(map, "input"_L1, usage.input);
    putCount(map, "output"_L1, usage.output);
    putCount(map, "total"_L1, usage.total);
    putCount(map, "reasoning"_L1, usage.reasoning);
    putCount(map, "cacheRead"_L1, usage.cacheRead);
    putCount(map, "cacheWrite"_L1, usage.cacheWrite);
    putBytes(map, "raw"_L1, usage.raw);
    return map;
}

Usage usageOf(const QCborMap &map)
{
    return { .input = countIn(map, "input"_L1),
        .output = countIn(map, "output"_L1),
        .total = countIn(map, "total"_L1),
        .reasoning = countIn(map, "reasoning"_L1),
        .cacheRead = countIn(map, "cacheRead"_L1),
        .cacheWrite = countIn(map, "cacheWrite"_L1),
        .raw = bytesIn(map, "raw"_L1) };
}

QCborMap cborFailure(const Failure &failure)
{
    QCborMap map;
    putBytes(map, "kind"_L1, failureId(failure.kind));
    putNumber(map, "status"_L1, failure.httpStatus);
    putBytes(map, "code"_L1, failure.code);
    putBytes(map, "type"_L1, failure.type);
    putText(map, "message"_L1, failure.message);
    putBytes(map, "parameter"_L1, failure.parameter);
    putBytes(map, "requestId"_L1, failure.requestId);
    putBytes(map, "raw"_L1, failure.raw);
    putCount(map, "retryAfterMs"_L1, failure.retryAfterMs);
    putBytes(map, "detail"_L1, failure.detail);
    putText(map, "subject"_L1, failure.subject);
    return map;
}

Failure failureOf(const QCborMap &map)
{
    return { .kind = kindNamed(bytesIn(map, "kind"_L1)),
        .httpStatus = int(numberIn(map, "status"_L1)),
        .code = bytesIn(map, "code"_L1),
        .type = bytesIn(map, "type"_L1),
        .message = textIn(map, "message"_L1),
        .parameter = bytesIn(map, "parameter"_L1),
        .requestId = bytesIn(map, "requestId"_L1),
        .raw = bytesIn(map, "raw"_L1),
        .retryAfterMs = countIn(map, "retryAfterMs"_L1),
        .detail = bytesIn(map, "detail"_L1),
        .subject = textIn(map, "subject"_L1) };
}

QCborValue cborRequestId(const RequestId &id)
{
    return QCborArray { id.name, id.value };
}

RequestId requestIdOf(const QCborValue &value)
{
    return { .name = value[0].toByteArray(), .value = value[1].toByteArray() };
}

QCborValue cborToolCall(const ToolCall &call)
{
    QCborMap map;
    putText(map, "id"_L1, call.id);
    putText(map, "name"_L1, call.name);
    putBytes(map, "arguments"_L1, call.arguments);
    putNumber(map, "index"_L1, call.index);
    return map;
}

ToolCall toolCallOf(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    return { .id = textIn(map, "id"_L1),
        .name = textIn(map, "name"_L1),
        .arguments = bytesIn(map, "arguments"_L1),
        .index = int(numberIn(map, "index"_L1)) };
}

QCborMap cborAnswer(const Answer &answer)
{
    QCborMap map;
    putNumber(map, "role"_L1, int(answer.message.role));
    putText(map, "text"_L1, answer.message.text);
    putText(map, "reasoning"_L1, answer.message.reasoning);
    putList(map, "toolCalls"_L1, listOf(answer.message.toolCalls, cborToolCall));
    putText(map, "toolCallId"_L1, answer.message.toolCallId);
    putBytes(map, "wireProtocol"_L1, answer.message.wire.protocol);
    putBytes(map, "wire"_L1, answer.message.wire.json);
    // These can be there and empty.
    if (answer.usage)
        map.insert("usage"_L1, cborUsage(*answer.usage));
    if (answer.failure)
        map.insert("failure"_L1, cborFailure(*answer.failure));
    putBytes(map, "finishReason"_L1, answer.finishReason);
    putList(map, "requestIds"_L1, listOf(answer.requestIds, cborRequestId));
    putList(map, "oddities"_L1, listOf(answer.oddities, [](const QByteArray &id) { return QCborValue(id); }));
    putFlag(map, "ended"_L1, answer.ended);
    return map;
}

void readAnswer(const QCborMap &map, Answer &answer)
{
    answer.message.role = Role(numberIn(map, "role"_L1));
    answer.message.text = textIn(map, "text"_L1);
    answer.message.reasoning = textIn(map, "reasoning"_L1);
    answer.message.toolCalls = listIn<ToolCall>(map, "toolCalls"_L1, toolCallOf);
    answer.message.toolCallId = textIn(map, "toolCallId"_L1);
    answer.message.wire = { .protocol = bytesIn(map, "wireProtocol"_L1), .json = bytesIn(map, "wire"_L1) };
    if (const QCborValue usage = map.value("usage"_L1); usage.isMap())
        answer.usage = usageOf(usage.toMap());
    if (const QCborValue failure = map.value("failure"_L1); failure.isMap())
        answer.failure = failureOf(failure.toMap());
    answer.finishReason = bytesIn(map, "finishReason"_L1);
    answer.requestIds = listIn<RequestId>(map, "requestIds"_L1, requestIdOf);
    answer.oddities = listIn<QByteArray>(map, "oddities"_L1, [](const QCborValue &id) { return id.toByteArray(); });
    answer.ended = flagIn(map, "ended"_L1);
}

QCborMap cborTiming(const Timing &timing)
{
    QCborMap map;
    putMs(map, "firstByte"_L1, timing.firstByte);
    putMs(map, "firstReasoning"_L1, timing.firstReasoning);
    putMs(map, "firstText"_L1, timing.firstText);
    putMs(map, "total"_L1, timing.total);
    return map;
}

QCborMap cborLine(const LineTiming &line)
{
    QCborMap map;
    putMs(map, "connecting"_L1, line.connecting);
    putMs(map, "encrypted"_L1, line.encrypted);
    putMs(map, "sent"_L1, line.sent);
    putMs(map, "head"_L1, line.head);
    return map;
}

QCborValue cborAttempt(const Attempt &attempt)
{
    QCborMap map;
    putTime(map, "startedAt"_L1, attempt.startedAt);
    putNumber(map, "waitedMs"_L1, attempt.waitedMs);
    putMs(map, "totalMs"_L1, attempt.totalMs);
    putNumber(map, "status"_L1, attempt.httpStatus);
    putBytes(map, "failure"_L1, attempt.failure);
    putBytes(map, "code"_L1, attempt.code);
    putList(map, "requestIds"_L1, listOf(attempt.requestIds, cborRequestId));
    return map;
}

Attempt attemptOf(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    return { .startedAt = timeIn(map, "startedAt"_L1),
        .waitedMs = numberIn(map, "waitedMs"_L1),
        .totalMs = msIn(map, "totalMs"_L1).value_or(0),
        .httpStatus = int(numberIn(map, "status"_L1)),
        .failure = bytesIn(map, "failure"_L1),
        .code = bytesIn(map, "code"_L1),
        .requestIds = listIn<RequestId>(map, "requestIds"_L1, requestIdOf) };
}
}

QByteArray JournalRecord::written(const Exchange &exchange)
{
    QCborMap map;
    putText(map, "id"_L1, exchange.id);
    map.insert("purpose"_L1, purposeName(exchange.purpose));
    putText(map, "question"_L1, exchange.question);
    putText(map, "conversation"_L1, exchange.conversationId);
    putNumber(map, "turn"_L1, exchange.turn);
    putText(map, "replayOf"_L1, exchange.replayOf);
    putText(map, "routeId"_L1, exchange.routeId);
    putText(map, "routeName"_L1, exchange.routeName);
    putBytes(map, "protocol"_L1, exchange.protocol);
    putText(map, "model"_L1, exchange.model);
    putMap(map, "request"_L1, cborRequest(exchange.request));
    putFlag(map, "masked"_L1, exchange.isMasked);
    putTime(map, "startedAt"_L1, exchange.startedAt);
    putMap(map, "head"_L1, cborHead(exchange.head));
    putList(map, "chunks"_L1, cborChunks(exchange.chunks));
    putMap(map, "answer"_L1, cborAnswer(exchange.answer));
    putMap(map, "timing"_L1, cborTiming(exchange.timing));
    putMap(map, "line"_L1, cborLine(exchange.line));
    putNumber(map, "events"_L1, exchange.events);
    putList(map, "attempts"_L1, listOf(exchange.attempts, cborAttempt));
    return QCborValue(map).toCbor();
}

bool JournalRecord::read(const QByteArray &record, Exchange &exchange)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(record, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return false;
    const QCborMap map = value.toMap();
    exchange.id = textIn(map, "id"_L1);
    exchange.purpose = purposeNamed(textIn(map, "purpose"_L1));
    exchange.question = textIn(map, "question"_L1);
    exchange.conversationId = textIn(map, "conversation"_L1);
    exchange.turn = numberIn(map, "turn"_L1);
    exchange.replayOf = textIn(map, "replayOf"_L1);
    exchange.routeId = textIn(map, "routeId"_L1);
    exchange.routeName = textIn(map, "routeName"_L1);
    exchange.protocol = bytesIn(map, "protocol"_L1);
    exchange.model = textIn(map, "model"_L1);
    const QCborMap request = map.value("request"_L1).toMap();
    exchange.request.method = bytesIn(request, "method"_L1);
    exchange.request.url = QUrl::fromEncoded(bytesIn(request, "url"_L1));
    exchange.request.headers = listIn<HttpHeader>(request, "headers"_L1, headerOf);
    exchange.isMasked = flagIn(map, "masked"_L1);
    exchange.startedAt = timeIn(map, "startedAt"_L1);
    const QCborMap head = map.value("head"_L1).toMap();
    exchange.head.status = int(numberIn(head, "status"_L1));
    exchange.head.reason = bytesIn(head, "reason"_L1);
    exchange.head.headers = listIn<HttpHeader>(head, "headers"_L1, headerOf);
    exchange.chunks = chunksOf(map.value("chunks"_L1).toArray());
    readAnswer(map.value("answer"_L1).toMap(), exchange.answer);
    const QCborMap timing = map.value("timing"_L1).toMap();
    exchange.timing = { .firstByte = msIn(timing, "firstByte"_L1),
        .firstReasoning = msIn(timing, "firstReasoning"_L1),
        .firstText = msIn(timing, "firstText"_L1),
        .total = msIn(timing, "total"_L1) };
    const QCborMap line = map.value("line"_L1).toMap();
    exchange.line = { .connecting = msIn(line, "connecting"_L1),
        .encrypted = msIn(line, "encrypted"_L1),
        .sent = msIn(line, "sent"_L1),
        .head = msIn(line, "head"_L1) };
    exchange.events = int(numberIn(map, "events"_L1));
    exchange.attempts = listIn<Attempt>(map, "attempts"_L1, attemptOf);
    return true;
}

QLatin1String JournalRecord::purposeName(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Answer: return "answer"_L1;
    case Purpose::Models: return "models"_L1;
    case Purpose::Probe: return "probe"_L1;
    case Purpose::Replay: return "replay"_L1;
    }
    return {};
}

Purpose JournalRecord::purposeNamed(const QString &name)
{
    for (const Purpose purpose : { Purpose::Models, Purpose::Probe, Purpose::Replay }) {
        if (name == purposeName(purpose))
            return purpose;
    }
    return Purpose::Answer;
}

QByteArray JournalRecord::packed(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    if (bytes.size() >= leastToPack) {
        QByteArray smaller = qCompress(bytes, packingLevel);
        if (smaller.size() < bytes.size())
            return packedMark + smaller;
    }
    return plainMark + bytes;
}

QByteArray JournalRecord::unpacked(const QByteArray &packed)
{
    if (packed.isEmpty())
        return {};
    return packed.front() == packedMark ? qUncompress(packed.sliced(1)) : packed.sliced(1);
}
