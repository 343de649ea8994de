#include "core/conversationedits.h"

#include "core/calltext.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype keptEdits = 200;

bool isResult(const Conversation &conversation, TurnId id)
{
    const Turn *const turn = conversation.turn(id);
    return turn && turn->message.role == Role::Tool;
}

/// The turn that the unit of \a id begins with.
TurnId headOf(const Conversation &conversation, TurnId id)
{
    TurnId head = id;
    while (isResult(conversation, head))
        head = conversation.turn(head)->parent;
    const Turn *const caller = conversation.turn(head);
    return caller && !caller->message.toolCalls.isEmpty() ? head : id;
}

/// The turn that the unit of \a id ends with where the path goes through it.
TurnId tailOf(const Conversation &conversation, TurnId id)
{
    const QSet<TurnId> unit = ConversationEdits::unitOf(conversation, id);
    TurnId tail = id;
    while (unit.contains(conversation.next(tail)))
        tail = conversation.next(tail);
    return tail;
}

/// The turns below \a id that do not belong to its unit.
QList<TurnId> followersOf(const Conversation &conversation, TurnId id)
{
    QList<TurnId> followers = conversation.children(id);
    if (id == 0)
        return followers;
    const QSet<TurnId> unit = ConversationEdits::unitOf(conversation, id);
    followers.removeIf([&unit](TurnId follower) { return unit.contains(follower); });
    return followers;
}

TurnId insertBelow(Conversation &conversation, TurnId parent, const Turn &turn)
{
    const QList<TurnId> followers = followersOf(conversation, parent);
    const TurnId chosen = conversation.next(parent);
    const TurnId id = conversation.append(parent, turn);
    QHash<TurnId, TurnId> parents;
    for (const TurnId follower : followers)
        parents.insert(follower, id);
    conversation.rearrange(parents, {});
    if (followers.contains(chosen))
        conversation.choose(chosen);
    else if (!followers.isEmpty())
        conversation.choose(-id); // the path ended above
    conversation.choose(id);
    return id;
}

/// Puts the unit at \a head and \a tail before the one that ends right above it.
void moveUp(Conversation &conversation, TurnId head, TurnId tail)
{
    const TurnId aboveTail = conversation.turn(head)->parent;
    const TurnId aboveHead = headOf(conversation, aboveTail);
    const TurnId top = conversation.turn(aboveHead)->parent;
    const QList<TurnId> followers = followersOf(conversation, tail);
    const TurnId chosen = conversation.next(tail);
    QHash<TurnId, TurnId> parents { { head, top }, { aboveHead, tail } };
    for (const TurnId follower : followers)
        parents.insert(follower, aboveTail);
    conversation.rearrange(parents, {});
    conversation.choose(head);
    conversation.choose(aboveHead);
    conversation.choose(chosen != 0 ? chosen : -aboveTail);
}
}

QSet<TurnId> ConversationEdits::unitOf(const Conversation &conversation, TurnId id)
{
    if (!conversation.turn(id))
        return {};
    const TurnId head = headOf(conversation, id);
    QSet<TurnId> unit { head };
    if (conversation.turn(head)->message.toolCalls.isEmpty())
        return unit;
    QList<TurnId> open { head };
    while (!open.isEmpty()) {
        const QList<TurnId> children = conversation.children(open.takeLast());
        for (const TurnId child : children) {
            if (!isResult(conversation, child))
                continue;
            unit.insert(child);
            open.append(child);
        }
    }
    return unit;
}

Turn ConversationEdits::written(Role role, const QString &text)
{
    Turn turn { .message = { .role = role, .text = text } };
    turn.answer.ended = role == Role::Assistant;
    return turn;
}

TurnId ConversationEdits::insertBefore(Conversation &conversation, TurnId id, const Turn &turn)
{
    if (!conversation.turn(id))
        return 0;
    return insertBelow(conversation, conversation.turn(headOf(conversation, id))->parent, turn);
}

TurnId ConversationEdits::insertAfter(Conversation &conversation, TurnId id, const Turn &turn)
{
    if (!conversation.turn(id))
        return 0;
    return insertBelow(conversation, tailOf(conversation, id), turn);
}

bool ConversationEdits::remove(Conversation &conversation, TurnId id)
{
    if (!conversation.turn(id))
        return false;
    const TurnId head = headOf(conversation, id);
    const TurnId above = std::as_const(conversation).turn(head)->parent;
    const QSet<TurnId> unit = unitOf(conversation, head);
    const bool wasChosen = conversation.next(above) == head;
    TurnId chosen = wasChosen ? conversation.next(tailOf(conversation, head)) : 0;
    if (wasChosen && chosen == 0) {
        // The last one: the wording beside it is shown in its place.
        const QList<TurnId> siblings = conversation.siblings(head);
        const qsizetype at = siblings.indexOf(head);
        chosen = siblings.value(at > 0 ? at - 1 : 1);
    }
    QHash<TurnId, TurnId> parents;
    for (const TurnId member : unit) {
        const QList<TurnId> children = conversation.children(member);
        for (const TurnId child : children) {
            if (!unit.contains(child))
                parents.insert(child, above);
        }
    }
    conversation.rearrange(parents, unit);
    if (chosen != 0)
        conversation.choose(chosen);
    return true;
}

bool ConversationEdits::canMove(const Conversation &conversation, TurnId id, int step)
{
    const Turn *const turn = conversation.turn(headOf(conversation, id));
    if (!turn || !conversation.path().contains(turn->id))
        return false;
    return step < 0 ? turn->parent != 0 : conversation.next(tailOf(conversation, id)) != 0;
}

bool ConversationEdits::move(Conversation &conversation, TurnId id, int step)
{
    if (!canMove(conversation, id, step))
        return false;
    const TurnId head = step < 0 ? headOf(conversation, id) : conversation.next(tailOf(conversation, id));
    moveUp(conversation, head, tailOf(conversation, head));
    return true;
}

bool ConversationEdits::canSetRole(const Conversation &conversation, TurnId id, Role role)
{
    const Turn *const turn = conversation.turn(id);
    if (!turn || role == Role::Tool || turn->message.role == Role::Tool || !turn->message.toolCalls.isEmpty())
        return false;
    return turn->state != TurnState::Streaming && (role == Role::User || turn->message.attachments.isEmpty());
}

bool ConversationEdits::setRole(Conversation &conversation, TurnId id, Role role)
{
    if (!canSetRole(conversation, id, role) || std::as_const(conversation).turn(id)->message.role == role)
        return false;
    Turn &turn = *conversation.turn(id);
    turn.message.role = role;
    turn.message.wire = {};
    if (role == Role::Assistant && !turn.answer.failure)
        turn.answer.ended = true;
    return true;
}

bool ConversationEdits::canTakeCalls(const Conversation &conversation, TurnId id, const QList<Tool> &tools)
{
    const Turn *const turn = conversation.turn(id);
    // What follows would stand between the calls and their results.
    return turn && turn->message.role == Role::Assistant && turn->state == TurnState::Complete && turn->message.toolCalls.isEmpty()
        && conversation.children(id).isEmpty() && callsInText(turn->message.text, tools);
}

bool ConversationEdits::takeCalls(Conversation &conversation, TurnId id, const QList<Tool> &tools)
{
    if (!canTakeCalls(conversation, id, tools))
        return false;
    Turn &turn = *conversation.turn(id);
    const CallText found = *callsInText(turn.message.text, tools);
    turn.message.text = found.text;
    turn.message.toolCalls = found.calls;
    // No other turn of the conversation has the number.
    for (ToolCall &call : turn.message.toolCalls)
        call.id = u"call_%1_%2"_s.arg(QString::number(id), QString::number(call.index + 1));
    turn.message.wire = {};
    return true;
}

void EditHistory::note(const Conversation &before, TurnEdit edit)
{
    m_undone.append({ before, edit });
    if (m_undone.size() > keptEdits)
        m_undone.removeFirst();
    m_redone.clear();
}

void EditHistory::noteAsked(TurnId id)
{
    m_asked.insert(id);
    m_redone.clear();
}

Conversation EditHistory::undone(const Conversation &now)
{
    const Step step = m_undone.takeLast();
    Conversation before = step.conversation;
    m_redone.append({ now, step.edit });
    before.systemPrompt = now.systemPrompt;
    before.reserve(now.lastId());
    const QList<TurnId> turns = now.turns();
    TurnId grafted = 0;
    for (const TurnId id : turns) {
        if (!m_asked.contains(id) || before.turn(id))
            continue;
        Turn turn = *now.turn(id);
        // Asked below a turn that the edit made: below what stood there before it.
        while (turn.parent != 0 && !before.turn(turn.parent) && !m_asked.contains(turn.parent))
            turn.parent = now.turn(turn.parent)->parent;
        before.insert(turn);
        grafted = id;
    }
    if (grafted != 0 && before.turn(now.leaf()))
        before.select(now.leaf());
    return before;
}

Conversation EditHistory::redone(const Conversation &now)
{
    const Step step = m_redone.takeLast();
    Conversation after = step.conversation;
    m_undone.append({ now, step.edit });
    after.systemPrompt = now.systemPrompt;
    after.reserve(now.lastId());
    return after;
}
