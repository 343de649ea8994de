#include "ui/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLanguages final : public QObject {
    Q_OBJECT

private slots:
    void countsInEnglish_data();
    void countsInEnglish();
};

void TestLanguages::countsInEnglish_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("system without a language") << QString();
    QTest::newRow("C locale by name") << u"C"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestLanguages::countsInEnglish()
{
    QFETCH(QString, code);
    QCOMPARE(QLocale::system().language(), QLocale::C);
    const auto turns = [](int number) {
        return QCoreApplication::translate("ConversationListModel", "%n turn(s)", nullptr, number);
    };
    Languages languages;
    languages.select(code);
    QCOMPARE(turns(1), u"1 turn"_s);
    QCOMPARE(turns(2), u"2 turns"_s);
}

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
