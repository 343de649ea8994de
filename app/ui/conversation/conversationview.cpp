#include "ui/conversation/conversationview.h"

#include "ui/conversation/conversationaccessible.h"
#include "ui/conversation/conversationprivate.h"
#include "ui/conversation/flatscrollbar.h"
#include "ui/conversation/newtextbutton.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

ConversationView::ConversationView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(*this))
{
    ConversationAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBar(new FlatScrollBar(Qt::Vertical, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    d->frame.setSingleShot(true);
    d->frame.setTimerType(Qt::PreciseTimer);
    connect(&d->frame, &QTimer::timeout, this, [this] { d->requestFrame(); });
    d->searching.setSingleShot(true);
    connect(&d->searching, &QTimer::timeout, this, [this] { d->searchOn(); });
    // Beside the viewport, not in it: what scrolls there takes its children along.
    d->newText = new NewTextButton(this);
    connect(d->newText, &NewTextButton::clicked, this, [this] {
        scrollToEnd();
        setFocus();
    });
    d->autoScrolling.setInterval(30);
    connect(&d->autoScrolling, &QTimer::timeout, this, [this] { d->autoScroll(); });
}

ConversationView::~ConversationView()
{
    ConversationAccessible::forgetTurns(this, 0);
}

int ConversationView::Private::cardWidth() const
{
    const int margin = view.viewport()->width() < 480 ? 10 : 20;
    return qBound(160, view.viewport()->width() - 2 * margin, ConversationTheme::widest);
}

int ConversationView::Private::cardLeft() const
{
    return qMax(0, (view.viewport()->width() - cardWidth()) / 2);
}

void ConversationView::Private::applyWidth()
{
    transcript.setWidth(cardWidth() - 2 * ConversationTheme::padding);
    everything = true;
}

void ConversationView::Private::applyTheme()
{
    themed = true;
    transcript.setTheme(ConversationTheme::of(view));
    everything = true;
    requestFrame();
}

void ConversationView::Private::needTheme()
{
    // Its fonts take a while to load: not before there is something to show.
    if (!themed)
        applyTheme();
}

void ConversationView::Private::adopt(int turn)
{
    changed.insert(turn);
    requestFrame();
}

void ConversationView::Private::requestFrame()
{
    if (frame.isActive())
        return;
    // The leading edge: what comes after a pause is shown at once, what comes in a burst once per frame.
    if (const int wait = pacer.wait(); wait > 0)
        frame.start(wait);
    else
        showFrame();
}

void ConversationView::Private::syncChanges()
{
    for (const int turn : changed) {
        if (turn >= transcript.count())
            continue;
        transcript.sync(turn);
        spoken.noteChanged(turn);
        finder.noteChanged(turn);
        if (!transcript.placed().empty() && turn >= transcript.placed().back().turn)
            hasNewText = true;
    }
    changed.clear();
    searchLater();
}

void ConversationView::Private::showFrame()
{
    frame.stop();
    pacer.begin();
    syncChanges();
    if (!view.isVisible()) {
        transcript.forgetPlaced();
    } else {
        transcript.layOut(view.viewport()->height());
        scheduleRepaint();
        showScrollPosition();
        showNewText();
    }
    pacer.end();
}

void ConversationView::setTurns(const QList<TranscriptTurn> &turns)
{
    clearSelection();
    d->changed.clear();
    d->forgetTurnsFrom(0);
    if (!turns.isEmpty())
        d->needTheme();
    d->transcript.setTurns(turns);
    d->spoken.noteReset();
    if (d->finder.isActive()) {
        for (int i = 0; i < d->transcript.count(); ++i)
            d->finder.noteAppended();
        d->searchLater();
    }
    d->everything = true;
    d->requestFrame();
    ConversationAccessible::turnsChanged(this);
}

void ConversationView::appendTurn(const TranscriptTurn &turn)
{
    if (d->transcript.indexOf(turn.key) >= 0) {
        updateTurn(turn);
        return;
    }
    if (d->transcript.count() == 0)
        d->everything = true;
    d->needTheme();
    d->transcript.append(turn);
    d->hasNewText = true;
    d->spoken.noteAppended();
    d->finder.noteAppended();
    d->searchLater();
    d->requestFrame();
    ConversationAccessible::turnsChanged(this);
}

void ConversationView::updateTurn(const TranscriptTurn &turn)
{
    const int index = d->transcript.indexOf(turn.key);
    if (index < 0)
        return;
    const bool ended = d->transcript.turn(index).turn().streaming && !turn.streaming;
    d->transcript.turn(index).update(turn);
    d->adopt(index);
    if (ended)
        d->announcer.noteEnded(turn.key);
}

void ConversationView::Private::forgetTurnsFrom(int index)
{
    focused = hovered = copied = grabbedBar = {};
    pressedTurn = 0;
    if (currentTurn >= index)
        setCurrentTurn(-1);
    finder.noteRemoved(index);
    if (foundNow.turn >= index)
        foundNow = {};
    if (findOrigin.turn >= index)
        findOrigin = { 0, 0, 0 };
    ConversationAccessible::forgetTurns(&view, index);
}

void ConversationView::removeTurnsFrom(qint64 key)
{
    const int index = d->transcript.indexOf(key);
    if (index < 0)
        return;
    if (d->cursor.turn >= index || d->anchor.turn >= index)
        clearSelection();
    d->forgetTurnsFrom(index);
    d->changed.erase(d->changed.lower_bound(index), d->changed.end());
    d->transcript.removeFrom(index);
    d->spoken.noteRemoved(index);
    d->everything = true;
    d->requestFrame();
}

void ConversationView::appendText(qint64 key, const QString &text)
{
    const int index = d->transcript.indexOf(key);
    if (index < 0)
        return;
    d->transcript.turn(index).appendText(text);
    d->adopt(index);
    d->announcer.noteText(key);
}

void ConversationView::appendReasoning(qint64 key, const QString &text)
{
    const int index = d->transcript.indexOf(key);
    if (index < 0)
        return;
    d->transcript.turn(index).appendReasoning(text);
    d->adopt(index);
}

void ConversationView::setEmptyText(const QString &title, const QString &hint)
{
    d->emptyTitle = title;
    d->emptyHint = hint;
    if (d->transcript.count() == 0)
        viewport()->update();
}

void ConversationView::flush()
{
    if (d->frame.isActive())
        d->showFrame();
}

void ConversationView::setReasoningExpandedByDefault(bool expanded)
{
    d->transcript.setReasoningOpenByDefault(expanded);
}

int ConversationView::builtTurns() const
{
    int built = 0;
    for (int i = 0; i < d->transcript.count(); ++i)
        built += d->transcript.turn(i).isBuilt();
    return built;
}

void ConversationView::paintEvent(QPaintEvent *event)
{
    d->needTheme();
    // Turns were exchanged and their frame is still to come: never paint an empty view in between.
    if (d->transcript.placed().empty())
        d->transcript.layOut(viewport()->height());
    QPainter painter(viewport());
    for (const QRect &rect : event->region())
        d->paint(painter, rect);
    emit painted();
}

void ConversationView::resizeEvent(QResizeEvent *)
{
    d->applyWidth();
    d->placeNewText();
    d->showFrame();
}

void ConversationView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    d->needTheme();
    d->everything = true;
    d->applyWidth();
    d->showFrame();
}

void ConversationView::scrollContentsBy(int, int dy)
{
    if (dy != 0)
        d->scrollBy(-dy);
}

void ConversationView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        if (d->themed)
            d->applyTheme();
        d->placeNewText();
    } else if (event->type() == QEvent::LanguageChange) {
        d->newText->retranslate();
        d->placeNewText();
    }
}
