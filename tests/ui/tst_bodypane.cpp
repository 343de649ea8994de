#include "core/jsontext.h"
#include "protocols/protocol.h"
#include "ui/forms/bodypane.h"
#include "ui/forms/bodytext.h"
#include "ui/forms/notice.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// The pane beside what would be the form.
struct BodyDesk {
    BodyDesk()
    {
        subject.protocol = protocolById("openai-chat");
        subject.route = { .bases = { { "openai-chat", u"https://example.test/v1"_s } } };
        subject.request = { .messages = { { .text = u"Hello"_s } }, .settings = { .model = u"MiniMax-M3"_s } };
        subject.request.settings.parameters.set("temperature", "0.10");
        pane = new BodyPane(&window);
        other = new QToolButton(&window);
        other->setFocusPolicy(Qt::StrongFocus);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(pane);
        layout->addWidget(other);
        QObject::connect(pane, &BodyPane::settingsEdited, &window, [this](const ChatSettings &settings) {
            subject.request.settings = settings;
            ++edits;
        });
        pane->setSource([this] { return subject; });
        window.resize(360, 600);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }

    void set(const char *id, const char *json)
    {
        subject.request.settings.parameters.set(id, json);
        pane->queueRefresh();
    }
    QString text() const { return pane->text()->toPlainText(); }
    QByteArray compact() const { return Json::compacted(text().toUtf8()); }
    void replace(const QString &words, const QString &others) const
    {
        QTextCursor cursor = pane->text()->document()->find(words);
        QVERIFY2(!cursor.isNull(), qPrintable(text()));
        cursor.insertText(others);
    }
    QString notice() const { return pane->findChild<Notice *>(u"bodyNotice"_s)->text(); }
    const ParameterValues &parameters() const { return subject.request.settings.parameters; }

    QWidget window;
    BodyPane::Subject subject;
    BodyPane *pane;
    QToolButton *other;
    int edits = 0;
};
}

class TestBodyPane : public QObject
{
    Q_OBJECT

private slots:
    void setsTheFormAsOneTypes();
    void showsWhatTheFormSets();
    void takesTheFormsChangesBack();
    void keepsTextThatCannotBeRead();
    void leavesTheLayoutToWhoeverTyped();
    void showsWhatIsLeftOutAgain();
    void standsInForWhatIsTooLong();
    void showsNoKnownKey();
    void showsOnlyWhatIsSet();
    void saysWhereAFieldComesFrom();
};

void TestBodyPane::setsTheFormAsOneTypes()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains(R"("temperature":0.10)"), 10'000);
    desk.replace(u"0.10"_s, u"1.0,\n  \"top_a\": 1e-2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.parameters().value("temperature").value_or(QByteArray()), QByteArray("1.0"), 10'000);
    QCOMPARE(desk.subject.request.settings.extraBody.value("top_a").value_or(QByteArray()), QByteArray("1e-2"));
    QVERIFY(!desk.subject.request.settings.extraBody.contains("messages"));
    desk.replace(u"MiniMax-M3"_s, u"other"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.subject.request.settings.model, u"other"_s, 10'000);
}

void TestBodyPane::showsWhatTheFormSets()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    QTextCursor cursor = desk.pane->text()->document()->find(u"MiniMax-M3"_s);
    desk.pane->text()->setTextCursor(cursor);
    desk.set("seed", "7");
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains(R"("seed":7)"), 10'000);
    QCOMPARE(desk.pane->text()->textCursor().selectedText(), u"MiniMax-M3"_s);
    QCOMPARE(desk.edits, 0);
}

void TestBodyPane::takesTheFormsChangesBack()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    desk.set("seed", "7");
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains(R"("seed":7)"), 10'000);
    desk.pane->text()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.parameters().contains("seed"), 10'000);
    desk.pane->text()->redo();
    QTRY_COMPARE_WITH_TIMEOUT(desk.parameters().value("seed").value_or(QByteArray()), QByteArray("7"), 10'000);
}

void TestBodyPane::keepsTextThatCannotBeRead()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    desk.replace(u"0.10"_s, u"0.10,"_s);
    const QString broken = desk.text();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.pane->text()->extraSelections().isEmpty(), 10'000);
    QVERIFY2(desk.notice().contains(u"Line 10, column 1"_s), qPrintable(desk.notice()));
    QCOMPARE(desk.pane->text()->accessibleDescription(), desk.notice());
    desk.set("seed", "7");
    QTest::qWait(50);
    QCOMPARE(desk.text(), broken);
    QCOMPARE(desk.edits, 0);
    desk.pane->findChild<QToolButton *>(u"goToFault"_s)->click();
    QCOMPARE(desk.pane->text()->textCursor().blockNumber(), 9);
    desk.pane->text()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(desk.pane->text()->extraSelections().isEmpty(), 10'000);
}

void TestBodyPane::leavesTheLayoutToWhoeverTyped()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    const QString typed = u"{\"temperature\":0.2,   \"model\":\"MiniMax-M3\",\n\n\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}"_s;
    desk.pane->text()->change(typed);
    QTRY_COMPARE_WITH_TIMEOUT(desk.edits, 1, 10'000);
    QCOMPARE(desk.subject.request.settings.fieldOrder, QList<QByteArray>({ "temperature", "model", "messages" }));
    desk.pane->queueRefresh();
    QTest::qWait(50);
    QCOMPARE(desk.text(), typed);
    desk.pane->findChild<QToolButton *>(u"formatBody"_s)->click();
    QCOMPARE(desk.text(), QString::fromUtf8(Json::indented(typed.toUtf8())));
}

void TestBodyPane::showsWhatIsLeftOutAgain()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    desk.pane->text()->setFocus();
    desk.pane->text()->change(u"{ \"temperature\": 0.10 }"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(u"model, messages"_s), 10'000);
    QCOMPARE(desk.text(), u"{ \"temperature\": 0.10 }"_s);
    desk.other->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("messages"), 10'000);
}

void TestBodyPane::standsInForWhatIsTooLong()
{
    BodyDesk desk;
    desk.subject.request.messages.first().text = QString(300'000, u'x');
    desk.pane->queueRefresh();
    QTRY_VERIFY_WITH_TIMEOUT(desk.text().contains(u"\"messages\": \"…\""_s), 10'000);
    desk.replace(u"\"…\""_s, u"\"…and more\""_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.pane->text()->extraSelections().isEmpty(), 10'000);
    desk.pane->text()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(desk.pane->text()->extraSelections().isEmpty(), 10'000);
    QCOMPARE(desk.edits, 0);
}

void TestBodyPane::showsNoKnownKey()
{
    BodyDesk desk;
    const QByteArray key = "sk-canary-0123456789abcdef";
    desk.subject.knownKeys = { key };
    desk.subject.request.settings.extraBody.set("own", '"' + key + '"');
    desk.pane->queueRefresh();
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("\"own\""), 10'000);
    QVERIFY(!desk.text().contains(QString::fromLatin1(key)));
    // What is shown of it is not taken for a new value.
    desk.replace(u"0.10"_s, u"0.2"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.edits, 1, 10'000);
    QCOMPARE(desk.subject.request.settings.extraBody.value("own").value_or(QByteArray()), '"' + key + '"');
    desk.replace(u"0.2"_s, u"\""_s + QString::fromLatin1(key) + u"\""_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(u"A key of yours"_s), 10'000);
}

void TestBodyPane::showsOnlyWhatIsSet()
{
    BodyDesk desk;
    auto *const onlySet = desk.pane->findChild<QCheckBox *>(u"onlySet"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("messages"), 10'000);
    onlySet->click();
    QCOMPARE(desk.compact(), QByteArray(R"({"temperature":0.10})"));
    QVERIFY(desk.pane->text()->isReadOnly());
    onlySet->click();
    QVERIFY(desk.compact().contains("messages"));
    QVERIFY(!desk.pane->text()->isReadOnly());
    QCOMPARE(desk.edits, 0);
}

void TestBodyPane::saysWhereAFieldComesFrom()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    auto *const remark = desk.pane->findChild<QLabel *>(u"fieldRemark"_s);
    const auto goTo = [&desk](const QString &words) { desk.pane->text()->setTextCursor(desk.pane->text()->document()->find(words)); };
    goTo(u"0.10"_s);
    QVERIFY(remark->text().contains(u"set by you"_s));
    goTo(u"Hello"_s);
    QVERIFY(remark->text().contains(u"conversation"_s));
    desk.replace(u"Hello"_s, u"Bye"_s);
    QTRY_VERIFY_WITH_TIMEOUT(remark->text().contains(u"the conversation is not sent"_s), 10'000);
}

QTEST_MAIN(TestBodyPane)
#include "tst_bodypane.moc"
