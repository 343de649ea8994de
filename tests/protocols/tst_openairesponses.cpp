#include "protocols/openairesponses.h"

#include "decodercases.h"
#include "requestcases.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr char responsesId[] = "openai-responses";

Route routeWith(const QString &base)
{
    return { .bases = { { responsesId, base } }, .dialect = Dialect::MiniMax };
}
}

class TestOpenAiResponses final : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryBodyAsItShould_data() { RequestCases::addRows(responsesId, 20); }
    void writesEveryBodyAsItShould()
    {
        QFETCH(QString, file);
        RequestCases::checkCase(responsesId, file, u"https://api.minimax.io/v1"_s);
    }

    void readsEveryCase_data() { DecoderCases::addRows(responsesId, 80); }
    void readsEveryCase()
    {
        QFETCH(QString, folder);
        DecoderCases::checkCase(responsesId, folder);
    }

    void readsTheSameHoweverItIsCut_data() { DecoderCases::addRows(responsesId, 80); }
    void readsTheSameHoweverItIsCut()
    {
        QFETCH(QString, folder);
        DecoderCases::checkEveryCut(responsesId, folder);
    }

    void survivesEveryBrokenByte() { DecoderCases::checkEveryBrokenByte(responsesId, u"tool-calls-in-parallel"_s); }

    void findsTheUrlUnderTheBase_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("chat");
        QTest::addColumn<QString>("models");
        const auto row = [](const char *name, const char *base, const char *chat, const char *models) {
            QTest::newRow(name) << QString::fromLatin1(base) << QString::fromLatin1(chat) << QString::fromLatin1(models);
        };
        row("plain", "https://a.test/v1", "https://a.test/v1/responses", "https://a.test/v1/models");
        row("slashes at the end", "https://a.test/v1//", "https://a.test/v1/responses", "https://a.test/v1/models");
        row("exact", "https://a.test/x/responses#", "https://a.test/x/responses", "https://a.test/x/models");
        row("no scheme", "a.test/v1", "", "");
        row("nothing", "", "", "");
    }
    void findsTheUrlUnderTheBase()
    {
        QFETCH(QString, base);
        QFETCH(QString, chat);
        QFETCH(QString, models);
        const OpenAiResponses protocol;
        QCOMPARE(QString::fromLatin1(protocol.chatUrl(routeWith(base)).toEncoded()), chat);
        QCOMPARE(QString::fromLatin1(protocol.listModels(routeWith(base), {}).url.toEncoded()), models);
    }

    void putsTheKeyWhereTheRouteWantsIt()
    {
        Route route = routeWith(u"https://a.test/v1"_s);
        const OpenAiResponses protocol;
        QCOMPARE(protocol.chat(route, {}, { .value = "sk-1" }).header("Authorization"), QByteArray("Bearer sk-1"));
        route.surfaceAuth = { { responsesId, AuthStyle::XApiKey } };
        QCOMPARE(protocol.chat(route, {}, { .value = "sk-1" }).header("x-api-key"), QByteArray("sk-1"));
        QCOMPARE(protocol.listModels(route, { .value = "sk-1" }).header("x-api-key"), QByteArray("sk-1"));
    }

    void marksRangesByServer()
    {
        const auto specOf = [](Dialect dialect, QByteArrayView id) {
            for (const ParameterSpec &spec : OpenAiResponses().parameters({ .dialect = dialect }, u"MiniMax-M3"_s)) {
                if (spec.id == id)
                    return std::optional(spec);
            }
            return std::optional<ParameterSpec>();
        };
        QVERIFY(specOf(Dialect::MiniMax, "temperature")->minimumExcluded);
        QCOMPARE(specOf(Dialect::MiniMax, "temperature")->maximum, 1.0);
        QCOMPARE(specOf(Dialect::Plain, "temperature")->maximum, 2.0);
        QCOMPARE(specOf(Dialect::MiniMax, "max_tokens")->field, QByteArray("max_output_tokens"));
        // The pages differ, so no default is claimed.
        QVERIFY(!specOf(Dialect::MiniMax, "reasoning.effort")->documentedDefault);
        QVERIFY(!specOf(Dialect::MiniMax, "store"));
        QVERIFY(specOf(Dialect::Plain, "store"));
        for (const Dialect dialect : { Dialect::MiniMax, Dialect::Plain }) {
            for (const ParameterSpec &spec : OpenAiResponses().parameters({ .dialect = dialect }, u"MiniMax-M2"_s)) {
                QVERIFY(!spec.source.isEmpty());
                for (const QByteArray &choice : spec.choices)
                    QVERIFY(!Json::problemIn(choice));
                QVERIFY(!spec.documentedDefault || !Json::problemIn(*spec.documentedDefault));
            }
        }
    }

    void keepsTheFrameOfAFailure()
    {
        const QByteArray frame = R"({"type":"response.failed","response":{"id":"r1","error":{"code":"server_error","message":"no"}}})";
        const DecoderCases::Reading reading = DecoderCases::readInPieces(responsesId, { .status = 200 }, "data: " + frame + "\n\n");
        QCOMPARE(reading.answer.failure->raw, frame);
    }

    void givesOneTextForOneRead()
    {
        const QByteArray chunk = "data: {\"type\":\"response.output_text.delta\",\"output_index\":0,\"delta\":\"word \"}\n\n";
        const std::unique_ptr<Decoder> decoder = OpenAiResponses().decoder();
        decoder->begin({ .status = 200 });
        QList<StreamEvent> events;
        decoder->feed(chunk.repeated(50), events);
        QCOMPARE(events.size(), 1);
        QCOMPARE(std::get<TextDelta>(events.first()).text, u"word "_s.repeated(50));
    }
};

QTEST_GUILESS_MAIN(TestOpenAiResponses)
#include "tst_openairesponses.moc"
