// Form and JSON beside the conversation: what is set in one is seen in the other, in the window as it is.
#include "core/jsontext.h"
#include "ui/chat/messageedit.h"
#include "ui/conversations/conversationlist.h"
#include "ui/desk.h"
#include "ui/forms/bodypane.h"
#include "ui/forms/bodytext.h"
#include "ui/forms/notice.h"
#include "ui/forms/parameterpanel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
void look(const OpenDesk &desk, const char *name)
{
    // For whoever wants to see: a folder to put pictures in.
    const QString folder = qEnvironmentVariable("LOOK_FOLDER");
    if (folder.isEmpty())
        return;
    if (const int width = qEnvironmentVariableIntValue("LOOK_WIDTH"); width > 0)
        desk.window->resize(width, 720);
    for (const char *appearance : { "dark", "light" }) {
        for (QAction *action : desk.window->findChildren<QAction *>()) {
            if (action->data().toString() == QLatin1StringView(appearance))
                action->trigger();
        }
        QTest::qWait(300);
        desk.window->grab().save(u"%1/%2-%3.png"_s.arg(folder, QString::fromLatin1(name), QString::fromLatin1(appearance)));
    }
}

/// The window with JSON in place of the form.
struct JsonDesk : OpenDesk {
    explicit JsonDesk(const QString &folder, SandboxServer *sandbox = nullptr)
        : OpenDesk(folder, {}, sandbox)
        , text(child<BodyText>("bodyText"))
        , pane(child<BodyPane>("body"))
        , form(window->findChild<ParameterPanel *>())
    {
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    void setUp(const ChatSettings &settings, const char *protocol = "openai-chat") const
    {
        window->applySetup(session().route(), protocol, settings, {});
    }
    ChatSession &session() const { return window->session(); }
    void show(bool json) const { child<QTabBar>("formSwitch")->setCurrentIndex(json ? 1 : 0); }
    QByteArray compact() const { return Json::compacted(text->toPlainText().toUtf8()); }
    /// Puts the cursor behind \a words and the focus into the text.
    void goBehind(const QString &words) const
    {
        QTextCursor cursor = text->document()->find(words);
        QVERIFY2(!cursor.isNull(), qPrintable(text->toPlainText()));
        cursor.setPosition(cursor.selectionEnd());
        text->setTextCursor(cursor);
        text->setFocus();
    }

    BodyText *text;
    BodyPane *pane;
    ParameterPanel *form;
};
}

class TestBodyWindow : public QObject
{
    Q_OBJECT

private slots:
    void keepsFormAndJsonInStep();
    void editsByKeysAndTakesBack();
    void keepsUnknownFieldsOverModelsAndProtocols();
    void findsInTheText();
    void keepsWhatCannotBeRead();
    void keepsWhatCannotBeReadOfTheFirstChat();
    void sendsWhatWasJustTyped();
    void copiesAllOfALongBody();
    void typesBesideALargePicture();
};

void TestBodyWindow::keepsFormAndJsonInStep()
{
    const QTemporaryDir folder;
    OpenDesk desk(folder.path());
    ChatSession &session = desk.window->session();
    ChatSettings settings { .model = u"MiniMax-M3"_s };
    settings.parameters.set("temperature", "0.10");
    desk.window->applySetup(session.route(), "openai-chat", settings, u"Be brief."_s);
    auto *const form = desk.window->findChild<ParameterPanel *>();
    auto *const text = desk.child<BodyText>("bodyText");
    QVERIFY(form && text && form->isVisible() && !text->isVisible());

    desk.child<QTabBar>("formSwitch")->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(u"\"temperature\": 0.10"_s), 10'000);
    QVERIFY(text->isVisible() && !form->isVisible());
    QVERIFY(text->toPlainText().contains(u"Be brief."_s));

    // What is typed as JSON, the form and the session have.
    text->document()->find(u"0.10"_s).insertText(u"1.0, \"top_a\": 1e-2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(session.settings().parameters.value("temperature").value_or(QByteArray()), QByteArray("1.0"), 10'000);
    QCOMPARE(session.settings().extraBody.value("top_a").value_or(QByteArray()), QByteArray("1e-2"));
    QCOMPARE(form->settings().parameters, session.settings().parameters);
    QVERIFY(session.preview({}).body.endsWith(R"("temperature":1.0,"top_a":1e-2})"));

    // What the session gets elsewhere is seen as JSON.
    session.setSystemPrompt(u"Be long."_s);
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(u"Be long."_s), 10'000);
    desk.child<QTabBar>("formSwitch")->setCurrentIndex(0);
    QVERIFY(form->isVisible() && !text->isVisible());
}

void TestBodyWindow::editsByKeysAndTakesBack()
{
    const QTemporaryDir folder;
    const JsonDesk desk(folder.path());
    ChatSettings settings { .model = u"MiniMax-M3"_s };
    settings.parameters.set("temperature", "0.10");
    desk.setUp(settings);
    desk.show(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);

    desk.goBehind(u"0.10"_s);
    QTest::keyClicks(desk.text, u","_s);
    QTest::keyClick(desk.text, Qt::Key_Return);
    QTest::keyClicks(desk.text, u"\"top_p\": 1E-1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.form->settings().parameters.value("top_p").value_or(QByteArray()), QByteArray("1E-1"), 10'000);
    QCOMPARE(desk.session().settings().parameters, desk.form->settings().parameters);
    for (int i = 0; i < 50 && desk.text->document()->isUndoAvailable(); ++i)
        QTest::keyClick(desk.text, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.form->settings().parameters.contains("top_p"), 10'000);
    QCOMPARE(desk.form->settings().parameters.value("temperature").value_or(QByteArray()), QByteArray("0.10"));
    look(desk, "edited");

    // What the form sets, the text has, and can take back.
    desk.show(false);
    auto *const field = desk.form->findChild<QWidget *>(u"top_p"_s)->findChild<QLineEdit *>();
    QVERIFY(field);
    field->setFocus();
    QTest::keyClicks(field, u"0.50"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.session().settings().parameters.contains("top_p"), 10'000);
    desk.show(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("\"top_p\":0.5"), 10'000);
    desk.text->setFocus();
    QTest::keyClick(desk.text, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.form->settings().parameters.contains("top_p"), 10'000);
    QTest::keyClick(desk.text, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(desk.form->settings().parameters.contains("top_p"), 10'000);
}

void TestBodyWindow::keepsUnknownFieldsOverModelsAndProtocols()
{
    const QTemporaryDir folder;
    const JsonDesk desk(folder.path());
    ChatSettings settings { .model = u"MiniMax-M3"_s };
    settings.parameters.set("temperature", "0.10");
    desk.setUp(settings);
    desk.show(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    desk.goBehind(u"0.10"_s);
    QTest::keyClicks(desk.text, u", \"own_thing\": {\"b\": 1E+2, \"a\": -0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.session().settings().extraBody.value("own_thing").value_or(QByteArray()), QByteArray(R"({"b":1E+2,"a":-0})"), 10'000);

    auto *const models = desk.child<QComboBox>("modelPicker");
    models->setFocus();
    models->lineEdit()->selectAll();
    QTest::keyClicks(models, u"another-model"_s);
    QTest::keyClick(models, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("another-model"), 10'000);
    QVERIFY(desk.compact().contains(R"("own_thing":{"b":1E+2,"a":-0})"));

    for (const char *protocol : { "anthropic-messages", "openai-responses", "gemini", "openai-chat" }) {
        ChatSettings now = desk.session().settings();
        desk.window->applySetup(desk.session().route(), protocol, now, {});
        // What the other protocol said is not to be said again by undoing.
        QTRY_VERIFY_WITH_TIMEOUT(!desk.text->document()->isUndoAvailable(), 10'000);
        const QByteArray body = Json::compacted(desk.session().preview({}).body);
        QTRY_COMPARE_WITH_TIMEOUT(desk.compact(), body, 10'000);
        QVERIFY2(body.contains("0.10") && body.contains(R"("own_thing":{"b":1E+2,"a":-0})"), body.constData());
        look(desk, protocol);
    }
}

void TestBodyWindow::findsInTheText()
{
    const QTemporaryDir folder;
    const JsonDesk desk(folder.path());
    ChatSettings settings { .model = u"MiniMax-M3"_s };
    settings.extraBody.set("own", R"(["Fox","fox","FOX"])");
    desk.setUp(settings);
    desk.show(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("FOX"), 10'000);
    desk.text->setFocus();
    QTest::keyClick(desk.text, Qt::Key_F, Qt::ControlModifier);
    auto *const bar = desk.child<QWidget>("findInBody");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 10'000);
    QVERIFY(!desk.child<QWidget>("findBar")->isVisible());
    auto *const words = bar->findChild<QLineEdit *>();
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, u"fox"_s);
    QCOMPARE(bar->findChild<QLabel *>()->text(), u"1 of 3"_s);
    look(desk, "found");
    QTest::keyClick(words, Qt::Key_F3);
    QTRY_COMPARE_WITH_TIMEOUT(bar->findChild<QLabel *>()->text(), u"2 of 3"_s, 10'000);
    QCOMPARE(desk.text->textCursor().selectedText(), u"fox"_s);
    QTest::keyClick(words, Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(bar->findChild<QLabel *>()->text(), u"1 of 3"_s, 10'000);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar->findChild<QLabel *>()->text(), u"3 of 3"_s);
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(desk.text->hasFocus());
    QCOMPARE(desk.text->textCursor().selectedText(), u"FOX"_s);
}

void TestBodyWindow::keepsWhatCannotBeRead()
{
    const QTemporaryDir folder;
    SandboxServer sandbox;
    sandbox.setToken("sandbox-0123456789abcdef");
    sandbox.setPace(0);
    QVERIFY(sandbox.listen());
    QString unread;
    {
        const JsonDesk desk(folder.path(), &sandbox);
        ChatSettings settings { .model = u"echo"_s };
        settings.parameters.set("temperature", "0.10");
        desk.setUp(settings);
        desk.show(true);
        QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
        desk.goBehind(u"0.10"_s);
        QTest::keyClicks(desk.text, u"9,"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.pane->isFaulty(), 10'000);
        look(desk, "unread");
        unread = desk.text->toPlainText();
        QCOMPARE(desk.form->settings().parameters.value("temperature").value_or(QByteArray()), QByteArray("0.10"));
        QVERIFY(!desk.child<QTabBar>("formSwitch")->tabIcon(1).isNull());
        auto *const notice = desk.child<Notice>("bodyNotice");
        desk.text->moveCursor(QTextCursor::Start);
        QTest::mouseClick(notice, Qt::LeftButton);
        QVERIFY(desk.text->textCursor().blockNumber() > 0);

        // Between the tabs it stays.
        desk.show(false);
        desk.show(true);
        QCOMPARE(desk.text->toPlainText(), unread);

        // What is sent is what the form has, and the window says so.
        auto *const message = desk.child<MessageEdit>("message");
        message->setFocus();
        QTest::keyClicks(message, u"Hello"_s);
        QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(desk.session().conversation().path().size() == 2 && !desk.session().isRunning(), 20'000);
        const Exchange *const exchange = desk.session().exchange(desk.session().conversation().leaf());
        QVERIFY(exchange && exchange->request.body.contains("\"temperature\":0.10"));
        QCOMPARE(desk.text->toPlainText(), unread);

        // Another conversation has another text.
        desk.action("newChat")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.pane->isFaulty() && Json::members(desk.text->toPlainText().toUtf8()), 10'000);
        QVERIFY(desk.child<QTabBar>("formSwitch")->tabIcon(1).isNull());
        auto *const list = desk.window->findChild<ConversationList *>();
        QVERIFY(list);
        desk.goBehind(u"0.10"_s);
        QTest::keyClicks(desk.text, u",,"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.pane->isFaulty(), 10'000);
        unread = desk.text->toPlainText();
        QTest::keyClicks(message, u"kept"_s);
    }
    // At the next start both are there: JSON in front, and the text as it was.
    const JsonDesk desk(folder.path(), &sandbox);
    QVERIFY(desk.text->isVisible() && !desk.form->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(desk.text->toPlainText(), unread, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.text->extraSelections().isEmpty(), 10'000);
    QTest::mouseClick(desk.child<QToolButton>("discardText"), Qt::LeftButton);
    QVERIFY(!desk.pane->isFaulty());
    QVERIFY(desk.compact().contains("\"temperature\":0.10"));
}

void TestBodyWindow::keepsWhatCannotBeReadOfTheFirstChat()
{
    const QTemporaryDir folder;
    const JsonDesk desk(folder.path());
    ChatSettings settings { .model = u"MiniMax-M3"_s };
    settings.parameters.set("temperature", "0.10");
    desk.setUp(settings);
    desk.show(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    auto *const message = desk.child<MessageEdit>("message");
    message->setFocus();
    QTest::keyClicks(message, u"Hello"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.action("appendAsUser")->isEnabled(), 10'000);
    desk.action("appendAsUser")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(desk.session().conversation().path().size(), 1, 10'000);
    desk.goBehind(u"0.10"_s);
    QTest::keyClicks(desk.text, u",,"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.pane->isFaulty(), 10'000);
    const QString unread = desk.text->toPlainText();
    desk.action("newChat")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.pane->isFaulty(), 10'000);
    auto *const list = desk.child<QListView>("conversations");
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, 10'000);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(desk.text->toPlainText(), unread, 10'000);
}

void TestBodyWindow::sendsWhatWasJustTyped()
{
    const QTemporaryDir folder;
    SandboxServer sandbox;
    sandbox.setToken("sandbox-0123456789abcdef");
    sandbox.setPace(0);
    QVERIFY(sandbox.listen());
    const JsonDesk desk(folder.path(), &sandbox);
    ChatSettings settings { .model = u"echo"_s };
    settings.parameters.set("temperature", "0.1");
    desk.setUp(settings);
    desk.child<MessageEdit>("message")->setPlainText(u"Hello"_s);
    desk.show(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.1") && desk.compact().contains("Hello"), 10'000);
    desk.goBehind(u"0.1"_s);
    QTest::keyClicks(desk.text, u"75"_s);
    QTest::keyClick(desk.text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(desk.session().conversation().path().size() == 2 && !desk.session().isRunning(), 20'000);
    const Exchange *const exchange = desk.session().exchange(desk.session().conversation().leaf());
    QVERIFY(exchange);
    QVERIFY2(exchange->request.body.contains("\"temperature\":0.175"), exchange->request.body.constData());
}

void TestBodyWindow::copiesAllOfALongBody()
{
    const QTemporaryDir folder;
    const JsonDesk desk(folder.path());
    ChatSettings settings { .model = u"MiniMax-M3"_s };
    const QByteArray picture = "\"data:image/png;base64," + QByteArray(60'000, 'A') + '"';
    settings.extraBody.set("own", picture);
    desk.setUp(settings);
    desk.show(true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("60 kB"), 10'000);
    look(desk, "shortened");
    QTest::mouseClick(desk.child<QToolButton>("copyBody"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text().toUtf8().contains(picture), 10'000);
    QVERIFY(Json::members(QApplication::clipboard()->text().toUtf8()));
}

/// Prints how long the longest key took: beside a picture of megabytes as well as without one.
void TestBodyWindow::typesBesideALargePicture()
{
    const QTemporaryDir folder;
    const JsonDesk desk(folder.path());
    desk.setUp({ .model = u"MiniMax-M3"_s });
    desk.show(true);
    auto *const message = desk.child<MessageEdit>("message");
    // Lets the window do what it has to do, for a while; returns the longest that it was busy, in ms.
    const auto watch = [](int ms) {
        QElapsedTimer all;
        all.start();
        qint64 longest = 0;
        while (all.elapsed() < ms) {
            QElapsedTimer turn;
            turn.start();
            QCoreApplication::processEvents();
            longest = qMax(longest, turn.nsecsElapsed());
            QThread::usleep(500);
        }
        return double(longest) / 1e6;
    };
    for (const bool withPicture : { false, true }) {
        if (withPicture) {
            MessageDraft said;
            said.text = u"Look"_s;
            said.attachments.append({ .kind = AttachmentKind::Image, .name = u"large.png"_s, .mediaType = "image/png", .content = QByteArray(20'000'000, 'p') });
            QElapsedTimer took;
            took.start();
            QVERIFY(desk.session().appendTurn(Role::User, said) != 0);
            const double appending = double(took.nsecsElapsed()) / 1e6;
            qInfo("A picture of 20 MB appended in %.1f ms, then the window was busy for %.1f ms at most", appending, watch(3'000));
        }
        message->setFocus();
        watch(1'500);
        QList<double> waits;
        for (int i = 0; i < 40; ++i) {
            QElapsedTimer key;
            key.start();
            QTest::keyClick(message, Qt::Key_A);
            const double typing = double(key.nsecsElapsed()) / 1e6;
            // Now and then somebody thinks, and what waited for that is made.
            waits.append(qMax(typing, watch(i % 10 == 9 ? 900 : 20)));
        }
        std::sort(waits.begin(), waits.end());
        qInfo("%s a picture of 20 MB a key is waited for: median %.1f ms, 9 of 10 below %.1f ms, longest %.1f ms", withPicture ? "Beside" : "Without",
            waits.at(waits.size() / 2), waits.at(waits.size() * 9 / 10), waits.constLast());
    }
    QTRY_VERIFY_WITH_TIMEOUT(desk.text->toPlainText().contains(u"\"…\""_s), 10'000);
}

QTEST_MAIN(TestBodyWindow)
#include "tst_bodywindow.moc"
