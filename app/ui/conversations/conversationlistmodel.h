// The conversations of the store as rows of a list, with what runs marked. Changes row by row, so that a place in the list
// and a title being edited survive an answer that grows behind them; anew where a search brings other rows altogether.
#pragma once

#include "store/conversationstore.h"

#include <QAbstractListModel>
#include <QSet>

#include <optional>

class Conversations;
class RouteStore;

class ConversationListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        DetailRole, ///< "Sandbox · echo · 4 turns"
        StateRole, ///< a State
        StateTextRole, ///< "failed"; empty where there is nothing to say
        PinnedRole,
        OpenRole, ///< whether the window shows it
    };
    enum class State { Quiet, Running, Cut, Failed };

    ConversationListModel(Conversations &conversations, ConversationStore &store, RouteStore &routes, QObject *parent = nullptr);

    /// Only the conversations with these ids; nothing: all.
    void setFilter(const std::optional<QSet<QString>> &ids);

    /// -1 where there is no such row.
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// All words anew, in the language of now.
    void retranslate();

private:
    void refresh();
    void arrange(const QList<ConversationSummary> &now, const QSet<QString> &present);
    void dropRowsWithout(const QSet<QString> &ids);
    void touch(const QString &id, const QList<int> &roles);
    State stateOf(const ConversationSummary &row) const;
    QString titleOf(const ConversationSummary &row) const;
    QString detailOf(const ConversationSummary &row) const;
    QString stateText(State state) const;

    Conversations &m_conversations;
    ConversationStore &m_store;
    RouteStore &m_routes;
    QList<ConversationSummary> m_rows;
    std::optional<QSet<QString>> m_filter;
    QString m_openId;
};
