#include "sandbox/sight.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

/// Size and Description of a PNG (PNG specification, third edition: 11.2.1 IHDR, 11.3.3.2 tEXt).
QString pictureTold(const QByteArray &bytes)
{
    if (!bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.size() < 33)
        return {};
    QString told = u", %1 × %2 pixels"_s.arg(QString::number(qFromBigEndian<quint32>(bytes.constData() + 16)),
                                             QString::number(qFromBigEndian<quint32>(bytes.constData() + 20)));
    constexpr QByteArrayView keyword("Description\0", 12);
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const auto size = qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
        if (size > bytes.size() - at - 12)
            break;
        const QByteArrayView chunk = QByteArrayView(bytes).sliced(at + 8, size);
        if (QByteArrayView(bytes).sliced(at + 4, 4) == QByteArrayView("tEXt") && chunk.startsWith(keyword))
            told += u", saying “%1”"_s.arg(QString::fromLatin1(chunk.sliced(keyword.size())));
        at += 12 + size;
    }
    return told;
}

QString told(const QString &type, const QByteArray &base64)
{
    const QByteArray bytes = QByteArray::fromBase64(base64);
    return u"%1, %2 bytes"_s.arg(type, QString::number(bytes.size())) + pictureTold(bytes);
}

QString toldOfUrl(const QString &url)
{
    const qsizetype comma = url.indexOf(u',');
    if (url.startsWith("data:"_L1) && comma > 0)
        return told(url.sliced(5, comma - 5).section(u';', 0, 0), url.sliced(comma + 1).toLatin1());
    return u"at "_s + url;
}

/// Every surface names the same few things; where they stand does not matter here.
void look(const QJsonValue &value, QStringList &seen)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            look(item, seen);
        return;
    }
    const QJsonObject object = value.toObject();
    const QString type = object["mimeType"_L1].toString(object["media_type"_L1].toString());
    if (object["data"_L1].isString() && !type.isEmpty())
        seen.append(told(type, object["data"_L1].toString().toLatin1()));
    else if (object["fileUri"_L1].isString())
        seen.append(toldOfUrl(object["fileUri"_L1].toString()));
    else if (object["url"_L1].isString())
        seen.append(toldOfUrl(object["url"_L1].toString()));
    else if (object["type"_L1].toString() == "mm_file"_L1)
        seen.append(u"at mm_file://"_s + object["file_id"_L1].toString());
    for (const auto name : {"image_url"_L1, "video_url"_L1}) {
        if (object[name].isString())
            seen.append(toldOfUrl(object[name].toString()));
    }
    for (const QJsonValue &member : object)
        look(member, seen);
}

} // namespace

QString sightOf(const QJsonObject &body)
{
    QStringList seen;
    for (const auto name : {"messages"_L1, "input"_L1, "contents"_L1})
        look(body[name], seen);
    if (seen.isEmpty())
        return u"I see neither a picture nor a video."_s;
    for (qsizetype i = 0; i < seen.size(); ++i)
        seen[i] = u"%1. %2"_s.arg(QString::number(i + 1), seen.at(i));
    return u"I received:\n"_s + seen.join(u'\n');
}

} // namespace Sandbox
