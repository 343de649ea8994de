// Lets text cursors blink only while somebody writes: a window that is left alone wakes the processor no more.
#pragma once

#include <QObject>
#include <QTimer>

class CalmCursor final : public QObject
{
    Q_OBJECT

public:
    explicit CalmCursor(QObject *parent = nullptr);
    ~CalmCursor() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_flashTime; ///< the platform's
    QTimer m_calm;
};
