// Drives the real form with keys: unset is absent, what is typed is kept as typed, and nothing is refused.
#include "ui/forms/extrafields.h"
#include "ui/forms/growingedit.h"
#include "ui/forms/jsonedit.h"
#include "ui/forms/notice.h"
#include "ui/forms/parameterpanel.h"
#include "ui/forms/parameterrow.h"
#include "ui/forms/toollist.h"
#include "ui/forms/tooleditor.h"
#include "ui/quietwindows.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {
/// Another language, with words half as long again.
class LongWords final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return u'[' + text + u' ' + QString(qMax<qsizetype>(1, text.size() / 3), u'~') + u']';
    }
    bool isEmpty() const override { return false; }
};

const QByteArray unset = "(unset)";

QList<ParameterSpec> someSpecs()
{
    return {
        { .id = "temperature",
            .field = "temperature",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = 2,
            .step = 0.01,
            .documentedDefault = "1",
            .source = u"A document"_s,
            .basic = true },
        { .id = "max_tokens",
            .field = "max_completion_tokens",
            .kind = ParameterKind::Integer,
            .minimum = 1,
            .maximum = 524288,
            .source = u"A document"_s,
            .basic = true },
        { .id = "stream",
            .field = "stream",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .basic = true },
        { .id = "stop", .field = "stop", .kind = ParameterKind::TextList },
        { .id = "response_format", .field = "response_format", .kind = ParameterKind::Json },
        { .id = "metadata", .field = "metadata", .kind = ParameterKind::Json },
        { .id = "thinking",
            .field = "thinking.type",
            .kind = ParameterKind::Choice,
            .choices = { "\"adaptive\"", "\"disabled\"" } },
        { .id = "seed", .field = "seed", .kind = ParameterKind::Integer },
    };
}
}

class TestParameterPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void startsWithNothingSet();
    void keepsTheSpellingOfNumbers_data();
    void keepsTheSpellingOfNumbers();
    void sendsNothingThatIsNoJson();
    void keepsADraftThatIsNoJsonWhenSettingsComeBack();
    void onlyMarksValuesOutsideTheRange();
    void setsAValueWithTheSliderKeys();
    void slidesTokensInSteps();
    void doesNotChangeWhenScrolledPast();
    void resetsOneRowFromTheKeyboard();
    void resetsEverythingAndBringsItBack();
    void tellsOnOffAndUnsetApart();
    void choosesAndUnchooses();
    void listsStopTextsLineByLine();
    void keepsStopTextsAsTheyCame_data();
    void keepsStopTextsAsTheyCame();
    void checksJsonAsItIsTyped();
    void keepsDamagedValues_data();
    void keepsDamagedValues();
    void opensMoreWhenSomethingInItIsSet();
    void keepsValuesOfRowsThatAreNotOffered();
    void keepsWhatIsTypedWhenRangesChange();
    void readsExtraBodyFieldsInOrder();
    void warnsOfFieldsThatOverrideTheForm();
    void warnsOfFieldsThatAreThereTwice();
    void sendsNoBodyFieldsFromBrokenJson();
    void takesHeadersAndRefusesBadOnes();
    void hidesTheValueOfSecretHeaders();
    void switchesAToolOff();
    void removesAToolAndBringsItBack();
    void duplicatesATool();
    void movesATool();
    void pastesTools();
    void keepsTheDraftOfAToolThatWasNotSaved();
    void fitsIntoThreeHundredPixels();
    void speaksAnotherLanguageAtOnce();
    void namesEveryControl();
    void reachesEveryRowWithTab();

private:
    ParameterRow *row(const char *id) const { return m_panel->findChild<ParameterRow *>(QString::fromLatin1(id)); }
    QLineEdit *field(const char *id) const { return row(id)->findChild<QLineEdit *>(); }
    QString remark(const char *id) const
    {
        return row(id)->findChild<Notice *>(QString(), Qt::FindDirectChildrenOnly)->text();
    }
    QByteArray value(const char *id) const { return m_panel->settings().parameters.value(id).value_or(unset); }
    QPlainTextEdit *jsonField(const char *id) const { return row(id)->findChild<QPlainTextEdit *>(); }
    QPlainTextEdit *bodyField() const { return m_panel->findChild<JsonEdit *>(u"extraBody"_s)->field(); }
    QString bodyRemark() const
    {
        return m_panel->findChild<ExtraFields *>()->findChild<Notice *>(QString(), Qt::FindDirectChildrenOnly)->text();
    }
    QList<QLineEdit *> headerFields() const
    {
        return m_panel->findChild<QWidget *>(u"extraHeaders"_s)->findChildren<QLineEdit *>();
    }
    void triggerToolAction(int tool, int action);
    void type(QWidget *where, const char *text)
    {
        where->setFocus();
        QTest::keyClicks(where, QString::fromUtf8(text));
    }

    QuietWindows m_quiet;
    std::unique_ptr<ParameterPanel> m_panel;
};

void TestParameterPanel::init()
{
    m_panel = std::make_unique<ParameterPanel>();
    m_panel->setSpecs(someSpecs());
    m_panel->setMoreOpen(true);
    m_panel->resize(320, 1400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestParameterPanel::cleanup()
{
    m_panel.reset();
}

void TestParameterPanel::startsWithNothingSet()
{
    const QSignalSpy edited(m_panel.get(), &ParameterPanel::settingsEdited);
    QCOMPARE(m_panel->settings(), ChatSettings());
    QCOMPARE(remark("temperature"), u"not set · server default 1"_s);
    QCOMPARE(field("temperature")->placeholderText(), u"1"_s);
    // Looking around is not touching.
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(m_panel->window(), Qt::Key_Tab);
    QCOMPARE(m_panel->settings(), ChatSettings());
    QCOMPARE(edited.size(), 0);
}

void TestParameterPanel::keepsTheSpellingOfNumbers_data()
{
    QTest::addColumn<QByteArray>("typed");
    for (const char *typed : { "0.70", "1e-5", "2", "-0", "1.0E+2", "3.14159265358979323846" })
        QTest::newRow(typed) << QByteArray(typed);
}

void TestParameterPanel::keepsTheSpellingOfNumbers()
{
    QFETCH(const QByteArray, typed);
    QLocale::setDefault(QLocale(QLocale::German));
    type(field("temperature"), typed.constData());
    QCOMPARE(value("temperature"), typed);
    const ChatSettings settings = m_panel->settings();
    m_panel->setSettings({});
    QCOMPARE(field("temperature")->text(), QString());
    m_panel->setSettings(settings);
    QCOMPARE(field("temperature")->text(), QString::fromLatin1(typed));
    QLocale::setDefault(QLocale::c());
}

void TestParameterPanel::sendsNothingThatIsNoJson()
{
    type(field("temperature"), "0");
    QCOMPARE(value("temperature"), "0");
    type(field("temperature"), ",7");
    QCOMPARE(value("temperature"), unset);
    QVERIFY2(remark("temperature").contains("Not sent"_L1), qPrintable(remark("temperature")));
    QCOMPARE(row("temperature")->findChild<Notice *>()->weight(), Notice::Weight::Error);
}

void TestParameterPanel::keepsADraftThatIsNoJsonWhenSettingsComeBack()
{
    type(field("temperature"), "0,7");
    ChatSettings settings;
    settings.parameters.set("seed", "4");
    m_panel->setSettings(settings);
    QCOMPARE(field("temperature")->text(), u"0,7"_s);
    QCOMPARE(m_panel->settings().parameters, settings.parameters);
}

void TestParameterPanel::onlyMarksValuesOutsideTheRange()
{
    type(field("temperature"), "7.5");
    QCOMPARE(value("temperature"), "7.5");
    QVERIFY(remark("temperature").contains("0 to 2"_L1));
    QVERIFY(remark("temperature").contains("A document"_L1));
    QCOMPARE(row("temperature")->findChild<Notice *>()->weight(), Notice::Weight::Caution);
    const auto *slider = row("temperature")->findChild<QSlider *>();
    QCOMPARE(slider->value(), slider->maximum());
    QCOMPARE(value("temperature"), "7.5"); // the slider stops at its end, the value does not
}

void TestParameterPanel::setsAValueWithTheSliderKeys()
{
    auto *slider = row("temperature")->findChild<QSlider *>();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(value("temperature"), "1.01");
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(value("temperature"), "0.00");
    QTest::keyClick(slider, Qt::Key_Home); // stands there already
    QCOMPARE(value("temperature"), "0.00");
}

void TestParameterPanel::slidesTokensInSteps()
{
    type(field("max_tokens"), "2048");
    auto *slider = row("max_tokens")->findChild<QSlider *>();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(value("max_tokens"), "2560");
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(value("max_tokens"), "524288");
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(value("max_tokens"), "1");
}

void TestParameterPanel::doesNotChangeWhenScrolledPast()
{
    m_panel->setFocus();
    for (QWidget *control : { static_cast<QWidget *>(row("temperature")->findChild<QSlider *>()),
             static_cast<QWidget *>(row("thinking")->findChild<QComboBox *>()) }) {
        control->clearFocus();
        QWheelEvent wheel(QPointF(5, 5), control->mapToGlobal(QPointF(5, 5)), {}, { 0, -120 }, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(control, &wheel);
    }
    QCOMPARE(m_panel->settings(), ChatSettings());
}

void TestParameterPanel::resetsOneRowFromTheKeyboard()
{
    auto *reset = row("temperature")->findChild<QToolButton *>();
    QCOMPARE(reset->accessibleName(), u"Reset Temperature"_s);
    QVERIFY(!reset->isVisible());
    type(field("temperature"), "0.5");
    QVERIFY(reset->isVisible());
    QTest::keyClick(field("temperature"), Qt::Key_Tab);
    QVERIFY(reset->hasFocus());
    QTest::keyClick(reset, Qt::Key_Space);
    QCOMPARE(value("temperature"), unset);
    QVERIFY(m_panel->settings().parameters.isEmpty());
    QVERIFY(!reset->isVisible());
    QVERIFY(field("temperature")->hasFocus());
}

void TestParameterPanel::resetsEverythingAndBringsItBack()
{
    type(field("temperature"), "0.50");
    type(field("seed"), "1x"); // no value, but something to reset
    type(jsonField("metadata"), "{");
    const ChatSettings before = m_panel->settings();
    auto *resetAll = m_panel->findChild<QPushButton *>(u"resetAll"_s);
    resetAll->setFocus();
    QTest::keyClick(resetAll, Qt::Key_Space);
    QCOMPARE(m_panel->settings(), ChatSettings());
    QCOMPARE(field("seed")->text(), QString());
    QCOMPARE(jsonField("metadata")->toPlainText(), QString());
    QVERIFY(!resetAll->isEnabled());
    for (auto *button : m_panel->findChildren<QPushButton *>()) {
        if (button->text() == "Undo"_L1 && button->isVisible())
            QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(m_panel->settings(), before);
    QCOMPARE(field("temperature")->text(), u"0.50"_s);
}

void TestParameterPanel::tellsOnOffAndUnsetApart()
{
    QList<QAbstractButton *> states;
    for (auto *button : row("stream")->findChildren<QAbstractButton *>()) {
        if (button->isCheckable())
            states << button;
    }
    QCOMPARE(states.size(), 3);
    QVERIFY(states[0]->isChecked());
    QCOMPARE(states[1]->accessibleName(), u"Stream: on"_s);
    QTest::mouseClick(states[1], Qt::LeftButton);
    QCOMPARE(value("stream"), "true");
    QTest::keyClick(states[1], Qt::Key_Right);
    QCOMPARE(value("stream"), "false");
    QTest::mouseClick(states[0], Qt::LeftButton);
    QCOMPARE(value("stream"), unset);
}

void TestParameterPanel::choosesAndUnchooses()
{
    auto *combo = row("thinking")->findChild<QComboBox *>();
    QCOMPARE(combo->currentText(), u"not set"_s);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(value("thinking"), "\"adaptive\"");
    QCOMPARE(combo->currentText(), u"adaptive"_s);
    QTest::keyClick(combo, Qt::Key_Up);
    QCOMPARE(value("thinking"), unset);
}

void TestParameterPanel::listsStopTextsLineByLine()
{
    type(field("stop"), "END");
    QCOMPARE(value("stop"), R"(["END"])");
    QTest::keyClick(field("stop"), Qt::Key_Return);
    auto *second = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(second && second != field("stop") && row("stop")->isAncestorOf(second));
    QTest::keyClicks(second, u"\\n\\n"_s);
    QCOMPARE(value("stop"), R"(["END","\n\n"])");
    QTest::keyClick(second, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(second, u"say \"hi\""_s);
    QCOMPARE(value("stop"), R"(["END","say \"hi\""])");
    QTest::keyClick(second, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(second, Qt::Key_Delete);
    QCOMPARE(value("stop"), R"(["END"])");
}

void TestParameterPanel::keepsStopTextsAsTheyCame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("one text instead of a list") << QByteArray(R"("END")");
    QTest::newRow("escapes") << QByteArray(R"(["\u0041\n","\"", "\\n"])");
    QTest::newRow("spaces between") << QByteArray(R"([ "a" , "b" ])");
    QTest::newRow("not texts") << QByteArray(R"([1,2])");
}

void TestParameterPanel::keepsStopTextsAsTheyCame()
{
    QFETCH(const QByteArray, json);
    ChatSettings settings;
    settings.parameters.set("stop", json);
    m_panel->setSettings(settings);
    QCOMPARE(value("stop"), json);
    type(field("seed"), "1");
    QCOMPARE(value("stop"), json);
}

void TestParameterPanel::checksJsonAsItIsTyped()
{
    auto *text = jsonField("metadata");
    type(text, "{\"type\":");
    QCOMPARE(value("metadata"), unset);
    const auto problem = [this] { return row("metadata")->findChild<JsonEdit *>()->problem(); };
    QVERIFY2(problem().contains("line 1, column 9"_L1), qPrintable(problem()));
    QTest::keyClicks(text, u"\"json_object\"}"_s);
    QCOMPARE(problem(), QString());
    QCOMPARE(value("metadata"), R"({"type":"json_object"})");
}

void TestParameterPanel::keepsDamagedValues_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isRemarked");
    QTest::newRow("a text for a number") << QByteArray("temperature") << QByteArray("\"high\"") << true;
    QTest::newRow("an object for a switch") << QByteArray("stream") << QByteArray("{\"a\":1}") << true;
    QTest::newRow("a fraction for a whole number") << QByteArray("seed") << QByteArray("1.5") << true;
    QTest::newRow("an unknown choice") << QByteArray("thinking") << QByteArray("\"enabled\"") << true;
    QTest::newRow("no list of texts") << QByteArray("stop") << QByteArray("{}") << true;
    QTest::newRow("no JSON at all") << QByteArray("temperature") << QByteArray("0.7.7") << true;
    QTest::newRow("null") << QByteArray("response_format") << QByteArray("null") << false;
}

void TestParameterPanel::keepsDamagedValues()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, json);
    QFETCH(const bool, isRemarked);
    ChatSettings settings;
    settings.parameters.set(id, json);
    m_panel->setSettings(settings);
    QCOMPARE(m_panel->settings(), settings);
    const Notice *notice = row(id.constData())->findChild<Notice *>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(notice->weight() != Notice::Weight::Quiet, isRemarked);
}

void TestParameterPanel::opensMoreWhenSomethingInItIsSet()
{
    m_panel->setMoreOpen(false);
    QVERIFY(!row("seed")->isVisible());
    QVERIFY(row("temperature")->isVisible());
    ChatSettings settings;
    settings.parameters.set("temperature", "1");
    m_panel->setSettings(settings);
    QVERIFY(!m_panel->isMoreOpen());
    settings.parameters.set("seed", "1");
    m_panel->setSettings(settings);
    QVERIFY(m_panel->isMoreOpen());
    QVERIFY(row("seed")->isVisible());
}

void TestParameterPanel::keepsValuesOfRowsThatAreNotOffered()
{
    ChatSettings settings;
    settings.parameters.set("thinking", "\"adaptive\"");
    settings.parameters.set("top_k", "40");
    m_panel->setSettings(settings);
    QCOMPARE(m_panel->settings(), settings);
    QVERIFY(row("top_k"));
    QVERIFY(row("top_k")->isVisible());
    m_panel->setSpecs(someSpecs().first(3));
    QCOMPARE(m_panel->settings(), settings);
    QVERIFY(row("thinking") && row("thinking")->isVisible());
    QTest::mouseClick(row("top_k")->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(value("top_k"), unset);
}

void TestParameterPanel::keepsWhatIsTypedWhenRangesChange()
{
    type(field("temperature"), "1.70");
    const QWidget *before = field("temperature");
    QList<ParameterSpec> specs = someSpecs();
    specs[0].maximum = 1;
    m_panel->setSpecs(specs);
    QCOMPARE(field("temperature"), before);
    QVERIFY(before->hasFocus());
    QCOMPARE(value("temperature"), "1.70");
    QVERIFY(remark("temperature").contains("0 to 1"_L1));
}

void TestParameterPanel::readsExtraBodyFieldsInOrder()
{
    type(bodyField(), R"({"z": 1.50, "a": "x", "nested": {"k": [1, 2]}})");
    const QList<ParameterValues::Entry> expected { { "z", "1.50" }, { "a", "\"x\"" }, { "nested", R"({"k":[1,2]})" } };
    QCOMPARE(m_panel->settings().extraBody.entries(), expected);
    const ChatSettings settings = m_panel->settings();
    ParameterPanel other;
    other.setSettings(settings);
    QCOMPARE(other.settings(), settings);
}

void TestParameterPanel::warnsOfFieldsThatOverrideTheForm()
{
    type(bodyField(), R"({"temperature": 0, "model": "x"})");
    QVERIFY2(bodyRemark().contains(u"“model” overrides"_s), qPrintable(bodyRemark()));
    QVERIFY2(!bodyRemark().contains("temperature"_L1), qPrintable(bodyRemark()));
    type(field("temperature"), "1");
    QVERIFY2(bodyRemark().contains(u"“temperature” overrides Temperature"_s), qPrintable(bodyRemark()));
}

void TestParameterPanel::warnsOfFieldsThatAreThereTwice()
{
    type(bodyField(), R"({"a": 1, "a": 2})");
    QVERIFY2(bodyRemark().contains(u"“a” is there more than once"_s), qPrintable(bodyRemark()));
    QCOMPARE(m_panel->settings().extraBody.value("a"), "2");
}

void TestParameterPanel::sendsNoBodyFieldsFromBrokenJson()
{
    type(bodyField(), R"({"a": 1})");
    QCOMPARE(m_panel->settings().extraBody.entries().size(), 1);
    type(bodyField(), "x");
    QVERIFY(m_panel->settings().extraBody.isEmpty());
    QVERIFY(!bodyRemark().isEmpty());
    bodyField()->setPlainText(u"[1]"_s);
    QVERIFY(bodyRemark().contains("Not sent"_L1));
}

void TestParameterPanel::takesHeadersAndRefusesBadOnes()
{
    type(headerFields()[0], "X-Trace");
    type(headerFields()[1], "abc def");
    QCOMPARE(m_panel->settings().extraHeaders, (QList<HttpHeader> { { "X-Trace", "abc def" } }));
    type(headerFields()[2], "Content-Length");
    type(headerFields()[3], "3");
    QCOMPARE(m_panel->settings().extraHeaders.size(), 1);
    const auto notices = m_panel->findChild<QWidget *>(u"extraHeaders"_s)->findChildren<Notice *>();
    QVERIFY(notices[1]->text().contains("Content-Length"_L1));
    QCOMPARE(notices[1]->weight(), Notice::Weight::Error);
}

void TestParameterPanel::hidesTheValueOfSecretHeaders()
{
    type(headerFields()[0], "X-My-Token");
    type(headerFields()[1], "canary");
    const QList<HttpHeader> headers = m_panel->settings().extraHeaders;
    QCOMPARE(headers.size(), 1);
    QVERIFY(headers.first().secret);
    QCOMPARE(headerFields()[1]->echoMode(), QLineEdit::Password);
    QVERIFY(m_panel->findChild<QWidget *>(u"extraHeaders"_s)
                ->findChildren<Notice *>()
                .first()
                ->text()
                .contains("never saved"_L1));
}

void TestParameterPanel::triggerToolAction(int tool, int action)
{
    QList<QToolButton *> menus;
    for (auto *button : m_panel->findChildren<QToolButton *>()) {
        if (button->menu() && button->isVisible())
            menus << button;
    }
    menus.at(tool)->menu()->actions().at(action)->trigger();
}

void TestParameterPanel::switchesAToolOff()
{
    ChatSettings settings;
    settings.tools
        = { { .name = u"get_weather"_s, .schema = R"({"type":"object","properties":{"city":{},"unit":{}}})" } };
    m_panel->setSettings(settings);
    auto *box = m_panel->findChild<ToolList *>()->findChild<QCheckBox *>();
    QVERIFY(box->isChecked());
    QCOMPARE(box->accessibleName(), u"Tool get_weather"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(box->hasFocus());
    QVERIFY(!m_panel->settings().tools.first().enabled);
    QCOMPARE(m_panel->settings().tools.first().schema, settings.tools.first().schema);
}

void TestParameterPanel::removesAToolAndBringsItBack()
{
    ChatSettings settings;
    settings.tools = { { .name = u"one"_s, .schema = "{}" }, { .name = u"two"_s, .schema = "{}" } };
    m_panel->setSettings(settings);
    triggerToolAction(0, 4);
    QCOMPARE(m_panel->settings().tools.size(), 1);
    for (auto *button : m_panel->findChildren<QPushButton *>()) {
        if (button->text() == "Undo"_L1 && button->isVisible())
            QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(m_panel->settings(), settings);
}

void TestParameterPanel::movesATool()
{
    ChatSettings settings;
    settings.tools = { { .name = u"one"_s, .schema = "{}" }, { .name = u"two"_s, .schema = "{}" }, { .name = u"three"_s, .schema = "{}" } };
    m_panel->setSettings(settings);
    triggerToolAction(0, 3);
    QCOMPARE(m_panel->settings().tools.at(1).name, u"one"_s);
    triggerToolAction(2, 2);
    QCOMPARE(m_panel->settings().tools.at(1).name, u"three"_s);
    QCOMPARE(m_panel->settings().tools.at(2).name, u"one"_s);
}

void TestParameterPanel::pastesTools()
{
    ChatSettings settings;
    settings.tools = { { .name = u"one"_s, .schema = "{}" } };
    m_panel->setSettings(settings);
    auto *const list = m_panel->findChild<ToolList *>();
    auto *const add = list->findChild<QPushButton *>(u"addTool"_s);
    QApplication::clipboard()->setText(u"[{\"name\":\"one\",\"input_schema\":{}},{\"name\":\"two\",\"input_schema\":{}}]"_s);
    add->setFocus();
    QTest::keyClick(add, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_panel->settings().tools.size(), 3);
    QCOMPARE(m_panel->settings().tools.at(1).name, u"one_2"_s);
    for (auto *button : list->findChildren<QPushButton *>()) {
        if (button->text() == "Undo"_L1 && button->isVisible())
            button->click();
    }
    QCOMPARE(m_panel->settings(), settings);
    QApplication::clipboard()->setText(u"hello"_s);
    QTest::keyClick(add, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_panel->settings(), settings);
}

void TestParameterPanel::duplicatesATool()
{
    ChatSettings settings;
    settings.tools = { { .name = u"one"_s, .schema = "{ }" } };
    m_panel->setSettings(settings);
    triggerToolAction(0, 1);
    QCOMPARE(m_panel->settings().tools.size(), 2);
    QCOMPARE(m_panel->settings().tools[1].name, u"one_2"_s);
    QCOMPARE(m_panel->settings().tools[1].schema, "{ }");
}

void TestParameterPanel::keepsTheDraftOfAToolThatWasNotSaved()
{
    auto *add = m_panel->findChild<QPushButton *>(u"addTool"_s);
    QTest::mouseClick(add, Qt::LeftButton);
    QPointer<ToolEditor> editor = m_panel->findChild<ToolEditor *>();
    QVERIFY(editor);
    editor->findChild<QLineEdit *>(u"toolName"_s)->setText(u"half"_s);
    editor->findChild<JsonEdit *>()->setText(u"{\"type\": "_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!editor);
    QVERIFY(m_panel->settings().tools.isEmpty());
    QTest::mouseClick(add, Qt::LeftButton);
    editor = m_panel->findChild<ToolEditor *>();
    QVERIFY(editor);
    QCOMPARE(editor->findChild<JsonEdit *>()->text(), u"{\"type\": "_s);
    editor->findChild<JsonEdit *>()->setText(u"{\"type\": \"object\"}"_s);
    editor->accept();
    QCOMPARE(m_panel->settings().tools.size(), 1);
    QCOMPARE(m_panel->settings().tools.first().name, u"half"_s);
    QCOMPARE(m_panel->settings().tools.first().schema, "{\"type\": \"object\"}");
}

void TestParameterPanel::fitsIntoThreeHundredPixels()
{
    ChatSettings settings;
    settings.parameters.set("temperature", "12345678901234567890");
    settings.parameters.set("response_format", "{\"a_very_long_name_without_any_place_to_break_it_in_two\":1}");
    settings.tools = { { .name = QString(64, u'n'), .schema = "{}" } };
    settings.extraHeaders = { { "X-A-Header-With-A-Long-Name", "and a value that is long as well" } };
    m_panel->setSettings(settings);
    m_panel->resize(300, 500);
    QCoreApplication::processEvents();
    QCOMPARE(m_panel->horizontalScrollBar()->maximum(), 0);
    QVERIFY(m_panel->widget()->width() <= m_panel->viewport()->width());
}

void TestParameterPanel::speaksAnotherLanguageAtOnce()
{
    ChatSettings settings;
    settings.parameters.set("temperature", "3");
    settings.parameters.set("stop", "[\"a\"]");
    settings.parameters.set("top_k", "40");
    settings.tools = { { .name = u"one"_s, .schema = "{}" } };
    settings.extraBody.set("model", "1");
    settings.extraHeaders = { { "X-Token", "x" } };
    m_panel->setSettings(settings);
    m_panel->resize(300, 900);
    LongWords other;
    QApplication::installTranslator(&other);
    QCoreApplication::processEvents();
    // Names a server or a person gave, and values, are no language.
    const QStringList same { u"top_k"_s, u"one"_s, u"–"_s, u"×"_s, u"…"_s, QString() };
    for (auto *widget : m_panel->findChildren<QWidget *>()) {
        if (!widget->isVisible() || (!qobject_cast<QLabel *>(widget) && !qobject_cast<QAbstractButton *>(widget)))
            continue;
        const QString text = widget->property("text").toString();
        QVERIFY2(same.contains(text) || text.startsWith(u'['), qPrintable(text));
        QVERIFY2(text == "one"_L1 || widget->accessibleName().isEmpty() || widget->accessibleName().startsWith(u'['),
            qPrintable(widget->accessibleName()));
    }
    QVERIFY(m_panel->widget()->width() <= m_panel->viewport()->width());
    QVERIFY2(m_panel->widget()->minimumSizeHint().width() <= m_panel->viewport()->width(),
        qPrintable(QString::number(m_panel->widget()->minimumSizeHint().width())));
    QApplication::removeTranslator(&other);
    QCoreApplication::processEvents();
    QCOMPARE(remark("seed"), u"not set"_s);
}

void TestParameterPanel::namesEveryControl()
{
    ChatSettings settings;
    settings.parameters.set("temperature", "1");
    settings.parameters.set("top_k", "40");
    settings.tools = { { .name = u"one"_s, .schema = "{}" } };
    m_panel->setSettings(settings);
    for (auto *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<QMenu *>(widget))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void TestParameterPanel::reachesEveryRowWithTab()
{
    m_panel->findChild<QPushButton *>(u"resetAll"_s)->setFocus();
    field("temperature")->setFocus();
    QSet<QWidget *> reached;
    QList<int> tops;
    for (int i = 0; i < 80; ++i) {
        QWidget *focused = QApplication::focusWidget();
        if (reached.contains(focused))
            break;
        reached << focused;
        tops << focused->mapTo(m_panel->widget(), QPoint(0, focused->height() / 2)).y();
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    for (const ParameterSpec &spec : someSpecs()) {
        const ParameterRow *each = row(spec.id.constData());
        QVERIFY2(std::any_of(
                     reached.cbegin(), reached.cend(), [each](QWidget *widget) { return each->isAncestorOf(widget); }),
            spec.id.constData());
    }
    // Downwards all the way, but for the jump back to the top.
    int jumps = 0;
    for (qsizetype i = 1; i < tops.size(); ++i)
        jumps += tops[i] < tops[i - 1] - 12 ? 1 : 0;
    QVERIFY2(jumps <= 1, qPrintable(u"the focus jumps back %1 times"_s.arg(jumps)));
}

QTEST_MAIN(TestParameterPanel)
#include "tst_parameterpanel.moc"
