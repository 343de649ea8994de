#include "advice/invisible.h"

#include <QList>

#include <algorithm>

namespace {
bool isJoiner(char32_t c)
{
    return c == U'\u200c' || c == U'\u200d';
}

/// \a neighboured: stands between two characters that are seen.
bool isUnseen(char32_t c, bool neighboured)
{
    if (c == U'\n' || c == U'\r' || c == U'\t')
        return false;
    if (isJoiner(c))
        return !neighboured;
    const auto category = QChar::category(c);
    // Tags spell the flags of regions; anywhere else they hide text from whoever reads it.
    return category == QChar::Other_Format || category == QChar::Other_Control || c == U'\u2028' || c == U'\u2029';
}

/// Whether \a text needs a closer look at all; most never does, and a conversation may be long.
bool mayHoldUnseen(const QString &text)
{
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        // Beyond the first plane, where emoji are, only tags are unseen.
        if (unit == 0xdb40)
            return true;
        // Neither among ASCII letters nor among those of East Asia is anything that does not show.
        if ((unit >= 0x20 && unit < 0x7f) || (unit >= 0x2070 && unit < 0xfeff))
            continue;
        if (isUnseen(unit, false))
            return true;
    }
    return false;
}

/// Gives every character of \a text to \a take, with whether it is unseen.
template<typename Take>
void walk(const QString &text, Take take)
{
    const auto points = text.toUcs4();
    const auto isSeen = [&points](qsizetype i) {
        return i >= 0 && i < points.size() && !isJoiner(points[i]) && !QChar::isSpace(points[i]) && !isUnseen(points[i], false);
    };
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        take(c, isUnseen(c, isSeen(i - 1) && isSeen(i + 1)));
    }
}
}

Invisible::Count Invisible::count(const QString &text)
{
    if (!mayHoldUnseen(text))
        return { .all = text.size() - std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLowSurrogate(); }) };
    Count counted;
    walk(text, [&counted](char32_t, bool isUnseen) {
        ++counted.all;
        counted.invisible += isUnseen ? 1 : 0;
    });
    return counted;
}

QString Invisible::removed(const QString &text)
{
    if (!mayHoldUnseen(text))
        return text;
    QString seen;
    walk(text, [&seen](char32_t c, bool isUnseen) {
        if (!isUnseen)
            seen += QChar::fromUcs4(c);
    });
    return seen;
}
