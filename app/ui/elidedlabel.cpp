#include "ui/elidedlabel.h"

#include <QPainter>

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { 0, QLabel::minimumSizeHint().height() };
}

void ElidedLabel::setFewest(int characters)
{
    m_fewest = characters;
    update();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const auto inside = contentsRect();
    const auto aligned = QStyle::visualAlignment(layoutDirection(), QLabel::alignment());
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, inside.width());
    // What is elided ends in "…", which counts as one more.
    if (shown == text() || shown.size() > m_fewest)
        painter.drawText(inside, int(aligned | Qt::TextSingleLine), shown);
}
