#include "core/markdownprepare.h"

#include <QChar>

#include <algorithm>
#include <iterator>

namespace Markdown {
namespace {

constexpr char wordJoiner[] = "\xe2\x81\xa0";

bool isAsciiPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

char32_t characterAt(QByteArrayView utf8, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < utf8.size() ? uchar(utf8[i]) : uchar(0); };
    const uchar first = byte(at);
    if (first < 0x80)
        return first;
    if (first < 0xe0)
        return char32_t((first & 0x1f) << 6 | (byte(at + 1) & 0x3f));
    if (first < 0xf0)
        return char32_t((first & 0x0f) << 12 | (byte(at + 1) & 0x3f) << 6 | (byte(at + 2) & 0x3f));
    return char32_t(
        (first & 0x07) << 18 | (byte(at + 1) & 0x3f) << 12 | (byte(at + 2) & 0x3f) << 6 | (byte(at + 3) & 0x3f));
}

char32_t characterBefore(QByteArrayView utf8, qsizetype at)
{
    if (at <= 0)
        return U'\n';
    --at;
    while (at > 0 && (uchar(utf8[at]) & 0xc0) == 0x80)
        --at;
    return characterAt(utf8, at);
}

bool isPunctuation(char32_t c)
{
    if (c < 0x80)
        return isAsciiPunctuation(char(c));
    const QChar::Category category = QChar::category(c);
    return category >= QChar::Punctuation_Connector && category <= QChar::Punctuation_Other;
}

bool isEastAsian(char32_t c)
{
    return (c >= 0x2e80 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe4f)
        || (c >= 0xff00 && c <= 0xffef) || (c >= 0x20000 && c <= 0x3ffff);
}

bool isWord(char32_t c)
{
    return !QChar::isSpace(c) && !isPunctuation(c) && c != 0;
}

/// Where the math span that starts at \a from ends, or -1: same paragraph, no back-tick, at most a few lines.
qsizetype mathEnd(QByteArrayView text, qsizetype from)
{
    const char close = text[from + 1] == '(' ? ')' : ']';
    const qsizetype limit = std::min(text.size() - 1, from + 4096);
    for (qsizetype i = from + 2; i < limit; ++i) {
        if (text[i] == '\\') {
            if (text[i + 1] == close)
                return i + 2;
            ++i;
        } else if (text[i] == '`' || (text[i] == '\n' && text[i + 1] == '\n')) {
            return -1;
        }
    }
    return -1;
}
}

qsizetype Prepared::sourceOffset(qsizetype preparedOffset) const
{
    const auto next = std::lower_bound(insertions.begin(), insertions.end(), preparedOffset,
        [](const Insertion &insertion, qsizetype at) { return insertion.at < at; });
    if (next == insertions.begin())
        return preparedOffset;
    const Insertion &last = *std::prev(next);
    return preparedOffset - last.before - std::min(last.size, preparedOffset - last.at);
}

QString Prepared::withoutInsertions(qsizetype from, qsizetype to) const
{
    auto next = std::lower_bound(insertions.begin(), insertions.end(), from,
        [](const Insertion &insertion, qsizetype at) { return insertion.at < at; });
    if (next == insertions.end() || next->at >= to)
        return QString::fromUtf8(text.constData() + from, to - from);
    QByteArray kept;
    kept.reserve(to - from);
    for (; next != insertions.end() && next->at < to; ++next) {
        kept.append(text.constData() + from, next->at - from);
        from = std::min(next->at + next->size, to);
    }
    kept.append(text.constData() + from, to - from);
    return QString::fromUtf8(kept);
}

Prepared prepare(QByteArrayView utf8)
{
    Prepared prepared;
    QByteArray &out = prepared.text;
    out.reserve(utf8.size() + 64);
    const auto insert = [&](QByteArrayView bytes) {
        const qsizetype before
            = prepared.insertions.empty() ? 0 : prepared.insertions.back().before + prepared.insertions.back().size;
        prepared.insertions.push_back({ out.size(), bytes.size(), before });
        out.append(bytes.data(), bytes.size());
    };

    qsizetype copied = 0;
    const auto copyTo = [&](qsizetype end) {
        out.append(utf8.data() + copied, end - copied);
        copied = end;
    };
    for (qsizetype i = 0; i < utf8.size();) {
        const char c = utf8[i];
        if (c == '\\' && i + 1 < utf8.size()) {
            if (utf8[i + 1] == '(' || utf8[i + 1] == '[') {
                // An escaped punctuation mark is itself, whatever it would mean: so the whole span stays as written.
                const qsizetype end = mathEnd(utf8, i);
                const qsizetype stop = end < 0 ? i + 2 : end;
                for (; i < stop; ++i) {
                    if (isAsciiPunctuation(utf8[i])) {
                        copyTo(i);
                        insert(QByteArrayView("\\", 1));
                    }
                }
                continue;
            }
            if (utf8[i + 1] == ')' || utf8[i + 1] == ']') {
                copyTo(i);
                insert(QByteArrayView("\\", 1));
            }
            i += 2;
            continue;
        }
        if (c != '*' && c != '~' && c != '_') {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < utf8.size() && utf8[end] == c)
            ++end;
        const char32_t before = characterBefore(utf8, i);
        const char32_t after = end < utf8.size() ? characterAt(utf8, end) : U'\n';
        if (c == '*' && (isEastAsian(before) || isEastAsian(after))) {
            if (isPunctuation(before) && isWord(after)) {
                copyTo(i);
                insert(QByteArrayView(wordJoiner, 3));
            } else if (isWord(before) && isPunctuation(after)) {
                copyTo(end);
                insert(QByteArrayView(wordJoiner, 3));
            }
        }
        i = end;
    }
    copyTo(utf8.size());
    out.append('\n');
    return prepared;
}
}
