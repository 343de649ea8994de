// Above a kept exchange: what a replay would send where and what it costs, before anything leaves; then how it goes, with a
// way to stop it; then what came of it.
#pragma once

#include "core/exchange.h"
#include "core/route.h"
#include "engine/replay.h"

#include <QFrame>
#include <QTimer>

#include <memory>

class Keyring;
class NetworkLane;
class Notice;
class QPushButton;
class RouteStore;

class ReplayStrip final : public QFrame
{
    Q_OBJECT

public:
    /// What is passed must outlive it.
    ReplayStrip(NetworkLane &lane, Keyring &keyring, RouteStore &routes, QWidget *parent = nullptr);
    ~ReplayStrip() override;

    /// Offers to send \a exchange once more as it stands.
    void offer(const Exchange &exchange);
    /// Offers to send its question over \a route.
    void offer(const Exchange &exchange, const Route &route);
    /// Takes an offer or a result away; what runs goes on.
    void dismiss();
    bool isRunning() const;

    /// Why \a exchange cannot go over \a route, in a few words; empty: it can.
    QString obstacle(const Exchange &exchange, const Route &route) const;

signals:
    /// The replay is there as the exchange \a id.
    void ended(const QString &id);
    void showRequested(const QString &id);
    /// It has gone from sight.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class State { Nothing, Offered, Running, Ended };

    void prepare(const Exchange &exchange, const Route &route, bool isMoved);
    void send(Guarding guarding);
    void finish();
    void showState();
    QString offerText() const;
    QString cost() const;
    void retranslate();

    NetworkLane &m_lane;
    Keyring &m_keyring;
    RouteStore &m_routes;
    Notice *m_text;
    QPushButton *m_send;
    QPushButton *m_anyway; ///< past the guards, knowingly
    QPushButton *m_stop;
    QPushButton *m_show;
    QPushButton *m_close;
    QTimer m_progress;
    State m_state = State::Nothing;
    Replay::Order m_order;
    std::optional<qint64> m_tokens; ///< of the exchange before, as reported
    bool m_isMasked = false;
    bool m_isMoved = false; ///< not to where it went before
    std::optional<Failure> m_problem;
    Replay *m_replay = nullptr;
    QString m_endedId;
    QString m_endText;
    bool m_endedWell = true;
};
