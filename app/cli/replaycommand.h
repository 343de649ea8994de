// Sends a kept exchange again and prints what comes back as --send does. Prints no key.
#pragma once

#include "cli/answertext.h"
#include "cli/options.h"
#include "engine/replay.h"

#include <QObject>

#include <memory>

class Journal;
class Keyring;
class NetworkLane;
class RouteStore;

class ReplayCommand final : public QObject
{
    Q_OBJECT

public:
    enum class Format { Text, Json };

    ReplayCommand(Journal &journal, NetworkLane &lane, Keyring &keyring, const RouteStore &routes, const CliOptions &options,
        QObject *parent = nullptr);
    ~ReplayCommand() override;

    /// Reads and sends; finished() follows.
    void start();
    /// Keeps what arrived; finished() follows.
    void stop();

signals:
    /// Everything is printed. \a exitCode: 0 only for a complete answer, 2 where the exchange or the route is not there.
    void finished(int exitCode);

private:
    void send(const Exchange &kept);
    QString orderFor(const Exchange &kept, Replay::Order &order);
    void printNewText();
    void end();
    void endText();

    Journal &m_journal;
    NetworkLane &m_lane;
    Keyring &m_keyring;
    const RouteStore &m_routes;
    const CliOptions m_options;
    const Format m_format;
    AnswerText m_text;
    std::unique_ptr<Replay> m_replay;
    bool m_hasProblem = false;
};
