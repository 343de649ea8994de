#include "core/schemalint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = SchemaRemark::Kind;

namespace {
struct Told {
    Kind kind;
    QString subject;
    QByteArray marked; ///< the text the remark stands at
};
}

class TestSchemaLint : public QObject
{
    Q_OBJECT

private slots:
    void remarksOnWhatLooksWrong_data();
    void remarksOnWhatLooksWrong();
    void asksNoObjectOfAnAnswer();
    void knowsWhatAWordMeant();
};

void TestSchemaLint::remarksOnWhatLooksWrong_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QList<Told>>("told");
    const auto row = [](const char *name, const char *schema, const QList<Told> &told) { QTest::newRow(name) << QByteArray(schema) << told; };
    row("no arguments", R"({"type":"object","properties":{}})", {});
    row("usual", R"({"type":"object","properties":{"a":{"type":"string"}},"required":["a"]})", {});
    row("Gemini's capitals", R"({"type":"OBJECT","properties":{"a":{"type":"STRING"}}})", {});
    row("anything goes", R"({"type":"object","properties":{"a":true}})", {});
    row("escaped name", R"({"type":"object","properties":{"a":{}},"required":["\u0061"]})", {});
    row("words of one's own", R"({"type":"object","x-a":1,"$anchor":"b"})", {});
    row("a list", "[]", { { Kind::NotAnObject, {}, "[]" } });
    row("no type", "{}", { { Kind::TypeMissing, {}, "{" } });
    row("a string", R"({"type":"string"})", { { Kind::TypeNotObject, {}, "\"string\"" } });
    row("a type nobody knows", R"({"type":"object","properties":{"a":{"type":"str"}}})", { { Kind::TypeUnknown, u"str"_s, "\"str\"" } });
    row("one of several types", R"({"type":"object","properties":{"a":{"type":["null","float"]}}})", { { Kind::TypeUnknown, u"float"_s, "\"float\"" } });
    row("properties a list", R"({"type":"object","properties":[]})", { { Kind::PropertiesNotAnObject, u"properties"_s, "[]" } });
    row("a property a text", R"({"type":"object","properties":{"a":"string"}})", { { Kind::PropertyNotASchema, u"a"_s, "\"string\"" } });
    row("required a text", R"({"type":"object","required":"a"})", { { Kind::RequiredNotAList, {}, "\"a\"" } });
    row("required numbers", R"({"type":"object","required":[1]})", { { Kind::RequiredNotAList, {}, "1" } });
    row("required unknown", R"({"type":"object","properties":{"a":{}},"required":["b"]})", { { Kind::RequiredUnknown, u"b"_s, "\"b\"" } });
    row("required of an alternative", R"({"type":"object","properties":{"a":{}},"anyOf":[{"required":["a"]}]})", {});
    row("misspelled", R"({"type":"object","requried":["b"]})", { { Kind::KeywordMisspelled, u"requried"_s, "\"requried\"" } });
    row("a word of no schema", R"({"type":"object","colour":"red"})", { { Kind::KeywordUnknown, u"colour"_s, "\"colour\"" } });
    row("properties are no keywords", R"({"type":"object","properties":{"requried":{}}})", {});
    row("nothing to choose from", R"({"type":"object","properties":{"a":{"enum":[]}}})", { { Kind::EnumEmpty, {}, "[]" } });
    row("no list to choose from", R"({"type":"object","properties":{"a":{"enum":"b"}}})", { { Kind::EnumNotAList, {}, "\"b\"" } });
    row("a broken pattern", R"({"type":"object","properties":{"a":{"pattern":"("}}})", { { Kind::PatternInvalid, u"("_s, "\"(\"" } });
    row("items a text", R"({"type":"object","properties":{"a":{"items":"string"}}})", { { Kind::PartNotASchema, u"items"_s, "\"string\"" } });
    row("deep inside", R"({"type":"object","properties":{"a":{"items":{"anyOf":[{"tpye":"b"}]}}}})", { { Kind::KeywordMisspelled, u"tpye"_s, "\"tpye\"" } });
    row("another document", R"({"type":"object","properties":{"a":{"$ref":"b.json"}}})", { { Kind::OtherDocument, u"b.json"_s, "\"b.json\"" } });
    row("a definition", R"({"type":"object","properties":{"a":{"$ref":"#/$defs/b"}},"$defs":{"b":{}}})", {});
    row("no such definition", R"({"type":"object","properties":{"a":{"$ref":"#/$defs/c"}},"$defs":{"b":{}}})",
        { { Kind::DanglingReference, u"#/$defs/c"_s, "\"#/$defs/c\"" } });
    row("in the order of the text", R"({"requried":[],"type":"text"})",
        { { Kind::KeywordMisspelled, u"requried"_s, "\"requried\"" }, { Kind::TypeNotObject, {}, "\"text\"" }, { Kind::TypeUnknown, u"text"_s, "\"text\"" } });
}

void TestSchemaLint::remarksOnWhatLooksWrong()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QList<Told>, told);
    const QList<SchemaRemark> remarks = schemaRemarks(schema, SchemaUse::Arguments);
    QCOMPARE(remarks.size(), told.size());
    for (qsizetype i = 0; i < told.size(); ++i) {
        QCOMPARE(int(remarks[i].kind), int(told[i].kind));
        QCOMPARE(remarks[i].subject, told[i].subject);
        QCOMPARE(schema.mid(remarks[i].offset, remarks[i].length), told[i].marked);
    }
}

void TestSchemaLint::asksNoObjectOfAnAnswer()
{
    QCOMPARE(schemaRemarks(R"({"type":"array"})", SchemaUse::Answer), QList<SchemaRemark>());
    QCOMPARE(schemaRemarks("{}", SchemaUse::Answer), QList<SchemaRemark>());
    QCOMPARE(schemaRemarks("1", SchemaUse::Answer).size(), 1);
}

void TestSchemaLint::knowsWhatAWordMeant()
{
    const auto meant = [](const char *word) {
        return schemaRemarks("{\"" + QByteArray(word) + "\":1}", SchemaUse::Answer).constFirst().meant;
    };
    QCOMPARE(meant("requried"), u"required"_s);
    QCOMPARE(meant("Type"), u"type"_s);
    QCOMPARE(meant("additionalproperties"), u"additionalProperties"_s);
    QCOMPARE(meant("any"), QString());
}

QTEST_APPLESS_MAIN(TestSchemaLint)
#include "tst_schemalint.moc"
