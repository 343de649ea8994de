// The last list of models of each route, and what the refresh before it did not have; pinned ids. Plain files in the
// profile's data folder, written whole or not at all. A damaged one counts as none: the route can be asked again.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

class Profile;

struct StoredModelList {
    using Entry = std::pair<QString, QByteArray>; ///< the id and its entry as it came

    QString url; ///< that was asked; a list from elsewhere is nothing to compare with
    QDateTime fetchedAt;
    QDateTime comparedWith; ///< when the list before was fetched; invalid: there was none
    QList<Entry> models; ///< in the order listed
    QSet<QString> added; ///< ids the list before did not have
    QList<Entry> removed; ///< what only the list before had

    /// This list after \a before: says what came and what went.
    void compareWith(const StoredModelList &before);

    bool operator==(const StoredModelList &) const = default;
};

class ModelListStore
{
public:
    explicit ModelListStore(const Profile &profile);

    std::optional<StoredModelList> list(const QString &routeId) const;
    /// Whether it is on disk now.
    bool save(const QString &routeId, const StoredModelList &list) const;

    QStringList pins(const QString &routeId) const;
    void savePins(const QString &routeId, const QStringList &ids) const;

private:
    QString fileOf(const QString &routeId) const;

    QString m_folder;
};
