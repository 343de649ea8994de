// The conversations in hand: the open one, and those whose answers still run behind it. Saves each as it grows.
#pragma once

#include "core/conversation.h"

#include <QObject>

#include <memory>

class ChatSession;
class ConversationStore;
class Keyring;
class NetworkLane;
class RouteStore;

class Conversations final : public QObject
{
    Q_OBJECT

public:
    Conversations(NetworkLane &lane, Keyring &keyring, RouteStore &routes, ConversationStore &store, QObject *parent = nullptr);
    ~Conversations() override; ///< running answers are stopped and saved as far as they came

    /// The session of the open conversation: the same object all through, open() and startNew() change what it holds.
    ChatSession &current();
    QString currentId() const;

    /// Shows the conversation \a id, from the store or from behind; currentChanged() or openFailed() follows. The answer
    /// that runs in the one before goes on.
    void open(const QString &id);

    /// Shows an empty conversation with route, settings and system prompt of the one before.
    void startNew();

    /// Text in the composer of the open conversation; saved within a second.
    QString draft() const;
    void saveDraft(const QString &text);
    /// What is attached to it; saved with it.
    QList<Attachment> draftAttachments() const;
    void saveDraftAttachments(const QList<Attachment> &attachments);

    /// The turn that stood at the top of the view of the open conversation, 0 if none did.
    TurnId readingTurn() const;
    void saveReading(TurnId id);

    bool isRunning(const QString &id) const;
    /// Stops the answer of \a id, open or behind.
    void stop(const QString &id);

signals:
    /// Another conversation is open: current(), currentId(), draft() and readingTurn() speak of it.
    void currentChanged();
    /// There is no conversation called \a id.
    void openFailed(const QString &id);
    void runningChanged(const QString &id, bool running);
    /// An answer of any of the conversations ended.
    void exchangeFinished(const QString &id, const Exchange &exchange);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
