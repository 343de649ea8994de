#include "ui/compare/comparecolumns.h"

#include "ui/conversation/conversationview.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

CompareColumns::CompareColumns(Comparison &comparison, const RouteStore &routes, QWidget *parent)
    : QScrollArea(parent)
    , m_comparison(comparison)
    , m_routes(routes)
{
    setObjectName("compareColumns"_L1);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    m_layout = new QHBoxLayout(content);
    m_layout->setContentsMargins(16, 4, 16, 8);
    m_layout->setSpacing(10);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setMinimumHeight(160);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { followFocus(now); });
}

CompareColumn *CompareColumns::column(const QString &id) const
{
    const auto found
        = std::find_if(m_columns.cbegin(), m_columns.cend(), [&id](const CompareColumn *column) { return column->id() == id; });
    return found == m_columns.cend() ? nullptr : *found;
}

QStringList CompareColumns::ids() const
{
    QStringList ids;
    for (const CompareColumn *const column : m_columns)
        ids.append(column->id());
    return ids;
}

void CompareColumns::keepOnly(const QStringList &ids)
{
    const QList<CompareColumn *> before = m_columns;
    for (CompareColumn *const column : before) {
        if (ids.contains(column->id()))
            continue;
        m_columns.removeOne(column);
        // At once: its session is about to go. Its own menu may be what led here.
        column->hide();
        column->detach();
        column->deleteLater();
    }
}

void CompareColumns::arrange(const QStringList &ids)
{
    keepOnly(ids);
    QList<CompareColumn *> arranged;
    for (const QString &id : ids) {
        CompareColumn *each = column(id);
        if (!each) {
            each = new CompareColumn(id, m_comparison, m_routes, widget());
            connect(each, &CompareColumn::pressed, this, [this](const QString &pressed) { setCurrent(pressed, false); });
            QScrollBar *const bar = each->view()->verticalScrollBar();
            connect(bar, &QScrollBar::valueChanged, this, [this, each](int value) { scrollOthers(each, value); });
            if (m_zoom != 0)
                each->setTextZoom(m_zoom);
            emit made(each);
        }
        arranged.append(each);
    }
    for (CompareColumn *const each : std::as_const(arranged))
        m_layout->removeWidget(each);
    for (CompareColumn *const each : std::as_const(arranged))
        m_layout->addWidget(each, 1);
    m_columns = arranged;
    // Tab goes from left to right, as the eye does.
    for (qsizetype i = 1; i < m_columns.size(); ++i)
        QWidget::setTabOrder(m_columns.at(i - 1)->view(), m_columns.at(i)->view());
    if (!column(m_current))
        m_current = m_columns.isEmpty() ? QString() : m_columns.constFirst()->id();
    for (CompareColumn *const each : std::as_const(m_columns))
        each->setCurrent(each->id() == m_current);
    showAlone();
    emit currentChanged(m_current);
}

void CompareColumns::setCurrent(const QString &id, bool focus)
{
    CompareColumn *const wanted = column(id);
    if (!wanted)
        return;
    const bool isNew = m_current != id;
    m_current = id;
    for (CompareColumn *const each : std::as_const(m_columns))
        each->setCurrent(each == wanted);
    showAlone();
    if (!m_alone)
        ensureWidgetVisible(wanted, 16, 0);
    if (focus)
        wanted->view()->setFocus(Qt::ShortcutFocusReason);
    if (isNew)
        emit currentChanged(id);
}

void CompareColumns::step(int by)
{
    if (m_columns.isEmpty())
        return;
    const qsizetype count = m_columns.size();
    const qsizetype now = ids().indexOf(m_current);
    setCurrent(m_columns.at((now + by + count) % count)->id(), true);
}

void CompareColumns::setAlone(bool alone)
{
    if (alone == m_alone)
        return;
    m_alone = alone;
    showAlone();
    emit aloneChanged(alone);
}

void CompareColumns::showAlone()
{
    for (CompareColumn *const each : std::as_const(m_columns))
        each->setVisible(!m_alone || each->id() == m_current);
}

void CompareColumns::setScrolledTogether(bool together)
{
    m_together = together;
}

void CompareColumns::setTextZoom(int points)
{
    m_zoom = points;
    for (CompareColumn *const each : std::as_const(m_columns))
        each->setTextZoom(points);
}

void CompareColumns::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // The content follows the height of the view: only its width is scrolled.
    widget()->setMinimumHeight(0);
}

void CompareColumns::followFocus(const QWidget *focus)
{
    for (CompareColumn *const each : std::as_const(m_columns)) {
        if (focus && each->isAncestorOf(focus) && each->id() != m_current) {
            setCurrent(each->id(), false);
            return;
        }
    }
}

/// The others stand where the leader stands, as a share of what each has to scroll.
void CompareColumns::scrollOthers(const CompareColumn *leader, int value)
{
    if (!m_together || m_scrolling)
        return;
    m_scrolling = true;
    const QScrollBar *const bar = leader->view()->verticalScrollBar();
    const double share = bar->maximum() > 0 ? double(value) / bar->maximum() : 0;
    for (const CompareColumn *const each : std::as_const(m_columns)) {
        QScrollBar *const other = each->view()->verticalScrollBar();
        if (each != leader)
            other->setValue(int(std::lround(share * other->maximum())));
    }
    m_scrolling = false;
}
