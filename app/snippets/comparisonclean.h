// A comparison as it may be given away: redacted by name and by value, without contents if that was asked for.
#pragma once

#include "snippets/comparisonreport.h"

struct CleanComparison {
    ComparisonRecord record; ///< every key masked; bodies of responses, which no report writes, are gone
    QList<Leak> leaks; ///< what was masked in it by value
};

CleanComparison cleaned(const ComparisonRecord &record, const ReportOrder &order, const LeakScan &scan);

/// The exchange a column is shown by: its first good answer, else the first that left; null if none did.
const Exchange *shownExchange(const ComparedColumn &column);
