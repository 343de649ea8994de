#include "processguard.h"

#include "core/redaction.h"

#include <QMutex>
#include <QString>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace {

// A message handler is a plain function and may be called by any thread.
struct Log {
    QMutex mutex;
    Redactor redactor;
    QtMessageHandler next = nullptr;
};

Log &theLog()
{
    static Log log;
    return log;
}

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // The off-screen platform says this of every window with a smallest size.
    if (message.startsWith(QLatin1String("This plugin does not support propagateSizeHints")))
        return;
    Log &log = theLog();
    QString harmless;
    {
        const QMutexLocker locker(&log.mutex);
        harmless = log.redactor.redacted(message);
    }
    log.next(type, context, harmless);
}

}

void ProcessGuard::forbidDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void ProcessGuard::guardLog()
{
    theLog().next = qInstallMessageHandler(writeRedacted);
}

void ProcessGuard::hideFromLog(const QByteArray &key)
{
    Log &log = theLog();
    const QMutexLocker locker(&log.mutex);
    log.redactor.addSecret(key);
}
