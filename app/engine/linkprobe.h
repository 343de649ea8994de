// The way to a host before any HTTP: its name, a connection, its certificate. Sends nothing of a request.
#pragma once

#include "core/rung.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

class LinkProbe final : public QObject
{
    Q_OBJECT

public:
    /// \a limitMs is what each step may take; 0: no limit.
    LinkProbe(const QUrl &url, int limitMs, QObject *parent = nullptr);
    ~LinkProbe() override;

    void start();
    void stop();

signals:
    /// "dns", "tcp" or "tls" began.
    void begun(const QByteArray &id);
    /// It ended: passed, skipped or failed. After a failure nothing more comes but finished().
    void ended(const Rung &rung);
    void finished();

private:
    void begin(const QByteArray &id);
    void end(Rung::State state, const std::optional<Failure> &failure = {});
    void resolve();
    void connectToHost();
    void encrypt();
    void noteCertificate();
    void fail(QAbstractSocket::SocketError error);
    bool isEncrypted() const { return m_url.scheme() == QLatin1StringView("https"); }
    quint16 port() const { return quint16(m_url.port(isEncrypted() ? 443 : 80)); }

    const QUrl m_url;
    QSslSocket m_socket;
    QTimer m_limit;
    QElapsedTimer m_clock;
    Rung m_rung; ///< the one that runs
    QStringList m_tlsProblems;
    int m_lookup = -1;
    bool m_isOver = false;
};
