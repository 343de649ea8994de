#include "advice/diagnoses.h"

#include "advice/guards.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

void diagnosePath(Diagnoses &diagnoses)
{
    if (!diagnoses.is(FailureKind::NotFound) && !(diagnoses.is(FailureKind::Malformed) && diagnoses.failure().detail == "html"))
        return;
    const Situation &situation = diagnoses.situation();
    static const QList<QByteArray> aboutPaths { "base-holds-endpoint", "base-lacks-version", "base-of-other-surface" };
    for (const Finding &finding : guards(situation)) {
        if (aboutPaths.contains(finding.id))
            diagnoses.add(95, finding);
    }
    const QString path = situation.url.path();
    static const QRegularExpression doubled(u"(/[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)?)\\1(?:/|\\z)"_s);
    if (const auto match = doubled.match(path); match.hasMatch()) {
        diagnoses.add(90, { .id = "path-doubled", .severity = Severity::Blocking, .facts = { situation.url.toString(), match.captured(1) },
            .repairs = { { .id = "strip-path", .asks = false } } });
    }
    // Another surface may live at the same base: routers differ in which they have.
    QList<Repair> repairs;
    for (auto base = situation.route.bases.cbegin(); base != situation.route.bases.cend(); ++base) {
        if (base.key() != situation.protocol && base.key() == "openai-chat")
            repairs.append({ .id = "use-protocol", .value = QString::fromUtf8(base.key()), .asks = true });
    }
    repairs.append({ .id = "edit-route" });
    diagnoses.add(40, { .id = "path-unknown", .facts = { situation.url.toString() }, .repairs = repairs });
}
