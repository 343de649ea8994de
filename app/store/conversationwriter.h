// Writes and reads the conversations in the thread it lives in. Takes changes in the order they are given, puts those that
// wait together into one transaction, and tries again what could not be written.
#pragma once

#include "store/conversationdatabase.h"

#include <QObject>
#include <QPromise>

#include <memory>
#include <variant>

struct StoredConversation;

struct TurnChange {
    Turn turn;
};
/// Turns that were edited in place: all of it is written, or nothing.
struct EditChange {
    QList<Turn> changed;
    QList<TurnId> removed;
    ConversationState state;
};
struct StateChange {
    ConversationState state;
};
struct TitleChange {
    QString title;
};
struct PinChange {
    bool pinned = false;
};
struct RemovalChange {
    bool removed = false;
};
struct CopyChange {
    QString from;
};

struct ConversationChange {
    QString id;
    quint64 number = 0; ///< counts up
    qint64 atMs = 0;
    std::variant<TurnChange, StateChange, TitleChange, PinChange, RemovalChange, CopyChange, EditChange> what;
};

class ConversationWriter final : public QObject
{
    Q_OBJECT

public:
    explicit ConversationWriter(const QString &file);
    ~ConversationWriter() override;

    // To be called in the writer's own thread.
    void open();
    void take(const ConversationChange &change);
    void load(const QString &id, const std::shared_ptr<QPromise<StoredConversation>> &promise);
    void search(const QString &text, const std::shared_ptr<QPromise<QStringList>> &promise);
    void keepOut(const QByteArray &key);
    void finish(); ///< writes what is pending and closes

signals:
    void opened(const QString &damagedCopy);
    /// \a rows are as of change \a number.
    void rowsChanged(const QList<ConversationRow> &rows, quint64 number);
    /// Everything up to change \a number of the conversations \a ids is on disk.
    void written(const QStringList &ids, quint64 number);
    /// The database was damaged and a new one begun: what is still in hand is to be saved again.
    void startedOver(const QString &damagedCopy);
    void problemChanged(const QString &problem);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
