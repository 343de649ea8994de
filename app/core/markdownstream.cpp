#include "core/markdownstream.h"

#include "core/markdownparser.h"

#include <algorithm>
#include <utility>

namespace Markdown {
namespace {

/// Up to where text and spans of two blocks agree; 0 if they are of different kinds.
qsizetype commonPrefix(const Block &a, const Block &b)
{
    if (a.kind != b.kind || a.containers != b.containers || a.level != b.level || a.marked != b.marked
        || a.number != b.number || a.task != b.task || a.continues != b.continues || a.language != b.language
        || a.cells != b.cells)
        return 0;
    const auto mismatch = std::mismatch(a.text.begin(), a.text.end(), b.text.begin(), b.text.end());
    qsizetype common = mismatch.first - a.text.begin();
    const qsizetype spans = std::min(a.spans.size(), b.spans.size());
    qsizetype i = 0;
    while (i < spans && a.spans[i] == b.spans[i])
        ++i;
    if (i < a.spans.size())
        common = std::min(common, a.spans[i].start);
    if (i < b.spans.size())
        common = std::min(common, b.spans[i].start);
    return common;
}
}

Stream::Stream(QString imageText)
    : m_imageText(std::move(imageText))
{
}

void Stream::append(QStringView text)
{
    if (text.isEmpty())
        return;
    QString joined;
    if (!m_highSurrogate.isNull()) {
        joined = m_highSurrogate + text.toString();
        text = joined;
        m_highSurrogate = QChar();
    }
    if (text.back().isHighSurrogate()) {
        m_highSurrogate = text.back();
        text.chop(1);
    }
    m_source += text.toUtf8();
}

const Blocks &Stream::blocks()
{
    update();
    return m_blocks;
}

Change Stream::takeChange()
{
    update();
    return std::exchange(m_change, {});
}

void Stream::note(qsizetype block, qsizetype character)
{
    if (!m_change.any() || block < m_change.block)
        m_change = { block, character };
    else if (block == m_change.block)
        m_change.character = std::min(m_change.character, character);
}

void Stream::replaceFrom(qsizetype first, Blocks blocks)
{
    bool same = true;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const size_t at = size_t(first) + i;
        const bool exists = at < m_blocks.size();
        if (exists && *m_blocks[at] == *blocks[i]) {
            blocks[i] = m_blocks[at];
            continue;
        }
        if (same) {
            // The source range of a piece that grew says nothing about what is seen.
            Block before = exists ? *m_blocks[at] : Block {};
            before.sourceBegin = blocks[i]->sourceBegin;
            before.sourceEnd = blocks[i]->sourceEnd;
            if (exists && before == *blocks[i]) {
                *m_blocks[at] = *blocks[i];
                blocks[i] = m_blocks[at];
                continue;
            }
            note(qsizetype(at), exists ? commonPrefix(*m_blocks[at], *blocks[i]) : 0);
            same = false;
        }
    }
    if (same && size_t(first) + blocks.size() < m_blocks.size())
        note(first + qsizetype(blocks.size()), 0);
    m_blocks.resize(size_t(first));
    m_blocks.insert(m_blocks.end(), blocks.begin(), blocks.end());
}

void Stream::parseOpen(qsizetype end)
{
    Parsed parsed = parsePiece(QByteArrayView(m_source).sliced(m_begin, end - m_begin), m_imageText);
    for (const auto &block : parsed.blocks) {
        block->sourceBegin = m_begin;
        block->sourceEnd = end;
    }
    if (m_continues && !parsed.blocks.empty())
        parsed.blocks.front()->continues = true;
    replaceFrom(m_closed, std::move(parsed.blocks));
}

void Stream::lengthenFence()
{
    const qsizetype from = m_fenceTo;
    qsizetype to = m_source.size();
    const qsizetype line = m_source.lastIndexOf('\n') + 1;
    const qsizetype tail = std::max(line, m_splitter.fenceText());
    if (tail < to && m_splitter.mayCloseFence(QByteArrayView(m_source).sliced(tail, to - tail)))
        to = tail; // could become the closing fence: shown when it is something else
    else if (m_source.endsWith('\r'))
        --to;
    if (to <= from)
        return;
    if (m_blocks.empty())
        return;
    Block &block = *m_blocks.back();
    const qsizetype before = block.text.size();
    block.sourceEnd = m_source.size();
    QString text = QString::fromUtf8(m_source.constData() + from, to - from);
    text.remove(u'\r');
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    if (m_fenceNewline)
        text.prepend(u'\n');
    m_fenceNewline = text.endsWith(u'\n');
    if (m_fenceNewline)
        text.chop(1);
    block.text += text;
    m_fenceTo = to;
    if (!text.isEmpty())
        note(qsizetype(m_blocks.size()) - 1, before);
}

void Stream::update()
{
    if (m_seen == m_source.size())
        return;
    m_seen = m_source.size();
    if (std::exchange(m_finished, false)) {
        // More after the end: the whole parse joined what the pieces keep apart, so from the start again.
        m_splitter = {};
        m_begin = m_closed = 0;
        m_continues = m_fenceNewline = false;
        m_fenceTo = -1;
    }
    for (Splitter::Piece piece = m_splitter.next(m_source); piece.end >= 0; piece = m_splitter.next(m_source)) {
        parseOpen(piece.end);
        m_begin = piece.end;
        m_continues = piece.cut;
        m_closed = qsizetype(m_blocks.size());
        m_fenceTo = -1;
        m_fenceNewline = false;
    }
    if (m_splitter.fenceText() < 0) {
        parseOpen(m_source.size());
        return;
    }
    if (m_fenceTo < 0) {
        // The opening line alone says which language it is; from here on text is only appended.
        parseOpen(m_splitter.fenceText());
        m_fenceTo = m_splitter.fenceText();
    }
    lengthenFence();
}

void Stream::finish()
{
    if (!m_highSurrogate.isNull()) {
        m_source += QString(m_highSurrogate).toUtf8();
        m_highSurrogate = QChar();
    }
    update();
    m_source.squeeze();
    replaceFrom(0, parse(m_source, m_imageText));
    m_finished = true;
}
}
