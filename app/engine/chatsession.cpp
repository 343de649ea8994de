#include "engine/chatsession.h"

#include "advice/attachmentlimits.h"
#include "advice/doctor.h"
#include "advice/guards.h"
#include "advice/repair.h"
#include "core/redaction.h"
#include "engine/chatsessionprivate.h"
#include "engine/networklane.h"
#include "engine/outgoing.h"
#include "engine/turnanswer.h"
#include "store/keyring.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <utility>

ChatSession::ChatSession(NetworkLane &lane, Keyring &keyring, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lane, keyring))
{
    connect(this, &ChatSession::requestChanged, this, &ChatSession::findingsChanged);
    connect(&keyring, &Keyring::stateChanged, this, [this](const QString &routeId) {
        if (d->route.id == routeId)
            emit requestChanged();
    });
}

ChatSession::~ChatSession() = default;

const Conversation &ChatSession::conversation() const
{
    return d->conversation;
}

void ChatSession::clear()
{
    stop();
    const QString systemPrompt = d->conversation.systemPrompt;
    d->conversation.clear();
    d->conversation.systemPrompt = systemPrompt;
    d->past.clear();
    d->dropRun();
    d->toolResults.clear();
    d->edits.clear();
    emit conversationReset();
    emit editsChanged();
    emit retryOfferChanged();
    emit pendingToolCallsChanged();
    emit requestChanged();
}

void ChatSession::swap(ChatSession &other)
{
    std::swap(d, other.d);
    std::swap(d->surroundings, other.d->surroundings); // they are not the conversation's
    for (ChatSession *const session : { this, &other })
        session->d->q = session;
    for (ChatSession *const session : { this, &other }) {
        emit session->conversationReset();
        emit session->editsChanged();
        emit session->runningChanged(session->isRunning());
        emit session->waitingChanged();
        emit session->waitingForKeyChanged(session->waiting().what == Waiting::For::Key);
        emit session->retryOfferChanged();
        emit session->pendingToolCallsChanged();
        emit session->requestChanged();
    }
}

void ChatSession::setConversationId(const QString &id)
{
    d->conversationId = id;
}

void ChatSession::restore(const Conversation &conversation)
{
    stop();
    d->conversation = conversation;
    d->past.clear();
    d->dropRun();
    d->toolResults.clear();
    d->edits.clear();
    emit conversationReset();
    emit editsChanged();
    emit retryOfferChanged();
    emit pendingToolCallsChanged();
    emit requestChanged();
}

const Route &ChatSession::route() const
{
    return d->route;
}

void ChatSession::setRoute(const Route &route)
{
    if (d->route == route)
        return;
    d->route = route;
    d->changeRequest();
}

const Protocol &ChatSession::protocol() const
{
    return *d->protocol;
}

void ChatSession::setProtocol(const QByteArray &id)
{
    const Protocol *const protocol = protocolById(id);
    if (!protocol || protocol == d->protocol)
        return;
    d->protocol = protocol;
    d->changeRequest();
}

const ChatSettings &ChatSession::settings() const
{
    return d->settings;
}

void ChatSession::setSettings(const ChatSettings &settings)
{
    if (d->settings == settings)
        return;
    d->settings = settings;
    d->changeRequest();
}

QString ChatSession::systemPrompt() const
{
    return d->conversation.systemPrompt;
}

void ChatSession::setSystemPrompt(const QString &text)
{
    if (d->conversation.systemPrompt == text)
        return;
    d->conversation.systemPrompt = text;
    d->changeRequest();
}

const Surroundings &ChatSession::surroundings() const
{
    return d->surroundings;
}

void ChatSession::setSurroundings(const Surroundings &surroundings)
{
    if (d->surroundings == surroundings)
        return;
    d->surroundings = surroundings;
    emit findingsChanged();
}

Traffic &ChatSession::traffic() const
{
    return d->lane.traffic();
}

ChatRequest ChatSession::request(const MessageDraft &draft, TurnId edited) const
{
    return d->chatRequest(d->messagesAfter(draft, edited));
}

HttpRequest ChatSession::preview(const MessageDraft &draft, TurnId edited) const
{
    const ChatRequest request = d->chatRequest(d->messagesAfter(draft, edited));
    Redactor redactor;
    const QList<QByteArray> keys = d->keyring.knownKeys();
    for (const QByteArray &key : keys)
        redactor.addSecret(key);
    return masked(requestFor(*d->protocol, d->route, request, d->keyring.placeholder(d->route), d->question), redactor);
}

QFuture<HttpRequest> ChatSession::previewLater(const MessageDraft &draft, TurnId edited) const
{
    const auto promise = std::make_shared<QPromise<HttpRequest>>();
    promise->start();
    QFuture<HttpRequest> future = promise->future();
    // Values in, a value out: a protocol has no state.
    QThreadPool::globalInstance()->start([promise, protocol = d->protocol, route = d->route,
                                             request = d->chatRequest(d->messagesAfter(draft, edited)),
                                             key = d->keyring.placeholder(d->route), question = d->question,
                                             secrets = d->keyring.knownKeys()] {
        Redactor redactor;
        for (const QByteArray &secret : secrets)
            redactor.addSecret(secret);
        promise->addResult(masked(requestFor(*protocol, route, request, key, question), redactor));
        promise->finish();
    });
    return future;
}

QList<Finding> ChatSession::findings(const MessageDraft &draft, TurnId edited) const
{
    return d->findingsOf(d->messagesAfter(draft, edited));
}

qint64 ChatSession::bodySize(const MessageDraft &draft, TurnId edited) const
{
    return AttachmentLimits::bodySizeOf(d->chatRequest(d->messagesAfter(draft, edited)));
}

QList<Finding> ChatSession::diagnosis(TurnId id) const
{
    const Turn *const turn = std::as_const(d->conversation).turn(id);
    const Protocol *const protocol = turn ? protocolById(turn->protocol) : nullptr;
    if (!protocol || turn->message.role != Role::Assistant || (turn->state == TurnState::Streaming && !turn->answer.failure))
        return {};
    const auto past = d->past.constFind(id);
    const bool isKnown = past != d->past.cend();
    const Route route = isKnown ? past->route : d->routeOf(*turn);
    const ChatRequest request = mended(ChatRequest { .systemPrompt = d->conversation.systemPrompt,
        .messages = messagesBefore(d->conversation, turn->parent, turn->begun),
        .settings = turn->settings });
    Symptoms symptoms { .situation = situationOf(d->surroundings, route, *protocol, request, d->keyring.state(route)),
        .answer = wholeAnswer(*turn),
        .head = isKnown ? past->exchange.head : HttpHead { .status = turn->httpStatus },
        .now = QDateTime::currentDateTimeUtc() };
    if (isKnown && !past->keyKind.isEmpty())
        symptoms.situation.keyKind = past->keyKind;
    if (isKnown && past->exchange.request.url.isValid() && !past->exchange.request.url.isEmpty())
        symptoms.situation.url = past->exchange.request.url;
    // The guards held it back: they know why.
    if (turn->answer.failure && turn->answer.failure->detail == "guard")
        return guards(symptoms.situation);
    return diagnose(symptoms);
}

QString ChatSession::fallbackId() const
{
    const QList<Route> &routes = d->surroundings.routes;
    const bool isThere = d->route.fallback != d->route.id
        && std::any_of(routes.cbegin(), routes.cend(), [this](const Route &route) { return route.id == d->route.fallback; });
    return isThere ? d->route.fallback : QString();
}

bool ChatSession::send(const MessageDraft &draft, Guarding guarding)
{
    if (isRunning())
        return false;
    const QList<Message> messages = d->nextMessages(draft);
    const Turn *const last = d->conversation.turn(d->conversation.leaf());
    // Nothing new is said, and the last word was the model's: there is nothing to ask.
    if (messages.isEmpty() && (!last || last->message.role == Role::Assistant))
        return false;
    if (d->isHeldBack(d->messagesAfter(draft, 0), guarding))
        return false;
    d->appendTurns(messages);
    d->ask(d->conversation.leaf(), guarding);
    return true;
}

QList<ToolCall> ChatSession::pendingToolCalls() const
{
    return pendingCalls(d->conversation);
}

void ChatSession::setToolResult(const QString &callId, const QString &result)
{
    if (d->toolResults.value(callId) == result)
        return;
    d->toolResults.insert(callId, result);
    emit requestChanged();
}

QString ChatSession::toolResult(const QString &callId) const
{
    return d->toolResults.value(callId);
}

bool ChatSession::sendToolResults(Guarding guarding)
{
    return !isRunning() && !pendingCalls(d->conversation).isEmpty() && send({}, guarding);
}

bool ChatSession::regenerate(TurnId id, Guarding guarding)
{
    const Turn *const turn = d->conversation.turn(id);
    if (isRunning() || !turn || turn->message.role != Role::Assistant)
        return false;
    const TurnId parent = turn->parent;
    const SharedOptional<Message> beginning = turn->begun;
    if (d->isHeldBack(messagesBefore(d->conversation, parent, beginning), guarding))
        return false;
    d->ask(parent, guarding, beginning);
    return true;
}

bool ChatSession::edit(TurnId id, const MessageDraft &draft, Guarding guarding)
{
    const Turn *const known = std::as_const(d->conversation).turn(id);
    if (isRunning() || !known || known->message.role == Role::System)
        return false;
    const Role role = known->message.role;
    if (role != Role::Assistant && d->isHeldBack(d->messagesAfter(draft, id), guarding))
        return false;
    const QList<Message> otherResults = role == Role::Tool ? resultsAfter(d->conversation, id) : QList<Message>();
    const TurnId parent = known->parent;
    const Turn edited = editedTurn(*known, draft);
    if (role == Role::Assistant)
        d->edits.note(d->conversation, TurnEdit::Rewrite);
    const TurnId sibling = d->conversation.append(parent, edited);
    if (role != Role::Assistant)
        d->edits.noteAsked(sibling);
    // The path takes another turning: what stood below the old turn is gone from view.
    emit conversationReset();
    emit turnCommitted(sibling);
    if (role == Role::Assistant) {
        emit editsChanged();
        emit pendingToolCallsChanged();
        d->changeRequest();
        return false;
    }
    d->appendTurns(otherResults);
    d->ask(d->conversation.leaf(), guarding);
    return true;
}

void ChatSession::selectSibling(TurnId id)
{
    if (!std::as_const(d->conversation).turn(id))
        return;
    d->conversation.select(id);
    emit conversationReset();
    emit pendingToolCallsChanged();
    d->changeRequest();
}

void ChatSession::stop()
{
    if (!d->isRunning)
        return;
    if (waiting().what == Waiting::For::Retry)
        cancelRetry();
    else
        d->run->stop();
}

bool ChatSession::isRunning() const
{
    return d->isRunning;
}

Waiting ChatSession::waiting() const
{
    return d->isRunning ? d->run->waiting() : Waiting();
}

std::optional<RetryOffer> ChatSession::retryOffer() const
{
    return d->offer;
}

void ChatSession::retry()
{
    if (!d->isRunning && d->offer)
        d->resume(d->offer->delayMs - d->offeredAt.msecsTo(QDateTime::currentDateTimeUtc()));
}

void ChatSession::retryNow()
{
    if (!d->isRunning && d->offer)
        d->resume(0);
    else if (waiting().what == Waiting::For::Retry)
        d->run->askNow();
}

void ChatSession::cancelRetry()
{
    if (waiting().what != Waiting::For::Retry)
        return;
    d->run->cancelCountdown();
    d->settle();
}

const Exchange *ChatSession::exchange(TurnId id) const
{
    if (d->run && d->runningTurn == id)
        return &d->run->record().exchange();
    const auto found = d->past.constFind(id);
    return found == d->past.constEnd() ? nullptr : &found->exchange;
}
