// Conversations as a file for somebody else: Markdown to read, JSON that loses nothing, or a line each of OpenAI's chat format.
// Writes no key: what a scan finds is named and nothing is written, or is masked if that was asked for.
#pragma once

#include "core/conversationrecord.h"
#include "snippets/leakscan.h"

#include <functional>
#include <optional>

enum class ConversationFormat { Markdown, Json, ChatLines };

/// "markdown", "json", "jsonl".
QByteArray conversationFormatId(ConversationFormat format);
std::optional<ConversationFormat> conversationFormatById(QByteArrayView id);
/// Without a dot.
QString conversationSuffix(ConversationFormat format);

struct ConversationOrder {
    ConversationFormat format = ConversationFormat::Markdown;
    bool allBranches = true; ///< else the path alone; Markdown has only that
    bool withReasoning = false; ///< in ChatLines; the others always have it
    bool masksLeaks = false; ///< writes although the scan found keys: fingerprints stand for them
    QList<QByteArray> knownKeys;
    /// Writes Json: what a store can read back is the store's to say.
    std::function<QByteArray(const QList<ConversationRecord> &records)> lossless;
    std::function<QString(const Failure &)> failureWords; ///< a sentence for people
    QDateTime at; ///< when it is exported
};

struct ConversationExport {
    QByteArray bytes; ///< empty if anything keeps it from being written
    QList<Leak> leaks; ///< found; each is masked in bytes, if there are any
    QByteArray problem; ///< "nothing" where there is nothing to write
    qsizetype turns = 0; ///< that are in it
    qsizetype lines = 0; ///< of ChatLines
};

/// Takes a while for large ones; reads nothing but its arguments and may run in any thread.
ConversationExport exportConversations(const QList<ConversationRecord> &records, const ConversationOrder &order);
