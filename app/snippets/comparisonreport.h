// A comparison as a document for somebody else: Markdown, HTML or JSON, with curls, figures, differences and request ids. Writes
// no key: what a scan finds is named and nothing is written, or is masked if that was asked for.
#pragma once

#include "core/comparisonrecord.h"
#include "snippets/leakscan.h"

#include <QByteArray>

#include <functional>
#include <optional>

enum class ReportFormat { Markdown, Html, Json };

/// "markdown", "html", "json".
QByteArray reportFormatId(ReportFormat format);
std::optional<ReportFormat> reportFormatById(QByteArrayView id);
/// Without a dot.
QString reportSuffix(ReportFormat format);

/// Words of a report in the reader's language; the ids and figures of the JSON form need none.
struct ReportWords {
    QString language; ///< BCP 47, for HTML
    std::function<QString(const char *id)> heading; ///< "figures", "answer", "sent", "received", "request", "p95", …
    std::function<QString(Measure)> measure;
    std::function<QString(Measure, double, const QString &currency)> value;
    std::function<QString(const Difference &)> difference;
    std::function<QString(const QByteArray &)> finish;
};

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
    QList<Leak> leaks; ///< Leak::entry is the column
};

/// Takes a while for long answers; reads nothing but its arguments and may run in any thread.
ReportResult comparisonReport(const ComparisonRecord &record, const ReportOrder &order);
