// A conversation as a file that loses nothing: every branch, message as it came over the wire, attachment, setting and figure.
// An object {"format", "version", …} whose turns are those of TurnRecord; several are an array of them. Reading takes any bytes
// and gives a whole conversation or says why there is none. Holds no key: of a header that carries a secret only the name.
#pragma once

#include "core/conversationrecord.h"

#include <QByteArray>
#include <QList>

class ConversationStore;
struct ConversationSummary;
struct StoredConversation;

namespace ConversationFile {
/// The "format" of a file of ours.
inline constexpr char format[] = "minimax-playground-conversation";
/// What this program writes; a higher one is not read.
inline constexpr int version = 1;

QByteArray written(const QList<ConversationRecord> &records, const QDateTime &at = QDateTime::currentDateTimeUtc());

/// Each conversation of \a file; empty if that is not of this format at all. A problem is one of "not-json", "not-a-conversation",
/// "newer-version" (which one), "bad-settings", and of a turn "bad-turn", "doubled-turn", "lost-parent", "turns-in-a-circle" and
/// "lost-attachment" (its number).
QList<ConversationReading> read(QByteArrayView file);

/// \a stored as \a summary lists it.
ConversationRecord recordOf(const StoredConversation &stored, const ConversationSummary &summary);

/// Keeps \a record as a conversation of its own. Returns its id.
QString add(ConversationStore &store, const ConversationRecord &record);
}
