// Turns are inserted, moved, removed and walked in the window, and taken back.
#include "ui/desk.h"

#include "ui/chat/chatpage.h"
#include "ui/chat/messageedit.h"
#include "ui/conversation/conversationview.h"
#include "ui/inspector/chatsubject.h"
#include "ui/warnings.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestTurns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void insertsATurnByKeys();
    void removesATurnByKeyAndBringsItBack();
    void removesTheTurnThatWasClicked();
    void removesAToolCallWithItsResults();
    void movesATurnByKeys();
    void givesATurnAnotherRole();
    void appendsWithoutSendingAndContinues();
    void branchesFromATurn();
    void walksTheTreeByKeys();
    void replacesVariables();
    void undoesInTextFieldsFirst();
    void saysWhatIsUndone();
    void undoesInItsOwnConversationOnly();
    void showsWhoGaveEachSibling();
    void namesTurnsOfTheTreeForScreenReaders();
    void showsAThousandTurnsAsATree();
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
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
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

void TestTurns::removesTheTurnThatWasClicked()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    ask(*desk, u"two"_s);
    ConversationView *const shown = view(*desk);
    shown->scrollToStart();
    QTest::mouseClick(shown->viewport(), Qt::LeftButton, {}, { shown->viewport()->width() / 2, 30 });
    QCOMPARE(shown->chosenTurn(), called(*desk, u"one"_s));
    look(*desk, "clicked");
    QTest::keyClick(shown, Qt::Key_Delete);
    QCOMPARE(said(*desk), QStringList({ u"answer"_s, u"two"_s, u"answer"_s }));
    // What was clicked in one conversation is nothing in another.
    QTest::mouseClick(shown->viewport(), Qt::LeftButton, {}, { shown->viewport()->width() / 2, 30 });
    QVERIFY(shown->chosenTurn() != 0);
    desk->window->session().restore(desk->window->session().conversation());
    QCOMPARE(shown->chosenTurn(), 0);
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
    // A question has no exchange of its own: the inspector shows the answer's.
    QTest::keyClick(tree, Qt::Key_Up);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(view(*desk)->currentTurn(), called(*desk, u"two"_s));
    const auto *const subject = desk->window->findChild<ChatSubject *>();
    QVERIFY(subject && subject->exchange());
    QCOMPARE(subject->exchange()->turn, first);
    dialog->close();
}

void TestTurns::replacesVariables()
{
    const auto desk = start();
    auto *message = desk->child<MessageEdit>("message");
    desk->child<QComboBox>("modelPicker")->setEditText(u"echo"_s);
    message->setFocus();
    QTest::keyClicks(message, u"Hello {{town}}"_s);
    // Before anything is paid for.
    const auto warned = [&desk, message] {
        const QList<Finding> found = desk->window->session().findings(message->toPlainText());
        return std::any_of(found.cbegin(), found.cend(), [](const Finding &each) { return each.id == "unknown-variable"; });
    };
    QVERIFY(warned());
    const auto offered = [&desk]() -> QAbstractButton * {
        const auto buttons = desk->window->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisible() && button->text() == u"Give values…"_s)
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(offered(), 20'000);
    look(*desk, "unknown");
    offered()->click();
    auto *dialog = desk->child<QDialog>("variablesDialog");
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableWidget *>();
    QCOMPARE(table->item(0, 0)->text(), u"town"_s);
    table->item(0, 1)->setText(u"Rome"_s);
    QCOMPARE(table->item(0, 2)->text(), u"used"_s);
    // By keys alone: a line is added, named and removed.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Insert);
    QCOMPARE(table->rowCount(), 2);
    auto *const name = table->findChild<QLineEdit *>();
    QVERIFY(name);
    QTest::keyClicks(name, u"spare"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(table->item(1, 0)->text(), u"spare"_s);
    QCOMPARE(table->item(1, 2)->text(), u"not used"_s);
    if (const QString folder = qEnvironmentVariable("LOOK_FOLDER"); !folder.isEmpty())
        dialog->grab().save(folder + "/variables.png"_L1);
    table->setCurrentCell(1, 0);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->rowCount(), 1);
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

void TestTurns::saysWhatIsUndone()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    const TurnId id = called(*desk, u"one"_s);
    ChatSession &session = desk->window->session();
    const auto openMenu = [&desk] {
        const auto places = desk->action("undo")->associatedObjects();
        for (QObject *place : places) {
            if (auto *const menu = qobject_cast<QMenu *>(place))
                emit menu->aboutToShow();
        }
    };
    const auto said = [&](const char *action) {
        view(*desk)->setFocus();
        openMenu();
        return desk->action(action)->text();
    };
    QCOMPARE(said("undo"), u"&Undo"_s);
    session.setRole(id, Role::System);
    QCOMPARE(said("undo"), u"&Undo changing a role"_s);
    session.appendTurn(Role::User, u"more"_s);
    QCOMPARE(said("undo"), u"&Undo appending a turn"_s);
    session.insertTurn(id, ChatSession::Place::After, Role::User, u"between"_s);
    QCOMPARE(said("undo"), u"&Undo inserting a turn"_s);
    session.moveTurn(id, 1);
    QCOMPARE(said("undo"), u"&Undo moving a turn"_s);
    session.removeTurn(id);
    QCOMPARE(said("undo"), u"&Undo deleting a turn"_s);
    QCOMPARE(said("redo"), u"&Redo"_s);
    desk->action("undo")->trigger();
    QCOMPARE(said("undo"), u"&Undo moving a turn"_s);
    QCOMPARE(said("redo"), u"&Redo deleting a turn"_s);
    // In a text field it is the text.
    desk->child<MessageEdit>("message")->setFocus();
    openMenu();
    QCOMPARE(desk->action("undo")->text(), u"&Undo"_s);
}

void TestTurns::undoesInItsOwnConversationOnly()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    ChatSession &session = desk->window->session();
    QVERIFY(session.removeTurn(called(*desk, u"one"_s)));
    const Conversation first = session.conversation();
    QTRY_VERIFY_WITH_TIMEOUT(!desk->store.list().isEmpty(), 20'000);
    const QString id = desk->store.list().constFirst().id;
    desk->action("newChat")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session.conversation().isEmpty(), 20'000);
    QVERIFY(!session.canUndo());
    ask(*desk, u"two"_s);
    QVERIFY(session.removeTurn(called(*desk, u"two"_s)));
    desk->action("undo")->trigger();
    view(*desk)->setFocus();
    desk->action("undo")->trigger();
    QCOMPARE(said(*desk), QStringList({ u"two"_s, u"answer"_s }));
    QVERIFY(!session.canUndo());
    // Back where nothing was undone.
    desk->window->findChild<ChatPage *>()->openConversation(id);
    QTRY_VERIFY_WITH_TIMEOUT(session.conversation().path() == first.path(), 20'000);
    QCOMPARE(said(*desk), QStringList(u"answer"_s));
}

void TestTurns::showsWhoGaveEachSibling()
{
    const auto desk = start();
    ask(*desk, u"one"_s);
    ChatSession &session = desk->window->session();
    const TurnId first = session.conversation().leaf();
    desk->child<QComboBox>("modelPicker")->setEditText(u"reasoning-content"_s);
    QTRY_COMPARE_WITH_TIMEOUT(session.settings().model, u"reasoning-content"_s, 20'000);
    desk->action("regenerate")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning() && session.conversation().leaf() != first, 20'000);
    const TurnId second = session.conversation().leaf();
    const auto shown = [&desk] {
        view(*desk)->selectAll();
        return view(*desk)->selectedText();
    };
    for (const TurnId id : { second, first, second }) {
        if (session.conversation().leaf() != id)
            emit view(*desk)->actionTriggered(session.conversation().leaf(), id == first ? "previous" : "next");
        QCOMPARE(session.conversation().leaf(), id);
        const QString model = id == first ? u"echo"_s : u"reasoning-content"_s;
        QCOMPARE(session.conversation().turn(id)->settings.model, model);
        QCOMPARE(session.conversation().turn(id)->routeName, u"Sandbox"_s);
        QVERIFY(session.exchange(id)->request.body.contains(model.toUtf8()));
        QVERIFY(!shown().isEmpty());
        // The inspector is about this one.
        const auto *const subject = desk->window->findChild<ChatSubject *>();
        QVERIFY(subject && subject->exchange());
        QCOMPARE(subject->exchange()->turn, id);
    }
}

void TestTurns::namesTurnsOfTheTreeForScreenReaders()
{
    const auto desk = start();
    ask(*desk, u"Tell me of the moon"_s);
    ask(*desk, u"And of the sun"_s);
    desk->action("showBranches")->trigger();
    auto *tree = desk->child<QDialog>("branchesDialog")->findChild<QTreeView *>();
    QAccessibleInterface *const read = QAccessible::queryAccessibleInterface(tree);
    QVERIFY(read);
    QCOMPARE(read->text(QAccessible::Name), u"Turns and branches of the conversation"_s);
    QVERIFY(read->tableInterface());
    QAccessibleInterface *const cell = read->tableInterface()->cellAt(0, 0);
    QVERIFY(cell);
    QVERIFY2(cell->text(QAccessible::Name).contains("Tell me of the moon"_L1), qPrintable(cell->text(QAccessible::Name)));
    // Typing goes to what was said, and not only to how a line begins.
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTest::keyClicks(tree, u"sun"_s);
    QVERIFY(tree->currentIndex().data().toString().contains("And of the sun"_L1));
}

void TestTurns::showsAThousandTurnsAsATree()
{
    const auto desk = start();
    Conversation conversation;
    TurnId last = 0;
    TurnId branched = 0;
    for (int i = 0; i < 500; ++i) {
        last = conversation.append(last, { .message = { .text = u"Question %1"_s.arg(i) } });
        const TurnId question = last;
        Turn answer { .message = { .role = Role::Assistant, .text = u"Answer %1"_s.arg(i) } };
        answer.answer.ended = true;
        if (i % 100 == 50)
            branched = conversation.append(question, answer);
        last = conversation.append(question, answer);
    }
    desk->window->session().restore(conversation);
    desk->action("showBranches")->trigger();
    auto *tree = desk->child<QDialog>("branchesDialog")->findChild<QTreeView *>();
    QCOMPARE(tree->currentIndex().data(Qt::UserRole).toLongLong(), last);
    QTest::keyClick(tree, Qt::Key_Home);
    QVERIFY(tree->currentIndex().data().toString().contains("Question 0"_L1));
    QTest::keyClicks(tree, u"answer 450"_s);
    QCOMPARE(tree->currentIndex().data(Qt::UserRole).toLongLong(), branched);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(desk->window->session().conversation().leaf(), branched);
    if (const QString folder = qEnvironmentVariable("LOOK_FOLDER"); !folder.isEmpty())
        desk->child<QDialog>("branchesDialog")->grab().save(folder + "/tree.png"_L1);
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
