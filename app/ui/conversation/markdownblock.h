// What paragraphs, code, tables and rules share: their place in lists and quotes.
#pragma once

#include "core/markdown.h"
#include "ui/conversation/viewblock.h"

class MarkdownBlock : public ViewBlock
{
public:
    using BlockPointer = std::shared_ptr<const Markdown::Block>;

    static std::unique_ptr<MarkdownBlock> create(BlockPointer block);

    const BlockPointer &block() const { return m_block; }
    /// Can this take \a block over without being made anew?
    bool accepts(const Markdown::Block &block) const;
    /// Text and spans of the new block are those of the old one up to \a kept.
    void setBlock(BlockPointer block, qsizetype kept);
    /// The distance to the block above, and whether quote bars go on through it.
    void setAbove(const MarkdownBlock *above);

    qsizetype length() const override { return m_block->text.size(); }
    QString text(qsizetype from, qsizetype to) const override { return m_block->text.mid(from, to - from); }

protected:
    explicit MarkdownBlock(BlockPointer block);

    virtual void textChanged(qsizetype kept) = 0;

    int gap() const { return m_gap; }
    bool isRightToLeft() const { return m_rightToLeft; }
    int indent() const; ///< from the side the text starts at
    void paintContainers(QPainter &painter, const PaintContext &context, int width, int firstLineHeight) const;

    BlockPointer m_block;

private:
    int m_gap = 0;
    bool m_joinsQuote = false;
    bool m_rightToLeft = false;
};

/// A thin line across.
class RuleBlock final : public MarkdownBlock
{
public:
    explicit RuleBlock(BlockPointer block)
        : MarkdownBlock(std::move(block))
    {
    }
    void paint(QPainter &painter, const PaintContext &context) const override;

protected:
    void textChanged(qsizetype) override { }
    int estimatedHeight(const ConversationTheme &, int width) const override;
    int layout(const ConversationTheme &, int width) override;

private:
    int m_width = 0;
};
