// The models a route lists: fetched when asked for, page by page, kept for this run and, given a store, on disk.
// Holds no key.
#pragma once

#include "advice/finding.h"
#include "core/route.h"
#include "engine/surroundings.h"
#include "protocols/protocol.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

#include <memory>

class Keyring;
class ModelListStore;
class NetworkLane;

/// What is known of one route's list.
struct ModelListing {
    ModelList list; ///< the last whole one; its failure is that of the last attempt
    QDateTime fetchedAt; ///< of the list; invalid: never
    QDateTime comparedWith; ///< when the list before was fetched; invalid: there is none to compare with
    QSet<QString> added; ///< ids the list before did not have
    QList<ListedModel> removed; ///< what only the list before had
    HttpRequest request; ///< of the last attempt, redacted; without a method before the first
    int status = 0; ///< of the last attempt; 0: no answer
    bool isRunning = false;

    bool operator==(const ModelListing &) const = default;
};

/// One model asked for by its id.
struct ModelDetail {
    QString id;
    HttpRequest request; ///< redacted
    int status = 0;
    QByteArray body; ///< as it came, secrets masked by value
    std::optional<Failure> failure;

    bool operator==(const ModelDetail &) const = default;
};

class ModelCatalog final : public QObject
{
    Q_OBJECT

public:
    ModelCatalog(NetworkLane &lane, Keyring &keyring, QObject *parent = nullptr);
    ~ModelCatalog() override;

    /// From now on lists outlive the program. \a store must outlive the catalog.
    void setStore(const ModelListStore *store);

    /// What was last fetched for \a routeId; empty before refresh() or restore().
    ModelList models(const QString &routeId) const;
    ModelListing listing(const QString &routeId) const;

    /// Reads \a routeId's list from disk, once and off this thread, unless one was fetched already.
    void restore(const QString &routeId);
    /// With Guarding::Heed a key that certainly belongs elsewhere is not sent: the failure is NotSent, "guard" then.
    void refresh(const Route &route, const Protocol &protocol, Guarding guarding = Guarding::Heed);
    /// What keeps the key of \a route from being sent there, as far as is known of it without reading it.
    QList<Finding> findings(const Route &route, const Protocol &protocol) const;
    /// Ends a refresh under way; the last list stays.
    void stop(const QString &routeId);
    /// Guarded as the last refresh() of the route was.
    void fetchDetail(const Route &route, const Protocol &protocol, const QString &id);

    /// The requests as refresh() and fetchDetail() would send them, with the key's place instead of the key.
    HttpRequest preview(const Route &route, const Protocol &protocol) const;
    HttpRequest previewDetail(const Route &route, const Protocol &protocol, const QString &id) const;

signals:
    void changed(const QString &routeId);
    void runningChanged(const QString &routeId, bool isRunning);
    void detailFetched(const QString &routeId, const ModelDetail &detail);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
