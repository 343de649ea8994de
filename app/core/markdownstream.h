// Markdown that is still arriving: finished blocks are parsed once, only the open one again.
#pragma once

#include "core/markdown.h"
#include "core/markdownsplit.h"

namespace Markdown {

/// Where the blocks changed first since somebody asked; everything before it is untouched.
struct Change {
    qsizetype block = -1; ///< -1: nothing changed
    qsizetype character = 0; ///< text and spans of that block are the same up to here
    bool any() const { return block >= 0; }
};

class Stream
{
public:
    explicit Stream(QString imageText = QStringLiteral("[image: %1 — %2]"));

    void append(QStringView text);
    /// Parses everything once more as a whole: only that knows link references and lazy lines.
    void finish();

    /// Parses what arrived; call once per frame. An open code block is not parsed, only lengthened.
    const Blocks &blocks();
    Change takeChange();

    const QByteArray &source() const { return m_source; }

private:
    void update();
    void parseOpen(qsizetype end);
    void lengthenFence();
    void replaceFrom(qsizetype first, Blocks blocks);
    void note(qsizetype block, qsizetype character);

    QString m_imageText;
    QByteArray m_source;
    QChar m_highSurrogate; ///< its other half comes with the next text
    Splitter m_splitter;
    Blocks m_blocks;
    qsizetype m_closed = 0; ///< that many blocks are finished
    qsizetype m_begin = 0; ///< of the open piece
    qsizetype m_seen = 0; ///< bytes of the source the blocks know of
    bool m_continues = false; ///< the open piece goes on where an overlong one was cut
    qsizetype m_fenceTo = -1; ///< bytes of the open code block already in its text
    bool m_fenceNewline = false; ///< a newline not shown yet: the last one of a code block is not part of it
    bool m_finished = false;
    Change m_change;
};
}
