// Comparing in the whole window, by keys and mouse, against the sandbox.
#include "core/lineup.h"
#include "engine/comparison.h"
#include "store/lineupstore.h"
#include "ui/chat/attachmentchip.h"
#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/compare/columnhead.h"
#include "ui/compare/comparecolumn.h"
#include "ui/compare/comparecolumns.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/differencesview.h"
#include "ui/compare/figurestable.h"
#include "ui/compare/reportdialog.h"
#include "ui/compare/votesdialog.h"
#include "ui/compare/votestrip.h"
#include "ui/conversation/conversationview.h"
#include "ui/desk.h"
#include "ui/forms/parameterpanel.h"
#include "ui/warnings.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QImage>
#include <QInputDialog>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 30'000;

Lineup lineupOf(const QStringList &models, const QString &name = {})
{
    Lineup lineup;
    lineup.name = name;
    for (const QString &model : models) {
        LineupColumn column;
        column.id = newColumnId();
        column.route = u"sandbox"_s;
        column.protocol = "openai-chat";
        column.model = model;
        lineup.columns.append(column);
    }
    lineup.set.set("stream", "true");
    return lineup;
}

QString pictureFile(const QTemporaryDir &folder)
{
    QImage image(24, 12, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    const QString path = folder.filePath(u"p.png"_s);
    if (!image.save(path))
        QTest::qFail("a picture could not be written", __FILE__, __LINE__);
    return path;
}

void dropOn(QWidget *target, const QMimeData &data)
{
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &dropped);
}

struct CompareDesk : OpenDesk {
    explicit CompareDesk(const QString &folder, SandboxServer &sandbox, const Lineup &kept = {})
        : OpenDesk(folder, {}, &sandbox)
        , lineups(profile)
    {
        if (!kept.columns.isEmpty())
            lineups.save(kept);
        window->resize(1440, 900);
        window->setLineups(lineups);
        QApplication::setActiveWindow(window.get());
    }
    ~CompareDesk() { window.reset(); } // before the line-ups it shows

    void open() const { action("showCompare")->trigger(); }
    ComparePage *page() const { return child<ComparePage>("comparePage"); }
    Comparison &comparison() const { return *page()->comparison(); }
    CompareColumns *columns() const { return child<CompareColumns>("compareColumns"); }
    QList<CompareColumn *> shown() const { return columns()->columns(); }
    MessageEdit *prompt() const { return child<MessageEdit>("comparePrompt"); }
    QPushButton *send() const { return child<Composer>("compareComposer")->findChild<QPushButton *>(u"send"_s); }
    void ask(const QString &text) const
    {
        prompt()->setFocus();
        QTest::keyClicks(prompt(), text);
        QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
    }
    QString id(int column) const { return comparison().lineup().columns.at(column).id; }
    QString answer(int column) const
    {
        const QList<TurnId> answers = comparison().answers(id(column));
        const Turn *const turn = answers.isEmpty() ? nullptr : comparison().session(id(column)).conversation().turn(answers.last());
        return turn ? turn->message.text : QString();
    }
    QList<AttachmentChip *> chips() const
    {
        QList<AttachmentChip *> chips = child<Composer>("compareComposer")->findChildren<AttachmentChip *>();
        chips.removeIf([](const AttachmentChip *chip) { return chip->isHidden(); });
        return chips;
    }
    /// For the eye, when somebody wants to look.
    void look(const char *name) const
    {
        const QString folder = qEnvironmentVariable("LOOK_FOLDER");
        if (folder.isEmpty())
            return;
        QTest::qWait(300);
        window->grab().save(folder + u'/' + QLatin1StringView(name) + ".png"_L1);
    }
    QString state(int column) const { return columns()->column(id(column))->findChild<ColumnHead *>()->state(); }

    LineupStore lineups;
};
}

class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void asksEightColumnsAtOnce();
    void keepsAFailureToItsColumn();
    void stopsOneColumnAndThenAll();
    void asksAsOftenAsTold();
    void saysHowManyRequestsBeforeSending();
    void goesOnInEveryColumn();
    void showsDifferencesAgainstAColumn();
    void hidesNamesUntilAVote();
    void reopensWhatWasSaved();
    void keepsWhatWasNotSaved();
    void movesFromColumnToColumnByKeys();
    void addsMovesAndRemovesColumns();
    void showsParametersOfAColumn();
    void takesThePromptOfTheChatAndBack();
    void beginsWithTheChatAndAnother();
    void givesAwayWhatItShowsWithoutAKey();
    void asksWithPicturesInEveryColumn();
    void keepsWhatIsAttachedForTheNextStart();
    void takesAttachmentsAndValuesFromTheChat();

private:
    SandboxServer m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCompare::initTestCase()
{
    m_sandbox.setToken("sandbox-0123456789abcdef");
    QVERIFY(m_sandbox.listen());
}

void TestCompare::init()
{
    failOnOurWarnings();
    m_sandbox.setPace(0);
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCompare::asksEightColumnsAtOnce()
{
    const QStringList models { u"echo"_s, u"reasoning-content"_s, u"reasoning-tags"_s, u"reasoning-details"_s, u"limits-openai"_s,
        u"limits-plain"_s, u"usage-cached"_s, u"echo"_s };
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf(models, u"Eight"_s));
    desk.open();
    QCOMPARE(desk.shown().size(), 8);
    desk.ask(u"Hello, all of you"_s);
    QVERIFY(desk.comparison().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
    for (int i = 0; i < 8; ++i) {
        QVERIFY2(!desk.answer(i).isEmpty(), qPrintable(models.at(i)));
        QCOMPARE(desk.state(i), u"HTTP 200"_s);
    }
    QVERIFY(desk.answer(0).contains("Hello, all of you"_L1));
    QCOMPARE(desk.prompt()->toPlainText(), QString());
    QTRY_VERIFY(desk.page()->findChild<FiguresTable *>()->isVisible());
}

void TestCompare::keepsAFailureToItsColumn()
{
    Lineup lineup = lineupOf({ u"echo"_s, u"no-such-model"_s, u"echo"_s }, u"Broken"_s);
    lineup.columns[2].route = u"gone"_s;
    const CompareDesk desk(m_folder->path(), m_sandbox, lineup);
    desk.open();
    desk.ask(u"Hello"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
    QCOMPARE(desk.state(0), u"HTTP 200"_s);
    QTRY_VERIFY2(desk.state(1).startsWith("4"_L1) || desk.state(1).startsWith("HTTP 4"_L1), qPrintable(desk.state(1)));
    QCOMPARE(desk.comparison().state(desk.id(2)), Comparison::State::Unable);
    // Explained in place, and only there.
    QTRY_VERIFY(desk.columns()->column(desk.id(1))->findChild<QWidget *>(u"columnSendAnyway"_s));
    QVERIFY(desk.columns()->column(desk.id(2))->findChild<QPushButton *>(u"columnEdit"_s)->isVisible());
    QVERIFY(!desk.columns()->column(desk.id(0))->findChild<QPushButton *>(u"columnEdit"_s)->isVisible());
}

void TestCompare::stopsOneColumnAndThenAll()
{
    m_sandbox.setPace(1);
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"slow"_s, u"slow"_s, u"slow"_s }, u"Slow"_s));
    desk.open();
    desk.ask(u"Hello"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.comparison().state(desk.id(1)), Comparison::State::Running, patience);
    desk.columns()->setCurrent(desk.id(1), true);
    QVERIFY(desk.action("stopColumn")->isEnabled());
    desk.action("stopColumn")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(desk.comparison().state(desk.id(1)), Comparison::State::Idle, patience);
    QCOMPARE(desk.comparison().state(desk.id(0)), Comparison::State::Running);
    QCOMPARE(desk.comparison().state(desk.id(2)), Comparison::State::Running);
    QTest::keyClick(desk.window.get(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
}

void TestCompare::asksAsOftenAsTold()
{
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"echo"_s, u"limits-plain"_s }, u"Thrice"_s));
    desk.open();
    desk.child<QSpinBox>("repeats")->setValue(3);
    QCOMPARE(desk.comparison().lineup().repeats, 3);
    desk.ask(u"Again and again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(desk.comparison().answers(desk.id(i)).size(), 3);
        QCOMPARE(desk.comparison().samples(desk.id(i)).size(), 3);
    }
    QTRY_COMPARE(desk.state(0), u"HTTP 200 · 3 of 3"_s);
}

void TestCompare::saysHowManyRequestsBeforeSending()
{
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"echo"_s, u"echo"_s, u"echo"_s }, u"Three"_s));
    desk.open();
    QTest::keyClicks(desk.prompt(), u"Hi"_s);
    QTRY_VERIFY2(desk.send()->text().startsWith("Send to 3"_L1), qPrintable(desk.send()->text()));
    QTRY_VERIFY2(desk.send()->text().contains("3 request"_L1), qPrintable(desk.send()->text()));
    desk.child<QSpinBox>("repeats")->setValue(4);
    QTRY_VERIFY2(desk.send()->text().contains("12 request"_L1), qPrintable(desk.send()->text()));
    desk.columns()->setCurrent(desk.id(2), true);
    desk.action("removeColumn")->trigger();
    QTRY_VERIFY2(desk.send()->text().contains("8 request"_L1), qPrintable(desk.send()->text()));
}

void TestCompare::goesOnInEveryColumn()
{
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"echo"_s, u"limits-plain"_s }, u"Long"_s));
    desk.open();
    desk.ask(u"First"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
    desk.ask(u"Second"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(desk.comparison().session(desk.id(i)).conversation().path().size(), 4);
    desk.action("clearComparison")->trigger();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(desk.comparison().session(desk.id(i)).conversation().path().size(), 0);
}

void TestCompare::showsDifferencesAgainstAColumn()
{
    Lineup lineup = lineupOf({ u"echo"_s, u"echo"_s }, u"Different"_s);
    lineup.columns[1].set.set("temperature", "0.2");
    const CompareDesk desk(m_folder->path(), m_sandbox, lineup);
    desk.open();
    desk.ask(u"Hello"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
    auto *const view = desk.child<QComboBox>("compareView");
    view->setCurrentIndex(2);
    emit view->activated(2);
    auto *const column = desk.columns()->column(desk.id(1));
    QTRY_VERIFY_WITH_TIMEOUT(column->findChild<DifferencesView *>() && column->findChild<DifferencesView *>()->isVisible(), patience);
    QVERIFY(desk.child<QComboBox>("compareAgainst")->isVisible());
    // The planted one is there.
    const auto said = [column] {
        QString text;
        const auto lists = column->findChild<DifferencesView *>()->findChildren<QAbstractItemView *>();
        for (const QAbstractItemView *const list : lists) {
            const QAbstractItemModel *const model = list->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                const QModelIndex top = model->index(row, 0);
                for (int child = 0; child < model->rowCount(top); ++child) {
                    for (int cell = 0; cell < model->columnCount(top); ++cell)
                        text += model->index(child, cell, top).data().toString() + u' ';
                }
            }
        }
        return text;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains("temperature"_L1), qPrintable(said()), patience);
    view->setCurrentIndex(0);
    emit view->activated(0);
    QTRY_VERIFY(column->view()->isVisible());
}

void TestCompare::hidesNamesUntilAVote()
{
    CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"echo"_s, u"limits-plain"_s, u"usage-cached"_s }, u"Blind"_s));
    desk.open();
    desk.action("blindMode")->trigger();
    desk.ask(u"Which is best?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
    const QList<CompareColumn *> columns = desk.shown();
    for (int i = 0; i < columns.size(); ++i) {
        QCOMPARE(columns.at(i)->title(), u"Answer %1"_s.arg(QChar(u'A' + char16_t(i))));
        QVERIFY(columns.at(i)->findChild<QLabel *>(u"columnModel"_s)->text().isEmpty());
    }
    QVERIFY(!desk.action("copyColumnCurl")->isEnabled());
    QVERIFY(!desk.child<QComboBox>("compareView")->isEnabled());
    auto *const strip = desk.page()->findChild<VoteStrip *>();
    QTRY_VERIFY(strip->isVisible());
    const QString second = columns.at(1)->id();
    emit strip->voted(1);
    QVERIFY(!strip->isVisible());
    QCOMPARE(columns.at(0)->title(), u"Sandbox"_s);
    const QList<Vote> votes = desk.lineups.votes();
    QCOMPARE(votes.size(), 1);
    QCOMPARE(votes.constFirst().winner, 1);
    QCOMPARE(votes.constFirst().candidates.size(), 3);
    QCOMPARE(votes.constFirst().candidates.at(1).model, desk.comparison().setup(second).settings.model);
}

void TestCompare::reopensWhatWasSaved()
{
    {
        CompareDesk desk(m_folder->path(), m_sandbox);
        desk.open();
        QTest::keyClick(desk.window.get(), Qt::Key_S, Qt::ControlModifier);
        auto *const dialog = desk.window->findChild<QInputDialog *>(u"lineupName"_s);
        QVERIFY(dialog);
        dialog->setTextValue(u"M3 on every route"_s);
        dialog->accept();
        QCOMPARE(desk.lineups.lineups().size(), 1);
        desk.action("newLineup")->trigger();
        QTRY_COMPARE(desk.child<QListView>("lineups")->model()->rowCount(), 2);
    }
    CompareDesk desk(m_folder->path(), m_sandbox);
    desk.open();
    auto *const list = desk.child<QListView>("lineups");
    QModelIndex saved;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == "M3 on every route"_L1)
            saved = list->model()->index(row, 0);
    }
    QVERIFY(saved.isValid());
    list->scrollTo(saved);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(saved).center());
    QVERIFY(desk.child<QToolButton>("lineupMenu")->text().startsWith("M3 on every route"_L1));
}

void TestCompare::keepsWhatWasNotSaved()
{
    {
        CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"echo"_s, u"slow"_s }, u"Kept"_s));
        desk.open();
        desk.child<QSpinBox>("repeats")->setValue(5);
        QTest::keyClicks(desk.prompt(), u"Half a thought"_s);
        QVERIFY(desk.child<QToolButton>("lineupMenu")->text().contains(u'•'));
        QCOMPARE(desk.lineups.lineups().constFirst().repeats, 1);
    }
    CompareDesk desk(m_folder->path(), m_sandbox);
    desk.open();
    QCOMPARE(desk.comparison().lineup().repeats, 5);
    QCOMPARE(desk.prompt()->toPlainText(), u"Half a thought"_s);
    desk.action("revertLineup")->trigger();
    QCOMPARE(desk.comparison().lineup().repeats, 1);
}

void TestCompare::movesFromColumnToColumnByKeys()
{
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"echo"_s, u"slow"_s, u"long"_s }, u"Keys"_s));
    desk.open();
    desk.columns()->setCurrent(desk.id(0), true);
    QTest::keyClick(desk.window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(desk.columns()->current(), desk.id(1));
    QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(desk.columns()->current(), desk.id(2));
    QTest::keyClick(desk.window.get(), Qt::Key_F6);
    QVERIFY(desk.columns()->isAlone());
    QVERIFY(!desk.columns()->column(desk.id(0))->isVisible());
    QVERIFY(desk.columns()->column(desk.id(2))->isVisible());
    QTest::keyClick(desk.columns()->column(desk.id(2))->view(), Qt::Key_Escape);
    QVERIFY(!desk.columns()->isAlone());
    QVERIFY(desk.columns()->column(desk.id(0))->isVisible());
}

void TestCompare::addsMovesAndRemovesColumns()
{
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"echo"_s, u"slow"_s }, u"Grow"_s));
    desk.open();
    desk.action("addColumn")->trigger();
    auto *const form = desk.window->findChild<QDialog *>(u"columnForm"_s);
    QVERIFY(form);
    form->findChild<QComboBox *>(u"columnModelPicker"_s)->setEditText(u"long"_s);
    form->accept();
    QCOMPARE(desk.shown().size(), 3);
    QCOMPARE(desk.comparison().lineup().columns.at(2).model, u"long"_s);
    desk.action("moveColumnLeft")->trigger();
    QCOMPARE(desk.comparison().lineup().columns.at(1).model, u"long"_s);
    QCOMPARE(desk.shown().at(1)->id(), desk.columns()->current());
    desk.action("duplicateColumn")->trigger();
    QCOMPARE(desk.shown().size(), 4);
    desk.action("removeColumn")->trigger();
    desk.action("removeColumn")->trigger();
    QCOMPARE(desk.shown().size(), 2);
    QVERIFY(!desk.action("removeColumn")->isEnabled());
}

void TestCompare::showsParametersOfAColumn()
{
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"echo"_s, u"echo"_s }, u"Own"_s));
    desk.open();
    auto *const panel = desk.child<ParameterPanel>("sharedParametersPanel");
    QVERIFY(!panel->isVisible());
    desk.action("sharedParameters")->trigger();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->settings().parameters.value("stream"), QByteArray("true"));
    desk.columns()->setCurrent(desk.id(1), true);
    desk.action("editColumn")->trigger();
    auto *const form = desk.window->findChild<QDialog *>(u"columnForm"_s);
    QVERIFY(form);
    auto *const own = form->findChild<ParameterPanel *>();
    ChatSettings settings = own->settings();
    settings.parameters.set("temperature", "0.2");
    own->setSettings(settings);
    form->accept();
    QCOMPARE(desk.comparison().lineup().columns.at(1).set.value("temperature"), QByteArray("0.2"));
    QVERIFY(desk.columns()->column(desk.id(1))->findChild<QLabel *>(u"columnOwn"_s)->text().contains("temperature 0.2"_L1));
    QVERIFY(!desk.columns()->column(desk.id(0))->findChild<QLabel *>(u"columnOwn"_s)->isVisible());
}

void TestCompare::takesThePromptOfTheChatAndBack()
{
    const CompareDesk desk(m_folder->path(), m_sandbox);
    auto *const message = desk.child<MessageEdit>("message");
    message->setFocus();
    QTest::keyClicks(message, u"From the chat"_s);
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->session().isRunning(), patience);
    desk.action("comparePrompt")->trigger();
    QVERIFY(desk.page()->isVisible());
    QCOMPARE(desk.prompt()->toPlainText(), u"From the chat"_s);
    QCOMPARE(desk.comparison().lineup().columns.constFirst().route, u"sandbox"_s);
    QTest::keyClick(desk.prompt(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
    const QString model = desk.comparison().setup(desk.id(1)).settings.model;
    const QString answer = desk.answer(1);
    QVERIFY(!answer.isEmpty());
    desk.columns()->setCurrent(desk.id(1), true);
    desk.action("openColumnInChat")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->session().conversation().path().size() == 2
            && desk.window->session().conversation().turn(desk.window->session().conversation().leaf())->message.text == answer,
        patience);
    QCOMPARE(desk.window->session().settings().model, model);
    QVERIFY(!desk.page()->isVisible());
}

void TestCompare::beginsWithTheChatAndAnother()
{
    const CompareDesk desk(m_folder->path(), m_sandbox);
    QVERIFY(!desk.page()->comparison()); // nothing is built before somebody looks
    desk.open();
    QCOMPARE(desk.shown().size(), 2);
    QVERIFY(desk.page()->findChild<QLabel *>(u"compareHint"_s)->isVisible());
    const QList<LineupColumn> &columns = desk.comparison().lineup().columns;
    QVERIFY(columns.at(0).model != columns.at(1).model);
}

void TestCompare::givesAwayWhatItShowsWithoutAKey()
{
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"echo"_s, u"limits-plain"_s }, u"Given"_s));
    desk.open();
    QVERIFY(!desk.action("exportReport")->isEnabled());
    desk.ask(u"Hello"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning(), patience);
    desk.action("copyColumnCurl")->trigger();
    const QString curl = QGuiApplication::clipboard()->text();
    QVERIFY2(curl.startsWith("curl"_L1) && curl.contains("$SANDBOX_API_KEY"_L1), qPrintable(curl));
    QVERIFY(!curl.contains("0123456789abcdef"_L1));
    desk.action("inspectColumn")->trigger();
    auto *const inspector = desk.window->findChild<QDialog *>(u"columnInspector"_s);
    QVERIFY(inspector && inspector->isVisible());
    inspector->close();
    desk.action("exportReport")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->findChild<ReportDialog *>(), patience);
    desk.window->findChild<ReportDialog *>()->close();
    desk.action("showVotes")->trigger();
    QVERIFY(desk.window->findChild<VotesDialog *>());
}

void TestCompare::asksWithPicturesInEveryColumn()
{
    const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"sees"_s, u"sees"_s }, u"Eyes"_s));
    desk.open();
    QMimeData dropped;
    dropped.setUrls({ QUrl::fromLocalFile(pictureFile(*m_folder)) });
    dropOn(desk.shown().constFirst()->view()->viewport(), dropped);
    QTRY_COMPARE_WITH_TIMEOUT(desk.chips().size(), 1, patience);
    auto *const data = new QMimeData;
    data->setImageData(QImage(32, 16, QImage::Format_RGB32));
    QApplication::clipboard()->setMimeData(data);
    desk.prompt()->setFocus();
    QTest::keyClick(desk.prompt(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(desk.chips().size(), 2, patience);
    auto *const size = desk.child<Composer>("compareComposer")->findChild<QLabel *>(u"bodySize"_s);
    QTRY_VERIFY_WITH_TIMEOUT(size->isVisible() && size->text().contains("64 MB"_L1), patience);
    desk.look("compare-attached");
    QVERIFY(desk.send()->isEnabled());
    // Pictures alone are a question.
    desk.send()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.comparison().isRunning() && !desk.comparison().question().isEmpty(), patience);
    QCOMPARE(desk.chips().size(), 0);
    for (int column = 0; column < 2; ++column) {
        QVERIFY2(desk.answer(column).contains(u"24 × 12 pixels"_s), qPrintable(desk.answer(column)));
        QVERIFY(desk.answer(column).contains(u"32 × 16 pixels"_s));
    }
    desk.look("compare-asked");
}

void TestCompare::keepsWhatIsAttachedForTheNextStart()
{
    {
        const CompareDesk desk(m_folder->path(), m_sandbox, lineupOf({ u"sees"_s, u"sees"_s }, u"Eyes"_s));
        desk.open();
        QMimeData dropped;
        dropped.setUrls({ QUrl::fromLocalFile(pictureFile(*m_folder)) });
        dropOn(desk.prompt()->viewport(), dropped);
        QTRY_COMPARE_WITH_TIMEOUT(desk.chips().size(), 1, patience);
        QTest::keyClicks(desk.prompt(), u"unsent"_s);
        QTest::qWait(50);
        QVERIFY(!lineupAsJson(desk.comparison().lineup()).contains("png"));
    }
    {
        const CompareDesk desk(m_folder->path(), m_sandbox);
        desk.open();
        QTRY_COMPARE_WITH_TIMEOUT(desk.chips().size(), 1, patience);
        QCOMPARE(desk.prompt()->toPlainText(), u"unsent"_s);
        QVERIFY(!QImage::fromData(desk.chips().constFirst()->attachment().content.bytes()).isNull());
        desk.chips().constFirst()->setFocus();
        QTest::keyClick(desk.chips().constFirst(), Qt::Key_Delete);
        QTest::qWait(50);
    }
    const CompareDesk desk(m_folder->path(), m_sandbox);
    desk.open();
    QTest::qWait(200);
    QCOMPARE(desk.chips().size(), 0);
}

void TestCompare::takesAttachmentsAndValuesFromTheChat()
{
    const CompareDesk desk(m_folder->path(), m_sandbox);
    QMimeData dropped;
    dropped.setUrls({ QUrl::fromLocalFile(pictureFile(*m_folder)) });
    auto *const message = desk.child<MessageEdit>("message");
    dropOn(message->viewport(), dropped);
    QTRY_COMPARE_WITH_TIMEOUT(desk.window->findChildren<AttachmentChip *>().size(), 1, patience);
    ChatSettings settings = desk.window->session().settings();
    settings.variables = { { u"town"_s, u"Rome"_s } };
    desk.window->session().setSettings(settings);
    message->setFocus();
    QTest::keyClicks(message, u"Is this {{town}}, {{when}}?"_s);
    desk.action("comparePrompt")->trigger();
    QCOMPARE(desk.prompt()->toPlainText(), u"Is this Rome, {{when}}?"_s);
    QCOMPARE(desk.chips().size(), 1);
    // And back, as a chat of its own.
    desk.action("openColumnInChat")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(message->toPlainText(), u"Is this Rome, {{when}}?"_s, patience);
    const auto chips = desk.child<Composer>("composer")->findChildren<AttachmentChip *>();
    QVERIFY(std::any_of(chips.cbegin(), chips.cend(), [](const AttachmentChip *chip) { return !chip->isHidden(); }));
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
