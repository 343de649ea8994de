#include "ui/conversation/markdownblock.h"

#include "ui/conversation/codeblock.h"
#include "ui/conversation/conversationtheme.h"
#include "ui/conversation/tableblock.h"
#include "ui/conversation/textblock.h"

#include <QPainter>
#include <QPainterPath>

using Markdown::Block;

std::unique_ptr<MarkdownBlock> MarkdownBlock::create(BlockPointer block)
{
    switch (block->kind) {
    case Block::Kind::Paragraph:
    case Block::Kind::Heading:
        return std::make_unique<TextBlock>(std::move(block));
    case Block::Kind::Code:
        return std::make_unique<CodeBlock>(std::move(block));
    case Block::Kind::Table:
        return std::make_unique<TableBlock>(std::move(block));
    case Block::Kind::Rule:
        return std::make_unique<RuleBlock>(std::move(block));
    }
    return {};
}

MarkdownBlock::MarkdownBlock(BlockPointer block)
    : m_block(std::move(block))
    , m_rightToLeft(m_block->text.isRightToLeft())
{
}

bool MarkdownBlock::accepts(const Block &block) const
{
    const auto isText
        = [](const Block &b) { return b.kind == Block::Kind::Paragraph || b.kind == Block::Kind::Heading; };
    return block.kind == m_block->kind || (isText(block) && isText(*m_block));
}

void MarkdownBlock::setBlock(BlockPointer block, qsizetype kept)
{
    const bool sameShape
        = block->kind == m_block->kind && block->containers == m_block->containers && block->level == m_block->level;
    m_block = std::move(block);
    const bool rightToLeft = m_block->kind != Block::Kind::Code && m_block->text.isRightToLeft();
    if (!sameShape || rightToLeft != m_rightToLeft)
        kept = 0;
    m_rightToLeft = rightToLeft;
    textChanged(kept);
    invalidateLayout();
}

void MarkdownBlock::setAbove(const MarkdownBlock *above)
{
    int gap = ConversationTheme::paragraphGap;
    if (!above)
        gap = m_block->kind == Block::Kind::Paragraph ? 6 : ConversationTheme::paragraphGap;
    else if (m_block->continues)
        gap = 0;
    else if (m_block->kind == Block::Kind::Heading)
        gap = m_block->level <= 2 ? 20 : 16;
    else if (m_block->marked && above->m_block->listDepth() > 0 && above->m_block->kind == Block::Kind::Paragraph)
        gap = 5;
    else if (above->m_block->kind == Block::Kind::Heading
        || (m_block->marked && above->m_block->kind == Block::Kind::Paragraph))
        gap = 7;
    const bool joins = above && above->m_block->quoteDepth() > 0 && m_block->quoteDepth() > 0;
    if (gap == m_gap && joins == m_joinsQuote)
        return;
    m_gap = gap;
    m_joinsQuote = joins;
    markDirty();
    invalidateLayout();
}

int MarkdownBlock::indent() const
{
    int indent = 0;
    for (const char container : m_block->containers)
        indent += container == 'q' ? ConversationTheme::quoteIndent : ConversationTheme::indent;
    return qMin(indent, 8 * ConversationTheme::indent);
}

void MarkdownBlock::paintContainers(
    QPainter &painter, const PaintContext &context, int width, int firstLineHeight) const
{
    const ConversationTheme &theme = context.theme;
    const auto place = [&](int x, int extent) { return m_rightToLeft ? width - x - extent : x; };
    int x = 0;
    int lists = 0;
    for (const char container : m_block->containers) {
        if (container == 'q') {
            const int top = m_joinsQuote ? 0 : m_gap;
            painter.fillRect(place(x, 3), top, 3, height() - top, theme.border);
        }
        lists += container == 'l';
        x += container == 'q' ? ConversationTheme::quoteIndent : ConversationTheme::indent;
    }
    if (!m_block->marked)
        return;
    x = qMin(x, 8 * ConversationTheme::indent) - ConversationTheme::indent;
    const QRect column(place(x, ConversationTheme::indent), m_gap, ConversationTheme::indent, firstLineHeight);
    if (m_block->task != Block::Task::None) {
        const int side = theme.bodyHeight / 2 + 2;
        const QRect box(column.center().x() - side / 2, column.center().y() - side / 2, side, side);
        const bool done = m_block->task == Block::Task::Done;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(done ? theme.accent : theme.dim, 1.2));
        painter.setBrush(done ? QBrush(theme.accent) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
        if (done) {
            painter.setPen(QPen(theme.selectedText, 1.6));
            painter.drawPolyline(QPolygonF { QPointF(box.left() + side * 0.25, box.top() + side * 0.52),
                QPointF(box.left() + side * 0.44, box.top() + side * 0.72),
                QPointF(box.left() + side * 0.78, box.top() + side * 0.30) });
        }
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
        return;
    }
    if (m_block->number >= 0) {
        painter.setPen(theme.dim);
        painter.setFont(theme.body);
        // Long numbers grow outwards, not into the text.
        const QRect wide = m_rightToLeft ? column.adjusted(4, 0, 60, 0) : column.adjusted(-60, 0, -4, 0);
        painter.drawText(wide, int(m_rightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
            QString::number(m_block->number) + u'.');
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF center(column.center().x() + (m_rightToLeft ? -1 : 1), column.center().y() + 0.5);
    painter.setPen(lists % 2 ? QPen(Qt::NoPen) : QPen(theme.dim, 1.2));
    painter.setBrush(lists % 2 ? QBrush(theme.dim) : QBrush(Qt::NoBrush));
    painter.drawEllipse(center, 2.4, 2.4);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

int RuleBlock::estimatedHeight(const ConversationTheme &, int) const
{
    return gap() + ConversationTheme::paragraphGap;
}

int RuleBlock::layout(const ConversationTheme &, int width)
{
    m_width = width;
    return gap() + ConversationTheme::paragraphGap;
}

void RuleBlock::paint(QPainter &painter, const PaintContext &context) const
{
    paintContainers(painter, context, m_width, ConversationTheme::paragraphGap);
    painter.fillRect(
        indent(), gap() + ConversationTheme::paragraphGap / 2, m_width - indent(), 1, context.theme.border);
}
