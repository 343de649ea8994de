// The database of the conversations: its tables, and every statement that is run on them. Belongs to one thread; every call
// blocks. Says what SQLite said when something cannot be done.
#pragma once

#include "core/redaction.h"
#include "store/sqlitefile.h"
#include "store/turnrecord.h"

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

class ConversationDatabase
{
public:
    ConversationDatabase();

    /// Takes away what was removed; see SqliteFile::open().
    void open(const QString &file);
    SqliteFile &file() { return m_file; }

    /// From now on a fingerprint stands for \a key in everything that is written.
    void keepOut(const QByteArray &key) { m_redactor.addSecret(key); }

    bool writeTurn(const QString &id, const Turn &given);
    bool removeTurn(const QString &id, TurnId turn);
    bool writeState(const QString &id, const ConversationState &given);
    bool writeRow(const ConversationRow &row);
    bool copy(const QString &from, const QString &to);

    QList<ConversationRow> rows();
    QList<TurnStub> stubs(const QString &id);
    std::optional<ConversationState> state(const QString &id);
    /// The turns of \a id in one tree. One that was being written when a program ended reads as cut.
    Conversation turns(const QString &id);

    /// The conversations in whose questions or answers \a word occurs, in any case.
    QStringList conversationsWith(const QString &word);

private:
    bool purge();
    bool writeContents(const QString &id, const QList<Attachment> &attachments, bool isDraft);
    SharedBytes content(const QByteArray &digest);
    const Turn &setup(qint64 key, QHash<qint64, Turn> &known);

    SqliteFile m_file;
    Redactor m_redactor;
};
