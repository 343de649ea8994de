#include "core/variables.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestVariables : public QObject
{
    Q_OBJECT

private slots:
    void replacesNamesByValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("replaced");
        QTest::newRow("a name") << u"Dear {{name}}!"_s << u"Dear Ann!"_s;
        QTest::newRow("twice") << u"{{name}}{{name}}"_s << u"AnnAnn"_s;
        QTest::newRow("blanks inside") << u"{{ name }}"_s << u"Ann"_s;
        QTest::newRow("one that nobody gave") << u"{{other}} {{name}}"_s << u"{{other}} Ann"_s;
        QTest::newRow("another script") << u"{{名字}}"_s << u"安"_s;
        QTest::newRow("a value that looks like a name") << u"{{nested}}"_s << u"{{name}}"_s;
        QTest::newRow("an empty value") << u"[{{empty}}]"_s << u"[]"_s;
        QTest::newRow("in braces") << u"{{{name}}}"_s << u"{Ann}"_s;
        QTest::newRow("no name") << u"{{a b}} {{name}}"_s << u"{{a b}} Ann"_s;
        QTest::newRow("a block of a template") << u"{{#if name}}"_s << u"{{#if name}}"_s;
        QTest::newRow("not closed") << u"{{name"_s << u"{{name"_s;
        QTest::newRow("JSON") << uR"({"a":{"b":{}}})"_s << uR"({"a":{"b":{}}})"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void replacesNamesByValues()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, replaced);
        const QList<Variable> variables { { u"name"_s, u"Ann"_s }, { u"名字"_s, u"安"_s }, { u"nested"_s, u"{{name}}"_s },
            { u"empty"_s, {} } };
        QCOMPARE(Variables::replaced(text, variables), replaced);
    }

    void takesTheLastOfTwoWithTheSameName()
    {
        QCOMPARE(Variables::replaced(u"{{a}}"_s, { { u"a"_s, u"1"_s }, { u"a"_s, u"2"_s } }), u"2"_s);
    }

    void tellsTheNames()
    {
        QCOMPARE(Variables::namesIn(u"{{b}} {{a}} {{ b }} {{#x}}"_s), QStringList({ u"b"_s, u"a"_s }));
        QCOMPARE(Variables::namesIn(u"nothing"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestVariables)
#include "tst_variables.moc"
