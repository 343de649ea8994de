// The body of a request as text that can be edited: where each field of it comes from, and what an edit of it sets in the form.
// What is read from a body makes the same body again: names, values, spelling and order.
#pragma once

#include "core/chatrequest.h"
#include "core/route.h"

#include <QMap>
#include <QStringList>

class Protocol;

namespace BodyForm {
enum class Origin {
    Model, ///< the model chosen
    Conversation, ///< the messages and the system prompt
    Tools,
    Set, ///< parameters that somebody set
    Own, ///< a free field, as ChatSettings::extraBody has it
    Added, ///< by the surface, which cannot do without
};

/// One field at the top of a body.
struct Field {
    QString name;
    QByteArray json;
    Origin origin = Origin::Own;
    QList<QByteArray> parameters; ///< ids of what was set in the form and arrives here
    bool replaces = false; ///< an own field that stands where the form or the conversation has something to say

    bool operator==(const Field &) const = default;
};

/// The fields of the body that \a protocol makes of \a request, in order.
QList<Field> fieldsOf(const Protocol &protocol, const Route &route, const ChatRequest &request);

/// \a request without what people and models said: names and order of the fields are the same, and it is small.
ChatRequest withoutTalk(const ChatRequest &request);

enum class Fault {
    None,
    NotJson,
    NotAnObject,
    Doubled, ///< two fields at the top have one name
    BadName, ///< half a character stands in a name: it cannot be sent
    CutShort, ///< what stands in for a long value was edited; it is a whole
};

struct Reading {
    ChatSettings settings; ///< those that were given, where there is a fault
    QStringList stays; ///< names that the body leaves out and the surface sends all the same
    Fault fault = Fault::None;
    QString detail; ///< the parser's own words, or the name
    qsizetype at = -1; ///< byte of the fault
};

/// A value that is shown for another, longer or secret one: by name of the field.
using StandIns = QMap<QString, QByteArray>;
extern const QByteArray longStandIn; ///< for what is too long to edit

/// What \a current.settings become if the body of \a current is edited to \a body. Fields that say what they said before
/// keep what they come from; a value at a field of the form goes to the form, with its spelling; all others are own fields.
Reading read(const Protocol &protocol, const Route &route, const QByteArray &body, const ChatRequest &current,
    const StandIns &standIns = {});
}
