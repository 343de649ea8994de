#include "protocols/decodercases.h"
#include "protocols/requestcases.h"
#include "protocols/minimaxv2.h"

#include <algorithm>

using namespace Qt::StringLiterals;

class TestMiniMaxV2 final : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryBodyAsItShould_data() { RequestCases::addRows("minimax-v2", 10); }
    void writesEveryBodyAsItShould()
    {
        QFETCH(QString, file);
        RequestCases::checkCase("minimax-v2", file, QStringLiteral("https://api.minimax.io/v1"));
    }

    void readsEveryCase_data() { DecoderCases::addRows("minimax-v2", 30); }
    void readsEveryCase()
    {
        QFETCH(QString, folder);
        DecoderCases::checkCase("minimax-v2", folder);
    }

    void readsTheSameHoweverItIsCut_data() { DecoderCases::addRows("minimax-v2", 30); }
    void readsTheSameHoweverItIsCut()
    {
        QFETCH(QString, folder);
        DecoderCases::checkEveryCut("minimax-v2", folder);
    }

    void survivesEveryBrokenByte() { DecoderCases::checkEveryBrokenByte("minimax-v2", QStringLiteral("stream-ends-with-both")); }

    void endsWithItsClosingFrame()
    {
        const QByteArray stream = DecoderCases::fileText(DecoderCases::folderOf("minimax-v2", u"stream-ends-with-closing-frame"_s)
            + "/stream.txt"_L1);
        const std::unique_ptr<Decoder> decoder = protocolById("minimax-v2")->decoder();
        decoder->begin({ .status = 200 });
        QList<StreamEvent> events;
        decoder->feed(stream, events);
        // Before finish(): nobody waits for a socket that stays open.
        QVERIFY(std::any_of(events.cbegin(), events.cend(),
            [](const StreamEvent &event) { return std::holds_alternative<AnswerEnded>(event); }));
    }

    void marksWhatEachModelTakesByItself()
    {
        const auto defaultOf = [](const QString &model) {
            for (const ParameterSpec &spec : MiniMaxV2().parameters({}, model)) {
                if (spec.id == "max_tokens")
                    return spec.documentedDefault.value_or(QByteArray());
            }
            return QByteArray();
        };
        QCOMPARE(defaultOf(u"MiniMax-M2"_s), QByteArray("10240"));
        QCOMPARE(defaultOf(u"MiniMax-M1"_s), QByteArray("8192"));
        QCOMPARE(defaultOf(u"MiniMax-Text-01"_s), QByteArray("2048"));
        QCOMPARE(defaultOf(u"other"_s), QByteArray());
    }

    void listsModelsUnderItsBase()
    {
        const auto listed = [](const QString &base) {
            return MiniMaxV2().listModels({ .bases = { { "minimax-v2", base } } }, {}).url.toEncoded();
        };
        QCOMPARE(listed(u"https://a.test/v1"_s), QByteArray("https://a.test/v1/models"));
        QCOMPARE(listed(u"https://a.test/v1/text/chatcompletion_v2#"_s), QByteArray("https://a.test/v1/models"));
    }
};

QTEST_GUILESS_MAIN(TestMiniMaxV2)
#include "tst_minimaxv2.moc"
