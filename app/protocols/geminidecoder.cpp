#include "protocols/geminidecoder.h"

#include "core/jsontext.h"
#include "protocols/madeupcallid.h"
#include "protocols/usagereading.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
/// Reasons by which a server says that it kept the answer to itself (Gemini API reference, FinishReason).
bool isModeration(QByteArrayView reason)
{
    constexpr std::array<QByteArrayView, 8> reasons { "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII",
        "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT", "LANGUAGE" };
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

bool mayTellFailure(const QString &member)
{
    return member == "error"_L1 || member == "promptFeedback"_L1 || member == "base_resp"_L1 || member == "success"_L1
        || member == "message"_L1 || member == "detail"_L1 || member == "msg"_L1;
}
}

GeminiDecoder::GeminiDecoder()
    : AnswerDecoder("gemini", {}, Framing::EventsOrArray)
{
}

bool GeminiDecoder::takeFrame(QByteArrayView json)
{
    json = repaired(json);
    const auto members = Json::members(json);
    if (!members)
        return false;
    bool mayBeFailure = false;
    for (const auto &[name, value] : *members) {
        if (name == "candidates"_L1) {
            for (const QByteArray &element : Json::elements(value).value_or(QList<QByteArray>())) {
                const JsonFields::Members candidate = JsonFields::membersOf(element);
                if (JsonFields::number(candidate, "index"_L1).value_or(0) == 0)
                    takeCandidate(candidate, json);
                else
                    noteOddity("more-choices");
            }
        } else if (name == "usageMetadata"_L1) {
            takeUsage(UsageReading::gemini(value));
        } else if (name == "responseId"_L1) {
            takeRequestId("response-id", Json::unquoted(value).value_or(QString()).toStdString());
        } else if (mayTellFailure(name)) {
            mayBeFailure = true;
        }
    }
    if (mayBeFailure) {
        failIfTold(json);
    }
    return true;
}

void GeminiDecoder::takeCandidate(const JsonFields::Members &candidate, QByteArrayView frame)
{
    const QByteArray content = JsonFields::raw(candidate, "content"_L1);
    const auto parts = Json::elements(JsonFields::raw(JsonFields::membersOf(content), "parts"_L1));
    if (parts && !parts->isEmpty()) {
        if (m_contents++ == 0)
            m_firstContent = content;
        for (const QByteArray &part : *parts)
            takePart(part, frame);
    }
    const QByteArray reason = JsonFields::text(candidate, "finishReason"_L1).toUtf8();
    takeFinishReason(reason);
    if (isModeration(reason) && !hasContent()) {
        fail({ .kind = FailureKind::OutputModerated,
            .httpStatus = head().status,
            .code = reason,
            .message = JsonFields::text(candidate, "finishMessage"_L1),
            .raw = frame.toByteArray() });
    }
}

void GeminiDecoder::takePart(const QByteArray &json, QByteArrayView frame)
{
    const JsonFields::Members members = JsonFields::membersOf(json);
    const QByteArray text = JsonFields::raw(members, "text"_L1);
    Part part { .raw = json, .isThought = JsonFields::raw(members, "thought"_L1) == "true" };
    if (const auto words = Json::unquoted(text)) {
        part.text = *words;
        part.isPlain = members.size() == (part.isThought ? 2 : 1);
        if (part.isThought) {
            m_reasoning.addField(*words, "text");
            publishReasoning();
        } else {
            addText(0, *words);
        }
    } else if (const QByteArray call = JsonFields::raw(members, "functionCall"_L1); !call.isEmpty()) {
        takeCall(call, frame);
    } else if (!members.isEmpty() && text.isEmpty() && JsonFields::raw(members, "thoughtSignature"_L1).isEmpty()) {
        noteOddity("part-not-shown");
    }
    Part *const last = m_parts.isEmpty() ? nullptr : &m_parts.last();
    if (last && last->isPlain && part.isPlain && last->isThought == part.isThought) {
        last->text += part.text;
        last->isJoined = true;
    } else {
        m_parts.append(std::move(part));
    }
}

void GeminiDecoder::takeCall(const QByteArray &json, QByteArrayView frame)
{
    const JsonFields::Members call = JsonFields::membersOf(json);
    ToolCallDelta delta { .index = m_calls++,
        .id = JsonFields::text(call, "id"_L1),
        .name = JsonFields::text(call, "name"_L1),
        .arguments = JsonFields::raw(call, "args"_L1) };
    if (delta.id.isEmpty())
        delta.id = madeUpCallId(head(), frame, delta.index);
    if (delta.arguments.isEmpty())
        delta.arguments = "{}";
    append(delta);
}

bool GeminiDecoder::hasContent() const
{
    return m_calls > 0 || AnswerDecoder::hasContent();
}

/// The content object as it came; of a stream, one with all its parts, thought signatures included.
QByteArray GeminiDecoder::wire() const
{
    const JsonFields::Members came = JsonFields::membersOf(m_firstContent);
    if (m_contents == 1 && !JsonFields::raw(came, "role"_L1).isEmpty())
        return m_firstContent;
    QList<QByteArray> parts;
    for (const Part &part : m_parts) {
        if (!part.isJoined) {
            parts.append(part.raw);
            continue;
        }
        Json::ObjectText object;
        object.setString(u"text"_s, part.text);
        if (part.isThought)
            object.set(u"thought"_s, "true");
        parts.append(object.text());
    }
    Json::ObjectText content;
    content.setString(u"role"_s, u"model");
    content.set(u"parts"_s, Json::arrayText(parts));
    return content.text();
}
