// How a surface puts an answer, or the want of one, on the wire. One class per surface.
#pragma once

#include "sandbox/json.h"
#include "sandbox/refusal.h"
#include "sandbox/reply.h"
#include "sandbox/said.h"

namespace Sandbox {

class Voice
{
public:
    Voice(const ChatCall &call, const Ticket &ticket) : m_call(call), m_ticket(ticket) {}
    virtual ~Voice() = default;
    Q_DISABLE_COPY_MOVE(Voice)

    /// As a stream or whole, as the call asks.
    Reply say(const Said &said, const Manner &manner = {}) const;

    /// Instead of an answer.
    Reply refuse(const Refusal &refusal) const;

    /// The head of an answer of which nothing has come yet.
    virtual Reply opened() const;
    /// What keeps a connection alive before the answer.
    virtual QByteArray signOfLife() const;

    /// With HTTP 200 the shape of an answer, without one.
    virtual Reply emptyReply(const Refusal &refusal) const;
    /// The same as its body, or as the last frame of a stream.
    virtual QByteArray emptyBody(const Refusal &refusal) const = 0;
    virtual QByteArray emptyFrame(const Refusal &refusal) const = 0;
    /// A refusal in the midst of a stream.
    virtual QByteArray errorFrame(const Refusal &refusal) const = 0;
    /// A frame whose JSON breaks off.
    virtual QByteArray brokenFrame() const = 0;

    /// The ids the server gives every reply.
    virtual QList<Header> headers() const;

protected:
    virtual QList<Piece> stream(const Said &said, const Manner &manner) const = 0;
    virtual QByteArray body(const Said &said, const Manner &manner) const = 0;
    virtual QByteArray refusalBody(const Refusal &refusal) const = 0;
    virtual int refusalStatus(const Refusal &refusal) const { return refusal.status; }

    /// One frame of an event stream around any JSON.
    static QByteArray frame(const QByteArray &json) { return "data: " + json + "\n\n"; }
    static QByteArray event(const char *name, const Json &data)
    {
        return QByteArray("event: ") + name + "\ndata: " + data.text() + "\n\n";
    }

    QString id(const char *prefix = "") const { return QString::fromLatin1(prefix + m_ticket.trace); }

    const ChatCall &m_call;
    const Ticket &m_ticket;
};

/// MiniMax's own word on success or failure.
Json baseResp(int code, const QString &message);

/// The pieces of several parts: one part after the other, or one piece of each in turn.
template <typename Item>
QList<Item> woven(const QList<QList<Item>> &parts, bool alternating)
{
    QList<Item> pieces;
    if (!alternating) {
        for (const QList<Item> &part : parts)
            pieces += part;
        return pieces;
    }
    for (qsizetype i = 0, left = 1; left > 0; ++i) {
        left = 0;
        for (const QList<Item> &part : parts) {
            if (i >= part.size())
                continue;
            pieces.append(part.at(i));
            ++left;
        }
    }
    return pieces;
}

} // namespace Sandbox
