// A table in a frame; scrolls sideways if it is wider than the column.
#pragma once

#include "ui/conversation/markdownblock.h"

#include <QTextLayout>

#include <vector>

class TableBlock final : public MarkdownBlock
{
public:
    explicit TableBlock(BlockPointer block)
        : MarkdownBlock(std::move(block))
    {
    }

    void paint(QPainter &painter, const PaintContext &context) const override;
    qsizetype characterAt(QPoint point) const override;
    QRect characterRect(qsizetype character) const override;
    QList<Hot> hots() const override;
    Sideways sideways() const override;
    bool scrollSideways(int dx) override;

protected:
    void textChanged(qsizetype) override
    {
        m_cells.clear();
        markDirty();
    }
    int estimatedHeight(const ConversationTheme &theme, int width) const override;
    int layout(const ConversationTheme &theme, int width) override;
    void forgetLayout() override { m_cells.clear(); }

private:
    struct PlacedCell {
        std::unique_ptr<QTextLayout> text;
        QRect rect;
    };
    QPoint textOrigin(const PlacedCell &cell) const;
    /// Where the characters of the block between lie in cell \a index, as \a origin is the cell's text's.
    QList<QRect> rectsIn(size_t index, qsizetype from, qsizetype to, QPoint origin) const;

    std::vector<PlacedCell> m_cells; ///< parallel to the block's cells
    std::vector<int> m_rows; ///< top of each, and the bottom of the last
    std::vector<int> m_columns;
    int m_width = 0; ///< of the view
    int m_offset = 0; ///< scrolled sideways by that much
};
