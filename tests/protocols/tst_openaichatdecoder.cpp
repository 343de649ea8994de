#include "decodercases.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QByteArray frameOf(const QByteArray &content, const QByteArray &finishReason)
{
    return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + content + "\"}"
        + (finishReason.isEmpty() ? QByteArray() : ",\"finish_reason\":\"" + finishReason + '"') + "}]}\n\n";
}

DecoderCases::Reading readInPieces(const HttpHead &head, const QByteArray &stream, const QList<qsizetype> &cuts)
{
    return DecoderCases::readInPieces("openai-chat", head, stream, cuts);
}
}

class TestOpenAiChatDecoder final : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryCase_data() { DecoderCases::addRows("openai-chat", 100); }
    void readsEveryCase()
    {
        QFETCH(QString, folder);
        DecoderCases::checkCase("openai-chat", folder);
    }

    void readsTheSameHoweverItIsCut_data() { DecoderCases::addRows("openai-chat", 100); }
    void readsTheSameHoweverItIsCut()
    {
        QFETCH(QString, folder);
        DecoderCases::checkEveryCut("openai-chat", folder);
    }

    void givesOneTextForOneRead()
    {
        const QByteArray chunk = frameOf("word ", {});
        const std::unique_ptr<Decoder> decoder = protocolById("openai-chat")->decoder();
        decoder->begin({ .status = 200 });
        QList<StreamEvent> events;
        decoder->feed(chunk.repeated(50), events);
        QCOMPARE(events.size(), 1);
        QCOMPARE(std::get<TextDelta>(events.first()).text, u"word "_s.repeated(50));
    }

    void keepsTheWholeBodyOfAFailure()
    {
        const QByteArray body = "{\"error\":{\"message\":\"no\"},\"more\":[1,2,3]}";
        const DecoderCases::Reading reading = readInPieces({ .status = 500 }, body, { 3, 9 });
        QVERIFY(reading.answer.failure);
        QCOMPARE(reading.answer.failure->raw, body);
    }

    void readsALongFrameWithoutSlowingDown()
    {
        const QByteArray text(4'000'000, 'x');
        const QByteArray stream = frameOf(text, "stop") + "data: [DONE]\n\n";
        QList<qsizetype> cuts;
        for (qsizetype at = 1000; at < stream.size(); at += 1000)
            cuts.append(at);
        const DecoderCases::Reading reading = readInPieces({ .status = 200 }, stream, cuts);
        QCOMPARE(reading.answer.message.text.size(), text.size());
        QVERIFY(reading.answer.isComplete());
    }

    void survivesEveryBrokenByte() { DecoderCases::checkEveryBrokenByte("openai-chat", u"tool-calls-in-parallel"_s); }
};

QTEST_GUILESS_MAIN(TestOpenAiChatDecoder)
#include "tst_openaichatdecoder.moc"
