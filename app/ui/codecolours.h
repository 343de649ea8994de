// The colours of code, wherever it is shown: each keeps a contrast of at least 4.5 on a light and on a dark ground.
#pragma once

#include <QColor>
#include <QPalette>

namespace CodeColours {
inline bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

inline QColor keyword(bool dark)
{
    return QColor(QRgb(dark ? 0xc9a6f5 : 0x6f32b5));
}

inline QColor string(bool dark)
{
    return QColor(QRgb(dark ? 0x8fd6a4 : 0x14713a));
}

inline QColor number(bool dark)
{
    return QColor(QRgb(dark ? 0xe0b568 : 0x94580a));
}

inline QColor comment(bool dark)
{
    return QColor(QRgb(dark ? 0x9aa5b4 : 0x5d6877));
}

inline QColor name(bool dark)
{
    return QColor(QRgb(dark ? 0x8db8f2 : 0x1c56ad));
}

inline QColor mistake(bool dark)
{
    return QColor(QRgb(dark ? 0xff8f8f : 0xb3261e));
}
}
