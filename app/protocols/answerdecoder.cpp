#include "protocols/answerdecoder.h"

#include "core/jsontext.h"
#include "protocols/failurenormaliser.h"

using namespace Qt::StringLiterals;

namespace {
bool isStreamByte(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/// The body from its first meaningful byte on.
QByteArrayView withoutLead(QByteArrayView body)
{
    if (body.startsWith("\xef\xbb\xbf"))
        body = body.sliced(3);
    while (!body.isEmpty() && isStreamByte(body.front()))
        body = body.sliced(1);
    return body;
}

enum class Guess { No, Maybe, Yes };

/// Whether \a body begins as server-sent events do.
Guess looksLikeEvents(QByteArrayView body)
{
    if (body.isEmpty())
        return Guess::Maybe;
    if (body.front() == ':')
        return Guess::Yes;
    for (const QByteArrayView field : { QByteArrayView("data:"), QByteArrayView("event:"), QByteArrayView("id:"), QByteArrayView("retry:") }) {
        if (body.startsWith(field))
            return Guess::Yes;
        if (field.startsWith(body))
            return Guess::Maybe;
    }
    return Guess::No;
}

/// Tool calls that a server or gateway failed to parse and left in the text.
bool holdsToolCallText(const QString &text)
{
    return text.contains("<minimax:tool_call>"_L1) || text.contains("]<]minimax[>["_L1);
}
}

AnswerDecoder::AnswerDecoder(QByteArray protocol, QByteArray missingEnd, Framing framing)
    : m_protocol(std::move(protocol))
    , m_missingEnd(std::move(missingEnd))
    , m_framing(framing)
{
}

void AnswerDecoder::begin(const HttpHead &head)
{
    m_head = head;
    const bool success = head.status >= 200 && head.status < 300;
    const QByteArray encoding = head.header("Content-Encoding").trimmed().toLower();
    if (!success || (!encoding.isEmpty() && encoding != "identity"))
        m_form = Form::Whole;
}

void AnswerDecoder::feed(QByteArrayView bytes, QList<StreamEvent> &events)
{
    m_events = &events;
    publishHeadIds();
    if (isStream()) {
        feedStream(bytes);
    } else {
        m_body.append(bytes);
        if (m_form == Form::Unknown)
            decideForm();
    }
    m_events = nullptr;
}

void AnswerDecoder::decideForm()
{
    const QByteArrayView lead = withoutLead(m_body);
    if (lead.isEmpty() || QByteArrayView("\xef\xbb\xbf").startsWith(lead)) // a byte order mark may come to its end
        return;
    if (m_framing == Framing::EventsOrArray && lead.front() == '[') {
        m_form = Form::Array;
        const QByteArray early = std::exchange(m_body, QByteArray());
        feedStream(early);
        return;
    }
    switch (looksLikeEvents(lead)) {
    case Guess::Maybe:
        return;
    case Guess::Yes:
        m_form = Form::Stream;
        break;
    case Guess::No:
        // An unknown first field in what says it is a stream; but errors come as JSON or HTML under that name too.
        m_form = m_head.header("Content-Type").toLower().contains("event-stream") && !QByteArrayView("{[<").contains(lead.front())
            ? Form::Stream
            : Form::Whole;
        break;
    }
    if (m_form == Form::Stream) {
        const QByteArray early = std::exchange(m_body, QByteArray());
        feedStream(early);
    }
}

void AnswerDecoder::feedStream(QByteArrayView bytes)
{
    if (m_form == Form::Array) {
        m_array.feed(bytes, [this](QByteArrayView element) {
            ++m_eventCount;
            readFrame(element);
        });
        if (m_array.isClosed() && !m_finishReason.isEmpty())
            end();
    } else if (m_framing == Framing::Lines) {
        m_lines.feed(bytes, [this](const SseEvent &event) { takeEvent(event); });
    } else {
        m_framer.feed(bytes, [this](const SseEvent &event) { takeEvent(event); });
    }
    if (m_usageIsNew) {
        m_events->append(*m_usage);
        m_usageIsNew = false;
    }
}

void AnswerDecoder::takeEvent(const SseEvent &event)
{
    ++m_eventCount;
    if (event.data.size() < 16 && event.data.trimmed() == "[DONE]") {
        end();
        return;
    }
    if (event.type == "error")
        takeFrameFailure(event.data);
    else if (!event.data.trimmed().isEmpty())
        readFrame(event.data);
}

void AnswerDecoder::readFrame(QByteArrayView json)
{
    if (takeFrame(json)) {
        ++m_goodFrames;
        return;
    }
    if (m_badFrames++ == 0)
        m_firstBadFrame = json.toByteArray();
    if (isStream())
        noteOddity("bad-frame");
}

bool AnswerDecoder::failIfTold(QByteArrayView json)
{
    auto failure = failureIn(m_head, json);
    if (failure)
        fail(*std::move(failure));
    return failure.has_value();
}

bool AnswerDecoder::mayHoldFailure(const JsonFields::Members &frame)
{
    return !JsonFields::raw(frame, "base_resp"_L1).isEmpty() || !JsonFields::raw(frame, "error"_L1).isEmpty()
        || JsonFields::raw(frame, "success"_L1) == "false";
}

void AnswerDecoder::takeFrameFailure(QByteArrayView json)
{
    ++m_goodFrames;
    auto failure = failureIn(m_head, json);
    if (!failure) {
        failure = Failure { .kind = FailureKind::ServerError,
            .httpStatus = m_head.status,
            .message = QString::fromUtf8(json),
            .raw = json.toByteArray() };
    }
    fail(*std::move(failure));
}

void AnswerDecoder::addText(int place, QStringView piece, QStringView joint)
{
    const qsizetype before = m_content.text().size();
    showContent(m_content.add(place, piece, joint), before);
}

void AnswerDecoder::setText(int place, const QString &whole, QStringView joint)
{
    const qsizetype before = m_content.text().size();
    showContent(m_content.set(place, whole, joint), before);
}

void AnswerDecoder::showContent(GrowingText::Change change, qsizetype sizeBefore)
{
    switch (change) {
    case GrowingText::Change::None:
        break;
    case GrowingText::Change::Appended:
        m_splitter.feed(QStringView(m_content.text()).sliced(sizeBefore));
        publishContent(false);
        break;
    case GrowingText::Change::Replaced:
        m_splitter = ThinkSplitter();
        m_splitter.feed(m_content.text());
        publishContent(true);
        break;
    }
    if (m_content.isSnapshot())
        noteOddity("snapshot-stream");
}

void AnswerDecoder::takeUsage(const std::optional<Usage> &usage)
{
    if (!usage || usage == m_usage)
        return;
    m_usage = usage;
    m_usageIsNew = true;
}

void AnswerDecoder::takeFinishReason(QByteArrayView reason)
{
    if (reason.isEmpty() || m_finishReason == reason)
        return;
    m_finishReason = reason.toByteArray();
    m_events->append(Finish { m_finishReason });
}

void AnswerDecoder::takeRequestId(const QByteArray &name, std::string_view value)
{
    if (!value.empty())
        m_events->append(RequestId { name, QByteArray(value.data(), static_cast<qsizetype>(value.size())) });
}

QByteArrayView AnswerDecoder::repaired(QByteArrayView json)
{
    if (json.isValidUtf8())
        return json;
    noteOddity("bad-utf8");
    m_repaired = QString::fromUtf8(json).toUtf8();
    return m_repaired;
}

bool AnswerDecoder::hasContent() const
{
    return !m_content.text().isEmpty() || !m_reasoning.isEmpty() || !m_toolCalls.isEmpty();
}

void AnswerDecoder::publishContent(bool replaced)
{
    const QString &visible = m_splitter.visible();
    if (replaced || m_splitter.hasRetracted() != m_shownRetracted) {
        m_shownRetracted = m_splitter.hasRetracted();
        m_events->append(TextReplaced { visible });
        m_shownText = visible.size();
    } else if (visible.size() > m_shownText) {
        const QStringView added = QStringView(visible).sliced(m_shownText);
        m_shownText = visible.size();
        auto *const last = m_events->isEmpty() ? nullptr : std::get_if<TextDelta>(&m_events->last());
        if (last)
            last->text.append(added);
        else
            m_events->append(TextDelta { added.toString() });
    }
    if (!m_splitter.reasoning().isEmpty())
        publishReasoning();
}

void AnswerDecoder::publishReasoning()
{
    const QString &tagged = m_splitter.reasoning();
    const QStringView text = m_reasoning.shown(tagged, false);
    const auto source = m_reasoning.source(tagged);
    const bool goesOn = source == m_shownSource && m_reasoning.generation() == m_shownGeneration;
    if (goesOn && text.size() == m_shownReasoning)
        return;
    if (m_shownReasoning > 0 && (!goesOn || text.size() < m_shownReasoning)) {
        m_events->append(ReasoningReplaced { text.toString() });
    } else if (text.size() > m_shownReasoning) {
        auto *const last = m_events->isEmpty() ? nullptr : std::get_if<ReasoningDelta>(&m_events->last());
        if (last)
            last->text.append(text.sliced(m_shownReasoning));
        else
            m_events->append(ReasoningDelta { text.sliced(m_shownReasoning).toString() });
    }
    m_shownReasoning = text.size();
    m_shownSource = source;
    m_shownGeneration = m_reasoning.generation();
}

void AnswerDecoder::publishHeadIds()
{
    if (std::exchange(m_headIdsPublished, true))
        return;
    for (const RequestId &id : requestIds(m_head))
        m_events->append(id);
}

void AnswerDecoder::finish(QList<StreamEvent> &events)
{
    if (std::exchange(m_finished, true))
        return;
    m_events = &events;
    publishHeadIds();
    // Too short to tell, or a first field that never became one.
    if (m_form == Form::Unknown)
        m_form = Form::Whole;
    if (m_form == Form::Stream)
        finishStream();
    else if (m_form == Form::Array)
        finishArray();
    else
        finishWhole();

    const QString &tagged = m_splitter.reasoning();
    if (const QString reasoning = m_reasoning.whole(tagged); reasoning != m_reasoning.shown(tagged, false)) {
        if (m_shownReasoning > 0)
            m_events->append(ReasoningReplaced { reasoning });
        else
            m_events->append(ReasoningDelta { reasoning });
    }
    noteLateOddities();
    if (m_usageIsNew)
        m_events->append(*m_usage);
    if (const QByteArray json = hasContent() ? wire() : QByteArray(); !json.isEmpty())
        m_events->append(AnswerWire { { m_protocol, json } });
    m_events = nullptr;
}

void AnswerDecoder::noteLateOddities()
{
    const QString &tagged = m_splitter.reasoning();
    if (m_reasoning.isTwice(tagged))
        noteOddity("reasoning-twice");
    if (m_reasoning.isSnapshot())
        noteOddity("snapshot-stream");
    if (m_toolCalls.hasRepeats())
        noteOddity("tool-call-repeated");
    if (m_toolCalls.hasLostIndexes())
        noteOddity("tool-call-index");
    if (holdsToolCallText(m_content.text()))
        noteOddity("tool-call-text");
}

void AnswerDecoder::finishStream()
{
    m_lines.finish([this](const SseEvent &event) { takeEvent(event); });
    m_framer.finish([this](const SseEvent &event) { takeEvent(event); });
    m_splitter.finish();
    publishContent(false);
    if (m_failed)
        return;
    const bool nothing = !hasContent() && m_finishReason.isEmpty();
    if (nothing && m_goodFrames == 0 && m_badFrames > 0) {
        fail({ .kind = FailureKind::Malformed, .httpStatus = m_head.status, .raw = m_firstBadFrame, .detail = "json" });
    } else if (m_ended) {
        if (nothing)
            fail({ .kind = FailureKind::NoAnswer, .httpStatus = m_head.status });
    } else if (!m_finishReason.isEmpty()) {
        if (!m_missingEnd.isEmpty())
            noteOddity(m_missingEnd);
        end();
    } else {
        fail({ .kind = FailureKind::CutOff, .httpStatus = m_head.status });
    }
}

/// The bracket that closes the array is its end; a reason to finish in an array without one is a stream cut off.
void AnswerDecoder::finishArray()
{
    m_splitter.finish();
    publishContent(false);
    if (m_failed || m_ended)
        return;
    const bool nothing = !hasContent() && m_finishReason.isEmpty();
    if (nothing && m_goodFrames == 0 && m_badFrames > 0)
        fail({ .kind = FailureKind::Malformed, .httpStatus = m_head.status, .raw = m_firstBadFrame, .detail = "json" });
    else if (nothing && m_array.isClosed())
        fail({ .kind = FailureKind::NoAnswer, .httpStatus = m_head.status });
    else
        fail({ .kind = FailureKind::CutOff, .httpStatus = m_head.status });
}

void AnswerDecoder::finishWhole()
{
    const QByteArrayView body = withoutLead(m_body);
    m_eventCount = m_body.isEmpty() ? 0 : 1;
    const bool success = m_head.status >= 200 && m_head.status < 300;
    const QByteArray encoding = m_head.header("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity" && !(m_head.status >= 300 && m_head.status < 400)) {
        // We asked for none; what these bytes say cannot be read, but the status can.
        Failure failure { .kind = FailureKind::Malformed, .httpStatus = m_head.status };
        if (!success)
            failure = failureIn(m_head, {}).value_or(failure);
        failure.raw = m_body;
        failure.detail = "content-encoding";
        failure.subject = QString::fromLatin1(encoding);
        fail(std::move(failure));
        return;
    }
    if (!success) {
        if (auto failure = failureIn(m_head, body)) {
            failure->raw = m_body;
            fail(*std::move(failure));
        }
        return;
    }
    if (body.isEmpty()) {
        const bool wasStream = m_head.header("Content-Type").toLower().contains("event-stream");
        fail({ .kind = wasStream ? FailureKind::CutOff : FailureKind::NoAnswer, .httpStatus = m_head.status });
        return;
    }
    // simdjson looks only at what it is asked for; a whole reply can be had checked from end to end.
    const auto problem = body.isValidUtf8() ? Json::problemIn(body) : std::nullopt;
    if (!problem)
        readFrame(body);
    m_splitter.finish();
    publishContent(false);
    if (m_failed)
        return;
    if (m_goodFrames == 0) {
        const bool isJson = body.front() == '{' || body.front() == '[';
        const bool isCut = isJson && problem && problem->offset >= body.size();
        // Only for its way of finding a title or a first line.
        const auto words = failureIn({ .status = 599 }, body);
        fail({ .kind = isCut ? FailureKind::CutOff : FailureKind::Malformed,
            .httpStatus = m_head.status,
            .message = isJson || !words ? QString() : words->message,
            .raw = m_body,
            .detail = isJson ? "json" : body.front() == '<' ? "html" : "text" });
        return;
    }
    if (!hasContent() && m_finishReason.isEmpty()) {
        fail({ .kind = FailureKind::NoAnswer, .httpStatus = m_head.status, .raw = m_body });
        return;
    }
    end();
}

void AnswerDecoder::noteOddity(const QByteArray &id)
{
    if (m_oddities.contains(id))
        return;
    m_oddities.append(id);
    m_events->append(Oddity { id });
}

void AnswerDecoder::fail(Failure failure)
{
    if (std::exchange(m_failed, true))
        return;
    m_events->append(std::move(failure));
}

void AnswerDecoder::end()
{
    if (!std::exchange(m_ended, true))
        m_events->append(AnswerEnded {});
}
