#include "ui/calmcursor.h"

#include <QApplication>
#include <QEvent>

namespace {
constexpr int blinkForMs = 5'000;
}

CalmCursor::CalmCursor(QObject *parent)
    : QObject(parent)
    , m_flashTime(QApplication::cursorFlashTime())
{
    QApplication::setCursorFlashTime(0);
    m_calm.setSingleShot(true);
    m_calm.setInterval(blinkForMs);
    connect(&m_calm, &QTimer::timeout, this, [] { QApplication::setCursorFlashTime(0); });
    qApp->installEventFilter(this);
}

CalmCursor::~CalmCursor()
{
    QApplication::setCursorFlashTime(m_flashTime);
}

bool CalmCursor::eventFilter(QObject *watched, QEvent *event)
{
    // Keys reach the window's handle and then its widgets; once is enough.
    const bool input = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::InputMethod;
    if (input && watched->isWidgetType()) {
        if (!m_calm.isActive())
            QApplication::setCursorFlashTime(m_flashTime);
        m_calm.start();
    }
    return QObject::eventFilter(watched, event);
}
