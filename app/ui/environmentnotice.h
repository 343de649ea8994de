// What a first start finds in the environment: keys by their names, each one click away from its route, and variables that
// contradict each other. Hidden while there is nothing to say.
#pragma once

#include "core/route.h"

#include <QWidget>

class Keyring;
class Notice;
class QPushButton;
class QToolButton;
class QVBoxLayout;
class RouteStore;

class EnvironmentNotice final : public QWidget
{
    Q_OBJECT

public:
    EnvironmentNotice(const RouteStore &routes, const Keyring &keyring, QWidget *parent = nullptr);

    /// \a route is the one in use: it needs no offer.
    void setRoute(const Route &route);

signals:
    void routePicked(const QString &routeId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const RouteStore &m_routes;
    const Keyring &m_keyring;
    QString m_routeId;
    QList<QPushButton *> m_offers;
    Notice *m_conflict;
    QToolButton *m_more;
    Notice *m_details;
};
