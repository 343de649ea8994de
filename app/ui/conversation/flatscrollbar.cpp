#include "ui/conversation/flatscrollbar.h"

#include "ui/conversation/conversationtheme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPalette>

namespace {
constexpr int shortestHandle = 28;
}

FlatScrollBar::FlatScrollBar(Qt::Orientation orientation, QWidget *parent)
    : QScrollBar(orientation, parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QSize FlatScrollBar::sizeHint() const
{
    return QSize(11, 60);
}

QRect FlatScrollBar::handle() const
{
    const qint64 range = qint64(maximum()) - minimum();
    if (range <= 0)
        return {};
    const int length = qMax(shortestHandle, int(qint64(height()) * pageStep() / (range + pageStep())));
    const int top = int((qint64(height()) - length) * (value() - minimum()) / range);
    return QRect(2, top, width() - 4, length);
}

void FlatScrollBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = palette().color(QPalette::Window);
    const QColor text = palette().color(QPalette::WindowText);
    painter.fillRect(rect(), ground);
    if (const QRect bar = handle(); !bar.isEmpty())
        painter.fillRect(bar, blended(text, ground, m_grabbedAt >= 0 || underMouse() ? 0.42 : 0.24));
}

void FlatScrollBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QRect bar = handle();
    const int y = event->position().toPoint().y();
    if (bar.isEmpty())
        return;
    if (y >= bar.top() && y <= bar.bottom()) {
        m_grabbedAt = y - bar.top();
        setSliderDown(true);
        update();
        return;
    }
    triggerAction(y < bar.top() ? SliderPageStepSub : SliderPageStepAdd);
}

void FlatScrollBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grabbedAt < 0)
        return;
    const int free = height() - handle().height();
    if (free <= 0)
        return;
    const int top = qBound(0, event->position().toPoint().y() - m_grabbedAt, free);
    setValue(minimum() + int((qint64(maximum()) - minimum()) * top / free));
}

void FlatScrollBar::mouseReleaseEvent(QMouseEvent *)
{
    m_grabbedAt = -1;
    setSliderDown(false);
    update();
}
