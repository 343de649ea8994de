#include "ui/compare/figurestable.h"

#include "ui/compare/figuresdelegate.h"
#include "ui/compare/figuresmodel.h"
#include "ui/icons.h"

#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {
constexpr int leastTimeline = 180;
constexpr int mostTextWidth = 210; ///< of a column of words
constexpr int fewestRowsSeen = 2;
}

FiguresTable::FiguresTable(QWidget *parent)
    : QWidget(parent)
    , m_model(new FiguresModel(this))
    , m_title(new QLabel(this))
    , m_legend(new FiguresLegend(this))
    , m_detail(new QCheckBox(this))
    , m_view(new QTableView(this))
{
    setObjectName("figuresTable"_L1);
    auto bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_detail->setObjectName("allFigures"_L1);
    m_view->setObjectName("figures"_L1);
    m_view->setModel(m_model);
    m_view->setItemDelegateForColumn(FiguresModel::timelineColumn, new FiguresDelegate(*m_model, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setIconSize({ 10, 10 });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    // Every row is as high as the other: no row is ever asked.
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_view->verticalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *header = m_view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(20);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    line->addWidget(m_title);
    line->addWidget(m_legend, 1);
    line->addWidget(m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);

    connect(m_detail, &QCheckBox::toggled, this, [this](bool isDetailed) {
        m_model->setDetailed(isDetailed);
        showColumns();
    });
    connect(m_view, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { emit columnActivated(index.data(FiguresModel::ColumnIdRole).toString()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &FiguresTable::openMenu);
    retranslate();
    showColumns();
}

void FiguresTable::setRecord(const ComparisonRecord &record, const QStringList &columnIds, const QMap<QString, QColor> &colours)
{
    const int rowsBefore = m_model->rowCount();
    m_model->setRows(figuresRows(record, columnIds, colours));
    m_title->setText(title());
    showColumns();
    if (m_model->rowCount() != rowsBefore)
        updateGeometry();
}

void FiguresTable::setTitlesHidden(bool areHidden)
{
    m_model->setTitlesHidden(areHidden);
    showColumns();
}

QSize FiguresTable::sizeHint() const
{
    const int rows = std::max(fewestRowsSeen, m_model->rowCount());
    const int bar = m_view->horizontalScrollBar()->sizeHint().height();
    return { 600, minimumSizeHint().height() + (rows - fewestRowsSeen) * m_view->verticalHeader()->defaultSectionSize() + bar };
}

QSize FiguresTable::minimumSizeHint() const
{
    return { 200,
        std::max(m_legend->sizeHint().height(), m_detail->sizeHint().height()) + layout()->spacing()
            + m_view->horizontalHeader()->sizeHint().height() + fewestRowsSeen * m_view->verticalHeader()->defaultSectionSize() };
}

QString FiguresTable::title() const
{
    //: Middle values of the figures of several answers
    return m_model->hasRepeats() ? tr("Figures, medians") : tr("Figures");
}

void FiguresTable::showColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool isHidden = !m_model->isShown(column);
        if (m_view->isColumnHidden(column) != isHidden)
            m_view->setColumnHidden(column, isHidden);
    }
    m_view->verticalHeader()->setVisible(m_view->isColumnHidden(FiguresModel::titleColumn));
    fitColumns();
}

/// Each column as wide as what is in it, the timeline as what is left.
void FiguresTable::fitColumns()
{
    auto bold = m_view->font();
    bold.setBold(true);
    const QFontMetrics cells(bold);
    const auto heads = m_view->horizontalHeader()->fontMetrics();
    const int space = 2 * cells.averageCharWidth() + 4;
    const int arrow = m_view->style()->pixelMetric(QStyle::PM_HeaderMarkSize) + 8;
    int rest = m_view->viewport()->width();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column == FiguresModel::timelineColumn || m_view->isColumnHidden(column))
            continue;
        const auto head = m_model->headerData(column, Qt::Horizontal).toString();
        int width = heads.horizontalAdvance(head) + arrow;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto index = m_model->index(row, column);
            int needed = cells.horizontalAdvance(index.data().toString());
            if (!index.data(Qt::DecorationRole).isNull())
                needed += m_view->iconSize().width() + 6;
            width = std::max(width, std::min(needed, std::max(mostTextWidth, heads.horizontalAdvance(head))));
        }
        m_view->setColumnWidth(column, width + space);
        rest -= width + space;
    }
    const auto head = m_model->headerData(FiguresModel::timelineColumn, Qt::Horizontal).toString();
    m_view->setColumnWidth(FiguresModel::timelineColumn, std::max({ rest, leastTimeline, heads.horizontalAdvance(head) + arrow + space }));
}

QList<int> FiguresTable::chosenRows() const
{
    QList<int> rows;
    const auto chosen = m_view->selectionModel()->selectedRows();
    for (const auto &index : chosen)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void FiguresTable::copyRows(const QList<int> &rows)
{
    QList<int> columns;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column == FiguresModel::titleColumn || !m_view->isColumnHidden(column))
            columns.append(column);
    }
    QStringList cells;
    for (const int column : std::as_const(columns))
        cells.append(m_model->headerData(column, Qt::Horizontal).toString());
    QStringList lines { cells.join(u'\t') };
    for (const int row : rows) {
        cells.clear();
        for (const int column : std::as_const(columns))
            cells.append(m_model->index(row, column).data(FiguresModel::CopyRole).toString());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    emit noted(tr("Copied %n row(s) of figures.", nullptr, int(rows.size())));
}

void FiguresTable::copyChosen()
{
    const auto rows = chosenRows();
    if (rows.isEmpty())
        copyAll();
    else
        copyRows(rows);
}

void FiguresTable::copyAll()
{
    QList<int> rows(m_model->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    copyRows(rows);
}

void FiguresTable::copyRequestIds()
{
    QStringList ids;
    const auto rows = chosenRows();
    for (const int row : rows) {
        const auto &known = m_model->row(row).figures.requestIds;
        for (const RequestId &id : known)
            ids.append(QString::fromUtf8(id.value));
    }
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
    emit noted(tr("Copied %n request id(s).", nullptr, int(ids.size())));
}

void FiguresTable::openMenu(const QPoint &at)
{
    const auto rows = chosenRows();
    const bool hasIds = !m_model->areTitlesHidden()
        && std::any_of(rows.cbegin(), rows.cend(), [this](int row) { return !m_model->row(row).figures.requestIds.isEmpty(); });
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("figuresMenu"_L1);
    auto *row = menu->addAction(
        Icons::icon(u"copy"_s), tr("Copy %n row(s)", nullptr, std::max(1, int(rows.size()))), this, [this] { copyRows(chosenRows()); });
    row->setEnabled(!rows.isEmpty());
    auto *table = menu->addAction(tr("Copy the table"), this, &FiguresTable::copyAll);
    table->setEnabled(m_model->rowCount() > 0);
    auto *ids = menu->addAction(tr("Copy request ids"), this, &FiguresTable::copyRequestIds);
    ids->setEnabled(hasIds);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

bool FiguresTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        // The menu's Copy would take the key first and finds no text here.
        if (event->type() == QEvent::KeyPress)
            copyChosen();
        event->accept();
        return true;
    }
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void FiguresTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (int(event->type())) {
    case QEvent::LanguageChange:
        retranslate();
        m_model->renew();
        showColumns();
        break;
    case QEvent::PaletteChange:
        m_model->renew();
        break;
    case QEvent::FontChange:
        m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
        fitColumns();
        updateGeometry();
        break;
    }
}

void FiguresTable::retranslate()
{
    m_title->setText(title());
    m_detail->setText(tr("All figures"));
    m_detail->setToolTip(tr("Median, 95th percentile, least and most of everything that was measured"));
    m_view->setAccessibleName(tr("Figures of all columns"));
}
