#include "core/schemasample.h"

#include "core/jsonschema.h"
#include "core/jsontext.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSchemaSample : public QObject
{
    Q_OBJECT

private slots:
    void makesPlainValues_data();
    void makesPlainValues();
    void makesWhatTheSchemaTakes_data();
    void makesWhatTheSchemaTakes();
    void comesToAnEnd_data();
    void comesToAnEnd();
};

void TestSchemaSample::makesPlainValues_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("sample");
    const auto row = [](const char *name, const char *schema, const char *sample) { QTest::newRow(name) << QByteArray(schema) << QByteArray(sample); };
    row("in the order of the schema", R"({"type":"object","properties":{"b":{"type":"string"},"a":{"type":"integer"},"c":{"type":"boolean"}}})",
        R"({"b":"text","a":1,"c":true})");
    row("an enum", R"({"enum":["celsius","fahrenheit"]})", "\"celsius\"");
    row("a default", R"({"type":"string","default":"x"})", "\"x\"");
    row("an example", R"({"type":"string","examples":["Oslo"]})", "\"Oslo\"");
    row("a const", R"({"const":{"b":1,"a":2}})", R"({"b":1,"a":2})");
    row("a date", R"({"type":"string","format":"date"})", "\"2024-05-06\"");
    row("at least", R"({"type":"integer","minimum":18})", "18");
    row("more than", R"({"type":"integer","exclusiveMinimum":18})", "19");
    row("less than nothing", R"({"type":"number","maximum":-2.5})", "-2.5");
    row("long", R"({"type":"string","minLength":6})", "\"textte\"");
    row("short", R"({"type":"string","maxLength":2})", "\"te\"");
    row("a list", R"({"type":"array","items":{"type":"string"},"minItems":2})", R"(["text","text"])");
    row("different ones", R"({"type":"array","items":{"enum":["a","b"]},"minItems":2,"uniqueItems":true})", R"(["a","b"])");
    row("a definition", R"({"$ref":"#/$defs/a","$defs":{"a":{"type":"integer"}}})", "1");
    row("the first alternative", R"({"oneOf":[{"type":"integer"},{"type":"string"}]})", "1");
    row("all of them", R"({"allOf":[{"properties":{"a":{"type":"integer"}}},{"required":["b"]}]})", R"({"a":1,"b":"text"})");
    row("required but not described", R"({"type":"object","required":["a"]})", R"({"a":"text"})");
    row("not null if it need not be", R"({"type":["null","integer"]})", "1");
    row("Gemini's capitals", R"({"type":"OBJECT","properties":{"a":{"type":"INTEGER"}}})", R"({"a":1})");
    row("a pattern", R"({"type":"string","pattern":"^\\d{3}$"})", "\"123\"");
}

void TestSchemaSample::makesPlainValues()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, sample);
    QCOMPARE(schemaSample(schema).value_or("nothing"), sample);
    QCOMPARE(schemaProblems(sample, schema), QList<SchemaProblem>());
}

void TestSchemaSample::makesWhatTheSchemaTakes_data()
{
    QTest::addColumn<QByteArray>("schema");
    // What a plain value cannot meet but by luck, and defaults that are wrong on purpose.
    const QStringList hard { u"not.json"_s, u"if-then-else.json"_s, u"refRemote.json"_s, u"boolean_schema.json"_s, u"propertyNames.json"_s,
        u"patternProperties.json"_s, u"dependencies.json"_s, u"oneOf.json"_s, u"contains.json"_s, u"default.json"_s };
    const QDir folder(QStringLiteral(JSON_SCHEMA_SUITE "/tests/draft7"));
    QStringList files = folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    files.removeIf([&hard](const QString &name) { return hard.contains(name); });
    QTest::newRow("one at least") << QByteArray(R"({"type":"object","properties":{"a":{"type":"string"}},"required":["a"]})");
    for (const QString &name : std::as_const(files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto groups = Json::elements(file.readAll()).value_or(QList<QByteArray>());
        for (const QByteArray &group : groups) {
            const auto members = Json::members(group).value();
            const QString row = name + u'|' + Json::unquoted(members.constFirst().second).value();
            for (const auto &[key, json] : members) {
                const QByteArray schema = json.trimmed();
                const bool isNever = schema.contains("false") && name != "uniqueItems.json"_L1;
                // Other documents, names of one's own and the words that no plain value meets.
                const bool isHard = schema.contains("\"http") || schema.contains("$id") || schema.contains("\"not\"")
                    || schema.contains("\"patternProperties\"") || isNever;
                if (key == "schema"_L1 && schema.startsWith('{') && !isHard)
                    QTest::newRow(qPrintable(row)) << schema;
            }
        }
    }
}

void TestSchemaSample::makesWhatTheSchemaTakes()
{
    QFETCH(const QByteArray, schema);
    const auto sample = schemaSample(schema);
    QVERIFY(sample);
    const QList<SchemaProblem> problems = schemaProblems(*sample, schema);
    const QByteArray told = *sample + " " + (problems.isEmpty() ? QByteArray() : problems.constFirst().id) + " " + schema;
    QVERIFY2(problems.isEmpty(), told.constData());
    QCOMPARE(schemaSample(schema), sample);
}

void TestSchemaSample::comesToAnEnd_data()
{
    QTest::addColumn<QByteArray>("schema");
    const auto row = [](const char *name, const QByteArray &schema) { QTest::newRow(name) << schema; };
    row("a tree", R"({"type":"object","properties":{"l":{"$ref":"#"},"r":{"$ref":"#"}}})");
    row("a tree that must go on", R"({"type":"object","properties":{"l":{"$ref":"#"},"r":{"$ref":"#"}},"required":["l","r"]})");
    row("itself", R"({"$ref":"#"})");
    row("all of itself", R"({"allOf":[{"$ref":"#"},{"$ref":"#"}]})");
    row("huge bounds", R"({"type":"array","minItems":1e18,"items":{"type":"string","minLength":1e18}})");
    row("bounds that cross", R"({"type":"integer","minimum":5,"maximum":1,"multipleOf":0})");
    row("keywords of the wrong kind", R"({"type":5,"properties":[],"required":{},"enum":1,"items":"a","allOf":{}})");
    row("no schema", "[]");
    row("no JSON", "{");
    row("nothing", "");
}

void TestSchemaSample::comesToAnEnd()
{
    QFETCH(const QByteArray, schema);
    const auto sample = schemaSample(schema);
    QVERIFY(!sample || !Json::problemIn(*sample));
}

QTEST_APPLESS_MAIN(TestSchemaSample)
#include "tst_schemasample.moc"
