// What the readable forms of a comparison share: which figures are shown, in which order, and what a shortened text leaves of
// the equal parts of two answers.
#pragma once

#include "core/comparisonrecord.h"
#include "core/reportwords.h"

#include <QList>

#include <array>

namespace ComparisonParts {
/// In the order shown.
inline constexpr std::array measures { Measure::FirstByte, Measure::FirstReasoning, Measure::FirstText, Measure::Total, Measure::Connecting,
    Measure::Speed, Measure::Input, Measure::Output, Measure::Reasoning, Measure::Cached, Measure::CostOf };

/// One line of the table of figures.
struct FigureRow {
    Measure measure = Measure::Total;
    QList<std::optional<Spread>> spreads; ///< one for each column; nothing where it is not known
    QList<qsizetype> best; ///< columns
};
/// Those of which any column knows something.
QList<FigureRow> figureRows(const ComparisonRecord &record);

/// Where the time of a column went, by its medians, in ms.
struct Phases {
    double thinkingAt = 0; ///< none: where writing begins
    double writingAt = 0;
    double total = 0; ///< 0: nothing is known

    bool operator==(const Phases &) const = default;
};
Phases phasesOf(const ColumnFigures &figures);
/// Whether there is more to say than the median.
inline bool isSpread(const Spread &spread) { return spread.least < spread.most; }

/// \a pieces with long equal texts shortened to their ends, as a person reads a difference.
QList<TextPiece> shortened(const QList<TextPiece> &pieces);
bool hasChanges(const QList<TextPiece> &pieces);

QString headingOf(const ReportWords &words, const char *id);
QString measureOf(const ReportWords &words, Measure measure);
QString valueOf(const ReportWords &words, Measure measure, double value, const QString &currency);
QString differenceOf(const ReportWords &words, const Difference &difference);
QString finishOf(const ReportWords &words, const QByteArray &reason);
/// "stop 3, length 1", in the reader's words.
QString finishReasonsOf(const ReportWords &words, const ColumnFigures &figures);
/// What the server or the line said of failures, each once.
QStringList serverWords(const ComparedColumn &column);
/// "temperature=0.2, n=2".
QString settingsOf(const ParameterValues &values);
/// As the server sent it, without its body.
QByteArray headText(const HttpHead &head);
QString momentOf(const QDateTime &moment);
}
