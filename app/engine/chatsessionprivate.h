// What a ChatSession holds, and how it asks and hears an answer to its end. swap() trades it whole.
#pragma once

#include "core/conversationedits.h"
#include "engine/answerrun.h"
#include "engine/chatsession.h"

#include <QHash>

struct ChatSession::Private {
    /// An exchange with what it was asked over, for the doctor.
    struct Past {
        Exchange exchange;
        Route route;
        QByteArray keyKind;
    };

    ChatSession *q; ///< another one after swap()
    QObject context; ///< of all that is in flight, wherever it is swapped to
    NetworkLane &lane;
    Keyring &keyring;
    Conversation conversation;
    QString conversationId;
    Route route;
    const Protocol *protocol = protocols().constFirst();
    ChatSettings settings;
    Surroundings surroundings;
    QUuid question = QUuid::createUuid(); ///< the next one
    QHash<QString, QString> toolResults; ///< typed, not sent yet, by call id
    QHash<TurnId, Past> past;
    EditHistory edits;
    Message begun; ///< what the running answer began with before anything of it came
    TurnId runningTurn = 0; ///< of run, running or offered
    std::unique_ptr<AnswerRun> run; ///< running, or ended with an attempt still on offer
    bool isRunning = false;
    std::optional<RetryOffer> offer;
    QDateTime offeredAt;
    QTimer progress; ///< runs while something of the answer is untold
    quint64 runs = 0; ///< tells a listener's new question from the one it was told of

    Private(ChatSession *session, NetworkLane &networkLane, Keyring &keys);

    QList<Message> nextMessages(const MessageDraft &draft) const;
    QList<Message> messagesAfter(const MessageDraft &draft, TurnId edited) const;
    ChatRequest chatRequest(const QList<Message> &messages) const;
    Route routeOf(const Turn &turn) const;
    QList<Finding> findingsOf(const QList<Message> &messages) const;
    bool isHeldBack(const QList<Message> &messages, Guarding guarding);
    void appendTurn(TurnId parent, const Turn &turn);
    void appendTurns(const QList<Message> &messages);
    void ask(TurnId parent, Guarding guarding, const SharedOptional<Message> &beginning = {});
    void takeEdited(const Conversation &edited);
    bool isBegunOnly() const;
    void watch(AnswerRun &asked);
    void beginAgain();
    void takeHead(const HttpHead &head);
    void applyEvents(const QList<StreamEvent> &events);
    void endAttempt(const std::optional<Failure> &failure, const QList<StreamEvent> &lastEvents);
    void offerRetry();
    void settle();
    void resume(qint64 delayMs);
    void dropRun();
    void changeRequest();
};
