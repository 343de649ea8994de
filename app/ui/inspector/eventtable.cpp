#include "ui/inspector/eventtable.h"

#include "ui/inspector/eventmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <array>

namespace {
struct EventColumnWidth {
    int column;
    int characters; ///< of the average width
};

/// Keeps figures at the right of a column away from the words at the left of the next.
class ApartDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        return QStyledItemDelegate::displayText(value, locale) + QChar(u'\u2002');
    }
};
}

EventTable::EventTable(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setItemDelegateForColumn(EventModel::Gap, new ApartDelegate(this));
    verticalHeader()->hide();
    // Every row is as high as the other: no row is ever asked.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    measure();
}

void EventTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    measure();
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    horizontalHeader()->setSectionResizeMode(EventModel::Preview, QHeaderView::Stretch);
}

void EventTable::measure()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    if (!model())
        return;
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, characters] : std::array { EventColumnWidth { EventModel::Number, 6 },
             EventColumnWidth { EventModel::Arrival, 9 }, EventColumnWidth { EventModel::Gap, 12 },
             EventColumnWidth { EventModel::Lane, 12 }, EventColumnWidth { EventModel::Mark, 12 },
             EventColumnWidth { EventModel::Name, 20 }, EventColumnWidth { EventModel::Content, 18 } })
        setColumnWidth(column, characters * character);
}

void EventTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int left = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(left);
}

bool EventTable::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

bool EventTable::event(QEvent *event)
{
    // The menu's Copy would take the key first and finds no text here.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void EventTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    const auto modifiers = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const auto text = event->text();
    if (!modifiers && !text.isEmpty() && text.front().isPrint() && text != u" ") {
        emit typed(text);
        return;
    }
    QTableView::keyPressEvent(event);
}

void EventTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentRowChanged(current.row());
}

void EventTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}
