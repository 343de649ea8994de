#include "store/conversationstore.h"

#include "store/conversationwriter.h"
#include "store/profile.h"

#include <QDateTime>
#include <QHash>
#include <QThread>
#include <QUuid>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
bool isListed(const ConversationRow &row)
{
    return !row.removed && (row.turns > 0 || row.hasDraft);
}

ConversationSummary summaryOf(const ConversationRow &row)
{
    return { .id = row.id,
        .title = row.title.isEmpty() ? row.firstLine : row.title,
        .named = !row.title.isEmpty(),
        .pinned = row.pinned,
        .routeId = row.routeId,
        .routeName = row.routeName,
        .model = row.model,
        .turns = row.turns,
        .state = row.state,
        .changedAtMs = row.changedAtMs };
}

ConversationState stateOf(const StoredConversation &stored)
{
    const Conversation &conversation = stored.conversation;
    // Not the conversation itself: while the writer held it, every token would copy all of it.
    return { .systemPrompt = conversation.systemPrompt,
        .choices = conversation.choices(),
        .lastTurn = conversation.lastId(),
        .routeId = stored.routeId,
        .protocol = stored.protocol,
        .settings = stored.settings,
        .draft = stored.draft,
        .draftAttachments = stored.draftAttachments,
        .readingTurn = stored.readingTurn };
}
}

struct ConversationStore::Private {
    ConversationStore *q;
    QThread thread;
    ConversationWriter *writer;
    QHash<QString, ConversationRow> rows;
    QHash<QString, quint64> lastChanges; ///< what saved() waits for, and what is newer here than in the writer
    quint64 changes = 0;
    QString damagedCopy;
    bool isReady = false;

    template<typename What>
    void change(const QString &id, What &&what);
    ConversationRow *row(const QString &id);
    void takeRows(const QList<ConversationRow> &told, quint64 number);
};

template<typename What>
void ConversationStore::Private::change(const QString &id, What &&what)
{
    ConversationChange made { .id = id,
        .number = ++changes,
        .atMs = QDateTime::currentMSecsSinceEpoch(),
        .what = std::forward<What>(what) };
    lastChanges.insert(id, made.number);
    QMetaObject::invokeMethod(writer, [writer = writer, made = std::move(made)] { writer->take(made); }, Qt::QueuedConnection);
}

ConversationRow *ConversationStore::Private::row(const QString &id)
{
    const auto found = rows.find(id);
    return found == rows.end() ? nullptr : &*found;
}

void ConversationStore::Private::takeRows(const QList<ConversationRow> &told, quint64 number)
{
    for (ConversationRow row : told) {
        // What a person changed meanwhile is shown already.
        if (const ConversationRow *const known = this->row(row.id); known && lastChanges.value(row.id) > number) {
            row.title = known->title;
            row.pinned = known->pinned;
            row.removed = known->removed;
        }
        rows.insert(row.id, row);
    }
    if (!told.isEmpty())
        emit q->listChanged();
}

ConversationStore::ConversationStore(const Profile &profile, QObject *parent, Opening opening)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->writer = new ConversationWriter(profile.dataFolder() + "/conversations.sqlite"_L1);
    d->writer->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->writer, &QObject::deleteLater);
    connect(d->writer, &ConversationWriter::rowsChanged, this,
        [this](const QList<ConversationRow> &rows, quint64 number) { d->takeRows(rows, number); });
    connect(d->writer, &ConversationWriter::opened, this, [this](const QString &damagedCopy) {
        d->damagedCopy = damagedCopy;
        if (!std::exchange(d->isReady, true))
            emit ready();
    });
    connect(d->writer, &ConversationWriter::startedOver, this, [this](const QString &damagedCopy) {
        d->damagedCopy = damagedCopy;
        emit startedOver();
    });
    connect(d->writer, &ConversationWriter::written, this, [this](const QStringList &ids, quint64 number) {
        for (const QString &id : ids) {
            if (d->lastChanges.value(id) <= number)
                emit saved(id);
        }
    });
    connect(d->writer, &ConversationWriter::problemChanged, this, &ConversationStore::problemChanged);
    d->thread.setObjectName(u"conversations"_s);
    QMetaObject::invokeMethod(d->writer, [writer = d->writer] { writer->open(); }, Qt::QueuedConnection);
    if (opening == Opening::Now)
        open();
}

ConversationStore::~ConversationStore()
{
    open(); // for what was never written
    QMetaObject::invokeMethod(d->writer, [writer = d->writer] { writer->finish(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

void ConversationStore::open()
{
    if (!d->thread.isRunning())
        d->thread.start();
}

QList<ConversationSummary> ConversationStore::list() const
{
    std::vector<const ConversationRow *> listed;
    for (const ConversationRow &row : std::as_const(d->rows)) {
        if (isListed(row))
            listed.push_back(&row);
    }
    std::sort(listed.begin(), listed.end(), [](const ConversationRow *left, const ConversationRow *right) {
        if (left->pinned != right->pinned)
            return left->pinned;
        return left->changedAtMs != right->changedAtMs ? left->changedAtMs > right->changedAtMs : left->id < right->id;
    });
    QList<ConversationSummary> list;
    list.reserve(qsizetype(listed.size()));
    for (const ConversationRow *const row : listed)
        list.append(summaryOf(*row));
    return list;
}

bool ConversationStore::isReady() const
{
    return d->isReady;
}

QString ConversationStore::damagedCopy() const
{
    return d->damagedCopy;
}

QString ConversationStore::newId() const
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QFuture<StoredConversation> ConversationStore::load(const QString &id)
{
    const auto promise = std::make_shared<QPromise<StoredConversation>>();
    promise->start();
    QMetaObject::invokeMethod(
        d->writer, [writer = d->writer, id, promise] { writer->load(id, promise); }, Qt::QueuedConnection);
    return promise->future();
}

void ConversationStore::saveTurn(const QString &id, const Turn &turn)
{
    d->change(id, TurnChange { turn });
}

void ConversationStore::saveState(const StoredConversation &stored)
{
    d->change(stored.id, StateChange { stateOf(stored) });
}

void ConversationStore::saveEdit(const StoredConversation &stored, const QList<TurnId> &changed, const QList<TurnId> &removed)
{
    EditChange edit { .removed = removed, .state = stateOf(stored) };
    for (const TurnId id : changed) {
        if (const Turn *const turn = stored.conversation.turn(id))
            edit.changed.append(*turn);
    }
    d->change(stored.id, std::move(edit));
}

void ConversationStore::rename(const QString &id, const QString &title)
{
    const QString simple = title.simplified();
    if (ConversationRow *const row = d->row(id))
        row->title = simple;
    d->change(id, TitleChange { simple });
    emit listChanged();
}

void ConversationStore::setPinned(const QString &id, bool pinned)
{
    if (ConversationRow *const row = d->row(id))
        row->pinned = pinned;
    d->change(id, PinChange { pinned });
    emit listChanged();
}

QString ConversationStore::duplicate(const QString &id)
{
    const QString copy = newId();
    if (const ConversationRow *const row = d->row(id)) {
        ConversationRow shown = *row;
        shown.id = copy;
        shown.pinned = false;
        shown.changedAtMs = QDateTime::currentMSecsSinceEpoch();
        if (shown.state == TurnState::Streaming)
            shown.state = TurnState::Cut;
        d->rows.insert(copy, shown);
    }
    d->change(copy, CopyChange { id });
    emit listChanged();
    return copy;
}

void ConversationStore::remove(const QString &id)
{
    if (ConversationRow *const row = d->row(id))
        row->removed = true;
    d->change(id, RemovalChange { true });
    emit listChanged();
}

void ConversationStore::restore(const QString &id)
{
    if (ConversationRow *const row = d->row(id))
        row->removed = false;
    d->change(id, RemovalChange { false });
    emit listChanged();
}

void ConversationStore::keepOut(const QByteArray &key)
{
    QMetaObject::invokeMethod(d->writer, [writer = d->writer, key] { writer->keepOut(key); }, Qt::QueuedConnection);
}

QFuture<QStringList> ConversationStore::search(const QString &text)
{
    const auto promise = std::make_shared<QPromise<QStringList>>();
    promise->start();
    QMetaObject::invokeMethod(
        d->writer, [writer = d->writer, text, promise] { writer->search(text, promise); }, Qt::QueuedConnection);
    return promise->future();
}
