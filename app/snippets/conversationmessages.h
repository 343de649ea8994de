// Conversations as other programs write them: a request body or a list of messages of OpenAI's chat format, also in its older
// forms, and of Anthropic's. Takes any bytes; says what it did not understand instead of guessing. Fetches nothing.
#pragma once

#include "core/conversationrecord.h"

#include <QByteArray>
#include <QMap>

/// A value in place of an object, its problems as in ConversationReading: "not-json" (what the parser says), "no-messages",
/// "bad-message" (its number), "bad-role" (which).
struct MessagesReading : ConversationReading {
    QMap<QString, int> unknown; ///< fields that were left out, and how often
};

/// \a json is an object with "messages", or a list of messages.
MessagesReading conversationFromMessages(const QByteArray &json);

/// Whether \a json is a list of objects with "messages": several conversations.
QList<QByteArray> severalConversations(const QByteArray &json);
