// The scroll bar and what moves the view: from turn to turn, to the end, to a place in the text.
#include "ui/conversation/conversationaccessible.h"
#include "ui/conversation/conversationprivate.h"
#include "ui/conversation/newtextbutton.h"

#include <QScrollBar>
#include <QSignalBlocker>

void ConversationView::Private::scrollBy(int dy)
{
    if (qAbs(dy) < 2 * view.viewport()->height())
        transcript.scrollBy(dy);
    else
        transcript.scrollTo(view.verticalScrollBar()->value());
    showFrame();
}

void ConversationView::Private::showScrollPosition()
{
    QScrollBar *bar = view.verticalScrollBar();
    const int page = view.viewport()->height();
    const int range = qMax(0, transcript.height() - page);
    const int value = transcript.followsEnd() ? range : qMin(transcript.scrolledTo(), range);
    if (bar->maximum() == range && bar->value() == value && bar->pageStep() == page)
        return;
    const QSignalBlocker quiet(bar);
    bar->setPageStep(page);
    bar->setSingleStep(transcript.theme().bodyHeight * 2);
    bar->setRange(0, range);
    bar->setValue(value);
    bar->update();
}

void ConversationView::Private::revealText(const TextPosition &position, qsizetype length)
{
    if (!position.isValid())
        return;
    syncChanges();
    transcript.ensureBuilt(position.turn);
    const int index = qMax(0, transcript.turn(position.turn).indexOf(position.block));
    transcript.ensureLayout(position.turn, index);
    ViewBlock &block = transcript.turn(position.turn).block(index);
    QRect rect = block.characterRect(position.character);
    const int width = cardWidth() - 2 * ConversationTheme::padding;
    if (block.sideways().range > 0) {
        const QRect end = block.characterRect(position.character + length);
        if (end.top() == rect.top())
            rect |= end;
        if (rect.right() > width - 24)
            block.scrollSideways(qMin(rect.right() - width + 60, rect.left() - 40));
        else if (rect.left() < 24)
            block.scrollSideways(rect.left() - 60);
    }
    const int height = view.viewport()->height();
    for (const Transcript::Placed &placed : transcript.placed()) {
        if (placed.turn == position.turn && placed.block == index && placed.y + rect.top() >= 0
            && placed.y + rect.bottom() < height)
            return;
    }
    transcript.scrollToBlock(position.turn, index, rect.top() - height / 3);
    showFrame();
}

int ConversationView::Private::turnToStartFrom(bool forward) const
{
    const auto &placed = transcript.placed();
    if (placed.empty())
        return -1;
    const auto seen = [&](int turn) { return turn >= placed.front().turn && turn <= placed.back().turn; };
    if (currentTurn >= 0 && seen(currentTurn))
        return currentTurn;
    if (!forward && transcript.followsEnd())
        return transcript.count();
    // Backwards from a turn whose title is above what is seen: to that title.
    const Transcript::Placed &top = placed.front();
    const bool cut = top.block > 0 || top.y < -ConversationTheme::gap;
    return top.turn + (forward ? (cut ? 0 : -1) : (cut ? 1 : 0));
}

void ConversationView::Private::setCurrentTurn(int turn)
{
    if (turn >= 0)
        pressedTurn = 0;
    if (turn == currentTurn)
        return;
    currentTurn = turn;
    view.viewport()->update();
    emit view.currentTurnChanged(view.currentTurn());
}

void ConversationView::Private::showTurn(int turn)
{
    if (transcript.count() == 0)
        return;
    turn = qBound(0, turn, transcript.count() - 1);
    setFocused({});
    if (!view.hasFocus())
        view.setFocus(Qt::OtherFocusReason);
    setCurrentTurn(turn);
    transcript.scrollToBlock(turn, 0, 0);
    showFrame();
    ConversationAccessible::focusMoved(&view);
}

qint64 ConversationView::currentTurn() const
{
    return d->currentTurn >= 0 ? d->transcript.turn(d->currentTurn).turn().key : 0;
}

qint64 ConversationView::chosenTurn() const
{
    if (d->currentTurn < 0 && d->pressedTurn != 0)
        return d->transcript.indexOf(d->pressedTurn) >= 0 ? d->pressedTurn : 0;
    if (d->currentTurn < 0 && d->focused.isValid() && d->focused.turn < d->transcript.count())
        return d->transcript.turn(d->focused.turn).turn().key;
    return currentTurn();
}

void ConversationView::goToTurn(qint64 key)
{
    if (const int turn = d->transcript.indexOf(key); turn >= 0)
        d->showTurn(turn);
}

void ConversationView::goToNextTurn()
{
    flush();
    d->showTurn(d->turnToStartFrom(true) + 1);
}

void ConversationView::goToPreviousTurn()
{
    flush();
    d->showTurn(d->turnToStartFrom(false) - 1);
}

void ConversationView::scrollToStart()
{
    d->transcript.scrollTo(0);
    d->showFrame();
}

void ConversationView::scrollToEnd()
{
    d->transcript.setFollowsEnd(true);
    d->requestFrame();
}

void ConversationView::Private::showNewText()
{
    if (transcript.followsEnd() || transcript.count() == 0)
        hasNewText = false;
    const bool hadFocus = newText->hasFocus();
    if (newText->isHidden() != hasNewText)
        return;
    placeNewText();
    newText->setVisible(hasNewText);
    if (hadFocus && !hasNewText)
        view.setFocus();
}

void ConversationView::Private::placeNewText()
{
    const QSize size = newText->sizeHint();
    const QRect area = view.viewport()->geometry();
    newText->setGeometry(
        area.center().x() - size.width() / 2, area.bottom() - size.height() - 10, size.width(), size.height());
}
