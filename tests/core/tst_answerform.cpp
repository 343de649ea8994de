#include "core/answerform.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAnswerForm : public QObject
{
    Q_OBJECT

private slots:
    void findsTheFormOnEverySurface_data();
    void findsTheFormOnEverySurface();
    void findsWhatSomebodyWroteIntoTheBody();
    void judgesAnAnswer_data();
    void judgesAnAnswer();
    void tellsWhereItIsNotAsAsked();
};

void TestAnswerForm::findsTheFormOnEverySurface_data()
{
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<AnswerForm>>("form");
    const auto row = [](const char *name, const char *parameter, const char *json, const std::optional<AnswerForm> &form) {
        QTest::newRow(name) << QByteArray(parameter) << QByteArray(json) << form;
    };
    const AnswerForm named { .name = u"a"_s, .schema = R"({"type":"object"})" };
    row("OpenAI chat", "response_format", R"({"type":"json_schema","json_schema":{"name":"a","strict":true,"schema":{"type":"object"}}})", named);
    row("Responses", "text.format", R"({"type":"json_schema","name":"a","schema":{"type":"object"}})", named);
    row("any object", "response_format", R"({"type":"json_object"})", AnswerForm());
    row("Gemini", "generationConfig.responseSchema", R"({"type":"OBJECT"})", AnswerForm { .schema = R"({"type":"OBJECT"})" });
    row("Gemini without a schema", "response_mime_type", "\"application/json\"", AnswerForm());
    row("text", "response_format", R"({"type":"text"})", std::nullopt);
    row("something else", "temperature", "1", std::nullopt);
}

void TestAnswerForm::findsTheFormOnEverySurface()
{
    QFETCH(const QByteArray, parameter);
    QFETCH(const QByteArray, json);
    QFETCH(const std::optional<AnswerForm>, form);
    ChatSettings settings;
    settings.parameters.set(parameter, json);
    QVERIFY(answerForm(settings) == form);
}

void TestAnswerForm::findsWhatSomebodyWroteIntoTheBody()
{
    ChatSettings settings;
    settings.extraBody.set("text", R"({"format":{"type":"json_object"}})");
    QVERIFY(answerForm(settings) == AnswerForm());
    QVERIFY(!answerForm(ChatSettings()));
}

void TestAnswerForm::judgesAnAnswer_data()
{
    using Kind = AnswerVerdict::Kind;
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const char *schema, const QString &text, Kind kind, bool isCut = false) {
        QTest::newRow(name) << QByteArray(schema) << text << isCut << kind;
    };
    const char *const city = R"({"type":"object","required":["city"]})";
    row("nothing", "", u" "_s, Kind::Empty);
    row("an object", "", u" {\"a\":1}\n"_s, Kind::Json);
    row("a list where an object was asked for", "", u"[1]"_s, Kind::OtherJson);
    row("words", "", u"Here you are: {}"_s, Kind::NotJson);
    row("in a fence", "", u"```json\n{}\n```"_s, Kind::Fenced);
    row("cut", "", u"{\"a\":"_s, Kind::Cut, true);
    row("cut behind its end", "", u"{}"_s, Kind::Json, true);
    row("far too large", "", QString(5'000'000, u' ') + QString(5'000'000, u'1'), Kind::TooLarge);
    if (schemasAreChecked()) {
        row("as asked", city, u"{\"city\":1}"_s, Kind::Valid);
        row("not as asked", city, u"{}"_s, Kind::Invalid);
        row("after no schema", R"({"$ref":"https://example.test/x"})", u"{}"_s, Kind::Unclear);
    } else {
        row("with a schema nobody can check", city, u"{}"_s, Kind::Unchecked);
    }
}

void TestAnswerForm::judgesAnAnswer()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QString, text);
    QFETCH(const bool, isCut);
    QFETCH(const AnswerVerdict::Kind, kind);
    QCOMPARE(answerVerdict({ .schema = schema }, text, isCut).kind, kind);
}

void TestAnswerForm::tellsWhereItIsNotAsAsked()
{
    const AnswerVerdict broken = answerVerdict({}, u"{\"a\" 1}"_s, false);
    QCOMPARE(broken.problems.size(), 1);
    QVERIFY(broken.problems.constFirst().offset > 0);
    QVERIFY(!broken.detail.isEmpty());
    if (!schemasAreChecked())
        return;
    const AnswerVerdict other = answerVerdict(
        { .name = u"x"_s, .schema = R"({"properties":{"a":{"items":{"type":"integer"}}}})" }, u"{\"a\":[1,\"b\"]}"_s, false);
    QCOMPARE(other.name, u"x"_s);
    QCOMPARE(other.problems.size(), 1);
    QCOMPARE(other.problems.constFirst().pointer, QByteArray("/a/1"));
}

QTEST_APPLESS_MAIN(TestAnswerForm)
#include "tst_answerform.moc"
