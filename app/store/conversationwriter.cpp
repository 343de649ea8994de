#include "store/conversationwriter.h"

#include "store/conversationstore.h"
#include "store/searchtext.h"
#include "store/turntree.h"

#include <QSet>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::seconds retryAfter { 2 };
constexpr std::chrono::seconds reopenAfter { 5 };

/// How far back an older version of the same is sought among what waits.
constexpr int recentChanges = 32;

/// What the list calls a conversation that begins with \a said.
QString lineOf(const MessageDraft &said)
{
    const QString line = SearchText::firstLine(said.text);
    return line.isEmpty() && !said.attachments.isEmpty() ? said.attachments.constFirst().name : line;
}

/// \a conversation after \a edit, its choices but for those of the edit.
Conversation edited(const Conversation &conversation, const EditChange &edit)
{
    QHash<TurnId, Turn> turns;
    const QList<TurnId> ids = conversation.turns();
    for (const TurnId id : ids)
        turns.insert(id, *conversation.turn(id));
    for (const TurnId id : edit.removed)
        turns.remove(id);
    for (const Turn &turn : edit.changed)
        turns.insert(turn.id, turn);
    QList<TurnId> left = turns.keys();
    std::sort(left.begin(), left.end());
    Conversation made;
    for (const TurnId id : std::as_const(left))
        made.insert(turns.value(id));
    return made;
}

void applyState(const ConversationState &state, StoredConversation &stored)
{
    stored.conversation.systemPrompt = state.systemPrompt;
    stored.routeId = state.routeId;
    stored.protocol = state.protocol;
    stored.settings = state.settings;
    stored.draft = state.draft;
    stored.draftAttachments = state.draftAttachments;
    stored.readingTurn = state.readingTurn;
    stored.conversation.reserve(state.lastTurn);
    for (const TurnId choice : state.choices)
        stored.conversation.choose(choice);
    // Turns that came later are where the person was last.
    const QList<TurnId> turns = stored.conversation.turns();
    for (const TurnId id : turns) {
        if (id > state.lastTurn)
            stored.conversation.select(id);
    }
}
}

struct ConversationWriter::Private {
    ConversationWriter *q;
    QString file;
    std::unique_ptr<ConversationDatabase> database;
    QHash<QString, ConversationRow> rows;
    QHash<QString, TurnTree> trees; ///< of the conversations changed in this run
    QList<ConversationChange> pending; ///< in the order they came
    QList<ConversationChange> unsaved; ///< what memory holds in place of the file
    QSet<QString> changedRows; ///< not told yet
    QSet<QString> unmeasured; ///< their path changed
    quint64 taken = 0;
    bool isFlushQueued = false;
    QString problem;
    QTimer *retry = nullptr;

    TurnTree &tree(const QString &id);
    void measure(const QString &id);
    void note(const ConversationChange &change);
    static void queue(const ConversationChange &change, QList<ConversationChange> &pending);
    void queueFlush();
    void flush();
    void tryAgain();
    bool write(const QList<ConversationChange> &changes);
    bool writeOne(const ConversationChange &change);
    void dropLost();
    void noteDamage();
    void settle(const QString &words);
    std::optional<StoredConversation> read(const QString &id, qsizetype before);
    QStringList find(const QString &text);
};

TurnTree &ConversationWriter::Private::tree(const QString &id)
{
    const auto found = trees.find(id);
    if (found != trees.end())
        return *found;
    TurnTree tree;
    if (rows.contains(id)) {
        const QList<TurnStub> stubs = database->stubs(id);
        for (const TurnStub &stub : stubs)
            tree.add(stub);
        if (const std::optional<ConversationState> state = database->state(id)) {
            for (const TurnId choice : state->choices)
                tree.choose(choice);
            for (const TurnStub &stub : stubs) {
                if (stub.id > state->lastTurn)
                    tree.select(stub.id);
            }
        }
    }
    return *trees.insert(id, tree);
}

/// Walks the path, however many of its turns changed since it was walked last.
void ConversationWriter::Private::measure(const QString &id)
{
    if (!unmeasured.remove(id))
        return;
    ConversationRow row = rows.value(id);
    trees.constFind(id)->measure(row);
    if (rows.value(id) == row)
        return;
    rows.insert(id, row);
    changedRows.insert(id);
}

/// Brings the line of the list up to date.
void ConversationWriter::Private::note(const ConversationChange &change)
{
    TurnTree *const turns = std::holds_alternative<TurnChange>(change.what) || std::holds_alternative<StateChange>(change.what)
            || std::holds_alternative<CopyChange>(change.what) || std::holds_alternative<EditChange>(change.what)
        ? &tree(change.id)
        : nullptr;
    if (!turns && !rows.contains(change.id))
        return;
    ConversationRow row = rows.value(change.id);
    row.id = change.id;
    if (row.changedAtMs == 0)
        row.changedAtMs = change.atMs;
    if (const auto *const turnChange = std::get_if<TurnChange>(&change.what)) {
        const Turn &turn = turnChange->turn;
        // A list that is sorted anew every second while an answer grows would not hold still.
        if (!turns->contains(turn.id) || turn.state != TurnState::Streaming)
            row.changedAtMs = change.atMs;
        turns->add(TurnTree::stubOf(turn));
        if (turn.message.role == Role::User && turn.parent == 0)
            row.firstLine = lineOf({ turn.message.text, turn.message.attachments });
        if (turn.message.role == Role::Assistant) {
            row.routeId = turn.routeId;
            row.routeName = turn.routeName;
            row.model = turn.settings.model;
        }
        unmeasured.insert(change.id);
    } else if (const auto *const stateChange = std::get_if<StateChange>(&change.what)) {
        const ConversationState &state = stateChange->state;
        for (const TurnId choice : state.choices)
            turns->choose(choice);
        unmeasured.insert(change.id);
        row.hasDraft = !state.draft.isEmpty() || !state.draftAttachments.isEmpty();
        if (turns->isEmpty()) {
            row.firstLine = lineOf({ state.draft, state.draftAttachments });
            row.routeId = state.routeId;
            row.routeName.clear();
            row.model = state.settings.model;
        }
    } else if (const auto *const editChange = std::get_if<EditChange>(&change.what)) {
        row.changedAtMs = change.atMs;
        turns->rearrange(editChange->changed, editChange->removed, editChange->state.choices);
        for (const Turn &turn : editChange->changed) {
            if (turn.message.role == Role::User && turn.parent == 0)
                row.firstLine = lineOf({ turn.message.text, turn.message.attachments });
        }
        unmeasured.insert(change.id);
    } else if (const auto *const titleChange = std::get_if<TitleChange>(&change.what)) {
        row.title = titleChange->title;
    } else if (const auto *const pinChange = std::get_if<PinChange>(&change.what)) {
        row.pinned = pinChange->pinned;
    } else if (const auto *const removalChange = std::get_if<RemovalChange>(&change.what)) {
        row.removed = removalChange->removed;
    } else if (const auto *const copyChange = std::get_if<CopyChange>(&change.what)) {
        measure(copyChange->from);
        row = rows.value(copyChange->from);
        row.id = change.id;
        row.removed = false;
        row.pinned = false;
        row.changedAtMs = change.atMs;
        TurnTree copied = tree(copyChange->from);
        copied.endStreaming();
        copied.measure(row);
        trees.insert(change.id, copied);
    }
    if (rows.value(change.id) == row)
        return;
    rows.insert(change.id, row);
    changedRows.insert(change.id);
}

void ConversationWriter::Private::queue(const ConversationChange &change, QList<ConversationChange> &pending)
{
    // Of what waits only the last is worth writing. A copy must not see what came after it.
    int seen = 0;
    for (auto earlier = pending.rbegin(); earlier != pending.rend() && ++seen <= recentChanges; ++earlier) {
        const bool isCopied = std::holds_alternative<CopyChange>(earlier->what);
        // Nor must an edit: it may take away what came before it.
        if (isCopied || std::holds_alternative<EditChange>(earlier->what) || std::holds_alternative<EditChange>(change.what))
            break;
        if (earlier->id != change.id || earlier->what.index() != change.what.index())
            continue;
        const auto *const turn = std::get_if<TurnChange>(&change.what);
        if (turn && turn->turn.id != std::get<TurnChange>(earlier->what).turn.id)
            continue;
        pending.erase(std::next(earlier).base());
        break;
    }
    pending.append(change);
}

/// Behind what is waiting to be taken, so that it goes into the same transaction.
void ConversationWriter::Private::queueFlush()
{
    if (isFlushQueued)
        return;
    isFlushQueued = true;
    QMetaObject::invokeMethod(q, [this] { flush(); }, Qt::QueuedConnection);
}

void ConversationWriter::Private::flush()
{
    isFlushQueued = false;
    const QSet<QString> toMeasure = unmeasured;
    for (const QString &id : toMeasure)
        measure(id);
    if (!changedRows.isEmpty()) {
        QList<ConversationRow> told;
        for (const QString &id : std::as_const(changedRows))
            told.append(rows.value(id));
        changedRows.clear();
        emit q->rowsChanged(told, taken);
    }
    while (!pending.isEmpty()) {
        if (write(pending)) {
            QSet<QString> ids;
            const QList<ConversationChange> written = std::exchange(pending, {});
            for (const ConversationChange &change : written)
                ids.insert(change.id);
            if (database->file().isInMemory()) {
                for (const ConversationChange &change : written)
                    queue(change, unsaved);
                return;
            }
            emit q->written(ids.values(), taken);
            settle({});
            return;
        }
        const DatabaseTrouble trouble = database->file().trouble();
        settle(database->file().problem());
        if (trouble == DatabaseTrouble::Damaged) {
            database->file().startOver();
            if (database->file().mayOpenLater())
                retry->start(reopenAfter);
            dropLost();
            emit q->startedOver(database->file().damagedCopy());
        } else if (trouble != DatabaseTrouble::Statement || pending.size() == 1) {
            // One that can never be written must not keep back the others.
            if (trouble == DatabaseTrouble::Statement)
                pending.clear();
            else
                retry->start(retryAfter);
            return;
        } else {
            const QList<ConversationChange> all = std::exchange(pending, {});
            for (const ConversationChange &change : all) {
                if (!write({ change }) && database->file().trouble() == DatabaseTrouble::Passing)
                    pending.append(change);
            }
        }
    }
}

/// To write, or to open what could not be opened.
void ConversationWriter::Private::tryAgain()
{
    if (!database)
        return;
    if (database->file().isInMemory()) {
        if (!database->file().openAgain()) {
            retry->start(reopenAfter);
            return;
        }
        pending = std::exchange(unsaved, {}) + pending;
        settle({});
    }
    flush();
}

bool ConversationWriter::Private::write(const QList<ConversationChange> &changes)
{
    // An answer that still grows is written every second, a draft as it is typed; neither is worth a wait for the medium.
    const bool isSafe = std::any_of(changes.cbegin(), changes.cend(), [](const ConversationChange &change) {
        const auto *const turn = std::get_if<TurnChange>(&change.what);
        return turn ? turn->turn.state != TurnState::Streaming : !std::holds_alternative<StateChange>(change.what);
    });
    if (!database->file().begin(isSafe))
        return false;
    QSet<QString> ids;
    bool isDone = true;
    for (const ConversationChange &change : changes) {
        ids.insert(change.id);
        isDone = isDone && writeOne(change);
    }
    for (const QString &id : std::as_const(ids)) {
        if (rows.contains(id))
            isDone = isDone && database->writeRow(rows.value(id));
    }
    if (isDone && database->file().commit())
        return true;
    database->file().rollBack();
    return false;
}

bool ConversationWriter::Private::writeOne(const ConversationChange &change)
{
    if (const auto *const turn = std::get_if<TurnChange>(&change.what))
        return database->writeTurn(change.id, turn->turn);
    if (const auto *const state = std::get_if<StateChange>(&change.what))
        return database->writeState(change.id, state->state);
    if (const auto *const copy = std::get_if<CopyChange>(&change.what))
        return database->copy(copy->from, change.id);
    if (const auto *const edit = std::get_if<EditChange>(&change.what)) {
        return std::all_of(edit->removed.cbegin(), edit->removed.cend(),
                   [&](TurnId turn) { return database->removeTurn(change.id, turn); })
            && std::all_of(edit->changed.cbegin(), edit->changed.cend(),
                [&](const Turn &turn) { return database->writeTurn(change.id, turn); })
            && database->writeState(change.id, edit->state);
    }
    return true; // the others are the row itself
}

/// After a new database was begun only what is pending is left.
void ConversationWriter::Private::dropLost()
{
    QSet<QString> kept;
    for (const ConversationChange &change : std::as_const(pending))
        kept.insert(change.id);
    QList<ConversationRow> lost;
    for (auto row = rows.begin(); row != rows.end();) {
        if (kept.contains(row->id)) {
            ++row;
            continue;
        }
        row->removed = true;
        lost.append(*row);
        row = rows.erase(row);
    }
    emit q->rowsChanged(lost, taken);
}

/// What can be read of a damaged database is still shown; the first write that meets the damage begins a new one.
void ConversationWriter::Private::noteDamage()
{
    if (database->file().trouble() == DatabaseTrouble::Damaged)
        settle(database->file().problem());
}

void ConversationWriter::Private::settle(const QString &words)
{
    if (problem == words)
        return;
    problem = words;
    emit q->problemChanged(words);
}

/// What is on disk of \a id and, where it could not be written, what is pending of the first \a before changes.
std::optional<StoredConversation> ConversationWriter::Private::read(const QString &id, qsizetype before)
{
    StoredConversation stored;
    std::optional<ConversationState> state = database->state(id);
    stored.conversation = database->turns(id);
    bool isKnown = state || !stored.conversation.isEmpty();
    for (qsizetype at = 0; at < before; ++at) {
        const ConversationChange &change = pending.at(at);
        if (change.id != id)
            continue;
        if (const auto *const turnChange = std::get_if<TurnChange>(&change.what)) {
            stored.conversation.insert(turnChange->turn);
            isKnown = true;
        } else if (const auto *const stateChange = std::get_if<StateChange>(&change.what)) {
            state = stateChange->state;
            isKnown = true;
        } else if (const auto *const editChange = std::get_if<EditChange>(&change.what)) {
            stored.conversation = edited(stored.conversation, *editChange);
            state = editChange->state;
            isKnown = true;
        } else if (const auto *const copyChange = std::get_if<CopyChange>(&change.what)) {
            std::optional<StoredConversation> source = read(copyChange->from, at);
            if (!source)
                continue;
            stored = *source;
            isKnown = true;
        }
    }
    if (!isKnown)
        return std::nullopt;
    stored.id = id;
    if (state)
        applyState(*state, stored);
    return stored;
}

QStringList ConversationWriter::Private::find(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QSet<QString> found;
    for (const ConversationRow &row : std::as_const(rows)) {
        if (!row.removed)
            found.insert(row.id);
    }
    for (const QString &word : words) {
        const QStringList inTurns = database->conversationsWith(word);
        QSet<QString> withWord(inTurns.cbegin(), inTurns.cend());
        for (const ConversationRow &row : std::as_const(rows)) {
            const QString &title = row.title.isEmpty() ? row.firstLine : row.title;
            if (title.contains(word, Qt::CaseInsensitive))
                withWord.insert(row.id);
        }
        found.intersect(withWord);
    }
    QStringList ids(found.cbegin(), found.cend());
    std::sort(ids.begin(), ids.end(), [this](const QString &left, const QString &right) {
        const qint64 leftMs = rows.constFind(left)->changedAtMs;
        const qint64 rightMs = rows.constFind(right)->changedAtMs;
        return leftMs != rightMs ? leftMs > rightMs : left < right;
    });
    return ids;
}

ConversationWriter::ConversationWriter(const QString &file)
    : d(std::make_unique<Private>())
{
    d->q = this;
    d->file = file;
}

ConversationWriter::~ConversationWriter() = default;

void ConversationWriter::open()
{
    d->retry = new QTimer(this);
    d->retry->setSingleShot(true);
    connect(d->retry, &QTimer::timeout, this, [this] { d->tryAgain(); });
    d->database = std::make_unique<ConversationDatabase>();
    d->database->open(d->file);
    const QList<ConversationRow> rows = d->database->rows();
    for (const ConversationRow &row : rows) {
        if (!row.removed)
            d->rows.insert(row.id, row);
    }
    emit rowsChanged(d->rows.values(), 0);
    if (d->database->file().mayOpenLater())
        d->retry->start(reopenAfter);
    emit opened(d->database->file().damagedCopy());
    d->settle(d->database->file().problem());
}

void ConversationWriter::take(const ConversationChange &change)
{
    d->taken = change.number;
    d->note(change);
    d->queue(change, d->pending);
    d->queueFlush();
}

void ConversationWriter::load(const QString &id, const std::shared_ptr<QPromise<StoredConversation>> &promise)
{
    d->flush();
    d->database->file().forgetTrouble();
    promise->addResult(d->read(id, d->pending.size()).value_or(StoredConversation()));
    promise->finish();
    d->noteDamage();
}

void ConversationWriter::search(const QString &text, const std::shared_ptr<QPromise<QStringList>> &promise)
{
    if (!promise->isCanceled()) {
        d->flush();
        d->database->file().forgetTrouble();
        promise->addResult(d->find(text.simplified()));
        d->noteDamage();
    }
    promise->finish();
}

void ConversationWriter::keepOut(const QByteArray &key)
{
    d->database->keepOut(key);
}

void ConversationWriter::finish()
{
    d->flush();
    d->database.reset();
}
