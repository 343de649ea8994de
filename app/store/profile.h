// Where everything the program writes goes: one folder given with --profile, or the platform's own folders.
#pragma once

#include <QString>

class Profile
{
public:
    /// \a folder as given with --profile; empty for the platform's folders. Nothing is created here: who writes creates.
    explicit Profile(const QString &folder = {});

    QString configFolder() const; ///< settings
    QString dataFolder() const; ///< conversations, journal
    QString stateFolder() const; ///< logs, window state
    QString cacheFolder() const;
    QString settingsFile() const; ///< INI

    /// Names this profile's keychain entries, so that a test profile never meets the real one.
    QString keychainService() const;

private:
    QString m_folder;
};
