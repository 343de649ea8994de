// One parallel lane to the network: a QNetworkAccessManager of its own, because each opens at most six connections to a host.
#pragma once

#include "core/route.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <optional>

class Traffic;

class NetworkLane final : public QObject
{
    Q_OBJECT

public:
    /// A lane with traffic of its own.
    explicit NetworkLane(QObject *parent = nullptr);
    /// A lane whose calls count and queue together with those of other lanes.
    explicit NetworkLane(Traffic &traffic, QObject *parent = nullptr);

    Traffic &traffic() const { return *m_traffic; }

    /// The manager set up for \a route's proxy choice and \a url.
    QNetworkAccessManager &managerFor(const Route &route, const QUrl &url);

    /// The proxy of ProxyMode::Own; nothing if proxyUrl cannot be read. Sending without it would be a way around it.
    static std::optional<QNetworkProxy> ownProxy(const Route &route);

private:
    Traffic *m_traffic;
    QNetworkAccessManager m_direct; ///< never a proxy: loopback, ProxyMode::None
    QNetworkAccessManager m_inherit; ///< the system's or the environment's proxy
    QNetworkAccessManager m_own;
};
