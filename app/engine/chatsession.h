// One conversation in progress: makes the request value, sends it, applies what comes back. Knows no widgets and no words.
#pragma once

#include "advice/finding.h"
#include "core/conversation.h"
#include "core/route.h"
#include "engine/retry.h"
#include "engine/surroundings.h"
#include "engine/waiting.h"
#include "protocols/protocol.h"

#include <QFuture>
#include <QObject>

#include <memory>

enum class TurnEdit;
class Keyring;
class NetworkLane;
class Traffic;

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

    /// Under which the exchanges of this conversation are kept; goes with it in swap().
    void setConversationId(const QString &id);

    const Route &route() const;
    void setRoute(const Route &route); ///< a running answer goes on with the route it was sent on
    const Protocol &protocol() const;
    void setProtocol(const QByteArray &id);
    const ChatSettings &settings() const;
    void setSettings(const ChatSettings &settings);
    QString systemPrompt() const;
    void setSystemPrompt(const QString &text);

    /// What the guards and the doctor know beside this conversation. Keep it up to date: findings() asks it.
    const Surroundings &surroundings() const;
    void setSurroundings(const Surroundings &surroundings);

    /// The traffic of all routes: meters, queue and breaker of the ones this session uses are in it.
    Traffic &traffic() const;

    /// What send(\a draft) would send, with the key as its placeholder; with \a edited, what edit(\a edited, \a draft) would.
    /// Tool calls without a result are answered with what setToolResult() was given. Empty drafts give the request that would
    /// continue the conversation as it stands. Where a person wrote a known key into it, its fingerprint stands.
    HttpRequest preview(const MessageDraft &draft, TurnId edited = 0) const;

    /// The same, made in another thread: for bodies of megabytes.
    QFuture<HttpRequest> previewLater(const MessageDraft &draft, TurnId edited = 0) const;

    /// What that request is made of, keys that a person wrote included.
    ChatRequest request(const MessageDraft &draft, TurnId edited = 0) const;

    /// What the guards say of that request, the blocking ones first. The kind of the key is a guess until it is read.
    QList<Finding> findings(const MessageDraft &draft, TurnId edited = 0) const;

    /// About how large the body of that request is, from sizes alone.
    qint64 bodySize(const MessageDraft &draft, TurnId edited = 0) const;

    /// What the doctor says of the answer \a id, the most likely cause first. Knows less of one from an earlier run.
    QList<Finding> diagnosis(TurnId id) const;

    /// The route to switch to when this one fails; empty: none was named, or it is gone.
    QString fallbackId() const;

    /// Appends \a draft as a user turn (unless empty) and asks for an answer. Ignored while one is running. With a blocking
    /// finding nothing is appended and nothing sent: blocked() says why. Returns whether something was asked.
    bool send(const MessageDraft &draft, Guarding guarding = Guarding::Heed);

    /// The calls of the last answer that wait for a result, in order.
    QList<ToolCall> pendingToolCalls() const;
    void setToolResult(const QString &callId, const QString &result);
    /// Appends a tool turn for every pending call and asks for the next answer.
    QString toolResult(const QString &callId) const; ///< what setToolResult() said and was not sent yet
    bool sendToolResults(Guarding guarding = Guarding::Heed);

    /// Asks again for the answer \a id as a sibling of it; where it continued a text, for one that continues the same.
    bool regenerate(TurnId id, Guarding guarding = Guarding::Heed);

    /// Puts \a draft beside the turn \a id as a sibling of it and goes on from there. A question or the result of a tool is
    /// asked with at once; an answer stands as edited until something is sent. Ignored while one is running.
    bool edit(TurnId id, const MessageDraft &draft, Guarding guarding = Guarding::Heed);

    /// Makes the path lead through \a id and on to where it last went from there. A running answer goes on where it is.
    void selectSibling(TurnId id);

    /// Makes the path end at \a id: what is sent next begins a branch beside what followed it. Ignored while one is running.
    bool branchAt(TurnId id);

    // Edits in place, see core/conversationedits.h. Each can be undone, and none is done while an answer is running.
    enum class Place { Before, After };
    TurnId insertTurn(TurnId id, Place place, Role role, const QString &text); ///< the id of the new turn, or 0
    TurnId appendTurn(Role role, const MessageDraft &draft); ///< at the end of the path; nothing is asked
    bool removeTurn(TurnId id);
    bool moveTurn(TurnId id, int step); ///< -1: up, 1: down
    bool setRole(TurnId id, Role role);
    /// Calls that stand in the text of the answer \a id become calls that wait for results.
    bool canTreatAsCalls(TurnId id) const;
    bool treatAsCalls(TurnId id);
    /// What was asked and answered after the edit stays.
    bool canUndo() const;
    bool undo();
    bool canRedo() const;
    bool redo();
    /// What undo() and redo() would take back or do again.
    std::optional<TurnEdit> toUndo() const;
    std::optional<TurnEdit> toRedo() const;

    /// Whether \a id is an answer, or the beginning of one, that has a text and calls nothing.
    bool canContinue(TurnId id) const;
    /// Sends the conversation with \a id as its last message and asks for the rest of it: a sibling that begins with its text.
    bool continueAnswer(TurnId id, Guarding guarding = Guarding::Heed);

    /// Ends the running answer and keeps what arrived, marked as cut. Leaves a queue; ends a countdown as cancelRetry() does.
    void stop();
    /// From asking to the end of the answer, waiting() included.
    bool isRunning() const;

    /// What the running answer waits for before its request leaves.
    Waiting waiting() const;

    /// The attempt that could follow the last one, which failed. While waiting() is a countdown, the turn is still running and
    /// shows the failure that led to it; else the turn has failed and stays so until retry(). Nothing after visible text, and
    /// nothing any more once the request would be another: then regenerate().
    std::optional<RetryOffer> retryOffer() const;
    /// Asks the same question again for the same turn, when the wait of the offer is over, counting it down.
    void retry();
    /// The same at once; also ends the wait of a countdown that runs.
    void retryNow();
    /// Ends the countdown: the turn has failed, and the attempt is offered still.
    void cancelRetry();

    /// The exchange of the answer \a id, while this session lives; nullptr if it has none.
    const Exchange *exchange(TurnId id) const;

signals:
    void conversationReset();
    /// Turns were edited in place, and conversationReset() follows: \a changed are other ones or stand elsewhere now.
    void turnsEdited(const QList<TurnId> &changed, const QList<TurnId> &removed);
    /// What canUndo() or canRedo() return may have changed.
    void editsChanged();
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
    void waitingChanged();
    /// The keychain keeps us waiting, or no longer does.
    void waitingForKeyChanged(bool waiting);
    void retryOfferChanged();
    /// Nothing was sent because of \a findings, the blocking ones first; repair them, or send with Guarding::Override.
    void blocked(const QList<Finding> &findings);
    /// What preview() returns may have changed.
    void requestChanged();
    /// What findings() or diagnosis() return may have changed; also after each requestChanged().
    void findingsChanged();
    void pendingToolCallsChanged();
    /// Once for every answer, when its turn is final; again if a person retries it.
    void exchangeFinished(const Exchange &exchange);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
