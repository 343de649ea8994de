#include "ui/chat/composer.h"
#include "ui/chat/messageedit.h"
#include "ui/warnings.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestComposer : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnOurWarnings(); }

    void sendsOnCtrlEnterWhateverIsChosen();
    void sendsOnEnterOnlyByChoice();
    void breaksTheLineWithALineFeed_data();
    void breaksTheLineWithALineFeed();
    void neverSendsWhileAnInputMethodComposes_data();
    void neverSendsWhileAnInputMethodComposes();
    void doesNotSendWithTheEnterThatCommitted();
    void pastesPlainTextOnly();
    void takesAMegabyteOnOneLine();
    void growsFromTwoToEightLines();
    void turnsSendIntoStop();
    void doesNotSendWhiteSpace();
    void bringsASentMessageBackByUndo();
};

void TestComposer::sendsOnCtrlEnterWhateverIsChosen()
{
    for (const bool enterSends : { false, true }) {
        for (const auto key : { Qt::Key_Return, Qt::Key_Enter }) {
            Composer composer;
            composer.setEnterSends(enterSends);
            QSignalSpy sent(&composer, &Composer::submitted);
            QTest::keyClicks(composer.editor(), u"hello"_s);
            QTest::keyClick(composer.editor(), key, Qt::ControlModifier);
            QCOMPARE(sent.size(), 1);
            QCOMPARE(sent.at(0).at(0).toString(), u"hello"_s);
            QCOMPARE(composer.text(), QString());
        }
    }
}

void TestComposer::sendsOnEnterOnlyByChoice()
{
    Composer composer;
    QSignalSpy sent(&composer, &Composer::submitted);
    QTest::keyClicks(composer.editor(), u"hello"_s);
    QTest::keyClick(composer.editor(), Qt::Key_Return);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(composer.text(), u"hello\n"_s);

    composer.setEnterSends(true);
    QTest::keyClick(composer.editor(), Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
}

void TestComposer::breaksTheLineWithALineFeed_data()
{
    QTest::addColumn<bool>("enterSends");
    QTest::newRow("while Enter breaks the line") << false;
    QTest::newRow("while Enter sends") << true;
}

void TestComposer::breaksTheLineWithALineFeed()
{
    QFETCH(bool, enterSends);
    Composer composer;
    composer.setEnterSends(enterSends);
    QSignalSpy sent(&composer, &Composer::submitted);
    QTest::keyClicks(composer.editor(), u"a"_s);
    QTest::keyClick(composer.editor(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(composer.editor(), u"b"_s);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(composer.text(), u"a\nb"_s);
}

void TestComposer::neverSendsWhileAnInputMethodComposes_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Enter") << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("Ctrl+Enter") << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("Shift+Enter") << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void TestComposer::neverSendsWhileAnInputMethodComposes()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    Composer composer;
    composer.setEnterSends(true);
    QSignalSpy sent(&composer, &Composer::submitted);
    QTest::keyClicks(composer.editor(), u"ok "_s);
    QInputMethodEvent composing(u"nihao"_s, {});
    QApplication::sendEvent(composer.editor(), &composing);
    QTest::keyClick(composer.editor(), Qt::Key_Return, modifiers);
    composer.submit(); // as the menu would
    QCOMPARE(sent.size(), 0);
    QCOMPARE(composer.text(), u"ok "_s);
}

void TestComposer::doesNotSendWithTheEnterThatCommitted()
{
    Composer composer;
    composer.setEnterSends(true);
    QSignalSpy sent(&composer, &Composer::submitted);
    QInputMethodEvent composing(u"nihao"_s, {});
    QApplication::sendEvent(composer.editor(), &composing);
    QInputMethodEvent committed;
    committed.setCommitString(u"你好"_s);
    QApplication::sendEvent(composer.editor(), &committed);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    QApplication::sendEvent(composer.editor(), &enter);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(composer.text(), u"你好"_s);

    QCoreApplication::processEvents();
    QTest::keyClick(composer.editor(), Qt::Key_Return);
    QCOMPARE(sent.size(), 1);
}

void TestComposer::pastesPlainTextOnly()
{
    Composer composer;
    auto *rich = new QMimeData;
    rich->setHtml(u"<img src='file:///etc/passwd'><b>bold</b>"_s);
    rich->setText(u"bold & <i>kept</i>\n第二行"_s);
    QGuiApplication::clipboard()->setMimeData(rich);
    composer.editor()->paste();
    QCOMPARE(composer.text(), u"bold & <i>kept</i>\n第二行"_s);

    auto *picture = new QMimeData;
    picture->setImageData(QImage(4, 4, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(picture);
    composer.editor()->paste();
    QCOMPARE(composer.text(), u"bold & <i>kept</i>\n第二行"_s);
}

void TestComposer::takesAMegabyteOnOneLine()
{
    Composer composer;
    composer.resize(600, 200);
    composer.show();
    const QString line(1'000'000, u'x');
    QGuiApplication::clipboard()->setText(line);
    composer.editor()->paste();
    QCOMPARE(composer.text(), line);
    // Breaking such a line anew at every key takes seconds; it must not be wrapped.
    QCOMPARE(composer.editor()->lineWrapMode(), QPlainTextEdit::NoWrap);
    composer.clear();
    QCOMPARE(composer.editor()->lineWrapMode(), QPlainTextEdit::WidgetWidth);
}

void TestComposer::growsFromTwoToEightLines()
{
    Composer composer;
    composer.resize(600, 100);
    composer.show();
    const auto two = composer.editor()->height();
    composer.setText(u"1\n2\n3\n4"_s);
    const auto four = composer.editor()->height();
    composer.setText(QString(30, u'\n'));
    const auto most = composer.editor()->height();
    const auto line = composer.editor()->fontMetrics().lineSpacing();
    QCOMPARE(four - two, 2 * line);
    QCOMPARE(most - two, 6 * line);
    composer.clear();
    QCOMPARE(composer.editor()->height(), two);
}

void TestComposer::turnsSendIntoStop()
{
    Composer composer;
    QSignalSpy sent(&composer, &Composer::submitted);
    QSignalSpy stopped(&composer, &Composer::stopRequested);
    composer.setText(u"hello"_s);
    auto *button = composer.findChild<QPushButton *>(u"send"_s);
    composer.setRunning(true);
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(composer.editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(sent.size(), 0);
    QCOMPARE(composer.text(), u"hello"_s);
    composer.setRunning(false);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(sent.size(), 1);
}

void TestComposer::doesNotSendWhiteSpace()
{
    Composer composer;
    QSignalSpy sent(&composer, &Composer::submitted);
    composer.setText(u" \n\t "_s);
    composer.submit();
    QCOMPARE(sent.size(), 0);
    QCOMPARE(composer.text(), u" \n\t "_s);
}

void TestComposer::bringsASentMessageBackByUndo()
{
    Composer composer;
    QTest::keyClicks(composer.editor(), u"too early"_s);
    composer.submit();
    QCOMPARE(composer.text(), QString());
    composer.editor()->undo();
    QCOMPARE(composer.text(), u"too early"_s);
}

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
