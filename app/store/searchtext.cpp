#include "store/searchtext.h"

#include "store/turnrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestFirstLine = 120;
}

QString SearchText::searchable(const QString &text)
{
    if (TurnRecord::isPlain(text) && !text.contains(QChar(0)))
        return text;
    QString made = QString::fromUtf8(text.toUtf8());
    made.remove(QChar(0xfffe)).remove(QChar(0xffff)).remove(QChar(QChar::ByteOrderMark));
    return made.replace(QChar(0), u' ');
}

bool SearchText::isShort(const QString &word)
{
    return word.toUcs4().size() < 3;
}

QStringList SearchText::spellings(const QString &word)
{
    QStringList found { QString() };
    const QList<uint> characters = word.toUcs4();
    for (const uint character : characters) {
        const QString as = QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
        QStringList longer;
        for (const QString &start : std::as_const(found)) {
            for (const QString &form : { as, as.toLower(), as.toUpper() }) {
                if (!longer.contains(start + form))
                    longer.append(start + form);
            }
        }
        found = longer;
    }
    return found;
}

QString SearchText::phrase(const QString &word)
{
    QString quoted = word;
    quoted.replace(u'"', "\"\""_L1);
    return u'"' + quoted + u'"';
}

QString SearchText::firstLine(const QString &text)
{
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = text.indexOf(u'\n', from);
        end = end < 0 ? text.size() : end;
        // A line may be a megabyte.
        QString line = text.mid(from, std::min(end - from, 4 * longestFirstLine)).simplified();
        if (!line.isEmpty()) {
            line.truncate(longestFirstLine);
            if (line.back().isHighSurrogate())
                line.chop(1);
            return line;
        }
        from = end + 1;
    }
    return {};
}
