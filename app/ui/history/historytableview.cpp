#include "ui/history/historytableview.h"

#include "ui/history/historymodel.h"
#include "words/words.h"

#include <QDateTime>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct ColumnRoom {
    int column;
    int least; ///< in characters of the average width
    int wanted;
};
// What the question was gets the rest.
constexpr std::array columnRooms { ColumnRoom { HistoryModel::RouteName, 13, 20 },
    ColumnRoom { HistoryModel::Model, 15, 26 }, ColumnRoom { HistoryModel::Status, 22, 30 }, ColumnRoom { HistoryModel::Tokens, 13, 17 },
    ColumnRoom { HistoryModel::Duration, 10, 13 } };
const QDateTime widestMoment(QDate(2028, 12, 28), QTime(20, 58, 58));
bool takesKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Copy) || event.matches(QKeySequence::Delete);
}
constexpr int leastWhat = 24;
constexpr int wantedWhat = 60;
}

HistoryTableView::HistoryTableView(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    // Every row is as high as the other: no row is ever asked.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(20);
}

void HistoryTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { keepPlace(first, last); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryTableView::fetchAhead);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &HistoryTableView::fetchAhead);
    fitColumns();
}

/// The next page is there before somebody comes to the end of this one.
void HistoryTableView::fetchAhead()
{
    const auto *bar = verticalScrollBar();
    if (bar->maximum() - bar->value() < 2 * bar->pageStep() && model()->canFetchMore({}))
        model()->fetchMore({});
}

/// Whoever has scrolled down goes on reading what stood there.
void HistoryTableView::keepPlace(int first, int last)
{
    const int height = verticalHeader()->defaultSectionSize();
    const int top = verticalScrollBar()->value();
    if (top <= 0 || first * height >= top)
        return;
    // The bar learns of the new rows only with the next layout.
    updateGeometries();
    verticalScrollBar()->setValue(top + (last - first + 1) * height);
}

void HistoryTableView::fitColumns()
{
    const int character = fontMetrics().averageCharWidth();
    const int timeWidth = fontMetrics().horizontalAdvance(Words::dayAndTime(widestMoment)) + 2 * character;
    int least = leastWhat + timeWidth / character;
    int wanted = wantedWhat + timeWidth / character;
    for (const auto &room : columnRooms) {
        least += room.least;
        wanted += room.wanted;
    }
    const double share = std::clamp((viewport()->width() / double(character) - least) / double(wanted - least), 0.0, 1.0);
    setColumnWidth(HistoryModel::Time, timeWidth);
    int rest = viewport()->width() - timeWidth;
    for (const auto &room : columnRooms) {
        const int width = int(character * (room.least + (room.wanted - room.least) * share));
        setColumnWidth(room.column, width);
        rest -= width;
    }
    setColumnWidth(HistoryModel::What, std::max(rest, character * 12));
}

void HistoryTableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int left = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(left);
}

void HistoryTableView::choose(int row)
{
    const QModelIndex index = model()->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (index.isValid())
        scrollTo(index);
}

QList<int> HistoryTableView::chosenRows() const
{
    QList<int> rows;
    const auto chosen = selectionModel()->selectedRows();
    for (const auto &index : chosen)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

bool HistoryTableView::event(QEvent *event)
{
    // The menu would take these first, and finds no text here.
    if (event->type() == QEvent::ShortcutOverride && takesKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void HistoryTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    // Another list has this key in the menu; each means its own rows.
    if (event->matches(QKeySequence::Delete)) {
        emit removeRequested();
        return;
    }
    const auto modifiers = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (!modifiers && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit activatedByKey();
        return;
    }
    const auto text = event->text();
    if (!modifiers && !text.isEmpty() && text.front().isPrint() && text != " "_L1) {
        emit typed(text);
        return;
    }
    QTableView::keyPressEvent(event);
}

void HistoryTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}
