// Tools in the real window: calls are answered by hand, in any order, by themselves, and made of text that was no call.
#include "core/jsonschema.h"
#include "core/jsontext.h"
#include "support/faultserver.h"
#include "ui/chat/advicestrip.h"
#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversations/conversationlist.h"
#include "ui/desk.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/tooleditor.h"
#include "ui/forms/toolimportdialog.h"
#include "ui/forms/toolresultspanel.h"
#include "ui/warnings.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using Faults = FaultServer;

namespace {
Faults::Script says(const QByteArray &message)
{
    return { Faults::send(Faults::answer(200,
        "{\"id\":\"1\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":" + message
            + "}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}")) };
}

/// Calls get_time as \a ids.
Faults::Script callsAs(const QByteArrayList &ids)
{
    QByteArrayList calls;
    for (const QByteArray &id : ids)
        calls.append("{\"id\":\"" + id + "\",\"type\":\"function\",\"function\":{\"name\":\"get_time\",\"arguments\":"
            + Json::quoted(u"{\"city\":\"Oslo\"}"_s) + "}}");
    return says("{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[" + calls.join(',') + "]}");
}

Faults::Script saysWords(const QString &words)
{
    return says("{\"role\":\"assistant\",\"content\":" + Json::quoted(words) + '}');
}

Faults::Script saysPlainly()
{
    return saysWords(u"It is noon."_s);
}

Faults::Script leaks()
{
    return saysWords(u"Let me look.\n<tool_call>{\"name\":\"get_time\",\"arguments\":{\"city\":\"Oslo\"}}</tool_call>"_s);
}
}

class TestToolWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void makesCallsOfText();
    void makesCallsOfTextByTheMenuOfATurn();
    void makesCallsOfWhatTheSandboxLeaks();
    void answersSeveralCallsInAnyOrder();
    void answersByItselfUntilTheModelIsDone();
    void saysThatTheCapIsReached();
    void stopsAnsweringByItself();
    void endsWithTheAnswerThatIsStopped();
    void answersOnceAndWaits();
    void endsWhereNothingMayBeSent();
    void keepsResultsToTheirConversation();
    void keepsACannedResult();
    void writesATool();
    void importsTools();
    void asksForASchema();

private:
    void use(const QList<Faults::Script> &scripts, const Tool &tool = defaultTool());
    static Tool defaultTool()
    {
        return { .name = u"get_time"_s,
            .schema = "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"]}",
            .cannedResult = u"noon"_s };
    }
    void ask(const QString &text) const;
    ChatSession &session() const { return m_desk->window->session(); }
    ToolResultsPanel *panel() const { return m_desk->window->findChild<ToolResultsPanel *>(); }
    QList<GrowingEdit *> results() const;
    QPushButton *button(const char *name) const;
    bool tells(const QString &words) const;
    QByteArray lastBody() const;
    void look(const char *name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<SandboxServer> m_sandbox;
    std::unique_ptr<OpenDesk> m_desk;
};

void TestToolWindow::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
    m_sandbox = std::make_unique<SandboxServer>();
    m_sandbox->setToken("sandbox-0123456789abcdef");
    m_sandbox->setPace(0);
    QVERIFY(m_sandbox->listen());
    m_desk = std::make_unique<OpenDesk>(m_folder->path(), QProcessEnvironment(), m_sandbox.get());
    m_desk->window->resize(1024, 760);
}

void TestToolWindow::cleanup()
{
    m_desk.reset();
    m_server.reset();
    m_sandbox.reset();
}

void TestToolWindow::use(const QList<Faults::Script> &scripts, const Tool &tool)
{
    m_server->scripts(scripts);
    const Route route { .id = u"own"_s, .name = u"My server"_s, .bases = { { "openai-chat", m_server->url("/v1"_L1).toString() } },
        .defaultModel = u"m-1"_s };
    QCOMPARE(m_desk->routes.save(route), QString());
    ChatSettings settings;
    settings.model = route.defaultModel;
    settings.tools = { tool };
    m_desk->window->applySetup(route, "openai-chat", settings, {});
}

void TestToolWindow::ask(const QString &text) const
{
    auto *const composer = m_desk->child<Composer>("composer");
    composer->setText(text);
    QTest::keyClick(composer->editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!session().isRunning(), 20'000);
}

QList<GrowingEdit *> TestToolWindow::results() const
{
    QList<GrowingEdit *> fields;
    const auto all = panel()->findChildren<GrowingEdit *>();
    for (GrowingEdit *const field : all) {
        if (!field->isReadOnly() && field->isVisible())
            fields.append(field);
    }
    return fields;
}

/// The visible button called \a name.
QPushButton *TestToolWindow::button(const char *name) const
{
    const auto buttons = m_desk->window->findChildren<QPushButton *>(QLatin1StringView(name));
    for (QPushButton *const button : buttons) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

bool TestToolWindow::tells(const QString &words) const
{
    const auto labels = panel()->findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

QByteArray TestToolWindow::lastBody() const
{
    return m_server->requests().isEmpty() ? QByteArray() : m_server->requests().constLast();
}

/// For the eye, when somebody wants to look.
void TestToolWindow::look(const char *name) const
{
    const QString folder = qEnvironmentVariable("LOOK_FOLDER");
    if (folder.isEmpty())
        return;
    for (const char *const appearance : { "dark", "light" }) {
        m_desk->action(appearance)->trigger();
        QTest::qWait(400);
        const QString path = folder + u'/' + QLatin1StringView(name) + u'-' + QLatin1StringView(appearance);
        m_desk->window->grab().save(path + ".png"_L1);
        const auto dialogs = m_desk->window->findChildren<QDialog *>();
        for (QDialog *const dialog : dialogs) {
            if (dialog->isVisible())
                dialog->grab().save(path + u'-' + QLatin1StringView(dialog->metaObject()->className()) + ".png"_L1);
        }
    }
}

void TestToolWindow::makesCallsOfText()
{
    use({ leaks(), saysPlainly() });
    ask(u"What time is it?"_s);
    QVERIFY(!panel()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(button("repair-treat-as-calls"), 10'000);
    look("leaked");
    button("repair-treat-as-calls")->click();
    QVERIFY(panel()->isVisible());
    QCOMPARE(results().size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), results().first(), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(!button("repair-treat-as-calls"), 10'000);
    look("treated");
    const Conversation treated = session().conversation();
    for (QPushButton *const undo : m_desk->window->findChildren<QPushButton *>()) {
        if (undo->text() == "Undo"_L1 && undo->isVisible())
            undo->click();
    }
    QVERIFY(!panel()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(button("repair-treat-as-calls"), 10'000);
    m_desk->window->findChild<ConversationView *>()->setFocus();
    m_desk->action("redo")->trigger();
    QCOMPARE(session().conversation(), treated);
    QVERIFY(panel()->isVisible());
    QTest::keyClicks(results().first(), u"12:00"_s);
    QTest::keyClick(results().first(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(session().conversation().path().size() == 4 && !session().isRunning(), 20'000);
    const QByteArray body = lastBody();
    QVERIFY2(body.contains("\"content\":\"Let me look.\",\"tool_calls\":[{"), body.constData());
    QVERIFY(body.contains("\"arguments\":\"{\\\"city\\\":\\\"Oslo\\\"}\""));
    QVERIFY(body.contains("\"content\":\"12:00\""));
}

void TestToolWindow::makesCallsOfTextByTheMenuOfATurn()
{
    use({ leaks() });
    ask(u"What time is it?"_s);
    auto *const view = m_desk->window->findChild<ConversationView *>();
    emit view->actionTriggered(session().conversation().leaf(), "more");
    auto *const menu = m_desk->child<QMenu>("turnMenu");
    QVERIFY(menu && menu->findChild<QAction *>("treatAsCalls"_L1));
    menu->findChild<QAction *>("treatAsCalls"_L1)->trigger();
    menu->close();
    QVERIFY(panel()->isVisible());
    QCOMPARE(results().size(), 1);
}

void TestToolWindow::makesCallsOfWhatTheSandboxLeaks()
{
    for (const QString &model : { u"tool-text"_s, u"tool-tokens"_s }) {
        ChatSettings settings;
        settings.model = model;
        settings.tools = { defaultTool() };
        m_desk->window->applySetup(*m_desk->routes.find(u"sandbox"_s), "openai-chat", settings, {});
        ask(u"What time is it?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button("repair-treat-as-calls"), 10'000);
        button("repair-treat-as-calls")->click();
        QCOMPARE(session().pendingToolCalls().size(), 1);
        QCOMPARE(session().pendingToolCalls().constFirst().arguments, QByteArray("{\"city\":\"Oslo\"}"));
        settings.model = u"tools"_s;
        m_desk->window->applySetup(*m_desk->routes.find(u"sandbox"_s), "openai-chat", settings, {});
        button("answerOnce")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!session().isRunning() && session().pendingToolCalls().isEmpty(), 20'000);
        const Turn &last = *session().conversation().turn(session().conversation().leaf());
        QVERIFY2(last.message.text.contains("noon"_L1), qPrintable(last.message.text));
    }
}

void TestToolWindow::answersSeveralCallsInAnyOrder()
{
    use({ callsAs({ "a", "b", "c" }), saysPlainly() });
    ask(u"What time is it?"_s);
    QTRY_COMPARE_WITH_TIMEOUT(results().size(), 3, 10'000);
    results().at(2)->setFocus();
    QTest::keyClicks(results().at(2), u"third"_s);
    results().at(0)->setFocus();
    QTest::keyClicks(results().at(0), u"first"_s);
    results().at(1)->setFocus();
    QTest::keyClicks(results().at(1), u"second"_s);
    // What answers them stays in sight, however many they are.
    for (const char *const name : { "sendResults", "autoRun" }) {
        QTRY_COMPARE_WITH_TIMEOUT(button(name)->visibleRegion().boundingRect().size(), button(name)->size(), 10'000);
    }
    look("several");
    button("sendResults")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() == 2 && !session().isRunning(), 20'000);
    const QByteArray body = lastBody();
    QVERIFY(body.contains("\"tool_call_id\":\"a\",\"content\":\"first\""));
    QVERIFY(body.indexOf("\"content\":\"first\"") < body.indexOf("\"content\":\"second\""));
    QVERIFY(body.indexOf("\"content\":\"second\"") < body.indexOf("\"content\":\"third\""));
    QVERIFY(!panel()->isVisible());
}

void TestToolWindow::answersByItselfUntilTheModelIsDone()
{
    use({ callsAs({ "a" }), callsAs({ "b", "c" }), callsAs({ "d" }), saysPlainly() });
    ask(u"What time is it?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button("autoRun"), 10'000);
    button("autoRun")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 4, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!session().isRunning() && !panel()->isVisible(), 20'000);
    QVERIFY(!panel()->isAutoRunning());
    QCOMPARE(lastBody().count("\"content\":\"noon\""), 4);
}

void TestToolWindow::saysThatTheCapIsReached()
{
    use({ callsAs({ "a" }), callsAs({ "b" }), callsAs({ "c" }), saysPlainly() });
    ask(u"What time is it?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button("autoRun"), 10'000);
    m_desk->child<QSpinBox>("autoRunCap")->setValue(2);
    look("autorunoffer");
    button("autoRun")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() == 3 && !panel()->isAutoRunning() && !session().isRunning(), 30'000);
    QVERIFY(panel()->isVisible());
    QVERIFY(tells(u"Stopped after 2"_s));
    look("capreached");
    // And on.
    button("autoRun")->click();
    QVERIFY(!tells(u"Stopped after"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() == 4 && !session().isRunning(), 30'000);
}

void TestToolWindow::stopsAnsweringByItself()
{
    Faults::Script slow = callsAs({ "b" });
    slow.prepend(Faults::wait(1500));
    use({ callsAs({ "a" }), slow, saysPlainly() });
    ask(u"What time is it?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button("autoRun"), 10'000);
    button("autoRun")->click();
    QVERIFY(panel()->isAutoRunning() && panel()->isVisible());
    QVERIFY(tells(u"request 1 of 5"_s));
    look("autorunning");
    button("autoRun")->click();
    QVERIFY(!panel()->isAutoRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!session().isRunning(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(panel()->isVisible(), 10'000);
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestToolWindow::endsWithTheAnswerThatIsStopped()
{
    Faults::Script slow = callsAs({ "b" });
    slow.prepend(Faults::wait(30'000));
    use({ callsAs({ "a" }), slow });
    ask(u"What time is it?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button("autoRun"), 10'000);
    button("autoRun")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 2, 20'000);
    session().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!session().isRunning(), 20'000);
    QVERIFY(!panel()->isAutoRunning());
    QVERIFY(!panel()->isVisible());
}

void TestToolWindow::answersOnceAndWaits()
{
    use({ callsAs({ "a" }), callsAs({ "b" }), saysPlainly() });
    ask(u"What time is it?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button("answerOnce"), 10'000);
    button("answerOnce")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() == 2 && !session().isRunning(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(button("answerOnce"), 10'000);
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(!tells(u"Stopped after"_s));
}

void TestToolWindow::endsWhereNothingMayBeSent()
{
    use({ callsAs({ "a" }), saysPlainly() });
    ask(u"What time is it?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button("autoRun"), 10'000);
    // A route without an address is refused before anything leaves.
    ChatSettings settings = session().settings();
    settings.model.clear();
    Route route = session().route();
    route.bases = { { "openai-chat", u"https://"_s } };
    route.defaultModel.clear();
    session().setRoute(route);
    session().setSettings(settings);
    button("autoRun")->click();
    QVERIFY(!session().isRunning());
    QVERIFY(!panel()->isAutoRunning());
    QVERIFY(tells(u"not sent as it stands"_s));
    look("refused");
    button("answerOnce")->click();
    QVERIFY(!session().isRunning());
    QVERIFY(panel()->isVisible());
    QCOMPARE(m_server->requests().size(), 1);
}

void TestToolWindow::keepsResultsToTheirConversation()
{
    use({ callsAs({ "call_1" }), callsAs({ "call_1" }), saysPlainly() });
    const auto *list = m_desk->window->findChild<ConversationList *>()->findChild<QListView *>();
    const auto open = [list](const QString &title) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == title)
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
        }
    };
    const auto written = [this] { return results().size() == 1 ? results().constFirst()->toPlainText() : u"none"_s; };
    ask(u"First"_s);
    QTRY_COMPARE_WITH_TIMEOUT(written(), QString(), 20'000);
    QTest::keyClicks(results().first(), u"of the first"_s);
    m_desk->action("newChat")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(written(), u"none"_s, 20'000);
    ask(u"Second"_s);
    QTRY_COMPARE_WITH_TIMEOUT(written(), QString(), 20'000); // although the call has the same id
    QTest::keyClicks(results().first(), u"of the second"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 20'000);
    open(u"First"_s);
    QTRY_COMPARE_WITH_TIMEOUT(written(), u"of the first"_s, 20'000);
    open(u"Second"_s);
    QTRY_COMPARE_WITH_TIMEOUT(written(), u"of the second"_s, 20'000);
    button("sendResults")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!session().isRunning() && m_server->requests().size() == 3, 20'000);
    QVERIFY2(lastBody().contains("of the second"), lastBody().constData());
}

void TestToolWindow::keepsACannedResult()
{
    use({ callsAs({ "a" }), callsAs({ "b" }), saysPlainly() });
    ask(u"What time is it?"_s);
    QTRY_COMPARE_WITH_TIMEOUT(results().size(), 1, 10'000);
    QTest::keyClicks(results().first(), u"midnight"_s);
    QVERIFY(button("keepCanned"));
    look("keepcanned");
    button("keepCanned")->click();
    QVERIFY(!button("keepCanned"));
    QCOMPARE(session().settings().tools.constFirst().cannedResult, u"midnight"_s);
    button("sendResults")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() == 2 && !session().isRunning(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(button("answerOnce"), 10'000);
    button("answerOnce")->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() == 3 && !session().isRunning(), 20'000);
    QCOMPARE(lastBody().count("\"content\":\"midnight\""), 2);
}

void TestToolWindow::writesATool()
{
    m_desk->window->resize(1440, 900);
    button("addTool")->click();
    auto *const editor = m_desk->window->findChild<ToolEditor *>();
    QVERIFY(editor);
    QTest::keyClicks(editor->findChild<QLineEdit *>(u"toolName"_s), u"get_weather"_s);
    auto *const schema = editor->findChild<JsonEdit *>(u"toolSchema"_s);
    schema->setText(u"{\n  \"type\": \"object\",\n  \"properties\": {\n    \"city\": { \"typ\": \"string\" }\n  },\n  \"required\": [\"citty\"]\n}"_s);
    QCOMPARE(schema->marks().size(), 2);
    look("tooleditor");
    editor->findChild<QPushButton *>(u"sampleCall"_s)->click();
    look("samplecall");
    schema->setText(u"{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\",\"enum\":[\"Rome\"]}},\"required\":[\"city\"]}"_s);
    editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QCOMPARE(session().settings().tools.size(), 1);
    // The model calls it with something else.
    m_server->scripts({ saysWords(u"<tool_call>{\"name\":\"get_weather\",\"arguments\":{\"city\":\"Oslo\",\"when\":1}}</tool_call>"_s) });
    const Route route { .id = u"own"_s, .name = u"My server"_s, .bases = { { "openai-chat", m_server->url("/v1"_L1).toString() } }, .defaultModel = u"m-1"_s };
    QCOMPARE(m_desk->routes.save(route), QString());
    m_desk->window->applySetup(route, "openai-chat", session().settings(), {});
    ask(u"How is it?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button("repair-treat-as-calls"), 10'000);
    button("repair-treat-as-calls")->click();
    QTRY_COMPARE_WITH_TIMEOUT(results().size(), 1, 10'000);
    QVERIFY(!schemasAreChecked() || tells(u"$.city must be one of"_s));
    look("arguments");
}

void TestToolWindow::importsTools()
{
    button("importTools")->click();
    auto *const dialog = m_desk->window->findChild<ToolImportDialog *>();
    QVERIFY(dialog);
    dialog->setText(u"{\"tools\":[{\"name\":\"look\",\"input_schema\":{\"type\":\"object\",\"properties\":{\"at\":{}}}},{\"type\":\"web_search\"},"
                    "{\"name\":\"find\",\"input_schema\":{\"type\":\"object\"}}]}"_s);
    look("import");
    dialog->accept();
    QCOMPARE(session().settings().tools.size(), 2);
    look("imported");
    // Or straight into the list.
    QApplication::clipboard()->setText(u"[{\"name\":\"look\",\"inputSchema\":{}}]"_s);
    button("addTool")->setFocus();
    QTest::keyClick(button("addTool"), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(session().settings().tools.size(), 3);
    QCOMPARE(session().settings().tools.constLast().name, u"look_2"_s);
    look("pasted");
}

void TestToolWindow::asksForASchema()
{
    m_desk->window->resize(1440, 900);
    use({ saysWords(u"{\"title\":\"Oslo\"}"_s) });
    auto *const row = m_desk->child<QWidget>("response_format");
    if (!row)
        m_desk->child<QToolButton>("more")->click();
    auto *const kind = m_desk->child<QComboBox>("formatKind");
    QVERIFY(kind);
    kind->setCurrentIndex(kind->findText(u"JSON Schema"_s));
    emit kind->activated(kind->currentIndex());
    QVERIFY(session().settings().parameters.value("response_format").value_or("").contains("json_schema"));
    look("format");
    QVERIFY(!m_desk->child<QToolButton>("formatView")->isChecked()); // other colours are no edit
    m_desk->child<QPushButton>("formatWindow")->click();
    look("formatwindow");
    auto *const window = m_desk->child<QDialog>("schemaDialog");
    const auto starts = window->findChildren<QAction *>(u"fromSample"_s);
    QCOMPARE(starts.size(), 1);
    starts.constFirst()->trigger();
    auto *const example = m_desk->child<QDialog>("exampleDialog");
    example->findChild<JsonEdit *>()->setText(u"{\"title\":\"Oslo\",\"days\":[{\"temp\":1.5},{\"temp\":2,\"sky\":null}]}"_s);
    look("formatsample");
    example->accept();
    window->accept();
    ask(u"Where?"_s);
    QVERIFY(lastBody().contains("\"days\":{\"type\":\"array\""));
    look("formatasked");
}

QTEST_MAIN(TestToolWindow)
#include "tst_toolwindow.moc"
