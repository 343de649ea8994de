// One question on its way to its answer, as often as it is asked: waits its turn, reads the key, checks the guards with it,
// sends, and hands on what comes. Knows no conversation.
#pragma once

#include "core/conversation.h"
#include "engine/exchangerecord.h"
#include "engine/surroundings.h"
#include "engine/waiting.h"
#include "protocols/protocol.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUuid>

#include <memory>
#include <optional>

class HttpCall;
class Keyring;
class NetworkLane;
class TrafficSlot;

class AnswerRun final : public QObject
{
    Q_OBJECT

public:
    struct Order {
        Route route;
        const Protocol *protocol = nullptr;
        ChatRequest request;
        QUuid question; ///< the same for every attempt
        Guarding guarding = Guarding::Heed;
        Surroundings surroundings;
        QString conversationId; ///< empty: of none
        TurnId turn = 0; ///< the answer in it
        Purpose purpose = Purpose::Answer;
    };

    AnswerRun(NetworkLane &lane, Keyring &keyring, const Order &order, QObject *parent = nullptr);
    ~AnswerRun() override;

    const Order &order() const { return m_order; }
    const ExchangeRecord &record() const { return m_record; }
    const Waiting &waiting() const { return m_waiting; }
    /// KeyText::kind of the key that was read; empty before.
    const QByteArray &keyKind() const { return m_keyKind; }
    /// How often it was asked, whether that left the machine or not.
    int attempts() const { return m_attempts; }

    /// Asks now. ended() follows, later.
    void ask();
    /// Asks again after \a delayMs, or earlier with askNow().
    void askIn(qint64 delayMs);
    void askNow();
    void cancelCountdown();
    /// Ends the attempt; ended() comes before this returns.
    void stop();

    /// The attempt is over and \a whole is all that came of it; called in answer to ended(), before anything else is asked.
    void close(const Answer &whole);

signals:
    /// Another attempt begins: nothing of the one before counts any more.
    void begun();
    void waitingChanged();
    void headReceived(const HttpHead &head);
    void eventsReceived(const QList<StreamEvent> &events);
    /// Once for every attempt. \a failure: what kept it from being sent or broke the line, if anything did.
    /// \a lastEvents: what the end of the bytes itself says.
    void ended(const std::optional<Failure> &failure, const QList<StreamEvent> &lastEvents);

private:
    std::optional<Failure> problem() const;
    void takeSlot();
    void lookAtQueue();
    void readKey();
    void send(const RouteKey &key);
    std::optional<Failure> problemWith(const RouteKey &key, const HttpRequest &request);
    void takeHead(const HttpHead &head);
    void takeBytes(const QByteArray &bytes, qint64 atNs);
    void takeEnd(const std::optional<Failure> &failure);
    void refuse(const Failure &failure);
    void refuseLater(const Failure &failure);
    void setWaiting(const Waiting &waiting);

    NetworkLane &m_lane;
    Keyring &m_keyring;
    const Order m_order;
    ExchangeRecord m_record;
    std::unique_ptr<TrafficSlot> m_slot;
    std::unique_ptr<Decoder> m_decoder;
    QPointer<HttpCall> m_call;
    Waiting m_waiting;
    QTimer m_countdown;
    QElapsedTimer m_heldSince; ///< of a countdown or a queue
    QByteArray m_keyKind;
    qint64 m_bytes = 0;
    int m_attempts = 0;
    quint64 m_step = 0; ///< tells a late answer of the keychain from one that is wanted
    bool m_isAsked = false; ///< from ask() to close()
    bool m_isReadingKey = false;
    bool m_hasHead = false;
    bool m_isClosing = false; ///< the answer is whole, the line is still open
};
