// The routes a person has: the built-in ones of resources/routes.json as changed by the settings, then their own.
#pragma once

#include "core/route.h"

#include <QObject>

#include <memory>
#include <optional>

class Profile;

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

    /// The sandbox listens on another port in each run: its base is not stored.
    void setSandboxBase(const QString &base);

    /// The file a damaged settings file was kept under at start; empty if it was sound.
    QString damagedCopy() const;

signals:
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
