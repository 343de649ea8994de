#include "protocols/deltaframe.h"

#include "protocols/paddedtext.h"

#include <QStringDecoder>

#include <simdjson.h>

namespace {
namespace ondemand = simdjson::ondemand;

static_assert(PaddedText::padding >= static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));

constexpr qsizetype typeIsWithin = 64;

bool readPlace(ondemand::value value, std::optional<qint64> &place)
{
    int64_t number = 0;
    if (value.get_int64().get(number))
        return false;
    place = number;
    return true;
}

/// "delta" as Anthropic writes it: an object of a type and one text.
bool readDeltaObject(ondemand::object delta, DeltaFrame &frame, std::string_view &text)
{
    bool hasText = false;
    for (auto field : delta) {
        std::string_view name;
        ondemand::value value;
        if (field.unescaped_key().get(name) || field.value().get(value))
            return false;
        if (name == "type") {
            if (value.get_string().get(frame.deltaType))
                return false;
        } else if ((name == "text" || name == "thinking") && !hasText) {
            if (value.get_string().get(text))
                return false;
            hasText = true;
        } else {
            return false;
        }
    }
    return hasText;
}

bool readDelta(ondemand::value value, DeltaFrame &frame, std::string_view &text)
{
    ondemand::json_type type;
    if (value.type().get(type))
        return false;
    if (type == ondemand::json_type::string)
        return !value.get_string().get(text);
    ondemand::object object;
    return !value.get_object().get(object) && readDeltaObject(object, frame, text);
}

bool readDeltaFrame(ondemand::object root, DeltaFrame &frame, std::string_view &text)
{
    bool hasDelta = false;
    for (auto field : root) {
        std::string_view name;
        ondemand::value value;
        if (field.unescaped_key().get(name) || field.value().get(value))
            return false;
        bool isRead = true;
        if (name == "type") {
            isRead = !value.get_string().get(frame.type) && (frame.type == "content_block_delta" || frame.type.ends_with(".delta"));
        } else if (name == "index" || name == "output_index") {
            isRead = readPlace(value, frame.index);
        } else if (name == "content_index" || name == "summary_index") {
            isRead = readPlace(value, frame.part);
        } else if (name == "item_id") {
            isRead = !value.get_string().get(frame.itemId);
        } else if (name == "delta") {
            hasDelta = isRead = !hasDelta && readDelta(value, frame, text);
        } else {
            // What says nothing of the text; anything else may matter.
            isRead = name == "sequence_number" || name == "obfuscation" || name == "response_id";
        }
        if (!isRead)
            return false;
    }
    return hasDelta;
}
}

struct DeltaFrameReader::Parser {
    ondemand::parser parser;
    PaddedText text;
    ondemand::document document;
};

DeltaFrameReader::DeltaFrameReader()
    : m_parser(std::make_unique<Parser>())
{
}

DeltaFrameReader::~DeltaFrameReader() = default;

bool DeltaFrameReader::read(QByteArrayView json)
{
    m_frame = DeltaFrame();
    // Nearly all servers name the type first; the others are read all the same, only not as quickly.
    if (!json.first(qMin<qsizetype>(json.size(), typeIsWithin)).contains("delta\""))
        return false;
    const char *const begin = m_parser->text.hold(json);
    const simdjson::padded_string_view padded(begin, static_cast<size_t>(json.size()), static_cast<size_t>(m_parser->text.capacity()));
    ondemand::object root;
    std::string_view text;
    if (m_parser->parser.iterate(padded).get(m_parser->document) || m_parser->document.get_object().get(root)
        || !readDeltaFrame(root, m_frame, text) || m_parser->document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return false;
    // One buffer for all pieces: most answers are thousands of short ones.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const auto size = static_cast<qsizetype>(text.size());
    if (m_piece.size() < decoder.requiredSpace(size))
        m_piece.resize(decoder.requiredSpace(size));
    QChar *const end = decoder.appendToBuffer(m_piece.data(), QByteArrayView(text.data(), size));
    m_frame.piece = QStringView(m_piece.constData(), end);
    return true;
}
