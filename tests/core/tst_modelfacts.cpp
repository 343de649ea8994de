#include "core/modelfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestModelFacts final : public QObject
{
    Q_OBJECT

private slots:
    void readsNumbersUnderEveryName_data();
    void readsNumbersUnderEveryName();
    void believesNoImpossibleNumber_data();
    void believesNoImpossibleNumber();
    void readsDates_data();
    void readsDates();
    void readsAbilities_data();
    void readsAbilities();
    void keepsPricesAsSpelled();
    void takesTheSurestName();
    void readsTheAnswerForOneModelInItsEnvelope();
    void takesNothingFromWhatIsNoObject();
};

void TestModelFacts::readsNumbersUnderEveryName_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<qint64>("context");
    QTest::addColumn<qint64>("output");
    const auto row = [](const char *name, const char *entry, qint64 context, qint64 output) {
        QTest::newRow(name) << QByteArray(entry) << context << output;
    };
    row("nothing", R"({"id":"m"})", 0, 0);
    row("OpenRouter", R"({"id":"m","context_length":1000000,"top_provider":{"max_completion_tokens":4096}})", 1'000'000, 4096);
    row("context_window", R"({"context_window":204800,"max_output_tokens":100})", 204'800, 100);
    row("Anthropic", R"({"type":"model","id":"MiniMax-M3","max_input_tokens":1000000,"max_tokens":65536})", 1'000'000, 65'536);
    row("Gemini", R"({"name":"models/m","inputTokenLimit":1048576,"outputTokenLimit":8192})", 1'048'576, 8192);
    row("vLLM", R"({"id":"m","max_model_len":32768})", 32'768, 0);
    row("limits nested", R"({"limit":{"context":200000,"output":64000}})", 200'000, 64'000);
    row("as strings and with exponents", R"({"context_length":"1e6","max_tokens":5.12e2})", 1'000'000, 512);
    row("null", R"({"context_length":null,"max_tokens":null})", 0, 0);
}

void TestModelFacts::readsNumbersUnderEveryName()
{
    QFETCH(QByteArray, entry);
    QFETCH(qint64, context);
    QFETCH(qint64, output);
    const ModelFacts facts = reportedFacts(entry);
    QCOMPARE(facts.context.has_value(), context > 0);
    QCOMPARE(facts.maxOutput.has_value(), output > 0);
    if (facts.context)
        QCOMPARE(facts.context->value, context);
    if (facts.maxOutput)
        QCOMPARE(facts.maxOutput->value, output);
}

void TestModelFacts::believesNoImpossibleNumber_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : { "0", "-1", "1e400", "1e30", "true", "\"many\"", "[]", "{}", "\"\"", "\"NaN\"", "\"inf\"" })
        QTest::newRow(value) << QByteArray(value);
}

void TestModelFacts::believesNoImpossibleNumber()
{
    QFETCH(QByteArray, value);
    QVERIFY(!reportedFacts(QByteArray("{\"context_length\":" + value + "}")).context);
}

void TestModelFacts::readsDates_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("date");
    QTest::newRow("seconds") << QByteArray(R"("created":1780272000)") << u"2026-06-01"_s;
    QTest::newRow("milliseconds") << QByteArray(R"("created":1780272000000)") << u"2026-06-01"_s;
    QTest::newRow("Anthropic") << QByteArray(R"("created_at":"2026-06-01T00:00:00Z")") << u"2026-06-01"_s;
    QTest::newRow("new-api's constant") << QByteArray(R"("created":1626777600)") << QString();
    QTest::newRow("zero") << QByteArray(R"("created":0)") << QString();
    QTest::newRow("the Unix epoch in words") << QByteArray(R"("created_at":"1970-01-01T00:00:00Z")") << QString();
    QTest::newRow("far too large") << QByteArray(R"("created":1e300)") << QString();
    QTest::newRow("no date") << QByteArray(R"("created_at":"yesterday")") << QString();
}

void TestModelFacts::readsDates()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, date);
    QCOMPARE(reportedFacts(QByteArray(QByteArray("{") + member + "}")).created.date().toString(Qt::ISODate), date);
}

void TestModelFacts::readsAbilities_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<int>("vision");
    QTest::addColumn<int>("tools");
    const auto row = [](const char *name, const char *entry, int vision, int tools) { QTest::newRow(name) << QByteArray(entry) << vision << tools; };
    row("nothing said", R"({"id":"m"})", -1, -1);
    row("words", R"({"capabilities":["vision","tool_use"]})", 1, 1);
    row("an object that says no", R"({"capabilities":{"vision":false,"function_calling":true}})", 0, 1);
    row("modalities", R"({"architecture":{"input_modalities":["text","image"]}})", 1, -1);
    row("only text", R"({"architecture":{"input_modalities":["text"]}})", 0, -1);
    row("parameters", R"({"supported_parameters":["temperature","tools"]})", -1, 1);
    row("plain", R"({"vision":true,"tools":"no"})", 1, 0);
}

void TestModelFacts::readsAbilities()
{
    QFETCH(QByteArray, entry);
    QFETCH(int, vision);
    QFETCH(int, tools);
    const auto shown = [](const std::optional<bool> &ability) { return ability ? int(*ability) : -1; };
    const ModelFacts facts = reportedFacts(entry);
    QCOMPARE(shown(facts.vision), vision);
    QCOMPARE(shown(facts.tools), tools);
}

void TestModelFacts::keepsPricesAsSpelled()
{
    const ModelFacts facts = reportedFacts(R"({"pricing":{"prompt":"0.00000030","completion":1.20e-6,"image":"0"}})");
    QCOMPARE(facts.inputPrice->text, u"0.00000030"_s);
    QCOMPARE(facts.inputPrice->value, 0.0000003);
    QCOMPARE(facts.inputPrice->field, u"pricing.prompt"_s);
    QCOMPARE(facts.outputPrice->text, u"1.20e-6"_s);
    QVERIFY(!reportedFacts(R"({"pricing":{"prompt":"free","completion":-1}})").inputPrice);
    QVERIFY(!reportedFacts(R"({"pricing":{"prompt":"free","completion":-1}})").outputPrice);
}

void TestModelFacts::takesTheSurestName()
{
    const ModelFacts facts = reportedFacts(R"({"max_input_tokens":5,"context_length":7,"max_tokens":3,"max_output_tokens":2})");
    QCOMPARE(facts.context->value, 7);
    QCOMPARE(facts.context->field, u"context_length"_s);
    QCOMPARE(facts.maxOutput->value, 2);
}

void TestModelFacts::readsTheAnswerForOneModelInItsEnvelope()
{
    QCOMPARE(reportedFacts(R"({"data":{"id":"m","owned_by":"x"},"meta":{}})").owner, u"x"_s);
}

void TestModelFacts::takesNothingFromWhatIsNoObject()
{
    for (const char *json : { "", "null", "[]", "\"m\"", "{", "{\"context_length\":", "\xff\xfe" })
        QCOMPARE(reportedFacts(json), ModelFacts());
}

QTEST_GUILESS_MAIN(TestModelFacts)
#include "tst_modelfacts.moc"
