#include "advice/diagnoses.h"

#include "advice/guards.h"
#include "advice/hosts.h"

using namespace Qt::StringLiterals;

namespace {
bool isLegacySurface(QByteArrayView protocol)
{
    return protocol == "minimax-v1" || protocol == "minimax-pro";
}

QString authWord(AuthStyle style)
{
    switch (style) {
    case AuthStyle::Bearer: return u"Authorization: Bearer"_s;
    case AuthStyle::XApiKey: return u"x-api-key"_s;
    case AuthStyle::None: return {};
    case AuthStyle::Both: return u"Authorization: Bearer + x-api-key"_s;
    case AuthStyle::XGoogApiKey: return u"x-goog-api-key"_s;
    }
    return {};
}

bool sendsBearer(AuthStyle style)
{
    return style == AuthStyle::Bearer || style == AuthStyle::Both;
}

/// The guards looked at the same key before it left; what they know is the likeliest cause once it was refused.
void addGuardFindings(Diagnoses &diagnoses)
{
    static const QList<QByteArray> aboutKeys { "key-of-other-company", "group-id-as-key", "key-bound-to-other-host", "region-mismatch",
        "group-id-missing", "group-id-misplaced" };
    for (const Finding &finding : guards(diagnoses.situation())) {
        if (aboutKeys.contains(finding.id))
            diagnoses.add(finding.severity == Severity::Info ? 55 : 98, finding);
    }
}

void diagnoseAuthStyle(Diagnoses &diagnoses)
{
    const AuthStyle style = diagnoses.situation().route.authOn(diagnoses.situation().protocol);
    const auto add = [&](int likelihood, const QString &wanted, const QString &repair) {
        diagnoses.add(likelihood, { .id = "auth-style", .severity = Severity::Warning, .facts = { authWord(style), wanted },
            .repairs = { { .id = "use-auth", .value = repair, .asks = true } } });
    };
    if (diagnoses.says("'Authorization' field"_L1) && !sendsBearer(style))
        return add(99, u"Authorization: Bearer"_s, u"bearer"_s);
    if (diagnoses.says("'X-Api-Key' field"_L1))
        return add(99, u"x-api-key"_s, u"x-api-key"_s);
    // MiniMax's China host was seen to answer 500 (1033) to a key it did not look for in this header.
    if (diagnoses.failure().code == "1033" && !sendsBearer(style))
        return add(95, u"Authorization: Bearer"_s, u"bearer"_s);
    if (!diagnoses.is(FailureKind::Authentication) || diagnoses.situation().protocol != "anthropic-messages")
        return;
    if (style == AuthStyle::Bearer)
        add(60, u"Authorization: Bearer + x-api-key"_s, u"both"_s);
    else if (style == AuthStyle::XApiKey)
        add(75, u"Authorization: Bearer"_s, u"bearer"_s);
}

void diagnoseRegion(Diagnoses &diagnoses)
{
    const Situation &situation = diagnoses.situation();
    const QByteArray region = Hosts::regionOf(situation.url.host());
    if (region.isEmpty() || situation.keyKind == "minimax-jwt")
        return;
    const QString other = Hosts::baseFor("minimax", region == "china" ? "international" : "china", situation.protocol);
    if (other.isEmpty())
        return;
    diagnoses.add(85, { .id = "other-region", .severity = Severity::Warning, .facts = { situation.url.host(), QUrl(other).host() },
        .repairs = { { .id = "use-base", .value = other, .asks = true } } });
}
}

void diagnoseKey(Diagnoses &diagnoses)
{
    diagnoseAuthStyle(diagnoses);
    if (!diagnoses.is(FailureKind::Authentication))
        return;
    const Situation &situation = diagnoses.situation();
    const Failure &failure = diagnoses.failure();
    const Repair editKey { .id = "edit-key" };
    addGuardFindings(diagnoses);
    if (!situation.hasKey && situation.route.authOn(situation.protocol) != AuthStyle::None) {
        diagnoses.add(100, { .id = "key-missing", .severity = Severity::Blocking, .facts = { situation.route.name }, .repairs = { editKey } });
        return;
    }
    if (diagnoses.says("cookie"_L1))
        diagnoses.add(90, { .id = "wrong-endpoint-for-key", .facts = { situation.url.path() }, .repairs = { { .id = "edit-route" } } });
    else if (failure.code == "1004" && diagnoses.says("group"_L1) && isLegacySurface(situation.protocol))
        diagnoses.add(92, { .id = "group-mismatch", .facts = { situation.route.groupId }, .repairs = { { .id = "set-group-id" }, editKey } });
    if (failure.code == "2049" && situation.keyKind == "minimax-jwt")
        diagnoses.add(93, { .id = "key-old-jwt", .repairs = { editKey } });
    diagnoseRegion(diagnoses);
    if (!situation.keyVariable.isEmpty())
        diagnoses.add(70, { .id = "key-from-variable", .facts = { situation.keyVariable }, .repairs = { editKey } });
    diagnoses.add(50, { .id = "key-checklist", .facts = { QString::fromLatin1(situation.keyKind) }, .repairs = { editKey } });
}
