#include "core/conversation.h"

#include <algorithm>
#include <utility>

TurnId Conversation::append(TurnId parent, Turn turn)
{
    const TurnId id = ++m_lastId;
    turn.id = id;
    turn.parent = m_turns.contains(parent) ? parent : 0;
    chain(turn.parent, id);
    auto *const kept = new Kept;
    kept->turn = std::move(turn);
    m_turns.insert(id, QSharedDataPointer(kept));
    select(id);
    return id;
}

const Turn *Conversation::turn(TurnId id) const
{
    const auto found = m_turns.constFind(id);
    return found == m_turns.cend() ? nullptr : &found.value()->turn;
}

Turn *Conversation::turn(TurnId id)
{
    const auto found = m_turns.find(id);
    return found == m_turns.end() ? nullptr : &found.value()->turn;
}

QList<TurnId> Conversation::path() const
{
    QList<TurnId> ids;
    for (TurnId id = m_below.value(0).active; id != 0; id = m_below.value(id).active)
        ids.append(id);
    return ids;
}

TurnId Conversation::leaf() const
{
    TurnId last = 0;
    while (const TurnId next = m_below.value(last).active)
        last = next;
    return last;
}

QList<TurnId> Conversation::siblings(TurnId id) const
{
    QList<TurnId> ids;
    const Turn *const known = turn(id);
    for (TurnId next = known ? m_below.value(known->parent).first : 0; next != 0; next = m_nextSibling.value(next))
        ids.append(next);
    return ids;
}

void Conversation::select(TurnId id)
{
    for (const Turn *step = std::as_const(*this).turn(id); step; step = std::as_const(*this).turn(step->parent))
        m_below[step->parent].active = step->id;
}

void Conversation::clear()
{
    *this = Conversation();
}

void Conversation::insert(Turn turn)
{
    const TurnId id = turn.id;
    if (const auto known = m_turns.find(id); known != m_turns.end()) {
        known.value()->turn = std::move(turn);
        return;
    }
    m_lastId = std::max(m_lastId, id);
    chain(turn.parent, id);
    m_below[turn.parent].active = id;
    auto *const kept = new Kept;
    kept->turn = std::move(turn);
    m_turns.insert(id, QSharedDataPointer(kept));
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
    for (const Below &below : m_below) {
        if (below.first != below.last)
            ids.append(below.active);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void Conversation::choose(TurnId id)
{
    if (const Turn *const chosen = std::as_const(*this).turn(id))
        m_below[chosen->parent].active = id;
}

bool Conversation::operator==(const Conversation &other) const
{
    if (systemPrompt != other.systemPrompt || m_lastId != other.m_lastId || m_turns.size() != other.m_turns.size()
        || m_below != other.m_below || m_nextSibling != other.m_nextSibling)
        return false;
    for (auto kept = m_turns.cbegin(); kept != m_turns.cend(); ++kept) {
        const auto same = other.m_turns.constFind(kept.key());
        if (same == other.m_turns.cend() || (*same != *kept && (*same)->turn != (*kept)->turn))
            return false;
    }
    return true;
}

/// Puts \a id after the children that \a parent has already.
void Conversation::chain(TurnId parent, TurnId id)
{
    Below &below = m_below[parent];
    if (below.last == 0)
        below.first = id;
    else
        m_nextSibling.insert(below.last, id);
    below.last = id;
}
