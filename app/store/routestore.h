// The routes a person has: the built-in ones of resources/routes.json as changed by the settings, then their own.
#pragma once

#include "core/route.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

class Profile;

/// What a route was before a save.
struct EarlierRoute {
    QDateTime when; ///< it was replaced, in UTC
    Route route;

    bool operator==(const EarlierRoute &) const = default;
};

class RouteStore final : public QObject
{
    Q_OBJECT

public:
    explicit RouteStore(const Profile &profile, QObject *parent = nullptr);
    ~RouteStore() override;

    QList<Route> routes() const;

    /// The route whose id or name is \a idOrName, in any case; nothing if there is none.
    std::optional<Route> find(const QString &idOrName) const;

    /// Adds or replaces by id. Returns what kept it from being saved, or an empty string. A header or URL that would put
    /// a key into the settings is refused.
    QString save(const Route &route);

    /// Notes that the keychain holds a key for the route called \a id, and the host it was given for; or that it holds none
    /// any more. Returns what kept it from being saved, or an empty string.
    QString noteKey(const QString &id, bool isKept);

    /// What the route called \a id was before its last saves, the latest first. Keys are no part of it.
    QList<EarlierRoute> previous(const QString &id) const;

    /// Puts \a earlier back; what it replaces is kept among the previous ones. The key stays as it is. Returns what kept it
    /// from being saved, or an empty string.
    QString restore(const EarlierRoute &earlier);

    /// Takes a person's own route away and puts a built-in one back as shipped. The keychain is not asked: forget the
    /// key first (Keyring::forget). Returns what kept it from being saved, or an empty string.
    QString remove(const QString &id);

    /// Why save() would refuse \a route, or an empty string.
    QString problemWith(const Route &route) const;

    /// A built-in route as shipped.
    std::optional<Route> shipped(const QString &id) const;

    /// An id for a new route called \a name that no other has.
    QString freeId(const QString &name) const;

    /// The variable a route called \a name reads its key from and names in printed commands: "My Router" → MY_ROUTER_API_KEY.
    /// \a id stands in for a name without any ASCII letter.
    static QString variableFor(const QString &name, const QString &id);

    /// The sandbox listens on another port in each run: its bases, by protocol, are not stored.
    void setSandboxBases(const QMap<QByteArray, QString> &bases);
    void setSandboxBase(const QString &base) { setSandboxBases({ { "openai-chat", base } }); }

    /// The file a damaged settings file was kept under at start; empty if it was sound.
    QString damagedCopy() const;

signals:
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
