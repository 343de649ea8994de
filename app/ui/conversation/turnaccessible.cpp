#include "ui/conversation/turnaccessible.h"

#include "ui/conversation/markdownblock.h"

#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

TurnAccessible::TurnAccessible(ConversationView &view, qint64 key)
    : m_view(&view)
    , m_key(key)
{
}

TurnAccessible::~TurnAccessible()
{
    for (const auto &[place, id] : m_hots)
        QAccessible::deleteAccessibleInterface(id);
}

int TurnAccessible::turn() const
{
    return m_view ? m_view->d->transcript.indexOf(m_key) : -1;
}

bool TurnAccessible::isValid() const
{
    return turn() >= 0;
}

QWindow *TurnAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *TurnAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

const std::vector<std::pair<int, int>> &TurnAccessible::places() const
{
    const int index = turn();
    if (index < 0) {
        m_places.clear();
        return m_places;
    }
    m_view->d->transcript.ensureBuilt(index);
    const TurnLayout &layout = m_view->d->transcript.turn(index);
    if (m_revision == layout.revision())
        return m_places;
    m_revision = layout.revision();
    m_places.clear();
    for (int b = 0; b < layout.count(); ++b) {
        const int hots = int(layout.block(b).hots().size());
        for (int i = 0; i < hots; ++i)
            m_places.emplace_back(layout.keyOf(b), i);
    }
    return m_places;
}

QAccessibleInterface *TurnAccessible::hotInterface(int block, int hot) const
{
    QAccessible::Id &id = m_hots[{ block, hot }];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new HotAccessible(*m_view, m_key, block, hot));
    return QAccessible::accessibleInterface(id);
}

int TurnAccessible::childCount() const
{
    return int(places().size());
}

QAccessibleInterface *TurnAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto [block, hot] = places()[size_t(index)];
    return hotInterface(block, hot);
}

int TurnAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *hot = dynamic_cast<const HotAccessible *>(child);
    if (!hot || hot->turnKey() != m_key)
        return -1;
    const auto found = std::find(places().begin(), places().end(), hot->place());
    return found == places().end() ? -1 : int(found - places().begin());
}

QAccessibleInterface *TurnAccessible::childAt(int x, int y) const
{
    if (!isValid())
        return nullptr;
    const auto place = m_view->d->hotAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
    return place.isValid() && place.turn == turn() ? hotInterface(place.block, place.index) : nullptr;
}

QAccessibleInterface *TurnAccessible::focusChild() const
{
    if (!isValid() || !m_view->hasFocus() || m_view->d->focused.turn != turn())
        return nullptr;
    return hotInterface(m_view->d->focused.block, m_view->d->focused.index);
}

QString TurnAccessible::text(QAccessible::Text which) const
{
    if (!isValid() || which != QAccessible::Name)
        return {};
    const TranscriptTurn &shown = m_view->d->transcript.turn(turn()).turn();
    if (shown.subtitle.isEmpty())
        return shown.title;
    //: Name of a turn for screen readers. %1: "Assistant", %2: "MiniMax-M3 · Sandbox"
    return ConversationView::tr("%1, %2").arg(shown.title, shown.subtitle);
}

QRect TurnAccessible::onScreen(const ConversationView &view, int turn, int block, const QRect &inBlock)
{
    const ConversationView::Private &shown = *view.d;
    for (const Transcript::Placed &placed : shown.transcript.placed()) {
        const TurnLayout &layout = shown.transcript.turn(placed.turn);
        if (placed.turn != turn || layout.keyOf(placed.block) != block)
            continue;
        const QPoint origin(shown.contentLeft() + TurnLayout::inset(layout.part(placed.block)), placed.y);
        return QRect(view.viewport()->mapToGlobal(origin + inBlock.topLeft()), inBlock.size());
    }
    return {};
}

QRect TurnAccessible::rect() const
{
    if (!isValid())
        return {};
    const ConversationView::Private &shown = *m_view->d;
    const int index = turn();
    int top = shown.transcript.topOf(index) - shown.transcript.scrolledTo();
    int bottom = top + shown.transcript.turn(index).height();
    bool seen = false;
    for (const Transcript::Placed &placed : shown.transcript.placed()) {
        if (placed.turn != index)
            continue;
        if (!std::exchange(seen, true))
            top = placed.y;
        bottom = placed.y + shown.transcript.turn(index).block(placed.block).height();
    }
    return QRect(
        m_view->viewport()->mapToGlobal(QPoint(shown.cardLeft(), top)), QSize(shown.cardWidth(), bottom - top));
}

QAccessible::State TurnAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const ConversationView::Private &shown = *m_view->d;
    const int index = turn();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    state.focusable = true;
    state.focused = m_view->hasFocus() && shown.currentTurn == index && !shown.focused.isValid();
    state.busy = shown.transcript.turn(index).turn().streaming;
    const auto &placed = shown.transcript.placed();
    state.offscreen = placed.empty() || index < placed.front().turn || index > placed.back().turn;
    return state;
}

void *TurnAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this) : nullptr;
}

const SpokenText::Turn &TurnAccessible::spoken() const
{
    static const SpokenText::Turn nothing;
    return isValid() ? m_view->d->spoken.turn(turn()) : nothing;
}

TextPosition TurnAccessible::positionOf(int offset) const
{
    const SpokenText::Turn::Piece *piece = spoken().pieceAt(offset);
    return piece ? TextPosition { turn(), piece->block, qMin(offset - piece->offset, piece->length) } : TextPosition {};
}

int TurnAccessible::selectionCount() const
{
    int start = 0;
    int end = 0;
    selection(0, &start, &end);
    return start < end ? 1 : 0;
}

void TurnAccessible::selection(int index, int *start, int *end) const
{
    *start = *end = 0;
    if (index != 0 || !isValid() || !m_view->d->isSelected())
        return;
    const auto [from, to] = m_view->d->orderedSelection();
    const int own = turn();
    if (from.turn > own || to.turn < own)
        return;
    *start = from.turn < own ? 0 : spoken().offsetOf(from.block, from.character);
    *end = to.turn > own ? characterCount() : spoken().offsetOf(to.block, to.character);
}

void TurnAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void TurnAccessible::removeSelection(int)
{
    if (m_view)
        m_view->clearSelection();
}

void TurnAccessible::setSelection(int, int start, int end)
{
    if (isValid())
        m_view->d->select(positionOf(start), positionOf(end));
}

QString TurnAccessible::text(int start, int end) const
{
    const QString &all = spoken().text;
    const int size = int(all.size());
    start = qBound(0, start, size);
    return all.mid(start, (end < 0 ? size : qBound(start, end, size)) - start);
}

int TurnAccessible::characterCount() const
{
    return int(spoken().text.size());
}

QRect TurnAccessible::characterRect(int offset) const
{
    const TextPosition position = positionOf(offset);
    if (!position.isValid())
        return {};
    const TurnLayout &layout = m_view->d->transcript.turn(position.turn);
    const int index = layout.indexOf(position.block);
    if (index < 0 || !layout.block(index).isLaidOut())
        return {};
    return onScreen(*m_view, position.turn, position.block, layout.block(index).characterRect(position.character));
}

int TurnAccessible::offsetAtPoint(const QPoint &point) const
{
    if (!isValid())
        return -1;
    const TextPosition position = m_view->d->positionAt(m_view->viewport()->mapFromGlobal(point));
    return position.turn == turn() ? spoken().offsetOf(position.block, position.character) : -1;
}

void TurnAccessible::scrollToSubstring(int start, int end)
{
    if (isValid())
        m_view->d->revealText(positionOf(start), end - start);
}

QString TurnAccessible::attributes(int offset, int *start, int *end) const
{
    *start = *end = offset;
    const SpokenText::Turn::Piece *piece = spoken().pieceAt(offset);
    if (!piece)
        return {};
    *start = piece->offset;
    *end = piece->offset + piece->length;
    const TurnLayout::Part part = TurnLayout::partOf(piece->block);
    if (part != TurnLayout::Part::Text && part != TurnLayout::Part::Reasoning)
        return {};
    Transcript &transcript = m_view->d->transcript;
    transcript.ensureBuilt(turn());
    const int index = transcript.turn(turn()).indexOf(piece->block);
    if (index < 0)
        return {};
    const Markdown::Block &block = *static_cast<const MarkdownBlock &>(transcript.turn(turn()).block(index)).block();
    QString attributes;
    if (block.kind == Markdown::Block::Kind::Code)
        attributes += "font-family:monospace;"_L1;
    if (block.kind == Markdown::Block::Kind::Heading)
        attributes += u"font-weight:bold;level:%1;"_s.arg(block.level);
    // The run of one style around the offset.
    const qsizetype at = offset - piece->offset;
    for (const Markdown::Span &span : block.spans) {
        const int from = piece->offset + int(span.start);
        const int to = from + int(span.length);
        if (at < span.start) {
            *end = qMin(*end, from);
            break;
        }
        if (at >= span.start + span.length) {
            *start = qMax(*start, to);
            continue;
        }
        *start = qMax(*start, from);
        *end = qMin(*end, to);
        if (span.style & Markdown::Span::Bold)
            attributes += "font-weight:bold;"_L1;
        if (span.style & Markdown::Span::Italic)
            attributes += "font-style:italic;"_L1;
        if (span.style & Markdown::Span::Code)
            attributes += "font-family:monospace;"_L1;
        if (span.style & Markdown::Span::Strike)
            attributes += "text-line-through-style:solid;"_L1;
        break;
    }
    return attributes;
}

HotAccessible::HotAccessible(ConversationView &view, qint64 turn, int block, int index)
    : m_view(&view)
    , m_turn(turn)
    , m_block(block)
    , m_index(index)
{
}

ConversationView::Private::HotPlace HotAccessible::hotPlace() const
{
    return { m_view ? m_view->d->transcript.indexOf(m_turn) : -1, m_block, m_index };
}

Hot HotAccessible::hot() const
{
    return m_view ? m_view->d->hot(hotPlace()) : Hot {};
}

bool HotAccessible::isValid() const
{
    return !hot().label.isEmpty() || !hot().target.isEmpty();
}

QWindow *HotAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *HotAccessible::parent() const
{
    const auto place = hotPlace();
    return place.isValid() ? ConversationAccessible::turnInterface(*m_view, place.turn) : nullptr;
}

QString HotAccessible::text(QAccessible::Text which) const
{
    const Hot shown = hot();
    if (which == QAccessible::Name) {
        if (shown.kind == Hot::Kind::FigureLink)
            //: %1: what a figure is called, "req", %2: its value
            return ConversationView::tr("Copy %1 %2").arg(QString::fromUtf8(shown.id), shown.label);
        return shown.label.isEmpty() ? shown.target : shown.label;
    }
    if (which == QAccessible::Description)
        return shown.kind == Hot::Kind::Link ? shown.target : shown.tooltip;
    return {};
}

QRect HotAccessible::rect() const
{
    QRect all;
    const auto place = hotPlace();
    const QList<QRect> rects = hot().rects;
    for (const QRect &rect : rects)
        all |= rect;
    return all.isEmpty() ? QRect() : TurnAccessible::onScreen(*m_view, place.turn, place.block, all);
}

QAccessible::Role HotAccessible::role() const
{
    switch (hot().kind) {
    case Hot::Kind::Link:
        return QAccessible::Link;
    case Hot::Kind::CopyCode:
    case Hot::Kind::Action:
    case Hot::Kind::FoldReasoning:
    case Hot::Kind::FigureLink:
        break;
    }
    return QAccessible::Button;
}

QAccessible::State HotAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const auto place = hotPlace();
    const Hot shown = hot();
    state.focusable = true;
    state.focused = m_view->hasFocus() && m_view->d->focused == place;
    state.linked = shown.kind == Hot::Kind::Link;
    state.offscreen = rect().isEmpty();
    if (shown.kind == Hot::Kind::FoldReasoning) {
        state.expandable = true;
        state.expanded = m_view->d->transcript.turn(place.turn).isReasoningOpen();
        state.collapsed = !state.expanded;
    }
    return state;
}

void *HotAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList HotAccessible::actionNames() const
{
    return { pressAction(), setFocusAction() };
}

void HotAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    if (name == pressAction()) {
        m_view->d->activate(hotPlace());
    } else if (name == setFocusAction()) {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->d->setFocused(hotPlace());
    }
}
