#include "protocols/openaichatdecoder.h"

#include "core/jsontext.h"
#include "protocols/openaichat.h"
#include "protocols/usagereading.h"

using namespace Qt::StringLiterals;

namespace {
QByteArrayView bytesOf(std::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}
}

OpenAiChatDecoder::OpenAiChatDecoder(const QByteArray &protocol, ClosingFrame closing)
    : AnswerDecoder(protocol, "no-done")
    , m_closing(closing)
{
}

bool OpenAiChatDecoder::takeFrame(QByteArrayView json)
{
    const bool readable = m_reader.read(json);
    const OpenAiChatFrame &frame = m_reader.frame();
    if (frame.hadBadUtf8)
        noteOddity("bad-utf8");
    if (!readable)
        return false;
    if (bytesOf(frame.idJson) != m_lastIdJson) {
        m_lastIdJson = bytesOf(frame.idJson).toByteArray();
        takeRequestId("id", Json::unquoted(m_lastIdJson.trimmed()).value_or(QString()).toStdString());
    }
    takeRequestId("request_id", frame.requestId);
    if (frame.hasMoreChoices)
        noteOddity("more-choices");
    if (frame.hasMessage) {
        if (isStream() && m_closing == ClosingFrame::Odd)
            noteOddity("closing-frame");
        takeMessage(frame);
    } else if (frame.hasChoice) {
        if (frame.reasoning.present)
            m_reasoning.addField(frame.reasoning.decoded(m_pieceBuffer), frame.reasoningKey);
        if (!frame.reasoningDetailsJson.empty())
            m_reasoning.addDetails(bytesOf(frame.reasoningDetailsJson), false);
        if (frame.content.present)
            addText(0, frame.content.decoded(m_pieceBuffer));
        if (frame.reasoning.present || !frame.reasoningDetailsJson.empty())
            publishReasoning();
        if (!frame.toolCallsJson.empty())
            m_toolCalls.take(bytesOf(frame.toolCallsJson), false, events());
    }
    takeFinishReason(bytesOf(frame.finishReason));
    if (!frame.usageJson.empty())
        takeUsage(UsageReading::openAi(bytesOf(frame.usageJson)));
    if (!frame.metaJson.empty()) {
        for (const auto &[name, value] : Json::members(bytesOf(frame.metaJson)).value_or(QList<std::pair<QString, QByteArray>>())) {
            if (name == "usage"_L1)
                takeUsage(UsageReading::openAi(value));
            else if (name == "request_id"_L1)
                takeRequestId("request_id", Json::unquoted(value).value_or(QString()).toStdString());
        }
    }
    if (frame.mayBeFailure) {
        if (failIfTold(json))
            return true;
    }
    if (isStream() && m_closing == ClosingFrame::End && frame.hasMessage)
        end();
    return true;
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
        setText(0, frame.content.toString());
    publishReasoning();
    if (!frame.toolCallsJson.empty())
        m_toolCalls.take(bytesOf(frame.toolCallsJson), true, events());
}

/// The assistant message as it must go back: as it came if it came whole, else put together again.
QByteArray OpenAiChatDecoder::wire() const
{
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
        return isWhole ? m_wholeMessage : whole.text();
    }
    return object.text();
}

std::unique_ptr<Decoder> OpenAiChat::decoder() const
{
    return std::make_unique<OpenAiChatDecoder>();
}
