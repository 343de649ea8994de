#include "store/modelliststore.h"

#include "store/profile.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {
constexpr quint32 listMagic = 0x4d4d4c31; // "MML1"
constexpr quint32 mostStoredModels = 200'000;
constexpr qint64 longestStoredList = 256 * 1024 * 1024;

void writeEntries(QDataStream &out, const QList<StoredModelList::Entry> &entries)
{
    out << quint32(entries.size());
    for (const auto &[id, raw] : entries)
        out << id.toUtf8() << raw;
}

/// Counts are not believed: a damaged one would ask for all the memory there is.
bool readEntries(QDataStream &in, QList<StoredModelList::Entry> &entries)
{
    quint32 count = 0;
    in >> count;
    if (in.status() != QDataStream::Ok || count > mostStoredModels)
        return false;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QByteArray id;
        QByteArray raw;
        in >> id >> raw;
        entries.append({ QString::fromUtf8(id), raw });
    }
    return in.status() == QDataStream::Ok;
}

/// Route ids are ASCII; still nothing may leave the folder.
QString fileNameOf(const QString &routeId)
{
    return QString::fromLatin1(routeId.toUtf8().toPercentEncoding({}, "."));
}
}

void StoredModelList::compareWith(const StoredModelList &before)
{
    added.clear();
    removed.clear();
    comparedWith = {};
    if (before.url != url || !before.fetchedAt.isValid())
        return;
    comparedWith = before.fetchedAt;
    QSet<QString> earlier;
    for (const auto &[id, raw] : before.models)
        earlier.insert(id);
    QSet<QString> now;
    for (const auto &[id, raw] : std::as_const(models)) {
        now.insert(id);
        if (!earlier.contains(id))
            added.insert(id);
    }
    for (const auto &entry : before.models) {
        if (!now.contains(entry.first))
            removed.append(entry);
    }
}

ModelListStore::ModelListStore(const Profile &profile)
    : m_folder(profile.dataFolder() + "/models"_L1)
{
}

QString ModelListStore::fileOf(const QString &routeId) const
{
    return m_folder + u'/' + fileNameOf(routeId) + ".list"_L1;
}

std::optional<StoredModelList> ModelListStore::list(const QString &routeId) const
{
    QFile file(fileOf(routeId));
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestStoredList)
        return std::nullopt;
    // Read at once: the stream would ask the file for every few bytes.
    const QByteArray content = file.readAll();
    QDataStream in(content);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    StoredModelList list;
    qint64 fetchedAt = 0;
    qint64 comparedWith = 0;
    in >> magic;
    if (magic != listMagic)
        return std::nullopt;
    in >> list.url >> fetchedAt >> comparedWith;
    QList<StoredModelList::Entry> added;
    if (!readEntries(in, list.models) || !readEntries(in, added) || !readEntries(in, list.removed) || !in.atEnd())
        return std::nullopt;
    for (const auto &[id, raw] : std::as_const(added))
        list.added.insert(id);
    list.fetchedAt = QDateTime::fromMSecsSinceEpoch(fetchedAt).toUTC();
    if (comparedWith > 0)
        list.comparedWith = QDateTime::fromMSecsSinceEpoch(comparedWith).toUTC();
    return list;
}

bool ModelListStore::save(const QString &routeId, const StoredModelList &list) const
{
    if (!QDir().mkpath(m_folder))
        return false;
    QByteArray content;
    QDataStream out(&content, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << listMagic << list.url << list.fetchedAt.toMSecsSinceEpoch()
        << (list.comparedWith.isValid() ? list.comparedWith.toMSecsSinceEpoch() : qint64(0));
    writeEntries(out, list.models);
    QList<StoredModelList::Entry> added;
    for (const auto &id : list.added)
        added.append({ id, {} });
    writeEntries(out, added);
    writeEntries(out, list.removed);

    QSaveFile file(fileOf(routeId));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(content) == content.size() && file.commit();
}

QStringList ModelListStore::pins(const QString &routeId) const
{
    const QSettings settings(m_folder + "/pins.ini"_L1, QSettings::IniFormat);
    return settings.value("pins/"_L1 + fileNameOf(routeId)).toStringList();
}

void ModelListStore::savePins(const QString &routeId, const QStringList &ids) const
{
    QSettings settings(m_folder + "/pins.ini"_L1, QSettings::IniFormat);
    if (ids.isEmpty())
        settings.remove("pins/"_L1 + fileNameOf(routeId));
    else
        settings.setValue("pins/"_L1 + fileNameOf(routeId), ids);
}
