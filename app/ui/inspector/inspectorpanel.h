// What one tab of the inspector shows, and a few tools that stand in the tab row while it is in front.
#pragma once

#include <QWidget>

class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Owned by the panel until the inspector takes it.
    virtual QWidget *tools() = 0;

signals:
    /// Something for the status line.
    void noted(const QString &sentence);
};
