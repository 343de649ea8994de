// The conversations a person has had: saved as they grow in SQLite, by a thread of its own, listed from memory.
// A turn that was acknowledged by saved() survives kill -9; of a running answer at most the last second is lost.
#pragma once

#include "core/conversation.h"

#include <QFuture>
#include <QObject>

#include <memory>

class Profile;

/// What the list shows of a conversation without opening it.
struct ConversationSummary {
    QString id;
    QString title; ///< given by a person, or the first line of the first question
    bool named = false; ///< a person gave the title
    bool pinned = false;
    QString routeId;
    QString routeName;
    QString model;
    int turns = 0; ///< on the active path
    TurnState state = TurnState::Complete; ///< of the last answer; Streaming after a crash reads back as Cut
    qint64 changedAtMs = 0; ///< since 1970, UTC

    bool operator==(const ConversationSummary &) const = default;
};

/// A whole conversation as it was left.
struct StoredConversation {
    QString id;
    Conversation conversation;
    QString routeId;
    QByteArray protocol;
    ChatSettings settings;
    QString draft; ///< text in the composer
    QList<Attachment> draftAttachments; ///< and what goes with it
    qint64 readingTurn = 0; ///< turn that stood at the top of the view

    bool operator==(const StoredConversation &) const = default;
};

class ConversationStore final : public QObject
{
    Q_OBJECT

public:
    enum class Opening { Now, Later };

    /// Opens the database of \a profile in its own thread, now or when open() is called; ready() follows.
    explicit ConversationStore(const Profile &profile, QObject *parent = nullptr, Opening opening = Opening::Now);
    ~ConversationStore() override; ///< writes what is pending

    /// What was asked before waits for it. Does nothing the second time.
    void open();

    /// Whether ready() has been emitted: list() holds what is on disk.
    bool isReady() const;

    /// The file a damaged database was kept under in this run; empty if it was sound.
    QString damagedCopy() const;

    /// Pinned first, then by last change, newest first; removed ones are absent. From memory.
    QList<ConversationSummary> list() const;

    /// A new, empty conversation's id. Nothing is stored until its first turn or draft.
    QString newId() const;

    /// The conversation as it was saved last; without an id where there is none called \a id.
    QFuture<StoredConversation> load(const QString &id);

    /// Inserts or replaces one turn. Cheap to call: the work is done elsewhere, in the order of the calls.
    void saveTurn(const QString &id, const Turn &turn);
    /// \a changed turns were edited in place and \a removed are gone, in \a stored. All of it is kept, or nothing.
    void saveEdit(const StoredConversation &stored, const QList<TurnId> &changed, const QList<TurnId> &removed);
    /// Everything but the turns: system prompt, active path, route, settings, draft.
    void saveState(const StoredConversation &stored);

    void rename(const QString &id, const QString &title); ///< an empty title goes back to the first question
    void setPinned(const QString &id, bool pinned);
    QString duplicate(const QString &id); ///< the copy's id
    void remove(const QString &id); ///< can be undone with restore() until the program ends
    void restore(const QString &id);

    /// Ids of conversations in whose titles, questions or answers every word of \a text occurs, newest first. Any script.
    /// Cancel the future of a search nobody waits for any more: it is then not begun.
    QFuture<QStringList> search(const QString &text);

    /// From now on \a key is written nowhere: a fingerprint stands for it in texts and answers that repeat it.
    void keepOut(const QByteArray &key);

signals:
    void ready();
    void listChanged();
    /// The database was damaged while it was open: it is kept as damagedCopy(), and a new one was begun. What is in hand is
    /// to be saved again.
    void startedOver();
    void saved(const QString &id); ///< everything asked for so far for \a id is on disk
    /// The database cannot be read or written (full disk, damage); \a problem is the engine's own words. The program goes on in memory.
    void problemChanged(const QString &problem);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
