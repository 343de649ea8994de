#include "ui/inspector/eventmodel.h"

#include "ui/inspector/eventwords.h"
#include "ui/inspector/inspectorsubject.h"
#include "ui/inspector/rawview.h"
#include "words/words.h"

#include <QElapsedTimer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {
/// Looked at between two looks at the clock.
constexpr qsizetype bytesAtOnce = 128 * 1024;
constexpr qsizetype mostPreviewed = 400;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// \a wanted is in lower case.
bool holdsText(QByteArrayView bytes, QByteArrayView wanted)
{
    return std::search(bytes.begin(), bytes.end(), wanted.begin(), wanted.end(),
               [](char byte, char letter) { return lowered(byte) == letter; })
        != bytes.end();
}
}

EventModel::EventModel(const InspectorSubject &subject, QObject *parent)
    : QAbstractTableModel(parent)
    , m_subject(subject)
    , m_mono(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    m_mono.setPointSizeF(QGuiApplication::font().pointSizeF());
    setColours(QGuiApplication::palette());
}

const Exchange *EventModel::exchange() const
{
    const auto *const now = m_subject.exchange();
    return now && now->id == m_exchangeId && now->body.size() >= m_list.taken() ? now : nullptr;
}

void EventModel::restart(const Exchange *exchange)
{
    beginResetModel();
    m_isStale = false;
    m_exchangeId = exchange ? exchange->id : QString();
    m_status = exchange ? exchange->head.status : 0;
    m_list = exchange ? EventList(exchange->head, EventList::framingOf(exchange->protocol)) : EventList();
    m_lanes = exchange ? EventLanes(exchange->protocol, exchange->head) : EventLanes();
    m_chunks = 0;
    m_count = 0;
    m_visible.clear();
    m_hasNames = false;
    m_hasContent = false;
    m_hasMarks = false;
    endResetModel();
}

bool EventModel::refresh(int milliseconds)
{
    const auto *const now = m_subject.exchange();
    // Another one, its head came only now, or its bytes were masked when it ended.
    const bool isOther = m_isStale || !now || now->id != m_exchangeId || now->head.status != m_status || now->body.size() < m_list.taken()
        || now->chunks.size() < m_chunks || (m_lanes.isFinished() && now->body.size() > m_list.taken());
    if (isOther && (now || m_count > 0))
        restart(now);
    if (!now)
        return true;
    m_chunks = now->chunks.size();

    QElapsedTimer clock;
    clock.start();
    size_t firstChanged = m_count;
    bool isAll = m_lanes.isFinished();
    while (!isAll && clock.elapsed() < milliseconds) {
        firstChanged = std::min({ firstChanged, m_lanes.count(), m_list.take(now->body, now->chunks, bytesAtOnce) });
        const qsizetype before = qsizetype(m_lanes.count());
        m_lanes.read(m_list.rows(), now->body, bytesAtOnce);
        const bool hasMore = m_list.taken() < now->body.size() || qsizetype(m_lanes.count()) > before;
        if (hasMore)
            continue;
        isAll = true;
        if (!m_subject.isRunning() && !now->body.isEmpty()) {
            // What is no stream was read once already, as a whole.
            if (m_list.isStream())
                m_lanes.finish(m_list.rows(), now->body);
            else
                m_lanes.finishWhole(now->answer);
            firstChanged = std::min(firstChanged, m_list.rows().size() - 1);
        }
    }
    tell(firstChanged);
    return isAll;
}

/// The rows from \a firstChanged on are new or changed.
void EventModel::tell(size_t firstChanged)
{
    const size_t before = m_count;
    const size_t now = m_list.rows().size();
    if (firstChanged >= now)
        return;
    for (size_t i = firstChanged; i < now && !(m_hasNames && m_hasMarks && m_hasContent); ++i) {
        const auto &row = m_list.rows()[i];
        m_hasNames = m_hasNames || (!isWhole() && !partsOf(int(i)).name.isEmpty());
        m_hasContent = m_hasContent || !m_lanes.pieceOf(i).isEmpty();
        m_hasMarks = m_hasMarks || row.marks != 0 || m_list.isStall(row);
    }
    m_hasMarks = m_hasMarks || (m_lanes.isFinished() && now > 0 && marksOf(int(now) - 1) != 0);
    if (isFiltered()) {
        m_count = now;
        tellFiltered(int(firstChanged), before);
        return;
    }
    if (firstChanged < before)
        emit dataChanged(index(int(firstChanged), 0), index(int(before) - 1, ColumnCount - 1));
    if (now > before) {
        beginInsertRows({}, int(before), int(now) - 1);
        m_count = now;
        endInsertRows();
    }
}

void EventModel::tellFiltered(int firstChanged, size_t)
{
    const auto from = std::lower_bound(m_visible.cbegin(), m_visible.cend(), firstChanged) - m_visible.cbegin();
    QList<int> tail;
    for (int i = firstChanged; i < total(); ++i) {
        if (matches(i))
            tail.append(i);
    }
    const auto kept = m_visible.sliced(from);
    if (!kept.isEmpty() && kept != tail.first(std::min(kept.size(), tail.size()))) {
        beginRemoveRows({}, int(from), int(m_visible.size()) - 1);
        m_visible.resize(from);
        endRemoveRows();
    } else if (!kept.isEmpty()) {
        emit dataChanged(index(int(from), 0), index(int(m_visible.size()) - 1, ColumnCount - 1));
    }
    tail = tail.sliced(m_visible.size() - from);
    if (tail.isEmpty())
        return;
    beginInsertRows({}, int(m_visible.size()), int(m_visible.size() + tail.size()) - 1);
    m_visible += tail;
    endInsertRows();
}

void EventModel::setFilter(const QString &text)
{
    QByteArray wanted = text.trimmed().toUtf8();
    std::transform(wanted.cbegin(), wanted.cend(), wanted.begin(), lowered);
    if (wanted == m_filter)
        return;
    beginResetModel();
    m_filter = wanted;
    filterAnew();
    endResetModel();
}

void EventModel::setShown(Show shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    filterAnew();
    endResetModel();
}

void EventModel::filterAnew()
{
    m_visible.clear();
    for (int i = 0; isFiltered() && i < total(); ++i) {
        if (matches(i))
            m_visible.append(i);
    }
}

bool EventModel::matches(int event) const
{
    const auto lanes = lanesOf(event);
    switch (m_shown) {
    case Show::All:
        break;
    case Show::Text:
        if (!(lanes & EventLanes::Text))
            return false;
        break;
    case Show::Reasoning:
        if (!(lanes & EventLanes::Reasoning))
            return false;
        break;
    case Show::Tool:
        if (!(lanes & EventLanes::Tool))
            return false;
        break;
    case Show::Usage:
        if (!(lanes & EventLanes::Usage))
            return false;
        break;
    case Show::Other:
        if (lanes & (EventLanes::Text | EventLanes::Reasoning | EventLanes::Tool | EventLanes::Usage))
            return false;
        break;
    case Show::Marked:
        if (marksOf(event) == 0)
            return false;
        break;
    }
    if (m_filter.isEmpty())
        return true;
    const auto *const now = exchange();
    const auto &row = this->event(event);
    return now && holdsText(QByteArrayView(now->body).sliced(row.begin, row.size), m_filter);
}

void EventModel::setColours(const QPalette &palette)
{
    // Each keeps a contrast of at least 4.5 on the base colour of its side.
    const bool dark = palette.color(QPalette::Active, QPalette::Base).lightness() < 128;
    m_laneColours = { QColor(dark ? 0x8fd6a4 : 0x14713a), QColor(dark ? 0xc9b1ff : 0x6a3fb5), QColor(dark ? 0x8fb8ff : 0x1f57d6),
        QColor(dark ? 0xe0b568 : 0x85560a), palette.color(QPalette::Active, QPalette::PlaceholderText),
        QColor(dark ? 0xff9387 : 0xb0221b) };
    m_markColour = QColor(dark ? 0xf2b63d : 0x825300);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), { Qt::ForegroundRole });
}

void EventModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int EventModel::stalls() const
{
    return int(std::count_if(m_list.rows().cbegin(), m_list.rows().cend(), [this](const auto &row) { return m_list.isStall(row); }));
}

bool EventModel::wasStopped() const
{
    const auto *const now = exchange();
    return now && now->answer.failure && now->answer.failure->kind == FailureKind::Stopped;
}

int EventModel::eventAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return -1;
    return isFiltered() ? m_visible.at(row) : row;
}

int EventModel::rowOf(int event) const
{
    if (!isFiltered())
        return event >= 0 && event < total() ? event : -1;
    const auto found = std::lower_bound(m_visible.cbegin(), m_visible.cend(), event);
    return found != m_visible.cend() && *found == event ? int(found - m_visible.cbegin()) : -1;
}

quint8 EventModel::lanesOf(int event) const
{
    return m_lanes.of(size_t(event));
}

unsigned EventModel::marksOf(int event) const
{
    const auto &row = this->event(event);
    const bool mayGrow = !m_lanes.isFinished() && (row.has(EventRow::Unfinished) || row.kind == EventRow::Kind::Whole);
    unsigned marks = mayGrow ? 0 : row.marks;
    if (m_list.isStall(row))
        marks |= Stall;
    const bool endIsMissing = m_lanes.end() == EventLanes::End::Missing || m_lanes.end() == EventLanes::End::ReasonOnly;
    if (endIsMissing && m_list.isStream() && event == total() - 1)
        marks |= MissingEnd;
    return marks;
}

QByteArray EventModel::bytesOf(int event) const
{
    const auto *const now = exchange();
    const auto &row = this->event(event);
    return now ? now->body.sliced(row.begin, row.size) : QByteArray();
}

EventParts EventModel::partsOf(int event) const
{
    const auto *const now = exchange();
    return now ? m_list.parts(now->body, this->event(event)) : EventParts();
}

QColor EventModel::laneColour(int event) const
{
    return m_laneColours.at(EventWords::mainLane(lanesOf(event)));
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return isFiltered() ? int(m_visible.size()) : total();
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    const int event = index.isValid() ? eventAt(index.row()) : -1;
    if (event < 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Number ? EventWords::sentence(*this, event) : text(event, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() <= Gap ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return index.column() == Preview ? QVariant(m_mono) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Lane || index.column() == Content)
            return laneColour(event);
        if (index.column() == Mark || (index.column() == Gap && (marksOf(event) & Stall)))
            return m_markColour;
        if (index.column() <= Gap || this->event(event).kind != EventRow::Kind::Data)
            return m_laneColours.at(EventWords::Other);
        return {};
    default:
        return {};
    }
}

QString EventModel::text(int event, int column) const
{
    const auto &row = this->event(event);
    switch (Column(column)) {
    case Number:
        return QLocale().toString(event + 1);
    case Arrival:
        return row.atNs < 0 ? QString() : Words::duration(double(row.atNs) / 1e6);
    case Gap:
        //: %1 is a duration such as "40 ms"
        return row.gapNs < 0 ? QString() : tr("+%1").arg(Words::duration(double(row.gapNs) / 1e6));
    case Lane:
        return EventWords::lane(*this, event);
    case Mark:
        return EventWords::mark(marksOf(event));
    case Name:
        return isWhole() ? QString() : RawView::visible(QString::fromUtf8(partsOf(event).name));
    case Content:
        return RawView::visible(QString::fromUtf8(m_lanes.pieceOf(size_t(event))).replace(u'\n', u'⏎'));
    case Preview: {
        const auto *const now = exchange();
        if (!now)
            return {};
        const bool isPlain = row.kind != EventRow::Kind::Data && row.kind != EventRow::Kind::Whole && row.kind != EventRow::Kind::Done;
        const auto bytes = isPlain ? QByteArrayView(now->body).sliced(row.begin, row.size)
                                   : QByteArrayView(now->body).sliced(row.dataBegin, row.dataSize);
        return RawView::visible(QString::fromUtf8(bytes.first(std::min(bytes.size(), mostPreviewed))).simplified());
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section <= Gap ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Number:
        return tr("No.", "column of events");
    case Arrival:
        return tr("At", "column of events: when one came");
    case Gap:
        return QString(tr("Gap", "column of events: since the one before") + QChar(u'\u2002'));
    case Lane:
        return tr("Feeds", "column of events: text, reasoning, …");
    case Mark:
        return tr("Mark", "column of events: what is odd");
    case Name:
        return tr("Name", "column of events");
    case Content:
        return tr("Content", "column of events: the text, reasoning or call in one");
    case Preview:
        return tr("Data", "column of events");
    case ColumnCount:
        break;
    }
    return {};
}
