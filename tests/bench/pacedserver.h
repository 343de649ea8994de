// A server of event streams at a fixed pace, each event with the time it was written. Lives in a thread of its own: what it costs
// is not the window's.
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

class PacedServer final : public QObject
{
public:
    /// \a clock tells when something was written.
    explicit PacedServer(const QElapsedTimer &clock)
        : m_clock(clock)
    {
        moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(this, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }

    ~PacedServer() override
    {
        QMetaObject::invokeMethod(this, [this] { delete m_server; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    Q_DISABLE_COPY_MOVE(PacedServer)

    quint16 port() const { return m_port; }

    /// From now on an answer has \a tokens of \a pieces, again from the first after the last: as many as \a together, every
    /// \a everyMs, in one write. What came late is made up for.
    void setPace(int tokens, int everyMs, int together = 1, const QByteArrayList &pieces = { "word " })
    {
        const QMutexLocker lock(&m_mutex);
        m_pace = { .tokens = tokens, .everyMs = everyMs, .together = together };
        m_pace.events.clear();
        for (const QByteArray &piece : pieces) {
            const QByteArray escaped = QByteArray(piece).replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
            m_pace.events.append("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + escaped + "\"}}]}\n\n");
        }
        m_written.clear();
    }

    /// When the word number \a token of the answer to the model called \a name was written, in nanoseconds.
    qint64 writtenAt(const QByteArray &name, size_t token) const
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_written.constFind(name);
        return found != m_written.cend() && token < found->size() ? (*found)[token] : -1;
    }

private:
    struct Pace {
        int tokens = 0;
        int everyMs = 0;
        int together = 1;
        QByteArrayList events;
    };
    /// One answer.
    struct Saying {
        QByteArray name;
        Pace pace;
        QElapsedTimer since;
        int said = 0;
    };

    void listen()
    {
        m_server = new QTcpServer(this);
        m_server->setMaxPendingConnections(64);
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        connect(m_server, &QTcpServer::newConnection, this, [this] {
            while (auto *const socket = m_server->nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            }
        });
    }

    void read(QTcpSocket *socket)
    {
        const QByteArray request = socket->property("request").toByteArray() + socket->readAll();
        socket->setProperty("request", request);
        // The body is the last that comes; its model tells the streams apart.
        const auto at = request.indexOf("\"model\":\"");
        if (at < 0 || !request.trimmed().endsWith('}'))
            return;
        const auto from = at + 9;
        const auto saying = std::make_shared<Saying>();
        saying->name = request.mid(from, request.indexOf('"', from) - from);
        socket->setProperty("request", QByteArray());
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
        auto *const pace = new QTimer(socket);
        pace->setTimerType(Qt::PreciseTimer);
        connect(pace, &QTimer::timeout, socket, [this, socket, saying] { write(socket, *saying); });
        {
            const QMutexLocker lock(&m_mutex);
            saying->pace = m_pace;
        }
        saying->since.start();
        pace->start(saying->pace.everyMs);
        write(socket, *saying);
    }

    void write(QTcpSocket *socket, Saying &saying)
    {
        const Pace &pace = saying.pace;
        if (saying.said >= pace.tokens) {
            socket->write("data: [DONE]\n\n");
            socket->disconnectFromHost();
            return;
        }
        const int due = int(saying.since.elapsed() / pace.everyMs + 1) * pace.together;
        const int until = std::min({ pace.tokens, due, saying.said + 8 * pace.together });
        QByteArray bytes;
        for (; saying.said < until; ++saying.said)
            bytes += pace.events.at(saying.said % pace.events.size());
        if (bytes.isEmpty())
            return;
        {
            const QMutexLocker lock(&m_mutex);
            m_written[saying.name].resize(size_t(saying.said), m_clock.nsecsElapsed());
        }
        socket->write(bytes);
        socket->flush();
    }

    const QElapsedTimer &m_clock;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    Pace m_pace;
    QHash<QByteArray, std::vector<qint64>> m_written;
};
