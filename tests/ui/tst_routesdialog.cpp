// Drives the route manager with keys, in the surroundings that with-keychain makes and names in TEST_KEYCHAIN.
#include "advice/baseurl.h"
#include "protocols/protocol.h"
#include "store/keyring.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/notice.h"
#include "ui/forms/routesdialog.h"
#include "ui/quietwindows.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {
// Shaped like a key, and nobody's.
const QByteArray canary = "sk-api-canary0123456789abcdefghijklmnop9f2c";

/// A keychain that never answers, as one does that waits to be unlocked.
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

/// Another language, with words half as long again.
class LongWords final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return u'[' + text + u' ' + QString(qMax<qsizetype>(1, text.size() / 3), u'~') + u']';
    }
    bool isEmpty() const override { return false; }
};
}

class TestRoutesDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void startsClean();
    void listsBuiltInRoutes();
    void namesTheUrlThatIsCalled_data();
    void namesTheUrlThatIsCalled();
    void normalisesTheBaseVisibly();
    void repairsTheBaseWithOneClick();
    void warnsOfPlainHttpOffThisMachine();
    void savesOnlyOnPurpose();
    void revertsEdits();
    void asksBeforeEditsAreLost();
    void asksBeforeClosing();
    void addsARoute();
    void refusesWhatCannotBeCalled();
    void duplicatesWithoutTheKey();
    void removesAndBringsBack();
    void resetsABuiltInRoute();
    void leavesTheSandboxWhereItIs();
    void keepsTimeLimitsInSeconds();
    void changesTheProxy();
    void savesAKeyAndNeverShowsIt();
    void saysThatTheKeychainKeepsItWaiting();
    void saysWhatWasCleanedFromAKey();
    void refusesWhatIsNoKey();
    void hintsAtAnotherCompanysKey();
    void asksBeforeForgettingAKey();
    void saysThatTheEnvironmentHoldsTheKey();
    void forgetsTheKeyOfARemovedRoute();
    void speaksAnotherLanguageAtOnce();
    void namesEveryControl();
    void showsOneSurfaceAsSimplyAsEver();
    void listsEverySurfaceWithItsUrl();
    void addsAndRemovesASurface();
    void putsAPastedEndpointWhereItBelongs();
    void sendsTheKeyOtherwiseOnOneSurface();
    void wantsAGroupIdOfDigits();
    void keepsWhatIsUnderMore();
    void restoresEarlierSettings();
    void asksForACheckOfWhatIsEdited();
    void notesTheHostOfAKey();

private:
    template<typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) { QTest::keyClick(find<QPushButton>(name), Qt::Key_Space); }
    void type(const char *name, const QString &text)
    {
        auto *field = find<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        // An input method's way in, which takes any script.
        QInputMethodEvent typed;
        typed.setCommitString(text);
        QApplication::sendEvent(field, &typed);
    }
    QString saidOf(const char *name) const { return find<QLabel>(name)->text(); }
    void choose(const QString &name)
    {
        auto *list = find<QListWidget>("routes");
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->text().startsWith(name))
                list->setCurrentRow(i);
        }
    }
    bool isShown(const QString &text) const;
    bool isUnlocked() const { return QByteArrayList { "unlocked", "prepare" }.contains(qgetenv("TEST_KEYCHAIN")); }

    QuietWindows m_quiet;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<RouteStore> m_store;
    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<RoutesDialog> m_dialog;
};

void TestRoutesDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<Profile>(m_folder->path());
    m_store = std::make_unique<RouteStore>(*m_profile);
    m_store->setSandboxBase(u"http://127.0.0.1:40123/v1"_s);
    QProcessEnvironment environment;
    environment.insert(u"FLATKEY_API_KEY"_s, u"fk-environment-0123456789"_s);
    m_keyring = std::make_unique<Keyring>(m_profile->keychainService(), environment);
    m_dialog = std::make_unique<RoutesDialog>(*m_store, *m_keyring);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestRoutesDialog::cleanup()
{
    m_dialog.reset();
    m_keyring.reset();
}

/// Whether \a text stands in anything a person or a screen reader could come by.
bool TestRoutesDialog::isShown(const QString &text) const
{
    QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
    widgets << m_dialog.get();
    for (QWidget *widget : std::as_const(widgets)) {
        QStringList texts { widget->toolTip(), widget->whatsThis(), widget->accessibleName(),
            widget->accessibleDescription(), widget->windowTitle() };
        for (const char *property : { "text", "plainText", "placeholderText", "currentText", "displayText" })
            texts << widget->property(property).toString();
        if (auto *face = QAccessible::queryAccessibleInterface(widget))
            texts << face->text(QAccessible::Name) << face->text(QAccessible::Value)
                  << face->text(QAccessible::Description);
        if (texts.join(u'\n').contains(text))
            return true;
    }
    return QApplication::clipboard()->text().contains(text);
}

void TestRoutesDialog::startsClean()
{
    for (const Route &route : m_store->routes()) {
        m_dialog->showRoute(route.id);
        QVERIFY2(!find<QPushButton>("saveRoute")->isEnabled(), qPrintable(route.id));
        QCOMPARE(find<QLineEdit>("routeName")->text(), route.name);
    }
}

void TestRoutesDialog::listsBuiltInRoutes()
{
    const auto *list = find<QListWidget>("routes");
    QCOMPARE(list->count(), int(m_store->routes().size()));
    for (int i = 0; i < list->count(); ++i)
        QVERIFY(list->item(i)->text().contains("built in"_L1));
}

void TestRoutesDialog::namesTheUrlThatIsCalled_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
        { "https://api.minimax.io/v1", " https://h.example/v1/ ", "https://h.example/v1/chat/completions",
            "localhost:11434/v1", "https://h.example", "h.example/v1/models", "https://[::1]:8080/v1",
            "https://例え.example/v1", "https://h.example/a%20b/v1", "https://h.example/v1/v1" })
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestRoutesDialog::namesTheUrlThatIsCalled()
{
    QFETCH(const QString, typed);
    m_dialog->showRoute(u"minimax"_s);
    type("baseUrl", typed);
    // The very URL of the request, not a likeness of it.
    click("saveRoute");
    const Route saved = *m_store->find(u"minimax"_s);
    QCOMPARE(saved.base("openai-chat"), readBaseUrl(typed).url);
    const HttpRequest request = protocolById("openai-chat")->chat(saved, {}, {});
    QVERIFY(!request.url.isEmpty());
    QCOMPARE(find<GrowingEdit>("finalUrl")->toPlainText(), QString::fromUtf8(request.url.toEncoded()));
}

void TestRoutesDialog::normalisesTheBaseVisibly()
{
    m_dialog->showRoute(u"minimax"_s);
    type("baseUrl", u" https://h.example/v1/chat/completions/ "_s);
    QVERIFY2(saidOf("baseChanges").contains("/chat/completions"_L1), qPrintable(saidOf("baseChanges")));
    QCOMPARE(find<GrowingEdit>("finalUrl")->toPlainText(), u"https://h.example/v1/chat/completions"_s);
    QTest::keyClick(find<QLineEdit>("baseUrl"), Qt::Key_Tab);
    QCOMPARE(find<QLineEdit>("baseUrl")->text(), u"https://h.example/v1"_s);
    QVERIFY(find<QLabel>("baseChanges")->isVisible()); // still said
    type("baseUrl", u"https://other.example/v1"_s);
    QVERIFY(!find<QLabel>("baseChanges")->isVisible());
}

void TestRoutesDialog::repairsTheBaseWithOneClick()
{
    m_dialog->showRoute(u"minimax"_s);
    type("baseUrl", u"https://h.example"_s);
    QVERIFY(find<QPushButton>("repairBase")->isVisible());
    click("repairBase");
    QCOMPARE(find<QLineEdit>("baseUrl")->text(), u"https://h.example/v1"_s);
    QVERIFY(!find<QPushButton>("repairBase")->isVisible());
}

void TestRoutesDialog::warnsOfPlainHttpOffThisMachine()
{
    m_dialog->showRoute(u"minimax"_s);
    type("baseUrl", u"http://127.0.0.1:8080/v1"_s);
    QVERIFY(!saidOf("baseCaution").contains("http://"_L1));
    type("baseUrl", u"http://h.example/v1"_s);
    QVERIFY(saidOf("baseCaution").contains("http://"_L1));
}

void TestRoutesDialog::savesOnlyOnPurpose()
{
    m_dialog->showRoute(u"minimax"_s);
    type("defaultModel", u"MiniMax-M2"_s);
    QCOMPARE(m_store->find(u"minimax"_s)->defaultModel, u"MiniMax-M3"_s);
    QVERIFY(find<QPushButton>("saveRoute")->isEnabled());
    click("saveRoute");
    QCOMPARE(m_store->find(u"minimax"_s)->defaultModel, u"MiniMax-M2"_s);
    QVERIFY(!find<QPushButton>("saveRoute")->isEnabled());
}

void TestRoutesDialog::revertsEdits()
{
    m_dialog->showRoute(u"minimax"_s);
    type("routeName", u"Other"_s);
    click("revertRoute");
    QCOMPARE(find<QLineEdit>("routeName")->text(), u"Direct MiniMax"_s);
    QVERIFY(!find<QPushButton>("saveRoute")->isEnabled());
}

void TestRoutesDialog::asksBeforeEditsAreLost()
{
    m_dialog->showRoute(u"minimax"_s);
    type("defaultModel", u"edited"_s);
    choose(u"Flatkey"_s);
    QVERIFY(find<QWidget>("unsavedQuestion")->isVisible());
    QCOMPARE(find<QLineEdit>("defaultModel")->text(), u"edited"_s);
    QVERIFY(find<QListWidget>("routes")->currentItem()->text().startsWith("Direct MiniMax"_L1));
    click("saveAndGo");
    QCOMPARE(m_store->find(u"minimax"_s)->defaultModel, u"edited"_s);
    QCOMPARE(find<QLineEdit>("routeName")->text(), u"Flatkey"_s);
    type("defaultModel", u"lost"_s);
    choose(u"RunAPI"_s);
    click("discardAndGo");
    QVERIFY(m_store->find(u"flatkey"_s)->defaultModel != "lost"_L1);
    QCOMPARE(find<QLineEdit>("routeName")->text(), u"RunAPI"_s);
}

void TestRoutesDialog::asksBeforeClosing()
{
    m_dialog->showRoute(u"minimax"_s);
    type("defaultModel", u"edited"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(find<QWidget>("unsavedQuestion")->isVisible());
    click("saveAndGo");
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_store->find(u"minimax"_s)->defaultModel, u"edited"_s);
}

void TestRoutesDialog::addsARoute()
{
    click("addRoute");
    type("routeName", u"My Router"_s);
    type("baseUrl", u"llm.example/v1"_s);
    QCOMPARE(int(m_store->routes().size()), find<QListWidget>("routes")->count() - 1);
    click("saveRoute");
    const auto route = m_store->find(u"My Router"_s);
    QVERIFY(route);
    QVERIFY(!route->builtIn);
    QCOMPARE(route->base("openai-chat"), u"https://llm.example/v1"_s);
    QVERIFY(!route->keyVariable.isEmpty());
    QVERIFY(!find<QPushButton>("saveRoute")->isEnabled());
}

void TestRoutesDialog::refusesWhatCannotBeCalled()
{
    click("addRoute");
    type("baseUrl", u"ftp://h.example"_s);
    const qsizetype before = m_store->routes().size();
    click("saveRoute");
    QCOMPARE(m_store->routes().size(), before);
    QVERIFY(!saidOf("routeProblem").isEmpty());
    QCOMPARE(find<QLineEdit>("baseUrl")->text(), u"ftp://h.example"_s);
}

void TestRoutesDialog::duplicatesWithoutTheKey()
{
    Route route = *m_store->find(u"minimax"_s);
    route.hasKey = true;
    QCOMPARE(m_store->save(route), QString());
    m_dialog->showRoute(u"flatkey"_s);
    m_dialog->showRoute(u"minimax"_s);
    click("duplicateRoute");
    click("saveRoute");
    const auto copy = m_store->find(u"Direct MiniMax copy"_s);
    QVERIFY(copy);
    QVERIFY(!copy->hasKey);
    QVERIFY(!copy->builtIn);
    QCOMPARE(copy->base("openai-chat"), u"https://api.minimax.io/v1"_s);
}

void TestRoutesDialog::removesAndBringsBack()
{
    click("addRoute");
    type("baseUrl", u"https://h.example/v1"_s);
    click("saveRoute");
    const Route route = *m_store->find(u"New route"_s);
    click("removeRoute");
    QVERIFY(!m_store->find(route.id));
    for (auto *button : m_dialog->findChildren<QPushButton *>()) {
        if (button->text() == "Undo"_L1 && button->isVisible())
            QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(m_store->find(route.id), std::optional(route));
    QCOMPARE(find<QLineEdit>("routeName")->text(), route.name);
}

void TestRoutesDialog::resetsABuiltInRoute()
{
    m_dialog->showRoute(u"minimax"_s);
    type("defaultModel", u"edited"_s);
    click("saveRoute");
    click("removeRoute");
    QCOMPARE(*m_store->find(u"minimax"_s), *m_store->shipped(u"minimax"_s));
    QCOMPARE(find<QLineEdit>("defaultModel")->text(), u"MiniMax-M3"_s);
}

void TestRoutesDialog::leavesTheSandboxWhereItIs()
{
    m_dialog->showRoute(u"sandbox"_s);
    QVERIFY(find<QLineEdit>("baseUrl")->isReadOnly());
    QVERIFY(!find<QPushButton>("removeRoute")->isEnabled());
    QCOMPARE(find<GrowingEdit>("finalUrl")->toPlainText(), u"http://127.0.0.1:40123/v1/chat/completions"_s);
}

void TestRoutesDialog::keepsTimeLimitsInSeconds()
{
    Route route = *m_store->find(u"minimax"_s);
    route.limits.connect = 1'500; // a fraction that nobody touches stays
    QCOMPARE(m_store->save(route), QString());
    m_dialog->showRoute(u"minimax"_s);
    find<QToolButton>("moreOfRoute")->setChecked(true);
    auto boxes = m_dialog->findChildren<QSpinBox *>(u"limit"_s);
    QCOMPARE(boxes.size(), 4);
    boxes[1]->setFocus();
    boxes[1]->selectAll();
    QTest::keyClicks(boxes[1], u"0"_s);
    click("saveRoute");
    QCOMPARE(m_store->find(u"minimax"_s)->limits.connect, 1'500);
    QCOMPARE(m_store->find(u"minimax"_s)->limits.firstByte, 0);
    QCOMPARE(boxes[1]->text(), u"no limit"_s);
}

void TestRoutesDialog::changesTheProxy()
{
    m_dialog->showRoute(u"minimax"_s);
    auto *url = find<QLineEdit>("proxyUrl");
    QVERIFY(!url->isEnabled());
    for (auto *combo : m_dialog->findChildren<QComboBox *>()) {
        if (combo->accessibleName() == "Proxy"_L1) {
            combo->setFocus();
            QTest::keyClick(combo, Qt::Key_End);
        }
    }
    QVERIFY(url->isEnabled());
    type("proxyUrl", u"nonsense"_s);
    click("saveRoute");
    QVERIFY(!saidOf("routeProblem").isEmpty());
    type("proxyUrl", u"socks5://localhost:1080"_s);
    click("saveRoute");
    QCOMPARE(m_store->find(u"minimax"_s)->proxyMode, ProxyMode::Own);
    QCOMPARE(m_store->find(u"minimax"_s)->proxyUrl, u"socks5://localhost:1080"_s);
}

void TestRoutesDialog::savesAKeyAndNeverShowsIt()
{
    m_dialog->showRoute(u"minimax"_s);
    type("defaultModel", u"being edited"_s);
    auto *field = find<QLineEdit>("key");
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    field->setFocus();
    QTest::keyClicks(field, QString::fromLatin1(canary));
    click("saveKey");
    const Route route = *m_store->find(u"minimax"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        isUnlocked() ? m_store->find(u"minimax"_s)->hasKey : !m_keyring->state(route).problem.isEmpty(), 20'000);
    QTRY_VERIFY2(saidOf("keyState").contains(u"sk-api…9f2c"_s),
        qPrintable(saidOf("keyState")));
    QVERIFY2(saidOf("keyState").contains(isUnlocked() ? u"in the system keychain"_s : u"kept for this run only"_s),
        qPrintable(saidOf("keyState")));
    QCOMPARE(saidOf("keyState").contains(u"the keychain said “"_s), !isUnlocked());
    QCOMPARE(field->text(), QString());
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier); // nothing comes back
    QCOMPARE(field->text(), QString());
    QVERIFY(!isShown(QString::fromLatin1(canary)));
    QVERIFY(!isShown(u"canary"_s));
    QCOMPARE(find<QLineEdit>("defaultModel")->text(), u"being edited"_s); // saving a key is no saving of edits
    click("saveRoute");
    QFile settings(m_profile->settingsFile());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("canary"));
}

void TestRoutesDialog::saysThatTheKeychainKeepsItWaiting()
{
    if (qgetenv("TEST_KEYCHAIN") != "absent")
        return; // only there the name is free to take
    QDBusConnection bus = QDBusConnection::sessionBus();
    SilentKeychain silent;
    QVERIFY(bus.registerVirtualObject(u"/"_s, &silent, QDBusConnection::SubPath));
    QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));
    m_dialog->showRoute(u"minimax"_s);
    find<QLineEdit>("key")->setText(QString::fromLatin1(canary));
    click("saveKey");
    QVERIFY(!find<QPushButton>("stopWaiting")->isVisible()); // not before it takes long
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("stopWaiting")->isVisible(), 15'000);
    QVERIFY2(saidOf("keyState").startsWith("Waiting for the keychain"_L1), qPrintable(saidOf("keyState")));
    click("stopWaiting");
    QTRY_VERIFY2(saidOf("keyState").contains("for this run only"_L1), qPrintable(saidOf("keyState")));
    QVERIFY(!find<QPushButton>("stopWaiting")->isVisible());
    bus.unregisterService(u"org.freedesktop.secrets"_s);
    bus.unregisterObject(u"/"_s);
}

void TestRoutesDialog::saysWhatWasCleanedFromAKey()
{
    m_dialog->showRoute(u"minimax"_s);
    find<QLineEdit>("key")->setText(u" \"Bearer "_s + QString::fromLatin1(canary) + u"\u200b\" "_s);
    const QString said = [this] {
        QStringList all;
        for (const auto *notice : m_dialog->findChildren<Notice *>())
            all << (notice->isVisible() ? notice->text() : QString());
        return all.join(u'\n');
    }();
    QVERIFY2(said.contains("Left out of the pasted key"_L1), qPrintable(said));
    click("saveKey");
    QTRY_COMPARE(m_keyring->state(*m_store->find(u"minimax"_s)).fingerprint, keyFingerprint(canary));
    QVERIFY(m_keyring->knownKeys().contains(canary));
}

void TestRoutesDialog::refusesWhatIsNoKey()
{
    m_dialog->showRoute(u"minimax"_s);
    for (const QString &text : { u"  "_s, u"$MINIMAX_API_KEY"_s, u"密钥"_s }) {
        find<QLineEdit>("key")->setText(text);
        QVERIFY2(!find<QPushButton>("saveKey")->isEnabled(), qPrintable(text));
    }
}

void TestRoutesDialog::hintsAtAnotherCompanysKey()
{
    m_dialog->showRoute(u"minimax"_s);
    find<QLineEdit>("key")->setText(u"sk-ant-api03-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s);
    bool isHinted = false;
    for (const auto *notice : m_dialog->findChildren<Notice *>())
        isHinted |= notice->isVisible() && notice->text().contains("Anthropic"_L1)
            && notice->text().contains("api.minimax.io"_L1);
    QVERIFY(isHinted);
    QVERIFY(find<QPushButton>("saveKey")->isEnabled()); // a hint, no fence
}

void TestRoutesDialog::asksBeforeForgettingAKey()
{
    m_dialog->showRoute(u"minimax"_s);
    QVERIFY(!find<QPushButton>("forgetKey")->isVisible());
    m_keyring->setForThisRun(u"minimax"_s, canary);
    QVERIFY(find<QPushButton>("forgetKey")->isVisible());
    click("forgetKey");
    QCOMPARE(m_keyring->state(*m_store->find(u"minimax"_s)).origin, KeyOrigin::ThisRun);
    QVERIFY(find<QPushButton>("forgetKeyNow")->isVisible());
    click("forgetKeyNow");
    QTRY_COMPARE(m_keyring->state(*m_store->find(u"minimax"_s)).origin, KeyOrigin::None);
    QVERIFY(!find<QPushButton>("forgetKeyNow")->isVisible());
}

void TestRoutesDialog::saysThatTheEnvironmentHoldsTheKey()
{
    m_dialog->showRoute(u"flatkey"_s);
    QVERIFY2(saidOf("keyState").contains("$FLATKEY_API_KEY"_L1), qPrintable(saidOf("keyState")));
    QVERIFY(!find<QPushButton>("forgetKey")->isVisible());
    QVERIFY(!isShown(u"fk-environment-0123456789"_s));
}

void TestRoutesDialog::forgetsTheKeyOfARemovedRoute()
{
    click("addRoute");
    type("baseUrl", u"https://h.example/v1"_s);
    click("saveRoute");
    const Route route = *m_store->find(u"New route"_s);
    m_keyring->setForThisRun(route.id, canary);
    click("removeRoute");
    QCOMPARE(m_keyring->state(route).origin, KeyOrigin::ThisRun); // it may be brought back
    click("closeRoutes");
    QVERIFY(!m_dialog->isVisible());
    QTRY_COMPARE(m_keyring->state(route).origin, KeyOrigin::None);
}

void TestRoutesDialog::speaksAnotherLanguageAtOnce()
{
    m_dialog->showRoute(u"minimax"_s);
    type("baseUrl", u"http://h.example/chat/completions"_s);
    type("routeName", u"Edited"_s);
    m_keyring->setForThisRun(u"minimax"_s, canary);
    LongWords other;
    QApplication::installTranslator(&other);
    QCoreApplication::processEvents();
    QCOMPARE(find<QLineEdit>("routeName")->text(), u"Edited"_s);
    for (auto *widget : m_dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || (!qobject_cast<QLabel *>(widget) && !qobject_cast<QAbstractButton *>(widget)))
            continue;
        const QString text = widget->property("text").toString();
        QVERIFY2(text.isEmpty() || text == u"×"_s || text.startsWith(u'['), qPrintable(text));
    }
    QVERIFY(m_dialog->windowTitle().startsWith(u'['));
    const auto *scroll = m_dialog->findChild<QScrollArea *>();
    const auto isWideEnough = [this, scroll] {
        m_dialog->resize(m_dialog->minimumSizeHint());
        return scroll->widget()->width() <= scroll->viewport()->width();
    };
    QTRY_VERIFY(isWideEnough());
    QApplication::removeTranslator(&other);
}

void TestRoutesDialog::namesEveryControl()
{
    m_dialog->showRoute(u"minimax"_s);
    for (auto *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isPartOfAnother
            = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) || widget->window() != m_dialog.get();
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || isPartOfAnother)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestRoutesDialog::showsOneSurfaceAsSimplyAsEver()
{
    click("addRoute");
    QVERIFY(!find<QListWidget>("surfaces")->isVisible());
    QVERIFY(!find<QPushButton>("removeSurface")->isVisible());
    QVERIFY(!find<QLineEdit>("groupId")->isVisible());
    QVERIFY(!find<QLineEdit>("proxyUrl")->isVisible());
    find<QToolButton>("moreOfRoute")->setChecked(true);
    QVERIFY(find<QLineEdit>("proxyUrl")->isVisible());

    // The one address is said to speak another protocol: it stays where it is.
    type("baseUrl", u"https://h.example/v1"_s);
    auto *protocol = find<QComboBox>("routeProtocol");
    protocol->setCurrentIndex(protocol->findData(QByteArray("anthropic-messages")));
    emit protocol->activated(protocol->currentIndex());
    click("saveRoute");
    const Route route = *m_store->find(u"New route"_s);
    QCOMPARE(route.bases, (QMap<QByteArray, QString> { { "anthropic-messages", u"https://h.example/v1"_s } }));
    QCOMPARE(route.protocol, QByteArray("anthropic-messages"));
}

void TestRoutesDialog::listsEverySurfaceWithItsUrl()
{
    m_dialog->showRoute(u"minimax"_s);
    const auto *list = find<QListWidget>("surfaces");
    const Route route = *m_store->find(u"minimax"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), int(route.bases.size()));
    QString all;
    for (int at = 0; at < list->count(); ++at)
        all += list->item(at)->text() + u'\n';
    QVERIFY2(all.contains("https://api.minimax.io/v1/chat/completions"_L1), qPrintable(all));
    QVERIFY2(all.contains("https://api.minimax.io/anthropic/v1/messages"_L1), qPrintable(all));
    QVERIFY2(all.contains("https://api.minimax.io/v1/responses"_L1), qPrintable(all));
}

void TestRoutesDialog::addsAndRemovesASurface()
{
    m_dialog->showRoute(u"flatkey"_s);
    auto *missing = find<QPushButton>("addSurface")->menu();
    QAction *responses = nullptr;
    for (QAction *action : missing->actions()) {
        QVERIFY(action->data().toByteArray() != "openai-chat");
        if (action->data().toByteArray() == "openai-responses")
            responses = action;
    }
    QVERIFY(responses);
    responses->trigger();
    QCOMPARE(find<QLineEdit>("baseUrl")->text(), u"https://router.flatkey.ai/v1"_s); // offered, as its neighbour has it
    click("saveRoute");
    QCOMPARE(m_store->find(u"flatkey"_s)->base("openai-responses"), u"https://router.flatkey.ai/v1"_s);
    QCOMPARE(m_store->find(u"flatkey"_s)->protocol, QByteArray("openai-chat"));

    auto *list = find<QListWidget>("surfaces");
    for (int at = 0; at < list->count(); ++at) {
        if (list->item(at)->text().contains("/responses"_L1))
            list->setCurrentRow(at);
    }
    click("removeSurface");
    click("saveRoute");
    QVERIFY(!m_store->find(u"flatkey"_s)->bases.contains("openai-responses"));
    QCOMPARE(m_store->find(u"flatkey"_s)->base("openai-chat"), u"https://router.flatkey.ai/v1"_s);
}

void TestRoutesDialog::putsAPastedEndpointWhereItBelongs()
{
    m_dialog->showRoute(u"minimax"_s);
    type("baseUrl", u"https://other.example/anthropic/v1/messages"_s);
    QVERIFY2(saidOf("baseChanges").contains("put there"_L1), qPrintable(saidOf("baseChanges")));
    click("saveRoute");
    const Route route = *m_store->find(u"minimax"_s);
    QCOMPARE(route.base("openai-chat"), u"https://api.minimax.io/v1"_s);
    QVERIFY2(route.base("anthropic-messages").startsWith("https://other.example/anthropic"_L1), qPrintable(route.base("anthropic-messages")));
    QCOMPARE(find<GrowingEdit>("finalUrl")->toPlainText(), u"https://other.example/anthropic/v1/messages"_s);
}

void TestRoutesDialog::sendsTheKeyOtherwiseOnOneSurface()
{
    m_dialog->showRoute(u"minimax"_s);
    auto *list = find<QListWidget>("surfaces");
    for (int at = 0; at < list->count(); ++at) {
        if (list->item(at)->text().contains("/anthropic/"_L1))
            list->setCurrentRow(at);
    }
    auto *auth = find<QComboBox>("authStyle");
    auth->setCurrentIndex(auth->findData(int(AuthStyle::Both)));
    emit auth->activated(auth->currentIndex());
    click("saveRoute");
    const Route route = *m_store->find(u"minimax"_s);
    QCOMPARE(route.authOn("anthropic-messages"), AuthStyle::Both);
    QCOMPARE(route.authOn("openai-chat"), AuthStyle::Bearer);
    QCOMPARE(route.auth, AuthStyle::Bearer);
}

void TestRoutesDialog::wantsAGroupIdOfDigits()
{
    Route route = *m_store->find(u"minimax"_s);
    const bool isLegacy = protocolById("minimax-v1") != nullptr;
    m_dialog->showRoute(route.id);
    QCOMPARE(find<QLineEdit>("groupId")->isVisible(), isLegacy);
    type("groupId", u"sk-api-1"_s);
    QVERIFY(saidOf("groupNotice").contains("digits"_L1));
    click("saveRoute");
    QVERIFY(m_store->find(route.id)->groupId.isEmpty());
    type("groupId", u"1782658868262748161"_s);
    click("saveRoute");
    QCOMPARE(m_store->find(route.id)->groupId, u"1782658868262748161"_s);
}

void TestRoutesDialog::keepsWhatIsUnderMore()
{
    m_dialog->showRoute(u"minimax"_s);
    find<QToolButton>("moreOfRoute")->setChecked(true);
    auto *fallback = find<QComboBox>("fallback");
    QCOMPARE(fallback->findData(u"minimax"_s), -1);
    fallback->setCurrentIndex(fallback->findData(u"runapi"_s));
    emit fallback->activated(fallback->currentIndex());
    auto *retry = find<QComboBox>("retryMode");
    retry->setCurrentIndex(1);
    emit retry->activated(1);
    find<QSpinBox>("retries")->setValue(5);
    find<QSpinBox>("maxConcurrent")->setValue(0);
    find<QCheckBox>("idempotencyKeys")->setChecked(true);
    click("saveRoute");
    const Route route = *m_store->find(u"minimax"_s);
    QCOMPARE(route.fallback, u"runapi"_s);
    QCOMPARE(route.retry, (RetryPolicy { .automatic = true, .maxRetries = 5 }));
    QCOMPARE(route.maxConcurrent, 0);
    QVERIFY(route.idempotencyKeys);
    QVERIFY(!find<QPushButton>("saveRoute")->isEnabled());
}

void TestRoutesDialog::restoresEarlierSettings()
{
    m_dialog->showRoute(u"minimax"_s);
    auto *earlier = find<QPushButton>("earlierSettings");
    QVERIFY(!earlier->isEnabled());
    type("defaultModel", u"other"_s);
    click("saveRoute");
    QVERIFY(earlier->isEnabled());
    QCOMPARE(earlier->menu()->actions().size(), 1);
    QVERIFY(earlier->menu()->actions().first()->text().contains("models"_L1));
    earlier->menu()->actions().first()->trigger();
    QCOMPARE(m_store->find(u"minimax"_s)->defaultModel, u"MiniMax-M3"_s);
    QCOMPARE(find<QLineEdit>("defaultModel")->text(), u"MiniMax-M3"_s);
    QCOMPARE(earlier->menu()->actions().size(), 2);
}

void TestRoutesDialog::asksForACheckOfWhatIsEdited()
{
    QSignalSpy asked(m_dialog.get(), &RoutesDialog::checkRequested);
    m_dialog->showRoute(u"minimax"_s);
    type("baseUrl", u"https://edited.example/v1"_s);
    click("checkConnection");
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<Route>().base("openai-chat"), u"https://edited.example/v1"_s);
}

void TestRoutesDialog::notesTheHostOfAKey()
{
    if (!isUnlocked())
        return; // only a key that is kept has a host
    m_dialog->showRoute(u"flatkey"_s);
    find<QLineEdit>("key")->setText(QString::fromLatin1(canary));
    click("saveKey");
    QTRY_VERIFY_WITH_TIMEOUT(m_store->find(u"flatkey"_s)->hasKey, 20'000);
    QCOMPARE(m_store->find(u"flatkey"_s)->keyHost, u"router.flatkey.ai"_s);
}

QTEST_MAIN(TestRoutesDialog)
#include "tst_routesdialog.moc"
