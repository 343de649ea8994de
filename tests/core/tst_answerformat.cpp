#include "core/answerformat.h"

#include "core/jsontext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = AnswerFormat::Kind;
using Spelling = AnswerFormat::Spelling;

class TestAnswerFormat : public QObject
{
    Q_OBJECT

private slots:
    void readsEverySpelling();
    void changesOnlyWhatChanged_data();
    void changesOnlyWhatChanged();
    void changesTheKind();
    void writesBackWhatItRead();
};

void TestAnswerFormat::readsEverySpelling()
{
    const QByteArray nested = R"({ "type" : "json_schema", "json_schema": {"name":"a", "strict":true, "schema": {"type" :"object"} } })";
    auto format = readAnswerFormat(nested, Spelling::Nested);
    QVERIFY(format);
    QCOMPARE(format->kind, Kind::Schema);
    QCOMPARE(format->name, u"a"_s);
    QCOMPARE(format->strict, std::optional(true));
    QCOMPARE(format->schema, QByteArray(R"({"type" :"object"})"));
    QCOMPARE(nested.mid(format->schemaAt, format->schema.size()), format->schema);
    format = readAnswerFormat(R"({"type":"json_schema","name":"a","schema":{}})", Spelling::Flat);
    QVERIFY(format && format->name == "a"_L1 && format->schema == "{}" && !format->strict);
    QCOMPARE(readAnswerFormat(R"({"type":"text"})", Spelling::Flat)->kind, Kind::Text);
    QCOMPARE(readAnswerFormat(R"({"type":"json_object"})", Spelling::Nested)->kind, Kind::Object);
    QCOMPARE(readAnswerFormat(R"({"type":"grammar"})", Spelling::Nested)->kind, Kind::Other);
    QCOMPARE(readAnswerFormat(R"({"type":"OBJECT"})", Spelling::Alone)->schema, QByteArray(R"({"type":"OBJECT"})"));
    for (const char *none : { "", "5", "\"json_object\"", "[]", "null", "{" })
        QVERIFY2(!readAnswerFormat(none, Spelling::Nested), none);
}

void TestAnswerFormat::changesOnlyWhatChanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Spelling>("spelling");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("nested") << QByteArray(R"({"x":1.0,"json_schema":{"description":"d","schema":{"a":1},"name":"old","y":[ ]},"type":"json_schema"})")
                            << Spelling::Nested
                            << QByteArray(R"({"x":1.0,"json_schema":{"description":"d","schema":{"b":1},"name":"new","y":[ ]},"type":"json_schema"})");
    QTest::newRow("flat") << QByteArray(R"({"x":1.0,"schema":{"a":1},"name":"old","y":[ ],"type":"json_schema"})") << Spelling::Flat
                          << QByteArray(R"({"x":1.0,"schema":{"b":1},"name":"new","y":[ ],"type":"json_schema"})");
    QTest::newRow("alone") << QByteArray(R"({"a":1})") << Spelling::Alone << QByteArray(R"({"b":1})");
}

void TestAnswerFormat::changesOnlyWhatChanged()
{
    QFETCH(const QByteArray, before);
    QFETCH(const Spelling, spelling);
    QFETCH(const QByteArray, after);
    AnswerFormat format = *readAnswerFormat(before, spelling);
    format.name = u"new"_s;
    format.schema = R"({"b":1})";
    QCOMPARE(withAnswerFormat(before, format, spelling), after);
}

void TestAnswerFormat::changesTheKind()
{
    AnswerFormat schema { .kind = Kind::Schema, .name = u"a"_s, .strict = true, .schema = "{}" };
    QCOMPARE(withAnswerFormat("{}", schema, Spelling::Nested), QByteArray(R"({"type":"json_schema","json_schema":{"name":"a","strict":true,"schema":{}}})"));
    QCOMPARE(withAnswerFormat(R"({"type":"text"})", schema, Spelling::Flat), QByteArray(R"({"type":"json_schema","name":"a","strict":true,"schema":{}})"));
    schema.kind = Kind::Object;
    QCOMPARE(withAnswerFormat(R"({"type":"json_schema","k":1,"json_schema":{"name":"a"}})", schema, Spelling::Nested), QByteArray(R"({"type":"json_object","k":1})"));
    QCOMPARE(withAnswerFormat(R"({"type":"json_schema","k":1,"name":"a","schema":{}})", schema, Spelling::Flat), QByteArray(R"({"type":"json_object","k":1})"));
}

void TestAnswerFormat::writesBackWhatItRead()
{
    const QList<std::pair<QByteArray, Spelling>> values {
        { R"({"type":"json_schema","json_schema":{"z":1e5,"name":"a","schema":{"b":1,"a":2},"strict":false}})", Spelling::Nested },
        { R"({"z":"é","type":"json_schema","schema":{"b":1},"name":"ab","strict":true,"q":null})", Spelling::Flat },
        { R"({"type":"json_object","z":-0.0})", Spelling::Nested },
        { R"({"type":"text"})", Spelling::Flat },
        { R"({"type":"grammar","grammar":{"name":"x"}})", Spelling::Nested },
        { R"({"type":"OBJECT","properties":{"a":{}}})", Spelling::Alone },
    };
    for (const auto &[json, spelling] : values)
        QCOMPARE(withAnswerFormat(json, *readAnswerFormat(json, spelling), spelling), json);
}

QTEST_GUILESS_MAIN(TestAnswerFormat)
#include "tst_answerformat.moc"
