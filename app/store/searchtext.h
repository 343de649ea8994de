// Texts as SQLite is to search them, and words as it is to look for them.
#pragma once

#include <QString>
#include <QStringList>

namespace SearchText {
/// \a text without what SQLite takes for something else than text.
QString searchable(const QString &text);

/// Whether the index cannot find \a word: it knows pieces of three characters, and Chinese is full of shorter words.
bool isShort(const QString &word);

/// Every spelling of a short \a word in capital and small letters: SQLite itself folds ASCII only.
QStringList spellings(const QString &word);

/// \a word as the index is asked for it, whatever signs stand in it.
QString phrase(const QString &word);

/// The first line of \a text with anything in it, simplified and not too long.
QString firstLine(const QString &text);
}
