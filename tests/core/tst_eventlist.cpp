#include "core/eventlist.h"

#include "core/sse.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace {
using Kind = EventRow::Kind;

/// Every piece of \a sizes arrives 10 ms after the one before.
QList<Chunk> inPieces(const QList<qsizetype> &sizes)
{
    QList<Chunk> chunks;
    qsizetype offset = 0;
    for (const qsizetype size : sizes) {
        chunks.append({ .atNs = (chunks.size() + 1) * 10'000'000, .offset = offset, .size = size });
        offset += size;
    }
    return chunks;
}

QList<Chunk> byteByByte(qsizetype size)
{
    return inPieces(QList<qsizetype>(size, 1));
}

EventList listOf(const QByteArray &body, EventList::Framing framing = EventList::Framing::Events, const HttpHead &head = {})
{
    EventList list(head, framing);
    list.take(body, byteByByte(body.size()));
    return list;
}

/// One word for each row.
QByteArray kindsOf(const EventList &list)
{
    QByteArrayList words;
    for (const EventRow &row : list.rows()) {
        switch (row.kind) {
        case Kind::Data:
            words.append("data");
            break;
        case Kind::Done:
            words.append("done");
            break;
        case Kind::Comment:
            words.append("comment");
            break;
        case Kind::Fields:
            words.append("fields");
            break;
        case Kind::Unknown:
            words.append("unknown");
            break;
        case Kind::Whole:
            words.append("whole");
            break;
        }
        for (const auto &[mark, word] : { std::pair(EventRow::NotJson, "!json"), std::pair(EventRow::BadUtf8, "!utf8"),
                 std::pair(EventRow::HoldsComment, "+comment"), std::pair(EventRow::HoldsUnknownLine, "+unknown"),
                 std::pair(EventRow::Unfinished, "...") }) {
            if (row.has(mark))
                words.last() += word;
        }
    }
    return words.join(' ');
}

bool coversExactly(const EventList &list, qsizetype size)
{
    qsizetype at = 0;
    for (const EventRow &row : list.rows()) {
        if (row.begin != at || row.size <= 0)
            return false;
        at += row.size;
    }
    return at == size;
}

QByteArray randomStream(QRandomGenerator &random, const QByteArrayList &parts)
{
    QByteArray stream;
    for (int i = 0; i < 14; ++i)
        stream += parts[random.bounded(parts.size())];
    return stream;
}
}

class TestEventList final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatEveryRowIs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<EventList::Framing>("framing");
        QTest::addColumn<QByteArray>("kinds");

        using enum EventList::Framing;
        QTest::newRow("an ordinary stream") << QByteArray("data: {}\n\ndata: [DONE]\n\n") << Events << QByteArray("data done");
        QTest::newRow("a comment of its own") << QByteArray(": hold on\n\ndata: {}\n\n") << Events << QByteArray("comment data");
        QTest::newRow("a comment inside") << QByteArray("data: {}\n: hm\n\n") << Events << QByteArray("data+comment");
        QTest::newRow("comments in a row") << QByteArray(":a\n:b\n") << Events << QByteArray("comment comment");
        QTest::newRow("a name alone") << QByteArray("event: ping\n\n") << Events << QByteArray("fields");
        QTest::newRow("a line that is none") << QByteArray("data: {}\n\nupstream died\n\n") << Events << QByteArray("data unknown");
        QTest::newRow("a line that is none, inside") << QByteArray("data: {}\nwhat\n\n") << Events << QByteArray("data+unknown");
        QTest::newRow("no JSON") << QByteArray("data: {\"a\":\n\n") << Events << QByteArray("data!json");
        QTest::newRow("JSON in two lines") << QByteArray("data: {\"a\":\ndata: 1}\n\n") << Events << QByteArray("data");
        QTest::newRow("bad UTF-8") << QByteArray("data: {\"a\":\"\xff\"}\n\n") << Events << QByteArray("data!utf8");
        QTest::newRow("no blank line at the end") << QByteArray("data: {}\n") << Events << QByteArray("data...");
        QTest::newRow("cut in its JSON") << QByteArray("data: {}\n\ndata: {\"a") << Events << QByteArray("data data!json...");
        QTest::newRow("cut in the word data") << QByteArray("data: {}\n\nda") << Events << QByteArray("data unknown...");
        QTest::newRow("a body that is no stream") << QByteArray("{\"a\":1}") << Events << QByteArray("whole");
        QTest::newRow("HTML") << QByteArray("<html>") << Events << QByteArray("whole!json");
        QTest::newRow("nothing") << QByteArray() << Events << QByteArray();
        QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf\n\ndata: {}\n\n") << Events << QByteArray("data");
        QTest::newRow("an array") << QByteArray("[{\"a\":1},\r\n{\"b\":\"]\"}\n]\n") << EventsOrArray << QByteArray("data data");
        QTest::newRow("an array cut off") << QByteArray("[{\"a\":1},{\"b\"") << EventsOrArray << QByteArray("data data!json...");
        QTest::newRow("an array of anything") << QByteArray("[1,\"x\",nope]") << EventsOrArray << QByteArray("data data data!json");
        QTest::newRow("an empty array") << QByteArray("[]") << EventsOrArray << QByteArray("data");
        QTest::newRow("an array where none streams") << QByteArray("[1,2]") << Events << QByteArray("whole");
        QTest::newRow("no blank lines between") << QByteArray("data: {}\ndata: {}\ndata: [DONE]\n") << Lines << QByteArray("data data done");
        QTest::newRow("no blank lines, two lines of one frame")
            << QByteArray("data: {\"a\":\ndata: 1}\ndata: {}\n") << Lines << QByteArray("data data");
        QTest::newRow("no blank lines, a broken frame")
            << QByteArray("data: {\"a\":\ndata: {}\n") << Lines << QByteArray("data!json data");
    }
    void tellsWhatEveryRowIs()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const EventList::Framing, framing);
        QFETCH(const QByteArray, kinds);
        const EventList list = listOf(body, framing);
        QCOMPARE(kindsOf(list), kinds);
        QVERIFY(coversExactly(list, body.size()));
    }

    void knowsAStreamByItsHeadWhereItsFirstFieldIsUnknown()
    {
        const HttpHead head { .status = 200, .headers = { { .name = "content-type", .value = "text/event-stream" } } };
        QCOMPARE(kindsOf(listOf("hello: x\n\ndata: {}\n\n", EventList::Framing::Events, head)), "unknown data");
        QCOMPARE(kindsOf(listOf("{\"error\":1}", EventList::Framing::Events, head)), "whole");
        const HttpHead refused { .status = 400, .headers = head.headers };
        QCOMPARE(kindsOf(listOf("data: {}\n\n", EventList::Framing::Events, refused)), "whole!json");
    }

    void isTheSameHoweverTheBytesWereCut_data()
    {
        QTest::addColumn<EventList::Framing>("framing");
        QTest::addColumn<QByteArrayList>("parts");
        const QByteArrayList lines { "data: {\"a\":1}", "data:{\"b\":", "data: 2}", "data: [DONE]", "data", "event: error", "id: 7", "retry: 1",
            ":", ": ping", "x", "a b", "\xff", "\xc3\xa9", "\n", "\r", "\r\n", "\n", "\n\n", "\r\n\r\n", "\r\r", "\xef\xbb\xbf" };
        QTest::newRow("events") << EventList::Framing::Events << lines;
        QTest::newRow("lines") << EventList::Framing::Lines << lines;
        QTest::newRow("array") << EventList::Framing::EventsOrArray
                               << QByteArrayList { "[", "{\"a\":1}", ",", ",\n", " ", "\"]\\\"\"", "17", "]", "{\"b\":[1,{}]}", "}", "nope" };
    }
    void isTheSameHoweverTheBytesWereCut()
    {
        QFETCH(const EventList::Framing, framing);
        QFETCH(const QByteArrayList, parts);
        QRandomGenerator random(20260731);
        for (int round = 0; round < 400; ++round) {
            QByteArray body = randomStream(random, parts);
            body.prepend(framing == EventList::Framing::EventsOrArray ? "[" : "data: {}\n");
            const QList<Chunk> chunks = byteByByte(body.size());
            EventList whole({}, framing);
            whole.take(body, chunks);
            QVERIFY2(coversExactly(whole, body.size()), body.toHex(' '));

            EventList grown({}, framing);
            for (qsizetype size = 1; size <= body.size(); ++size) {
                const std::vector<EventRow> before = grown.rows();
                const size_t changed = grown.take(QByteArrayView(body).first(size), chunks);
                QVERIFY2(coversExactly(grown, size), body.toHex(' '));
                QVERIFY(grown.rows().size() >= before.size());
                QVERIFY(changed <= before.size());
                QVERIFY2(std::equal(before.cbegin(), before.cbegin() + qsizetype(changed), grown.rows().cbegin()), body.toHex(' '));
            }
            QVERIFY2(grown.rows() == whole.rows(), body.toHex(' '));
            QCOMPARE(grown.medianGapNs(), whole.medianGapNs());

            EventList sliced({}, framing);
            while (sliced.taken() < body.size())
                sliced.take(body, chunks, 1 + random.bounded(9));
            QVERIFY2(sliced.rows() == whole.rows(), body.toHex(' '));
        }
    }

    void saysWhatAReaderOfTheStreamIsTold()
    {
        QRandomGenerator random(7);
        const QByteArrayList parts { "data: x", "data:", "data: {\"b\":2}", "event: error", "id: 7", "retry: 1", ":", ": ping", "x", "\n", "\r",
            "\r\n", "\n\n", "\r\n\r\n" };
        for (int round = 0; round < 1'000; ++round) {
            const QByteArray body = "data: {}\n" + randomStream(random, parts);
            QList<std::pair<QByteArray, QByteArray>> told;
            const auto hold = [&told](const SseEvent &event) { told.append({ event.type.toByteArray(), event.data.toByteArray() }); };
            SseFramer framer;
            framer.feed(body, hold);
            framer.finish(hold);

            const EventList list = listOf(body);
            QList<std::pair<QByteArray, QByteArray>> listed;
            for (const EventRow &row : list.rows()) {
                const EventParts said = list.parts(body, row);
                if (row.kind == Kind::Data || row.kind == Kind::Done)
                    listed.append({ said.name, said.data });
            }
            QVERIFY2(listed == told, body.toHex(' '));
        }
    }

    void tellsWhenAnEventWasWhole()
    {
        const QByteArray body = "data: {}\n\ndata: {}\n\n: ping\n\n";
        EventList list;
        // The first event ends in the second piece; the next two come in one.
        list.take(body, inPieces({ 4, 8, body.size() - 12 }));
        QCOMPARE(list.rows().size(), 3U);
        QCOMPARE(list.rows()[0].atNs, 20'000'000);
        QCOMPARE(list.rows()[0].gapNs, -1);
        QCOMPARE(list.rows()[1].atNs, 30'000'000);
        QCOMPARE(list.rows()[1].gapNs, 10'000'000);
        QCOMPARE(list.rows()[2].gapNs, 0);
        QCOMPARE(list.longestGapNs(), 10'000'000);
        // The blank line that ends it is the first byte of the second piece.
        EventList border;
        border.take("data: {}\n\n", inPieces({ 9, 1 }));
        QCOMPARE(border.rows()[0].atNs, 20'000'000);
    }

    void findsStallsByItsRule()
    {
        const QByteArray event = "data: {}\n\n";
        const auto stallsAfter = [&event](const QList<qint64> &gapsMs) {
            QList<Chunk> chunks { { .atNs = 0, .offset = 0, .size = event.size() } };
            for (const qint64 gap : gapsMs)
                chunks.append({ .atNs = chunks.constLast().atNs + gap * 1'000'000, .offset = chunks.size() * event.size(), .size = event.size() });
            EventList list;
            list.take(event.repeated(chunks.size()), chunks);
            QList<int> stalls;
            for (size_t i = 0; i < list.rows().size(); ++i) {
                if (list.isStall(list.rows()[i]))
                    stalls.append(int(i));
            }
            return stalls;
        };
        QCOMPARE(stallsAfter({ 40, 40, 40, 40, 40, 501 }), QList<int> { 6 });
        QCOMPARE(stallsAfter({ 40, 40, 40, 40, 40, 400 }), QList<int> {});
        QCOMPARE(stallsAfter({ 90, 90, 90, 90, 90, 800 }), QList<int> {});
        QCOMPARE(stallsAfter({ 600 }), QList<int> {});
        QCOMPARE(stallsAfter({ 2'001, 1'900 }), QList<int> { 1 });
    }

    void takesPartsApart()
    {
        const QByteArray body = "\xef\xbb\xbf" "event: delta\nid: 4\n: why\ndata: {\"a\":\n:not\ndata: 1}\n\nevent: ping\n\n";
        const EventList list = listOf(body);
        QCOMPARE(list.rows().size(), 2U);
        const EventParts first { .name = "delta", .id = "4", .data = "{\"a\":\n1}", .comments = "why\nnot" };
        QCOMPARE(list.parts(body, list.rows()[0]), first);
        QCOMPARE(list.parts(body, list.rows()[1]).name, "ping");
        QCOMPARE(body.sliced(list.rows()[0].dataBegin, list.rows()[0].dataSize), "{\"a\":\n:not\ndata: 1}");
        // More than is there: as when an answer was asked anew meanwhile.
        QCOMPARE(list.parts("short", list.rows()[1]), EventParts());
    }

    void findsWhereUtf8Ends_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("at");
        QTest::newRow("ASCII") << QByteArray("abc") << qsizetype(-1);
        QTest::newRow("several bytes each") << QByteArray("\xc3\xa9\xe4\xb8\xad\xf0\x9f\x8e\x89") << qsizetype(-1);
        QTest::newRow("a byte that never stands") << QByteArray("\xc3\xa9\xff") << qsizetype(2);
        QTest::newRow("a continuation alone") << QByteArray("a\x80") << qsizetype(1);
        QTest::newRow("cut at the end") << QByteArray("a\xe4\xb8") << qsizetype(1);
        QTest::newRow("half a surrogate") << QByteArray("ab\xed\xa0\x80") << qsizetype(2);
        QTest::newRow("longer than needed") << QByteArray("\xc0\xaf") << qsizetype(0);
    }
    void findsWhereUtf8Ends()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const qsizetype, at);
        QCOMPARE(EventList::badUtf8In(bytes), at);
    }

    void costsOnlyTheNewBytesOfAGrowingBody()
    {
        // 100,000 events, a piece for each: looked at again from the start each time, this would not end.
        const QByteArray event = "data: {\"choices\":[{\"delta\":{\"content\":\"word \"}}]}\n\n";
        const QByteArray body = event.repeated(100'000);
        QList<Chunk> chunks;
        EventList list;
        for (int i = 0; i < 100'000; ++i) {
            chunks.append({ .atNs = i * 1'000'000LL, .offset = i * event.size(), .size = event.size() });
            list.take(QByteArrayView(body).first((i + 1) * event.size()), chunks);
        }
        QCOMPARE(list.rows().size(), 100'000U);
        QVERIFY(sizeof(EventRow) <= 64);
        QCOMPARE(list.medianGapNs(), 1'000'000);
    }

    void costsOnlyTheNewBytesOfAnEndlessLine()
    {
        const QByteArray body = "data: {\"a\":\"" + QByteArray(4'000'000, 'x');
        EventList list;
        for (qsizetype size = 1'000; size < body.size(); size += 1'000)
            list.take(QByteArrayView(body).first(size), {});
        QCOMPARE(list.rows().size(), 1U);
        QVERIFY(list.rows()[0].has(EventRow::Unfinished));
    }
};

QTEST_GUILESS_MAIN(TestEventList)
#include "tst_eventlist.moc"
