// The events of an answer as they stand in its bytes: where each begins and ends, when it came, what is odd about it. Every
// byte of a body belongs to exactly one row, and however the bytes were cut, the rows are the same.
#pragma once

#include "core/exchange.h"

#include <QByteArrayView>

#include <limits>
#include <vector>

struct EventRow {
    enum class Kind : quint8 {
        Data,
        Done, ///< [DONE]
        Comment, ///< a line that begins with a colon
        Fields, ///< a name, an id or a time to wait, and no data: clients drop it
        Unknown, ///< lines that are none of server-sent events
        Whole, ///< all of a body that is no stream
    };
    enum Mark : quint8 {
        NotJson = 1,
        BadUtf8 = 2,
        HoldsComment = 4, ///< beside its data
        HoldsUnknownLine = 8, ///< beside its data
        Unfinished = 16, ///< the last one, and nothing ended it
    };

    qsizetype begin = 0; ///< into the body
    qsizetype size = 0; ///< with the line ends after it
    qsizetype dataBegin = 0;
    qsizetype dataSize = 0; ///< from the first byte of the data to the last, over all its lines
    qint64 atNs = -1; ///< when the chunk came that completed it, since the request was handed to the network; -1: unknown
    qint64 gapNs = -1; ///< since the row before; -1 for the first
    Kind kind = Kind::Data;
    quint8 marks = 0;

    bool has(Mark mark) const { return (marks & mark) != 0; }

    bool operator==(const EventRow &) const = default;
};

/// What one row says, taken apart.
struct EventParts {
    QByteArray name;
    QByteArray id;
    QByteArray data; ///< several data lines joined by LF
    QByteArray comments; ///< their text, a line for each

    bool operator==(const EventParts &) const = default;
};

class EventList
{
public:
    enum class Framing {
        Events, ///< server-sent events as they should be
        EventsOrArray, ///< the same, or one JSON array whose elements come one by one
        Lines, ///< the same, or "data:" lines with no blank line between them
    };

    /// How the streams of \a protocol, a Protocol::id(), are framed.
    static Framing framingOf(QByteArrayView protocol);

    explicit EventList(const HttpHead &head = {}, Framing framing = Framing::Events);

    /// Takes what is new in \a body, which begins with what it was before; about \a most bytes of it at once. Returns the
    /// first row that is new or changed.
    size_t take(QByteArrayView body, const QList<Chunk> &chunks, qsizetype most = std::numeric_limits<qsizetype>::max());
    /// Bytes of the body looked at so far.
    qsizetype taken() const { return m_seen; }

    const std::vector<EventRow> &rows() const { return m_rows; }
    bool isStream() const { return m_form == Form::Stream || m_form == Form::Array; }

    /// Of the gaps between arrivals; events that came in one piece have none between them.
    qint64 medianGapNs() const;
    qint64 longestGapNs() const { return m_longestGap; }
    /// A stall: more than two seconds after the row before, or more than half a second and ten times the median gap.
    bool isStall(const EventRow &row) const;

    static constexpr qint64 stallNs = 2'000'000'000;
    static constexpr qint64 shortStallNs = 500'000'000;
    static constexpr int stallMedians = 10;

    EventParts parts(QByteArrayView body, const EventRow &row) const;
    /// Where \a bytes stop being UTF-8, or -1.
    static qsizetype badUtf8In(QByteArrayView bytes);

private:
    enum class Form { Unknown, Stream, Array, Whole };
    enum class ArrayState { Before, Between, Nested, Text, Bare, Closed };

    /// The lines since the last row.
    struct Block {
        qsizetype dataBegin = 0;
        qsizetype dataEnd = 0;
        int dataLines = 0;
        bool hasComment = false;
        bool hasField = false;
        bool hasUnknownLine = false;

        bool isEmpty() const { return dataLines == 0 && !hasComment && !hasField && !hasUnknownLine; }
    };

    void decideForm(QByteArrayView body);
    void takeLines(QByteArrayView body, qsizetype limit);
    void takeLine(QByteArrayView body, qsizetype begin, qsizetype end, qsizetype next);
    void takeDataLine(QByteArrayView body, const Block &before, qsizetype begin, qsizetype end, qsizetype next);
    void takeArray(QByteArrayView body, qsizetype limit);
    void addOpenRow(QByteArrayView body);
    void noteLine(Block &block, QByteArrayView body, qsizetype begin, qsizetype end) const;
    EventRow rowOf(const Block &block, QByteArrayView body, qsizetype end) const;
    void judge(EventRow &row, QByteArrayView body, bool isJoined) const;
    void append(EventRow row, qsizetype completedAt);
    void extendLast(qsizetype end);
    void stamp(EventRow &row, qsizetype completedAt);

    HttpHead m_head;
    Framing m_framing;
    Form m_form = Form::Unknown;
    const QList<Chunk> *m_chunks = nullptr; ///< during take()
    std::vector<EventRow> m_rows;
    bool m_hasOpenRow = false; ///< the last row is not over; it is made anew each time
    size_t m_firstChanged = 0;

    qsizetype m_seen = 0;
    qsizetype m_rowBegin = 0; ///< of the row to come
    qsizetype m_lineBegin = 0;
    qsizetype m_scanned = 0; ///< there is no line end from m_lineBegin up to here
    qsizetype m_chunk = 0; ///< the one looked at last
    Block m_block;
    QByteArray m_pendingData; ///< of the block, where lines are judged one by one
    bool m_skipLf = false; ///< the last line ended with CR, at the very end of what was there

    ArrayState m_arrayState = ArrayState::Before;
    qsizetype m_elementBegin = 0;
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;

    qint64 m_longestGap = 0;
    mutable qint64 m_median = 0;
    mutable size_t m_medianOf = 0; ///< the rows it was taken over
};
