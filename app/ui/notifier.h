// Tells a person who looks elsewhere that a long answer has ended; a click on it raises the window. Shows nothing of the
// answer itself, for a lock screen may show it to others.
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QWidget;

class Notifier final : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(QWidget &window);

    void setOn(bool on) { m_on = on; }
    bool isOn() const { return m_on; }
    /// Shorter answers are watched rather than awaited.
    void setLongFrom(qint64 ms) { m_longFrom = ms; }

    void start();
    /// \a sentence is told if start() was long enough ago and the window is not the active one.
    void end(const QString &sentence);
    /// The window is looked at again: what was told is of no use any more.
    void withdraw();

signals:
    /// Somebody clicked on what was told.
    void activated();

private slots:
    void invoke(uint id, const QString &action);
    void keepToken(uint id, const QString &token);

private:
    void tell(const QString &sentence);

    QWidget &m_window;
    QElapsedTimer m_since;
    qint64 m_longFrom = 10'000;
    uint m_shown = 0; ///< as the notification server numbers it
    bool m_on = true;
    bool m_listening = false;
};
