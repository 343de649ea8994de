// One client's connection: reads a request, plays its reply, and goes on to the next request.
#pragma once

#include "sandbox/httpreader.h"
#include "sandbox/reply.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace Sandbox {

/// What one connection may take. Shared by all; changes count from the next connection on.
struct Limits {
    qsizetype head = 64 * 1024;
    qsizetype body = 64 * 1024 * 1024;
    int headMs = 10'000;
    int bodyMs = 30'000; ///< without a byte of it
    int idleMs = 120'000; ///< between two requests
    int connections = 64;
};

class Connection final : public QObject
{
public:
    using Answer = std::function<Reply(const Request &)>;

    /// Owns \a socket and deletes itself with it. \a pace stretches every pause; 0 plays without waiting.
    Connection(QTcpSocket *socket, const Limits &limits, double pace, Answer answer, QObject *parent);

    /// Answers without having read anything, and hangs up.
    void turnAway(const Reply &reply);

private:
    void read();
    void play(const Reply &reply);
    void advance();
    void writeHead();
    void write(const QByteArray &bytes);
    void finish();
    void hangUp();
    void giveUpWaiting();
    void end();

    enum class Stage { Reading, Playing, Leaving, Gone };

    QTcpSocket *m_socket;
    HttpReader m_reader;
    const Limits m_limits;
    const double m_pace;
    Answer m_answer;
    QTimer m_patience; ///< for the head, the body, or the next request
    QTimer m_pause; ///< before the next piece
    Stage m_stage = Stage::Reading;
    bool m_awaitsFirst = true;
    bool m_midHead = false;
    bool m_continued = false;

    Reply m_reply;
    qsizetype m_next = 0;
    bool m_headWritten = false;
    bool m_headOnly = false;
    bool m_closes = false;
    bool m_lingers = false; ///< after a refusal, until the client has stopped sending
    QElapsedTimer m_leaving;
    bool m_chunked = false;
};

} // namespace Sandbox
