// All turns, one below the other, and which part of them is seen. Only what is seen is laid out.
#pragma once

#include "ui/conversation/conversationtheme.h"
#include "ui/conversation/prefixsums.h"
#include "ui/conversation/turnlayout.h"

#include <QHash>

#include <memory>
#include <tuple>
#include <vector>

/// A place in the text: survives resizing, folding and what arrives elsewhere.
struct TextPosition {
    int turn = -1;
    int block = 0; ///< TurnLayout::keyOf()
    qsizetype character = 0;

    bool isValid() const { return turn >= 0; }
    auto operator<=>(const TextPosition &) const = default;
};

class Transcript
{
public:
    struct Placed {
        int turn;
        int block;
        int y; ///< in the viewport
    };

    void setTheme(const ConversationTheme &theme);
    const ConversationTheme &theme() const { return m_theme; }
    /// Width of the text in a card. What is at the top stays at the top.
    void setWidth(int width);
    int width() const { return m_width; }
    void setReasoningOpenByDefault(bool open) { m_reasoningOpen = open; }

    void setTurns(const QList<TranscriptTurn> &turns);
    void append(const TranscriptTurn &turn);
    void removeFrom(int turn);
    int indexOf(qint64 key) const { return m_index.value(key, -1); }
    int count() const { return int(m_turns.size()); }
    TurnLayout &turn(int index) const { return *m_turns[size_t(index)]; }
    /// Something in the turn changed: bring its blocks and the total height up to date.
    void sync(int turn);

    int height() const { return m_heights.total() + ConversationTheme::gap; }
    int topOf(int turn) const { return m_heights.above(turn); }

    bool followsEnd() const { return m_followsEnd; }
    void setFollowsEnd(bool follows) { m_followsEnd = follows; }
    void scrollBy(int dy);
    void scrollTo(int y); ///< by estimated heights, for long ways
    int scrolledTo() const; ///< the y of the top of the viewport
    void scrollToBlock(int turn, int block, int offset)
    {
        m_followsEnd = false;
        m_anchor = { turn, block, offset };
    }

    /// Lays out what fits in \a viewportHeight from the anchor on.
    const std::vector<Placed> &layOut(int viewportHeight);
    const std::vector<Placed> &placed() const { return m_placed; }
    void forgetPlaced() { m_placed.clear(); }

    void ensureBuilt(int turn);
    void ensureLayout(int turn, int block);

private:
    template <typename Change> void changeTurn(int turn, Change change);
    /// Every layout is made anew; the character at the top stays there.
    template <typename Change> void relayout(Change change);
    bool stepBack();
    void fill(int viewportHeight);
    void fillFromEnd(int viewportHeight);
    void dropFarLayouts();

    struct Anchor {
        int turn = 0;
        int block = 0;
        int offset = 0; ///< the top of the viewport is that far below the top of the block
    };

    ConversationTheme m_theme;
    int m_width = 600;
    bool m_reasoningOpen = false;
    std::vector<std::unique_ptr<TurnLayout>> m_turns;
    QHash<qint64, int> m_index;
    PrefixSums m_heights; ///< of the turns
    Anchor m_anchor;
    bool m_followsEnd = true;
    std::vector<Placed> m_placed;
    std::vector<std::pair<int, int>> m_live; ///< turn and block with a layout, oldest first
};
