#include "ui/chat/messageedit.h"
#include "ui/commandpalette.h"
#include "ui/desk.h"
#include "ui/diagnostics.h"
#include "ui/dotenvdialog.h"
#include "ui/environmentnotice.h"
#include "ui/shortcuts.h"
#include "ui/shortcutsdialog.h"
#include "ui/warnings.h"

#include <QApplication>
#include <QClipboard>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {
QProcessEnvironment environmentWith(const QList<std::pair<QString, QString>> &variables)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    return environment;
}

QTreeWidgetItem *rowWith(const QTreeWidget *list, const QString &text, int column = 0)
{
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        if (list->topLevelItem(i)->text(column).contains(text))
            return list->topLevelItem(i);
    }
    return nullptr;
}

int shownRows(const QTreeWidget *list)
{
    int rows = 0;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        rows += list->topLevelItem(i)->isHidden() ? 0 : 1;
    return rows;
}
}

class TestReach final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsEveryActionInThePalette();
    void findsActionsByWords_data();
    void findsActionsByWords();
    void runsWhatEnterIsPressedOn();
    void neverRunsWhatIsDisabled();
    void closesThePaletteOnEscape();
    void pastesWhereTheKeyboardWas();

    void findsShortcutsByActionAndKey();
    void bindsARecordedKey();
    void saysWhoHasTheKeyAndReplacesIt();
    void refusesKeysThatAreNeededForWriting();
    void bringsBoundKeysBackAtTheNextStart();
    void startsWithoutAnyKeyTwice();
    void resetsOneAndAll();

    void offersKeysOfTheEnvironmentByName();
    void pointsOutContradictions();
    void saysNothingWithoutAnything();
    void importsKeysWithoutShowingThem();
    void refusesWhatIsNoFile();

    void leavesKeysOutOfDiagnostics();
    void removesKeysInAnySpelling();
    void copiesDiagnostics();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReach::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestReach::listsEveryActionInThePalette()
{
    OpenDesk desk(m_folder->path());
    desk.action("findAction")->trigger();
    auto *palette = desk.child<CommandPalette>("commandPalette");
    QVERIFY(palette && palette->isVisible());
    auto *list = palette->findChild<QTreeWidget *>();
    int actions = 0;
    const auto named = desk.window->findChildren<QAction *>();
    for (const auto *action : named) {
        if (action->objectName().isEmpty() || action->menu() || !desk.action(qPrintable(action->objectName())))
            continue;
        ++actions;
        const auto text = withoutMnemonic(action->text());
        const auto *row = rowWith(list, u" ▸ "_s + text);
        QVERIFY2(row, qPrintable(text));
    }
    QVERIFY(actions > 20);
    QCOMPARE(rowWith(list, u"Request ▸ Send"_s)->text(1), desk.action("send")->shortcut().toString(QKeySequence::NativeText));
    QVERIFY(rowWith(list, u"Routes ▸ Sandbox ✓"_s));
    QVERIFY(rowWith(list, u"View ▸ Appearance ▸ Dark"_s));
}

void TestReach::findsActionsByWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("a word") << u"dark"_s << u"View ▸ Appearance ▸ Dark"_s;
    QTest::newRow("beginnings") << u"cop curl"_s << u"Request ▸ Copy curl command"_s;
    QTest::newRow("letters") << u"regen"_s << u"Request ▸ Regenerate answer"_s;
    QTest::newRow("letters with gaps") << u"nwcht"_s << u"File ▸ New chat"_s;
    QTest::newRow("words in any order") << u"routes manage"_s << u"Routes ▸ Manage routes…"_s;
    QTest::newRow("capitals") << u"ABOUT QT"_s << u"Help ▸ About Qt"_s;
}

void TestReach::findsActionsByWords()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    OpenDesk desk(m_folder->path());
    desk.action("findAction")->trigger();
    auto *palette = desk.child<CommandPalette>("commandPalette");
    QTest::keyClicks(palette->findChild<QLineEdit *>(), typed);
    const auto *list = palette->findChild<QTreeWidget *>();
    QVERIFY(list->topLevelItemCount() > 0);
    QCOMPARE(list->topLevelItem(0)->text(0), first);
    QTest::keyClicks(palette->findChild<QLineEdit *>(), u" qqqxz"_s);
    QCOMPARE(list->topLevelItemCount(), 0);
}

void TestReach::runsWhatEnterIsPressedOn()
{
    OpenDesk desk(m_folder->path());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = desk.child<CommandPalette>("commandPalette");
    QVERIFY(palette);
    QTest::keyClicks(palette->findChild<QLineEdit *>(), u"page list"_s);
    QVERIFY(palette->findChild<QLineEdit *>()->accessibleDescription().contains(u"View ▸ Page list"_s));
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(!desk.action("showPages")->isChecked());
    QTRY_VERIFY(!desk.child<CommandPalette>("commandPalette"));
}

void TestReach::neverRunsWhatIsDisabled()
{
    OpenDesk desk(m_folder->path());
    QVERIFY(!desk.action("regenerate")->isEnabled());
    desk.action("findAction")->trigger();
    auto *palette = desk.child<CommandPalette>("commandPalette");
    auto *typed = palette->findChild<QLineEdit *>();
    QTest::keyClicks(typed, u"regenerate"_s);
    const auto *row = palette->findChild<QTreeWidget *>()->topLevelItem(0);
    QCOMPARE(row->text(0), u"Request ▸ Regenerate answer"_s);
    QVERIFY(!row->flags().testFlag(Qt::ItemIsEnabled));
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(palette->isVisible());
}

void TestReach::closesThePaletteOnEscape()
{
    OpenDesk desk(m_folder->path());
    desk.action("findAction")->trigger();
    auto *palette = desk.child<CommandPalette>("commandPalette");
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.child<CommandPalette>("commandPalette"));
}

void TestReach::pastesWhereTheKeyboardWas()
{
    OpenDesk desk(m_folder->path());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    auto *message = desk.child<MessageEdit>("message");
    message->setFocus();
    QApplication::clipboard()->setText(u"pasted"_s);
    desk.action("findAction")->trigger();
    auto *typed = desk.child<CommandPalette>("commandPalette")->findChild<QLineEdit *>();
    QTest::keyClicks(typed, u"edit paste"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QTRY_COMPARE(message->toPlainText(), u"pasted"_s);
}

namespace {
ShortcutsDialog *openShortcuts(const OpenDesk &desk, const QString &search)
{
    desk.action("shortcuts")->trigger();
    auto *dialog = desk.child<ShortcutsDialog>("shortcutsDialog");
    dialog->findChild<QLineEdit *>(u"shortcutSearch"_s)->setText(search);
    return dialog;
}

template<typename T>
T *in(const ShortcutsDialog *dialog, const char *name)
{
    return dialog->findChild<T *>(QLatin1StringView(name));
}

void record(const ShortcutsDialog *dialog, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(in<QKeySequenceEdit>(dialog, "shortcutKeys"), key, modifiers);
}
}

void TestReach::findsShortcutsByActionAndKey()
{
    OpenDesk desk(m_folder->path());
    auto *dialog = openShortcuts(desk, {});
    auto *list = in<QTreeWidget>(dialog, "shortcutList");
    const auto all = shownRows(list);
    QVERIFY(all > 30);
    in<QLineEdit>(dialog, "shortcutSearch")->setText(u"regen"_s);
    QCOMPARE(shownRows(list), 1);
    in<QLineEdit>(dialog, "shortcutSearch")->setText(u"ctrl+r"_s);
    QVERIFY(shownRows(list) >= 1);
    QVERIFY(!rowWith(list, u"Regenerate"_s)->isHidden());
    in<QLineEdit>(dialog, "shortcutSearch")->setText(u"no such thing"_s);
    QCOMPARE(shownRows(list), 0);
    QVERIFY(!in<QKeySequenceEdit>(dialog, "shortcutKeys")->isEnabled());
}

void TestReach::bindsARecordedKey()
{
    OpenDesk desk(m_folder->path());
    auto *dialog = openShortcuts(desk, u"Regenerate"_s);
    record(dialog, Qt::Key_F5, Qt::NoModifier);
    QVERIFY(in<QPushButton>(dialog, "setShortcut")->isEnabled());
    QCOMPARE(desk.action("regenerate")->shortcut(), QKeySequence(u"Ctrl+R"_s));
    in<QPushButton>(dialog, "setShortcut")->click();
    QCOMPARE(desk.action("regenerate")->shortcuts(), QList<QKeySequence> { QKeySequence(u"F5"_s) });
    QCOMPARE(rowWith(in<QTreeWidget>(dialog, "shortcutList"), u"Regenerate"_s)->text(1), u"F5"_s);
    in<QPushButton>(dialog, "clearShortcut")->click();
    QVERIFY(desk.action("regenerate")->shortcuts().isEmpty());
}

void TestReach::saysWhoHasTheKeyAndReplacesIt()
{
    OpenDesk desk(m_folder->path());
    auto *dialog = openShortcuts(desk, u"Regenerate"_s);
    record(dialog, Qt::Key_N, Qt::ControlModifier);
    QVERIFY2(in<QLabel>(dialog, "shortcutNote")->text().contains(u"already used by “File ▸ New chat”"_s),
        qPrintable(in<QLabel>(dialog, "shortcutNote")->text()));
    QCOMPARE(desk.action("newChat")->shortcut(), QKeySequence(u"Ctrl+N"_s));
    in<QPushButton>(dialog, "setShortcut")->click();
    QCOMPARE(desk.action("regenerate")->shortcut(), QKeySequence(u"Ctrl+N"_s));
    QVERIFY(!desk.action("newChat")->shortcuts().contains(QKeySequence(u"Ctrl+N"_s)));
}

void TestReach::refusesKeysThatAreNeededForWriting()
{
    OpenDesk desk(m_folder->path());
    auto *dialog = openShortcuts(desk, u"Regenerate"_s);
    for (const auto key : { Qt::Key_A, Qt::Key_Space, Qt::Key_Return, Qt::Key_Left }) {
        record(dialog, key, Qt::NoModifier);
        QVERIFY2(!in<QPushButton>(dialog, "setShortcut")->isEnabled(), qPrintable(QKeySequence(key).toString()));
        QVERIFY(!in<QLabel>(dialog, "shortcutNote")->text().isEmpty());
    }
    record(dialog, Qt::Key_A, Qt::AltModifier);
    QVERIFY(in<QPushButton>(dialog, "setShortcut")->isEnabled());
}

void TestReach::bringsBoundKeysBackAtTheNextStart()
{
    {
        OpenDesk desk(m_folder->path());
        auto *dialog = openShortcuts(desk, u"Regenerate"_s);
        record(dialog, Qt::Key_N, Qt::ControlModifier);
        in<QPushButton>(dialog, "setShortcut")->click();
    }
    OpenDesk desk(m_folder->path());
    QCOMPARE(desk.action("regenerate")->shortcuts(), QList<QKeySequence> { QKeySequence(u"Ctrl+N"_s) });
    QVERIFY(!desk.action("newChat")->shortcuts().contains(QKeySequence(u"Ctrl+N"_s)));
    QVERIFY(rowWith(in<QTreeWidget>(openShortcuts(desk, {}), "shortcutList"), u"Regenerate"_s)->font(1).bold());
}

void TestReach::startsWithoutAnyKeyTwice()
{
    {
        // As a settings file of an older program might have it: keys that meanwhile belong to somebody else, and nonsense.
        DraftStore drafts { Profile(m_folder->path()) };
        drafts.saveView(u"keys/copyAnswer"_s, u"Ctrl+N; Ctrl+R"_s);
        drafts.saveView(u"keys/stop"_s, u"Ctrl+R; Esc"_s);
        drafts.saveView(u"keys/about"_s, u"no key at all; ;"_s);
    }
    OpenDesk desk(m_folder->path());
    QHash<QKeySequence, QString> taken;
    const auto actions = desk.window->findChildren<QAction *>();
    for (const auto *action : actions) {
        const auto keys = action->shortcuts();
        for (const auto &key : keys) {
            QVERIFY2(!taken.contains(key), qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), taken.value(key), action->text())));
            taken.insert(key, action->text());
        }
    }
    QVERIFY(desk.action("copyAnswer")->shortcuts().contains(QKeySequence(u"Ctrl+N"_s)));
    QVERIFY2(desk.action("about")->shortcuts().isEmpty(), qPrintable(desk.action("about")->shortcut().toString()));
}

void TestReach::resetsOneAndAll()
{
    OpenDesk desk(m_folder->path());
    const auto own = desk.action("newChat")->shortcuts();
    auto *dialog = openShortcuts(desk, u"Regenerate"_s);
    record(dialog, Qt::Key_N, Qt::ControlModifier);
    in<QPushButton>(dialog, "setShortcut")->click();
    in<QPushButton>(dialog, "resetShortcut")->click();
    QCOMPARE(desk.action("regenerate")->shortcut(), QKeySequence(u"Ctrl+R"_s));
    QVERIFY(!desk.action("newChat")->shortcuts().contains(QKeySequence(u"Ctrl+N"_s)));
    in<QPushButton>(dialog, "resetShortcuts")->click();
    QCOMPARE(desk.action("newChat")->shortcuts(), own);
    QVERIFY(!in<QPushButton>(dialog, "resetShortcuts")->isEnabled());
    QVERIFY(!DraftStore(desk.profile).view(u"keys/newChat"_s).isValid());
}

void TestReach::offersKeysOfTheEnvironmentByName()
{
    OpenDesk desk(m_folder->path(), environmentWith({ { u"MINIMAX_API_KEY"_s, u"sk-api-canary-0123456789"_s } }));
    auto *offer = desk.child<QPushButton>("environmentOffer0");
    QVERIFY(offer->isVisible());
    QCOMPARE(offer->text(), u"$MINIMAX_API_KEY found: use Direct MiniMax"_s);
    offer->click();
    QCOMPARE(desk.window->session().route().id, u"minimax"_s);
    QVERIFY(desk.child<QPushButton>("environmentOffer0")->text() != u"$MINIMAX_API_KEY found: use Direct MiniMax"_s);
}

void TestReach::pointsOutContradictions()
{
    OpenDesk desk(m_folder->path(),
        environmentWith({ { u"RUNAPI_API_KEY"_s, u"one-key-0123456789"_s }, { u"RUNAPI_TOKEN"_s, u"another-0123456789"_s } }));
    auto *line = desk.child<QLabel>("environmentConflict");
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), u"$RUNAPI_API_KEY and $RUNAPI_TOKEN hold different keys for “RunAPI”."_s);
    QVERIFY(!desk.child<QLabel>("environmentDetails")->isVisible());
    desk.child<QToolButton>("environmentMore")->click();
    QVERIFY(desk.child<QLabel>("environmentDetails")->isVisible());
    QVERIFY(!desk.child<QLabel>("environmentDetails")->text().contains(u"0123456789"_s));
}

void TestReach::saysNothingWithoutAnything()
{
    OpenDesk desk(m_folder->path());
    QVERIFY(!desk.child<EnvironmentNotice>("environmentNotice")->isVisible());
}

void TestReach::importsKeysWithoutShowingThem()
{
    OpenDesk desk(m_folder->path());
    const auto file = m_folder->filePath(u".env"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("export MINIMAX_API_KEY='sk-api-canary-0123456789'\r\nMINIMAX_API_HOST=https://api.minimaxi.com\r\n"
              "RUNAPI_TOKEN=$SOMETHING_ELSE\nOTHER=canary-too\nwhat?\n");
    out.close();
    DotEnv content;
    QCOMPARE(DotEnvDialog::read(file, content), QString());
    DotEnvDialog dialog(desk.routes, desk.keyring, content, file);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QStringList imported;
    connect(&dialog, &DotEnvDialog::imported, this, [&imported](const QStringList &routes) { imported = routes; });
    dialog.show();

    const auto *list = dialog.findChild<QTreeWidget *>();
    QString shown;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        shown += list->topLevelItem(i)->text(0) + u' ' + list->topLevelItem(i)->text(1) + u'\n';
    const auto labels = dialog.findChildren<QLabel *>();
    for (const auto *label : labels)
        shown += label->text() + label->toolTip();
    QVERIFY2(!shown.contains(u"canary"_s), qPrintable(shown));
    QVERIFY(shown.contains(u"OTHER not used here"_s));
    QVERIFY(shown.contains(u"1 line(s) could not be read: 5."_s));
    // The host in the file says which region its key is of.
    QCOMPARE(rowWith(list, u"Direct MiniMax (China)"_s, 1)->checkState(0), Qt::Checked);
    QVERIFY(!rowWith(list, u"RUNAPI_TOKEN"_s)->flags().testFlag(Qt::ItemIsUserCheckable));

    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(imported, QStringList { u"minimax-cn"_s });
    QCOMPARE(desk.keyring.state(*desk.routes.find(u"minimax-cn"_s)).origin, KeyOrigin::ThisRun);
    QCOMPARE(desk.keyring.state(*desk.routes.find(u"minimax"_s)).origin, KeyOrigin::None);
    QVERIFY(desk.keyring.knownKeys().contains("sk-api-canary-0123456789"));
}

void TestReach::refusesWhatIsNoFile()
{
    DotEnv content;
    QVERIFY(!DotEnvDialog::read(m_folder->path(), content).isEmpty());
    QVERIFY(!DotEnvDialog::read(u"/dev/zero"_s, content).isEmpty());
    QVERIFY(!DotEnvDialog::read(m_folder->filePath(u"none"_s), content).isEmpty());
    QVERIFY(content.entries.isEmpty());
}

void TestReach::leavesKeysOutOfDiagnostics()
{
    SandboxServer sandbox;
    sandbox.setToken("sandbox-0123456789abcdef");
    QVERIFY(sandbox.listen());
    OpenDesk desk(m_folder->path(),
        environmentWith({ { u"MINIMAX_API_KEY"_s, u"canary-environment-1"_s }, { u"RUNAPI_API_KEY"_s, u"canary-environment-2"_s } }),
        &sandbox);
    desk.keyring.setForThisRun(u"flatkey"_s, "canary-this-run");
    auto route = *desk.routes.find(u"sandbox"_s);
    route.headers = { { .name = "X-Secret", .value = "canary-header", .secret = true } };
    ChatSettings settings { .model = u"error-401"_s };
    desk.window->applySetup(route, "openai-chat", settings, u"canary-system"_s);
    Diagnostics diagnostics(desk.window->session(), desk.routes, desk.keyring);
    desk.window->session().send(u"canary-prompt"_s);
    QTRY_VERIFY(!desk.window->session().isRunning());
    const auto text = diagnostics.text();
    QVERIFY2(!text.contains(u"canary"_s, Qt::CaseInsensitive), qPrintable(text));
    QVERIFY(!text.contains(u"sandbox-0123456789abcdef"_s));
    QVERIFY2(text.contains(u"authentication · HTTP 401"_s), qPrintable(text));
    QVERIFY(text.contains(QString::fromLatin1(qVersion())));
    const QString line = text.section(u"Route minimax (built in): "_s, 1).section(u'\n', 0, 0);
    QVERIFY2(line.contains(u"openai-chat api.minimax.io"_s), qPrintable(text));
    QVERIFY2(line.endsWith(u"key: environment $MINIMAX_API_KEY"_s), qPrintable(text));
}

void TestReach::removesKeysInAnySpelling()
{
    QRandomGenerator random(3);
    const auto alphabet = u"abcXYZ019-_./+=\"%"_s;
    for (int round = 0; round < 300; ++round) {
        QString key;
        for (int left = random.bounded(10, 40); left > 0; --left)
            key.append(alphabet.at(random.bounded(alphabet.size())));
        const auto raw = key.toUtf8();
        const auto text = u"before %1 %2 %3 after"_s.arg(
            key, QString::fromLatin1(raw.toPercentEncoding()), QString::fromLatin1(QByteArray("user:" + raw).toBase64()));
        const auto cleaned = Diagnostics::withoutKeys(text, { raw });
        QVERIFY2(!cleaned.contains(key), qPrintable(cleaned));
        QVERIFY2(!cleaned.contains(QString::fromLatin1(raw.toPercentEncoding())), qPrintable(cleaned));
        QVERIFY(cleaned.startsWith(u"before "_s) && cleaned.endsWith(u" after"_s));
    }
    // Keys nobody told this program.
    for (const auto *stray : { "sk-api-0123456789abcdef", "sk-proj_AbCdEf0123456789", "mmx_live_0123456789ab", "gsk_0123456789abcdef",
             "eyJhbGciOiJSUzI1NiJ9.eyJHcm91cE5hbWUi.c2lnbmF0dXJl" }) {
        const auto cleaned = Diagnostics::withoutKeys(u"invalid api key: %1."_s.arg(QLatin1StringView(stray)), {});
        QVERIFY2(!cleaned.contains(QLatin1StringView(stray).first(12)), qPrintable(cleaned));
    }
    QCOMPARE(Diagnostics::withoutKeys(u"the task-based token-plan"_s, {}), u"the task-based token-plan"_s);
}

void TestReach::copiesDiagnostics()
{
    OpenDesk desk(m_folder->path());
    QApplication::clipboard()->clear();
    desk.action("copyDiagnostics")->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(u"No failure in this run"_s));
}

QTEST_MAIN(TestReach)
#include "tst_reach.moc"
