#include "protocols/datalines.h"
#include "protocols/decodercases.h"
#include "protocols/requestcases.h"

using namespace Qt::StringLiterals;

class TestMiniMaxLegacy final : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryBodyOfV1_data() { RequestCases::addRows("minimax-v1", 12); }
    void writesEveryBodyOfV1()
    {
        QFETCH(QString, file);
        RequestCases::checkCase("minimax-v1", file, u"https://api.minimax.chat/v1"_s);
    }

    void writesEveryBodyOfPro_data() { RequestCases::addRows("minimax-pro", 12); }
    void writesEveryBodyOfPro()
    {
        QFETCH(QString, file);
        RequestCases::checkCase("minimax-pro", file, u"https://api.minimax.chat/v1"_s);
    }

    void readsEveryCaseOfV1_data() { DecoderCases::addRows("minimax-v1", 35); }
    void readsEveryCaseOfV1()
    {
        QFETCH(QString, folder);
        DecoderCases::checkCase("minimax-v1", folder);
    }

    void readsEveryCaseOfPro_data() { DecoderCases::addRows("minimax-pro", 30); }
    void readsEveryCaseOfPro()
    {
        QFETCH(QString, folder);
        DecoderCases::checkCase("minimax-pro", folder);
    }

    void readsV1TheSameHoweverItIsCut_data() { DecoderCases::addRows("minimax-v1", 35); }
    void readsV1TheSameHoweverItIsCut()
    {
        QFETCH(QString, folder);
        DecoderCases::checkEveryCut("minimax-v1", folder);
    }

    void readsProTheSameHoweverItIsCut_data() { DecoderCases::addRows("minimax-pro", 30); }
    void readsProTheSameHoweverItIsCut()
    {
        QFETCH(QString, folder);
        DecoderCases::checkEveryCut("minimax-pro", folder);
    }

    void survivesEveryBrokenByte()
    {
        DecoderCases::checkEveryBrokenByte("minimax-v1", u"stream-parted-by-one-newline"_s);
        DecoderCases::checkEveryBrokenByte("minimax-pro", u"stream-with-a-call-in-pieces"_s);
    }

    void takesBackNothingWhenTheLastFrameRepeatsAll()
    {
        const QString folder = DecoderCases::folderOf("minimax-pro", u"stream-whose-last-frame-repeats-all"_s);
        const std::unique_ptr<Decoder> decoder = protocolById("minimax-pro")->decoder();
        decoder->begin({ .status = 200 });
        QList<StreamEvent> events;
        decoder->feed(DecoderCases::fileText(folder + "/stream.txt"_L1), events);
        QVERIFY(!events.isEmpty());
        for (const StreamEvent &event : std::as_const(events))
            QVERIFY(!std::holds_alternative<TextReplaced>(event));
    }

    void deliversALineBeforeTheNextOneComes()
    {
        DataLines lines;
        QList<QByteArray> frames;
        const auto take = [&frames](const SseEvent &event) { frames.append(event.data.toByteArray()); };
        lines.feed("data: {\"a\":1}\n", take);
        QCOMPARE(frames, (QList<QByteArray> { "{\"a\":1}" }));
        lines.feed("event: error\ndata: words\n", take);
        QCOMPARE(frames.size(), 1);
        lines.feed("\n", take);
        QCOMPARE(frames.last(), QByteArray("words"));
    }

    void listsModelsWithoutTheGroup()
    {
        for (const QByteArray id : { "minimax-v1", "minimax-pro" }) {
            const Route route { .bases = { { id, u"https://api.minimax.chat/v1"_s } }, .groupId = u"7"_s };
            QCOMPARE(protocolById(id)->listModels(route, {}).url.toEncoded(), QByteArray("https://api.minimax.chat/v1/models"));
            QVERIFY(!protocolById(id)->chatUrl({}).isValid());
        }
    }
};

QTEST_GUILESS_MAIN(TestMiniMaxLegacy)
#include "tst_minimaxlegacy.moc"
