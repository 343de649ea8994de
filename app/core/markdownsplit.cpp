#include "core/markdownsplit.h"

#include <algorithm>
#include <cstring>

namespace Markdown {
namespace {

// A line that runs over the longest piece is judged by its first bytes, which are there before the piece is cut.
constexpr qsizetype judgedBytes = 1024;

int indentOf(QByteArrayView line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == ' ')
        ++indent;
    return indent < line.size() && line[indent] == '\t' ? 4 : indent;
}

bool isBlank(QByteArrayView line)
{
    return std::all_of(
        line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

bool isListMarker(QByteArrayView line, int indent)
{
    QByteArrayView rest = line.sliced(indent);
    qsizetype digits = 0;
    while (digits < rest.size() && digits < 10 && rest[digits] >= '0' && rest[digits] <= '9')
        ++digits;
    if (digits >= rest.size())
        return digits > 0;
    const char mark = rest[digits];
    const bool marks = digits > 0 ? mark == '.' || mark == ')' : mark == '-' || mark == '+' || mark == '*';
    if (!marks)
        return false;
    rest = rest.sliced(digits + 1);
    return rest.isEmpty() || rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\r' || rest[0] == '\n';
}

qsizetype lineEnd(QByteArrayView source, qsizetype from)
{
    const void *newline
        = from < source.size() ? std::memchr(source.data() + from, '\n', size_t(source.size() - from)) : nullptr;
    return newline ? static_cast<const char *>(newline) - source.data() + 1 : -1;
}
}

bool Splitter::opensFence(QByteArrayView line, int indent)
{
    if (indent > 3 || indent >= line.size())
        return false;
    const QByteArrayView rest = line.sliced(indent);
    const char c = rest[0];
    if (c != '`' && c != '~')
        return false;
    qsizetype length = 0;
    while (length < rest.size() && rest[length] == c)
        ++length;
    if (length < 3 || (c == '`' && rest.sliced(length).contains('`')))
        return false;
    m_fenceCharacter = c;
    m_fenceLength = length;
    return true;
}

bool Splitter::closesFence(QByteArrayView line) const
{
    const int indent = indentOf(line);
    if (indent > 3)
        return false;
    QByteArrayView rest = line.sliced(indent);
    qsizetype length = 0;
    while (length < rest.size() && rest[length] == m_fenceCharacter)
        ++length;
    return length >= m_fenceLength && isBlank(rest.sliced(length));
}

bool Splitter::mayCloseFence(QByteArrayView line) const
{
    return std::all_of(
        line.begin(), line.end(), [this](char c) { return c == ' ' || c == m_fenceCharacter || c == '\r'; });
}

Splitter::Piece Splitter::closeAt(qsizetype end, bool cut)
{
    m_open = m_line = end;
    m_empty = true;
    m_blank = m_list = false;
    m_fenceText = -1;
    return { end, cut };
}

qsizetype Splitter::cutIn(QByteArrayView source) const
{
    const QByteArrayView piece = source.sliced(m_open, longestPiece);
    qsizetype anyLine = -1;
    for (qsizetype i = piece.size() - 1; i > longestPiece / 2; --i) {
        if (piece[i - 1] != '\n')
            continue;
        if (piece[i] != ' ' && piece[i] != '\t')
            return m_open + i;
        anyLine = std::max(anyLine, i);
    }
    if (anyLine > 0)
        return m_open + anyLine;
    if (const qsizetype space = piece.lastIndexOf(' '); space > longestPiece / 2)
        return m_open + space + 1;
    qsizetype end = longestPiece;
    while (end > longestPiece - 4 && (uchar(source[m_open + end]) & 0xc0) == 0x80)
        --end;
    return m_open + end;
}

Splitter::Piece Splitter::next(QByteArrayView source)
{
    for (;;) {
        const qsizetype end = lineEnd(source, m_line);
        if (m_fenceText >= 0) {
            if (end < 0)
                return {};
            const QByteArrayView line = source.sliced(m_line, std::min(end - m_line, judgedBytes));
            m_line = end;
            if (closesFence(line))
                return closeAt(end, false);
            continue;
        }

        if (m_line - m_open > longestPiece)
            return closeAt(cutIn(source), true);
        const bool runsOver = (end < 0 ? source.size() : end) - m_open > longestPiece;
        if (end < 0 && source.size() - m_open < longestPiece + judgedBytes)
            return {};

        const QByteArrayView line
            = source.sliced(m_line, std::min((end < 0 ? source.size() : end) - m_line, judgedBytes));
        const int indent = indentOf(line);
        if (!isBlank(line)) {
            const bool starts = !m_empty && m_blank && indent == 0 && !(m_list && isListMarker(line, indent));
            const bool fence = indent <= (m_list ? 1 : 3) && opensFence(line, indent);
            if (!m_empty && (starts || fence))
                return closeAt(m_line, false);
            if (fence && end > 0) {
                m_empty = false;
                m_fenceText = end;
                m_line = end;
                continue;
            }
            if (indent <= 3 && isListMarker(line, indent))
                m_list = true;
            m_empty = false;
        }
        if (runsOver)
            return closeAt(cutIn(source), true);
        m_blank = isBlank(line);
        m_line = end;
    }
}
}
