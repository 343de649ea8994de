#include "advice/longstrings.h"

namespace {
constexpr qsizetype longestOpaque = 2'000; ///< bytes of what nobody reads, as base64
constexpr qsizetype longestText = 20'000;
constexpr qsizetype shownBeginning = 40;

/// Behind the string that begins at \a at; its closing quote may be missing.
qsizetype stringEnd(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json.at(at) != '"' && json.at(at) != '\n'; ++at) {
        if (json.at(at) == '\\')
            ++at;
    }
    return qMin(at + 1, json.size());
}

bool isTooLong(QByteArrayView string)
{
    if (string.size() <= longestOpaque)
        return false;
    // Texts break into lines at their blanks; without any, a line of this length takes a frame and more.
    return string.size() > longestText || (!string.first(longestOpaque).contains(' ') && !string.first(longestOpaque).contains("\\n"));
}

/// How \a whole begins, cut between characters and escapes, without the closing quote.
QByteArray beginningOf(const QByteArray &whole)
{
    qsizetype end = 1;
    while (end < shownBeginning) {
        const auto byte = uchar(whole.at(end));
        const qsizetype length = byte == '\\' ? (whole.at(end + 1) == 'u' ? 6 : 2) : byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        end += length;
    }
    return whole.first(end);
}
}

QByteArray LongStrings::standInFor(const QByteArray &whole)
{
    QByteArray &standIn = m_standIns[whole];
    if (!standIn.isEmpty())
        return standIn;
    const QByteArray size = QByteArray::number((whole.size() + 500) / 1'000) + " kB";
    QByteArray tag;
    // Strings of about one length that begin alike are told apart by a number.
    for (int number = 1; standIn.isEmpty() || m_whole.contains(standIn); ++number) {
        tag = "\xe2\x80\xa6\xe2\x9f\xa8" + size + (number > 1 ? " " + QByteArray::number(number) : QByteArray()) + "\xe2\x9f\xa9";
        standIn = beginningOf(whole) + tag + '"';
    }
    m_tags.insert(tag);
    m_whole.insert(standIn, whole);
    return standIn;
}

QByteArray LongStrings::shortened(const QByteArray &json)
{
    if (json.size() <= longestOpaque)
        return json;
    QByteArray text;
    qsizetype copied = 0;
    for (qsizetype at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at)) {
        const qsizetype end = stringEnd(json, at);
        if (isTooLong(QByteArrayView(json).sliced(at, end - at))) {
            text += QByteArrayView(json).sliced(copied, at - copied);
            text += standInFor(json.sliced(at, end - at));
            copied = end;
        }
        at = end;
    }
    return copied == 0 ? json : text + json.sliced(copied);
}

LongStrings::Restored LongStrings::restored(const QByteArray &shown) const
{
    Restored restored { .json = shown };
    if (m_whole.isEmpty())
        return restored;
    QByteArray text;
    qsizetype copied = 0;
    for (qsizetype at = shown.indexOf('"'); at >= 0; at = shown.indexOf('"', at)) {
        const qsizetype end = stringEnd(shown, at);
        const QByteArray string = shown.sliced(at, end - at);
        if (const auto whole = m_whole.constFind(string); whole != m_whole.cend()) {
            text += QByteArrayView(shown).sliced(copied, at - copied);
            text += *whole;
            copied = end;
            restored.swaps.append({ text.size(), whole->size() - string.size() });
        } else if (const qsizetype tagAt = string.indexOf("\xe2\x80\xa6\xe2\x9f\xa8"); tagAt >= 0) {
            const qsizetype tagEnd = string.indexOf("\xe2\x9f\xa9", tagAt);
            if (tagEnd >= 0 && m_tags.contains(string.sliced(tagAt, tagEnd + 3 - tagAt))) {
                restored.brokenAt = at;
                return restored;
            }
        }
        at = end;
    }
    restored.json = text + shown.sliced(copied);
    return restored;
}

qsizetype LongStrings::Restored::placeOf(qsizetype offset) const
{
    qsizetype grown = 0;
    for (const auto &[end, by] : swaps) {
        if (end > offset)
            break;
        grown += by;
    }
    return offset - grown;
}

void LongStrings::forget()
{
    m_whole.clear();
    m_standIns.clear();
    m_tags.clear();
}
