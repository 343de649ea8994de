#include "words/findings.h"

#include "words/diagnoses.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// What is said of one finding; without a title it is none of these rules'.
struct FindingWords {
    QString title;
    QString sentence;
    QString source;
};

FindingWords keyWords(const Finding &finding)
{
    const QString first = finding.facts.value(0);
    const QString second = finding.facts.value(1);
    if (finding.id == "key-of-other-company") {
        const QString title = FindingText::tr("Key of another company");
        if (first.isEmpty())
            //: %1 is a host
            return { title, FindingText::tr("The key looks like a login token rather than a key for %1, which would read it.").arg(second), {} };
        if (finding.severity == Severity::Blocking)
            return { title,
                //: %1 is a company, %2 a host
                FindingText::tr("This is a key of %1, but the request goes to %2, which would read the key and refuse it.")
                    .arg(first, second),
                {} };
        return { title,
            //: %1 is a company, %2 a host
            FindingText::tr("This looks like a key of %1, but the request goes to %2, which would read it.").arg(first, second), {} };
    }
    if (finding.id == "group-id-as-key")
        return { FindingText::tr("GroupId in place of a key"),
            FindingText::tr("The key is a number only, as a MiniMax GroupId is. A GroupId names the account and opens nothing; the key "
                            "stands under API keys in the console."),
            {} };
    if (finding.id == "region-mismatch")
        return { FindingText::tr("Key of the other region"),
            //: %1 and %2 are hosts
            FindingText::tr("The key was given for %1, but the request goes to %2. MiniMax's international and China platforms do "
                            "not know each other's keys.")
                .arg(first, second),
            FindingText::tr("MiniMax docs: keys belong to one platform; the other answers 1004 or 2049.") };
    if (finding.id == "key-bound-to-other-host")
        return { FindingText::tr("Key for another host"),
            //: %1 and %2 are hosts
            FindingText::tr("The key was given for %1, but the request goes to %2, which would read it. If that is what you want, enter "
                            "the key again for the new host.")
                .arg(first, second),
            {} };
    if (finding.id == "plan-key-model")
        return { FindingText::tr("Model may not be in the plan"),
            finding.severity == Severity::Warning
                //: %1 is a model id
                ? FindingText::tr("A plan key (sk-cp-…) is used with %1, which is older than the plans and belongs to pay-as-you-go.")
                      .arg(first)
                //: %1 is a model id
                : FindingText::tr("Only some plans include %1. If the server answers 2061, choose the model without -highspeed.")
                      .arg(first),
            FindingText::tr("MiniMax docs: a model outside the plan answers 2061 or 2056.") };
    if (finding.id == "payg-key-plan-model")
        return { FindingText::tr("Model is for plans only"),
            //: %1 is a model id
            FindingText::tr("%1 is open to plan keys (sk-cp-…) only, and this is a pay-as-you-go key (sk-api-…).").arg(first),
            FindingText::tr("MiniMax docs, models and prices: no pay-as-you-go price is published for it.") };
    return {};
}

FindingWords wordsOf(const Finding &finding)
{
    for (const auto words : { keyWords }) {
        FindingWords found = words(finding);
        if (!found.title.isEmpty())
            return found;
    }
    return { {}, Words::diagnosisSentence(finding), {} };
}
}

QString Words::findingTitle(const Finding &finding)
{
    return wordsOf(finding).title;
}

QString Words::findingSentence(const Finding &finding)
{
    return wordsOf(finding).sentence;
}

QString Words::findingSource(const Finding &finding)
{
    return wordsOf(finding).source;
}
