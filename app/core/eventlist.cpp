#include "core/eventlist.h"

#include "core/jsontext.h"
#include "core/sse.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace {
/// What is longer is shown, and not read through each time it grows.
constexpr qsizetype mostJudged = 1024 * 1024;
/// A median of fewer gaps says nothing.
constexpr size_t fewestGaps = 5;

bool isEventBlank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

qsizetype leadOf(QByteArrayView body)
{
    qsizetype at = body.startsWith("\xef\xbb\xbf") ? 3 : 0;
    while (at < body.size() && isEventBlank(body[at]))
        ++at;
    return at;
}

bool isDone(QByteArrayView data)
{
    return data.size() < 16 && data.trimmed() == "[DONE]";
}

const char *lineEndIn(const char *from, const char *end)
{
    const auto size = static_cast<size_t>(end - from);
    const auto *const lf = static_cast<const char *>(std::memchr(from, '\n', size));
    const auto *const upTo = lf ? lf : end;
    const auto *const cr = static_cast<const char *>(std::memchr(from, '\r', static_cast<size_t>(upTo - from)));
    return cr ? cr : upTo;
}
}

EventList::Framing EventList::framingOf(QByteArrayView protocol)
{
    if (protocol == "gemini")
        return Framing::EventsOrArray;
    if (protocol == "minimax-v1" || protocol == "minimax-pro")
        return Framing::Lines;
    return Framing::Events;
}

EventList::EventList(const HttpHead &head, Framing framing)
    : m_head(head)
    , m_framing(framing)
{
    const bool success = head.status == 0 || (head.status >= 200 && head.status < 300);
    const QByteArray encoding = head.header("Content-Encoding").trimmed().toLower();
    if (!success || (!encoding.isEmpty() && encoding != "identity"))
        m_form = Form::Whole;
}

size_t EventList::take(QByteArrayView body, const QList<Chunk> &chunks, qsizetype most)
{
    if (body.size() <= m_seen)
        return m_rows.size();
    m_chunks = &chunks;
    const qsizetype limit = most < body.size() - m_seen ? m_seen + most : body.size();
    body = body.first(limit);
    m_firstChanged = m_rows.size();
    if (std::exchange(m_hasOpenRow, false)) {
        m_rows.pop_back();
        m_firstChanged = m_rows.size();
    }
    m_seen = limit;
    if (m_form == Form::Unknown)
        decideForm(body);
    if (m_form == Form::Stream)
        takeLines(body, limit);
    else if (m_form == Form::Array)
        takeArray(body, limit);
    addOpenRow(body);
    m_chunks = nullptr;
    return m_firstChanged;
}

/// As those who read answers tell a stream from a whole body: by its first bytes, and only then by what the head says.
void EventList::decideForm(QByteArrayView body)
{
    const QByteArrayView lead = body.sliced(leadOf(body));
    if (lead.isEmpty() || QByteArrayView("\xef\xbb\xbf").startsWith(lead))
        return;
    if (m_framing == Framing::EventsOrArray && lead.front() == '[') {
        m_form = Form::Array;
        return;
    }
    bool mayBecome = false;
    for (const QByteArrayView field : { QByteArrayView(":"), QByteArrayView("data:"), QByteArrayView("event:"), QByteArrayView("id:"),
             QByteArrayView("retry:") }) {
        if (lead.startsWith(field)) {
            m_form = Form::Stream;
            return;
        }
        mayBecome = mayBecome || field.startsWith(lead);
    }
    if (mayBecome)
        return;
    m_form = m_head.header("Content-Type").toLower().contains("event-stream") && !QByteArrayView("{[<").contains(lead.front())
        ? Form::Stream
        : Form::Whole;
}

void EventList::takeLines(QByteArrayView body, qsizetype limit)
{
    while (m_lineBegin < limit) {
        if (std::exchange(m_skipLf, false) && body[m_lineBegin] == '\n') {
            ++m_lineBegin;
            if (m_rowBegin == m_lineBegin - 1 && m_block.isEmpty() && !m_rows.empty())
                extendLast(m_lineBegin);
            continue;
        }
        const char *const from = body.data() + std::max(m_lineBegin, m_scanned);
        const char *const end = body.data() + limit;
        const char *const found = lineEndIn(from, end);
        if (found == end) {
            m_scanned = limit;
            return;
        }
        const qsizetype begin = m_lineBegin;
        const qsizetype lineEnd = found - body.data();
        m_lineBegin = lineEnd + 1;
        if (*found == '\r') {
            if (m_lineBegin == limit)
                m_skipLf = true;
            else if (body[m_lineBegin] == '\n')
                ++m_lineBegin;
        }
        takeLine(body, begin, lineEnd, m_lineBegin);
    }
}

void EventList::takeLine(QByteArrayView body, qsizetype begin, qsizetype end, qsizetype next)
{
    const bool isBlank = begin == end || (begin == 0 && body.first(end) == "\xef\xbb\xbf");
    if (isBlank) {
        if (!m_block.isEmpty()) {
            append(rowOf(m_block, body, next), end);
        } else if (!m_rows.empty()) {
            extendLast(next);
        }
        return;
    }
    const Block before = m_block;
    noteLine(m_block, body, begin, end);
    const bool isComment = m_block.hasComment && !before.hasComment;
    if (before.isEmpty() && isComment)
        append(rowOf(m_block, body, next), end);
    else if (m_framing == Framing::Lines && m_block.dataLines > before.dataLines)
        takeDataLine(body, before, begin, end, next);
}

/// A data line that is a whole frame is one at once; lines that only together are JSON are joined, as the standard says.
void EventList::takeDataLine(QByteArrayView body, const Block &before, qsizetype begin, qsizetype end, qsizetype next)
{
    Block alone;
    noteLine(alone, body, begin, end);
    const QByteArrayView data = body.sliced(alone.dataBegin, alone.dataEnd - alone.dataBegin);
    const bool beginsAnew = data.trimmed().startsWith('{') || isDone(data);
    if (!m_pendingData.isEmpty() && beginsAnew && (isDone(data) || !Json::problemIn(data))) {
        append(rowOf(before, body, begin), begin - 1);
        m_block = alone;
    }
    if (!m_pendingData.isEmpty())
        m_pendingData.append('\n');
    m_pendingData.append(data);
    if (isDone(m_pendingData) || !Json::problemIn(m_pendingData))
        append(rowOf(m_block, body, next), end);
}

/// What stands between two elements goes with the one before it.
void EventList::takeArray(QByteArrayView body, qsizetype limit)
{
    const auto deliver = [&](qsizetype end) {
        EventRow row { .begin = m_rowBegin,
            .size = end - m_rowBegin,
            .dataBegin = m_elementBegin,
            .dataSize = end - m_elementBegin };
        judge(row, body, false);
        append(row, end - 1);
        m_arrayState = ArrayState::Between;
    };
    for (; m_lineBegin < limit; ++m_lineBegin) {
        const qsizetype at = m_lineBegin;
        const char byte = body[at];
        switch (m_arrayState) {
        case ArrayState::Before:
            if (byte == '[')
                m_arrayState = ArrayState::Between;
            break;
        case ArrayState::Bare:
            if (byte != ',' && byte != ']' && !isEventBlank(byte))
                break;
            deliver(at);
            [[fallthrough]];
        case ArrayState::Between:
            if (byte == ',' || byte == ']' || isEventBlank(byte)) {
                if (byte == ']')
                    m_arrayState = ArrayState::Closed;
                if (!m_rows.empty())
                    extendLast(at + 1);
                break;
            }
            m_elementBegin = at;
            m_inString = byte == '"';
            m_escaped = false;
            m_depth = byte == '{' || byte == '[' ? 1 : 0;
            m_arrayState = m_inString ? ArrayState::Text : m_depth > 0 ? ArrayState::Nested : ArrayState::Bare;
            break;
        case ArrayState::Text:
        case ArrayState::Nested:
            if (m_inString) {
                if (m_escaped)
                    m_escaped = false;
                else if (byte == '\\')
                    m_escaped = true;
                else if (byte == '"')
                    m_inString = false;
            } else if (byte == '"') {
                m_inString = true;
            } else if (byte == '{' || byte == '[') {
                ++m_depth;
            } else if (byte == '}' || byte == ']') {
                --m_depth;
            }
            if (!m_inString && m_depth == 0)
                deliver(at + 1);
            break;
        case ArrayState::Closed:
            if (!m_rows.empty())
                extendLast(at + 1);
            break;
        }
    }
}

/// What is there of the row to come.
void EventList::addOpenRow(QByteArrayView body)
{
    if (m_rowBegin >= body.size())
        return;
    EventRow row { .begin = m_rowBegin, .size = body.size() - m_rowBegin };
    switch (m_form) {
    case Form::Unknown:
    case Form::Whole:
        row.kind = EventRow::Kind::Whole;
        row.dataBegin = row.begin;
        row.dataSize = row.size;
        judge(row, body, false);
        break;
    case Form::Stream: {
        Block block = m_block;
        if (m_lineBegin < body.size())
            noteLine(block, body, m_lineBegin, body.size());
        row = rowOf(block, body, body.size());
        row.marks |= EventRow::Unfinished;
        break;
    }
    case Form::Array:
        row.dataBegin = m_arrayState == ArrayState::Before || m_arrayState == ArrayState::Between || m_arrayState == ArrayState::Closed
            ? body.size()
            : m_elementBegin;
        row.dataSize = body.size() - row.dataBegin;
        judge(row, body, false);
        // An array without an element is over when its bracket closes.
        if (m_arrayState != ArrayState::Closed)
            row.marks |= EventRow::Unfinished;
        break;
    }
    const qsizetype chunk = m_chunk;
    stamp(row, body.size() - 1);
    m_chunk = chunk;
    m_rows.push_back(row);
    m_hasOpenRow = true;
}

void EventList::noteLine(Block &block, QByteArrayView body, qsizetype begin, qsizetype end) const
{
    if (begin == 0 && body.startsWith("\xef\xbb\xbf"))
        begin = 3;
    const QByteArrayView line = body.sliced(begin, std::max(end, begin) - begin);
    if (line.isEmpty())
        return;
    if (line.front() == ':') {
        block.hasComment = true;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    if (field == "data") {
        qsizetype value = colon < 0 ? end : begin + colon + 1;
        if (value < end && body[value] == ' ')
            ++value;
        if (block.dataLines++ == 0)
            block.dataBegin = value;
        block.dataEnd = end;
    } else if (field == "event" || field == "id" || field == "retry") {
        block.hasField = true;
    } else {
        block.hasUnknownLine = true;
    }
}

EventRow EventList::rowOf(const Block &block, QByteArrayView body, qsizetype end) const
{
    EventRow row { .begin = m_rowBegin, .size = end - m_rowBegin };
    if (block.dataLines > 0) {
        row.dataBegin = block.dataBegin;
        row.dataSize = block.dataEnd - block.dataBegin;
        if (block.hasComment)
            row.marks |= EventRow::HoldsComment;
        if (block.hasUnknownLine)
            row.marks |= EventRow::HoldsUnknownLine;
    } else {
        row.kind = block.hasUnknownLine ? EventRow::Kind::Unknown
            : block.hasField            ? EventRow::Kind::Fields
            : block.hasComment          ? EventRow::Kind::Comment
                                        : EventRow::Kind::Unknown;
        row.dataBegin = row.begin;
    }
    judge(row, body, block.dataLines > 1);
    return row;
}

void EventList::judge(EventRow &row, QByteArrayView body, bool isJoined) const
{
    const QByteArrayView bytes = body.sliced(row.begin, row.size);
    if (bytes.size() > mostJudged)
        return;
    const bool isUtf8 = bytes.isValidUtf8();
    if (!isUtf8)
        row.marks |= EventRow::BadUtf8;
    if (row.kind != EventRow::Kind::Data && row.kind != EventRow::Kind::Whole)
        return;
    const QByteArrayView plain = body.sliced(row.dataBegin, row.dataSize);
    if (row.kind == EventRow::Kind::Data && isDone(plain)) {
        row.kind = EventRow::Kind::Done;
        return;
    }
    if (plain.trimmed().isEmpty())
        return;
    const auto isJson = [](QByteArrayView text) {
        return !Json::problemIn(text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text);
    };
    // Bytes that are no UTF-8 are a fault of their own; with them replaced it may be JSON all the same.
    const QByteArray joined = isJoined ? parts(body, row).data : QByteArray();
    const QByteArrayView data = isJoined ? QByteArrayView(joined) : plain;
    if (!isJson(isUtf8 ? data : QByteArrayView(QString::fromUtf8(data).toUtf8())))
        row.marks |= EventRow::NotJson;
}

void EventList::append(EventRow row, qsizetype completedAt)
{
    stamp(row, completedAt);
    m_longestGap = std::max(m_longestGap, row.gapNs);
    m_rowBegin = row.begin + row.size;
    m_rows.push_back(row);
    m_block = {};
    m_pendingData.resize(0);
}

void EventList::extendLast(qsizetype end)
{
    EventRow &last = m_rows.back();
    last.size = end - last.begin;
    m_rowBegin = end;
    m_firstChanged = std::min(m_firstChanged, m_rows.size() - 1);
}

void EventList::stamp(EventRow &row, qsizetype completedAt)
{
    while (m_chunk < m_chunks->size() && m_chunks->at(m_chunk).offset + m_chunks->at(m_chunk).size <= completedAt)
        ++m_chunk;
    if (m_chunk >= m_chunks->size())
        return;
    row.atNs = m_chunks->at(m_chunk).atNs;
    if (!m_rows.empty() && m_rows.back().atNs >= 0)
        row.gapNs = row.atNs - m_rows.back().atNs;
}

qint64 EventList::medianGapNs() const
{
    const size_t complete = m_rows.size() - (m_hasOpenRow ? 1 : 0);
    if (m_medianOf == complete)
        return m_median;
    m_medianOf = complete;
    std::vector<qint64> gaps;
    gaps.reserve(complete);
    for (size_t i = 0; i < complete; ++i) {
        if (m_rows[i].gapNs > 0)
            gaps.push_back(m_rows[i].gapNs);
    }
    m_median = 0;
    if (gaps.size() >= fewestGaps) {
        const auto middle = gaps.begin() + qsizetype(gaps.size() / 2);
        std::nth_element(gaps.begin(), middle, gaps.end());
        m_median = *middle;
    }
    return m_median;
}

bool EventList::isStall(const EventRow &row) const
{
    if (row.gapNs > stallNs)
        return true;
    if (row.gapNs <= shortStallNs)
        return false;
    const qint64 median = medianGapNs();
    return median > 0 && row.gapNs > stallMedians * median;
}

EventParts EventList::parts(QByteArrayView body, const EventRow &row) const
{
    EventParts parts;
    if (row.begin + row.size > body.size())
        return parts;
    if (m_form != Form::Stream) {
        parts.data = body.sliced(row.dataBegin, row.dataSize).toByteArray();
        return parts;
    }
    const QByteArrayView bytes = body.sliced(row.begin, row.size);
    SseFramer framer;
    const auto hold = [&parts](const SseEvent &event) {
        parts.name = event.type.toByteArray();
        parts.id = event.id.toByteArray();
        parts.data = event.data.toByteArray();
    };
    // A byte order mark means nothing inside a stream.
    if (row.begin > 0)
        framer.feed("\n", hold);
    framer.feed(bytes, hold);
    framer.finish(hold);
    // A name alone is told as well: without data the framer keeps it to itself.
    const char *at = bytes.data() + (row.begin == 0 && bytes.startsWith("\xef\xbb\xbf") ? 3 : 0);
    const char *const end = bytes.data() + bytes.size();
    while (at < end) {
        const char *const lineEnd = lineEndIn(at, end);
        QByteArrayView line(at, lineEnd);
        at = lineEnd + 1;
        const bool isComment = line.startsWith(':');
        const bool isName = row.kind == EventRow::Kind::Fields && line.startsWith("event:");
        if (!isComment && !isName)
            continue;
        line = line.sliced(isName ? 6 : 1);
        if (line.startsWith(' '))
            line = line.sliced(1);
        if (isName)
            parts.name = line.toByteArray();
        else
            parts.comments += (parts.comments.isEmpty() ? "" : "\n") + line.toByteArray();
    }
    return parts;
}

qsizetype EventList::badUtf8In(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return -1;
    // The longest beginning that is UTF-8 ends where the first bad sequence begins; a shorter one may end inside a good one.
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto lead = static_cast<uchar>(bytes[at]);
        const qsizetype length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (at + length > bytes.size() || !bytes.sliced(at, length).isValidUtf8())
            return at;
        at += length;
    }
    return -1;
}
