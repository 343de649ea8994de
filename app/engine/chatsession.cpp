#include "engine/chatsession.h"

#include "advice/baseurl.h"
#include "engine/exchangerecord.h"
#include "engine/httpcall.h"
#include "engine/networklane.h"
#include "engine/outgoing.h"
#include "protocols/failurenormaliser.h"
#include "store/keyring.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// No model writes this much; a server that does would fill the memory.
constexpr qint64 longestAnswer = 512LL * 1024 * 1024;

/// Some servers keep the line open after the end of an answer. Those that close it do so at once, and only then can the
/// connection serve the next request.
constexpr std::chrono::seconds graceAfterEnd { 1 };

/// With the time it takes to write it, less than a second of a running answer is ever unsaved.
constexpr std::chrono::milliseconds progressEvery { 800 };

Failure unsendable(const QByteArray &detail, const QString &subject, const QByteArray &code = {})
{
    return { .kind = FailureKind::NotSent, .code = code, .detail = detail, .subject = subject };
}

/// Whether a key was expected and did not come. Somebody may have typed the header themselves.
bool lacksSecret(const HttpRequest &request)
{
    return std::any_of(request.headers.cbegin(), request.headers.cend(),
        [](const HttpHeader &header) { return header.secret && header.value.size() <= header.secretAt; });
}

bool isEmptyMessage(const Message &message)
{
    return message.text.isEmpty() && message.reasoning.isEmpty() && message.toolCalls.isEmpty();
}

/// What only says that there was too little: the line knows better why.
bool isMereLack(FailureKind kind)
{
    return kind == FailureKind::CutOff || kind == FailureKind::NoAnswer || kind == FailureKind::Malformed;
}
}

struct ChatSession::Private {
    /// The answer in flight.
    struct Running {
        TurnId id = 0;
        Route route;
        const Protocol *protocol = nullptr;
        ChatRequest request;
        std::unique_ptr<Decoder> decoder;
        QPointer<HttpCall> call;
        ExchangeRecord record;
        qint64 bytes = 0;
        bool hasHead = false;
        bool isClosing = false; ///< the answer is whole, the line is still open
        bool isWaiting = false; ///< the keychain keeps us waiting
    };

    ChatSession *q; ///< another one after swap()
    QObject context; ///< of all that is in flight, wherever it is swapped to
    NetworkLane &lane;
    Keyring &keyring;
    Conversation conversation;
    Route route;
    const Protocol *protocol = protocols().constFirst();
    ChatSettings settings;
    QHash<QString, QString> toolResults; ///< typed, not sent yet, by call id
    QHash<TurnId, Exchange> exchanges;
    std::unique_ptr<Running> running;
    QTimer progress; ///< runs while something of the answer is untold
    quint64 runs = 0; ///< tells a late answer of the keychain from one that is wanted

    Private(ChatSession *session, NetworkLane &networkLane, Keyring &keys)
        : q(session)
        , lane(networkLane)
        , keyring(keys)
    {
        progress.setSingleShot(true);
        progress.setInterval(progressEvery);
        QObject::connect(&progress, &QTimer::timeout, &context, [this] {
            if (running)
                emit q->turnProgressed(running->id);
        });
    }

    QList<Message> nextMessages(const QString &draft) const;
    ChatRequest chatRequest(const QList<Message> &messages) const;
    void appendTurn(TurnId parent, const Turn &turn);
    void appendTurns(const QList<Message> &messages);
    void ask(TurnId parent);
    std::optional<Failure> problemOf(const Running &run) const;
    void sendWith(const RouteKey &key);
    void takeHead(const HttpHead &head);
    void takeBytes(const QByteArray &bytes, qint64 atNs);
    void applyEvents(const QList<StreamEvent> &events);
    void endAnswer(const std::optional<Failure> &lineFailure);
    void fail(const Failure &failure);
    void setWaiting(bool waiting);
};

/// What sending \a draft adds to the conversation: a result for every pending call, then the person's text.
QList<Message> ChatSession::Private::nextMessages(const QString &draft) const
{
    QList<Message> messages;
    const QList<ToolCall> calls = pendingCalls(conversation);
    for (const ToolCall &call : calls)
        messages.append({ .role = Role::Tool, .text = toolResults.value(call.id), .toolCallId = call.id });
    if (!draft.isEmpty())
        messages.append({ .role = Role::User, .text = draft });
    return messages;
}

ChatRequest ChatSession::Private::chatRequest(const QList<Message> &messages) const
{
    return { .systemPrompt = conversation.systemPrompt, .messages = messages, .settings = settings };
}

void ChatSession::Private::appendTurn(TurnId parent, const Turn &turn)
{
    const TurnId id = conversation.append(parent, turn);
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

/// Appends an answer below \a parent and asks for it with all that leads there.
void ChatSession::Private::ask(TurnId parent)
{
    running = std::make_unique<Running>();
    running->route = route;
    running->protocol = protocol;
    running->request = chatRequest(messagesOf(conversation, pathTo(conversation, parent)));
    running->record = ExchangeRecord(route, protocol->id(), settings.model);
    Turn turn { .message = { .role = Role::Assistant }, .state = TurnState::Streaming };
    turn.routeId = route.id;
    turn.routeName = route.name;
    turn.protocol = protocol->id();
    turn.settings = settings;
    running->id = conversation.append(parent, turn);
    const quint64 run = ++runs;

    emit q->turnAppended(running->id);
    emit q->turnProgressed(running->id);
    emit q->runningChanged(true);
    emit q->pendingToolCallsChanged();
    emit q->requestChanged();
    if (!running || run != runs)
        return;
    const auto isCurrent = [this, run] { return running && runs == run; };
    // What cannot be sent is said before the key is read.
    if (const std::optional<Failure> problem = problemOf(*running)) {
        QMetaObject::invokeMethod(&context, [this, isCurrent, problem] {
            if (isCurrent())
                fail(*problem);
        }, Qt::QueuedConnection);
        return;
    }
    // The keyring outlives every session; a context that dies before the future is an assertion in Qt.
    keyring.key(running->route).then(&keyring, [alive = QPointer(&context), this, isCurrent](const RouteKey &key) {
        if (alive && isCurrent())
            sendWith(key);
    }).onCanceled(&keyring, [alive = QPointer(&context), this, isCurrent] {
        if (alive && isCurrent())
            fail({ .kind = FailureKind::Stopped });
    });
}

std::optional<Failure> ChatSession::Private::problemOf(const Running &run) const
{
    const QString base = run.route.base(run.protocol->id());
    if (base.isEmpty())
        return unsendable("no-base", run.route.name);
    if (const BaseUrl read = readBaseUrl(base); read.url.isEmpty())
        return unsendable("bad-base", base, read.problem);
    return HttpCall::problemWith(run.route, run.protocol->chat(run.route, run.request, keyring.placeholder(run.route)));
}

void ChatSession::Private::sendWith(const RouteKey &key)
{
    setWaiting(false);
    if (!running)
        return;
    const HttpRequest request = running->protocol->chat(running->route, running->request, key);
    if (lacksSecret(request)) {
        Failure failure = unsendable("no-key", QString::fromUtf8(key.variable));
        failure.message = keyring.state(running->route).problem;
        fail(failure);
        return;
    }
    running->record.addSecrets(keyring.knownKeys());
    running->record.takeRequest(request);
    running->decoder = running->protocol->decoder();
    running->call = new HttpCall(lane, running->route, &context);
    connect(running->call, &HttpCall::headReceived, &context, [this](const HttpHead &head) { takeHead(head); });
    connect(running->call, &HttpCall::received, &context, [this](const QByteArray &bytes, qint64 atNs) { takeBytes(bytes, atNs); });
    connect(running->call, &HttpCall::finished, &context, [this](const std::optional<Failure> &failure) { endAnswer(failure); });
    running->call->send(request);
}

void ChatSession::Private::takeHead(const HttpHead &head)
{
    running->hasHead = true;
    running->record.takeHead(head);
    running->decoder->begin(head);
    Turn &turn = *conversation.turn(running->id);
    turn.httpStatus = head.status;
    const QList<RequestId> ids = requestIds(head);
    for (const RequestId &id : ids)
        turn.answer.apply(id);
    emit q->turnChanged(running->id);
}

void ChatSession::Private::takeBytes(const QByteArray &bytes, qint64 atNs)
{
    running->bytes += bytes.size();
    running->record.takeBytes(bytes, atNs);
    if (running->bytes > longestAnswer) {
        conversation.turn(running->id)->answer.apply(Failure { .kind = FailureKind::Malformed, .detail = "answer-too-long" });
        running->call->stop();
        return;
    }
    const int eventsBefore = running->decoder->eventCount();
    QList<StreamEvent> events;
    running->decoder->feed(bytes, events);
    if (running->decoder->eventCount() != eventsBefore || !events.isEmpty())
        running->call->noteContent();
    running->record.takeEvents(events, atNs);
    const quint64 run = runs;
    applyEvents(events);
    if (!running || runs != run || running->isClosing || !conversation.turn(running->id)->answer.ended)
        return;
    running->isClosing = true;
    QTimer::singleShot(graceAfterEnd, running->call, &HttpCall::stop);
}

/// Applies what one chunk brought and tells it once, however many events it held.
void ChatSession::Private::applyEvents(const QList<StreamEvent> &events)
{
    if (events.isEmpty())
        return;
    const TurnId id = running->id;
    QString text;
    QString reasoning;
    bool isChanged = false;
    {
        // Taken out and put back, so that appending does not copy what is there already.
        Turn &turn = *conversation.turn(id);
        Answer answer = std::move(turn.answer);
        answer.message = std::move(turn.message);
        for (const StreamEvent &event : events) {
            answer.apply(event);
            if (const auto *const more = std::get_if<TextDelta>(&event))
                text += more->text;
            else if (const auto *const thought = std::get_if<ReasoningDelta>(&event))
                reasoning += thought->text;
            else
                isChanged = true;
            // Who hears of a replacement reads the whole text anew; what was appended before it is in it.
            if (std::holds_alternative<TextReplaced>(event))
                text.clear();
            else if (std::holds_alternative<ReasoningReplaced>(event))
                reasoning.clear();
        }
        turn.message = std::move(answer.message);
        answer.message = { .role = Role::Assistant };
        turn.answer = std::move(answer);
        turn.timing = running->record.exchange().timing;
    }
    const bool isReplaced = std::any_of(events.cbegin(), events.cend(), [](const StreamEvent &event) {
        return std::holds_alternative<TextReplaced>(event) || std::holds_alternative<ReasoningReplaced>(event);
    });
    if (!progress.isActive())
        progress.start();
    if (isReplaced) {
        emit q->turnChanged(id);
        return;
    }
    const quint64 run = runs;
    const auto isCurrent = [this, run] { return running && runs == run; };
    if (!reasoning.isEmpty())
        emit q->reasoningAppended(id, reasoning);
    if (!text.isEmpty() && isCurrent())
        emit q->textAppended(id, text);
    if (isChanged && isCurrent())
        emit q->turnChanged(id);
}

/// The call ended: judges what came, whether it is whole, and why not.
void ChatSession::Private::endAnswer(const std::optional<Failure> &lineFailure)
{
    // The call lives on until it has told everybody.
    running->call->deleteLater();
    const TurnId id = running->id;
    const bool failedBefore = conversation.turn(id)->answer.failure.has_value();
    if (running->hasHead) {
        QList<StreamEvent> events;
        running->decoder->finish(events);
        const qint64 atNs = running->call->elapsedNs();
        running->record.takeEvents(events, atNs);
        const quint64 run = runs;
        applyEvents(events);
        if (!running || run != runs)
            return;
    }
    Turn &turn = *conversation.turn(id);
    Answer &answer = turn.answer;
    const bool lacks = answer.failure && !failedBefore && isMereLack(answer.failure->kind);
    if (lineFailure && !answer.ended && (!answer.failure || lacks)) {
        Failure failure = *lineFailure;
        if (answer.failure)
            failure.raw = answer.failure->raw;
        failure.httpStatus = turn.httpStatus;
        answer.failure = failure;
    } else if (!answer.ended && !answer.failure) {
        const bool isNothing = isEmptyMessage(turn.message);
        answer.failure = Failure { .kind = isNothing ? FailureKind::NoAnswer : FailureKind::CutOff, .httpStatus = turn.httpStatus };
    }
    fail({});
}

/// Closes the running answer. A failure that the answer has already is kept; else \a failure is its.
void ChatSession::Private::fail(const Failure &failure)
{
    setWaiting(false);
    const std::unique_ptr<Running> run = std::move(running);
    Turn &turn = *conversation.turn(run->id);
    if (!turn.answer.failure && !turn.answer.ended)
        turn.answer.failure = failure;
    if (turn.answer.failure)
        turn.answer.failure = run->record.redacted(run->record.located(*turn.answer.failure));

    if (turn.answer.isComplete())
        turn.state = TurnState::Complete;
    else if (!isEmptyMessage(turn.message) || turn.answer.failure->kind == FailureKind::Stopped)
        turn.state = TurnState::Cut;
    else
        turn.state = TurnState::Failed;

    Answer whole = turn.answer;
    whole.message = turn.message;
    run->record.finish(whole, run->decoder ? run->decoder->eventCount() : 0, run->call && run->call->attempts() > 0,
        run->call ? run->call->elapsedNs() : 0);
    turn.timing = run->record.exchange().timing;
    exchanges.insert(run->id, run->record.exchange());
    progress.stop();

    emit q->turnChanged(run->id);
    emit q->turnCommitted(run->id);
    emit q->runningChanged(false);
    emit q->pendingToolCallsChanged();
    emit q->requestChanged();
    emit q->exchangeFinished(run->record.exchange());
}

void ChatSession::Private::setWaiting(bool waiting)
{
    if (!running || running->isWaiting == waiting)
        return;
    running->isWaiting = waiting;
    emit q->waitingForKeyChanged(waiting);
}

ChatSession::ChatSession(NetworkLane &lane, Keyring &keyring, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lane, keyring))
{
    connect(&keyring, &Keyring::stateChanged, this, [this](const QString &routeId) {
        if (d->running && !d->running->call && d->running->route.id == routeId)
            d->setWaiting(d->keyring.state(d->running->route).waiting);
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
    d->exchanges.clear();
    d->toolResults.clear();
    emit conversationReset();
    emit pendingToolCallsChanged();
    emit requestChanged();
}

void ChatSession::swap(ChatSession &other)
{
    std::swap(d, other.d);
    for (ChatSession *const session : { this, &other })
        session->d->q = session;
    for (ChatSession *const session : { this, &other }) {
        emit session->conversationReset();
        emit session->runningChanged(session->isRunning());
        emit session->waitingForKeyChanged(session->d->running && session->d->running->isWaiting);
        emit session->pendingToolCallsChanged();
        emit session->requestChanged();
    }
}

void ChatSession::restore(const Conversation &conversation)
{
    stop();
    d->conversation = conversation;
    d->exchanges.clear();
    d->toolResults.clear();
    emit conversationReset();
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
    emit requestChanged();
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
    emit requestChanged();
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
    emit requestChanged();
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
    emit requestChanged();
}

HttpRequest ChatSession::preview(const QString &draft) const
{
    const QList<Message> messages = messagesOf(d->conversation, d->conversation.path()) + d->nextMessages(draft);
    return d->protocol->chat(d->route, d->chatRequest(messages), d->keyring.placeholder(d->route));
}

void ChatSession::send(const QString &text)
{
    if (isRunning())
        return;
    const QList<Message> messages = d->nextMessages(text);
    const Turn *const last = d->conversation.turn(d->conversation.leaf());
    // Nothing new is said, and the last word was the model's: there is nothing to ask.
    if (messages.isEmpty() && (!last || last->message.role == Role::Assistant))
        return;
    d->appendTurns(messages);
    d->ask(d->conversation.leaf());
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

void ChatSession::sendToolResults()
{
    if (!isRunning() && !pendingCalls(d->conversation).isEmpty())
        send({});
}

void ChatSession::regenerate(TurnId id)
{
    const Turn *const turn = d->conversation.turn(id);
    if (isRunning() || !turn || turn->message.role != Role::Assistant)
        return;
    d->ask(turn->parent);
}

void ChatSession::edit(TurnId id, const QString &text)
{
    const Turn *const known = std::as_const(d->conversation).turn(id);
    if (isRunning() || !known || known->message.role == Role::System)
        return;
    const Role role = known->message.role;
    const QList<Message> otherResults = role == Role::Tool ? resultsAfter(d->conversation, id) : QList<Message>();
    const TurnId parent = known->parent;
    const Turn edited = editedTurn(*known, text);
    d->conversation.append(parent, edited);
    const TurnId sibling = d->conversation.leaf();
    // The path takes another turning: what stood below the old turn is gone from view.
    emit conversationReset();
    emit turnCommitted(sibling);
    if (role == Role::Assistant) {
        emit pendingToolCallsChanged();
        emit requestChanged();
        return;
    }
    d->appendTurns(otherResults);
    d->ask(d->conversation.leaf());
}

void ChatSession::selectSibling(TurnId id)
{
    if (!std::as_const(d->conversation).turn(id))
        return;
    d->conversation.select(id);
    emit conversationReset();
    emit pendingToolCallsChanged();
    emit requestChanged();
}

void ChatSession::stop()
{
    if (!d->running)
        return;
    if (d->running->call)
        d->running->call->stop();
    else
        d->fail({ .kind = FailureKind::Stopped });
}

bool ChatSession::isRunning() const
{
    return d->running != nullptr;
}

const Exchange *ChatSession::exchange(TurnId id) const
{
    if (d->running && d->running->id == id)
        return &d->running->record.exchange();
    const auto found = d->exchanges.constFind(id);
    return found == d->exchanges.constEnd() ? nullptr : &found.value();
}
