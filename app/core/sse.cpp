#include "core/sse.h"

#include <cstring>

namespace {
/// Finds one byte value from a moving position, looking at every byte once however often it is asked.
class ByteFinder
{
public:
    ByteFinder(QByteArrayView bytes, char wanted)
        : m_end(bytes.data() + bytes.size())
        , m_wanted(wanted)
    {
    }

    /// The first place at or after \a from, or the end.
    const char *next(const char *from)
    {
        if (m_found && m_found >= from)
            return m_found;
        const auto *const hit = from < m_end
            ? static_cast<const char *>(std::memchr(from, m_wanted, static_cast<size_t>(m_end - from)))
            : nullptr;
        m_found = hit ? hit : m_end;
        return m_found;
    }

private:
    const char *m_end;
    const char *m_found = nullptr;
    char m_wanted;
};
}

void SseFramer::feed(QByteArrayView bytes, const Handler &onEvent)
{
    if (bytes.isEmpty())
        return;
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    if (m_skipLf) {
        m_skipLf = false;
        if (*at == '\n')
            ++at;
    }
    ByteFinder lineFeeds(bytes, '\n');
    ByteFinder carriageReturns(bytes, '\r');
    while (at < end) {
        const char *const lf = lineFeeds.next(at);
        const char *const cr = carriageReturns.next(at);
        const char *const lineEnd = lf < cr ? lf : cr;
        if (lineEnd == end) {
            m_rest.append(at, end - at);
            break;
        }
        m_lineIsFed = m_rest.isEmpty();
        if (m_lineIsFed) {
            takeLine(QByteArrayView(at, lineEnd), onEvent);
        } else {
            m_rest.append(at, lineEnd - at);
            takeLine(m_rest, onEvent);
            m_rest.resize(0);
        }
        at = lineEnd + 1;
        if (lineEnd == cr) {
            if (at == end)
                m_skipLf = true;
            else if (*at == '\n')
                ++at;
        }
    }
    keepData();
}

void SseFramer::finish(const Handler &onEvent)
{
    if (!m_rest.isEmpty()) {
        m_lineIsFed = false;
        takeLine(m_rest, onEvent);
        m_rest.clear();
    }
    dispatch(onEvent);
}

void SseFramer::takeLine(QByteArrayView line, const Handler &onEvent)
{
    if (m_atStart) {
        m_atStart = false;
        if (line.startsWith("\xef\xbb\xbf"))
            line = line.sliced(3);
    }
    if (line.isEmpty()) {
        dispatch(onEvent);
        return;
    }
    if (line.startsWith("data:")) {
        takeData(line.sliced(line.size() > 5 && line[5] == ' ' ? 6 : 5));
        return;
    }
    if (line.front() == ':') {
        ++m_comments;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data")
        takeData(value);
    else if (field == "event")
        m_type = value.toByteArray();
    else if (field == "id" && !value.contains('\0'))
        m_id = value.toByteArray();
}

void SseFramer::takeData(QByteArrayView value)
{
    if (!m_hasData) {
        m_hasData = true;
        if (m_lineIsFed)
            m_dataView = value;
        else
            m_data.append(value);
        return;
    }
    keepData();
    m_data.append('\n');
    m_data.append(value);
}

void SseFramer::dispatch(const Handler &onEvent)
{
    if (m_hasData) {
        onEvent({ .type = m_type, .data = m_dataView.isNull() ? QByteArrayView(m_data) : m_dataView, .id = m_id });
        m_hasData = false;
        m_dataView = {};
        m_data.resize(0);
    }
    if (!m_type.isEmpty())
        m_type.clear();
}

/// Once the fed bytes are gone, or a second line comes, the data must be our own.
void SseFramer::keepData()
{
    if (m_dataView.isNull())
        return;
    m_data.append(m_dataView);
    m_dataView = {};
}
