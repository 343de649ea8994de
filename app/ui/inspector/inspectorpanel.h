// One tab of the inspector: a title, a text, and a few tools that stand in the tab row while it is shown.
#pragma once

#include <QWidget>

class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// Owned by the panel until the inspector takes it.
    virtual QWidget *tools() = 0;
};
