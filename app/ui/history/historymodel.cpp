#include "ui/history/historymodel.h"

#include "ui/forms/notice.h"
#include "ui/history/historywords.h"
#include "ui/history/pending.h"
#include "ui/inspector/rawview.h"

#include <QApplication>
#include <QPalette>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr int pageSize = 200;
constexpr int largestPage = 4'000;
constexpr std::chrono::milliseconds refreshAfter { 80 };
const QString noValue = u"—"_s;
}

HistoryModel::HistoryModel(Journal &journal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
{
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshAfter);
    connect(&m_refreshSoon, &QTimer::timeout, this, &HistoryModel::refresh);
    connect(&journal, &Journal::recorded, this, &HistoryModel::add);
    connect(&journal, &Journal::changed, this, &HistoryModel::refresh);
}

HistoryModel::~HistoryModel()
{
    cancelPending(m_page);
}

void HistoryModel::setFilter(const ExchangeFilter &filter)
{
    m_filter = filter;
    m_isLoading = true;
    ask({}, pageSize, &HistoryModel::merge);
}

void HistoryModel::refresh()
{
    ask({}, std::max(pageSize, int(m_rows.size())), &HistoryModel::merge);
}

void HistoryModel::ask(const QString &after, int limit, void (HistoryModel::*use)(const Summaries &))
{
    cancelPending(m_page);
    m_refreshSoon.stop();
    const quint64 number = ++m_asked;
    m_isFetching = true;
    m_page = m_journal.page(m_filter, after, limit);
    // The journal outlives this; a context that dies before the future is an assertion in Qt.
    m_page.then(&m_journal, [alive = QPointer(this), this, number, limit, use](const Summaries &page) {
        if (!alive || number != m_asked)
            return;
        m_isFetching = false;
        m_isLoading = false;
        m_hasMore = page.size() >= limit;
        (this->*use)(page);
        emit loaded();
    });
}

void HistoryModel::append(const Summaries &page)
{
    if (page.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(page.size()) - 1);
    m_rows.insert(m_rows.end(), page.cbegin(), page.cend());
    endInsertRows();
}

/// Makes the rows those of \a now, both in the journal's order, so that what is in both keeps its place and stays chosen.
void HistoryModel::merge(const Summaries &now)
{
    QSet<QString> wanted;
    wanted.reserve(now.size());
    for (const auto &each : now)
        wanted.insert(each.id);
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (wanted.contains(m_rows[size_t(last)].id))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_rows[size_t(first) - 1].id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    for (int at = 0; at < now.size(); ++at) {
        const bool isOver = at >= int(m_rows.size());
        if (!isOver && m_rows[size_t(at)].id == now[at].id)
            continue;
        // Up to the next one that is there already.
        int end = at + 1;
        while (end < now.size() && (isOver || m_rows[size_t(at)].id != now[end].id))
            ++end;
        beginInsertRows({}, at, end - 1);
        m_rows.insert(m_rows.begin() + at, now.cbegin() + at, now.cbegin() + end);
        endInsertRows();
        at = end - 1;
    }
}

/// An exchange is new: at the top, if it is one of those shown.
void HistoryModel::add(const ExchangeSummary &summary)
{
    // What a page on its way will bring is not known; which words it holds, only the journal knows.
    if (m_isFetching || !m_filter.text.isEmpty()) {
        if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
        return;
    }
    if (!passes(summary) || rowOf(summary.id) >= 0)
        return;
    const auto place = std::lower_bound(m_rows.cbegin(), m_rows.cend(), summary,
        [](const ExchangeSummary &a, const ExchangeSummary &b) { return std::pair(a.startedAtMs, a.id) > std::pair(b.startedAtMs, b.id); });
    // Older than all that was read: it comes with its page.
    if (place == m_rows.cend() && m_hasMore)
        return;
    const int row = int(place - m_rows.cbegin());
    beginInsertRows({}, row, row);
    m_rows.insert(place, summary);
    endInsertRows();
    emit loaded();
}

bool HistoryModel::passes(const ExchangeSummary &summary) const
{
    const bool failed = !summary.failure.isEmpty();
    return (m_filter.routeId.isEmpty() || m_filter.routeId == summary.routeId)
        && (m_filter.model.isEmpty() || m_filter.model == summary.model)
        && (m_filter.outcome == ExchangeFilter::Outcome::Any || (m_filter.outcome == ExchangeFilter::Outcome::Failed) == failed)
        && (m_filter.httpStatus == 0 || m_filter.httpStatus == summary.httpStatus)
        && (m_filter.fromMs == 0 || summary.startedAtMs >= m_filter.fromMs)
        && (m_filter.untilMs == 0 || summary.startedAtMs < m_filter.untilMs);
}

const ExchangeSummary *HistoryModel::summary(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[size_t(row)] : nullptr;
}

int HistoryModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const ExchangeSummary &row) { return row.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

void HistoryModel::take(const QStringList &ids)
{
    const QSet<QString> gone(ids.cbegin(), ids.cend());
    Summaries left;
    left.reserve(qsizetype(m_rows.size()));
    for (const auto &row : m_rows) {
        if (!gone.contains(row.id))
            left.append(row);
    }
    merge(left);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const auto *shown = summary(index.row());
    if (!index.isValid() || !shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, index.column());
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Time:
            return plainToolTip(HistoryWords::exactTime(shown->startedAtMs));
        case What:
            return plainToolTip(RawView::visible(shown->firstLine.isEmpty() ? shown->url : shown->firstLine));
        case Status:
            return plainToolTip(HistoryWords::statusMeaning(*shown));
        case Tokens:
            return plainToolTip(HistoryWords::tokensMeaning(*shown));
        default:
            return plainToolTip(text(*shown, index.column()));
        }
    case Qt::AccessibleTextRole:
        return index.column() == Tokens ? HistoryWords::tokensMeaning(*shown) : text(*shown, index.column());
    case Qt::ForegroundRole:
        if (index.column() == Status)
            return HistoryWords::statusColour(*shown, QApplication::palette());
        return index.column() == Time || index.column() == Tokens || index.column() == Duration
            ? QVariant(QApplication::palette().brush(QPalette::PlaceholderText))
            : QVariant();
    case Qt::TextAlignmentRole:
        return int(index.column() >= Tokens ? Qt::AlignVCenter | Qt::AlignRight : Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

QString HistoryModel::text(const ExchangeSummary &shown, int column) const
{
    const auto orNothing = [](const QString &value) { return value.isEmpty() ? noValue : RawView::visible(value); };
    switch (column) {
    case Time:
        return HistoryWords::shortTime(shown.startedAtMs);
    case RouteName:
        return orNothing(shown.routeName);
    case Model:
        return orNothing(shown.model);
    case What:
        return HistoryWords::what(shown);
    case Status:
        return HistoryWords::status(shown);
    case Tokens:
        return orNothing(HistoryWords::tokens(shown));
    case Duration:
        return orNothing(HistoryWords::duration(shown));
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section >= Tokens ? Qt::AlignVCenter | Qt::AlignRight : Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case RouteName:
        return tr("Route");
    case Model:
        return tr("Model");
    case What:
        return tr("What");
    case Status:
        return tr("Status");
    case Tokens:
        return tr("Tokens");
    case Duration:
        return tr("Duration");
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isFetching;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    // Whoever goes on to the end of thousands gets there in a few steps.
    if (canFetchMore(parent) && !m_rows.empty())
        ask(m_rows.back().id, std::clamp(int(m_rows.size()), pageSize, largestPage), &HistoryModel::append);
}

void HistoryModel::retranslate()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}
