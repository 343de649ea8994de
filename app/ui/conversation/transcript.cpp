#include "ui/conversation/transcript.h"

#include <algorithm>

namespace {
// Layouts further away than this are dropped: half of the memory of a long conversation.
constexpr size_t mostLiveLayouts = 400;
constexpr int keptAround = 60;
}

template <typename Change> void Transcript::changeTurn(int turn, Change change)
{
    TurnLayout &changed = *m_turns[size_t(turn)];
    const int before = changed.height();
    change(changed);
    if (changed.height() != before)
        m_heights.add(turn, changed.height() - before);
}

template <typename Change> void Transcript::relayout(Change change)
{
    // The character at the top stays there, also in a paragraph of many screens.
    const bool anchored = !m_followsEnd && m_anchor.turn < count() && turn(m_anchor.turn).isBuilt()
        && m_anchor.block < turn(m_anchor.turn).count() && turn(m_anchor.turn).block(m_anchor.block).length() > 0
        && turn(m_anchor.turn).block(m_anchor.block).isLaidOut();
    qsizetype character = 0;
    int inLine = 0;
    if (anchored) {
        const ViewBlock &block = turn(m_anchor.turn).block(m_anchor.block);
        character = block.characterAt(QPoint(0, m_anchor.offset));
        inLine = m_anchor.offset - block.characterRect(character).top();
    }
    change();
    m_heights.clear();
    for (const auto &turn : m_turns) {
        turn->forgetLayouts(m_theme, m_width);
        m_heights.append(turn->height());
    }
    m_live.clear();
    // What is painted before the next frame is placed anew: with the fonts it is painted in.
    m_placed.clear();
    if (anchored) {
        ensureLayout(m_anchor.turn, m_anchor.block);
        const int top = turn(m_anchor.turn).block(m_anchor.block).characterRect(character).top();
        m_anchor.offset = qMax(0, top + inLine);
    }
}

void Transcript::setTheme(const ConversationTheme &theme)
{
    relayout([&] { m_theme = theme; });
}

void Transcript::setWidth(int width)
{
    if (width != m_width)
        relayout([&] { m_width = width; });
}

void Transcript::setTurns(const QList<TranscriptTurn> &turns)
{
    m_turns.clear();
    m_index.clear();
    m_live.clear();
    m_placed.clear();
    m_heights.clear();
    m_turns.reserve(size_t(turns.size()));
    m_index.reserve(turns.size());
    for (const TranscriptTurn &turn : turns)
        append(turn);
    if (m_anchor.turn >= count())
        m_anchor = {};
    m_anchor.block = 0;
}

void Transcript::append(const TranscriptTurn &turn)
{
    TranscriptTurn added = turn;
    // Thousands of turns say the same beside their text: once in memory for all of them.
    for (size_t back = 1; back <= 2 && back <= m_turns.size(); ++back) {
        const TranscriptTurn &before = m_turns[m_turns.size() - back]->turn();
        if (before.role != added.role)
            continue;
        const auto share = [](const auto &value, auto &same) {
            if (value == same)
                same = value;
        };
        share(before.title, added.title);
        share(before.subtitle, added.subtitle);
        share(before.routeColour, added.routeColour);
        share(before.actions, added.actions);
        if (before.figures.isLater() || added.figures.isLater())
            break;
        const QList<Words::Figure> &known = before.figures.list();
        QList<Words::Figure> figures = added.figures.list();
        if (known.size() == figures.size()) {
            for (qsizetype i = 0; i < figures.size(); ++i) {
                share(known[i].label, figures[i].label);
                share(known[i].tooltip, figures[i].tooltip);
            }
            added.figures = figures;
        }
        break;
    }
    m_turns.push_back(std::make_unique<TurnLayout>(added, m_reasoningOpen));
    m_turns.back()->sync(m_theme, m_width);
    m_heights.append(m_turns.back()->height());
    m_index.insert(turn.key, count() - 1);
}

void Transcript::removeFrom(int turn)
{
    for (int i = turn; i < count(); ++i)
        m_index.remove(m_turns[size_t(i)]->turn().key);
    m_heights.truncate(turn);
    m_turns.resize(size_t(turn));
    m_placed.clear();
    std::erase_if(m_live, [turn](const auto &live) { return live.first >= turn; });
    if (m_anchor.turn >= turn)
        m_followsEnd = true;
}

void Transcript::sync(int turn)
{
    changeTurn(turn, [this](TurnLayout &changed) { changed.sync(m_theme, m_width); });
}

void Transcript::ensureBuilt(int turn)
{
    if (!m_turns[size_t(turn)]->isBuilt())
        changeTurn(turn, [this](TurnLayout &built) { built.build(m_theme, m_width); });
}

void Transcript::ensureLayout(int turn, int block)
{
    TurnLayout &layout = *m_turns[size_t(turn)];
    if (layout.block(block).isLaidOut())
        return;
    changeTurn(turn, [this, block](TurnLayout &changed) { changed.ensureLayout(block, m_theme, m_width); });
    m_live.emplace_back(turn, block);
}

int Transcript::scrolledTo() const
{
    if (m_turns.empty())
        return 0;
    return topOf(m_anchor.turn) + m_turns[size_t(m_anchor.turn)]->topOf(m_anchor.block) + m_anchor.offset;
}

void Transcript::scrollBy(int dy)
{
    m_followsEnd = false;
    m_anchor.offset += dy;
}

void Transcript::scrollTo(int y)
{
    m_followsEnd = false;
    m_anchor = {};
    if (m_turns.empty())
        return;
    m_anchor.turn = m_heights.indexAt(y);
    int top = topOf(m_anchor.turn);
    ensureBuilt(m_anchor.turn);
    const TurnLayout &at = turn(m_anchor.turn);
    while (m_anchor.block + 1 < at.count() && y >= top + at.block(m_anchor.block).height()) {
        top += at.block(m_anchor.block).height();
        ++m_anchor.block;
    }
    m_anchor.offset = y - top;
}

bool Transcript::stepBack()
{
    if (m_anchor.block > 0) {
        --m_anchor.block;
    } else {
        if (m_anchor.turn == 0)
            return false;
        --m_anchor.turn;
        ensureBuilt(m_anchor.turn);
        m_anchor.block = turn(m_anchor.turn).count() - 1;
    }
    ensureLayout(m_anchor.turn, m_anchor.block);
    m_anchor.offset += turn(m_anchor.turn).block(m_anchor.block).height();
    return true;
}

void Transcript::fillFromEnd(int viewportHeight)
{
    m_anchor.turn = count() - 1;
    ensureBuilt(m_anchor.turn);
    m_anchor.block = turn(m_anchor.turn).count();
    m_anchor.offset = ConversationTheme::gap - viewportHeight;
    while (m_anchor.offset < 0 && stepBack()) { }
    m_anchor.offset = qMax(0, m_anchor.offset);
}

void Transcript::fill(int viewportHeight)
{
    m_placed.clear();
    int t = m_anchor.turn;
    int b = m_anchor.block;
    int y = -m_anchor.offset;
    while (t < count() && y < viewportHeight) {
        ensureBuilt(t);
        if (b >= turn(t).count()) {
            ++t;
            b = 0;
            continue;
        }
        ensureLayout(t, b);
        m_placed.push_back({ t, b, y });
        y += turn(t).block(b).height();
        ++b;
    }
}

const std::vector<Transcript::Placed> &Transcript::layOut(int viewportHeight)
{
    m_placed.clear();
    if (m_turns.empty())
        return m_placed;
    m_anchor.turn = qBound(0, m_anchor.turn, count() - 1);
    if (m_followsEnd) {
        fillFromEnd(viewportHeight);
    } else {
        ensureBuilt(m_anchor.turn);
        m_anchor.block = qBound(0, m_anchor.block, turn(m_anchor.turn).count() - 1);
        ensureLayout(m_anchor.turn, m_anchor.block);
        while (m_anchor.offset < 0 && stepBack()) { }
        m_anchor.offset = qMax(0, m_anchor.offset);
        for (;;) {
            ensureBuilt(m_anchor.turn);
            ensureLayout(m_anchor.turn, m_anchor.block);
            const int high = turn(m_anchor.turn).block(m_anchor.block).height();
            if (m_anchor.offset < high)
                break;
            if (m_anchor.block + 1 < turn(m_anchor.turn).count()) {
                ++m_anchor.block;
            } else if (m_anchor.turn + 1 < count()) {
                ++m_anchor.turn;
                m_anchor.block = 0;
            } else {
                break;
            }
            m_anchor.offset -= high;
        }
    }
    fill(viewportHeight);
    if (!m_followsEnd) {
        const Placed &last = m_placed.back();
        const bool ends = last.turn == count() - 1 && last.block == turn(last.turn).count() - 1;
        const int bottom = last.y + turn(last.turn).block(last.block).height() + ConversationTheme::gap;
        if (ends && bottom <= viewportHeight) {
            m_followsEnd = true;
            fillFromEnd(viewportHeight);
            fill(viewportHeight);
        }
    }
    if (m_live.size() > mostLiveLayouts)
        dropFarLayouts();
    return m_placed;
}

void Transcript::dropFarLayouts()
{
    const Placed first = m_placed.front();
    const Placed last = m_placed.back();
    std::vector<std::pair<int, int>> kept;
    for (const auto &[t, b] : m_live) {
        if (b >= turn(t).count())
            continue;
        const bool near = (t > first.turn || (t == first.turn && b >= first.block - keptAround))
            && (t < last.turn || (t == last.turn && b <= last.block + keptAround)) && t >= first.turn && t <= last.turn;
        if (near)
            kept.emplace_back(t, b);
        else
            turn(t).dropLayout(b);
    }
    m_live = std::move(kept);
}
