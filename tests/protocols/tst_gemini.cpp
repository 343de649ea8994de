#include "protocols/decodercases.h"
#include "protocols/requestcases.h"
#include "protocols/gemini.h"

using namespace Qt::StringLiterals;

class TestGemini final : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryBodyAsItShould_data() { RequestCases::addRows("gemini", 25); }
    void writesEveryBodyAsItShould()
    {
        QFETCH(QString, file);
        RequestCases::checkCase("gemini", file, QStringLiteral("https://runapi.ai/v1beta"));
    }

    void readsEveryCase_data() { DecoderCases::addRows("gemini", 60); }
    void readsEveryCase()
    {
        QFETCH(QString, folder);
        DecoderCases::checkCase("gemini", folder);
    }

    void readsTheSameHoweverItIsCut_data() { DecoderCases::addRows("gemini", 60); }
    void readsTheSameHoweverItIsCut()
    {
        QFETCH(QString, folder);
        DecoderCases::checkEveryCut("gemini", folder);
    }

    void survivesEveryBrokenByte() { DecoderCases::checkEveryBrokenByte("gemini", QStringLiteral("array-in-pieces")); }

    void survivesBrokenEvents() { DecoderCases::checkEveryBrokenByte("gemini", QStringLiteral("thought-signature-on-a-call")); }

    void sendsTheKeyInItsOwnHeader()
    {
        Route route { .bases = { { "gemini", u"https://runapi.ai/v1beta"_s } } };
        const ChatRequest request { .messages = { { .text = u"Hi"_s } }, .settings = { .model = u"m"_s } };
        HttpRequest http = Gemini().chat(route, request, { .value = "secret-key-0123456789" });
        QCOMPARE(http.header("x-goog-api-key"), QByteArray("secret-key-0123456789"));
        QVERIFY(http.header("Authorization").isEmpty());
        QVERIFY(!http.url.toEncoded().contains("key="));
        QVERIFY(!http.redacted().header("x-goog-api-key").contains("0123"));
        route.surfaceAuth.insert("gemini", AuthStyle::Bearer);
        http = Gemini().chat(route, request, { .value = "secret-key-0123456789" });
        QCOMPARE(http.header("Authorization"), QByteArray("Bearer secret-key-0123456789"));
        QVERIFY(http.header("x-goog-api-key").isEmpty());
    }

    void showsTheUrlOfTheDefaultModel()
    {
        Route route { .bases = { { "gemini", u"https://a.test"_s } }, .defaultModel = u"MiniMax-M3"_s };
        QCOMPARE(Gemini().chatUrl(route).toEncoded(), QByteArray("https://a.test/v1beta/models/MiniMax-M3:generateContent"));
        route.defaultModel.clear();
        QCOMPARE(Gemini().chatUrl(route).toEncoded(), QByteArray("https://a.test/v1beta/models/MODEL:generateContent"));
        route.bases.clear();
        QVERIFY(!Gemini().chatUrl(route).isValid());
    }

    void listsModelsUnderTheSameBase()
    {
        const auto listed = [](const QString &base) {
            return Gemini().listModels({ .bases = { { "gemini", base } } }, {}).url.toEncoded();
        };
        QCOMPARE(listed(u"https://a.test"_s), QByteArray("https://a.test/v1beta/models"));
        QCOMPARE(listed(u"https://a.test/v1/"_s), QByteArray("https://a.test/v1/models"));
        QCOMPARE(listed(u"https://a.test/v1beta/models/x%2Fy:generateContent#"_s), QByteArray("https://a.test/v1beta/models"));
        const ModelList list = Gemini().parseModels({ .status = 200 }, R"({"models":[{"name":"models/a/b"}],"nextPageToken":"t"})");
        QCOMPARE(list.models.first().id, u"a/b"_s);
        QCOMPARE(list.next.second, u"t"_s);
    }

    void makesUpIdsThatDifferFromAnswerToAnswer()
    {
        const auto idOf = [](const QByteArray &tokens) {
            const QByteArray body = R"({"candidates":[{"content":{"role":"model","parts":[{"functionCall":{"name":"f"}}]},)"
                                    R"("finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":)"
                + tokens + "}}";
            return DecoderCases::readInPieces("gemini", { .status = 200 }, body).answer.message.toolCalls.first().id;
        };
        QVERIFY(idOf("10") != idOf("11"));
        QCOMPARE(idOf("10"), idOf("10"));
    }
};

QTEST_GUILESS_MAIN(TestGemini)
#include "tst_gemini.moc"
