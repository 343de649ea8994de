#include "core/exchange.h"

#include <QRandomGenerator>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <array>

QByteArray HttpHead::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (name.compare(header.name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

QString newExchangeId()
{
    std::array<uchar, 16> bytes {};
    QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / sizeof(quint32));
    uchar time[8];
    qToBigEndian(quint64(QDateTime::currentMSecsSinceEpoch()) << 16, time);
    std::copy_n(time, 6, bytes.begin());
    bytes[6] = uchar(0x70 | (bytes[6] & 0x0f));
    bytes[8] = uchar(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char *>(bytes.data()), bytes.size())).toString(QUuid::WithoutBraces);
}
