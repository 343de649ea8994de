#include "protocols/madeupcallid.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

QString madeUpCallId(const HttpHead &head, QByteArrayView frame, qsizetype place)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const HttpHeader &header : head.headers) {
        hash.addData(header.name);
        hash.addData(header.value);
    }
    hash.addData(frame);
    hash.addData(QByteArray::number(place));
    return u"call_"_s + QString::fromLatin1(hash.result().toHex().first(16));
}
