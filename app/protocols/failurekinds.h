// What kind of failure a server means by its numbers, names, words and HTTP status, which often say different things.
#pragma once

#include "core/failure.h"

struct FailureClues {
    QByteArray number; ///< MiniMax's own, wherever it stood; else the code
    QByteArray code;
    QByteArray type;
    QString message;
    int status = 0; ///< HTTP's, or the one the body names instead
};

/// The code decides, the HTTP status comes second, plain words last.
FailureKind failureKindOf(const FailureClues &clues);
