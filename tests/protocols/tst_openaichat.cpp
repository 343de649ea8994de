#include "protocols/openaichat.h"

#include "requestcases.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QByteArray testKey = "sk-api-0123456789abcdef9f2c";

Route miniMaxRoute()
{
    return { .bases = { { "openai-chat", u"https://api.minimax.io/v1"_s } },
        .dialect = Dialect::MiniMax,
        .keyVariable = u"MINIMAX_API_KEY"_s };
}

HttpRequest chatOn(const Route &route, const RouteKey &key, const ChatSettings &settings = {})
{
    return OpenAiChat().chat(route, { .messages = { { .text = u"Hi"_s } }, .settings = settings }, key);
}

const HttpHeader *headerOf(const HttpRequest &request, QByteArrayView name)
{
    const auto hit = std::find_if(request.headers.cbegin(), request.headers.cend(),
        [name](const HttpHeader &header) { return name.compare(header.name, Qt::CaseInsensitive) == 0; });
    return hit == request.headers.cend() ? nullptr : &*hit;
}
}

class TestOpenAiChat final : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryBodyAsItShould_data() { RequestCases::addRows("openai-chat", 15); }
    void writesEveryBodyAsItShould()
    {
        QFETCH(QString, file);
        RequestCases::checkCase("openai-chat", file, u"https://api.minimax.io/v1"_s);
    }

    void putsTheKeyWhereTheRouteWantsIt()
    {
        Route route = miniMaxRoute();
        HttpRequest request = chatOn(route, { .value = testKey, .variable = "MY_KEY" });
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.url, QUrl(u"https://api.minimax.io/v1/chat/completions"_s));
        const HttpHeader bearer { "Authorization", "Bearer " + testKey, true, 7, "MY_KEY" };
        QCOMPARE(*headerOf(request, "Authorization"), bearer);

        route.auth = AuthStyle::XApiKey;
        request = chatOn(route, { .value = testKey });
        const HttpHeader apiKey { "x-api-key", testKey, true, 0, "MINIMAX_API_KEY" };
        QCOMPARE(*headerOf(request, "x-api-key"), apiKey);
        QVERIFY(!headerOf(request, "Authorization"));

        route.auth = AuthStyle::None;
        QVERIFY(!headerOf(chatOn(route, { .value = testKey }), "x-api-key"));
    }

    void leavesAPlaceForAKeyThatIsExpected()
    {
        const Route route = miniMaxRoute();
        QVERIFY(!headerOf(chatOn(route, {}), "Authorization"));
        const HttpRequest request = chatOn(route, { .expected = true });
        QCOMPARE(headerOf(request, "Authorization")->value, QByteArray("Bearer "));
        QCOMPARE(headerOf(request, "Authorization")->secretAt, 7);
    }

    void ordersAndReplacesHeaders()
    {
        Route route = miniMaxRoute();
        route.headers = { { .name = "X-Team", .value = "one" }, { .name = "user-agent", .value = "mine" } };
        const HttpRequest request = chatOn(route, { .value = testKey },
            { .extraHeaders = { { .name = "X-TEAM", .value = "two" }, { .name = "X-Org-Token", .value = "tok-12345678" } } });
        QList<QByteArray> names;
        for (const HttpHeader &header : request.headers)
            names.append(header.name);
        QCOMPARE(names, (QList<QByteArray> { "Content-Type", "Accept", "Authorization", "X-TEAM", "user-agent", "X-Org-Token",
            "Accept-Encoding", "Accept-Language" }));
        QCOMPARE(request.header("X-Team"), QByteArray("two"));
        QCOMPARE(request.header("User-Agent"), QByteArray("mine"));
        QVERIFY(headerOf(request, "X-Org-Token")->secret);
        QCOMPARE(headerOf(request, "X-Org-Token")->variable, QByteArray("X_ORG_TOKEN"));
        QVERIFY(!request.redacted().header("X-Org-Token").contains("12345"));
    }

    void hidesTheSecretOfATypedAuthorization()
    {
        const HttpRequest request = chatOn(miniMaxRoute(), {},
            { .extraHeaders = { { .name = "Authorization", .value = "Bearer " + testKey } } });
        QCOMPARE(headerOf(request, "Authorization")->secretAt, 7);
        QVERIFY(headerOf(request, "Authorization")->secret);
    }

    void findsTheUrlUnderTheBase_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("chat");
        QTest::addColumn<QString>("models");
        const auto row = [](const char *name, const char *base, const char *chat, const char *models) {
            QTest::newRow(name) << QString::fromLatin1(base) << QString::fromLatin1(chat) << QString::fromLatin1(models);
        };
        row("plain", "https://a.test/v1", "https://a.test/v1/chat/completions", "https://a.test/v1/models");
        row("slashes at the end", "https://a.test/v1//", "https://a.test/v1/chat/completions", "https://a.test/v1/models");
        row("port and no path", "http://127.0.0.1:8080", "http://127.0.0.1:8080/chat/completions", "http://127.0.0.1:8080/models");
        row("exact", "https://a.test/deploy/chat/completions#", "https://a.test/deploy/chat/completions", "https://a.test/deploy/models");
        row("query", "https://a.test/v1?api-version=1", "https://a.test/v1/chat/completions?api-version=1", "https://a.test/v1/models?api-version=1");
        row("escaped path", "https://a.test/a%2Fb/v1", "https://a.test/a%2Fb/v1/chat/completions", "https://a.test/a%2Fb/v1/models");
        row("no scheme", "localhost:11434/v1", "", "");
        row("other scheme", "ftp://a.test/v1", "", "");
        row("no host", "http:///v1", "", "");
        row("nothing", "", "", "");
    }
    void findsTheUrlUnderTheBase()
    {
        QFETCH(QString, base);
        QFETCH(QString, chat);
        QFETCH(QString, models);
        const Route route { .bases = { { "openai-chat", base } } };
        QCOMPARE(QString::fromLatin1(OpenAiChat().chatUrl(route).toEncoded()), chat);
        QCOMPARE(OpenAiChat().chatUrl(route).isValid(), !chat.isEmpty());
        QCOMPARE(QString::fromLatin1(OpenAiChat().listModels(route, {}).url.toEncoded()), models);
    }

    void marksRangesByModelAndSurface()
    {
        const auto specOf = [](const Route &route, const QString &model, QByteArrayView id) {
            for (const ParameterSpec &spec : OpenAiChat().parameters(route, model)) {
                if (spec.id == id)
                    return std::optional(spec);
            }
            return std::optional<ParameterSpec>();
        };
        Route route = miniMaxRoute();
        QCOMPARE(specOf(route, u"MiniMax-M3"_s, "max_tokens")->maximum, 524'288.0);
        QCOMPARE(specOf(route, u"minimax/minimax-m2.7"_s, "max_tokens")->maximum, 204'800.0);
        QVERIFY(!specOf(route, u"other"_s, "max_tokens")->maximum);
        QCOMPARE(specOf(route, u"MiniMax-M3"_s, "top_p")->documentedDefault, QByteArray("0.95"));
        QCOMPARE(specOf(route, u"MiniMax-M2"_s, "top_p")->documentedDefault, QByteArray("0.9"));
        QCOMPARE(specOf(route, u"MiniMax-M3"_s, "max_tokens")->field, QByteArray("max_completion_tokens"));
        QVERIFY(specOf(route, u"MiniMax-M3"_s, "reasoning_split"));
        for (const ParameterSpec &spec : OpenAiChat().parameters(route, u"MiniMax-M3"_s)) {
            QVERIFY(!spec.source.isEmpty());
            for (const QByteArray &choice : spec.choices)
                QVERIFY(!Json::problemIn(choice));
            QVERIFY(!spec.documentedDefault || !Json::problemIn(*spec.documentedDefault));
        }
        route.dialect = Dialect::Plain;
        QCOMPARE(specOf(route, u"MiniMax-M3"_s, "max_tokens")->field, QByteArray("max_tokens"));
        QVERIFY(!specOf(route, u"MiniMax-M3"_s, "reasoning_split"));
        QVERIFY(!specOf(route, u"MiniMax-M3"_s, "thinking"));
    }

    void readsEveryShapeOfModelList_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("OpenAI") << QByteArray(R"({"object":"list","data":[{"id":"MiniMax-M3","object":"model","created":1},{"id":"b"}]})")
                                << QStringList { u"MiniMax-M3"_s, u"b"_s };
        QTest::newRow("Anthropic") << QByteArray(R"({"data":[{"type":"model","id":"MiniMax-M3","display_name":"x"}],"first_id":"MiniMax-M3","has_more":false})")
                                   << QStringList { u"MiniMax-M3"_s };
        QTest::newRow("router with success") << QByteArray(R"({"success":true,"object":"list","data":[{"id":"a/b","supported_endpoint_types":["openai"]}]})")
                                             << QStringList { u"a/b"_s };
        QTest::newRow("router with a message") << QByteArray(R"({"success":true,"message":"","data":[{"id":"a"}]})") << QStringList { u"a"_s };
        QTest::newRow("Gemini") << QByteArray(R"({"models":[{"name":"models/MiniMax-M3","displayName":"x"}],"nextPageToken":null})")
                                << QStringList { u"MiniMax-M3"_s };
        QTest::newRow("llama.cpp with both") << QByteArray(R"({"models":[{"name":"x.gguf"}],"object":"list","data":[{"id":"x"}]})")
                                             << QStringList { u"x"_s };
        QTest::newRow("envelope") << QByteArray(R"({"data":{"data":[{"id":"a"}]},"meta":{}})") << QStringList { u"a"_s };
        QTest::newRow("bare") << QByteArray(R"([{"id":"a"},"b",{"odd":1}])") << QStringList { u"a"_s, u"b"_s };
        QTest::newRow("none") << QByteArray(R"({"object":"list","data":[]})") << QStringList();
    }
    void readsEveryShapeOfModelList()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, ids);
        const ModelList list = OpenAiChat().parseModels({ .status = 200 }, body);
        QVERIFY(!list.failure);
        QStringList read;
        for (const ListedModel &model : list.models)
            read.append(model.id);
        QCOMPARE(read, ids);
    }

    void saysWhyThereIsNoModelList()
    {
        const OpenAiChat protocol;
        QCOMPARE(protocol.parseModels({ .status = 401 }, R"({"error":"Unauthorized"})").failure->kind, FailureKind::Authentication);
        QCOMPARE(protocol.parseModels({ .status = 404 }, "404 page not found").failure->kind, FailureKind::NotFound);
        QCOMPARE(protocol.parseModels({ .status = 200 }, "<html>").failure->kind, FailureKind::Malformed);
        QCOMPARE(protocol.parseModels({ .status = 200 }, R"({"ok":true})").failure->kind, FailureKind::Malformed);
        QCOMPARE(protocol.parseModels({ .status = 200 }, R"({"success":false,"message":"no"})").failure->message, u"no"_s);
    }

    void isInTheListOfProtocols()
    {
        QCOMPARE(protocolById("openai-chat")->id(), QByteArray("openai-chat"));
        QVERIFY(!protocolById("other"));
        QCOMPARE(protocols().first()->id(), QByteArray("openai-chat"));
    }
};

QTEST_GUILESS_MAIN(TestOpenAiChat)
#include "tst_openaichat.moc"
