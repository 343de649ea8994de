#include "ui/inspector/timingpanel.h"

#include "ui/forms/notice.h"
#include "ui/forms/wrappedlabel.h"
#include "ui/icons.h"
#include "ui/inspector/inspectorsubject.h"
#include "words/words.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int timingRefreshMs = 120;
enum TimingColumn { PartColumn, BarColumn, TookColumn, NoteColumn, TimingColumns };
enum TimingRole { KindRole = Qt::UserRole, FromRole, ToRole, AxisRole };

QColor barColour(TimingRow::Kind kind, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (kind) {
    case TimingRow::Kind::Held:
        return QColor(dark ? 0x8a93a4 : 0x8a93a4);
    case TimingRow::Kind::Line:
        return QColor(dark ? 0xe0b568 : 0xb97a1a);
    case TimingRow::Kind::Server:
        return QColor(dark ? 0xc9b1ff : 0x7a52c4);
    case TimingRow::Kind::FailedAttempt:
        return QColor(dark ? 0xff9387 : 0xc23a31);
    case TimingRow::Kind::Body:
    case TimingRow::Kind::Attempt:
    case TimingRow::Kind::Heading:
    case TimingRow::Kind::Figure:
    case TimingRow::Kind::Note:
        break;
    }
    return QColor(dark ? 0x8fd6a4 : 0x2a8f55);
}

class BarDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        auto plain = option;
        initStyleOption(&plain, index);
        plain.text.clear();
        plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const double axis = index.data(AxisRole).toDouble();
        if (axis <= 0)
            return;
        const auto inside = option.rect.adjusted(6, 0, -6, 0);
        const auto xOf = [&](double ms) { return inside.left() + int(ms / axis * inside.width()); };
        const int left = std::min(xOf(index.data(FromRole).toDouble()), inside.right() - 1);
        const int right = std::max(xOf(index.data(ToRole).toDouble()), left + 2);
        const int height = std::max(6, option.fontMetrics.height() / 2);
        painter->fillRect(left, option.rect.center().y() - height / 2, right - left, height,
            barColour(TimingRow::Kind(index.data(KindRole).toInt()), option.palette));
    }
};
}

TimingPanel::TimingPanel(InspectorSubject &subject, QWidget *parent)
    : InspectorPanel(parent)
    , m_subject(subject)
    , m_tools(new QWidget(this))
    , m_copy(new QPushButton(m_tools))
    , m_pages(new QStackedWidget(this))
    , m_nothing(new WrappedLabel(this))
    , m_tree(new QTreeWidget(this))
    , m_refresh(new QTimer(this))
{
    m_copy->setObjectName("copyTiming"_L1);
    m_copy->setIcon(Icons::icon(u"copy"_s));
    m_copy->setIconSize({ 14, 14 });
    m_copy->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_copy);

    m_nothing->setObjectName("timingNothing"_L1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_tree->setObjectName("timingRows"_L1);
    m_tree->setColumnCount(TimingColumns);
    m_tree->setRootIsDecorated(false);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setItemDelegateForColumn(BarColumn, new BarDelegate(m_tree));
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setHeaderHidden(true);
    m_tree->installEventFilter(this);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    m_refresh->setSingleShot(true);
    m_refresh->setInterval(timingRefreshMs);
    connect(m_refresh, &QTimer::timeout, this, &TimingPanel::refresh);
    connect(&subject, &InspectorSubject::grown, this, &TimingPanel::queueRefresh);
    connect(&subject, &InspectorSubject::exchangeChanged, this, [this] {
        m_isDirty = true;
        refresh();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(m_rows); });
    retranslate();
}

QWidget *TimingPanel::tools()
{
    return m_tools;
}

void TimingPanel::queueRefresh()
{
    m_isDirty = true;
    if (isVisible() && !m_refresh->isActive())
        m_refresh->start();
}

void TimingPanel::showEvent(QShowEvent *event)
{
    InspectorPanel::showEvent(event);
    if (m_isDirty)
        refresh();
}

void TimingPanel::refresh()
{
    if (!isVisible())
        return;
    m_isDirty = false;
    const auto *const exchange = m_subject.exchange();
    auto rows = exchange ? TimingRows::of(*exchange, m_subject.isRunning()) : QList<TimingRow>();
    m_pages->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    m_copy->setEnabled(!rows.isEmpty());
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    fill();
}

/// Items are kept where they are, and with them selection and place.
void TimingPanel::fill()
{
    while (m_tree->topLevelItemCount() > m_rows.size())
        delete m_tree->takeTopLevelItem(m_tree->topLevelItemCount() - 1);
    for (int i = 0; i < m_rows.size(); ++i) {
        const auto &row = m_rows.at(i);
        auto *item = m_tree->topLevelItem(i);
        if (!item) {
            item = new QTreeWidgetItem;
            m_tree->addTopLevelItem(item);
        }
        const bool isHeading = row.kind == TimingRow::Kind::Heading;
        const bool isSpanned = isHeading || row.kind == TimingRow::Kind::Note;
        item->setFirstColumnSpanned(isSpanned);
        //: A heading. %1 says what, %2 is a duration
        item->setText(PartColumn, isHeading && !row.figure.isEmpty() ? tr("%1: %2").arg(row.label, row.figure) : row.label);
        item->setSizeHint(PartColumn, QSize(0, m_tree->fontMetrics().height() + (isHeading ? 10 : 5)));
        item->setText(TookColumn, row.figure);
        item->setText(NoteColumn, row.note);
        item->setTextAlignment(TookColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(PartColumn, plainToolTip(row.label));
        item->setToolTip(NoteColumn, plainToolTip(row.note));
        auto font = m_tree->font();
        font.setBold(isHeading);
        item->setFont(PartColumn, font);
        item->setForeground(NoteColumn, palette().brush(QPalette::PlaceholderText));
        item->setForeground(PartColumn, row.kind == TimingRow::Kind::Note ? palette().brush(QPalette::PlaceholderText) : palette().brush(QPalette::Text));
        item->setData(BarColumn, KindRole, int(row.kind));
        item->setData(BarColumn, FromRole, row.from);
        item->setData(BarColumn, ToRole, row.to);
        item->setData(BarColumn, AxisRole, row.axis);
        item->setData(BarColumn, Qt::AccessibleTextRole,
            row.axis <= 0 ? QString()
                          //: %1 and %2 are durations
                          : tr("from %1 to %2").arg(Words::duration(row.from), Words::duration(row.to)));
    }
    measure();
}

void TimingPanel::measure()
{
    int label = 0;
    int took = 0;
    const auto metrics = m_tree->fontMetrics();
    for (const TimingRow &row : std::as_const(m_rows)) {
        if (row.axis > 0 || row.kind == TimingRow::Kind::Figure)
            label = std::max(label, metrics.horizontalAdvance(row.label));
        took = std::max(took, metrics.horizontalAdvance(row.figure));
    }
    const int space = metrics.averageCharWidth() * 4;
    const int width = m_tree->viewport()->width();
    m_tree->setColumnWidth(PartColumn, std::min(label + space, width / 2));
    m_tree->setColumnWidth(TookColumn, took + space);
    const int rest = width - m_tree->columnWidth(PartColumn) - m_tree->columnWidth(TookColumn);
    m_tree->setColumnWidth(BarColumn, std::max(60, rest * 9 / 20));
}

void TimingPanel::resizeEvent(QResizeEvent *event)
{
    InspectorPanel::resizeEvent(event);
    measure();
}

bool TimingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        // The menu's Copy would take the key first and finds no text here.
        if (event->type() == QEvent::KeyPress)
            copySelected();
        event->accept();
        return true;
    }
    return InspectorPanel::eventFilter(watched, event);
}

void TimingPanel::copySelected()
{
    QList<TimingRow> rows;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_tree->topLevelItem(i)->isSelected())
            rows.append(m_rows.at(i));
    }
    copy(rows.isEmpty() ? m_rows : rows);
}

void TimingPanel::copy(const QList<TimingRow> &rows)
{
    QGuiApplication::clipboard()->setText(TimingRows::text(rows));
    emit noted(tr("Copied %n line(s) of timing.", nullptr, int(rows.size())));
}

void TimingPanel::changeEvent(QEvent *event)
{
    InspectorPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        fill();
    }
}

void TimingPanel::retranslate()
{
    m_nothing->setText(tr("When each part of the request happened appears here, as far as it can be told."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy all times and figures as text"));
    m_tree->setAccessibleName(tr("Timing"));
    m_tree->setHeaderLabels({ tr("Part"), tr("When"), tr("Took"), tr("Note") });
}
