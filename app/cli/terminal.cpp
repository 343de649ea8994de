#include "cli/terminal.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

bool Terminal::print(const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) && std::fflush(stdout) == 0;
}

void Terminal::complain(const QString &line)
{
    std::fputs((harmlessForTerminal(line) + '\n'_L1).toLocal8Bit().constData(), stderr);
}

bool Terminal::isWatched()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stdout));
#else
    return isatty(fileno(stdout));
#endif
}

QString harmlessForTerminal(const QString &text)
{
    QString harmless = text;
    for (QChar &c : harmless) {
        if (c.unicode() < 0x20 && c != '\n'_L1 && c != '\t'_L1)
            c = QChar(0x2400 + c.unicode()); // the pictures of control characters
        else if (c.unicode() >= 0x7f && c.unicode() < 0xa0)
            c = QChar(0x2421);
    }
    return harmless;
}
