// The events of the inspected exchange as a table: flat, with a vector of the rows that match the filter. Keeps no bytes of
// its own: what a row says is read from the exchange when it is shown.
#pragma once

#include "core/eventlist.h"
#include "ui/inspector/eventlanes.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QFont>

#include <array>

class InspectorSubject;
class QPalette;

class EventModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Arrival, Gap, Lane, Mark, Name, Content, Preview, ColumnCount };
    enum class Show { All, Text, Reasoning, Tool, Usage, Other, Marked };
    /// Beside what EventRow marks.
    enum MoreMarks : unsigned { Stall = 0x100, MissingEnd = 0x200 };

    explicit EventModel(const InspectorSubject &subject, QObject *parent = nullptr);

    /// The subject speaks of another exchange.
    void forget() { m_isStale = true; }
    /// Takes what is new in the exchange, for about \a milliseconds; true: that was all.
    bool refresh(int milliseconds);

    /// Rows that hold \a text, in any case of its ASCII letters.
    void setFilter(const QString &text);
    void setShown(Show shown);
    bool isFiltered() const { return !m_filter.isEmpty() || m_shown != Show::All; }
    void setColours(const QPalette &palette);
    void retranslate();

    const EventList &list() const { return m_list; }
    bool isWhole() const { return total() == 1 && m_list.rows().front().kind == EventRow::Kind::Whole; }
    int total() const { return int(m_count); }
    EventLanes::End end() const { return m_lanes.end(); }
    /// By the person, before it was over.
    bool wasStopped() const;
    bool hasNames() const { return m_hasNames; }
    bool hasContent() const { return m_hasContent; }
    bool hasMarks() const { return m_hasMarks; }
    int stalls() const;

    /// The event in that row of the table, or -1; and back.
    int eventAt(int row) const;
    int rowOf(int event) const;

    const EventRow &event(int event) const { return m_list.rows().at(size_t(event)); }
    quint8 lanesOf(int event) const;
    /// EventRow::Mark and MoreMarks; what is still coming is not judged.
    unsigned marksOf(int event) const;
    QByteArray bytesOf(int event) const;
    EventParts partsOf(int event) const;
    QColor laneColour(int event) const;
    QColor markColour() const { return m_markColour; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void restart(const Exchange *exchange);
    void tell(size_t firstChanged);
    void tellFiltered(int firstChanged, size_t before);
    void filterAnew();
    bool matches(int event) const;
    const Exchange *exchange() const;
    QString text(int event, int column) const;

    const InspectorSubject &m_subject;
    bool m_isStale = true;
    QString m_exchangeId;
    int m_status = 0;
    qsizetype m_chunks = 0;
    EventList m_list;
    EventLanes m_lanes;
    size_t m_count = 0; ///< the rows the views know of
    QList<int> m_visible; ///< while filtered
    QByteArray m_filter; ///< lower case
    Show m_shown = Show::All;
    bool m_hasNames = false;
    bool m_hasContent = false;
    bool m_hasMarks = false;
    QFont m_mono;
    std::array<QColor, 6> m_laneColours; ///< by EventWords::mainLane()
    QColor m_markColour;
};
