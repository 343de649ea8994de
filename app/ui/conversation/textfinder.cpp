#include "ui/conversation/textfinder.h"

#include <QElapsedTimer>

#include <algorithm>

void TextFinder::start(const QString &text, Qt::CaseSensitivity caseSensitivity, int turns, int fromTurn)
{
    m_matcher = QStringMatcher(text, caseSensitivity);
    m_marks.assign(text.isEmpty() ? 0 : size_t(turns), {});
    m_counts.clear();
    m_stale.clear();
    for (size_t i = 0; i < m_marks.size(); ++i)
        m_counts.append(0);
    m_left = int(m_marks.size());
    m_next = m_left > 0 ? qBound(0, fromTurn, m_left - 1) : 0;
}

bool TextFinder::search(const Transcript &transcript, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    bool changed = false;
    while (isSearching()) {
        if (m_left > 0) {
            changed |= searchTurn(transcript, m_next);
            m_next = (m_next + 1) % int(m_marks.size());
            --m_left;
        } else {
            changed |= searchTurn(transcript, *m_stale.begin());
            m_stale.erase(m_stale.begin());
        }
        if (clock.elapsed() >= milliseconds)
            break;
    }
    return changed;
}

bool TextFinder::searchTurn(const Transcript &transcript, int turn)
{
    std::vector<FoundMark> found;
    for (const TurnLayout::BlockText &block : transcript.turn(turn).texts(true)) {
        // Figures say how an answer came about, not what is in it.
        if (TurnLayout::partOf(block.block) == TurnLayout::Part::Figures)
            continue;
        qsizetype from = 0;
        for (qsizetype at = m_matcher.indexIn(block.text); at >= 0; at = m_matcher.indexIn(block.text, from)) {
            found.push_back({ block.block, at });
            from = at + m_matcher.pattern().size();
        }
    }
    auto &marks = m_marks[size_t(turn)];
    if (marks == found)
        return false;
    m_counts.add(turn, int(found.size()) - int(marks.size()));
    marks = std::move(found);
    return true;
}

void TextFinder::noteAppended()
{
    if (!isActive())
        return;
    m_marks.emplace_back();
    m_counts.append(0);
    m_stale.insert(int(m_marks.size()) - 1);
}

void TextFinder::noteChanged(int turn)
{
    if (isActive())
        m_stale.insert(turn);
}

void TextFinder::noteRemoved(int fromTurn)
{
    if (!isActive() || size_t(fromTurn) >= m_marks.size())
        return;
    m_marks.resize(size_t(fromTurn));
    m_counts.truncate(fromTurn);
    m_stale.erase(m_stale.lower_bound(fromTurn), m_stale.end());
    if (m_left > 0) {
        // Which of the rest were searched already does not matter: once more costs little.
        m_next = 0;
        m_left = fromTurn;
    }
}

std::span<const FoundMark> TextFinder::marksIn(int turn, int block) const
{
    if (!isActive() || size_t(turn) >= m_marks.size())
        return {};
    const auto &marks = m_marks[size_t(turn)];
    const auto first = std::lower_bound(marks.begin(), marks.end(), FoundMark { block, 0 });
    return { first, std::lower_bound(first, marks.end(), FoundMark { block + 1, 0 }) };
}

int TextFinder::firstFrom(const TextPosition &position) const
{
    if (!position.isValid() || size_t(position.turn) >= m_marks.size())
        return position.isValid() ? count() : 0;
    const auto &marks = m_marks[size_t(position.turn)];
    const auto first = std::lower_bound(marks.begin(), marks.end(), FoundMark { position.block, position.character });
    return m_counts.above(position.turn) + int(first - marks.begin());
}

TextPosition TextFinder::at(int index) const
{
    if (index < 0 || index >= count())
        return {};
    const int turn = m_counts.indexAt(index);
    const FoundMark &mark = m_marks[size_t(turn)][size_t(index - m_counts.above(turn))];
    return { turn, mark.block, mark.character };
}
