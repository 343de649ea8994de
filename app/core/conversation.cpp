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
    const Turn *const known = turn(id);
    return known ? children(known->parent) : QList<TurnId>();
}

QList<TurnId> Conversation::children(TurnId id) const
{
    QList<TurnId> ids;
    for (TurnId next = m_below.value(id).first; next != 0; next = m_nextSibling.value(next))
        ids.append(next);
    return ids;
}

void Conversation::select(TurnId id)
{
    for (const Turn *step = std::as_const(*this).turn(id); step; step = std::as_const(*this).turn(step->parent))
        m_below[step->parent].active = step->id;
}

void Conversation::endAt(TurnId id)
{
    select(id);
    if (const auto below = m_below.find(id); below != m_below.end())
        below->active = 0;
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
    for (auto below = m_below.cbegin(); below != m_below.cend(); ++below) {
        if (below->active == 0)
            ids.append(-below.key());
        else if (below->first != below->last)
            ids.append(below->active);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void Conversation::choose(TurnId id)
{
    if (const auto ended = m_below.find(-id); id < 0 && ended != m_below.end())
        ended->active = 0;
    else if (const Turn *const chosen = std::as_const(*this).turn(id))
        m_below[chosen->parent].active = id;
}

void Conversation::rearrange(const QHash<TurnId, TurnId> &parents, const QSet<TurnId> &removed)
{
    const QHash<TurnId, Below> before = std::exchange(m_below, {});
    m_nextSibling.clear();
    for (const TurnId id : removed)
        m_turns.remove(id);
    for (auto moved = parents.cbegin(); moved != parents.cend(); ++moved) {
        if (Turn *const known = turn(moved.key()))
            known->parent = moved.value();
    }
    const QList<TurnId> all = turns();
    for (const TurnId id : all)
        chain(std::as_const(*this).turn(id)->parent, id);
    for (auto below = m_below.begin(); below != m_below.end(); ++below) {
        const auto known = before.constFind(below.key());
        const Turn *const chosen = known == before.cend() ? nullptr : std::as_const(*this).turn(known->active);
        const bool isEnded = known != before.cend() && known->active == 0;
        below->active = isEnded ? 0 : chosen && chosen->parent == below.key() ? chosen->id : below->last;
    }
}

QList<TurnId> Conversation::differingFrom(const Conversation &other) const
{
    QList<TurnId> ids;
    for (auto kept = m_turns.cbegin(); kept != m_turns.cend(); ++kept) {
        const auto same = other.m_turns.constFind(kept.key());
        if (same == other.m_turns.cend() || (*same != *kept && (*same)->turn != (*kept)->turn))
            ids.append(kept.key());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
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
