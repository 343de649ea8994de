// A request that is there already, kept or imported, sent once more as it stands: only the key is put in again.
#pragma once

#include "core/conversation.h"
#include "engine/exchangerecord.h"
#include "engine/surroundings.h"
#include "engine/waiting.h"
#include "protocols/protocol.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

class HttpCall;
class Keyring;
class NetworkLane;

class Replay final : public QObject
{
    Q_OBJECT

public:
    struct Order {
        Route route; ///< whose key, proxy and limits it takes
        HttpRequest request; ///< secret headers hold anything where the secret belongs
        QByteArray protocol; ///< how the answer is read; empty: not at all
        QString model; ///< as it is listed
        QString replayOf; ///< id of the exchange it repeats; empty: an imported one
        Guarding guarding = Guarding::Heed;
    };

    Replay(NetworkLane &lane, Keyring &keyring, const Order &order, QObject *parent = nullptr);
    ~Replay() override; ///< a running one is stopped and told as such

    const Order &order() const { return m_order; }

    /// Why it would not be sent, as far as that shows before the key is read. The key of a route leaves only for the host of
    /// that route: else NotSent with the detail "other-host"; "secret-lost" for a secret header that nobody knows any more,
    /// or "guard" for what blocks the key.
    std::optional<Failure> problem() const;

    /// May be called once. finished() follows, later.
    void send();
    void stop();
    bool isRunning() const { return m_isRunning; }

    const Exchange &exchange() const { return m_record.exchange(); }
    /// The answer as a conversation would hold it.
    const Turn &turn() const { return m_turn; }

signals:
    /// More of it is here.
    void grown();
    /// Once. What was not sent has its failure in exchange().answer all the same.
    void finished();

private:
    bool fillSecrets(HttpRequest &request, const QByteArray &key, QString *lost) const;
    void sendWith(const RouteKey &key);
    void takeHead(const HttpHead &head);
    void takeBytes(const QByteArray &bytes, qint64 atNs);
    void end(const std::optional<Failure> &failure);

    NetworkLane &m_lane;
    Keyring &m_keyring;
    const Order m_order;
    const Protocol *const m_protocol;
    ExchangeRecord m_record;
    Turn m_turn;
    std::unique_ptr<Decoder> m_decoder;
    QPointer<HttpCall> m_call;
    qint64 m_bytes = 0;
    bool m_isRunning = false;
    bool m_isOver = false;
};
