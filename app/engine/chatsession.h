// One conversation in progress: makes the request value, sends it, applies what comes back. Knows no widgets and no words.
#pragma once

#include "core/conversation.h"
#include "core/route.h"
#include "protocols/protocol.h"

#include <QObject>

#include <memory>

class Keyring;
class NetworkLane;

class ChatSession final : public QObject
{
    Q_OBJECT

public:
    ChatSession(NetworkLane &lane, Keyring &keyring, QObject *parent = nullptr);
    ~ChatSession() override;

    const Conversation &conversation() const;
    void clear();

    /// Trades conversation, settings and running answer with \a other. Who watches a session sees it change its conversation.
    void swap(ChatSession &other);

    /// Goes on with \a conversation as it was left; a running answer ends.
    void restore(const Conversation &conversation);

    const Route &route() const;
    void setRoute(const Route &route); ///< a running answer goes on with the route it was sent on
    const Protocol &protocol() const;
    void setProtocol(const QByteArray &id);
    const ChatSettings &settings() const;
    void setSettings(const ChatSettings &settings);
    QString systemPrompt() const;
    void setSystemPrompt(const QString &text);

    /// What send(\a draft) would send, with the key as its placeholder. Tool calls without a result are answered with what
    /// setToolResult() was given. Empty drafts give the request that would continue the conversation as it stands.
    HttpRequest preview(const QString &draft) const;

    /// Appends \a text as a user turn (unless empty) and asks for an answer. Ignored while one is running.
    void send(const QString &text);

    /// The calls of the last answer that wait for a result, in order.
    QList<ToolCall> pendingToolCalls() const;
    void setToolResult(const QString &callId, const QString &result);
    /// Appends a tool turn for every pending call and asks for the next answer.
    void sendToolResults();

    /// Asks again for the answer \a id as a sibling of it.
    void regenerate(TurnId id);

    /// Puts \a text beside the turn \a id as a sibling of it and goes on from there. A question or the result of a tool is
    /// asked with at once; an answer stands as edited until something is sent. Ignored while one is running.
    void edit(TurnId id, const QString &text);

    /// Makes the path lead through \a id and on to where it last went from there. A running answer goes on where it is.
    void selectSibling(TurnId id);

    /// Ends the running answer and keeps what arrived, marked as cut.
    void stop();
    bool isRunning() const;

    /// The exchange of the answer \a id, while this session lives; nullptr if it has none.
    const Exchange *exchange(TurnId id) const;

signals:
    void conversationReset();
    void turnAppended(TurnId id);
    void textAppended(TurnId id, const QString &text);
    void reasoningAppended(TurnId id, const QString &text);
    /// Anything of the turn but appended text changed.
    void turnChanged(TurnId id);
    /// The turn is final and worth keeping: a question at once, an answer at its end.
    void turnCommitted(TurnId id);
    /// A running answer has grown since this was last said, which was most of a second ago; first when it is asked for.
    void turnProgressed(TurnId id);
    void runningChanged(bool running);
    /// The keychain keeps us waiting, or no longer does.
    void waitingForKeyChanged(bool waiting);
    /// What preview() returns may have changed.
    void requestChanged();
    void pendingToolCallsChanged();
    void exchangeFinished(const Exchange &exchange);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
