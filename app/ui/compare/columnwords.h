// A column in words: what is set for it alone, how it stands, its figures.
#pragma once

#include "core/parameters.h"
#include "core/sample.h"
#include "ui/compare/badge.h"

#include <QStringList>

class Comparison;

namespace ColumnWords {
/// "temperature 0.2", "without top_p".
QStringList own(const ParameterValues &set);

struct State {
    Badge::Tone tone = Badge::Tone::Quiet;
    QString text; ///< "HTTP 200", "401 · 1004", "streaming"; empty: nothing to say
    QString meaning;
};
/// \a nameless: without what would tell who answers.
State state(const Comparison &comparison, const QString &column, bool nameless);

struct Figures {
    QString times; ///< "first token 412 ms · 96 tok/s"
    QString counts; ///< "in 48 · out 131 · ≈ $0.00021"
    QString meaning;
};
/// Of the answers to one question: their medians.
Figures figures(const QList<Sample> &samples);
}
