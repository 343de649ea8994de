// Whether a picture was seen: a word that nobody could guess is drawn in it, and looked for in the answer. Servers are known to
// drop pictures without a word about it.
#pragma once

#include <QString>

namespace Receipt {
/// A word of no language, of letters that look like no others: \a chance chooses it.
QString word(quint32 chance);

/// Whether \a answer names \a word, in any case and however it is set apart: "B-A-K-U", "**baku**".
bool isNamed(const QString &answer, const QString &word);
}
