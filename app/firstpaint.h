// Prints how long the program took to its first painted window, for --measure-first-paint.
#pragma once

#include <QObject>

class FirstPaint final : public QObject
{
    Q_OBJECT

public:
    /// Watches \a window; ends the program after the first paint reached the screen.
    explicit FirstPaint(QObject &window);

    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool m_painted = false;
};
