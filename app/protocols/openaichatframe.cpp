#include "protocols/openaichatframe.h"

#include "core/jsontext.h"
#include "protocols/paddedtext.h"

#include <QStringDecoder>

#include <simdjson.h>

#include <cstring>
#include <utility>

namespace {
namespace ondemand = simdjson::ondemand;

using FrameText = OpenAiChatFrame::Text;

/// The key as it is spelled, compared where it stands. One with escapes in it is none of ours.
class SpelledKey
{
public:
    explicit SpelledKey(simdjson::simdjson_result<ondemand::field> &field)
        : m_begin(field.key().value_unsafe().raw())
    {
    }

    template<size_t size>
    bool operator==(const char (&name)[size]) const
    {
        // Reading on behind a shorter key is allowed: the text is padded by more than any name is long.
        static_assert(size <= simdjson::SIMDJSON_PADDING);
        return std::memcmp(m_begin, name, size - 1) == 0 && m_begin[size - 1] == '"';
    }

private:
    const char *m_begin;
};

/// Older versions of simdjson answer with a bool, newer ones with a result that throws if it is taken for one.
bool isNull(ondemand::value &value)
{
    bool null = false;
    return !simdjson::simdjson_result<bool>(value.is_null()).get(null) && null;
}

/// What is not of the type we hoped for may be skipped only if it is JSON at all.
bool isAnyJson(ondemand::value &value)
{
    return value.type().error() == simdjson::SUCCESS;
}

QString partsText(QByteArrayView json)
{
    QString text;
    for (const QByteArray &part : Json::elements(json).value_or(QList<QByteArray>())) {
        if (const auto plain = Json::unquoted(part)) {
            text += *plain;
            continue;
        }
        for (const auto &[name, value] : Json::members(part).value_or(QList<std::pair<QString, QByteArray>>())) {
            if (name == QLatin1StringView("text"))
                text += Json::unquoted(value).value_or(QString());
        }
    }
    return text;
}

/// A string, null, or (some servers) an array of parts. False: broken JSON.
bool readText(ondemand::value value, FrameText &text)
{
    ondemand::json_type type;
    if (value.type().get(type))
        return false;
    if (type == ondemand::json_type::array) {
        std::string_view raw;
        if (simdjson::to_json_string(value).get(raw))
            return false;
        text.utf16 = partsText(QByteArrayView(raw.data(), static_cast<qsizetype>(raw.size())));
        text.present = true;
        return true;
    }
    if (type != ondemand::json_type::string)
        return true;
    const std::string_view raw = value.raw_json_token();
    const simdjson::error_code error = value.get_string().get(text.utf8);
    text.present = true;
    if (!error)
        return true;
    // Half a surrogate pair: the other half comes in the next chunk.
    const QByteArrayView token = QByteArrayView(raw.data(), static_cast<qsizetype>(raw.size())).trimmed();
    const auto whole = Json::unquoted(token);
    text.utf8 = {};
    text.utf16 = whole.value_or(QString());
    return whole.has_value();
}

bool readRaw(ondemand::value value, std::string_view &raw)
{
    if (isNull(value))
        return true;
    return !simdjson::to_json_string(value).get(raw);
}

void readString(ondemand::value value, std::string_view &text)
{
    std::string_view read;
    if (!value.get_string().get(read))
        text = read;
}

/// "delta" or "message": both have the same members.
bool readMessageObject(ondemand::object object, OpenAiChatFrame &frame)
{
    for (auto field : object) {
        if (field.error())
            return false;
        const SpelledKey key(field);
        ondemand::value member = field.value();
        if (key == "content") {
            if (!readText(member, frame.content))
                return false;
        } else if (key == "reasoning_content" || (key == "reasoning" && !frame.reasoning.present)) {
            if (!readText(member, frame.reasoning))
                return false;
            frame.reasoningKey = key == "reasoning" ? QByteArrayView("reasoning") : QByteArrayView("reasoning_content");
        } else if (key == "reasoning_details") {
            if (!readRaw(member, frame.reasoningDetailsJson))
                return false;
        } else if (key == "tool_calls") {
            if (!readRaw(member, frame.toolCallsJson))
                return false;
        }
    }
    return true;
}

bool readMessage(ondemand::value value, OpenAiChatFrame &frame)
{
    ondemand::object object;
    return value.get_object().get(object) ? isAnyJson(value) : readMessageObject(object, frame);
}

bool readChoice(ondemand::object choice, OpenAiChatFrame &frame)
{
    int64_t index = 0;
    for (auto field : choice) {
        if (field.error())
            return false;
        const SpelledKey key(field);
        ondemand::value value = field.value();
        if (key == "index") {
            int64_t number = 0;
            if (!value.get_int64().get(number))
                index = number;
        } else if (key == "delta") {
            if (!readMessage(value, frame))
                return false;
        } else if (key == "message") {
            if (!readRaw(value, frame.messageJson))
                return false;
        } else if (key == "finish_reason") {
            readString(value, frame.finishReason);
        } else if (key == "usage") {
            if (!readRaw(value, frame.usageJson))
                return false;
        }
    }
    if (index == 0) {
        frame.hasChoice = true;
        return true;
    }
    const OpenAiChatFrame other = std::exchange(frame, OpenAiChatFrame());
    frame.idJson = other.idJson;
    frame.requestId = other.requestId;
    frame.usageJson = other.usageJson;
    frame.mayBeFailure = other.mayBeFailure;
    frame.hasMoreChoices = true;
    return true;
}

bool readChoices(ondemand::value value, OpenAiChatFrame &frame)
{
    frame.hasChoicesKey = true;
    if (isNull(value))
        return true;
    ondemand::array choices;
    if (value.get_array().get(choices))
        return isAnyJson(value);
    for (auto entry : choices) {
        ondemand::object choice;
        if (entry.get_object().get(choice)) {
            if (entry.type().error())
                return false;
            continue;
        }
        if (frame.hasChoice)
            frame.hasMoreChoices = true;
        else if (!readChoice(choice, frame))
            return false;
    }
    frame.hasChoicesKey = true;
    return true;
}

/// Whether base_resp says anything but success.
bool isBadBaseResp(ondemand::value value)
{
    ondemand::object object;
    if (value.get_object().get(object))
        return false;
    bool bad = false;
    for (auto field : object) {
        if (field.error())
            return bad;
        if (!(SpelledKey(field) == "status_code"))
            continue;
        const std::string_view token = field.value().raw_json_token();
        bad = token.empty() || (token.front() != '0' && token.front() != 'n');
    }
    return bad;
}

bool readReply(ondemand::object reply, OpenAiChatFrame &frame)
{
    for (auto field : reply) {
        if (field.error())
            return false;
        const SpelledKey key(field);
        ondemand::value value = field.value();
        if (key == "choices") {
            if (!readChoices(value, frame))
                return false;
        } else if (key == "id") {
            frame.idJson = value.raw_json_token();
        } else if (key == "usage") {
            if (!readRaw(value, frame.usageJson))
                return false;
        } else if (key == "base_resp") {
            frame.mayBeFailure |= isBadBaseResp(value);
        } else if (key == "request_id") {
            readString(value, frame.requestId);
        } else if (key == "error") {
            frame.mayBeFailure |= !isNull(value);
        } else if (key == "delta") {
            if (!readMessage(value, frame))
                return false;
            frame.hasChoice = true;
        } else if (key == "finish_reason") {
            readString(value, frame.finishReason); // beside a delta that stands outside of any choice
        } else if (key == "data" || key == "meta") {
            if (!readRaw(value, key == "data" ? frame.envelopeJson : frame.metaJson))
                return false;
        } else if (key == "success" || key == "message" || key == "detail" || key == "msg" || key == "errorMessage") {
            frame.mayBeFailure = true;
        }
    }
    return true;
}

struct PaddedParser {
    ondemand::parser parser;
    PaddedText text;
    ondemand::document document;

    simdjson::error_code open(QByteArrayView json, ondemand::object &root)
    {
        const char *const begin = text.hold(json);
        const simdjson::padded_string_view padded(begin, static_cast<size_t>(json.size()), static_cast<size_t>(text.capacity()));
        if (const auto error = parser.iterate(padded).get(document))
            return error;
        return document.get_object().get(root);
    }
};
}

struct OpenAiChatFrameReader::Parser {
    PaddedParser frame;
    // Of what stands inside, each with its own so that the views of the others stay.
    PaddedParser envelope;
    PaddedParser message;
};

OpenAiChatFrameReader::OpenAiChatFrameReader()
    : m_parser(std::make_unique<Parser>())
{
}

OpenAiChatFrameReader::~OpenAiChatFrameReader() = default;

bool OpenAiChatFrameReader::read(QByteArrayView json)
{
    m_frame = OpenAiChatFrame();
    if (json.isEmpty())
        return false;
    ondemand::object root;
    simdjson::error_code error = m_parser->frame.open(json, root);
    if (error == simdjson::UTF8_ERROR) {
        const QByteArray repaired = QString::fromUtf8(json).toUtf8();
        error = m_parser->frame.open(repaired, root);
        m_frame.hadBadUtf8 = true;
    }
    // Anything after the object is no JSON either.
    if (error || !readReply(root, m_frame)
        || m_parser->frame.document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return false;
    const auto open = [](PaddedParser &parser, std::string_view raw, ondemand::object &object) {
        return !parser.open(QByteArrayView(raw.data(), static_cast<qsizetype>(raw.size())), object);
    };
    ondemand::object inner;
    if (!m_frame.hasChoicesKey && !m_frame.hasChoice && m_frame.envelopeJson.starts_with('{')) {
        if (open(m_parser->envelope, m_frame.envelopeJson, inner) && !readReply(inner, m_frame))
            return false;
    }
    if (!m_frame.messageJson.empty()) {
        m_frame.hasMessage = true;
        if (!open(m_parser->message, m_frame.messageJson, inner) || !readMessageObject(inner, m_frame))
            return false;
    }
    return true;
}

QStringView OpenAiChatFrame::Text::decoded(QString &buffer) const
{
    if (!utf16.isEmpty())
        return utf16;
    // One buffer for all pieces: most answers are thousands of short ones.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const auto size = static_cast<qsizetype>(utf8.size());
    if (buffer.size() < decoder.requiredSpace(size))
        buffer.resize(decoder.requiredSpace(size));
    QChar *const end = decoder.appendToBuffer(buffer.data(), QByteArrayView(utf8.data(), size));
    return QStringView(buffer.constData(), end);
}

QString OpenAiChatFrame::Text::toString() const
{
    return utf16.isEmpty() ? QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())) : utf16;
}
