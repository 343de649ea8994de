#include "engine/outgoing.h"

#include "core/redaction.h"
#include "engine/httpcall.h"
#include "protocols/protocol.h"

QList<TurnId> pathTo(const Conversation &conversation, TurnId id)
{
    QList<TurnId> path;
    for (const Turn *turn = conversation.turn(id); turn; turn = conversation.turn(turn->parent))
        path.prepend(turn->id);
    return path;
}

QList<Message> messagesOf(const Conversation &conversation, const QList<TurnId> &path)
{
    QList<Message> messages;
    for (const TurnId id : path) {
        const Turn &turn = *conversation.turn(id);
        Message message = turn.message;
        if (message.role == Role::Assistant && turn.state != TurnState::Complete) {
            // Calls that were cut in two would be refused, and so would their half-written message.
            message.toolCalls.clear();
            message.wire = {};
            if (message.text.isEmpty())
                continue;
        }
        messages.append(message);
    }
    return messages;
}

QList<Message> messagesBefore(const Conversation &conversation, TurnId parent, const SharedOptional<Message> &beginning)
{
    QList<Message> messages = messagesOf(conversation, pathTo(conversation, parent));
    if (beginning)
        messages.append(*beginning);
    return messages;
}

QList<ToolCall> pendingCalls(const Conversation &conversation)
{
    QList<QString> answered;
    for (const Turn *turn = conversation.turn(conversation.leaf()); turn; turn = conversation.turn(turn->parent)) {
        if (turn->message.role == Role::Tool) {
            answered.append(turn->message.toolCallId);
            continue;
        }
        if (turn->message.role != Role::Assistant || turn->state != TurnState::Complete)
            return {};
        QList<ToolCall> calls = turn->message.toolCalls;
        calls.removeIf([&answered](const ToolCall &call) { return answered.contains(call.id); });
        return calls;
    }
    return {};
}

Turn editedTurn(const Turn &turn, const MessageDraft &draft)
{
    Turn edited { .message = turn.message };
    edited.message.text = draft.text;
    edited.message.attachments = draft.attachments;
    edited.message.wire = {};
    if (turn.message.role == Role::Assistant) {
        // Who said it first; nothing of it was measured.
        edited.routeId = turn.routeId;
        edited.routeName = turn.routeName;
        edited.protocol = turn.protocol;
        edited.settings = turn.settings;
        edited.answer.ended = true;
    }
    return edited;
}

QList<Message> resultsAfter(const Conversation &conversation, TurnId id)
{
    QList<Message> results;
    const QList<TurnId> path = conversation.path();
    for (qsizetype at = path.indexOf(id) + 1; at > 0 && at < path.size(); ++at) {
        const Message &next = conversation.turn(path.at(at))->message;
        if (next.role != Role::Tool)
            break;
        results.append(next);
    }
    return results;
}

QList<Message> messagesOfEdit(const Conversation &conversation, TurnId id, const MessageDraft &draft)
{
    const Turn *const known = conversation.turn(id);
    if (!known)
        return {};
    QList<Message> messages = messagesOf(conversation, pathTo(conversation, known->parent));
    messages.append(editedTurn(*known, draft).message);
    if (known->message.role == Role::Tool)
        messages.append(resultsAfter(conversation, id));
    return messages;
}

HttpRequest requestFor(
    const Protocol &protocol, const Route &route, const ChatRequest &request, const RouteKey &key, const QUuid &question)
{
    HttpRequest made = protocol.chat(route, request, key);
    // Made of the body, an edited request has another one by itself. One that a person typed is theirs.
    if (route.idempotencyKeys && made.header("Idempotency-Key").isEmpty()) {
        const QUuid id = QUuid::createUuidV5(question, made.body);
        made.setHeader({ .name = "Idempotency-Key", .value = id.toByteArray(QUuid::WithoutBraces) });
    }
    return HttpCall::asSent(made);
}

HttpRequest masked(const HttpRequest &request, const Redactor &redactor)
{
    HttpRequest shown = request;
    if (const QByteArray url = request.url.toEncoded(); redactor.finds(url))
        shown.url = QUrl::fromEncoded(redactor.redacted(url));
    for (HttpHeader &header : shown.headers)
        header.value = redactor.redacted(header.value);
    shown.body = redactor.redacted(request.body);
    return shown;
}
