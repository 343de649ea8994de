#include "core/sse.h"

#include <QRandomGenerator>
#include <QTest>

namespace {
struct HeldEvent {
    QByteArray type;
    QByteArray data;
    QByteArray id;

    bool operator==(const HeldEvent &) const = default;
};

QList<HeldEvent> framed(const QByteArray &stream, const QList<qsizetype> &cuts, bool finish = true)
{
    QList<HeldEvent> events;
    const auto hold = [&events](const SseEvent &event) {
        events.append({ event.type.toByteArray(), event.data.toByteArray(), event.id.toByteArray() });
    };
    SseFramer framer;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= cuts.size(); ++i) {
        const qsizetype to = i < cuts.size() ? cuts[i] : stream.size();
        const QByteArray piece(stream.constData() + from, to - from);
        framer.feed(piece, hold);
        from = to;
    }
    if (finish)
        framer.finish(hold);
    return events;
}

/// The standard's algorithm as it is written, on the whole text.
QList<HeldEvent> framedNaively(QByteArray stream)
{
    if (stream.startsWith("\xef\xbb\xbf"))
        stream.remove(0, 3);
    stream.replace("\r\n", "\n").replace('\r', '\n');
    QList<QByteArray> lines = stream.split('\n');
    lines.append(QByteArray());
    QList<HeldEvent> events;
    HeldEvent event;
    bool hasData = false;
    for (const QByteArray &line : std::as_const(lines)) {
        if (line.isEmpty()) {
            if (hasData)
                events.append(event);
            event = { {}, {}, event.id };
            hasData = false;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon == 0)
            continue;
        const QByteArray field = colon < 0 ? line : line.left(colon);
        QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
        if (value.startsWith(' '))
            value.remove(0, 1);
        if (field == "data") {
            event.data = hasData ? event.data + '\n' + value : value;
            hasData = true;
        } else if (field == "event") {
            event.type = value;
        } else if (field == "id" && !value.contains('\0')) {
            event.id = value;
        }
    }
    return events;
}
}

class TestSse final : public QObject
{
    Q_OBJECT

private slots:
    void framesAsTheStandardSaysHoweverItIsCut()
    {
        constexpr const char *parts[] = { "data", "data:", "data: ", "event: error", "id: 7", "retry: 1", ":", ": ping", "x", "a b",
            "\n", "\n", "\n\n", "\r", "\r\n", "\r\n\r\n", "\xef\xbb\xbf", " ", "{\"a\":1}" };
        QRandomGenerator random(4);
        int seen = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray stream = random.bounded(4) ? "" : "\xef\xbb\xbf";
            for (int i = random.bounded(14); i > 0; --i)
                stream += parts[random.bounded(19)];
            QList<qsizetype> cuts;
            for (qsizetype at = 0; at < stream.size(); at += 1 + random.bounded(5))
                cuts.append(at);
            const QList<HeldEvent> expected = framedNaively(stream);
            seen += expected.size();
            QVERIFY2(framed(stream, cuts) == expected, stream.toPercentEncoding(" :{}").constData());
            QVERIFY2(framed(stream, {}) == expected, stream.toPercentEncoding(" :{}").constData());
        }
        QVERIFY(seen > 5000);
    }

    void deliversAnEventAsSoonAsItsBlankLineCame()
    {
        QCOMPARE(framed("data: a\n\n", {}, false).size(), 1);
        QCOMPARE(framed("data: a\r\r", {}, false).size(), 1);
        QCOMPARE(framed("data: a\n", {}, false).size(), 0);
    }

    void joinsDataLines()
    {
        const QList<HeldEvent> events = framed("event: x\nid: 1\ndata: a\ndata:\ndata: b\n\ndata: c\n\n", {});
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0], (HeldEvent { "x", "a\n\nb", "1" }));
        QCOMPARE(events[1], (HeldEvent { "", "c", "1" }));
    }

    void countsComments()
    {
        SseFramer framer;
        framer.feed(": a\n:b\r\n: c\n\n", [](const SseEvent &) { QFAIL("a comment is no event"); });
        QCOMPARE(framer.comments(), 3);
    }

    void holdsOneLongLineFedByteByByte()
    {
        const QByteArray stream = "data: " + QByteArray(1'000'000, 'x') + "\n\n";
        QByteArray data;
        SseFramer framer;
        for (const char byte : stream)
            framer.feed(QByteArrayView(&byte, 1), [&data](const SseEvent &event) { data = event.data.toByteArray(); });
        QCOMPARE(data.size(), 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestSse)
#include "tst_sse.moc"
