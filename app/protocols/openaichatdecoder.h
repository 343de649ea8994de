// Reads one answer of OpenAI chat completions, a stream or a whole reply, with every oddity seen in the wild.
#pragma once

#include "protocols/answerdecoder.h"
#include "protocols/openaichatframe.h"

class OpenAiChatDecoder final : public AnswerDecoder
{
public:
    OpenAiChatDecoder();

protected:
    bool takeFrame(QByteArrayView json) override;
    QByteArray wire() const override;

private:
    void takeMessage(const OpenAiChatFrame &frame);

    OpenAiChatFrameReader m_reader;
    QString m_pieceBuffer;
    QByteArray m_wholeMessage; ///< the message object as it came in one piece
    QByteArray m_lastIdJson;
};
