#include "ui/forms/jsontyping.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace {
constexpr int indentStep = 2;
constexpr int furthestBracket = 100'000; ///< characters that are looked at for the other one

QChar pairOf(QChar bracket)
{
    switch (bracket.unicode()) {
    case u'{': return u'}';
    case u'}': return u'{';
    case u'[': return u']';
    case u']': return u'[';
    }
    return {};
}

bool isOpening(QChar character)
{
    return character == u'{' || character == u'[';
}

/// Whether \a at in \a line is inside a string, or on its closing quote.
bool isInString(QStringView line, qsizetype at)
{
    bool isInside = false;
    for (qsizetype i = 0; i < qMin(at, line.size()); ++i) {
        if (isInside && line.at(i) == u'\\')
            ++i;
        else if (line.at(i) == u'"')
            isInside = !isInside;
    }
    return isInside;
}

bool isInString(const QTextCursor &cursor)
{
    return isInString(cursor.block().text(), cursor.positionInBlock());
}

QChar before(const QTextCursor &cursor)
{
    return cursor.position() > 0 ? cursor.document()->characterAt(cursor.position() - 1) : QChar();
}

QChar behind(const QTextCursor &cursor)
{
    return cursor.document()->characterAt(cursor.position());
}

/// The bracket that belongs to the one at \a position; -1: there is none, or it is far away.
int partnerOf(const QTextDocument &document, int position)
{
    const QChar bracket = document.characterAt(position);
    const QChar partner = pairOf(bracket);
    const int step = isOpening(bracket) ? 1 : -1;
    int depth = 0;
    int looked = 0;
    for (QTextBlock block = document.findBlock(position); block.isValid() && looked < furthestBracket;
         block = step > 0 ? block.next() : block.previous()) {
        const QString line = block.text();
        // Brackets in strings are text. JSON strings end with their line, so each line tells by itself.
        QList<int> brackets;
        bool isInside = false;
        for (int i = 0; i < line.size(); ++i) {
            if (isInside && line.at(i) == u'\\')
                ++i;
            else if (line.at(i) == u'"')
                isInside = !isInside;
            else if (!isInside && (line.at(i) == bracket || line.at(i) == partner))
                brackets.append(i);
        }
        if (step < 0)
            std::reverse(brackets.begin(), brackets.end());
        for (const int at : std::as_const(brackets)) {
            const int here = block.position() + at;
            if (step * (here - position) < 0)
                continue;
            depth += line.at(at) == bracket ? 1 : -1;
            if (depth == 0)
                return here;
        }
        looked += int(line.size()) + 1;
    }
    return -1;
}

/// Whether as many brackets are closed as are open: then a closing one is typed to get behind the one that is there.
bool isBalanced(const QTextDocument &document)
{
    if (document.characterCount() > furthestBracket)
        return false;
    int depth = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        bool isInside = false;
        for (int i = 0; i < line.size(); ++i) {
            if (isInside && line.at(i) == u'\\')
                ++i;
            else if (line.at(i) == u'"')
                isInside = !isInside;
            else if (!isInside && !pairOf(line.at(i)).isNull())
                depth += isOpening(line.at(i)) ? 1 : -1;
        }
    }
    return depth == 0;
}
}

JsonTyping::JsonTyping(QPlainTextEdit &field)
    : QObject(&field)
    , m_field(field)
{
    field.installEventFilter(this);
}

std::optional<std::pair<int, int>> JsonTyping::bracketsAt(const QTextCursor &cursor)
{
    for (const int position : { cursor.position(), cursor.position() - 1 }) {
        if (position < 0 || pairOf(cursor.document()->characterAt(position)).isNull())
            continue;
        const QTextBlock block = cursor.document()->findBlock(position);
        if (!isInString(block.text(), position - block.position()))
            return std::pair(position, partnerOf(*cursor.document(), position));
    }
    return std::nullopt;
}

bool JsonTyping::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_field || event->type() != QEvent::KeyPress || m_field.isReadOnly())
        return QObject::eventFilter(watched, event);
    return takeKey(*static_cast<QKeyEvent *>(event));
}

bool JsonTyping::takeKey(const QKeyEvent &key)
{
    const bool isPlain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier)) == Qt::NoModifier;
    if (isPlain && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)) {
        breakLine();
        return true;
    }
    if (isPlain && key.key() == Qt::Key_Backspace)
        return eraseEmptyPair();
    // Keys of other layouts reach brackets by AltGr: the character is what counts.
    if (key.text().size() != 1)
        return false;
    const QChar typed = key.text().front();
    if (typed == u'"')
        return typeQuote();
    if (isOpening(typed))
        return typeOpening(typed);
    return !pairOf(typed).isNull() && typeClosing(typed);
}

void JsonTyping::breakLine()
{
    QTextCursor cursor = m_field.textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    const bool isText = isInString(cursor);
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    const bool opens = !isText && isOpening(line.isEmpty() ? QChar() : line.trimmed().isEmpty() ? QChar() : line.trimmed().back());
    const bool closes = opens && behind(cursor) == pairOf(line.trimmed().back());
    cursor.insertText(u'\n' + QString(isText ? 0 : indent + (opens ? indentStep : 0), u' '));
    if (closes) {
        // Between two brackets: the closing one goes to a line of its own, below the cursor.
        const int here = cursor.position();
        cursor.insertText(u'\n' + QString(indent, u' '));
        cursor.setPosition(here);
    }
    cursor.endEditBlock();
    m_field.setTextCursor(cursor);
    m_field.ensureCursorVisible();
}

bool JsonTyping::typeOpening(QChar character)
{
    QTextCursor cursor = m_field.textCursor();
    const QChar next = behind(cursor);
    const bool isFree = next.isSpace() || next == QChar::ParagraphSeparator || next.isNull() || next == u',' || next == u'}' || next == u']';
    if (cursor.hasSelection()) {
        // What replaces all there is stands in a pair too; within a text a selection is rather typed over.
        const bool isAll = cursor.selectionStart() == 0 && cursor.selectionEnd() == cursor.document()->characterCount() - 1;
        if (!isAll)
            return false;
        cursor.removeSelectedText();
    } else if (!isFree || isInString(cursor)) {
        return false;
    }
    cursor.insertText(QString(character) + pairOf(character));
    cursor.movePosition(QTextCursor::PreviousCharacter);
    m_field.setTextCursor(cursor);
    return true;
}

bool JsonTyping::typeClosing(QChar character)
{
    QTextCursor cursor = m_field.textCursor();
    if (cursor.hasSelection() || isInString(cursor))
        return false;
    if (behind(cursor) == character && isBalanced(*cursor.document())) {
        cursor.movePosition(QTextCursor::NextCharacter);
        m_field.setTextCursor(cursor);
        return true;
    }
    // On a line of its own it stands below what it closes.
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    if (line.size() < indentStep || !line.trimmed().isEmpty())
        return false;
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, indentStep);
    cursor.insertText(QString(character));
    m_field.setTextCursor(cursor);
    return true;
}

bool JsonTyping::typeQuote()
{
    QTextCursor cursor = m_field.textCursor();
    if (cursor.hasSelection() || before(cursor) == u'\\')
        return false;
    if (behind(cursor) == u'"' && isInString(cursor)) {
        cursor.movePosition(QTextCursor::NextCharacter);
        m_field.setTextCursor(cursor);
        return true;
    }
    const QChar next = behind(cursor);
    const bool isFree = next.isSpace() || next == QChar::ParagraphSeparator || next.isNull() || next == u',' || next == u':' || next == u'}' || next == u']';
    if (!isFree || isInString(cursor))
        return false;
    cursor.insertText(QStringLiteral("\"\""));
    cursor.movePosition(QTextCursor::PreviousCharacter);
    m_field.setTextCursor(cursor);
    return true;
}

bool JsonTyping::eraseEmptyPair()
{
    QTextCursor cursor = m_field.textCursor();
    const QChar opening = before(cursor);
    const bool isPair = opening == u'"' ? behind(cursor) == u'"' && isInString(cursor)
                                        : isOpening(opening) && behind(cursor) == pairOf(opening) && !isInString(cursor);
    if (cursor.hasSelection() || !isPair)
        return false;
    cursor.setPosition(cursor.position() - 1);
    cursor.setPosition(cursor.position() + 2, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_field.setTextCursor(cursor);
    return true;
}
