// Finds the borders between top-level blocks in Markdown source, line by line, without parsing it.
#pragma once

#include <QByteArrayView>

namespace Markdown {

/// Borders depend on the text alone, not on how it was cut into calls.
class Splitter
{
public:
    static constexpr qsizetype longestPiece = 32 * 1024;

    struct Piece {
        qsizetype end = -1; ///< the open piece ends here; -1: it is still open
        bool cut = false; ///< only because it became too long
    };

    /// Scans on; call again until the piece it returns is open. \a source grows between calls and never changes.
    Piece next(QByteArrayView source);

    qsizetype open() const { return m_open; } ///< where the open piece starts

    /// The open piece is a code block: its text starts here; -1 otherwise.
    qsizetype fenceText() const { return m_fenceText; }
    /// Could \a line, not ended yet, become the closing fence?
    bool mayCloseFence(QByteArrayView line) const;

private:
    Piece closeAt(qsizetype end, bool cut);
    qsizetype cutIn(QByteArrayView source) const;
    bool opensFence(QByteArrayView line, int indent);
    bool closesFence(QByteArrayView line) const;

    qsizetype m_open = 0;
    qsizetype m_line = 0; ///< first line not scanned
    bool m_empty = true; ///< nothing but blank lines in the open piece so far
    bool m_blank = false; ///< the line before was blank
    bool m_list = false; ///< the open piece has a list in it
    qsizetype m_fenceText = -1;
    char m_fenceCharacter = 0;
    qsizetype m_fenceLength = 0;
};
}
