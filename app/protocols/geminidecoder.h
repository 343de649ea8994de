// Reads one answer of Gemini's surface: server-sent events, one array in pieces, or one object, told apart by their first byte.
#pragma once

#include "protocols/answerdecoder.h"
#include "protocols/jsonfields.h"

class GeminiDecoder final : public AnswerDecoder
{
public:
    GeminiDecoder();

protected:
    bool takeFrame(QByteArrayView json) override;
    QByteArray wire() const override;
    bool hasContent() const override;

private:
    /// A part as it goes back. Pieces of one text are joined; what has a signature or anything else stays as it came.
    struct Part {
        QByteArray raw;
        QString text;
        bool isPlain = false; ///< text and perhaps "thought", nothing else
        bool isThought = false;
        bool isJoined = false;
    };

    void takeCandidate(const JsonFields::Members &candidate, QByteArrayView frame);
    void takePart(const QByteArray &json, QByteArrayView frame);
    void takeCall(const QByteArray &json, QByteArrayView frame);

    QList<Part> m_parts;
    QByteArray m_firstContent; ///< raw
    int m_contents = 0;
    int m_calls = 0;
};
