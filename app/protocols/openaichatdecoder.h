// Reads one answer of OpenAI chat completions, a stream or a whole reply, with every oddity seen in the wild.
#pragma once

#include "protocols/answerdecoder.h"
#include "protocols/openaichatframe.h"

class OpenAiChatDecoder final : public AnswerDecoder
{
public:
    /// What a message in one piece at the end of a stream is.
    enum class ClosingFrame {
        Odd, ///< a repetition; the end is [DONE]
        End, ///< the end, as good as [DONE]
    };

    explicit OpenAiChatDecoder(const QByteArray &protocol = "openai-chat", ClosingFrame closing = ClosingFrame::Odd);

protected:
    bool takeFrame(QByteArrayView json) override;
    QByteArray wire() const override;

private:
    void takeMessage(const OpenAiChatFrame &frame);

    const ClosingFrame m_closing;
    OpenAiChatFrameReader m_reader;
    QString m_pieceBuffer;
    QByteArray m_wholeMessage; ///< the message object as it came in one piece
    QByteArray m_lastIdJson;
};
