// Reads HTTP/1.1 requests off a connection, however their bytes are cut (RFC 9112). Refuses what is malformed or too large.
#pragma once

#include "sandbox/reply.h"

#include <QByteArray>
#include <QList>

namespace Sandbox {

struct Request {
    QByteArray method;
    QByteArray target; ///< as it stood in the request line
    int minorVersion = 1;
    QList<Header> headers;
    QByteArray body;

    /// The first header of that name, case apart; null if there is none.
    QByteArray header(QByteArrayView name) const;
    QList<QByteArray> all(QByteArrayView name) const;
    bool wantsToClose() const;
};

class HttpReader
{
public:
    enum class State { Head, Body, Complete, Refused };

    HttpReader(qsizetype headLimit, qsizetype bodyLimit) : m_headLimit(headLimit), m_bodyLimit(bodyLimit) {}

    State feed(QByteArrayView bytes);
    State state() const { return m_state; }

    /// Some of a request is here, but not yet all of it.
    bool isMidway() const { return m_state == State::Body || !m_bytes.isEmpty(); }

    /// The client waits for "100 Continue" before it sends the body.
    bool expectsContinue() const { return m_expectsContinue; }

    /// Hands out the complete request. Bytes after it wait for the next feed(), which may be empty.
    Request take();

    /// With State::Refused: the status to answer with, and why.
    int refusal() const { return m_refusal; }
    QByteArray reason() const { return m_reason; }

private:
    State refuse(int status, const char *reason);
    State readHead();
    bool parseHead(QByteArrayView head);

    const qsizetype m_headLimit;
    const qsizetype m_bodyLimit;
    QByteArray m_bytes;
    qsizetype m_searched = 0; ///< the head does not end before this place
    qsizetype m_bodyLength = 0;
    Request m_request;
    State m_state = State::Head;
    bool m_expectsContinue = false;
    int m_refusal = 0;
    QByteArray m_reason;
};

} // namespace Sandbox
