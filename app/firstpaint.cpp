#include "firstpaint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>

#include <chrono>
#include <cstdio>
#include <ctime>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace {

const auto loaded = std::chrono::steady_clock::now();

// Since exec, in the 10 ms steps the kernel keeps; else since this program's own code was loaded.
double wallMs()
{
    const double sinceLoaded
        = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - loaded).count();
#ifdef Q_OS_LINUX
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return sinceLoaded;
    const QByteArray line = stat.readAll();
    // proc(5): the name in brackets may hold spaces; starttime is field 22, the 20th after it.
    const QByteArrayList fields = line.sliced(line.lastIndexOf(')') + 2).split(' ');
    timespec now = {};
    if (fields.size() < 20 || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return sinceLoaded;
    const double started = fields[19].toDouble() * 1000 / double(sysconf(_SC_CLK_TCK));
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6 - started;
#else
    return sinceLoaded;
#endif
}

}

FirstPaint::FirstPaint(QObject &window)
{
    window.installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // The backing store is flushed before the event loop goes on; what waited for that comes after the measurement.
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
    }
    return QObject::eventFilter(watched, event);
}

bool FirstPaint::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    std::printf("first_paint_wall %.1f ms\nfirst_paint_cpu %.1f ms\n", wallMs(),
        double(std::clock()) * 1000 / CLOCKS_PER_SEC);
    std::fflush(stdout);
    QCoreApplication::exit(0);
    return true;
}
