// Comparisons in words: figures, differences, expected cost, and why a column cannot be asked.
#pragma once

#include "advice/cost.h"
#include "core/comparisonrecord.h"
#include "core/reportwords.h"

#include <QByteArrayView>
#include <QString>

namespace Words {
/// "first token", for the head of a column.
QString measureLabel(Measure measure);
/// What it is and how it was measured, for a tooltip.
QString measureMeaning(Measure measure);
/// "412 ms", "96 tok/s", "131", "$0.00021".
QString measureValue(Measure measure, double value, const QString &currency = {});
/// "$0.0042", with as many digits as tell something.
QString money(const Cost &cost);

/// What a group of differences is about: "Headers sent", "Fields of the body".
QString differenceTitle(Difference::Part part);
/// One plain line: "max_tokens is called max_completion_tokens". Foreign names and values in it are shortened and safe to show
/// as plain text.
QString difference(const Difference &difference);

/// For the Send button: "12 requests · ≈ $0.004 · 3 of unknown price". What is free or unknown is said.
QString expectedCost(const ExpectedCost &cost);
/// On what that rests, for its tooltip.
QString expectedCostMeaning(const ExpectedCost &cost);

/// Why a column cannot be asked: ids of ColumnSetup::problem.
QString columnProblem(const QByteArray &problem, const QString &subject);
QString lineupProblem(const LineupProblem &problem);

/// Fills in what a record says in sentences: failures and parameters that were not honoured, each once for a column.
void describe(ComparisonRecord &record);

/// Headings of a report, by their ids: "figures", "answer", "requestIds", …; an unknown id comes back as it is.
QString reportHeading(QByteArrayView id);
/// What the documents of a comparison say in words, in the language of the program.
ReportWords reportWords();
}
