#include "ui/inspector/eventlanes.h"

#include "protocols/protocol.h"

#include <algorithm>
#include <utility>

namespace {
quint8 laneOf(const StreamEvent &event)
{
    struct Told {
        quint8 operator()(const TextDelta &) const { return EventLanes::Text; }
        quint8 operator()(const TextReplaced &) const { return EventLanes::Text; }
        quint8 operator()(const ReasoningDelta &) const { return EventLanes::Reasoning; }
        quint8 operator()(const ReasoningReplaced &) const { return EventLanes::Reasoning; }
        quint8 operator()(const ToolCallDelta &) const { return EventLanes::Tool; }
        quint8 operator()(const Usage &) const { return EventLanes::Usage; }
        quint8 operator()(const Finish &) const { return EventLanes::Finish; }
        quint8 operator()(const AnswerEnded &) const { return EventLanes::Finish; }
        quint8 operator()(const AnswerWire &) const { return 0; }
        quint8 operator()(const RequestId &) const { return 0; }
        quint8 operator()(const Oddity &) const { return 0; }
        quint8 operator()(const Failure &) const { return EventLanes::Failure; }
    };
    return std::visit(Told {}, event);
}

constexpr qsizetype pieceCharacters = 40;
constexpr qsizetype bytesOfCharacter = 4;

QByteArray beginOf(QStringView text)
{
    text = text.first(std::min(text.size(), pieceCharacters));
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text.toUtf8();
}

/// What of \a event is text to read.
QByteArray pieceOfEvent(const StreamEvent &event)
{
    if (const auto *const text = std::get_if<TextDelta>(&event))
        return beginOf(text->text);
    if (const auto *const reasoning = std::get_if<ReasoningDelta>(&event))
        return beginOf(reasoning->text);
    const auto *const call = std::get_if<ToolCallDelta>(&event);
    if (!call)
        return {};
    const auto name = beginOf(call->name);
    const auto arguments = QByteArrayView(call->arguments).first(std::min(call->arguments.size(), pieceCharacters * bytesOfCharacter));
    return name + (name.isEmpty() ? "" : " ") + beginOf(QString::fromUtf8(arguments));
}
}

EventLanes::EventLanes() = default;
EventLanes::EventLanes(EventLanes &&) noexcept = default;
EventLanes &EventLanes::operator=(EventLanes &&) noexcept = default;
EventLanes::~EventLanes() = default;

EventLanes::EventLanes(const QByteArray &protocol, const HttpHead &head)
{
    if (const auto *const known = protocolById(protocol)) {
        m_decoder = known->decoder();
        m_decoder->begin(head);
    }
}

void EventLanes::read(const std::vector<EventRow> &rows, QByteArrayView body, qsizetype most)
{
    const qsizetype from = m_fed;
    while (m_lanes.size() < rows.size() && m_fed - from < most) {
        const EventRow &row = rows[m_lanes.size()];
        // What is not over may become something else; a body that is no stream is read when it is whole.
        if (row.has(EventRow::Unfinished) || row.kind == EventRow::Kind::Whole)
            return;
        readRow(row, body);
    }
}

void EventLanes::finish(const std::vector<EventRow> &rows, QByteArrayView body)
{
    while (m_lanes.size() < rows.size())
        readRow(rows[m_lanes.size()], body);
    m_isFinished = true;
    if (!m_decoder)
        return;
    QList<StreamEvent> events;
    m_decoder->feed(body.sliced(m_fed), events);
    m_fed = body.size();
    m_decoder->finish(events);
    for (const StreamEvent &event : std::as_const(events)) {
        const auto *const oddity = std::get_if<Oddity>(&event);
        const auto *const failure = std::get_if<::Failure>(&event);
        if (oddity && (oddity->id == "no-done" || oddity->id == "no-end"))
            m_end = End::ReasonOnly;
        else if (failure && m_end == End::Open)
            m_end = failure->kind == FailureKind::CutOff ? End::Missing : End::Failed;
        else if (std::holds_alternative<AnswerEnded>(event) && m_end == End::Open)
            m_end = End::Seen;
        // That something is missing is no word of the last event.
        if (!m_lanes.empty() && !failure && !std::holds_alternative<AnswerEnded>(event))
            m_lanes.back() |= laneOf(event);
    }
    m_decoder.reset();
}

void EventLanes::finishWhole(const Answer &answer)
{
    quint8 lanes = 0;
    if (!answer.message.text.isEmpty())
        lanes |= Text;
    if (!answer.message.reasoning.isEmpty())
        lanes |= Reasoning;
    if (!answer.message.toolCalls.isEmpty())
        lanes |= Tool;
    if (answer.usage)
        lanes |= Usage;
    if (answer.failure)
        lanes |= Failure;
    m_lanes = { lanes };
    m_isFinished = true;
    m_decoder.reset();
}

void EventLanes::readRow(const EventRow &row, QByteArrayView body)
{
    quint8 lanes = 0;
    QByteArray piece;
    const qsizetype end = row.begin + row.size;
    if (m_decoder) {
        QList<StreamEvent> events;
        m_decoder->feed(body.sliced(m_fed, end - m_fed), events);
        for (const StreamEvent &event : std::as_const(events)) {
            lanes |= laneOf(event);
            if (piece.isEmpty())
                piece = pieceOfEvent(event);
            if (std::holds_alternative<AnswerEnded>(event))
                m_end = End::Seen;
            else if (std::holds_alternative<::Failure>(event) && m_end == End::Open)
                m_end = End::Failed;
        }
    }
    m_fed = end;
    m_lanes.push_back(lanes);
    m_pieces += piece;
    m_pieceEnds.push_back(quint32(m_pieces.size()));
}

QByteArray EventLanes::pieceOf(size_t row) const
{
    if (row >= m_pieceEnds.size())
        return {};
    const auto begin = row == 0 ? 0 : m_pieceEnds[row - 1];
    return m_pieces.mid(begin, m_pieceEnds[row] - begin);
}
