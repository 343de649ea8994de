#include "engine/chatsessionprivate.h"

#include "advice/guards.h"
#include "advice/repair.h"
#include "engine/outgoing.h"
#include "engine/turnanswer.h"
#include "protocols/failurenormaliser.h"
#include "store/keyring.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <utility>

namespace {
/// With the time it takes to write it, less than a second of a running answer is ever unsaved.
constexpr std::chrono::milliseconds progressEvery { 800 };
}

ChatSession::Private::Private(ChatSession *session, NetworkLane &networkLane, Keyring &keys)
    : q(session)
    , lane(networkLane)
    , keyring(keys)
{
    progress.setSingleShot(true);
    progress.setInterval(progressEvery);
    QObject::connect(&progress, &QTimer::timeout, &context, [this] {
        if (isRunning)
            emit q->turnProgressed(runningTurn);
    });
}

/// What sending \a draft adds to the conversation: a result for every pending call, then the person's text.
QList<Message> ChatSession::Private::nextMessages(const MessageDraft &draft) const
{
    QList<Message> messages;
    const QList<ToolCall> calls = pendingCalls(conversation);
    for (const ToolCall &call : calls)
        messages.append({ .role = Role::Tool, .text = toolResults.value(call.id), .toolCallId = call.id });
    if (!draft.isEmpty())
        messages.append({ .role = Role::User, .text = draft.text, .attachments = draft.attachments });
    return messages;
}

ChatRequest ChatSession::Private::chatRequest(const QList<Message> &messages) const
{
    return mended(ChatRequest { .systemPrompt = conversation.systemPrompt, .messages = messages, .settings = settings });
}

void ChatSession::Private::appendTurn(TurnId parent, const Turn &turn)
{
    const TurnId id = conversation.append(parent, turn);
    edits.noteAsked(id);
    emit q->turnAppended(id);
    emit q->turnCommitted(id);
}

void ChatSession::Private::appendTurns(const QList<Message> &messages)
{
    for (const Message &message : messages) {
        if (message.role == Role::Tool)
            toolResults.remove(message.toolCallId);
        appendTurn(conversation.leaf(), { .message = message });
    }
}

/// What is asked with \a draft sent, or with \a draft in place of what \a edited says.
QList<Message> ChatSession::Private::messagesAfter(const MessageDraft &draft, TurnId edited) const
{
    if (edited != 0)
        return messagesOfEdit(conversation, edited, draft);
    return messagesOf(conversation, conversation.path()) + nextMessages(draft);
}

/// The route that \a turn was asked over, as it is now.
Route ChatSession::Private::routeOf(const Turn &turn) const
{
    const QList<Route> routes = surroundings.routes + QList<Route> { route };
    const auto found = std::find_if(
        routes.cbegin(), routes.cend(), [&turn](const Route &known) { return known.id == turn.routeId; });
    if (found != routes.cend())
        return *found;
    Route gone;
    gone.id = turn.routeId;
    gone.name = turn.routeName;
    return gone;
}

QList<Finding> ChatSession::Private::findingsOf(const QList<Message> &messages) const
{
    return guards(situationOf(surroundings, route, *protocol, chatRequest(messages), keyring.state(route)));
}

/// Whether \a messages are not to be sent; says why.
bool ChatSession::Private::isHeldBack(const QList<Message> &messages, Guarding guarding)
{
    if (guarding == Guarding::Override)
        return false;
    const QList<Finding> findings = findingsOf(messages);
    if (!isBlocked(findings))
        return false;
    emit q->blocked(findings);
    return true;
}

/// Appends an answer below \a parent and asks for it with all that leads there, and with \a beginning as its last word.
void ChatSession::Private::ask(TurnId parent, Guarding guarding, const SharedOptional<Message> &beginning)
{
    dropRun();
    begun = { .role = Role::Assistant };
    if (beginning) {
        begun.text = beginning->text;
        begun.reasoning = beginning->reasoning;
    }
    Turn turn { .message = begun, .state = TurnState::Streaming };
    turn.begun = beginning;
    turn.routeId = route.id;
    turn.routeName = route.name;
    turn.protocol = protocol->id();
    turn.settings = settings;
    const ChatRequest request = chatRequest(messagesBefore(conversation, parent, beginning));
    runningTurn = conversation.append(parent, turn);
    edits.noteAsked(runningTurn);
    run = std::make_unique<AnswerRun>(lane, keyring,
        AnswerRun::Order { .route = route,
            .protocol = protocol,
            .request = request,
            .question = std::exchange(question, QUuid::createUuid()),
            .guarding = guarding,
            .surroundings = surroundings,
            .conversationId = conversationId,
            .turn = runningTurn });
    watch(*run);
    isRunning = true;
    const quint64 current = ++runs;

    emit q->turnAppended(runningTurn);
    emit q->turnProgressed(runningTurn);
    emit q->runningChanged(true);
    emit q->pendingToolCallsChanged();
    emit q->editsChanged();
    emit q->requestChanged();
    if (isRunning && current == runs)
        run->ask();
}

void ChatSession::Private::watch(AnswerRun &asked)
{
    connect(&asked, &AnswerRun::begun, &context, [this] { beginAgain(); });
    connect(&asked, &AnswerRun::headReceived, &context, [this](const HttpHead &head) { takeHead(head); });
    connect(&asked, &AnswerRun::eventsReceived, &context, [this](const QList<StreamEvent> &events) { applyEvents(events); });
    connect(&asked, &AnswerRun::ended, &context,
        [this](const std::optional<Failure> &failure, const QList<StreamEvent> &lastEvents) { endAttempt(failure, lastEvents); });
    connect(&asked, &AnswerRun::waitingChanged, &context, [this] {
        emit q->waitingChanged();
        emit q->waitingForKeyChanged(run && run->waiting().what == Waiting::For::Key);
    });
}

/// The next attempt begins: what the one before left in the turn goes.
void ChatSession::Private::beginAgain()
{
    Turn &turn = *conversation.turn(runningTurn);
    turn.message = begun;
    turn.answer = {};
    turn.timing = {};
    turn.httpStatus = 0;
    offer.reset();
    emit q->turnChanged(runningTurn);
    emit q->retryOfferChanged();
}

void ChatSession::Private::takeHead(const HttpHead &head)
{
    Turn &turn = *conversation.turn(runningTurn);
    turn.httpStatus = head.status;
    const QList<RequestId> ids = requestIds(head);
    grow(turn, QList<StreamEvent>(ids.cbegin(), ids.cend()));
    emit q->turnChanged(runningTurn);
}

/// Applies what one chunk brought and tells it once, however many events it held.
void ChatSession::Private::applyEvents(const QList<StreamEvent> &events)
{
    if (events.isEmpty())
        return;
    const TurnId id = runningTurn;
    Turn &turn = *conversation.turn(id);
    const Growth growth = grow(turn, events);
    // A text that replaces what came replaces nothing of what it continues.
    if (growth.isReplaced && !turn.message.text.startsWith(begun.text))
        turn.message.text.prepend(begun.text);
    turn.timing = run->record().exchange().timing;
    if (!progress.isActive())
        progress.start();
    if (growth.isReplaced) {
        emit q->turnChanged(id);
        return;
    }
    const auto isCurrent = [this, current = runs] { return isRunning && runs == current; };
    if (!growth.reasoning.isEmpty())
        emit q->reasoningAppended(id, growth.reasoning);
    if (!growth.text.isEmpty() && isCurrent())
        emit q->textAppended(id, growth.text);
    if (growth.isChanged && isCurrent())
        emit q->turnChanged(id);
}

/// The attempt ended: judges what came, whether it is whole, and whether another one would help.
void ChatSession::Private::endAttempt(const std::optional<Failure> &failure, const QList<StreamEvent> &lastEvents)
{
    const bool failedBefore = conversation.turn(runningTurn)->answer.failure.has_value();
    const quint64 current = runs;
    applyEvents(lastEvents);
    if (!isRunning || current != runs)
        return;
    Turn &turn = *conversation.turn(runningTurn);
    judgeEnd(turn, failure, failedBefore);
    if (turn.answer.failure)
        turn.answer.failure = run->record().redacted(run->record().located(*turn.answer.failure));
    // What is shown and copied of it is what is kept.
    turn.message = run->record().redacted(turn.message);
    Answer whole = wholeAnswer(turn);
    if (!begun.text.isEmpty()) {
        // The rest alone came, and alone it says nothing to the server.
        turn.message.wire = {};
        whole.message.text.remove(0, begun.text.size());
        whole.message.reasoning.remove(0, begun.reasoning.size());
    }
    run->close(whole);
    conversation.turn(runningTurn)->timing = run->record().exchange().timing;
    past.insert(runningTurn, { .exchange = run->record().exchange(), .route = run->order().route, .keyKind = run->keyKind() });
    progress.stop();
    offerRetry();
    if (!offer || !offer->automatic) {
        settle();
        return;
    }
    emit q->turnChanged(runningTurn);
    emit q->turnProgressed(runningTurn);
    emit q->retryOfferChanged();
    if (isRunning && current == runs)
        run->askIn(offer->delayMs);
}

/// Nothing came of an answer that continues a text.
bool ChatSession::Private::isBegunOnly() const
{
    const Message &message = std::as_const(conversation).turn(runningTurn)->message;
    return message.toolCalls.isEmpty() && message.text.size() == begun.text.size()
        && message.reasoning.size() == begun.reasoning.size();
}

/// Never after something visible arrived: it would be thrown away, and paid for twice.
void ChatSession::Private::offerRetry()
{
    const Turn &turn = *std::as_const(conversation).turn(runningTurn);
    offer.reset();
    if (!turn.answer.failure || !isBegunOnly())
        return;
    offer = Retry::offerAfter(
        *turn.answer.failure, run->attempts(), run->order().route.retry, QRandomGenerator::global()->generateDouble());
    offeredAt = QDateTime::currentDateTimeUtc();
}

/// The turn is final, unless somebody takes up what is on offer.
void ChatSession::Private::settle()
{
    const TurnId id = runningTurn;
    Turn &turn = *conversation.turn(id);
    turn.state = endState(turn);
    isRunning = false;
    const Exchange exchange = run->record().exchange();
    if (!offer)
        dropRun();
    emit q->turnChanged(id);
    emit q->turnCommitted(id);
    emit q->runningChanged(false);
    emit q->editsChanged();
    emit q->retryOfferChanged();
    emit q->pendingToolCallsChanged();
    emit q->requestChanged();
    emit q->exchangeFinished(exchange);
}

/// Takes up the attempt on offer after \a delayMs.
void ChatSession::Private::resume(qint64 delayMs)
{
    conversation.turn(runningTurn)->state = TurnState::Streaming;
    isRunning = true;
    const quint64 current = ++runs;
    emit q->turnChanged(runningTurn);
    emit q->turnProgressed(runningTurn);
    emit q->runningChanged(true);
    emit q->pendingToolCallsChanged();
    if (!isRunning || current != runs)
        return;
    if (delayMs > 0)
        run->askIn(delayMs);
    else
        run->askNow();
}

void ChatSession::Private::dropRun()
{
    offer.reset();
    if (run)
        run.release()->deleteLater(); // it may be the one that told us
}

/// The request is another one now: what is on offer would repeat the one before.
void ChatSession::Private::changeRequest()
{
    if (!isRunning && offer) {
        dropRun();
        emit q->retryOfferChanged();
    }
    emit q->requestChanged();
}
