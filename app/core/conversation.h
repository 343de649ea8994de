// A conversation as a tree of turns: regenerating or editing adds a sibling, nothing is overwritten.
#pragma once

#include "core/chatrequest.h"
#include "core/exchange.h"
#include "core/sharedoptional.h"

#include <QHash>
#include <QSet>
#include <QSharedDataPointer>

#include <algorithm>

using TurnId = qint64; ///< 0: none

enum class TurnState { Complete, Streaming, Cut, Failed };

struct Turn {
    TurnId id = 0;
    TurnId parent = 0; ///< 0: a first turn
    Message message;
    TurnState state = TurnState::Complete;

    // Of answers: who gave it, with what settings, and what was measured.
    QString routeId;
    QString routeName;
    QByteArray protocol;
    ChatSettings settings;
    Outcome answer;
    Timing timing;
    int httpStatus = 0;
    SharedOptional<Message> begun; ///< what was sent as its beginning, and what it begins with

    bool operator==(const Turn &) const = default;
};

class Conversation
{
public:
    QString systemPrompt;

    /// Adds \a turn below \a parent (0: as a first turn) and makes it part of the active path. Returns its id.
    TurnId append(TurnId parent, Turn turn);

    /// The turn called \a id, or nullptr. The pointer holds until the next append().
    const Turn *turn(TurnId id) const;
    Turn *turn(TurnId id);

    /// The active path from the first turn to the leaf.
    QList<TurnId> path() const;

    /// The last turn of the active path, or 0.
    TurnId leaf() const;

    /// All children of \a id's parent, oldest first, \a id included.
    QList<TurnId> siblings(TurnId id) const;

    /// The turns that follow \a id (0: the first ones), oldest first.
    QList<TurnId> children(TurnId id) const;

    /// The one of children(\a id) that the path goes through or last went through; 0 where it ends at \a id.
    TurnId next(TurnId id) const { return m_below.value(id).active; }

    /// Makes the path lead through \a id and on to the leaf it last had.
    void select(TurnId id);

    /// Makes the path lead to \a id and end there: what is said next stands beside what followed it.
    void endAt(TurnId id);

    bool isEmpty() const { return m_turns.isEmpty(); }
    void clear();

    /// Puts a stored turn back under its own id and below its own parent. In ascending order of ids, and followed by choose(),
    /// the whole conversation comes back.
    void insert(Turn turn);

    /// All turns, oldest first.
    QList<TurnId> turns() const;

    /// Wherever a turn was answered or continued more than once: the child the path goes through or last went through. Where
    /// it ends above one: minus the turn it ends at.
    QList<TurnId> choices() const;
    /// Makes \a id the chosen one among its siblings; the path may lead elsewhere. -id: no path goes on below it.
    void choose(TurnId id);

    /// The highest id a turn ever had: none is used twice, also not after a turn was removed.
    TurnId lastId() const { return m_lastId; }
    void reserve(TurnId id) { m_lastId = std::max(m_lastId, id); }

    /// Puts every turn of \a parents under another parent and takes \a removed away, none of which may keep a child.
    /// Every other choice stays.
    void rearrange(const QHash<TurnId, TurnId> &parents, const QSet<TurnId> &removed);

    /// The turns that are not the same in \a other, and those that it lacks.
    QList<TurnId> differingFrom(const Conversation &other) const;

    bool operator==(const Conversation &other) const;

private:
    /// A turn as it is kept: copies of a conversation share those that neither changed.
    struct Kept : QSharedData {
        Turn turn;
    };
    /// What stands below a turn, or at the top: the children are chained, because there is seldom more than one.
    struct Below {
        TurnId first = 0;
        TurnId last = 0;
        TurnId active = 0; ///< the child the path goes through or last went through

        bool operator==(const Below &) const = default;
    };

    void chain(TurnId parent, TurnId id);

    QHash<TurnId, QSharedDataPointer<Kept>> m_turns;
    QHash<TurnId, Below> m_below;
    QHash<TurnId, TurnId> m_nextSibling;
    TurnId m_lastId = 0;
};
