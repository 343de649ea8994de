// Conversations given away and taken in through the window, as a person does it.
#include "engine/chatsession.h"
#include "engine/conversations.h"
#include "engine/networklane.h"
#include "core/conversationedits.h"
#include "store/conversationfile.h"
#include "store/conversationstore.h"
#include "store/draftstore.h"
#include "store/keyring.h"
#include "store/modelliststore.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "ui/chat/answerchecks.h"
#include "ui/chat/transcript.h"
#include "ui/conversations/conversationexportdialog.h"
#include "ui/conversations/conversationlist.h"
#include "ui/conversations/conversationlistmodel.h"
#include "ui/forms/undoline.h"
#include "ui/mainwindow.h"
#include "ui/warnings.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 20'000;
const QByteArray filedKey = "canary-17f0c2e9a4b85d36-secret";

/// A question with two wordings of its answer.
ConversationRecord rainRecord(const QString &answer = u"It rains."_s)
{
    ConversationRecord record { .title = u"Rain"_s };
    record.conversation.systemPrompt = u"Be short."_s;
    const TurnId asked = record.conversation.append(0, ConversationEdits::written(Role::User, u"Does it rain?"_s));
    for (const QString &text : { u"No."_s, answer }) {
        Turn turn = ConversationEdits::written(Role::Assistant, text);
        turn.settings.model = u"MiniMax-M2"_s;
        turn.message.reasoning = u"Look up."_s;
        record.conversation.append(asked, turn);
    }
    record.settings.model = u"MiniMax-M2"_s;
    return record;
}

struct Bureau {
    explicit Bureau(const QString &folder)
        : profile(folder)
        , routes(profile)
        , keyring(profile.keychainService(), environment())
        , drafts(profile)
        , store(profile)
        , modelLists(profile)
    {
        window = std::make_unique<MainWindow>(routes, keyring, drafts, store, modelLists, lane);
        window->resize(1'200, 800);
        window->show();
    }

    static QProcessEnvironment environment()
    {
        QProcessEnvironment environment;
        environment.insert(u"SOME_API_KEY"_s, QString::fromUtf8(filedKey));
        return environment;
    }

    template<typename T>
    T *child(const char *name) const
    {
        return window->findChild<T *>(QLatin1StringView(name));
    }
    ChatSession &session() const { return window->session(); }
    QListView *list() const { return child<QListView>("conversations"); }
    ConversationList *side() const { return window->findChild<ConversationList *>(); }
    void trigger(const char *name) const { child<QAction>(name)->trigger(); }
    QString undoText() const { return side()->findChild<UndoLine *>()->findChild<QLabel *>()->text(); }
    bool offersUndo() const { return side()->findChild<UndoLine *>()->isVisibleTo(window.get()); }
    void undo() const { side()->findChild<UndoLine *>()->findChild<QPushButton *>()->click(); }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles << list()->model()->index(row, 0).data().toString();
        return titles;
    }
    QStringList path() const
    {
        QStringList texts;
        const auto turns = session().conversation().path();
        for (const auto id : turns)
            texts << session().conversation().turn(id)->message.text;
        return texts;
    }
    /// Opens \a record from the list.
    void open(const ConversationRecord &record) const
    {
        ConversationFile::add(const_cast<ConversationStore &>(store), record);
        // Its title is written after its turns.
        QTRY_VERIFY_WITH_TIMEOUT(titles().contains(record.title), patience);
        list()->setCurrentIndex(list()->model()->index(0, 0));
        trigger("openConversation");
        QTRY_VERIFY_WITH_TIMEOUT(!path().isEmpty(), patience);
    }
    void drop(const QStringList &files) const
    {
        QMimeData dragged;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        dragged.setUrls(urls);
        QDragEnterEvent enter({ 20, 90 }, Qt::CopyAction, &dragged, Qt::LeftButton, {});
        QApplication::sendEvent(side(), &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent dropped(QPointF(20, 90), Qt::CopyAction, &dragged, Qt::LeftButton, {});
        QApplication::sendEvent(side(), &dropped);
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
}

class TestConversationFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void exportsWhatCanBeImportedAgain();
    void saysWhatEachFormatHolds();
    void copiesAsMarkdownAtOnce();
    void masksKeysAndSaysSo();
    void importsByDropAndTakesItBack();
    void offersNoResponseThatNeverCame();
    void showsTheLineThatCouldNotBeRead();
    void saysWhenNothingWasImported();
    void leavesOtherFilesAlone();
    void importsSeveralFilesAndOpensTheFirst();
    void exportsAllOfThem();
    void offersItWithoutConversations();
    void survivesBeingClosedWhileItReads();

private:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(name);
        QFile written(path);
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("the test cannot write");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConversationFiles::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestConversationFiles::exportsWhatCanBeImportedAgain()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    bureau.open(rainRecord());
    bureau.trigger("exportConversation");
    auto *dialog = bureau.window->findChild<ConversationExportDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>(u"conversationExportFormat"_s)->setCurrentIndex(1);
    auto *save = dialog->findChild<QPushButton *>(u"conversationExportSave"_s);
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), patience);
    QSignalSpy exported(dialog, &ConversationExportDialog::exported);
    save->click();
    auto *chooser = dialog->findChild<QFileDialog *>();
    QVERIFY(chooser);
    QCOMPARE(chooser->selectedFiles().value(0).section(u'/', -1), u"Rain.json"_s);
    const QString path = m_folder->filePath(u"rain.json"_s);
    emit chooser->fileSelected(path);
    chooser->close();
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);

    const Conversation before = bureau.session().conversation();
    bureau.drop({ path });
    QTRY_COMPARE_WITH_TIMEOUT(bureau.titles(), QStringList({ u"Rain"_s, u"Rain"_s }), patience);
    QVERIFY(bureau.session().conversation() == before);
    QCOMPARE(bureau.session().conversation().turns().size(), 3);
}

void TestConversationFiles::saysWhatEachFormatHolds()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    bureau.open(rainRecord());
    bureau.trigger("exportConversation");
    auto *dialog = bureau.window->findChild<ConversationExportDialog *>();
    auto *format = dialog->findChild<QComboBox *>(u"conversationExportFormat"_s);
    auto *summary = dialog->findChild<QLabel *>(u"conversationExportSummary"_s);
    auto *branches = dialog->findChild<QCheckBox *>(u"conversationExportBranches"_s);
    auto *reasoning = dialog->findChild<QCheckBox *>(u"conversationExportReasoning"_s);
    QVERIFY(!dialog->findChild<QComboBox *>(u"conversationExportWhat"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(summary->text().startsWith(u"2 turn"_s), patience);
    QVERIFY(!branches->isVisible() && !reasoning->isVisible());
    format->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(summary->text().startsWith(u"3 turn"_s), patience);
    QVERIFY(branches->isVisible() && branches->isEnabled());
    branches->setChecked(false);
    QTRY_VERIFY_WITH_TIMEOUT(summary->text().startsWith(u"2 turn"_s), patience);
    branches->setChecked(true);
    format->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(summary->text().contains(u"2 line"_s), patience);
    QVERIFY(summary->text().contains(u"Reasoning is left out"_s));
    QTRY_VERIFY_WITH_TIMEOUT(format->height() >= format->sizeHint().height(), patience);
    reasoning->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(summary->text().contains(u"2 line"_s) && !summary->text().contains(u"left out"_s), patience);
    dialog->findChild<QPushButton *>(u"conversationExportCopy"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"reasoning_content"_s));
}

void TestConversationFiles::copiesAsMarkdownAtOnce()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    bureau.open(rainRecord());
    QGuiApplication::clipboard()->clear();
    QSignalSpy noted(bureau.side(), &ConversationList::noted);
    bureau.trigger("copyConversationAsMarkdown");
    QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->text().contains(u"# Rain"_s), patience);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"It rains."_s));
    QCOMPARE(noted.size(), 1);
}

void TestConversationFiles::masksKeysAndSaysSo()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    bureau.open(rainRecord(u"Your key is "_s + QString::fromUtf8(filedKey)));
    bureau.trigger("exportConversation");
    auto *dialog = bureau.window->findChild<ConversationExportDialog *>();
    auto *leaks = dialog->findChild<QListWidget *>(u"conversationExportLeaks"_s);
    QTRY_VERIFY_WITH_TIMEOUT(leaks->count() == 1, patience);
    QVERIFY(leaks->item(0)->text().contains(u"the answer"_s));
    dialog->findChild<QPushButton *>(u"conversationExportCopy"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Your key is"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"17f0c2e9a4b85d36"_s));

    QGuiApplication::clipboard()->clear();
    QSignalSpy noted(bureau.side(), &ConversationList::noted);
    bureau.trigger("copyConversationAsMarkdown");
    QTRY_COMPARE_WITH_TIMEOUT(noted.size(), 1, patience);
    QVERIFY(noted.at(0).at(0).toString().contains(u"masked"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"17f0c2e9a4b85d36"_s));
}

void TestConversationFiles::importsByDropAndTakesItBack()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    bureau.open(rainRecord());
    ChatSettings settings = bureau.session().settings();
    settings.parameters.set("stream", "true");
    bureau.session().setSettings(settings);
    const QString path = file(u"chats.jsonl"_s,
        "{\"messages\":[{\"role\":\"system\",\"content\":\"Be kind\"},{\"role\":\"user\",\"content\":\"One\"},{\"role\":\"assistant\",\"content\":\"First\"}]}\r\n"
        "{\"messages\":[{\"role\":\"user\",\"content\":\"Two\"}],\"seed\":7}\r\n");
    bureau.drop({ path });
    QTRY_COMPARE_WITH_TIMEOUT(bureau.path(), QStringList({ u"One"_s, u"First"_s }), patience);
    QCOMPARE(bureau.session().systemPrompt(), u"Be kind"_s);
    // It goes on as a new one would.
    QVERIFY(bureau.session().settings().parameters.value("stream") == QByteArray("true"));
    QTRY_COMPARE_WITH_TIMEOUT(bureau.list()->model()->rowCount(), 3, patience);
    QVERIFY(bureau.offersUndo());
    QVERIFY(bureau.undoText().startsWith(u"2 conversation"_s) && bureau.undoText().endsWith(u"imported. Left out: seed."_s));
    QVERIFY(!bureau.child<QPushButton>("importDetails")->isVisible());
    QVERIFY(!bureau.session().isRunning());
    bureau.undo();
    QTRY_COMPARE_WITH_TIMEOUT(bureau.titles(), QStringList(u"Rain"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bureau.path().value(0), u"Does it rain?"_s, patience);
}

void TestConversationFiles::offersNoResponseThatNeverCame()
{
    Conversation conversation;
    const TurnId question = conversation.append(0, { .message = { .role = Role::User, .text = u"One"_s } });
    Turn written { .message = { .role = Role::Assistant, .text = u"First"_s } };
    const TurnId imported = conversation.append(question, written);
    written.timing.total = 12;
    const TurnId asked = conversation.append(question, written);
    AnswerChecks checks;
    TranscriptWriter writer(conversation, checks);
    const auto hasResponse = [&](TurnId id) {
        const QList<TurnAction> actions = writer.turn(*conversation.turn(id), {}).actions;
        return std::any_of(actions.cbegin(), actions.cend(), [](const TurnAction &action) { return action.id == TurnActions::inspect; });
    };
    QVERIFY(!hasResponse(imported));
    QVERIFY(hasResponse(asked));
}

void TestConversationFiles::showsTheLineThatCouldNotBeRead()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    const QString path = file(u"chats.jsonl"_s,
        "{\"messages\":[{\"role\":\"user\",\"content\":\"One\"}]}\n"
        "{\"messages\":[{\"role\":\"narrator\",\"content\":\"Two\"}]}\n");
    bureau.drop({ path });
    QTRY_VERIFY_WITH_TIMEOUT(bureau.offersUndo(), patience);
    QVERIFY(bureau.undoText().startsWith(u"1 conversation"_s));
    QVERIFY(bureau.undoText().endsWith(u"Line 2 could not be read: nobody has the role “narrator”."_s));
    auto *details = bureau.child<QPushButton>("importDetails");
    QVERIFY(details->isVisible());
    // What came of it has the width of the list, not what a button leaves.
    const auto *const line = bureau.side()->findChild<UndoLine *>();
    QTRY_COMPARE_WITH_TIMEOUT(line->findChild<QLabel *>()->width(), line->width(), patience);
    QTest::keyClick(details, Qt::Key_Space);
    auto *text = bureau.window->findChild<QDialog *>(u"importProblems"_s)->findChild<QPlainTextEdit *>();
    QVERIFY(text->toPlainText().contains(u"{\"messages\":[{\"role\":\"narrator\",\"content\":\"Two\"}]}"_s));
    QVERIFY(text->isReadOnly());
}

void TestConversationFiles::saysWhenNothingWasImported()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    bureau.drop({ file(u"notes.md"_s, "# Shopping\n") });
    auto *notice = bureau.child<QLabel>("notImported");
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
    QVERIFY(notice->text().startsWith(u"Nothing was imported."_s));
    QVERIFY(!bureau.offersUndo());
    bureau.drop({ file(u"ours.json"_s, QByteArray(ConversationFile::written({ rainRecord() })).replace("\"version\": 1", "\"version\": 9")) });
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(u"newer version"_s), patience);
    QCOMPARE(bureau.list()->model()->rowCount(), 0);
}

void TestConversationFiles::leavesOtherFilesAlone()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    QMimeData dragged;
    dragged.setUrls({ QUrl::fromLocalFile(file(u"picture.png"_s, "x")), QUrl(u"https://example.org/chats.json"_s) });
    QDragEnterEvent enter({ 20, 90 }, Qt::CopyAction, &dragged, Qt::LeftButton, {});
    enter.ignore();
    QApplication::sendEvent(bureau.side(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestConversationFiles::importsSeveralFilesAndOpensTheFirst()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    const QString first = file(u"a.json"_s, "[{\"role\":\"user\",\"content\":\"From a list\"}]");
    const QString broken = file(u"b.json"_s, "{");
    const QString third = file(u"c.json"_s, ConversationFile::written({ rainRecord() }));
    bureau.trigger("importConversations");
    auto *chooser = bureau.window->findChild<QFileDialog *>();
    QVERIFY(chooser);
    emit chooser->filesSelected({ first, broken, third });
    chooser->close();
    QTRY_COMPARE_WITH_TIMEOUT(bureau.path(), QStringList(u"From a list"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bureau.list()->model()->rowCount(), 2, patience);
    QVERIFY2(bureau.undoText().startsWith(u"2 conversation"_s) && bureau.undoText().contains(u" b.json: "_s), qPrintable(bureau.undoText()));
    // What no file said goes on as it was.
    QVERIFY(!bureau.session().settings().model.isEmpty());
}

void TestConversationFiles::exportsAllOfThem()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    ConversationFile::add(bureau.store, rainRecord());
    bureau.open(rainRecord(u"It pours."_s));
    QTRY_COMPARE_WITH_TIMEOUT(bureau.list()->model()->rowCount(), 2, patience);
    bureau.trigger("exportConversation");
    auto *dialog = bureau.window->findChild<ConversationExportDialog *>();
    auto *what = dialog->findChild<QComboBox *>(u"conversationExportWhat"_s);
    QVERIFY(what->isVisible());
    what->setCurrentIndex(1);
    auto *copy = dialog->findChild<QPushButton *>(u"conversationExportCopy"_s);
    auto *summary = dialog->findChild<QLabel *>(u"conversationExportSummary"_s);
    QTRY_VERIFY_WITH_TIMEOUT(copy->isEnabled() && summary->text().startsWith(u"4 turn"_s), patience);
    copy->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"It rains."_s) && text.contains(u"It pours."_s));
}

void TestConversationFiles::offersItWithoutConversations()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    QTRY_VERIFY_WITH_TIMEOUT(bureau.store.isReady(), patience);
    QVERIFY(bureau.child<QAction>("importConversations")->isEnabled());
    QVERIFY(!bureau.child<QAction>("exportConversation")->isEnabled());
    QVERIFY(!bureau.child<QAction>("copyConversationAsMarkdown")->isEnabled());
}

void TestConversationFiles::survivesBeingClosedWhileItReads()
{
    Bureau bureau(m_folder->filePath(u"profile"_s));
    bureau.open(rainRecord());
    bureau.trigger("exportConversation");
    delete bureau.window->findChild<ConversationExportDialog *>();
    bureau.drop({ file(u"a.json"_s, "[{\"role\":\"user\",\"content\":\"x\"}]") });
    bureau.window.reset();
    QTest::qWait(50);
}

QTEST_MAIN(TestConversationFiles)
#include "tst_conversationfiles.moc"
