#include "ui/chat/shrinkingarea.h"

#include <QEvent>

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
    return widget()->sizeHint();
}

QSize ShrinkingArea::minimumSizeHint() const
{
    return { 100, qMin(leastHeight, sizeHint().height()) };
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
