#include "advice/asked.h"
#include "advice/guardrules.h"
#include "advice/hosts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const Repair editKey { .id = "edit-key" };

/// The other routes of a person that lead to \a company, for this protocol before others.
QList<Repair> routesTo(const Situation &situation, const QByteArray &company)
{
    QList<Repair> fitting;
    QList<Repair> others;
    for (const Route &route : situation.routes) {
        if (route.id == situation.route.id)
            continue;
        const auto leads = [&](const QString &base) { return Hosts::companyOf(QUrl(base).host()) == company; };
        const Repair repair { .id = "use-route", .value = route.id };
        if (leads(route.base(situation.protocol)))
            fitting.append(repair);
        else if (std::any_of(route.bases.cbegin(), route.bases.cend(), leads))
            others.append(repair);
    }
    return fitting + others;
}

QList<Finding> keyOfOtherCompany(const Situation &situation)
{
    const QByteArray &kind = situation.keyKind;
    if (!Asked::sendsKey(situation) || kind.isEmpty() || kind == "group-id")
        return {};
    const QByteArray owner = Hosts::companyOfKey(kind);
    const QByteArray reader = Asked::company(situation);
    if (owner == reader && !owner.isEmpty())
        return {};
    // MiniMax's own kinds, and guesses, are also what people try a server of their own with.
    const bool isForeign = !owner.isEmpty() && owner != "minimax" && owner != "minimax-envelope";
    const bool isGuess = Hosts::isGuessedKind(kind);
    if (reader.isEmpty() && (isGuess || !isForeign))
        return {};
    // Any token of three parts looks alike, and MiniMax's older keys were such tokens.
    if (kind == "jwt" && (reader == "minimax" || reader == "google"))
        return {};
    QStringList facts { owner.isEmpty() ? QString() : Hosts::companyName(owner), situation.url.host() };
    if (!situation.keyVariable.isEmpty())
        facts.append(situation.keyVariable);
    QList<Repair> repairs = owner.isEmpty() ? QList<Repair>() : routesTo(situation, owner);
    repairs.append(editKey);
    return { { .severity = isGuess ? Severity::Warning : Severity::Blocking, .facts = facts, .repairs = repairs } };
}

QList<Finding> groupIdAsKey(const Situation &situation)
{
    if (!Asked::sendsKey(situation) || situation.keyKind != "group-id")
        return {};
    return { { .severity = Severity::Blocking, .repairs = { editKey } } };
}

bool isOtherRegion(const QString &keyHost, const QString &host)
{
    return Hosts::companyOf(keyHost) == "minimax" && Hosts::companyOf(host) == "minimax"
        && Hosts::regionOf(keyHost) != Hosts::regionOf(host);
}

/// The host a stored key was given for, if the request goes elsewhere; a key from the environment is bound to none.
QString hostLeftBehind(const Situation &situation)
{
    const QString &keyHost = situation.route.keyHost;
    const bool isStored = Asked::sendsKey(situation) && situation.keyVariable.isEmpty();
    return isStored && !keyHost.isEmpty() && !Hosts::shareKeys(keyHost, situation.url.host()) ? keyHost : QString();
}

QList<Finding> keyBoundToOtherHost(const Situation &situation)
{
    const QString keyHost = hostLeftBehind(situation);
    if (keyHost.isEmpty() || isOtherRegion(keyHost, situation.url.host()))
        return {};
    QList<Repair> repairs;
    const QString home = Hosts::baseFor(Hosts::companyOf(keyHost), Hosts::regionOf(keyHost), situation.protocol);
    if (!home.isEmpty())
        repairs.append({ .id = "use-base", .value = home });
    repairs.append(editKey);
    return { { .severity = Severity::Blocking, .facts = { keyHost, situation.url.host() }, .repairs = repairs } };
}

QList<Finding> regionMismatch(const Situation &situation)
{
    const QString keyHost = hostLeftBehind(situation);
    if (!isOtherRegion(keyHost, situation.url.host()))
        return {};
    QList<Repair> repairs;
    const QString home = Hosts::baseFor("minimax", Hosts::regionOf(keyHost), situation.protocol);
    if (!home.isEmpty())
        repairs.append({ .id = "use-base", .value = home });
    repairs.append(editKey);
    return { { .severity = Severity::Blocking, .facts = { keyHost, situation.url.host() }, .repairs = repairs } };
}

bool isModelOf(const QString &model, std::initializer_list<QLatin1StringView> families)
{
    const QString name = model.section(u'/', -1);
    return std::any_of(families.begin(), families.end(),
        [&name](QLatin1StringView family) { return name.startsWith(family, Qt::CaseInsensitive); });
}

QList<Finding> planKeyModel(const Situation &situation)
{
    if (situation.keyKind != "minimax-plan" || Asked::company(situation) != "minimax")
        return {};
    const QString model = Asked::model(situation);
    // Seen as code 2061, "not in the plan": the models from before the plans; -highspeed needs one of the larger plans.
    if (isModelOf(model, { "MiniMax-M1"_L1, "MiniMax-Text-01"_L1, "abab"_L1 }))
        return { { .severity = Severity::Warning,
            .facts = { model },
            .repairs = { { .id = "use-model", .value = u"MiniMax-M3"_s }, editKey } } };
    if (model.endsWith("-highspeed"_L1, Qt::CaseInsensitive))
        return { { .severity = Severity::Info,
            .facts = { model },
            .repairs = { { .id = "use-model", .value = model.chopped(10) } } } };
    return {};
}

QList<Finding> paygKeyPlanModel(const Situation &situation)
{
    const QString model = Asked::model(situation);
    if (situation.keyKind != "minimax-payg" || Asked::company(situation) != "minimax"
        || !isModelOf(model, { "MiniMax-M3.1-Flash-Preview"_L1 }))
        return {};
    return { { .severity = Severity::Warning,
        .facts = { model },
        .repairs = { { .id = "use-model", .value = u"MiniMax-M3"_s }, editKey } } };
}
}

QList<GuardRule> GuardRules::aboutKeys()
{
    return {
        { "key-of-other-company", keyOfOtherCompany },
        { "group-id-as-key", groupIdAsKey },
        { "region-mismatch", regionMismatch },
        { "key-bound-to-other-host", keyBoundToOtherHost },
        { "plan-key-model", planKeyModel },
        { "payg-key-plan-model", paygKeyPlanModel },
    };
}
