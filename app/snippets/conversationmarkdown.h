// A conversation as a document for people, in Markdown, and its texts read back from one. Comments that no renderer shows tell
// where a text begins and ends, with a mark that stands in none of them: what a text says cannot end it.
#pragma once

#include "core/conversationrecord.h"

#include <QByteArray>

#include <functional>

struct MarkdownWords {
    std::function<QString(const Failure &)> failure; ///< a sentence for people
    QByteArray date; ///< of the export
};

/// The path of \a record, with its settings, reasoning, tool calls, and its attachments by name.
QByteArray conversationAsMarkdown(const ConversationRecord &record, const MarkdownWords &words = {});

/// Whether \a document says that it was written by conversationAsMarkdown().
bool isConversationMarkdown(QByteArrayView document);
/// Title, system prompt and what was said, exactly, of such a one, or of several in a row. A problem is "no-turns" or "broken-turn"
/// (its number; also where the end is missing).
QList<ConversationReading> conversationsFromMarkdown(const QByteArray &document);
