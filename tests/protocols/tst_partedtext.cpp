#include "protocols/partedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPartedText final : public QObject
{
    Q_OBJECT

private slots:
    void growsAsOneText()
    {
        PartedText text;
        QCOMPARE(text.add(0, u"Hel"), GrowingText::Change::Appended);
        QCOMPARE(text.add(0, u"lo."), GrowingText::Change::Appended);
        QCOMPARE(text.add(0, u""), GrowingText::Change::None);
        QCOMPARE(text.text(), u"Hello."_s);
    }

    void joinsPartsOnlyWhereThereIsTextBefore()
    {
        PartedText text;
        QCOMPARE(text.add(3, u"One.", u"\n\n"), GrowingText::Change::Appended);
        QCOMPARE(text.text(), u"One."_s);
        QCOMPARE(text.add(5, u"Two.", u"\n\n"), GrowingText::Change::Appended);
        QCOMPARE(text.add(6, u" More."), GrowingText::Change::Appended);
        QCOMPARE(text.text(), u"One.\n\nTwo. More."_s);
        QCOMPARE(text.part(5), u"Two."_s);
        QCOMPARE(text.part(4), QString());
    }

    void saysWhenAnEarlierPartGrew()
    {
        PartedText text;
        text.add(1, u"World.", u"\n\n");
        QCOMPARE(text.add(0, u"Hello"), GrowingText::Change::Replaced);
        QCOMPARE(text.text(), u"Hello\n\nWorld."_s);
        QCOMPARE(text.add(0, u", my"), GrowingText::Change::Replaced);
        QCOMPARE(text.add(1, u" Yes."), GrowingText::Change::Appended);
        QCOMPARE(text.text(), u"Hello, my\n\nWorld. Yes."_s);
    }

    void takesAWholePartAsTheAuthority()
    {
        PartedText text;
        text.add(0, u"Hell");
        text.add(1, u"Fine.", u" ");
        QCOMPARE(text.set(1, u"Fine."_s, u" "), GrowingText::Change::None);
        QCOMPARE(text.set(0, u"Hello."_s), GrowingText::Change::Replaced);
        QCOMPARE(text.text(), u"Hello. Fine."_s);
        QCOMPARE(text.set(1, u"Fine. Indeed."_s, u" "), GrowingText::Change::Appended);
        QCOMPARE(text.text(), u"Hello. Fine. Indeed."_s);
    }

    void tellsSnapshotsPartByPart()
    {
        PartedText text;
        text.add(0, u"Pieces ");
        text.add(0, u"only. ");
        QVERIFY(!text.isSnapshot());
        text.add(1, u"Hello, w");
        text.add(1, u"Hello, world");
        QVERIFY(text.isSnapshot());
        QCOMPARE(text.text(), u"Pieces only. Hello, world"_s);
    }
};

QTEST_GUILESS_MAIN(TestPartedText)
#include "tst_partedtext.moc"
