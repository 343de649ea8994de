// The models page with hands and eyes, against servers that list what they are told.
#include "engine/modelcatalog.h"
#include "engine/networklane.h"
#include "store/keyring.h"
#include "store/modelliststore.h"
#include "store/profile.h"
#include "store/routestore.h"
#include "support/faultserver.h"
#include "ui/models/modelspage.h"
#include "ui/models/modeltable.h"
#include "ui/models/modeltableview.h"
#include "ui/models/modelwords.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {
QByteArray listOf(const QByteArrayList &entries)
{
    return R"({"object":"list","data":[)" + entries.join(',') + "]}";
}

QByteArray entryOf(const QByteArray &id)
{
    return R"({"id":")" + id + R"(","object":"model","created":1780272000,"owned_by":"minimax"})";
}

FaultServer::Script saying(const QByteArray &body, int status = 200)
{
    return { FaultServer::send(FaultServer::answer(status, body)) };
}

/// The page as the window builds it, on one route that leads to a server of the test.
struct Page {
    explicit Page(const QString &folder, FaultServer &server, const QString &base = {})
        : profile(folder)
        , routes(profile)
        , keyring(u"io.github.minimax_playground.test"_s, {})
        , lists(profile)
        , catalog(lane, keyring)
    {
        catalog.setStore(&lists);
        route.id = u"mine"_s;
        route.name = u"Mine"_s;
        route.bases = { { "openai-chat", base.isEmpty() ? server.url("/v1"_L1).toString() : base } };
        route.keyVariable = u"MINE_API_KEY"_s;
        widget = std::make_unique<ModelsPage>(routes, keyring, catalog, lists);
        widget->resize(1'290, 800);
        widget->setRoute(route);
        widget->show();
        used = std::make_unique<QSignalSpy>(widget.get(), &ModelsPage::useRequested);
    }

    template<typename T>
    T *child(const char *name) const
    {
        return widget->findChild<T *>(QLatin1StringView(name));
    }
    ModelTableView *view() const { return child<ModelTableView>("modelTable"); }
    ModelTable *table() const { return widget->findChild<ModelTable *>(); }
    QLineEdit *filter() const { return child<QLineEdit>("modelFilter"); }
    void click(const char *button) const { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    QString cell(int row, int column) const { return table()->index(row, column).data().toString(); }
    QString tip(int row, int column) const { return table()->index(row, column).data(Qt::AccessibleTextRole).toString(); }
    QStringList ids() const
    {
        QStringList all;
        for (int row = 0; row < table()->rowCount(); ++row)
            all.append(cell(row, ModelTable::Id));
        return all;
    }
    bool refresh() const
    {
        QSignalSpy changed(&catalog, &ModelCatalog::changed);
        click("refreshList");
        return QTest::qWaitFor([this] { return !catalog.listing(route.id).isRunning; }, 10'000);
    }
    QString fact(const QString &label, int column = 1) const
    {
        const auto found = child<QTreeWidget>("modelFacts")->findItems(label, Qt::MatchExactly);
        return found.isEmpty() ? u"(no such fact)"_s : found.constFirst()->text(column);
    }

    Profile profile;
    RouteStore routes;
    Keyring keyring;
    ModelListStore lists;
    NetworkLane lane;
    ModelCatalog catalog;
    Route route;
    std::unique_ptr<ModelsPage> widget;
    std::unique_ptr<QSignalSpy> used;
};
}

class TestModelsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void asksOnlyWhenToldTo();
    void listsWhatTheRouteLists();
    void filtersByEveryWordAsItIsTyped();
    void keepsTheChosenModelWhileFiltering();
    void sortsWithTheUnknownLast();
    void pinsStandFirstAndStay();
    void marksBuiltInFactsAndNeverMixesThem();
    void showsPricesOnlyWhereMiniMaxItselfIsAsked();
    void takesNewApisConstantForNoDate();
    void saysWhatCameAndWentAlsoAfterARestart();
    void usesAModelByEnter();
    void copiesTheExactId();
    void sendsLettersFromTheTableToTheFilter();
    void saysWhyThereIsNoListAndTakesATypedId();
    void fetchesTheDetailOnDemand();
    void printsTheRequestsOfItsOwn();
    void copiesTheKeyOnlyAfterAQuestion();
    void asksForNoKeyWhereNoneIs();
    void keepsAForeignKeyBackUntilToldTo();
    void showsForeignIdsAsPlainText();
    void staysAModelUnderEveryOperation();
    void namesEveryControl();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
};

void TestModelsPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>();
}

void TestModelsPage::asksOnlyWhenToldTo()
{
    m_server->script(saying(listOf({ entryOf("one") })));
    Page page(m_folder->path(), *m_server);
    QTest::qWait(50);
    QCOMPARE(m_server->requests().size(), 0);
    QVERIFY(page.child<QLabel>("modelsEmpty")->isVisible());
    QVERIFY(page.child<QLabel>("modelsEmpty")->text().contains("Mine"_L1));
    page.click("refreshEmpty");
    QTRY_COMPARE(page.ids(), QStringList { u"one"_s });
    QVERIFY(m_server->requests().constFirst().startsWith("GET /v1/models HTTP"));
    QVERIFY(!page.child<QLabel>("modelsEmpty")->isVisible());
}

void TestModelsPage::listsWhatTheRouteLists()
{
    m_server->script(saying(listOf({ R"({"id":"a","context_length":1000,"max_output_tokens":"500","display_name":"Model A"})", entryOf("b") })));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QCOMPARE(page.ids(), QStringList({ u"a"_s, u"b"_s }));
    QCOMPARE(page.cell(0, ModelTable::Context), QLocale().toString(1000));
    QCOMPARE(page.cell(0, ModelTable::MaxOutput), u"500"_s);
    QCOMPARE(page.cell(0, ModelTable::Name), u"Model A"_s);
    QCOMPARE(page.cell(1, ModelTable::Context), u"—"_s);
    QCOMPARE(page.tip(1, ModelTable::Context), u"not reported"_s);
    QCOMPARE(page.cell(1, ModelTable::Created), u"2026-06-01"_s);
    QVERIFY(page.child<QLabel>("listStatus")->text().startsWith("2 model"_L1));
}

void TestModelsPage::filtersByEveryWordAsItIsTyped()
{
    m_server->script(saying(listOf({ entryOf("MiniMax-M3"), entryOf("MiniMax-M2.7"), entryOf("speech-2.8-hd"), entryOf("\xc3\x84rger-\xe4\xb8\xad\xe6\x96\x87") })));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QTest::keyClicks(page.filter(), u"max m2"_s);
    QCOMPARE(page.ids(), QStringList { u"MiniMax-M2.7"_s });
    page.filter()->setText(u"MINIMAX"_s); // the owner of them all
    QCOMPARE(page.ids().size(), 4);
    page.filter()->setText(u"ärger"_s);
    QCOMPARE(page.ids().size(), 1);
    page.filter()->setText(u"中"_s);
    QCOMPARE(page.ids().size(), 1);
    QTest::keyClick(page.filter(), Qt::Key_Escape);
    QCOMPARE(page.ids().size(), 4);
}

void TestModelsPage::keepsTheChosenModelWhileFiltering()
{
    QByteArrayList entries;
    for (int i = 0; i < 200; ++i)
        entries.append(entryOf("model-" + QByteArray::number(i)));
    m_server->script(saying(listOf(entries)));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    page.view()->setCurrentIndex(page.table()->index(150, ModelTable::Id));
    page.filter()->setText(u"model 15"_s);
    QCOMPARE(page.cell(page.view()->currentIndex().row(), ModelTable::Id), u"model-150"_s);
    page.filter()->setText(u"model-7"_s);
    QCOMPARE(page.cell(page.view()->currentIndex().row(), ModelTable::Id), u"model-7"_s);
    page.filter()->clear();
    QCOMPARE(page.view()->currentIndex().row(), 150);
    QVERIFY(page.view()->viewport()->rect().intersects(page.view()->visualRect(page.view()->currentIndex())));
}

void TestModelsPage::sortsWithTheUnknownLast()
{
    m_server->script(saying(listOf({ entryOf("none"), R"({"id":"small","context_window":10})", R"({"id":"large","context_window":1e6})" })));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    page.view()->sortByColumn(ModelTable::Context, Qt::AscendingOrder);
    QCOMPARE(page.ids(), QStringList({ u"small"_s, u"large"_s, u"none"_s }));
    page.view()->sortByColumn(ModelTable::Context, Qt::DescendingOrder);
    QCOMPARE(page.ids(), QStringList({ u"large"_s, u"small"_s, u"none"_s }));
    page.view()->sortByColumn(ModelTable::Id, Qt::AscendingOrder);
    QCOMPARE(page.ids(), QStringList({ u"large"_s, u"none"_s, u"small"_s }));
    page.view()->sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(page.ids(), QStringList({ u"none"_s, u"small"_s, u"large"_s }));
}

void TestModelsPage::pinsStandFirstAndStay()
{
    m_server->script(saying(listOf({ entryOf("a"), entryOf("b"), entryOf("c") })));
    {
        Page page(m_folder->path(), *m_server);
        QVERIFY(page.refresh());
        QTest::mouseClick(page.view()->viewport(), Qt::LeftButton, {},
            page.view()->visualRect(page.table()->index(2, ModelTable::Pin)).center());
        QCOMPARE(page.ids(), QStringList({ u"c"_s, u"a"_s, u"b"_s }));
        QCOMPARE(page.tip(0, ModelTable::Pin), u"pinned"_s);
    }
    Page page(m_folder->path(), *m_server);
    QTRY_COMPARE(page.ids(), QStringList({ u"c"_s, u"a"_s, u"b"_s }));
    QCOMPARE(m_server->requests().size(), 1);
    page.view()->setCurrentIndex(page.table()->index(0, ModelTable::Id));
    page.click("pinModel");
    QCOMPARE(page.ids(), QStringList({ u"a"_s, u"b"_s, u"c"_s }));
}

void TestModelsPage::marksBuiltInFactsAndNeverMixesThem()
{
    m_server->script(saying(listOf({ entryOf("minimax/minimax-m2.7"), R"({"id":"MiniMax-M3","context_length":123})" })));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QCOMPARE(page.cell(0, ModelTable::Context), QLocale().toString(204'800) + u" *");
    QVERIFY(page.tip(0, ModelTable::Context).contains("built-in, 2026-09-19"_L1));
    QVERIFY(page.table()->index(0, ModelTable::Context).data(Qt::FontRole).value<QFont>().italic());
    // What the route says counts, even where the table knows better.
    QCOMPARE(page.cell(1, ModelTable::Context), u"123"_s);
    QVERIFY(page.tip(1, ModelTable::Context).contains("context_length"_L1));
    page.view()->setCurrentIndex(page.table()->index(1, ModelTable::Id));
    QCOMPARE(page.fact(u"Context"_s), u"123"_s);
    QVERIFY(page.fact(u"Context"_s, 2).contains("reported by the route"_L1));
    QVERIFY(page.fact(u"Longest output"_s, 2).contains("built-in, 2026-09-19"_L1));
    QCOMPARE(page.fact(u"Capabilities"_s), u"not reported"_s);
}

void TestModelsPage::showsPricesOnlyWhereMiniMaxItselfIsAsked()
{
    const auto shown = [](const char *base) {
        ModelListing listing;
        listing.list.models = { { u"MiniMax-M3"_s, entryOf("MiniMax-M3") } };
        const auto rows = ModelRows::from(listing, {}, QString::fromLatin1(base));
        return ModelWords::inputPrice(rows.front());
    };
    QCOMPARE(shown("https://api.minimax.io/v1").value, u"$0.30"_s);
    QVERIFY(shown("https://api.minimax.io/v1").source.contains("built-in, 2026-09-19; USD per 1,000,000 tokens"_L1));
    QCOMPARE(shown("https://api.minimaxi.com/v1").value, u"¥2.10"_s);
    for (const char *router : { "https://router.flatkey.ai/v1", "https://runapi.ai/v1", "http://127.0.0.1:1/v1", "https://api.minimax.io.evil.test/v1" }) {
        QCOMPARE(shown(router).value, QString());
        QVERIFY(shown(router).source.startsWith("not reported"_L1));
    }
}

void TestModelsPage::takesNewApisConstantForNoDate()
{
    m_server->script(saying(R"({"success":true,"object":"list","data":[{"id":"x","created":1626777600,"supported_endpoint_types":["openai"]}]})"));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QCOMPARE(page.tip(0, ModelTable::Created), u"not reported"_s);
    QCOMPARE(page.fact(u"Endpoints"_s), u"openai"_s);
}

void TestModelsPage::saysWhatCameAndWentAlsoAfterARestart()
{
    m_server->scripts({ saying(listOf({ entryOf("stays"), entryOf("goes") })), saying(listOf({ entryOf("stays"), entryOf("comes") })) });
    const auto check = [](const Page &page) {
        QCOMPARE(page.ids(), QStringList({ u"stays"_s, u"comes"_s, u"goes"_s }));
        QCOMPARE(page.cell(0, ModelTable::State), u"—"_s);
        QCOMPARE(page.cell(1, ModelTable::State), u"new"_s);
        QCOMPARE(page.cell(2, ModelTable::State), u"removed"_s);
        QVERIFY(page.child<QLabel>("listStatus")->text().contains("1 new, 1 removed"_L1));
    };
    {
        Page page(m_folder->path(), *m_server);
        QVERIFY(page.refresh());
        QCOMPARE(page.cell(0, ModelTable::State), u"—"_s);
        QVERIFY(page.refresh());
        check(page);
    }
    Page page(m_folder->path(), *m_server);
    QTRY_COMPARE(page.ids().size(), 3);
    check(page);
}

void TestModelsPage::usesAModelByEnter()
{
    m_server->script(saying(listOf({ entryOf("first"), entryOf("Second/exact ID") })));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QTest::keyClicks(page.filter(), u"second"_s);
    QTest::keyClick(page.filter(), Qt::Key_Return);
    QCOMPARE(page.used->size(), 1);
    QCOMPARE(page.used->last().at(0).value<Route>().id, u"mine"_s);
    QCOMPARE(page.used->last().at(1).toString(), u"Second/exact ID"_s);
    page.filter()->clear();
    page.view()->setCurrentIndex(page.table()->index(0, ModelTable::Id));
    QTest::keyClick(page.view(), Qt::Key_Return);
    QCOMPARE(page.used->size(), 2);
    QCOMPARE(page.used->last().at(1).toString(), u"first"_s);
    const auto second = page.view()->visualRect(page.table()->index(1, ModelTable::Id)).center();
    QTest::mouseClick(page.view()->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(page.view()->currentIndex().row(), 1);
    QTest::mouseDClick(page.view()->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(page.used->last().at(1).toString(), u"Second/exact ID"_s);
}

void TestModelsPage::copiesTheExactId()
{
    m_server->script(saying(listOf({ entryOf("Vendor/Model-1.0:free") })));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QTest::keyClick(page.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Vendor/Model-1.0:free"_s);
    QGuiApplication::clipboard()->clear();
    page.click("copyModelId");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Vendor/Model-1.0:free"_s);
}

void TestModelsPage::sendsLettersFromTheTableToTheFilter()
{
    m_server->script(saying(listOf({ entryOf("alpha"), entryOf("beta") })));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    page.view()->setFocus();
    QTest::keyClicks(page.view(), u"b"_s);
    QCOMPARE(page.filter()->text(), u"b"_s);
    QCOMPARE(page.ids(), QStringList { u"beta"_s });
    page.filter()->clear();
    page.view()->setCurrentIndex(page.table()->index(0, ModelTable::Id));
    QTest::keyClick(page.filter(), Qt::Key_Down);
    QCOMPARE(page.view()->currentIndex().row(), 1);
}

void TestModelsPage::saysWhyThereIsNoListAndTakesATypedId()
{
    m_server->script(saying("404 page not found", 404));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QVERIFY(!page.child<QLabel>("listFailure")->text().isEmpty());
    QVERIFY(page.child<QLabel>("listFailure")->isVisible());
    QVERIFY(!page.child<QPlainTextEdit>("rawList")->isVisible());
    page.click("showRawList");
    QVERIFY(page.child<QPlainTextEdit>("rawList")->isVisible());
    QCOMPARE(page.child<QPlainTextEdit>("rawList")->toPlainText(), u"404 page not found"_s);
    QTest::keyClicks(page.filter(), u"Any/Model"_s);
    page.click("useTypedId");
    QCOMPARE(page.used->size(), 1);
    QCOMPARE(page.used->last().at(1).toString(), u"Any/Model"_s);
    QTest::keyClick(page.filter(), Qt::Key_Return);
    QCOMPARE(page.used->size(), 2);
}

void TestModelsPage::fetchesTheDetailOnDemand()
{
    m_server->scripts({ saying(listOf({ entryOf("Vendor/M") })), saying(R"({"id":"Vendor/M","context_window":777})"),
        saying(R"({"error":{"message":"The model does not exist","code":"model_not_found"}})") });
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QCOMPARE(m_server->requests().size(), 1);
    page.click("fetchModel");
    QTRY_COMPARE(page.fact(u"Context"_s), u"777"_s);
    QVERIFY(m_server->requests().last().startsWith("GET /v1/models/Vendor%2FM HTTP"));
    QVERIFY(page.child<QPlainTextEdit>("modelAnswer")->toPlainText().contains("\"context_window\": 777"_L1));
    page.click("fetchModel");
    QTRY_VERIFY(page.child<QPlainTextEdit>("modelAnswer")->toPlainText().contains("model_not_found"_L1));
    QCOMPARE(page.fact(u"Context"_s), u"not reported"_s);
}

void TestModelsPage::printsTheRequestsOfItsOwn()
{
    m_server->script(saying(listOf({ entryOf("m") })));
    Page page(m_folder->path(), *m_server);
    const QByteArray key = "sk-canary-0123456789abcdef0123";
    page.keyring.setForThisRun(page.route.id, key);
    QVERIFY(page.refresh());
    QVERIFY(m_server->requests().constFirst().contains(key));
    const auto text = page.child<QPlainTextEdit>("modelCurl")->toPlainText();
    QVERIFY(text.contains(page.route.base("openai-chat") + "/models'"_L1));
    QVERIFY(text.contains(page.route.base("openai-chat") + "/models/m'"_L1));
    QVERIFY(text.contains("$MINE_API_KEY"_L1));
    QVERIFY(!text.contains(QString::fromLatin1(key)));
}

void TestModelsPage::keepsAForeignKeyBackUntilToldTo()
{
    m_server->script(saying(listOf({ entryOf("m") })));
    Page page(m_folder->path(), *m_server);
    page.keyring.setForThisRun(page.route.id, "sk-ant-api03-0123456789abcdef0123");
    QVERIFY(page.refresh());
    QTRY_VERIFY(page.child<QPushButton>("listAnyway")->isVisible());
    QVERIFY(page.child<QLabel>("listFailure")->text().contains("Anthropic"_L1));
    QTest::qWait(100);
    QCOMPARE(m_server->connections(), 0);
    page.click("listAnyway");
    QTRY_COMPARE(page.ids(), QStringList { u"m"_s });
    QVERIFY(!page.child<QPushButton>("listAnyway")->isVisible());
}

void TestModelsPage::copiesTheKeyOnlyAfterAQuestion()
{
    const auto key = u"sk-canary-0123456789abcdef0123"_s;
    QGuiApplication::clipboard()->setText(u"before"_s);
    {
        m_server->script(saying(listOf({ entryOf("m") })));
        Page page(m_folder->path(), *m_server);
        page.keyring.setForThisRun(page.route.id, key.toUtf8());
        QVERIFY(page.refresh());
        auto *withKey = page.child<QPushButton>("copyModelCurlWithKey");
        auto *question = page.child<QWidget>("modelKeyQuestion");
        QVERIFY(!withKey->isVisible());
        page.child<QTabBar>("modelTabs")->setCurrentIndex(3);
        QVERIFY(withKey->isVisible());
        page.click("copyModelCurlWithKey");
        QVERIFY(question->isVisible());
        QTest::qWait(50);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        // Another page of the pane takes the question away.
        page.child<QTabBar>("modelTabs")->setCurrentIndex(0);
        QVERIFY(!question->isVisible());
        page.child<QTabBar>("modelTabs")->setCurrentIndex(3);
        QVERIFY(!question->isVisible());

        page.click("copyModelCurlWithKey");
        page.click("confirmModelKey");
        // Once for the list, once for the model alone.
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count("Bearer "_L1 + key), 2);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u"MINE_API_KEY"_s));
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        QVERIFY(!page.child<QPlainTextEdit>("modelCurl")->toPlainText().contains(key));
    }
    QVERIFY(!QGuiApplication::clipboard()->text().contains(key));
}

void TestModelsPage::asksForNoKeyWhereNoneIs()
{
    Page page(m_folder->path(), *m_server);
    auto route = page.route;
    route.keyVariable.clear();
    page.widget->setRoute(route);
    page.child<QTabBar>("modelTabs")->setCurrentIndex(3);
    QVERIFY(!page.child<QPushButton>("copyModelCurlWithKey")->isVisible());
}

void TestModelsPage::showsForeignIdsAsPlainText()
{
    m_server->script(saying(listOf({ R"({"id":"<b>bold</b>\u202e\u0007","owned_by":"<img src='file:///etc/passwd'>"})" })));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QVERIFY(!page.cell(0, ModelTable::Id).contains(QChar(0x202e)));
    QVERIFY(page.cell(0, ModelTable::Id).startsWith("<b>bold</b>"_L1));
    QVERIFY(!page.table()->index(0, ModelTable::Name).data(Qt::ToolTipRole).toString().contains("<img"_L1));
    // Used and copied is what the server wrote.
    QTest::keyClick(page.view(), Qt::Key_Return);
    QCOMPARE(page.used->last().at(1).toString(), u"<b>bold</b>\u202e\u0007"_s);
}

void TestModelsPage::staysAModelUnderEveryOperation()
{
    ModelTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ModelListing listing;
    for (int i = 0; i < 50; ++i)
        listing.list.models.append({ u"model-%1"_s.arg(i), entryOf("model-" + QByteArray::number(i)) });
    listing.removed.append({ u"gone"_s, "\"gone\"" });
    table.setRows(ModelRows::from(listing, { u"model-7"_s }, {}));
    QCOMPARE(table.rowCount(), 51);
    table.setFilter(u"4"_s);
    table.sort(ModelTable::Name, Qt::DescendingOrder);
    table.setPinned(u"model-44"_s, true);
    QCOMPARE(table.row(0)->id, u"model-44"_s);
    table.setFilter(u"nothing of the kind"_s);
    QCOMPARE(table.rowCount(), 0);
    table.setRows({});
    table.setFilter({});
    QCOMPARE(table.total(), 0);
}

void TestModelsPage::namesEveryControl()
{
    m_server->script(saying("down", 500));
    Page page(m_folder->path(), *m_server);
    QVERIFY(page.refresh());
    QStringList nameless;
    for (const auto *widget : page.widget->findChildren<QWidget *>()) {
        const bool isReached = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasWords = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        // What Qt puts inside its own widgets is spoken with them.
        if (isReached && !hasWords && !widget->objectName().startsWith("qt_"_L1) && !qobject_cast<const QHeaderView *>(widget)
            && !QByteArrayView(widget->metaObject()->className()).startsWith("QLineEditIcon"))
            nameless.append(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName()));
    }
    QCOMPARE(nameless, QStringList());
}

QTEST_MAIN(TestModelsPage)
#include "tst_modelspage.moc"
