// What is on screen: cards and their blocks, and as little of them as changed.
#include "ui/conversation/conversationprivate.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using Part = TurnLayout::Part;

PaintContext ConversationView::Private::contextFor(const Transcript::Placed &placed) const
{
    PaintContext context { .theme = transcript.theme() };
    const TurnLayout &turn = transcript.turn(placed.turn);
    const int key = turn.keyOf(placed.block);
    if (isSelected()) {
        const auto [from, to] = orderedSelection();
        const TextPosition start { placed.turn, key, 0 };
        const TextPosition end { placed.turn, key, turn.block(placed.block).length() };
        if (from <= end && to >= start && end.character > 0) {
            context.selectionBegin = from > start ? from.character : 0;
            context.selectionEnd = to < end ? to.character : end.character;
        }
    }
    const auto indexIn
        = [&](const HotPlace &place) { return place.turn == placed.turn && place.block == key ? place.index : -1; };
    context.focusedHot = focusShown && view.hasFocus() ? indexIn(focused) : -1;
    context.hoveredHot = indexIn(hovered);
    context.copiedHot = indexIn(copied) >= 0;
    context.caret = turn.caretBlock() == placed.block;
    context.barGrabbed = indexIn(grabbedBar) >= 0;
    if (finder.isActive()) {
        context.marks = finder.marksIn(placed.turn, key);
        context.markLength = finder.text().size();
        if (foundNow.turn == placed.turn && foundNow.block == key)
            context.currentMark = foundNow.character;
    }
    return context;
}

void ConversationView::Private::paint(QPainter &painter, const QRect &clip)
{
    const ConversationTheme &theme = transcript.theme();
    painter.setClipRect(clip);
    int y = clip.top();
    if (transcript.count() == 0) {
        painter.fillRect(clip, theme.window);
        paintEmpty(painter);
        return;
    }
    const int width = view.viewport()->width();
    for (const Transcript::Placed &placed : transcript.placed()) {
        TurnLayout &turn = transcript.turn(placed.turn);
        const ViewBlock &block = turn.block(placed.block);
        const QRect band = QRect(0, placed.y, width, block.height()) & clip;
        y = qMax(y, placed.y + block.height());
        if (band.isEmpty())
            continue;
        painter.setClipRect(band);
        paintCard(painter, placed, band);
        const int left = contentLeft() + TurnLayout::inset(turn.part(placed.block));
        PaintContext context = contextFor(placed);
        context.clip = band.translated(-left, -placed.y);
        painter.translate(left, placed.y);
        block.paint(painter, context);
        if (context.focusedHot >= 0) {
            const QList<Hot> hots = block.hots();
            if (context.focusedHot < hots.size()) {
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(QPen(theme.accent, 2));
                painter.setBrush(Qt::NoBrush);
                for (const QRect &rect : hots[context.focusedHot].rects)
                    painter.drawRoundedRect(QRectF(rect).adjusted(-1, 0, 1, 0), 3, 3);
                painter.setRenderHint(QPainter::Antialiasing, false);
            }
        }
        painter.translate(-left, -placed.y);
    }
    if (y <= clip.bottom()) {
        painter.setClipRect(clip);
        painter.fillRect(QRect(clip.left(), y, clip.width(), clip.bottom() + 1 - y), theme.window);
    }
}

void ConversationView::Private::paintCard(QPainter &painter, const Transcript::Placed &placed, const QRect &band) const
{
    const ConversationTheme &theme = transcript.theme();
    const TurnLayout &turn = transcript.turn(placed.turn);
    const Part part = turn.part(placed.block);
    const int left = cardLeft();
    const int wide = cardWidth();
    const bool system = turn.turn().role == Role::System;
    const bool corner = part == Part::Title || part == Part::End;
    if (corner || system) {
        // The whole card's outline, of which only the band is seen: so that dashes and corners meet.
        painter.fillRect(band, theme.window);
        const int top = placed.y
            - (system                     ? turn.topOf(placed.block)
                    : part == Part::Title ? 0
                                          : 200)
            + ConversationTheme::gap;
        const int bottom = system ? placed.y - turn.topOf(placed.block) + turn.height()
            : part == Part::End   ? placed.y + turn.block(placed.block).height()
                                  : placed.y + turn.block(placed.block).height() + 200;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.border, 1, system ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(system ? QBrush(Qt::NoBrush) : QBrush(theme.card));
        painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, wide - 1, bottom - top - 1), ConversationTheme::radius,
            ConversationTheme::radius);
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else {
        painter.fillRect(QRect(0, band.top(), left, band.height()), theme.window);
        painter.fillRect(
            QRect(left + wide, band.top(), view.viewport()->width() - left - wide, band.height()), theme.window);
        painter.fillRect(QRect(left + 1, band.top(), wide - 2, band.height()), theme.card);
        painter.fillRect(QRect(left, band.top(), 1, band.height()), theme.border);
        painter.fillRect(QRect(left + wide - 1, band.top(), 1, band.height()), theme.border);
    }
    const bool isChosen = currentTurn >= 0 ? placed.turn == currentTurn : pressedTurn != 0 && turn.turn().key == pressedTurn;
    if (isChosen && view.hasFocus()) {
        // Inside the border, from the first line to the last, so that neighbours do not touch.
        const int from = qMax(band.top(), placed.y + (part == Part::Title ? ConversationTheme::gap + 4 : 0));
        const int to = qMin(band.bottom(), placed.y + turn.block(placed.block).height() - (part == Part::End ? 5 : 1));
        painter.fillRect(QRect(QPoint(left + 4, from), QPoint(left + 6, to)), theme.accent);
    }
    if (part == Part::Reasoning)
        painter.fillRect(QRect(contentLeft(), band.top(), 3, band.height()), theme.border);
}

void ConversationView::Private::paintEmpty(QPainter &painter) const
{
    const ConversationTheme &theme = transcript.theme();
    const QRect area = view.viewport()->rect();
    const int middle = area.center().y();
    const int wide = qMin(area.width() - 40, 560);
    const QRect title((area.width() - wide) / 2, middle - 44, wide, 34);
    painter.setFont(theme.heading[1]);
    painter.setPen(theme.text);
    painter.drawText(title, Qt::AlignHCenter | Qt::AlignBottom, emptyTitle);
    painter.setFont(theme.body);
    painter.setPen(theme.dim);
    painter.drawText(QRect(title.left(), title.bottom() + 10, wide, 120),
        int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, emptyHint);
}

void ConversationView::Private::repaintAll()
{
    everything = true;
    requestFrame();
}

void ConversationView::Private::repaintBlock(int turn, int blockKey)
{
    for (const Transcript::Placed &placed : transcript.placed()) {
        if (placed.turn == turn && transcript.turn(turn).keyOf(placed.block) == blockKey)
            view.viewport()->update(
                0, placed.y, view.viewport()->width(), transcript.turn(turn).block(placed.block).height());
    }
}

void ConversationView::Private::scheduleRepaint()
{
    QWidget *viewport = view.viewport();
    const int width = viewport->width();
    std::vector<PaintedBlock> now;
    now.reserve(transcript.placed().size());
    const ViewBlock *newCaret = nullptr;
    for (const Transcript::Placed &placed : transcript.placed()) {
        TurnLayout &turn = transcript.turn(placed.turn);
        ViewBlock &block = turn.block(placed.block);
        now.push_back({ &block, placed.y, block.height() });
        if (turn.caretBlock() == placed.block)
            newCaret = &block;
    }
    if (everything) {
        viewport->update();
    } else {
        const auto before = [this](const ViewBlock *block) {
            return std::find_if(
                painted.begin(), painted.end(), [block](const PaintedBlock &p) { return p.block == block; });
        };
        // What moved as one is moved on the screen; only the rest is painted.
        int moved = 0;
        for (const PaintedBlock &block : now) {
            const auto old = before(block.block);
            if (old != painted.end() && block.block->dirtyFrom() > 0) {
                moved = block.y - old->y;
                break;
            }
        }
        if (moved != 0 && qAbs(moved) < viewport->height())
            viewport->scroll(0, moved);
        else if (moved != 0)
            viewport->update();
        int bottom = 0;
        for (const PaintedBlock &block : now) {
            bottom = block.y + block.height;
            const auto old = before(block.block);
            int from = 0;
            int to = block.height;
            if (old != painted.end() && old->y + moved == block.y) {
                from = qMin(block.block->dirtyFrom(), block.height);
                if (old->height != block.height)
                    from = qMin(from, qMin(old->height, block.height) - 12);
                else if (from > 0)
                    to -= block.block->untouchedBottom();
                if ((block.block == caret) != (block.block == newCaret))
                    from = 0;
            }
            if (from < to)
                viewport->update(0, block.y + qMax(0, from), width, to - qMax(0, from));
        }
        const int oldBottom = painted.empty() ? 0 : painted.back().y + painted.back().height + moved;
        if (bottom < oldBottom)
            viewport->update(0, bottom, width, oldBottom - bottom);
    }
    for (const Transcript::Placed &placed : transcript.placed())
        transcript.turn(placed.turn).block(placed.block).markPainted();
    painted = std::move(now);
    caret = newCaret;
    everything = false;
}
