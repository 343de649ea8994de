// What a conversation as it stands says to the model, and what it still owes it.
#pragma once

#include "core/conversation.h"

/// The turns from the first one down to \a id.
QList<TurnId> pathTo(const Conversation &conversation, TurnId id);

/// The messages of the turns in \a path. Answers that were cut or failed lose their calls, which would be refused, and
/// are left out when nothing of them remains.
QList<Message> messagesOf(const Conversation &conversation, const QList<TurnId> &path);

/// The calls of the last answer that have no result yet, in order.
QList<ToolCall> pendingCalls(const Conversation &conversation);

/// \a turn with \a text in place of its own, as the sibling that editing it makes.
Turn editedTurn(const Turn &turn, const QString &text);

/// The tool results that stand right after \a id on the active path: calls made together are answered together.
QList<Message> resultsAfter(const Conversation &conversation, TurnId id);
