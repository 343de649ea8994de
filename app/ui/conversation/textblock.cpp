#include "ui/conversation/textblock.h"

#include "ui/conversation/conversationtheme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using Markdown::Block;
using Markdown::Span;

namespace {
// A segment is frozen at the first line end behind this many characters …
constexpr qsizetype segmentLength = 800;
// … and the breaking of its last line sees this many beyond.
constexpr qsizetype segmentLookAhead = 300;
}

bool mayActivate(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

QTextLayout::FormatRange foundNow(const ConversationTheme &theme, qsizetype start, qsizetype length)
{
    // Begins before the segment if it goes over its border.
    QTextCharFormat format;
    format.setForeground(theme.foundNowText);
    const qsizetype before = qMin<qsizetype>(start, 0);
    return { int(start - before), int(length + before), format };
}

TextBlock::TextBlock(BlockPointer block, Look look)
    : MarkdownBlock(std::move(block))
    , m_look(look)
{
}

std::unique_ptr<TextBlock> TextBlock::plain(const QString &text, Look look)
{
    auto block = std::make_shared<Block>();
    block->text = text;
    block->text.replace("\r\n"_L1, "\n"_L1);
    block->text.replace(u'\n', QChar(QChar::LineSeparator));
    return std::make_unique<TextBlock>(std::move(block), look);
}

QFont TextBlock::font(const ConversationTheme &theme) const
{
    if (m_block->kind == Block::Kind::Heading)
        return theme.heading[qBound(1, m_block->level, 6) - 1];
    return m_look == Look::Body || m_look == Look::Failure ? theme.body : theme.small;
}

int TextBlock::lineHeight(const ConversationTheme &theme) const
{
    if (m_block->kind == Block::Kind::Heading)
        return int(std::ceil(QFontMetricsF(font(theme)).height() * 1.2));
    return m_look == Look::Body || m_look == Look::Failure ? theme.bodyHeight : theme.smallHeight;
}

int TextBlock::estimatedHeight(const ConversationTheme &theme, int width) const
{
    const qreal across = qMax<qreal>(width - indent(), 50) / theme.bodyWidth;
    qreal characters = qreal(m_block->text.size());
    if (!m_block->text.isEmpty() && m_block->text.at(m_block->text.size() / 2).unicode() >= 0x2e80)
        characters *= 1.8;
    return gap() + lineHeight(theme) * qMax(1, int(std::ceil(characters / across)));
}

QList<QTextLayout::FormatRange> TextBlock::formats(const ConversationTheme &theme, qsizetype start, qsizetype end) const
{
    QList<QTextLayout::FormatRange> ranges;
    const auto &spans = m_block->spans;
    auto span = std::upper_bound(
        spans.begin(), spans.end(), start, [](qsizetype at, const Span &s) { return at < s.start + s.length; });
    for (; span != spans.end() && span->start < end; ++span) {
        const qsizetype from = qMax(span->start, start);
        const qsizetype to = qMin(span->start + span->length, end);
        QTextCharFormat format;
        if (span->style & Span::Bold)
            format.setFontWeight(QFont::Bold);
        if (span->style & (Span::Italic | Span::Image))
            format.setFontItalic(true);
        if (span->style & Span::Strike)
            format.setFontStrikeOut(true);
        if (span->style & Span::Code) {
            format.setFontFamilies(theme.mono.families());
            format.setFontFixedPitch(true);
            format.setFontPointSize(
                theme.mono.pointSizeF() * font(theme).pointSizeF() / qMax(1.0, theme.body.pointSizeF()));
        }
        if (span->style & Span::Image)
            format.setForeground(theme.dim);
        if (mayActivate(span->link)) {
            format.setForeground(theme.link);
            format.setFontUnderline(true);
        }
        ranges.append({ int(from - start), int(to - from), format });
    }
    return ranges;
}

TextBlock::Segment TextBlock::laidOut(const ConversationTheme &theme, qsizetype start, int top) const
{
    const qsizetype size = m_block->text.size();
    const qsizetype seen = qMin(size, start + segmentLength + segmentLookAhead);
    Segment segment { .start = start, .end = seen, .top = top };
    segment.text = std::make_unique<QTextLayout>(m_block->text.sliced(start, seen - start), font(theme));
    segment.text->setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // One direction for the whole block, whatever a segment starts with.
    option.setTextDirection(isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    segment.text->setTextOption(option);
    segment.text->setFormats(formats(theme, start, seen));
    const int width = qMax(m_width - indent(), 40);
    const int least = lineHeight(theme);
    int y = 0;
    segment.text->beginLayout();
    for (QTextLine line = segment.text->createLine(); line.isValid(); line = segment.text->createLine()) {
        line.setLineWidth(width);
        const int high = qMax(least, int(std::ceil(line.height())));
        line.setPosition(QPointF(0, y + std::floor((high - line.height()) / 2)));
        y += high;
        const qsizetype end = start + line.textStart() + line.textLength();
        if (seen < size && end - start >= segmentLength) {
            segment.end = end;
            break;
        }
    }
    segment.text->endLayout();
    segment.bottom = top + y;
    return segment;
}

int TextBlock::layout(const ConversationTheme &theme, int width)
{
    if (width != m_width) {
        m_segments.clear();
        m_width = width;
    }
    int y = gap();
    // The gap may have changed under the segments that were kept.
    for (Segment &segment : m_segments) {
        segment.bottom += y - segment.top;
        segment.top = y;
        y = segment.bottom;
    }
    qsizetype start = m_segments.empty() ? 0 : m_segments.back().end;
    do {
        if (start >= m_block->text.size() && !m_segments.empty())
            break;
        m_segments.push_back(laidOut(theme, start, y));
        y = m_segments.back().bottom;
        start = m_segments.back().end;
    } while (start < m_block->text.size());
    return y;
}

void TextBlock::textChanged(qsizetype kept)
{
    if (isLaidOut() && kept > 0) {
        // A shorter word may move up one line: so from the line before.
        const QRect changed = characterRect(kept);
        markDirty(qMax(0, changed.top() - changed.height() - 6));
    } else {
        markDirty();
    }
    while (!m_segments.empty() && m_segments.back().end + 200 > kept)
        m_segments.pop_back();
}

const TextBlock::Segment *TextBlock::segmentAt(qsizetype character) const
{
    for (const Segment &segment : m_segments) {
        if (character < segment.end)
            return &segment;
    }
    return m_segments.empty() ? nullptr : &m_segments.back();
}

QRect TextBlock::characterRect(qsizetype character) const
{
    const Segment *segment = segmentAt(character);
    if (!segment)
        return {};
    const int at = int(qBound<qsizetype>(0, character - segment->start, segment->end - segment->start));
    QTextLine line = segment->text->lineForTextPosition(at);
    if (!line.isValid() && segment->text->lineCount() > 0)
        line = segment->text->lineAt(segment->text->lineCount() - 1);
    if (!line.isValid())
        return {};
    return QRect(textLeft() + int(line.cursorToX(at)), segment->top + int(line.y()), 1, int(std::ceil(line.height())));
}

qsizetype TextBlock::characterAt(QPoint point) const
{
    if (m_segments.empty() || point.y() < gap())
        return 0;
    for (const Segment &segment : m_segments) {
        if (point.y() >= segment.bottom)
            continue;
        for (int i = 0; i < segment.text->lineCount(); ++i) {
            const QTextLine line = segment.text->lineAt(i);
            const bool last = i + 1 == segment.text->lineCount();
            if (!last && point.y() - segment.top >= segment.text->lineAt(i + 1).y())
                continue;
            return segment.start + line.xToCursor(point.x() - textLeft());
        }
    }
    return m_block->text.size();
}

void TextBlock::addRects(const Segment &segment, qsizetype from, qsizetype to, QList<QRect> &rects) const
{
    for (int i = 0; i < segment.text->lineCount(); ++i) {
        const QTextLine line = segment.text->lineAt(i);
        const int begin = int(qMax<qsizetype>(from - segment.start, line.textStart()));
        const int end = int(qMin<qsizetype>(to - segment.start, line.textStart() + line.textLength()));
        if (begin >= end)
            continue;
        const qreal a = line.cursorToX(begin);
        const qreal b = line.cursorToX(end);
        rects.append(
            QRectF(textLeft() + qMin(a, b), segment.top + line.y(), qAbs(b - a), line.height()).toAlignedRect());
    }
}

QList<QRect> TextBlock::rectsOf(qsizetype from, qsizetype to) const
{
    QList<QRect> rects;
    for (const Segment &segment : m_segments) {
        if (segment.end > from && segment.start < to)
            addRects(segment, from, to, rects);
    }
    return rects;
}

QList<Hot> TextBlock::hots() const
{
    QList<Hot> hots;
    const auto &spans = m_block->spans;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        if (spans[i].link.isEmpty() || !mayActivate(spans[i].link))
            continue;
        const qsizetype from = spans[i].start;
        qsizetype to = from + spans[i].length;
        // One link with bold inside is three spans.
        while (i + 1 < spans.size() && spans[i + 1].start == to && spans[i + 1].link == spans[i].link)
            to += spans[++i].length;
        hots.append(
            { .kind = Hot::Kind::Link, .target = spans[i].link, .label = text(from, to), .rects = rectsOf(from, to) });
    }
    return hots;
}

void TextBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const ConversationTheme &theme = context.theme;
    paintContainers(
        painter, context, m_width, m_block->kind == Block::Kind::Heading ? lineHeight(theme) : theme.bodyHeight);
    for (const Span &span : m_block->spans) {
        if (!(span.style & Span::Code))
            continue;
        const Segment *first = segmentAt(span.start);
        if (!first || first->top > context.clip.bottom())
            break;
        const Segment *last = segmentAt(span.start + span.length);
        if (last->bottom < context.clip.top())
            continue;
        for (const QRect &rect : rectsOf(span.start, span.start + span.length))
            painter.fillRect(rect.adjusted(-1, 0, 1, 0), theme.inlineGround);
    }

    switch (m_look) {
    case Look::Body:
        painter.setPen(m_block->quoteDepth() > 0 ? blended(theme.text, theme.card, 0.78) : theme.text);
        break;
    case Look::Notice:
        painter.setPen(theme.dim);
        break;
    case Look::Failure:
        painter.setPen(theme.bad);
        break;
    case Look::Detail:
        painter.setPen(blended(theme.text, theme.card, 0.8));
        break;
    }
    for (const Segment &segment : m_segments) {
        if (segment.bottom <= context.clip.top() || segment.top > context.clip.bottom())
            continue;
        QList<QTextLayout::FormatRange> selection;
        for (const FoundMark &mark : context.marksIn(segment.start, segment.end)) {
            const bool current = mark.character == context.currentMark;
            QList<QRect> rects;
            addRects(segment, mark.character, mark.character + context.markLength, rects);
            for (const QRect &rect : rects)
                painter.fillRect(rect, current ? theme.foundNow : theme.found);
            if (current)
                selection.append(foundNow(theme, mark.character - segment.start, context.markLength));
        }
        const qsizetype from = qMax(context.selectionBegin, segment.start);
        const qsizetype to = qMin(context.selectionEnd, segment.end);
        if (context.selectionBegin >= 0 && from < to) {
            QTextCharFormat format;
            format.setBackground(theme.selection);
            format.setForeground(theme.selectedText);
            selection.append({ int(from - segment.start), int(to - from), format });
        }
        segment.text->draw(&painter, QPointF(textLeft(), segment.top), selection, context.clip);
    }
    if (context.caret) {
        const QRect end
            = m_segments.empty() ? QRect(textLeft(), gap(), 1, theme.bodyHeight) : characterRect(m_block->text.size());
        const int high = qMax(10, theme.bodyHeight * 2 / 3);
        painter.fillRect(QRect(end.x() + (isRightToLeft() ? -9 : 3), end.center().y() - high / 2, 6, high), theme.text);
    }
}
