#include "chatting.h"

#include "engine/modelcatalog.h"
#include "sandbox/sandboxserver.h"
#include "support/faultserver.h"

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

QTEST_GUILESS_MAIN(TestModelCatalog)
#include "tst_modelcatalog.moc"
