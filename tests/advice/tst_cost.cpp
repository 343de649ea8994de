// Money by MiniMax's own price list, and none where it does not hold.
#include "advice/cost.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QString international = u"https://api.minimax.io/v1"_s;
const QString china = u"https://api.minimaxi.com/v1"_s;

constexpr qint64 million = 1'000'000;
}

class TestCost final : public QObject
{
    Q_OBJECT

private slots:
    void pricesAnAnswer_data();
    void pricesAnAnswer();
    void pricesAnExchangeByItsHost();
    void addsUpWhatIsAskedFor();
    void asksForNothingOfNothing();
};

void TestCost::pricesAnAnswer_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("model");
    QTest::addColumn<Usage>("usage");
    QTest::addColumn<double>("amount"); ///< negative: unknown
    QTest::addColumn<QString>("currency");
    const QString m27 = u"MiniMax-M2.7"_s;
    const QString m3 = u"MiniMax-M3"_s;
    QTest::newRow("plain") << international << m27 << Usage { .input = million, .output = million } << 1.5 << u"USD"_s;
    QTest::newRow("a small one") << international << m27 << Usage { .input = 40, .output = 120 } << 0.000156 << u"USD"_s;
    QTest::newRow("reasoning is in the output") << international << m27 << Usage { .input = 0, .output = million, .reasoning = million }
                                                << 1.2 << u"USD"_s;
    QTest::newRow("in yuan") << china << m27 << Usage { .input = million, .output = million } << 10.5 << u"CNY"_s;
    QTest::newRow("nothing written") << international << m27 << Usage { .input = million, .output = 0 } << 0.3 << u"USD"_s;
    // 800,000 x 0.30 + 100,000 x 0.06 + 100,000 x 0.375
    QTest::newRow("from and to the cache") << international << m27
                                           << Usage { .input = million, .output = 0, .cacheRead = 100'000, .cacheWrite = 100'000 }
                                           << 0.2835 << u"USD"_s;
    // 300,000 x 0.30 + 200,000 x 0.06: writing has no price of its own
    QTest::newRow("to a cache that costs nothing more") << international << m3
                                                        << Usage { .input = 500'000, .output = 0, .cacheRead = 200'000, .cacheWrite = 100'000 }
                                                        << 0.102 << u"USD"_s;
    QTest::newRow("at the border") << international << m3 << Usage { .input = 512'000, .output = 0 } << 0.1536 << u"USD"_s;
    QTest::newRow("above the border, all of it") << international << m3 << Usage { .input = 512'001, .output = million }
                                                 << (512'001 * 0.6 + 2.4e6) / 1e6 << u"USD"_s;
    QTest::newRow("above the border, cached") << international << m3 << Usage { .input = 600'000, .output = 0, .cacheRead = 600'000 } << 0.072
                                              << u"USD"_s;
    QTest::newRow("a model in lower case behind a vendor") << international << u"minimax/minimax-m2.7"_s
                                                           << Usage { .input = million, .output = 0 } << 0.3 << u"USD"_s;
    QTest::newRow("cached, price of that unknown") << china << m27 << Usage { .input = million, .output = 1, .cacheRead = 1 } << -1. << QString();
    QTest::newRow("cached nothing, price of that unknown") << china << m27 << Usage { .input = million, .output = 0, .cacheRead = 0 } << 2.1
                                                           << u"CNY"_s;
    QTest::newRow("counts that contradict each other") << international << m27 << Usage { .input = 10, .output = 1, .cacheRead = 11 } << -1.
                                                       << QString();
    QTest::newRow("input not told") << international << m27 << Usage { .output = 5, .total = 10 } << -1. << QString();
    QTest::newRow("output not told") << international << m27 << Usage { .input = 5, .total = 10 } << -1. << QString();
    QTest::newRow("on a router") << u"https://router.flatkey.ai/v1"_s << m27 << Usage { .input = 1, .output = 1 } << -1. << QString();
    QTest::newRow("on this machine") << u"http://127.0.0.1:8080/v1"_s << m27 << Usage { .input = 1, .output = 1 } << -1. << QString();
    QTest::newRow("no price in yuan") << china << u"MiniMax-M2.5"_s << Usage { .input = 1, .output = 1 } << -1. << QString();
    QTest::newRow("no price at all") << international << u"MiniMax-Text-01"_s << Usage { .input = 1, .output = 1 } << -1. << QString();
    QTest::newRow("no such model") << international << u"gpt-4o"_s << Usage { .input = 1, .output = 1 } << -1. << QString();
}

void TestCost::pricesAnAnswer()
{
    QFETCH(QString, base);
    QFETCH(QString, model);
    QFETCH(Usage, usage);
    QFETCH(double, amount);
    QFETCH(QString, currency);
    const auto cost = costOf(base, model, usage);
    QCOMPARE(cost.has_value(), amount >= 0);
    if (cost) {
        QCOMPARE(cost->amount, amount);
        QCOMPARE(cost->currency, currency);
    }
}

void TestCost::pricesAnExchangeByItsHost()
{
    Exchange exchange { .model = u"MiniMax-M2.7"_s,
        .request = { .url = QUrl(u"https://api.minimax.io/v1/chat/completions"_s), .body = R"({"model":"MiniMax-M2.7"})" } };
    QVERIFY(!costOf(exchange));
    exchange.answer.usage = Usage { .input = million, .output = 0 };
    QCOMPARE(costOf(exchange)->amount, 0.3);
    exchange.request.body = R"({"service_tier": "priority"})";
    QCOMPARE(costOf(exchange)->amount, 0.45);
    exchange.request.body = R"({"service_tier": "standard"})";
    QCOMPARE(costOf(exchange)->amount, 0.3);
    exchange.request.url = QUrl(u"https://runapi.ai/v1/chat/completions"_s);
    QVERIFY(!costOf(exchange));
}

void TestCost::addsUpWhatIsAskedFor()
{
    const Asking dollars { .base = international, .model = u"MiniMax-M2.7"_s, .inputTokens = 1'000, .outputTokens = 500, .requests = 3 };
    Asking priority = dollars;
    priority.isPriority = true;
    priority.requests = 1;
    const Asking yuan { .base = china, .model = u"MiniMax-M3"_s, .inputTokens = 1'000, .outputTokens = 500, .requests = 2 };
    const Asking router { .base = u"https://runapi.ai/v1"_s, .model = u"MiniMax-M3"_s, .inputTokens = 1'000, .outputTokens = 500, .requests = 4 };
    const Asking local { .base = u"http://127.0.0.1:9/v1"_s, .model = u"MiniMax-M3"_s, .requests = 5, .isFree = true };
    // A host of this machine alone says nothing: a gateway may run on it.
    Asking gateway = local;
    gateway.isFree = false;
    gateway.requests = 1;

    const ExpectedCost cost = expectedCost({ dollars, yuan, router, local, gateway, priority });
    QCOMPARE(cost.requests, 16);
    QCOMPARE(cost.unknown, 5);
    QCOMPARE(cost.free, 5);
    QCOMPARE(cost.costs.size(), 2);
    QCOMPARE(cost.costs.at(0).currency, u"CNY"_s);
    QCOMPARE(cost.costs.at(0).amount, 2 * (1'000 * 2.1 + 500 * 8.4) / 1e6);
    QCOMPARE(cost.costs.at(1).currency, u"USD"_s);
    QCOMPARE(cost.costs.at(1).amount, 4.5 * (1'000 * 0.3 + 500 * 1.2) / 1e6);
}

void TestCost::asksForNothingOfNothing()
{
    QCOMPARE(expectedCost({}), ExpectedCost());
    QCOMPARE(expectedCost({ { .base = international, .model = u"MiniMax-M3"_s, .requests = 0 } }), ExpectedCost());
}

QTEST_GUILESS_MAIN(TestCost)
#include "tst_cost.moc"
