#include "store/sqlitefile.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRandomGenerator>
#include <QThread>
#include <QUrl>
#include <QUuid>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
/// How long opening waits for another program, which need not be done with what it found after a crash.
constexpr std::chrono::seconds longestWaitToOpen { 10 };
/// And trying again, while somebody waits for what is in memory.
constexpr std::chrono::seconds shortestWaitToOpen { 1 };

/// SQLite's primary result codes (sqlite3.h), the extended ones masked off.
enum SqliteCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteNoMemory = 7,
    SqliteReadOnly = 8,
    SqliteInputOutput = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteNoDatabase = 26,
};

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

DatabaseTrouble troubleOf(const QSqlError &error)
{
    switch (codeOf(error)) {
    case SqlitePerm:
    case SqliteBusy:
    case SqliteLocked:
    case SqliteNoMemory:
    case SqliteReadOnly:
    case SqliteInputOutput:
    case SqliteFull:
    case SqliteCannotOpen: return DatabaseTrouble::Passing;
    case SqliteCorrupt:
    case SqliteNoDatabase: return DatabaseTrouble::Damaged;
    }
    return DatabaseTrouble::Statement;
}
}

SqliteFile::SqliteFile(const SqliteSchema &schema)
    : m_schema(schema)
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

SqliteFile::~SqliteFile()
{
    close();
}

void SqliteFile::open(const QString &file, const std::function<bool()> &prepare)
{
    m_file = file;
    m_prepare = prepare;
    if (openPatiently())
        return;
    const QString problem = m_problem;
    openInMemory();
    m_trouble = DatabaseTrouble::Passing;
    m_problem = problem;
}

bool SqliteFile::openAgain()
{
    if (!mayOpenLater())
        return false;
    const QString connection = std::exchange(m_connection, QUuid::createUuid().toString(QUuid::WithoutBraces));
    QSqlDatabase memory = std::exchange(m_database, {});
    auto statements = std::exchange(m_statements, {});
    auto unprepared = std::exchange(m_unprepared, {});
    const QString problem = m_problem;
    m_inMemory = false;
    const std::unique_ptr<QLockFile> lock = locked(int(std::chrono::milliseconds(shortestWaitToOpen).count()));
    if (openFile()) {
        statements.clear();
        memory.close();
        memory = {};
        QSqlDatabase::removeDatabase(connection);
        return true;
    }
    m_connection = connection;
    m_database = memory;
    m_statements = std::move(statements);
    m_unprepared = std::move(unprepared);
    m_inMemory = true;
    m_trouble = DatabaseTrouble::Passing;
    m_problem = problem;
    return false;
}

/// Of two programs that turn a new file to write-ahead logging at once SQLite refuses one without waiting, whatever its busy
/// timeout says: it could wait for itself.
bool SqliteFile::openPatiently()
{
    const QDeadlineTimer deadline(longestWaitToOpen);
    while (!openAlone(deadline)) {
        if (!m_isBusy || deadline.hasExpired())
            return false;
        QThread::msleep(QRandomGenerator::global()->bounded(quint32(5), quint32(40)));
    }
    return true;
}

/// One program after the other: SQLite finds the log beside a file by its name. Who opened a file that is then renamed would
/// write into the log of the one that took its place, and who renames it must not take the log of that one along.
bool SqliteFile::openAlone(const QDeadlineTimer &deadline)
{
    const std::unique_ptr<QLockFile> lock = locked(int(deadline.remainingTime()));
    if (openFile())
        return true;
    // Without the lock, somebody else may be about to do the same.
    return m_trouble == DatabaseTrouble::Damaged && lock->isLocked() && keepAside() && openFile();
}

bool SqliteFile::openFile()
{
    m_trouble = DatabaseTrouble::None;
    m_isBusy = false;
    m_problem.clear();
    // The log beside it may hold what a crash left, and with it damage.
    m_wasClosed = !QFile::exists(m_file + "-wal"_L1);
    if (QFile blank(m_file); !blank.exists() && blank.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        blank.setPermissions(QFile::ReadOwner | QFile::WriteOwner);

    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    // Another instance of the program may be writing.
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open()) {
        note(m_database.lastError());
        close();
        return false;
    }
    bool isOpen = true;
    if (QFileInfo(m_file).size() == 0) {
        for (const QString &setting : std::as_const(m_schema.settings))
            isOpen = isOpen && run(setting);
    }
    isOpen = isOpen && run(u"PRAGMA journal_mode=WAL"_s) && run(u"PRAGMA secure_delete=FAST"_s) && (m_wasClosed || isSound())
        && prepareTables() && m_prepare();
    if (!isOpen)
        close();
    m_bornAt = QFileInfo(m_file).birthTime();
    return isOpen;
}

bool SqliteFile::isSound()
{
    QSqlQuery check(m_database);
    if (!check.exec(u"PRAGMA quick_check(1)"_s) || !check.next()) {
        note(check.lastError());
        return false;
    }
    if (check.value(0).toString() == "ok"_L1)
        return true;
    m_trouble = DatabaseTrouble::Damaged;
    m_problem = check.value(0).toString();
    return false;
}

/// Where nothing can be written the program goes on in memory, with what can be read.
void SqliteFile::openInMemory()
{
    m_inMemory = true;
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(u":memory:"_s);
    m_database.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
    if (!m_database.open()) {
        note(m_database.lastError());
        return;
    }
    prepareTables();
    if (QFileInfo(m_file).isFile())
        takeOver();
}

/// Whether the file that is read only has a table called \a name.
bool SqliteFile::hasTable(const QString &name)
{
    QSqlQuery table(m_database);
    table.prepare(u"SELECT 1 FROM disk.sqlite_master WHERE name=?"_s);
    table.addBindValue(name);
    return table.exec() && table.next();
}

void SqliteFile::takeOver()
{
    const QString url = QUrl::fromLocalFile(m_file).toString(QUrl::FullyEncoded);
    // Immutable means without the log, which cannot be read where its index cannot be created.
    for (const auto &mode : { "?mode=ro"_L1, "?immutable=1"_L1 }) {
        QSqlQuery attach(m_database);
        attach.prepare(u"ATTACH ? AS disk"_s);
        attach.addBindValue(QString(url + mode));
        if (!attach.exec())
            continue;
        QSqlQuery version(m_database);
        const bool isOurs = version.exec(u"PRAGMA disk.user_version"_s) && version.next()
            && version.value(0).toInt() == m_schema.version;
        version.finish();
        bool isTaken = isOurs;
        for (const QString &table : std::as_const(m_schema.tables)) {
            // An older file may lack what came later.
            if (!hasTable(table))
                continue;
            isTaken = isTaken && run("INSERT INTO main.%1 SELECT * FROM disk.%1"_L1.arg(table));
        }
        run(u"DETACH disk"_s);
        if (!isTaken)
            continue;
        for (const QString &statement : std::as_const(m_schema.afterTaking))
            run(statement);
        return;
    }
}

void SqliteFile::close()
{
    m_unprepared.clear();
    m_statements.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
    m_inMemory = false;
}

bool SqliteFile::prepareTables()
{
    QSqlQuery version(m_database);
    if (!version.exec(u"PRAGMA user_version"_s) || !version.next()) {
        note(version.lastError());
        return false;
    }
    const int found = version.value(0).toInt();
    version.finish();
    m_isForeign = found > m_schema.version;
    if (m_isForeign) {
        m_trouble = DatabaseTrouble::Passing;
        m_problem = u"the file was written by a newer version of this program (%1 > %2)"_s.arg(
            QString::number(found), QString::number(m_schema.version));
        return false;
    }
    // Also where there is nothing to do: whether the file can be written at all shows here.
    if (!run(u"BEGIN IMMEDIATE"_s))
        return false;
    // Again, inside: two programs may have been started at once.
    bool isDone = version.exec(u"PRAGMA user_version"_s) && version.next();
    const bool isNew = isDone && version.value(0).toInt() == 0;
    version.finish();
    if (isNew) {
        for (const QString &statement : std::as_const(m_schema.statements))
            isDone = isDone && run(statement);
        isDone = isDone && run(u"PRAGMA user_version=%1"_s.arg(m_schema.version));
    }
    if (isDone && commit())
        return true;
    rollBack();
    return false;
}

void SqliteFile::startOver()
{
    close();
    {
        const std::unique_ptr<QLockFile> lock = locked(int(std::chrono::milliseconds(longestWaitToOpen).count()));
        // Another program may have met the damage before: what it began is sound.
        if (QFileInfo(m_file).birthTime() == m_bornAt)
            keepAside();
    }
    open(m_file, m_prepare);
}

std::unique_ptr<QLockFile> SqliteFile::locked(int longestMs) const
{
    QDir().mkpath(QFileInfo(m_file).path());
    auto lock = std::make_unique<QLockFile>(m_file + ".lock"_L1);
    lock->tryLock(longestMs);
    return lock;
}

/// Renames the file and the log that belongs to it.
bool SqliteFile::keepAside()
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString kept = m_file + ".damaged-"_L1 + stamp;
    for (int count = 2; QFile::exists(kept); ++count)
        kept = m_file + ".damaged-"_L1 + stamp + u'-' + QString::number(count);
    // The log first: what is opened under this name from now on has one of its own.
    const bool hasLog = QFile::exists(m_file + "-wal"_L1) && QFile::rename(m_file + "-wal"_L1, kept + "-wal"_L1);
    QFile::remove(m_file + "-shm"_L1);
    if (!QFile::rename(m_file, kept)) {
        if (hasLog)
            QFile::rename(kept + "-wal"_L1, m_file + "-wal"_L1);
        return false;
    }
    m_damagedCopy = kept;
    return true;
}

bool SqliteFile::begin(bool safe)
{
    // In WAL mode NORMAL loses what came last when the power fails, FULL nothing.
    return run(safe ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s) && run(u"BEGIN IMMEDIATE"_s);
}

bool SqliteFile::commit()
{
    return run(u"COMMIT"_s);
}

void SqliteFile::rollBack()
{
    // SQLite has rolled back by itself after some errors; then there is nothing to do.
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
}

bool SqliteFile::run(const QString &statement)
{
    QSqlQuery query(m_database);
    if (query.exec(statement))
        return true;
    note(query.lastError());
    return false;
}

bool SqliteFile::run(QSqlQuery &query)
{
    // Run all the same it would say that it has no places for values.
    if (const auto refused = m_unprepared.find(&query); refused != m_unprepared.end()) {
        note(refused->second);
        return false;
    }
    if (query.exec())
        return true;
    note(query.lastError());
    query.finish();
    return false;
}

QSqlQuery &SqliteFile::prepared(const QString &statement)
{
    const auto [known, isNew] = m_statements.try_emplace(statement, m_database);
    QSqlQuery &query = known->second;
    const auto refused = m_unprepared.find(&query);
    if (!isNew && refused == m_unprepared.end())
        return query;
    if (refused != m_unprepared.end())
        m_unprepared.erase(refused);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        m_unprepared.emplace(&query, query.lastError());
    return query;
}

QSqlQuery SqliteFile::query() const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    return query;
}

void SqliteFile::note(const QSqlError &error)
{
    m_trouble = troubleOf(error);
    m_isBusy = codeOf(error) == SqliteBusy || codeOf(error) == SqliteLocked;
    m_problem = error.databaseText().isEmpty() ? error.text() : error.databaseText();
}
