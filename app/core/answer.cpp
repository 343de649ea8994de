#include "core/answer.h"

#include <algorithm>

namespace {
/// The place of an event in an answer; one overload for every kind of event.
class AnswerGatherer
{
public:
    explicit AnswerGatherer(Answer &answer)
        : m_answer(answer)
    {
    }

    void operator()(const TextDelta &delta) { m_answer.message.text += delta.text; }
    void operator()(const TextReplaced &replaced) { m_answer.message.text = replaced.text; }
    void operator()(const ReasoningDelta &delta) { m_answer.message.reasoning += delta.text; }
    void operator()(const ReasoningReplaced &replaced) { m_answer.message.reasoning = replaced.text; }
    void operator()(const Usage &usage) { m_answer.usage = usage; }
    void operator()(const Finish &finish) { m_answer.finishReason = finish.reason; }
    void operator()(const AnswerEnded &) { m_answer.ended = true; }
    void operator()(const AnswerWire &wire) { m_answer.message.wire = wire.wire; }

    void operator()(const ToolCallDelta &delta)
    {
        ToolCall &call = callAt(delta.index);
        if (!delta.id.isEmpty())
            call.id = delta.id;
        if (!delta.name.isEmpty())
            call.name = delta.name;
        if (delta.replaces)
            call.arguments = delta.arguments;
        else
            call.arguments += delta.arguments;
    }

    void operator()(const RequestId &id) { m_answer.add(id); }
    void operator()(const Failure &failure) { m_answer.add(failure); }

    void operator()(const Oddity &oddity)
    {
        if (!m_answer.oddities.contains(oddity.id))
            m_answer.oddities.append(oddity.id);
    }

private:
    /// Parallel calls stand in the order of the server's index, however their first pieces came.
    ToolCall &callAt(int index)
    {
        QList<ToolCall> &calls = m_answer.message.toolCalls;
        auto place = calls.begin();
        while (place != calls.end() && place->index < index)
            ++place;
        if (place == calls.end() || place->index != index)
            place = calls.insert(place, ToolCall { .index = index });
        return *place;
    }

    Answer &m_answer;
};
}

void Outcome::add(const RequestId &id)
{
    const auto sameValue = [&id](const RequestId &known) { return known.value == id.value; };
    if (std::none_of(requestIds.cbegin(), requestIds.cend(), sameValue))
        requestIds.append(id);
}

void Outcome::add(const Failure &first)
{
    if (!failure)
        failure = first;
}

void Answer::apply(const StreamEvent &event)
{
    std::visit(AnswerGatherer(*this), event);
}
