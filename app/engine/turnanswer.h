// How an answer grows in its turn and how it is judged at its end.
#pragma once

#include "core/conversation.h"

/// What a batch of events brought, told once however many there were.
struct Growth {
    QString text; ///< appended
    QString reasoning; ///< appended
    bool isChanged = false; ///< anything but what was appended
    bool isReplaced = false; ///< text or reasoning has to be read anew, whole
};

/// Applies \a events to the answer of \a turn.
Growth grow(Turn &turn, const QList<StreamEvent> &events);

/// The answer of \a turn with its message.
Answer wholeAnswer(const Turn &turn);

/// Nothing of an answer stands in \a message yet.
bool isEmptyMessage(const Message &message);

/// The bytes of \a turn's answer have ended, with \a lineFailure where the line broke: gives it its failure, if it has one.
/// \a failedBefore: the answer had a failure before the end of the bytes was looked at.
void judgeEnd(Turn &turn, const std::optional<Failure> &lineFailure, bool failedBefore);

/// The state of a turn whose answer has ended.
TurnState endState(const Turn &turn);
