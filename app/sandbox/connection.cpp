#include "sandbox/connection.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace Sandbox {

namespace {

// More than this is not written ahead of a client that does not read.
constexpr qint64 writeAhead = 1024 * 1024;
// How long a refused client must be quiet before we hang up, and how long it may go on sending at most.
constexpr int quietMs = 50;
constexpr int leavingMs = 2'000;

QByteArray phraseOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 307: return "Temporary Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    }
    return "Status " + QByteArray::number(status);
}

} // namespace

Connection::Connection(QTcpSocket *socket, const Limits &limits, double pace, Answer answer, QObject *parent)
    : QObject(parent), m_socket(socket), m_reader(limits.head, limits.body), m_limits(limits), m_pace(pace),
      m_answer(std::move(answer))
{
    m_socket->setParent(this);
    // What is pipelined behind a long answer waits in the kernel.
    m_socket->setReadBufferSize(1024 * 1024);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::advance);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::end);
    m_patience.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Connection::giveUpWaiting);
    connect(&m_pause, &QTimer::timeout, this, &Connection::advance);
    m_patience.start(m_limits.headMs);
    QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection);
}

void Connection::end()
{
    m_stage = Stage::Gone;
    m_pause.stop();
    m_patience.stop();
    deleteLater();
}

void Connection::turnAway(const Reply &reply)
{
    m_closes = true;
    m_lingers = true;
    play(reply);
}

void Connection::read()
{
    if (m_stage == Stage::Gone)
        return;
    if (m_stage == Stage::Leaving) {
        m_socket->readAll();
        if (m_patience.isActive() && !m_leaving.hasExpired(leavingMs))
            m_patience.start(quietMs);
        return;
    }
    // After a reply the next request may be waiting in the reader already, so feeding nothing is not idle.
    while (m_stage == Stage::Reading) {
        const HttpReader::State state = m_reader.feed(m_socket->readAll());
        if (state == HttpReader::State::Refused) {
            turnAway(Reply::text(m_reader.refusal(), m_reader.reason() + '\n'));
            return;
        }
        if (state != HttpReader::State::Complete) {
            if (state == HttpReader::State::Body) {
                m_patience.start(m_limits.bodyMs);
                if (m_reader.expectsContinue() && !std::exchange(m_continued, true))
                    m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            } else if (m_reader.isMidway() && !std::exchange(m_midHead, true) && !m_awaitsFirst) {
                m_patience.start(m_limits.headMs);
            }
            return;
        }
        m_patience.stop();
        m_awaitsFirst = false;
        m_midHead = false;
        m_continued = false;
        const Request request = m_reader.take();
        m_headOnly = request.method == "HEAD";
        m_closes = request.wantsToClose();
        m_chunked = request.minorVersion > 0;
        play(m_answer(request));
    }
}

void Connection::play(const Reply &reply)
{
    m_patience.stop();
    if (reply.end == Reply::End::Dropped) {
        m_stage = Stage::Leaving;
        m_socket->disconnectFromHost();
        return;
    }
    m_stage = Stage::Playing;
    m_reply = reply;
    m_next = 0;
    m_headWritten = false;
    // A client of HTTP/1.0 knows no chunks: there the end of the connection is the end of the body.
    m_chunked = m_chunked && reply.streamed;
    m_closes = m_closes || reply.closes || (reply.streamed && !m_chunked);
    if (!reply.pieces.isEmpty() && !reply.streamed && reply.pieces.first().afterMs > 0 && m_pace > 0)
        m_pause.start(int(reply.pieces.first().afterMs * m_pace));
    else
        advance();
}

void Connection::advance()
{
    if (m_stage != Stage::Playing || m_pause.isActive() || m_socket->bytesToWrite() > writeAhead)
        return;
    if (!m_headWritten) {
        m_headWritten = true;
        writeHead();
        if (m_headOnly) {
            finish();
            return;
        }
        const int pause = m_reply.streamed && !m_reply.pieces.isEmpty() ? int(m_reply.pieces.first().afterMs * m_pace) : 0;
        if (pause > 0) {
            m_pause.start(pause);
            return;
        }
    }
    while (m_next < m_reply.pieces.size()) {
        write(m_reply.pieces.at(m_next).bytes);
        ++m_next;
        if (m_next == m_reply.pieces.size() && m_reply.end == Reply::End::Repeat)
            --m_next;
        if (m_next == m_reply.pieces.size())
            break;
        // A repeated piece keeps a pause even where nobody wants to wait: it has no end.
        const int pause = int(m_reply.pieces.at(m_next).afterMs * m_pace);
        if (pause > 0 || m_reply.end == Reply::End::Repeat) {
            m_pause.start(std::max(pause, 1));
            return;
        }
        if (m_socket->bytesToWrite() > writeAhead)
            return;
    }
    finish();
}

void Connection::writeHead()
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_reply.status) + ' ' + phraseOf(m_reply.status)
        + "\r\nServer: sandbox\r\n";
    for (const auto &[name, value] : std::as_const(m_reply.headers))
        head += name + ": " + value + "\r\n";
    if (m_chunked) {
        head += "Transfer-Encoding: chunked\r\n";
    } else if (!m_reply.streamed) {
        qsizetype length = 0;
        for (const Piece &piece : std::as_const(m_reply.pieces))
            length += piece.bytes.size();
        // What never comes whole has still promised more.
        if (m_reply.end != Reply::End::Complete)
            length += 1000;
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    }
    head += m_closes ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    m_socket->write(head);
}

void Connection::write(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_socket->write(m_chunked ? QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n" : bytes);
}

void Connection::finish()
{
    switch (m_reply.end) {
    case Reply::End::Complete:
    case Reply::End::Repeat:
        break;
    case Reply::End::Cut:
        m_stage = Stage::Leaving;
        m_socket->disconnectFromHost();
        return;
    case Reply::End::Silence:
    case Reply::End::Dropped:
        return;
    }
    if (m_chunked && !m_headOnly)
        m_socket->write("0\r\n\r\n");
    m_reply = {};
    if (m_closes) {
        hangUp();
        return;
    }
    m_stage = Stage::Reading;
    m_patience.start(m_limits.idleMs);
    QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection);
}

void Connection::hangUp()
{
    m_stage = Stage::Leaving;
    if (!m_lingers) {
        m_socket->disconnectFromHost();
        return;
    }
    // Closing with bytes unread would be a reset, and the client might never see why it was refused.
    m_socket->readAll();
    m_leaving.start();
    m_patience.start(quietMs);
}

void Connection::giveUpWaiting()
{
    if (m_stage == Stage::Leaving || !m_reader.isMidway()) {
        m_stage = Stage::Leaving;
        m_socket->disconnectFromHost();
        return;
    }
    turnAway(Reply::text(408, "The request took too long.\n"));
}

} // namespace Sandbox
