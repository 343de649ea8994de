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
    route.surfaceAuth = { { "openai-chat", AuthStyle::Both }, { "other", AuthStyle::None }, { "third", AuthStyle::XGoogApiKey } };
    route.dialect = Dialect::MiniMax;
    route.defaultModel = u"m,1"_s;
    route.knownModels = { u"a"_s, u"b;c"_s };
    route.headers = { { .name = "X-Org", .value = "one: two, \"three\"" }, { .name = "X-Empty" } };
    route.groupId = u"1782658868262748161"_s;
    route.roleMessages = true;
    route.limits = { .connect = 1, .firstByte = 0, .idle = 3, .contentIdle = 4 };
    route.retry = { .automatic = true, .maxRetries = 5 };
    route.maxConcurrent = 0;
    route.idempotencyKeys = true;
    route.fallback = u"runapi"_s;
    route.proxyMode = ProxyMode::Own;
    route.proxyUrl = u"socks5://proxy.example:1080"_s;
    route.colour = u"#abcdef"_s;
    route.keyVariable = u"MY_KEY"_s;
    route.keyVariables = { u"MY_KEY"_s };
    route.keyHost = u"router.example"_s;
    route.hasKey = true;
    return route;
}

QString basesOf(const Route &route)
{
    QStringList lines;
    for (auto base = route.bases.begin(); base != route.bases.end(); ++base)
        lines.append(QString::fromUtf8(base.key()) + u' ' + base.value());
    return lines.join(u'\n');
}
}

class TestRouteStore final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void shipsTheDocumentedRoutes();
    void shipsABaseForEverySurface_data();
    void shipsABaseForEverySurface();
    void findsByIdAndNameInAnyCase();
    void bringsARouteBackExactly();
    void bringsEveryAuthStyleBack();
    void keepsWhatWasTakenFromABuiltInRoute();
    void beginsWithASurfaceThatHasABase();
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
    void notesTheHostAKeyWasGivenFor();
    void keepsWhatARouteWasBefore();
    void forgetsTheOldestOfTen();
    void restoresWithoutTouchingTheKey();
    void forgetsTheSettingsOfARemovedRoute();

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
        lines.append(route.id + u'|' + route.name + u'|' + route.base(route.protocol) + u'|' + route.keyVariable + u'|'
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
        u"runapi|RunAPI|https://runapi.ai/v1|RUNAPI_API_KEY|plain\n"
        u"minimax-gr|MiniMax (gr.com, unverified)|https://api.minimax.gr.com/v1|MINIMAX_GR_API_KEY|plain"_s);
    QCOMPARE(store.find(u"runapi"_s)->keyVariables.join(u','), u"RUNAPI_API_KEY,RUNAPI_TOKEN,RUNAPI_KEY"_s);
    QVERIFY(store.find(u"minimax"_s)->knownModels.contains(u"MiniMax-M2.7-highspeed"_s));
    QVERIFY(!store.find(u"runapi"_s)->knownModels.contains(u"MiniMax-M2.1-highspeed"_s));
}

void TestRouteStore::shipsABaseForEverySurface_data()
{
    QTest::addColumn<QString>("bases");
    const QString miniMax = u"anthropic-messages https://%1/anthropic\nminimax-pro https://%1/v1\nminimax-v1 https://%1/v1\n"
                            "minimax-v2 https://%1/v1\nopenai-chat https://%1/v1\nopenai-responses https://%1/v1"_s;
    QTest::newRow("minimax") << miniMax.arg(u"api.minimax.io"_s);
    QTest::newRow("minimax-cn") << miniMax.arg(u"api.minimaxi.com"_s);
    QTest::newRow("flatkey") << u"gemini https://router.flatkey.ai/v1beta\nopenai-chat https://router.flatkey.ai/v1"_s;
    QTest::newRow("runapi") << u"anthropic-messages https://runapi.ai/v1\ngemini https://runapi.ai/v1beta\n"
                               "openai-chat https://runapi.ai/v1\nopenai-responses https://runapi.ai/v1"_s;
    QTest::newRow("minimax-gr") << u"minimax-envelope https://api.minimax.gr.com/v1"_s;
    QTest::newRow("sandbox") << QString();
}

void TestRouteStore::shipsABaseForEverySurface()
{
    const Route route = *RouteStore(profile()).shipped(QString::fromUtf8(QTest::currentDataTag()));
    QTEST(basesOf(route), "bases");
    const bool isRunApi = route.id == "runapi"_L1;
    QCOMPARE(route.authOn("anthropic-messages"), isRunApi ? AuthStyle::XApiKey : AuthStyle::Bearer);
    QCOMPARE(route.authOn("openai-chat"), AuthStyle::Bearer);
    QCOMPARE(route.authOn("gemini"), AuthStyle::XGoogApiKey);
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

void TestRouteStore::bringsEveryAuthStyleBack()
{
    for (const AuthStyle style :
        { AuthStyle::Bearer, AuthStyle::XApiKey, AuthStyle::None, AuthStyle::Both, AuthStyle::XGoogApiKey }) {
        Route route = fullRoute();
        route.auth = style;
        QCOMPARE(RouteStore(profile()).save(route), QString());
        QCOMPARE(*RouteStore(profile()).find(route.id), route);
    }
}

void TestRouteStore::keepsWhatWasTakenFromABuiltInRoute()
{
    Route route = *RouteStore(profile()).find(u"runapi"_s);
    route.bases.remove("gemini");
    route.surfaceAuth.clear();
    QCOMPARE(RouteStore(profile()).save(route), QString());
    QCOMPARE(*RouteStore(profile()).find(u"runapi"_s), route);
    QVERIFY(RouteStore(profile()).damagedCopy().isEmpty());
}

void TestRouteStore::beginsWithASurfaceThatHasABase()
{
    RouteStore store(profile());
    Route route = fullRoute();
    route.bases.remove("openai-chat");
    QCOMPARE(store.save(route), QString());
    QCOMPARE(store.find(route.id)->protocol, QByteArray("other"));
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
    QCOMPARE(routes.size(), 8);
    QCOMPARE(routes[6].id, u"zebra"_s);
    QCOMPARE(routes[7].id, u"mango"_s);
    QCOMPARE(routes.first().id, u"sandbox"_s);
}

void TestRouteStore::forgetsTheSandboxsBase()
{
    RouteStore store(profile());
    const QMap<QByteArray, QString> bases { { "openai-chat", u"http://127.0.0.1:4711/v1"_s },
        { "gemini", u"http://127.0.0.1:4711/v1beta"_s } };
    store.setSandboxBases(bases);
    Route sandbox = *store.find(u"sandbox"_s);
    QCOMPARE(sandbox.bases, bases);
    sandbox.colour = u"#000000"_s;
    QCOMPARE(store.save(sandbox), QString());
    QCOMPARE(store.find(u"sandbox"_s)->bases, bases);
    QVERIFY(!contentOf(profile().settingsFile()).contains("4711"));
    const RouteStore again(profile());
    QVERIFY(again.find(u"sandbox"_s)->bases.isEmpty());
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
    row("a key for a GroupId", [](Route &r) { r.groupId = u"sk-api-1"_s; });
    row("too many retries", [](Route &r) { r.retry.maxRetries = 11; });
    row("negative retries", [](Route &r) { r.retry.maxRetries = -1; });
    row("too many at once", [](Route &r) { r.maxConcurrent = 65; });
    row("its own fallback", [](Route &r) { r.fallback = r.id; });
}

void TestRouteStore::refusesWhatCannotWork()
{
    QFETCH(const Route, route);
    RouteStore store(profile());
    QVERIFY(!store.save(route).isEmpty());
    QCOMPARE(store.routes().size(), 6);
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
    QTest::newRow("unknown auth style of a surface") << sound + "mine\\surfaceAuth\\openai-chat=telepathy\n";
    QTest::newRow("a GroupId that is none") << sound + "mine\\groupId=a&b\n";
    QTest::newRow("a flag that is none") << sound + "mine\\idempotencyKeys=perhaps\n";
    QTest::newRow("too many retries") << sound + "mine\\retry\\maxRetries=1000\n";
    QTest::newRow("too many at once") << sound + "mine\\maxConcurrent=-1\n";
    QTest::newRow("a fallback that is a path") << sound + "mine\\fallback=../x\n";
    QTest::newRow("a host that is none") << sound + "mine\\keyHost=a/b\n";
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
    QVERIFY(mine->surfaceAuth.isEmpty() && mine->groupId.isEmpty() && mine->fallback.isEmpty() && mine->keyHost.isEmpty());
    QCOMPARE(mine->retry, RetryPolicy());
    QCOMPARE(mine->maxConcurrent, 4);
    QVERIFY(!mine->idempotencyKeys);
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

void TestRouteStore::notesTheHostAKeyWasGivenFor()
{
    RouteStore store(profile());
    QCOMPARE(store.noteKey(u"flatkey"_s, true), QString());
    QVERIFY(store.find(u"flatkey"_s)->hasKey);
    QCOMPARE(store.find(u"flatkey"_s)->keyHost, u"router.flatkey.ai"_s);
    QCOMPARE(RouteStore(profile()).find(u"flatkey"_s)->keyHost, u"router.flatkey.ai"_s);
    QCOMPARE(store.noteKey(u"flatkey"_s, false), QString());
    QVERIFY(!store.find(u"flatkey"_s)->hasKey);
    QVERIFY(store.find(u"flatkey"_s)->keyHost.isEmpty());
    // That a key came and went is no setting.
    QVERIFY(store.previous(u"flatkey"_s).isEmpty());
}

void TestRouteStore::keepsWhatARouteWasBefore()
{
    RouteStore store(profile());
    QVERIFY(store.previous(u"minimax"_s).isEmpty());
    const Route shipped = *store.find(u"minimax"_s);
    Route route(shipped);
    route.bases["openai-chat"] = u"https://api.minimax.chat/v1"_s;
    route.headers = { { .name = "X-Org", .value = "one" } };
    QCOMPARE(store.save(route), QString());
    Route third(route);
    third.groupId = u"17"_s;
    QCOMPARE(store.save(third), QString());
    // Saving what is there already is no change.
    QCOMPARE(store.save(third), QString());

    const QList<EarlierRoute> earlier = RouteStore(profile()).previous(u"minimax"_s);
    QCOMPARE(earlier.size(), 2);
    QCOMPARE(earlier[0].route, route);
    QCOMPARE(earlier[1].route, shipped);
    QVERIFY(qAbs(earlier[0].when.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    QVERIFY(store.previous(u"flatkey"_s).isEmpty());
    // It is no route of its own.
    QCOMPARE(RouteStore(profile()).routes().size(), 6);
    QVERIFY(RouteStore(profile()).damagedCopy().isEmpty());
}

void TestRouteStore::forgetsTheOldestOfTen()
{
    RouteStore store(profile());
    for (int n = 1; n <= 14; ++n) {
        Route route = *store.find(u"minimax"_s);
        route.groupId = QString::number(n);
        QCOMPARE(store.save(route), QString());
    }
    const QList<EarlierRoute> earlier = store.previous(u"minimax"_s);
    QCOMPARE(earlier.size(), 10);
    QCOMPARE(earlier.first().route.groupId, u"13"_s);
    QCOMPARE(earlier.last().route.groupId, u"4"_s);
}

void TestRouteStore::restoresWithoutTouchingTheKey()
{
    RouteStore store(profile());
    Route route = *store.find(u"minimax"_s);
    route.groupId = u"1"_s;
    QCOMPARE(store.save(route), QString());
    QCOMPARE(store.noteKey(route.id, true), QString());
    QVERIFY(!store.previous(route.id).first().route.hasKey);
    QCOMPARE(store.restore(store.previous(route.id).first()), QString());
    QVERIFY(store.find(route.id)->groupId.isEmpty());
    QVERIFY(store.find(route.id)->hasKey);
    QCOMPARE(store.find(route.id)->keyHost, u"api.minimax.io"_s);
    // And back: what was replaced is kept as well.
    QCOMPARE(store.restore(store.previous(route.id).first()), QString());
    QCOMPARE(store.find(route.id)->groupId, u"1"_s);
}

void TestRouteStore::forgetsTheSettingsOfARemovedRoute()
{
    RouteStore store(profile());
    QCOMPARE(store.save(fullRoute()), QString());
    Route route = fullRoute();
    route.colour.clear();
    QCOMPARE(store.save(route), QString());
    QCOMPARE(store.previous(route.id).size(), 1);
    QCOMPARE(store.remove(route.id), QString());
    QVERIFY(store.previous(route.id).isEmpty());
    QVERIFY(!contentOf(profile().settingsFile()).contains("router.example"));
}

QTEST_GUILESS_MAIN(TestRouteStore)
#include "tst_routestore.moc"
