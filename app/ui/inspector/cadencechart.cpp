#include "ui/inspector/cadencechart.h"

#include "ui/forms/notice.h"
#include "ui/inspector/eventmodel.h"
#include "ui/inspector/eventwords.h"
#include "ui/playgroundstyle.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace {
constexpr int chartMargin = 6;
constexpr int cadenceBarWidth = 2;

QColor chartMix(const QColor &front, const QColor &back, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return { channel(front.red(), back.red()), channel(front.green(), back.green()), channel(front.blue(), back.blue()) };
}
}

CadenceChart::CadenceChart(const EventModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CadenceChart::refresh()
{
    if (m_current >= m_model.total())
        m_current = -1;
    measure();
    update();
}

void CadenceChart::setCurrent(int event)
{
    if (event == m_current || event >= m_model.total())
        return;
    m_current = event;
    update();
    setAccessibleDescription(event < 0 ? QString() : EventWords::sentence(m_model, event));
}

QRect CadenceChart::plot() const
{
    return rect().adjusted(chartMargin, 4, -chartMargin, -4);
}

void CadenceChart::measure()
{
    const auto inside = plot();
    m_bars.fill({}, std::max(1, inside.width() / cadenceBarWidth));
    const auto &rows = m_model.list().rows();
    m_first = m_last = 0;
    const int total = m_model.total();
    if (total == 0)
        return;
    // Rows come in the order of time.
    m_first = std::max<qint64>(0, rows.front().atNs);
    m_last = std::max(m_first, rows[size_t(total - 1)].atNs);
    for (int i = 0; i < total; ++i) {
        const auto &row = rows[size_t(i)];
        if (row.atNs < 0)
            continue;
        auto &bar = m_bars[std::clamp((xOf(i) - inside.left()) / cadenceBarWidth, 0, int(m_bars.size()) - 1)];
        bar.bytes += row.size;
        if (bar.event < 0 || row.size > bar.largest) {
            bar.event = i;
            bar.largest = row.size;
        }
    }
}

int CadenceChart::xOf(int event) const
{
    const auto inside = plot();
    if (event < 0 || event >= m_model.total() || m_last <= m_first)
        return inside.left();
    const double share = double(m_model.event(event).atNs - m_first) / double(m_last - m_first);
    return inside.left() + int(share * (inside.width() - cadenceBarWidth));
}

int CadenceChart::eventNear(int x) const
{
    const int total = m_model.total();
    if (total == 0)
        return -1;
    const auto inside = plot();
    const double share = std::clamp(double(x - inside.left()) / std::max(1, inside.width() - cadenceBarWidth), 0.0, 1.0);
    const auto wanted = m_first + qint64(share * double(m_last - m_first));
    const auto begin = m_model.list().rows().cbegin();
    const auto after = std::lower_bound(begin, begin + total, wanted, [](const EventRow &row, qint64 at) { return row.atNs < at; });
    const int next = int(after - begin);
    if (next == 0)
        return 0;
    if (next == total)
        return total - 1;
    return wanted - m_model.event(next - 1).atNs <= m_model.event(next).atNs - wanted ? next - 1 : next;
}

QSize CadenceChart::sizeHint() const
{
    return { 320, minimumSizeHint().height() };
}

QSize CadenceChart::minimumSizeHint() const
{
    return { 60, std::max(32, fontMetrics().height() * 2) };
}

bool CadenceChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int near = eventNear(help->pos().x());
        if (near >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(EventWords::sentence(m_model, near)), this);
        return true;
    }
    return QWidget::event(event);
}

void CadenceChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto base = palette().color(QPalette::Base);
    painter.fillRect(rect(), base);
    const auto inside = plot();
    const auto &rows = m_model.list().rows();
    const int total = std::min(m_model.total(), int(rows.size()));
    const auto stall = chartMix(m_model.markColour(), base, 0.28);
    for (int i = 1; i < total; ++i) {
        if (m_model.list().isStall(rows[size_t(i)]))
            painter.fillRect(QRect(QPoint(xOf(i - 1) + cadenceBarWidth, inside.top()), QPoint(xOf(i) - 1, inside.bottom())), stall);
    }
    qint64 highest = 1;
    for (const Bar &bar : m_bars)
        highest = std::max(highest, bar.bytes);
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const auto &bar = m_bars.at(i);
        if (bar.event < 0 || bar.event >= total)
            continue;
        // A root: one long event must not make all others invisible.
        const int height = std::max(2, int(std::sqrt(double(bar.bytes) / double(highest)) * inside.height()));
        painter.fillRect(inside.left() + int(i) * cadenceBarWidth, inside.bottom() + 1 - height, cadenceBarWidth, height, m_model.laneColour(bar.event));
    }
    if (m_current >= 0 && m_current < total) {
        const int x = xOf(m_current);
        painter.fillRect(x, 1, cadenceBarWidth, height() - 2, palette().color(QPalette::Highlight));
        painter.fillRect(x - 2, 1, cadenceBarWidth + 4, 3, palette().color(QPalette::Highlight));
    }
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : PlaygroundStyle::line(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CadenceChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    measure();
}

void CadenceChart::keyPressEvent(QKeyEvent *event)
{
    const int last = m_model.total() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
        choose(std::min(last, m_current + 1));
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(last);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CadenceChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(eventNear(event->position().toPoint().x()));
}

void CadenceChart::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(eventNear(event->position().toPoint().x()));
}

void CadenceChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void CadenceChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void CadenceChart::choose(int event)
{
    if (event < 0 || event >= m_model.total() || event == m_current)
        return;
    setCurrent(event);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    emit chosen(event);
}
