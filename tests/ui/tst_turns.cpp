// Turns are inserted, moved, removed and walked in the window, and taken back.
#include "ui/desk.h"

#include "ui/chat/messageedit.h"
#include "ui/conversation/conversationview.h"
#include "ui/warnings.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

class TestTurns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void insertsATurnByKeys();
    void removesATurnByKeyAndBringsItBack();
    void removesAToolCallWithItsResults();
    void movesATurnByKeys();
    void givesATurnAnotherRole();
    void appendsWithoutSendingAndContinues();
    void branchesFromATurn();
    void walksTheTreeByKeys();
    void replacesVariables();
    void undoesInTextFieldsFirst();
    void editsNothingWhileAnAnswerRuns();
    void keepsEditsForTheNextStart();

private:
    std::unique_ptr<OpenDesk> start() { return std::make_unique<OpenDesk>(m_folder->path(), QProcessEnvironment(), m_sandbox.get()); }
    void ask(const OpenDesk &desk, const QString &text) const;
    QStringList said(const OpenDesk &desk) const;
    static ConversationView *view(const OpenDesk &desk) { return desk.window->findChild<ConversationView *>(); }
    TurnId called(const OpenDesk &desk, const QString &text) const;
    /// The menu of the turn \a id.
    QMenu *menuOf(const OpenDesk &desk, TurnId id) const;
    void look(const OpenDesk &desk, const char *name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_sandbox;
};

void TestTurns::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxServer>();
    m_sandbox->setToken("sandbox-0123456789abcdef");
    m_sandbox->setPace(0);
    QVERIFY(m_sandbox->listen());
}

void TestTurns::ask(const OpenDesk &desk, const QString &text) const
{
    auto *message = desk.child<MessageEdit>("message");
    desk.child<QComboBox>("modelPicker")->setEditText(u"echo"_s);
    message->setFocus();
    QTest::keyClicks(message, text);
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->session().isRunning(), 20'000);
}

/// The path: questions as they are, answers as "answer".
QStringList TestTurns::said(const OpenDesk &desk) const
{
    QStringList texts;
    const Conversation &conversation = desk.window->session().conversation();
    const QList<TurnId> path = conversation.path();
    for (const TurnId id : path) {
        const Turn &turn = *conversation.turn(id);
        texts.append(turn.message.role == Role::Assistant && !turn.routeId.isEmpty() ? u"answer"_s : turn.message.text);
    }
    return texts;
}

TurnId TestTurns::called(const OpenDesk &desk, const QString &text) const
{
    return desk.window->session().conversation().path().value(said(desk).indexOf(text));
}

QMenu *TestTurns::menuOf(const OpenDesk &desk, TurnId id) const
{
    emit view(desk)->actionTriggered(id, "more");
    return desk.child<QMenu>("turnMenu");
}

/// For the eye, when somebody wants to look.
void TestTurns::look(const OpenDesk &desk, const char *name) const
{
    const QString folder = qEnvironmentVariable("LOOK_FOLDER");
    if (folder.isEmpty())
        return;
    QTest::qWait(300);
    desk.window->grab().save(folder + u'/' + QLatin1StringView(name) + ".png"_L1);
}

void TestTurns::insertsATurnByKeys()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    ConversationView *const shown = view(*desk);
    shown->goToTurn(called(*desk, u"one"_s));
    QTest::keyClick(shown, Qt::Key_Insert);
    auto *dialog = desk->child<QDialog>("insertTurnDialog");
    QVERIFY(dialog);
    QCOMPARE(Role(dialog->findChild<QComboBox *>()->currentData().toInt()), Role::Assistant);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QTest::keyClicks(text, u"between"_s);
    dialog->accept();
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"between"_s, u"answer"_s }));
    QCOMPARE(shown->currentTurn(), called(*desk, u"between"_s));
    shown->selectAll();
    QVERIFY(shown->selectedText().contains(u"between"_s));
    look(*desk, "inserted");
    desk->action("undo")->trigger();
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"answer"_s }));
    desk->action("redo")->trigger();
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"between"_s, u"answer"_s }));
}

void TestTurns::removesATurnByKeyAndBringsItBack()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    ask(*desk, u"two"_s);
    view(*desk)->goToTurn(called(*desk, u"two"_s));
    QTest::keyClick(view(*desk), Qt::Key_Delete);
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"answer"_s, u"answer"_s }));
    look(*desk, "removed");
    QPushButton *undo = nullptr;
    const auto buttons = desk->window->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == "Undo"_L1 && button->isVisible())
            undo = button;
    }
    QVERIFY(undo);
    undo->click();
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"answer"_s, u"two"_s, u"answer"_s }));
    QCOMPARE(view(*desk)->currentTurn(), called(*desk, u"two"_s));
}

void TestTurns::removesAToolCallWithItsResults()
{
    const auto desk = start();
    Conversation conversation;
    Turn calling { .message = { .role = Role::Assistant, .toolCalls = { { .id = u"a"_s, .name = u"look"_s } } } };
    calling.answer.ended = true;
    const TurnId question = conversation.append(0, { .message = { .text = u"one"_s } });
    const TurnId call = conversation.append(question, calling);
    const TurnId result = conversation.append(call, { .message = { .role = Role::Tool, .text = u"seen"_s, .toolCallId = u"a"_s } });
    conversation.append(result, { .message = { .text = u"two"_s } });
    desk->window->session().restore(conversation);
    QMenu *const menu = menuOf(*desk, result);
    QVERIFY(!menu->findChild<QAction *>("role0"_L1)->isEnabled());
    look(*desk, "toolpair");
    menu->findChild<QAction *>("deleteTurn"_L1)->trigger();
    menu->close();
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"two"_s }));
    desk->action("undo")->trigger();
    QCOMPARE(desk->window->session().conversation(), conversation);
}

void TestTurns::movesATurnByKeys()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    ask(*desk, u"two"_s);
    view(*desk)->goToTurn(called(*desk, u"two"_s));
    QTest::keyClick(view(*desk), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"two"_s, u"answer"_s, u"answer"_s }));
    QCOMPARE(view(*desk)->currentTurn(), called(*desk, u"two"_s));
    QTest::keyClick(view(*desk), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"answer"_s, u"two"_s, u"answer"_s }));
}

void TestTurns::givesATurnAnotherRole()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    const TurnId id = called(*desk, u"one"_s);
    QMenu *const menu = menuOf(*desk, id);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"role%1"_s.arg(int(Role::System)))->trigger();
    menu->close();
    QCOMPARE(desk->window->session().conversation().turn(id)->message.role, Role::System);
    desk->action("undo")->trigger();
    QCOMPARE(desk->window->session().conversation().turn(id)->message.role, Role::User);
}

void TestTurns::appendsWithoutSendingAndContinues()
{
    const auto desk = start();
    auto *message = desk->child<MessageEdit>("message");
    desk->child<QComboBox>("modelPicker")->setEditText(u"echo"_s);
    QVERIFY(!desk->action("appendAsUser")->isEnabled());
    message->setFocus();
    QTest::keyClicks(message, u"Say a colour."_s);
    QTRY_VERIFY(desk->action("appendAsUser")->isEnabled());
    desk->action("appendAsUser")->trigger();
    QCOMPARE(message->toPlainText(), QString());
    QTest::keyClicks(message, u"My colour is"_s);
    QTRY_VERIFY(desk->action("appendAsAssistant")->isEnabled());
    desk->action("appendAsAssistant")->trigger();
    QCOMPARE(said(*desk), QStringList({ u"Say a colour."_s, u"My colour is"_s }));
    QVERIFY(!desk->window->session().isRunning());
    const TurnId beginning = desk->window->session().conversation().leaf();
    QVERIFY(desk->action("continueAnswer")->isEnabled());
    desk->action("continueAnswer")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning(), 20'000);
    const Conversation &conversation = desk->window->session().conversation();
    const Turn &answer = *conversation.turn(conversation.leaf());
    QVERIFY(answer.message.text.startsWith(u"My colour is"_s));
    QVERIFY(answer.message.text.size() > 12);
    QVERIFY(conversation.siblings(answer.id).contains(beginning));
    look(*desk, "continued");
    const TurnId first = answer.id;
    const QByteArray asked = desk->window->session().exchange(first)->request.body;
    desk->action("regenerate")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning(), 20'000);
    const TurnId second = conversation.leaf();
    QVERIFY(second != first);
    QCOMPARE(conversation.siblings(second), QList<TurnId>({ beginning, first, second }));
    QVERIFY(conversation.turn(second)->message.text.startsWith(u"My colour is"_s));
    QVERIFY(conversation.turn(second)->message.text.size() > 12);
    QCOMPARE(desk->window->session().exchange(second)->request.body, asked);
}

void TestTurns::branchesFromATurn()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    const TurnId answer = desk->window->session().conversation().leaf();
    ask(*desk, u"two"_s);
    QMenu *const menu = menuOf(*desk, answer);
    menu->findChild<QAction *>("branchHere"_L1)->trigger();
    menu->close();
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"answer"_s }));
    ask(*desk, u"three"_s);
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"answer"_s, u"three"_s, u"answer"_s }));
    QCOMPARE(desk->window->session().conversation().siblings(called(*desk, u"three"_s)).size(), 2);
}

void TestTurns::walksTheTreeByKeys()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    ask(*desk, u"two"_s);
    ChatSession &session = desk->window->session();
    const TurnId first = session.conversation().leaf();
    QVERIFY(session.regenerate(first));
    QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), 20'000);
    const TurnId second = session.conversation().leaf();
    QVERIFY(first != second);
    desk->action("showBranches")->trigger();
    auto *dialog = desk->child<QDialog>("branchesDialog");
    QVERIFY(dialog);
    auto *tree = dialog->findChild<QTreeView *>();
    QCOMPARE(tree->currentIndex().data(Qt::UserRole).toLongLong(), second);
    QCOMPARE(tree->currentIndex().siblingAtColumn(1).data().toString(), u"echo"_s);
    QVERIFY(!tree->currentIndex().siblingAtColumn(2).data().toString().isEmpty());
    QCOMPARE(tree->currentIndex().data(Qt::AccessibleDescriptionRole).toString(), u"on the path shown"_s);
    if (const QString folder = qEnvironmentVariable("LOOK_FOLDER"); !folder.isEmpty())
        dialog->grab().save(folder + "/branches.png"_L1);
    QTest::keyClick(tree, Qt::Key_Up);
    QCOMPARE(tree->currentIndex().data(Qt::UserRole).toLongLong(), first);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(session.conversation().leaf(), first);
    QCOMPARE(view(*desk)->currentTurn(), first);
    QTRY_COMPARE(tree->currentIndex().data(Qt::AccessibleDescriptionRole).toString(), u"on the path shown"_s);
    dialog->close();
}

void TestTurns::replacesVariables()
{
    const auto desk = start();
    auto *message = desk->child<MessageEdit>("message");
    desk->child<QComboBox>("modelPicker")->setEditText(u"echo"_s);
    message->setFocus();
    QTest::keyClicks(message, u"Hello {{town}}"_s);
    desk->action("editVariables")->trigger();
    auto *dialog = desk->child<QDialog>("variablesDialog");
    auto *table = dialog->findChild<QTableWidget *>();
    QCOMPARE(table->item(0, 0)->text(), u"town"_s);
    table->item(0, 1)->setText(u"Rome"_s);
    if (const QString folder = qEnvironmentVariable("LOOK_FOLDER"); !folder.isEmpty())
        dialog->grab().save(folder + "/variables.png"_L1);
    dialog->accept();
    QVERIFY(desk->window->session().preview(message->toPlainText()).body.contains("Hello Rome"));
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!desk->window->session().isRunning(), 20'000);
    const Conversation &conversation = desk->window->session().conversation();
    QCOMPARE(said(*desk).constFirst(), u"Hello {{town}}"_s);
    QVERIFY(conversation.turn(conversation.leaf())->message.text.contains(u"Hello Rome"_s));
}

void TestTurns::undoesInTextFieldsFirst()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    view(*desk)->goToTurn(called(*desk, u"one"_s));
    QTest::keyClick(view(*desk), Qt::Key_Delete);
    QCOMPARE(said(*desk), QStringList(u"answer"_s));
    auto *message = desk->child<MessageEdit>("message");
    message->setFocus();
    QTest::keyClicks(message, u"typed"_s);
    desk->action("undo")->trigger();
    QCOMPARE(message->toPlainText(), QString());
    QCOMPARE(said(*desk), QStringList(u"answer"_s));
    view(*desk)->setFocus();
    desk->action("undo")->trigger();
    QCOMPARE(said(*desk), QStringList({ u"one"_s, u"answer"_s }));
}

void TestTurns::editsNothingWhileAnAnswerRuns()
{
    const auto desk = start();
    m_sandbox->setPace(1);
    ChatSession &session = desk->window->session();
    desk->child<QComboBox>("modelPicker")->setEditText(u"slow"_s);
    QVERIFY(session.send(u"one"_s));
    const QList<TurnId> path = session.conversation().path();
    view(*desk)->goToTurn(path.constFirst());
    QTest::keyClick(view(*desk), Qt::Key_Delete);
    QCOMPARE(session.conversation().path(), path);
    QMenu *const menu = menuOf(*desk, path.constFirst());
    QVERIFY(!menu->findChild<QAction *>("deleteTurn"_L1)->isEnabled());
    menu->close();
    session.stop();
}

void TestTurns::keepsEditsForTheNextStart()
{
    Conversation before;
    {
        const auto desk = start();
        ask(*desk, u"one"_s);
        ask(*desk, u"two"_s);
        view(*desk)->goToTurn(called(*desk, u"two"_s));
        QTest::keyClick(view(*desk), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        view(*desk)->goToTurn(called(*desk, u"one"_s));
        QTest::keyClick(view(*desk), Qt::Key_Delete);
        QCOMPARE(said(*desk), QStringList({ u"two"_s, u"answer"_s, u"answer"_s }));
        before = desk->window->session().conversation();
        desk->window->close();
    }
    const auto desk = start();
    QTRY_COMPARE_WITH_TIMEOUT(desk->window->session().conversation().path(), before.path(), 20'000);
    QCOMPARE(said(*desk), QStringList({ u"two"_s, u"answer"_s, u"answer"_s }));
    QVERIFY(!desk->window->session().canUndo());
}

QTEST_MAIN(TestTurns)
#include "tst_turns.moc"
