#include "protocols/modellist.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestModelList final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryShape_data();
    void readsEveryShape();
    void asksForTheNextPage();
    void asksForOneModelByItsExactId_data();
    void asksForOneModelByItsExactId();
};

void TestModelList::readsEveryShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, const char *body, const QStringList &ids, const QString &next = {}) {
        QTest::newRow(name) << QByteArray(body) << ids << next;
    };
    row("MiniMax", R"({"object":"list","data":[{"id":"MiniMax-M3","object":"model","created":1780272000,"owned_by":"minimax"}]})", { u"MiniMax-M3"_s });
    row("Anthropic, the last page", R"({"data":[{"type":"model","id":"a"}],"first_id":"a","has_more":false,"last_id":"a"})", { u"a"_s });
    row("Anthropic, more to come", R"({"data":[{"type":"model","id":"a"},{"id":"b"}],"has_more":true,"last_id":"b"})", { u"a"_s, u"b"_s }, u"after_id=b"_s);
    row("more to come without a last id", R"({"data":[{"id":"a"},{"id":"b"}],"has_more":true})", { u"a"_s, u"b"_s }, u"after_id=b"_s);
    row("more to come after nothing", R"({"data":[],"has_more":true,"last_id":"z"})", {});
    row("Gemini, the last page", R"({"models":[{"name":"models/a","displayName":"A"}],"nextPageToken":null})", { u"a"_s });
    row("Gemini, more to come", R"({"models":[{"name":"models/a"}],"nextPageToken":"t+/="})", { u"a"_s }, u"pageToken=t+/="_s);
    row("new-api", R"({"success":true,"object":"list","data":[{"id":"a","created":1626777600,"supported_endpoint_types":["openai"]}]})", { u"a"_s });
    row("available_models", R"({"success":true,"object":"list","data":[{"id":"a","object":"model","type":"chat","capabilities":["x"]}]})", { u"a"_s });
    row("envelope with meta", R"({"data":[{"id":"a"}],"meta":{"has_more":true,"last_id":"a"}})", { u"a"_s }, u"after_id=a"_s);
    row("envelope around a list", R"({"data":{"data":[{"id":"a"}],"has_more":true,"last_id":"a"},"meta":{}})", { u"a"_s }, u"after_id=a"_s);
    row("bare", R"(["a",{"id":"b"}])", { u"a"_s, u"b"_s });
    row("no models", R"({"object":"list","data":[]})", {});
    row("entries without an id", R"({"data":[{},null,{"id":""},{"id":5},{"id":"a"}]})", { u"a"_s });
}

void TestModelList::readsEveryShape()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, ids);
    QFETCH(QString, next);
    const ModelList list = ModelLists::read({ .status = 200 }, body);
    QVERIFY(!list.failure);
    QStringList read;
    for (const ListedModel &model : list.models)
        read.append(model.id);
    QCOMPARE(read, ids);
    QCOMPARE(list.next.first.isEmpty() ? QString() : list.next.first + u'=' + list.next.second, next);
}

void TestModelList::asksForTheNextPage()
{
    HttpRequest request { .method = "GET", .url = QUrl(u"https://a.test/v1/models?limit=2"_s) };
    ModelList page;
    page.next = { u"pageToken"_s, u"a+b/c=&d %2F"_s };
    request = ModelLists::nextPage(request, page);
    QCOMPARE(request.url.toEncoded(), QByteArray("https://a.test/v1/models?limit=2&pageToken=a%2Bb%2Fc%3D%26d%20%252F"));
    page.next.second = u"z"_s;
    QCOMPARE(ModelLists::nextPage(request, page).url.toEncoded(), QByteArray("https://a.test/v1/models?limit=2&pageToken=z"));
}

void TestModelList::asksForOneModelByItsExactId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("plain") << u"MiniMax-M2.7"_s << QByteArray("https://a.test/a%2Fb/models/MiniMax-M2.7?v=1");
    QTest::newRow("with a vendor") << u"minimax/m3:free"_s << QByteArray("https://a.test/a%2Fb/models/minimax%2Fm3%3Afree?v=1");
    QTest::newRow("with a question") << u"a?b#c%41 ä"_s << QByteArray("https://a.test/a%2Fb/models/a%3Fb%23c%2541%20%C3%A4?v=1");
}

void TestModelList::asksForOneModelByItsExactId()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, url);
    const HttpRequest list { .method = "GET", .url = QUrl(u"https://a.test/a%2Fb/models?v=1"_s) };
    QCOMPARE(ModelLists::detail(list, id).url.toEncoded(), url);
}

QTEST_GUILESS_MAIN(TestModelList)
#include "tst_modellist.moc"
