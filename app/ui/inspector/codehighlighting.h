// Colours code in a view as its language wants it: a shell's by its quoting, other languages by the table the answers use.
#pragma once

#include <QByteArrayView>

class QPlainTextEdit;
class QSyntaxHighlighter;

/// For CodeTarget::language; nullptr: it stays as it is. Owned by the document of \a view, which has one at a time.
QSyntaxHighlighter *highlightCode(QPlainTextEdit &view, QByteArrayView language);
