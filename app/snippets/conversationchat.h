// A conversation as OpenAI's chat format has it, a line for each: {"messages": […], "tools": […]}.
#pragma once

#include "core/conversationrecord.h"

#include <QByteArray>

struct ChatLineOrder {
    bool allBranches = false; ///< a line for each end of a branch, in the order of the turns; else only for the path
    bool withReasoning = false; ///< as "reasoning_content", which not everybody takes
};

/// Variables are filled in, as they are when something is sent. Answers that failed say nothing and are left out. Empty without
/// a message.
QByteArray conversationAsChatLines(const ConversationRecord &record, const ChatLineOrder &order = {});

/// The ends of all branches, in the order of the turns.
QList<TurnId> leavesOf(const Conversation &conversation);
/// The turns from the first one down to \a leaf.
QList<TurnId> branchTo(const Conversation &conversation, TurnId leaf);
