#include "ui/chat/snugcombobox.h"

#include <QAbstractItemView>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>

SnugComboBox::SnugComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentIndexChanged, this, &QWidget::updateGeometry);
}

QSize SnugComboBox::sizeHint() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    auto contents = QSize(fontMetrics().horizontalAdvance(currentText()) + 6, fontMetrics().height());
    if (!itemIcon(currentIndex()).isNull())
        contents.rwidth() += iconSize().width() + 4;
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, contents, this);
}

QSize SnugComboBox::minimumSizeHint() const
{
    return { qMin(90, sizeHint().width()), sizeHint().height() };
}

void SnugComboBox::showPopup()
{
    constexpr int frameAndMargins = 16;
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + view()->verticalScrollBar()->sizeHint().width() + frameAndMargins);
    QComboBox::showPopup();
}

void SnugComboBox::paintEvent(QPaintEvent *event)
{
    if (isEditable()) {
        QComboBox::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    auto room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - 4;
    if (!option.currentIcon.isNull())
        room -= option.iconSize.width() + 4;
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}
