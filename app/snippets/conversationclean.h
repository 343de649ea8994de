// A conversation as it may be given away: every key masked, wherever in it one stands.
#pragma once

#include "core/conversationrecord.h"
#include "snippets/leakscan.h"

struct CleanConversation {
    ConversationRecord record;
    /// What was masked in it. Leak::field is "conversation.title", "conversation.system", "conversation.draft",
    /// "conversation.settings", "conversation.tools", "conversation.variables", "conversation.attachments", "conversation.tool-result",
    /// "conversation.question", or one of those of an answer.
    QList<Leak> leaks;
};

/// \a entry: which of the conversations.
CleanConversation cleaned(const ConversationRecord &record, const LeakScan &scan, int entry = 0);
