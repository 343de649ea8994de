// How MiniMax puts an answer on the wire, whole or as a stream, with the deviations seen in the wild.
// Shapes: MiniMax docs, OpenAI chat page, and captures of live servers.
#pragma once

#include "sandbox/chatcall.h"
#include "sandbox/json.h"
#include "sandbox/reply.h"

#include <QList>
#include <QString>

namespace Sandbox {

/// What sets one request apart from every other; counted, so that the same requests get the same ids.
struct Ticket {
    QByteArray trace; ///< Trace-Id, and the id of the body
    QByteArray request; ///< Minimax-Request-Id
    qint64 created = 0;

    static Ticket number(quint64 count);
};

struct ToolCall {
    QString id;
    QString name;
    QString arguments;
};

/// An answer before it has any shape.
struct Said {
    QString reasoning;
    QString text;
    QList<ToolCall> calls;
    QString finish = QStringLiteral("stop");
};

/// How it is said.
struct Manner {
    enum class Reasoning {
        Tags, ///< <think> in the content
        OrphanTag, ///< only </think> in the content
        Content, ///< reasoning_content
        Details, ///< reasoning_details
        Split, ///< both fields: what reasoning_split asks for
        TagsAndContent, ///< the same text twice
    };
    Reasoning reasoning = Reasoning::Tags;
    int pieceLength = 12;
    int pieceMs = 15;
    bool byWord = false;
    bool snapshots = false; ///< each piece repeats all before it
    bool closingFrame = false; ///< a full frame with the whole text at the end
    bool usageUnasked = false; ///< zeros first, then a chunk with choices: []
    bool done = true; ///< data: [DONE]
    bool toolIndex = true;
};

class Voice
{
public:
    Voice(const ChatCall &call, const Ticket &ticket) : m_call(call), m_ticket(ticket) {}

    /// As a stream or whole, as the call asks.
    Reply say(const Said &said, const Manner &manner = {}) const;

    /// One frame of a stream around any JSON.
    static QByteArray frame(const QByteArray &json) { return "data: " + json + "\n\n"; }

    static QByteArray errorBody(const Refusal &refusal, const Ticket &ticket);
    static Reply refuse(const Refusal &refusal, const Ticket &ticket);
    /// HTTP 200 in the shape of an answer, without one.
    QByteArray emptyBody(int code, const QString &message, const QString &object) const;

private:
    struct Delta {
        QString content;
        QString reasoning;
    };
    Said limited(Said said) const;
    QList<Delta> deltas(const Said &said, const Manner &manner) const;
    QList<Json> toolDeltas(const Said &said, const Manner &manner) const;
    JsonObject deltaObject(const Delta &delta, const Manner &manner, bool isFirst) const;
    QByteArray chunk(const Json &delta, const QString &finish, const Json &usage) const;
    JsonObject message(const Said &said, const Manner &manner) const;
    QByteArray body(const Said &said, const Manner &manner) const;
    Json usage(const Said &said) const;
    Reply stream(const Said &said, const Manner &manner) const;

    const ChatCall &m_call;
    const Ticket &m_ticket;
};

/// \a text cut into pieces of about \a length, never within a character's code units.
QStringList piecesOf(const QString &text, int length);
QStringList wordsOf(const QString &text);

} // namespace Sandbox
