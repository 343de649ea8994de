#include "ui/inspector/rawview.h"

#include <QEvent>
#include <QFontDatabase>
#include <QMimeData>
#include <QScrollBar>
#include <QTextDocumentFragment>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
// Laying out one line costs more than its length; an API answers a megabyte on a single one.
constexpr int longestRawLine = 8'000;

const QString fold = u"⤶\n"_s;

bool mustBeVisible(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c <= 0x9f) || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || c == 0x2028 || c == 0x2029;
}

QString visibleForm(char16_t c)
{
    if (c < 0x20)
        return QString(QChar(char16_t(0x2400 + c))); // the control pictures
    return u"⟨U+%1⟩"_s.arg(uint(c), 4, 16, '0'_L1).toUpper();
}
}

RawView::RawView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(8);
}

void RawView::setWrapping(bool wrapping)
{
    setLineWrapMode(wrapping ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
}

void RawView::showText(const QString &text)
{
    if (text == m_shown)
        return;
    // With the first text: loading the font is work that nobody sees before.
    if (!std::exchange(m_hasFont, true))
        applyFont();
    auto *bar = verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum() && bar->maximum() > 0;
    if (!m_shown.isEmpty() && text.startsWith(m_shown)) {
        auto cursor = QTextCursor(document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(text.mid(m_shown.size()));
        if (atEnd)
            bar->setValue(bar->maximum());
    } else {
        const auto place = bar->value();
        setPlainText(text);
        bar->setValue(place);
    }
    m_shown = text;
}

void RawView::clearText()
{
    m_shown.clear();
    clear();
}

QString RawView::visible(const QString &text)
{
    QString result;
    result.reserve(text.size() + text.size() / 16);
    int column = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text.at(i).unicode();
        if (c == u'\n') {
            result += u'\n';
            column = 0;
            continue;
        }
        if (column >= longestRawLine && !text.at(i).isLowSurrogate()) {
            result += fold;
            column = 0;
        }
        if (mustBeVisible(c))
            result += visibleForm(c);
        else
            result += text.at(i);
        ++column;
    }
    return result;
}

QMimeData *RawView::createMimeDataFromSelection() const
{
    // Plain text only, and without the folds: what is copied by hand must run in a shell as well.
    auto *mime = new QMimeData;
    mime->setText(textCursor().selection().toPlainText().remove(fold));
    return mime;
}

void RawView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange && m_hasFont)
        applyFont();
}

void RawView::applyFont()
{
    auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    setFont(fixed);
}
