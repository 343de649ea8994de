#include "snippets/markdowntext.h"

#include "core/jsontext.h"

#include <algorithm>

namespace {
/// The longest run of backticks in \a text.
qsizetype longestRun(QByteArrayView text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}
}

QByteArray MarkdownText::code(const QByteArray &text)
{
    QByteArray line = text.simplified();
    if (line.isEmpty())
        return "–";
    line.replace('\0', "\xef\xbf\xbd");
    const QByteArray fence(longestRun(line) + 1, '`');
    const QByteArray room = line.startsWith('`') || line.endsWith('`') ? " " : "";
    return fence + room + line + room + fence;
}

QByteArray MarkdownText::cell(const QByteArray &text)
{
    return code(text).replace('|', "\\|");
}

QByteArray MarkdownText::beginning(const QByteArray &text)
{
    if (text.size() <= longestBlock)
        return text;
    qsizetype end = longestBlock;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.first(end);
}

QByteArray MarkdownText::fenced(const QByteArray &text, const QByteArray &language)
{
    if (!text.isValidUtf8())
        return QByteArray::number(text.size()) + " bytes that are no UTF-8.\n\n";
    const QByteArray shown = beginning(text);
    QByteArray remark;
    if (shown.size() < text.size())
        remark = "The first " + QByteArray::number(shown.size()) + " of " + QByteArray::number(text.size()) + " bytes.\n\n";
    const QByteArray fence(std::max<qsizetype>(3, longestRun(shown) + 1), '`');
    return fence + language + '\n' + shown + (shown.endsWith('\n') ? "" : "\n") + fence + "\n\n" + remark;
}

QByteArray MarkdownText::bodyBlock(const QByteArray &body)
{
    const bool isJson = body.size() <= longestBlock && body.isValidUtf8() && !Json::problemIn(body);
    return isJson ? fenced(Json::indented(body), "json") : fenced(body);
}

QByteArray MarkdownText::plain(const QByteArray &sentence)
{
    const QByteArray line = sentence.simplified();
    QByteArray text;
    text.reserve(line.size() + 16);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '\0') {
            text += "\xef\xbf\xbd";
            continue;
        }
        // CommonMark 2.4: any punctuation of ASCII may have a backslash before it. Some is markup only where a line begins.
        const bool isBullet = i == 0 && QByteArrayView("+-=").contains(c);
        const bool isAddress = c == ':' && line.mid(i + 1, 2) == "//";
        if (isBullet || isAddress || QByteArrayView("\\`*_[]<>#|~&@$").contains(c))
            text += '\\';
        text += c;
    }
    // A number at the beginning would make a list.
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')'))
        text.insert(digits, '\\');
    return text;
}
