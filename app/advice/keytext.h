// What a person pasted as a key, cleaned of what pasting adds, and what kind of key it looks like.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct KeyText {
    QByteArray key; ///< empty: nothing usable is left
    QList<QByteArray> removed; ///< "spaces", "line-breaks", "invisible", "quotes", "bearer", "variable-name"
    QByteArray problem; ///< why it cannot be a key: "empty", "not-ascii", "group-id", …
    QByteArray kind; ///< "minimax-payg", "minimax-plan", "openai", "anthropic", …; empty: unknown.

    bool operator==(const KeyText &) const = default;
};

KeyText readKeyText(const QString &pasted);
