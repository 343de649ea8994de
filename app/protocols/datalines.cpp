#include "protocols/datalines.h"

#include "core/jsontext.h"

void DataLines::feed(QByteArrayView bytes, const Handler &onEvent)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char byte = bytes[at];
        const bool belongsToCr = byte == '\n' && at == from && m_line.isEmpty() && m_skipLf;
        m_skipLf = false;
        if (belongsToCr) {
            from = at + 1;
            continue;
        }
        if (byte != '\n' && byte != '\r')
            continue;
        m_line.append(bytes.sliced(from, at - from));
        takeLine(m_line, onEvent);
        m_line.resize(0);
        from = at + 1;
        m_skipLf = byte == '\r';
    }
    m_line.append(bytes.sliced(from));
}

void DataLines::finish(const Handler &onEvent)
{
    if (!m_line.isEmpty())
        takeLine(m_line, onEvent);
    m_line.clear();
    flush(onEvent);
}

void DataLines::takeLine(QByteArrayView line, const Handler &onEvent)
{
    if (m_atStart && line.startsWith("\xef\xbb\xbf"))
        line = line.sliced(3);
    m_atStart = false;
    if (line.isEmpty()) {
        flush(onEvent);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data")
        takeData(value, onEvent);
    else if (field == "event")
        m_type = value.toByteArray();
}

void DataLines::takeData(QByteArrayView data, const Handler &onEvent)
{
    const bool beginsAnew = data.trimmed().startsWith('{') || data.trimmed() == "[DONE]";
    if (!m_data.isEmpty() && beginsAnew && !Json::problemIn(data))
        flush(onEvent);
    if (!m_data.isEmpty())
        m_data.append('\n');
    m_data.append(data);
    if (m_data.trimmed() == "[DONE]" || !Json::problemIn(m_data))
        flush(onEvent);
}

void DataLines::flush(const Handler &onEvent)
{
    if (!m_data.isEmpty())
        onEvent({ .type = m_type, .data = m_data, .id = {} });
    m_data.resize(0);
    m_type.clear();
}
