#include "ui/conversation/chromeblocks.h"

#include "ui/conversation/conversationtheme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int figureGap = 18;
constexpr int boxPadding = 12;

/// Lays text buttons out from the right edge; returns how wide they are together.
int placeFromRight(std::vector<PlacedAction> &placed, const QList<TurnAction> &actions, const QFontMetrics &metrics,
    int right, int top, int height)
{
    placed.clear();
    int x = right;
    for (auto action = actions.rbegin(); action != actions.rend(); ++action) {
        const int wide = metrics.horizontalAdvance(action->label);
        x -= wide;
        placed.push_back({ *action, QRect(x - 4, top, wide + 8, height) });
        x -= 14;
    }
    std::reverse(placed.begin(), placed.end());
    return right - x;
}

QList<Hot> hotsOf(const std::vector<PlacedAction> &placed, const QList<TurnAction> &actions, bool laidOut)
{
    QList<Hot> hots;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        hots.append({ .kind = Hot::Kind::Action, .id = actions[i].id, .label = actions[i].name.isEmpty() ? actions[i].label : actions[i].name });
        if (laidOut && size_t(i) < placed.size())
            hots.last().rects = { placed[size_t(i)].rect };
    }
    return hots;
}
}

int TitleBlock::estimatedHeight(const ConversationTheme &theme, int) const
{
    return ConversationTheme::gap + 8 + theme.bodyHeight;
}

int TitleBlock::layout(const ConversationTheme &theme, int width)
{
    m_width = width;
    m_lineHeight = theme.bodyHeight;
    const int top = ConversationTheme::gap + 8;
    const QFontMetrics small(theme.small);
    const int title = QFontMetrics(theme.bold).horizontalAdvance(m_turn.title) + 8
        + (m_turn.subtitle.isEmpty() ? 0 : qMin(small.horizontalAdvance(m_turn.subtitle) + 28, width / 4));
    const int actions = placeFromRight(m_actions, m_turn.actions, small, width, top, m_lineHeight);
    m_actionsBelow = !m_turn.actions.isEmpty() && title + actions > width;
    int lines = 1;
    if (m_actionsBelow) {
        ++lines;
        int x = 0;
        for (PlacedAction &placed : m_actions) {
            // In a narrow column they take as many lines as they need.
            if (x > 0 && x - 8 + placed.rect.width() > width) {
                x = 0;
                ++lines;
            }
            placed.rect.moveTo(x - 4, top + m_lineHeight * (lines - 1));
            x += placed.rect.width() + 6;
        }
    }
    return top + m_lineHeight * lines;
}

void TitleBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const ConversationTheme &theme = context.theme;
    const int top = ConversationTheme::gap + 8;
    int right = m_width;
    if (!m_actionsBelow && !m_actions.empty())
        right = m_actions.front().rect.left() - 8;
    QRect line(0, top, right, m_lineHeight);
    painter.setFont(theme.bold);
    painter.setPen(theme.text);
    const QFontMetrics bold(theme.bold);
    const QString title = bold.elidedText(m_turn.title, Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    line.setLeft(bold.horizontalAdvance(title) + 10);
    if (const QColor colour(m_turn.routeColour); colour.isValid() && line.width() > 20) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QRectF(line.left(), line.center().y() - 3.5, 8, 8));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
        line.setLeft(line.left() + 14);
    }
    painter.setFont(theme.small);
    painter.setPen(theme.dim);
    if (line.width() > 20)
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(theme.small).elidedText(m_turn.subtitle, Qt::ElideRight, line.width()));
    for (size_t i = 0; i < m_actions.size(); ++i) {
        const bool hot = int(i) == context.hoveredHot || int(i) == context.focusedHot;
        painter.setPen(hot ? theme.link : theme.dim);
        painter.drawText(m_actions[i].rect, Qt::AlignCenter, m_actions[i].action.label);
    }
}

QList<Hot> TitleBlock::hots() const
{
    return hotsOf(m_actions, m_turn.actions, isLaidOut());
}

void FoldBlock::set(const QString &title, bool open)
{
    if (title == m_title && open == m_open)
        return;
    m_title = title;
    m_open = open;
    markDirty();
    invalidateLayout();
}

int FoldBlock::estimatedHeight(const ConversationTheme &theme, int) const
{
    return 6 + theme.bodyHeight + 2;
}

int FoldBlock::layout(const ConversationTheme &theme, int width)
{
    const int wide = QFontMetrics(theme.body).horizontalAdvance(m_title) + ConversationTheme::quoteIndent + 22;
    m_rect = QRect(0, 6, qMin(width, wide), theme.bodyHeight);
    return 6 + theme.bodyHeight + 2;
}

void FoldBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const ConversationTheme &theme = context.theme;
    painter.fillRect(0, 6, 3, height() - 6 - (m_open ? 0 : 2), theme.border);
    const bool hot = context.hoveredHot == 0 || context.focusedHot == 0;
    const QColor colour = hot ? theme.text : theme.dim;
    const QPointF centre(ConversationTheme::quoteIndent + 4.5, m_rect.center().y() + 0.5);
    QPainterPath triangle;
    if (m_open) {
        triangle.moveTo(centre + QPointF(-4, -2.5));
        triangle.lineTo(centre + QPointF(4, -2.5));
        triangle.lineTo(centre + QPointF(0, 3.5));
    } else {
        triangle.moveTo(centre + QPointF(-2.5, -4));
        triangle.lineTo(centre + QPointF(3.5, 0));
        triangle.lineTo(centre + QPointF(-2.5, 4));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(triangle, colour);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(colour);
    painter.setFont(theme.body);
    painter.drawText(
        m_rect.adjusted(ConversationTheme::quoteIndent + 15, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_title);
}

QList<Hot> FoldBlock::hots() const
{
    return {
        { .kind = Hot::Kind::FoldReasoning, .label = m_title, .rects = isLaidOut() ? QList { m_rect } : QList<QRect>() }
    };
}

FailureBlock::FailureBlock(const QString &sentence, const QString &detail, const QList<TurnAction> &actions, Weight weight)
    : m_sentence(TextBlock::plain(sentence, weight == Weight::Failure ? TextBlock::Look::Failure : TextBlock::Look::Body))
    , m_detail(detail.isEmpty() ? nullptr : TextBlock::plain(detail, TextBlock::Look::Detail))
    , m_weight(weight)
    , m_labels(actions)
{
}

int FailureBlock::estimatedHeight(const ConversationTheme &theme, int) const
{
    return ConversationTheme::paragraphGap + 2 * boxPadding + theme.bodyHeight + (m_detail ? theme.smallHeight * 2 : 0)
        + (m_labels.isEmpty() ? 0 : theme.smallHeight + 8);
}

QPoint FailureBlock::sentenceOrigin() const
{
    return QPoint(boxPadding, ConversationTheme::paragraphGap + boxPadding - 2);
}

QPoint FailureBlock::detailOrigin() const
{
    return sentenceOrigin() + QPoint(0, m_sentence->height() + 3);
}

int FailureBlock::layout(const ConversationTheme &theme, int width)
{
    m_width = width;
    const int inner = width - 2 * boxPadding;
    m_sentence->ensureLayout(theme, inner);
    int y = sentenceOrigin().y() + m_sentence->height();
    if (m_detail) {
        m_detail->ensureLayout(theme, inner);
        y = detailOrigin().y() + m_detail->height();
    }
    m_actions.clear();
    if (!m_labels.isEmpty()) {
        y += 7;
        const QFontMetrics metrics(theme.small);
        const int high = theme.smallHeight + 6;
        int x = boxPadding;
        for (const TurnAction &action : m_labels) {
            const int wide = metrics.horizontalAdvance(action.label) + 18;
            if (x > boxPadding && x + wide > width - boxPadding) {
                x = boxPadding;
                y += high + 6;
            }
            m_actions.push_back({ action, QRect(x, y, wide, high) });
            x += wide + 8;
        }
        y += high;
    }
    return y + boxPadding - 2;
}

void FailureBlock::forgetLayout()
{
    m_sentence->dropLayout();
    if (m_detail)
        m_detail->dropLayout();
}

void FailureBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const ConversationTheme &theme = context.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isGrave = m_weight == Weight::Failure;
    painter.setPen(isGrave ? theme.badBorder : theme.codeBorder);
    painter.setBrush(isGrave ? theme.badGround : theme.codeGround);
    painter.drawRoundedRect(
        QRectF(0.5, ConversationTheme::paragraphGap + 0.5, m_width - 1, height() - ConversationTheme::paragraphGap - 1),
        ConversationTheme::radius, ConversationTheme::radius);
    for (size_t i = 0; i < m_actions.size(); ++i) {
        const bool hot = int(i) == context.hoveredHot || int(i) == context.focusedHot;
        painter.setPen(isGrave ? (hot ? theme.bad : theme.badBorder) : (hot ? theme.accent : theme.border));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(QRectF(m_actions[i].rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(theme.text);
        painter.setFont(theme.small);
        painter.drawText(m_actions[i].rect, Qt::AlignCenter, m_actions[i].action.label);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);

    const auto paintText = [&](const TextBlock &block, QPoint origin, qsizetype offset) {
        PaintContext inner { .theme = theme, .clip = context.clip.translated(-origin) };
        if (context.selectionBegin >= 0) {
            inner.selectionBegin = qBound<qsizetype>(0, context.selectionBegin - offset, block.length());
            inner.selectionEnd = qBound<qsizetype>(0, context.selectionEnd - offset, block.length());
        }
        std::vector<FoundMark> marks;
        for (const FoundMark &mark : context.marksIn(offset, offset + block.length()))
            marks.push_back({ mark.block, mark.character - offset });
        inner.marks = marks;
        inner.markLength = context.markLength;
        inner.currentMark = context.currentMark < 0 ? -1 : context.currentMark - offset;
        painter.translate(origin);
        block.paint(painter, inner);
        painter.translate(-origin);
    };
    paintText(*m_sentence, sentenceOrigin(), 0);
    if (m_detail)
        paintText(*m_detail, detailOrigin(), m_sentence->length() + 1);
}

QString FailureBlock::text(qsizetype from, qsizetype to) const
{
    QString all = m_sentence->text(0, m_sentence->length());
    if (m_detail)
        all += u'\n' + m_detail->text(0, m_detail->length());
    return all.sliced(from, to - from);
}

qsizetype FailureBlock::characterAt(QPoint point) const
{
    if (!m_detail || point.y() < detailOrigin().y())
        return m_sentence->characterAt(point - sentenceOrigin());
    return m_sentence->length() + 1 + m_detail->characterAt(point - detailOrigin());
}

QRect FailureBlock::characterRect(qsizetype character) const
{
    if (!m_detail || character <= m_sentence->length())
        return m_sentence->characterRect(character).translated(sentenceOrigin());
    return m_detail->characterRect(character - m_sentence->length() - 1).translated(detailOrigin());
}

QList<Hot> FailureBlock::hots() const
{
    return hotsOf(m_actions, m_labels, isLaidOut());
}

FiguresBlock::FiguresBlock(const QList<Words::Figure> &figures)
    : m_figures(figures)
{
    for (const Words::Figure &figure : m_figures) {
        if (!m_text.isEmpty())
            m_text += u"   "_s;
        m_starts.push_back(m_text.size());
        m_text += figure.label.isEmpty() ? figure.value : QString(figure.label + u' ' + figure.value);
    }
}

int FiguresBlock::estimatedHeight(const ConversationTheme &theme, int) const
{
    return ConversationTheme::paragraphGap + 1 + 7 + theme.smallHeight + 4;
}

int FiguresBlock::layout(const ConversationTheme &theme, int width)
{
    m_width = width;
    m_rects.clear();
    m_valueLeft.clear();
    const QFontMetrics small(theme.small);
    QFont strong = theme.small;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics bold(strong);
    const int high = theme.smallHeight + 4;
    int x = 0;
    int y = ConversationTheme::paragraphGap + 1 + 6;
    for (const Words::Figure &figure : m_figures) {
        const bool badge = figure.kind == Words::Figure::Kind::Badge;
        const int label = figure.label.isEmpty() ? 0 : small.horizontalAdvance(figure.label) + 5;
        const int value = badge ? small.horizontalAdvance(figure.value) + 16 : bold.horizontalAdvance(figure.value) + 2;
        const int wide = qMin(label + value, width);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += high + 3;
        }
        m_rects.emplace_back(x, y, wide, high);
        m_valueLeft.push_back(qMin(label, wide));
        x += wide + figureGap;
    }
    return y + high;
}

void FiguresBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const ConversationTheme &theme = context.theme;
    painter.fillRect(0, ConversationTheme::paragraphGap, m_width, 1, theme.rule);
    QFont strong = theme.small;
    strong.setWeight(QFont::DemiBold);
    int link = 0;
    for (size_t i = 0; i < m_rects.size(); ++i) {
        const Words::Figure &figure = m_figures[qsizetype(i)];
        const QRect rect = m_rects[i];
        const QRect value = rect.adjusted(m_valueLeft[i], 0, 0, 0);
        const qsizetype end = i + 1 < m_starts.size() ? m_starts[i + 1] : m_text.size();
        if (context.selectionBegin >= 0 && context.selectionBegin < end && context.selectionEnd > m_starts[i])
            painter.fillRect(rect, blended(theme.selection, theme.card, 0.35));
        painter.setFont(theme.small);
        painter.setPen(theme.dim);
        if (m_valueLeft[i] > 0)
            painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, figure.label);
        switch (figure.kind) {
        case Words::Figure::Kind::Badge:
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(figure.good ? theme.goodGround : theme.badGround);
            painter.drawRoundedRect(
                QRectF(value).adjusted(0, 1, 0, -1), (value.height() - 2) / 2.0, (value.height() - 2) / 2.0);
            painter.setBrush(Qt::NoBrush);
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(figure.good ? theme.good : theme.bad);
            painter.drawText(value, Qt::AlignCenter, figure.value);
            break;
        case Words::Figure::Kind::Plain:
            painter.setFont(strong);
            painter.setPen(blended(theme.text, theme.card, 0.8));
            // Only what is wider than the whole line is cut: rounding must not cost a unit.
            painter.drawText(value, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextDontClip,
                rect.width() < m_width ? figure.value
                                       : QFontMetrics(strong).elidedText(figure.value, Qt::ElideRight, value.width()));
            break;
        case Words::Figure::Kind::Link:
            painter.setFont(strong);
            painter.setPen(theme.link);
            painter.drawText(value, Qt::AlignLeft | Qt::AlignVCenter, figure.value);
            if (context.hoveredHot == link)
                painter.fillRect(value.left(), value.bottom() - 2, value.width(), 1, theme.link);
            ++link;
            break;
        }
    }
}

qsizetype FiguresBlock::characterAt(QPoint point) const
{
    qsizetype found = 0;
    for (size_t i = 0; i < m_rects.size(); ++i) {
        const QRect &rect = m_rects[i];
        if (point.y() > rect.bottom() || (point.y() >= rect.top() && point.x() > rect.left() + rect.width() / 2))
            found = i + 1 < m_starts.size() ? m_starts[i + 1] : m_text.size();
    }
    return found;
}

QList<Hot> FiguresBlock::hots() const
{
    QList<Hot> hots;
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        const Words::Figure &figure = m_figures[i];
        if (figure.kind != Words::Figure::Kind::Link)
            continue;
        hots.append({ .kind = Hot::Kind::FigureLink,
            .target = figure.value,
            .id = figure.label.toUtf8(),
            .label = figure.value,
            .tooltip = figure.tooltip });
        if (isLaidOut() && size_t(i) < m_rects.size())
            hots.last().rects = { m_rects[size_t(i)] };
    }
    return hots;
}

QString FiguresBlock::tooltipAt(QPoint point) const
{
    for (size_t i = 0; i < m_rects.size(); ++i) {
        if (m_rects[i].contains(point))
            return m_figures[qsizetype(i)].tooltip;
    }
    return {};
}

int EndBlock::estimatedHeight(const ConversationTheme &, int) const
{
    return ConversationTheme::padding - 2;
}

int EndBlock::layout(const ConversationTheme &, int)
{
    return ConversationTheme::padding - 2;
}
