// Checks the way to a model rung by rung, from the host's name to the usage of a streamed answer, with what was seen at each.
// What it asks is asked as a conversation asks it: the same requests, the same guards, the same line.
#pragma once

#include "core/rung.h"
#include "engine/surroundings.h"

#include <QObject>

#include <memory>

class Keyring;
class NetworkLane;
class Protocol;

struct LadderPlan {
    Route route;
    const Protocol *protocol = nullptr;
    QString model; ///< empty: the first the route lists
    bool asksModel = true; ///< false: the rungs that cost nothing, from the name to the model list
    Guarding guarding = Guarding::Heed;
    Surroundings surroundings;
};

class Ladder final : public QObject
{
    Q_OBJECT

public:
    /// What the two questions may cost at most, in output tokens each. Less would be eaten by the thinking of MiniMax-M3.
    static constexpr int MostTokens = 256;

    Ladder(NetworkLane &lane, Keyring &keyring, QObject *parent = nullptr);
    ~Ladder() override;

    /// Every rung of a check, waiting.
    static QList<Rung> fresh();

    /// What the two questions cost at most: prompt and answer, both times.
    static int mostTokensInAll();

    /// Begins at the first rung; what runs is stopped.
    void start(const LadderPlan &plan);
    /// Ends the running rung as stopped; finished() comes before this returns.
    void stop();

    bool isRunning() const;
    QList<Rung> rungs() const;
    /// The keychain keeps it waiting: it may be asking to be unlocked.
    bool isWaitingForKey() const;

signals:
    void rungChanged(int index);
    void waitingForKeyChanged(bool waiting);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
