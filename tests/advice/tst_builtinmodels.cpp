#include "advice/builtinmodels.h"
#include "core/jsontext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestBuiltInModels final : public QObject
{
    Q_OBJECT

private slots:
    void saysOfWhenItIs();
    void findsAModelHoweverItIsWritten_data();
    void findsAModelHoweverItIsWritten();
    void knowsWhatMiniMaxPublishes();
    void hasAPriceOnlyWhereMiniMaxItselfIsAsked_data();
    void hasAPriceOnlyWhereMiniMaxItselfIsAsked();
    void printsItsDateWithEveryEntry();
};

void TestBuiltInModels::saysOfWhenItIs()
{
    QCOMPARE(BuiltInModels::date(), QDate(2026, 9, 19));
    QCOMPARE(BuiltInModels::all().size(), 11);
}

void TestBuiltInModels::findsAModelHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    QTest::newRow("as MiniMax writes it") << u"MiniMax-M2.7"_s << u"MiniMax-M2.7"_s;
    QTest::newRow("in lower case") << u"minimax-m3"_s << u"MiniMax-M3"_s;
    QTest::newRow("behind a vendor") << u"minimax/minimax-m2.5-highspeed"_s << u"MiniMax-M2.5-highspeed"_s;
    QTest::newRow("another variant") << u"MiniMax-M3:free"_s << QString();
    QTest::newRow("a longer name") << u"MiniMax-M3-mini"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestBuiltInModels::findsAModelHoweverItIsWritten()
{
    QFETCH(QString, id);
    QFETCH(QString, found);
    const BuiltInModel *model = BuiltInModels::find(id);
    QCOMPARE(model ? model->id : QString(), found);
}

void TestBuiltInModels::knowsWhatMiniMaxPublishes()
{
    const BuiltInModel *m3 = BuiltInModels::find(u"MiniMax-M3"_s);
    QCOMPARE(m3->context.value(), 1'000'000);
    QCOMPARE(m3->maxOutput.value(), 524'288);
    QCOMPARE(m3->recommendedOutput.value(), 131'072);
    QCOMPARE(m3->vision, QStringList({ u"image"_s, u"video"_s }));
    QVERIFY(m3->tools);
    const BuiltInPrice *price = m3->priceAt(u"https://api.minimax.io/v1"_s);
    QCOMPARE(price->input, 0.30);
    QCOMPARE(price->output, 1.20);
    QCOMPARE(price->cacheRead.value(), 0.06);
    QVERIFY(!price->cacheWrite);
    QCOMPARE(price->aboveInput, 0.60);
    QCOMPARE(BuiltInModels::find(u"MiniMax-M2.7"_s)->priceAt(u"https://api.minimax.io/v1"_s)->cacheWrite.value(), 0.375);
    QCOMPARE(BuiltInModels::find(u"MiniMax-M2.1-highspeed"_s)->prices.constFirst().certainty, QByteArray("presumed"));
    QVERIFY(!BuiltInModels::find(u"MiniMax-M3.1-Flash-Preview"_s)->context);
}

void TestBuiltInModels::hasAPriceOnlyWhereMiniMaxItselfIsAsked_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("currency");
    QTest::newRow("international") << u"https://api.minimax.io/v1"_s << u"USD"_s;
    QTest::newRow("China") << u"https://api.minimaxi.com/v1"_s << u"CNY"_s;
    QTest::newRow("a router") << u"https://router.flatkey.ai/v1"_s << QString();
    QTest::newRow("this machine") << u"http://127.0.0.1:8080/v1"_s << QString();
    QTest::newRow("a look-alike") << u"https://api.minimax.io.evil.test/v1"_s << QString();
    QTest::newRow("the name in the path") << u"https://evil.test/api.minimax.io"_s << QString();
    QTest::newRow("no URL") << u"api.minimax.io"_s << QString();
}

void TestBuiltInModels::hasAPriceOnlyWhereMiniMaxItselfIsAsked()
{
    QFETCH(QString, base);
    QFETCH(QString, currency);
    const BuiltInPrice *price = BuiltInModels::find(u"MiniMax-M3"_s)->priceAt(base);
    QCOMPARE(price ? price->currency : QString(), currency);
}

void TestBuiltInModels::printsItsDateWithEveryEntry()
{
    for (const BuiltInModel &model : BuiltInModels::all()) {
        const QByteArray json = BuiltInModels::asJson(model, model.priceAt(u"https://api.minimax.io/v1"_s));
        QVERIFY2(!Json::problemIn(json), json.constData());
        QVERIFY(json.contains("\"date\":\"2026-09-19\""));
        QVERIFY(BuiltInModels::asJson(model, nullptr).contains("\"prices\":null"));
    }
}

QTEST_GUILESS_MAIN(TestBuiltInModels)
#include "tst_builtinmodels.moc"
