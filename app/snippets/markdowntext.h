// Foreign text in Markdown, where no renderer acts on it.
#pragma once

#include <QByteArray>

namespace MarkdownText {
/// What more there is of one text belongs into a file of its own.
inline constexpr qsizetype longestBlock = 64 * 1024;

/// CommonMark 6.1: between more backticks than it holds nothing is markup. \a text becomes one line; "–" of no text.
QByteArray code(const QByteArray &text);
/// The same in a cell of a table, which a bar would end even in code.
QByteArray cell(const QByteArray &text);
/// A fence longer than any within \a text, and an empty line behind it.
QByteArray fenced(const QByteArray &text, const QByteArray &language = {});
/// A body: indented if it is JSON that is not too long.
QByteArray bodyBlock(const QByteArray &body);
/// As much of \a text as a block takes, cut between characters.
QByteArray beginning(const QByteArray &text);
/// A sentence in a paragraph, an item or a cell: one line, its punctuation no markup.
QByteArray plain(const QByteArray &sentence);
}
