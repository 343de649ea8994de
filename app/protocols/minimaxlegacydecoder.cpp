#include "protocols/minimaxlegacydecoder.h"

#include "core/jsontext.h"
#include "protocols/madeupcallid.h"
#include "protocols/usagereading.h"

using namespace Qt::StringLiterals;

namespace {
// Several messages in one reply: several bots spoke.
constexpr QStringView betweenMessages(u"\n\n");

QList<QByteArray> elementsOf(QByteArrayView json)
{
    return Json::elements(json).value_or(QList<QByteArray>());
}
}

MiniMaxLegacyDecoder::MiniMaxLegacyDecoder(const QByteArray &protocol)
    : AnswerDecoder(protocol, {}, Framing::Lines)
    , m_hasNames(protocol == "minimax-pro")
{
}

bool MiniMaxLegacyDecoder::takeFrame(QByteArrayView json)
{
    json = repaired(json);
    const auto members = Json::members(json);
    if (!members)
        return false;
    // Only the last frame of a stream has it, and then it is the whole text, whatever came before.
    const QString reply = JsonFields::text(*members, "reply"_L1);
    takeRequestId("id", JsonFields::text(*members, "id"_L1).toStdString());
    takeRequestId("request_id", JsonFields::text(*members, "request_id"_L1).toStdString());
    bool isFirst = true;
    for (const QByteArray &element : elementsOf(JsonFields::raw(*members, "choices"_L1))) {
        const JsonFields::Members choice = JsonFields::membersOf(element);
        if (isFirst && JsonFields::number(choice, "index"_L1).value_or(0) == 0)
            takeChoice(choice, !reply.isEmpty(), json);
        else
            noteOddity("more-choices");
        isFirst = false;
    }
    if (!reply.isEmpty() && m_places <= 1)
        setText(0, reply);
    if (const QByteArray call = JsonFields::raw(*members, "function_call"_L1); m_call.isEmpty() && !call.isEmpty())
        takeCall(call, json);
    takeUsage(UsageReading::openAi(JsonFields::raw(*members, "usage"_L1)));
    failIfTold(json);
    return true;
}

void MiniMaxLegacyDecoder::takeChoice(const JsonFields::Members &choice, bool isAllTold, QByteArrayView frame)
{
    const QByteArray delta = JsonFields::raw(choice, "delta"_L1);
    const QByteArray message = JsonFields::raw(choice, "message"_L1);
    if (const auto piece = Json::unquoted(delta); piece && !isAllTold)
        addText(0, *piece);
    // With role and content in the question some deployments answer in OpenAI's shape.
    if (const auto piece = Json::unquoted(JsonFields::raw(JsonFields::membersOf(delta), "content"_L1)); piece && !isAllTold)
        addText(0, *piece);
    if (const QString text = JsonFields::text(choice, "text"_L1); !text.isEmpty() && !isAllTold)
        setText(0, text);
    if (const QString text = JsonFields::text(JsonFields::membersOf(message), "content"_L1); !text.isEmpty() && !isAllTold)
        setText(0, text);
    takeMessages(elementsOf(JsonFields::raw(choice, "messages"_L1)), isAllTold, frame);
    takeFinishReason(JsonFields::text(choice, "finish_reason"_L1).toUtf8());
}

void MiniMaxLegacyDecoder::takeMessages(const QList<QByteArray> &messages, bool isAllTold, QByteArrayView frame)
{
    m_places = qMax(m_places, static_cast<int>(messages.size()));
    for (int place = 0; place < messages.size(); ++place) {
        const JsonFields::Members message = JsonFields::membersOf(messages[place]);
        if (const QString name = JsonFields::text(message, "sender_name"_L1); !name.isEmpty() && place == 0)
            m_senderName = name;
        const QString text = JsonFields::text(message, "text"_L1);
        if (!isStream() && messages.size() == 1)
            m_wholeMessage = messages[place];
        if (!isStream())
            setText(place, text, betweenMessages);
        else if (!isAllTold || m_places > 1)
            addText(place, text, betweenMessages);
        if (const QByteArray call = JsonFields::raw(message, "function_call"_L1); !call.isEmpty())
            takeCall(call, frame);
    }
}

/// The one call a reply may hold, told as the list of calls that other surfaces have.
void MiniMaxLegacyDecoder::takeCall(const QByteArray &call, QByteArrayView frame)
{
    const JsonFields::Members members = JsonFields::membersOf(call);
    const QByteArray arguments = JsonFields::raw(members, "arguments"_L1);
    if (JsonFields::text(members, "name"_L1).isEmpty() && (arguments.isEmpty() || arguments == R"("")"))
        return;
    if (m_callId.isEmpty())
        m_callId = madeUpCallId(head(), frame, 0);
    m_call = call;
    Json::ObjectText entry;
    entry.set(u"index"_s, "0");
    entry.setString(u"id"_s, m_callId);
    entry.set(u"function"_s, call);
    m_toolCalls.take(Json::arrayText({ entry.text() }), !isStream(), events());
}

QByteArray MiniMaxLegacyDecoder::wire() const
{
    const auto calls = m_toolCalls.isEmpty() ? std::nullopt : Json::elements(m_toolCalls.json());
    const bool lacksCall = calls && JsonFields::raw(JsonFields::membersOf(m_wholeMessage), "function_call"_L1).isEmpty();
    if (!m_wholeMessage.isEmpty() && !lacksCall)
        return m_wholeMessage;
    Json::ObjectText message;
    message.setString(u"sender_type"_s, u"BOT");
    if (m_hasNames && !m_senderName.isEmpty())
        message.setString(u"sender_name"_s, m_senderName);
    message.setString(u"text"_s, m_content.text());
    if (calls && !calls->isEmpty())
        message.set(u"function_call"_s, JsonFields::raw(JsonFields::membersOf(calls->first()), "function"_L1));
    return message.text();
}
