// How a session treats as calls what a server passed on as text.
#include "core/conversationedits.h"
#include "engine/chatsession.h"
#include "engine/chatsessionprivate.h"

#include <utility>

namespace {
/// Those the answer was given with, and those there are now.
QList<Tool> toolsFor(const Conversation &conversation, TurnId id, const ChatSettings &settings)
{
    const Turn *const turn = conversation.turn(id);
    return turn ? turn->settings.tools + settings.tools : QList<Tool>();
}
}

bool ChatSession::canTreatAsCalls(TurnId id) const
{
    return !isRunning() && ConversationEdits::canTakeCalls(d->conversation, id, toolsFor(d->conversation, id, d->settings));
}

bool ChatSession::treatAsCalls(TurnId id)
{
    Conversation edited = d->conversation;
    if (isRunning() || !ConversationEdits::takeCalls(edited, id, toolsFor(edited, id, d->settings)))
        return false;
    d->edits.note(d->conversation, TurnEdit::TakeCalls);
    d->takeEdited(edited);
    return true;
}
