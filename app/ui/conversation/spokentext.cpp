#include "ui/conversation/spokentext.h"

#include <algorithm>

SpokenText::SpokenText(const Transcript &transcript)
{
    for (int t = 0; t < transcript.count(); ++t) {
        const TurnLayout &turn = transcript.turn(t);
        m_text += turn.turn().title + u'\n';
        if (!turn.isBuilt()) {
            // Not shown yet: its Markdown says the same, without laying out ten thousand turns.
            const QString source = QString::fromUtf8(turn.source());
            m_pieces.push_back({ { t, 0, 0 }, int(m_text.size()), int(source.size()) });
            m_text += source + u'\n';
            continue;
        }
        for (int b = 0; b < turn.count(); ++b) {
            const ViewBlock &block = turn.block(b);
            if (block.length() == 0)
                continue;
            m_pieces.push_back({ { t, turn.keyOf(b), 0 }, int(m_text.size()), int(block.length()) });
            m_text += block.text(0, block.length()) + u'\n';
        }
    }
}

int SpokenText::offsetOf(const TextPosition &position) const
{
    const auto next = std::upper_bound(m_pieces.begin(), m_pieces.end(), position,
        [](const TextPosition &p, const Piece &piece) { return p < piece.start; });
    if (next == m_pieces.begin())
        return 0;
    const Piece &piece = *std::prev(next);
    const bool inside = piece.start.turn == position.turn && piece.start.block == position.block;
    return piece.offset + (inside ? int(qMin<qsizetype>(position.character, piece.length)) : piece.length);
}

TextPosition SpokenText::positionOf(int offset) const
{
    const auto next = std::upper_bound(
        m_pieces.begin(), m_pieces.end(), offset, [](int at, const Piece &piece) { return at < piece.offset; });
    if (next == m_pieces.begin())
        return m_pieces.empty() ? TextPosition {} : m_pieces.front().start;
    const Piece &piece = *std::prev(next);
    TextPosition position = piece.start;
    position.character = qMin(offset - piece.offset, piece.length);
    return position;
}
