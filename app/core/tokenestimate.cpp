#include "core/tokenestimate.h"

#include <QChar>

#include <cmath>

namespace {
bool isCjk(char32_t code)
{
    return (code >= 0x1100 && code <= 0x11ff) // Hangul letters
        || (code >= 0x2e80 && code <= 0x9fff) // radicals, kana, ideographs
        || (code >= 0xa960 && code <= 0xa97f) || (code >= 0xac00 && code <= 0xd7ff) // Hangul
        || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe4f) // compatibility forms
        || (code >= 0xff00 && code <= 0xffef) // full-width forms
        || (code >= 0x1f000 && code <= 0x1faff) // emoji cost as much
        || (code >= 0x20000 && code <= 0x3ffff);
}
}

qint64 estimatedTokens(QStringView text)
{
    qint64 cjk = 0;
    qint64 other = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        ++(isCjk(code) ? cjk : other);
    }
    return static_cast<qint64>(std::ceil(static_cast<double>(other) / 4.0 + static_cast<double>(cjk) / 1.5));
}
