#include "engine/networklane.h"

#include "advice/baseurl.h"
#include "engine/traffic.h"

using namespace Qt::StringLiterals;

namespace {
/// Asks the system each time, so that a proxy switched on while the program runs is used.
class SystemProxy final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};
}

NetworkLane::NetworkLane(QObject *parent)
    : NetworkLane(*new Traffic, parent)
{
    m_traffic->setParent(this);
}

NetworkLane::NetworkLane(Traffic &traffic, QObject *parent)
    : QObject(parent)
    , m_traffic(&traffic)
{
    m_direct.setProxy(QNetworkProxy::NoProxy);
    m_inherit.setProxyFactory(new SystemProxy);
    for (QNetworkAccessManager *const manager : { &m_direct, &m_inherit, &m_own })
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkAccessManager &NetworkLane::managerFor(const Route &route, const QUrl &url)
{
    // An own or inherited proxy could read what was meant to stay on this machine.
    if (route.proxyMode == ProxyMode::None || isLoopbackHost(url.host()))
        return m_direct;
    if (route.proxyMode == ProxyMode::Inherit)
        return m_inherit;
    const QNetworkProxy proxy = ownProxy(route).value_or(QNetworkProxy::NoProxy);
    if (m_own.proxy() != proxy)
        m_own.setProxy(proxy);
    return m_own;
}

std::optional<QNetworkProxy> NetworkLane::ownProxy(const Route &route)
{
    const QUrl url(route.proxyUrl, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    const QString scheme = url.scheme();
    QNetworkProxy proxy;
    if (scheme == "http"_L1)
        proxy.setType(QNetworkProxy::HttpProxy);
    else if (scheme == "socks5"_L1 || scheme == "socks5h"_L1)
        proxy.setType(QNetworkProxy::Socks5Proxy);
    else
        return {};
    proxy.setHostName(url.host(QUrl::FullyEncoded));
    proxy.setPort(quint16(url.port(scheme == "http"_L1 ? 8080 : 1080)));
    proxy.setUser(url.userName(QUrl::FullyDecoded));
    proxy.setPassword(url.password(QUrl::FullyDecoded));
    return proxy;
}
