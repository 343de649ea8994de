#include "ui/chat/shrinkingarea.h"

#include <QEvent>
#include <QResizeEvent>

namespace {
/// Enough to see what it is and to scroll it.
constexpr int leastHeight = 96;
}

ShrinkingArea::ShrinkingArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    const bool shown = !content->isHidden();
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    content->setVisible(shown);
    setVisible(shown);
    content->installEventFilter(this);
}

QSize ShrinkingArea::sizeHint() const
{
    const QSize hint = widget()->sizeHint();
    // Text that wraps is as high as the width it really gets makes it.
    if (width() > 0 && widget()->hasHeightForWidth())
        return { hint.width(), widget()->heightForWidth(width()) };
    return hint;
}

QSize ShrinkingArea::minimumSizeHint() const
{
    return { 100, qMin(leastHeight, sizeHint().height()) };
}

void ShrinkingArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

bool ShrinkingArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget()) {
        if (event->type() == QEvent::ShowToParent)
            show();
        else if (event->type() == QEvent::HideToParent)
            hide();
        else if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}
