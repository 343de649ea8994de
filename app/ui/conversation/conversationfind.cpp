// Finding: a bit of the search between two frames, the marks, and from one to the next.
#include "ui/conversation/conversationprivate.h"

namespace {
constexpr int searchSlice = 4; ///< milliseconds; the rest of a frame belongs to what streams in
constexpr int streamedSlice = 200; ///< milliseconds until text that arrives is searched again
}

void ConversationView::find(const QString &text, FindOptions options)
{
    flush();
    // More letters go on where the last ones were found.
    TextPosition origin = d->foundNow.isValid() ? d->foundNow : d->findOrigin;
    if (!origin.isValid() && d->isSelected())
        origin = d->orderedSelection().first;
    if (!origin.isValid() && !d->transcript.placed().empty()) {
        const Transcript::Placed &top = d->transcript.placed().front();
        origin = { top.turn, d->transcript.turn(top.turn).keyOf(top.block), 0 };
    }
    d->findOrigin = text.isEmpty() ? TextPosition {} : origin;
    d->foundNow = {};
    const bool matchCase = options.testFlag(FindOption::MatchCase);
    d->finder.start(text, matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive, d->transcript.count(), origin.turn);
    viewport()->update();
    if (d->finder.isSearching())
        d->searchOn();
    else
        d->sayFound();
}

void ConversationView::findNext()
{
    d->stepFound(true);
}

void ConversationView::findPrevious()
{
    d->stepFound(false);
}

int ConversationView::foundCount() const
{
    return d->finder.count();
}

int ConversationView::foundIndex() const
{
    return d->foundNow.isValid() ? d->finder.firstFrom(d->foundNow) : -1;
}

bool ConversationView::isSearching() const
{
    return d->finder.isSearching();
}

void ConversationView::Private::sayFound()
{
    emit view.foundChanged();
}

void ConversationView::Private::searchOn()
{
    searching.stop();
    if (!finder.isSearching())
        return;
    if (finder.search(transcript, searchSlice))
        view.viewport()->update();
    if (!foundNow.isValid() && finder.count() > 0) {
        // The search goes on from here to the end and then from the start, so the first found is the nearest.
        const int index = finder.firstFrom(findOrigin);
        if (index < finder.count())
            goToFound(index);
        else if (!finder.isSearching())
            goToFound(0);
    } else if (foundNow.isValid() && finder.at(finder.firstFrom(foundNow)) != foundNow) {
        // What was looked at is gone: the next one is looked at, without moving anything.
        findOrigin = foundNow;
        foundNow = finder.count() > 0 ? finder.at(finder.firstFrom(foundNow) % finder.count()) : TextPosition {};
    }
    if (finder.isSearching())
        searching.start(0);
    sayFound();
}

/// Text arrived while somebody searches.
void ConversationView::Private::searchLater()
{
    if (finder.isSearching() && !searching.isActive())
        searching.start(streamedSlice);
}

void ConversationView::Private::stepFound(bool forward)
{
    const int count = finder.count();
    if (count == 0)
        return;
    int index = finder.firstFrom(foundNow.isValid() ? foundNow : findOrigin);
    if (foundNow.isValid())
        index += forward ? 1 : -1;
    goToFound((index + count) % count);
    sayFound();
}

void ConversationView::Private::goToFound(int index)
{
    foundNow = finder.at(index);
    findOrigin = foundNow;
    TurnLayout &turn = transcript.turn(foundNow.turn);
    transcript.ensureBuilt(foundNow.turn);
    if (TurnLayout::partOf(foundNow.block) == TurnLayout::Part::Reasoning && !turn.isReasoningOpen()) {
        turn.setReasoningOpen(true);
        transcript.sync(foundNow.turn);
    }
    view.viewport()->update();
    revealText(foundNow, finder.text().size());
}
