// The same questions to several columns at once, each over a lane of its own: starts them as the line-up says, asks each as
// often as it says, and keeps what came of it. What happens in one column never touches another.
#pragma once

#include "advice/cost.h"
#include "advice/finding.h"
#include "core/conversation.h"
#include "core/lineup.h"
#include "core/route.h"
#include "core/sample.h"
#include "engine/surroundings.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

class ChatSession;
class Keyring;
class NetworkLane;
class Protocol;
class RouteStore;
class Traffic;

/// A column as it is asked: what its words come to with the routes there are.
struct ColumnSetup {
    Route route;
    const Protocol *protocol = nullptr;
    ChatSettings settings; ///< shared and own values in their places
    QString title; ///< its own name, else the route's
    /// Why it cannot be asked: "no-route" (subject: what was named), "no-protocol", "route-without-protocol", "no-variable"
    /// (subject: the variable), "not-json" (subject: the value's name); empty if it can.
    QByteArray problem;
    QString subject;

    bool operator==(const ColumnSetup &) const = default;
};

/// What a column means with the routes of \a routes. Reads no key: whether its variable has one Comparison::setup() tells.
ColumnSetup setupOf(const Lineup &lineup, const LineupColumn &column, const RouteStore &routes);

class Comparison final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, ///< nothing was asked yet, or it is over
        Waiting, ///< its turn has not come
        Running,
        HeldBack, ///< the guards kept the last question from being sent: findings() of it says why
        Unable, ///< ColumnSetup::problem
    };

    /// All of them outlive it. Each column gets a lane of its own, whose calls count in \a traffic.
    Comparison(Traffic &traffic, Keyring &keyring, const RouteStore &routes, QObject *parent = nullptr);
    ~Comparison() override; ///< running answers are stopped

    const Lineup &lineup() const;
    /// Columns keep by their id what they were told and answered, in whatever order they stand and with whatever else is set;
    /// new settings count from the next question on. Those that are gone are stopped.
    void setLineup(const Lineup &lineup);

    ColumnSetup setup(const QString &column) const;
    /// The conversation of a column; settings and routes are set by the comparison.
    ChatSession &session(const QString &column) const;
    State state(const QString &column) const;

    void setSurroundings(const Surroundings &surroundings);
    /// What the guards say of asking \a column for \a prompt.
    QList<Finding> findings(const QString &column, const MessageDraft &prompt) const;

    /// Everything send(\a prompt) would ask.
    ExpectedCost expected(const MessageDraft &prompt) const;

    /// About how large the largest of its requests is.
    qint64 bodySize(const MessageDraft &prompt) const;

    /// Asks every column that can be asked. Columns with blocking findings are held back, the others go on. Returns whether
    /// any was asked; ignored while one is running.
    bool send(const MessageDraft &prompt, Guarding guarding = Guarding::Heed);
    /// Asks one column for the last question again: in place of the answers that failed, or when it was held back; where all
    /// went well, in place of all.
    bool sendTo(const QString &column, Guarding guarding = Guarding::Heed);
    void stop();
    void stop(const QString &column); ///< its further repeats are not asked
    bool isRunning() const;

    /// Empty conversations in all columns.
    void clear();

    /// The last question with what was attached to it; empty before the first.
    const MessageDraft &question() const;
    QDateTime askedAt() const;
    /// The answers of \a column to it, one for each time it was asked, in order: turns of session(\a column).
    QList<TurnId> answers(const QString &column) const;
    /// Their exchanges, as far as something left; the running one included, as it stands.
    QList<Exchange> exchanges(const QString &column) const;
    /// Of the answers that have ended.
    QList<Sample> samples(const QString &column) const;

signals:
    void lineupChanged();
    /// State, answers or figures of a column: not for every piece of text.
    void columnChanged(const QString &column);
    void runningChanged(bool running);
    /// An answer of \a column to the last question has ended.
    void answered(const QString &column, TurnId answer);
    /// expected() or findings() may have changed.
    void expectationChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
