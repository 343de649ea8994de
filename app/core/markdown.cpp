#include "core/markdown.h"

#include "core/markdownparser.h"
#include "core/markdownsplit.h"

#include <algorithm>

namespace Markdown {
namespace {

// Link references cost the parser more than their number; no honest answer has that many.
constexpr qsizetype mostReferences = 1000;

struct Border {
    qsizetype end;
    bool cut;
};

std::vector<Border> bordersOf(QByteArrayView source)
{
    std::vector<Border> borders;
    Splitter splitter;
    for (Splitter::Piece piece = splitter.next(source); piece.end >= 0; piece = splitter.next(source))
        borders.push_back({ piece.end, piece.cut });
    if (borders.empty() || borders.back().end < source.size())
        borders.push_back({ source.size(), false });
    return borders;
}

/// Gives every block the pieces its text came from; blocks without text join the one before.
void assignSource(Parsed &parsed, qsizetype offset, const std::vector<qsizetype> &ends)
{
    size_t piece = 0;
    for (size_t i = 0; i < parsed.blocks.size(); ++i) {
        auto [first, last] = parsed.extents[i];
        Block &block = *parsed.blocks[i];
        if (first < 0) {
            block.sourceBegin = block.sourceEnd = -1;
            continue;
        }
        while (piece + 1 < ends.size() && ends[piece] <= offset + first)
            ++piece;
        size_t lastPiece = piece;
        while (lastPiece + 1 < ends.size() && ends[lastPiece] < offset + last)
            ++lastPiece;
        block.sourceBegin = piece == 0 ? offset : ends[piece - 1];
        block.sourceEnd = ends[lastPiece];
    }
    qsizetype at = offset;
    for (size_t i = 0; i < parsed.blocks.size(); ++i) {
        Block &block = *parsed.blocks[i];
        if (block.sourceBegin >= 0) {
            at = block.sourceEnd;
            continue;
        }
        // Between its neighbours: everything neither of them claims.
        qsizetype next = ends.empty() ? at : ends.back();
        for (size_t j = i + 1; j < parsed.blocks.size(); ++j) {
            if (parsed.blocks[j]->sourceBegin >= 0) {
                next = parsed.blocks[j]->sourceBegin;
                break;
            }
        }
        block.sourceBegin = std::min(at, next);
        block.sourceEnd = std::max(at, next);
        if (block.sourceBegin == block.sourceEnd && i > 0) {
            block.sourceBegin = parsed.blocks[i - 1]->sourceBegin;
            block.sourceEnd = parsed.blocks[i - 1]->sourceEnd;
        } else if (block.sourceBegin == block.sourceEnd && i + 1 < parsed.blocks.size()) {
            block.sourceBegin = parsed.blocks[i + 1]->sourceBegin;
            block.sourceEnd = parsed.blocks[i + 1]->sourceEnd;
        }
    }
}
}

bool equal(const Blocks &a, const Blocks &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) { return *x == *y; });
}

Blocks parse(const QByteArray &utf8, const QString &imageText)
{
    const bool whole = utf8.count("]:") <= mostReferences;
    Blocks blocks;
    qsizetype begin = 0;
    bool continues = false;
    std::vector<qsizetype> ends;
    for (const auto [end, cut] : bordersOf(utf8)) {
        ends.push_back(end);
        // Pieces are read together up to the next forced cut.
        if (whole && !cut && end < utf8.size())
            continue;
        Parsed parsed = parsePiece(QByteArrayView(utf8).sliced(begin, end - begin), imageText);
        assignSource(parsed, begin, ends);
        if (continues && !parsed.blocks.empty())
            parsed.blocks.front()->continues = true;
        blocks.insert(blocks.end(), parsed.blocks.begin(), parsed.blocks.end());
        begin = end;
        continues = cut;
        ends.clear();
    }
    return blocks;
}
}
