#include "sandbox/sandboxserver.h"

#include "sandbox/behaviours.h"
#include "sandbox/connection.h"
#include "sandbox/memory.h"
#include "sandbox/surfaces.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

struct SandboxServer::Private {
    Sandbox::Reply answer(const Sandbox::Request &request);
    bool isOurHost(QByteArrayView authority) const;
    QUrl baseAt(const QString &path) const;
    void take(QTcpSocket *socket);

    int open = 0; ///< connections; outlives the listener, which owns them
    QTcpServer listener;
    QByteArray token;
    Sandbox::Limits limits;
    double pace = 1;
    quint64 answered = 0;
    Sandbox::Memory memory;
};

/// A page of a foreign site that had its name point to us would come with its own name (DNS rebinding).
bool SandboxServer::Private::isOurHost(QByteArrayView authority) const
{
    for (const QByteArrayView name : {"127.0.0.1", "localhost", "[::1]"}) {
        const QByteArray full = name.toByteArray() + ':' + QByteArray::number(listener.serverPort());
        if (authority.compare(full, Qt::CaseInsensitive) == 0)
            return true;
        if (listener.serverPort() == 80 && authority.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QUrl SandboxServer::Private::baseAt(const QString &path) const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(listener.serverPort());
    url.setPath(path);
    return url;
}

Sandbox::Reply SandboxServer::Private::answer(const Sandbox::Request &request)
{
    const QList<QByteArray> hosts = request.all("host");
    if (hosts.size() != 1)
        return Sandbox::Reply::text(400, "Exactly one Host header is needed.\n");
    if (!isOurHost(hosts.first()))
        return Sandbox::Reply::text(403, "This server answers to 127.0.0.1 and localhost only.\n");
    for (const QByteArray &origin : request.all("origin")) {
        if (!origin.toLower().startsWith("http://") || !isOurHost(QByteArrayView(origin).sliced(7)))
            return Sandbox::Reply::text(403, "Pages of other sites are not answered.\n");
    }
    return Sandbox::answer(request, token, Sandbox::Ticket::number(++answered), memory);
}

void SandboxServer::Private::take(QTcpSocket *socket)
{
    const bool isFull = open >= limits.connections;
    ++open;
    auto *const connection = new Sandbox::Connection(
        socket, limits, pace, [this](const Sandbox::Request &request) { return answer(request); }, &listener);
    QObject::connect(connection, &QObject::destroyed, &listener, [this] { --open; });
    if (isFull)
        connection->turnAway(Sandbox::Reply::text(503, "Too many connections.\n"));
}

SandboxServer::SandboxServer(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    // The default queue of 50 would turn clients away before we could.
    d->listener.setListenBacklogSize(d->limits.connections);
    connect(&d->listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *const socket = d->listener.nextPendingConnection())
            d->take(socket);
    });
}

SandboxServer::~SandboxServer() = default;

bool SandboxServer::listen(quint16 port)
{
    return d->listener.listen(QHostAddress::LocalHost, port);
}

QString SandboxServer::errorString() const
{
    return d->listener.errorString();
}

QUrl SandboxServer::baseUrl() const
{
    return d->baseAt(u"/v1"_s);
}

QMap<QByteArray, QUrl> SandboxServer::baseUrls() const
{
    return {
        {"openai-chat", d->baseAt(u"/v1"_s)},
        {"openai-responses", d->baseAt(u"/v1"_s)},
        {"anthropic-messages", d->baseAt(u"/anthropic"_s)},
        {"gemini", d->baseAt(u"/v1beta"_s)},
        {"minimax-v2", d->baseAt(u"/v1"_s)},
        {"minimax-v1", d->baseAt(u"/v1"_s)},
        {"minimax-pro", d->baseAt(u"/v1"_s)},
        {"minimax-envelope", d->baseAt(u"/envelope/v1"_s)},
    };
}

void SandboxServer::setToken(const QByteArray &token)
{
    d->token = token;
}

void SandboxServer::setPace(double pace)
{
    d->pace = qMax(0.0, pace);
}

void SandboxServer::setTimeLimits(int headMs, int bodyMs, int idleMs)
{
    d->limits.headMs = headMs;
    d->limits.bodyMs = bodyMs;
    d->limits.idleMs = idleMs;
}

QStringList SandboxServer::models()
{
    return Sandbox::behaviours();
}
