// A loopback server that plays MiniMax, its routers and their faults on every surface they speak. Shares no code with the
// client, so that a misreading of the API cannot agree with itself.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <memory>

class SandboxServer final : public QObject
{
    Q_OBJECT

public:
    explicit SandboxServer(QObject *parent = nullptr);
    ~SandboxServer() override;

    /// Listens on 127.0.0.1 only; \a port 0 takes any free one. Returns false if it cannot, errorString() says why.
    bool listen(quint16 port = 0);
    QString errorString() const;

    /// http://127.0.0.1:PORT/v1
    QUrl baseUrl() const;

    /// The base of every surface spoken here, by the id of its protocol ("openai-chat", "gemini" …).
    QMap<QByteArray, QUrl> baseUrls() const;

    /// The key a client must send, where the surface looks for it: as Bearer, x-api-key or x-goog-api-key. Empty: any or
    /// none is taken.
    void setToken(const QByteArray &token);

    /// Stretches every pause of every answer; 1 is what a person likes to watch, 0 answers without waiting.
    void setPace(double pace);

    /// How long a connection may take for a request's head (10 s), between two pieces of its body (30 s), and between two
    /// requests (2 min).
    void setTimeLimits(int headMs, int bodyMs, int idleMs);

    /// The ids of GET /v1/models: one per behaviour.
    static QStringList models();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
