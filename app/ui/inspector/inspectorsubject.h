// What the inspector speaks of: the request that would be sent next, or an exchange, running, over or read from the journal.
#pragma once

#include "core/exchange.h"
#include "core/route.h"

#include <QObject>

#include <memory>
#include <optional>

class InspectorSubject : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null while nothing was sent. Valid until the event loop is entered again.
    virtual const Exchange *exchange() const = 0;
    /// More of the exchange may still come.
    virtual bool isRunning() const = 0;

    /// What was sent, or what would be; secrets by their variable or fingerprint.
    virtual HttpRequest request() const = 0;
    /// request() is what would be sent next, not what was.
    virtual bool isNext() const = 0;
    /// The protocol that made request().
    virtual QByteArray protocol() const = 0;
    /// The route it goes over; nothing: it is gone.
    virtual std::optional<Route> route() const = 0;
    /// Making request() may take a frame and more: it can wait until nobody types.
    virtual bool isCostly() const { return false; }
    /// Whether request() can be had without a wait. If not, it is made elsewhere, and requestChanged() follows.
    virtual bool prepare() { return true; }

signals:
    /// request() is another one.
    void requestChanged();
    /// It speaks of another exchange.
    void exchangeChanged();
    /// More of the same exchange is here, or it has ended. May come for every chunk: gather before you show.
    void grown();
};

/// An exchange that is over.
class FinishedSubject final : public InspectorSubject
{
    Q_OBJECT

public:
    using InspectorSubject::InspectorSubject;

    /// Null: nothing to show. \a route: the one it went over, if it is still there.
    void setExchange(const std::shared_ptr<const Exchange> &exchange, const std::optional<Route> &route);

    const Exchange *exchange() const override { return m_exchange.get(); }
    bool isRunning() const override { return false; }
    HttpRequest request() const override { return m_exchange ? m_exchange->request : HttpRequest(); }
    bool isNext() const override { return false; }
    QByteArray protocol() const override { return m_exchange ? m_exchange->protocol : QByteArray(); }
    std::optional<Route> route() const override { return m_route; }

private:
    std::shared_ptr<const Exchange> m_exchange;
    std::optional<Route> m_route;
};
