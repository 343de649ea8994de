#include "store/turntree.h"

#include <algorithm>
#include <utility>

TurnStub TurnTree::stubOf(const Turn &turn)
{
    return { .id = turn.id, .parent = turn.parent, .role = turn.message.role, .state = turn.state };
}

void TurnTree::add(const TurnStub &stub)
{
    const bool isNew = !m_turns.contains(stub.id);
    m_turns.insert(stub.id, stub);
    if (!isNew)
        return;
    if (m_leaf == unknown)
        findLeaf();
    // Nearly always: no need to walk up all that leads here.
    if (stub.parent == m_leaf && !m_next.contains(m_leaf)) {
        m_next.insert(stub.parent, stub.id);
        m_leaf = stub.id;
    } else {
        select(stub.id);
    }
}

void TurnTree::select(TurnId id)
{
    for (auto step = m_turns.constFind(id); step != m_turns.cend(); step = m_turns.constFind(step->parent))
        m_next.insert(step->parent, step->id);
    m_leaf = unknown;
}

void TurnTree::choose(TurnId id)
{
    if (id < 0)
        m_next.remove(-id);
    else if (const auto turn = m_turns.constFind(id); turn != m_turns.cend())
        m_next.insert(turn->parent, id);
    m_leaf = unknown;
}

void TurnTree::rearrange(const QList<Turn> &changed, const QList<TurnId> &removed, const QList<TurnId> &choices)
{
    for (const TurnId id : removed)
        m_turns.remove(id);
    for (const Turn &turn : changed)
        m_turns.insert(turn.id, stubOf(turn));
    QList<TurnId> ids = m_turns.keys();
    std::sort(ids.begin(), ids.end());
    m_next.clear();
    for (const TurnId id : std::as_const(ids))
        m_next.insert(m_turns.constFind(id)->parent, id);
    for (const TurnId choice : choices)
        choose(choice);
    m_leaf = unknown;
}

void TurnTree::endStreaming()
{
    for (TurnStub &turn : m_turns) {
        if (turn.state == TurnState::Streaming)
            turn.state = TurnState::Cut;
    }
}

void TurnTree::measure(ConversationRow &row) const
{
    row.turns = 0;
    row.state = TurnState::Complete;
    for (TurnId id = m_next.value(0); id != 0; id = m_next.value(id)) {
        ++row.turns;
        const TurnStub &turn = *m_turns.constFind(id);
        if (turn.role == Role::Assistant)
            row.state = turn.state;
    }
}

void TurnTree::findLeaf()
{
    m_leaf = 0;
    while (const TurnId next = m_next.value(m_leaf))
        m_leaf = next;
}
