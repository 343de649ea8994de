// A comparison as a document for somebody else: Markdown, HTML or JSON, with curls, figures, differences and request ids. Writes
// no key: what a scan finds is named and nothing is written, or is masked if that was asked for.
#pragma once

#include "core/comparisonrecord.h"
#include "core/reportwords.h"
#include "snippets/leakscan.h"

#include <QByteArray>

#include <optional>

enum class ReportFormat { Markdown, Html, Json };

/// "markdown", "html", "json".
QByteArray reportFormatId(ReportFormat format);
std::optional<ReportFormat> reportFormatById(QByteArrayView id);
/// Without a dot.
QString reportSuffix(ReportFormat format);

struct ReportOrder {
    ReportFormat format = ReportFormat::Markdown;
    bool withContents = true; ///< prompts and answers; without them each text is replaced by its length
    bool withAccountIds = false;
    bool masksLeaks = false;
    QList<QByteArray> knownKeys;
    ReportWords words;
};

struct ReportResult {
    QByteArray bytes; ///< empty if leaks keep it from being written
    /// Leak::entry is the column, or -1 for what belongs to none. Beside the fields of an exchange there are "column.title",
    /// "column.set", "column.remarks", "column.difference", "comparison.name" and "comparison.question".
    QList<Leak> leaks;
};

/// Takes a while for long answers; reads nothing but its arguments and may run in any thread.
ReportResult comparisonReport(const ComparisonRecord &record, const ReportOrder &order);
