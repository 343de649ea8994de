// The cases of one protocol's decoder: folders of tests/data/<protocol>/ that hold what a server sent (stream.txt, and
// response-head.json unless it was a stream with 200) and what is to be read in it (events.json).
#pragma once

#include "core/answer.h"
#include "protocols/protocol.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace DecoderCases {
using namespace Qt::StringLiterals;

inline QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QString folderOf(QByteArrayView protocol, const QString &name = {})
{
    return QStringLiteral(TEST_DATA_DIR "/") + QString::fromLatin1(protocol) + u'/' + name;
}

inline HttpHead headOf(const QString &folder)
{
    const QByteArray text = fileText(folder + "/response-head.json"_L1);
    if (text.isEmpty())
        return { .status = 200, .headers = { { .name = "Content-Type", .value = "text/event-stream" } } };
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    HttpHead head { .status = json["status"_L1].toInt() };
    for (const QJsonValue header : json["headers"_L1].toArray())
        head.headers.append({ .name = header[0].toString().toUtf8(), .value = header[1].toString().toUtf8() });
    return head;
}

struct Reading {
    Answer answer;
    int eventCount = 0;
    int failures = 0;

    bool operator==(const Reading &) const = default;
};

/// The answer of \a protocol to \a stream, fed in pieces that end at \a cuts.
inline Reading readInPieces(QByteArrayView protocol, const HttpHead &head, const QByteArray &stream,
    const QList<qsizetype> &cuts = {})
{
    const std::unique_ptr<Decoder> decoder = protocolById(protocol)->decoder();
    decoder->begin(head);
    QList<StreamEvent> events;
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        // A copy of its own size: reading past the piece is seen by the sanitizer.
        const QByteArray piece(stream.constData() + from, cut - from);
        decoder->feed(piece, events);
        from = cut;
    }
    const QByteArray rest(stream.constData() + from, stream.size() - from);
    decoder->feed(rest, events);
    decoder->finish(events);
    Reading reading { .eventCount = decoder->eventCount() };
    for (const StreamEvent &event : events) {
        reading.answer.apply(event);
        reading.failures += std::holds_alternative<Failure>(event) ? 1 : 0;
    }
    return reading;
}

inline void insertIfSet(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

inline QJsonObject jsonOf(const Usage &usage)
{
    QJsonObject json;
    const auto insert = [&json](const QString &name, const std::optional<qint64> &count) {
        if (count)
            json.insert(name, *count);
    };
    insert(u"input"_s, usage.input);
    insert(u"output"_s, usage.output);
    insert(u"total"_s, usage.total);
    insert(u"reasoning"_s, usage.reasoning);
    insert(u"cache_read"_s, usage.cacheRead);
    insert(u"cache_write"_s, usage.cacheWrite);
    return json;
}

inline QJsonObject jsonOf(const Failure &failure)
{
    QJsonObject json { { u"kind"_s, QString::fromLatin1(failureId(failure.kind)) } };
    if (failure.httpStatus != 0)
        json.insert(u"http_status"_s, failure.httpStatus);
    insertIfSet(json, u"code"_s, QString::fromUtf8(failure.code));
    insertIfSet(json, u"type"_s, QString::fromUtf8(failure.type));
    insertIfSet(json, u"message"_s, failure.message);
    insertIfSet(json, u"parameter"_s, QString::fromUtf8(failure.parameter));
    insertIfSet(json, u"request_id"_s, QString::fromUtf8(failure.requestId));
    insertIfSet(json, u"detail"_s, QString::fromUtf8(failure.detail));
    insertIfSet(json, u"subject"_s, failure.subject);
    if (failure.retryAfterMs)
        json.insert(u"retry_after_ms"_s, *failure.retryAfterMs);
    return json;
}

/// \a answer in the form of events.json: what is empty is absent.
inline QJsonObject jsonOf(const Answer &answer)
{
    QJsonObject json;
    insertIfSet(json, u"text"_s, answer.message.text);
    insertIfSet(json, u"reasoning"_s, answer.message.reasoning);
    insertIfSet(json, u"finish_reason"_s, QString::fromUtf8(answer.finishReason));
    insertIfSet(json, u"wire"_s, QString::fromUtf8(answer.message.wire.json));
    if (answer.ended)
        json.insert(u"ended"_s, true);
    if (answer.usage)
        json.insert(u"usage"_s, jsonOf(*answer.usage));
    if (answer.failure)
        json.insert(u"failure"_s, jsonOf(*answer.failure));
    QJsonArray calls;
    for (const ToolCall &call : answer.message.toolCalls) {
        calls.append(QJsonObject { { u"index"_s, call.index }, { u"id"_s, call.id }, { u"name"_s, call.name },
            { u"arguments"_s, QString::fromUtf8(call.arguments) } });
    }
    if (!calls.isEmpty())
        json.insert(u"tool_calls"_s, calls);
    QStringList oddities;
    for (const QByteArray &oddity : answer.oddities)
        oddities.append(QString::fromLatin1(oddity));
    oddities.sort();
    if (!oddities.isEmpty())
        json.insert(u"oddities"_s, QJsonArray::fromStringList(oddities));
    QStringList ids;
    for (const RequestId &id : answer.requestIds)
        ids.append(QString::fromUtf8(id.name + '=' + id.value));
    if (!ids.isEmpty())
        json.insert(u"request_ids"_s, QJsonArray::fromStringList(ids));
    return json;
}

inline QJsonObject withoutEmptyLists(QJsonObject json)
{
    for (const QString &name : json.keys()) {
        if (json[name].isArray() && json[name].toArray().isEmpty())
            json.remove(name);
    }
    if (json.contains("oddities"_L1)) {
        QStringList oddities;
        for (const QJsonValue oddity : json["oddities"_L1].toArray())
            oddities.append(oddity.toString());
        oddities.sort();
        json["oddities"_L1] = QJsonArray::fromStringList(oddities);
    }
    return json;
}

/// A row for every case of \a protocol, of which there are \a atLeast.
inline void addRows(QByteArrayView protocol, int atLeast)
{
    QTest::addColumn<QString>("folder");
    const QDir root(folderOf(protocol));
    int count = 0;
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!QFile::exists(root.filePath(name) + "/stream.txt"_L1))
            continue;
        QTest::newRow(qPrintable(QString(name).replace(u'-', u' '))) << root.filePath(name);
        ++count;
    }
    QVERIFY2(count >= atLeast, qPrintable(u"only %1 cases"_s.arg(count)));
}

/// Whether the case in \a folder is read as its events.json says.
inline void checkCase(QByteArrayView protocol, const QString &folder)
{
    const QByteArray stream = fileText(folder + "/stream.txt"_L1);
    QJsonObject expected = withoutEmptyLists(QJsonDocument::fromJson(fileText(folder + "/events.json"_L1)).object());
    QVERIFY(!expected.isEmpty());

    const Reading reading = readInPieces(protocol, headOf(folder), stream);

    if (expected.contains("event_count"_L1))
        QCOMPARE(reading.eventCount, expected.take("event_count"_L1).toInt());
    QCOMPARE(QString::fromUtf8(QJsonDocument(jsonOf(reading.answer)).toJson()),
        QString::fromUtf8(QJsonDocument(expected).toJson()));
    QVERIFY(reading.failures <= 1);
}

/// Whether the case in \a folder is read the same when it comes in two pieces, wherever the cut, and byte by byte.
inline void checkEveryCut(QByteArrayView protocol, const QString &folder)
{
    const QByteArray stream = fileText(folder + "/stream.txt"_L1);
    const HttpHead head = headOf(folder);
    const Reading whole = readInPieces(protocol, head, stream);

    QList<qsizetype> everyByte;
    for (qsizetype cut = 0; cut < stream.size(); ++cut) {
        everyByte.append(cut);
        const Reading inTwo = readInPieces(protocol, head, stream, { cut });
        QVERIFY2(inTwo == whole, qPrintable(u"cut at %1: %2"_s.arg(cut).arg(inTwo.answer.message.text)));
    }
    QVERIFY(readInPieces(protocol, head, stream, everyByte) == whole);
}

/// Whether the stream of case \a name ends or fails whichever of its bytes is broken: not the answer matters, but that
/// there is one and no crash.
inline void checkEveryBrokenByte(QByteArrayView protocol, const QString &name)
{
    const QString folder = folderOf(protocol, name);
    const QByteArray stream = fileText(folder + "/stream.txt"_L1);
    QVERIFY(!stream.isEmpty());
    const HttpHead head = headOf(folder);
    for (qsizetype i = 0; i < stream.size(); ++i) {
        for (const char byte : { '\0', '"', '{', '\\', '\n', '\xff' }) {
            QByteArray broken = stream;
            broken[i] = byte;
            const Reading reading = readInPieces(protocol, head, broken);
            QVERIFY(reading.answer.ended || reading.answer.failure);
        }
    }
}
}
