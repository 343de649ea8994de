// Drives the cards of waiting tool calls with keys.
#include "core/jsonschema.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/notice.h"
#include "ui/forms/toolresultspanel.h"
#include "ui/quietwindows.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;

class TestToolResults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_panel.reset(); }

    void hidesWhileNothingWaits();
    void showsArgumentsReadably();
    void showsBrokenArgumentsAsTheyCame();
    void reportsWhatIsTyped();
    void sendsFromAnyFieldWithTheKeyboard();
    void leavesEnterToTheInputMethod();
    void movesOnWithTab();
    void keepsWhatWasTypedWhenCallsArrive();
    void staysLowHoweverManyCalls();
    void takesNamesAsPlainText();
    void checksArgumentsAgainstTheSchema();
    void answersWithTheCannedResult();
    void takesBackWhatReplacedAResult();
    void keepsAResultAsCanned();
    void answersOnce();
    void answersByItselfUpToTheCap();
    void leavesCallsWithoutACannedResultToThePerson();
    void namesEveryControl();

private:
    QList<GrowingEdit *> results() const
    {
        QList<GrowingEdit *> fields;
        for (auto *field : m_panel->findChildren<GrowingEdit *>()) {
            if (!field->isReadOnly() && field->isVisible())
                fields << field;
        }
        return fields;
    }
    QList<GrowingEdit *> arguments() const
    {
        QList<GrowingEdit *> fields;
        for (auto *field : m_panel->findChildren<GrowingEdit *>()) {
            if (field->isReadOnly() && field->isVisible())
                fields << field;
        }
        return fields;
    }
    QuietWindows m_quiet;
    std::unique_ptr<ToolResultsPanel> m_panel;
    ToolCall m_weather { .id = u"call_1"_s, .name = u"get_weather"_s, .arguments = R"({"city":"Paris","n":1.0e0})" };
    ToolCall m_time { .id = u"call_2"_s, .name = u"get_time"_s, .arguments = R"({"zone":)", .index = 1 };
};

void TestToolResults::init()
{
    m_panel = std::make_unique<ToolResultsPanel>();
    m_panel->resize(500, 400);
}

void TestToolResults::hidesWhileNothingWaits()
{
    QVERIFY(m_panel->isHidden());
    m_panel->setCalls({ m_weather });
    QVERIFY(m_panel->isVisible());
    m_panel->setCalls({});
    QVERIFY(m_panel->isHidden());
}

void TestToolResults::showsArgumentsReadably()
{
    m_panel->setCalls({ m_weather });
    QCOMPARE(arguments().first()->toPlainText(), u"{\n  \"city\": \"Paris\",\n  \"n\": 1.0e0\n}"_s);
}

void TestToolResults::showsBrokenArgumentsAsTheyCame()
{
    m_panel->setCalls({ m_time });
    QCOMPARE(arguments().first()->toPlainText(), u"{\"zone\":"_s);
    QVERIFY(m_panel->findChild<Notice *>()->text().contains("not valid JSON"_L1));
}

void TestToolResults::reportsWhatIsTyped()
{
    m_panel->setCalls({ m_weather, m_time });
    const QSignalSpy edited(m_panel.get(), &ToolResultsPanel::resultEdited);
    results()[1]->setFocus();
    QTest::keyClicks(results()[1], u"ab"_s);
    QTest::keyClick(results()[1], Qt::Key_Return);
    QTest::keyClicks(results()[1], u"c"_s);
    QCOMPARE(edited.last(), (QVariantList { u"call_2"_s, u"ab\nc"_s }));
}

void TestToolResults::sendsFromAnyFieldWithTheKeyboard()
{
    m_panel->setCalls({ m_weather, m_time });
    const QSignalSpy sent(m_panel.get(), &ToolResultsPanel::sendRequested);
    QTest::keyClick(results()[0], Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(results()[1], Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    QTest::keyClick(m_panel->findChild<QPushButton *>(), Qt::Key_Space);
    QCOMPARE(sent.size(), 3);
    QTest::keyClick(results()[0], Qt::Key_Return);
    QCOMPARE(sent.size(), 3);
}

void TestToolResults::leavesEnterToTheInputMethod()
{
    m_panel->setCalls({ m_weather });
    const QSignalSpy sent(m_panel.get(), &ToolResultsPanel::sendRequested);
    auto *field = results().first();
    field->setFocus();
    QInputMethodEvent composing(u"tianqi"_s, {});
    QApplication::sendEvent(field, &composing);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 0);
    QInputMethodEvent chosen;
    chosen.setCommitString(u"天气"_s);
    QApplication::sendEvent(field, &chosen);
    QCOMPARE(field->toPlainText(), u"天气"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);
}

void TestToolResults::movesOnWithTab()
{
    m_panel->setCalls({ m_weather, m_time });
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    results()[0]->setFocus();
    QTest::keyClick(results()[0], Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), arguments()[1]);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), results()[1]);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_panel->findChild<QPushButton *>());
    QCOMPARE(results()[0]->toPlainText(), QString());
}

void TestToolResults::keepsWhatWasTypedWhenCallsArrive()
{
    m_panel->setCalls({ m_weather });
    results().first()->setPlainText(u"sunny"_s);
    ToolCall grown = m_weather;
    grown.arguments = R"({"city":"Paris, France"})";
    m_panel->setCalls({ grown, m_time });
    QCOMPARE(results().size(), 2);
    QCOMPARE(results()[0]->toPlainText(), u"sunny"_s);
    QVERIFY(arguments()[0]->toPlainText().contains("France"_L1));
    m_panel->setCalls({ m_time });
    QCOMPARE(results().size(), 1);
    QCOMPARE(results().first()->toPlainText(), QString());
}

void TestToolResults::staysLowHoweverManyCalls()
{
    QList<ToolCall> calls;
    for (int i = 0; i < 30; ++i)
        calls << ToolCall { .id = QString::number(i), .name = u"f"_s, .arguments = "{}", .index = i };
    m_panel->setCalls(calls);
    QCoreApplication::processEvents();
    QVERIFY2(m_panel->sizeHint().height() <= 360, qPrintable(QString::number(m_panel->sizeHint().height())));
}

void TestToolResults::takesNamesAsPlainText()
{
    m_panel->setCalls({ { .id = u"<b>1</b>"_s, .name = u"<img src=x>"_s, .arguments = "{}" } });
    for (const auto *label : m_panel->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestToolResults::checksArgumentsAgainstTheSchema()
{
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = R"({"type":"object","properties":{"city":{"type":"integer"}}})" } });
    m_panel->setCalls({ m_weather });
    const QString told = m_panel->findChild<Notice *>()->text();
    if (!schemasAreChecked()) {
        QVERIFY(told.contains("Not checked"_L1));
        return;
    }
    QVERIFY2(told.contains("$.city is a string; a whole number is required"_L1), qPrintable(told));
    const auto marks = arguments().first()->extraSelections();
    QCOMPARE(marks.size(), 1);
    QVERIFY(marks.first().cursor.selectedText().startsWith("\"Paris\""_L1));
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = "{}" } });
    QVERIFY(arguments().first()->extraSelections().isEmpty());
    m_panel->setTools({});
    QVERIFY(m_panel->findChild<Notice *>()->text().contains("No tool of this name"_L1));
}

void TestToolResults::answersWithTheCannedResult()
{
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = "{}", .cannedResult = u"sunny"_s } });
    m_panel->setCalls({ m_weather, m_time });
    const QSignalSpy edited(m_panel.get(), &ToolResultsPanel::resultEdited);
    m_panel->findChild<QPushButton *>(u"useCanned"_s)->click();
    QCOMPARE(edited.last(), (QVariantList { u"call_1"_s, u"sunny"_s }));
    QCOMPARE(results()[1]->toPlainText(), QString());
}

void TestToolResults::takesBackWhatReplacedAResult()
{
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = "{}", .cannedResult = u"sunny"_s } });
    m_panel->setCalls({ m_weather });
    QVERIFY(!m_panel->hasEveryResult());
    QTest::keyClicks(results().first(), u"rain"_s);
    QVERIFY(m_panel->hasEveryResult());
    for (const auto &name : { u"useCanned"_s, u"useSample"_s }) {
        m_panel->findChild<QPushButton *>(name)->click();
        QVERIFY(results().first()->toPlainText() != u"rain"_s);
        results().first()->undo();
        QCOMPARE(results().first()->toPlainText(), u"rain"_s);
    }
}

void TestToolResults::keepsAResultAsCanned()
{
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = "{}", .cannedResult = u"sunny"_s } });
    m_panel->setCalls({ m_weather });
    auto *const keep = m_panel->findChild<QPushButton *>(u"keepCanned"_s);
    QVERIFY(!keep->isVisible());
    QTest::keyClicks(results().first(), u"sunny"_s);
    QVERIFY(!keep->isVisible());
    QTest::keyClicks(results().first(), u" and warm"_s);
    QVERIFY(keep->isVisible());
    const QSignalSpy kept(m_panel.get(), &ToolResultsPanel::cannedResultKept);
    keep->click();
    QCOMPARE(kept.constFirst(), (QVariantList { u"get_weather"_s, u"sunny and warm"_s }));
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = "{}", .cannedResult = u"sunny and warm"_s } });
    QVERIFY(!keep->isVisible());
}

void TestToolResults::answersOnce()
{
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = "{}", .cannedResult = u"sunny"_s },
        { .name = u"get_time"_s, .schema = "{}", .cannedResult = u"noon"_s } });
    m_panel->setCalls({ m_weather, m_time });
    results().at(1)->setPlainText(u"midnight"_s);
    const QSignalSpy sent(m_panel.get(), &ToolResultsPanel::sendRequested);
    m_panel->findChild<QPushButton *>(u"answerOnce"_s)->click();
    QCOMPARE(sent.size(), 1);
    QVERIFY(!m_panel->isAutoRunning());
    QCOMPARE(results().at(0)->toPlainText(), u"sunny"_s);
    QCOMPARE(results().at(1)->toPlainText(), u"midnight"_s);
}

void TestToolResults::answersByItselfUpToTheCap()
{
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = "{}", .cannedResult = u"sunny"_s } });
    m_panel->setCalls({ m_weather });
    QCOMPARE(m_panel->findChild<QSpinBox *>(u"autoRunCap"_s)->text(), u"up to 5"_s); // before it begins
    m_panel->findChild<QSpinBox *>(u"autoRunCap"_s)->setValue(2);
    const QSignalSpy sent(m_panel.get(), &ToolResultsPanel::sendRequested);
    const QSignalSpy edited(m_panel.get(), &ToolResultsPanel::resultEdited);
    m_panel->findChild<QPushButton *>(u"autoRun"_s)->click();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(edited.last(), (QVariantList { u"call_1"_s, u"sunny"_s }));
    m_panel->setCalls({}, true);
    QVERIFY(m_panel->isVisible() && m_panel->isAutoRunning()); // the counter stays
    ToolCall next = m_weather;
    next.id = u"call_3"_s;
    m_panel->setCalls({ next });
    QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 2, 10'000);
    m_panel->setCalls({}, true);
    next.id = u"call_4"_s;
    m_panel->setCalls({ next });
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isAutoRunning(), 10'000);
    QCOMPARE(sent.size(), 2);
    QVERIFY(m_panel->isVisible());
    m_panel->startAutoRun(5);
    m_panel->setCalls({});
    QVERIFY(!m_panel->isAutoRunning() && m_panel->isHidden()); // the model called nothing more
}

void TestToolResults::leavesCallsWithoutACannedResultToThePerson()
{
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = "{}", .cannedResult = u"sunny"_s } });
    m_panel->setCalls({ m_weather, m_time });
    const QSignalSpy sent(m_panel.get(), &ToolResultsPanel::sendRequested);
    m_panel->startAutoRun(5);
    QVERIFY(!m_panel->isAutoRunning());
    QCOMPARE(sent.size(), 0);
}

void TestToolResults::namesEveryControl()
{
    m_panel->setTools({ { .name = u"get_weather"_s, .schema = "{}", .cannedResult = u"sunny"_s } });
    m_panel->setCalls({ m_weather, m_time });
    for (auto *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestToolResults)
#include "tst_toolresults.moc"
