#include "snippets/codeliterals.h"

#include "core/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using CodeLiterals::Language;

constexpr qsizetype widestLine = 96;

QByteArray hexEscape(uchar byte)
{
    return "\\x" + QByteArray::number(byte, 16).rightJustified(2, '0');
}

// Characters that end a line or turn its direction would make code say something else than it seems to.
bool isUnreadable(char16_t c)
{
    return (c >= 0x80 && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF;
}

bool isReadable(const QByteArray &utf8)
{
    const QString characters = KeylessRequest::characters(utf8);
    return std::none_of(characters.begin(), characters.end(), [](QChar c) { return isUnreadable(c.unicode()); });
}

void appendAscii(QByteArray &out, char c, char quote)
{
    if (c == quote || c == '\\')
        out += QByteArray("\\") + c;
    else if (c == '\n')
        out += "\\n";
    else if (c == '\r')
        out += "\\r";
    else if (c == '\t')
        out += "\\t";
    else if (uchar(c) < 0x20 || c == 0x7f)
        out += hexEscape(uchar(c));
    else
        out += c;
}

QByteArray escapedUtf8(const QByteArray &text, char quote)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 16);
    const QString characters = KeylessRequest::characters(text);
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char16_t c = characters[i].unicode();
        if (c < 0x80)
            appendAscii(out, char(c), quote);
        else if (isUnreadable(c))
            out += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        else if (QChar::isHighSurrogate(c) && i + 1 < characters.size())
            out += characters.sliced(i++, 2).toUtf8();
        else
            out += QString(QChar(c)).toUtf8();
    }
    return out;
}

QByteArray escapedBytes(QByteArrayView text, char quote)
{
    QByteArray out;
    for (const char c : text) {
        if (uchar(c) >= 0x80)
            out += hexEscape(uchar(c));
        else
            appendAscii(out, c, quote);
    }
    return out;
}

char quoteFor(QByteArrayView text, Language language)
{
    return language != Language::Go && text.contains('"') && !text.contains('\'') ? '\'' : '"';
}

// A Go raw string drops carriage returns and holds no backquote; a Python one ends with no backslash.
bool standsInRawString(const QByteArray &text, Language language)
{
    if (!text.isValidUtf8() || !isReadable(text))
        return false;
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) >= 0x20 && c != 0x7f; });
    switch (language) {
    case Language::Go:
        return text.contains('"') && !text.contains('`') && std::all_of(text.begin(), text.end(), [](char c) {
            return (uchar(c) >= 0x20 && c != 0x7f) || c == '\n';
        });
    case Language::Python:
        return plain && text.contains('\\') && text.contains('"') && !text.contains('\'') && !text.endsWith('\\');
    case Language::JavaScript:
        return false;
    }
    return false;
}

QByteArray joined(Language language, const KeylessRequest &request, const QByteArray &text, QByteArray (*literal)(Language, const QByteArray &))
{
    QByteArrayList parts;
    for (const KeylessRequest::Piece &piece : request.pieces(text))
        parts << (piece.variable.isEmpty() ? literal(language, piece.text) : CodeLiterals::variable(language, piece.variable));
    return parts.join(" + ");
}

QByteArray textLiteral(Language language, const QByteArray &text)
{
    const char quote = quoteFor(text, language);
    if (standsInRawString(text, language)) {
        if (language == Language::Go)
            return '`' + text + '`';
        return "r'" + text + '\'';
    }
    return quote + (text.isValidUtf8() ? escapedUtf8(text, quote) : escapedBytes(text, quote)) + quote;
}

QByteArray headerLiteral(Language language, const QByteArray &text)
{
    if (language == Language::Go)
        return textLiteral(language, text);
    const char quote = quoteFor(text, language);
    return quote + escapedBytes(text, quote) + quote;
}

// JSON's own spelling of a string is Python's and JavaScript's too, but for \/ and Python's view of surrogates.
QByteArray jsonStringLiteral(const QByteArray &raw)
{
    const bool keeps = raw.startsWith('"') && raw.endsWith('"') && raw.isValidUtf8() && !raw.contains("\\/")
        && !raw.toLower().contains("\\ud") && isReadable(raw);
    if (keeps)
        return raw;
    // Reading would drop a byte order mark at the beginning.
    const QString value = Json::unquoted(QByteArray(raw).replace("\xef\xbb\xbf", "\\ufeff")).value_or(QString());
    if (!value.isValidUtf16()) {
        QByteArray out = "\"";
        for (const QChar c : value)
            out += c.isSurrogate() ? "\\u" + QByteArray::number(c.unicode(), 16) : escapedUtf8(QString(c).toUtf8(), '"');
        return out + '"';
    }
    return '"' + escapedUtf8(value.toUtf8(), '"') + '"';
}

QByteArray scalar(Language language, const KeylessRequest &request, const QByteArray &json)
{
    if (json.startsWith('"')) {
        if (request.pieces(json).size() == 1)
            return jsonStringLiteral(json);
        QByteArrayList parts;
        for (const KeylessRequest::Piece &piece : request.pieces(json.sliced(1, json.size() - 2))) {
            parts << (piece.variable.isEmpty() ? jsonStringLiteral('"' + piece.text + '"')
                                               : CodeLiterals::variable(language, piece.variable));
        }
        return parts.join(" + ");
    }
    if (language == Language::Python) {
        if (json == "true")
            return "True";
        if (json == "false")
            return "False";
        if (json == "null")
            return "None";
    }
    return json;
}

QByteArray block(const QByteArrayList &lines, char open, char close, int indent, int step)
{
    const QByteArray inner = '\n' + QByteArray(indent + step, ' ');
    return open + inner + lines.join(',' + inner) + ",\n" + QByteArray(indent, ' ') + close;
}

}

int CodeLiterals::indentStep(Language language)
{
    return language == Language::JavaScript ? 2 : 4;
}

QByteArray CodeLiterals::variable(Language language, const QByteArray &name)
{
    switch (language) {
    case Language::Python:
        return "os.environ[\"" + name + "\"]";
    case Language::JavaScript:
        return "process.env." + name;
    case Language::Go:
        return "os.Getenv(\"" + name + "\")";
    }
    return {};
}

QByteArray CodeLiterals::text(Language language, const KeylessRequest &request, const QByteArray &text)
{
    return joined(language, request, text, textLiteral);
}

QByteArray CodeLiterals::headerText(Language language, const KeylessRequest &request, const QByteArray &text)
{
    return joined(language, request, text, headerLiteral);
}

QByteArray CodeLiterals::name(Language language, const QString &name)
{
    // {"__proto__": …} would set the prototype instead of a member.
    if (language == Language::JavaScript && name == "__proto__"_L1)
        return "[\"__proto__\"]";
    return jsonStringLiteral(Json::quoted(name));
}

QByteArray CodeLiterals::json(Language language, const KeylessRequest &request, const QByteArray &json, int indent)
{
    const QByteArray text = json.trimmed();
    const bool isObject = text.startsWith('{');
    if (!isObject && !text.startsWith('['))
        return scalar(language, request, text);
    const int step = indentStep(language);
    QByteArrayList entries;
    if (isObject) {
        const auto members = Json::members(text);
        if (!members)
            return text;
        for (const auto &[member, value] : *members)
            entries << name(language, member) + ": " + CodeLiterals::json(language, request, value, indent + step);
    } else {
        const auto elements = Json::elements(text);
        if (!elements)
            return text;
        for (const QByteArray &element : *elements)
            entries << CodeLiterals::json(language, request, element, indent + step);
    }
    const char open = isObject ? '{' : '[';
    const char close = isObject ? '}' : ']';
    const QByteArray line = open + entries.join(", ") + close;
    if (entries.isEmpty() || (indent + line.size() <= widestLine && !line.contains('\n')))
        return line;
    return block(entries, open, close, indent, step);
}
