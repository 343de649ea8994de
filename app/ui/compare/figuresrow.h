// One column of a comparison as a row of figures: a value, made from the record that everything else is made from as well.
#pragma once

#include "core/comparisonrecord.h"

#include <QColor>
#include <QMap>
#include <QStringList>

/// When things happened in the middle one of a column's answers, in ms since the request was handed to the network. No moment lies
/// before the one it follows, as medians of few answers may.
struct FiguresTimeline {
    std::optional<double> connecting;
    std::optional<double> firstByte;
    std::optional<double> firstReasoning;
    std::optional<double> firstText;
    double total = 0; ///< 0: nothing is known
    double p95 = 0; ///< of the total; 0: of one answer there is none
    QList<double> totals; ///< of each answer, if there are several

    bool operator==(const FiguresTimeline &) const = default;
};

struct FiguresRow {
    QString id; ///< LineupColumn::id
    int place = 0; ///< among those shown, from 0: A, B, …
    QString title;
    QString route; ///< name
    QByteArray protocol;
    QString model;
    QColor colour;
    bool isReference = false;
    bool isRunning = false; ///< something left that has not ended
    ColumnFigures figures;
    FiguresTimeline timeline;
    QList<Measure> best; ///< of which its median is the best
    QStringList failures;
    QStringList findings;
    QString problem;

    const Spread *spread(Measure measure) const;

    bool operator==(const FiguresRow &) const = default;
};

/// All measures, in the order in which they are shown.
QList<Measure> allMeasures();

/// A row for each of \a ids that \a record has, in that order; of a record whose columns have no ids the one at the same place.
QList<FiguresRow> figuresRows(const ComparisonRecord &record, const QStringList &ids, const QMap<QString, QColor> &colours);
