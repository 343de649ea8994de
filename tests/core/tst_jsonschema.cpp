// Checks against the JSON Schema Test Suite as the system has it, and what must never hold anybody up.
#include "core/jsonschema.h"

#include "core/jsontext.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = SchemaProblem::Kind;

namespace {
QByteArray memberOf(const QByteArray &object, const QString &name)
{
    QByteArray found;
    const auto members = Json::members(object).value_or(QList<std::pair<QString, QByteArray>>());
    for (const auto &[key, value] : members) {
        if (key == name)
            found = value;
    }
    return found.trimmed();
}

/// What the suite asks for and we do otherwise, with the reason. By file, group and test; an empty test means the whole group.
const QStringList &exceptions()
{
    static const QStringList all {
        // Nothing is ever fetched.
        u"definitions.json|valid definition"_s,
        u"definitions.json|invalid definition"_s,
        u"ref.json|remote ref, containing refs itself"_s,
        // An $id moves where references begin; what the tools of models use never does.
        u"ref.json|Recursive references between schemas"_s,
    };
    return all;
}
}

class TestJsonSchema : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheTestSuite_data();
    void agreesWithTheTestSuite();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void takesNeighbouringSpellings_data();
    void takesNeighbouringSpellings();
    void neverLooksIntoOtherDocuments_data();
    void neverLooksIntoOtherDocuments();
    void isNotHeldUp_data();
    void isNotHeldUp();
    void namesWhatCannotBeChecked_data();
    void namesWhatCannotBeChecked();
};

void TestJsonSchema::agreesWithTheTestSuite_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("instance");
    QTest::addColumn<bool>("isValid");
    const QDir folder(QStringLiteral(JSON_SCHEMA_SUITE "/tests/draft7"));
    const QStringList files = folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    if (files.isEmpty()) {
        QTest::newRow("there is no suite on this system") << QByteArray("{}") << QByteArray("1") << true;
        return;
    }
    for (const QString &name : files) {
        if (name == "refRemote.json"_L1)
            continue; // nothing is ever fetched
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto groups = Json::elements(file.readAll()).value_or(QList<QByteArray>());
        QVERIFY(!groups.isEmpty());
        for (const QByteArray &group : groups) {
            const QString title = Json::unquoted(memberOf(group, u"description"_s)).value();
            if (exceptions().contains(name + u'|' + title))
                continue;
            const auto tests = Json::elements(memberOf(group, u"tests"_s)).value();
            for (const QByteArray &test : tests) {
                const QString row = name + u'|' + title + u'|' + Json::unquoted(memberOf(test, u"description"_s)).value();
                QTest::newRow(qPrintable(row)) << memberOf(group, u"schema"_s) << memberOf(test, u"data"_s)
                                               << (memberOf(test, u"valid"_s) == "true");
            }
        }
    }
}

void TestJsonSchema::agreesWithTheTestSuite()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, instance);
    QFETCH(const bool, isValid);
    const QList<SchemaProblem> problems = schemaProblems(instance, schema);
    for (const SchemaProblem &problem : problems)
        QVERIFY2(problem.kind == Kind::Invalid, qPrintable(QString::fromUtf8(problem.id) + problem.facts.join(u' ')));
    QCOMPARE(problems.isEmpty(), isValid || !schemasAreChecked());
}

void TestJsonSchema::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("instance");
    QTest::addColumn<QStringList>("told"); ///< id place offset facts
    const auto row = [](const char *name, const char *schema, const char *instance, const QStringList &told) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(instance) << told;
    };
    row("a type far inside", R"({"properties":{"days":{"items":{"properties":{"temp":{"type":"number"}}}}}})",
        R"({"days": [{"temp": "warm"}]})", { u"type days[0].temp 19 string number"_s });
    row("one of two types", R"({"type":["string","null"]})", "1", { u"type  0 integer string null"_s });
    row("alternatives of types", R"({"anyOf":[{"type":"string"},{"type":"null"}]})", "1", { u"type  0 integer string null"_s });
    row("missing", R"({"required":["a","b"]})", R"({"b":1})", { u"required  0 a"_s });
    row("one too many", R"({"properties":{"a":{}},"additionalProperties":false})", R"({"a":1, "x y":2})",
        { u"unexpected [\"x y\"] 14 x y"_s });
    row("an enum", R"({"properties":{"unit":{"enum":["c","f"]}}})", R"({"unit":"k"})", { u"enum unit 8 \"c\" \"f\""_s });
    row("a const", R"({"const":{"a":1.0}})", R"({"a":2})", { u"const  0 {\"a\":1}"_s });
    row("a pattern", R"({"pattern":"^a+$"})", "\"b\"", { u"pattern  0 ^a+$"_s });
    row("a date", R"({"format":"date"})", "\"2024-02-30\"", { u"format  0 date"_s });
    row("bounds", R"({"items":{"minimum":2,"exclusiveMaximum":5.5}})", "[1,5.5,3]",
        { u"minimum [0] 1 2"_s, u"below [1] 3 5.5"_s });
    row("lengths", R"({"items":{"minLength":2,"maxLength":3}})", R"(["a","abcd"])",
        { u"min-length [0] 1 2"_s, u"max-length [1] 5 3"_s });
    row("a multiple", R"({"multipleOf":0.1})", "0.25", { u"multiple  0 0.1"_s });
    row("twice", R"({"uniqueItems":true})", "[1,1.0]", { u"unique  0 "_s });
    row("several, in the order of the text", R"({"properties":{"a":{"type":"string"},"b":{"type":"string"}}})",
        R"({"b":1,"a":2})", { u"type b 5 integer string"_s, u"type a 11 integer string"_s });
    row("names with brackets", R"({"properties":{"a][b":{"type":"string"}}})", R"({"a][b":1})",
        { u"type [\"a][b\"] 8 integer string"_s });
    row("not JSON", "{}", "{\"a\":", { u"not-json  5 "_s });
    row("two alternatives at once", R"({"oneOf":[{"type":"number"},{"type":"integer"}]})", "1", { u"several-alternatives  0 "_s });
    row("an alternative that fails inside", R"({"anyOf":[{"type":"null"},{"type":"object","properties":{"a":{"type":"string"}}}]})",
        R"({"a":1})", { u"type a 5 integer string"_s });
    row("never", R"({"properties":{"a":false}})", R"({"a":1})", { u"forbidden a 5 "_s });
}

void TestJsonSchema::saysWhatIsWrongAndWhere()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, instance);
    QFETCH(const QStringList, told);
    QStringList found;
    const QList<SchemaProblem> problems = schemaProblems(instance, schema);
    for (const SchemaProblem &each : problems) {
        const QString facts = each.id == "not-json" ? QString() : each.facts.join(u' ');
        found << QString::fromUtf8(each.id) + u' ' + each.place + u' ' + QString::number(each.offset) + u' ' + facts;
    }
    QCOMPARE(found, schemasAreChecked() ? told : QStringList());
}

void TestJsonSchema::takesNeighbouringSpellings_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("valid");
    QTest::addColumn<QByteArray>("invalid");
    const auto row = [](const char *name, const char *schema, const char *valid, const char *invalid) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(valid) << QByteArray(invalid);
    };
    row("Gemini's capitals", R"({"type":"OBJECT","properties":{"a":{"type":"STRING"}}})", R"({"a":"b"})", R"({"a":1})");
    row("nullable", R"({"type":"string","nullable":true})", "null", "1");
    row("$defs", R"({"$ref":"#/$defs/a","$defs":{"a":{"type":"string"}}})", "\"a\"", "1");
    row("prefixItems", R"({"prefixItems":[{"type":"string"}],"items":{"type":"integer"}})", R"(["a",1])", R"(["a","b"])");
    row("draft 4 bounds", R"({"maximum":5,"exclusiveMaximum":true})", "4", "5");
    row("dependentRequired", R"({"dependentRequired":{"a":["b"]}})", R"({"a":1,"b":1})", R"({"a":1})");
    row("escapes of other regular expressions", R"({"pattern":"^\\u0041\\/$"})", "\"A/\"", "\"B/\"");
    row("percent in a reference", R"({"$ref":"#/definitions/a%20b","definitions":{"a b":{"type":"string"}}})", "\"a\"", "1");
    row("a tree", R"({"properties":{"l":{"$ref":"#"},"v":{"type":"integer"}}})", R"({"l":{"l":{"v":1}}})", R"({"l":{"l":{"v":"1"}}})");
}

void TestJsonSchema::takesNeighbouringSpellings()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, valid);
    QFETCH(const QByteArray, invalid);
    QCOMPARE(schemaProblems(valid, schema), QList<SchemaProblem>());
    QCOMPARE(schemaProblems(invalid, schema).size(), schemasAreChecked() ? 1 : 0);
}

void TestJsonSchema::neverLooksIntoOtherDocuments_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::newRow("web") << QByteArray("http://localhost:1/a.json#/b");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("relative") << QByteArray("other.json");
    QTest::newRow("urn") << QByteArray("urn:a:b");
}

void TestJsonSchema::neverLooksIntoOtherDocuments()
{
    QFETCH(const QByteArray, reference);
    const QList<SchemaProblem> problems = schemaProblems("1", R"({"properties":{"a":{"$ref":")" + reference + R"("}}})");
    QCOMPARE(problems.size(), schemasAreChecked() ? 1 : 0);
    for (const SchemaProblem &problem : problems) {
        QCOMPARE(problem.kind, Kind::Unchecked);
        QCOMPARE(problem.id, QByteArray("other-document"));
        QCOMPARE(problem.facts, QStringList(QString::fromUtf8(reference)));
    }
}

void TestJsonSchema::isNotHeldUp_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("instance");
    const QByteArray as = QByteArray(100'000, 'a');
    const auto row = [](const char *name, const QByteArray &schema, const QByteArray &instance) { QTest::newRow(name) << schema << instance; };
    row("a pattern that tries everything", R"({"pattern":"^(a+)+$"})", '"' + as + "b\"");
    row("a pattern that goes deep", R"({"pattern":"^(a|b)*$"})", '"' + as + '"');
    row("such a pattern of names", R"({"patternProperties":{"^(a+)+$":{}}})", "{\"" + as + "b\":1}");
    row("long names", R"({"patternProperties":{"^a+$":{}}})", "{\"" + as + "\":1}");
    row("very long names deep inside", R"({"additionalProperties":{"patternProperties":{"a*":{}}}})",
        "{\"x\":{\"" + QByteArray(3'000'000, 'a') + "\":1}}");
    row("digits without end as a date", R"({"format":"date-time"})", '"' + QByteArray(300'000, '1') + '"');
    row("a reference to itself", R"({"$ref":"#"})", "1");
    row("two that lead to each other", R"({"definitions":{"a":{"$ref":"#/definitions/b"},"b":{"$ref":"#/definitions/a"}},"$ref":"#/definitions/a"})", "1");
    row("a circle of alternatives", R"({"anyOf":[{"$ref":"#"},{"type":"string"}]})", "1");
    row("a circle through negation", R"({"not":{"$ref":"#"}})", "1");
    row("deep text", "{\"items\":{\"$ref\":\"#\"}}", QByteArray(400, '[') + QByteArray(400, ']'));
    row("deeper than anything is read", "{}", QByteArray(100'000, '['));
    QByteArray deep = "{}";
    for (int i = 0; i < 200; ++i)
        deep = "{\"not\":" + deep + "}";
    row("a deep schema", deep, "1");
    QByteArray doubling = R"({"$ref":"#/definitions/0","definitions":{)";
    for (int i = 0; i < 60; ++i) {
        const QByteArray next = QByteArray::number(i + 1);
        doubling += '"' + QByteArray::number(i) + R"(":{"allOf":[{"$ref":"#/definitions/)" + next + R"("},{"$ref":"#/definitions/)" + next + "\"}]},";
    }
    row("twice as much with every step", doubling + R"("60":{"type":"string"}}})", "1");
    QByteArray nested = "1";
    for (int i = 0; i < 60; ++i)
        nested = "{\"a\":" + nested + "}";
    row("twice as much with every level",
        R"({"allOf":[{"properties":{"a":{"$ref":"#"}}},{"properties":{"a":{"$ref":"#"}}}]})", nested);
    QByteArray chain = R"({"$ref":"#/definitions/0","definitions":{)";
    for (int i = 0; i < 2500; ++i)
        chain += '"' + QByteArray::number(i) + R"(":{"allOf":[{"$ref":"#/definitions/)" + QByteArray::number(i + 1) + "\"}]},";
    row("a long chain", chain + R"("2500":{}}})", "1");
    QByteArray many = "[";
    for (int i = 0; i < 50'000; ++i)
        many += QByteArray::number(i) + ',';
    row("many that must differ", R"({"uniqueItems":true})", many + "0]");
    row("a multiple of nothing", R"({"multipleOf":0})", "1");
    row("numbers beyond all bounds", R"({"multipleOf":-1,"maximum":1e308})", "99999999999999999999999999");
    row("a number nobody can hold", "{}", "1e999");
    row("a bound that is no number", R"({"maxLength":1e300,"minItems":-5,"maximum":"a"})", "\"a\"");
    row("broken keywords", R"({"type":5})", "1");
    row("properties as a list", R"({"properties":[1],"required":"a","enum":{},"items":5})", "{}");
    row("half a pair of surrogates", R"({"properties":{"a":{"enum":["\u00e4"]}}})", "{\"a\":\"\\u00fc\"}");
    row("bytes that are no text", "{}", "\"\xff\xfe\"");
    row("nothing", "", "");
}

void TestJsonSchema::isNotHeldUp()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, instance);
    const QList<SchemaProblem> problems = schemaProblems(instance, schema); // back at all, and soon: ctest has an end
    QVERIFY(problems.size() <= 50);
}

void TestJsonSchema::namesWhatCannotBeChecked_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("instance");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const char *schema, const char *instance, const char *id) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(instance) << QByteArray(id);
    };
    row("a broken schema", "{", "1", "schema-not-json");
    row("an unknown type", R"({"type":"text"})", "1", "schema-unusable");
    row("a reference to nothing", R"({"$ref":"#/definitions/a"})", "1", "dangling-reference");
    row("a circle", R"({"$ref":"#"})", "1", "schema-unusable");
    row("a broken pattern", R"({"pattern":"("})", "1", "pattern-invalid");
    row("a hard pattern", R"({"patternProperties":{"(a+)+b":{}}})", "{}", "pattern-too-hard");
}

void TestJsonSchema::namesWhatCannotBeChecked()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, instance);
    QFETCH(const QByteArray, id);
    const QList<SchemaProblem> problems = schemaProblems(instance, schema);
    QCOMPARE(problems.size(), schemasAreChecked() ? 1 : 0);
    for (const SchemaProblem &problem : problems) {
        QVERIFY(problem.kind != Kind::Invalid);
        QCOMPARE(problem.id, id);
    }
}

QTEST_APPLESS_MAIN(TestJsonSchema)
#include "tst_jsonschema.moc"
