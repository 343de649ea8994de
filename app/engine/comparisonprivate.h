// What a Comparison holds of each column, and how it takes them through a question.
#pragma once

#include "engine/chatsession.h"
#include "engine/comparison.h"
#include "engine/networklane.h"

#include <QTimer>

#include <map>

/// One column: who is asked, and how far it is with the last question.
struct AskedColumn {
    LineupColumn column;
    ColumnSetup setup;
    Comparison::State state = Comparison::State::Idle;
    // A lane is made for the first use: a column that is only looked at needs none.
    std::unique_ptr<NetworkLane> lane;
    std::unique_ptr<ChatSession> session;
    QList<TurnId> answers; ///< to the last question
    TurnId first = 0; ///< the one that the others were put beside
    int left = 0; ///< answers still to be asked for
    bool isAsking = false; ///< the turn that is appended now is an answer to the last question
    bool isOurs = false; ///< what runs was asked by the comparison, not by a person who tries once more
    Guarding guarding = Guarding::Heed;
    QTimer start; ///< of StartPolicy::Staggered
    quint64 step = 0; ///< tells an order of before a stop from one that still counts
    TurnId estimated = -1; ///< the leaf that historyTokens is of
    qint64 historyTokens = 0;

    bool isGood(TurnId answer) const;
    bool isBusy() const { return state == Comparison::State::Running || state == Comparison::State::Waiting; }
};

struct Comparison::Private {
    Comparison *q;
    Traffic &traffic;
    Keyring &keyring;
    const RouteStore &routes;
    Lineup lineup;
    Surroundings surroundings;
    std::map<QString, std::unique_ptr<AskedColumn>> columns;
    MessageDraft question;
    QDateTime askedAt;
    StartPolicy policy = StartPolicy::Together; ///< of the last question
    bool wasRunning = false;
    QTimer expectation { nullptr };

    AskedColumn &column(const QString &id) const;
    AskedColumn *known(const QString &id) const;
    ChatSession &session(AskedColumn &column);
    void watch(AskedColumn &column);
    ColumnSetup setupFor(const LineupColumn &column) const;
    Route routeFor(const AskedColumn &column) const;
    bool update(AskedColumn &column);
    void updateAll();
    void apply(AskedColumn &column);
    void drop(std::unique_ptr<AskedColumn> column);
    bool isRunning() const;
    void checkRunning();
    bool queue(AskedColumn &column, int answers, Guarding guarding);
    void begin(const QStringList &ids);
    void ask(const QString &id);
    void askNext();
    void take(AskedColumn &column, const Exchange &exchange);
    void finish(AskedColumn &column, State state);
    void stop(AskedColumn &column);
    static qint64 tokensOf(const Message &message);
    Asking askingOf(AskedColumn &column, qint64 promptTokens);
    qint64 historyTokens(AskedColumn &column);
};
