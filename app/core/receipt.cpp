#include "core/receipt.h"

using namespace Qt::StringLiterals;

QString Receipt::word(quint32 chance)
{
    // Neither I nor L nor O nor 0: a model that sees must not fail for the letters' sake.
    constexpr auto consonants = "BDFGKMNPRTVZ"_L1;
    constexpr auto vowels = "AEU"_L1;
    QString word;
    for (int syllable = 0; syllable < 4; ++syllable) {
        word += consonants[qsizetype(chance % consonants.size())];
        chance /= quint32(consonants.size());
        word += vowels[qsizetype(chance % vowels.size())];
        chance /= quint32(vowels.size());
    }
    return word;
}

bool Receipt::isNamed(const QString &answer, const QString &word)
{
    QString letters;
    for (const QChar c : answer) {
        if (c.isLetterOrNumber())
            letters += c.toUpper();
    }
    return !word.isEmpty() && letters.contains(word.toUpper());
}
