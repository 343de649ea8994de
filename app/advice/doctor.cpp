#include "advice/doctor.h"

#include "advice/codes.h"
#include "advice/diagnoses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

bool Diagnoses::says(QLatin1StringView text) const
{
    return hasFailure() && failure().message.contains(text, Qt::CaseInsensitive);
}

QByteArray Diagnoses::set(QByteArrayView id) const
{
    const ChatSettings &settings = situation().request.settings;
    if (const std::optional<QByteArray> value = settings.parameters.value(id))
        return value->trimmed();
    return settings.extraBody.value(id).value_or(QByteArray()).trimmed();
}

void Diagnoses::add(int likelihood, Finding finding)
{
    m_found.append({ .likelihood = likelihood, .finding = std::move(finding) });
}

QList<Finding> Diagnoses::ranked() const
{
    QList<Ranked> sorted = m_found;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Ranked &a, const Ranked &b) { return a.likelihood > b.likelihood; });
    QList<Finding> findings;
    for (const Ranked &entry : std::as_const(sorted)) {
        const auto isSame = [&entry](const Finding &known) { return known.id == entry.finding.id; };
        if (std::none_of(findings.cbegin(), findings.cend(), isSame))
            findings.append(entry.finding);
    }
    return findings;
}

namespace {
/// What the number itself means, after the causes that fit this very request.
void explainCode(Diagnoses &diagnoses)
{
    const Failure &failure = diagnoses.failure();
    if (const StatusCode *const code = statusCode(failure.code)) {
        diagnoses.add(20, { .id = "code", .severity = Severity::Info,
            .facts = { QString::number(code->number), QString::fromLatin1(code->otherReading) } });
    }
    // Programs that look at the status alone take this for a success.
    if (failure.httpStatus >= 200 && failure.httpStatus < 300)
        diagnoses.add(10, { .id = "failed-with-success-status", .severity = Severity::Info,
            .facts = { QString::number(failure.httpStatus) } });
}
}

QList<Finding> diagnose(const Symptoms &symptoms)
{
    Diagnoses diagnoses(symptoms);
    if (diagnoses.is(FailureKind::Stopped))
        return {};
    if (diagnoses.hasFailure()) {
        diagnoseKey(diagnoses);
        diagnosePath(diagnoses);
        diagnoseRequest(diagnoses);
        diagnoseServer(diagnoses);
        diagnoseLine(diagnoses);
        explainCode(diagnoses);
    }
    diagnoseAnswer(diagnoses);
    return diagnoses.ranked();
}
