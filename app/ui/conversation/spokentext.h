// What can be read in each turn and in all of them as one text, with where in it every block stands. For screen
// readers: worked out when asked for, kept for the turns asked last, and only a changed turn is worked out again.
#pragma once

#include "ui/conversation/prefixsums.h"
#include "ui/conversation/transcript.h"

#include <map>
#include <set>

class SpokenText
{
public:
    struct Turn {
        struct Piece {
            int block; ///< TurnLayout::keyOf()
            int offset;
            int length;
        };
        QString text; ///< every block and a line end
        std::vector<Piece> pieces;

        int offsetOf(int block, qsizetype character) const;
        const Piece *pieceAt(int offset) const;
    };

    explicit SpokenText(const Transcript &transcript)
        : m_transcript(transcript)
    {
    }

    const Turn &turn(int index);

    // All turns, each with its title above it.
    int length();
    QString text(int from, int to);
    int offsetOf(const TextPosition &position);
    TextPosition positionOf(int offset);

    void noteReset();
    void noteAppended() { } ///< measured when somebody asks
    void noteChanged(int turn);
    void noteRemoved(int fromTurn);

private:
    void measure();
    int titleLength(int turn) const { return int(m_transcript.turn(turn).turn().title.size()) + 1; }

    const Transcript &m_transcript;
    std::map<int, Turn> m_turns;
    PrefixSums m_lengths; ///< of the turns measured so far
    std::vector<int> m_known;
    std::set<int> m_stale; ///< measured, but changed since
};
