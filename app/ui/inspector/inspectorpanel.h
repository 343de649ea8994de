// What one tab of the inspector shows, and a few tools that stand in the tab row while it is in front.
#pragma once

#include <QVariantHash>
#include <QWidget>

class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Owned by the panel until the inspector takes it.
    virtual QWidget *tools() = 0;
    /// Goes on with what chosen() told in an earlier run.
    virtual void restore(const QVariantHash &) {}

signals:
    /// Something for the status line.
    void noted(const QString &sentence);
    /// Something to remember for restore().
    void chosen(const QString &key, const QVariant &value);
};
