#include "engine/oneshotbody.h"

#include <cstring>

OneShotBody::OneShotBody(const QByteArray &body, QObject *parent)
    : QIODevice(parent)
    , m_body(body)
{
    open(ReadOnly | Unbuffered);
}

qint64 OneShotBody::readData(char *out, qint64 limit)
{
    if (m_at == 0)
        emit firstRead();
    const qint64 size = qMin<qint64>(limit, m_body.size() - m_at);
    if (size <= 0)
        return -1;
    std::memcpy(out, m_body.constData() + m_at, size_t(size));
    m_at += size;
    return size;
}
