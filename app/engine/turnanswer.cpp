#include "engine/turnanswer.h"

#include <algorithm>
#include <utility>

namespace {
/// What only says that there was too little: the line knows better why.
bool isMereLack(FailureKind kind)
{
    return kind == FailureKind::CutOff || kind == FailureKind::NoAnswer || kind == FailureKind::Malformed;
}
}

Growth grow(Turn &turn, const QList<StreamEvent> &events)
{
    Growth growth;
    // Taken out and put back, so that appending does not copy what is there already.
    Answer answer;
    static_cast<Outcome &>(answer) = std::move(turn.answer);
    answer.message = std::move(turn.message);
    for (const StreamEvent &event : events) {
        answer.apply(event);
        if (const auto *const more = std::get_if<TextDelta>(&event))
            growth.text += more->text;
        else if (const auto *const thought = std::get_if<ReasoningDelta>(&event))
            growth.reasoning += thought->text;
        else
            growth.isChanged = true;
        // Who hears of a replacement reads the whole text anew; what was appended before it is in it.
        if (std::holds_alternative<TextReplaced>(event) || std::holds_alternative<ReasoningReplaced>(event))
            growth.isReplaced = true;
    }
    turn.message = std::move(answer.message);
    answer.message = { .role = Role::Assistant };
    turn.answer = std::move(static_cast<Outcome &>(answer));
    return growth;
}

Answer wholeAnswer(const Turn &turn)
{
    Answer whole;
    static_cast<Outcome &>(whole) = turn.answer;
    whole.message = turn.message;
    return whole;
}

bool isEmptyMessage(const Message &message)
{
    return message.text.isEmpty() && message.reasoning.isEmpty() && message.toolCalls.isEmpty();
}

void judgeEnd(Turn &turn, const std::optional<Failure> &lineFailure, bool failedBefore)
{
    Outcome &answer = turn.answer;
    const bool lacks = answer.failure && !failedBefore && isMereLack(answer.failure->kind);
    if (lineFailure && !answer.ended && (!answer.failure || lacks)) {
        Failure failure = *lineFailure;
        if (answer.failure)
            failure.raw = answer.failure->raw;
        failure.httpStatus = turn.httpStatus;
        answer.failure = failure;
    } else if (!answer.ended && !answer.failure) {
        const bool isNothing = isEmptyMessage(turn.message);
        answer.failure = Failure { .kind = isNothing ? FailureKind::NoAnswer : FailureKind::CutOff, .httpStatus = turn.httpStatus };
    }
}

TurnState endState(const Turn &turn)
{
    if (turn.answer.isComplete())
        return TurnState::Complete;
    if (!isEmptyMessage(turn.message) || turn.answer.failure->kind == FailureKind::Stopped)
        return TurnState::Cut;
    return TurnState::Failed;
}
