#include "protocols/openaichatdecoder.h"

#include "core/jsontext.h"
#include "protocols/failurenormaliser.h"
#include "protocols/openaichat.h"

using namespace Qt::StringLiterals;

namespace {
constexpr char chatProtocol[] = "openai-chat";

QByteArrayView bytesOf(std::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

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

std::optional<qint64> numberIn(const QList<std::pair<QString, QByteArray>> &members, QLatin1StringView name)
{
    for (const auto &[known, value] : members) {
        if (known != name)
            continue;
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        if (ok)
            return number;
        const double real = value.toDouble(&ok);
        return ok && real >= 0 && real < 1e15 ? std::optional(static_cast<qint64>(real)) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<qint64> firstNumberIn(const QList<std::pair<QString, QByteArray>> &members,
    std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const auto number = numberIn(members, name))
            return number;
    }
    return std::nullopt;
}

std::optional<Usage> usageFrom(QByteArrayView json)
{
    const auto members = Json::members(json);
    if (!members)
        return std::nullopt;
    Usage usage { .input = firstNumberIn(*members, { "prompt_tokens"_L1, "input_tokens"_L1 }),
        .output = firstNumberIn(*members, { "completion_tokens"_L1, "output_tokens"_L1 }),
        .total = numberIn(*members, "total_tokens"_L1),
        .cacheRead = firstNumberIn(*members, { "cache_read_input_tokens"_L1, "cached_tokens"_L1, "prompt_cache_hit_tokens"_L1 }),
        .cacheWrite = numberIn(*members, "cache_creation_input_tokens"_L1),
        .raw = json.toByteArray() };
    for (const auto &[name, value] : *members) {
        if (name == "prompt_tokens_details"_L1 || name == "input_tokens_details"_L1) {
            if (const auto details = Json::members(value)) {
                if (const auto cached = numberIn(*details, "cached_tokens"_L1))
                    usage.cacheRead = cached;
            }
        } else if (name == "completion_tokens_details"_L1 || name == "output_tokens_details"_L1) {
            if (const auto details = Json::members(value))
                usage.reasoning = numberIn(*details, "reasoning_tokens"_L1);
        }
    }
    // Placeholders of zeros come before the real figures.
    const qint64 sum = usage.total.value_or(0) > 0 ? *usage.total : usage.input.value_or(0) + usage.output.value_or(0);
    return sum > 0 ? std::optional(usage) : std::nullopt;
}

/// Tool calls that a server or gateway failed to parse and left in the text.
bool holdsToolCallText(const QString &text)
{
    return text.contains("<minimax:tool_call>"_L1) || text.contains("]<]minimax[>["_L1);
}
}

void OpenAiChatDecoder::begin(const HttpHead &head)
{
    m_head = head;
    const bool success = head.status >= 200 && head.status < 300;
    const QByteArray encoding = head.header("Content-Encoding").trimmed().toLower();
    if (!success || (!encoding.isEmpty() && encoding != "identity"))
        m_form = Form::Whole;
}

void OpenAiChatDecoder::feed(QByteArrayView bytes, QList<StreamEvent> &events)
{
    m_events = &events;
    publishHeadIds();
    if (m_form == Form::Stream) {
        feedStream(bytes);
    } else {
        m_body.append(bytes);
        if (m_form == Form::Unknown)
            decideForm();
    }
    m_events = nullptr;
}

void OpenAiChatDecoder::decideForm()
{
    const QByteArrayView lead = withoutLead(m_body);
    if (lead.isEmpty())
        return;
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

void OpenAiChatDecoder::feedStream(QByteArrayView bytes)
{
    m_framer.feed(bytes, [this](const SseEvent &event) { takeEvent(event); });
    if (m_usageIsNew) {
        m_events->append(*m_usage);
        m_usageIsNew = false;
    }
}

void OpenAiChatDecoder::takeEvent(const SseEvent &event)
{
    ++m_eventCount;
    if (event.data.size() < 16 && event.data.trimmed() == "[DONE]") {
        end();
        return;
    }
    if (event.type == "error")
        takeFrameFailure(event.data);
    else if (!event.data.trimmed().isEmpty())
        takeFrame(event.data);
}

void OpenAiChatDecoder::takeFrame(QByteArrayView json)
{
    const bool readable = m_reader.read(json);
    const OpenAiChatFrame &frame = m_reader.frame();
    if (frame.hadBadUtf8)
        noteOddity("bad-utf8");
    if (!readable) {
        if (m_badFrames++ == 0)
            m_firstBadFrame = json.toByteArray();
        if (m_form == Form::Stream)
            noteOddity("bad-frame");
        return;
    }
    ++m_goodFrames;
    if (bytesOf(frame.idJson) != m_lastIdJson) {
        m_lastIdJson = bytesOf(frame.idJson).toByteArray();
        takeRequestId("id", Json::unquoted(m_lastIdJson.trimmed()).value_or(QString()).toStdString());
    }
    takeRequestId("request_id", frame.requestId);
    if (frame.hasMoreChoices)
        noteOddity("more-choices");
    if (frame.hasMessage) {
        if (m_form == Form::Stream)
            noteOddity("closing-frame");
        takeMessage(frame);
    } else if (frame.hasChoice) {
        if (frame.reasoning.present)
            m_reasoning.addField(frame.reasoning.decoded(m_pieceBuffer), frame.reasoningKey);
        if (!frame.reasoningDetailsJson.empty())
            m_reasoning.addDetails(bytesOf(frame.reasoningDetailsJson), false);
        if (frame.content.present)
            takeContent(frame.content, false);
        if (frame.reasoning.present || !frame.reasoningDetailsJson.empty())
            publishReasoning();
        if (!frame.toolCallsJson.empty())
            m_toolCalls.take(bytesOf(frame.toolCallsJson), false, *m_events);
    }
    if (!frame.finishReason.empty() && m_finishReason != bytesOf(frame.finishReason)) {
        m_finishReason = bytesOf(frame.finishReason).toByteArray();
        m_events->append(Finish { m_finishReason });
    }
    if (!frame.usageJson.empty())
        takeUsage(frame.usageJson);
    if (!frame.metaJson.empty()) {
        for (const auto &[name, value] : Json::members(bytesOf(frame.metaJson)).value_or(QList<std::pair<QString, QByteArray>>())) {
            if (name == "usage"_L1)
                takeUsage({ value.constData(), static_cast<size_t>(value.size()) });
            else if (name == "request_id"_L1)
                takeRequestId("request_id", Json::unquoted(value).value_or(QString()).toStdString());
        }
    }
    if (frame.mayBeFailure) {
        if (auto failure = failureIn(m_head, json))
            fail(*std::move(failure));
    }
}

void OpenAiChatDecoder::takeFrameFailure(QByteArrayView json)
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

void OpenAiChatDecoder::takeContent(const OpenAiChatFrame::Text &text, bool whole)
{
    const qsizetype before = m_content.text().size();
    switch (whole ? m_content.set(text.toString()) : m_content.add(text.decoded(m_pieceBuffer))) {
    case GrowingText::Change::None:
        break;
    case GrowingText::Change::Appended:
        m_splitter.feed(QStringView(m_content.text()).sliced(before));
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

/// A whole message: the authority on the answer, whatever was streamed before.
void OpenAiChatDecoder::takeMessage(const OpenAiChatFrame &frame)
{
    m_wholeMessage = bytesOf(frame.messageJson).toByteArray();
    const QString reasoning = frame.reasoning.toString();
    if (!reasoning.isEmpty())
        m_reasoning.setField(reasoning, frame.reasoningKey);
    if (!frame.reasoningDetailsJson.empty())
        m_reasoning.addDetails(bytesOf(frame.reasoningDetailsJson), true);
    if (!frame.content.utf8.empty() || !frame.content.utf16.isEmpty())
        takeContent(frame.content, true);
    publishReasoning();
    if (!frame.toolCallsJson.empty())
        m_toolCalls.take(bytesOf(frame.toolCallsJson), true, *m_events);
}

void OpenAiChatDecoder::takeUsage(std::string_view json)
{
    auto usage = usageFrom(bytesOf(json));
    if (!usage || usage == m_usage)
        return;
    m_usage = std::move(usage);
    m_usageIsNew = true;
}

void OpenAiChatDecoder::takeRequestId(const QByteArray &name, std::string_view value)
{
    if (!value.empty())
        m_events->append(RequestId { name, bytesOf(value).toByteArray() });
}

void OpenAiChatDecoder::publishContent(bool replaced)
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

void OpenAiChatDecoder::publishReasoning()
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

void OpenAiChatDecoder::publishHeadIds()
{
    if (std::exchange(m_headIdsPublished, true))
        return;
    for (const RequestId &id : requestIds(m_head))
        m_events->append(id);
}

void OpenAiChatDecoder::finish(QList<StreamEvent> &events)
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
    else
        finishWhole();

    const QString &tagged = m_splitter.reasoning();
    if (const QString reasoning = m_reasoning.whole(tagged); reasoning != m_reasoning.shown(tagged, false)) {
        if (m_shownReasoning > 0)
            m_events->append(ReasoningReplaced { reasoning });
        else
            m_events->append(ReasoningDelta { reasoning });
    }
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
    if (m_usageIsNew)
        m_events->append(*m_usage);
    publishWire();
    m_events = nullptr;
}

void OpenAiChatDecoder::finishStream()
{
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
        noteOddity("no-done");
        end();
    } else {
        fail({ .kind = FailureKind::CutOff, .httpStatus = m_head.status });
    }
}

void OpenAiChatDecoder::finishWhole()
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
        takeFrame(body);
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

/// The assistant message as it must go back: as it came if it came whole, else put together again.
void OpenAiChatDecoder::publishWire()
{
    if (!hasContent())
        return;
    Json::ObjectText object;
    object.setString(u"role"_s, u"assistant");
    object.setString(u"content"_s, m_content.text());
    if (!m_reasoning.field().isEmpty())
        object.setString(QString::fromLatin1(m_reasoning.fieldKey()), m_reasoning.field());
    if (const QByteArray details = m_reasoning.detailsJson(); !details.isEmpty())
        object.set(u"reasoning_details"_s, details);
    if (!m_toolCalls.isEmpty())
        object.set(u"tool_calls"_s, m_toolCalls.json());

    if (const auto came = Json::members(m_wholeMessage)) {
        // What the whole message has is kept as it is spelled; what only the stream had is added.
        Json::ObjectText whole;
        for (const auto &[name, value] : *came)
            whole.set(name, value);
        bool isWhole = true;
        for (const QString &name : { u"role"_s, u"content"_s, QString::fromLatin1(m_reasoning.fieldKey()), u"reasoning_details"_s,
                 u"tool_calls"_s }) {
            const QByteArray value = whole.value(name);
            if (name.isEmpty() || !object.contains(name) || !(value.isEmpty() || value == "null" || value == "\"\"" || value == "[]"))
                continue;
            if (value == object.value(name))
                continue;
            whole.set(name, object.value(name));
            isWhole = false;
        }
        m_events->append(AnswerWire { { chatProtocol, isWhole ? m_wholeMessage : whole.text() } });
        return;
    }
    m_events->append(AnswerWire { { chatProtocol, object.text() } });
}

void OpenAiChatDecoder::noteOddity(const QByteArray &id)
{
    if (m_oddities.contains(id))
        return;
    m_oddities.append(id);
    m_events->append(Oddity { id });
}

void OpenAiChatDecoder::fail(Failure failure)
{
    if (std::exchange(m_failed, true))
        return;
    m_events->append(std::move(failure));
}

void OpenAiChatDecoder::end()
{
    if (!std::exchange(m_ended, true))
        m_events->append(AnswerEnded {});
}

bool OpenAiChatDecoder::hasContent() const
{
    return !m_content.text().isEmpty() || !m_reasoning.isEmpty() || !m_toolCalls.isEmpty();
}

std::unique_ptr<Decoder> OpenAiChat::decoder() const
{
    return std::make_unique<OpenAiChatDecoder>();
}
