#include "core/conversation.h"

#include <algorithm>
#include <utility>

TurnId Conversation::append(TurnId parent, Turn turn)
{
    const TurnId id = ++m_lastId;
    turn.id = id;
    turn.parent = m_turns.contains(parent) ? parent : 0;
    m_children[turn.parent].append(id);
    m_turns.insert(id, std::move(turn));
    select(id);
    return id;
}

const Turn *Conversation::turn(TurnId id) const
{
    const auto found = m_turns.constFind(id);
    return found == m_turns.cend() ? nullptr : &found.value();
}

Turn *Conversation::turn(TurnId id)
{
    const auto found = m_turns.find(id);
    return found == m_turns.end() ? nullptr : &found.value();
}

QList<TurnId> Conversation::path() const
{
    QList<TurnId> ids;
    for (TurnId id = m_activeChild.value(0); id != 0; id = m_activeChild.value(id))
        ids.append(id);
    return ids;
}

TurnId Conversation::leaf() const
{
    TurnId last = 0;
    while (const TurnId next = m_activeChild.value(last))
        last = next;
    return last;
}

QList<TurnId> Conversation::siblings(TurnId id) const
{
    const Turn *const known = turn(id);
    return known ? m_children.value(known->parent) : QList<TurnId>();
}

void Conversation::select(TurnId id)
{
    for (const Turn *step = turn(id); step; step = turn(step->parent))
        m_activeChild.insert(step->parent, step->id);
}

void Conversation::clear()
{
    *this = Conversation();
}

void Conversation::insert(const Turn &turn)
{
    const bool isKnown = m_turns.contains(turn.id);
    m_turns.insert(turn.id, turn);
    m_lastId = std::max(m_lastId, turn.id);
    if (isKnown)
        return;
    m_children[turn.parent].append(turn.id);
    m_activeChild.insert(turn.parent, turn.id);
}

QList<TurnId> Conversation::turns() const
{
    QList<TurnId> ids = m_turns.keys();
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<TurnId> Conversation::choices() const
{
    QList<TurnId> ids;
    for (auto siblings = m_children.cbegin(); siblings != m_children.cend(); ++siblings) {
        if (siblings.value().size() > 1)
            ids.append(m_activeChild.value(siblings.key()));
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void Conversation::choose(TurnId id)
{
    if (const Turn *const chosen = std::as_const(*this).turn(id))
        m_activeChild.insert(chosen->parent, id);
}
