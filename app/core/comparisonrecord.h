// One comparison as it is looked at, printed and given away: a question, and what every column made of it. Holds no key.
#pragma once

#include "core/difference.h"
#include "core/lineup.h"
#include "core/sample.h"

#include <QDateTime>
#include <QStringList>

struct ComparedColumn {
    LineupColumn column;
    QString title; ///< never the same for two columns
    QString routeName;
    QByteArray protocol; ///< as asked
    QString model;
    QList<Exchange> exchanges; ///< one for each answer that left
    QList<Sample> samples;
    ColumnFigures figures;
    QStringList failures; ///< sentences: why answers failed, each once
    QStringList findings; ///< sentences: parameters that seem not to have been honoured
    QString problem; ///< a sentence: why it was not asked; empty if it was

    // Against the reference column, by its first good answer; empty for the reference itself.
    QList<TextPiece> answer;
    QList<Difference> sent;
    QList<Difference> received;

    bool operator==(const ComparedColumn &) const = default;
};

struct ComparisonRecord {
    QString name; ///< of the line-up
    QString question;
    QDateTime at;
    QList<ComparedColumn> columns; ///< in their order
    qsizetype reference = 0; ///< the column the others are held against

    bool operator==(const ComparisonRecord &) const = default;
};

/// Holds every column against the reference by their first good answers, else by their first answers of any kind. Takes a while
/// for long answers and may run in any thread.
void addDifferences(ComparisonRecord &record);
