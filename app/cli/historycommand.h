// Lists the exchanges that were kept: a line for each, or one JSON array. Prints no key: the journal holds none.
#pragma once

#include "store/journal.h"

#include <QObject>

class HistoryCommand final : public QObject
{
    Q_OBJECT

public:
    enum class Format { Text, Json };

    struct Order {
        ExchangeFilter filter;
        QString routeName; ///< as the exchanges had it, where no route of that name is left
        int limit = 50;
        Format format = Format::Text;
    };

    HistoryCommand(Journal &journal, const Order &order, QObject *parent = nullptr);

    /// Looks; finished() follows.
    void start();

signals:
    /// Everything is printed. \a exitCode: 0 if the journal could be read, 2 where there is no route of that name.
    void finished(int exitCode);

private:
    void chooseRoute(const JournalFigures &figures);
    void list();
    void print(const QList<ExchangeSummary> &summaries);

    Journal &m_journal;
    Order m_order;
    bool m_hasProblem = false;
};

/// \a summaries as the JSON array that --history --format json promises.
QByteArray summariesAsJson(const QList<ExchangeSummary> &summaries);
