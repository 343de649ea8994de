#include "ui/forms/bodytext.h"

#include "core/jsonnodes.h"
#include "core/jsonplace.h"
#include "ui/codecolours.h"
#include "ui/forms/jsonhighlighter.h"
#include "ui/forms/jsontyping.h"
#include "ui/forms/notice.h"
#include "ui/forms/textseeker.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int originWidth = 10;

bool isOnDark(const QWidget *widget)
{
    return CodeColours::isDark(widget->palette());
}
}

QColor BodyText::originColour(BodyForm::Origin origin, bool replaces, const QPalette &palette)
{
    const bool dark = CodeColours::isDark(palette);
    if (replaces)
        return QColor(QRgb(dark ? 0xe0b568 : 0xb26a00));
    switch (origin) {
    case BodyForm::Origin::Set:
    case BodyForm::Origin::Tools:
        return palette.color(QPalette::Highlight);
    case BodyForm::Origin::Own:
        return CodeColours::string(dark);
    case BodyForm::Origin::Model:
    case BodyForm::Origin::Conversation:
        return palette.color(QPalette::Mid);
    case BodyForm::Origin::Added:
        return CodeColours::keyword(dark);
    }
    return {};
}

BodyText::BodyText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_marks(new QWidget(this))
    , m_seeker(new TextSeeker(*this))
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    setFont(fixed);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    new JsonHighlighter(*this);
    new JsonTyping(*this);
    m_marks->installEventFilter(this);
    m_marks->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QPlainTextEdit::updateRequest, m_marks, qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::textChanged, this, &BodyText::findSpans);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &BodyText::placeMarks);
    // Brackets light up where the cursor goes, hits as they are found.
    connect(this, &QPlainTextEdit::cursorPositionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_seeker, &TextSeeker::foundChanged, viewport(), qOverload<>(&QWidget::update));
    placeMarks();
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
    const QColor red = CodeColours::mistake(isOnDark(this));
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
    if (event->type() == QEvent::FontChange)
        placeMarks();
}

int BodyText::marksWidth() const
{
    const int digits = qMax(2, int(QString::number(blockCount()).size()));
    return originWidth + fontMetrics().horizontalAdvance(QString(digits, u'0')) + 6;
}

void BodyText::placeMarks()
{
    setViewportMargins(marksWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_marks->setGeometry(QStyle::visualRect(layoutDirection(), rect(), { inside.left(), inside.top(), marksWidth(), inside.height() }));
}

/// Where the characters between \a from and \a to, of one line of the text, are painted.
QList<QRectF> BodyText::placesOf(int from, int to) const
{
    const QTextBlock block = document()->findBlock(from);
    const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    const QTextLayout *const layout = block.layout();
    QList<QRectF> places;
    for (int i = 0; layout && i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int begin = qMax(from - block.position(), line.textStart());
        const int end = qMin(to - block.position(), line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        const qreal left = line.cursorToX(begin);
        places.append(QRectF(origin.x() + left, origin.y() + line.y(), line.cursorToX(end) - left, line.height()));
    }
    return places;
}

void BodyText::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = isOnDark(this);
    if (m_seeker->length() > 0) {
        QColor found = CodeColours::number(dark);
        found.setAlpha(70);
        painter.setPen(Qt::NoPen);
        painter.setBrush(found);
        const QList<int> hits = m_seeker->hits();
        const int first = firstVisibleBlock().position();
        const QTextBlock lowest = cursorForPosition(viewport()->rect().bottomRight()).block();
        const int last = lowest.position() + lowest.length();
        for (auto hit = std::lower_bound(hits.cbegin(), hits.cend(), first); hit != hits.cend() && *hit < last; ++hit) {
            // The one that is looked at is selected.
            if (*hit == textCursor().selectionStart() && m_seeker->index() >= 0)
                continue;
            const QList<QRectF> places = placesOf(*hit, *hit + m_seeker->length());
            for (const QRectF &place : places)
                painter.drawRoundedRect(place, 2, 2);
        }
    }
    const auto brackets = JsonTyping::bracketsAt(textCursor());
    if (!brackets || !hasFocus())
        return;
    painter.setPen(QPen(brackets->second < 0 ? CodeColours::mistake(dark) : CodeColours::name(dark), 1));
    painter.setBrush(Qt::NoBrush);
    for (const int position : { brackets->first, brackets->second }) {
        const QList<QRectF> places = position < 0 ? QList<QRectF>() : placesOf(position, position + 1);
        for (const QRectF &place : places)
            painter.drawRoundedRect(place.adjusted(-0.5, 0.5, 0.5, -0.5), 2, 2);
    }
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
    painter.setRenderHint(QPainter::Antialiasing);
    const int current = textCursor().blockNumber();
    const int numbers = m_marks->width() - originWidth - 6;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = blockBoundingGeometry(block).translated(contentOffset());
        if (line.top() > m_marks->height())
            break;
        if (!block.isVisible())
            continue;
        painter.setPen(palette().color(block.blockNumber() == current ? QPalette::Text : QPalette::PlaceholderText));
        painter.setFont(font());
        painter.drawText(QRectF(originWidth, line.top(), numbers, fontMetrics().height()), Qt::AlignRight | Qt::AlignTop,
            QString::number(block.blockNumber() + 1));
        const Span *const span = spanAt(block.blockNumber());
        if (!span)
            continue;
        const BodyForm::Field field = fieldOf(span->name);
        painter.setPen(Qt::NoPen);
        painter.setBrush(originColour(field.origin, field.replaces, palette()));
        const bool isFirst = block.blockNumber() == span->firstLine;
        const bool isLast = block.blockNumber() == span->lastLine;
        painter.drawRect(QRectF(3, line.top() + (isFirst ? 2 : 0), 3, line.height() - (isFirst ? 2 : 0) - (isLast ? 2 : 0)));
    }
}
