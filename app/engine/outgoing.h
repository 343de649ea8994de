// What a conversation as it stands says to the model, and what it still owes it.
#pragma once

#include "core/conversation.h"
#include "core/route.h"

#include <QUuid>

class Protocol;
class Redactor;

/// The turns from the first one down to \a id.
QList<TurnId> pathTo(const Conversation &conversation, TurnId id);

/// The messages of the turns in \a path. Answers that were cut or failed lose their calls, which would be refused, and
/// are left out when nothing of them remains.
QList<Message> messagesOf(const Conversation &conversation, const QList<TurnId> &path);

/// What is asked for an answer below \a parent, with \a beginning, if there is one, as the last word: an answer goes on from it.
QList<Message> messagesBefore(const Conversation &conversation, TurnId parent, const SharedOptional<Message> &beginning);

/// The calls of the last answer that have no result yet, in order.
QList<ToolCall> pendingCalls(const Conversation &conversation);

/// \a turn with \a draft in place of what it says, as the sibling that editing it makes.
Turn editedTurn(const Turn &turn, const MessageDraft &draft);

/// The tool results that stand right after \a id on the active path: calls made together are answered together.
QList<Message> resultsAfter(const Conversation &conversation, TurnId id);

/// What the conversation would say with \a draft in place of \a id, up to there and with the results of tools that
/// go with it: what sending an edited turn asks.
QList<Message> messagesOfEdit(const Conversation &conversation, TurnId id, const MessageDraft &draft);

/// The request that asks \a request, as it goes out and as it is shown. Where \a route wants it, it carries an Idempotency-Key
/// that stays the same for the same body of the same \a question.
HttpRequest requestFor(
    const Protocol &protocol, const Route &route, const ChatRequest &request, const RouteKey &key, const QUuid &question);

/// \a request as it may be shown and copied: a fingerprint stands wherever \a redactor knows a secret in URL, header values
/// or body, because somebody wrote it there.
HttpRequest masked(const HttpRequest &request, const Redactor &redactor);
