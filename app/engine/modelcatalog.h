// The models a route lists, fetched when asked for and kept for this run.
#pragma once

#include "core/route.h"
#include "protocols/protocol.h"

#include <QHash>
#include <QObject>

#include <memory>

class Keyring;
class NetworkLane;

class ModelCatalog final : public QObject
{
    Q_OBJECT

public:
    ModelCatalog(NetworkLane &lane, Keyring &keyring, QObject *parent = nullptr);
    ~ModelCatalog() override;

    /// What was last fetched for \a routeId; empty before refresh().
    ModelList models(const QString &routeId) const;
    void refresh(const Route &route, const Protocol &protocol);

signals:
    void changed(const QString &routeId);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
