#include "store/profile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestProfile final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingBelowTheFolderGiven();
    void usesThePlatformsFoldersOtherwise();
    void namesAKeychainOfItsOwn();
};

void TestProfile::keepsEverythingBelowTheFolderGiven()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    const QStringList all { profile.configFolder(), profile.dataFolder(), profile.stateFolder(), profile.cacheFolder(),
        profile.settingsFile() };
    for (const QString &path : all)
        QVERIFY2(path.startsWith(folder.path() + u'/'), qPrintable(path));
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());

    // A relative folder stays where it was when the program changes its own.
    QVERIFY(QDir::isAbsolutePath(Profile(u"some/where"_s).settingsFile()));
}

void TestProfile::usesThePlatformsFoldersOtherwise()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    qputenv("XDG_CONFIG_HOME", "/x/config");
    qputenv("XDG_DATA_HOME", "/x/data");
    qputenv("XDG_CACHE_HOME", "/x/cache");
    qputenv("XDG_STATE_HOME", "/x/state");
    const Profile profile;
    QCOMPARE(profile.configFolder(), u"/x/config/minimax-playground"_s);
    QCOMPARE(profile.dataFolder(), u"/x/data/minimax-playground"_s);
    QCOMPARE(profile.cacheFolder(), u"/x/cache/minimax-playground"_s);
    QCOMPARE(profile.stateFolder(), u"/x/state/minimax-playground"_s);
    // XDG Base Directory Specification: relative paths are ignored.
    qputenv("XDG_STATE_HOME", "state");
    QCOMPARE(Profile().stateFolder(), QDir::homePath() + u"/.local/state/minimax-playground"_s);
#endif
}

void TestProfile::namesAKeychainOfItsOwn()
{
    const QString standard = Profile().keychainService();
    const QString one = Profile(u"/tmp/one"_s).keychainService();
    QVERIFY(!standard.isEmpty());
    QVERIFY(one.startsWith(standard + u'.'));
    QVERIFY(one != Profile(u"/tmp/two"_s).keychainService());
    QCOMPARE(Profile(u"/tmp/x/../one"_s).keychainService(), one);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
