// Comparisons in words: figures that can be compared by eye, money, what sending would cost, what was ignored.
#include "advice/honoured.h"
#include "words/comparison.h"
#include "words/findings.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QList<Measure> allMeasures { Measure::Connecting, Measure::FirstByte, Measure::FirstReasoning, Measure::FirstText, Measure::Total,
    Measure::Speed, Measure::Input, Measure::Output, Measure::Reasoning, Measure::Cached, Measure::CostOf };

void verifySentence(const QString &text)
{
    QVERIFY(!text.isEmpty());
    QVERIFY2(!text.contains(QRegularExpression(u"%[0-9n]"_s)), qPrintable(text));
    QVERIFY2(!text.contains("  "_L1), qPrintable(text));
}

Finding ignoredFinding(const char *id, const QString &asked, const QString &evidence, const QString &field, const QString &kind = {})
{
    return { .id = id, .facts = { asked, evidence, field, kind } };
}
}

class TestComparisonWords final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void namesEveryMeasure();
    void writesValues_data();
    void writesValues();
    void writesMoney_data();
    void writesMoney();
    void writesYuanAsItsReadersDo();
    void saysWhatSendingCosts_data();
    void saysWhatSendingCosts();
    void saysWhatAnExpectationRestsOn();
    void tellsDifferences_data();
    void tellsDifferences();
    void namesEveryPart();
    void showsForeignTextPlainly();
    void saysWhatWasIgnored_data();
    void saysWhatWasIgnored();
    void saysEachThingOnce();
    void saysWhyAColumnCannotBeAsked();
    void saysWhyALineupCannotBeRead();
    void hasHeadings();
};

void TestComparisonWords::namesEveryMeasure()
{
    QStringList labels;
    for (const Measure measure : allMeasures) {
        labels.append(Words::measureLabel(measure));
        verifySentence(labels.constLast());
        verifySentence(Words::measureMeaning(measure));
        verifySentence(Words::measureValue(measure, 1));
    }
    QCOMPARE(labels.removeDuplicates(), 0);
}

void TestComparisonWords::writesValues_data()
{
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("a time") << Measure::FirstText << 412.3 << u"412 ms"_s;
    QTest::newRow("a long time") << Measure::Total << 12'340. << u"12.3 s"_s;
    QTest::newRow("a low speed") << Measure::Speed << 59.96 << u"60.0 tok/s"_s;
    QTest::newRow("a high speed") << Measure::Speed << 612.4 << u"612 tok/s"_s;
    QTest::newRow("tokens") << Measure::Output << 131. << u"131"_s;
    QTest::newRow("many tokens") << Measure::Input << 12'345. << u"12,345"_s;
    QTest::newRow("the mean of two counts") << Measure::Cached << 10.5 << u"10.5"_s;
    QTest::newRow("a cost") << Measure::CostOf << 0.00021 << u"$0.00021"_s;
}

void TestComparisonWords::writesValues()
{
    QFETCH(Measure, measure);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(Words::measureValue(measure, value, u"USD"_s), text);
}

void TestComparisonWords::writesMoney_data()
{
    QTest::addColumn<double>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    const auto dollars = [](const char *name, double amount, const QString &text) { QTest::newRow(name) << amount << u"USD"_s << text; };
    dollars("nothing", 0, u"$0"_s);
    dollars("a token from the cache", 6e-8, u"$0.00000006"_s);
    dollars("next to nothing", 0.00021, u"$0.00021"_s);
    dollars("three digits", 0.000213, u"$0.000213"_s);
    dollars("more digits", 0.0002134, u"$0.000213"_s);
    dollars("tenths of a cent", 0.0042, u"$0.0042"_s);
    dollars("almost a cent", 0.009999, u"$0.01"_s);
    dollars("cents", 0.1, u"$0.10"_s);
    dollars("cents and less", 0.125, u"$0.125"_s);
    dollars("almost one", 0.9999, u"$1.00"_s);
    dollars("some", 12.345, u"$12.35"_s);
    dollars("a lot", 1'234.5, u"$1,234.50"_s);
    QTest::newRow("yuan") << 0.0105 << u"CNY"_s << u"CN¥0.0105"_s;
    QTest::newRow("another currency") << 0.5 << u"EUR"_s << u"EUR 0.50"_s;
    QTest::newRow("no currency") << 0.5 << QString() << u"0.50"_s;
}

void TestComparisonWords::writesMoney()
{
    QFETCH(double, amount);
    QFETCH(QString, currency);
    QFETCH(QString, text);
    QCOMPARE(Words::money({ .amount = amount, .currency = currency }), text);
}

void TestComparisonWords::writesYuanAsItsReadersDo()
{
    QLocale::setDefault(QLocale(u"zh_CN"_s));
    const QString text = Words::money({ .amount = 0.0105, .currency = u"CNY"_s });
    QLocale::setDefault(QLocale(u"en_US"_s));
    QCOMPARE(text, u"¥0.0105"_s);
}

void TestComparisonWords::saysWhatSendingCosts_data()
{
    QTest::addColumn<ExpectedCost>("cost");
    QTest::addColumn<QString>("text");
    const Cost dollars { .amount = 0.00412, .currency = u"USD"_s };
    const Cost yuan { .amount = 0.0105, .currency = u"CNY"_s };
    QTest::newRow("nothing to send") << ExpectedCost {} << QString();
    QTest::newRow("known") << ExpectedCost { .requests = 12, .costs = { dollars } } << u"12 request(s) · ≈ $0.0041"_s;
    QTest::newRow("some unknown") << ExpectedCost { .requests = 12, .costs = { dollars }, .unknown = 3 }
                                  << u"12 request(s) · ≈ $0.0041 · 3 of unknown price"_s;
    QTest::newRow("all unknown") << ExpectedCost { .requests = 2, .unknown = 2 } << u"2 request(s) · price unknown"_s;
    QTest::newRow("free") << ExpectedCost { .requests = 2, .free = 2 } << u"2 request(s) · free"_s;
    QTest::newRow("free and unknown") << ExpectedCost { .requests = 3, .unknown = 1, .free = 2 } << u"3 request(s) · 2 free · 1 of unknown price"_s;
    QTest::newRow("two currencies") << ExpectedCost { .requests = 2, .costs = { yuan, dollars } } << u"2 request(s) · ≈ CN¥0.011 + $0.0041"_s;
}

void TestComparisonWords::saysWhatSendingCosts()
{
    QFETCH(ExpectedCost, cost);
    QFETCH(QString, text);
    QCOMPARE(Words::expectedCost(cost), text);
}

void TestComparisonWords::saysWhatAnExpectationRestsOn()
{
    const ExpectedCost cost { .requests = 6, .costs = { { .amount = 1, .currency = u"USD"_s } }, .unknown = 2, .free = 1 };
    const QString text = Words::expectedCostMeaning(cost);
    verifySentence(text);
    for (const ExpectedCost &part : { ExpectedCost { .requests = 3, .costs = cost.costs }, ExpectedCost { .requests = 2, .unknown = 2 },
             ExpectedCost { .requests = 1, .free = 1 } })
        QVERIFY2(text.contains(Words::expectedCostMeaning(part)), qPrintable(text));
    verifySentence(Words::expectedCostMeaning({ .requests = 1, .unknown = 1 }));
    QCOMPARE(Words::expectedCostMeaning({}), QString());
}

void TestComparisonWords::tellsDifferences_data()
{
    using Part = Difference::Part;
    using Kind = Difference::Kind;
    QTest::addColumn<Difference>("difference");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Difference &difference, const QString &text) { QTest::newRow(name) << difference << text; };
    row("a renamed field", { .part = Part::BodyField, .kind = Kind::Renamed, .place = u"max_tokens"_s, .newPlace = u"max_completion_tokens"_s },
        u"max_tokens is called max_completion_tokens"_s);
    row("an added field", { .part = Part::BodyField, .kind = Kind::Added, .place = u"n"_s, .after = "2" }, u"Only here: n (2)"_s);
    row("an added field, by its new place", { .part = Part::BodyField, .kind = Kind::Added, .newPlace = u"n"_s }, u"Only here: n"_s);
    row("a dropped header", { .part = Part::RequestHeader, .kind = Kind::Dropped, .place = u"x-a"_s, .before = "1" }, u"Not here: x-a (1)"_s);
    row("a changed query", { .part = Part::Query, .place = u"alt"_s, .before = "sse", .after = "json" }, u"alt: sse → json"_s);
    row("another method", { .part = Part::Method, .before = "POST", .after = "GET" }, u"Method: POST → GET"_s);
    row("a body that is no JSON", { .part = Part::BodyField, .before = "a", .after = "b" }, u"Body: a → b"_s);
    row("an order of the body", { .part = Part::FieldOrder, .before = "a, b", .after = "b, a" }, u"Another order of the fields: a, b → b, a"_s);
    row("an order within", { .part = Part::FieldOrder, .place = u"messages[0]"_s, .before = "a, b", .after = "b, a" },
        u"Another order of the fields of messages[0]: a, b → b, a"_s);
    row("a count of events", { .part = Part::Cadence, .place = u"events"_s, .before = "5", .after = "50" }, u"Events: 5 → 50"_s);
    row("a gap", { .part = Part::Cadence, .place = u"longest_gap"_s, .before = "20", .after = "2500" }, u"Longest gap: 20 ms → 2.50 s"_s);
    row("no end", { .part = Part::Ending, .before = "[DONE]" }, u"End of the stream: [DONE] → none of its own"_s);
    row("no end, dropped", { .part = Part::Ending, .kind = Kind::Dropped, .before = "[DONE]" }, u"Not here: End of the stream ([DONE])"_s);
    row("a kind of events", { .part = Part::EventKind, .kind = Kind::Added, .place = u"ping"_s, .after = "3" }, u"Only here: ping (3)"_s);
}

void TestComparisonWords::tellsDifferences()
{
    QFETCH(Difference, difference);
    QFETCH(QString, text);
    QCOMPARE(Words::difference(difference), text);
}

void TestComparisonWords::namesEveryPart()
{
    for (int part = 0; part <= int(Difference::Part::Ending); ++part) {
        verifySentence(Words::differenceTitle(Difference::Part(part)));
        for (const auto kind : { Difference::Kind::Added, Difference::Kind::Dropped, Difference::Kind::Changed, Difference::Kind::Renamed }) {
            // An order can only be another one.
            if (Difference::Part(part) == Difference::Part::FieldOrder && kind != Difference::Kind::Changed)
                continue;
            verifySentence(Words::difference({ .part = Difference::Part(part),
                .kind = kind,
                .place = u"a"_s,
                .newPlace = u"b"_s,
                .before = kind == Difference::Kind::Added ? "" : "1",
                .after = kind == Difference::Kind::Dropped ? "" : "2" }));
        }
    }
}

void TestComparisonWords::showsForeignTextPlainly()
{
    const QString text = Words::difference({ .place = u"a\u202eb\n"_s, .before = "x\x07y", .after = QByteArray(5'000, 'z') });
    QVERIFY2(text.startsWith(u"a\\u202eb\\u000a: x\\u0007y → zzz"_s), qPrintable(text));
    QVERIFY(text.size() < 150);
    QVERIFY(text.endsWith(u'…'));
    // A value that looks like a place for another one is only a value.
    QCOMPARE(Words::difference({ .place = u"%2"_s, .before = "%3", .after = "c" }), u"%2: %3 → c"_s);
}

void TestComparisonWords::saysWhatWasIgnored_data()
{
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const Finding &finding, const QString &title, const QString &sentence) {
        QTest::newRow(name) << finding << title << sentence;
    };
    row("n", ignoredFinding("ignored-n", u"3"_s, u"1"_s, u"n"_s), u"n ignored"_s, u"n asked for 3 answer(s); 1 came."_s);
    row("a counted limit", ignoredFinding("ignored-max-tokens", u"1000"_s, u"1200"_s, u"max_tokens"_s, u"counted"_s), u"max_tokens ignored"_s,
        u"max_tokens allowed 1,000 tokens; the server counted 1,200."_s);
    row("an estimated limit", ignoredFinding("ignored-max-tokens", u"16"_s, u"250"_s, u"max_tokens"_s, u"estimated"_s), u"max_tokens ignored"_s,
        u"max_tokens allowed 16 tokens; the answer has about 250."_s);
    row("a stop text", ignoredFinding("ignored-stop", u"END"_s, u"One END two"_s, u"stop"_s), u"stop ignored"_s,
        u"The answer goes on after the stop text “END”: “One END two”."_s);
    row("a fence", ignoredFinding("ignored-response-format", u"json_object"_s, u"```json"_s, u"response_format"_s, u"fence"_s),
        u"response_format ignored"_s, u"response_format asked for JSON alone; it came inside a code fence (```json)."_s);
    row("text", ignoredFinding("ignored-response-format", u"json_object"_s, u"Sure"_s, u"text.format"_s, u"not-json"_s), u"text.format ignored"_s,
        u"text.format asked for JSON; text came: “Sure”."_s);
    row("missing members", ignoredFinding("ignored-response-format", u"json_schema"_s, u"city"_s, u"response_format"_s, u"missing"_s),
        u"response_format ignored"_s, u"response_format (json_schema) requires members that did not come: city."_s);
    row("tools", ignoredFinding("ignored-tool-choice", u"none"_s, u"get_time"_s, u"tool_choice"_s, u"called"_s), u"tool_choice ignored"_s,
        u"tool_choice forbade tool calls; called: get_time."_s);
    row("another tool", ignoredFinding("ignored-tool-choice", u"a"_s, u"b"_s, u"tool_choice"_s, u"other-called"_s), u"tool_choice ignored"_s,
        u"tool_choice asked for a call of a; called: b."_s);
    row("thinking", ignoredFinding("ignored-reasoning-split", u"true"_s, u"<think>"_s, u"reasoning_split"_s, u"in-content"_s),
        u"reasoning_split ignored"_s, u"reasoning_split asked for thinking apart from the text; it came in the text, between <think> tags."_s);
    row("usage", ignoredFinding("ignored-include-usage", u"true"_s, QString(), u"stream_options.include_usage"_s),
        u"stream_options.include_usage ignored"_s, u"stream_options.include_usage asked for token counts; the stream ended without them."_s);
}

void TestComparisonWords::saysWhatWasIgnored()
{
    QFETCH(Finding, finding);
    QFETCH(QString, title);
    QFETCH(QString, sentence);
    QCOMPARE(Words::findingTitle(finding), title);
    QCOMPARE(Words::findingSentence(finding), sentence);
}

void TestComparisonWords::saysEachThingOnce()
{
    Exchange good { .protocol = "openai-chat",
        .request = { .body = R"({"max_tokens":8})" },
        .head = { .status = 200 } };
    good.answer.message.text = u"Hello."_s;
    good.answer.usage = Usage { .input = 5, .output = 9 };
    good.answer.ended = true;
    Exchange kept = good;
    kept.answer.usage = Usage { .input = 5, .output = 8 };
    Exchange failed { .protocol = "openai-chat", .head = { .status = 429 } };
    failed.answer.failure = Failure { .kind = FailureKind::RateLimit, .httpStatus = 429 };

    ComparisonRecord record;
    record.columns = { { .exchanges = { good } }, { .exchanges = { good, failed, kept, failed, good } } };
    Words::describe(record);
    QCOMPARE(record.columns.at(0).failures, QStringList());
    QCOMPARE(record.columns.at(0).findings, QStringList { u"max_tokens allowed 8 tokens; the server counted 9."_s });
    QCOMPARE(record.columns.at(1).failures.size(), 1);
    QCOMPARE(record.columns.at(1).findings,
        QStringList { u"max_tokens allowed 8 tokens; the server counted 9. Seen in 2 of 5 answers."_s });
}

void TestComparisonWords::saysWhyAColumnCannotBeAsked()
{
    for (const char *problem : { "no-route", "no-protocol", "route-without-protocol", "no-variable", "not-json" }) {
        const QString sentence = Words::columnProblem(problem, u"SUBJECT"_s);
        verifySentence(sentence);
        QVERIFY2(sentence.contains("SUBJECT"_L1), qPrintable(sentence));
    }
    verifySentence(Words::columnProblem("no-route", {}));
    verifySentence(Words::columnProblem("no-variable", {}));
    QCOMPARE(Words::columnProblem({}, {}), QString());
}

void TestComparisonWords::saysWhyALineupCannotBeRead()
{
    for (int kind = int(LineupProblem::Kind::NotJson); kind <= int(LineupProblem::Kind::HoldsKey); ++kind)
        verifySentence(Words::lineupProblem({ .kind = LineupProblem::Kind(kind), .detail = u"columns[2].set"_s, .at = 12 }));
    QCOMPARE(Words::lineupProblem({}), QString());
}

void TestComparisonWords::hasHeadings()
{
    for (const char *id : { "figures", "answer", "answers", "sent", "received", "request", "requestIds", "failures", "findings", "question",
             "columns", "route", "model", "protocol", "median", "least", "most", "count", "cost", "finish", "nothing", "reference",
             "differencesAgainst", "p95", "toolCalls", "timeline" }) {
        const QString heading = Words::reportHeading(id);
        verifySentence(heading);
        QVERIFY2(heading != QString::fromLatin1(id), id);
    }
    QCOMPARE(Words::reportHeading("no-such-heading"), u"no-such-heading"_s);
}

QTEST_GUILESS_MAIN(TestComparisonWords)
#include "tst_comparisonwords.moc"
