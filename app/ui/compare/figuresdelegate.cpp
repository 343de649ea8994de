#include "ui/compare/figuresdelegate.h"

#include "ui/compare/figuresmodel.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace {
constexpr int figuresMargin = 8;
constexpr int legendGap = 14;
constexpr std::array figuresPhases { FiguresPhase::Connecting, FiguresPhase::Waiting, FiguresPhase::Thinking, FiguresPhase::Writing };

QColor figuresMix(const QColor &front, const QColor &back, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return { channel(front.red(), back.red()), channel(front.green(), back.green()), channel(front.blue(), back.blue()) };
}

/// What bars are painted with, and on what.
struct BarInk {
    QColor bar;
    QColor line;
    QColor ground;
};

BarInk barInk(const QPalette &palette, bool isSelected)
{
    if (isSelected)
        return { palette.color(QPalette::HighlightedText), palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight) };
    // Links are legible on any ground; the highlight of a dark theme is made to be written on.
    return { palette.color(QPalette::Link), palette.color(QPalette::Text), palette.color(QPalette::Base) };
}

void paintPhase(QPainter &painter, FiguresPhase phase, const QRect &band, const BarInk &ink)
{
    auto bar = band;
    const auto shrink = [&bar](int height) {
        bar = QRect(bar.left(), bar.center().y() - height / 2 + (height % 2 ? 0 : 1), bar.width(), height);
    };
    switch (phase) {
    case FiguresPhase::Connecting:
        shrink(std::max(2, band.height() / 4));
        painter.fillRect(bar, figuresMix(ink.line, ink.ground, 0.55));
        return;
    case FiguresPhase::Waiting:
        shrink(std::max(4, band.height() * 2 / 3));
        painter.fillRect(bar, figuresMix(ink.bar, ink.ground, 0.52));
        return;
    case FiguresPhase::Thinking:
        painter.fillRect(bar, figuresMix(ink.bar, ink.ground, 0.3));
        painter.fillRect(bar, QBrush(ink.bar, Qt::BDiagPattern));
        return;
    case FiguresPhase::Writing:
        painter.fillRect(bar, ink.bar);
        return;
    }
}
}

FiguresDelegate::FiguresDelegate(const FiguresModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void FiguresDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double axis = m_model.axis();
    const auto &timeline = m_model.row(index.row()).timeline;
    if (axis <= 0 || timeline.total <= 0)
        return;
    const auto inside = option.rect.adjusted(figuresMargin, 0, -figuresMargin, 0);
    const int height = std::max(8, option.fontMetrics.height() * 5 / 8);
    const int top = option.rect.center().y() - height / 2;
    const auto xOf = [&](double ms) { return inside.left() + int(std::clamp(ms / axis, 0.0, 1.0) * (inside.width() - 2)); };
    const auto ink = barInk(option.palette, option.state.testFlag(QStyle::State_Selected));

    int from = inside.left();
    const auto part = [&](FiguresPhase phase, double until) {
        const int to = xOf(until);
        if (to > from)
            paintPhase(*painter, phase, QRect(from, top, to - from, height), ink);
        from = std::max(from, to);
    };
    painter->save();
    if (timeline.connecting)
        part(FiguresPhase::Connecting, *timeline.connecting);
    if (timeline.firstReasoning) {
        part(FiguresPhase::Waiting, *timeline.firstReasoning);
        part(FiguresPhase::Thinking, timeline.firstText.value_or(timeline.total));
    } else {
        part(FiguresPhase::Waiting, timeline.firstText.value_or(timeline.firstByte.value_or(timeline.total)));
    }
    // However short it was, an answer has an end.
    paintPhase(*painter, FiguresPhase::Writing, QRect(from, top, std::max(2, xOf(timeline.total) - from), height), ink);

    if (timeline.firstByte && *timeline.firstByte < timeline.total)
        painter->fillRect(xOf(*timeline.firstByte), top - 2, 1, height + 4, ink.line);
    if (timeline.p95 > timeline.total) {
        const int end = xOf(timeline.p95);
        painter->fillRect(xOf(timeline.total), option.rect.center().y(), end - xOf(timeline.total), 1, ink.line);
        painter->fillRect(end, top + 1, 1, height - 2, ink.line);
    }
    for (const double total : timeline.totals)
        painter->fillRect(xOf(total), top + height + 1, 2, 3, ink.line);
    painter->restore();
}

FiguresLegend::FiguresLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

QString FiguresLegend::label(FiguresPhase phase)
{
    switch (phase) {
    case FiguresPhase::Connecting:
        return tr("connecting");
    case FiguresPhase::Waiting:
        return tr("waiting");
    case FiguresPhase::Thinking:
        return tr("thinking");
    case FiguresPhase::Writing:
        return tr("answering");
    }
    return {};
}

QSize FiguresLegend::sizeHint() const
{
    const int swatch = fontMetrics().height();
    int width = 0;
    for (const auto phase : figuresPhases)
        width += swatch + 5 + fontMetrics().horizontalAdvance(label(phase)) + legendGap;
    return { width, swatch + 4 };
}

QSize FiguresLegend::minimumSizeHint() const
{
    return { 0, sizeHint().height() };
}

void FiguresLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int swatch = fontMetrics().height();
    const int height = std::max(8, swatch * 5 / 8);
    auto ink = barInk(palette(), false);
    ink.ground = palette().color(QPalette::Window);
    int x = 0;
    for (const auto phase : figuresPhases) {
        const auto text = label(phase);
        const int needed = swatch + 5 + fontMetrics().horizontalAdvance(text);
        // Half a word tells nobody anything.
        if (x + needed > width())
            return;
        paintPhase(painter, phase, QRect(x, rect().center().y() - height / 2, swatch, height), ink);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(x + swatch + 5, 0, needed, this->height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += needed + legendGap;
    }
}

void FiguresLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FiguresLegend::retranslate()
{
    setAccessibleName(tr("Parts of a timeline: connecting, waiting for the first token, thinking, answering"));
    setToolTip(tr("A bar begins when the request is handed to the network. The upright line is the first byte; with repeats the "
                  "level line ends at the 95th percentile, and each mark below is one answer."));
    updateGeometry();
    update();
}
