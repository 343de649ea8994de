// A paragraph, heading or list item: QTextLayouts of about 800 characters each, of which only the last is ever
// redone.
#pragma once

#include "ui/conversation/markdownblock.h"

#include <QTextLayout>

#include <vector>

class TextBlock final : public MarkdownBlock
{
public:
    enum class Look { Body, Notice, Failure, Detail };

    explicit TextBlock(BlockPointer block, Look look = Look::Body);
    /// Plain text, not Markdown.
    static std::unique_ptr<TextBlock> plain(const QString &text, Look look);

    void paint(QPainter &painter, const PaintContext &context) const override;
    qsizetype characterAt(QPoint point) const override;
    QRect characterRect(qsizetype character) const override;
    QList<Hot> hots() const override;

protected:
    void textChanged(qsizetype kept) override;
    int estimatedHeight(const ConversationTheme &theme, int width) const override;
    int layout(const ConversationTheme &theme, int width) override;
    void forgetLayout() override { m_segments.clear(); }

private:
    struct Segment {
        qsizetype start = 0;
        qsizetype end = 0;
        int top = 0;
        int bottom = 0;
        std::unique_ptr<QTextLayout> text;
    };
    const Segment *segmentAt(qsizetype character) const;
    Segment laidOut(const ConversationTheme &theme, qsizetype start, int top) const;
    QList<QTextLayout::FormatRange> formats(const ConversationTheme &theme, qsizetype start, qsizetype end) const;
    QFont font(const ConversationTheme &theme) const;
    int lineHeight(const ConversationTheme &theme) const;
    /// Where the characters between lie, line by line, in block coordinates.
    QList<QRect> rectsOf(qsizetype from, qsizetype to) const;
    void addRects(const Segment &segment, qsizetype from, qsizetype to, QList<QRect> &rects) const;
    int textLeft() const { return isRightToLeft() ? 0 : indent(); }

    Look m_look;
    std::vector<Segment> m_segments;
    int m_width = 0;
};

/// How the mark somebody looks at is written, in a layout that \a start counts from.
QTextLayout::FormatRange foundNow(const ConversationTheme &theme, qsizetype start, qsizetype length);

/// http and https only: nothing else is ever activated.
bool mayActivate(const QString &link);
