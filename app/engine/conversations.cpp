#include "engine/conversations.h"

#include "engine/chatsession.h"
#include "store/conversationstore.h"
#include "store/keyring.h"
#include "store/routestore.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <map>
#include <utility>

namespace {
constexpr std::chrono::milliseconds saveStateAfter { 500 };

StoredConversation withoutTurns(StoredConversation stored)
{
    const QString systemPrompt = stored.conversation.systemPrompt;
    stored.conversation = {};
    stored.conversation.systemPrompt = systemPrompt;
    return stored;
}
}

struct Conversations::Private {
    Conversations *q;
    NetworkLane &lane;
    Keyring &keyring;
    RouteStore &routes;
    ConversationStore &store;
    ChatSession current;
    QString id;
    MessageDraft draft;
    TurnId readingTurn = 0;
    StoredConversation lastState; ///< as it was saved or loaded last, without its turns
    QTimer saving;
    QString wanted; ///< being loaded
    bool isChanging = false; ///< the session changes its conversation: what it tells is no change of that

    /// What runs behind, by id, with what saving needs beside the session.
    struct Behind {
        std::unique_ptr<ChatSession> session;
        MessageDraft draft;
        TurnId readingTurn = 0;
    };
    std::map<QString, Behind> behind;

    Private(Conversations *conversations, NetworkLane &networkLane, Keyring &keys, RouteStore &routeStore,
        ConversationStore &conversationStore)
        : q(conversations)
        , lane(networkLane)
        , keyring(keys)
        , routes(routeStore)
        , store(conversationStore)
        , current(networkLane, keys)
        , id(conversationStore.newId())
    {
        current.setConversationId(id);
    }

    void watchCurrent();
    void watchBehind(const QString &behindId, ChatSession &session);
    void saveTurn(const QString &turnsId, const ChatSession &session, TurnId turn);
    void saveAll();
    void saveState();
    void saveStateIfChanged();
    void park();
    void show(const StoredConversation &stored);
    void bringForward(const QString &behindId);
    StoredConversation stateOf(const QString &ofId, const ChatSession &session, const MessageDraft &said, TurnId reading) const;
};

StoredConversation Conversations::Private::stateOf(
    const QString &ofId, const ChatSession &session, const MessageDraft &said, TurnId reading) const
{
    return { .id = ofId,
        .conversation = session.conversation(),
        .routeId = session.route().id,
        .protocol = session.protocol().id(),
        .settings = session.settings(),
        .draft = said.text,
        .draftAttachments = said.attachments,
        .readingTurn = reading };
}

void Conversations::Private::watchCurrent()
{
    QObject::connect(&current, &ChatSession::turnCommitted, q, [this](TurnId turn) {
        saveTurn(id, current, turn);
        saveState();
    });
    QObject::connect(&current, &ChatSession::turnProgressed, q, [this](TurnId turn) { saveTurn(id, current, turn); });
    QObject::connect(&current, &ChatSession::requestChanged, q, [this] {
        if (!isChanging && !saving.isActive())
            saving.start();
    });
    QObject::connect(
        &current, &ChatSession::turnsEdited, q, [this](const QList<TurnId> &changed, const QList<TurnId> &removed) {
            store.saveEdit(stateOf(id, current, draft, readingTurn), changed, removed);
        });
    QObject::connect(&current, &ChatSession::conversationReset, q, [this] {
        if (!isChanging)
            saveState();
    });
    QObject::connect(&current, &ChatSession::runningChanged, q, [this](bool running) {
        if (!isChanging)
            emit q->runningChanged(id, running);
    });
    QObject::connect(&current, &ChatSession::exchangeFinished, q,
        [this](const Exchange &exchange) { emit q->exchangeFinished(id, exchange); });
}

void Conversations::Private::watchBehind(const QString &behindId, ChatSession &session)
{
    QObject::connect(&session, &ChatSession::turnCommitted, q, [this, behindId, &session](TurnId turn) {
        saveTurn(behindId, session, turn);
        const Behind &kept = behind.at(behindId);
        store.saveState(stateOf(behindId, session, kept.draft, kept.readingTurn));
    });
    QObject::connect(&session, &ChatSession::turnProgressed, q,
        [this, behindId, &session](TurnId turn) { saveTurn(behindId, session, turn); });
    QObject::connect(&session, &ChatSession::exchangeFinished, q, [this, behindId](const Exchange &exchange) {
        // The last word of an answer: it is on its way to the disk, and open() reads it from there.
        const auto ended = behind.find(behindId);
        ended->second.session.release()->deleteLater();
        behind.erase(ended);
        emit q->runningChanged(behindId, false);
        emit q->exchangeFinished(behindId, exchange);
    });
}

void Conversations::Private::saveTurn(const QString &turnsId, const ChatSession &session, TurnId turn)
{
    if (const Turn *const known = session.conversation().turn(turn))
        store.saveTurn(turnsId, *known);
}

/// Saves every turn of every conversation in hand.
void Conversations::Private::saveAll()
{
    const auto saveTurns = [this](const QString &turnsId, const ChatSession &session) {
        const QList<TurnId> turns = session.conversation().turns();
        for (const TurnId turn : turns)
            saveTurn(turnsId, session, turn);
    };
    saveTurns(id, current);
    saveState();
    for (const auto &[behindId, kept] : behind) {
        saveTurns(behindId, *kept.session);
        store.saveState(stateOf(behindId, *kept.session, kept.draft, kept.readingTurn));
    }
}

/// Saves what is set beside the turns, if there is anything worth keeping and anything new.
void Conversations::Private::saveState()
{
    saving.stop();
    StoredConversation state = stateOf(id, current, draft, readingTurn);
    const bool isKept = lastState.id == id;
    if (!isKept && state.conversation.isEmpty() && draft.isEmpty())
        return;
    store.saveState(state);
    lastState = withoutTurns(std::move(state));
}

void Conversations::Private::saveStateIfChanged()
{
    saving.stop();
    if (withoutTurns(stateOf(id, current, draft, readingTurn)) != lastState)
        saveState();
}

/// Saves the open conversation and, where its answer still runs, sets it behind.
void Conversations::Private::park()
{
    if (saving.isActive())
        saveStateIfChanged();
    if (!current.isRunning())
        return;
    Behind &kept = behind[id];
    kept.session = std::make_unique<ChatSession>(lane, keyring);
    kept.draft = draft;
    kept.readingTurn = readingTurn;
    // Route and settings are the start of the next conversation.
    kept.session->setRoute(current.route());
    kept.session->setProtocol(current.protocol().id());
    kept.session->setSettings(current.settings());
    kept.session->setSystemPrompt(current.systemPrompt());
    kept.session->swap(current);
    watchBehind(id, *kept.session);
}

void Conversations::Private::show(const StoredConversation &stored)
{
    isChanging = true;
    park();
    id = stored.id;
    draft = { stored.draft, stored.draftAttachments };
    readingTurn = stored.readingTurn;
    current.setConversationId(id);
    current.restore(stored.conversation);
    if (const std::optional<Route> route = routes.find(stored.routeId)) {
        current.setRoute(*route);
        current.setProtocol(stored.protocol);
    }
    current.setSettings(stored.settings);
    lastState = withoutTurns(stored);
    saving.stop();
    isChanging = false;
    emit q->currentChanged();
}

void Conversations::Private::bringForward(const QString &behindId)
{
    isChanging = true;
    park();
    const auto found = behind.find(behindId);
    Behind kept = std::move(found->second);
    behind.erase(found);
    kept.session->disconnect(q);
    kept.session->swap(current);
    id = behindId;
    draft = kept.draft;
    readingTurn = kept.readingTurn;
    lastState = withoutTurns(stateOf(id, current, draft, readingTurn));
    saving.stop();
    isChanging = false;
    emit q->currentChanged();
}

Conversations::Conversations(
    NetworkLane &lane, Keyring &keyring, RouteStore &routes, ConversationStore &store, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, lane, keyring, routes, store))
{
    d->saving.setSingleShot(true);
    d->saving.setInterval(saveStateAfter);
    connect(&d->saving, &QTimer::timeout, this, [this] { d->saveStateIfChanged(); });
    d->watchCurrent();
    connect(&store, &ConversationStore::startedOver, this, [this] { d->saveAll(); });
    const QList<QByteArray> keys = keyring.knownKeys();
    for (const QByteArray &key : keys)
        store.keepOut(key);
    connect(&keyring, &Keyring::keySeen, &store, &ConversationStore::keepOut);
}

Conversations::~Conversations()
{
    if (d->saving.isActive())
        d->saveStateIfChanged();
    d->current.stop();
    while (!d->behind.empty()) {
        const QString id = d->behind.begin()->first;
        stop(id);
        d->behind.erase(id);
    }
}

ChatSession &Conversations::current()
{
    return d->current;
}

QString Conversations::currentId() const
{
    return d->id;
}

void Conversations::open(const QString &id)
{
    d->wanted = id;
    if (id == d->id)
        return;
    if (d->behind.contains(id)) {
        d->bringForward(id);
        return;
    }
    // The store outlives this; a context that dies before the future is an assertion in Qt.
    d->store.load(id).then(&d->store, [alive = QPointer(this), this, id](const StoredConversation &stored) {
        if (!alive)
            return;
        if (d->wanted != id)
            return;
        if (stored.id.isEmpty())
            emit openFailed(id);
        else
            d->show(stored);
    });
}

void Conversations::startNew()
{
    d->wanted.clear();
    if (d->current.conversation().isEmpty() && d->draft.isEmpty()) {
        emit currentChanged();
        return;
    }
    StoredConversation blank { .id = d->store.newId(),
        .routeId = d->current.route().id,
        .protocol = d->current.protocol().id(),
        .settings = d->current.settings() };
    blank.conversation.systemPrompt = d->current.systemPrompt();
    d->show(blank);
    d->lastState = {};
}

QString Conversations::draft() const
{
    return d->draft.text;
}

void Conversations::saveDraft(const QString &text)
{
    if (d->draft.text == text)
        return;
    d->draft.text = text;
    if (!d->saving.isActive())
        d->saving.start();
}

QList<Attachment> Conversations::draftAttachments() const
{
    return d->draft.attachments;
}

void Conversations::saveDraftAttachments(const QList<Attachment> &attachments)
{
    if (d->draft.attachments == attachments)
        return;
    d->draft.attachments = attachments;
    if (!d->saving.isActive())
        d->saving.start();
}

TurnId Conversations::readingTurn() const
{
    return d->readingTurn;
}

void Conversations::saveReading(TurnId id)
{
    if (d->readingTurn == id)
        return;
    d->readingTurn = id;
    if (!d->saving.isActive())
        d->saving.start();
}

bool Conversations::isRunning(const QString &id) const
{
    return id == d->id ? d->current.isRunning() : d->behind.contains(id);
}

void Conversations::stop(const QString &id)
{
    if (id == d->id) {
        d->current.stop();
        return;
    }
    if (const auto found = d->behind.find(id); found != d->behind.end())
        found->second.session->stop();
}
