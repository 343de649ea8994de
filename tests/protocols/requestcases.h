// The requests of one protocol: folders request-* of tests/data/<protocol>/ whose request.json holds what a person asks, on
// what route, and the body, byte for byte, that has to come of it.
//   base, dialect ("minimax" unless "plain"), group_id, role_messages   the route
//   model, system, messages, parameters, extra_body, tools              what is asked; a message may have attachments
//   body, accept, url, headers {name: value}, unsent [], added {field: json}   what comes of it; absent: not looked at,
//                                                                        but body, accept and unsent
#pragma once

#include "core/jsontext.h"
#include "protocols/protocol.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace RequestCases {
using namespace Qt::StringLiterals;

inline ParameterValues valuesFrom(const QJsonArray &entries)
{
    ParameterValues values;
    for (const QJsonValue entry : entries)
        values.set(entry[0].toString().toUtf8(), entry[1].toString().toUtf8());
    return values;
}

/// "url" or "bytes" as text, with "options" under their names in the body.
inline Attachment attachmentFrom(const QJsonObject &json)
{
    const QString kind = json["kind"_L1].toString();
    Attachment attachment { .kind = kind == "video"_L1 ? AttachmentKind::Video
            : kind == "text"_L1                        ? AttachmentKind::TextFile
                                                       : AttachmentKind::Image,
        .name = json["name"_L1].toString(),
        .mediaType = json["media_type"_L1].toString().toLatin1(),
        .content = json["bytes"_L1].toString().toUtf8(),
        .url = json["url"_L1].toString(),
        .detail = json["detail"_L1].toString().toLatin1(),
        .maxLongSide = json["max_long_side"_L1].toInt() };
    if (json.contains("fps"_L1))
        attachment.fps = json["fps"_L1].toDouble();
    return attachment;
}

inline Message messageFrom(const QJsonObject &json, const QString &protocol)
{
    const QString role = json["role"_L1].toString();
    Message message { .role = role == "user"_L1 ? Role::User
            : role == "assistant"_L1            ? Role::Assistant
            : role == "tool"_L1                 ? Role::Tool
                                                : Role::System,
        .text = json["text"_L1].toString(),
        .toolCallId = json["tool_call_id"_L1].toString() };
    for (const QJsonValue attachment : json["attachments"_L1].toArray())
        message.attachments.append(attachmentFrom(attachment.toObject()));
    for (const QJsonValue call : json["tool_calls"_L1].toArray())
        message.toolCalls.append({ call["id"_L1].toString(), call["name"_L1].toString(), call["arguments"_L1].toString().toUtf8() });
    if (json.contains("wire"_L1))
        message.wire = { json["wire_protocol"_L1].toString(protocol).toUtf8(), json["wire"_L1].toString().toUtf8() };
    return message;
}

inline ChatRequest requestFrom(const QJsonObject &json, const QString &protocol)
{
    ChatRequest request { .systemPrompt = json["system"_L1].toString() };
    for (const QJsonValue message : json["messages"_L1].toArray())
        request.messages.append(messageFrom(message.toObject(), protocol));
    request.settings.model = json["model"_L1].toString();
    request.settings.parameters = valuesFrom(json["parameters"_L1].toArray());
    request.settings.extraBody = valuesFrom(json["extra_body"_L1].toArray());
    for (const QJsonValue tool : json["tools"_L1].toArray())
        request.settings.tools.append({ tool["name"_L1].toString(), tool["description"_L1].toString(),
            tool["schema"_L1].toString().toUtf8(), tool["enabled"_L1].toBool(true) });
    return request;
}

inline Route routeFrom(const QJsonObject &json, QByteArrayView protocol, const QString &usualBase)
{
    return { .bases = { { protocol.toByteArray(), json["base"_L1].toString(usualBase) } },
        .dialect = json["dialect"_L1].toString() == "plain"_L1 ? Dialect::Plain : Dialect::MiniMax,
        .groupId = json["group_id"_L1].toString(),
        .roleMessages = json["role_messages"_L1].toBool(),
        .keyVariable = u"MINIMAX_API_KEY"_s };
}

/// A row for every case of \a protocol, of which there are \a atLeast.
inline void addRows(QByteArrayView protocol, int atLeast)
{
    QTest::addColumn<QString>("file");
    const QDir root(QStringLiteral(TEST_DATA_DIR "/") + QString::fromLatin1(protocol));
    int count = 0;
    for (const QString &name : root.entryList({ u"request-*"_s }, QDir::Dirs, QDir::Name)) {
        QTest::newRow(qPrintable(QString(name).replace(u'-', u' '))) << root.filePath(name + "/request.json"_L1);
        ++count;
    }
    QVERIFY2(count >= atLeast, qPrintable(u"only %1 cases"_s.arg(count)));
}

/// Whether \a protocol makes of the case in \a fileName what it says.
inline void checkCase(QByteArrayView protocolId, const QString &fileName, const QString &usualBase)
{
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!json.isEmpty());
    const Protocol &protocol = *protocolById(protocolId);
    const Route route = routeFrom(json, protocolId, usualBase);
    const ChatRequest asked = requestFrom(json, QString::fromLatin1(protocolId));

    const HttpRequest request = protocol.chat(route, asked, {});

    QCOMPARE(QString::fromUtf8(request.body), json["body"_L1].toString());
    QVERIFY(!Json::problemIn(request.body));
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.header("Accept"), json["accept"_L1].toString(u"application/json"_s).toLatin1());
    if (json.contains("url"_L1))
        QCOMPARE(QString::fromLatin1(request.url.toEncoded()), json["url"_L1].toString());
    const QJsonObject headers = json["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        QCOMPARE(QString::fromUtf8(request.header(header.key().toUtf8())), header.value().toString());
    QJsonArray unsent;
    for (const QByteArray &id : protocol.unsentParameters(route, asked))
        unsent.append(QString::fromUtf8(id));
    QCOMPARE(unsent, json["unsent"_L1].toArray());
    if (!json.contains("added"_L1))
        return;
    QJsonObject added;
    for (const AddedField &field : protocol.addedFields(route, asked))
        added.insert(QString::fromUtf8(field.field), QString::fromUtf8(field.json));
    QCOMPARE(added, json["added"_L1].toObject());
}
}
