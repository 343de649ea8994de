#include "ui/conversation/spokentext.h"

#include <algorithm>

namespace {
constexpr size_t mostKept = 32;
}

int SpokenText::Turn::offsetOf(int block, qsizetype character) const
{
    const auto next = std::upper_bound(
        pieces.begin(), pieces.end(), block, [](int key, const Piece &piece) { return key < piece.block; });
    if (next == pieces.begin())
        return 0;
    const Piece &piece = *std::prev(next);
    return piece.offset + (piece.block == block ? int(qMin<qsizetype>(character, piece.length)) : piece.length);
}

const SpokenText::Turn::Piece *SpokenText::Turn::pieceAt(int offset) const
{
    const auto next = std::upper_bound(
        pieces.begin(), pieces.end(), offset, [](int at, const Piece &piece) { return at < piece.offset; });
    return next == pieces.begin() ? nullptr : &*std::prev(next);
}

const SpokenText::Turn &SpokenText::turn(int index)
{
    const auto known = m_turns.find(index);
    if (known != m_turns.end())
        return known->second;
    if (m_turns.size() >= mostKept)
        m_turns.erase(m_turns.begin()->first < index ? m_turns.begin() : std::prev(m_turns.end()));
    Turn &turn = m_turns[index];
    for (const TurnLayout::BlockText &block : m_transcript.turn(index).texts(false)) {
        if (block.text.isEmpty())
            continue;
        turn.pieces.push_back({ block.block, int(turn.text.size()), int(block.text.size()) });
        turn.text += block.text + u'\n';
    }
    return turn;
}

void SpokenText::measure()
{
    for (const int changed : m_stale) {
        const int now = titleLength(changed) + int(turn(changed).text.size());
        m_lengths.add(changed, now - std::exchange(m_known[size_t(changed)], now));
    }
    m_stale.clear();
    while (int(m_known.size()) < m_transcript.count()) {
        const int next = int(m_known.size());
        m_known.push_back(titleLength(next) + int(turn(next).text.size()));
        m_lengths.append(m_known.back());
    }
}

int SpokenText::length()
{
    measure();
    return m_lengths.total();
}

QString SpokenText::text(int from, int to)
{
    measure();
    QString text;
    if (from >= to || m_lengths.count() == 0)
        return text;
    for (int t = m_lengths.indexAt(from); t < m_lengths.count() && m_lengths.above(t) < to; ++t) {
        const int top = m_lengths.above(t);
        const QString whole = m_transcript.turn(t).turn().title + u'\n' + turn(t).text;
        const int first = qMax(0, from - top);
        text += QStringView(whole).mid(first, to - top - first);
    }
    return text;
}

int SpokenText::offsetOf(const TextPosition &position)
{
    measure();
    if (!position.isValid() || position.turn >= m_lengths.count())
        return 0;
    return m_lengths.above(position.turn) + titleLength(position.turn)
        + turn(position.turn).offsetOf(position.block, position.character);
}

TextPosition SpokenText::positionOf(int offset)
{
    measure();
    if (m_lengths.count() == 0)
        return {};
    const int t = m_lengths.indexAt(offset);
    const int inside = qMax(0, offset - m_lengths.above(t) - titleLength(t));
    const Turn::Piece *piece = turn(t).pieceAt(inside);
    if (!piece)
        return { t, 0, 0 };
    return { t, piece->block, qMin(inside - piece->offset, piece->length) };
}

void SpokenText::noteReset()
{
    noteRemoved(0);
}

void SpokenText::noteChanged(int turn)
{
    m_turns.erase(turn);
    if (size_t(turn) < m_known.size())
        m_stale.insert(turn);
}

void SpokenText::noteRemoved(int fromTurn)
{
    m_turns.erase(m_turns.lower_bound(fromTurn), m_turns.end());
    m_stale.erase(m_stale.lower_bound(fromTurn), m_stale.end());
    if (size_t(fromTurn) < m_known.size()) {
        m_known.resize(size_t(fromTurn));
        m_lengths.truncate(fromTurn);
    }
}
