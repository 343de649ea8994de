#include "ui/conversation/conversationaccessible.h"

#include "ui/conversation/conversationprivate.h"
#include "ui/conversation/spokentext.h"

#include <QAccessible>

namespace {
QAccessibleInterface *makeConversationAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<ConversationView *>(object);
    return view ? new ConversationAccessible(view) : nullptr;
}
}

ConversationAccessible::ConversationAccessible(ConversationView *view)
    : QAccessibleWidget(view, QAccessible::Document)
{
}

void ConversationAccessible::install()
{
    QAccessible::installFactory(makeConversationAccessible);
}

void ConversationAccessible::announce(ConversationView *view, const QString &text)
{
    if (!QAccessible::isActive() || text.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(view, text);
#else
    // No event for announcements yet; readers speak text that is inserted.
    QAccessibleTextInsertEvent event(
        view, qMax(0, int(SpokenText(view->d->transcript).text().size() - text.size())), text);
#endif
    QAccessible::updateAccessibility(&event);
}

ConversationView &ConversationAccessible::view() const
{
    return *static_cast<ConversationView *>(widget());
}

void *ConversationAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString ConversationAccessible::text(QAccessible::Text which) const
{
    const QString own = QAccessibleWidget::text(which);
    if (which == QAccessible::Name && own.isEmpty())
        return ConversationView::tr("Conversation");
    return own;
}

QAccessible::State ConversationAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

int ConversationAccessible::selectionCount() const
{
    return view().hasSelection() ? 1 : 0;
}

void ConversationAccessible::selection(int index, int *start, int *end) const
{
    *start = *end = 0;
    if (index != 0 || !view().hasSelection())
        return;
    const SpokenText spoken(view().d->transcript);
    const auto [from, to] = view().d->orderedSelection();
    *start = spoken.offsetOf(from);
    *end = spoken.offsetOf(to);
}

void ConversationAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void ConversationAccessible::removeSelection(int)
{
    view().clearSelection();
}

void ConversationAccessible::setSelection(int, int start, int end)
{
    const SpokenText spoken(view().d->transcript);
    view().d->select(spoken.positionOf(start), spoken.positionOf(end));
}

int ConversationAccessible::cursorPosition() const
{
    return view().hasSelection() ? SpokenText(view().d->transcript).offsetOf(view().d->cursor) : 0;
}

QString ConversationAccessible::text(int start, int end) const
{
    const SpokenText spoken(view().d->transcript);
    const int size = int(spoken.text().size());
    start = qBound(0, start, size);
    end = end < 0 ? size : qBound(start, end, size);
    return spoken.text().sliced(start, end - start);
}

int ConversationAccessible::characterCount() const
{
    return int(SpokenText(view().d->transcript).text().size());
}

QRect ConversationAccessible::characterRect(int offset) const
{
    const TextPosition position = SpokenText(view().d->transcript).positionOf(offset);
    const ConversationView::Private &shown = *view().d;
    for (const Transcript::Placed &placed : shown.transcript.placed()) {
        const TurnLayout &turn = shown.transcript.turn(placed.turn);
        if (placed.turn != position.turn || turn.keyOf(placed.block) != position.block)
            continue;
        const QPoint origin(shown.contentLeft() + TurnLayout::inset(turn.part(placed.block)), placed.y);
        const QRect rect = turn.block(placed.block).characterRect(position.character).translated(origin);
        return QRect(view().viewport()->mapToGlobal(rect.topLeft()), rect.size());
    }
    return {};
}

int ConversationAccessible::offsetAtPoint(const QPoint &point) const
{
    const TextPosition position = view().d->positionAt(view().viewport()->mapFromGlobal(point));
    return position.isValid() ? SpokenText(view().d->transcript).offsetOf(position) : -1;
}

void ConversationAccessible::scrollToSubstring(int start, int)
{
    view().d->revealPosition(SpokenText(view().d->transcript).positionOf(start));
}

QString ConversationAccessible::attributes(int offset, int *start, int *end) const
{
    *start = offset;
    *end = characterCount();
    return {};
}
