// Characters that nobody sees and some servers refuse: controls, zero-width and direction marks.
#pragma once

#include <QString>

namespace Invisible {
/// How many characters of \a text there are, and how many of them are invisible. A joiner between two letters or inside an
/// emoji is part of what is seen.
struct Count {
    qsizetype all = 0;
    qsizetype invisible = 0;
};
Count count(const QString &text);

QString removed(const QString &text);
}
