#include "store/profile.h"
#include "store/routestore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace {
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Route fullRoute()
{
    Route route;
    route.id = u"my-router"_s;
    route.name = u"My Router, \u8def\u7531"_s;
    route.bases = { { "openai-chat", u"https://router.example/v1"_s }, { "other", u"https://router.example/o"_s } };
    route.auth = AuthStyle::XApiKey;
    route.dialect = Dialect::MiniMax;
    route.defaultModel = u"m,1"_s;
    route.knownModels = { u"a"_s, u"b;c"_s };
    route.headers = { { .name = "X-Org", .value = "one: two, \"three\"" }, { .name = "X-Empty" } };
    route.limits = { .connect = 1, .firstByte = 0, .idle = 3, .contentIdle = 4 };
    route.proxyMode = ProxyMode::Own;
    route.proxyUrl = u"socks5://proxy.example:1080"_s;
    route.colour = u"#abcdef"_s;
    route.keyVariable = u"MY_KEY"_s;
    route.keyVariables = { u"MY_KEY"_s };
    route.hasKey = true;
    return route;
}
}

class TestRouteStore final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void shipsTheDocumentedRoutes();
    void findsByIdAndNameInAnyCase();
    void bringsARouteBackExactly();
    void storesOnlyWhatDiffers();
    void putsABuiltInRouteBackAsShipped();
    void keepsTheOrderOfOwnRoutes();
    void forgetsTheSandboxsBase();
    void refusesWhatWouldStoreASecret_data();
    void refusesWhatWouldStoreASecret();
    void refusesWhatCannotWork_data();
    void refusesWhatCannotWork();
    void namesIdsAndVariables_data();
    void namesIdsAndVariables();
    void readsTheOpenAiKeyForOpenAiOnly();
    void keepsADamagedFileAside_data();
    void keepsADamagedFileAside();
    void saysWhenItCannotWrite();

private:
    Profile profile() const { return Profile(m_folder->path()); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRouteStore::shipsTheDocumentedRoutes()
{
    const RouteStore store(profile());
    QStringList lines;
    const QList<Route> routes = store.routes();
    for (const Route &route : routes) {
        lines.append(route.id + u'|' + route.name + u'|' + route.base("openai-chat") + u'|' + route.keyVariable + u'|'
            + (route.dialect == Dialect::MiniMax ? u"MiniMax"_s : u"plain"_s));
        QVERIFY(route.builtIn);
        QVERIFY(!route.defaultModel.isEmpty());
        QCOMPARE(route.auth, AuthStyle::Bearer);
        QVERIFY(store.problemWith(route).isEmpty());
    }
    QCOMPARE(lines.join(u'\n'),
        u"sandbox|Sandbox||SANDBOX_API_KEY|MiniMax\n"
        u"minimax|Direct MiniMax|https://api.minimax.io/v1|MINIMAX_API_KEY|MiniMax\n"
        u"minimax-cn|Direct MiniMax (China)|https://api.minimaxi.com/v1|MINIMAX_API_KEY|MiniMax\n"
        u"flatkey|Flatkey|https://router.flatkey.ai/v1|FLATKEY_API_KEY|plain\n"
        u"runapi|RunAPI|https://runapi.ai/v1|RUNAPI_API_KEY|plain"_s);
    QCOMPARE(store.find(u"runapi"_s)->keyVariables.join(u','), u"RUNAPI_API_KEY,RUNAPI_TOKEN,RUNAPI_KEY"_s);
    QVERIFY(store.find(u"minimax"_s)->knownModels.contains(u"MiniMax-M2.7-highspeed"_s));
    QVERIFY(!store.find(u"runapi"_s)->knownModels.contains(u"MiniMax-M2.1-highspeed"_s));
}

void TestRouteStore::findsByIdAndNameInAnyCase()
{
    const RouteStore store(profile());
    QCOMPARE(store.find(u"MiniMax"_s)->id, u"minimax"_s);
    QCOMPARE(store.find(u" direct minimax (CHINA)"_s)->id, u"minimax-cn"_s);
    QVERIFY(!store.find(u"nobody"_s));
}

void TestRouteStore::bringsARouteBackExactly()
{
    RouteStore store(profile());
    QSignalSpy changed(&store, &RouteStore::changed);
    QCOMPARE(store.save(fullRoute()), QString());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(*store.find(u"my-router"_s), fullRoute());
    const RouteStore again(profile());
    QCOMPARE(*again.find(u"my-router"_s), fullRoute());
    QVERIFY(again.damagedCopy().isEmpty());

    // Back to the defaults, nothing of it stays.
    Route plain;
    plain.id = fullRoute().id;
    plain.name = u"Plain"_s;
    QCOMPARE(store.save(plain), QString());
    plain.keyVariable = u"PLAIN_API_KEY"_s;
    plain.keyVariables = { u"PLAIN_API_KEY"_s };
    QCOMPARE(*RouteStore(profile()).find(u"my-router"_s), plain);
}

void TestRouteStore::storesOnlyWhatDiffers()
{
    RouteStore store(profile());
    Route route = *store.find(u"minimax"_s);
    route.hasKey = true;
    QCOMPARE(store.save(route), QString());
    QCOMPARE(contentOf(profile().settingsFile()).trimmed(), QByteArray("[routes]\nminimax\\hasKey=true"));
    QCOMPARE(*RouteStore(profile()).find(u"minimax"_s), route);
}

void TestRouteStore::putsABuiltInRouteBackAsShipped()
{
    RouteStore store(profile());
    Route route = *store.find(u"flatkey"_s);
    route.bases["openai-chat"] = u"https://elsewhere.example/v1"_s;
    QCOMPARE(store.save(route), QString());
    QCOMPARE(RouteStore(profile()).find(u"flatkey"_s)->base("openai-chat"), u"https://elsewhere.example/v1"_s);
    QCOMPARE(store.remove(u"flatkey"_s), QString());
    QCOMPARE(store.find(u"flatkey"_s), store.shipped(u"flatkey"_s));
    QCOMPARE(RouteStore(profile()).find(u"flatkey"_s), store.shipped(u"flatkey"_s));
}

void TestRouteStore::keepsTheOrderOfOwnRoutes()
{
    RouteStore store(profile());
    for (const QString &name : { u"Zebra"_s, u"Apple"_s, u"Mango"_s }) {
        Route route;
        route.id = store.freeId(name);
        route.name = name;
        QCOMPARE(store.save(route), QString());
    }
    QCOMPARE(store.remove(u"apple"_s), QString());
    const QList<Route> routes = RouteStore(profile()).routes();
    QCOMPARE(routes.size(), 7);
    QCOMPARE(routes[5].id, u"zebra"_s);
    QCOMPARE(routes[6].id, u"mango"_s);
    QCOMPARE(routes.first().id, u"sandbox"_s);
}

void TestRouteStore::forgetsTheSandboxsBase()
{
    RouteStore store(profile());
    store.setSandboxBase(u"http://127.0.0.1:4711/v1"_s);
    Route sandbox = *store.find(u"sandbox"_s);
    QCOMPARE(sandbox.base("openai-chat"), u"http://127.0.0.1:4711/v1"_s);
    sandbox.colour = u"#000000"_s;
    QCOMPARE(store.save(sandbox), QString());
    QCOMPARE(store.find(u"sandbox"_s)->base("openai-chat"), u"http://127.0.0.1:4711/v1"_s);
    const RouteStore again(profile());
    QCOMPARE(again.find(u"sandbox"_s)->base("openai-chat"), QString());
    QCOMPARE(again.find(u"sandbox"_s)->colour, u"#000000"_s);
}

void TestRouteStore::refusesWhatWouldStoreASecret_data()
{
    QTest::addColumn<Route>("route");
    const auto row = [](const char *name, const std::function<void(Route &)> &change) {
        Route route = fullRoute();
        change(route);
        QTest::newRow(name) << route;
    };
    row("authorization header", [](Route &r) { r.headers = { { .name = "Authorization", .value = "Bearer SECRET" } }; });
    row("header by its name", [](Route &r) { r.headers = { { .name = "X-My-Token", .value = "SECRET" } }; });
    row("header marked secret", [](Route &r) { r.headers = { { .name = "X-Org", .value = "SECRET", .secret = true } }; });
    row("password in the base", [](Route &r) { r.bases["openai-chat"] = u"https://me:SECRET@a.io/v1"_s; });
    row("key in the base", [](Route &r) { r.bases["openai-chat"] = u"https://a.io/v1?key=SECRET"_s; });
    row("password of the proxy", [](Route &r) { r.proxyUrl = u"http://me:SECRET@proxy.example:3128"_s; });
}

void TestRouteStore::refusesWhatWouldStoreASecret()
{
    QFETCH(const Route, route);
    RouteStore store(profile());
    QVERIFY(!store.save(route).isEmpty());
    QVERIFY(!store.find(route.id));
    QVERIFY(!contentOf(profile().settingsFile()).contains("SECRET"));
}

void TestRouteStore::refusesWhatCannotWork_data()
{
    QTest::addColumn<Route>("route");
    const auto row = [](const char *name, const std::function<void(Route &)> &change) {
        Route route = fullRoute();
        change(route);
        QTest::newRow(name) << route;
    };
    row("no name", [](Route &r) { r.name = u"  "_s; });
    row("another's name", [](Route &r) { r.name = u"flatkey"_s; });
    row("no id", [](Route &r) { r.id.clear(); });
    row("an id that is a path", [](Route &r) { r.id = u"a/b"_s; });
    row("line break in a header", [](Route &r) { r.headers = { { .name = "X-Org", .value = "a\r\nHost: evil" } }; });
    row("reserved header", [](Route &r) { r.headers = { { .name = "Host", .value = "evil" } }; });
    row("variable that is a command", [](Route &r) { r.keyVariable = u"X;reboot"_s; });
    row("negative limit", [](Route &r) { r.limits.idle = -1; });
    row("no proxy", [](Route &r) { r.proxyUrl.clear(); });
    row("a proxy of another kind", [](Route &r) { r.proxyUrl = u"ftp://proxy.example:21"_s; });
    row("a colour that is none", [](Route &r) { r.colour = u"red;"_s; });
}

void TestRouteStore::refusesWhatCannotWork()
{
    QFETCH(const Route, route);
    RouteStore store(profile());
    QVERIFY(!store.save(route).isEmpty());
    QCOMPARE(store.routes().size(), 5);
}

void TestRouteStore::namesIdsAndVariables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("variable");
    QTest::newRow("plain") << u"My Router"_s << u"my-router"_s << u"MY_ROUTER_API_KEY"_s;
    QTest::newRow("punctuation") << u"  vLLM @ home (2) "_s << u"vllm-home-2"_s << u"VLLM_HOME_2_API_KEY"_s;
    QTest::newRow("accents") << u"Caf\u00e9"_s << u"cafe"_s << u"CAFE_API_KEY"_s;
    QTest::newRow("Chinese") << u"\u672c\u5730"_s << u"route"_s << u"ROUTE_API_KEY"_s;
    QTest::newRow("a number first") << u"9router"_s << u"9router"_s << u"ROUTE_9ROUTER_API_KEY"_s;
    QTest::newRow("taken") << u"MiniMax"_s << u"minimax-2"_s << u"MINIMAX_API_KEY"_s;
}

void TestRouteStore::namesIdsAndVariables()
{
    QFETCH(const QString, name);
    const RouteStore store(profile());
    const QString id = store.freeId(name);
    QTEST(id, "id");
    QTEST(RouteStore::variableFor(name, id), "variable");
}

void TestRouteStore::readsTheOpenAiKeyForOpenAiOnly()
{
    RouteStore store(profile());
    Route route = fullRoute();
    route.keyVariable.clear();
    route.name = u"Own"_s;
    QCOMPARE(store.save(route), QString());
    QCOMPARE(store.find(route.id)->keyVariables, QStringList { u"OWN_API_KEY"_s });
    route.bases["openai-chat"] = u"https://api.openai.com/v1"_s;
    QCOMPARE(store.save(route), QString());
    QCOMPARE(store.find(route.id)->keyVariables, (QStringList { u"OWN_API_KEY"_s, u"OPENAI_API_KEY"_s }));
    route.bases["openai-chat"] = u"https://api.openai.com.evil.example/v1"_s;
    QCOMPARE(store.save(route), QString());
    QCOMPARE(store.find(route.id)->keyVariables, QStringList { u"OWN_API_KEY"_s });
}

void TestRouteStore::keepsADamagedFileAside_data()
{
    const QByteArray sound = "[routes]\nmine\\name=Mine\nmine\\bases\\openai-chat=https://a.io/v1\n";
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a line that is none") << sound + "what is this\n";
    QTest::newRow("a group cut short") << sound + "[rout";
    QTest::newRow("zeros after a power cut") << sound + QByteArray(512, '\0');
    QTest::newRow("unknown auth style") << sound + "mine\\auth=telepathy\n";
    QTest::newRow("negative limit") << sound + "mine\\limits\\idle=-5\n";
    QTest::newRow("a limit that is no number") << sound + "mine\\limits\\idle=soon\n";
    QTest::newRow("injected header") << sound + "mine\\headers=\"X: a\\r\\nHost: evil\"\n";
    QTest::newRow("variable that is a command") << sound + "mine\\keyVariable=\"X;reboot\"\n";
    QTest::newRow("an id that is none") << sound + "Not%20An%20Id\\name=x\n";
}

void TestRouteStore::keepsADamagedFileAside()
{
    QFETCH(const QByteArray, content);
    write(profile().settingsFile(), content);
    RouteStore store(profile());
    QVERIFY(!store.damagedCopy().isEmpty());
    QCOMPARE(contentOf(store.damagedCopy()), content);
    // What could be read is there, with nothing unusable in it.
    const auto mine = store.find(u"mine"_s);
    QVERIFY(mine);
    QCOMPARE(mine->base("openai-chat"), u"https://a.io/v1"_s);
    QCOMPARE(mine->limits, TimeLimits());
    QVERIFY(mine->headers.isEmpty());
    QVERIFY(mine->keyVariable.isEmpty());

    // Looking again makes no further copy.
    const RouteStore again(profile());
    QCOMPARE(QDir(profile().configFolder()).entryList({ u"*.damaged-*"_s }).size(), 1);

    // And the next save works and is believed.
    QCOMPARE(store.save(*mine), QString());
    QCOMPARE(RouteStore(profile()).find(u"mine"_s)->base("openai-chat"), u"https://a.io/v1"_s);
}

void TestRouteStore::saysWhenItCannotWrite()
{
    // A file where the folder should be: refused even to root, whom permissions do not stop.
    write(profile().configFolder(), "in the way");
    RouteStore store(profile());
    QVERIFY(!store.save(fullRoute()).isEmpty());
    QVERIFY(!store.find(fullRoute().id));
}

QTEST_GUILESS_MAIN(TestRouteStore)
#include "tst_routestore.moc"
