#include "store/profile.h"

#include "core/identity.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {
QString ownFolder(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + u'/' + QString::fromLatin1(Identity::program);
}

QString systemStateFolder()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    return ownFolder(QStandardPaths::GenericStateLocation);
#elif defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // XDG Base Directory Specification 0.8: a relative path is to be ignored.
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(given) ? given : QDir::homePath() + "/.local/state"_L1;
    return base + u'/' + QString::fromLatin1(Identity::program);
#else
    return ownFolder(QStandardPaths::GenericDataLocation) + "/state"_L1;
#endif
}
}

Profile::Profile(const QString &folder)
    : m_folder(folder.isEmpty() ? QString() : QDir::cleanPath(QDir(folder).absolutePath()))
{
}

QString Profile::configFolder() const
{
    return m_folder.isEmpty() ? ownFolder(QStandardPaths::GenericConfigLocation) : m_folder + "/config"_L1;
}

QString Profile::dataFolder() const
{
    return m_folder.isEmpty() ? ownFolder(QStandardPaths::GenericDataLocation) : m_folder + "/data"_L1;
}

QString Profile::stateFolder() const
{
    return m_folder.isEmpty() ? systemStateFolder() : m_folder + "/state"_L1;
}

QString Profile::cacheFolder() const
{
    return m_folder.isEmpty() ? ownFolder(QStandardPaths::GenericCacheLocation) : m_folder + "/cache"_L1;
}

QString Profile::settingsFile() const
{
    return configFolder() + "/settings.ini"_L1;
}

QString Profile::keychainService() const
{
    const QString id = QString::fromLatin1(Identity::id);
    if (m_folder.isEmpty())
        return id;
    const QByteArray path = m_folder.toUtf8();
    return id + u'.' + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(12));
}
