#include "ui/compare/figureswords.h"

#include "ui/inspector/rawview.h"
#include "words/comparison.h"
#include "words/words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString foreignLine(const QString &text)
{
    return RawView::visible(text).simplified();
}

QString shortRequestId(const QString &id)
{
    return id.size() <= 16 ? id : id.first(8) + u"…"_s + id.last(4);
}

/// Label and how often, the most frequent first.
QList<std::pair<QString, int>> finishLabels(const ColumnFigures &figures, const QString &insteadOfForeign)
{
    QList<std::pair<QString, int>> labels;
    for (auto it = figures.finishReasons.cbegin(); it != figures.finishReasons.cend(); ++it) {
        auto label = Words::finishLabel(it.key());
        // A word this program does not know is a server's own.
        if (!insteadOfForeign.isEmpty() && label == QString::fromUtf8(it.key()))
            label = insteadOfForeign;
        label = foreignLine(label);
        const auto same = std::find_if(labels.begin(), labels.end(), [&label](const auto &known) { return known.first == label; });
        if (same == labels.end())
            labels.append({ label, it.value() });
        else
            same->second += it.value();
    }
    std::stable_sort(labels.begin(), labels.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return labels;
}
}

QString FiguresWords::hiddenTitle(int place)
{
    //: %1 is a letter
    return tr("Answer %1").arg(QChar(u'A' + place));
}

QString FiguresWords::who(const FiguresRow &row)
{
    QStringList lines { foreignLine(row.title) };
    if (row.route != row.title)
        lines.append(foreignLine(row.route));
    lines.append(Words::protocolName(row.protocol));
    lines.append(foreignLine(row.model));
    if (row.isReference)
        lines.append(tr("The others are held against this column."));
    if (!row.problem.isEmpty())
        lines.append(row.problem);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString FiguresWords::timeline(const FiguresRow &row)
{
    QStringList parts;
    for (const Measure measure :
        { Measure::Connecting, Measure::FirstByte, Measure::FirstReasoning, Measure::FirstText, Measure::Total }) {
        if (const auto *spread = row.spread(measure)) {
            //: %1 is what was measured ("first token"), %2 a duration
            parts.append(tr("%1 %2").arg(Words::measureLabel(measure), Words::measureValue(measure, spread->median)));
        }
    }
    if (parts.isEmpty())
        return row.isRunning ? running() : notKnown();
    const auto total = row.figures.spreads.value(Measure::Total);
    if (total.count > 1) {
        //: %1 is a duration
        parts.append(tr("95th percentile of the total %1").arg(Words::measureValue(Measure::Total, total.p95)));
        //: %1 is a range of durations
        parts.append(tr("least to most %1").arg(range(Measure::Total, total, {})));
    }
    return parts.join(tr(", ", "between parts of a list"));
}

QString FiguresWords::range(Measure measure, const Spread &spread, const QString &currency)
{
    //: The least and the most of several values
    return tr("%1 – %2").arg(
        Words::measureValue(measure, spread.least, currency), Words::measureValue(measure, spread.most, currency));
}

QString FiguresWords::figureDetail(const FiguresRow &row, Measure measure)
{
    QStringList lines { Words::measureMeaning(measure) };
    const auto *spread = row.spread(measure);
    const auto &currency = row.figures.currency;
    if (!spread) {
        lines.append(row.isRunning ? running() : notKnown());
    } else if (spread->count > 1) {
        //: %1 is a value; %n answers have one
        lines.append(tr("Median of %n: %1", nullptr, int(spread->count)).arg(Words::measureValue(measure, spread->median, currency)));
        lines.append(tr("95th percentile: %1").arg(Words::measureValue(measure, spread->p95, currency)));
        lines.append(tr("Least to most: %1").arg(range(measure, *spread, currency)));
    }
    if (row.best.contains(measure))
        lines.append(tr("The best of all columns."));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString FiguresWords::answers(const FiguresRow &row)
{
    if (!row.problem.isEmpty() && row.figures.asked == 0)
        return tr("not asked");
    const int asked = row.figures.asked;
    const int failed = row.figures.failed;
    if (asked == 0)
        return row.isRunning ? u"…"_s : u"—"_s;
    if (failed == asked)
        return tr("%n failed", nullptr, failed);
    const QLocale locale;
    //: %1 of %2 answers are good
    const auto good = tr("%1 of %2").arg(locale.toString(asked - failed), locale.toString(asked));
    //: %1: how many of how many are good; %n failed
    return failed == 0 ? good : tr("%1 · %n failed", nullptr, failed).arg(good);
}

QString FiguresWords::answersDetail(const FiguresRow &row, bool isHidden)
{
    QStringList lines { answers(row) };
    if (row.isRunning)
        lines.append(running());
    // Sentences about failures name hosts and routes.
    if (!isHidden) {
        lines.append(row.problem);
        lines.append(row.failures);
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString FiguresWords::finish(const FiguresRow &row, bool isHidden)
{
    const auto labels = finishLabels(row.figures, isHidden ? tr("another reason") : QString());
    if (labels.isEmpty())
        return row.isRunning ? u"…"_s : u"—"_s;
    if (labels.size() == 1)
        return labels.front().first;
    QStringList parts;
    for (const auto &[label, times] : labels) {
        //: %1 is how an answer ended, %2 how often
        parts.append(tr("%1 ×%2").arg(label, QLocale().toString(times)));
    }
    return parts.join(tr(", ", "between parts of a list"));
}

QString FiguresWords::finishDetail(const FiguresRow &row)
{
    QStringList lines;
    for (auto it = row.figures.finishReasons.cbegin(); it != row.figures.finishReasons.cend(); ++it)
        lines.append(RawView::visible(Words::finishMeaning(it.key())));
    return lines.join(u'\n');
}

QString FiguresWords::requestIds(const FiguresRow &row)
{
    const auto &ids = row.figures.requestIds;
    if (ids.isEmpty())
        return row.isRunning ? u"…"_s : u"—"_s;
    const auto first = shortRequestId(foreignLine(QString::fromUtf8(ids.front().value)));
    //: %1 is a request id, %n how many more there are
    return ids.size() == 1 ? first : tr("%1 and %n more", nullptr, int(ids.size() - 1)).arg(first);
}

QString FiguresWords::requestIdLines(const FiguresRow &row)
{
    QStringList lines;
    for (const RequestId &id : row.figures.requestIds) {
        const auto value = foreignLine(QString::fromUtf8(id.value));
        lines.append(id.name.isEmpty() ? value : u"%1: %2"_s.arg(foreignLine(QString::fromUtf8(id.name)), value));
    }
    return lines.join(u'\n');
}

QString FiguresWords::ignored(const FiguresRow &row, bool isHidden)
{
    if (row.findings.isEmpty())
        return u"—"_s;
    // The evidence speaks of fields and headers by which a surface is known.
    return isHidden ? tr("%n parameter(s)", nullptr, int(row.findings.size())) : row.findings.join(u' ');
}

QString FiguresWords::notKnown()
{
    return tr("not known");
}

QString FiguresWords::running()
{
    return tr("still running");
}
