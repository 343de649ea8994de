#include "ui/conversation/conversationaccessible.h"

#include "ui/conversation/conversationprivate.h"
#include "ui/conversation/newtextbutton.h"
#include "ui/conversation/turnaccessible.h"

#include <QAccessible>

namespace {
void (*conversationListener)(QAccessibleEvent *) = nullptr;

void sendToListener(QAccessibleEvent &event)
{
    if (conversationListener)
        conversationListener(&event);
    else
        QAccessible::updateAccessibility(&event);
}

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

bool ConversationAccessible::isHeard()
{
    return conversationListener || QAccessible::isActive();
}

void ConversationAccessible::setListener(void (*listener)(QAccessibleEvent *))
{
    conversationListener = listener;
}

QAccessibleInterface *ConversationAccessible::turnInterface(ConversationView &view, int turn)
{
    const qint64 key = view.d->transcript.turn(turn).turn().key;
    QAccessible::Id &id = view.d->readers[key];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new TurnAccessible(view, key));
    return QAccessible::accessibleInterface(id);
}

void ConversationAccessible::announce(ConversationView *view, int turn, int offset, const QString &text)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    Q_UNUSED(turn)
    Q_UNUSED(offset)
    QAccessibleAnnouncementEvent event(view, text);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
#else
    // No event for announcements yet; readers speak text that is inserted.
    QAccessibleTextInsertEvent event(turnInterface(*view, turn), offset, text);
#endif
    sendToListener(event);
}

void ConversationAccessible::turnsChanged(ConversationView *view)
{
    if (!isHeard())
        return;
    QAccessibleEvent event(view, QAccessible::ObjectReorder);
    sendToListener(event);
}

void ConversationAccessible::focusMoved(ConversationView *view)
{
    if (!isHeard() || !view->hasFocus())
        return;
    const QAccessibleInterface *self = QAccessible::queryAccessibleInterface(view);
    QAccessibleInterface *focused = self ? self->focusChild() : nullptr;
    if (!focused)
        return;
    QAccessibleEvent event(focused, QAccessible::Focus);
    sendToListener(event);
}

void ConversationAccessible::stateChanged(ConversationView *view, int turn, int block, int hot)
{
    if (!isHeard())
        return;
    auto *reader = static_cast<TurnAccessible *>(turnInterface(*view, turn));
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent event(reader->hotInterface(block, hot), changed);
    sendToListener(event);
}

void ConversationAccessible::forgetTurns(ConversationView *view, int fromTurn)
{
    // By key: only those somebody asked for were ever made.
    std::erase_if(view->d->readers, [view, fromTurn](const auto &reader) {
        if (view->d->transcript.indexOf(reader.first) < fromTurn)
            return false;
        QAccessible::deleteAccessibleInterface(reader.second);
        return true;
    });
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

int ConversationAccessible::childCount() const
{
    return view().d->transcript.count() + (view().d->newText->isHidden() ? 0 : 1);
}

QAccessibleInterface *ConversationAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (index == view().d->transcript.count())
        return QAccessible::queryAccessibleInterface(view().d->newText);
    return turnInterface(view(), index);
}

int ConversationAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (child && child->object() && child->object() == view().d->newText)
        return childCount() - 1;
    const auto *turn = dynamic_cast<const TurnAccessible *>(child);
    return turn ? view().d->transcript.indexOf(turn->key()) : -1;
}

QAccessibleInterface *ConversationAccessible::childAt(int x, int y) const
{
    const ConversationView::Private &shown = *view().d;
    if (!shown.newText->isHidden() && shown.newText->geometry().contains(view().mapFromGlobal(QPoint(x, y))))
        return QAccessible::queryAccessibleInterface(shown.newText);
    const QPoint point = view().viewport()->mapFromGlobal(QPoint(x, y));
    if (!view().viewport()->rect().contains(point))
        return nullptr;
    for (const Transcript::Placed &placed : shown.transcript.placed()) {
        if (point.y() >= placed.y
            && point.y() < placed.y + shown.transcript.turn(placed.turn).block(placed.block).height())
            return turnInterface(view(), placed.turn);
    }
    return nullptr;
}

QAccessibleInterface *ConversationAccessible::focusChild() const
{
    const ConversationView::Private &shown = *view().d;
    if (shown.newText->hasFocus())
        return QAccessible::queryAccessibleInterface(shown.newText);
    if (!view().hasFocus())
        return nullptr;
    if (shown.focused.isValid())
        return turnInterface(view(), shown.focused.turn)->focusChild();
    return shown.currentTurn >= 0 ? turnInterface(view(), shown.currentTurn) : nullptr;
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
    const auto [from, to] = view().d->orderedSelection();
    *start = view().d->spoken.offsetOf(from);
    *end = view().d->spoken.offsetOf(to);
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
    SpokenText &spoken = view().d->spoken;
    view().d->select(spoken.positionOf(start), spoken.positionOf(end));
}

int ConversationAccessible::cursorPosition() const
{
    return view().hasSelection() ? view().d->spoken.offsetOf(view().d->cursor) : 0;
}

QString ConversationAccessible::text(int start, int end) const
{
    const int size = characterCount();
    start = qBound(0, start, size);
    return view().d->spoken.text(start, end < 0 ? size : qBound(start, end, size));
}

int ConversationAccessible::characterCount() const
{
    return view().d->spoken.length();
}

QRect ConversationAccessible::characterRect(int offset) const
{
    const TextPosition position = view().d->spoken.positionOf(offset);
    if (!position.isValid())
        return {};
    const TurnLayout &turn = view().d->transcript.turn(position.turn);
    const int index = turn.indexOf(position.block);
    if (index < 0 || !turn.block(index).isLaidOut())
        return {};
    return TurnAccessible::onScreen(
        view(), position.turn, position.block, turn.block(index).characterRect(position.character));
}

int ConversationAccessible::offsetAtPoint(const QPoint &point) const
{
    const TextPosition position = view().d->positionAt(view().viewport()->mapFromGlobal(point));
    return position.isValid() ? view().d->spoken.offsetOf(position) : -1;
}

void ConversationAccessible::scrollToSubstring(int start, int end)
{
    view().d->revealText(view().d->spoken.positionOf(start), end - start);
}

QString ConversationAccessible::attributes(int offset, int *start, int *end) const
{
    // The turns say how their text looks; for all of them together one run from end to end would be wrong.
    *start = offset;
    *end = qMin(offset + 1, characterCount());
    const TextPosition position = view().d->spoken.positionOf(offset);
    if (!position.isValid())
        return {};
    const int inTurn = view().d->spoken.turn(position.turn).offsetOf(position.block, position.character);
    int from = 0;
    int to = 0;
    const QString attributes = turnInterface(view(), position.turn)->textInterface()->attributes(inTurn, &from, &to);
    *start = offset - (inTurn - from);
    *end = offset + (to - inTurn);
    return attributes;
}
