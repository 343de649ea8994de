#include "ui/compare/figuresrow.h"

#include <algorithm>

namespace {
FiguresTimeline timelineOf(const ComparedColumn &column)
{
    const auto &spreads = column.figures.spreads;
    FiguresTimeline timeline;
    double last = 0;
    const auto moment = [&spreads, &last](Measure measure) -> std::optional<double> {
        const auto found = spreads.constFind(measure);
        if (found == spreads.cend())
            return {};
        last = std::max(last, found->median);
        return last;
    };
    timeline.connecting = moment(Measure::Connecting);
    timeline.firstByte = moment(Measure::FirstByte);
    timeline.firstReasoning = moment(Measure::FirstReasoning);
    timeline.firstText = moment(Measure::FirstText);
    timeline.total = moment(Measure::Total).value_or(0);
    const auto total = spreads.value(Measure::Total);
    if (total.count > 1) {
        timeline.p95 = total.p95;
        for (const Sample &sample : column.samples) {
            if (sample.failure.isEmpty() && sample.values.contains(Measure::Total))
                timeline.totals.append(sample.values.value(Measure::Total));
        }
    }
    return timeline;
}

qsizetype columnWithId(const ComparisonRecord &record, const QString &id, qsizetype place)
{
    for (qsizetype i = 0; i < record.columns.size(); ++i) {
        if (record.columns.at(i).column.id == id)
            return i;
    }
    return place < record.columns.size() && record.columns.at(place).column.id.isEmpty() ? place : -1;
}
}

const Spread *FiguresRow::spread(Measure measure) const
{
    const auto found = figures.spreads.constFind(measure);
    return found == figures.spreads.cend() ? nullptr : &*found;
}

QList<Measure> allMeasures()
{
    return { Measure::Connecting, Measure::FirstByte, Measure::FirstReasoning, Measure::FirstText, Measure::Total, Measure::Speed,
        Measure::Input, Measure::Output, Measure::Reasoning, Measure::Cached, Measure::CostOf };
}

QList<FiguresRow> figuresRows(const ComparisonRecord &record, const QStringList &ids, const QMap<QString, QColor> &colours)
{
    QList<FiguresRow> rows;
    QList<ColumnFigures> figures;
    for (const QString &id : ids) {
        const qsizetype at = columnWithId(record, id, ids.indexOf(id));
        if (at < 0)
            continue;
        const auto &column = record.columns.at(at);
        rows.append({ .id = id,
            .place = int(rows.size()),
            .title = column.title,
            .route = column.routeName,
            .protocol = column.protocol,
            .model = column.model,
            .colour = colours.value(id),
            .isReference = at == record.reference,
            .isRunning = column.exchanges.size() > column.samples.size(),
            .figures = column.figures,
            .timeline = timelineOf(column),
            .best = {},
            .failures = column.failures,
            .findings = column.findings,
            .problem = column.problem });
        figures.append(column.figures);
    }
    const auto measures = allMeasures();
    for (const Measure measure : measures) {
        const auto best = bestOf(figures, measure);
        for (const qsizetype at : best)
            rows[at].best.append(measure);
    }
    return rows;
}
