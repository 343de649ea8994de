// The frame that most of a stream is made of: a piece of text and where it belongs. Read quickly, or not at all.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

/// Anthropic's content_block_delta and the deltas of OpenAI's Responses. The views hold until the next read.
struct DeltaFrame {
    std::string_view type;
    std::string_view deltaType; ///< of a delta that is an object: "text_delta"
    std::string_view itemId;
    std::optional<qint64> index; ///< "index" or "output_index"
    std::optional<qint64> part; ///< "content_index" or "summary_index"
    QStringView piece;
};

/// Reads frames with one parser and one buffer. Whatever is not exactly such a frame is for a closer reader.
class DeltaFrameReader
{
public:
    DeltaFrameReader();
    ~DeltaFrameReader();

    /// Whether \a json is such a frame and nothing more; then frame() tells what it says.
    bool read(QByteArrayView json);
    const DeltaFrame &frame() const { return m_frame; }

private:
    struct Parser;

    std::unique_ptr<Parser> m_parser;
    DeltaFrame m_frame;
    QString m_piece;
};
