#include "advice/diagnoses.h"

#include "advice/hosts.h"
#include "advice/nearestmodels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// A built-in route to MiniMax itself, for when a router fails; nothing if this is one.
QString directRoute(const Situation &situation)
{
    if (Hosts::companyOf(situation.url.host()) == "minimax")
        return {};
    const auto found = std::find_if(situation.routes.cbegin(), situation.routes.cend(), [&situation](const Route &route) {
        return Hosts::companyOf(QUrl(route.base(situation.protocol)).host()) == "minimax";
    });
    return found == situation.routes.cend() ? QString() : found->id;
}

Repair waitFor(const Diagnoses &diagnoses, qint64 otherwiseMs)
{
    const qint64 ms = diagnoses.failure().retryAfterMs.value_or(otherwiseMs);
    return { .id = "wait", .value = QString::number((ms + 999) / 1000), .asks = true };
}

QList<Repair> withFallback(const Diagnoses &diagnoses, QList<Repair> repairs)
{
    const Situation &situation = diagnoses.situation();
    if (!situation.route.fallback.isEmpty())
        repairs.append({ .id = "use-route", .value = situation.route.fallback });
    else if (const QString direct = directRoute(situation); !direct.isEmpty())
        repairs.append({ .id = "use-route", .value = direct });
    return repairs;
}

void diagnoseRate(Diagnoses &diagnoses)
{
    const QByteArray &code = diagnoses.failure().code;
    const QString wait = diagnoses.failure().retryAfterMs ? QString::number((*diagnoses.failure().retryAfterMs + 999) / 1000) : QString();
    if (code == "1039") {
        QList<Repair> repairs { waitFor(diagnoses, 60'000) };
        if (!diagnoses.set("max_tokens").isEmpty())
            repairs.append({ .id = "drop-parameter", .value = u"max_tokens"_s });
        diagnoses.add(90, { .id = "limit-tokens", .facts = { wait }, .repairs = repairs });
    } else if (code == "1041") {
        diagnoses.add(90, { .id = "limit-connections", .facts = { wait }, .repairs = { waitFor(diagnoses, 5'000) } });
    } else if (code == "2045") {
        diagnoses.add(90, { .id = "limit-growth", .facts = { wait }, .repairs = { waitFor(diagnoses, 30'000) } });
    } else {
        diagnoses.add(90, { .id = "limit-requests", .facts = { wait }, .repairs = withFallback(diagnoses, { waitFor(diagnoses, 60'000) }) });
    }
}

void diagnosePlan(Diagnoses &diagnoses)
{
    const Situation &situation = diagnoses.situation();
    if (diagnoses.failure().code == "2061" || diagnoses.says("0/0"_L1)) {
        QList<Repair> repairs;
        const QStringList known = situation.listedModels ? *situation.listedModels : situation.route.knownModels;
        for (const QString &model : nearestModels(situation.request.settings.model, known))
            repairs.append({ .id = "use-model", .value = model });
        repairs.append({ .id = "edit-key" });
        diagnoses.add(95, { .id = "plan-lacks-model", .facts = { situation.request.settings.model }, .repairs = repairs });
        return;
    }
    QList<Repair> repairs { { .id = "edit-key" } };
    if (diagnoses.failure().retryAfterMs)
        repairs.prepend(waitFor(diagnoses, 0));
    diagnoses.add(90, { .id = "plan-used-up",
        .facts = { diagnoses.failure().retryAfterMs ? QString::number((*diagnoses.failure().retryAfterMs + 999) / 1000) : QString() },
        .repairs = withFallback(diagnoses, repairs) });
}

void diagnoseBalance(Diagnoses &diagnoses)
{
    const Situation &situation = diagnoses.situation();
    const QByteArray company = Hosts::companyOf(situation.url.host());
    if (!company.isEmpty() && company != "minimax") {
        diagnoses.add(90, { .id = "router-balance", .facts = { situation.route.name }, .repairs = withFallback(diagnoses, {}) });
        return;
    }
    diagnoses.add(90, { .id = situation.keyKind == "minimax-payg" ? "balance-of-payg-key" : "balance",
        .facts = { QString::fromLatin1(situation.keyKind) }, .repairs = withFallback(diagnoses, { { .id = "edit-key" } }) });
}

void diagnoseOverload(Diagnoses &diagnoses)
{
    const Repair wait = waitFor(diagnoses, 5'000);
    const bool hasNoChannel = diagnoses.says("available channel"_L1) || diagnoses.failure().code == "get_channel_failed"
        || diagnoses.failure().code == "channel:no_available_key";
    const QString requestId = QString::fromUtf8(diagnoses.failure().requestId);
    if (hasNoChannel)
        diagnoses.add(95, { .id = "router-without-channel", .facts = { diagnoses.situation().request.settings.model },
            .repairs = withFallback(diagnoses, { { .id = "list-models" }, wait }) });
    else
        diagnoses.add(90, { .id = "overloaded", .facts = { requestId }, .repairs = withFallback(diagnoses, { wait }) });
}
}

void diagnoseServer(Diagnoses &diagnoses)
{
    const Situation &situation = diagnoses.situation();
    const QString requestId = QString::fromUtf8(diagnoses.failure().requestId);
    if (diagnoses.is(FailureKind::RateLimit))
        diagnoseRate(diagnoses);
    else if (diagnoses.is(FailureKind::PlanLimit))
        diagnosePlan(diagnoses);
    else if (diagnoses.is(FailureKind::Balance))
        diagnoseBalance(diagnoses);
    else if (diagnoses.is(FailureKind::Overloaded))
        diagnoseOverload(diagnoses);
    else if (diagnoses.is(FailureKind::UnknownModel) && diagnoses.says("available channel"_L1))
        diagnoseOverload(diagnoses);
    else if (diagnoses.is(FailureKind::Permission))
        diagnoses.add(80, { .id = "not-allowed", .facts = { situation.request.settings.model },
            .repairs = withFallback(diagnoses, { { .id = "list-models" }, { .id = "edit-key" } }) });
    else if (diagnoses.is(FailureKind::InputModerated))
        diagnoses.add(95, { .id = "prompt-moderated", .severity = Severity::Blocking });
    else if (diagnoses.is(FailureKind::OutputModerated))
        diagnoses.add(95, { .id = "answer-moderated", .severity = Severity::Blocking });
    else if (diagnoses.is(FailureKind::ServerError) && diagnoses.failure().code == "1001")
        diagnoses.add(80, { .id = "server-timeout",
            .repairs = diagnoses.isStreaming() ? QList<Repair> { { .id = "retry", .asks = true } }
                                               : QList<Repair> { { .id = "set-parameter", .value = u"stream=true"_s, .asks = true } } });
    else if (diagnoses.is(FailureKind::ServerError) || diagnoses.is(FailureKind::OtherStatus))
        diagnoses.add(50, { .id = "server-failed", .facts = { requestId },
            .repairs = withFallback(diagnoses, { { .id = "retry", .asks = true } }) });
}
