#include "advice/guards.h"

#include "advice/guardrules.h"

#include <algorithm>

const QList<GuardRule> &GuardRules::all()
{
    static const QList<GuardRule> rules = aboutKeys() + aboutUrls() + aboutModels() + aboutBodies() + aboutAttachments()
        + aboutConversations();
    return rules;
}

QList<Finding> guards(const Situation &situation)
{
    QList<Finding> findings;
    for (const GuardRule &rule : GuardRules::all()) {
        for (Finding &finding : rule.find(situation)) {
            finding.id = rule.id;
            findings.append(finding);
        }
    }
    std::stable_sort(findings.begin(), findings.end(),
        [](const Finding &a, const Finding &b) { return int(a.severity) > int(b.severity); });
    return findings;
}

bool isBlocked(const QList<Finding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(),
        [](const Finding &finding) { return finding.severity == Severity::Blocking; });
}
