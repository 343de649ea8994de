// The whole conversation as one text, with where in it every block stands. For screen readers.
#pragma once

#include "ui/conversation/transcript.h"

class SpokenText
{
public:
    explicit SpokenText(const Transcript &transcript);

    const QString &text() const { return m_text; }
    int offsetOf(const TextPosition &position) const;
    TextPosition positionOf(int offset) const;

private:
    struct Piece {
        TextPosition start;
        int offset;
        int length;
    };
    QString m_text;
    std::vector<Piece> m_pieces;
};
