// Reads one answer of Anthropic Messages, a stream or a whole reply: content blocks that may interleave, by their index.
#pragma once

#include "protocols/answerdecoder.h"
#include "protocols/deltaframe.h"
#include "protocols/jsonfields.h"

#include <QHash>

class AnthropicDecoder final : public AnswerDecoder
{
public:
    AnthropicDecoder();

protected:
    bool takeFrame(QByteArrayView json) override;
    QByteArray wire() const override;
    bool hasContent() const override;

private:
    enum class Kind { Text, Thinking, ToolUse, Other };

    /// One content block. Its text stands with the texts of the answer, at its place.
    struct Block {
        int place = 0;
        Kind kind = Kind::Other;
        JsonFields::Members members; ///< as they came first
        QString startText; ///< came with the block itself; the pieces may repeat it
        QString early; ///< pieces while it is open whether they do
        bool startIsOpen = false;
        QString signature;
        QByteArray input; ///< of a tool that is not ours to call
        QList<QByteArray> citations;
        int callIndex = -1;
        bool isClosed = false;
    };

    bool takeQuickly(QByteArrayView json);
    void takeStart(const JsonFields::Members &frame);
    void takeDelta(const JsonFields::Members &frame);
    void takeMessage(const JsonFields::Members &message, bool whole);
    void takeUsagePart(const QByteArray &json);
    void beginBlock(Block &block, const JsonFields::Members &members);
    void closeBlock(Block &block);
    void growBlock(Block &block, QStringView piece);
    void addTo(const Block &block, QStringView piece);
    void takeWholeBlocks(const QList<QByteArray> &content);
    Block &newBlock(std::optional<qint64> index, Kind kind);
    Block *blockAt(std::optional<qint64> index);
    QString jointBefore(int place) const;
    QByteArray blockJson(const Block &block) const;

    static Kind kindOf(const QString &type);

    DeltaFrameReader m_quick;
    QList<Block> m_blocks; ///< in the order of their places
    QHash<qint64, int> m_placeOf; ///< by the server's index
    int m_lastPlace = -1;
    QByteArray m_wholeContent; ///< the array "content" as it came in one piece
    JsonFields::Members m_usageMembers;
    QByteArray m_usageRaw;
};
