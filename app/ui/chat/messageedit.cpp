#include "ui/chat/messageedit.h"

#include "ui/chat/attachmentreader.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

#include <cmath>

namespace {
// Breaking one endless line anew at every key press takes seconds from about here on (an encoded file, minified code).
constexpr int longestWrappedLine = 20'000;
}

MessageEdit::MessageEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &MessageEdit::fitHeight);
    connect(this, &QPlainTextEdit::textChanged, this, &MessageEdit::fitHeight);
    fitHeight();
}

void MessageEdit::setLineRange(int fewest, int most)
{
    m_fewestLines = fewest;
    m_mostLines = most;
    fitHeight();
}

bool MessageEdit::isComposing() const
{
    const auto *layout = textCursor().block().layout();
    return m_justCommitted || (layout && !layout->preeditAreaText().isEmpty());
}

void MessageEdit::setUndoBeside(const std::function<bool()> &undo, const std::function<bool()> &redo)
{
    m_undoBeside = undo;
    m_redoBeside = redo;
}

void MessageEdit::undo()
{
    if (!m_undoBeside || !m_undoBeside())
        QPlainTextEdit::undo();
}

void MessageEdit::redo()
{
    if (!m_redoBeside || !m_redoBeside())
        QPlainTextEdit::redo();
}

QSize MessageEdit::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 60, height() };
}

QSize MessageEdit::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 16, 0 };
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->accept();
        event->matches(QKeySequence::Undo) ? undo() : redo();
        return;
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    if (isComposing()) {
        // This key chose the word; it must neither send nor break the line.
        event->accept();
        return;
    }
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool sends = modifiers == Qt::ControlModifier || (m_enterSends && modifiers == Qt::NoModifier);
    if (sends && !event->isAutoRepeat()) {
        event->accept();
        emit sendRequested();
        return;
    }
    if (sends)
        return;
    // Shift+Enter would insert U+2028, which no server expects: a line is broken by a line feed.
    textCursor().insertBlock();
    ensureCursorVisible();
}

void MessageEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const auto *layout = textCursor().block().layout();
    const bool wasComposing = layout && !layout->preeditAreaText().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    if (wasComposing && !event->commitString().isEmpty()) {
        // Some input methods commit first and hand on the Enter that did it afterwards, in the same turn of the event loop.
        m_justCommitted = true;
        QTimer::singleShot(0, this, [this] { m_justCommitted = false; });
    }
}

bool MessageEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || (m_takesMedia && AttachmentReader::isMedia(source));
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    if (m_takesMedia && AttachmentReader::isMedia(source)) {
        emit mediaInserted(source);
        return;
    }
    if (!source->hasText())
        return;
    const auto text = source->text();
    // Wrapping is decided before the text arrives: one layout of an endless line is what takes the time.
    qsizetype longest = 0;
    for (qsizetype from = 0; from <= text.size();) {
        const auto end = text.indexOf(u'\n', from);
        longest = qMax(longest, (end < 0 ? text.size() : end) - from);
        if (end < 0)
            break;
        from = end + 1;
    }
    if (longest > longestWrappedLine)
        setLineWrapMode(QPlainTextEdit::NoWrap);
    textCursor().insertText(text);
    ensureCursorVisible();
}

void MessageEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void MessageEdit::fitHeight()
{
    fitWrapping();
    // Of a plain text document the height is counted in lines.
    const auto lines = qBound(m_fewestLines, int(std::ceil(document()->size().height())), m_mostLines);
    const auto margins = contentsMargins();
    const auto height = int(std::ceil(lines * fontMetrics().lineSpacing() + 2 * document()->documentMargin())) + margins.top()
        + margins.bottom() + 2;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void MessageEdit::fitWrapping()
{
    if (lineWrapMode() == QPlainTextEdit::NoWrap && document()->characterCount() < longestWrappedLine)
        setLineWrapMode(QPlainTextEdit::WidgetWidth);
}
