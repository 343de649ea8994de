#include "ui/conversation/turnlayout.h"

#include "core/jsontext.h"
#include "ui/conversation/attachmentsblock.h"
#include "ui/conversation/chromeblocks.h"
#include "ui/conversation/codeblock.h"
#include "ui/conversation/conversationtheme.h"
#include "ui/conversation/conversationview.h"

#include <algorithm>
#include <cmath>

namespace {
QByteArray squeezedUtf8(const QString &text)
{
    // toUtf8() reserves three times what it needs.
    QByteArray utf8 = text.toUtf8();
    utf8.squeeze();
    return utf8;
}

QString imageText()
{
    //: %1: what the image shows, %2: its address. Images are never loaded.
    return ConversationView::tr("[image: %1 — %2]");
}

int guessedTextHeight(const ConversationTheme &theme, qsizetype bytes, int width)
{
    const qreal across = qMax<qreal>(width, 60) / theme.bodyWidth;
    return theme.bodyHeight * (1 + int(qMin<qreal>(std::ceil(qreal(bytes) * 1.15 / across), 5e6)));
}
}

TurnLayout::TurnLayout(const TranscriptTurn &turn, bool reasoningOpen)
    : m_turn(turn)
    , m_source(squeezedUtf8(turn.text))
    , m_reasoningSource(squeezedUtf8(turn.reasoning))
    , m_reasoningOpen(reasoningOpen)
{
    m_turn.text.clear();
    m_turn.reasoning.clear();
}

TurnLayout::~TurnLayout() = default;

QByteArray TurnLayout::source() const
{
    return m_text ? m_text->source() : m_source;
}

QByteArray TurnLayout::reasoningSource() const
{
    return m_reasoning ? m_reasoning->source() : m_reasoningSource;
}

void TurnLayout::update(const TranscriptTurn &turn)
{
    const auto stale = [this](bool changed, Part part) { m_staleParts |= changed ? bit(part) : 0; };
    stale(turn.title != m_turn.title || turn.subtitle != m_turn.subtitle || turn.routeColour != m_turn.routeColour
            || turn.actions != m_turn.actions || turn.role != m_turn.role,
        Part::Title);
    stale(turn.toolCalls != m_turn.toolCalls, Part::Tools);
    stale(turn.attachments != m_turn.attachments, Part::Attachments);
    stale(turn.notice != m_turn.notice || turn.noticeDetail != m_turn.noticeDetail || turn.noticeActions != m_turn.noticeActions,
        Part::Notice);
    stale(turn.failure != m_turn.failure || turn.failureDetail != m_turn.failureDetail
            || turn.failureActions != m_turn.failureActions,
        Part::Failure);
    stale(turn.figures != m_turn.figures, Part::Figures);
    if (turn.streaming != m_turn.streaming)
        m_textDirty = m_reasoningDirty = true;

    const auto take = [](const QString &text, QByteArray &source, std::unique_ptr<Markdown::Stream> &stream) {
        const QByteArray utf8 = squeezedUtf8(text);
        if (!stream) {
            source = utf8;
            return true;
        }
        if (stream->source() == utf8)
            return false;
        if (!utf8.startsWith(stream->source())) {
            stream.reset();
            source = utf8;
            return true;
        }
        stream->append(QString::fromUtf8(utf8.sliced(stream->source().size())));
        return true;
    };
    if (take(turn.text, m_source, m_text))
        m_textDirty = true;
    if (take(turn.reasoning, m_reasoningSource, m_reasoning))
        m_reasoningDirty = true;
    m_turn = turn;
    m_turn.text.clear();
    m_turn.reasoning.clear();
}

void TurnLayout::appendText(const QString &text)
{
    if (m_text)
        m_text->append(text);
    else
        m_source += text.toUtf8();
    m_textDirty = true;
}

void TurnLayout::appendReasoning(const QString &text)
{
    if (m_reasoning)
        m_reasoning->append(text);
    else
        m_reasoningSource += text.toUtf8();
    m_reasoningDirty = true;
}

void TurnLayout::setReasoningOpen(bool open)
{
    m_reasoningOpen = open;
    m_reasoningDirty = true;
}

int TurnLayout::firstOf(Part part) const
{
    return int(std::lower_bound(m_slots.begin(), m_slots.end(), part, [](const Slot &slot, Part p) {
        return slot.part < p;
    }) - m_slots.begin());
}

void TurnLayout::insertSlot(
    int at, Part part, std::unique_ptr<ViewBlock> block, const ConversationTheme &theme, int width)
{
    block->estimate(theme, width);
    m_height += block->height();
    m_slots.insert(m_slots.begin() + at, Slot { part, std::move(block) });
}

void TurnLayout::eraseSlots(int from, int to)
{
    for (int i = from; i < to; ++i)
        m_height -= m_slots[size_t(i)].block->height();
    m_slots.erase(m_slots.begin() + from, m_slots.begin() + to);
}

void TurnLayout::clearPart(Part part)
{
    eraseSlots(firstOf(part), firstOf(Part(int(part) + 1)));
}

void TurnLayout::build(const ConversationTheme &theme, int width)
{
    if (m_built)
        return;
    m_built = true;
    m_height = 0;
    m_slots.clear();
    m_staleParts = ~0u;
    m_textDirty = m_reasoningDirty = true;
    insertSlot(0, Part::End, std::make_unique<EndBlock>(), theme, width);
    sync(theme, width);
}

void TurnLayout::sync(const ConversationTheme &theme, int width)
{
    ++m_revision;
    if (!m_built) {
        if (m_height == 0 || m_textDirty) {
            m_height = ConversationTheme::gap + 8 + theme.bodyHeight + 6
                + guessedTextHeight(theme, m_source.size(), width) + ConversationTheme::padding;
            m_height += m_turn.figures.isEmpty() ? 0 : ConversationTheme::paragraphGap + theme.smallHeight + 12;
            m_height += m_turn.failure.isEmpty() ? 0 : 4 * theme.bodyHeight;
            m_height += int(m_turn.toolCalls.size()) * 5 * theme.codeHeight;
            m_height += m_turn.attachments.isEmpty() ? 0 : 8 * theme.bodyHeight;
            m_height += m_reasoningSource.isEmpty() ? 0 : theme.bodyHeight + 8;
            m_textDirty = false;
        }
        return;
    }
    syncChrome(theme, width);
    const auto stream = [](std::unique_ptr<Markdown::Stream> &made, QByteArray &source) -> Markdown::Stream & {
        if (!made) {
            made = std::make_unique<Markdown::Stream>(imageText());
            made->append(QString::fromUtf8(source));
            source.clear();
        }
        return *made;
    };
    if (m_reasoningDirty) {
        m_reasoningDirty = false;
        const bool any = !reasoningSource().isEmpty();
        const int fold = firstOf(Part::Fold);
        const bool shown = fold < count() && part(fold) == Part::Fold;
        if (any && !shown)
            insertSlot(
                fold, Part::Fold, std::make_unique<FoldBlock>(m_turn.reasoningTitle, m_reasoningOpen), theme, width);
        else if (!any && shown)
            clearPart(Part::Fold);
        if (any && m_reasoningOpen) {
            Markdown::Stream &thoughts = stream(m_reasoning, m_reasoningSource);
            if (!m_turn.streaming)
                thoughts.finish();
            syncMarkdown(Part::Reasoning, thoughts, theme, width);
        } else {
            clearPart(Part::Reasoning);
        }
    }
    if (const int fold = firstOf(Part::Fold); fold < count() && part(fold) == Part::Fold)
        static_cast<FoldBlock &>(block(fold)).set(m_turn.reasoningTitle, m_reasoningOpen);
    if (m_textDirty) {
        m_textDirty = false;
        Markdown::Stream &text = stream(m_text, m_source);
        if (!m_turn.streaming)
            text.finish();
        syncMarkdown(Part::Text, text, theme, width);
    }
}

void TurnLayout::syncMarkdown(Part part, Markdown::Stream &stream, const ConversationTheme &theme, int width)
{
    const Markdown::Blocks &blocks = stream.blocks();
    const Markdown::Change change = stream.takeChange();
    const int first = firstOf(part);
    int end = firstOf(Part(int(part) + 1));
    // Blocks that were never shown (a fold was closed) count as changed.
    qsizetype from = qsizetype(end - first);
    if (change.any())
        from = qMin(from, change.block);
    const bool placeholder = part == Part::Text && m_turn.streaming && blocks.empty();
    if (from >= qsizetype(blocks.size()) && end - first == int(blocks.size()) && !placeholder)
        return;

    for (qsizetype i = from; i < qsizetype(blocks.size()); ++i) {
        const int at = first + int(i);
        const MarkdownBlock *above = i > 0 ? &static_cast<MarkdownBlock &>(block(at - 1)) : nullptr;
        if (at < end) {
            auto &old = static_cast<MarkdownBlock &>(block(at));
            const qsizetype kept = i == change.block ? change.character : 0;
            if (old.block() == blocks[size_t(i)] && i != change.block) {
                old.setAbove(above);
                continue;
            }
            if (old.accepts(*blocks[size_t(i)])) {
                old.setBlock(blocks[size_t(i)], kept);
                old.setAbove(above);
                m_height -= old.height();
                old.estimate(theme, width - inset(part));
                m_height += old.height();
                continue;
            }
            eraseSlots(at, at + 1);
            --end;
        }
        auto made = MarkdownBlock::create(blocks[size_t(i)]);
        made->setAbove(above);
        insertSlot(at, part, std::move(made), theme, width - inset(part));
        ++end;
    }
    const int wanted = first + int(blocks.size());
    if (wanted < end)
        eraseSlots(wanted, end);
    if (placeholder) {
        auto made = MarkdownBlock::create(std::make_shared<Markdown::Block>());
        made->setAbove(nullptr);
        insertSlot(first, part, std::move(made), theme, width);
    }
}

void TurnLayout::syncChrome(const ConversationTheme &theme, int width)
{
    if (takeStale(Part::Title)) {
        clearPart(Part::Title);
        insertSlot(0, Part::Title, std::make_unique<TitleBlock>(m_turn), theme, width);
    }
    if (takeStale(Part::Tools)) {
        clearPart(Part::Tools);
        int at = firstOf(Part::Tools);
        for (const ToolCall &call : m_turn.toolCalls) {
            auto card = CodeBlock::card(call.name, call.id, QString::fromUtf8(Json::indented(call.arguments)));
            card->setAbove(card.get());
            insertSlot(at++, Part::Tools, std::move(card), theme, width);
        }
    }
    if (takeStale(Part::Attachments)) {
        clearPart(Part::Attachments);
        if (!m_turn.attachments.isEmpty())
            insertSlot(firstOf(Part::Attachments), Part::Attachments, std::make_unique<AttachmentsBlock>(m_turn.attachments), theme, width);
    }
    if (takeStale(Part::Notice)) {
        clearPart(Part::Notice);
        if (!m_turn.notice.isEmpty() && (!m_turn.noticeDetail.isEmpty() || !m_turn.noticeActions.isEmpty())) {
            insertSlot(firstOf(Part::Notice), Part::Notice,
                std::make_unique<FailureBlock>(m_turn.notice, m_turn.noticeDetail, m_turn.noticeActions, FailureBlock::Weight::Remark),
                theme, width);
        } else if (!m_turn.notice.isEmpty()) {
            auto notice = TextBlock::plain(m_turn.notice, TextBlock::Look::Notice);
            notice->setAbove(notice.get());
            insertSlot(firstOf(Part::Notice), Part::Notice, std::move(notice), theme, width);
        }
    }
    if (takeStale(Part::Failure)) {
        clearPart(Part::Failure);
        if (!m_turn.failure.isEmpty())
            insertSlot(firstOf(Part::Failure), Part::Failure,
                std::make_unique<FailureBlock>(m_turn.failure, m_turn.failureDetail, m_turn.failureActions), theme,
                width);
    }
    if (takeStale(Part::Figures)) {
        clearPart(Part::Figures);
        if (!m_turn.figures.list().isEmpty())
            insertSlot(
                firstOf(Part::Figures), Part::Figures, std::make_unique<FiguresBlock>(m_turn.figures.list()), theme, width);
    }
}

int TurnLayout::inset(Part part)
{
    return part == Part::Reasoning ? ConversationTheme::quoteIndent : 0;
}

void TurnLayout::ensureLayout(int index, const ConversationTheme &theme, int width)
{
    ViewBlock &laid = block(index);
    if (laid.isLaidOut())
        return;
    m_height -= laid.height();
    laid.ensureLayout(theme, width - inset(part(index)));
    m_height += laid.height();
}

void TurnLayout::forgetLayouts(const ConversationTheme &theme, int width)
{
    if (!m_built) {
        m_height = 0;
        m_textDirty = true;
        sync(theme, width);
        return;
    }
    m_height = 0;
    for (Slot &slot : m_slots) {
        slot.block->dropLayout();
        slot.block->estimate(theme, width - inset(slot.part));
        m_height += slot.block->height();
    }
}

int TurnLayout::topOf(int index) const
{
    int top = 0;
    for (int i = 0; i < index; ++i)
        top += block(i).height();
    return top;
}

int TurnLayout::keyOf(int index) const
{
    const Part of = part(index);
    return (int(of) << partShift) + (index - firstOf(of));
}

int TurnLayout::indexOf(int key) const
{
    const Part of = partOf(key);
    const int first = firstOf(of);
    const int index = first + (key & ((1 << partShift) - 1));
    return index < count() && part(index) == of ? index : -1;
}

std::vector<TurnLayout::BlockText> TurnLayout::texts(bool closedReasoning) const
{
    std::vector<BlockText> texts;
    const auto parsed = [&texts](Part part, const QByteArray &source) {
        int key = int(part) << partShift;
        for (const auto &block : Markdown::parse(source, imageText()))
            texts.push_back({ key++, block->text });
    };
    if (m_built) {
        bool parsedHidden = !closedReasoning || m_reasoningOpen;
        for (int i = 0; i < count(); ++i) {
            if (!parsedHidden && part(i) > Part::Reasoning) {
                parsed(Part::Reasoning, reasoningSource());
                parsedHidden = true;
            }
            if (block(i).length() > 0)
                texts.push_back({ keyOf(i), block(i).text(0, block(i).length()) });
        }
        return texts;
    }
    if (closedReasoning || m_reasoningOpen)
        parsed(Part::Reasoning, m_reasoningSource);
    parsed(Part::Text, m_source);
    int tool = int(Part::Tools) << partShift;
    for (const ToolCall &call : m_turn.toolCalls)
        texts.push_back({ tool++, QString::fromUtf8(Json::indented(call.arguments)) });
    const auto whole = [&texts](Part part, const ViewBlock &block) {
        texts.push_back({ int(part) << partShift, block.text(0, block.length()) });
    };
    if (!m_turn.attachments.isEmpty())
        whole(Part::Attachments, AttachmentsBlock(m_turn.attachments));
    if (!m_turn.notice.isEmpty() && (!m_turn.noticeDetail.isEmpty() || !m_turn.noticeActions.isEmpty()))
        whole(Part::Notice, FailureBlock(m_turn.notice, m_turn.noticeDetail, {}, FailureBlock::Weight::Remark));
    else if (!m_turn.notice.isEmpty())
        whole(Part::Notice, *TextBlock::plain(m_turn.notice, TextBlock::Look::Notice));
    if (!m_turn.failure.isEmpty())
        whole(Part::Failure, FailureBlock(m_turn.failure, m_turn.failureDetail, {}));
    if (!m_turn.figures.list().isEmpty())
        whole(Part::Figures, FiguresBlock(m_turn.figures.list()));
    return texts;
}

int TurnLayout::caretBlock() const
{
    if (!m_turn.streaming || !m_built)
        return -1;
    const int last = firstOf(Part::Tools) - 1;
    return last >= 0 && part(last) == Part::Text ? last : -1;
}

std::pair<qsizetype, qsizetype> TurnLayout::sourceRange(int index) const
{
    const Part of = part(index);
    if (of != Part::Text && of != Part::Reasoning)
        return {};
    const auto &source = static_cast<const MarkdownBlock &>(block(index)).block();
    return { source->sourceBegin, source->sourceEnd };
}
