// One thing in the conversation that is laid out and painted by itself: a paragraph, a code block, a title line.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPoint>
#include <QRect>
#include <QString>

#include <algorithm>
#include <memory>
#include <span>

class QPainter;
struct ConversationTheme;

/// Something inside a block that can be focused, pointed at and activated.
struct Hot {
    enum class Kind { Link, CopyCode, Action, FoldReasoning, FigureLink };
    Kind kind = Kind::Link;
    QString target; ///< of a link
    QByteArray id; ///< of an action
    QString label; ///< what a screen reader says
    QString tooltip; ///< plain text
    QList<QRect> rects; ///< in block coordinates; empty as long as the block is not laid out
};

/// Where something that is searched for begins.
struct FoundMark {
    int block = 0; ///< TurnLayout::keyOf()
    qsizetype character = 0;

    auto operator<=>(const FoundMark &) const = default;
};

struct PaintContext {
    const ConversationTheme &theme;
    QRect clip; ///< in block coordinates
    qsizetype selectionBegin = -1; ///< characters; -1: nothing is selected
    qsizetype selectionEnd = -1;
    int focusedHot = -1;
    int hoveredHot = -1;
    bool copiedHot = false; ///< the focused or hovered copy button was just used
    bool caret = false; ///< text is arriving at the end of this block
    bool barGrabbed = false; ///< somebody drags the bar that scrolls sideways
    std::span<const FoundMark> marks {}; ///< of this block, in order
    qsizetype markLength = 0;
    qsizetype currentMark = -1; ///< the character where the one somebody looks at begins

    /// Those that touch the characters between.
    std::span<const FoundMark> marksIn(qsizetype from, qsizetype to) const
    {
        const auto before = [](const FoundMark &mark, qsizetype at) { return mark.character < at; };
        const auto first = std::lower_bound(marks.begin(), marks.end(), from - markLength + 1, before);
        return { first, std::lower_bound(first, marks.end(), to, before) };
    }
};

class ViewBlock
{
public:
    virtual ~ViewBlock() = default;

    int height() const { return m_height; }
    bool isLaidOut() const { return m_laidOut; }
    /// First pixel row that differs from what was last painted; height() if none does.
    int dirtyFrom() const { return m_dirtyFrom; }
    /// Rows at the bottom that text which still fits does not touch: a frame with round corners is dear to paint.
    virtual int untouchedBottom() const { return 0; }
    void markPainted() { m_dirtyFrom = 1 << 28; }
    void markDirty(int from = 0) { m_dirtyFrom = qMin(m_dirtyFrom, from); }

    void estimate(const ConversationTheme &theme, int width)
    {
        m_height = estimatedHeight(theme, width);
        m_laidOut = false;
    }
    void ensureLayout(const ConversationTheme &theme, int width)
    {
        if (m_laidOut)
            return;
        m_height = layout(theme, width);
        m_laidOut = true;
    }
    void dropLayout()
    {
        m_laidOut = false;
        m_dirtyFrom = 0;
        forgetLayout();
    }

    /// The block starts at (0, 0) and is as wide as it was laid out.
    virtual void paint(QPainter &painter, const PaintContext &context) const = 0;

    virtual qsizetype length() const { return 0; } ///< characters that can be selected
    virtual QString text(qsizetype /*from*/, qsizetype /*to*/) const { return {}; }
    virtual qsizetype characterAt(QPoint /*point*/) const { return 0; }
    virtual QRect characterRect(qsizetype /*character*/) const { return {}; }
    virtual QList<Hot> hots() const { return {}; }

    /// For a block wider than the view: the bar at its bottom, in block coordinates.
    struct Sideways {
        QRect track;
        QRect handle;
        int range = 0; ///< pixels it can be scrolled by; 0: everything is seen
    };
    virtual Sideways sideways() const { return {}; }
    /// True if it moved.
    virtual bool scrollSideways(int /*dx*/) { return false; }

protected:
    virtual int estimatedHeight(const ConversationTheme &theme, int width) const = 0;
    virtual int layout(const ConversationTheme &theme, int width) = 0;
    virtual void forgetLayout() { }
    /// The next ensureLayout() lays out again; the layout so far stays usable for it.
    void invalidateLayout() { m_laidOut = false; }

private:
    int m_height = 0;
    int m_dirtyFrom = 0;
    bool m_laidOut = false;
};
