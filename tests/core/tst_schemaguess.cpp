#include "core/schemaguess.h"

#include "core/jsonschema.h"
#include "core/jsontext.h"
#include "core/schemalint.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QByteArray anyJson(QRandomGenerator &random, int depth)
{
    const int kind = random.bounded(depth > 3 ? 5 : 7);
    if (kind == 0)
        return QByteArray::number(random.bounded(-50, 50));
    if (kind == 1)
        return QByteArray::number(random.bounded(100.0), 'f', 2);
    if (kind == 2)
        return random.bounded(2) == 0 ? "true" : "false";
    if (kind == 3)
        return "null";
    if (kind == 4)
        return Json::quoted(QString::number(random.generate(), 36));
    QList<QByteArray> parts;
    const int count = random.bounded(4);
    for (int i = 0; i < count; ++i)
        parts.append((kind == 5 ? QByteArray() : Json::quoted(QString(QChar(u'a' + random.bounded(4)))) + ":") + anyJson(random, depth + 1));
    return kind == 5 ? '[' + parts.join(',') + ']' : '{' + parts.join(',') + '}';
}
}

class TestSchemaGuess : public QObject
{
    Q_OBJECT

private slots:
    void describesWhatItSees_data();
    void describesWhatItSees();
    void takesItsExample();
    void refusesWhatIsNoJson();
};

void TestSchemaGuess::describesWhatItSees_data()
{
    QTest::addColumn<QByteArray>("example");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("capitals");
    const auto row = [](const char *name, const char *example, const char *plain, const char *capitals) {
        QTest::newRow(name) << QByteArray(example) << QByteArray(plain) << QByteArray(capitals);
    };
    row("an object", R"({"b":"x","a":1})",
        R"({"type":"object","properties":{"b":{"type":"string"},"a":{"type":"integer"}},"required":["b","a"],"additionalProperties":false})",
        R"({"type":"OBJECT","properties":{"b":{"type":"STRING"},"a":{"type":"INTEGER"}},"required":["b","a"]})");
    row("a list of objects", R"([{"a":1},{"a":1.5,"b":null}])",
        R"({"type":"array","items":{"type":"object","properties":{"a":{"type":"number"},"b":{"type":"null"}},"required":["a"],"additionalProperties":false}})",
        R"({"type":"ARRAY","items":{"type":"OBJECT","properties":{"a":{"type":"NUMBER"},"b":{"type":"STRING","nullable":true}},"required":["a"]}})");
    row("several types", R"(["x",null])", R"({"type":"array","items":{"type":["string","null"]}})",
        R"({"type":"ARRAY","items":{"type":"STRING","nullable":true}})");
    row("an empty list", "[]", R"({"type":"array"})", R"({"type":"ARRAY","items":{"type":"STRING"}})");
    row("an empty object", "{}", R"({"type":"object","properties":{},"additionalProperties":false})", R"({"type":"OBJECT","properties":{}})");
}

void TestSchemaGuess::describesWhatItSees()
{
    QFETCH(const QByteArray, example);
    QFETCH(const QByteArray, plain);
    QFETCH(const QByteArray, capitals);
    QCOMPARE(Json::compacted(schemaFor(example, SchemaTypes::Plain).value_or("")), plain);
    QCOMPARE(Json::compacted(schemaFor(example, SchemaTypes::Capitals).value_or("")), capitals);
}

void TestSchemaGuess::takesItsExample()
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        QRandomGenerator random(seed);
        const QByteArray example = anyJson(random, 0);
        const auto schema = schemaFor(example, SchemaTypes::Plain);
        QVERIFY2(schema, example.constData());
        const QList<SchemaProblem> problems = schemaProblems(example, *schema);
        QVERIFY2(problems.isEmpty(), QByteArray(example + "\n" + *schema).constData());
        QVERIFY2(schemaRemarks(*schema, SchemaUse::Answer).isEmpty(), schema->constData());
        QVERIFY(schemaFor(example, SchemaTypes::Capitals));
    }
}

void TestSchemaGuess::refusesWhatIsNoJson()
{
    for (const char *text : { "", "  ", "{", "hello", "{\"a\":}" })
        QVERIFY2(!schemaFor(text, SchemaTypes::Plain), text);
}

QTEST_GUILESS_MAIN(TestSchemaGuess)
#include "tst_schemaguess.moc"
