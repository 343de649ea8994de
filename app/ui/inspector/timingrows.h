// When each part of an exchange happened, as rows with bars: only what Qt and the server truly tell.
#pragma once

#include "core/exchange.h"

#include <QString>

struct TimingRow {
    enum class Kind {
        Heading, ///< its bar's axis is for the rows that follow
        Held, ///< waited here, before it left
        Line, ///< connecting, sending
        Server, ///< waiting for it
        Body,
        Attempt,
        FailedAttempt,
        Figure,
        Note, ///< a sentence, in label
    };

    Kind kind = Kind::Note;
    QString label;
    QString figure; ///< "412 ms"
    QString note;
    double from = 0; ///< milliseconds on the axis of the heading before
    double to = 0;
    double axis = 0; ///< its end; 0: no bar

    bool operator==(const TimingRow &) const = default;
};

namespace TimingRows {
/// The parts, the figures, and what cannot be told.
QList<TimingRow> of(const Exchange &exchange, bool isRunning);
/// The same as text, a line for each.
QString text(const QList<TimingRow> &rows);
}
