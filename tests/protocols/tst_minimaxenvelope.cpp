#include "protocols/decodercases.h"
#include "protocols/requestcases.h"
#include "protocols/minimaxenvelope.h"

using namespace Qt::StringLiterals;

class TestMiniMaxEnvelope final : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryBodyAsItShould_data() { RequestCases::addRows("minimax-envelope", 6); }
    void writesEveryBodyAsItShould()
    {
        QFETCH(QString, file);
        RequestCases::checkCase("minimax-envelope", file, QStringLiteral("https://api.minimax.gr.com/v1"));
    }

    void readsEveryCase_data() { DecoderCases::addRows("minimax-envelope", 28); }
    void readsEveryCase()
    {
        QFETCH(QString, folder);
        DecoderCases::checkCase("minimax-envelope", folder);
    }

    void readsTheSameHoweverItIsCut_data() { DecoderCases::addRows("minimax-envelope", 28); }
    void readsTheSameHoweverItIsCut()
    {
        QFETCH(QString, folder);
        DecoderCases::checkEveryCut("minimax-envelope", folder);
    }

    void survivesEveryBrokenByte() { DecoderCases::checkEveryBrokenByte("minimax-envelope", QStringLiteral("stream-choices-in-data")); }

    void readsItsModelList()
    {
        const QByteArray body = R"({"data":[{"id":"minimax-chat-v2","context_window":32000}],"meta":{"request_id":"req_1"}})";
        const ModelList list = MiniMaxEnvelope().parseModels({ .status = 200 }, body);
        QVERIFY(!list.failure);
        QCOMPARE(list.models.size(), 1);
        QCOMPARE(list.models.first().id, u"minimax-chat-v2"_s);
        QCOMPARE(MiniMaxEnvelope().parseModels({ .status = 401 }, R"({"error":{"code":"authentication_failed"}})").failure->kind,
            FailureKind::Authentication);
        const Route route { .bases = { { "minimax-envelope", u"https://api.minimax.gr.com/v1"_s } } };
        QCOMPARE(MiniMaxEnvelope().listModels(route, {}).url.toEncoded(), QByteArray("https://api.minimax.gr.com/v1/models"));
    }
};

QTEST_GUILESS_MAIN(TestMiniMaxEnvelope)
#include "tst_minimaxenvelope.moc"
