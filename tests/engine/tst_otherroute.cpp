#include "engine/otherroute.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Route leading(const QString &id, const QByteArray &protocol, const QString &base)
{
    Route route;
    route.id = id;
    route.bases = { { protocol, base } };
    route.protocol = protocol;
    route.keyVariable = id.toUpper() + "_KEY"_L1;
    return route;
}

HttpRequest asked(const QString &url)
{
    return { .method = "POST",
        .url = QUrl(url),
        .headers = { { .name = "Content-Type", .value = "application/json" },
            { .name = "Authorization", .value = "Bearer sk-old…9f2c", .secret = true, .secretAt = 7, .variable = "OLD_KEY" },
            { .name = "X-Old", .value = "1" } },
        .body = R"({"model": "M",  "n": 1.50})" };
}
}

class TestOtherRoute final : public QObject
{
    Q_OBJECT

private slots:
    void putsWhatFollowsTheBaseOntoAnother_data();
    void putsWhatFollowsTheBaseOntoAnother();
    void takesKeyAndHeadersOfTheOther();
    void tellsWhereARouteLeads();
};

void TestOtherRoute::putsWhatFollowsTheBaseOntoAnother_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("moved");
    const QByteArray chat = "openai-chat";
    QTest::newRow("chat") << chat << u"https://a.example/v1"_s << u"https://a.example/v1/chat/completions"_s
                          << u"https://b.example/relay/v1/"_s << u"https://b.example/relay/v1/chat/completions"_s;
    QTest::newRow("chat of a route that is gone") << chat << QString() << u"https://a.example/x/chat/completions"_s << u"https://b.example/v1"_s
                                                  << u"https://b.example/v1/chat/completions"_s;
    QTest::newRow("chat to a base that is the whole address") << chat << u"https://a.example/v1"_s << u"https://a.example/v1/chat/completions"_s
                                                              << u"https://b.example/exactly#"_s << u"https://b.example/exactly"_s;
    QTest::newRow("list of models") << chat << u"https://a.example/v1"_s << u"https://a.example/v1/models"_s << u"https://b.example/v1"_s
                                    << u"https://b.example/v1/models"_s;
    QTest::newRow("one model") << chat << u"https://a.example/v1"_s << u"https://a.example/v1/models/M"_s << u"https://b.example/v1"_s
                               << u"https://b.example/v1/models/M"_s;
    QTest::newRow("the query stays") << chat << u"https://a.example/v1"_s << u"https://a.example/v1/models?after=M2"_s << u"https://b.example/v1"_s
                                     << u"https://b.example/v1/models?after=M2"_s;
    QTest::newRow("the account does not") << QByteArray("minimax-v1") << u"https://a.example/v1"_s
                                          << u"https://a.example/v1/text/chatcompletion?GroupId=111"_s << u"https://b.example/v1"_s
                                          << u"https://b.example/v1/text/chatcompletion"_s;
    QTest::newRow("gemini keeps model and way") << QByteArray("gemini") << u"https://a.example/v1beta"_s
                                                << u"https://a.example/v1beta/models/M:streamGenerateContent?alt=sse"_s << u"https://b.example/g/v1beta"_s
                                                << u"https://b.example/g/v1beta/models/M:streamGenerateContent?alt=sse"_s;
    QTest::newRow("no base there") << chat << u"https://a.example/v1"_s << u"https://a.example/v1/chat/completions"_s << QString() << QString();
    QTest::newRow("nobody knows where the base ended") << chat << QString() << u"https://a.example/odd/path"_s << u"https://b.example/v1"_s << QString();
}

void TestOtherRoute::putsWhatFollowsTheBaseOntoAnother()
{
    QFETCH(QByteArray, protocol);
    QFETCH(QString, from);
    QFETCH(QString, url);
    QFETCH(QString, to);
    QFETCH(QString, moved);
    const std::optional<Route> before = from.isEmpty() ? std::nullopt : std::optional(leading(u"old"_s, protocol, from));
    const auto found = movedTo(leading(u"new"_s, protocol, to), {}, asked(url), protocol, before);
    QCOMPARE(found ? found->url.toString() : QString(), moved);
    if (found)
        QCOMPARE(found->body, asked(url).body);
}

void TestOtherRoute::takesKeyAndHeadersOfTheOther()
{
    Route from = leading(u"old"_s, "openai-chat", u"https://a.example/v1"_s);
    from.headers = { { .name = "X-Old", .value = "1" } };
    Route to = leading(u"new"_s, "openai-chat", u"https://b.example/v1"_s);
    to.auth = AuthStyle::XApiKey;
    to.headers = { { .name = "X-New", .value = "2" } };
    const auto moved = movedTo(to, { .variable = "NEW_KEY", .expected = true }, asked(u"https://a.example/v1/chat/completions"_s), "openai-chat", from);
    QVERIFY(moved);
    QCOMPARE(moved->header("Authorization"), QByteArray());
    QCOMPARE(moved->header("X-Old"), QByteArray());
    QCOMPARE(moved->header("X-New"), QByteArray("2"));
    QCOMPARE(moved->header("Content-Type"), QByteArray("application/json"));
    const auto key = std::find_if(moved->headers.cbegin(), moved->headers.cend(), [](const HttpHeader &header) { return header.secret; });
    QVERIFY(key != moved->headers.cend());
    QCOMPARE(key->name, QByteArray("x-api-key"));
    QCOMPARE(key->variable, QByteArray("NEW_KEY"));
    QCOMPARE(key->value, QByteArray());
}

void TestOtherRoute::tellsWhereARouteLeads()
{
    const Route route = leading(u"old"_s, "openai-chat", u"https://a.example/v1"_s);
    QVERIFY(leadsTo(route, QUrl(u"https://a.example/anything"_s)));
    QVERIFY(!leadsTo(route, QUrl(u"http://a.example/v1"_s)));
    QVERIFY(!leadsTo(route, QUrl(u"https://a.example:8443/v1"_s)));
    QVERIFY(!leadsTo(route, QUrl(u"https://b.example/v1"_s)));
}

QTEST_GUILESS_MAIN(TestOtherRoute)
#include "tst_otherroute.moc"
