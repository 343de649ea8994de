#include "protocols/anthropicmessages.h"

#include "decodercases.h"
#include "requestcases.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr char messagesId[] = "anthropic-messages";

Route routeWith(const QString &base)
{
    return { .bases = { { messagesId, base } }, .dialect = Dialect::MiniMax };
}

QByteArray framesOf(const QByteArray &text)
{
    return "data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
           "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\""
        + text + "\"}}\n\n";
}
}

class TestAnthropicMessages final : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryBodyAsItShould_data() { RequestCases::addRows(messagesId, 20); }
    void writesEveryBodyAsItShould()
    {
        QFETCH(QString, file);
        RequestCases::checkCase(messagesId, file, u"https://api.minimax.io/anthropic"_s);
    }

    void readsEveryCase_data() { DecoderCases::addRows(messagesId, 80); }
    void readsEveryCase()
    {
        QFETCH(QString, folder);
        DecoderCases::checkCase(messagesId, folder);
    }

    void readsTheSameHoweverItIsCut_data() { DecoderCases::addRows(messagesId, 80); }
    void readsTheSameHoweverItIsCut()
    {
        QFETCH(QString, folder);
        DecoderCases::checkEveryCut(messagesId, folder);
    }

    void survivesEveryBrokenByte() { DecoderCases::checkEveryBrokenByte(messagesId, u"tool-calls-in-parallel"_s); }

    void findsTheUrlUnderTheBase_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("chat");
        QTest::addColumn<QString>("models");
        const auto row = [](const char *name, const char *base, const char *chat, const char *models) {
            QTest::newRow(name) << QString::fromLatin1(base) << QString::fromLatin1(chat) << QString::fromLatin1(models);
        };
        row("MiniMax", "https://api.minimax.io/anthropic", "https://api.minimax.io/anthropic/v1/messages",
            "https://api.minimax.io/anthropic/v1/models");
        row("MiniMax with version", "https://api.minimax.io/anthropic/v1/", "https://api.minimax.io/anthropic/v1/messages",
            "https://api.minimax.io/anthropic/v1/models");
        row("router", "https://runapi.ai/v1", "https://runapi.ai/v1/messages", "https://runapi.ai/v1/models");
        row("beta version", "https://a.test/v1beta", "https://a.test/v1beta/messages", "https://a.test/v1beta/models");
        row("no path", "http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/messages", "http://127.0.0.1:8080/v1/models");
        row("no version at the end", "https://a.test/v1/claude", "https://a.test/v1/claude/v1/messages", "https://a.test/v1/claude/v1/models");
        row("exact", "https://a.test/x/v1/messages#", "https://a.test/x/v1/messages", "https://a.test/x/v1/models");
        row("no scheme", "a.test/v1", "", "");
        row("nothing", "", "", "");
    }
    void findsTheUrlUnderTheBase()
    {
        QFETCH(QString, base);
        QFETCH(QString, chat);
        QFETCH(QString, models);
        const AnthropicMessages protocol;
        QCOMPARE(QString::fromLatin1(protocol.chatUrl(routeWith(base)).toEncoded()), chat);
        QCOMPARE(QString::fromLatin1(protocol.listModels(routeWith(base), {}).url.toEncoded()), models);
    }

    void sendsTheVersionAndTheKeyAsTheSurfaceWantsIt()
    {
        Route route = routeWith(u"https://api.minimax.io/anthropic"_s);
        route.auth = AuthStyle::Bearer;
        const AnthropicMessages protocol;
        HttpRequest request = protocol.chat(route, {}, { .value = "sk-api-1" });
        QCOMPARE(request.header("anthropic-version"), QByteArray("2023-06-01"));
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer sk-api-1"));
        QVERIFY(request.header("x-api-key").isEmpty());

        route.surfaceAuth = { { messagesId, AuthStyle::XApiKey } };
        request = protocol.chat(route, {}, { .value = "sk-api-1" });
        QCOMPARE(request.header("x-api-key"), QByteArray("sk-api-1"));
        QVERIFY(request.header("Authorization").isEmpty());

        const HttpRequest models = protocol.listModels(route, { .value = "sk-api-1" });
        QCOMPARE(models.method, QByteArray("GET"));
        QCOMPARE(models.header("anthropic-version"), QByteArray("2023-06-01"));
        QCOMPARE(models.header("x-api-key"), QByteArray("sk-api-1"));
    }

    void letsAHeaderOfTheRouteReplaceTheVersion()
    {
        Route route = routeWith(u"https://a.test"_s);
        route.headers = { { .name = "Anthropic-Version", .value = "2024-01-01" } };
        QCOMPARE(AnthropicMessages().chat(route, {}, {}).header("anthropic-version"), QByteArray("2024-01-01"));
    }

    void readsItsModelListPageByPage()
    {
        const ModelList list = AnthropicMessages().parseModels({ .status = 200 },
            R"({"data":[{"type":"model","id":"MiniMax-M3","display_name":"MiniMax-M3"}],"has_more":true,"last_id":"MiniMax-M3"})");
        QCOMPARE(list.models.size(), 1);
        QCOMPARE(list.models.first().id, u"MiniMax-M3"_s);
        QCOMPARE(list.next, (std::pair<QString, QString> { u"after_id"_s, u"MiniMax-M3"_s }));
        QCOMPARE(AnthropicMessages().parseModels({ .status = 401 }, "{}").failure->kind, FailureKind::Authentication);
    }

    void offersWhatTheSurfaceHas()
    {
        Route route = routeWith(u"https://a.test"_s);
        const auto idsOn = [&route] {
            QList<QByteArray> ids;
            for (const ParameterSpec &spec : AnthropicMessages().parameters(route, u"MiniMax-M3"_s)) {
                ids.append(spec.id);
                [&spec] {
                    QVERIFY(!spec.source.isEmpty());
                    for (const QByteArray &choice : spec.choices)
                        QVERIFY(!Json::problemIn(choice));
                    QVERIFY(!spec.documentedDefault || !Json::problemIn(*spec.documentedDefault));
                }();
            }
            return ids;
        };
        QCOMPARE(idsOn(), (QList<QByteArray> { "temperature", "top_p", "max_tokens", "stream", "thinking", "stop", "top_k", "tool_choice" }));
        route.dialect = Dialect::Plain;
        QVERIFY(idsOn().contains("thinking.budget_tokens"));
    }

    void keepsTheUsageAsItCame()
    {
        const QByteArray stream = "data: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":20,\"output_tokens\":1}}}\n\n"
                                  "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":9}}\n\n"
                                  "data: {\"type\":\"message_stop\"}\n\n";
        const DecoderCases::Reading reading = DecoderCases::readInPieces(messagesId, { .status = 200 }, stream);
        QCOMPARE(reading.answer.usage->raw, QByteArray(R"({"input_tokens":20,"output_tokens":9})"));
    }

    void readsALongFrameWithoutSlowingDown()
    {
        const QByteArray text(4'000'000, 'x');
        const QByteArray stream = framesOf(text) + "data: {\"type\":\"message_stop\"}\n\n";
        QList<qsizetype> cuts;
        for (qsizetype at = 1000; at < stream.size(); at += 1000)
            cuts.append(at);
        const DecoderCases::Reading reading = DecoderCases::readInPieces(messagesId, { .status = 200 }, stream, cuts);
        QCOMPARE(reading.answer.message.text.size(), text.size());
        QVERIFY(reading.answer.isComplete());
    }
};

QTEST_GUILESS_MAIN(TestAnthropicMessages)
#include "tst_anthropicmessages.moc"
