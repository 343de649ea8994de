#include "words/comparison.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace {
struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

struct ReportHeading {
    const char *id;
    const char *text;
};

constexpr ReportHeading reportHeadings[] {
    { "comparison", QT_TRANSLATE_NOOP("Words", "Comparison") },
    { "question", QT_TRANSLATE_NOOP("Words", "Question") },
    { "columns", QT_TRANSLATE_NOOP("Words", "Columns") },
    { "column", QT_TRANSLATE_NOOP("Words", "Column") },
    { "route", QT_TRANSLATE_NOOP("Words", "Route") },
    { "protocol", QT_TRANSLATE_NOOP("Words", "Protocol") },
    { "model", QT_TRANSLATE_NOOP("Words", "Model") },
    { "reference", QT_TRANSLATE_NOOP("Words", "Reference") },
    { "set", QT_TRANSLATE_NOOP("Words", "Parameters") },
    { "figures", QT_TRANSLATE_NOOP("Words", "Figures") },
    { "figure", QT_TRANSLATE_NOOP("Words", "Figure") },
    { "count", QT_TRANSLATE_NOOP("Words", "Answers counted") },
    { "asked", QT_TRANSLATE_NOOP("Words", "Asked") },
    { "failed", QT_TRANSLATE_NOOP("Words", "Failed") },
    { "median", QT_TRANSLATE_NOOP("Words", "Median") },
    { "p95", QT_TRANSLATE_NOOP("Words", "95th percentile") },
    { "least", QT_TRANSLATE_NOOP("Words", "Least") },
    { "most", QT_TRANSLATE_NOOP("Words", "Most") },
    { "best", QT_TRANSLATE_NOOP("Words", "Best") },
    { "cost", QT_TRANSLATE_NOOP("Words", "Cost") },
    { "finish", QT_TRANSLATE_NOOP("Words", "Finish reason") },
    { "timeline", QT_TRANSLATE_NOOP("Words", "Timeline") },
    { "waiting", QT_TRANSLATE_NOOP("Words", "waiting") },
    { "thinking", QT_TRANSLATE_NOOP("Words", "thinking") },
    { "writing", QT_TRANSLATE_NOOP("Words", "writing") },
    { "answer", QT_TRANSLATE_NOOP("Words", "Answer") },
    { "answers", QT_TRANSLATE_NOOP("Words", "Answers") },
    { "reasoning", QT_TRANSLATE_NOOP("Words", "Reasoning") },
    { "toolCalls", QT_TRANSLATE_NOOP("Words", "Tool calls") },
    { "sent", QT_TRANSLATE_NOOP("Words", "As sent") },
    { "received", QT_TRANSLATE_NOOP("Words", "As received") },
    { "request", QT_TRANSLATE_NOOP("Words", "Request") },
    { "response", QT_TRANSLATE_NOOP("Words", "Response") },
    { "requestIds", QT_TRANSLATE_NOOP("Words", "Request ids") },
    { "status", QT_TRANSLATE_NOOP("Words", "Status") },
    { "failures", QT_TRANSLATE_NOOP("Words", "Failures") },
    { "findings", QT_TRANSLATE_NOOP("Words", "Findings") },
    { "problem", QT_TRANSLATE_NOOP("Words", "Not asked") },
    { "differences", QT_TRANSLATE_NOOP("Words", "Differences") },
    { "differencesAgainst", QT_TRANSLATE_NOOP("Words", "Differences against the reference") },
    { "cut", QT_TRANSLATE_NOOP("Words", "Cut short here") },
    { "nothing", QT_TRANSLATE_NOOP("Words", "none") },
};
}

QString Words::reportHeading(QByteArrayView id)
{
    for (const ReportHeading &heading : reportHeadings) {
        if (id == heading.id)
            return ReportText::tr(heading.text);
    }
    return QString::fromUtf8(id);
}

ReportWords Words::reportWords()
{
    return { .language = QLocale().bcp47Name(),
        .heading = [](const char *id) { return reportHeading(id); },
        .measure = &Words::measureLabel,
        .value = &Words::measureValue,
        .difference = &Words::difference,
        .finish = &Words::finishLabel };
}
