#include "ui/whenpainted.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace {
constexpr int unseenMs = 1'000;

class PaintWatch final : public QObject
{
public:
    PaintWatch(QWidget &window, std::function<void()> then)
        : QObject(&window)
        , m_then(std::move(then))
    {
        window.installEventFilter(this);
        QTimer::singleShot(unseenMs, this, [this] { finish(); });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The backing store is flushed before the event loop goes on.
        if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
            QTimer::singleShot(0, this, [this] { finish(); });
        return QObject::eventFilter(watched, event);
    }

private:
    void finish()
    {
        if (!m_then)
            return;
        deleteLater();
        std::exchange(m_then, {})();
    }

    std::function<void()> m_then;
    bool m_painted = false;
};
}

void whenPainted(QWidget &window, std::function<void()> then)
{
    new PaintWatch(window, std::move(then));
}
