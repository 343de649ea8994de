#include "ui/models/modeltableview.h"

#include "ui/models/modeltable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace {
struct ColumnWidth {
    int column;
    int characters; ///< of the average width
};
}

ModelTableView::ModelTableView(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setIconSize({ 14, 14 });
    verticalHeader()->hide();
    // Every row is as high as the other: no row is ever asked.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

void ModelTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, characters] : { ColumnWidth { ModelTable::Pin, 5 }, ColumnWidth { ModelTable::Id, 42 },
             ColumnWidth { ModelTable::Name, 18 }, ColumnWidth { ModelTable::Context, 16 }, ColumnWidth { ModelTable::MaxOutput, 17 },
             ColumnWidth { ModelTable::Vision, 18 }, ColumnWidth { ModelTable::Tools, 9 }, ColumnWidth { ModelTable::InputPrice, 14 },
             ColumnWidth { ModelTable::OutputPrice, 15 }, ColumnWidth { ModelTable::Created, 14 }, ColumnWidth { ModelTable::State, 12 } })
        setColumnWidth(column, characters * character);
    horizontalHeader()->setStretchLastSection(true);
    setSortingEnabled(true);
}

void ModelTableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int left = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(left);
}

bool ModelTableView::event(QEvent *event)
{
    // The menu's Copy would take the key first and finds no text here.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void ModelTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    const auto modifiers = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (!modifiers && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit useRequested();
        return;
    }
    if (!modifiers && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        horizontalScrollBar()->triggerAction(
            event->key() == Qt::Key_Left ? QAbstractSlider::SliderSingleStepSub : QAbstractSlider::SliderSingleStepAdd);
        return;
    }
    const auto text = event->text();
    if (!modifiers && !text.isEmpty() && text.front().isPrint() && text != u" ") {
        emit typed(text);
        return;
    }
    QTableView::keyPressEvent(event);
}

void ModelTableView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const auto index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() == ModelTable::Pin)
        emit pinRequested(index);
}
