#include "ui/compare/figuresmodel.h"

#include "ui/compare/figureswords.h"
#include "ui/forms/notice.h"
#include "ui/icons.h"
#include "ui/inspector/rawview.h"
#include "words/comparison.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {
using Statistic = FiguresModel::Statistic;

constexpr int firstFigureColumn = FiguresModel::timelineColumn + 1;
constexpr int statistics = 3;
constexpr int measures = int(Measure::CostOf) + 1;
constexpr int afterFigures = firstFigureColumn + measures * statistics;
enum LastColumns { AnswersAt = afterFigures, FinishAt, IgnoredAt, RequestIdsAt, FigureColumns };

bool isFigure(int column)
{
    return column >= firstFigureColumn && column < afterFigures;
}

Measure measureAt(int column)
{
    return Measure((column - firstFigureColumn) / statistics);
}

Statistic statisticAt(int column)
{
    return Statistic((column - firstFigureColumn) % statistics);
}

/// Only of several answers there is more than the one value.
bool isTold(const Spread *spread, Statistic statistic)
{
    return spread && (statistic == Statistic::Median || spread->count > 1);
}

QString figureText(const FiguresRow &row, int column)
{
    const auto measure = measureAt(column);
    const auto *spread = row.spread(measure);
    if (!isTold(spread, statisticAt(column)))
        return row.isRunning && !spread ? u"…"_s : u"—"_s;
    switch (statisticAt(column)) {
    case Statistic::Median:
        return Words::measureValue(measure, spread->median, row.figures.currency);
    case Statistic::P95:
        return Words::measureValue(measure, spread->p95, row.figures.currency);
    case Statistic::Range:
        return FiguresWords::range(measure, *spread, row.figures.currency);
    }
    return {};
}

/// What stands between figures and words stands in the middle: else the two would touch.
Qt::Alignment figuresAlignment(int column)
{
    if (column == AnswersAt)
        return Qt::AlignCenter;
    return Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft);
}

/// Prices are known of few: together with its currency a cost would tell who was asked.
bool tellsWho(int column)
{
    return column == RequestIdsAt || (isFigure(column) && measureAt(column) == Measure::CostOf);
}
}

struct FiguresModel::Key {
    bool isKnown = false;
    QString text; ///< before the number: of different currencies the numbers say nothing
    double number = 0;
};

FiguresModel::FiguresModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int FiguresModel::columnOf(Measure measure, Statistic statistic)
{
    return firstFigureColumn + int(measure) * statistics + int(statistic);
}

int FiguresModel::answersColumn()
{
    return AnswersAt;
}

int FiguresModel::finishColumn()
{
    return FinishAt;
}

int FiguresModel::requestIdsColumn()
{
    return RequestIdsAt;
}

int FiguresModel::ignoredColumn()
{
    return IgnoredAt;
}

void FiguresModel::setRows(const QList<FiguresRow> &rows)
{
    const auto hasId = [&rows](const QString &id) {
        return std::any_of(rows.cbegin(), rows.cend(), [&id](const FiguresRow &row) { return row.id == id; });
    };
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (hasId(m_rows.at(i).id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    const double axisBefore = std::exchange(m_axis, 0);
    const bool hadRepeats = std::exchange(m_hasRepeats, false);
    for (const FiguresRow &row : rows) {
        const auto total = row.figures.spreads.value(Measure::Total);
        m_axis = std::max({ m_axis, row.timeline.total, total.count > 1 ? total.most : 0 });
        m_hasRepeats = m_hasRepeats
            || std::any_of(row.figures.spreads.cbegin(), row.figures.spreads.cend(), [](const Spread &one) { return one.count > 1; });
    }
    for (const FiguresRow &row : rows) {
        const int at = rowOf(row.id);
        if (at < 0) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
            m_rows.append(row);
            endInsertRows();
        } else if (m_rows.at(at) != row) {
            m_rows[at] = row;
            emit dataChanged(index(at, 0), index(at, FigureColumns - 1));
            emit headerDataChanged(Qt::Vertical, at, at);
        }
    }
    order();
    if (m_axis != axisBefore && !m_rows.isEmpty())
        emit dataChanged(index(0, timelineColumn), index(int(m_rows.size()) - 1, timelineColumn));
    if (m_axis != axisBefore || m_hasRepeats != hadRepeats)
        emit headerDataChanged(Qt::Horizontal, 0, FigureColumns - 1);
}

void FiguresModel::setTitlesHidden(bool areHidden)
{
    if (areHidden == m_areTitlesHidden)
        return;
    m_areTitlesHidden = areHidden;
    order();
    tellAll();
}

void FiguresModel::setDetailed(bool isDetailed)
{
    if (isDetailed == m_isDetailed)
        return;
    m_isDetailed = isDetailed;
    emit headerDataChanged(Qt::Horizontal, 0, FigureColumns - 1);
}

void FiguresModel::renew()
{
    tellAll();
    emit headerDataChanged(Qt::Horizontal, 0, FigureColumns - 1);
}

void FiguresModel::tellAll()
{
    if (m_rows.isEmpty())
        return;
    emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, FigureColumns - 1));
    emit headerDataChanged(Qt::Vertical, 0, int(m_rows.size()) - 1);
}

int FiguresModel::rowOf(const QString &id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return i;
    }
    return -1;
}

bool FiguresModel::isShown(int column) const
{
    if (m_areTitlesHidden && tellsWho(column))
        return false;
    // Beside so many figures the rows are named where no scrolling takes their names away.
    if (column == titleColumn)
        return !m_isDetailed;
    if (!isFigure(column))
        return true;
    const auto measure = measureAt(column);
    const bool isKnown = std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const FiguresRow &row) { return row.spread(measure); });
    if (statisticAt(column) != Statistic::Median && !(m_hasRepeats && isKnown))
        return false;
    if (m_isDetailed)
        return true;
    if (statisticAt(column) != Statistic::Median)
        return measure == Measure::FirstText && statisticAt(column) == Statistic::P95;
    switch (measure) {
    case Measure::FirstText:
    case Measure::Total:
    case Measure::Speed:
    case Measure::Input:
    case Measure::Output:
    case Measure::CostOf:
        return true;
    case Measure::Reasoning:
    case Measure::Cached:
        return isKnown;
    case Measure::Connecting:
    case Measure::FirstByte:
    case Measure::FirstReasoning:
        break;
    }
    return false;
}

int FiguresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FiguresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(FigureColumns);
}

QVariant FiguresModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == timelineColumn ? QString() : text(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, column));
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case Qt::DecorationRole:
        return column == titleColumn && !m_areTitlesHidden && row.colour.isValid() ? QVariant(Icons::dot(row.colour.name())) : QVariant();
    case Qt::FontRole: {
        if (!isBest(row, column))
            return {};
        QFont bold(QApplication::font());
        bold.setBold(true);
        return bold;
    }
    case Qt::ForegroundRole:
        return foreground(row, column);
    case Qt::TextAlignmentRole:
        return int(figuresAlignment(column));
    case ColumnIdRole:
        return row.id;
    case CopyRole:
        return copied(row, column);
    default:
        return {};
    }
}

QString FiguresModel::title(const FiguresRow &row) const
{
    return m_areTitlesHidden ? FiguresWords::hiddenTitle(row.place) : RawView::visible(row.title).simplified();
}

QString FiguresModel::text(const FiguresRow &row, int column) const
{
    if (m_areTitlesHidden && tellsWho(column))
        return {};
    if (isFigure(column))
        return figureText(row, column);
    switch (column) {
    case titleColumn:
        return title(row);
    case timelineColumn:
        return FiguresWords::timeline(row);
    case AnswersAt:
        return FiguresWords::answers(row);
    case FinishAt:
        return FiguresWords::finish(row, m_areTitlesHidden);
    case RequestIdsAt:
        return FiguresWords::requestIds(row);
    case IgnoredAt:
        return FiguresWords::ignored(row, m_areTitlesHidden);
    }
    return {};
}

QString FiguresModel::toolTip(const FiguresRow &row, int column) const
{
    if (m_areTitlesHidden && tellsWho(column))
        return {};
    if (isFigure(column))
        return FiguresWords::figureDetail(row, measureAt(column));
    switch (column) {
    case titleColumn:
        return m_areTitlesHidden ? title(row) : FiguresWords::who(row);
    case timelineColumn:
        return FiguresWords::timeline(row);
    case AnswersAt:
        return FiguresWords::answersDetail(row, m_areTitlesHidden);
    case FinishAt:
        return m_areTitlesHidden ? FiguresWords::finish(row, true) : FiguresWords::finishDetail(row);
    case RequestIdsAt:
        return FiguresWords::requestIdLines(row);
    case IgnoredAt:
        return m_areTitlesHidden ? FiguresWords::ignored(row, true) : row.findings.join(u'\n');
    }
    return {};
}

QString FiguresModel::spoken(const FiguresRow &row, int column) const
{
    const auto shown = text(row, column);
    if (column == IgnoredAt && row.findings.isEmpty())
        return tr("none seen");
    if (shown == u"—" || shown == u"…")
        return row.isRunning ? FiguresWords::running() : FiguresWords::notKnown();
    //: %1 is a figure such as "412 ms"
    return isBest(row, column) ? tr("%1, the best").arg(shown) : shown;
}

QString FiguresModel::copied(const FiguresRow &row, int column) const
{
    if (column == RequestIdsAt && !m_areTitlesHidden)
        return FiguresWords::requestIdLines(row).replace(u"\n"_s, u"; "_s);
    return text(row, column).simplified();
}

QVariant FiguresModel::foreground(const FiguresRow &row, int column) const
{
    const auto palette = QApplication::palette();
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    if (isBest(row, column))
        return QColor(isDark ? 0x7fd6a0 : 0x1a6e3a);
    if (column == AnswersAt && (row.figures.failed > 0 || !row.problem.isEmpty()))
        return QColor(isDark ? 0xff9387 : 0xb0221b);
    if (column == IgnoredAt && !row.findings.isEmpty())
        return QColor(isDark ? 0xf2b63d : 0x825300);
    const auto shown = column == timelineColumn ? QString() : text(row, column);
    return shown == u"—" || shown == u"…" ? QVariant(palette.color(QPalette::PlaceholderText)) : QVariant();
}

bool FiguresModel::isBest(const FiguresRow &row, int column) const
{
    return isFigure(column) && statisticAt(column) == Statistic::Median && row.best.contains(measureAt(column))
        && !(m_areTitlesHidden && tellsWho(column));
}

QString FiguresModel::heading(int column) const
{
    if (isFigure(column)) {
        const auto label = Words::measureLabel(measureAt(column));
        switch (statisticAt(column)) {
        case Statistic::Median:
            //: %1 is what was measured: "first token"
            return m_hasRepeats && m_isDetailed ? tr("%1, median").arg(label) : label;
        case Statistic::P95:
            //: The 95th percentile. %1 is what was measured
            return m_isDetailed ? tr("%1, p95").arg(label) : tr("p95");
        case Statistic::Range:
            //: %1 is what was measured
            return tr("%1, least – most").arg(label);
        }
    }
    switch (column) {
    case titleColumn:
        return m_areTitlesHidden ? tr("Answer") : tr("Column");
    case timelineColumn:
        //: %1 is a duration: how far the scale reaches
        return m_axis > 0 ? tr("Timeline, 0 to %1").arg(Words::measureValue(Measure::Total, m_axis)) : tr("Timeline");
    case AnswersAt:
        return tr("Answers");
    case FinishAt:
        return tr("Ended");
    case RequestIdsAt:
        return tr("Request ids");
    case IgnoredAt:
        return tr("Seem ignored");
    }
    return {};
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return section >= 0 && section < m_rows.size() && role != Qt::TextAlignmentRole ? data(index(section, titleColumn), role) : QVariant();
    if (section < 0 || section >= FigureColumns)
        return {};
    if (role == Qt::DisplayRole)
        return heading(section);
    if (role == Qt::TextAlignmentRole)
        return int(figuresAlignment(section));
    if (role != Qt::ToolTipRole)
        return {};
    QString text = heading(section);
    if (isFigure(section))
        text += u'\n' + Words::measureMeaning(measureAt(section));
    else if (section == timelineColumn)
        text += u'\n' + tr("The middle one of the answers of each column, all on the same scale. With repeats a mark stands for each answer, "
                           "and the line ends at the 95th percentile.");
    else if (section == IgnoredAt)
        text += u'\n' + tr("Parameters that were set and, from the answer, seem not to have been honoured.");
    return plainToolTip(text);
}

FiguresModel::Key FiguresModel::key(const FiguresRow &row, int column) const
{
    if (m_areTitlesHidden && tellsWho(column))
        return {};
    if (isFigure(column)) {
        const auto *spread = row.spread(measureAt(column));
        if (!isTold(spread, statisticAt(column)))
            return {};
        const double number = statisticAt(column) == Statistic::Median ? spread->median
            : statisticAt(column) == Statistic::P95                   ? spread->p95
                                                                      : spread->least;
        return { true, measureAt(column) == Measure::CostOf ? row.figures.currency : QString(), number };
    }
    switch (column) {
    case titleColumn:
        return { true, title(row).toCaseFolded() };
    case timelineColumn:
        return { row.timeline.total > 0, {}, row.timeline.total };
    case AnswersAt:
        return { row.figures.asked > 0, {}, double(row.figures.failed) };
    case FinishAt:
        return { !row.figures.finishReasons.isEmpty(), FiguresWords::finish(row, m_areTitlesHidden) };
    case RequestIdsAt:
        return { !row.figures.requestIds.isEmpty(), FiguresWords::requestIdLines(row) };
    case IgnoredAt:
        return { row.figures.asked > 0, {}, double(row.findings.size()) };
    }
    return {};
}

void FiguresModel::sort(int column, Qt::SortOrder sortOrder)
{
    if (column == m_sortColumn && sortOrder == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    order();
}

void FiguresModel::order()
{
    QList<int> shown(m_rows.size());
    std::iota(shown.begin(), shown.end(), 0);
    std::stable_sort(shown.begin(), shown.end(), [this](int a, int b) { return m_rows.at(a).place < m_rows.at(b).place; });
    if (m_sortColumn >= 0) {
        QList<Key> keys;
        for (const FiguresRow &row : std::as_const(m_rows))
            keys.append(key(row, m_sortColumn));
        const bool falls = m_sortOrder == Qt::DescendingOrder;
        std::stable_sort(shown.begin(), shown.end(), [&keys, falls](int a, int b) {
            const auto &left = keys.at(a);
            const auto &right = keys.at(b);
            if (left.isKnown != right.isKnown)
                return left.isKnown;
            if (!left.isKnown)
                return false;
            const auto &low = falls ? right : left;
            const auto &high = falls ? left : right;
            return low.text != high.text ? low.text < high.text : low.number < high.number;
        });
    }
    if (std::is_sorted(shown.cbegin(), shown.cend()))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    QList<FiguresRow> rows;
    QList<int> placeOf(m_rows.size());
    for (int i = 0; i < shown.size(); ++i) {
        rows.append(m_rows.at(shown.at(i)));
        placeOf[shown.at(i)] = i;
    }
    const auto before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &one : before)
        after.append(index(placeOf.at(one.row()), one.column()));
    m_rows = rows;
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}
