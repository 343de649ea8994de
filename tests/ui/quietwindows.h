// The offscreen platform warns when a window's layout sets its smallest size, and warnings are fatal in tests.
#pragma once

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QWidget>

/// While it lives, windows that are shown get no smallest size from their layouts.
class QuietWindows final : public QObject
{
public:
    QuietWindows() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Polish && watched->isWidgetType()) {
            const auto *widget = static_cast<QWidget *>(watched);
            if (widget->isWindow() && widget->layout())
                widget->layout()->setSizeConstraint(QLayout::SetNoConstraint);
        }
        return QObject::eventFilter(watched, event);
    }
};
