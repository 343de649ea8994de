#include "store/conversationdatabase.h"

#include "store/searchtext.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {
// What is attached, by its digest, and where it is said; an unsent draft apart, which is said anew at every key. Files from
// before there were attachments lack both tables.
const QString contentsTable = u"CREATE TABLE IF NOT EXISTS contents(digest TEXT PRIMARY KEY, bytes BLOB)"_s;
const QString usesTable = u"CREATE TABLE IF NOT EXISTS uses(conversation TEXT, draft INTEGER, digest TEXT, "
                          "PRIMARY KEY(conversation, draft, digest))"_s;

/// Parts that no turn can do without stand in columns; the text before the records, so that looking through all texts does
/// not read the records behind it.
SqliteSchema conversationSchema()
{
    return {
        .version = 1,
        .statements = {
            u"CREATE TABLE conversations(id TEXT PRIMARY KEY, title TEXT, firstLine TEXT, pinned INTEGER, removed INTEGER, "
            "hasDraft INTEGER, routeId TEXT, routeName TEXT, model TEXT, turns INTEGER, state INTEGER, changed INTEGER)"_s,
            u"CREATE TABLE states(conversation TEXT PRIMARY KEY, record BLOB)"_s,
            // The same settings stand behind hundreds of turns, tools and their schemas included.
            u"CREATE TABLE setups(key INTEGER PRIMARY KEY, record BLOB NOT NULL UNIQUE)"_s,
            u"CREATE TABLE turns(key INTEGER PRIMARY KEY, conversation TEXT NOT NULL, turn INTEGER NOT NULL, parent INTEGER, "
            "role INTEGER, state INTEGER, indexed INTEGER NOT NULL DEFAULT 0, setup INTEGER, text TEXT, wire BLOB, rest BLOB, "
            "UNIQUE(conversation, turn))"_s,
            contentsTable,
            usesTable,
            u"CREATE VIRTUAL TABLE words USING fts5(text, content='turns', content_rowid='key', tokenize='trigram')"_s,
        },
        .tables = { u"conversations"_s, u"states"_s, u"setups"_s, u"turns"_s, u"contents"_s, u"uses"_s },
        .afterTaking = { u"INSERT INTO words(words) VALUES('rebuild')"_s },
    };
}

bool isSearched(Role role)
{
    return role == Role::User || role == Role::Assistant;
}
}

ConversationDatabase::ConversationDatabase()
    : m_file(conversationSchema())
{
}

void ConversationDatabase::open(const QString &file)
{
    m_file.open(file, [this] { return purge(); });
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
        u"DELETE FROM uses WHERE conversation NOT IN (SELECT id FROM conversations)"_s,
        u"DELETE FROM setups WHERE key NOT IN (SELECT setup FROM turns WHERE setup IS NOT NULL)"_s,
    };
    if (!m_file.begin(false))
        return false;
    QSqlQuery &unfinished
        = m_file.prepared(u"SELECT count(*) FROM conversations WHERE removed=1 OR (turns=0 AND hasDraft=0)"_s);
    bool isDone = m_file.run(contentsTable) && m_file.run(usesTable) && m_file.run(unfinished) && unfinished.next();
    const bool hasRemoved = isDone && unfinished.value(0).toInt() > 0;
    unfinished.finish();
    if (hasRemoved) {
        for (const QString &statement : statements)
            isDone = isDone && m_file.run(statement);
    }
    isDone = isDone && m_file.run(u"DELETE FROM contents WHERE digest NOT IN (SELECT digest FROM uses)"_s)
        && m_file.run(u"INSERT INTO words(rowid, text) SELECT key, text FROM turns WHERE state=%1 AND indexed=0 AND role IN (1, 2)"_s.arg(
            int(TurnState::Streaming)))
        && m_file.run(u"UPDATE turns SET indexed=1 WHERE state=%1 AND indexed=0 AND role IN (1, 2)"_s.arg(int(TurnState::Streaming)));
    if (isDone && m_file.commit())
        return true;
    m_file.rollBack();
    return false;
}

bool ConversationDatabase::writeContents(const QString &id, const QList<Attachment> &attachments, bool isDraft)
{
    for (const Attachment &attachment : attachments) {
        if (attachment.content.isEmpty())
            continue;
        const QString digest = QString::fromLatin1(attachment.content.digest());
        QSqlQuery &use = m_file.prepared(u"INSERT OR IGNORE INTO uses(conversation, draft, digest) VALUES(?, ?, ?)"_s);
        use.bindValue(0, id);
        use.bindValue(1, int(isDraft));
        use.bindValue(2, digest);
        QSqlQuery &known = m_file.prepared(u"SELECT 1 FROM contents WHERE digest=?"_s);
        known.bindValue(0, digest);
        if (!m_file.run(use) || !m_file.run(known))
            return false;
        const bool isKnown = known.next();
        known.finish();
        if (isKnown)
            continue;
        QSqlQuery &write = m_file.prepared(u"INSERT INTO contents(digest, bytes) VALUES(?, ?)"_s);
        write.bindValue(0, digest);
        write.bindValue(1, attachment.content.bytes());
        if (!m_file.run(write))
            return false;
        write.bindValue(1, QVariant());
    }
    return true;
}

SharedBytes ConversationDatabase::content(const QByteArray &digest)
{
    QSqlQuery &query = m_file.prepared(u"SELECT bytes FROM contents WHERE digest=?"_s);
    query.bindValue(0, QString::fromLatin1(digest));
    SharedBytes bytes;
    if (m_file.run(query) && query.next())
        bytes = query.value(0).toByteArray();
    query.finish();
    return bytes;
}

bool ConversationDatabase::writeTurn(const QString &id, const Turn &given)
{
    Turn turn = given;
    turn.message.attachments = withoutKeys(given.message.attachments, m_redactor);
    if (!writeContents(id, turn.message.attachments, false))
        return false;
    QSqlQuery &known = m_file.prepared(u"SELECT key, indexed FROM turns WHERE conversation=? AND turn=?"_s);
    known.bindValue(0, id);
    known.bindValue(1, turn.id);
    if (!m_file.run(known))
        return false;
    const bool wasIndexed = known.next() && known.value(1).toBool();
    const QVariant knownKey = known.isValid() ? known.value(0) : QVariant();
    known.finish();
    if (wasIndexed) {
        QSqlQuery &forget = m_file.prepared(
            u"INSERT INTO words(words, rowid, text) SELECT 'delete', key, text FROM turns WHERE key=?"_s);
        forget.bindValue(0, knownKey);
        if (!m_file.run(forget))
            return false;
    }

    QVariant setupKey;
    if (const QByteArray setup = m_redactor.redacted(TurnRecord::setup(turn)); !setup.isEmpty()) {
        QSqlQuery &add = m_file.prepared(u"INSERT OR IGNORE INTO setups(record) VALUES(?)"_s);
        add.bindValue(0, setup);
        QSqlQuery &find = m_file.prepared(u"SELECT key FROM setups WHERE record=?"_s);
        find.bindValue(0, setup);
        if (!m_file.run(add) || !m_file.run(find))
            return false;
        if (find.next())
            setupKey = find.value(0);
        find.finish();
    }

    const bool isIndexed = turn.state != TurnState::Streaming && isSearched(turn.message.role) && !turn.message.text.isEmpty();
    // What is no text to SQLite is kept whole in the rest; here it is for searching.
    const QString text = m_redactor.redacted(
        TurnRecord::isPlain(turn.message.text) ? turn.message.text : SearchText::searchable(turn.message.text));
    QSqlQuery &write = m_file.prepared(
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
    if (!m_file.run(write))
        return false;
    // The driver keeps what was bound until the next time.
    write.bindValue(7, QVariant());
    write.bindValue(8, QVariant());
    write.bindValue(9, QVariant());
    if (!isIndexed)
        return true;
    QSqlQuery &index = m_file.prepared(
        u"INSERT INTO words(rowid, text) SELECT key, text FROM turns WHERE conversation=? AND turn=?"_s);
    index.bindValue(0, id);
    index.bindValue(1, turn.id);
    return m_file.run(index);
}

bool ConversationDatabase::removeTurn(const QString &id, TurnId turn)
{
    QSqlQuery &forget = m_file.prepared(u"INSERT INTO words(words, rowid, text) SELECT 'delete', key, text FROM turns "
                                        "WHERE indexed=1 AND conversation=? AND turn=?"_s);
    QSqlQuery &remove = m_file.prepared(u"DELETE FROM turns WHERE conversation=? AND turn=?"_s);
    for (QSqlQuery *const query : { &forget, &remove }) {
        query->bindValue(0, id);
        query->bindValue(1, turn);
    }
    return m_file.run(forget) && m_file.run(remove);
}

bool ConversationDatabase::writeState(const QString &id, const ConversationState &given)
{
    ConversationState state = given;
    state.draftAttachments = withoutKeys(given.draftAttachments, m_redactor);
    QSqlQuery &forget = m_file.prepared(u"DELETE FROM uses WHERE conversation=? AND draft=1"_s);
    forget.bindValue(0, id);
    if (!m_file.run(forget) || !writeContents(id, state.draftAttachments, true))
        return false;
    QSqlQuery &write = m_file.prepared(u"INSERT OR REPLACE INTO states(conversation, record) VALUES(?, ?)"_s);
    write.bindValue(0, id);
    write.bindValue(1, m_redactor.redacted(TurnRecord::state(state)));
    return m_file.run(write);
}

bool ConversationDatabase::writeRow(const ConversationRow &row)
{
    QSqlQuery &write = m_file.prepared(u"INSERT OR REPLACE INTO conversations(id, title, firstLine, pinned, removed, hasDraft, routeId, "
                                "routeName, model, turns, state, changed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    int at = 0;
    for (const QVariant &value : { QVariant(row.id), QVariant(m_redactor.redacted(row.title)),
             QVariant(m_redactor.redacted(row.firstLine)), QVariant(int(row.pinned)),
             QVariant(int(row.removed)), QVariant(int(row.hasDraft)), QVariant(row.routeId), QVariant(row.routeName),
             QVariant(row.model), QVariant(row.turns), QVariant(int(row.state)), QVariant(row.changedAtMs) })
        write.bindValue(at++, value);
    return m_file.run(write);
}

bool ConversationDatabase::copy(const QString &from, const QString &to)
{
    // An answer that is still being written ends here in the copy.
    QSqlQuery &turns = m_file.prepared(
        u"INSERT INTO turns(conversation, turn, parent, role, state, indexed, setup, text, wire, rest) SELECT ?, turn, parent, "
        "role, state, role IN (1, 2) AND coalesce(text, '')<>'', setup, text, wire, rest FROM turns WHERE conversation=?"_s);
    turns.bindValue(0, to);
    turns.bindValue(1, from);
    QSqlQuery &words = m_file.prepared(
        u"INSERT INTO words(rowid, text) SELECT key, text FROM turns WHERE conversation=? AND indexed=1"_s);
    words.bindValue(0, to);
    QSqlQuery &state = m_file.prepared(
        u"INSERT INTO states(conversation, record) SELECT ?, record FROM states WHERE conversation=?"_s);
    state.bindValue(0, to);
    state.bindValue(1, from);
    QSqlQuery &uses = m_file.prepared(
        u"INSERT OR IGNORE INTO uses(conversation, draft, digest) SELECT ?, draft, digest FROM uses WHERE conversation=?"_s);
    uses.bindValue(0, to);
    uses.bindValue(1, from);
    return m_file.run(turns) && m_file.run(words) && m_file.run(state) && m_file.run(uses);
}

QList<ConversationRow> ConversationDatabase::rows()
{
    QList<ConversationRow> rows;
    QSqlQuery &query = m_file.prepared(u"SELECT id, title, firstLine, pinned, removed, hasDraft, routeId, routeName, model, turns, "
                                "state, changed FROM conversations"_s);
    if (!m_file.run(query))
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
    QSqlQuery &query = m_file.prepared(u"SELECT turn, parent, role, state FROM turns WHERE conversation=? ORDER BY turn"_s);
    query.bindValue(0, id);
    if (!m_file.run(query))
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
    QSqlQuery &query = m_file.prepared(u"SELECT record FROM states WHERE conversation=?"_s);
    query.bindValue(0, id);
    if (!m_file.run(query))
        return std::nullopt;
    std::optional<ConversationState> state;
    if (query.next())
        TurnRecord::readState(query.value(0).toByteArray(), state.emplace(), [this](const QByteArray &digest) { return content(digest); });
    query.finish();
    return state;
}

Conversation ConversationDatabase::turns(const QString &id)
{
    Conversation conversation;
    // As bytes: Qt makes text of UTF-8 several times as fast as SQLite does.
    QSqlQuery &query = m_file.prepared(u"SELECT turn, parent, role, state, setup, CAST(text AS BLOB), wire, rest FROM turns "
                                "WHERE conversation=? ORDER BY turn"_s);
    query.bindValue(0, id);
    if (!m_file.run(query))
        return conversation;
    QHash<qint64, Turn> setups { { 0, Turn() } };
    // A conversation says "stop" and "trace-id" thousands of times.
    QSet<QByteArray> known;
    const auto share = [&known](QByteArray &bytes) { bytes = *known.insert(bytes); };
    // A picture may be said in several turns: every branch of a conversation shares it.
    QHash<QByteArray, SharedBytes> read;
    const TurnRecord::Contents contents = [this, &read](const QByteArray &digest) {
        const auto found = read.constFind(digest);
        return found != read.cend() ? *found : *read.insert(digest, content(digest));
    };
    while (query.next()) {
        // Route, protocol and settings are read once for all turns, which then share them.
        Turn turn = setup(query.value(4).toLongLong(), setups);
        turn.id = query.value(0).toLongLong();
        turn.parent = query.value(1).toLongLong();
        turn.message.role = Role(query.value(2).toInt());
        turn.state = TurnState(query.value(3).toInt());
        turn.message.text = QString::fromUtf8(query.value(5).toByteArray());
        turn.message.wire.json = query.value(6).toByteArray();
        TurnRecord::readRest(query.value(7).toByteArray(), turn, contents);
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
    QSqlQuery &query = m_file.prepared(u"SELECT record FROM setups WHERE key=?"_s);
    query.bindValue(0, key);
    if (m_file.run(query) && query.next())
        TurnRecord::readSetup(query.value(0).toByteArray(), read);
    query.finish();
    return *known.insert(key, read);
}

QStringList ConversationDatabase::conversationsWith(const QString &word)
{
    QStringList found;
    QSqlQuery query = m_file.query();
    if (SearchText::isShort(word)) {
        const QStringList forms = SearchText::spellings(word);
        const QStringList tests(forms.size(), u"instr(text, ?)"_s);
        query.prepare("SELECT DISTINCT conversation FROM turns WHERE role IN (1, 2) AND (%1)"_L1.arg(tests.join(" OR "_L1)));
        for (const QString &form : forms)
            query.addBindValue(form);
    } else {
        query.prepare(
            u"SELECT DISTINCT conversation FROM turns WHERE key IN (SELECT rowid FROM words WHERE words MATCH ?)"_s);
        query.addBindValue(SearchText::phrase(word));
    }
    if (!m_file.run(query))
        return found;
    while (query.next())
        found.append(query.value(0).toString());
    return found;
}
