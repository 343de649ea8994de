// What answers measured: checked against definitions spelled out by hand.
#include "core/sample.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
Exchange wholeAnswer()
{
    Exchange exchange { .id = u"one"_s, .head = { .status = 200 }, .events = 12 };
    exchange.answer.ended = true;
    exchange.answer.finishReason = "stop";
    exchange.answer.usage = Usage { .input = 40, .output = 120, .total = 160, .reasoning = 8, .cacheRead = 16 };
    exchange.answer.requestIds = { { "trace-id", "0a1b" } };
    exchange.timing = { .firstByte = 100, .firstReasoning = 150, .firstText = 400, .total = 2'100 };
    exchange.line = { .connecting = 2, .encrypted = 50, .sent = 52, .head = 90 };
    return exchange;
}

Sample sampleWith(Measure measure, double value, const QString &currency = {})
{
    return { .values = { { measure, value } }, .currency = currency, .finishReason = "stop" };
}

/// As one would say it: how many of the values are no more than \a bound.
qsizetype countUpTo(const QList<double> &values, double bound)
{
    return std::count_if(values.cbegin(), values.cend(), [bound](double value) { return value <= bound; });
}

/// The smallest of the values that at least \a percent of them do not exceed.
double naivePercentile(const QList<double> &values, int percent)
{
    double found = std::numeric_limits<double>::infinity();
    for (const double value : values) {
        if (100 * countUpTo(values, value) >= percent * values.size())
            found = std::min(found, value);
    }
    return found;
}
}

class TestSample final : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatAnAnswerMeasured();
    void leavesOutWhatIsNotKnown();
    void partsConnectingFromSending_data();
    void partsConnectingFromSending();
    void namesTheFailureOfAnAnswer();
    void dividesTokensByTheTimeOfGeneration_data();
    void dividesTokensByTheTimeOfGeneration();
    void spreadsAsDefined_data();
    void spreadsAsDefined();
    void spreadsRandomValuesAsDefined();
    void spreadsNothingOfNoValues();
    void countsOnlyGoodAnswers();
    void mixesNoCurrencies();
    void marksTheBest_data();
    void marksTheBest();
    void marksNoBestOfTwoCurrencies();
};

void TestSample::takesWhatAnAnswerMeasured()
{
    const Sample sample = sampleOf(wholeAnswer(), Cost { .amount = 0.25, .currency = u"USD"_s });
    const QMap<Measure, double> expected { { Measure::Connecting, 48 }, { Measure::FirstByte, 100 }, { Measure::FirstReasoning, 150 },
        { Measure::FirstText, 400 }, { Measure::Total, 2'100 }, { Measure::Speed, 60 }, { Measure::Input, 40 }, { Measure::Output, 120 },
        { Measure::Reasoning, 8 }, { Measure::Cached, 16 }, { Measure::CostOf, 0.25 } };
    QCOMPARE(sample.values, expected);
    QCOMPARE(sample.exchangeId, u"one"_s);
    QCOMPARE(sample.currency, u"USD"_s);
    QCOMPARE(sample.finishReason, QByteArray("stop"));
    QCOMPARE(sample.failure, QByteArray());
    QCOMPARE(sample.httpStatus, 200);
    QCOMPARE(sample.requestIds, (QList<RequestId> { { "trace-id", "0a1b" } }));
}

void TestSample::leavesOutWhatIsNotKnown()
{
    Exchange exchange;
    exchange.answer.ended = true;
    const Sample sample = sampleOf(exchange);
    QVERIFY(sample.values.isEmpty());
    QVERIFY(sample.currency.isEmpty());
}

void TestSample::partsConnectingFromSending_data()
{
    QTest::addColumn<LineTiming>("line");
    QTest::addColumn<std::optional<double>>("took");
    QTest::newRow("with TLS") << LineTiming { .connecting = 3, .encrypted = 33, .sent = 40 } << std::optional<double>(30);
    QTest::newRow("without TLS") << LineTiming { .connecting = 3, .sent = 40 } << std::optional<double>(37);
    QTest::newRow("over an open connection") << LineTiming { .sent = 1, .head = 40 } << std::optional<double>();
    QTest::newRow("never stood") << LineTiming { .connecting = 3 } << std::optional<double>();
}

void TestSample::partsConnectingFromSending()
{
    QFETCH(LineTiming, line);
    QFETCH(std::optional<double>, took);
    const Sample sample = sampleOf({ .line = line });
    QCOMPARE(sample.values.contains(Measure::Connecting), took.has_value());
    QCOMPARE(sample.values.value(Measure::Connecting), took.value_or(0));
}

void TestSample::namesTheFailureOfAnAnswer()
{
    Exchange exchange = wholeAnswer();
    exchange.answer.failure = Failure { .kind = FailureKind::RateLimit };
    QCOMPARE(sampleOf(exchange).failure, QByteArray("rate_limit"));
    exchange.answer.failure.reset();
    exchange.answer.ended = false;
    QCOMPARE(sampleOf(exchange).failure, failureId(FailureKind::CutOff));
}

void TestSample::dividesTokensByTheTimeOfGeneration_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<std::optional<double>>("speed");
    const Exchange whole = wholeAnswer();
    QTest::newRow("a stream") << whole << std::optional<double>(60);
    Exchange other = whole;
    other.events = 1;
    QTest::newRow("in one piece") << other << std::optional<double>();
    other = whole;
    other.timing.total = other.timing.firstByte;
    QTest::newRow("all at once") << other << std::optional<double>();
    other = whole;
    other.answer.usage = Usage { .total = 160 };
    QTest::newRow("not counted") << other << std::optional<double>();
    other.answer.usage = std::nullopt;
    QTest::newRow("no usage") << other << std::optional<double>();
    other = whole;
    other.answer.usage = Usage { .input = 40, .output = 0 };
    QTest::newRow("no tokens") << other << std::optional<double>();
}

void TestSample::dividesTokensByTheTimeOfGeneration()
{
    QFETCH(Exchange, exchange);
    QFETCH(std::optional<double>, speed);
    QCOMPARE(tokensPerSecond(exchange), speed);
}

void TestSample::spreadsAsDefined_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<Spread>("spread");
    const auto row = [](const char *name, const QList<double> &values, const Spread &spread) { QTest::newRow(name) << values << spread; };
    row("one", { 5 }, { .count = 1, .least = 5, .median = 5, .p95 = 5, .most = 5 });
    row("two", { 8, 2 }, { .count = 2, .least = 2, .median = 5, .p95 = 8, .most = 8 });
    row("three", { 9, 1, 4 }, { .count = 3, .least = 1, .median = 4, .p95 = 9, .most = 9 });
    row("equal", { 7, 7, 7, 7 }, { .count = 4, .least = 7, .median = 7, .p95 = 7, .most = 7 });
    QList<double> upToTwenty;
    for (int i = 20; i >= 1; --i)
        upToTwenty.append(i);
    row("twenty: the nineteenth", upToTwenty, { .count = 20, .least = 1, .median = 10.5, .p95 = 19, .most = 20 });
    upToTwenty.append(21);
    row("twenty-one: the twentieth", upToTwenty, { .count = 21, .least = 1, .median = 11, .p95 = 20, .most = 21 });
    row("what is no number", { 1, std::nan(""), 3 }, { .count = 2, .least = 1, .median = 2, .p95 = 3, .most = 3 });
}

void TestSample::spreadsAsDefined()
{
    QFETCH(QList<double>, values);
    QFETCH(Spread, spread);
    QCOMPARE(spreadOf(values), std::optional(spread));
}

void TestSample::spreadsRandomValuesAsDefined()
{
    QRandomGenerator random(20'260'919);
    for (int round = 0; round < 2'000; ++round) {
        QList<double> values(random.bounded(1, 60));
        // Few different ones, so that many are equal.
        const int different = random.bounded(1, 100);
        for (double &value : values)
            value = random.bounded(different) * 0.25 - 3;
        const auto spread = spreadOf(values);
        QVERIFY(spread.has_value());
        QCOMPARE(spread->count, values.size());
        QCOMPARE(spread->least, *std::min_element(values.cbegin(), values.cend()));
        QCOMPARE(spread->most, *std::max_element(values.cbegin(), values.cend()));
        QCOMPARE(spread->p95, naivePercentile(values, 95));
        // Half of them are on either side, and of an even count it is in the middle of the two that stand there.
        QVERIFY(2 * countUpTo(values, spread->median) >= values.size());
        QVERIFY(2 * std::count_if(values.cbegin(), values.cend(), [&](double v) { return v >= spread->median; }) >= values.size());
        if (values.size() % 2 == 1)
            QVERIFY(values.contains(spread->median));
        else
            QCOMPARE(spread->median, (naivePercentile(values, 50) - naivePercentile([&] {
                QList<double> mirrored;
                for (const double value : values)
                    mirrored.append(-value);
                return mirrored;
            }(), 50)) / 2);
    }
}

void TestSample::spreadsNothingOfNoValues()
{
    QCOMPARE(spreadOf({}), std::optional<Spread>());
    QCOMPARE(spreadOf({ std::numeric_limits<double>::infinity() }), std::optional<Spread>());
}

void TestSample::countsOnlyGoodAnswers()
{
    Sample good = sampleWith(Measure::Total, 100);
    good.requestIds = { { "id", "1" } };
    Sample longer = sampleWith(Measure::Total, 300);
    longer.finishReason = "length";
    Sample failed = sampleWith(Measure::Total, 9'000);
    failed.failure = "rate_limit";
    failed.requestIds = { { "id", "2" } };
    const ColumnFigures figures = figuresOf({ good, failed, longer, good });
    QCOMPARE(figures.asked, 4);
    QCOMPARE(figures.failed, 1);
    QCOMPARE(figures.spreads.size(), 1);
    QCOMPARE(figures.spreads.value(Measure::Total), (Spread { .count = 3, .least = 100, .median = 100, .p95 = 300, .most = 300 }));
    QCOMPARE(figures.finishReasons, (QMap<QByteArray, int> { { "length", 1 }, { "stop", 2 } }));
    QCOMPARE(figures.failures, (QMap<QByteArray, int> { { "rate_limit", 1 } }));
    QCOMPARE(figures.requestIds, (QList<RequestId> { { "id", "1" }, { "id", "2" }, { "id", "1" } }));
    QCOMPARE(figuresOf({}), ColumnFigures());
}

void TestSample::mixesNoCurrencies()
{
    const Sample dollars = sampleWith(Measure::CostOf, 1, u"USD"_s);
    const ColumnFigures one = figuresOf({ dollars, sampleWith(Measure::Total, 5), dollars });
    QCOMPARE(one.currency, u"USD"_s);
    QCOMPARE(one.spreads.value(Measure::CostOf).count, 2);
    const ColumnFigures mixed = figuresOf({ dollars, sampleWith(Measure::CostOf, 7, u"CNY"_s) });
    QCOMPARE(mixed.currency, QString());
    QVERIFY(!mixed.spreads.contains(Measure::CostOf));
}

void TestSample::marksTheBest_data()
{
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QList<double>>("medians"); ///< negative: the column has none
    QTest::addColumn<QList<qsizetype>>("best");
    QTest::newRow("the shortest time") << Measure::Total << QList<double> { 30, 10, 20 } << QList<qsizetype> { 1 };
    QTest::newRow("the highest speed") << Measure::Speed << QList<double> { 30, 10, 20 } << QList<qsizetype> { 0 };
    QTest::newRow("the most from the cache") << Measure::Cached << QList<double> { 0, 10 } << QList<qsizetype> { 1 };
    QTest::newRow("two that are equal") << Measure::Output << QList<double> { 10, 30, 10 } << QList<qsizetype> { 0, 2 };
    QTest::newRow("all equal") << Measure::Output << QList<double> { 10, 10 } << QList<qsizetype>();
    QTest::newRow("only one has it") << Measure::FirstByte << QList<double> { -1, 10 } << QList<qsizetype>();
    QTest::newRow("some have none") << Measure::FirstByte << QList<double> { -1, 10, 5 } << QList<qsizetype> { 2 };
    QTest::newRow("no columns") << Measure::FirstByte << QList<double>() << QList<qsizetype>();
}

void TestSample::marksTheBest()
{
    QFETCH(Measure, measure);
    QFETCH(QList<double>, medians);
    QFETCH(QList<qsizetype>, best);
    QList<ColumnFigures> columns;
    for (const double median : medians)
        columns.append(median < 0 ? ColumnFigures() : figuresOf({ sampleWith(measure, median) }));
    QCOMPARE(bestOf(columns, measure), best);
}

void TestSample::marksNoBestOfTwoCurrencies()
{
    const ColumnFigures dollars = figuresOf({ sampleWith(Measure::CostOf, 1, u"USD"_s) });
    const ColumnFigures more = figuresOf({ sampleWith(Measure::CostOf, 2, u"USD"_s) });
    const ColumnFigures yuan = figuresOf({ sampleWith(Measure::CostOf, 7, u"CNY"_s) });
    QCOMPARE(bestOf({ more, dollars }, Measure::CostOf), QList<qsizetype> { 1 });
    QCOMPARE(bestOf({ more, dollars, yuan }, Measure::CostOf), QList<qsizetype>());
    // Of other figures the currency says nothing.
    ColumnFigures slow = figuresOf({ sampleWith(Measure::Total, 9) });
    ColumnFigures fast = figuresOf({ sampleWith(Measure::Total, 3) });
    slow.currency = u"USD"_s;
    fast.currency = u"CNY"_s;
    QCOMPARE(bestOf({ slow, fast }, Measure::Total), QList<qsizetype> { 1 });
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
