// How a session edits its conversation in place, and takes it back.
#include "engine/chatsession.h"
#include "engine/chatsessionprivate.h"
#include "engine/outgoing.h"

#include <utility>

/// Takes \a edited for the conversation and tells what is other.
void ChatSession::Private::takeEdited(const Conversation &edited)
{
    const Conversation before = std::exchange(conversation, edited);
    const QList<TurnId> changed = conversation.differingFrom(before);
    QList<TurnId> removed = before.differingFrom(conversation);
    removed.removeIf([this](TurnId id) { return std::as_const(conversation).turn(id) != nullptr; });
    emit q->turnsEdited(changed, removed);
    emit q->conversationReset();
    emit q->editsChanged();
    emit q->pendingToolCallsChanged();
    changeRequest();
}

bool ChatSession::branchAt(TurnId id)
{
    if (isRunning() || !std::as_const(d->conversation).turn(id))
        return false;
    d->conversation.endAt(id);
    emit conversationReset();
    emit pendingToolCallsChanged();
    d->changeRequest();
    return true;
}

TurnId ChatSession::insertTurn(TurnId id, Place place, Role role, const QString &text)
{
    if (isRunning() || role == Role::Tool)
        return 0;
    Conversation edited = d->conversation;
    const Turn turn = ConversationEdits::written(role, text);
    const TurnId inserted = place == Place::Before ? ConversationEdits::insertBefore(edited, id, turn)
                                                   : ConversationEdits::insertAfter(edited, id, turn);
    if (inserted == 0)
        return 0;
    d->edits.note(d->conversation, TurnEdit::Insert);
    d->takeEdited(edited);
    return inserted;
}

TurnId ChatSession::appendTurn(Role role, const MessageDraft &draft)
{
    if (isRunning() || role == Role::Tool || draft.isEmpty())
        return 0;
    Conversation edited = d->conversation;
    Turn turn = ConversationEdits::written(role, draft.text);
    turn.message.attachments = draft.attachments;
    const TurnId appended = edited.append(edited.leaf(), turn);
    d->edits.note(d->conversation, TurnEdit::Append);
    d->takeEdited(edited);
    return appended;
}

bool ChatSession::removeTurn(TurnId id)
{
    Conversation edited = d->conversation;
    const bool isUnit = ConversationEdits::unitOf(edited, id).size() > 1;
    if (isRunning() || !ConversationEdits::remove(edited, id))
        return false;
    d->edits.note(d->conversation, isUnit ? TurnEdit::RemoveCall : TurnEdit::Remove);
    d->takeEdited(edited);
    return true;
}

bool ChatSession::moveTurn(TurnId id, int step)
{
    Conversation edited = d->conversation;
    if (isRunning() || !ConversationEdits::move(edited, id, step))
        return false;
    d->edits.note(d->conversation, TurnEdit::Move);
    d->takeEdited(edited);
    return true;
}

bool ChatSession::setRole(TurnId id, Role role)
{
    Conversation edited = d->conversation;
    if (isRunning() || !ConversationEdits::setRole(edited, id, role))
        return false;
    d->edits.note(d->conversation, TurnEdit::SetRole);
    d->takeEdited(edited);
    return true;
}

bool ChatSession::canUndo() const
{
    return !isRunning() && d->edits.canUndo();
}

bool ChatSession::undo()
{
    if (!canUndo())
        return false;
    d->takeEdited(d->edits.undone(d->conversation));
    return true;
}

bool ChatSession::canRedo() const
{
    return !isRunning() && d->edits.canRedo();
}

bool ChatSession::redo()
{
    if (!canRedo())
        return false;
    d->takeEdited(d->edits.redone(d->conversation));
    return true;
}

std::optional<TurnEdit> ChatSession::toUndo() const
{
    return canUndo() ? d->edits.toUndo() : std::nullopt;
}

std::optional<TurnEdit> ChatSession::toRedo() const
{
    return canRedo() ? d->edits.toRedo() : std::nullopt;
}

bool ChatSession::canContinue(TurnId id) const
{
    const Turn *const turn = std::as_const(d->conversation).turn(id);
    return !isRunning() && turn && turn->message.role == Role::Assistant && !turn->message.text.isEmpty()
        && turn->message.toolCalls.isEmpty();
}

bool ChatSession::continueAnswer(TurnId id, Guarding guarding)
{
    if (!canContinue(id))
        return false;
    const QList<Message> messages = messagesOf(d->conversation, pathTo(d->conversation, id));
    if (d->isHeldBack(messages, guarding))
        return false;
    d->ask(std::as_const(d->conversation).turn(id)->parent, guarding, messages.constLast());
    return true;
}
