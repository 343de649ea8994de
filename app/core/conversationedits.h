// Edits of a conversation in place: insert, remove, move, another role. A tool call and its results are one unit, which no
// edit takes apart. And the edits of a while, to be undone and done again.
#pragma once

#include "core/conversation.h"

#include <QList>
#include <QSet>

#include <optional>

/// What can be done to turns of a conversation. Every edit tells whether it did anything.
namespace ConversationEdits {
/// \a id and all that goes where it goes: an answer that calls tools, and the results that follow it in every branch.
QSet<TurnId> unitOf(const Conversation &conversation, TurnId id);

/// A turn that somebody wrote.
Turn written(Role role, const QString &text);

/// Puts \a turn above \a id and the wordings beside it; before a whole unit. Returns its id, or 0.
TurnId insertBefore(Conversation &conversation, TurnId id, const Turn &turn);
/// Puts \a turn between \a id and all that follows it; after a whole unit. Returns its id, or 0.
TurnId insertAfter(Conversation &conversation, TurnId id, const Turn &turn);

/// Takes the unit of \a id away. What followed it follows what stood before it.
bool remove(Conversation &conversation, TurnId id);

/// Whether the unit of \a id trades places on the path with the one before it, or after it.
bool canMove(const Conversation &conversation, TurnId id, int step);
/// Does so; \a step is -1 or 1. What stands beside a turn stays below the turn that it followed.
bool move(Conversation &conversation, TurnId id, int step);

/// Calls and their results have the role they must have, and so has a turn that carries files.
bool canSetRole(const Conversation &conversation, TurnId id, Role role);
bool setRole(Conversation &conversation, TurnId id, Role role);

/// Whether the text of \a id, an answer that nothing follows, holds calls that nobody read as such; see callsInText().
bool canTakeCalls(const Conversation &conversation, TurnId id, const QList<Tool> &tools);
/// Makes them calls that wait for their results; the text round them stays.
bool takeCalls(Conversation &conversation, TurnId id, const QList<Tool> &tools);
}

/// What an edit did, for who takes it back.
enum class TurnEdit { Insert, Append, Remove, RemoveCall, Move, SetRole, Rewrite, TakeCalls };

/// The states of a conversation before each of its edits. What was asked and answered meanwhile is none of them and stays.
class EditHistory
{
public:
    /// \a before is what the conversation was before an edit that is done now.
    void note(const Conversation &before, TurnEdit edit);
    /// The turn \a id was asked or answered: undoing an earlier edit keeps it, and there is nothing left to do again.
    void noteAsked(TurnId id);
    void clear() { *this = {}; }

    bool canUndo() const { return !m_undone.isEmpty(); }
    bool canRedo() const { return !m_redone.isEmpty(); }
    /// What undone() and redone() would be about.
    std::optional<TurnEdit> toUndo() const { return m_undone.isEmpty() ? std::nullopt : std::optional(m_undone.last().edit); }
    std::optional<TurnEdit> toRedo() const { return m_redone.isEmpty() ? std::nullopt : std::optional(m_redone.last().edit); }

    /// \a now without its last edit. Only when canUndo().
    Conversation undone(const Conversation &now);
    /// \a now with the edit that was undone last. Only when canRedo().
    Conversation redone(const Conversation &now);

private:
    struct Step {
        Conversation conversation;
        TurnEdit edit;
    };
    QList<Step> m_undone;
    QList<Step> m_redone;
    QSet<TurnId> m_asked;
};
