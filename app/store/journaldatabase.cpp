#include "store/journaldatabase.h"

#include "store/journalrecord.h"
#include "store/searchtext.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
/// The key of an exchange is the millisecond it began in, then a number that tells those of one millisecond apart: in the order
/// of keys they are in the order of time, in the table as in the index of the words, and nothing has to be sorted.
constexpr int sequenceBits = 20;
constexpr qint64 latestMs = (qint64(1) << 42) - 1;

/// Among so many of the newest a word is sought that is too short for the index.
constexpr int recentRows = 10'000;

constexpr int shrinkPages = 500;

const QString summaryColumns
    = u"e.id, e.started, e.purpose, e.routeId, e.routeName, e.protocol, e.model, e.method, e.url, e.status, e.failure, e.finish, "
      "e.complete, e.firstLine, e.inputTokens, e.outputTokens, e.firstByte, e.total, e.responseBytes, e.conversation, e.turn"_s;

/// The list reads narrow rows; texts and contents lie apart.
SqliteSchema journalSchema()
{
    return {
        .version = 1,
        .settings = { u"PRAGMA auto_vacuum=INCREMENTAL"_s },
        .statements = {
            u"CREATE TABLE exchanges(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, removed INTEGER NOT NULL DEFAULT 0, "
            "size INTEGER NOT NULL, started INTEGER NOT NULL, purpose TEXT, routeId TEXT, routeName TEXT, protocol BLOB, "
            "model TEXT, method BLOB, url TEXT, status INTEGER, failure BLOB, finish BLOB, complete INTEGER, firstLine TEXT, "
            "inputTokens INTEGER, outputTokens INTEGER, firstByte REAL, total REAL, responseBytes INTEGER, conversation TEXT, "
            "turn INTEGER)"_s,
            // Followed by the key, as every index of SQLite is: what they find is in the order of time.
            u"CREATE INDEX byRoute ON exchanges(routeId, removed)"_s,
            u"CREATE INDEX byModel ON exchanges(model, removed)"_s,
            u"CREATE INDEX byStatus ON exchanges(status, removed)"_s,
            u"CREATE INDEX failed ON exchanges(key) WHERE failure<>x''"_s,
            u"CREATE INDEX byTurn ON exchanges(conversation, turn) WHERE conversation<>''"_s,
            u"CREATE INDEX gone ON exchanges(removed) WHERE removed<>0"_s,
            u"CREATE TABLE contents(key INTEGER PRIMARY KEY, record BLOB, request BLOB, response BLOB)"_s,
            u"CREATE TABLE texts(key INTEGER PRIMARY KEY, text TEXT)"_s,
            u"CREATE VIRTUAL TABLE words USING fts5(text, content='texts', content_rowid='key', tokenize='trigram')"_s,
        },
        .tables = { u"exchanges"_s, u"contents"_s, u"texts"_s },
        .afterTaking = { u"INSERT INTO words(words) VALUES('rebuild')"_s },
    };
}

qint64 keyAt(qint64 ms)
{
    return std::clamp<qint64>(ms, 0, latestMs) << sequenceBits;
}

QVariant orNull(const auto &number)
{
    return number ? QVariant(*number) : QVariant();
}

/// Not null where it is empty: an empty one must compare equal to x''.
QByteArray blob(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

template<typename Number>
std::optional<Number> optionalAt(const QSqlQuery &query, int column)
{
    const QVariant value = query.value(column);
    return value.isNull() ? std::nullopt : std::optional(value.value<Number>());
}

ExchangeSummary summaryIn(const QSqlQuery &query)
{
    return { .id = query.value(0).toString(),
        .startedAtMs = query.value(1).toLongLong(),
        .purpose = JournalRecord::purposeNamed(query.value(2).toString()),
        .routeId = query.value(3).toString(),
        .routeName = query.value(4).toString(),
        .protocol = query.value(5).toByteArray(),
        .model = query.value(6).toString(),
        .method = query.value(7).toByteArray(),
        .url = query.value(8).toString(),
        .httpStatus = query.value(9).toInt(),
        .failure = query.value(10).toByteArray(),
        .finishReason = query.value(11).toByteArray(),
        .isComplete = query.value(12).toBool(),
        .firstLine = query.value(13).toString(),
        .inputTokens = optionalAt<qint64>(query, 14),
        .outputTokens = optionalAt<qint64>(query, 15),
        .firstByteMs = optionalAt<double>(query, 16),
        .totalMs = optionalAt<double>(query, 17),
        .responseBytes = query.value(18).toLongLong(),
        .conversationId = query.value(19).toString(),
        .turn = query.value(20).toLongLong() };
}

/// What of a filter SQLite is asked, with the values that stand for its question marks.
struct Question {
    QString tables = u"exchanges e"_s;
    QString key = u"e.key"_s;
    QStringList conditions { u"e.removed=0"_s };
    QVariantList values;

    void add(const QString &condition, const QVariant &value)
    {
        conditions.append(condition);
        values.append(value);
    }
    QString text(const QString &columns) const
    {
        return "SELECT %1 FROM %2 WHERE %3 ORDER BY %4 DESC"_L1.arg(columns, tables, conditions.join(" AND "_L1), key);
    }
};

Question questionOf(const ExchangeFilter &filter)
{
    Question question;
    QStringList phrases;
    QStringList shortWords;
    const QStringList words = SearchText::searchable(filter.text).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (SearchText::isShort(word))
            shortWords.append(word);
        else
            phrases.append(SearchText::phrase(word));
    }
    if (!phrases.isEmpty()) {
        // The index gives the newest first by itself; by any other way round all that is found would be sorted.
        question.tables = u"words CROSS JOIN exchanges e ON e.key=words.rowid"_s;
        question.key = u"words.rowid"_s;
        question.add(u"words MATCH ?"_s, phrases.join(u' '));
    }
    if (!shortWords.isEmpty()) {
        question.tables += " CROSS JOIN texts t ON t.key=e.key"_L1;
        if (phrases.isEmpty()) {
            question.conditions.append(
                u"e.key>=(SELECT min(key) FROM (SELECT key FROM exchanges ORDER BY key DESC LIMIT %1))"_s.arg(recentRows));
        }
        for (const QString &word : std::as_const(shortWords)) {
            const QStringList forms = SearchText::spellings(word);
            const QStringList tests(forms.size(), u"instr(t.text, ?)"_s);
            question.conditions.append(u'(' + tests.join(" OR "_L1) + u')');
            for (const QString &form : forms)
                question.values.append(form);
        }
    }
    if (!filter.routeId.isEmpty())
        question.add(u"e.routeId=?"_s, filter.routeId);
    if (!filter.model.isEmpty())
        question.add(u"e.model=?"_s, filter.model);
    if (filter.outcome == ExchangeFilter::Outcome::Failed)
        question.conditions.append(u"e.failure<>x''"_s);
    else if (filter.outcome == ExchangeFilter::Outcome::Succeeded)
        question.conditions.append(u"e.failure=x''"_s);
    if (filter.httpStatus != 0)
        question.add(u"e.status=?"_s, filter.httpStatus);
    if (filter.fromMs != 0)
        question.add(question.key + ">=?"_L1, keyAt(filter.fromMs));
    if (filter.untilMs != 0)
        question.add(question.key + "<?"_L1, keyAt(filter.untilMs));
    return question;
}

void bindAll(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype at = 0; at < values.size(); ++at)
        query.bindValue(int(at), values.at(at));
}
}

JournalDatabase::JournalDatabase()
    : m_file(journalSchema())
{
}

void JournalDatabase::open(const QString &file)
{
    m_file.open(file, [] { return true; });
    // Another program that runs may still bring back what it removed.
    m_removedBefore = m_file.wasClosed() ? QDateTime::currentMSecsSinceEpoch() : 0;
}

bool JournalDatabase::write(const JournalEntry &entry)
{
    const ExchangeSummary &summary = entry.summary;
    const std::optional<qint64> known = number(u"SELECT key FROM exchanges WHERE id=?"_s, { summary.id });
    qint64 key = known.value_or(0);
    if (known) {
        if (!dropRows(u"key=?"_s, { key }))
            return false;
    } else {
        const qint64 first = keyAt(summary.startedAtMs);
        const qint64 last = first + (qint64(1) << sequenceBits) - 1;
        const auto newest = number(u"SELECT max(key) FROM exchanges WHERE key BETWEEN ? AND ?"_s, { first, last });
        key = newest ? *newest + 1 : first;
    }

    const QByteArray record = JournalRecord::packed(JournalRecord::written(entry.exchange));
    const QByteArray request = JournalRecord::packed(entry.exchange.request.body);
    const QByteArray response = JournalRecord::packed(entry.exchange.body);
    QSqlQuery &contents = m_file.prepared(u"INSERT INTO contents(key, record, request, response) VALUES(?, ?, ?, ?)"_s);
    bindAll(contents, { key, record, request, response });
    QSqlQuery &text = m_file.prepared(u"INSERT INTO texts(key, text) VALUES(?, ?)"_s);
    bindAll(text, { key, entry.text });
    QSqlQuery &index = m_file.prepared(u"INSERT INTO words(rowid, text) SELECT key, text FROM texts WHERE key=?"_s);
    bindAll(index, { key });
    // Of the text the index holds about three times as much again.
    const qint64 size = record.size() + request.size() + response.size() + 4 * entry.text.size() + 500;
    QSqlQuery &row = m_file.prepared(
        u"INSERT INTO exchanges(key, id, size, started, purpose, routeId, routeName, protocol, model, method, url, status, "
        "failure, finish, complete, firstLine, inputTokens, outputTokens, firstByte, total, responseBytes, conversation, turn) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    bindAll(row,
        { key, summary.id, size, summary.startedAtMs, QString(JournalRecord::purposeName(summary.purpose)), summary.routeId,
            summary.routeName, blob(summary.protocol), summary.model, blob(summary.method), summary.url, summary.httpStatus,
            blob(summary.failure), blob(summary.finishReason), int(summary.isComplete), summary.firstLine,
            orNull(summary.inputTokens), orNull(summary.outputTokens), orNull(summary.firstByteMs), orNull(summary.totalMs),
            summary.responseBytes, summary.conversationId.isNull() ? u""_s : summary.conversationId, summary.turn });
    const bool isDone = m_file.run(contents) && m_file.run(text) && m_file.run(index) && m_file.run(row);
    // The driver keeps what was bound until the next time.
    for (int at = 1; at <= 3; ++at)
        contents.bindValue(at, QVariant());
    text.bindValue(1, QVariant());
    return isDone;
}

bool JournalDatabase::setRemoved(const QStringList &ids, bool removed)
{
    QSqlQuery &update = m_file.prepared(u"UPDATE exchanges SET removed=? WHERE id=?"_s);
    update.bindValue(0, removed ? QDateTime::currentMSecsSinceEpoch() : 0);
    for (const QString &id : ids) {
        update.bindValue(1, id);
        if (!m_file.run(update))
            return false;
    }
    return true;
}

QList<ExchangeSummary> JournalDatabase::page(const ExchangeFilter &filter, const QString &after, int limit)
{
    Question question = questionOf(filter);
    QList<ExchangeSummary> page;
    if (!after.isEmpty()) {
        const auto key = number(u"SELECT key FROM exchanges WHERE id=?"_s, { after });
        // One that outlived its time: so did all that came before it.
        if (!key)
            return page;
        question.add(question.key + "<?"_L1, *key);
    }
    QString statement = question.text(summaryColumns);
    if (limit > 0) {
        statement += " LIMIT ?"_L1;
        question.values.append(limit);
    }
    QSqlQuery &query = m_file.prepared(statement);
    bindAll(query, question.values);
    if (!m_file.run(query))
        return page;
    while (query.next())
        page.append(summaryIn(query));
    query.finish();
    return page;
}

QStringList JournalDatabase::ids(const ExchangeFilter &filter)
{
    const Question question = questionOf(filter);
    QSqlQuery &query = m_file.prepared(question.text(u"e.id"_s));
    bindAll(query, question.values);
    QStringList ids;
    if (!m_file.run(query))
        return ids;
    while (query.next())
        ids.append(query.value(0).toString());
    query.finish();
    return ids;
}

std::optional<Exchange> JournalDatabase::load(const QString &id)
{
    return loadWhere(u"e.id=?"_s, { id });
}

std::optional<Exchange> JournalDatabase::loadTurn(const QString &conversationId, qint64 turn)
{
    if (conversationId.isEmpty())
        return std::nullopt;
    return loadWhere(u"e.conversation=? AND e.conversation<>'' AND e.turn=?"_s, { conversationId, turn });
}

std::optional<Exchange> JournalDatabase::loadWhere(const QString &condition, const QVariantList &values)
{
    QSqlQuery &query = m_file.prepared(
        "SELECT c.record, c.request, c.response FROM exchanges e CROSS JOIN contents c ON c.key=e.key "
        "WHERE e.removed=0 AND %1 ORDER BY e.key DESC LIMIT 1"_L1.arg(condition));
    bindAll(query, values);
    if (!m_file.run(query))
        return std::nullopt;
    std::optional<Exchange> exchange;
    if (query.next()) {
        exchange.emplace();
        if (JournalRecord::read(JournalRecord::unpacked(query.value(0).toByteArray()), *exchange)) {
            exchange->request.body = JournalRecord::unpacked(query.value(1).toByteArray());
            exchange->body = JournalRecord::unpacked(query.value(2).toByteArray());
        } else {
            exchange.reset();
        }
    }
    query.finish();
    return exchange;
}

JournalFigures JournalDatabase::figures()
{
    JournalFigures figures;
    figures.bytes = size();
    figures.oldestMs
        = number(u"SELECT started FROM exchanges WHERE removed=0 ORDER BY key LIMIT 1"_s).value_or(0);
    // The newest name of each, looked up behind what the index alone counts.
    QSqlQuery &routes = m_file.prepared(
        u"SELECT r.routeId, e.routeName, r.many FROM (SELECT routeId, max(key) AS newest, count(*) AS many FROM exchanges "
        "WHERE removed=0 GROUP BY routeId) r JOIN exchanges e ON e.key=r.newest ORDER BY e.routeName"_s);
    if (m_file.run(routes)) {
        while (routes.next()) {
            figures.count += routes.value(2).toLongLong();
            if (const QString id = routes.value(0).toString(); !id.isEmpty())
                figures.routes.append({ id, routes.value(1).toString() });
        }
        routes.finish();
    }
    QSqlQuery &models
        = m_file.prepared(u"SELECT DISTINCT model FROM exchanges WHERE removed=0 AND model<>'' ORDER BY model"_s);
    if (m_file.run(models)) {
        while (models.next())
            figures.models.append(models.value(0).toString());
        models.finish();
    }
    return figures;
}

std::optional<int> JournalDatabase::purge(int most)
{
    const auto before = number(u"SELECT count(*) FROM exchanges WHERE removed<>0 AND removed<?"_s, { m_removedBefore });
    if (!before || *before == 0)
        return before ? std::optional(0) : std::nullopt;
    const bool isDone = m_file.begin(false)
        && dropRows(u"key IN (SELECT key FROM exchanges WHERE removed<>0 AND removed<? LIMIT ?)"_s, { m_removedBefore, most });
    if (isDone && m_file.commit())
        return int(std::min<qint64>(*before, most));
    m_file.rollBack();
    return std::nullopt;
}

std::optional<int> JournalDatabase::expire(const Retention &retention, int most)
{
    qint64 until = 0; // all with smaller keys go
    if (retention.days > 0)
        until = keyAt(QDateTime::currentDateTimeUtc().addDays(-retention.days).toMSecsSinceEpoch());
    if (retention.bytes > 0) {
        const qint64 used = number(u"PRAGMA page_count"_s).value_or(0) - number(u"PRAGMA freelist_count"_s).value_or(0);
        qint64 surplus = used * number(u"PRAGMA page_size"_s).value_or(0) - retention.bytes;
        QSqlQuery &oldest = m_file.prepared(u"SELECT key, size FROM exchanges ORDER BY key LIMIT ?"_s);
        oldest.bindValue(0, surplus > 0 ? most : 0);
        if (!m_file.run(oldest))
            return std::nullopt;
        while (surplus > 0 && oldest.next()) {
            until = std::max(until, oldest.value(0).toLongLong() + 1);
            surplus -= oldest.value(1).toLongLong();
        }
        oldest.finish();
    }
    const auto count = number(
        u"SELECT count(*) FROM (SELECT 1 FROM exchanges WHERE key<? LIMIT ?)"_s, { until, most });
    if (!count || *count == 0)
        return count ? std::optional(0) : std::nullopt;
    const bool isDone = m_file.begin(false)
        && dropRows(u"key IN (SELECT key FROM exchanges WHERE key<? ORDER BY key LIMIT ?)"_s, { until, most });
    if (isDone && m_file.commit())
        return int(*count);
    m_file.rollBack();
    return std::nullopt;
}

bool JournalDatabase::shrink()
{
    if (m_file.isInMemory() || number(u"PRAGMA freelist_count"_s).value_or(0) == 0)
        return false;
    QSqlQuery give = m_file.query();
    if (!give.exec(u"PRAGMA incremental_vacuum(%1)"_s.arg(shrinkPages)))
        return false;
    // A page is given back for every row that is asked for.
    while (give.next()) { }
    give.finish();
    return number(u"PRAGMA freelist_count"_s).value_or(0) > 0;
}

/// Whatever \a condition finds goes from all tables; the row last, the condition needs it.
bool JournalDatabase::dropRows(const QString &condition, const QVariantList &values)
{
    const QString keys = "(SELECT key FROM exchanges WHERE %1)"_L1.arg(condition);
    for (const QString &statement : {
             "INSERT INTO words(words, rowid, text) SELECT 'delete', key, text FROM texts WHERE key IN %1"_L1.arg(keys),
             "DELETE FROM texts WHERE key IN %1"_L1.arg(keys),
             "DELETE FROM contents WHERE key IN %1"_L1.arg(keys),
             "DELETE FROM exchanges WHERE key IN %1"_L1.arg(keys),
         }) {
        QSqlQuery &query = m_file.prepared(statement);
        bindAll(query, values);
        if (!m_file.run(query))
            return false;
    }
    return true;
}

/// The one number a statement gives; nothing if it gives none.
std::optional<qint64> JournalDatabase::number(const QString &statement, const QVariantList &values)
{
    QSqlQuery &query = m_file.prepared(statement);
    bindAll(query, values);
    if (!m_file.run(query))
        return std::nullopt;
    std::optional<qint64> found;
    if (query.next())
        found = optionalAt<qint64>(query, 0);
    query.finish();
    return found;
}

qint64 JournalDatabase::size()
{
    if (m_file.isInMemory())
        return number(u"PRAGMA page_count"_s).value_or(0) * number(u"PRAGMA page_size"_s).value_or(0);
    return QFileInfo(m_file.fileName()).size() + QFileInfo(m_file.fileName() + "-wal"_L1).size();
}
