// What a person pasted as a key, cleaned of what pasting adds, and what kind of key it looks like.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct KeyText {
    QByteArray key; ///< empty: nothing usable is left
    QList<QByteArray> removed; ///< "spaces", "line-breaks", "invisible", "quotes", "bearer", "variable-name"
    /// Why it cannot be a key: "empty", "not-ascii", "placeholder" (a variable's name, or a key shown with dots or stars).
    /// Why it is probably none, though it may be sent: "group-id".
    QByteArray problem;
    /// Certain: "minimax-payg", "minimax-plan", "minimax-jwt", "mmx-live", "mmx-test", "anthropic", "google", "openrouter",
    /// "openai", "groq", "group-id". Guessed: "flatkey", "runapi", "jwt". Empty: unknown, as most routers' "sk-…" are.
    QByteArray kind;

    bool operator==(const KeyText &) const = default;
};

KeyText readKeyText(const QString &pasted);
