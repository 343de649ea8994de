#include "advice/longstrings.h"
#include "core/jsontext.h"

#include <QTest>

class TestLongStrings : public QObject
{
    Q_OBJECT

private slots:
    void shortensAndRestores_data();
    void shortensAndRestores();
    void restoresWhereverItIsMoved();
    void tellsLikeOnesApart();
    void refusesHalfAStandIn();
    void findsPlacesAgain();
};

namespace {
QByteArray picture(char last = 'A')
{
    return "\"data:image/png;base64," + QByteArray(50'000, 'A') + last + '"';
}
}

void TestLongStrings::shortensAndRestores_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isShorter");
    QTest::newRow("short") << QByteArray(R"({"a":"b"})") << false;
    QTest::newRow("a picture") << QByteArray("{\"a\":" + picture() + ",\"b\":1}") << true;
    QTest::newRow("many") << QByteArray('[' + picture('B') + ',' + picture('C') + ',' + picture('B') + ']') << true;
    QTest::newRow("a text") << QByteArray("[\"" + QByteArray("word ").repeated(1'000) + "\"]") << false;
    QTest::newRow("a long text") << QByteArray("[\"" + QByteArray("word ").repeated(10'000) + "\"]") << true;
    QTest::newRow("escapes at the cut") << QByteArray("[\"" + QByteArray("\\u00e9\\\\\\\"").repeated(2'000) + "\"]") << true;
    QTest::newRow("characters of many bytes at the cut") << QByteArray("[\"a" + QByteArray("\xf0\x9f\x98\x80").repeated(2'000) + "\"]") << true;
    QTest::newRow("quotes inside") << QByteArray("[\"" + QByteArray("\\\"").repeated(5'000) + "\",\"x\"]") << true;
    QTest::newRow("as a name") << QByteArray('{' + picture() + ":1}") << true;
}

void TestLongStrings::shortensAndRestores()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, isShorter);
    LongStrings strings;
    const QByteArray shown = strings.shortened(json);
    QCOMPARE(shown.size() < json.size(), isShorter);
    QVERIFY2(!Json::problemIn(shown), shown.constData());
    QVERIFY(shown.size() < 10'000);
    QCOMPARE(strings.restored(shown).json, json);
    QCOMPARE(strings.restored(Json::indented(shown)).json, Json::indented(json));
    // The same again is shown the same.
    QCOMPARE(strings.shortened(json), shown);
}

void TestLongStrings::restoresWhereverItIsMoved()
{
    LongStrings strings;
    QByteArray standIn = strings.shortened('[' + picture() + ']');
    standIn = standIn.sliced(1, standIn.size() - 2);
    QCOMPARE(strings.restored("{\"x\":[" + standIn + ',' + standIn + "]}").json, "{\"x\":[" + picture() + ',' + picture() + "]}");
    // Of text that is no JSON as much as can be.
    QCOMPARE(strings.restored("{\"x\n" + standIn).json, "{\"x\n" + picture());
}

void TestLongStrings::tellsLikeOnesApart()
{
    LongStrings strings;
    const QByteArray json = '[' + picture('B') + ',' + picture('C') + ']';
    const auto shown = Json::elements(strings.shortened(json));
    QVERIFY(shown && shown->size() == 2 && shown->first() != shown->last());
    QCOMPARE(strings.restored('[' + shown->last() + ',' + shown->first() + ']').json, '[' + picture('C') + ',' + picture('B') + ']');
}

void TestLongStrings::refusesHalfAStandIn()
{
    LongStrings strings;
    QByteArray shown = strings.shortened("{\"a\":" + picture() + '}');
    QCOMPARE(strings.restored(shown).brokenAt, -1);
    shown.insert(10, 'x');
    QCOMPARE(strings.restored(shown).brokenAt, 5);
    // What was never a stand-in may look a little like one.
    QCOMPARE(strings.restored("{\"a\":\"\xe2\x80\xa6\xe2\x9f\xa8other\xe2\x9f\xa9\"}").brokenAt, -1);
}

void TestLongStrings::findsPlacesAgain()
{
    LongStrings strings;
    const QByteArray shown = strings.shortened("{\"a\":" + picture() + ",\"b\":2}");
    const LongStrings::Restored restored = strings.restored(shown);
    QCOMPARE(restored.placeOf(2), 2);
    QCOMPARE(restored.placeOf(restored.json.indexOf("\"b\"")), shown.indexOf("\"b\""));
}

QTEST_GUILESS_MAIN(TestLongStrings)
#include "tst_longstrings.moc"
