// A turn as it lies in the database: its text and wire message in columns of their own, the rest as JSON. Holds no key: of
// a header that carries a secret only the name is kept.
#pragma once

#include "core/conversation.h"

#include <functional>

/// Everything of a conversation but its turns.
struct ConversationState {
    QString systemPrompt;
    QList<TurnId> choices; ///< see Conversation::choices()
    TurnId lastTurn = 0; ///< the newest turn choices knows of
    QString routeId;
    QByteArray protocol;
    ChatSettings settings;
    QString draft;
    QList<Attachment> draftAttachments;
    qint64 readingTurn = 0;

    bool operator==(const ConversationState &) const = default;
};

namespace TurnRecord {
/// Gives the bytes of an attachment by SharedBytes::digest(): they lie in a table of their own, once however often they are said.
using Contents = std::function<SharedBytes(const QByteArray &digest)>;

/// Whether \a text comes out of UTF-8 and of SQLite as it went in. Half a surrogate pair, where an answer was cut, does not;
/// a byte order mark at the beginning is taken for one, and U+FFFE and U+FFFF are replaced.
bool isPlain(QStringView text);

/// Route, protocol and settings of \a turn: the same for many turns. Empty where a turn has none.
QByteArray setup(const Turn &turn);
/// Fills \a turn with what setup() wrote. False if \a record cannot be read.
bool readSetup(QByteArrayView record, Turn &turn);

/// What is neither in a column nor in setup(). Empty where there is nothing more to say.
QByteArray rest(const Turn &turn);
/// Fills \a turn with what rest() wrote; id, parent, role, state, text and wire message are there already.
bool readRest(QByteArrayView record, Turn &turn, const Contents &contents = {});

QByteArray state(const ConversationState &state);
bool readState(QByteArrayView record, ConversationState &state, const Contents &contents = {});
}
