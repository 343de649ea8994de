#include "support/faultserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#    include <winsock2.h>
#else
#    include <sys/socket.h>
#endif

namespace {

#ifdef Q_OS_WIN
using FaultSocket = SOCKET;
constexpr int faultSendSide = SD_SEND;
#else
using FaultSocket = int;
constexpr int faultSendSide = SHUT_WR;
#endif

void resetOnClose(const QTcpSocket &socket)
{
    const linger now = {.l_onoff = 1, .l_linger = 0};
    ::setsockopt(FaultSocket(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&now), sizeof now);
}

QByteArray headerOf(QByteArrayView head, QByteArrayView wanted)
{
    for (const QByteArray &line : head.toByteArray().split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(wanted, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

/// The length of the complete request \a bytes begins with; -1 while something is missing.
qsizetype requestLength(const QByteArray &bytes, bool headOnly)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const qsizetype head = end + 4;
    if (headOnly)
        return head;
    if (headerOf(bytes.first(head), "transfer-encoding").compare("chunked", Qt::CaseInsensitive) == 0) {
        const qsizetype last = bytes.indexOf("0\r\n\r\n", head);
        return last < 0 ? -1 : last + 5;
    }
    const qsizetype length = head + qsizetype(headerOf(bytes.first(head), "content-length").toLongLong());
    return bytes.size() < length ? -1 : length;
}

} // namespace

struct FaultServer::Private {
    /// One connection and where its script stands.
    struct Peer {
        QTcpSocket *socket;
        qsizetype index; ///< its place in received
        QByteArray unread;
        Script script;
        qsizetype next = 0;
        bool running = false;
        bool waiting = false;
    };

    explicit Private(FaultServer *server) : q(server) {}

    void take(QTcpSocket *socket);
    void read(Peer *peer);
    void begin(Peer *peer);
    void advance(Peer *peer);
    Script nextScript();

    FaultServer *q;
    QTcpServer listener;
    QList<Script> scripts;
    qsizetype used = 0;
    Start start = Start::AfterRequest;
    int connections = 0;
    int open = 0;
    QByteArrayList requests;
    QByteArrayList received;
};

void FaultServer::Private::take(QTcpSocket *socket)
{
    ++connections;
    ++open;
    // Otherwise small pieces wait for each other and cuts do not fall where the script puts them.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    received.append(QByteArray());
    auto peer = std::make_shared<Peer>(Peer{.socket = socket, .index = received.size() - 1});
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, peer] { read(peer.get()); });
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [this, peer] { advance(peer.get()); });
    QObject::connect(socket, &QTcpSocket::disconnected, q, [this, socket] {
        --open;
        socket->deleteLater();
        emit q->disconnected();
    });
    emit q->connected();
    if (start == Start::OnConnection)
        begin(peer.get());
    read(peer.get());
}

void FaultServer::Private::read(Peer *peer)
{
    const QByteArray bytes = peer->socket->readAll();
    received[peer->index] += bytes;
    peer->unread += bytes;
    while (true) {
        const qsizetype length = requestLength(peer->unread, start == Start::AfterHead);
        if (length < 0 || (peer->running && start != Start::OnConnection))
            return;
        requests.append(peer->unread.first(length));
        peer->unread.remove(0, length);
        emit q->requested();
        if (start != Start::OnConnection)
            begin(peer);
    }
}

FaultServer::Script FaultServer::Private::nextScript()
{
    if (scripts.isEmpty())
        return {};
    return scripts.at(qMin(used++, scripts.size() - 1));
}

void FaultServer::Private::begin(Peer *peer)
{
    peer->script = nextScript();
    peer->next = 0;
    peer->running = true;
    advance(peer);
}

void FaultServer::Private::advance(Peer *peer)
{
    QTcpSocket *const socket = peer->socket;
    while (peer->running && !peer->waiting) {
        socket->flush();
        // Flushing tells that bytes were written, and being told of that advances: the next step may be under way already.
        if (!peer->running || peer->waiting)
            return;
        if (socket->state() != QAbstractSocket::ConnectedState || socket->bytesToWrite() > 0)
            return;
        if (peer->next == peer->script.size()) {
            peer->running = false;
            emit q->scriptDone();
            // A next request may have come while this one was answered.
            if (start == Start::AfterRequest)
                QMetaObject::invokeMethod(socket, &QTcpSocket::readyRead, Qt::QueuedConnection);
            return;
        }
        const Step step = peer->script.at(peer->next++);
        switch (step.kind) {
        case Step::Kind::Send:
            socket->write(step.bytes);
            break;
        case Step::Kind::Wait:
            peer->waiting = true;
            QTimer::singleShot(step.ms, socket, [this, peer] {
                peer->waiting = false;
                advance(peer);
            });
            break;
        case Step::Kind::Close:
            peer->running = false;
            socket->disconnectFromHost();
            emit q->scriptDone();
            break;
        case Step::Kind::Reset:
            peer->running = false;
            resetOnClose(*socket);
            socket->abort();
            emit q->scriptDone();
            break;
        case Step::Kind::HalfClose:
            ::shutdown(FaultSocket(socket->socketDescriptor()), faultSendSide);
            break;
        }
    }
}

FaultServer::FaultServer(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    connect(&d->listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *const socket = d->listener.nextPendingConnection())
            d->take(socket);
    });
    if (!d->listener.listen(QHostAddress::LocalHost))
        qFatal("The fault server cannot listen: %s", qPrintable(d->listener.errorString()));
}

FaultServer::~FaultServer()
{
    // The sockets are children of the listener and would speak to us while it is torn down.
    for (QTcpSocket *const socket : d->listener.findChildren<QTcpSocket *>()) {
        socket->disconnect();
        delete socket;
    }
}

void FaultServer::script(const Script &script)
{
    scripts({script});
}

void FaultServer::scripts(const QList<Script> &scripts)
{
    d->scripts = scripts;
    d->used = 0;
}

void FaultServer::setStart(Start start)
{
    d->start = start;
}

QUrl FaultServer::url(QLatin1StringView path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    url.setPath(path);
    return url;
}

quint16 FaultServer::port() const
{
    return d->listener.serverPort();
}

int FaultServer::connections() const
{
    return d->connections;
}

int FaultServer::openConnections() const
{
    return d->open;
}

QByteArrayList FaultServer::requests() const
{
    return d->requests;
}

QByteArrayList FaultServer::received() const
{
    return d->received;
}

QByteArray FaultServer::answer(int status, const QByteArray &body, const QByteArray &type, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

QByteArray FaultServer::eventStreamHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
}
