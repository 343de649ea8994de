#include "store/conversationdatabase.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {
constexpr int schemaVersion = 1;

/// Parts that no turn can do without stand in columns; the text before the records, so that looking through all texts does
/// not read the records behind it.
const QStringList &schema()
{
    static const QStringList statements {
        u"CREATE TABLE conversations(id TEXT PRIMARY KEY, title TEXT, firstLine TEXT, pinned INTEGER, removed INTEGER, "
        "hasDraft INTEGER, routeId TEXT, routeName TEXT, model TEXT, turns INTEGER, state INTEGER, changed INTEGER)"_s,
        u"CREATE TABLE states(conversation TEXT PRIMARY KEY, record BLOB)"_s,
        // The same settings stand behind hundreds of turns, tools and their schemas included.
        u"CREATE TABLE setups(key INTEGER PRIMARY KEY, record BLOB NOT NULL UNIQUE)"_s,
        u"CREATE TABLE turns(key INTEGER PRIMARY KEY, conversation TEXT NOT NULL, turn INTEGER NOT NULL, parent INTEGER, "
        "role INTEGER, state INTEGER, indexed INTEGER NOT NULL DEFAULT 0, setup INTEGER, text TEXT, wire BLOB, rest BLOB, "
        "UNIQUE(conversation, turn))"_s,
        u"CREATE VIRTUAL TABLE words USING fts5(text, content='turns', content_rowid='key', tokenize='trigram')"_s,
    };
    return statements;
}

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

DatabaseTrouble troubleOf(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
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

bool isSearched(Role role)
{
    return role == Role::User || role == Role::Assistant;
}

QString searchable(const QString &text)
{
    if (TurnRecord::isPlain(text))
        return text;
    QString made = QString::fromUtf8(text.toUtf8());
    made.remove(QChar(0xfffe)).remove(QChar(0xffff)).remove(QChar(QChar::ByteOrderMark));
    return made;
}

/// Every spelling of a short \a word in capital and small letters: SQLite itself folds ASCII only.
QStringList spellings(const QString &word)
{
    QStringList found { QString() };
    const QList<uint> characters = word.toUcs4();
    for (const uint character : characters) {
        const QString as = QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
        QStringList longer;
        for (const QString &start : std::as_const(found)) {
            for (const QString &form : { as, as.toLower(), as.toUpper() }) {
                if (!longer.contains(start + form))
                    longer.append(start + form);
            }
        }
        found = longer;
    }
    return found;
}
}

ConversationDatabase::ConversationDatabase()
    : m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

ConversationDatabase::~ConversationDatabase()
{
    close();
}

void ConversationDatabase::open(const QString &file)
{
    m_file = file;
    if (openFile(file))
        return;
    if (m_trouble == DatabaseTrouble::Damaged && keepAside() && openFile(file))
        return;
    const QString problem = m_problem;
    openInMemory();
    m_trouble = DatabaseTrouble::Passing;
    m_problem = problem;
}

bool ConversationDatabase::openFile(const QString &file)
{
    m_trouble = DatabaseTrouble::None;
    m_problem.clear();
    QDir().mkpath(QFileInfo(file).path());
    // The log beside it may hold what a crash left, and with it damage.
    const bool wasClosed = !QFile::exists(file + "-wal"_L1);
    if (QFile blank(file); !blank.exists() && blank.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        blank.setPermissions(QFile::ReadOwner | QFile::WriteOwner);

    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(file);
    // Another instance of the program may be writing.
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open()) {
        note(m_database.lastError());
        close();
        return false;
    }
    const auto isSound = [this] {
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
    };
    if (!run(u"PRAGMA journal_mode=WAL"_s) || !run(u"PRAGMA secure_delete=FAST"_s) || (!wasClosed && !isSound())
        || !prepareTables() || !purge()) {
        close();
        return false;
    }
    return true;
}

/// Where nothing can be written the program goes on in memory, with what can be read.
void ConversationDatabase::openInMemory()
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
        takeOver(m_file);
}

void ConversationDatabase::takeOver(const QString &file)
{
    const QString url = QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded);
    // Immutable means without the log, which cannot be read where its index cannot be created.
    for (const auto &mode : { "?mode=ro"_L1, "?immutable=1"_L1 }) {
        QSqlQuery attach(m_database);
        attach.prepare(u"ATTACH ? AS disk"_s);
        attach.addBindValue(QString(url + mode));
        if (!attach.exec())
            continue;
        QSqlQuery version(m_database);
        const bool isOurs = version.exec(u"PRAGMA disk.user_version"_s) && version.next()
            && version.value(0).toInt() == schemaVersion;
        version.finish();
        bool isTaken = isOurs;
        for (const auto &table : { u"conversations"_s, u"states"_s, u"setups"_s, u"turns"_s })
            isTaken = isTaken && run("INSERT INTO main.%1 SELECT * FROM disk.%1"_L1.arg(table));
        run(u"DETACH disk"_s);
        if (isTaken) {
            run(u"INSERT INTO words(words) VALUES('rebuild')"_s);
            return;
        }
    }
}

void ConversationDatabase::close()
{
    m_statements.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
    m_inMemory = false;
}

bool ConversationDatabase::prepareTables()
{
    QSqlQuery version(m_database);
    if (!version.exec(u"PRAGMA user_version"_s) || !version.next()) {
        note(version.lastError());
        return false;
    }
    const int found = version.value(0).toInt();
    version.finish();
    if (found > schemaVersion) {
        m_trouble = DatabaseTrouble::Passing;
        m_problem = u"the file was written by a newer version of this program (%1 > %2)"_s.arg(QString::number(found), QString::number(schemaVersion));
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
        for (const QString &statement : schema())
            isDone = isDone && run(statement);
        isDone = isDone && run(u"PRAGMA user_version=%1"_s.arg(schemaVersion));
    }
    if (isDone && commit())
        return true;
    rollBack();
    return false;
}

/// Takes away what was removed and what nobody needs, and makes searchable what a crash left unfinished.
bool ConversationDatabase::purge()
{
    static const QStringList statements {
        u"UPDATE conversations SET removed=1 WHERE turns=0 AND hasDraft=0"_s,
        u"INSERT INTO words(words, rowid, text) SELECT 'delete', key, text FROM turns WHERE indexed=1 "
        "AND conversation IN (SELECT id FROM conversations WHERE removed=1)"_s,
        u"DELETE FROM turns WHERE conversation IN (SELECT id FROM conversations WHERE removed=1)"_s,
        u"DELETE FROM states WHERE conversation IN (SELECT id FROM conversations WHERE removed=1)"_s,
        u"DELETE FROM conversations WHERE removed=1"_s,
        u"DELETE FROM setups WHERE key NOT IN (SELECT setup FROM turns WHERE setup IS NOT NULL)"_s,
    };
    if (!begin(false))
        return false;
    QSqlQuery unfinished(m_database);
    bool isDone = unfinished.exec(u"SELECT count(*) FROM conversations WHERE removed=1 OR (turns=0 AND hasDraft=0)"_s)
        && unfinished.next();
    if (!isDone)
        note(unfinished.lastError());
    const bool hasRemoved = isDone && unfinished.value(0).toInt() > 0;
    unfinished.finish();
    if (hasRemoved) {
        for (const QString &statement : statements)
            isDone = isDone && run(statement);
    }
    isDone = isDone
        && run(u"INSERT INTO words(rowid, text) SELECT key, text FROM turns WHERE state=%1 AND indexed=0 AND role IN (1, 2)"_s.arg(
            int(TurnState::Streaming)))
        && run(u"UPDATE turns SET indexed=1 WHERE state=%1 AND indexed=0 AND role IN (1, 2)"_s.arg(int(TurnState::Streaming)));
    if (isDone && commit())
        return true;
    rollBack();
    return false;
}

void ConversationDatabase::startOver()
{
    close();
    keepAside();
    open(m_file);
}

/// Renames the file and the log that belongs to it.
bool ConversationDatabase::keepAside()
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString kept = m_file + ".damaged-"_L1 + stamp;
    for (int count = 2; QFile::exists(kept); ++count)
        kept = m_file + ".damaged-"_L1 + stamp + u'-' + QString::number(count);
    if (!QFile::rename(m_file, kept))
        return false;
    if (QFile::exists(m_file + "-wal"_L1))
        QFile::rename(m_file + "-wal"_L1, kept + "-wal"_L1);
    QFile::remove(m_file + "-shm"_L1);
    m_damagedCopy = kept;
    return true;
}

bool ConversationDatabase::begin(bool safe)
{
    // In WAL mode NORMAL loses what came last when the power fails, FULL nothing.
    return run(safe ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s) && run(u"BEGIN IMMEDIATE"_s);
}

bool ConversationDatabase::commit()
{
    return run(u"COMMIT"_s);
}

void ConversationDatabase::rollBack()
{
    // SQLite has rolled back by itself after some errors; then there is nothing to do.
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
}

bool ConversationDatabase::writeTurn(const QString &id, const Turn &turn)
{
    QSqlQuery &known = prepared(u"SELECT key, indexed FROM turns WHERE conversation=? AND turn=?"_s);
    known.bindValue(0, id);
    known.bindValue(1, turn.id);
    if (!run(known))
        return false;
    const bool wasIndexed = known.next() && known.value(1).toBool();
    const QVariant knownKey = known.isValid() ? known.value(0) : QVariant();
    known.finish();
    if (wasIndexed) {
        QSqlQuery &forget = prepared(
            u"INSERT INTO words(words, rowid, text) SELECT 'delete', key, text FROM turns WHERE key=?"_s);
        forget.bindValue(0, knownKey);
        if (!run(forget))
            return false;
    }

    QVariant setupKey;
    if (const QByteArray setup = m_redactor.redacted(TurnRecord::setup(turn)); !setup.isEmpty()) {
        QSqlQuery &add = prepared(u"INSERT OR IGNORE INTO setups(record) VALUES(?)"_s);
        add.bindValue(0, setup);
        QSqlQuery &find = prepared(u"SELECT key FROM setups WHERE record=?"_s);
        find.bindValue(0, setup);
        if (!run(add) || !run(find))
            return false;
        if (find.next())
            setupKey = find.value(0);
        find.finish();
    }

    const bool isIndexed = turn.state != TurnState::Streaming && isSearched(turn.message.role) && !turn.message.text.isEmpty();
    // What is no text to SQLite is kept whole in the rest; here it is for searching.
    const QString text = m_redactor.redacted(searchable(turn.message.text));
    QSqlQuery &write = prepared(
        u"INSERT INTO turns(conversation, turn, parent, role, state, indexed, setup, text, wire, rest) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(conversation, turn) DO UPDATE SET parent=excluded.parent, "
        "role=excluded.role, state=excluded.state, indexed=excluded.indexed, setup=excluded.setup, text=excluded.text, "
        "wire=excluded.wire, rest=excluded.rest"_s);
    write.bindValue(0, id);
    write.bindValue(1, turn.id);
    write.bindValue(2, turn.parent);
    write.bindValue(3, int(turn.message.role));
    write.bindValue(4, int(turn.state));
    write.bindValue(5, int(isIndexed));
    write.bindValue(6, setupKey);
    write.bindValue(7, text);
    write.bindValue(8, m_redactor.redacted(turn.message.wire.json));
    write.bindValue(9, m_redactor.redacted(TurnRecord::rest(turn)));
    if (!run(write))
        return false;
    // The driver keeps what was bound until the next time.
    write.bindValue(7, QVariant());
    write.bindValue(8, QVariant());
    write.bindValue(9, QVariant());
    if (!isIndexed)
        return true;
    QSqlQuery &index = prepared(
        u"INSERT INTO words(rowid, text) SELECT key, text FROM turns WHERE conversation=? AND turn=?"_s);
    index.bindValue(0, id);
    index.bindValue(1, turn.id);
    return run(index);
}

bool ConversationDatabase::writeState(const QString &id, const ConversationState &state)
{
    QSqlQuery &write = prepared(u"INSERT OR REPLACE INTO states(conversation, record) VALUES(?, ?)"_s);
    write.bindValue(0, id);
    write.bindValue(1, m_redactor.redacted(TurnRecord::state(state)));
    return run(write);
}

bool ConversationDatabase::writeRow(const ConversationRow &row)
{
    QSqlQuery &write = prepared(u"INSERT OR REPLACE INTO conversations(id, title, firstLine, pinned, removed, hasDraft, routeId, "
                                "routeName, model, turns, state, changed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    int at = 0;
    for (const QVariant &value : { QVariant(row.id), QVariant(m_redactor.redacted(row.title)),
             QVariant(m_redactor.redacted(row.firstLine)), QVariant(int(row.pinned)),
             QVariant(int(row.removed)), QVariant(int(row.hasDraft)), QVariant(row.routeId), QVariant(row.routeName),
             QVariant(row.model), QVariant(row.turns), QVariant(int(row.state)), QVariant(row.changedAtMs) })
        write.bindValue(at++, value);
    return run(write);
}

bool ConversationDatabase::copy(const QString &from, const QString &to)
{
    // An answer that is still being written ends here in the copy.
    QSqlQuery &turns = prepared(
        u"INSERT INTO turns(conversation, turn, parent, role, state, indexed, setup, text, wire, rest) SELECT ?, turn, parent, "
        "role, state, role IN (1, 2) AND text<>'', setup, text, wire, rest FROM turns WHERE conversation=?"_s);
    turns.bindValue(0, to);
    turns.bindValue(1, from);
    QSqlQuery &words = prepared(
        u"INSERT INTO words(rowid, text) SELECT key, text FROM turns WHERE conversation=? AND indexed=1"_s);
    words.bindValue(0, to);
    QSqlQuery &state = prepared(
        u"INSERT INTO states(conversation, record) SELECT ?, record FROM states WHERE conversation=?"_s);
    state.bindValue(0, to);
    state.bindValue(1, from);
    return run(turns) && run(words) && run(state);
}

QList<ConversationRow> ConversationDatabase::rows()
{
    QList<ConversationRow> rows;
    QSqlQuery &query = prepared(u"SELECT id, title, firstLine, pinned, removed, hasDraft, routeId, routeName, model, turns, "
                                "state, changed FROM conversations"_s);
    if (!run(query))
        return rows;
    // Thousands of conversations with the same few models.
    QSet<QString> known;
    const auto shared = [&known](const QString &text) { return *known.insert(text); };
    while (query.next()) {
        ConversationRow row { .id = query.value(0).toString(),
            .title = query.value(1).toString(),
            .firstLine = query.value(2).toString(),
            .pinned = query.value(3).toBool(),
            .removed = query.value(4).toBool(),
            .hasDraft = query.value(5).toBool(),
            .routeId = shared(query.value(6).toString()),
            .routeName = shared(query.value(7).toString()),
            .model = shared(query.value(8).toString()),
            .turns = query.value(9).toInt(),
            .state = TurnState(query.value(10).toInt()),
            .changedAtMs = query.value(11).toLongLong() };
        if (row.state == TurnState::Streaming)
            row.state = TurnState::Cut;
        rows.append(row);
    }
    query.finish();
    return rows;
}

QList<TurnStub> ConversationDatabase::stubs(const QString &id)
{
    QList<TurnStub> stubs;
    QSqlQuery &query = prepared(u"SELECT turn, parent, role, state FROM turns WHERE conversation=? ORDER BY turn"_s);
    query.bindValue(0, id);
    if (!run(query))
        return stubs;
    while (query.next()) {
        const auto state = TurnState(query.value(3).toInt());
        stubs.append({ .id = query.value(0).toLongLong(),
            .parent = query.value(1).toLongLong(),
            .role = Role(query.value(2).toInt()),
            .state = state == TurnState::Streaming ? TurnState::Cut : state });
    }
    query.finish();
    return stubs;
}

std::optional<ConversationState> ConversationDatabase::state(const QString &id)
{
    QSqlQuery &query = prepared(u"SELECT record FROM states WHERE conversation=?"_s);
    query.bindValue(0, id);
    if (!run(query))
        return std::nullopt;
    std::optional<ConversationState> state;
    if (query.next())
        TurnRecord::readState(query.value(0).toByteArray(), state.emplace());
    query.finish();
    return state;
}

Conversation ConversationDatabase::turns(const QString &id)
{
    Conversation conversation;
    // As bytes: Qt makes text of UTF-8 several times as fast as SQLite does.
    QSqlQuery &query = prepared(u"SELECT turn, parent, role, state, setup, CAST(text AS BLOB), wire, rest FROM turns "
                                "WHERE conversation=? ORDER BY turn"_s);
    query.bindValue(0, id);
    if (!run(query))
        return conversation;
    QHash<qint64, Turn> setups { { 0, Turn() } };
    // A conversation says "stop" and "trace-id" thousands of times.
    QSet<QByteArray> known;
    const auto share = [&known](QByteArray &bytes) { bytes = *known.insert(bytes); };
    while (query.next()) {
        // Route, protocol and settings are read once for all turns, which then share them.
        Turn turn = setup(query.value(4).toLongLong(), setups);
        turn.id = query.value(0).toLongLong();
        turn.parent = query.value(1).toLongLong();
        turn.message.role = Role(query.value(2).toInt());
        turn.state = TurnState(query.value(3).toInt());
        turn.message.text = QString::fromUtf8(query.value(5).toByteArray());
        turn.message.wire.json = query.value(6).toByteArray();
        TurnRecord::readRest(query.value(7).toByteArray(), turn);
        if (turn.state == TurnState::Streaming) {
            turn.state = TurnState::Cut;
            turn.answer.add(Failure { .kind = FailureKind::CutOff, .httpStatus = turn.httpStatus });
        }
        // Made for as many characters as there were bytes.
        turn.message.text.squeeze();
        share(turn.answer.finishReason);
        share(turn.message.wire.protocol);
        for (RequestId &requestId : turn.answer.requestIds)
            share(requestId.name);
        conversation.insert(std::move(turn));
    }
    query.finish();
    return conversation;
}

/// A turn with what is kept under \a key, and nothing else.
const Turn &ConversationDatabase::setup(qint64 key, QHash<qint64, Turn> &known)
{
    if (const auto found = known.constFind(key); found != known.cend())
        return *found;
    Turn read;
    QSqlQuery &query = prepared(u"SELECT record FROM setups WHERE key=?"_s);
    query.bindValue(0, key);
    if (run(query) && query.next())
        TurnRecord::readSetup(query.value(0).toByteArray(), read);
    query.finish();
    return *known.insert(key, read);
}

QStringList ConversationDatabase::conversationsWith(const QString &word)
{
    QStringList found;
    // Trigrams know no word of one or two characters, and Chinese is full of them.
    const bool isShort = word.toUcs4().size() < 3;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (isShort) {
        const QStringList forms = spellings(word);
        const QStringList tests(forms.size(), u"instr(text, ?)"_s);
        query.prepare("SELECT DISTINCT conversation FROM turns WHERE role IN (1, 2) AND (%1)"_L1.arg(tests.join(" OR "_L1)));
        for (const QString &form : forms)
            query.addBindValue(form);
    } else {
        QString phrase = word;
        phrase.replace(u'"', "\"\""_L1);
        query.prepare(
            u"SELECT DISTINCT conversation FROM turns WHERE key IN (SELECT rowid FROM words WHERE words MATCH ?)"_s);
        query.addBindValue(QString(u'"' + phrase + u'"'));
    }
    if (!run(query))
        return found;
    while (query.next())
        found.append(query.value(0).toString());
    return found;
}

bool ConversationDatabase::run(const QString &statement)
{
    QSqlQuery query(m_database);
    if (query.exec(statement))
        return true;
    note(query.lastError());
    return false;
}

bool ConversationDatabase::run(QSqlQuery &query)
{
    if (query.exec())
        return true;
    note(query.lastError());
    query.finish();
    return false;
}

QSqlQuery &ConversationDatabase::prepared(const QString &statement)
{
    auto found = m_statements.find(statement);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(statement);
        found = m_statements.emplace(statement, std::move(query)).first;
    }
    return found->second;
}

void ConversationDatabase::note(const QSqlError &error)
{
    m_trouble = troubleOf(error);
    m_problem = error.databaseText().isEmpty() ? error.text() : error.databaseText();
}
