// One turn as the conversation view shows it: everything already in words.
#pragma once

#include "core/message.h"
#include "words/words.h"

/// A button in the line above a turn ("Copy", "Regenerate") or under a failure ("Show raw response").
struct TurnAction {
    QByteArray id;
    QString label;
    QString name = {}; ///< said by screen readers where the label is only a sign

    bool operator==(const TurnAction &) const = default;
};

struct TranscriptTurn {
    qint64 key = 0; ///< stable; the TurnId
    Role role = Role::User;
    QString title; ///< "Assistant"
    QString subtitle; ///< "MiniMax-M3 · Sandbox"
    QString routeColour; ///< "#rrggbb" or empty
    QString text; ///< Markdown source
    QString reasoning;
    QString reasoningTitle; ///< "Thinking · 1.4 s"
    QList<ToolCall> toolCalls; ///< shown as cards
    bool streaming = false;
    QString notice; ///< "Stopped: the answer is cut here."
    QString failure; ///< one sentence
    QString failureDetail; ///< the server's own words
    QList<TurnAction> failureActions;
    QList<TurnAction> actions;
    QList<Words::Figure> figures;

    bool operator==(const TranscriptTurn &) const = default;
};
