// One step of checking a connection, with what was seen at it; and what all steps together prove.
#pragma once

#include "core/exchange.h"

#include <QList>

#include <optional>
#include <utility>

struct Rung {
    enum class State {
        Waiting, ///< its turn has not come
        Running,
        Passed,
        Skipped, ///< there is nothing to be seen at it here; the evidence "reason" tells why
        Failed,
        NotRun, ///< the check ended before it, or was not asked for it
    };

    /// "dns", "tcp", "tls", "auth", "models", "chat", "stream", "usage": in this order.
    QByteArray id;
    State state = State::Waiting;
    std::optional<double> ms; ///< what it took; nothing where nothing was done
    /// What was seen, by name: ("address", "203.0.113.7"). Server's words only where the name says so; never a key.
    QList<std::pair<QByteArray, QString>> evidence;
    std::optional<Failure> failure;
    std::optional<Exchange> exchange; ///< of a rung that asked over HTTP; redacted

    QString fact(QByteArrayView name) const;
    void note(const QByteArray &name, const QString &value);

    bool operator==(const Rung &) const = default;
};

/// "waiting", "running", "passed", "skipped", "failed", "not-run".
QByteArray rungStateId(Rung::State state);

/// What a check has shown, rung by rung.
struct LadderProof {
    bool isReached = false; ///< the host took a connection
    bool isEncrypted = false; ///< and proved by its certificate that it is the host
    bool isProxied = false; ///< neither can be told through a proxy
    bool sendsKey = false;
    bool isKeyAccepted = false;
    std::optional<int> listed; ///< models; nothing if there is no list
    QString model; ///< that was asked
    bool isAnswered = false;
    bool isStreamed = false;
    bool isUsageWhole = false; ///< reported with the answer in one piece
    bool isUsageStreamed = false;
    bool isAsked = false; ///< a model was, or should have been
    std::optional<Rung> failed; ///< the first that did

    /// Every rung passed or had nothing to show.
    bool isWhole = false;
};

LadderProof proofOf(const QList<Rung> &rungs);
