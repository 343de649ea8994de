#include "chatting.h"

#include "engine/modelcatalog.h"
#include "store/modelliststore.h"
#include "store/profile.h"
#include "sandbox/sandboxserver.h"
#include "support/faultserver.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestModelCatalog final : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatTheServerLists();
    void keepsTheListWhenRefreshingFails();
    void saysWhyThereIsNoList();
    void takesTheLatestRefreshOnly();
    void asksOnce();
    void followsPagesToTheirEnd_data();
    void followsPagesToTheirEnd();
    void endsWhereAServerTurnsInCircles();
    void keepsTheListWhenALaterPageFails();
    void comparesWithTheListOfAnEarlierRun();
    void endsARefreshThatTakesTooLong();
    void asksForOneModelWhenToldTo();
    void holdsNoKey();
    void keepsAForeignKeyBack();
};

namespace {
QStringList idsOf(const ModelList &list)
{
    QStringList ids;
    for (const ListedModel &model : list.models)
        ids.append(model.id);
    return ids;
}
}

void TestModelCatalog::listsWhatTheServerLists()
{
    SandboxServer server;
    QVERIFY(server.listen());
    server.setToken("a-token-of-some-length");
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    Route route = Chatting::routeTo(server.baseUrl());
    route.builtIn = true;
    chat.keyring.setForThisRun(route.id, "a-token-of-some-length");
    QVERIFY(catalog.models(route.id).models.isEmpty());
    catalog.refresh(route, chat.session.protocol());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), route.id);
    QCOMPARE(idsOf(catalog.models(route.id)), SandboxServer::models());
    QVERIFY(!catalog.models(route.id).failure);
}

void TestModelCatalog::keepsTheListWhenRefreshingFails()
{
    FaultServer server;
    server.scripts({ { FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"one"}]})")) },
        { FaultServer::send(FaultServer::answer(500, R"({"error":"down"})")) }, { FaultServer::reset() } });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    const Route route = Chatting::routeTo(server.url("/v1"_L1));
    for (int turn = 1; turn <= 3; ++turn) {
        catalog.refresh(route, chat.session.protocol());
        QTRY_COMPARE(changed.size(), turn);
        QCOMPARE(idsOf(catalog.models(route.id)), QStringList { u"one"_s });
        QCOMPARE(catalog.models(route.id).failure.has_value(), turn > 1);
    }
}

void TestModelCatalog::saysWhyThereIsNoList()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(404, "404 page not found", "text/plain")) });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    Route route = Chatting::routeTo(server.url("/v1"_L1));
    catalog.refresh(route, chat.session.protocol());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(catalog.models(route.id).failure->httpStatus, 404);

    // No key for a route that takes none without.
    route.builtIn = true;
    catalog.refresh(route, chat.session.protocol());
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(catalog.models(route.id).failure->detail, QByteArray("no-key"));
    QCOMPARE(server.requests().size(), 1);

    route.bases.clear();
    catalog.refresh(route, chat.session.protocol());
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(catalog.models(route.id).failure->detail, QByteArray("no-base"));
}

void TestModelCatalog::takesTheLatestRefreshOnly()
{
    FaultServer slow;
    slow.script({ FaultServer::wait(200), FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"old"}]})")) });
    FaultServer fast;
    fast.script({ FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"new"}]})")) });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    catalog.refresh(Chatting::routeTo(slow.url("/v1"_L1)), chat.session.protocol());
    catalog.refresh(Chatting::routeTo(fast.url("/v1"_L1)), chat.session.protocol());
    QTRY_COMPARE(slow.requests().size(), 1);
    QTest::qWait(400);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(idsOf(catalog.models(u"sandbox"_s)), QStringList { u"new"_s });
}

void TestModelCatalog::asksOnce()
{
    FaultServer server;
    server.script({ FaultServer::close() });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    catalog.refresh(Chatting::routeTo(server.url("/v1"_L1)), chat.session.protocol());
    QTRY_COMPARE(changed.size(), 1);
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(catalog.models(u"sandbox"_s).failure->kind, FailureKind::ConnectionLost);
}

void TestModelCatalog::followsPagesToTheirEnd_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("Anthropic") << QByteArray(R"({"data":[{"id":"a"},{"id":"b"}],"has_more":true,"last_id":"b"})")
                               << QByteArray(R"({"data":[{"id":"c"}],"has_more":false,"last_id":"c"})") << QByteArray("/v1/models?after_id=b ");
    QTest::newRow("Gemini") << QByteArray(R"({"models":[{"name":"models/a"},{"name":"models/b"}],"nextPageToken":"x+y"})")
                            << QByteArray(R"({"models":[{"name":"models/c"}]})") << QByteArray("/v1/models?pageToken=x%2By ");
}

void TestModelCatalog::followsPagesToTheirEnd()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, query);
    FaultServer server;
    server.scripts({ { FaultServer::send(FaultServer::answer(200, first)) }, { FaultServer::send(FaultServer::answer(200, second)) } });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    const Route route = Chatting::routeTo(server.url("/v1"_L1));
    catalog.refresh(route, chat.session.protocol());
    QVERIFY(catalog.listing(route.id).isRunning);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(idsOf(catalog.models(route.id)), QStringList({ u"a"_s, u"b"_s, u"c"_s }));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(1).startsWith(QByteArray("GET " + query)));
    QVERIFY(!catalog.listing(route.id).isRunning);
    QCOMPARE(catalog.listing(route.id).status, 200);
}

void TestModelCatalog::endsWhereAServerTurnsInCircles()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"a"}],"has_more":true,"last_id":"a"})")) });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    const Route route = Chatting::routeTo(server.url("/v1"_L1));
    catalog.refresh(route, chat.session.protocol());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(idsOf(catalog.models(route.id)), QStringList { u"a"_s });
    QCOMPARE(server.requests().size(), 2);
}

void TestModelCatalog::keepsTheListWhenALaterPageFails()
{
    FaultServer server;
    server.scripts({ { FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"old"}]})")) },
        { FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"a"}],"has_more":true,"last_id":"a"})")) },
        { FaultServer::send(FaultServer::answer(500, "down")) } });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    const Route route = Chatting::routeTo(server.url("/v1"_L1));
    catalog.refresh(route, chat.session.protocol());
    QTRY_COMPARE(changed.size(), 1);
    catalog.refresh(route, chat.session.protocol());
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(idsOf(catalog.models(route.id)), QStringList { u"old"_s });
    QCOMPARE(catalog.listing(route.id).status, 500);
    QVERIFY(catalog.models(route.id).failure);
}

void TestModelCatalog::comparesWithTheListOfAnEarlierRun()
{
    QTemporaryDir folder;
    const ModelListStore store { Profile(folder.path()) };
    FaultServer server;
    server.scripts({ { FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"stays"},{"id":"goes"}]})")) },
        { FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"stays"},{"id":"comes"}]})")) } });
    const Route route = Chatting::routeTo(server.url("/v1"_L1));
    for (const bool isFirst : { true, false }) {
        Chatting chat;
        ModelCatalog catalog(chat.lane, chat.keyring);
        catalog.setStore(&store);
        // Not restored before: refreshing does that itself.
        catalog.refresh(route, chat.session.protocol());
        QTRY_VERIFY(!catalog.listing(route.id).isRunning);
        const ModelListing listing = catalog.listing(route.id);
        QCOMPARE(listing.added, isFirst ? QSet<QString>() : QSet<QString> { u"comes"_s });
        QCOMPARE(listing.removed.size(), isFirst ? 0 : 1);
        QCOMPARE(listing.comparedWith.isValid(), !isFirst);
    }
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    catalog.setStore(&store);
    catalog.restore(route.id);
    QTRY_COMPARE(catalog.models(route.id).models.size(), 2);
    QCOMPARE(catalog.listing(route.id).removed.constFirst().id, u"goes"_s);
    QVERIFY(catalog.listing(route.id).fetchedAt.isValid());
    QCOMPARE(server.requests().size(), 2);
}

void TestModelCatalog::endsARefreshThatTakesTooLong()
{
    FaultServer server;
    server.script({ FaultServer::wait(60'000) });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    const Route route = Chatting::routeTo(server.url("/v1"_L1));
    catalog.refresh(route, chat.session.protocol());
    QTRY_COMPARE(server.requests().size(), 1);
    catalog.stop(route.id);
    QVERIFY(!catalog.listing(route.id).isRunning);
    QCOMPARE(catalog.models(route.id).failure->kind, FailureKind::Stopped);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestModelCatalog::asksForOneModelWhenToldTo()
{
    FaultServer server;
    server.scripts({ { FaultServer::send(FaultServer::answer(200, R"({"id":"a/b","owned_by":"x"})")) },
        { FaultServer::send(FaultServer::answer(200, R"({"error":{"message":"no such model","code":"model_not_found"}})")) } });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy fetched(&catalog, &ModelCatalog::detailFetched);
    const Route route = Chatting::routeTo(server.url("/v1"_L1));
    catalog.fetchDetail(route, chat.session.protocol(), u"a/b"_s);
    QTRY_COMPARE(fetched.size(), 1);
    const auto detail = fetched.at(0).at(1).value<ModelDetail>();
    QCOMPARE(detail.body, QByteArray(R"({"id":"a/b","owned_by":"x"})"));
    QVERIFY(!detail.failure);
    QVERIFY(server.requests().constFirst().startsWith("GET /v1/models/a%2Fb "));
    catalog.fetchDetail(route, chat.session.protocol(), u"c"_s);
    QTRY_COMPARE(fetched.size(), 2);
    QCOMPARE(fetched.at(1).at(1).value<ModelDetail>().failure->kind, FailureKind::UnknownModel);
}

void TestModelCatalog::holdsNoKey()
{
    const QByteArray key = "sk-canary-0123456789abcdef0123";
    FaultServer server;
    server.scripts({ { FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"a","note":"your key is )" + key + "\"}]}")) },
        { FaultServer::send(FaultServer::answer(401, R"({"error":{"message":"bad key )" + key + "\"}}")) } });
    QTemporaryDir folder;
    const ModelListStore store { Profile(folder.path()) };
    Chatting chat;
    ModelListing listing;
    const Route route = Chatting::routeTo(server.url("/v1"_L1));
    chat.keyring.setForThisRun(route.id, key);
    {
        ModelCatalog catalog(chat.lane, chat.keyring);
        catalog.setStore(&store);
        QSignalSpy changed(&catalog, &ModelCatalog::changed);
        catalog.refresh(route, chat.session.protocol());
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(server.requests().constFirst().contains(key));
        catalog.refresh(route, chat.session.protocol());
        QTRY_COMPARE(changed.size(), 2);
        listing = catalog.listing(route.id);
        QVERIFY(!catalog.preview(route, chat.session.protocol()).header("Authorization").contains(key));
    }
    QVERIFY(!listing.request.header("Authorization").contains(key));
    QVERIFY(!listing.list.models.constFirst().raw.contains(key));
    QVERIFY(!listing.list.failure->raw.contains(key));
    QVERIFY(!listing.list.failure->message.contains(QString::fromLatin1(key)));
    QVERIFY(!store.list(route.id)->models.constFirst().second.contains(key));
}

void TestModelCatalog::keepsAForeignKeyBack()
{
    FaultServer server;
    server.script({ FaultServer::send(FaultServer::answer(200, R"({"data":[{"id":"one"}]})")) });
    Chatting chat;
    ModelCatalog catalog(chat.lane, chat.keyring);
    QSignalSpy changed(&catalog, &ModelCatalog::changed);
    Route route = Chatting::routeTo(server.url("/v1"_L1));
    route.builtIn = true;
    // Too short for its shown part to tell whose it is: only the key itself does.
    chat.keyring.setForThisRun(route.id, "sk-ant-abc");
    QVERIFY(catalog.findings(route, chat.session.protocol()).isEmpty());
    catalog.refresh(route, chat.session.protocol(), Guarding::Heed);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(catalog.models(route.id).failure->kind, FailureKind::NotSent);
    QCOMPARE(catalog.models(route.id).failure->detail, QByteArray("guard"));
    QTest::qWait(100);
    QCOMPARE(server.connections(), 0);
    chat.keyring.setForThisRun(route.id, "sk-ant-0123456789abcdefghij");
    QCOMPARE(catalog.findings(route, chat.session.protocol()).constFirst().id, QByteArray("key-of-other-company"));
    QSignalSpy details(&catalog, &ModelCatalog::detailFetched);
    catalog.fetchDetail(route, chat.session.protocol(), u"one"_s);
    QTRY_COMPARE(details.size(), 1);
    QCOMPARE(details.first().at(1).value<ModelDetail>().failure->detail, QByteArray("guard"));
    QCOMPARE(server.connections(), 0);
    catalog.refresh(route, chat.session.protocol(), Guarding::Override);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(idsOf(catalog.models(route.id)), QStringList { u"one"_s });
}

QTEST_GUILESS_MAIN(TestModelCatalog)
#include "tst_modelcatalog.moc"
