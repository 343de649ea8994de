// The database of the conversations: its tables, and every statement that is run on them. Belongs to one thread; every call
// blocks. Says what SQLite said when something cannot be done.
#pragma once

#include "core/redaction.h"
#include "store/turnrecord.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>
#include <optional>

/// One line of the list as it lies on disk.
struct ConversationRow {
    QString id;
    QString title; ///< given by a person
    QString firstLine; ///< of the first question, or of the draft before there is one
    bool pinned = false;
    bool removed = false;
    bool hasDraft = false;
    QString routeId; ///< of the last answer; before it, of what is set
    QString routeName;
    QString model;
    int turns = 0;
    TurnState state = TurnState::Complete;
    qint64 changedAtMs = 0;

    bool operator==(const ConversationRow &) const = default;
};

/// A turn without its content: what a path is made of.
struct TurnStub {
    TurnId id = 0;
    TurnId parent = 0;
    Role role = Role::User;
    TurnState state = TurnState::Complete;
};

class QSqlError;

enum class DatabaseTrouble {
    None,
    Passing, ///< full, locked, read-only: worth another try
    Damaged,
    Statement, ///< this one statement cannot be run; others can
};

class ConversationDatabase
{
public:
    ConversationDatabase();
    ~ConversationDatabase();
    Q_DISABLE_COPY_MOVE(ConversationDatabase)

    /// Opens \a file, creates or migrates its tables and takes away what was removed. A damaged file is kept aside first, and
    /// damagedCopy() names it. Where the file cannot be written the conversations in it are taken into memory, and problem()
    /// says why.
    void open(const QString &file);
    void close();

    /// From now on a fingerprint stands for \a key in everything that is written.
    void keepOut(const QByteArray &key) { m_redactor.addSecret(key); }

    bool isInMemory() const { return m_inMemory; }
    QString damagedCopy() const { return m_damagedCopy; }

    /// Keeps the open file aside as damaged and begins a new one.
    void startOver();

    /// A safe one is on the medium when commit() returns; else it survives the end of the program, not that of the power.
    bool begin(bool safe);
    bool commit();
    void rollBack();

    bool writeTurn(const QString &id, const Turn &turn);
    bool writeState(const QString &id, const ConversationState &state);
    bool writeRow(const ConversationRow &row);
    bool copy(const QString &from, const QString &to);

    QList<ConversationRow> rows();
    QList<TurnStub> stubs(const QString &id);
    std::optional<ConversationState> state(const QString &id);
    /// The turns of \a id in one tree. One that was being written when a program ended reads as cut.
    Conversation turns(const QString &id);

    /// The conversations in whose questions or answers \a word occurs, in any case.
    QStringList conversationsWith(const QString &word);

    /// Of the last statement that could not be run, until it is forgotten.
    DatabaseTrouble trouble() const { return m_trouble; }
    void forgetTrouble() { m_trouble = DatabaseTrouble::None; }
    QString problem() const { return m_problem; } ///< SQLite's own words

private:
    bool openFile(const QString &file);
    void openInMemory();
    void takeOver(const QString &file);
    bool prepareTables();
    bool purge();
    bool run(const QString &statement);
    bool run(QSqlQuery &query);
    QSqlQuery &prepared(const QString &statement);
    const Turn &setup(qint64 key, QHash<qint64, Turn> &known);
    bool keepAside();
    void note(const QSqlError &error);

    QString m_connection;
    QString m_file;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_statements; ///< no hash: references into it last
    Redactor m_redactor;
    bool m_inMemory = false;
    QString m_damagedCopy;
    DatabaseTrouble m_trouble = DatabaseTrouble::None;
    QString m_problem;
};
