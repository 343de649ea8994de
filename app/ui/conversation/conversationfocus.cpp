// Keys and the mouse: what is pointed at, what has the focus, what happens then.
#include "ui/conversation/conversationprivate.h"

#include "ui/conversation/chromeblocks.h"
#include "ui/conversation/conversationaccessible.h"
#include "ui/conversation/newtextbutton.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QUrl>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using Part = TurnLayout::Part;

namespace {
QString hostForm(const QString &target)
{
    const QUrl url(target, QUrl::StrictMode);
    return url.scheme() + "://"_L1 + QString::fromLatin1(QUrl::toAce(url.host()))
        + (url.port() < 0 ? QString() : u':' + QString::number(url.port())) + url.path(QUrl::FullyEncoded)
        + (url.hasQuery() ? u'?' + url.query(QUrl::FullyEncoded) : QString());
}
}

ConversationView::Private::HotPlace ConversationView::Private::hotAt(QPoint point) const
{
    for (const Transcript::Placed &placed : transcript.placed()) {
        const TurnLayout &turn = transcript.turn(placed.turn);
        const ViewBlock &block = turn.block(placed.block);
        if (point.y() < placed.y || point.y() >= placed.y + block.height())
            continue;
        const QPoint inside = point - QPoint(contentLeft() + TurnLayout::inset(turn.part(placed.block)), placed.y);
        const QList<Hot> hots = block.hots();
        for (qsizetype i = 0; i < hots.size(); ++i) {
            for (const QRect &rect : hots[i].rects) {
                if (rect.contains(inside))
                    return { placed.turn, turn.keyOf(placed.block), int(i) };
            }
        }
    }
    return {};
}

Hot ConversationView::Private::hot(const HotPlace &place) const
{
    if (!place.isValid() || place.turn >= transcript.count())
        return {};
    const TurnLayout &turn = transcript.turn(place.turn);
    const int index = turn.indexOf(place.block);
    if (index < 0)
        return {};
    const QList<Hot> hots = turn.block(index).hots();
    return place.index < hots.size() ? hots[place.index] : Hot {};
}

void ConversationView::Private::activate(const HotPlace &place)
{
    const Hot target = hot(place);
    if (target.label.isEmpty() && target.target.isEmpty())
        return;
    TurnLayout &turn = transcript.turn(place.turn);
    switch (target.kind) {
    case Hot::Kind::Link:
        if (mayActivate(target.target))
            emit view.linkActivated(QUrl(target.target, QUrl::StrictMode));
        break;
    case Hot::Kind::CopyCode: {
        view.flush();
        const ViewBlock &block = turn.block(turn.indexOf(place.block));
        const QString code = block.text(0, block.length());
        QGuiApplication::clipboard()->setText(code);
        copied = place;
        repaintBlock(place.turn, place.block);
        emit view.codeCopied(code);
        break;
    }
    case Hot::Kind::FigureLink:
        // Shown shortened; what somebody needs for a support request is all of it.
        QGuiApplication::clipboard()->setText(target.tooltip.isEmpty() ? target.target : target.tooltip);
        emit view.codeCopied(QGuiApplication::clipboard()->text());
        break;
    case Hot::Kind::Action:
        emit view.actionTriggered(turn.turn().key, target.id);
        break;
    case Hot::Kind::FoldReasoning:
        // The fold stays under the pointer, whatever opens below it.
        for (const Transcript::Placed &placed : transcript.placed()) {
            if (placed.turn == place.turn && turn.keyOf(placed.block) == place.block) {
                transcript.scrollToBlock(placed.turn, placed.block, -placed.y);
                break;
            }
        }
        turn.setReasoningOpen(!turn.isReasoningOpen());
        adopt(place.turn);
        ConversationAccessible::stateChanged(&view, place.turn, place.block, place.index);
        break;
    }
}

void ConversationView::Private::setHovered(const HotPlace &place)
{
    if (place == hovered)
        return;
    const HotPlace before = std::exchange(hovered, place);
    copied = {};
    if (before.isValid() && before.turn < transcript.count())
        repaintBlock(before.turn, before.block);
    QString target;
    if (place.isValid()) {
        repaintBlock(place.turn, place.block);
        const Hot pointed = hot(place);
        if (pointed.kind == Hot::Kind::Link)
            target = hostForm(pointed.target);
    }
    view.viewport()->setCursor(place.isValid() ? Qt::PointingHandCursor : Qt::IBeamCursor);
    emit view.linkHovered(target);
}

int ConversationView::Private::turnAt(QPoint point) const
{
    for (const Transcript::Placed &placed : transcript.placed()) {
        if (point.y() >= placed.y && point.y() < placed.y + transcript.turn(placed.turn).block(placed.block).height())
            return placed.turn;
    }
    return -1;
}

/// The keys that do something to a turn mean the one that was clicked.
void ConversationView::Private::pressTurn(int turn)
{
    const qint64 key = turn >= 0 ? transcript.turn(turn).turn().key : 0;
    if (std::exchange(pressedTurn, key) != key)
        view.viewport()->update();
}

void ConversationView::Private::setFocused(const HotPlace &place)
{
    const HotPlace before = std::exchange(focused, place);
    focusShown = place.isValid();
    if (focusShown && std::exchange(pressedTurn, 0) != 0)
        view.viewport()->update();
    copied = {};
    if (before.isValid() && before.turn < transcript.count())
        repaintBlock(before.turn, before.block);
    if (!place.isValid())
        return;
    revealHot(place);
    repaintBlock(place.turn, place.block);
    const Hot now = hot(place);
    emit view.linkHovered(now.kind == Hot::Kind::Link ? hostForm(now.target) : QString());
    ConversationAccessible::focusMoved(&view);
}

ConversationView::Private::HotPlace ConversationView::Private::barAt(QPoint point) const
{
    for (const Transcript::Placed &placed : transcript.placed()) {
        const TurnLayout &turn = transcript.turn(placed.turn);
        const ViewBlock &block = turn.block(placed.block);
        if (point.y() < placed.y || point.y() >= placed.y + block.height())
            continue;
        const ViewBlock::Sideways bar = block.sideways();
        const QPoint inside = point - QPoint(contentLeft() + TurnLayout::inset(turn.part(placed.block)), placed.y);
        // A bar of four pixels is hit by more than four.
        if (bar.range > 0 && bar.track.adjusted(0, -5, 0, 3).contains(inside))
            return { placed.turn, turn.keyOf(placed.block),
                inside.x() >= bar.handle.left() && inside.x() <= bar.handle.right() ? inside.x() - bar.handle.left()
                                                                                    : bar.handle.width() / 2 };
        break;
    }
    return {};
}

void ConversationView::Private::dragBar(int x)
{
    TurnLayout &turn = transcript.turn(grabbedBar.turn);
    const int index = turn.indexOf(grabbedBar.block);
    if (index < 0)
        return;
    ViewBlock &block = turn.block(index);
    const ViewBlock::Sideways bar = block.sideways();
    const int room = bar.track.width() - bar.handle.width();
    if (bar.range <= 0 || room <= 0)
        return;
    const int left = x - contentLeft() - TurnLayout::inset(turn.part(index)) - grabbedBar.index;
    const int moved = left - bar.handle.left();
    block.scrollSideways(int(qint64(moved) * bar.range / room));
    repaintBlock(grabbedBar.turn, grabbedBar.block);
}

bool ConversationView::Private::moveFocus(bool forward)
{
    if (transcript.count() == 0)
        return false;
    int t;
    int b;
    int i;
    if (focused.isValid() && focused.turn < transcript.count()) {
        t = focused.turn;
        b = transcript.turn(t).indexOf(focused.block);
        i = focused.index + (forward ? 1 : -1);
    } else if (!transcript.placed().empty()) {
        // From what is seen, not from the first of ten thousand turns.
        const Transcript::Placed &start = forward ? transcript.placed().front() : transcript.placed().back();
        t = start.turn;
        b = start.block;
        i = forward ? 0 : 1 << 20;
    } else {
        return false;
    }
    for (;;) {
        if (t < 0 || t >= transcript.count())
            return false;
        transcript.ensureBuilt(t);
        const TurnLayout &turn = transcript.turn(t);
        if (b >= 0 && b < turn.count()) {
            const int hots = int(turn.block(b).hots().size());
            i = qMin(i, hots - (forward ? 0 : 1));
            if (i >= 0 && i < hots) {
                setFocused({ t, turn.keyOf(b), i });
                return true;
            }
        }
        b += forward ? 1 : -1;
        i = forward ? 0 : 1 << 20;
        if (b >= turn.count()) {
            ++t;
            b = 0;
        } else if (b < 0) {
            if (--t < 0)
                return false;
            transcript.ensureBuilt(t);
            b = transcript.turn(t).count() - 1;
        }
    }
}

void ConversationView::Private::revealHot(const HotPlace &place)
{
    const int index = transcript.turn(place.turn).indexOf(place.block);
    if (index < 0)
        return;
    transcript.ensureLayout(place.turn, index);
    const Hot target = hot(place);
    const QRect rect = target.rects.isEmpty() ? QRect() : target.rects.first();
    const int height = view.viewport()->height();
    for (const Transcript::Placed &placed : transcript.placed()) {
        if (placed.turn == place.turn && placed.block == index && placed.y + rect.top() >= 0
            && placed.y + rect.bottom() < height)
            return;
    }
    transcript.scrollToBlock(place.turn, index, rect.top() - height / 3);
    showFrame();
}

bool ConversationView::focusNextPrevChild(bool next)
{
    // The button over the text asks us where to go on from itself.
    if (!d->newText->hasFocus() && d->moveFocus(next))
        return true;
    d->setFocused({});
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void ConversationView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        d->focused = {};
        d->moveFocus(event->reason() == Qt::TabFocusReason);
    }
}

void ConversationView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    const bool alt = event->modifiers() == Qt::AltModifier;
    const bool plain = event->modifiers() == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_J:
    case Qt::Key_K:
        if (plain) {
            event->key() == Qt::Key_J ? goToNextTurn() : goToPreviousTurn();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (d->focusShown && d->focused.isValid()) {
            d->activate(d->focused);
            return;
        }
        if (event->key() == Qt::Key_Space) {
            bar->triggerAction(
                event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub : QScrollBar::SliderPageStepAdd);
            return;
        }
        break;
    case Qt::Key_Up:
        alt ? goToPreviousTurn() : d->scrollBy(-bar->singleStep());
        return;
    case Qt::Key_Down:
        alt ? goToNextTurn() : d->scrollBy(bar->singleStep());
        return;
    case Qt::Key_PageUp:
        d->scrollBy(d->transcript.theme().bodyHeight - viewport()->height());
        return;
    case Qt::Key_PageDown:
        d->scrollBy(viewport()->height() - d->transcript.theme().bodyHeight);
        return;
    case Qt::Key_Home:
        scrollToStart();
        return;
    case Qt::Key_End:
        d->transcript.setFollowsEnd(true);
        d->showFrame();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (d->focused.isValid()) {
            TurnLayout &turn = d->transcript.turn(d->focused.turn);
            if (const int index = turn.indexOf(d->focused.block);
                index >= 0 && turn.block(index).scrollSideways(event->key() == Qt::Key_Left ? -40 : 40)) {
                d->repaintBlock(d->focused.turn, d->focused.block);
                return;
            }
        }
        break;
    default: // every other key belongs to whoever is behind us
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    d->focusShown = false;
    d->pressedHot = event->button() == Qt::LeftButton ? d->hotAt(point) : Private::HotPlace {};
    d->setCurrentTurn(-1);
    d->pressTurn(d->pressedHot.isValid() ? -1 : d->turnAt(point));
    if (event->button() != Qt::LeftButton)
        return;
    d->grabbedBar = d->barAt(point);
    if (d->grabbedBar.isValid()) {
        d->dragBar(point.x());
        d->repaintBlock(d->grabbedBar.turn, d->grabbedBar.block);
        return;
    }
    const bool again = d->sinceClick.isValid() && d->sinceClick.elapsed() < QApplication::doubleClickInterval()
        && (point - d->pressedAt).manhattanLength() < QApplication::startDragDistance();
    d->clicks = again ? d->clicks + 1 : 1;
    d->sinceClick.start();
    d->pressedAt = d->pointer = point;
    d->selecting = true;
    const TextPosition position = d->positionAt(point);
    if (d->clicks >= 3)
        d->selectUnit(position, 3);
    else if (event->modifiers() & Qt::ShiftModifier && d->anchor.isValid())
        d->select(d->anchor, position);
    else if (!d->pressedHot.isValid())
        d->select(position, position);
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    d->pressedHot = d->hotAt(point);
    d->clicks = 2;
    d->sinceClick.start();
    d->pressedAt = d->pointer = point;
    d->selecting = true;
    d->selectUnit(d->positionAt(point), 2);
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    d->pointer = point;
    if (d->grabbedBar.isValid()) {
        d->dragBar(point.x());
        return;
    }
    if (!d->selecting) {
        d->setHovered(d->hotAt(point));
        return;
    }
    if (d->pressedHot.isValid()) {
        if ((point - d->pressedAt).manhattanLength() < QApplication::startDragDistance())
            return;
        // Dragging over a link selects it; only a click without moving activates it.
        d->pressedHot = {};
        d->anchor = d->positionAt(d->pressedAt);
    }
    const QRect area = viewport()->rect();
    const TextPosition position = d->positionAt(QPoint(point.x(), qBound(0, point.y(), area.height() - 1)));
    if (d->clicks >= 2) {
        // By words or blocks: what the double click took stays selected.
        if (position < d->unit.first)
            d->select(d->unit.second, position);
        else
            d->select(d->unit.first, qMax(position, d->unit.second));
    } else {
        d->select(d->anchor, position);
    }
    if (point.y() < 0 || point.y() > area.height())
        d->autoScrolling.start();
}

void ConversationView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto bar = std::exchange(d->grabbedBar, {}); bar.isValid()) {
        d->repaintBlock(bar.turn, bar.block);
        return;
    }
    d->selecting = false;
    d->autoScrolling.stop();
    const Private::HotPlace place = d->hotAt(event->position().toPoint());
    if (place.isValid() && place == d->pressedHot)
        d->activate(place);
    d->pressedHot = {};
    if (QClipboard *clipboard = QGuiApplication::clipboard(); clipboard->supportsSelection() && hasSelection())
        clipboard->setText(selectedText(), QClipboard::Selection);
}

void ConversationView::wheelEvent(QWheelEvent *event)
{
    QPoint delta = event->pixelDelta();
    if (delta.isNull())
        delta = event->angleDelta() * d->transcript.theme().bodyHeight * 3 / 120;
    if (event->modifiers() & Qt::ShiftModifier && delta.x() == 0)
        delta = QPoint(delta.y(), 0);
    if (delta.x() != 0 && qAbs(delta.x()) > qAbs(delta.y())) {
        const QPoint point = event->position().toPoint();
        for (const Transcript::Placed &placed : d->transcript.placed()) {
            ViewBlock &block = d->transcript.turn(placed.turn).block(placed.block);
            if (point.y() >= placed.y && point.y() < placed.y + block.height() && block.scrollSideways(-delta.x()))
                viewport()->update(0, placed.y, viewport()->width(), block.height());
        }
    } else if (delta.y() != 0) {
        d->scrollBy(-delta.y());
    }
    event->accept();
}

bool ConversationView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        d->setHovered({});
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const Transcript::Placed &placed : d->transcript.placed()) {
            const TurnLayout &turn = d->transcript.turn(placed.turn);
            if (turn.part(placed.block) != Part::Figures)
                continue;
            const auto &figures = static_cast<const FiguresBlock &>(turn.block(placed.block));
            const QString tip = figures.tooltipAt(help->pos() - QPoint(d->contentLeft(), placed.y));
            if (!tip.isEmpty()) {
                QToolTip::showText(help->globalPos(), "<qt>"_L1 + tip.toHtmlEscaped() + "</qt>"_L1, viewport());
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const Private::HotPlace place = event->reason() == QContextMenuEvent::Mouse ? d->hotAt(event->pos()) : d->focused;
    const Hot pointed = d->hot(place);
    QAction *copyAll = menu.addAction(tr("&Copy"), this, &ConversationView::copy);
    QMenu *copyAs = menu.addMenu(tr("Copy &as"));
    const auto set = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    copyAs->addAction(tr("&Markdown"), this, [this, set] { set(selectedMarkdown()); });
    copyAs->addAction(tr("&Plain text"), this, [this, set] { set(selectedText()); });
    copyAs->addAction(tr("&HTML source"), this, [this, set] { set(selectedHtml()); });
    copyAll->setEnabled(hasSelection());
    copyAs->setEnabled(hasSelection());
    if (place.isValid() && pointed.kind == Hot::Kind::Link && !pointed.target.isEmpty())
        menu.addAction(
            tr("Copy &link"), this, [target = pointed.target] { QGuiApplication::clipboard()->setText(target); });
    menu.addSeparator();
    menu.addAction(tr("&Select all"), this, &ConversationView::selectAll);
    qint64 key = event->reason() == QContextMenuEvent::Mouse ? 0 : chosenTurn();
    for (const Transcript::Placed &placed : d->transcript.placed()) {
        if (event->reason() == QContextMenuEvent::Mouse && event->pos().y() >= placed.y)
            key = d->transcript.turn(placed.turn).turn().key;
    }
    if (key != 0) {
        menu.addSeparator();
        emit menuRequested(key, &menu);
    }
    menu.exec(event->globalPos());
}
