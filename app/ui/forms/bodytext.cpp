#include "ui/forms/bodytext.h"

#include "core/jsonnodes.h"
#include "core/jsonplace.h"
#include "ui/forms/notice.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int marksWidth = 10;

bool isOnDark(const QWidget *widget)
{
    return widget->palette().color(QPalette::Base).lightness() < 128;
}

QColor originColour(const BodyForm::Field &field, const QWidget *widget)
{
    const bool dark = isOnDark(widget);
    if (field.replaces)
        return QColor(QRgb(dark ? 0xe0b568 : 0xb26a00));
    switch (field.origin) {
    case BodyForm::Origin::Set:
    case BodyForm::Origin::Tools:
        return widget->palette().color(QPalette::Highlight);
    case BodyForm::Origin::Own:
        return QColor(QRgb(dark ? 0x8fd6a4 : 0x14713a));
    case BodyForm::Origin::Model:
    case BodyForm::Origin::Conversation:
        return widget->palette().color(QPalette::Mid);
    case BodyForm::Origin::Added:
        return QColor(QRgb(dark ? 0xc9a6f5 : 0x6f32b5));
    }
    return {};
}
}

BodyText::BodyText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_marks(new QWidget(this))
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    setFont(fixed);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(marksWidth, 0, 0, 0);
    m_marks->installEventFilter(this);
    m_marks->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QPlainTextEdit::updateRequest, m_marks, qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::textChanged, this, &BodyText::findSpans);
}

void BodyText::change(const QString &text)
{
    const QString before = toPlainText();
    if (text == before)
        return;
    const qsizetype shorter = qMin(before.size(), text.size());
    qsizetype front = 0;
    while (front < shorter && before.at(front) == text.at(front))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && before.at(before.size() - 1 - back) == text.at(text.size() - 1 - back))
        ++back;
    // A character of two halves is changed as a whole.
    if (front > 0 && before.at(front - 1).isHighSurrogate())
        --front;
    if (back > 0 && before.at(before.size() - back).isLowSurrogate())
        --back;
    QTextCursor cursor(document());
    cursor.setPosition(int(front));
    cursor.setPosition(int(before.size() - back), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(front, text.size() - back - front));
}

void BodyText::setFields(const QList<BodyForm::Field> &fields)
{
    m_fields = fields;
    for (BodyForm::Field &field : m_fields)
        field.json.clear(); // nobody reads it here, and it may be long
    m_marks->update();
}

QString BodyText::sentence(const QString &name, BodyForm::Origin origin, bool replaces)
{
    //: In all of these: %1 is the name of a field in the body of a request.
    if (replaces && (name == "messages"_L1 || name == "contents"_L1 || name == "input"_L1))
        return tr("“%1” is set by hand: the conversation is not sent.").arg(name);
    if (replaces)
        return tr("“%1” is your own, in place of what the form or the conversation says.").arg(name);
    switch (origin) {
    case BodyForm::Origin::Model: return tr("“%1”: the model chosen above.").arg(name);
    case BodyForm::Origin::Conversation: return tr("“%1” comes from the conversation.").arg(name);
    case BodyForm::Origin::Tools: return tr("“%1”: the tools of the form.").arg(name);
    case BodyForm::Origin::Set: return tr("“%1” is set by you.").arg(name);
    case BodyForm::Origin::Own: return tr("“%1” is a field of your own.").arg(name);
    case BodyForm::Origin::Added: return tr("“%1” is added because this protocol requires it.").arg(name);
    }
    return {};
}

void BodyText::markFault(int position)
{
    m_faultAt = position;
    if (position < 0) {
        setExtraSelections({});
        return;
    }
    const QColor red = QColor(QRgb(isOnDark(this) ? 0xff8f8f : 0xb3261e));
    QTextEdit::ExtraSelection fault;
    fault.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    fault.format.setUnderlineColor(red);
    fault.cursor = QTextCursor(document());
    fault.cursor.setPosition(qMin(position, document()->characterCount() - 1));
    QTextEdit::ExtraSelection line;
    QColor ground = red;
    ground.setAlpha(30);
    line.format.setBackground(ground);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = fault.cursor;
    if (!fault.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor))
        fault.cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
    setExtraSelections({ line, fault });
}

void BodyText::goToFault()
{
    if (m_faultAt < 0)
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(qMin(m_faultAt, document()->characterCount() - 1));
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::ShortcutFocusReason);
}

void BodyText::findSpans()
{
    m_spans.clear();
    const QByteArray text = toPlainText().toUtf8();
    const JsonTop top = JsonNodes::top(text);
    qsizetype seen = 0;
    int line = 0;
    const auto lineAt = [&](qsizetype offset) {
        line += int(std::count(text.cbegin() + seen, text.cbegin() + qMax(seen, offset), '\n'));
        seen = qMax(seen, offset);
        return line;
    };
    for (const JsonNode &node : JsonNodes::children(text, top.value)) {
        if (!node.hasName())
            continue;
        const int first = lineAt(node.from());
        m_spans.append({ JsonPlace::nameOf(text, node), first, lineAt(node.end) });
    }
    m_marks->update();
}

const BodyText::Span *BodyText::spanAt(int line) const
{
    const auto span = std::find_if(
        m_spans.cbegin(), m_spans.cend(), [line](const Span &each) { return each.firstLine <= line && line <= each.lastLine; });
    return span == m_spans.cend() ? nullptr : &*span;
}

BodyForm::Field BodyText::fieldOf(const QString &name) const
{
    const auto field = std::find_if(m_fields.cbegin(), m_fields.cend(), [&name](const auto &each) { return each.name == name; });
    return field == m_fields.cend() ? BodyForm::Field { .name = name } : *field;
}

QString BodyText::remarkAt(int line) const
{
    const Span *const span = spanAt(line);
    if (!span)
        return {};
    const BodyForm::Field field = fieldOf(span->name);
    return sentence(field.name, field.origin, field.replaces);
}

bool BodyText::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString remark = remarkAt(cursorForPosition(help->pos()).blockNumber());
        QToolTip::showText(help->globalPos(), plainToolTip(remark), viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void BodyText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMarks();
}

void BodyText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markFault(m_faultAt);
}

void BodyText::placeMarks()
{
    const QRect inside = contentsRect();
    m_marks->setGeometry(QStyle::visualRect(layoutDirection(), rect(), { inside.left(), inside.top(), marksWidth, inside.height() }));
}

bool BodyText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_marks && event->type() == QEvent::Paint) {
        paintMarks();
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

void BodyText::paintMarks()
{
    QPainter painter(m_marks);
    painter.fillRect(m_marks->rect(), palette().color(QPalette::Base));
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = blockBoundingGeometry(block).translated(contentOffset());
        if (line.top() > m_marks->height())
            break;
        const Span *const span = spanAt(block.blockNumber());
        if (!span)
            continue;
        painter.setBrush(originColour(fieldOf(span->name), this));
        const bool isFirst = block.blockNumber() == span->firstLine;
        const bool isLast = block.blockNumber() == span->lastLine;
        painter.drawRect(QRectF(3, line.top() + (isFirst ? 2 : 0), 3, line.height() - (isFirst ? 2 : 0) - (isLast ? 2 : 0)));
    }
}
