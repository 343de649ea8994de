#include "core/rung.h"

#include <algorithm>

QString Rung::fact(QByteArrayView name) const
{
    const auto found = std::find_if(evidence.cbegin(), evidence.cend(), [name](const auto &each) { return each.first == name; });
    return found == evidence.cend() ? QString() : found->second;
}

void Rung::note(const QByteArray &name, const QString &value)
{
    for (auto &[known, said] : evidence) {
        if (known == name) {
            said = value;
            return;
        }
    }
    evidence.append({ name, value });
}

QByteArray rungStateId(Rung::State state)
{
    switch (state) {
    case Rung::State::Waiting: return "waiting";
    case Rung::State::Running: return "running";
    case Rung::State::Passed: return "passed";
    case Rung::State::Skipped: return "skipped";
    case Rung::State::Failed: return "failed";
    case Rung::State::NotRun: return "not-run";
    }
    return {};
}

LadderProof proofOf(const QList<Rung> &rungs)
{
    LadderProof proof { .isWhole = !rungs.isEmpty() };
    for (const Rung &rung : rungs) {
        const bool passed = rung.state == Rung::State::Passed;
        if (rung.state != Rung::State::Passed && rung.state != Rung::State::Skipped)
            proof.isWhole = false;
        if (rung.state == Rung::State::Failed && !proof.failed)
            proof.failed = rung;
        if (rung.id == "tcp") {
            proof.isReached = passed;
            proof.isProxied = !rung.fact("proxy").isEmpty();
        } else if (rung.id == "tls") {
            proof.isEncrypted = passed;
        } else if (rung.id == "auth") {
            proof.sendsKey = rung.fact("reason") != QLatin1StringView("no-key-sent");
            proof.isKeyAccepted = passed;
        } else if (rung.id == "models" && passed) {
            proof.listed = rung.fact("count").toInt();
        } else if (rung.id == "chat") {
            proof.isAsked = rung.state != Rung::State::NotRun && rung.state != Rung::State::Waiting;
            proof.model = rung.fact("model");
            proof.isAnswered = passed;
        } else if (rung.id == "stream") {
            proof.isStreamed = passed;
            if (proof.model.isEmpty())
                proof.model = rung.fact("model");
        } else if (rung.id == "usage") {
            proof.isUsageWhole = !rung.fact("output").isEmpty() || !rung.fact("input").isEmpty();
            proof.isUsageStreamed = !rung.fact("stream-output").isEmpty() || !rung.fact("stream-input").isEmpty();
        }
    }
    return proof;
}
