// One turn as blocks, top to bottom. Parses when first shown; keeps its height, estimated or real, at any time.
#pragma once

#include "core/markdownstream.h"
#include "ui/conversation/transcriptturn.h"
#include "ui/conversation/viewblock.h"

#include <utility>
#include <vector>

class MarkdownBlock;

class TurnLayout
{
public:
    /// In the order shown; a position in the text names part and place in it, so it survives what is added elsewhere.
    enum class Part : quint8 { Title, Fold, Reasoning, Text, Tools, Attachments, Notice, Failure, Figures, End };

    struct Slot {
        Part part;
        std::unique_ptr<ViewBlock> block;
    };

    TurnLayout(const TranscriptTurn &turn, bool reasoningOpen);
    ~TurnLayout();

    const TranscriptTurn &turn() const { return m_turn; } ///< without text and reasoning
    QByteArray source() const;
    QByteArray reasoningSource() const;

    /// Takes over everything of \a turn; the blocks of a text that only grew or stayed are kept.
    void update(const TranscriptTurn &turn);
    void appendText(const QString &text);
    void appendReasoning(const QString &text);

    /// Another number whenever blocks may have changed.
    quint32 revision() const { return m_revision; }

    bool isReasoningOpen() const { return m_reasoningOpen; }
    void setReasoningOpen(bool open);

    /// Makes the blocks; before that the height is a guess from the length of the text.
    void build(const ConversationTheme &theme, int width);
    bool isBuilt() const { return m_built; }
    /// Brings the blocks up to what was appended. Cheap if nothing was.
    void sync(const ConversationTheme &theme, int width);
    /// Lays block \a index out and corrects the height.
    void ensureLayout(int index, const ConversationTheme &theme, int width);
    /// Width or fonts changed: every height is a guess again.
    void forgetLayouts(const ConversationTheme &theme, int width);
    void dropLayout(int index) { m_slots[size_t(index)].block->dropLayout(); }

    int height() const { return m_height; }
    int count() const { return int(m_slots.size()); }
    ViewBlock &block(int index) const { return *m_slots[size_t(index)].block; }
    Part part(int index) const { return m_slots[size_t(index)].part; }
    int topOf(int index) const;
    static int inset(Part part); ///< how far its blocks stand in from the left

    /// Part and place in it as one number that orders like the screen.
    int keyOf(int index) const;
    static Part partOf(int key) { return Part(key >> partShift); }
    int indexOf(int key) const; ///< -1 if there is no such block now
    /// What can be read in the turn, block by block in order, without laying out or keeping anything: what was never
    /// shown is parsed for it.
    struct BlockText {
        int block; ///< keyOf()
        QString text;
    };
    std::vector<BlockText> texts(bool closedReasoning) const;

    /// The block a streaming caret stands at the end of; -1: none.
    int caretBlock() const;
    /// Markdown of the block's top-level piece: range in source(); empty for anything that is no Markdown.
    std::pair<qsizetype, qsizetype> sourceRange(int index) const;

private:
    static constexpr int partShift = 24;

    int firstOf(Part part) const; ///< first slot of this part or a later one
    void clearPart(Part part);
    bool takeStale(Part part) { return std::exchange(m_staleParts, m_staleParts & ~bit(part)) & bit(part); }
    static quint32 bit(Part part) { return 1u << int(part); }
    void syncMarkdown(Part part, Markdown::Stream &stream, const ConversationTheme &theme, int width);
    void syncChrome(const ConversationTheme &theme, int width);
    void insertSlot(int at, Part part, std::unique_ptr<ViewBlock> block, const ConversationTheme &theme, int width);
    void eraseSlots(int from, int to);

    TranscriptTurn m_turn;
    QByteArray m_source; ///< until it is built; then the streams have it
    QByteArray m_reasoningSource;
    std::unique_ptr<Markdown::Stream> m_text;
    std::unique_ptr<Markdown::Stream> m_reasoning;
    std::vector<Slot> m_slots;
    int m_height = 0;
    quint32 m_revision = 0;
    bool m_reasoningOpen;
    bool m_built = false;
    bool m_textDirty = true;
    bool m_reasoningDirty = true;
    quint32 m_staleParts = ~0u; ///< a bit for each Part made from the turn's plain values
};
