// One window per profile: a second launch hands its words to the first one and ends. A lock whose owner died is taken over.
#pragma once

#include <QLockFile>
#include <QObject>
#include <QStringList>

class Profile;
class QLocalServer;
class QLocalSocket;

class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const Profile &profile, QObject *parent = nullptr);

    /// Whether this process is the profile's one from now on. A profile that cannot be written to belongs to everybody.
    bool claim();

    /// Hands \a arguments to the one who has the profile; forwarded() says whether they arrived.
    void forward(const QStringList &arguments);

signals:
    /// Another launch handed over its \a arguments.
    void launched(const QStringList &arguments);
    void forwarded(bool arrived);

private:
    void listen();
    void greet(QLocalSocket *caller);

    QString m_socket;
    QLockFile m_lock;
    QLocalServer *m_server = nullptr;
};
