#include "snippets/htmltext.h"

#include <QChar>
#include <QList>
#include <QString>

using namespace Qt::StringLiterals;

namespace {
bool isControl(char32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
}

/// Embeddings, overrides and isolates (Unicode Standard Annex #9): with them a text can look like another one.
bool steersDirection(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isUnseen(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || c == 0x2028 || c == 0x2029 || c == 0x00ad || c == 0x3164;
}

bool isNoCharacter(char32_t c)
{
    return (c >= 0xd800 && c < 0xe000) || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

QByteArray codePoint(char32_t c)
{
    return "U+" + QByteArray::number(uint(c), 16).toUpper().rightJustified(4, '0');
}

QByteArray escapedFor(const QString &text, HtmlText::Kind kind, bool takesElements)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 8);
    const QList<uint> points = text.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = points.at(i);
        switch (c) {
        case '&': out += "&amp;"; continue;
        case '<': out += "&lt;"; continue;
        case '>': out += "&gt;"; continue;
        case '"': out += "&quot;"; continue;
        case '\'': out += "&#39;"; continue;
        }
        if (c == '\r' && i + 1 < points.size() && points.at(i + 1) == '\n')
            continue;
        const bool isSpelled = isControl(c) || steersDirection(c) || isNoCharacter(c) || (kind == HtmlText::Kind::Name && isUnseen(c));
        if (!isSpelled)
            out += QString::fromUcs4(&c, 1).toUtf8();
        else if (takesElements)
            out += "<span class=\"point\">" + codePoint(c) + "</span>";
        else
            out += '[' + codePoint(c) + ']';
    }
    return out;
}
}

QByteArray HtmlText::escaped(const QString &text, Kind kind)
{
    return escapedFor(text, kind, true);
}

QByteArray HtmlText::attribute(const QString &text)
{
    return escapedFor(text, Kind::Name, false);
}
