// A conversation as it is given away and taken in: all of it but its place in a store. Holds no key.
#pragma once

#include "core/conversation.h"

#include <QDateTime>

#include <optional>

struct ConversationRecord {
    QString title; ///< given by a person; empty: its first question speaks for it
    QDateTime changedAt; ///< invalid: not known
    Conversation conversation;
    QString routeId;
    QByteArray protocol;
    ChatSettings settings;
    QString draft; ///< text in the composer
    QList<Attachment> draftAttachments;
    TurnId readingTurn = 0;

    bool operator==(const ConversationRecord &) const = default;
};

/// What came of reading one.
struct ConversationReading {
    std::optional<ConversationRecord> record;
    QByteArray problem; ///< an id: why there is none
    QString fact; ///< what the problem speaks of: a number, a name, what a parser says
};
