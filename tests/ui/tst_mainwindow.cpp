#include "engine/chatsession.h"
#include "engine/networklane.h"
#include "sandbox/sandboxserver.h"
#include "snippets/curl.h"
#include "store/conversationstore.h"
#include "store/draftstore.h"
#include "store/keyring.h"
#include "store/modelliststore.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "support/faultserver.h"
#include "ui/chat/messageedit.h"
#include "ui/conversation/conversationview.h"
#include "ui/forms/toolresultspanel.h"
#include "ui/mainwindow.h"
#include "ui/warnings.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {
constexpr char sandboxToken[] = "sandbox-0123456789abcdef";

/// The window as main.cpp builds it, on a profile that outlives it.
struct Desk {
    explicit Desk(const QString &folder, SandboxServer *sandbox = nullptr)
        : profile(folder)
        , routes(profile)
        , keyring(profile.keychainService(), QProcessEnvironment())
        , drafts(profile)
        , store(profile)
        , modelLists(profile)
    {
        keyring.setForThisRun(u"sandbox"_s, sandboxToken);
        if (sandbox)
            routes.setSandboxBase(sandbox->baseUrl().toString());
        window = std::make_unique<MainWindow>(routes, keyring, drafts, store, modelLists, lane);
        window->show();
    }

    template<typename T>
    T *child(const char *name) const
    {
        return window->findChild<T *>(QLatin1StringView(name));
    }
    QAction *action(const char *name) const { return child<QAction>(name); }
    MessageEdit *message() const { return child<MessageEdit>("message"); }
    QString curl() const { return child<QPlainTextEdit>("curlCommand")->toPlainText(); }
    /// The response as its tab shows it once it is in front.
    QString response() const
    {
        auto *tabs = child<QTabBar>("inspectorTabs");
        tabs->setCurrentIndex(tabNames().indexOf(u"Response"_s));
        return child<QPlainTextEdit>("rawResponse")->toPlainText();
    }
    QStringList tabNames() const
    {
        const auto *tabs = child<QTabBar>("inspectorTabs");
        QStringList names;
        for (int i = 0; i < tabs->count(); ++i)
            names.append(tabs->tabText(i));
        return names;
    }
    const Turn &lastTurn() const
    {
        const auto &conversation = window->session().conversation();
        return *conversation.turn(conversation.leaf());
    }
    void setModel(const QString &model) const { child<QComboBox>("modelPicker")->setEditText(model); }
    void sendByKeys(const QString &text) const
    {
        message()->setFocus();
        QTest::keyClicks(message(), text);
        QTest::keyClick(message(), Qt::Key_Return, Qt::ControlModifier);
    }

    Profile profile;
    RouteStore routes;
    Keyring keyring;
    DraftStore drafts;
    ConversationStore store;
    ModelListStore modelLists;
    NetworkLane lane;
    std::unique_ptr<MainWindow> window;
};

/// Head lines without those that differ from one connection to the next, then the body.
QByteArrayList comparable(const QByteArray &request)
{
    const auto end = request.indexOf("\r\n\r\n");
    QByteArrayList lines;
    const auto head = request.first(end).split('\n');
    for (const auto &line : head) {
        const auto trimmed = line.trimmed();
        const auto lower = trimmed.toLower();
        // HTTP's own names each client writes in letters of its own.
        const bool isOwn = lower.startsWith("host:") || lower.startsWith("content-length:");
        if (!lower.startsWith("connection:"))
            lines.append(isOwn ? lower : trimmed);
    }
    std::sort(lines.begin() + 1, lines.end(), [](const auto &a, const auto &b) { return a.toLower() < b.toLower(); });
    lines.append(request.sliced(end + 4));
    return lines;
}
}

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void answersWhatWasTypedAndSentByKeys();
    void showsACurlThatSendsTheSameBytes();
    void showsTheCurlWhileTyping();
    void showsTheCurlOfAnEditedMessage();
    void copiesTheCurlWithoutTheKey();
    void copiesTheKeyOnlyAfterAQuestion();
    void stopsByEscapeAndMarksTheCut();
    void asksForToolResultsAndGoesOn();
    void saysWhatFailedAndShowsTheRawResponse();
    void regeneratesTheLastAnswer();
    void bringsTheDraftBackAtTheNextStart();
    void savesTheDraftWithinASecondOfTyping();
    void bringsHiddenPanesAndSizesBack();
    void namesEveryWidgetForScreenReaders();
    void givesNoShortcutTwice();
    void givesNoMnemonicTwiceInAMenu();
    void changesLanguageWhileItRuns();
    void neverSendsByTheMenuWhileComposing();
    void showsTheSystemPromptAndSendsIt();
    void changesAppearanceWhileItRuns();
    void fillsTheMessageFromASample();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_sandbox;
};

void TestMainWindow::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxServer>();
    m_sandbox->setToken(sandboxToken);
    QVERIFY(m_sandbox->listen());
}

void TestMainWindow::answersWhatWasTypedAndSentByKeys()
{
    m_sandbox->setPace(0);
    Desk desk(m_folder->path(), m_sandbox.get());
    desk.sendByKeys(u"Say this back."_s);
    QCOMPARE(desk.message()->toPlainText(), QString());
    QTRY_VERIFY(!desk.window->session().isRunning());
    QCOMPARE(desk.lastTurn().state, TurnState::Complete);
    QVERIFY(desk.lastTurn().message.text.contains(u"Say this back."_s));
    auto *view = desk.window->findChild<ConversationView *>();
    QVERIFY(view->isVisible());
    view->selectAll();
    QVERIFY2(view->selectedText().contains(u"Say this back."_s), qPrintable(view->selectedText()));
    QTRY_VERIFY(desk.response().startsWith(u"HTTP 200"_s));
    QVERIFY(!desk.response().contains(QLatin1StringView(sandboxToken)));
    QVERIFY(!Words::figures(desk.lastTurn()).isEmpty());
}

void TestMainWindow::showsACurlThatSendsTheSameBytes()
{
    FaultServer server;
    const QByteArray answer = R"({"choices":[{"message":{"role":"assistant","content":"ok"},"finish_reason":"stop"}]})";
    server.script({ FaultServer::send(FaultServer::answer(200, answer, "application/json", "Connection: close\r\n")),
        FaultServer::close() });
    Desk desk(m_folder->path());
    Route route { .id = u"recorder"_s, .name = u"Recorder"_s };
    route.bases.insert("openai-chat", server.url("/v1"_L1).toString());
    route.keyVariable = u"RECORDER_KEY"_s;
    desk.keyring.setForThisRun(route.id, "key-of-the-recorder");
    ChatSettings settings { .model = u"It's a \"model\""_s };
    settings.parameters.set("temperature", "0.70");
    desk.window->applySetup(route, "openai-chat", settings, u"Be brief; $HOME `id` \\ stay as they are."_s);
    QTest::keyClicks(desk.message(), u"What's \"5 > 3\"?"_s);
    QApplication::clipboard()->clear();
    desk.action("copyCurl")->trigger();
    const auto command = QApplication::clipboard()->text();
    QVERIFY(!command.contains(u"key-of-the-recorder"_s));

    QTest::keyClick(desk.message(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!desk.window->session().isRunning());
    QCOMPARE(server.requests().size(), 1);

    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"RECORDER_KEY"_s, u"key-of-the-recorder"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"bash"_s, { u"-c"_s, command });
    QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(comparable(server.requests().at(1)), comparable(server.requests().at(0)));
}

void TestMainWindow::showsTheCurlWhileTyping()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    QTest::keyClicks(desk.message(), u"live"_s);
    QTRY_VERIFY(desk.curl().contains(u"\"content\":\"live\""_s));
    QTest::keyClicks(desk.message(), u"ly"_s);
    QTRY_VERIFY(desk.curl().contains(u"\"content\":\"lively\""_s));
    desk.setModel(u"another-model"_s);
    QTRY_VERIFY(desk.curl().contains(u"another-model"_s));
}

void TestMainWindow::showsTheCurlOfAnEditedMessage()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    const auto &session = desk.window->session();
    desk.sendByKeys(u"first"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning() && session.conversation().path().size() == 2, 20'000);
    desk.sendByKeys(u"second"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning() && session.conversation().path().size() == 4, 20'000);
    QTest::keyClicks(desk.message(), u"third"_s);
    QTRY_VERIFY(desk.curl().contains(u"\"content\":\"third\""_s));

    const auto path = session.conversation().path();
    auto *view = desk.window->findChild<ConversationView *>();
    emit view->actionTriggered(path.at(2), "edit");
    QTRY_VERIFY(!desk.curl().contains(u"third"_s));
    QVERIFY(desk.curl().contains(u"\"content\":\"second\""_s));
    QTest::keyClicks(desk.message(), u" thought"_s);
    QTRY_VERIFY(desk.curl().contains(u"\"content\":\"second thought\""_s));
    desk.action("copyCurl")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), curlCommand(session.preview(u"second thought"_s, path.at(2))));

    // Given up, the message being written is the next one again.
    QTest::keyClick(desk.message(), Qt::Key_Escape);
    QTRY_VERIFY(desk.curl().contains(u"\"content\":\"third\""_s));
    // An answer that is edited is kept and not sent: what would be sent is still the message.
    emit view->actionTriggered(path.at(3), "edit");
    QTest::qWait(300);
    QVERIFY(desk.curl().contains(u"\"content\":\"third\""_s));
    QTest::keyClick(desk.message(), Qt::Key_Escape);

    emit view->actionTriggered(path.at(0), "edit");
    QTest::keyClicks(desk.message(), u" anew"_s);
    QTRY_VERIFY(desk.curl().contains(u"\"content\":\"first anew\""_s));
    const auto shown = session.preview(u"first anew"_s, path.at(0));
    QTest::keyClick(desk.message(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning() && session.conversation().path().size() == 2, 20'000);
    QCOMPARE(session.exchange(desk.lastTurn().id)->request.body, shown.body);
}

void TestMainWindow::copiesTheCurlWithoutTheKey()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    QTest::keyClicks(desk.message(), u"hello"_s);
    QTest::mouseClick(desk.child<QPushButton>("copyCurl"), Qt::LeftButton);
    const auto copied = QApplication::clipboard()->text();
    QVERIFY(copied.startsWith(u"curl "_s));
    QVERIFY(copied.contains(u"$SANDBOX_API_KEY"_s));
    QVERIFY(!copied.contains(QLatin1StringView(sandboxToken)));
    QVERIFY(!desk.curl().contains(QLatin1StringView(sandboxToken)));
}

void TestMainWindow::copiesTheKeyOnlyAfterAQuestion()
{
    QApplication::clipboard()->setText(u"before"_s);
    {
        Desk desk(m_folder->path(), m_sandbox.get());
        QTest::keyClicks(desk.message(), u"hello"_s);
        desk.action("copyCurlWithKey")->trigger();
        QTest::qWait(50);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        QVERIFY(desk.child<QWidget>("withKeyQuestion")->isVisible());

        QTest::mouseClick(desk.child<QPushButton>("confirmWithKey"), Qt::LeftButton);
        QTRY_VERIFY(QApplication::clipboard()->text().contains(QLatin1StringView(sandboxToken)));
        QCOMPARE(QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        QVERIFY(!desk.child<QWidget>("withKeyQuestion")->isVisible());
        QVERIFY(!desk.curl().contains(QLatin1StringView(sandboxToken)));
    }
    QVERIFY(!QApplication::clipboard()->text().contains(QLatin1StringView(sandboxToken)));
}

void TestMainWindow::stopsByEscapeAndMarksTheCut()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    desk.setModel(u"slow"_s);
    desk.sendByKeys(u"Take your time."_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.lastTurn().message.text.isEmpty(), 20'000);
    QVERIFY(desk.window->session().isRunning());
    QVERIFY(desk.action("stop")->isEnabled());
    QTest::keyClick(desk.window.get(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.window->session().isRunning());
    QCOMPARE(desk.lastTurn().state, TurnState::Cut);
    QVERIFY(!desk.lastTurn().message.text.isEmpty());
    QVERIFY(!desk.action("stop")->isEnabled());
}

void TestMainWindow::asksForToolResultsAndGoesOn()
{
    m_sandbox->setPace(0);
    Desk desk(m_folder->path(), m_sandbox.get());
    auto settings = desk.window->session().settings();
    settings.model = u"tools"_s;
    settings.tools = { { .name = u"get_weather"_s, .description = u"Weather"_s,
        .schema = R"({"type":"object","properties":{"city":{"type":"string"}}})" } };
    desk.window->applySetup(desk.window->session().route(), "openai-chat", settings, {});
    desk.sendByKeys(u"What is the weather?"_s);
    QTRY_VERIFY(!desk.window->session().isRunning());
    const auto calls = desk.window->session().pendingToolCalls();
    QVERIFY(!calls.isEmpty());
    auto *panel = desk.window->findChild<ToolResultsPanel *>();
    QVERIFY(panel->isVisible());

    const auto fields = panel->findChildren<QPlainTextEdit *>();
    for (auto *field : fields) {
        if (!field->isReadOnly())
            field->setPlainText(u"{\"temperature\": 21}"_s);
    }
    desk.message()->setFocus();
    QTest::keyClick(desk.message(), Qt::Key_Return, Qt::ControlModifier);
    desk.action("send")->trigger();
    QTRY_VERIFY(!desk.window->session().isRunning() && desk.window->session().pendingToolCalls().isEmpty());
    QVERIFY(!panel->isVisible());
    QCOMPARE(desk.lastTurn().message.role, Role::Assistant);
    QCOMPARE(desk.lastTurn().state, TurnState::Complete);
    const auto &conversation = desk.window->session().conversation();
    QCOMPARE(conversation.turn(desk.lastTurn().parent)->message.text, u"{\"temperature\": 21}"_s);
}

void TestMainWindow::saysWhatFailedAndShowsTheRawResponse()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    desk.setModel(u"error-401"_s);
    desk.sendByKeys(u"hello"_s);
    QTRY_VERIFY(!desk.window->session().isRunning());
    QCOMPARE(desk.lastTurn().state, TurnState::Failed);
    auto *view = desk.window->findChild<ConversationView *>();
    emit view->actionTriggered(desk.lastTurn().id, "inspect");
    const auto *tabs = desk.child<QTabBar>("inspectorTabs");
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Response"_s);
    QTRY_VERIFY(desk.response().contains(u"401"_s));
    QVERIFY(desk.response().contains(u"1004"_s));
}

void TestMainWindow::regeneratesTheLastAnswer()
{
    m_sandbox->setPace(0);
    Desk desk(m_folder->path(), m_sandbox.get());
    QVERIFY(!desk.action("regenerate")->isEnabled());
    desk.sendByKeys(u"again"_s);
    QTRY_VERIFY(!desk.window->session().isRunning());
    const auto first = desk.lastTurn().id;
    desk.action("regenerate")->trigger();
    QTRY_VERIFY(!desk.window->session().isRunning());
    QVERIFY(desk.lastTurn().id != first);
    QCOMPARE(desk.window->session().conversation().path().size(), 2);
}

void TestMainWindow::bringsTheDraftBackAtTheNextStart()
{
    ChatSettings settings;
    {
        Desk desk(m_folder->path(), m_sandbox.get());
        const auto route = desk.routes.find(u"minimax"_s);
        QVERIFY(route);
        settings = { .model = u"MiniMax-M2.7"_s };
        settings.parameters.set("temperature", "0.30");
        settings.extraBody.set("service_tier", R"("priority")");
        desk.window->applySetup(*route, "openai-chat", settings, u"Be brief."_s);
        QTest::keyClicks(desk.message(), u"half a sen"_s);
        desk.window->close();
    }
    Desk desk(m_folder->path(), m_sandbox.get());
    QCOMPARE(desk.message()->toPlainText(), u"half a sen"_s);
    QCOMPARE(desk.window->session().route().id, u"minimax"_s);
    QCOMPARE(desk.window->session().systemPrompt(), u"Be brief."_s);
    QCOMPARE(desk.window->session().settings(), settings);
    QCOMPARE(desk.child<QComboBox>("modelPicker")->currentText(), u"MiniMax-M2.7"_s);
}

void TestMainWindow::savesTheDraftWithinASecondOfTyping()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    QTest::qWait(10); // what was read at the start is not written again
    QTest::keyClicks(desk.message(), u"not lost"_s);
    // Another reader of the same profile: as after a crash.
    QTRY_COMPARE(DraftStore(desk.profile).draft().text, u"not lost"_s);
}

void TestMainWindow::bringsHiddenPanesAndSizesBack()
{
    // Within the off-screen desktop: from Qt 6.8 on no window comes back larger than its screen.
    const QSize size(780, 740);
    QList<int> sizes;
    {
        Desk desk(m_folder->path(), m_sandbox.get());
        desk.window->resize(size);
        desk.action("showParameters")->trigger();
        desk.action("showPages")->trigger();
        const auto rows = desk.window->findChildren<QSplitter *>();
        for (auto *splitter : rows) {
            if (splitter->orientation() == Qt::Vertical) {
                splitter->setSizes({ 400, 300 });
                sizes = splitter->sizes();
            }
        }
        desk.window->close();
    }
    Desk desk(m_folder->path(), m_sandbox.get());
    QCOMPARE(desk.window->size(), size);
    QVERIFY(!desk.action("showParameters")->isChecked());
    QVERIFY(!desk.child<QWidget>("pageList")->isVisible());
    QVERIFY(desk.child<QWidget>("inspector")->isVisible());
    const auto splitters = desk.window->findChildren<QSplitter *>();
    for (const auto *splitter : splitters) {
        if (splitter->orientation() == Qt::Vertical)
            QCOMPARE(splitter->sizes(), sizes);
    }
}

void TestMainWindow::namesEveryWidgetForScreenReaders()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    desk.child<QAbstractButton>("editSystemPrompt")->click();
    QStringList nameless;
    const auto widgets = desk.window->findChildren<QWidget *>();
    for (auto *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(desk.window.get()) || qobject_cast<QScrollBar *>(widget))
            continue;
        // Inside a spin box or combo box it is the box that is announced; a scroll area without focus is only a frame.
        if (widget->focusProxy() || widget->window() != desk.window.get())
            continue;
        auto *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless.append(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName()));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void TestMainWindow::givesNoShortcutTwice()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    QHash<QKeySequence, QString> taken;
    const auto actions = desk.window->findChildren<QAction *>();
    for (const auto *action : actions) {
        const auto keys = action->shortcuts();
        for (const auto &key : keys) {
            QVERIFY2(!taken.contains(key), qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), taken.value(key), action->text())));
            taken.insert(key, action->text());
        }
    }
    const auto shortcuts = desk.window->findChildren<QShortcut *>();
    for (const auto *shortcut : shortcuts)
        QVERIFY2(!taken.contains(shortcut->key()), qPrintable(shortcut->key().toString()));
    for (const auto *key : { "Ctrl+N", "Ctrl+Q", "Ctrl+Return", "Esc", "Ctrl+R", "Ctrl+Shift+C", "Ctrl+,", "Ctrl+/" })
        QVERIFY2(taken.contains(QKeySequence(QLatin1StringView(key))), key);
}

void TestMainWindow::givesNoMnemonicTwiceInAMenu()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    const auto check = [](const QList<QAction *> &actions, const QString &where) {
        QSet<QKeySequence> seen;
        for (const auto *action : actions) {
            const auto mnemonic = QKeySequence::mnemonic(action->text());
            if (mnemonic.isEmpty())
                continue;
            QVERIFY2(!seen.contains(mnemonic), qPrintable(where + u": "_s + action->text()));
            seen.insert(mnemonic);
        }
    };
    const auto bar = desk.window->menuBar()->actions();
    check(bar, u"menu bar"_s);
    for (const auto *top : bar) {
        QVERIFY2(!QKeySequence::mnemonic(top->text()).isEmpty(), qPrintable(top->text()));
        check(top->menu()->actions(), top->text());
    }
}

void TestMainWindow::changesLanguageWhileItRuns()
{
    /// Turns every text around, as a language would that nobody knows.
    class Backwards final : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *, const char *text, const char *, int) const override
        {
            return u"«%1»"_s.arg(QString::fromUtf8(text));
        }
    };
    Desk desk(m_folder->path(), m_sandbox.get());
    Backwards backwards;
    QCoreApplication::installTranslator(&backwards);
    QCoreApplication::processEvents();
    const auto send = desk.child<QPushButton>("send")->text();
    const auto file = desk.window->menuBar()->actions().constFirst()->text();
    const auto tabs = desk.tabNames();
    const auto strip = desk.child<QAbstractButton>("editSystemPrompt")->text();
    QCoreApplication::removeTranslator(&backwards);
    QCOMPARE(send, u"«Send»"_s);
    QCOMPARE(file, u"«&File»"_s);
    QVERIFY(tabs.contains(u"«Response»"_s));
    QCOMPARE(strip, u"«Edit»"_s);
    QCoreApplication::processEvents();
    QCOMPARE(desk.child<QPushButton>("send")->text(), u"Send"_s);
}

void TestMainWindow::neverSendsByTheMenuWhileComposing()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    QTest::keyClicks(desk.message(), u"ok"_s);
    QInputMethodEvent composing(u"nihao"_s, {});
    QApplication::sendEvent(desk.message(), &composing);
    desk.action("send")->trigger();
    QTest::keyClick(desk.message(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.window->session().isRunning());
    QVERIFY(desk.window->session().conversation().isEmpty());
}

void TestMainWindow::showsTheSystemPromptAndSendsIt()
{
    m_sandbox->setPace(0);
    Desk desk(m_folder->path(), m_sandbox.get());
    auto *prompt = desk.child<MessageEdit>("systemPrompt");
    QVERIFY(!prompt->isVisible());
    desk.child<QAbstractButton>("editSystemPrompt")->click();
    QVERIFY(prompt->isVisible());
    QTest::keyClicks(prompt, u"Be brief."_s);
    QTest::keyClick(prompt, Qt::Key_Escape);
    QVERIFY(!prompt->isVisible());
    desk.sendByKeys(u"hello"_s);
    QTRY_VERIFY(!desk.window->session().isRunning());
    const auto *exchange = desk.window->session().exchange(desk.lastTurn().id);
    QVERIFY(exchange->request.body.contains(R"({"role":"system","content":"Be brief."})"));
}

void TestMainWindow::changesAppearanceWhileItRuns()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    for (const auto *name : { "dark", "light" }) {
        desk.action(name)->trigger();
        const bool dark = qstrcmp(name, "dark") == 0;
        QTRY_COMPARE(desk.window->palette().color(QPalette::Window).lightness() < 128, dark);
        const auto text = desk.message()->palette().color(QPalette::Text).lightness();
        QCOMPARE(text > 128, dark);
        QCOMPARE(desk.drafts.view(u"appearance"_s).toString(), QString::fromLatin1(name));
    }
}

void TestMainWindow::fillsTheMessageFromASample()
{
    Desk desk(m_folder->path(), m_sandbox.get());
    auto *sample = desk.child<QPushButton>("sample0");
    QVERIFY(sample->isVisible());
    QTest::mouseClick(sample, Qt::LeftButton);
    QCOMPARE(desk.message()->toPlainText(), sample->text());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
