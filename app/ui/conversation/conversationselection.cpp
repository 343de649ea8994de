// Selecting and copying over blocks and turns.
#include "ui/conversation/blockhtml.h"
#include "ui/conversation/conversationprivate.h"
#include "ui/conversation/markdownblock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using Part = TurnLayout::Part;

TextPosition ConversationView::Private::positionAt(QPoint point) const
{
    TextPosition nearest;
    for (const Transcript::Placed &placed : transcript.placed()) {
        const TurnLayout &turn = transcript.turn(placed.turn);
        const ViewBlock &block = turn.block(placed.block);
        if (block.length() == 0)
            continue;
        const int left = contentLeft() + TurnLayout::inset(turn.part(placed.block));
        if (nearest.isValid() && point.y() < placed.y)
            break;
        nearest = { placed.turn, turn.keyOf(placed.block), block.characterAt(point - QPoint(left, placed.y)) };
        if (point.y() < placed.y + block.height())
            break;
    }
    return nearest;
}

std::pair<TextPosition, TextPosition> ConversationView::Private::orderedSelection() const
{
    return anchor < cursor ? std::pair(anchor, cursor) : std::pair(cursor, anchor);
}

void ConversationView::Private::select(const TextPosition &from, const TextPosition &to)
{
    if (from == anchor && to == cursor)
        return;
    anchor = from;
    cursor = to;
    view.viewport()->update();
    emit view.selectionChanged();
}

void ConversationView::Private::selectUnit(const TextPosition &position, int count)
{
    const int index = position.isValid() ? transcript.turn(position.turn).indexOf(position.block) : -1;
    if (index < 0)
        return;
    const ViewBlock &block = transcript.turn(position.turn).block(index);
    TextPosition from = position;
    TextPosition to = position;
    if (count >= 3) {
        from.character = 0;
        to.character = block.length();
    } else {
        // A word may be far into a megabyte of text: look around it only.
        const qsizetype start = qMax<qsizetype>(0, position.character - 200);
        const QString around = block.text(start, qMin(block.length(), position.character + 200));
        QTextBoundaryFinder words(QTextBoundaryFinder::Word, around);
        words.setPosition(position.character - start);
        if (!words.isAtBoundary() || position.character == block.length())
            words.toPreviousBoundary();
        from.character = start + qMax<qsizetype>(0, words.position());
        const qsizetype end = words.toNextBoundary();
        to.character = end < 0 ? block.length() : start + end;
    }
    unit = { from, to };
    select(from, to);
}

/// Whose turn it is, above its text, if there are several.
QString ConversationView::Private::titleOf(int turn, Format format) const
{
    const TranscriptTurn &shown = transcript.turn(turn).turn();
    const QString rest = shown.subtitle.isEmpty() ? QString() : QString(u" · "_s + shown.subtitle);
    if (format == Format::Plain)
        return shown.title + rest;
    // A model's id is foreign text: never Markdown.
    QString escaped;
    for (const QChar c : rest) {
        if (u"\\`*_[]<>#~|"_s.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return "**"_L1 + shown.title + "**"_L1 + escaped;
}

QString ConversationView::Private::collect(Format format)
{
    const bool markdown = format == Format::Markdown;
    BlockHtml html;
    if (!isSelected())
        return {};
    const auto [from, to] = orderedSelection();
    QString all;
    int lastTurn = -1;
    bool titled = false; ///< a title is the last thing so far
    for (int t = from.turn; t <= to.turn && t < transcript.count(); ++t) {
        transcript.ensureBuilt(t);
        const TurnLayout &turn = transcript.turn(t);
        std::pair<qsizetype, qsizetype> written { -1, -1 };
        Part writtenPart = Part::Title;
        for (int b = 0; b < turn.count(); ++b) {
            const ViewBlock &block = turn.block(b);
            const TextPosition start { t, turn.keyOf(b), 0 };
            const TextPosition end { t, start.block, block.length() };
            if (end.character == 0 && turn.part(b) != Part::Text && turn.part(b) != Part::Reasoning)
                continue;
            if (end < from || start > to)
                continue;
            const qsizetype first = from > start ? qMin(from.character, end.character) : 0;
            const qsizetype last = to < end ? to.character : end.character;
            if (first == last && end.character > 0)
                continue;
            if (from.turn != to.turn && t != lastTurn) {
                if (!all.isEmpty())
                    all += "\n\n"_L1;
                all += titleOf(t, format);
                html.addTitle(turn.turn().title, turn.turn().subtitle);
                titled = true;
            }
            lastTurn = t;
            const Part part = turn.part(b);
            if (format == Format::Html) {
                if (part == Part::Text || part == Part::Reasoning || part == Part::Tools)
                    html.add(*static_cast<const MarkdownBlock &>(block).block(), first, last, part == Part::Reasoning);
                else
                    html.addPlain(block.text(first, last));
                continue;
            }
            QString piece;
            const auto range = turn.sourceRange(b);
            if (markdown && range.second > range.first) {
                // The piece as it was written, if all of its blocks are selected.
                const auto isWhole = [&](int other) {
                    const int key = turn.keyOf(other);
                    return from <= TextPosition { t, key, 0 }
                    && to >= TextPosition { t, key, turn.block(other).length() };
                };
                const auto belongs = [&](int other) {
                    return other >= 0 && other < turn.count() && turn.part(other) == turn.part(b)
                        && turn.sourceRange(other) == range;
                };
                bool whole = isWhole(b);
                for (int other = b - 1; whole && belongs(other); --other)
                    whole = isWhole(other);
                for (int other = b + 1; whole && belongs(other); ++other)
                    whole = isWhole(other);
                if (whole) {
                    if (range == written && turn.part(b) == writtenPart)
                        continue;
                    written = range;
                    writtenPart = turn.part(b);
                    const QByteArray source = turn.part(b) == Part::Text ? turn.source() : turn.reasoningSource();
                    piece = QString::fromUtf8(source.sliced(range.first, range.second - range.first));
                    while (piece.endsWith(u'\n') || piece.endsWith(u'\r'))
                        piece.chop(1);
                    while (piece.startsWith(u'\n') || piece.startsWith(u'\r'))
                        piece.remove(0, 1);
                }
            }
            if (piece.isEmpty())
                piece = block.text(first, last);
            if (piece.isEmpty())
                continue;
            // Thoughts are no part of the answer.
            if (markdown && part == Part::Reasoning)
                piece = "> "_L1 + piece.replace("\n"_L1, "\n> "_L1);
            if (!all.isEmpty())
                all += !std::exchange(titled, false) && !markdown ? "\n"_L1 : "\n\n"_L1;
            all += piece;
        }
    }
    if (format == Format::Html)
        return html.finish();
    all.replace(QChar(QChar::LineSeparator), u'\n');
    return all;
}

void ConversationView::Private::autoScroll()
{
    const int height = view.viewport()->height();
    const int beyond = pointer.y() < 0 ? pointer.y() : pointer.y() > height ? pointer.y() - height : 0;
    if (!selecting || beyond == 0) {
        autoScrolling.stop();
        return;
    }
    scrollBy(qBound(-60, beyond / 2, 60));
    select(anchor, positionAt(QPoint(pointer.x(), qBound(0, pointer.y(), height - 1))));
}

bool ConversationView::hasSelection() const
{
    return d->isSelected();
}

QString ConversationView::selectedText() const
{
    return d->collect(Private::Format::Plain);
}

QString ConversationView::selectedMarkdown() const
{
    return d->collect(Private::Format::Markdown);
}

QString ConversationView::selectedHtml() const
{
    return d->collect(Private::Format::Html);
}

void ConversationView::copy()
{
    flush();
    if (!d->isSelected())
        return;
    const QString markdown = selectedMarkdown();
    auto *mime = new QMimeData;
    mime->setText(markdown);
    mime->setData(u"text/markdown"_s, markdown.toUtf8());
    mime->setHtml(selectedHtml());
    QGuiApplication::clipboard()->setMimeData(mime);
}

void ConversationView::selectAll()
{
    flush();
    const int last = d->transcript.count() - 1;
    if (last < 0)
        return;
    d->transcript.ensureBuilt(0);
    d->transcript.ensureBuilt(last);
    const TurnLayout &turn = d->transcript.turn(last);
    const int block = turn.count() - 1;
    d->select({ 0, 0, 0 }, { last, turn.keyOf(block), turn.block(block).length() });
}

void ConversationView::clearSelection()
{
    if (!d->anchor.isValid())
        return;
    d->select({}, {});
}
