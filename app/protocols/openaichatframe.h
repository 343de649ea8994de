// One JSON object of a chat answer, a stream's chunk or the whole reply, with what it says picked out of it.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

/// Views into the reader's buffers; they hold until its next read(). Texts are raw JSON where "Json" says so.
struct OpenAiChatFrame {
    /// A string value. Escapes are resolved; a lone surrogate, which UTF-8 cannot hold, is why there are two forms.
    struct Text {
        std::string_view utf8;
        QString utf16; ///< used if the text holds a lone surrogate or came in parts
        bool present = false;

        QString toString() const;
        /// The same, in \a buffer where it has to be anywhere.
        QStringView decoded(QString &buffer) const;
    };

    Text content;
    Text reasoning; ///< reasoning_content, or reasoning where a server calls it so
    QByteArrayView reasoningKey;
    std::string_view reasoningDetailsJson;
    std::string_view toolCallsJson;
    std::string_view messageJson; ///< the whole message, if there is one instead of a delta
    std::string_view finishReason;
    std::string_view usageJson;
    std::string_view idJson; ///< quotes included: it is the same in every frame and seldom read
    std::string_view requestId;
    std::string_view envelopeJson; ///< "data", where a server wraps the reply
    std::string_view metaJson; ///< what such a server says beside it
    bool hasChoice = false; ///< choices holds one of index 0
    bool hasChoicesKey = false;
    bool hasMessage = false;
    bool hasMoreChoices = false;
    bool mayBeFailure = false; ///< something in it should be looked at by the failure normaliser
    bool hadBadUtf8 = false;
};

/// Reads frames with one parser and one padded buffer, used again and again.
class OpenAiChatFrameReader
{
public:
    OpenAiChatFrameReader();
    ~OpenAiChatFrameReader();

    /// Reads \a json into frame(). False if it is not JSON; what could be read is in frame() all the same.
    bool read(QByteArrayView json);
    const OpenAiChatFrame &frame() const { return m_frame; }

private:
    struct Parser;

    std::unique_ptr<Parser> m_parser;
    OpenAiChatFrame m_frame;
};
