#include "ui/flowlayout.h"

#include <QStyle>
#include <QWidget>

FlowLayout::~FlowLayout()
{
    while (QLayoutItem *const item = takeAt(0))
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    QLayoutItem *const item = m_items.takeAt(index);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return place({ 0, 0, width, 0 }, Placing::Measured);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *const item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = { size.width() + (size.isEmpty() ? 0 : spacing()) + hint.width(), qMax(size.height(), hint.height()) };
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *const item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, Placing::Done);
}

/// The height that the items need in the width of \a rect.
int FlowLayout::place(const QRect &rect, Placing placing) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inside.x();
    int y = inside.y();
    int lineHeight = 0;
    for (QLayoutItem *const item : m_items) {
        if (item->isEmpty())
            continue;
        // One that is wider than everything becomes as narrow as it can.
        const QSize hint = item->sizeHint();
        const QSize size(qMin(hint.width(), qMax(inside.width(), item->minimumSize().width())), hint.height());
        if (lineHeight > 0 && x + size.width() > inside.x() + inside.width()) {
            x = inside.x();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (placing == Placing::Done)
            item->setGeometry(QStyle::visualRect(direction, inside, QRect(QPoint(x, y), size)));
        x += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}
