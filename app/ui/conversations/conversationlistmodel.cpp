#include "ui/conversations/conversationlistmodel.h"

#include "engine/conversations.h"
#include "store/routestore.h"
#include "ui/forms/notice.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// So many runs of rows may come and go one after another.
constexpr int mostRuns = 32;

bool isSameOrder(const QList<ConversationSummary> &left, const QList<ConversationSummary> &right)
{
    return std::equal(left.cbegin(), left.cend(), right.cbegin(), right.cend(),
        [](const auto &one, const auto &other) { return one.id == other.id; });
}

QSet<QString> idsOf(const QList<ConversationSummary> &rows)
{
    QSet<QString> ids;
    ids.reserve(rows.size());
    for (const auto &row : rows)
        ids.insert(row.id);
    return ids;
}

/// How many stretches of \a rows are not among \a ids.
int runsWithout(const QList<ConversationSummary> &rows, const QSet<QString> &ids)
{
    int runs = 0;
    bool wasAbsent = false;
    for (const auto &row : rows) {
        const bool isAbsent = !ids.contains(row.id);
        runs += isAbsent && !wasAbsent ? 1 : 0;
        wasAbsent = isAbsent;
    }
    return runs;
}
}

ConversationListModel::ConversationListModel(
    Conversations &conversations, ConversationStore &store, RouteStore &routes, QObject *parent)
    : QAbstractListModel(parent)
    , m_conversations(conversations)
    , m_store(store)
    , m_routes(routes)
    , m_openId(conversations.currentId())
{
    connect(&m_store, &ConversationStore::listChanged, this, &ConversationListModel::refresh);
    connect(&m_store, &ConversationStore::ready, this, &ConversationListModel::refresh);
    connect(&m_conversations, &Conversations::runningChanged, this,
        [this](const QString &id) { touch(id, { Qt::FontRole, StateRole, StateTextRole, Qt::AccessibleTextRole }); });
    connect(&m_conversations, &Conversations::currentChanged, this, [this] {
        const QString before = std::exchange(m_openId, m_conversations.currentId());
        touch(before, { OpenRole });
        touch(m_openId, { OpenRole });
    });
    connect(&m_routes, &RouteStore::changed, this, &ConversationListModel::retranslate);
    refresh();
}

void ConversationListModel::setFilter(const std::optional<QSet<QString>> &ids)
{
    m_filter = ids;
    refresh();
}

int ConversationListModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const auto &row) { return row.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows.at(index.row());
    const State state = stateOf(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return titleOf(row);
    case Qt::ToolTipRole:
        return plainToolTip(titleOf(row) + u'\n' + detailOf(row));
    case Qt::AccessibleTextRole: {
        QStringList parts { titleOf(row), detailOf(row) };
        if (state != State::Quiet)
            parts << stateText(state);
        if (row.pinned)
            parts << tr("pinned");
        return parts.join(u", "_s);
    }
    case IdRole:
        return row.id;
    case DetailRole:
        return detailOf(row);
    case StateRole:
        return int(state);
    case StateTextRole:
        return stateText(state);
    case PinnedRole:
        return row.pinned;
    case OpenRole:
        return row.id == m_openId;
    }
    return {};
}

bool ConversationListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto &row = m_rows.at(index.row());
    const QString title = value.toString().simplified();
    if (title != titleOf(row))
        m_store.rename(row.id, title);
    return true;
}

Qt::ItemFlags ConversationListModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractListModel::flags(index);
    if (index.isValid())
        flags |= Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
    return flags;
}

void ConversationListModel::retranslate()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void ConversationListModel::refresh()
{
    QList<ConversationSummary> now = m_store.list();
    if (m_filter)
        now.removeIf([this](const auto &row) { return !m_filter->contains(row.id); });
    if (!isSameOrder(m_rows, now)) {
        const QSet<QString> wanted = idsOf(now);
        const QSet<QString> present = idsOf(m_rows);
        // Thousands that come and go one by one, as found ones lie among the others, would take seconds.
        if (runsWithout(m_rows, wanted) + runsWithout(now, present) > mostRuns) {
            beginResetModel();
            m_rows = now;
            endResetModel();
            return;
        }
        dropRowsWithout(wanted);
        arrange(now, present);
    }
    for (qsizetype row = 0; row < now.size(); ++row) {
        if (m_rows.at(row) == now.at(row))
            continue;
        m_rows[row] = now.at(row);
        emit dataChanged(index(int(row)), index(int(row)));
    }
}

/// Inserts what is new in \a now and moves what stands elsewhere; \a present are the ids before.
void ConversationListModel::arrange(const QList<ConversationSummary> &now, const QSet<QString> &present)
{
    for (qsizetype i = 0; i < now.size();) {
        auto newEnd = i;
        while (newEnd < now.size() && !present.contains(now.at(newEnd).id))
            ++newEnd;
        if (newEnd > i) {
            beginInsertRows({}, int(i), int(newEnd) - 1);
            m_rows = m_rows.first(i) + now.sliced(i, newEnd - i) + m_rows.sliced(i);
            endInsertRows();
            i = newEnd;
            continue;
        }
        if (m_rows.at(i).id != now.at(i).id) {
            const int from = rowOf(now.at(i).id);
            beginMoveRows({}, from, from, {}, int(i));
            m_rows.move(from, i);
            endMoveRows();
        }
        ++i;
    }
}

void ConversationListModel::dropRowsWithout(const QSet<QString> &ids)
{
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (ids.contains(m_rows.at(last).id))
            continue;
        auto first = last;
        while (first > 0 && !ids.contains(m_rows.at(first - 1).id))
            --first;
        beginRemoveRows({}, int(first), int(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void ConversationListModel::touch(const QString &id, const QList<int> &roles)
{
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row), index(row), roles);
}

ConversationListModel::State ConversationListModel::stateOf(const ConversationSummary &row) const
{
    if (m_conversations.isRunning(row.id))
        return State::Running;
    switch (row.state) {
    case TurnState::Complete:
    case TurnState::Streaming:
        break;
    case TurnState::Cut:
        return State::Cut;
    case TurnState::Failed:
        return State::Failed;
    }
    return State::Quiet;
}

QString ConversationListModel::titleOf(const ConversationSummary &row) const
{
    return row.title.isEmpty() ? tr("New chat") : row.title;
}

QString ConversationListModel::detailOf(const ConversationSummary &row) const
{
    QString route = row.routeName;
    if (route.isEmpty()) {
        const auto known = m_routes.find(row.routeId);
        route = known ? known->name : row.routeId;
    }
    QStringList parts { route, row.model, row.turns == 0 ? tr("draft") : tr("%n turn(s)", nullptr, row.turns) };
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString ConversationListModel::stateText(State state) const
{
    switch (state) {
    case State::Quiet:
        break;
    case State::Running:
        return tr("running…");
    case State::Cut:
        return tr("cut");
    case State::Failed:
        return tr("failed");
    }
    return {};
}
