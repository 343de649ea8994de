// Runs in the surroundings that with-keychain makes and names in TEST_KEYCHAIN.
#include "store/keyring.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QFuture>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QString service = u"io.github.minimax_playground.test"_s;
const QByteArray someKey = "sk-api-0123456789-\xc3\xa4-end";

Route keyedRoute(bool hasKey = false)
{
    Route route;
    route.id = u"minimax"_s;
    route.keyVariable = u"MINIMAX_API_KEY"_s;
    route.keyVariables = { u"MINIMAX_API_KEY"_s, u"OTHER_KEY"_s };
    route.builtIn = true;
    route.hasKey = hasKey;
    return route;
}

/// Takes every call and never answers, as a keychain does while it asks a person who is not there.
class SilentKeychain final : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        return true;
    }
};

template<typename Value>
Value waitFor(const QFuture<Value> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000) || future.resultCount() == 0) {
        QTest::qFail("the keychain did not answer", __FILE__, __LINE__);
        return {};
    }
    return future.result();
}
}

class TestKeyring final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void prefersThisRunToTheEnvironment();
    void readsTheEnvironmentInOrder();
    void asksForNoKeyWhereNoneIsWanted();
    void storesAndReadsBackWhereItCan();
    void keepsTheKeyForThisRunWhereItCannot();
    void keepsHasKeyWhenReadingFails();
    void takesTheEnvironmentWhenTheKeychainFails();
    void forgetsOnlyWhatItCanReach();
    void forgetsAnEntryThatIsGoneAlready();
    void neverStoresAnEmptyKey();
    void endsPendingReadsWhenCancelled();
    void tellsEveryKeyItSaw();
    void saysThatItWaits();

private:
    bool isUnlocked() const { return m_keychain == "unlocked"; }
    QByteArray m_keychain = qgetenv("TEST_KEYCHAIN");
};

void TestKeyring::initTestCase()
{
    QVERIFY2(!m_keychain.isEmpty(), "run through with-keychain");
    if (m_keychain != "prepare")
        return;
    Keyring keyring(service, {});
    QCOMPARE(waitFor(keyring.store(keyedRoute(), someKey)), KeyOrigin::Keychain);
    // The entry is there for the run that follows; the rest is for that.
    exit(0);
}

void TestKeyring::prefersThisRunToTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"MINIMAX_API_KEY"_s, u"from-environment"_s);
    Keyring keyring(service, environment);
    keyring.setForThisRun(u"minimax"_s, "from-this-run");
    QCOMPARE(keyring.state(keyedRoute(true)).origin, KeyOrigin::ThisRun);
    QCOMPARE(waitFor(keyring.key(keyedRoute(true))).value, QByteArray("from-this-run"));
}

void TestKeyring::readsTheEnvironmentInOrder()
{
    QProcessEnvironment environment;
    environment.insert(u"OTHER_KEY"_s, u" second-choice\n"_s);
    Keyring keyring(service, environment);
    QCOMPARE(keyring.state(keyedRoute()).variable, u"OTHER_KEY"_s);
    const RouteKey key = waitFor(keyring.key(keyedRoute()));
    QCOMPARE(key.value, QByteArray("second-choice"));
    // Printed commands name the variable that is documented, whatever the key came from.
    QCOMPARE(key.variable, QByteArray("MINIMAX_API_KEY"));
    QVERIFY(key.expected);

    environment.insert(u"MINIMAX_API_KEY"_s, u"first-choice"_s);
    Keyring both(service, environment);
    QCOMPARE(waitFor(both.key(keyedRoute())).value, QByteArray("first-choice"));
    QCOMPARE(both.state(keyedRoute()).origin, KeyOrigin::Environment);
    QCOMPARE(both.state(keyedRoute()).fingerprint, keyFingerprint("first-choice"));
}

void TestKeyring::asksForNoKeyWhereNoneIsWanted()
{
    QProcessEnvironment environment;
    environment.insert(u"MINIMAX_API_KEY"_s, u"from-environment"_s);
    Keyring keyring(service, environment);
    Route open = keyedRoute();
    open.auth = AuthStyle::None;
    QCOMPARE(waitFor(keyring.key(open)), (RouteKey { .variable = "MINIMAX_API_KEY" }));

    // A local server of one's own works without any key.
    Route own = keyedRoute();
    own.builtIn = false;
    own.keyVariables = { u"NOT_SET"_s };
    QVERIFY(!waitFor(keyring.key(own)).expected);
    QVERIFY(!keyring.placeholder(own).expected);
    keyring.setForThisRun(own.id, "a-key-after-all");
    QVERIFY(keyring.placeholder(own).expected);
}

void TestKeyring::storesAndReadsBackWhereItCan()
{
    if (!isUnlocked())
        return;
    Keyring keyring(service, {});
    QCOMPARE(waitFor(keyring.store(keyedRoute(), someKey)), KeyOrigin::Keychain);
    QCOMPARE(keyring.state(keyedRoute()).origin, KeyOrigin::Keychain);
    QCOMPARE(keyring.state(keyedRoute()).fingerprint, keyFingerprint(someKey));
    QVERIFY(keyring.state(keyedRoute()).problem.isEmpty());

    Keyring later(service, {});
    QCOMPARE(later.state(keyedRoute(true)).origin, KeyOrigin::Keychain);
    QVERIFY(later.state(keyedRoute(true)).fingerprint.isEmpty());
    QCOMPARE(waitFor(later.key(keyedRoute(true))).value, someKey);
    QCOMPARE(later.state(keyedRoute(true)).fingerprint, keyFingerprint(someKey));

    Keyring elsewhere(service + u".other"_s, {});
    QVERIFY(waitFor(elsewhere.key(keyedRoute(true))).value.isEmpty());
}

void TestKeyring::keepsTheKeyForThisRunWhereItCannot()
{
    if (isUnlocked())
        return;
    Keyring keyring(service, {});
    QCOMPARE(waitFor(keyring.store(keyedRoute(), "sk-api-another-key")), KeyOrigin::ThisRun);
    const KeyState state = keyring.state(keyedRoute());
    QCOMPARE(state.origin, KeyOrigin::ThisRun);
    QVERIFY(!state.problem.isEmpty());
    QCOMPARE(waitFor(keyring.key(keyedRoute())).value, QByteArray("sk-api-another-key"));
}

void TestKeyring::keepsHasKeyWhenReadingFails()
{
    if (isUnlocked())
        return;
    Keyring keyring(service, {});
    const RouteKey key = waitFor(keyring.key(keyedRoute(true)));
    QVERIFY(key.value.isEmpty());
    QVERIFY(key.expected);
    QCOMPARE(keyring.state(keyedRoute(true)).origin, KeyOrigin::Keychain);
    QVERIFY(!keyring.state(keyedRoute(true)).problem.isEmpty());
}

void TestKeyring::takesTheEnvironmentWhenTheKeychainFails()
{
    if (isUnlocked())
        return;
    QProcessEnvironment environment;
    environment.insert(u"MINIMAX_API_KEY"_s, u"from-environment"_s);
    Keyring keyring(service, environment);
    QCOMPARE(keyring.state(keyedRoute(true)).origin, KeyOrigin::Keychain);
    QCOMPARE(waitFor(keyring.key(keyedRoute(true))).value, QByteArray("from-environment"));
    QCOMPARE(keyring.state(keyedRoute(true)).origin, KeyOrigin::Environment);
    QVERIFY(!keyring.state(keyedRoute(true)).problem.isEmpty());
}

void TestKeyring::forgetsOnlyWhatItCanReach()
{
    Keyring keyring(service, {});
    keyring.setForThisRun(u"minimax"_s, "for-this-run-only");
    if (isUnlocked())
        QCOMPARE(waitFor(keyring.store(keyedRoute(), someKey)), KeyOrigin::Keychain);
    QCOMPARE(waitFor(keyring.forget(keyedRoute(true))), isUnlocked());
    const KeyState state = keyring.state(keyedRoute(!isUnlocked()));
    QCOMPARE(state.origin, isUnlocked() ? KeyOrigin::None : KeyOrigin::Keychain);
    QCOMPARE(state.problem.isEmpty(), isUnlocked());
    QVERIFY(waitFor(keyring.key(keyedRoute(true))).value.isEmpty());
}

void TestKeyring::forgetsAnEntryThatIsGoneAlready()
{
    if (!isUnlocked())
        return;
    Keyring keyring(service, {});
    Route gone = keyedRoute(true);
    gone.id = u"gone"_s;
    QVERIFY(waitFor(keyring.forget(gone)));
    // Nothing is left of finding out.
    QVERIFY(waitFor(keyring.key(gone)).value.isEmpty());
}

void TestKeyring::neverStoresAnEmptyKey()
{
    Keyring keyring(service, {});
    keyring.setForThisRun(u"minimax"_s, "still-here");
    QCOMPARE(waitFor(keyring.store(keyedRoute(), {})), KeyOrigin::None);
    QCOMPARE(keyring.state(keyedRoute()).origin, KeyOrigin::ThisRun);
}

void TestKeyring::endsPendingReadsWhenCancelled()
{
    Keyring keyring(service, {});
    const QFuture<RouteKey> read = keyring.key(keyedRoute(true));
    const QFuture<KeyOrigin> stored = keyring.store(keyedRoute(), "sk-api-cancelled");
    QVERIFY(!read.isFinished());
    keyring.cancel();
    QVERIFY(read.isFinished());
    QVERIFY(read.result().value.isEmpty());
    QCOMPARE(stored.result(), KeyOrigin::ThisRun);
}

void TestKeyring::tellsEveryKeyItSaw()
{
    QProcessEnvironment environment;
    environment.insert(u"MINIMAX_API_KEY"_s, u"from-environment"_s);
    Keyring keyring(service, environment);
    QSignalSpy seen(&keyring, &Keyring::keySeen);
    waitFor(keyring.key(keyedRoute()));
    waitFor(keyring.key(keyedRoute()));
    keyring.setForThisRun(u"minimax"_s, "for-this-run");
    QCOMPARE(seen.size(), 2);
    QCOMPARE(keyring.knownKeys(), (QList<QByteArray> { "from-environment", "for-this-run" }));
}

void TestKeyring::saysThatItWaits()
{
    if (m_keychain != "silent")
        return;
    SilentKeychain silent;
    QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY(bus.registerVirtualObject(u"/"_s, &silent, QDBusConnection::SubPath));
    QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));

    Keyring keyring(service, {});
    QSignalSpy changed(&keyring, &Keyring::stateChanged);
    const QFuture<RouteKey> key = keyring.key(keyedRoute(true));
    QVERIFY(!keyring.state(keyedRoute(true)).waiting);
    QTRY_VERIFY_WITH_TIMEOUT(keyring.state(keyedRoute(true)).waiting, 15'000);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!key.isFinished());

    keyring.cancel();
    QVERIFY(key.isFinished());
    QVERIFY(key.result().value.isEmpty());
    QVERIFY(!keyring.state(keyedRoute(true)).waiting);
    QCOMPARE(keyring.state(keyedRoute(true)).origin, KeyOrigin::Keychain);
    // A key for this run goes around the keychain that does not answer.
    keyring.setForThisRun(u"minimax"_s, "typed-meanwhile");
    QCOMPARE(keyring.key(keyedRoute(true)).result().value, QByteArray("typed-meanwhile"));
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
