#include "words/diagnoses.h"

#include <QCoreApplication>

namespace {
struct DiagnosisText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
}

QString Words::diagnosisTitle(const Finding &finding)
{
    //: %1 is a technical id
    return DiagnosisText::tr("Cause “%1”").arg(QString::fromUtf8(finding.id));
}

QString Words::diagnosisSentence(const Finding &finding)
{
    //: %1 is a technical id
    return DiagnosisText::tr("Something is wrong that this program has no words for: “%1”.").arg(QString::fromUtf8(finding.id));
}
