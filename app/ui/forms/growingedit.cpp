#include "ui/forms/growingedit.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFontMetrics>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

GrowingEdit::GrowingEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(
        document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingEdit::fitHeight);
    fitHeight();
}

void GrowingEdit::setLines(int minimum, int maximum)
{
    m_minimumLines = minimum;
    m_maximumLines = maximum;
    fitHeight();
}

void GrowingEdit::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    setTextCursor(cursor);
}

bool GrowingEdit::isComposing() const
{
    const QTextLayout *layout = textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

QSize GrowingEdit::sizeHint() const
{
    return { 160, height() };
}

QSize GrowingEdit::minimumSizeHint() const
{
    return { 60, minimumHeight() };
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void GrowingEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void GrowingEdit::fitHeight()
{
    // The layout of a plain text document counts its height in lines.
    const int lines = qBound(m_minimumLines, int(std::ceil(document()->size().height())), m_maximumLines);
    const int around = 2 * frameWidth() + 2 * int(document()->documentMargin());
    const int wanted = lines * QFontMetrics(font()).lineSpacing() + around + 1;
    if (minimumHeight() != wanted || maximumHeight() != wanted)
        setFixedHeight(wanted);
}
