// One SQLite file that several programs may have open: opened however long another one is busy with it, checked after a crash,
// kept aside if it is damaged, replaced by memory where nothing can be written. Belongs to one thread; every call blocks. Says
// what SQLite said when something cannot be done.
#pragma once

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <functional>
#include <map>
#include <memory>

class QDeadlineTimer;
class QLockFile;

enum class DatabaseTrouble {
    None,
    Passing, ///< full, locked, read-only: worth another try
    Damaged,
    Statement, ///< this one statement cannot be run; others can
};

/// What a file is made of when it is new.
struct SqliteSchema {
    int version = 1;
    QStringList settings; ///< of a file without tables, before anything else
    QStringList statements;
    QStringList tables; ///< that are taken into memory where the file can only be read
    QStringList afterTaking; ///< what is made of them there
};

class SqliteFile
{
public:
    explicit SqliteFile(const SqliteSchema &schema);
    ~SqliteFile();
    Q_DISABLE_COPY_MOVE(SqliteFile)

    /// Opens \a file, creates its tables and runs \a prepare on them. A damaged file is kept aside first, and damagedCopy()
    /// names it. Where the file cannot be written what is in it is taken into memory, and problem() says why.
    void open(const QString &file, const std::function<bool()> &prepare);
    void close();

    QString fileName() const { return m_file; }
    bool isInMemory() const { return m_inMemory; }
    /// Nobody else had it open when it was opened, and nobody had been killed.
    bool wasClosed() const { return m_wasClosed; }
    bool mayOpenLater() const { return m_inMemory && !m_isForeign; }
    /// Where memory stands for the file: opens it after all, if what was in the way is gone. What is in memory only is to be
    /// written again then.
    bool openAgain();
    QString damagedCopy() const { return m_damagedCopy; }

    /// Keeps the open file aside as damaged and begins a new one.
    void startOver();

    /// A safe one is on the medium when commit() returns; else it survives the end of the program, not that of the power.
    bool begin(bool safe);
    bool commit();
    void rollBack();

    bool run(const QString &statement);
    bool run(QSqlQuery &query);
    /// A statement that is prepared once and only read forward.
    QSqlQuery &prepared(const QString &statement);
    /// One that is not known beforehand.
    QSqlQuery query() const;

    /// Of the last statement that could not be run, until it is forgotten.
    DatabaseTrouble trouble() const { return m_trouble; }
    void forgetTrouble() { m_trouble = DatabaseTrouble::None; }
    QString problem() const { return m_problem; } ///< SQLite's own words

private:
    bool openPatiently();
    bool openAlone(const QDeadlineTimer &deadline);
    bool openFile();
    void openInMemory();
    void takeOver();
    bool hasTable(const QString &name);
    bool isSound();
    bool prepareTables();
    bool keepAside();
    /// Keeps other programs from opening or renaming the file, unless that cannot be had within \a longestMs.
    std::unique_ptr<QLockFile> locked(int longestMs) const;
    void note(const QSqlError &error);

    SqliteSchema m_schema;
    QString m_connection;
    QString m_file;
    std::function<bool()> m_prepare;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_statements; ///< no hash: references into it last
    std::map<const QSqlQuery *, QSqlError> m_unprepared; ///< why; they are prepared anew when they are next needed
    bool m_inMemory = false;
    bool m_wasClosed = false;
    bool m_isForeign = false; ///< written by a newer program: never to be opened
    bool m_isBusy = false; ///< another program kept the last statement from being run
    QString m_damagedCopy;
    QDateTime m_bornAt; ///< tells the file that was opened from one that took its name since
    DatabaseTrouble m_trouble = DatabaseTrouble::None;
    QString m_problem;
};
