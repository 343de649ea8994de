// What each event of a stream feeds, as told by the protocol's own decoder: nothing here reads JSON or guesses.
#pragma once

#include "core/eventlist.h"

#include <memory>

class Decoder;

class EventLanes
{
public:
    enum Lane : quint8 {
        Text = 1,
        Reasoning = 2,
        Tool = 4,
        Usage = 8,
        Finish = 16, ///< a finish reason, or the end itself
        Failure = 32,
    };
    enum class End {
        Open, ///< not judged yet
        Seen,
        ReasonOnly, ///< a finish reason came, the protocol's own end did not
        Missing, ///< neither came
        Failed, ///< the stream told of a failure instead
    };

    EventLanes();
    EventLanes(const QByteArray &protocol, const HttpHead &head);
    EventLanes(EventLanes &&) noexcept;
    EventLanes &operator=(EventLanes &&) noexcept;
    ~EventLanes();

    /// Reads the rows that are over and were not read yet, about \a most bytes of them.
    void read(const std::vector<EventRow> &rows, QByteArrayView body, qsizetype most);
    /// No more will come: reads the rest and judges how it ended.
    void finish(const std::vector<EventRow> &rows, QByteArrayView body);

    /// The one row is a body that is no stream; \a answer is what it came to.
    void finishWhole(const Answer &answer);

    /// How many rows were read.
    size_t count() const { return m_lanes.size(); }
    bool isFinished() const { return m_isFinished; }
    quint8 of(size_t row) const { return row < m_lanes.size() ? m_lanes[row] : 0; }
    /// The first characters of what it feeds, UTF-8.
    QByteArray pieceOf(size_t row) const;
    End end() const { return m_end; }

private:
    void readRow(const EventRow &row, QByteArrayView body);

    std::unique_ptr<Decoder> m_decoder; ///< nullptr: nobody here knows the protocol
    std::vector<quint8> m_lanes;
    QByteArray m_pieces; ///< of all rows, one after the other
    std::vector<quint32> m_pieceEnds;
    qsizetype m_fed = 0;
    bool m_isFinished = false;
    End m_end = End::Open;
};
