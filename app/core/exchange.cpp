#include "core/exchange.h"

QByteArray HttpHead::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (name.compare(header.name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}
