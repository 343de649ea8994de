// The scroll bar and what moves the view.
#include "ui/conversation/conversationprivate.h"

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

void ConversationView::Private::revealPosition(const TextPosition &position)
{
    if (!position.isValid())
        return;
    transcript.ensureBuilt(position.turn);
    const int index = qMax(0, transcript.turn(position.turn).indexOf(position.block));
    transcript.ensureLayout(position.turn, index);
    const QRect rect = transcript.turn(position.turn).block(index).characterRect(position.character);
    transcript.scrollToBlock(position.turn, index, rect.top() - view.viewport()->height() / 3);
    showFrame();
}
