// Which turns a conversation has and where its active path goes, without their content.
#pragma once

#include "store/conversationdatabase.h"

#include <QHash>

class TurnTree
{
public:
    static TurnStub stubOf(const Turn &turn);

    void add(const TurnStub &stub);
    void select(TurnId id);
    void choose(TurnId id); ///< see Conversation::choose()
    /// Takes \a removed away and puts \a changed where they stand now.
    void rearrange(const QList<Turn> &changed, const QList<TurnId> &removed, const QList<TurnId> &choices);
    void endStreaming();

    bool contains(TurnId id) const { return m_turns.contains(id); }
    bool isEmpty() const { return m_turns.isEmpty(); }

    /// Counts the active path into \a row.
    void measure(ConversationRow &row) const;

private:
    static constexpr TurnId unknown = -1;

    void findLeaf();

    QHash<TurnId, TurnStub> m_turns;
    QHash<TurnId, TurnId> m_next;
    TurnId m_leaf = 0; ///< end of the path
};
