#include "ui/conversation/tableblock.h"

#include "ui/conversation/conversationtheme.h"
#include "ui/conversation/textblock.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

using Markdown::Alignment;
using Markdown::Cell;
using Markdown::Span;

namespace {
constexpr int cellPadX = 10;
constexpr int cellPadY = 5;

QTextOption cellOption(const Cell &cell, const QString &text)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    switch (cell.alignment) {
    case Alignment::Default:
        option.setAlignment(text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
        break;
    case Alignment::Left:
        option.setAlignment(Qt::AlignLeft);
        break;
    case Alignment::Center:
        option.setAlignment(Qt::AlignHCenter);
        break;
    case Alignment::Right:
        option.setAlignment(Qt::AlignRight);
        break;
    }
    return option;
}

int layOutCell(QTextLayout &text, int width, int lineHeight)
{
    int y = 0;
    text.beginLayout();
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(width);
        const int high = qMax(lineHeight, int(std::ceil(line.height())));
        line.setPosition(QPointF(0, y + std::floor((high - line.height()) / 2)));
        y += high;
    }
    text.endLayout();
    return qMax(y, lineHeight);
}
}

int TableBlock::estimatedHeight(const ConversationTheme &theme, int) const
{
    const int rows = m_block->cells.isEmpty() ? 1 : m_block->cells.last().row + 1;
    return gap() + rows * (theme.bodyHeight + 2 * cellPadY + 1) + 1;
}

int TableBlock::layout(const ConversationTheme &theme, int width)
{
    m_width = width - indent();
    m_cells.clear();
    m_cells.reserve(size_t(m_block->cells.size()));
    int columns = 1;
    for (const Cell &cell : m_block->cells)
        columns = qMax(columns, cell.column + 1);
    std::vector<qreal> natural(size_t(columns), 20);
    for (const Cell &cell : m_block->cells) {
        const QString text = m_block->text.sliced(cell.start, cell.length);
        auto layout = std::make_unique<QTextLayout>(text, cell.row == 0 ? theme.bold : theme.body);
        layout->setCacheEnabled(true);
        layout->setTextOption(cellOption(cell, text));
        QList<QTextLayout::FormatRange> formats;
        for (const Span &span : m_block->spans) {
            const qsizetype from = qMax(span.start, cell.start);
            const qsizetype to = qMin(span.start + span.length, cell.start + cell.length);
            if (from >= to)
                continue;
            QTextCharFormat format;
            if (span.style & Span::Bold)
                format.setFontWeight(QFont::Bold);
            if (span.style & (Span::Italic | Span::Image))
                format.setFontItalic(true);
            if (span.style & Span::Strike)
                format.setFontStrikeOut(true);
            if (span.style & Span::Code) {
                format.setFontFamilies(theme.mono.families());
                format.setFontPointSize(theme.mono.pointSizeF());
            }
            if (mayActivate(span.link)) {
                format.setForeground(theme.link);
                format.setFontUnderline(true);
            }
            formats.append({ int(from - cell.start), int(to - from), format });
        }
        layout->setFormats(formats);
        layout->beginLayout();
        QTextLine line = layout->createLine();
        if (line.isValid())
            line.setLineWidth(1e6);
        layout->endLayout();
        qreal &widest = natural[size_t(cell.column)];
        widest = qMax(widest, line.isValid() ? std::ceil(line.naturalTextWidth()) + 1 : 0.0);
        m_cells.push_back({ std::move(layout), {} });
    }

    // Wide columns give way first; below a readable width the table scrolls instead.
    const qreal available = m_width - columns * (2 * cellPadX + 1) - 1;
    qreal total = 0;
    for (const qreal wide : natural)
        total += wide;
    qreal cap = 1e6;
    while (total > available && cap > 130) {
        cap = qMin(cap, *std::max_element(natural.begin(), natural.end())) * 0.92;
        total = 0;
        for (qreal &wide : natural) {
            wide = qMin(wide, qMax(cap, 130.0));
            total += wide;
        }
    }

    m_columns.assign(1, 0);
    for (const qreal wide : natural)
        m_columns.push_back(m_columns.back() + int(wide) + 2 * cellPadX + 1);
    m_rows.assign(1, gap());
    int rowHeight = 0;
    int row = 0;
    const auto closeRow = [&] { m_rows.push_back(m_rows.back() + rowHeight + 2 * cellPadY + 1); };
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const Cell &cell = m_block->cells[qsizetype(i)];
        if (cell.row != row) {
            closeRow();
            row = cell.row;
            rowHeight = 0;
        }
        const int wide = int(natural[size_t(cell.column)]);
        const int high = layOutCell(*m_cells[i].text, wide, theme.bodyHeight);
        rowHeight = qMax(rowHeight, high);
        m_cells[i].rect
            = QRect(m_columns[size_t(cell.column)] + cellPadX + 1, m_rows.back() + cellPadY + 1, wide, high);
    }
    closeRow();
    m_offset = qBound(0, m_offset, qMax(0, m_columns.back() + 1 - m_width));
    return m_rows.back() + 1;
}

QPoint TableBlock::textOrigin(const PlacedCell &cell) const
{
    return QPoint(indent() - m_offset, 0) + cell.rect.topLeft();
}

QList<QRect> TableBlock::rectsIn(size_t index, qsizetype blockFrom, qsizetype blockTo, QPoint origin) const
{
    QList<QRect> rects;
    const Cell &cell = m_block->cells[qsizetype(index)];
    const QTextLayout &text = *m_cells[index].text;
    const int from = int(qMax(blockFrom, cell.start) - cell.start);
    const int to = int(qMin(blockTo, cell.start + cell.length) - cell.start);
    for (int l = 0; from < to && l < text.lineCount(); ++l) {
        const QTextLine line = text.lineAt(l);
        const int begin = qMax(from, line.textStart());
        const int end = qMin(to, line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        const qreal a = line.cursorToX(begin);
        const qreal b = line.cursorToX(end);
        rects.append(
            QRectF(origin + QPointF(qMin(a, b), line.y()), QSizeF(qAbs(b - a), line.height())).toAlignedRect());
    }
    return rects;
}

ViewBlock::Sideways TableBlock::sideways() const
{
    const int whole = m_columns.empty() ? 0 : m_columns.back() + 1;
    if (!isLaidOut() || whole <= m_width)
        return {};
    const QRect track(indent() + 1, m_rows.back() - 4, m_width - 2, 4);
    const int bar = qMin(track.width(), qMax(24, int(qint64(track.width()) * m_width / whole)));
    const int at = int(qint64(track.width() - bar) * m_offset / (whole - m_width));
    return { track, QRect(track.left() + at, track.top(), bar, track.height()), whole - m_width };
}

bool TableBlock::scrollSideways(int dx)
{
    const int offset = qBound(0, m_offset + dx, sideways().range);
    if (offset == m_offset)
        return false;
    m_offset = offset;
    markDirty();
    return true;
}

qsizetype TableBlock::characterAt(QPoint point) const
{
    qsizetype found = 0;
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const Cell &cell = m_block->cells[qsizetype(i)];
        const bool below = point.y() >= m_rows[size_t(cell.row)];
        const bool right = point.x() - indent() + m_offset >= m_columns[size_t(cell.column)];
        if (!below || !right)
            continue;
        const QPoint inside = point - textOrigin(m_cells[i]);
        qsizetype at = cell.start + cell.length;
        for (int l = 0; l < m_cells[i].text->lineCount(); ++l) {
            const QTextLine line = m_cells[i].text->lineAt(l);
            if (l + 1 == m_cells[i].text->lineCount() || inside.y() < m_cells[i].text->lineAt(l + 1).y()) {
                at = cell.start + line.xToCursor(inside.x());
                break;
            }
        }
        found = at;
    }
    return found;
}

QRect TableBlock::characterRect(qsizetype character) const
{
    for (size_t i = m_cells.size(); i-- > 0;) {
        const Cell &cell = m_block->cells[qsizetype(i)];
        if (cell.start > character)
            continue;
        const int at = int(qMin(character - cell.start, cell.length));
        const QTextLine line = m_cells[i].text->lineForTextPosition(at);
        const QPoint origin = textOrigin(m_cells[i]);
        if (!line.isValid())
            return QRect(origin, QSize(1, m_cells[i].rect.height()));
        return QRect(origin.x() + int(line.cursorToX(at)), origin.y() + int(line.y()), 1, int(line.height()));
    }
    return {};
}

QList<Hot> TableBlock::hots() const
{
    QList<Hot> hots;
    for (const Span &span : m_block->spans) {
        if (!mayActivate(span.link))
            continue;
        Hot hot { .kind = Hot::Kind::Link, .target = span.link, .label = text(span.start, span.start + span.length) };
        for (size_t i = 0; i < m_cells.size(); ++i)
            hot.rects += rectsIn(i, span.start, span.start + span.length, textOrigin(m_cells[i]));
        hots.append(hot);
    }
    return hots;
}

void TableBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const ConversationTheme &theme = context.theme;
    paintContainers(painter, context, m_width + indent(), theme.bodyHeight + 2 * cellPadY);
    if (m_columns.empty())
        return;
    painter.save();
    const QRect frame(
        indent(), m_rows.front(), qMin(m_columns.back() + 1, m_width), m_rows.back() + 1 - m_rows.front());
    painter.setClipRect(frame & context.clip);
    painter.translate(indent() - m_offset, 0);
    const int right = m_columns.back();
    if (m_rows.size() > 1)
        painter.fillRect(0, m_rows[0], right, m_rows[1] - m_rows[0], theme.codeGround);
    for (const int y : m_rows)
        painter.fillRect(0, y, right + 1, 1, theme.codeBorder);
    for (const int x : m_columns)
        painter.fillRect(x, m_rows.front(), 1, m_rows.back() - m_rows.front() + 1, theme.codeBorder);
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const PlacedCell &placed = m_cells[i];
        if (placed.rect.bottom() < context.clip.top() || placed.rect.top() > context.clip.bottom())
            continue;
        const Cell &cell = m_block->cells[qsizetype(i)];
        for (const Span &span : m_block->spans) {
            if (!(span.style & Span::Code))
                continue;
            for (const QRect &rect : rectsIn(i, span.start, span.start + span.length, placed.rect.topLeft()))
                painter.fillRect(rect.adjusted(-1, 0, 1, 0), theme.inlineGround);
        }
        QList<QTextLayout::FormatRange> selection;
        for (const FoundMark &mark : context.marksIn(cell.start, cell.start + cell.length)) {
            const bool current = mark.character == context.currentMark;
            for (const QRect &rect :
                rectsIn(i, mark.character, mark.character + context.markLength, placed.rect.topLeft()))
                painter.fillRect(rect, current ? theme.foundNow : theme.found);
            if (current)
                selection.append(foundNow(theme, mark.character - cell.start, context.markLength));
        }
        const qsizetype from = qMax(context.selectionBegin, cell.start);
        const qsizetype to = qMin(context.selectionEnd, cell.start + cell.length);
        if (context.selectionBegin >= 0 && from < to) {
            QTextCharFormat format;
            format.setBackground(theme.selection);
            format.setForeground(theme.selectedText);
            selection.append({ int(from - cell.start), int(to - from), format });
        }
        painter.setPen(theme.text);
        placed.text->draw(&painter, placed.rect.topLeft(), selection);
    }
    painter.restore();
    if (const Sideways bar = sideways(); bar.range > 0)
        painter.fillRect(bar.handle, context.barGrabbed ? theme.dim : theme.border);
}
