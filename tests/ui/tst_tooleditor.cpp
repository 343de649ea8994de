// The editor of one tool: what it checks while one types, and what it will not save.
#include "core/schemalint.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/notice.h"
#include "ui/forms/tooleditor.h"
#include "ui/forms/toolschema.h"
#include "ui/quietwindows.h"
#include "ui/warnings.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestToolEditor : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOurWarnings(); }
    void marksWhatLooksWrongInPlace();
    void completesKeywordsByKeyboard();
    void closesStringsWhileItOffersWords();
    void offersEveryWordWhenAsked();
    void keepsACannedResult();
    void showsACallThatFits();
    void listsTheArguments();
    void marksUnusualNames_data();
    void marksUnusualNames();
    void refusesToSaveBrokenJsonAndSaysWhy();
    void keepsTheSpellingOfAnUntouchedSchema();
    void startsFromASample();
    void takesASampleBack();
    void namesEveryControl();

private:
    QuietWindows m_quiet;
};

void TestToolEditor::marksWhatLooksWrongInPlace()
{
    ToolEditor editor({ .name = u"a"_s, .schema = R"({"type":"object","requried":["b"]})" }, {});
    editor.show();
    auto *json = editor.findChild<JsonEdit *>();
    QCOMPARE(json->marks().size(), 1);
    const auto selections = json->field()->extraSelections();
    QCOMPARE(selections.size(), 1);
    QCOMPARE(selections.first().cursor.selectedText(), u"\"requried\""_s);
    bool isTold = false;
    for (const auto *notice : editor.findChildren<Notice *>())
        isTold |= notice->isVisible() && notice->text().contains("did you mean \"required\""_L1);
    QVERIFY(isTold);
    QVERIFY(editor.canSave()); // a mark, no fence
    json->setText(u"{\"type\":\"object\"}"_s);
    QCOMPARE(json->field()->extraSelections().size(), 0);
}

void TestToolEditor::completesKeywordsByKeyboard()
{
    ToolEditor editor({ .name = u"a"_s, .schema = "{}" }, {});
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    auto *field = editor.findChild<JsonEdit *>()->field();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"{\"addit"_s);
    const auto *completer = editor.findChild<QCompleter *>();
    QTRY_VERIFY_WITH_TIMEOUT(completer->popup()->isVisible(), 10'000);
    QTest::keyClick(completer->popup(), Qt::Key_Down); // behind additionalItems
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(field->toPlainText(), u"{\"additionalProperties\"}"_s, 10'000);
    QVERIFY(!completer->popup()->isVisible());
    QTest::keyClicks(field, u": true"_s); // behind the quote that was there
    QCOMPARE(field->toPlainText(), u"{\"additionalProperties\": true}"_s);
}

void TestToolEditor::closesStringsWhileItOffersWords()
{
    ToolEditor editor({ .name = u"a"_s, .schema = "{}" }, {});
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    auto *field = editor.findChild<JsonEdit *>()->field();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"[\"a"_s);
    const auto *completer = editor.findChild<QCompleter *>();
    QTRY_VERIFY_WITH_TIMEOUT(completer->popup()->isVisible(), 10'000);
    QTest::keyClicks(completer->popup(), u"\""_s);
    QCOMPARE(field->toPlainText(), u"[\"a\"]"_s); // stepped over, not typed once more
    QTRY_VERIFY_WITH_TIMEOUT(!completer->popup()->isVisible(), 10'000);
    QTest::keyClicks(field, u", \""_s);
    QCOMPARE(field->toPlainText(), u"[\"a\", \"\"]"_s);
}

void TestToolEditor::offersEveryWordWhenAsked()
{
    ToolEditor editor({ .name = u"a"_s, .schema = "{}" }, {});
    editor.show();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    auto *field = editor.findChild<JsonEdit *>()->field();
    field->setFocus();
    const auto *completer = editor.findChild<QCompleter *>();
    QTest::keyClick(field, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!completer->popup()->isVisible()); // outside of a string
    field->selectAll();
    QTest::keyClicks(field, u"{\""_s);
    QTest::keyClick(field, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(completer->popup()->isVisible());
    QVERIFY(completer->completionCount() > 10);
}

void TestToolEditor::keepsACannedResult()
{
    ToolEditor editor({ .name = u"a"_s, .schema = "{}", .cannedResult = u"12:00"_s }, {});
    QVERIFY(!editor.isChanged());
    auto *result = editor.findChild<QPlainTextEdit *>(u"cannedResult"_s);
    QCOMPARE(result->toPlainText(), u"12:00"_s);
    result->setPlainText(u"13:00"_s);
    QCOMPARE(editor.tool().cannedResult, u"13:00"_s);
}

void TestToolEditor::showsACallThatFits()
{
    ToolEditor editor({ .name = u"a"_s, .schema = R"({"type":"object","properties":{"city":{"type":"string"}}})" }, {});
    editor.show();
    editor.findChild<QPushButton *>(u"sampleCall"_s)->click();
    const auto *dialog = editor.findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), u"{\n  \"city\": \"text\"\n}"_s);
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
    QCOMPARE(schemaRemarks(editor.tool().schema, SchemaUse::Arguments), QList<SchemaRemark>());
}

void TestToolEditor::takesASampleBack()
{
    ToolEditor editor({ .name = u"mine"_s, .description = u"Of mine"_s, .schema = R"({"type":"object"})", .cannedResult = u"5"_s }, {});
    const QString before = editor.findChild<JsonEdit *>()->text();
    for (auto *button : editor.findChildren<QPushButton *>()) {
        if (button->menu())
            button->menu()->actions().first()->trigger();
    }
    QCOMPARE(editor.tool().name, u"get_weather"_s);
    QCOMPARE(editor.tool().cannedResult, u"5"_s);
    editor.findChild<QLineEdit *>(u"toolName"_s)->undo();
    for (auto *field : editor.findChildren<GrowingEdit *>())
        field->undo();
    QCOMPARE(editor.tool().name, u"mine"_s);
    QCOMPARE(editor.tool().description, u"Of mine"_s);
    QCOMPARE(editor.findChild<JsonEdit *>()->text(), before);
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
