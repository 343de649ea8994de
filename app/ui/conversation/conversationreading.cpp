// Where somebody reads, to come back to.
#include "ui/conversation/conversationprivate.h"

qint64 ConversationView::readingTurn() const
{
    const auto &placed = d->transcript.placed();
    if (d->transcript.followsEnd() || placed.empty())
        return 0;
    return d->transcript.turn(placed.front().turn).turn().key;
}

void ConversationView::readFrom(qint64 key)
{
    const int turn = d->transcript.indexOf(key);
    if (turn < 0) {
        scrollToEnd();
        return;
    }
    d->transcript.scrollToBlock(turn, 0, 0);
    d->everything = true;
    d->requestFrame();
}
