// The form of an answer as a parameter: chosen, named, written, begun with an example, or typed as JSON.
#include "core/jsontext.h"
#include "ui/forms/formateditor.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/notice.h"
#include "ui/forms/schemaedit.h"
#include "ui/quietwindows.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestFormatEditor : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_editor.reset(); }

    void asksForAForm_data();
    void asksForAForm();
    void namesTheSchema();
    void keepsWhatItDoesNotKnow();
    void keepsTheSchemaForWhoeverComesBack();
    void keepsADraftThatIsNoJson();
    void marksWhatLooksWrong();
    void takesTheValueAsJson();
    void showsOtherFormsAsJson();
    void beginsWithAnExample();
    void opensALargerWindow();
    void startsOver();
    void namesEveryControl();

private:
    void make(const char *id);
    template<typename T>
    T *child(const char *name) const
    {
        return m_editor->findChild<T *>(QLatin1StringView(name));
    }
    void choose(const QString &kind) const;
    QByteArray value() const { return m_editor->value().value_or("(none)"); }
    QPlainTextEdit *schema() const { return child<JsonEdit>("formatSchema")->field(); }
    void type(QWidget *field, const QString &text) const;

    QuietWindows m_quiet;
    std::unique_ptr<FormatEditor> m_editor;
};

void TestFormatEditor::make(const char *id)
{
    m_editor = std::make_unique<FormatEditor>(ParameterSpec { .id = id, .field = id }, nullptr);
    m_editor->setLabel(u"Response format"_s);
    m_editor->resize(280, 400);
    m_editor->show();
}

void TestFormatEditor::choose(const QString &kind) const
{
    auto *const combo = child<QComboBox>("formatKind");
    const int index = combo->findText(kind);
    QVERIFY2(index >= 0, qPrintable(kind));
    combo->setCurrentIndex(index);
    emit combo->activated(index);
}

void TestFormatEditor::type(QWidget *field, const QString &text) const
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void TestFormatEditor::asksForAForm_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("text") << QByteArray("response_format") << u"Text"_s << QByteArray(R"({"type":"text"})");
    QTest::newRow("JSON") << QByteArray("response_format") << u"JSON object"_s << QByteArray(R"({"type":"json_object"})");
    QTest::newRow("JSON over Responses") << QByteArray("text.format") << u"JSON object"_s << QByteArray(R"({"type":"json_object"})");
    QTest::newRow("a schema")
        << QByteArray("response_format") << u"JSON Schema"_s
        << QByteArray(
               R"({"type":"json_schema","json_schema":{"name":"answer","strict":true,"schema":{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}}})");
    QTest::newRow("a schema over Responses")
        << QByteArray("text.format") << u"JSON Schema"_s
        << QByteArray(
               R"({"type":"json_schema","name":"answer","strict":true,"schema":{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}})");
    QTest::newRow("Gemini's") << QByteArray("generationConfig.responseSchema") << u"JSON Schema"_s
                              << QByteArray(R"({"type":"OBJECT","properties":{"title":{"type":"STRING"}},"required":["title"]})");
}

void TestFormatEditor::asksForAForm()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, json);
    make(id.constData());
    QVERIFY(!m_editor->value());
    QVERIFY(!m_editor->isTouched());
    const QSignalSpy edited(m_editor.get(), &ValueEditor::edited);
    choose(kind);
    QCOMPARE(value(), json);
    QCOMPARE(edited.size(), 1);
    QVERIFY(m_editor->isTouched());
    QCOMPARE(m_editor->remark(), ValueEditor::Remark());
    QCOMPARE(schema()->isVisible(), kind == "JSON Schema"_L1);
    // And the same when it comes from elsewhere.
    make(id.constData());
    m_editor->setValue(Json::indented(json));
    QCOMPARE(value(), json);
    QCOMPARE(child<QComboBox>("formatKind")->currentText(), kind);
    choose(u"not set"_s);
    QVERIFY(!m_editor->value());
}

void TestFormatEditor::namesTheSchema()
{
    make("response_format");
    choose(u"JSON Schema"_s);
    type(child<QLineEdit>("formatName"), u"weather"_s);
    QVERIFY(value().contains(R"("name":"weather")"));
    QTest::mouseClick(child<QCheckBox>("formatStrict"), Qt::LeftButton);
    QVERIFY2(value().contains(R"("strict":false)"), value().constData());
    type(child<QLineEdit>("formatName"), QString());
    QTest::keyClicks(child<QLineEdit>("formatName"), u" "_s);
    QVERIFY(m_editor->remark().text.contains("name"_L1));
    child<QLineEdit>("formatName")->setText(u"天气"_s);
    emit child<QLineEdit>("formatName")->textEdited(u"天气"_s);
    QVERIFY(m_editor->remark().text.contains("letters"_L1));
    type(schema(), u"{\"type\":\"object\"}"_s);
    QVERIFY2(value().contains(R"("schema":{"type":"object"})"), value().constData());
}

void TestFormatEditor::keepsWhatItDoesNotKnow()
{
    make("response_format");
    m_editor->setValue(R"({"x":1.0,"type":"json_schema","json_schema":{"description":"d","schema":{"type":"object"},"name":"a"}})");
    type(child<QLineEdit>("formatName"), u"b"_s);
    QCOMPARE(value(), QByteArray(R"({"x":1.0,"type":"json_schema","json_schema":{"description":"d","schema":{"type":"object"},"name":"b"}})"));
    // Also over a moment in which the schema is no JSON.
    schema()->setPlainText(u"{"_s);
    QVERIFY(!m_editor->value());
    schema()->setPlainText(u"{}"_s);
    QCOMPARE(value(), QByteArray(R"({"x":1.0,"type":"json_schema","json_schema":{"description":"d","schema":{},"name":"b"}})"));
}

void TestFormatEditor::keepsTheSchemaForWhoeverComesBack()
{
    make("text.format");
    m_editor->setValue(R"({"type":"json_schema","name":"a","schema":{"type":"array"}})");
    choose(u"JSON object"_s);
    QCOMPARE(value(), QByteArray(R"({"type":"json_object"})"));
    choose(u"JSON Schema"_s);
    QCOMPARE(value(), QByteArray(R"({"type":"json_schema","name":"a","schema":{"type":"array"}})"));
}

void TestFormatEditor::keepsADraftThatIsNoJson()
{
    make("response_format");
    choose(u"JSON Schema"_s);
    schema()->setPlainText(u"{\"type\":"_s);
    QVERIFY(!m_editor->value());
    QVERIFY(m_editor->isTouched());
    QCOMPARE(schema()->toPlainText(), u"{\"type\":"_s);
    QVERIFY(!child<JsonEdit>("formatSchema")->problem().isEmpty());
    QVERIFY(schema()->isVisible());
}

void TestFormatEditor::marksWhatLooksWrong()
{
    make("response_format");
    choose(u"JSON Schema"_s);
    type(schema(), u"{\"type\":\"objekt\"}"_s);
    QCOMPARE(child<JsonEdit>("formatSchema")->marks().size(), 1);
    QTest::mouseClick(child<QToolButton>("formatView"), Qt::LeftButton);
    auto *const raw = child<JsonEdit>("formatRaw");
    QVERIFY(raw->isVisible() && !schema()->isVisible());
    QCOMPARE(raw->marks().size(), 1);
    QCOMPARE(raw->text().toUtf8().mid(raw->marks().constFirst().offset, 8), QByteArray("\"objekt\""));
}

void TestFormatEditor::takesTheValueAsJson()
{
    make("response_format");
    choose(u"JSON object"_s);
    QTest::mouseClick(child<QToolButton>("formatView"), Qt::LeftButton);
    QPlainTextEdit *const raw = child<JsonEdit>("formatRaw")->field();
    QVERIFY(raw->isVisible());
    type(raw, u"{\"type\":\"text\",\"x\":1e5}"_s);
    QCOMPARE(value(), QByteArray(R"({"type":"text","x":1e5})"));
    QCOMPARE(child<QComboBox>("formatKind")->currentText(), u"Text"_s);
    QTest::keyClick(raw, Qt::Key_Backspace);
    QVERIFY(!m_editor->value());
    QVERIFY(m_editor->isTouched());
    QVERIFY(raw->isVisible());
    QTest::keyClicks(raw, u"}"_s);
    QTest::mouseClick(child<QToolButton>("formatView"), Qt::LeftButton);
    QVERIFY(!raw->isVisible());
    choose(u"JSON object"_s);
    QCOMPARE(value(), QByteArray(R"({"type":"json_object","x":1e5})"));
}

void TestFormatEditor::showsOtherFormsAsJson()
{
    make("response_format");
    m_editor->setValue(R"({"type":"grammar","grammar":"x"})");
    QCOMPARE(child<QComboBox>("formatKind")->currentText(), u"Other"_s);
    QVERIFY(child<JsonEdit>("formatRaw")->isVisible());
    QCOMPARE(value(), QByteArray(R"({"type":"grammar","grammar":"x"})"));
    m_editor->setValue("null");
    QCOMPARE(value(), QByteArray("null"));
    QVERIFY(child<JsonEdit>("formatRaw")->isVisible());
}

void TestFormatEditor::beginsWithAnExample()
{
    for (const char *id : { "response_format", "generationConfig.responseSchema" }) {
        make(id);
        choose(u"JSON Schema"_s);
        QMenu *const menu = child<QPushButton>("formatStart")->menu();
        QVERIFY(menu->actions().size() >= 4);
        menu->actions().constFirst()->trigger();
        QVERIFY(value().contains("\"count\""));
        QVERIFY(child<JsonEdit>("formatSchema")->marks().isEmpty());
        menu->findChild<QAction *>("fromSample"_L1)->trigger();
        auto *const dialog = m_editor->findChild<QDialog *>("exampleDialog"_L1);
        QVERIFY(dialog);
        auto *const ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        type(dialog->findChild<JsonEdit *>()->field(), u"{\"city\":\"Oslo\"}"_s);
        QVERIFY(ok->isEnabled());
        ok->click();
        QVERIFY2(value().contains(qstrcmp(id, "response_format") == 0 ? R"("city":{"type":"string"})" : R"("city":{"type":"STRING"})"), value().constData());
        QVERIFY(child<JsonEdit>("formatSchema")->marks().isEmpty());
    }
}

void TestFormatEditor::opensALargerWindow()
{
    make("response_format");
    choose(u"JSON Schema"_s);
    child<QPushButton>("formatWindow")->click();
    auto *const dialog = m_editor->findChild<QDialog *>("schemaDialog"_L1);
    QVERIFY(dialog);
    auto *const edit = dialog->findChild<SchemaEdit *>();
    QCOMPARE(edit->text(), schema()->toPlainText());
    auto *const save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    edit->setText(u"{"_s);
    QVERIFY(!save->isEnabled());
    edit->setText(u"{\"type\":\"string\"}"_s);
    bool hasSample = false;
    for (const QPlainTextEdit *text : dialog->findChildren<QPlainTextEdit *>())
        hasSample |= text->isReadOnly() && text->toPlainText() == "\"text\""_L1;
    QVERIFY(hasSample);
    save->click();
    QVERIFY(value().contains(R"("schema":{"type":"string"})"));
}

void TestFormatEditor::startsOver()
{
    make("response_format");
    choose(u"JSON Schema"_s);
    schema()->setPlainText(u"{"_s);
    m_editor->setValue(std::nullopt);
    QVERIFY(!m_editor->isTouched());
    QVERIFY(!schema()->isVisible());
    QCOMPARE(child<QComboBox>("formatKind")->currentIndex(), 0);
}

void TestFormatEditor::namesEveryControl()
{
    make("response_format");
    choose(u"JSON Schema"_s);
    for (auto *widget : m_editor->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestFormatEditor)
#include "tst_formateditor.moc"
