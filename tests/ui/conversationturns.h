// Turns to fill a conversation view with.
#pragma once

#include "ui/conversation/conversationview.h"

inline TranscriptTurn answerTurn(qint64 key, const QString &text)
{
    TranscriptTurn turn;
    turn.key = key;
    turn.role = Role::Assistant;
    turn.title = QStringLiteral("Assistant");
    turn.subtitle = QStringLiteral("MiniMax-M3");
    turn.text = text;
    return turn;
}

inline QString paragraphs(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("Paragraph %1 has some words in it so that it wraps in a narrow view.\n\n").arg(i);
    return text;
}
