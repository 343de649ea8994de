// One run of md4c over a piece of Markdown. For markdown*.cpp only.
#pragma once

#include "core/markdown.h"

#include <QByteArrayView>

namespace Markdown {

struct Parsed {
    Blocks blocks;
    /// For each block the first and last byte of the piece its text came from; -1 if it has no text.
    std::vector<std::pair<qsizetype, qsizetype>> extents;
};

/// Source ranges of the blocks are left at 0.
Parsed parsePiece(QByteArrayView utf8, const QString &imageText);
}
