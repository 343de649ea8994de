// The history with hands and eyes: the window as main.cpp builds it, with a journal on disk and servers that answer.
#include "engine/keeping.h"
#include "store/exchanging.h"
#include "support/faultserver.h"
#include "ui/chat/messageedit.h"
#include "ui/desk.h"
#include "ui/forms/undoline.h"
#include "ui/history/historydetail.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytableview.h"
#include "ui/history/historywords.h"
#include "ui/history/replaystrip.h"
#include "ui/warnings.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Exchanging;

namespace {
constexpr int patience = 20'000;
constexpr char ownKey[] = "sk-0123456789abcdefghijklmnopqrstuv";
constexpr char otherKey[] = "sk-zyxwvutsrqponmlkjihgfedcba98765";

Route routeTo(const FaultServer &server, const QString &id, const QString &name)
{
    Route route;
    route.id = id;
    route.name = name;
    route.bases = { { "openai-chat", server.url("/v1"_L1).toString() } };
    route.keyVariable = u"MINE_API_KEY"_s;
    route.keyHost = server.url().host();
    route.hasKey = true;
    return route;
}

FaultServer::Script saying(const QByteArray &text)
{
    return { FaultServer::send(FaultServer::answer(200,
        R"({"id":"chatcmpl-1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":")" + text
            + R"("}}],"usage":{"prompt_tokens":5,"completion_tokens":7,"total_tokens":12}})",
        "application/json", "X-Request-Id: req-4711\r\n")) };
}

/// The desk with a journal on it.
struct Archive : OpenDesk {
    explicit Archive(const QString &folder, SandboxServer *sandbox = nullptr)
        : OpenDesk(folder, {}, sandbox)
        , journal(profile)
    {
        keepExchanges(journal, lane, keyring);
        window->setJournal(journal);
        window->resize(1'440, 900);
        // Keys reach only an active window.
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get(), patience))
            QTest::qFail("the window does not become active", __FILE__, __LINE__);
    }
    ~Archive() { window.reset(); }

    void record(const Exchange &made)
    {
        QSignalSpy recorded(&journal, &Journal::recorded);
        journal.record(made);
        QTRY_VERIFY_WITH_TIMEOUT(!recorded.isEmpty(), patience);
    }
    void recordMany(int count, const std::function<Exchange(int)> &make)
    {
        QSignalSpy recorded(&journal, &Journal::recorded);
        for (int i = 0; i < count; ++i)
            journal.record(make(i));
        QTRY_COMPARE_WITH_TIMEOUT(recorded.count(), count, 60'000);
    }
    /// By its keys, as a person comes here.
    void open()
    {
        QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(child<HistoryPage>("historyPage")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!model()->isLoading(), patience);
    }
    HistoryTableView *view() const { return child<HistoryTableView>("historyTable"); }
    HistoryModel *model() const { return qobject_cast<HistoryModel *>(view()->model()); }
    HistoryDetail *detail() const { return child<HistoryDetail>("historyDetail"); }
    QPushButton *button(const char *name) const { return child<QPushButton>(name); }
    QString label(const char *name) const { return child<QLabel>(name)->text(); }
    int rows() const { return model()->rowCount(); }
    QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    QStringList questions() const
    {
        QStringList all;
        for (int row = 0; row < rows(); ++row)
            all.append(cell(row, HistoryModel::What));
        return all;
    }
    /// Of what somebody asked: the chat asks the sandbox for its models by itself.
    QStringList asked() const
    {
        QStringList all = questions();
        all.removeAll(HistoryWords::purpose(Purpose::Models));
        return all;
    }
    int rowSaying(const QString &what) const { return int(questions().indexOf(what)); }
    /// The row is chosen, and what it stands for is there.
    void choose(int row)
    {
        view()->choose(row);
        const QString id = model()->summary(row)->id;
        QTRY_VERIFY_WITH_TIMEOUT(detail()->exchange() && detail()->exchange()->id == id, patience);
    }
    void search(const QString &text)
    {
        auto *line = child<QLineEdit>("historySearch");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void pick(const char *box, int index)
    {
        auto *combo = child<QComboBox>(box);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }
    /// Asks \a question on the chat page.
    void ask(const QString &question)
    {
        auto *message = child<MessageEdit>("message");
        QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
        QTest::keyClicks(message, question);
        QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!window->session().isRunning(), patience);
    }
    /// The chat goes over \a route with a key of its own.
    void use(const Route &route, const QByteArray &key)
    {
        QCOMPARE(routes.save(route), QString());
        keyring.setForThisRun(route.id, key);
        window->applySetup(*routes.find(route.id), "openai-chat", { .model = u"MiniMax-M2"_s }, {});
    }

    Journal journal;
};

Exchange numbered(int number, const QString &question = {})
{
    return exchange(number * 10LL, question.isEmpty() ? u"Question %1"_s.arg(number) : question, u"Reply %1"_s.arg(number));
}
}

class TestHistory final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void saysWhatToDoWhileThereIsNothing();
    void showsWhatWasSentAtTheTop();
    void findsWhatIsTyped();
    void narrowsByRouteModelOutcomeAndDate();
    void readsThousandsPageByPage();
    void keepsThePlaceOfAReader();
    void saysWhatFailedAndWhy();
    void replaysTheSameBytes();
    void sendsAKeyToItsOwnHostOnly();
    void replaysOverAnotherRoute();
    void replaysInTheSandboxOfThisRun();
    void deletesAndBringsBack();
    void saysWhatALimitTakesAwayBeforehand();
    void opensTheConversation();
    void copiesCurlWithoutAKey();
    void worksByKeysAlone();
    void saysThatNothingIsKept();
    void comesBackToThePage();
    void hasNoPageWithoutAJournal();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistory::initTestCase()
{
    failOnOurWarnings();
}

void TestHistory::init()
{
    failOnOurWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHistory::saysWhatToDoWhileThereIsNothing()
{
    Archive archive(m_folder->path());
    archive.open();
    QTRY_VERIFY_WITH_TIMEOUT(archive.child<QLabel>("historyEmpty")->isVisible(), patience);
    QVERIFY(!archive.label("historyEmpty").isEmpty());
    QVERIFY(archive.label("historyHint").contains(u"Chat"_s));
    QVERIFY(!archive.button("clearFilters")->isVisible());
    QVERIFY(!archive.action("replayExchange")->isEnabled());
}

void TestHistory::showsWhatWasSentAtTheTop()
{
    SandboxServer sandbox;
    sandbox.setToken("sandbox-0123456789abcdef");
    QVERIFY(sandbox.listen());
    Archive archive(m_folder->path(), &sandbox);
    archive.record(numbered(1));
    archive.open();
    QAbstractItemModelTester tester(archive.model());
    QTRY_COMPARE_WITH_TIMEOUT(archive.asked(), QStringList { u"Question 1"_s }, patience);
    archive.ask(u"Is anybody there?"_s);
    QTRY_COMPARE_WITH_TIMEOUT(archive.asked(), QStringList({ u"Is anybody there?"_s, u"Question 1"_s }), patience);
    const int row = archive.rowSaying(u"Is anybody there?"_s);
    QCOMPARE(archive.cell(row, HistoryModel::Status), u"HTTP 200"_s);
    QCOMPARE(archive.cell(row, HistoryModel::RouteName), u"Sandbox"_s);
    QVERIFY(!archive.cell(row, HistoryModel::Duration).isEmpty());
}

void TestHistory::findsWhatIsTyped()
{
    Archive archive(m_folder->path());
    archive.recordMany(30, [](int i) { return numbered(i, i == 7 ? u"Where do albatrosses sleep?"_s : QString()); });
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 30, patience);
    archive.search(u"albatross"_s);
    QTRY_COMPARE_WITH_TIMEOUT(archive.questions(), QStringList { u"Where do albatrosses sleep?"_s }, patience);
    archive.search(u"Reply 12"_s);
    QTRY_COMPARE_WITH_TIMEOUT(archive.questions(), QStringList { u"Question 12"_s }, patience);
    // One more that has the words comes in, one without does not.
    archive.record(numbered(100, u"Again: Reply 12"_s));
    archive.record(numbered(101));
    QTRY_COMPARE_WITH_TIMEOUT(archive.questions(), QStringList({ u"Again: Reply 12"_s, u"Question 12"_s }), patience);
    archive.search(u"pterodactyl"_s);
    QTRY_VERIFY_WITH_TIMEOUT(archive.button("clearFilters")->isVisible(), patience);
    QTest::mouseClick(archive.button("clearFilters"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 32, patience);
    QVERIFY(archive.view()->isVisible());
}

void TestHistory::narrowsByRouteModelOutcomeAndDate()
{
    Archive archive(m_folder->path());
    const auto today = QDateTime::currentDateTimeUtc();
    archive.recordMany(8, [&today](int i) {
        Exchange made = numbered(i);
        made.startedAt = today.addDays(-i * 5).addMSecs(-i);
        if (i % 2 == 1) {
            made.routeId = u"other"_s;
            made.routeName = u"Other"_s;
            made.model = u"Other-1"_s;
        }
        if (i == 3) {
            made.head.status = 429;
            made.answer.failure = Failure { .kind = FailureKind::RateLimit, .httpStatus = 429 };
        }
        return made;
    });
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 8, patience);
    auto *route = archive.child<QComboBox>("historyRoute");
    QTRY_COMPARE_WITH_TIMEOUT(route->count(), 3, patience);
    archive.pick("historyRoute", route->findData(u"other"_s));
    QTRY_COMPARE_WITH_TIMEOUT(archive.questions(), QStringList({ u"Question 1"_s, u"Question 3"_s, u"Question 5"_s, u"Question 7"_s }), patience);
    archive.pick("historyOutcome", 2);
    QTRY_COMPARE_WITH_TIMEOUT(archive.questions(), QStringList { u"Question 3"_s }, patience);
    QCOMPARE(archive.cell(0, HistoryModel::Status), u"HTTP 429, rate limit"_s);
    archive.pick("historyRoute", 0);
    archive.pick("historyOutcome", 3);
    archive.child<QSpinBox>("historyStatus")->setValue(200);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 7, patience);
    archive.pick("historyDate", 2);
    QTRY_COMPARE_WITH_TIMEOUT(archive.questions(), QStringList({ u"Question 0"_s, u"Question 1"_s }), patience);
    archive.pick("historyOutcome", 0);
    archive.pick("historyDate", 0);
    auto *model = archive.child<QComboBox>("historyModel");
    archive.pick("historyModel", model->findData(u"MiniMax-M2"_s));
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 4, patience);
}

void TestHistory::readsThousandsPageByPage()
{
    constexpr int many = 3'000;
    Archive archive(m_folder->path());
    archive.recordMany(many, [](int i) { return numbered(i); });
    archive.open();
    QTRY_VERIFY_WITH_TIMEOUT(archive.rows() > 0, patience);
    QVERIFY(archive.rows() < many / 2);
    auto *bar = archive.view()->verticalScrollBar();
    while (archive.rows() < many) {
        const int before = archive.rows();
        // The bar learns of the rows of a page only when they are laid out.
        QTRY_VERIFY_WITH_TIMEOUT((bar->setValue(bar->maximum()), archive.rows() > before), patience);
    }
    QCOMPARE(archive.rows(), many);
    for (int row = 0; row < many; ++row)
        QCOMPARE(archive.cell(row, HistoryModel::What), u"Question %1"_s.arg(many - 1 - row));
    QTRY_VERIFY_WITH_TIMEOUT(archive.label("historyFigures").startsWith(QLocale().toString(many)), patience);
}

void TestHistory::keepsThePlaceOfAReader()
{
    Archive archive(m_folder->path());
    archive.recordMany(100, [](int i) { return numbered(i); });
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 100, patience);
    archive.choose(60);
    const QString chosen = archive.detail()->exchange()->id;
    archive.view()->scrollTo(archive.model()->index(60, 0), QAbstractItemView::PositionAtCenter);
    const QString top = archive.cell(archive.view()->rowAt(2), HistoryModel::What);
    QVERIFY(archive.view()->verticalScrollBar()->value() > 0);
    archive.recordMany(5, [](int i) { return numbered(1'000 + i); });
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 105, patience);
    QCOMPARE(archive.cell(archive.view()->rowAt(2), HistoryModel::What), top);
    QCOMPARE(archive.model()->summary(archive.view()->currentIndex().row())->id, chosen);
}

void TestHistory::saysWhatFailedAndWhy()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(401, R"({"error":{"type":"authorized_error","message":"invalid api key"}})")) });
    Archive archive(m_folder->path());
    archive.use(routeTo(server, u"mine"_s, u"Mine"_s), ownKey);
    archive.ask(u"Let me in"_s);
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 1, patience);
    QCOMPARE(archive.cell(0, HistoryModel::Status), u"HTTP 401, key refused"_s);
    archive.choose(0);
    QVERIFY(archive.child<QLabel>("exchangeOutcome")->isVisible());
    QVERIFY(!archive.label("exchangeOutcome").isEmpty());
    QVERIFY(archive.label("exchangeFacts").contains(u"/v1/chat/completions"_s));
    QVERIFY(!archive.label("exchangeFacts").contains(QString::fromLatin1(ownKey)));
}

void TestHistory::replaysTheSameBytes()
{
    FaultServer server;
    server.script(saying("Rayleigh"));
    Archive archive(m_folder->path());
    archive.use(routeTo(server, u"mine"_s, u"Mine"_s), ownKey);
    archive.ask(u"Why is the sky \"blue\"?"_s);
    QCOMPARE(server.requests().size(), 1);
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 1, patience);
    archive.choose(0);
    QCOMPARE(archive.label("exchangeExcerpt"), u"Rayleigh"_s);
    QVERIFY(!archive.child<ReplayStrip>("replayStrip")->isVisible());

    archive.action("replayExchange")->trigger();
    // Said before anything leaves.
    const QString said = archive.label("replayText");
    QVERIFY2(said.contains(u"Mine"_s) && said.contains(u"127.0.0.1"_s) && said.contains(u"12 token"_s), qPrintable(said));
    QCOMPARE(server.requests().size(), 1);
    QTest::mouseClick(archive.button("sendReplay"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(archive.button("showReplay")->isVisible(), patience);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(0).contains(QByteArray("Bearer ").append(ownKey)));
    QCOMPARE(server.requests().at(1), server.requests().at(0));

    QVERIFY(archive.cell(0, HistoryModel::What).contains(u"Replay"_s));
    QTest::mouseClick(archive.button("showReplay"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(archive.detail()->exchange() && archive.detail()->exchange()->purpose == Purpose::Replay, patience);
    QTest::mouseClick(archive.button("showOriginal"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(archive.detail()->exchange()->purpose == Purpose::Answer, patience);
    QTest::mouseClick(archive.button("requestId"), Qt::LeftButton);
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
}

void TestHistory::sendsAKeyToItsOwnHostOnly()
{
    FaultServer before;
    before.script(saying("yes"));
    FaultServer after;
    after.script(saying("no"));
    Archive archive(m_folder->path());
    archive.use(routeTo(before, u"mine"_s, u"Mine"_s), ownKey);
    archive.ask(u"Are you mine?"_s);
    // The route goes elsewhere now.
    QCOMPARE(archive.routes.save(routeTo(after, u"mine"_s, u"Mine"_s)), QString());
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 1, patience);
    archive.choose(0);
    archive.action("replayExchange")->trigger();
    QVERIFY(!archive.button("sendReplay")->isVisible());
    QVERIFY(archive.label("replayText").contains(u"Mine"_s));
    QTest::keyClick(archive.button("closeReplay"), Qt::Key_Return);
    QVERIFY(!archive.child<ReplayStrip>("replayStrip")->isVisible());
    QCOMPARE(before.requests().size(), 1);
    QCOMPARE(after.requests().size(), 0);
}

void TestHistory::replaysOverAnotherRoute()
{
    FaultServer mine;
    mine.script(saying("mine"));
    FaultServer other;
    other.script(saying("other"));
    Archive archive(m_folder->path());
    Route elsewhere = routeTo(other, u"other"_s, u"Other"_s);
    elsewhere.bases["openai-chat"] = other.url("/relay/v1"_L1).toString();
    elsewhere.headers = { { .name = "X-Team", .value = "blue" } };
    QCOMPARE(archive.routes.save(elsewhere), QString());
    archive.keyring.setForThisRun(u"other"_s, otherKey);
    Route without = routeTo(other, u"without"_s, u"Without"_s);
    without.bases = { { "gemini", other.url().toString() } };
    without.protocol = "gemini";
    QCOMPARE(archive.routes.save(without), QString());
    archive.use(routeTo(mine, u"mine"_s, u"Mine"_s), ownKey);
    archive.ask(u"Who are you?"_s);
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 1, patience);
    archive.choose(0);
    archive.action("replayElsewhere")->trigger();
    auto *menu = archive.child<QMenu>("replayRoutes");
    QVERIFY(menu);
    QAction *taken = nullptr;
    const auto offers = menu->actions();
    for (auto *offer : offers) {
        if (offer->text() == "Other"_L1)
            taken = offer;
        if (offer->text().startsWith("Without"_L1)) {
            QVERIFY(!offer->isEnabled());
            QVERIFY(offer->text().size() > 10); // it says why
        }
    }
    QVERIFY(taken && taken->isEnabled());
    taken->trigger();
    menu->close();
    QTest::mouseClick(archive.button("sendReplay"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 2, patience);
    QCOMPARE(mine.requests().size(), 1);
    QCOMPARE(other.requests().size(), 1);
    const QByteArray sent = other.requests().constFirst();
    QVERIFY2(sent.startsWith("POST /relay/v1/chat/completions HTTP/1.1\r\n"), sent.constData());
    QVERIFY(sent.contains(QByteArray("Bearer ").append(otherKey)));
    QVERIFY(!sent.contains(ownKey));
    QVERIFY(sent.toLower().contains("x-team: blue\r\n"));
    const auto bodyOf = [](const QByteArray &request) { return request.mid(request.indexOf("\r\n\r\n")); };
    QCOMPARE(bodyOf(sent), bodyOf(mine.requests().constFirst()));
    QCOMPARE(archive.cell(0, HistoryModel::RouteName), u"Other"_s);
}

void TestHistory::replaysInTheSandboxOfThisRun()
{
    {
        SandboxServer sandbox;
        sandbox.setToken("sandbox-0123456789abcdef");
        QVERIFY(sandbox.listen());
        Archive archive(m_folder->path(), &sandbox);
        archive.open();
        archive.ask(u"Until tomorrow"_s);
        QTRY_COMPARE_WITH_TIMEOUT(archive.asked().size(), 1, patience);
    }
    SandboxServer sandbox;
    sandbox.setToken("sandbox-0123456789abcdef");
    QVERIFY(sandbox.listen());
    Archive archive(m_folder->path(), &sandbox);
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.asked().size(), 1, patience);
    archive.choose(archive.rowSaying(u"Until tomorrow"_s));
    archive.action("replayExchange")->trigger();
    QTest::mouseClick(archive.button("sendReplay"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(archive.asked().size(), 2, patience);
    QCOMPARE(archive.cell(archive.rowSaying(u"Replay: Until tomorrow"_s), HistoryModel::Status), u"HTTP 200"_s);
}

void TestHistory::deletesAndBringsBack()
{
    Archive archive(m_folder->path());
    archive.recordMany(10, [](int i) { return numbered(i); });
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 10, patience);
    archive.choose(3);
    archive.view()->setFocus();
    QTest::keyClick(archive.view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(archive.view(), Qt::Key_Delete);
    QCOMPARE(archive.rows(), 8);
    QVERIFY(!archive.questions().contains(u"Question 6"_s));
    QVERIFY(!archive.questions().contains(u"Question 5"_s));
    QCOMPARE(archive.view()->currentIndex().row(), 3);
    auto *undo = archive.child<UndoLine>("historyUndo");
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 10, patience);

    archive.search(u"Question 7"_s);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 1, patience);
    archive.action("deleteShownExchanges")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible(), patience);
    archive.child<QLineEdit>("historySearch")->clear();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 9, patience);
    QTest::mouseClick(undo->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 10, patience);
}

void TestHistory::saysWhatALimitTakesAwayBeforehand()
{
    Archive archive(m_folder->path());
    archive.recordMany(6, [](int i) {
        Exchange made = numbered(i);
        made.startedAt = QDateTime::currentDateTimeUtc().addDays(-i * 10);
        return made;
    });
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 6, patience);
    QTRY_VERIFY_WITH_TIMEOUT(archive.label("historyFigures").contains(u"90"_s), patience);
    QTest::mouseClick(archive.button("changeRetention"), Qt::LeftButton);
    archive.child<QSpinBox>("retentionDays")->setValue(25);
    QTRY_VERIFY_WITH_TIMEOUT(archive.label("retentionEffect").startsWith(u'3'), patience);
    QCOMPARE(archive.rows(), 6);
    QCOMPARE(archive.journal.retention().days, 90);
    QTest::mouseClick(archive.button("keepRetention"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 3, patience);
    QCOMPARE(archive.journal.retention().days, 25);
    QTRY_VERIFY_WITH_TIMEOUT(archive.label("historyFigures").contains(u"25"_s), patience);
}

void TestHistory::opensTheConversation()
{
    SandboxServer sandbox;
    sandbox.setToken("sandbox-0123456789abcdef");
    QVERIFY(sandbox.listen());
    Archive archive(m_folder->path(), &sandbox);
    archive.ask(u"The first conversation"_s);
    archive.action("newChat")->trigger();
    archive.ask(u"The second conversation"_s);
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.asked().size(), 2, patience);
    archive.choose(archive.rowSaying(u"The first conversation"_s));
    archive.action("openExchangeConversation")->trigger();
    const auto firstQuestion = [&archive] {
        const auto &conversation = archive.window->session().conversation();
        return conversation.isEmpty() ? QString() : conversation.turn(conversation.path().constFirst())->message.text;
    };
    QTRY_COMPARE_WITH_TIMEOUT(firstQuestion(), u"The first conversation"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!archive.child<HistoryPage>("historyPage")->isVisible(), patience);
    // One that is gone is said to be, and the page stays.
    Exchange lost = numbered(1'000'000);
    lost.conversationId = u"gone"_s;
    archive.record(lost);
    archive.open();
    QTRY_VERIFY_WITH_TIMEOUT(archive.model()->rowOf(lost.id) >= 0, patience);
    archive.choose(archive.model()->rowOf(lost.id));
    archive.action("openExchangeConversation")->trigger();
    QTest::qWait(200);
    QVERIFY(archive.child<HistoryPage>("historyPage")->isVisible());
}

void TestHistory::copiesCurlWithoutAKey()
{
    FaultServer server;
    server.script(saying("yes"));
    Archive archive(m_folder->path());
    archive.use(routeTo(server, u"mine"_s, u"Mine"_s), ownKey);
    archive.ask(u"Copy me"_s);
    archive.open();
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 1, patience);
    archive.choose(0);
    archive.view()->setFocus();
    QTest::keyClick(archive.view(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith("curl "_L1), qPrintable(copied));
    QVERIFY(copied.contains("$MINE_API_KEY"_L1));
    QVERIFY(copied.contains("Copy me"_L1));
    QVERIFY(!copied.contains(QLatin1StringView(ownKey)));
}

void TestHistory::worksByKeysAlone()
{
    FaultServer server;
    server.script(saying("yes"));
    Archive archive(m_folder->path());
    archive.use(routeTo(server, u"mine"_s, u"Mine"_s), ownKey);
    archive.ask(u"No mouse"_s);
    archive.recordMany(5, [](int i) { return numbered(i); });
    QTest::keyClick(archive.window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 6, patience);
    QTest::keyClick(archive.window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = archive.child<QLineEdit>("historySearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"no mouse"_s);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 1, patience);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(archive.view()->hasFocus());
    QTRY_VERIFY_WITH_TIMEOUT(archive.action("replayExchange")->isEnabled(), patience);
    QTest::keyClick(archive.view(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(archive.button("sendReplay")->hasFocus());
    // Taken back, then meant.
    QTest::keyClick(archive.button("sendReplay"), Qt::Key_Escape);
    QVERIFY(!archive.child<ReplayStrip>("replayStrip")->isVisible());
    QTest::keyClick(archive.view(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(archive.button("sendReplay"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(archive.rows(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(archive.button("showReplay")->hasFocus(), patience);
    QTest::keyClick(archive.button("showReplay"), Qt::Key_Return);
    QVERIFY(archive.view()->hasFocus());
    QCOMPARE(archive.view()->currentIndex().row(), 0);
    QTest::keyClick(archive.view(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"inspectorTabs"_s);
    archive.view()->setFocus();
    QTest::keyClick(archive.view(), Qt::Key_Delete);
    QCOMPARE(archive.rows(), 1);
    // A letter over the table goes on with the search.
    QTest::keyClick(archive.view(), 'x');
    QCOMPARE(search->text(), u"no mousex"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
}

void TestHistory::saysThatNothingIsKept()
{
    Archive archive(m_folder->path());
    archive.open();
    emit archive.journal.problemChanged(u"database or disk is full"_s);
    QVERIFY(archive.child<QLabel>("historyProblem")->isVisible());
    QVERIFY(archive.label("historyProblem").contains(u"disk is full"_s));
    emit archive.journal.problemChanged({});
    QVERIFY(!archive.child<QLabel>("historyProblem")->isVisible());
}

void TestHistory::comesBackToThePage()
{
    {
        Archive archive(m_folder->path());
        archive.open();
        archive.window->close();
    }
    Archive archive(m_folder->path());
    QVERIFY(archive.child<HistoryPage>("historyPage")->isVisible());
}

void TestHistory::hasNoPageWithoutAJournal()
{
    OpenDesk desk(m_folder->path());
    QVERIFY(!desk.child<HistoryPage>("historyPage"));
    QVERIFY(!desk.action("showHistory")->isVisible());
    QVERIFY(!desk.action("replayExchange")->isEnabled());
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
