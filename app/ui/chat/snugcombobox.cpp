#include "ui/chat/snugcombobox.h"

#include <QStyleOptionComboBox>

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
