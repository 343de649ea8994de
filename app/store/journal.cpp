#include "store/journal.h"

#include "store/journalwriter.h"
#include "store/profile.h"

#include <QSettings>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QString daysSetting = u"history/days"_s;
const QString bytesSetting = u"history/bytes"_s;

Retention readRetention(const QString &file)
{
    const QSettings settings(file, QSettings::IniFormat);
    Retention retention;
    bool isNumber = false;
    if (const int days = settings.value(daysSetting).toInt(&isNumber); isNumber && days >= 0)
        retention.days = days;
    if (const qint64 bytes = settings.value(bytesSetting).toLongLong(&isNumber); isNumber && bytes >= 0)
        retention.bytes = bytes;
    return retention;
}
}

struct Journal::Private {
    QThread thread;
    JournalWriter *writer;
    QString settingsFile;
    mutable std::optional<Retention> retention; ///< read when it is first needed

    template<typename Task>
    void later(Task &&task)
    {
        QMetaObject::invokeMethod(
            writer, [writer = writer, task = std::forward<Task>(task)] { task(*writer); }, Qt::QueuedConnection);
    }

    /// What \a ask keeps the promise of.
    template<typename Value, typename Ask>
    QFuture<Value> asked(Ask &&ask)
    {
        const auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        later([ask = std::forward<Ask>(ask), promise](JournalWriter &asked) { ask(asked, promise); });
        return promise->future();
    }
};

Journal::Journal(const Profile &profile, QObject *parent, Opening opening)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->settingsFile = profile.settingsFile();
    d->writer = new JournalWriter(profile.dataFolder() + "/exchanges.sqlite"_L1);
    d->writer->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->writer, &QObject::deleteLater);
    connect(d->writer, &JournalWriter::recorded, this, &Journal::recorded);
    connect(d->writer, &JournalWriter::changed, this, &Journal::changed);
    connect(d->writer, &JournalWriter::problemChanged, this, &Journal::problemChanged);
    connect(d->writer, &JournalWriter::keptAside, this, &Journal::keptAside);
    d->thread.setObjectName(u"journal"_s);
    d->later([file = d->settingsFile](JournalWriter &writer) {
        writer.setRetention(readRetention(file));
        writer.open();
    });
    if (opening == Opening::Now)
        open();
}

Journal::~Journal()
{
    open(); // for what was never written
    QMetaObject::invokeMethod(d->writer, [writer = d->writer] { writer->finish(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

void Journal::open()
{
    if (!d->thread.isRunning())
        d->thread.start();
}

void Journal::record(const Exchange &exchange)
{
    if (exchange.id.isEmpty())
        return;
    d->later([exchange](JournalWriter &writer) { writer.take(RecordChange { exchange }); });
}

QFuture<QList<ExchangeSummary>> Journal::page(const ExchangeFilter &filter, const QString &after, int limit)
{
    return d->asked<QList<ExchangeSummary>>(
        [filter, after, limit](JournalWriter &writer, const auto &promise) { writer.page(filter, after, limit, promise); });
}

QFuture<std::optional<Exchange>> Journal::load(const QString &id)
{
    return d->asked<std::optional<Exchange>>(
        [id](JournalWriter &writer, const auto &promise) { writer.load(id, promise); });
}

QFuture<std::optional<Exchange>> Journal::loadTurn(const QString &conversationId, qint64 turn)
{
    return d->asked<std::optional<Exchange>>([conversationId, turn](JournalWriter &writer, const auto &promise) {
        writer.loadTurn(conversationId, turn, promise);
    });
}

QFuture<JournalFigures> Journal::figures()
{
    return d->asked<JournalFigures>([](JournalWriter &writer, const auto &promise) { writer.figures(promise); });
}

void Journal::remove(const QStringList &ids)
{
    d->later([ids](JournalWriter &writer) { writer.take(JournalRemoval { .ids = ids, .removed = true }); });
}

void Journal::restore(const QStringList &ids)
{
    d->later([ids](JournalWriter &writer) { writer.take(JournalRemoval { .ids = ids, .removed = false }); });
}

QFuture<QStringList> Journal::removeAll(const ExchangeFilter &filter)
{
    return d->asked<QStringList>([filter](JournalWriter &writer, const auto &promise) { writer.removeAll(filter, promise); });
}

Retention Journal::retention() const
{
    if (!d->retention)
        d->retention = readRetention(d->settingsFile);
    return *d->retention;
}

void Journal::setRetention(const Retention &retention)
{
    const Retention kept { .days = std::max(retention.days, 0), .bytes = std::max<qint64>(retention.bytes, 0) };
    d->retention = kept;
    QSettings settings(d->settingsFile, QSettings::IniFormat);
    settings.setValue(daysSetting, kept.days);
    settings.setValue(bytesSetting, kept.bytes);
    settings.sync();
    d->later([kept](JournalWriter &writer) { writer.setRetention(kept); });
}

void Journal::keepOut(const QByteArray &key)
{
    d->later([key](JournalWriter &writer) { writer.keepOut(key); });
}
