// Writes kept exchanges to a file or to standard output; where a key is found it says so and writes nothing, or masks it.
#pragma once

#include "snippets/exchangeexport.h"
#include "store/journal.h"

#include <QObject>

class ExportCommand final : public QObject
{
    Q_OBJECT

public:
    ExportCommand(Journal &journal, const QStringList &ids, const ExportOrder &order, const QString &file, QObject *parent = nullptr);

    /// Reads and writes; finished() follows.
    void start();

signals:
    /// \a exitCode: 0 if all of it was written, 2 where an exchange is not there.
    void finished(int exitCode);

private:
    void readNext();
    int write();

    Journal &m_journal;
    QStringList m_ids;
    const ExportOrder m_order;
    const QString m_file; ///< empty: standard output
    QList<Exchange> m_exchanges;
    bool m_hasProblem = false;
};
