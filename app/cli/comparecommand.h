// Asks all columns of a line-up and prints what came of it as a report; how far it is goes to standard error. Prints no key.
#pragma once

#include "cli/options.h"
#include "core/comparisonrecord.h"
#include "core/lineup.h"
#include "core/message.h"
#include "core/redaction.h"
#include "engine/surroundings.h"

#include <QObject>

class Comparison;
class Keyring;
class LineupStore;

class CompareCommand final : public QObject
{
    Q_OBJECT

public:
    struct Order {
        MessageDraft message;
        QString reference; ///< number or title of a column; empty: the first
        Guarding guarding = Guarding::Heed;
        QByteArray format; ///< id of a ReportFormat
        QString file; ///< empty: standard output
        bool masksLeaks = false;
        bool withContents = true;
        bool withAccountIds = false;
    };

    CompareCommand(Comparison &comparison, Keyring &keyring, const Order &order, QObject *parent = nullptr);

    /// Asks; finished() follows.
    void start();
    /// Prints what is there by now; finished() follows.
    void stop();

signals:
    /// Everything is printed. \a exitCode: 0 only if every column gave all its answers, 2 where there is no such column.
    void finished(int exitCode);

private:
    void watch(const QString &column);
    void announce();
    void tell(const QString &column);
    void complain(const QString &line) const;
    void complain(const QString &title, const QString &line) const;
    QString titleOf(const QString &column) const;
    std::optional<QString> referenceColumn() const;
    QString problemOf(const QString &column) const;
    ComparisonRecord record() const;
    bool isWhole(const ComparisonRecord &record) const;
    bool write(const ComparisonRecord &record) const;
    void end();

    Comparison &m_comparison;
    Keyring &m_keyring;
    const Order m_order;
    Redactor m_redactor;
    QStringList m_titles; ///< of the columns, in their order
    QString m_reference; ///< LineupColumn::id
    QMap<QString, qsizetype> m_told; ///< answers of a column that were spoken of
    bool m_isEnding = false;
};

/// The line-up \a options ask for, from a file or from what is saved. The sentence that ends the attempt, or nothing.
QString readLineup(const CliOptions &options, const LineupStore &saved, Lineup &lineup);
