// Form and JSON beside the conversation: what is set in one is seen in the other, in the window as it is.
#include "core/jsontext.h"
#include "ui/desk.h"
#include "ui/forms/bodytext.h"
#include "ui/forms/parameterpanel.h"

#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestBodyWindow : public QObject
{
    Q_OBJECT

private slots:
    void keepsFormAndJsonInStep();
};

void TestBodyWindow::keepsFormAndJsonInStep()
{
    const QTemporaryDir folder;
    OpenDesk desk(folder.path());
    ChatSession &session = desk.window->session();
    ChatSettings settings { .model = u"MiniMax-M3"_s };
    settings.parameters.set("temperature", "0.10");
    desk.window->applySetup(session.route(), "openai-chat", settings, u"Be brief."_s);
    auto *const form = desk.window->findChild<ParameterPanel *>();
    auto *const text = desk.child<BodyText>("bodyText");
    QVERIFY(form && text && form->isVisible() && !text->isVisible());

    desk.child<QTabBar>("formSwitch")->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(u"\"temperature\": 0.10"_s), 10'000);
    QVERIFY(text->isVisible() && !form->isVisible());
    QVERIFY(text->toPlainText().contains(u"Be brief."_s));

    // What is typed as JSON, the form and the session have.
    text->document()->find(u"0.10"_s).insertText(u"1.0, \"top_a\": 1e-2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(session.settings().parameters.value("temperature").value_or(QByteArray()), QByteArray("1.0"), 10'000);
    QCOMPARE(session.settings().extraBody.value("top_a").value_or(QByteArray()), QByteArray("1e-2"));
    QCOMPARE(form->settings().parameters, session.settings().parameters);
    QVERIFY(session.preview({}).body.endsWith(R"("temperature":1.0,"top_a":1e-2})"));

    // What the session gets elsewhere is seen as JSON.
    session.setSystemPrompt(u"Be long."_s);
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(u"Be long."_s), 10'000);
    desk.child<QTabBar>("formSwitch")->setCurrentIndex(0);
    QVERIFY(form->isVisible() && !text->isVisible());
}

QTEST_MAIN(TestBodyWindow)
#include "tst_bodywindow.moc"
