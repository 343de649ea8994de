// The editor of one tool: what it checks while one types, and what it will not save.
#include "ui/forms/jsonedit.h"
#include "ui/forms/notice.h"
#include "ui/forms/tooleditor.h"
#include "ui/forms/toolschema.h"
#include "ui/quietwindows.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = SchemaFinding::Kind;

class TestToolEditor : public QObject
{
    Q_OBJECT

private slots:
    void judgesTheShapeOfASchema_data();
    void judgesTheShapeOfASchema();
    void listsTheArguments();
    void marksUnusualNames_data();
    void marksUnusualNames();
    void refusesToSaveBrokenJsonAndSaysWhy();
    void keepsTheSpellingOfAnUntouchedSchema();
    void startsFromASample();
    void namesEveryControl();

private:
    QuietWindows m_quiet;
};

void TestToolEditor::judgesTheShapeOfASchema_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QList<SchemaFinding>>("findings");
    const auto row = [](const char *name, const char *schema, const QList<SchemaFinding> &findings) {
        QTest::newRow(name) << QByteArray(schema) << findings;
    };
    row("no arguments", R"({"type":"object","properties":{}})", {});
    row("without properties", R"({"type":"object"})", {});
    row("usual", R"({"type":"object","properties":{"a":{"type":"string"}},"required":["a"]})", {});
    row("anything goes", R"({"type":"object","properties":{"a":true}})", {});
    row("escaped name", R"({"type":"object","properties":{"a":{}},"required":["\u0061"]})", {});
    row("a list", "[]", { { Kind::NotAnObject, {} } });
    row("no type", "{}", { { Kind::TypeMissing, {} } });
    row("a string", R"({"type":"string"})", { { Kind::TypeNotObject, {} } });
    row("properties a list", R"({"type":"object","properties":[]})", { { Kind::PropertiesNotAnObject, {} } });
    row("a property a text", R"({"type":"object","properties":{"a":"string"}})",
        { { Kind::PropertyNotASchema, u"a"_s } });
    row("required a text", R"({"type":"object","required":"a"})", { { Kind::RequiredNotAList, {} } });
    row("required numbers", R"({"type":"object","required":[1]})", { { Kind::RequiredNotAList, {} } });
    row("required unknown", R"({"type":"object","properties":{"a":{}},"required":["b"]})",
        { { Kind::RequiredUnknown, u"b"_s } });
}

void TestToolEditor::judgesTheShapeOfASchema()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QList<SchemaFinding>, findings);
    QCOMPARE(toolSchemaFindings(schema), findings);
}

void TestToolEditor::listsTheArguments()
{
    QCOMPARE(toolArgumentNames(R"({"type":"object","properties":{"b":{},"a":{}}})"), (QStringList { u"b"_s, u"a"_s }));
    QCOMPARE(toolArgumentNames("nonsense"), QStringList());
}

void TestToolEditor::marksUnusualNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isUsual");
    QTest::newRow("snake") << u"get_weather"_s << true;
    QTest::newRow("dash and digits") << u"a-1"_s << true;
    QTest::newRow("longest") << QString(64, u'a') << true;
    QTest::newRow("too long") << QString(65, u'a') << false;
    QTest::newRow("space") << u"get weather"_s << false;
    QTest::newRow("Chinese") << u"天气"_s << false;
    QTest::newRow("line break at the end") << u"a\n"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestToolEditor::marksUnusualNames()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isUsual);
    QCOMPARE(isUsualToolName(name), isUsual);
    if (name.isEmpty() || name.contains(u'\n'))
        return;
    ToolEditor editor({ .schema = "{}" }, {});
    editor.show();
    editor.findChild<QLineEdit *>(u"toolName"_s)->setText(name);
    QVERIFY(editor.canSave()); // a mark, no fence
    bool isMarked = false;
    for (const auto *notice : editor.findChildren<Notice *>())
        isMarked |= notice->isVisible() && notice->text().contains("Most servers"_L1);
    QCOMPARE(isMarked, !isUsual);
}

void TestToolEditor::refusesToSaveBrokenJsonAndSaysWhy()
{
    ToolEditor editor({ .name = u"a"_s, .schema = R"({"type":"object"})" }, {});
    editor.show();
    const QSignalSpy accepted(&editor, &QDialog::accepted);
    auto *save = editor.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QVERIFY(save->isEnabled());
    auto *json = editor.findChild<JsonEdit *>();
    auto *text = json->findChild<QPlainTextEdit *>();
    text->clear();
    QTest::keyClicks(text, u"{"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"  \"a\": nul}"_s);
    QVERIFY2(json->problem().contains("line 2"_L1), qPrintable(json->problem()));
    QVERIFY(!save->isEnabled());
    QVERIFY(!save->accessibleDescription().isEmpty());
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(accepted.size(), 0);
    QVERIFY(editor.isChanged());
    json->setText(u"{\"type\":\"object\"}"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
}

void TestToolEditor::keepsTheSpellingOfAnUntouchedSchema()
{
    const Tool tool {
        .name = u"a"_s, .description = u"b"_s, .schema = R"({ "type":"object",  "x":1.0e0 })", .enabled = false
    };
    ToolEditor editor(tool, {});
    QCOMPARE(editor.tool(), tool);
    QVERIFY(!editor.isChanged());
    editor.findChild<QLineEdit *>(u"toolName"_s)->setText(u"c"_s);
    QCOMPARE(editor.tool().schema, tool.schema);
}

void TestToolEditor::startsFromASample()
{
    ToolEditor editor({}, {});
    QVERIFY(!editor.canSave());
    for (auto *button : editor.findChildren<QPushButton *>()) {
        if (button->menu())
            button->menu()->actions().first()->trigger();
    }
    QVERIFY(editor.canSave());
    QCOMPARE(editor.tool().name, u"get_weather"_s);
    QCOMPARE(toolSchemaFindings(editor.tool().schema), QList<SchemaFinding>());
}

void TestToolEditor::namesEveryControl()
{
    ToolEditor editor({ .name = u"a"_s, .schema = "{}" }, {});
    editor.show();
    for (auto *widget : editor.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<QMenu *>(widget))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestToolEditor)
#include "tst_tooleditor.moc"
