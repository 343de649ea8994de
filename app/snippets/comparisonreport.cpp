#include "snippets/comparisonreport.h"

#include "snippets/comparisonclean.h"
#include "snippets/comparisonhtml.h"
#include "snippets/comparisonjson.h"
#include "snippets/comparisonmarkdown.h"

using namespace Qt::StringLiterals;

namespace {
QByteArray reportText(const ComparisonRecord &record, const ReportOrder &order)
{
    switch (order.format) {
    case ReportFormat::Markdown: return comparisonAsMarkdown(record, order.words);
    case ReportFormat::Html: return comparisonAsHtml(record, order.words);
    case ReportFormat::Json: return comparisonAsJson(record, order.withContents);
    }
    return {};
}
}

QByteArray reportFormatId(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Markdown: return "markdown";
    case ReportFormat::Html: return "html";
    case ReportFormat::Json: return "json";
    }
    return {};
}

std::optional<ReportFormat> reportFormatById(QByteArrayView id)
{
    for (const ReportFormat format : { ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Json }) {
        if (reportFormatId(format) == id)
            return format;
    }
    return {};
}

QString reportSuffix(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Markdown: return u"md"_s;
    case ReportFormat::Html: return u"html"_s;
    case ReportFormat::Json: return u"json"_s;
    }
    return {};
}

ReportResult comparisonReport(const ComparisonRecord &record, const ReportOrder &order)
{
    const LeakScan scan(order.knownKeys);
    const CleanComparison clean = cleaned(record, order, scan);
    ReportResult result { .bytes = {}, .leaks = clean.leaks };
    if (!result.leaks.isEmpty() && !order.masksLeaks)
        return result;
    const QByteArray bytes = reportText(clean.record, order);
    // What is written is looked through as well: two harmless texts side by side could spell a key.
    const QList<std::pair<QByteArray, bool>> left = scan.keysIn(bytes);
    for (const auto &[fingerprint, isKnown] : left)
        result.leaks.append({ .entry = -1, .field = "file", .fingerprint = fingerprint, .isKnown = isKnown });
    if (left.isEmpty())
        result.bytes = bytes;
    else if (order.masksLeaks)
        result.bytes = scan.masked(bytes);
    return result;
}
