#include "store/journalwriter.h"

#include "store/journaldatabase.h"
#include "store/journalmasking.h"
#include "store/journaltext.h"
#include "store/searchtext.h"

#include <QSet>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::seconds writeAgainAfter { 2 };
constexpr std::chrono::seconds openAgainAfter { 5 };

/// What outlived its time is sought after so many exchanges, and taken away so many at a time: meanwhile others are served.
constexpr int recordsPerTidying = 50;
constexpr int rowsPerTidying = 200;

ExchangeSummary summaryOf(const Exchange &exchange, const Prompts &prompts)
{
    ExchangeSummary summary { .id = exchange.id,
        .startedAtMs = exchange.startedAt.isValid() ? exchange.startedAt.toMSecsSinceEpoch() : QDateTime::currentMSecsSinceEpoch(),
        .purpose = exchange.purpose,
        .routeId = exchange.routeId,
        .routeName = exchange.routeName,
        .protocol = exchange.protocol,
        .model = exchange.model,
        .method = exchange.request.method,
        .url = QString::fromUtf8(exchange.request.url.toEncoded()),
        .httpStatus = exchange.head.status,
        .finishReason = exchange.answer.finishReason,
        .isComplete = exchange.answer.isComplete(),
        .firstLine = SearchText::searchable(SearchText::firstLine(prompts.lastQuestion)),
        .firstByteMs = exchange.timing.firstByte,
        .totalMs = exchange.timing.total,
        .responseBytes = exchange.body.size(),
        .conversationId = exchange.conversationId,
        .turn = exchange.turn };
    if (exchange.answer.failure)
        summary.failure = failureId(exchange.answer.failure->kind);
    if (exchange.answer.usage) {
        summary.inputTokens = exchange.answer.usage->input;
        summary.outputTokens = exchange.answer.usage->output;
    }
    return summary;
}

/// Newest first, as the database gives them.
bool isNewer(const ExchangeSummary &left, const ExchangeSummary &right)
{
    return left.startedAtMs > right.startedAtMs;
}

/// As the database would find it.
bool passes(const JournalEntry &entry, const ExchangeFilter &filter)
{
    const ExchangeSummary &summary = entry.summary;
    const bool isFailed = !summary.failure.isEmpty();
    if ((!filter.routeId.isEmpty() && summary.routeId != filter.routeId)
        || (!filter.model.isEmpty() && summary.model != filter.model)
        || (filter.outcome == ExchangeFilter::Outcome::Failed && !isFailed)
        || (filter.outcome == ExchangeFilter::Outcome::Succeeded && isFailed)
        || (filter.httpStatus != 0 && summary.httpStatus != filter.httpStatus)
        || (filter.fromMs != 0 && summary.startedAtMs < filter.fromMs)
        || (filter.untilMs != 0 && summary.startedAtMs >= filter.untilMs))
        return false;
    const QStringList words = filter.text.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(),
        [&entry](const QString &word) { return entry.text.contains(word, Qt::CaseInsensitive); });
}
}

struct JournalWriter::Private {
    using Waiting = std::variant<JournalEntry, JournalRemoval>;

    JournalWriter *q;
    QString file;
    std::unique_ptr<JournalDatabase> database;
    Redactor redactor;
    QList<Waiting> pending; ///< in the order they came
    QSet<QString> told; ///< of what is pending, because it cannot be written
    QList<Waiting> unsaved; ///< what memory holds in place of the file
    Retention retention;
    int untilTidying = 0;
    bool isFlushQueued = false;
    bool isTidyingQueued = false;
    QString problem;
    QTimer *retry = nullptr;

    JournalEntry entryOf(const Exchange &exchange) const;
    void queueFlush();
    void flush();
    void noteOpening();
    void tryAgain();
    bool write(const QList<Waiting> &changes);
    void acknowledge();
    void queueTidying();
    void tidy();
    void settle(const QString &words);
    void noteDamage();
    QList<ExchangeSummary> page(const ExchangeFilter &filter, const QString &after, int limit);
    QList<const JournalEntry *> waitingEntries() const;
    QSet<QString> waitingRemovals() const;
};

JournalEntry JournalWriter::Private::entryOf(const Exchange &exchange) const
{
    JournalEntry entry { .exchange = masked(exchange, redactor) };
    // What a body spells in another way may read as a key only now.
    Prompts prompts = promptsIn(entry.exchange.request.body);
    prompts = { .text = redactor.redacted(prompts.text), .lastQuestion = redactor.redacted(prompts.lastQuestion) };
    entry.summary = summaryOf(entry.exchange, prompts);
    entry.text = redactor.redacted(searchedText(entry.exchange, prompts));
    return entry;
}

/// Behind what is waiting to be taken, so that it goes into the same transaction.
void JournalWriter::Private::queueFlush()
{
    if (isFlushQueued)
        return;
    isFlushQueued = true;
    QMetaObject::invokeMethod(q, [this] { flush(); }, Qt::QueuedConnection);
}

void JournalWriter::Private::flush()
{
    isFlushQueued = false;
    while (database && !pending.isEmpty()) {
        if (write(pending)) {
            acknowledge();
            const QList<Waiting> written = std::exchange(pending, {});
            told.clear();
            if (database->file().isInMemory())
                unsaved += written;
            else
                settle({});
            if (untilTidying <= 0)
                queueTidying();
            return;
        }
        const DatabaseTrouble trouble = database->file().trouble();
        settle(database->file().problem());
        if (trouble == DatabaseTrouble::Damaged) {
            database->file().startOver();
            noteOpening();
            emit q->changed();
        } else if (trouble == DatabaseTrouble::Statement) {
            // One that can never be written must not keep back the others.
            const QList<Waiting> all = std::exchange(pending, {});
            for (const Waiting &change : all) {
                if (!write({ change })) {
                    if (database->file().trouble() != DatabaseTrouble::Statement)
                        pending.append(change);
                } else if (const auto *const entry = std::get_if<JournalEntry>(&change); entry && !told.remove(entry->summary.id)) {
                    emit q->recorded(entry->summary);
                }
            }
        } else {
            acknowledge();
            retry->start(writeAgainAfter);
            return;
        }
    }
}

void JournalWriter::Private::noteOpening()
{
    if (const QString copy = database->file().damagedCopy(); !copy.isEmpty())
        emit q->keptAside(copy);
    if (database->file().mayOpenLater())
        retry->start(openAgainAfter);
}

/// To write, or to open what could not be opened.
void JournalWriter::Private::tryAgain()
{
    if (!database)
        return;
    if (database->file().isInMemory()) {
        if (!database->file().openAgain()) {
            retry->start(openAgainAfter);
            return;
        }
        pending = std::exchange(unsaved, {}) + pending;
        for (const Waiting &change : std::as_const(pending)) {
            if (const auto *const entry = std::get_if<JournalEntry>(&change))
                told.insert(entry->summary.id);
        }
        settle({});
        queueTidying();
    }
    flush();
}

bool JournalWriter::Private::write(const QList<Waiting> &changes)
{
    SqliteFile &sqlite = database->file();
    bool isDone = sqlite.begin(false);
    if (!isDone)
        return false;
    for (const Waiting &change : changes) {
        if (!isDone)
            break;
        if (const auto *const entry = std::get_if<JournalEntry>(&change)) {
            isDone = database->write(*entry);
            --untilTidying;
        } else {
            const auto &removal = std::get<JournalRemoval>(change);
            isDone = database->setRemoved(removal.ids, removal.removed);
        }
    }
    if (isDone && sqlite.commit())
        return true;
    sqlite.rollBack();
    return false;
}

/// Once for each: what could not be written is in memory, and shown from there.
void JournalWriter::Private::acknowledge()
{
    for (const Waiting &change : std::as_const(pending)) {
        const auto *const entry = std::get_if<JournalEntry>(&change);
        if (!entry || told.contains(entry->summary.id))
            continue;
        told.insert(entry->summary.id);
        emit q->recorded(entry->summary);
    }
}

void JournalWriter::Private::queueTidying()
{
    untilTidying = recordsPerTidying;
    if (isTidyingQueued)
        return;
    isTidyingQueued = true;
    QMetaObject::invokeMethod(q, [this] { tidy(); }, Qt::QueuedConnection);
}

/// A little at a time: who waits for a page meanwhile comes in between.
void JournalWriter::Private::tidy()
{
    isTidyingQueued = false;
    if (!database) // finished meanwhile
        return;
    const std::optional<int> purged = database->purge(rowsPerTidying);
    if (!purged)
        return;
    const std::optional<int> expired = database->expire(retention, rowsPerTidying);
    if (!expired)
        return;
    if (*expired > 0)
        emit q->changed();
    if (*purged == rowsPerTidying || *expired == rowsPerTidying || database->shrink())
        queueTidying();
}

void JournalWriter::Private::settle(const QString &words)
{
    if (problem == words)
        return;
    problem = words;
    emit q->problemChanged(words);
}

/// What can be read of a damaged database is still shown; the first write that meets the damage begins a new one.
void JournalWriter::Private::noteDamage()
{
    if (database->file().trouble() == DatabaseTrouble::Damaged)
        settle(database->file().problem());
}

QList<const JournalEntry *> JournalWriter::Private::waitingEntries() const
{
    QList<const JournalEntry *> entries;
    const QSet<QString> removed = waitingRemovals();
    for (const Waiting &change : pending) {
        if (const auto *const entry = std::get_if<JournalEntry>(&change); entry && !removed.contains(entry->summary.id))
            entries.append(entry);
    }
    return entries;
}

QSet<QString> JournalWriter::Private::waitingRemovals() const
{
    QSet<QString> removed;
    for (const Waiting &change : pending) {
        const auto *const removal = std::get_if<JournalRemoval>(&change);
        if (!removal)
            continue;
        for (const QString &id : removal->ids) {
            if (removal->removed)
                removed.insert(id);
            else
                removed.remove(id);
        }
    }
    return removed;
}

/// What is on disk and, where it could not be written, what is pending: that is newer than all that lies on disk.
QList<ExchangeSummary> JournalWriter::Private::page(const ExchangeFilter &filter, const QString &after, int limit)
{
    QList<ExchangeSummary> page;
    for (const JournalEntry *const entry : waitingEntries()) {
        if (passes(*entry, filter))
            page.prepend(entry->summary);
    }
    std::stable_sort(page.begin(), page.end(), isNewer);
    QString afterOnDisk = after;
    const auto seen
        = std::find_if(page.cbegin(), page.cend(), [&after](const ExchangeSummary &summary) { return summary.id == after; });
    if (seen != page.cend()) {
        page.erase(page.cbegin(), std::next(seen));
        afterOnDisk.clear();
    } else if (!after.isEmpty()) {
        page.clear();
    }
    const QSet<QString> removed = waitingRemovals();
    QList<ExchangeSummary> onDisk = database->page(filter, afterOnDisk, limit > 0 ? limit + int(removed.size()) : 0);
    if (!removed.isEmpty())
        onDisk.removeIf([&removed](const ExchangeSummary &summary) { return removed.contains(summary.id); });
    page += onDisk;
    if (limit > 0 && page.size() > limit)
        page.resize(limit);
    return page;
}

JournalWriter::JournalWriter(const QString &file)
    : d(std::make_unique<Private>())
{
    d->q = this;
    d->file = file;
}

JournalWriter::~JournalWriter() = default;

void JournalWriter::open()
{
    d->retry = new QTimer(this);
    d->retry->setSingleShot(true);
    connect(d->retry, &QTimer::timeout, this, [this] { d->tryAgain(); });
    d->database = std::make_unique<JournalDatabase>();
    d->database->open(d->file);
    d->settle(d->database->file().problem());
    d->noteOpening();
    d->queueTidying();
}

void JournalWriter::take(const JournalChange &change)
{
    if (const auto *const record = std::get_if<RecordChange>(&change))
        d->pending.append(d->entryOf(record->exchange));
    else
        d->pending.append(std::get<JournalRemoval>(change));
    d->queueFlush();
    if (std::holds_alternative<JournalRemoval>(change))
        emit changed();
}

void JournalWriter::page(const ExchangeFilter &filter, const QString &after, int limit,
    const std::shared_ptr<QPromise<QList<ExchangeSummary>>> &promise)
{
    if (!promise->isCanceled()) {
        d->flush();
        d->database->file().forgetTrouble();
        promise->addResult(d->page(filter, after, limit));
        d->noteDamage();
    }
    promise->finish();
}

void JournalWriter::load(const QString &id, const std::shared_ptr<QPromise<std::optional<Exchange>>> &promise)
{
    d->flush();
    d->database->file().forgetTrouble();
    std::optional<Exchange> found;
    for (const JournalEntry *const entry : d->waitingEntries()) {
        if (entry->summary.id == id)
            found = entry->exchange;
    }
    if (!found && !d->waitingRemovals().contains(id))
        found = d->database->load(id);
    promise->addResult(found);
    promise->finish();
    d->noteDamage();
}

void JournalWriter::loadTurn(
    const QString &conversationId, qint64 turn, const std::shared_ptr<QPromise<std::optional<Exchange>>> &promise)
{
    d->flush();
    d->database->file().forgetTrouble();
    std::optional<Exchange> found;
    for (const JournalEntry *const entry : d->waitingEntries()) {
        if (entry->summary.conversationId == conversationId && entry->summary.turn == turn)
            found = entry->exchange;
    }
    if (!found)
        found = d->database->loadTurn(conversationId, turn);
    promise->addResult(found);
    promise->finish();
    d->noteDamage();
}

void JournalWriter::figures(const std::shared_ptr<QPromise<JournalFigures>> &promise)
{
    if (!promise->isCanceled()) {
        d->flush();
        d->database->file().forgetTrouble();
        promise->addResult(d->database->figures());
        d->noteDamage();
    }
    promise->finish();
}

void JournalWriter::removeAll(const ExchangeFilter &filter, const std::shared_ptr<QPromise<QStringList>> &promise)
{
    d->flush();
    d->database->file().forgetTrouble();
    QStringList ids;
    for (const JournalEntry *const entry : d->waitingEntries()) {
        if (passes(*entry, filter))
            ids.append(entry->summary.id);
    }
    ids += d->database->ids(filter);
    if (!ids.isEmpty())
        take(JournalRemoval { .ids = ids, .removed = true });
    d->flush();
    promise->addResult(ids);
    promise->finish();
}

void JournalWriter::setRetention(const Retention &retention)
{
    d->retention = retention;
    if (d->database)
        d->queueTidying();
}

void JournalWriter::keepOut(const QByteArray &key)
{
    d->redactor.addSecret(key);
}

void JournalWriter::finish()
{
    d->flush();
    d->database.reset();
}
