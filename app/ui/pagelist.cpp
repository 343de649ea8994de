#include "ui/pagelist.h"

#include "ui/icons.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace {
/// A quiet round highlight and words in the accent colour, instead of the full-width bar of a list of data.
class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return { QStyledItemDelegate::sizeHint(option, index).width() + 36, qMax(34, option.fontMetrics.height() + 16) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &palette = option.palette;
        const auto box = QRectF(option.rect).adjusted(8, 2, -8, -2);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            auto fill = selected ? palette.color(QPalette::Active, QPalette::Highlight) : palette.color(QPalette::WindowText);
            fill.setAlphaF(selected ? 0.14F : 0.06F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(fill);
            painter->drawRoundedRect(box, 6, 6);
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter->setPen(palette.color(QPalette::Active, QPalette::Highlight));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        const QRect icon(int(box.left()) + 10, option.rect.center().y() - 8, 17, 17);
        qvariant_cast<QIcon>(index.data(Qt::DecorationRole)).paint(painter, icon);
        painter->setPen(palette.color(selected ? QPalette::Link : QPalette::WindowText));
        auto font = option.font;
        font.setBold(selected);
        painter->setFont(font);
        painter->drawText(QRectF(icon.right() + 10, box.top(), box.right() - icon.right() - 14, box.height()),
            Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->restore();
    }
};
}

PageList::PageList(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new PageDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, 8, 0, 8);
    setMouseTracking(true);
    // Part of the frame, not a field.
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumWidth(120);
}

QSize PageList::sizeHint() const
{
    const auto margins = viewportMargins();
    return { 150, sizeHintForRow(0) * count() + margins.top() + margins.bottom() };
}

QSize PageList::minimumSizeHint() const
{
    return sizeHint();
}

void PageList::addPage(const QByteArray &id, const QString &icon, const QString &title, int row)
{
    auto *item = new QListWidgetItem(Icons::icon(icon), title);
    item->setData(Qt::UserRole, id);
    insertItem(row < 0 ? count() : row, item);
    updateGeometry();
}

void PageList::setTitle(int row, const QString &title)
{
    item(row)->setText(title);
}

QByteArray PageList::currentId() const
{
    return currentItem() ? currentItem()->data(Qt::UserRole).toByteArray() : QByteArray();
}

void PageList::selectId(const QByteArray &id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(Qt::UserRole).toByteArray() == id)
            setCurrentRow(row);
    }
}
