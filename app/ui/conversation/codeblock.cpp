#include "ui/conversation/codeblock.h"

#include "ui/conversation/conversationtheme.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/textblock.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

using namespace Qt::StringLiterals;
using Markdown::Block;

namespace {
// A longer line is cut on the screen; copying takes all of it.
constexpr qsizetype longestPaintedLine = 4000;

/// A character that would not be seen, or would move others, as one that is seen.
QChar visibleForm(QChar c)
{
    const char16_t u = c.unicode();
    if (u == u'\t')
        return c;
    if (u < 0x20)
        return QChar(char16_t(0x2400 + u));
    if (u == 0x7f)
        return QChar(0x2421);
    if ((u >= 0x80 && u < 0xa0) || u == 0xad || u == 0x61c || (u >= 0x200b && u <= 0x200f)
        || (u >= 0x2028 && u <= 0x202e) || (u >= 0x2060 && u <= 0x206f) || u == 0xfeff || (u >= 0xfff9 && u <= 0xfffb))
        return QChar(QChar::ReplacementCharacter);
    return c;
}
}

CodeBlock::CodeBlock(BlockPointer block)
    : MarkdownBlock(std::move(block))
    , m_caption(m_block->language.left(60))
    , m_highlighter(m_block->language)
{
    for (QChar &c : m_caption)
        c = visibleForm(c);
}

std::unique_ptr<CodeBlock> CodeBlock::card(const QString &name, const QString &id, const QString &arguments)
{
    auto block = std::make_shared<Block>();
    block->kind = Block::Kind::Code;
    block->language = u"json"_s;
    block->text = arguments;
    auto card = std::make_unique<CodeBlock>(std::move(block));
    card->m_caption = name;
    card->m_note = id;
    for (QChar &c : card->m_caption)
        c = visibleForm(c);
    for (QChar &c : card->m_note)
        c = visibleForm(c);
    return card;
}

void CodeBlock::textChanged(qsizetype kept)
{
    if (kept == 0 && m_note.isEmpty()) {
        m_caption = m_block->language.left(60);
        m_highlighter = CodeHighlighter(m_block->language);
        m_longest = 0;
    }
    while (m_lines.size() > 1 && m_lines.back() > kept)
        m_lines.pop_back();
    m_scanned = m_lines.back();
    if (m_states.size() > m_lines.size())
        m_states.resize(m_lines.size());
    const qsizetype line = qsizetype(m_lines.size()) - 1;
    const qsizetype longest = m_longest;
    scanLines();
    // A longer line moves the bar at the bottom, if there is one.
    m_barMoved = m_longest != longest && qreal(m_longest) * m_codeWidth > m_width - 40;
    markDirty(kept > 0 && isLaidOut() ? lineTop(line) : 0);
}

void CodeBlock::scanLines()
{
    const QString &text = m_block->text;
    for (;;) {
        const qsizetype newline = text.indexOf(u'\n', m_scanned);
        m_longest = qMax(m_longest, (newline < 0 ? text.size() : newline) - m_lines.back());
        if (newline < 0)
            break;
        m_lines.push_back(newline + 1);
        m_scanned = newline + 1;
    }
}

int CodeBlock::estimatedHeight(const ConversationTheme &theme, int) const
{
    const qsizetype lines = m_lines.size() > 1 ? qsizetype(m_lines.size()) : m_block->text.count(u'\n') + 1;
    return gap() + 2 + theme.smallHeight + 8 + 16 + int(qMin<qsizetype>(lines, 10'000'000)) * theme.codeHeight;
}

int CodeBlock::layout(const ConversationTheme &theme, int width)
{
    m_width = width - indent();
    m_mono = theme.mono;
    m_small = theme.small;
    m_codeWidth = theme.codeWidth;
    m_codeHeight = theme.codeHeight;
    m_smallHeight = theme.smallHeight;
    m_copyWidth = QFontMetrics(theme.small).horizontalAdvance(ConversationView::tr("Copied")) + 16;
    scanLines();
    return lineTop(qsizetype(m_lines.size())) + 8 + 1;
}

QString CodeBlock::lineText(qsizetype line) const
{
    const qsizetype begin = m_lines[size_t(line)];
    const qsizetype end = line + 1 < qsizetype(m_lines.size()) ? m_lines[size_t(line) + 1] - 1 : m_block->text.size();
    QString text = m_block->text.sliced(begin, qMin(end - begin, longestPaintedLine));
    for (QChar &c : text)
        c = visibleForm(c);
    if (end - begin > longestPaintedLine)
        //: %1: how many characters of an overlong line are not shown
        text += u' ' + ConversationView::tr("… (%1 more characters)").arg(end - begin - longestPaintedLine);
    return text;
}

std::unique_ptr<QTextLayout> CodeBlock::lineLayout(const ConversationTheme *theme, qsizetype line) const
{
    const QString text = lineText(line);
    auto layout = std::make_unique<QTextLayout>(text, m_mono);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(m_codeWidth * 4);
    layout->setTextOption(option);
    if (theme) {
        QList<QTextLayout::FormatRange> formats;
        const auto colour = [&formats](qsizetype start, qsizetype length, const QColor &foreground) {
            QTextCharFormat format;
            format.setForeground(foreground);
            formats.append({ int(start), int(length), format });
        };
        if (m_highlighter.isActive()) {
            while (qsizetype(m_states.size()) <= line) {
                const qsizetype before = qsizetype(m_states.size()) - 1;
                if (before < 0) {
                    m_states.push_back(0);
                    continue;
                }
                const QStringView earlier
                    = QStringView(m_block->text)
                          .sliced(m_lines[size_t(before)], m_lines[size_t(before) + 1] - 1 - m_lines[size_t(before)]);
                m_states.push_back(m_highlighter.line(earlier, m_states.back(), nullptr));
            }
            QList<CodeHighlighter::Run> runs;
            m_highlighter.line(text, m_states[size_t(line)], &runs);
            for (const CodeHighlighter::Run &run : runs) {
                switch (run.colour) {
                case CodeHighlighter::Colour::Keyword:
                    colour(run.start, run.length, theme->keyword);
                    break;
                case CodeHighlighter::Colour::String:
                    colour(run.start, run.length, theme->string);
                    break;
                case CodeHighlighter::Colour::Number:
                    colour(run.start, run.length, theme->number);
                    break;
                case CodeHighlighter::Colour::Comment:
                    colour(run.start, run.length, theme->comment);
                    break;
                case CodeHighlighter::Colour::Name:
                    colour(run.start, run.length, theme->name);
                    break;
                }
            }
        }
        const qsizetype begin = m_lines[size_t(line)];
        for (qsizetype i = 0; i < qMin(text.size(), longestPaintedLine) && begin + i < m_block->text.size(); ++i) {
            if (text[i] != m_block->text[begin + i])
                colour(i, 1, theme->bad);
        }
        layout->setFormats(formats);
    }
    layout->beginLayout();
    QTextLine placed = layout->createLine();
    if (placed.isValid()) {
        placed.setLineWidth(1e7);
        placed.setPosition(QPointF(0, qRound((m_codeHeight - placed.height()) / 2)));
    }
    layout->endLayout();
    return layout;
}

qsizetype CodeBlock::lineOf(qsizetype character) const
{
    return std::upper_bound(m_lines.begin(), m_lines.end(), character) - m_lines.begin() - 1;
}

qsizetype CodeBlock::characterAt(QPoint point) const
{
    if (point.y() < lineTop(0))
        return 0;
    const qsizetype line = (point.y() - lineTop(0)) / qMax(1, m_codeHeight);
    if (line >= qsizetype(m_lines.size()))
        return length();
    const auto layout = lineLayout(nullptr, line);
    const qsizetype begin = m_lines[size_t(line)];
    const qsizetype end = line + 1 < qsizetype(m_lines.size()) ? m_lines[size_t(line) + 1] - 1 : length();
    const QTextLine placed = layout->lineAt(0);
    return placed.isValid() ? qMin(end, begin + placed.xToCursor(point.x() - textLeft())) : begin;
}

QRect CodeBlock::characterRect(qsizetype character) const
{
    const qsizetype line = lineOf(character);
    const auto layout = lineLayout(nullptr, line);
    const QTextLine placed = layout->lineAt(0);
    const qreal x
        = placed.isValid() ? placed.cursorToX(int(qMin(character - m_lines[size_t(line)], longestPaintedLine))) : 0;
    return QRect(textLeft() + int(x), lineTop(line), 1, m_codeHeight);
}

QRect CodeBlock::copyRect() const
{
    return QRect(indent() + m_width - m_copyWidth - 5, gap() + 1 + 3, m_copyWidth, headHeight() - 4);
}

QList<Hot> CodeBlock::hots() const
{
    return { { .kind = Hot::Kind::CopyCode,
        .label = ConversationView::tr("Copy code"),
        .rects = isLaidOut() ? QList { copyRect() } : QList<QRect>() } };
}

ViewBlock::Sideways CodeBlock::sideways() const
{
    const int whole = int(qreal(qMin(m_longest, longestPaintedLine + 40)) * m_codeWidth) + 24;
    if (!isLaidOut() || whole <= m_width)
        return {};
    const QRect track(indent() + 8, height() - 6, m_width - 16, 4);
    const int bar = qMin(track.width(), qMax(24, int(qint64(track.width()) * m_width / whole)));
    const int at = int(qint64(track.width() - bar) * m_offset / (whole - m_width));
    return { track, QRect(track.left() + at, track.top(), bar, track.height()), whole - m_width };
}

bool CodeBlock::scrollSideways(int dx)
{
    const int offset = qBound(0, m_offset + dx, sideways().range);
    if (offset == m_offset)
        return false;
    m_offset = offset;
    markDirty();
    return true;
}

void CodeBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const ConversationTheme &theme = context.theme;
    paintContainers(painter, context, m_width + indent(), headHeight());
    const QRect frame(indent(), gap(), m_width, height() - gap());
    // The rounded frame costs; lines that stream in repaint only the straight inside.
    const bool touchesCorner = context.clip.top() < frame.top() + ConversationTheme::radius
        || context.clip.bottom() > frame.bottom() - ConversationTheme::radius;
    if (touchesCorner) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.codeBorder);
        painter.setBrush(theme.codeGround);
        painter.drawRoundedRect(
            QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), ConversationTheme::radius, ConversationTheme::radius);
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else {
        const QRect part = frame & QRect(frame.left(), context.clip.top(), frame.width(), context.clip.height());
        painter.fillRect(part, theme.codeGround);
        painter.fillRect(part.left(), part.top(), 1, part.height(), theme.codeBorder);
        painter.fillRect(part.right(), part.top(), 1, part.height(), theme.codeBorder);
    }

    const int headBottom = gap() + 1 + headHeight();
    if (context.clip.top() <= headBottom) {
        painter.setFont(theme.small);
        const bool hot = context.hoveredHot == 0 || context.focusedHot == 0;
        const QRect copy = copyRect();
        const QRect head(indent() + 12, gap() + 1 + 1, qMax(0, copy.left() - indent() - 24), headHeight());
        const QFontMetrics metrics(theme.small);
        QString caption = m_caption;
        if (!m_note.isEmpty()) {
            QFont strong = theme.small;
            strong.setWeight(QFont::DemiBold);
            painter.setFont(strong);
            painter.setPen(theme.text);
            const QFontMetrics strongMetrics(strong);
            caption = strongMetrics.elidedText(caption, Qt::ElideRight, head.width());
            painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, caption);
            painter.setFont(theme.small);
            painter.setPen(theme.dim);
            const QRect rest = head.adjusted(strongMetrics.horizontalAdvance(caption) + 10, 0, 0, 0);
            if (rest.width() > 30)
                painter.drawText(
                    rest, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_note, Qt::ElideMiddle, rest.width()));
        } else {
            painter.setPen(theme.dim);
            painter.drawText(
                head, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(caption, Qt::ElideRight, head.width()));
        }
        if (hot)
            painter.fillRect(copy, theme.inlineGround);
        painter.setPen(hot ? theme.text : theme.dim);
        painter.drawText(copy, Qt::AlignCenter,
            hot && context.copiedHot ? ConversationView::tr("Copied") : ConversationView::tr("Copy"));
        painter.fillRect(indent() + 1, headBottom, m_width - 2, 1, theme.rule);
    }

    painter.save();
    painter.setClipRect(QRect(indent() + 1, qMax(headBottom + 1, context.clip.top()), m_width - 2,
        qMax(0, context.clip.bottom() + 1 - qMax(headBottom + 1, context.clip.top()))));
    const qsizetype first = qMax(0, (context.clip.top() - lineTop(0)) / m_codeHeight);
    const qsizetype last
        = qMin<qsizetype>(qsizetype(m_lines.size()) - 1, (context.clip.bottom() - lineTop(0)) / m_codeHeight);
    for (qsizetype line = first; line <= last; ++line) {
        const auto layout = lineLayout(&theme, line);
        const qsizetype begin = m_lines[size_t(line)];
        const qsizetype end = line + 1 < qsizetype(m_lines.size()) ? m_lines[size_t(line) + 1] : length();
        QList<QTextLayout::FormatRange> selection;
        for (const FoundMark &mark : context.marksIn(begin, end)) {
            const QTextLine placed = layout->lineAt(0);
            const int start = int(qMin(mark.character - begin, longestPaintedLine));
            const int stop = int(qMin(mark.character - begin + context.markLength, longestPaintedLine));
            const qreal left = placed.cursorToX(start);
            const bool current = mark.character == context.currentMark;
            painter.fillRect(
                QRectF(textLeft() + left, lineTop(line) + placed.y(), placed.cursorToX(stop) - left, placed.height())
                    .toAlignedRect(),
                current ? theme.foundNow : theme.found);
            if (current)
                selection.append(foundNow(theme, mark.character - begin, context.markLength));
        }
        const qsizetype from = qMax(context.selectionBegin, begin);
        const qsizetype to = qMin(context.selectionEnd, end);
        if (context.selectionBegin >= 0 && from < to) {
            QTextCharFormat format;
            format.setBackground(theme.selection);
            format.setForeground(theme.selectedText);
            selection.append({ int(from - begin), int(to - from), format });
            const QTextLine placed = layout->lineAt(0);
            if (to == end && end > begin && m_block->text[end - 1] == u'\n' && placed.isValid())
                painter.fillRect(QRectF(textLeft() + placed.naturalTextWidth(), lineTop(line) + placed.y(), m_codeWidth,
                                     placed.height())
                                     .toAlignedRect(),
                    theme.selection);
        }
        painter.setPen(theme.text);
        layout->draw(&painter, QPointF(textLeft(), lineTop(line)), selection);
    }
    painter.restore();

    if (const Sideways bar = sideways(); bar.range > 0)
        painter.fillRect(bar.handle, context.barGrabbed ? theme.dim : theme.border);
    if (context.caret && !m_lines.empty()) {
        const QRect end = characterRect(length());
        const int high = qMax(10, m_codeHeight * 2 / 3);
        painter.fillRect(QRect(end.x() + 3, end.center().y() - high / 2, 6, high), theme.text);
    }
}
