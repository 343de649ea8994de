#include "core/jsonnodes.h"

#include "core/jsontext.h"

#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using OrderedJson = nlohmann::ordered_json;

namespace {
using Random = QRandomGenerator;
using Kind = JsonNode::Kind;

QByteArray space(Random &random)
{
    constexpr const char *spaces[] = { "", "", "", " ", "\n", "\t ", "\r\n" };
    return spaces[random.bounded(7)];
}

QByteArray stringText(Random &random)
{
    constexpr const char *parts[] = { "a", "B", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "\xe4\xbd\xa0", "{", "]", ":", ",", "/" };
    QByteArray text("\"");
    for (int i = random.bounded(5); i > 0; --i)
        text += parts[random.bounded(13)];
    return text + '"';
}

QByteArray valueText(Random &random, int depth)
{
    constexpr const char *numbers[] = { "0", "-0", "1e-5", "1E+05", "12345678901234567890", "1.50", "1.0", "-7" };
    switch (random.bounded(depth > 4 ? 3 : 5)) {
    case 0:
        return numbers[random.bounded(8)];
    case 1:
        return stringText(random);
    case 2:
        return random.bounded(3) == 0 ? "null" : random.bounded(2) ? "true" : "false";
    case 3: {
        QByteArray text = "[" + space(random);
        for (int i = random.bounded(7); i > 0; --i)
            text += space(random) + valueText(random, depth + 1) + space(random) + (i > 1 ? "," : "");
        return text + ']';
    }
    }
    QByteArray text = "{" + space(random);
    for (int i = random.bounded(7); i > 0; --i)
        text += space(random) + stringText(random) + space(random) + ':' + space(random) + valueText(random, depth + 1) + space(random)
            + (i > 1 ? "," : "");
    return text + '}';
}

QByteArray spelling(QByteArrayView text, const JsonNode &node)
{
    return text.sliced(node.begin, node.end - node.begin).toByteArray();
}

QByteArray nameSpelling(QByteArrayView text, const JsonNode &node)
{
    return text.sliced(node.nameBegin, node.nameEnd - node.nameBegin).toByteArray();
}

/// The tree written as JSON again, by opening every node.
QByteArray rebuilt(QByteArrayView text, const JsonNode &node)
{
    if (!node.isContainer())
        return spelling(text, node);
    QByteArrayList parts;
    for (const JsonNode &child : JsonNodes::children(text, node))
        parts.append(child.hasName() ? nameSpelling(text, child) + ':' + rebuilt(text, child) : rebuilt(text, child));
    return node.kind == Kind::Object ? '{' + parts.join(',') + '}' : '[' + parts.join(',') + ']';
}

/// What must hold of every node, whatever the text is; opens all of them.
void checkNode(QByteArrayView text, const JsonNode &node, int depth = 0)
{
    QVERIFY(node.begin >= 0 && node.begin <= node.end && node.end <= text.size());
    if (!node.isWhole)
        QCOMPARE(node.end, text.size());
    if (!node.isContainer())
        return;
    const QList<JsonNode> children = JsonNodes::children(text, node);
    QCOMPARE(children.size(), node.count);
    qsizetype at = node.begin + 1;
    for (qsizetype i = 0; i < children.size(); ++i) {
        const JsonNode &child = children[i];
        QVERIFY(child.from() >= at && child.end <= node.end);
        QVERIFY(child.isWhole || i + 1 == children.size());
        QVERIFY(child.isWhole || !node.isWhole);
        at = child.end;
        checkNode(text, child, depth + 1);
        if (QTest::currentTestFailed())
            return;
    }
    // In slices they are the same.
    const QList<qsizetype> marks = JsonNodes::marks(text, node, 3);
    QList<JsonNode> sliced;
    for (qsizetype i = 0; i < marks.size(); ++i)
        sliced += JsonNodes::children(text, node, marks[i], i + 1 < marks.size() ? 3 : JsonNodes::all);
    QCOMPARE(sliced, children);
}
}

class TestJsonNodes final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatAnotherReaderReads()
    {
        Random random(11);
        for (int round = 0; round < 3000; ++round) {
            const QByteArray text = space(random) + valueText(random, 0) + space(random);
            const JsonTop top = JsonNodes::top(text);
            QVERIFY2(top.fault == JsonFault::None, text.constData());
            checkNode(text, top.value);
            QVERIFY2(!QTest::currentTestFailed(), text.constData());
            // Spelling is kept to the byte, order and doubled names with it.
            QCOMPARE(rebuilt(text, top.value), Json::compacted(text));
            QVERIFY(OrderedJson::parse(rebuilt(text, top.value).toStdString()) == OrderedJson::parse(text.toStdString()));
        }
    }

    void readsADamagedTextUpToTheDamage()
    {
        Random random(12);
        int damaged = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text = space(random) + valueText(random, 0) + space(random);
            constexpr char marks[] = "{}[],:\"\\0e-.n u\n";
            for (int change = random.bounded(3); change > 0 && !text.isEmpty(); --change) {
                const qsizetype at = random.bounded(int(text.size()));
                if (random.bounded(3) == 0)
                    text.truncate(at);
                else if (random.bounded(2))
                    text.remove(at, 1);
                else
                    text.insert(at, marks[random.bounded(16)]);
            }
            const JsonTop top = JsonNodes::top(text);
            const std::optional<Json::Problem> problem = Json::problemIn(text);
            QVERIFY2((top.fault == JsonFault::None) == !problem, text.constData());
            checkNode(text, top.value);
            QVERIFY2(!QTest::currentTestFailed(), text.constData());
            if (!problem)
                continue;
            ++damaged;
            QVERIFY2(top.faultAt >= 0 && top.faultAt <= text.size() && top.line >= 1 && top.column >= 1, text.constData());
            const bool isReadable = top.fault == JsonFault::TextBehind || top.fault == JsonFault::NotUtf8;
            QVERIFY2(top.value.isWhole == isReadable, text.constData());
        }
        QVERIFY(damaged > 2000);
    }

    void keepsNumbersOrderAndDoubledNames()
    {
        const QByteArray text = "{\"b\": 1.0, \"a\": 12345678901234567890, \"b\": -0, \"\\u0061\": 1E400}";
        const JsonTop top = JsonNodes::top(text);
        QCOMPARE(top.fault, JsonFault::None);
        const QList<JsonNode> members = JsonNodes::children(text, top.value);
        QByteArrayList seen;
        for (const JsonNode &member : members)
            seen.append(nameSpelling(text, member) + spelling(text, member));
        QCOMPARE(seen, QByteArrayList({ "\"b\"1.0", "\"a\"12345678901234567890", "\"b\"-0", "\"\\u0061\"1E400" }));
    }

    void saysWhereAndHowATextBreaks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<JsonFault>("fault");
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<qsizetype>("line");
        QTest::addColumn<qsizetype>("column");
        QTest::addColumn<int>("read");
        const auto row = [](const char *name, const QByteArray &text, JsonFault fault, qsizetype at, qsizetype line, qsizetype column,
                             int read) { QTest::newRow(name) << text << fault << at << line << column << read; };
        row("nothing", "", JsonFault::EndsEarly, 0, 1, 1, 0);
        row("a word", "hello", JsonFault::NoValue, 0, 1, 1, 0);
        row("cut in an object", "{\"a\":1,\n\"b\":[2,3", JsonFault::EndsEarly, 16, 2, 9, 2);
        row("cut in a string", "[\"ab\", \"cd", JsonFault::EndsEarly, 10, 1, 11, 2);
        row("cut behind a name", "{\"a\":1,\"b\"", JsonFault::EndsEarly, 10, 1, 11, 2);
        row("two values without a comma", "[1 2]", JsonFault::NoComma, 3, 1, 4, 2);
        row("a comma too much", "[1,]", JsonFault::NoValue, 3, 1, 4, 2);
        row("single quotes", "{'a':1}", JsonFault::NoName, 1, 1, 2, 1);
        row("no colon", "{\"\xe4\xbd\xa0\" 1}", JsonFault::NoColon, 7, 1, 6, 1);
        row("a leading zero", "[012]", JsonFault::BadNumber, 2, 1, 3, 1);
        row("an unknown escape", "[\"\\x\"]", JsonFault::BadEscape, 3, 1, 4, 1);
        row("a line break in a string", "[\"a\nb\"]", JsonFault::BadControl, 3, 1, 4, 1);
        row("text behind", "[1] x", JsonFault::TextBehind, 4, 1, 5, 1);
        row("no UTF-8", "[1,\"\xff\",3]", JsonFault::NotUtf8, 3, 1, 4, 3);
        row("a mark of byte order", "\xef\xbb\xbf[1]", JsonFault::None, 0, 0, 0, 1);
    }
    void saysWhereAndHowATextBreaks()
    {
        QFETCH(QByteArray, text);
        const JsonTop top = JsonNodes::top(text);
        QTEST(top.fault, "fault");
        QTEST(top.faultAt, "at");
        QTEST(top.line, "line");
        QTEST(top.column, "column");
        QTEST(int(JsonNodes::children(text, top.value).size()), "read");
    }

    void opensAnyDepth()
    {
        const QByteArray text = QByteArray(200'000, '[') + QByteArray(200'000, ']');
        const JsonTop top = JsonNodes::top(text);
        QCOMPARE(top.fault, JsonFault::None);
        QCOMPARE(top.value.count, 1);
        const JsonTop broken = JsonNodes::top(QByteArray(200'000, '['));
        QCOMPARE(broken.fault, JsonFault::EndsEarly);
        QCOMPARE(JsonNodes::children(QByteArray(200'000, '['), broken.value).size(), 1);
    }

    void findsNamesAndValues_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QByteArrayList>("found");
        QTest::newRow("a name") << u"MODEL"_s << QByteArrayList { "\"m3\"" };
        QTest::newRow("the name of a container") << u"usage"_s << QByteArrayList { "{\"in\":12.50}" };
        QTest::newRow("a number as spelled") << u"12.50"_s << QByteArrayList { "12.50" };
        QTest::newRow("a value as read") << u"caf\u00c9"_s << QByteArrayList { "\"caf\\u00e9 \\\"x\\\"\"" };
        QTest::newRow("quotes inside") << u"\"x\""_s << QByteArrayList { "\"caf\\u00e9 \\\"x\\\"\"" };
        QTest::newRow("an escape as spelled") << u"\\u00E9"_s << QByteArrayList { "\"caf\\u00e9 \\\"x\\\"\"" };
        QTest::newRow("Chinese") << u"\u4f60"_s << QByteArrayList { "\"\xe4\xbd\xa0\"" };
        QTest::newRow("words") << u"true"_s << QByteArrayList { "true" };
        QTest::newRow("no punctuation") << u"\":"_s << QByteArrayList();
        QTest::newRow("nothing") << QString() << QByteArrayList();
    }
    void findsNamesAndValues()
    {
        const QByteArray text = "{\"model\":\"m3\",\"usage\":{\"in\":12.50},\"s\":[\"caf\\u00e9 \\\"x\\\"\",\"你\",true]}";
        QFETCH(QString, words);
        QByteArrayList found;
        for (const qsizetype begin : JsonNodes::nodesWith(text, words, 10)) {
            const QByteArray rest = text.sliced(begin);
            found.append(spelling(rest, JsonNodes::top(rest).value));
        }
        QTEST(found, "found");
        QVERIFY(JsonNodes::nodesWith(text, u"m"_s, 1).size() == 1);
    }

    void indexesFiftyMegabytesInAThread()
    {
        QByteArray text("{\"first\":1,\"data\":[");
        const QByteArray row = "{\"id\":12345678901234567890,\"text\":\"some words, \\\"quoted\\\", and 你好\",\"list\":[1,2.50,null,true]},";
        text.reserve(50'000'000 + row.size());
        qsizetype rows = 0;
        for (; text.size() < 50'000'000; ++rows)
            text += row;
        text.back() = ']';
        text += ",\"last\":\"x\"}";

        JsonTop top;
        QList<JsonNode> members;
        QList<qsizetype> marks;
        QList<JsonNode> slice;
        std::unique_ptr<QThread> thread(QThread::create([&] {
            top = JsonNodes::top(text);
            members = JsonNodes::children(text, top.value);
            marks = JsonNodes::marks(text, members.value(1), 1000);
            slice = JsonNodes::children(text, members.value(1), marks.value(250), 1000);
        }));
        thread->start();
        QVERIFY(thread->wait(100'000));
        QCOMPARE(top.fault, JsonFault::None);
        QCOMPARE(top.value.count, 3);
        QCOMPARE(members.size(), 3);
        QCOMPARE(spelling(text, members.last()), QByteArray("\"x\""));
        QCOMPARE(members.at(1).count, rows);
        QCOMPARE(marks.size(), (rows + 999) / 1000);
        QCOMPARE(slice.size(), 1000);
        QCOMPARE(spelling(text, JsonNodes::children(text, slice.at(7)).first()), QByteArray("12345678901234567890"));
    }

    void stopsWhenTold()
    {
        const std::atomic_bool stop(true);
        const QByteArray text = '[' + QByteArray("1,").repeated(1'000'000) + "1]";
        QCOMPARE(JsonNodes::top(text, &stop).value.count, 0);
    }
};

QTEST_APPLESS_MAIN(TestJsonNodes)
#include "tst_jsonnodes.moc"
