#include "singleinstance.h"

#include "store/profile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
constexpr int answerMs = 5'000;
constexpr int retryMs = 100;
constexpr qint64 mostBytes = 1'000'000; // more than any command line has
constexpr char taken = '\x06';

/// Where the first instance listens: found from the profile alone, as both have to agree on it.
QString socketOf(const Profile &profile)
{
#ifdef Q_OS_UNIX
    // In the profile's own folder nobody else can sit on the name; the address of a socket holds about a hundred bytes.
    const QString path = profile.stateFolder() + "/instance.socket"_L1;
    if (QFile::encodeName(path).size() < 90)
        return path;
#endif
    const auto id = QCryptographicHash::hash(profile.stateFolder().toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"minimax-playground-"_s + QString::fromLatin1(id);
}
}

SingleInstance::SingleInstance(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_socket(socketOf(profile))
    , m_lock(profile.stateFolder() + "/instance.lock"_L1)
{
    QDir().mkpath(profile.stateFolder());
    // A window may stay open for weeks: only the end of its process makes the lock stale.
    m_lock.setStaleLockTime(0);
}

bool SingleInstance::claim()
{
    if (!m_lock.tryLock(0) && m_lock.error() == QLockFile::LockFailedError)
        return false;
    listen();
    return true;
}

void SingleInstance::listen()
{
    if (m_lock.error() != QLockFile::NoError)
        return;
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    // What a killed process left behind; we hold the lock, so it is nobody's.
    QLocalServer::removeServer(m_socket);
    if (!m_server->listen(m_socket))
        qWarning("No later launch can reach this window: %s", qPrintable(m_server->errorString()));
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (auto *caller = m_server->nextPendingConnection())
            greet(caller);
    });
}

void SingleInstance::greet(QLocalSocket *caller)
{
    caller->setReadBufferSize(mostBytes);
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    QTimer::singleShot(answerMs, caller, &QLocalSocket::abort);
    const auto hear = [this, caller] {
        QDataStream in(caller);
        in.setVersion(QDataStream::Qt_6_4);
        in.startTransaction();
        QByteArray words;
        in >> words;
        if (!in.commitTransaction())
            return;
        caller->write(&taken, 1);
        caller->disconnectFromServer();
        emit launched(QString::fromUtf8(words).split(u'\0'));
    };
    connect(caller, &QLocalSocket::readyRead, this, hear);
    hear();
}

void SingleInstance::forward(const QStringList &arguments)
{
    auto *caller = new QLocalSocket(this);
    const auto done = [this, caller, told = std::make_shared<bool>(false)](bool arrived) {
        if (std::exchange(*told, true))
            return;
        caller->abort();
        caller->deleteLater();
        emit forwarded(arrived);
    };
    connect(caller, &QLocalSocket::connected, this, [caller, arguments] {
        QDataStream out(caller);
        out.setVersion(QDataStream::Qt_6_4);
        out << arguments.join(u'\0').toUtf8();
    });
    connect(caller, &QLocalSocket::readyRead, this, [caller, done] { done(caller->read(1) == QByteArray(1, taken)); });
    // Between its lock and its server the first one is not there yet.
    connect(caller, &QLocalSocket::errorOccurred, this, [this, caller] {
        QTimer::singleShot(retryMs, caller, [this, caller] { caller->connectToServer(m_socket); });
    });
    QTimer::singleShot(answerMs, caller, [done] { done(false); });
    caller->connectToServer(m_socket);
}
