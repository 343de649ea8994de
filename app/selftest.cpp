#include "selftest.h"

#include "store/keyring.h"
#include "store/profile.h"
#include "ui/languages.h"
#include "words/commandline.h"

#include <QCoreApplication>
#include <QDir>
#include <QImageReader>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryFile>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// A keychain that waits for a person to unlock it must not hold up a script.
constexpr std::chrono::seconds keychainPatience { 10 };

struct Check {
    bool isGood = false;
    QString detail;
};

void report(const char *verdict, const char *subject, const QString &detail)
{
    std::printf("%-4s  %-16s  %s\n", verdict, subject, detail.simplified().toUtf8().constData());
    std::fflush(stdout);
}

Check database()
{
    const QString connection = u"self-test"_s;
    Check check;
    {
        QSqlDatabase memory = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        memory.setDatabaseName(u":memory:"_s);
        if (memory.open()) {
            QSqlQuery query(u"SELECT sqlite_version()"_s, memory);
            check.isGood = query.next();
            check.detail = check.isGood ? "SQLite "_L1 + query.value(0).toString() : query.lastError().text();
        } else {
            check.detail = u"%1 (drivers: %2)"_s.arg(memory.lastError().text(), QSqlDatabase::drivers().join(u' '));
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return check;
}

Check tls()
{
    if (!QSslSocket::supportsSsl())
        return { .detail = "no TLS backend works; built for "_L1 + QSslSocket::sslLibraryBuildVersionString() };
    const auto certificates = QSslConfiguration::systemCaCertificates().size();
    return { .isGood = certificates > 0,
        .detail = u"%1, %2 root certificates"_s.arg(QSslSocket::sslLibraryVersionString(), QString::number(certificates)) };
}

Check svg()
{
    QImageReader reader(u":/minimax-playground.svg"_s, "svg");
    const QSize size = reader.read().size();
    if (size.isEmpty())
        return { .detail = reader.errorString() };
    return { .isGood = true, .detail = u"program icon, %1 × %2"_s.arg(QString::number(size.width()), QString::number(size.height())) };
}

/// What a text of Qt and one of ours are in \a language.
std::pair<QString, QString> textsIn(const QString &language)
{
    Languages languages;
    languages.select(language);
    return { QCoreApplication::translate("QPlatformTheme", "Cancel"), Words::CommandLine::option("help") };
}

Check folders(const Profile &profile)
{
    const QString all[] = { profile.configFolder(), profile.dataFolder(), profile.stateFolder(), profile.cacheFolder() };
    for (const QString &folder : all) {
        QTemporaryFile file(folder + "/self-test-XXXXXX"_L1);
        if (!QDir().mkpath(folder))
            return { .detail = folder + " cannot be made"_L1 };
        if (!file.open() || file.write("x") != 1 || !file.flush())
            return { .detail = u"%1: %2"_s.arg(folder, file.errorString()) };
    }
    return { .isGood = true, .detail = profile.configFolder() };
}

/// Ends the event loop with \a exitCode once the keychain took an entry and gave it up again, or did not.
void checkKeychain(Keyring &keyring, int exitCode)
{
    const Route probe { .id = u"self-test"_s };
    QTimer::singleShot(keychainPatience, &keyring, &Keyring::cancel);
    keyring.store(probe, "self-test").then(&keyring, [&keyring, probe, exitCode](KeyOrigin origin) {
        if (origin != KeyOrigin::Keychain) {
            const QString problem = keyring.state(probe).problem;
            report("none", "keychain", "keys last until the program ends: "_L1 + (problem.isEmpty() ? u"it does not answer"_s : problem));
            QCoreApplication::exit(exitCode);
            return;
        }
        keyring.forget(probe).then(&keyring, [exitCode](bool isGone) {
            report(isGone ? "ok" : "FAIL", "keychain", isGone ? u"keeps a key and forgets it"_s : u"does not forget a key"_s);
            QCoreApplication::exit(isGone ? exitCode : 1);
        });
    });
}

}

int runSelfTest(const Profile &profile)
{
    bool isGood = true;
    const auto take = [&isGood](const char *subject, const Check &check) {
        report(check.isGood ? "ok" : "FAIL", subject, check.detail);
        isGood &= check.isGood;
    };
    take("SQL driver", database());
    take("TLS", tls());
    take("SVG", svg());
    const auto [qtEnglish, ourEnglish] = textsIn(u"en"_s);
    const auto [qtChinese, ourChinese] = textsIn(u"zh_CN"_s);
    take("Qt translations", { .isGood = qtChinese != qtEnglish, .detail = qtChinese });
    take("translations", { .isGood = ourChinese != ourEnglish, .detail = ourChinese });
    take("profile folders", folders(profile));

    Keyring keyring(profile.keychainService(), {});
    QTimer::singleShot(0, &keyring, [&keyring, isGood] { checkKeychain(keyring, isGood ? 0 : 1); });
    return QCoreApplication::exec();
}
