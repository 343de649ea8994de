#include "core/jsontext.h"
#include "protocols/protocol.h"
#include "ui/forms/bodylegend.h"
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

    BodyPane::Subject subject;
    int edits = 0;
    QWidget window; // goes first: who leaves the text has it read
    BodyPane *pane;
    QToolButton *other;
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
    void shortensLongStringsAndSendsThemWhole();
    void doesNotUndoWhatWasSaid();
    void keepsUnreadTextForAnotherTime();
    void typesBracketsAndQuotesInPairs();
    void tellsWhatIsSentAtAGlance();
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
    QVERIFY(desk.notice().startsWith(desk.pane->text()->accessibleDescription()));
    QVERIFY2(desk.notice().contains(u"the form stays as it is"_s), qPrintable(desk.notice()));
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
    // Each is short enough to be shown, and all of them are too long.
    desk.subject.request.messages.clear();
    for (int i = 0; i < 100; ++i)
        desk.subject.request.messages.append({ .role = i % 2 == 0 ? Role::User : Role::Assistant, .text = QString(1'500, u'x').repeated(2).insert(900, u' ') });
    desk.pane->queueRefresh();
    QTRY_VERIFY_WITH_TIMEOUT(desk.text().contains(u"\"messages\": \"…\""_s), 10'000);
    desk.replace(u"\"…\""_s, u"\"…and more\""_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.pane->text()->extraSelections().isEmpty(), 10'000);
    desk.pane->text()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(desk.pane->text()->extraSelections().isEmpty(), 10'000);
    QCOMPARE(desk.edits, 0);
}

void TestBodyPane::shortensLongStringsAndSendsThemWhole()
{
    BodyDesk desk;
    const QByteArray picture = "\"data:image/png;base64," + QByteArray(150'000, 'A') + '"';
    desk.subject.request.settings.extraBody.set("own", "{\"picture\":" + picture + ",\"n\":1.0}");
    desk.pane->queueRefresh();
    QTRY_VERIFY_WITH_TIMEOUT(desk.text().contains(u"…⟨150 kB⟩\""_s), 10'000);
    QVERIFY(desk.text().size() < 2'000);
    desk.replace(u"1.0"_s, u"2.0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.edits, 1, 10'000);
    QCOMPARE(desk.subject.request.settings.extraBody.value("own").value_or(QByteArray()), "{\"picture\":" + picture + ",\"n\":2.0}");
    // A stand-in stands for all of it or for nothing.
    desk.replace(u"⟨150 kB⟩"_s, u"⟨150 kB⟩ and more"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.pane->isFaulty(), 10'000);
    QVERIFY2(desk.notice().contains(u"Leave it whole"_s), qPrintable(desk.notice()));
    desk.pane->text()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.pane->isFaulty(), 10'000);
    QCOMPARE(desk.edits, 1);
    // The copy is not made of what is shown.
    const QSignalSpy wanted(desk.pane, &BodyPane::wholeCopyWanted);
    auto *const copy = desk.pane->findChild<QToolButton *>(u"copyBody"_s);
    copy->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(copy->text(), u"Copying…"_s);
    desk.pane->noteCopied();
    QCOMPARE(copy->text(), u"Copy"_s);
}

void TestBodyPane::doesNotUndoWhatWasSaid()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    desk.subject.request.messages.first().text = u"Hello there"_s;
    desk.pane->queueRefresh();
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("Hello there"), 10'000);
    desk.pane->text()->undo();
    QVERIFY(desk.compact().contains("Hello there"));
    QVERIFY(!desk.pane->text()->document()->isUndoAvailable());
}

void TestBodyPane::keepsUnreadTextForAnotherTime()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    desk.replace(u"0.10"_s, u"0.10,"_s);
    desk.pane->settle();
    QVERIFY(desk.pane->isFaulty());
    const QString unread = desk.pane->unread();
    QCOMPARE(unread, desk.text());
    desk.pane->open({});
    QVERIFY(!desk.pane->isFaulty());
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10}") && Json::members(desk.text().toUtf8()), 10'000);
    QVERIFY(!desk.pane->text()->document()->isUndoAvailable());
    desk.pane->open(unread);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.pane->text()->extraSelections().isEmpty(), 10'000);
    QCOMPARE(desk.text(), unread);
    desk.pane->findChild<QToolButton *>(u"discardText"_s)->click();
    QVERIFY(!desk.pane->isFaulty());
    QVERIFY(Json::members(desk.text().toUtf8()));
    QCOMPARE(desk.edits, 0);
}

void TestBodyPane::typesBracketsAndQuotesInPairs()
{
    BodyDesk desk;
    QTRY_VERIFY_WITH_TIMEOUT(desk.compact().contains("0.10"), 10'000);
    BodyText *const text = desk.pane->text();
    text->setTextCursor(text->document()->find(u"0.10"_s));
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(cursor.selectionEnd());
    text->setTextCursor(cursor);
    text->setFocus();
    QTest::keyClicks(text, u","_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"\"own\": {"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"\"a\": [1e400]"_s);
    QVERIFY2(desk.text().endsWith(u"  \"temperature\": 0.10,\n  \"own\": {\n    \"a\": [1e400]\n  }\n}"_s), qPrintable(desk.text()));
    QTRY_COMPARE_WITH_TIMEOUT(desk.subject.request.settings.extraBody.value("own").value_or(QByteArray()), QByteArray(R"({"a":[1e400]})"), 10'000);
    // Empty pairs go as they came.
    QTest::keyClicks(text, u"[\""_s);
    const QString before = desk.text();
    QVERIFY(before.contains(u"[1e400][\"\"]"_s));
    QTest::keyClick(text, Qt::Key_Backspace);
    QTest::keyClick(text, Qt::Key_Backspace);
    QVERIFY(desk.text().contains(u"[1e400]\n"_s));
    QTest::keyClick(text, Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.text().contains(u"    \"a\": [\n      1e400\n    ]"_s));
}

void TestBodyPane::tellsWhatIsSentAtAGlance()
{
    BodyDesk desk;
    const auto told = [&desk] {
        QStringList lines;
        for (const Notice *line : desk.pane->findChild<BodyLegend *>()->findChildren<Notice *>()) {
            if (line->isVisible())
                lines.append(line->text());
        }
        return lines.join(u'\n');
    };
    desk.subject.protocol = protocolById("anthropic-messages");
    desk.subject.route = { .bases = { { "anthropic-messages", u"https://example.test"_s } } };
    desk.subject.request.settings.parameters.set("seed", "7");
    desk.subject.request.settings.extraBody.set("own", "1");
    desk.subject.request.settings.variables = { { u"city"_s, u"Oslo"_s } };
    desk.subject.request.settings.mends = { "no-invisible" };
    desk.pane->queueRefresh();
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"Your own fields: own"_s), 10'000);
    QVERIFY2(told().contains(u"Set by you: temperature"_s), qPrintable(told()));
    QVERIFY2(told().contains(u"Added, as the protocol requires it: max_tokens"_s), qPrintable(told()));
    QVERIFY2(told().contains(u"model, messages"_s), qPrintable(told()));
    QVERIFY2(told().contains(u"Set, but not sent"_s) && told().contains(u"Seed"_s, Qt::CaseInsensitive), qPrintable(told()));
    QVERIFY2(told().contains(u"city"_s), qPrintable(told()));
    QVERIFY2(told().contains(u"invisible"_s), qPrintable(told()));
    // Renamed and put into another field.
    desk.subject.protocol = protocolById("gemini");
    desk.subject.route = { .bases = { { "gemini", u"https://example.test"_s } } };
    desk.pane->queueRefresh();
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"Set by you: generationConfig ← "_s), 10'000);
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

    // A text with a mistake is not lost over it.
    desk.replace(u"0.10"_s, u"0.1,,"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.pane->isFaulty(), 10'000);
    const QString unread = desk.text();
    onlySet->click();
    QCOMPARE(desk.compact(), QByteArray(R"({"temperature":0.10})"));
    QVERIFY(desk.pane->isFaulty());
    QCOMPARE(desk.pane->unread(), unread);
    onlySet->click();
    QCOMPARE(desk.text(), unread);
    QVERIFY(desk.pane->isFaulty());
    QVERIFY(!desk.notice().isEmpty());
    desk.pane->open({});
    QVERIFY(!desk.pane->isFaulty());
    onlySet->click();
    desk.pane->open(unread);
    QCOMPARE(desk.pane->unread(), unread);
    onlySet->click();
    QCOMPARE(desk.text(), unread);
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
