#include "core/identity.h"
#include "engine/chatsession.h"
#include "engine/conversations.h"
#include "engine/networklane.h"
#include "sandbox/sandboxserver.h"
#include "store/conversationstore.h"
#include "store/draftstore.h"
#include "store/keyring.h"
#include "store/modelliststore.h"
#include "store/presetstore.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "ui/chat/messageedit.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversations/conversationlist.h"
#include "ui/conversations/conversationlistmodel.h"
#include "ui/forms/undoline.h"
#include "ui/mainwindow.h"
#include "ui/warnings.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
constexpr char listToken[] = "sandbox-fedcba9876543210";

/// The window as main.cpp builds it, on a profile that outlives it.
struct Office {
    Office(const QString &folder, SandboxServer &sandbox)
        : profile(folder)
        , routes(profile)
        , keyring(profile.keychainService(), QProcessEnvironment())
        , drafts(profile)
        , store(profile)
        , modelLists(profile)
    {
        keyring.setForThisRun(u"sandbox"_s, listToken);
        routes.setSandboxBase(sandbox.baseUrl().toString());
        window = std::make_unique<MainWindow>(routes, keyring, drafts, store, modelLists, lane);
        window->resize(1'200, 800);
        window->show();
    }

    template<typename T>
    T *child(const char *name) const
    {
        return window->findChild<T *>(QLatin1StringView(name));
    }
    ChatSession &session() const { return window->session(); }
    MessageEdit *message() const { return child<MessageEdit>("message"); }
    QListView *list() const { return child<QListView>("conversations"); }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles << list()->model()->index(row, 0).data().toString();
        return titles;
    }
    QModelIndex rowCalled(const QString &title) const
    {
        return list()->model()->index(int(titles().indexOf(title)), 0);
    }
    QString stateOf(const QString &title) const
    {
        return rowCalled(title).data(ConversationListModel::StateTextRole).toString();
    }
    void click(const QString &title) const
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(rowCalled(title)).center());
    }
    void setModel(const QString &model) const { child<QComboBox>("modelPicker")->setEditText(model); }
    void sendByKeys(const QString &text) const
    {
        message()->setFocus();
        message()->insertPlainText(text); // keys of the test library know no Chinese
        QTest::keyClick(message(), Qt::Key_Return, Qt::ControlModifier);
    }
    void ask(const QString &text) const
    {
        sendByKeys(text);
        QTRY_VERIFY_WITH_TIMEOUT(!session().isRunning(), 20'000);
        QTRY_VERIFY(titles().contains(text));
    }
    void startNew() const { child<QAction>("newChat")->trigger(); }
    QStringList path() const
    {
        QStringList texts;
        const auto turns = session().conversation().path();
        for (const auto id : turns)
            texts << session().conversation().turn(id)->message.text;
        return texts;
    }
    TurnId leaf() const { return session().conversation().leaf(); }
    TurnId question() const { return session().conversation().path().constFirst(); }

    Profile profile;
    RouteStore routes;
    Keyring keyring;
    DraftStore drafts;
    ConversationStore store;
    ModelListStore modelLists;
    NetworkLane lane;
    std::unique_ptr<MainWindow> window;
};
}

class TestConversationList : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsWhatWasSaidWithItsRouteAndTurns();
    void keepsAnAnswerRunningBehindAnotherConversation();
    void bringsConversationDraftAndPlaceBackAtTheNextStart();
    void bringsThePlaceOfReadingBack();
    void keepsADraftForEachConversation();
    void savesLoadsAndForgetsPresets();
    void renamesInPlaceByKeys();
    void pinsDuplicatesAndDeletesByKeys();
    void bringsADeletedConversationBack();
    void findsWordsOfAnyScriptInTheTexts();
    void keepsTheChosenOneAmongManyThatComeAndGo();
    void saysWhatToDoWhileThereIsNothing();
    void pagesBetweenAnswersToTheSameQuestion();
    void branchesWhereAnEarlierMessageIsEdited();
    void givesAnEditingUpByEscape();
    void showsFailedAnswersInTheList();
    void saysThatNothingIsSavedWithoutStandingInTheWay();
    void keepsModelPromisesWhileConversationsComeAndGo();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_sandbox;
};

void TestConversationList::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxServer>();
    m_sandbox->setToken(listToken);
    m_sandbox->setPace(0);
    QVERIFY(m_sandbox->listen());
}

void TestConversationList::listsWhatWasSaidWithItsRouteAndTurns()
{
    Office office(m_folder->path(), *m_sandbox);
    office.ask(u"First question"_s);
    QTRY_VERIFY(office.rowCalled(u"First question"_s).data(ConversationListModel::DetailRole).toString().contains(u"2"_s));
    const auto detail = office.rowCalled(u"First question"_s).data(ConversationListModel::DetailRole).toString();
    QVERIFY2(detail.contains(office.session().route().name), qPrintable(detail));
    QVERIFY2(detail.contains(office.session().settings().model), qPrintable(detail));
    office.startNew();
    QVERIFY(office.session().conversation().isEmpty());
    office.ask(u"Second question"_s);
    QCOMPARE(office.titles(), QStringList({ u"Second question"_s, u"First question"_s }));
    office.click(u"First question"_s);
    QTRY_COMPARE(office.path().value(0), u"First question"_s);
}

void TestConversationList::keepsAnAnswerRunningBehindAnotherConversation()
{
    m_sandbox->setPace(20);
    Office office(m_folder->path(), *m_sandbox);
    office.setModel(u"echo"_s);
    office.ask(u"Quiet one"_s);
    office.startNew();
    office.setModel(u"slow"_s);
    office.sendByKeys(u"Long one"_s);
    QTRY_VERIFY(!office.session().conversation().turn(office.leaf())->message.text.isEmpty());
    QTRY_COMPARE(office.stateOf(u"Long one"_s), u"running…"_s);

    office.click(u"Quiet one"_s);
    QTRY_COMPARE(office.path().value(0), u"Quiet one"_s);
    QVERIFY(!office.session().isRunning());
    QVERIFY(!office.child<QAction>("stop")->isEnabled());
    QCOMPARE(office.stateOf(u"Long one"_s), u"running…"_s);
    QCOMPARE(office.child<QComboBox>("modelPicker")->currentText(), u"echo"_s);

    office.click(u"Long one"_s);
    QTRY_COMPARE(office.path().value(0), u"Long one"_s);
    QVERIFY(office.session().isRunning());
    QCOMPARE(office.child<QComboBox>("modelPicker")->currentText(), u"slow"_s);
    const auto before = office.session().conversation().turn(office.leaf())->message.text;
    QTRY_VERIFY(office.session().conversation().turn(office.leaf())->message.text.size() > before.size());
    auto *view = office.window->findChild<ConversationView *>();
    view->flush();
    view->selectAll();
    QVERIFY(view->selectedText().contains(before.left(20)));
}

void TestConversationList::bringsConversationDraftAndPlaceBackAtTheNextStart()
{
    {
        Office office(m_folder->path(), *m_sandbox);
        office.ask(u"Kept question"_s);
        office.startNew();
        office.ask(u"Other question"_s);
        office.click(u"Kept question"_s);
        QTRY_COMPARE(office.path().value(0), u"Kept question"_s);
        office.message()->setFocus();
        QTest::keyClicks(office.message(), u"half a thought"_s);
        office.window->close();
    }
    Office office(m_folder->path(), *m_sandbox);
    QTRY_COMPARE(office.path().value(0), u"Kept question"_s);
    QCOMPARE(office.path().size(), 2);
    QCOMPARE(office.message()->toPlainText(), u"half a thought"_s);
    QTRY_COMPARE(office.titles().size(), 2);
    QCOMPARE(office.list()->currentIndex().data().toString(), u"Kept question"_s);
}

void TestConversationList::bringsThePlaceOfReadingBack()
{
    TurnId read = 0;
    {
        Office office(m_folder->path(), *m_sandbox);
        office.window->resize(1'024, 640);
        for (int i = 0; i < 5; ++i) {
            office.sendByKeys(u"Question %1"_s.arg(i));
            QTRY_VERIFY(!office.session().isRunning());
        }
        auto *view = office.window->findChild<ConversationView *>();
        QCOMPARE(view->readingTurn(), 0);
        read = office.session().conversation().path().at(4);
        view->readFrom(read);
        QTRY_COMPARE(view->readingTurn(), read);
        office.startNew();
        office.ask(u"Another"_s);
        QCOMPARE(view->readingTurn(), 0);
        office.click(u"Question 0"_s);
        QTRY_COMPARE(view->readingTurn(), read);
        QTest::qWait(20);
        office.window->close();
    }
    Office office(m_folder->path(), *m_sandbox);
    office.window->resize(1'024, 640);
    QTRY_COMPARE(office.path().size(), 10);
    QTRY_COMPARE(office.window->findChild<ConversationView *>()->readingTurn(), read);
}

void TestConversationList::savesLoadsAndForgetsPresets()
{
    Office office(m_folder->path(), *m_sandbox);
    PresetStore presets(office.profile);
    office.window->setPresets(presets);
    auto *button = office.child<QToolButton>("presets");
    QVERIFY(button->isVisible());
    const auto choose = [&](const QStringList &way) {
        auto *menu = button->menu();
        emit menu->aboutToShow();
        for (const auto &step : way) {
            const auto actions = menu->actions();
            const auto found = std::find_if(actions.cbegin(), actions.cend(), [&](auto *each) { return each->text() == step; });
            QVERIFY2(found != actions.cend(), qPrintable(step));
            if ((*found)->menu())
                menu = (*found)->menu();
            else
                (*found)->trigger();
        }
    };
    auto settings = office.session().settings();
    settings.parameters.set("temperature", "0.25");
    office.window->applySetup(office.session().route(), "openai-chat", settings, {});
    choose({ u"&Save as…"_s });
    auto *dialog = office.child<QInputDialog>("presetName");
    QVERIFY(dialog);
    dialog->setTextValue(u"Calm & clear"_s);
    dialog->accept();
    QVERIFY(presets.find(u"Calm & clear"_s));
    QVERIFY(button->text().contains(u"Calm && clear"_s));

    settings.parameters.set("temperature", "1.0");
    office.window->applySetup(office.session().route(), "openai-chat", settings, {});
    QVERIFY(!button->text().contains(u"Calm"_s));
    choose({ u"Calm && clear"_s });
    QCOMPARE(office.session().settings().parameters.value("temperature"), QByteArray("0.25"));
    QCOMPARE(office.session().settings().model, settings.model);
    QTest::mouseClick(office.child<UndoLine>("presetUndo")->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(office.session().settings().parameters.value("temperature"), QByteArray("1.0"));

    choose({ u"&Delete"_s, u"Calm && clear"_s });
    QVERIFY(!presets.find(u"Calm & clear"_s));
    QTest::mouseClick(office.child<UndoLine>("presetUndo")->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(presets.find(u"Calm & clear"_s));
}

void TestConversationList::keepsADraftForEachConversation()
{
    Office office(m_folder->path(), *m_sandbox);
    office.ask(u"One"_s);
    office.startNew();
    office.ask(u"Two"_s);
    QTest::keyClicks(office.message(), u"for two"_s);
    office.click(u"One"_s);
    QTRY_COMPARE(office.path().value(0), u"One"_s);
    QCOMPARE(office.message()->toPlainText(), QString());
    office.message()->setFocus();
    QTest::keyClicks(office.message(), u"for one"_s);
    office.click(u"Two"_s);
    QTRY_COMPARE(office.path().value(0), u"Two"_s);
    QCOMPARE(office.message()->toPlainText(), u"for two"_s);
    office.click(u"One"_s);
    QTRY_COMPARE(office.message()->toPlainText(), u"for one"_s);
}

void TestConversationList::renamesInPlaceByKeys()
{
    Office office(m_folder->path(), *m_sandbox);
    office.ask(u"Plain"_s);
    office.click(u"Plain"_s);
    QTest::keyClick(office.list(), Qt::Key_F2);
    auto *editor = office.child<QLineEdit>("conversationTitle");
    QVERIFY(editor);
    QVERIFY(!editor->accessibleName().isEmpty());
    editor->selectAll();
    QTest::keyClicks(editor, u"Much better"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(office.titles(), QStringList { u"Much better"_s });
}

void TestConversationList::pinsDuplicatesAndDeletesByKeys()
{
    Office office(m_folder->path(), *m_sandbox);
    office.ask(u"Older"_s);
    office.startNew();
    office.ask(u"Newer"_s);
    office.click(u"Older"_s);
    QTest::keyClick(office.list(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(office.titles(), QStringList({ u"Older"_s, u"Newer"_s }));
    QVERIFY(office.rowCalled(u"Older"_s).data(ConversationListModel::PinnedRole).toBool());
    QVERIFY(office.child<QAction>("pinConversation")->isChecked());

    office.click(u"Newer"_s);
    QTest::keyClick(office.list(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(office.titles().count(u"Newer"_s), 2);

    QTest::keyClick(office.list(), Qt::Key_Delete);
    QTRY_COMPARE(office.titles(), QStringList({ u"Older"_s, u"Newer"_s }));
    // Delete belongs to the text while somebody writes.
    office.message()->setFocus();
    QTest::keyClick(office.message(), Qt::Key_Delete);
    QCOMPARE(office.titles().size(), 2);
}

void TestConversationList::bringsADeletedConversationBack()
{
    Office office(m_folder->path(), *m_sandbox);
    office.ask(u"Precious"_s);
    office.click(u"Precious"_s);
    QTest::keyClick(office.list(), Qt::Key_Delete);
    QTRY_COMPARE(office.titles(), QStringList());
    QTRY_VERIFY(office.session().conversation().isEmpty());
    auto *undo = office.window->findChild<UndoLine *>(QString(), Qt::FindChildrenRecursively);
    for (auto *line : office.child<ConversationList>("conversationList")->findChildren<UndoLine *>())
        undo = line;
    QVERIFY(undo->isVisible());
    QVERIFY(undo->findChild<QLabel *>()->text().contains(u"Precious"_s));
    QTest::mouseClick(undo->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(office.titles(), QStringList { u"Precious"_s });
    QTRY_COMPARE(office.path().value(0), u"Precious"_s);
    QVERIFY(!undo->isVisible());
}

void TestConversationList::findsWordsOfAnyScriptInTheTexts()
{
    Office office(m_folder->path(), *m_sandbox);
    office.ask(u"解释一下协议的细节"_s);
    office.startNew();
    office.ask(u"Retry policy for a queue"_s);
    auto *search = office.child<QLineEdit>("searchConversations");
    office.child<QAction>("searchConversationList")->trigger();
    search->setText(u"协议"_s);
    QTRY_COMPARE(office.titles(), QStringList { u"解释一下协议的细节"_s });
    search->setText(u"polic"_s);
    QTRY_COMPARE(office.titles(), QStringList { u"Retry policy for a queue"_s });
    search->setText(u"nowhere to be found"_s);
    QTRY_COMPARE(office.titles(), QStringList());
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QTRY_COMPARE(office.titles().size(), 2);
    QTest::keyClick(search, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), office.list());
}

void TestConversationList::keepsTheChosenOneAmongManyThatComeAndGo()
{
    {
        ConversationStore store { Profile(m_folder->path()) };
        for (int count = 0; count < 200; ++count) {
            const QString text = (count % 2 == 0 ? u"zebra %1"_s : u"lion %1"_s).arg(count);
            store.saveTurn(QString::number(count), { .id = 1, .message = { .role = Role::User, .text = text } });
        }
    }
    Office office(m_folder->path(), *m_sandbox);
    const QAbstractItemModelTester tester(office.list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(office.titles().size(), 200);
    const QStringList all = office.titles();
    office.list()->setCurrentIndex(office.rowCalled(u"zebra 120"_s));
    auto *search = office.child<QLineEdit>("searchConversations");
    search->setText(u"zebra"_s);
    QTRY_COMPARE(office.titles(), all.filter(u"zebra"_s));
    QCOMPARE(office.list()->currentIndex().data().toString(), u"zebra 120"_s);
    QVERIFY(office.list()->viewport()->rect().contains(office.list()->visualRect(office.list()->currentIndex())));
    search->setText(u"lion"_s);
    QTRY_COMPARE(office.titles(), all.filter(u"lion"_s));
    QVERIFY(!office.list()->currentIndex().isValid());
    search->clear();
    QTRY_COMPARE(office.titles(), all);
    QVERIFY(office.list()->isVisible());
}

void TestConversationList::saysWhatToDoWhileThereIsNothing()
{
    Office office(m_folder->path(), *m_sandbox);
    const auto shown = [&office] {
        QStringList texts;
        const auto labels = office.child<ConversationList>("conversationList")->findChildren<QLabel *>();
        for (const auto *label : labels) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'|');
    };
    QTRY_VERIFY(shown().contains(u"No conversations yet"_s));
    office.ask(u"Something"_s);
    QVERIFY(office.list()->isVisible());
    office.child<QLineEdit>("searchConversations")->setText(u"zzz"_s);
    QTRY_VERIFY(shown().contains(u"Nothing found for “zzz”"_s));
}

void TestConversationList::pagesBetweenAnswersToTheSameQuestion()
{
    Office office(m_folder->path(), *m_sandbox);
    office.setModel(u"echo"_s);
    office.ask(u"Twice"_s);
    const auto first = office.leaf();
    office.setModel(u"short"_s);
    office.child<QAction>("regenerate")->trigger();
    QTRY_VERIFY(!office.session().isRunning());
    const auto second = office.leaf();
    QVERIFY(first != second);
    auto *view = office.window->findChild<ConversationView *>();
    emit view->actionTriggered(second, "previous");
    QCOMPARE(office.leaf(), first);
    QCOMPARE(office.session().conversation().turn(first)->settings.model, u"echo"_s);
    emit view->actionTriggered(first, "previous");
    QCOMPARE(office.leaf(), first);
    emit view->actionTriggered(first, "next");
    QCOMPARE(office.leaf(), second);
    QCOMPARE(office.session().conversation().turn(second)->settings.model, u"short"_s);
}

void TestConversationList::branchesWhereAnEarlierMessageIsEdited()
{
    Office office(m_folder->path(), *m_sandbox);
    office.ask(u"First wording"_s);
    const auto before = office.question();
    QTest::keyClicks(office.message(), u"a draft"_s);
    auto *view = office.window->findChild<ConversationView *>();
    emit view->actionTriggered(before, "edit");
    QVERIFY(office.child<QToolButton>("cancelEditing")->isVisible());
    QCOMPARE(office.message()->toPlainText(), u"First wording"_s);
    office.message()->selectAll();
    QTest::keyClicks(office.message(), u"Second wording"_s);
    QTest::keyClick(office.message(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!office.session().isRunning());
    QCOMPARE(office.path().value(0), u"Second wording"_s);
    QCOMPARE(office.path().size(), 2);
    QCOMPARE(office.message()->toPlainText(), u"a draft"_s);
    QVERIFY(!office.child<QToolButton>("cancelEditing")->isVisible());

    emit view->actionTriggered(office.question(), "previous");
    QCOMPARE(office.path().value(0), u"First wording"_s);
    QCOMPARE(office.path().size(), 2);
}

void TestConversationList::givesAnEditingUpByEscape()
{
    Office office(m_folder->path(), *m_sandbox);
    office.ask(u"As it is"_s);
    QTest::keyClicks(office.message(), u"kept aside"_s);
    emit office.window->findChild<ConversationView *>()->actionTriggered(office.question(), "edit");
    QTest::keyClicks(office.message(), u" not"_s);
    QTRY_COMPARE(office.drafts.draft().text, u"kept aside"_s);
    QTest::keyClick(office.message(), Qt::Key_Escape);
    QCOMPARE(office.message()->toPlainText(), u"kept aside"_s);
    QCOMPARE(office.session().conversation().siblings(office.question()).size(), 1);
}

void TestConversationList::showsFailedAnswersInTheList()
{
    Office office(m_folder->path(), *m_sandbox);
    office.setModel(u"error-401"_s);
    office.ask(u"Refused"_s);
    QTRY_COMPARE(office.stateOf(u"Refused"_s), u"failed"_s);
}

void TestConversationList::saysThatNothingIsSavedWithoutStandingInTheWay()
{
    Office office(m_folder->path(), *m_sandbox);
    office.ask(u"Before"_s);
    emit office.store.problemChanged(u"database or disk is full"_s);
    auto *line = office.child<QLabel>("conversationsProblem");
    QVERIFY(line->isVisible());
    QVERIFY2(line->text().contains(u"database or disk is full"_s), qPrintable(line->text()));
    QVERIFY(!QApplication::activeModalWidget());
    emit office.store.problemChanged({});
    QVERIFY(!line->isVisible());
}

void TestConversationList::keepsModelPromisesWhileConversationsComeAndGo()
{
    Office office(m_folder->path(), *m_sandbox);
    const QAbstractItemModelTester tester(office.list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 12; ++i) {
        Turn turn { .id = 1 };
        turn.message.text = u"Question %1"_s.arg(i);
        office.store.saveTurn(u"id-%1"_s.arg(i), turn);
    }
    QTRY_COMPARE(office.titles().size(), 12);
    office.store.setPinned(u"id-3"_s, true);
    office.store.remove(u"id-5"_s);
    office.store.remove(u"id-6"_s);
    office.store.rename(u"id-7"_s, u"Named"_s);
    QTRY_COMPARE(office.titles().size(), 10);
    QCOMPARE(office.titles().constFirst(), u"Question 3"_s);
    QVERIFY(office.titles().contains(u"Named"_s));
    office.child<QLineEdit>("searchConversations")->setText(u"Question"_s);
    QTRY_VERIFY(!office.titles().isEmpty());
    office.store.restore(u"id-5"_s);
    office.store.duplicate(u"id-3"_s);
    office.child<QLineEdit>("searchConversations")->clear();
    QTRY_COMPARE(office.titles().size(), 12);
}

QTEST_MAIN(TestConversationList)
#include "tst_conversationlist.moc"
