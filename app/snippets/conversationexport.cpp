#include "snippets/conversationexport.h"

#include "snippets/conversationchat.h"
#include "snippets/conversationclean.h"
#include "snippets/conversationmarkdown.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array conversationFormats { ConversationFormat::Markdown, ConversationFormat::Json, ConversationFormat::ChatLines };

/// \a record without the turns that the path does not go through.
ConversationRecord withoutBranches(const ConversationRecord &record)
{
    ConversationRecord alone(record);
    alone.conversation = Conversation();
    alone.conversation.systemPrompt = record.conversation.systemPrompt;
    const QList<TurnId> path = record.conversation.path();
    TurnId parent = 0;
    for (const TurnId id : path) {
        Turn turn = *record.conversation.turn(id);
        turn.parent = parent;
        alone.conversation.insert(turn);
        parent = id;
    }
    alone.conversation.reserve(record.conversation.lastId());
    if (!alone.conversation.turn(record.readingTurn))
        alone.readingTurn = 0;
    return alone;
}

QByteArray markdownText(const QList<ConversationRecord> &records, const ConversationOrder &order)
{
    QByteArray text;
    for (const ConversationRecord &record : records) {
        text += (text.isEmpty() ? "" : "\n---\n\n")
            + conversationAsMarkdown(record, { .failure = order.failureWords, .date = order.at.toUTC().toString(Qt::ISODate).toLatin1() });
    }
    return text;
}

QByteArray chatLines(const QList<ConversationRecord> &records, const ConversationOrder &order)
{
    QByteArray lines;
    for (const ConversationRecord &record : records)
        lines += conversationAsChatLines(record, { .allBranches = order.allBranches, .withReasoning = order.withReasoning });
    return lines;
}

QByteArray exportText(const QList<ConversationRecord> &records, const ConversationOrder &order)
{
    switch (order.format) {
    case ConversationFormat::Markdown: return markdownText(records, order);
    case ConversationFormat::Json: return order.lossless ? order.lossless(records) : QByteArray();
    case ConversationFormat::ChatLines: return chatLines(records, order);
    }
    return {};
}
}

QByteArray conversationFormatId(ConversationFormat format)
{
    switch (format) {
    case ConversationFormat::Markdown: return "markdown";
    case ConversationFormat::Json: return "json";
    case ConversationFormat::ChatLines: return "jsonl";
    }
    return {};
}

std::optional<ConversationFormat> conversationFormatById(QByteArrayView id)
{
    for (const ConversationFormat format : conversationFormats) {
        if (conversationFormatId(format) == id)
            return format;
    }
    return std::nullopt;
}

QString conversationSuffix(ConversationFormat format)
{
    switch (format) {
    case ConversationFormat::Markdown: return u"md"_s;
    case ConversationFormat::Json: return u"json"_s;
    case ConversationFormat::ChatLines: return u"jsonl"_s;
    }
    return {};
}

ConversationExport exportConversations(const QList<ConversationRecord> &records, const ConversationOrder &order)
{
    ConversationExport result;
    const LeakScan scan(order.knownKeys);
    QList<ConversationRecord> clean;
    const bool isPathOnly = !order.allBranches || order.format == ConversationFormat::Markdown;
    for (const ConversationRecord &record : records) {
        const CleanConversation one = cleaned(isPathOnly ? withoutBranches(record) : record, scan, int(clean.size()));
        result.leaks += one.leaks;
        result.turns += one.record.conversation.turns().size();
        clean.append(one.record);
    }
    if (!result.leaks.isEmpty() && !order.masksLeaks)
        return result;
    const QByteArray bytes = exportText(clean, order);
    if (bytes.isEmpty()) {
        result.problem = "nothing";
        return result;
    }
    result.lines = order.format == ConversationFormat::ChatLines ? bytes.count('\n') : 0;
    // What is written is looked through as well: two harmless texts side by side could spell a key.
    const QList<std::pair<QByteArray, bool>> left = scan.keysIn(bytes);
    for (const auto &[fingerprint, isKnown] : left)
        result.leaks.append({ .field = "file", .fingerprint = fingerprint, .isKnown = isKnown });
    if (left.isEmpty())
        result.bytes = bytes;
    else if (order.masksLeaks)
        result.bytes = scan.masked(bytes);
    return result;
}
