// The database of the exchanges: its tables, and every statement that is run on them. Belongs to one thread; every call blocks.
#pragma once

#include "core/redaction.h"
#include "store/journal.h"
#include "store/sqlitefile.h"

#include <functional>

/// An exchange made ready to be written, with what the list shows of it and what it is found by.
struct JournalEntry {
    ExchangeSummary summary;
    QString text;
    Exchange exchange;
};

class JournalDatabase
{
public:
    JournalDatabase();

    void open(const QString &file);
    SqliteFile &file() { return m_file; }

    /// Writes one entry; one of the same id is replaced.
    bool write(const JournalEntry &entry);
    bool setRemoved(const QStringList &ids, bool removed);

    /// At most \a limit (0: all) of those that pass \a filter, newest first, after the one called \a after.
    QList<ExchangeSummary> page(const ExchangeFilter &filter, const QString &after, int limit);
    QStringList ids(const ExchangeFilter &filter);
    std::optional<Exchange> load(const QString &id);
    std::optional<Exchange> loadTurn(const QString &conversationId, qint64 turn);
    JournalFigures figures();

    /// Takes away up to \a most of those that were removed before this start; how many, or nothing if it cannot be done.
    std::optional<int> purge(int most);
    /// Takes away up to \a most of those that outlived \a retention; how many, or nothing if it cannot be done.
    std::optional<int> expire(const Retention &retention, int most);
    /// Gives room that is no longer needed back to the medium, a little at a time. Whether there is more.
    bool shrink();

private:
    bool dropRows(const QString &condition, const QVariantList &values);
    std::optional<Exchange> loadWhere(const QString &condition, const QVariantList &values);
    std::optional<qint64> number(const QString &statement, const QVariantList &values = {});
    qint64 size();

    SqliteFile m_file;
    qint64 m_removedBefore = 0; ///< what was removed earlier is gone for good
};
