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

QTEST_APPLESS_MAIN(TestAnswerForm)
#include "tst_answerform.moc"
