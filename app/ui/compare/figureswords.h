// What the cells of the table of figures say. With hidden titles nothing that tells a route from another is said.
#pragma once

#include "ui/compare/figuresrow.h"

#include <QCoreApplication>

class FiguresWords
{
    Q_DECLARE_TR_FUNCTIONS(FiguresWords)

public:
    /// "Answer B"
    static QString hiddenTitle(int place);
    /// Title, route, surface and model, a line each.
    static QString who(const FiguresRow &row);

    /// "connecting 40 ms, first byte 300 ms, first token 412 ms, total 1.4 s", and the 95th percentile with repeats.
    static QString timeline(const FiguresRow &row);

    /// "430 ms – 655 ms"
    static QString range(Measure measure, const Spread &spread, const QString &currency);
    /// What the figure is, and with repeats all that is known of it, a line each.
    static QString figureDetail(const FiguresRow &row, Measure measure);

    /// "3 of 3", "2 of 3 · 1 failed", "not asked"
    static QString answers(const FiguresRow &row);
    static QString answersDetail(const FiguresRow &row, bool isHidden);
    static QString finish(const FiguresRow &row, bool isHidden);
    static QString finishDetail(const FiguresRow &row);
    /// The first one shortened, and how many more.
    static QString requestIds(const FiguresRow &row);
    /// "request-id: 06a1…", a line each.
    static QString requestIdLines(const FiguresRow &row);
    /// What seems not to have been honoured, on one line; hidden: how many.
    static QString ignored(const FiguresRow &row, bool isHidden);

    static QString notKnown();
    static QString running();
};
