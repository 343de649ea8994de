#include "ui/conversation/conversationview.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

TranscriptTurn answer(qint64 key, const QString &text)
{
    TranscriptTurn turn;
    turn.key = key;
    turn.role = Role::Assistant;
    turn.title = u"Assistant"_s;
    turn.text = text;
    return turn;
}

TranscriptTurn streaming(qint64 key)
{
    TranscriptTurn turn = answer(key, {});
    turn.streaming = true;
    return turn;
}

QString sample()
{
    return QString::fromUtf8(
        "# Head\n\nA paragraph with **bold** and `code`, see [docs](https://example.com/x).\n\n"
        "- one\n- two\n  1. three\n\n```python\nimport os\n\ndef f(x):\n    return x * 2  # twice\n```\n\n"
        "| a | b |\n|---|---|\n| 1 | **2** |\n\n> quoted\n\n中文**（粗体）**后面\n\nمرحبا بالعالم\n\nlast line");
}

QString longText(int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i)
        text
            += u"Paragraph %1 has some words in it so that it wraps in a narrow view and has a height of its own.\n\n"_s
                   .arg(i);
    return text;
}
}

class TestConversation final : public QObject
{
    Q_OBJECT

private:
    static void show(ConversationView &view, int width = 700, int height = 500)
    {
        view.resize(width, height);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        settle(view);
    }
    static void settle(ConversationView &view)
    {
        view.flush();
        QTest::qWait(25);
    }
    /// Points at every pixel of a grid until the spy hears a link.
    static QPoint findLink(ConversationView &view, QSignalSpy &hovered)
    {
        for (int y = 0; y < view.viewport()->height(); y += 4) {
            for (int x = 0; x < view.viewport()->width(); x += 6) {
                QTest::mouseMove(view.viewport(), QPoint(x, y));
                if (!hovered.isEmpty() && !hovered.last().at(0).toString().isEmpty())
                    return QPoint(x, y);
            }
        }
        return {};
    }

private slots:
    void selectsAndCopiesOverTurns()
    {
        ConversationView view;
        view.setTurns({ answer(1, u"First **turn**."_s), answer(2, u"Second & `<turn>`."_s) });
        show(view);
        QVERIFY(!view.hasSelection());
        QSignalSpy changed(&view, &ConversationView::selectionChanged);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(view.selectedText(), u"Assistant\n\nFirst turn.\n\nAssistant\n\nSecond & <turn>."_s);
        QCOMPARE(view.selectedMarkdown(), u"**Assistant**\n\nFirst **turn**.\n\n**Assistant**\n\nSecond & `<turn>`."_s);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(mime->text(), view.selectedMarkdown());
        QVERIFY(mime->html().contains("&lt;turn&gt;"_L1));
        QVERIFY(mime->html().contains("&amp;"_L1));
        view.clearSelection();
        QVERIFY(view.selectedText().isEmpty());
    }

    void selectsByDraggingWordsAndBlocks()
    {
        ConversationView view;
        view.setTurns({ answer(1, u"alpha beta gamma\n\ndelta epsilon\n\nzeta"_s) });
        show(view);
        QPoint start;
        // The first place below the title where a double click takes a word is in the first line of text.
        for (int y = 48; y < 200 && view.selectedText().isEmpty(); y += 3) {
            start = QPoint(45, y);
            QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, start);
        }
        QCOMPARE(view.selectedText(), u"alpha"_s);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, start);
        QCOMPARE(view.selectedText(), u"alpha beta gamma"_s);
        QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 20);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, start - QPoint(12, 0));
        QVERIFY(view.selectedText().isEmpty());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(600, view.height() - 5));
        QCOMPARE(view.selectedText(), u"alpha beta gamma\ndelta epsilon\nzeta"_s);
        QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 20);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, start - QPoint(12, 0));
        QTest::mouseMove(view.viewport(), start + QPoint(300, 0));
        QTest::mouseMove(view.viewport(), start + QPoint(400, 0));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, start + QPoint(400, 0));
        QCOMPARE(view.selectedMarkdown(), u"alpha beta gamma"_s);
    }

    void activatesWebLinksByMouseAndKeyboard()
    {
        ConversationView view;
        view.setTurns({ answer(1, u"[go](https://münchen.example/path?x=1) away"_s) });
        show(view);
        QSignalSpy activated(&view, &ConversationView::linkActivated);
        QSignalSpy hovered(&view, &ConversationView::linkHovered);
        const QPoint place = findLink(view, hovered);
        QVERIFY(!place.isNull());
        QCOMPARE(hovered.last().at(0).toString(), u"https://xn--mnchen-3ya.example/path?x=1"_s);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(activated.size(), 1);
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.last().at(0).toUrl().scheme(), u"https"_s);
    }

    void neverActivatesOtherSchemes_data()
    {
        QTest::addColumn<QString>("target");
        for (const char *target : { "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "/etc/passwd",
                 "mailto:a@b.c", "https:", "ftp://x/y", "vbscript:x" })
            QTest::newRow(target) << QString::fromLatin1(target);
    }
    void neverActivatesOtherSchemes()
    {
        QFETCH(QString, target);
        ConversationView view;
        view.setTurns({ answer(1, u"[press me](%1) <%1>"_s.arg(target)) });
        show(view, 400, 120);
        QSignalSpy activated(&view, &ConversationView::linkActivated);
        QSignalSpy hovered(&view, &ConversationView::linkHovered);
        QVERIFY(findLink(view, hovered).isNull());
        for (int y = 0; y < 120; y += 6) {
            for (int x = 30; x < 200; x += 20)
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(x, y));
        }
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(activated.isEmpty());
    }

    void foldsReasoningByKeyboardAndMouse()
    {
        TranscriptTurn turn = answer(1, u"The answer."_s);
        turn.reasoning = u"Secret *thoughts*."_s;
        turn.reasoningTitle = u"Thinking · 1.4 s"_s;
        ConversationView view;
        view.setTurns({ turn });
        show(view);
        const auto allText = [&view] {
            view.selectAll();
            const QString text = view.selectedText();
            view.clearSelection();
            return text;
        };
        QCOMPARE(allText(), u"The answer."_s);
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Space);
        settle(view);
        QCOMPARE(allText(), u"Secret thoughts.\nThe answer."_s);
        QTest::keyClick(&view, Qt::Key_Return);
        settle(view);
        QCOMPARE(allText(), u"The answer."_s);
        bool opened = false;
        for (int y = 20; y < 120 && !opened; y += 8) {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(70, y));
            settle(view);
            opened = allText().startsWith("Secret"_L1);
        }
        QVERIFY(opened);
    }

    void showsReasoningAsItArrives()
    {
        ConversationView view;
        view.setReasoningExpandedByDefault(true);
        view.appendTurn(streaming(1));
        show(view);
        view.appendReasoning(1, u"First"_s);
        view.appendReasoning(1, u" thoughts"_s);
        view.appendText(1, u"Answer"_s);
        settle(view);
        view.selectAll();
        QCOMPARE(view.selectedText(), u"First thoughts\nAnswer"_s);
    }

    void triggersActions()
    {
        TranscriptTurn turn = answer(42, u"text"_s);
        turn.actions = { { "copy", u"Copy"_s }, { "again", u"Regenerate"_s } };
        turn.failure = u"It failed."_s;
        turn.failureDetail = u"HTTP 500"_s;
        turn.failureActions = { { "raw", u"Show raw response"_s } };
        turn.notice = u"Not as asked."_s;
        turn.noticeDetail = u"$.a is a string."_s;
        turn.noticeActions = { { "where", u"Show where"_s } };
        ConversationView view;
        view.setTurns({ turn });
        show(view);
        view.selectAll();
        QVERIFY2(view.selectedText().contains(u"Not as asked.\n$.a is a string."_s), qPrintable(view.selectedText()));
        view.clearSelection();
        QSignalSpy triggered(&view, &ConversationView::actionTriggered);
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&view, Qt::Key_Tab);
            QTest::keyClick(&view, Qt::Key_Return);
        }
        QCOMPARE(triggered.size(), 4);
        QCOMPARE(triggered[0].at(0).toLongLong(), 42);
        QCOMPARE(triggered[0].at(1).toByteArray(), "copy");
        QCOMPARE(triggered[1].at(1).toByteArray(), "again");
        QCOMPARE(triggered[2].at(1).toByteArray(), "where");
        QCOMPARE(triggered[3].at(1).toByteArray(), "raw");
        QTest::keyClick(&view, Qt::Key_Backtab, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(triggered[4].at(1).toByteArray(), "where");
    }

    void copiesCodeWhole()
    {
        ConversationView view;
        const QString line = u"x"_s.repeated(30'000);
        view.setTurns({ answer(1, "```sh\necho \x1b[31m\n\n"_L1 + line + "\n```"_L1) });
        show(view);
        QSignalSpy copied(&view, &ConversationView::codeCopied);
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(copied.size(), 1);
        QCOMPARE(copied[0].at(0).toString(), QString("echo \x1b[31m\n\n"_L1 + line));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("echo \x1b[31m\n\n"_L1 + line));
    }

    void copiesARequestIdWhole()
    {
        TranscriptTurn turn = answer(1, u"text"_s);
        turn.figures = { { Words::Figure::Kind::Plain, u"in"_s, u"48"_s, {}, true },
            { Words::Figure::Kind::Link, u"req"_s, u"06a1…7be"_s, u"06a1234567be"_s, true } };
        ConversationView view;
        view.setTurns({ turn });
        show(view);
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"06a1234567be"_s);
    }

    void keepsPartialTextWithItsNotice()
    {
        ConversationView view;
        view.appendTurn(streaming(1));
        show(view);
        view.appendText(1, u"Partial **answ"_s);
        TranscriptTurn stopped = answer(1, u"Partial **answ"_s);
        stopped.notice = u"Stopped: the answer is cut here."_s;
        view.updateTurn(stopped);
        settle(view);
        view.selectAll();
        QCOMPARE(view.selectedText(), u"Partial **answ\nStopped: the answer is cut here."_s);
    }

    void appendingShowsTheSameAsSettingAtOnce_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("width");
        for (const int width : { 700, 330 }) {
            for (const int step : { 1, 7, 100 })
                QTest::addRow("%d characters in %d pixels", step, width) << step << width;
        }
    }
    void appendingShowsTheSameAsSettingAtOnce()
    {
        QFETCH(int, step);
        QFETCH(int, width);
        const QString text = sample() + longText(6) + u"word "_s.repeated(900);
        ConversationView once;
        once.setTurns({ answer(1, text) });
        show(once, width, 900);
        ConversationView grown;
        grown.appendTurn(streaming(1));
        show(grown, width, 900);
        for (qsizetype at = 0; at < text.size(); at += step) {
            grown.appendText(1, text.mid(at, step));
            if (at % 5 == 0) {
                grown.flush();
                QCoreApplication::processEvents();
            }
        }
        grown.updateTurn(answer(1, text));
        settle(grown);
        QCOMPARE(grown.viewport()->grab().toImage(), once.viewport()->grab().toImage());
        for (ConversationView *view : { &once, &grown }) {
            QTest::keyClick(view, Qt::Key_Home);
            settle(*view);
        }
        QCOMPARE(grown.viewport()->grab().toImage(), once.viewport()->grab().toImage());
    }

    void blittingLeavesWhatAFreshPaintingWouldShow()
    {
        QWidget window;
        window.resize(500, 400);
        auto *view = new ConversationView(&window);
        view->setGeometry(0, 0, 500, 400);
        view->appendTurn(streaming(1));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QString text = sample() + longText(20) + sample();
        for (qsizetype at = 0; at < text.size(); at += 23) {
            view->appendText(1, text.mid(at, 23));
            view->flush();
            QCoreApplication::processEvents();
            if (at % (23 * 12) == 0) {
                const QImage shown
                    = window.screen()->grabWindow(window.winId()).toImage().convertToFormat(QImage::Format_RGB32);
                const QImage fresh = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
                QCOMPARE(shown, fresh);
            }
        }
    }

    void followsTheEndOnlyWhileThere()
    {
        ConversationView view;
        view.setTurns({ answer(1, longText(40)), streaming(2) });
        show(view);
        QScrollBar *bar = view.verticalScrollBar();
        QCOMPARE(bar->value(), bar->maximum());
        view.appendText(2, longText(10));
        settle(view);
        QCOMPARE(bar->value(), bar->maximum());
        QTest::keyClick(&view, Qt::Key_PageUp);
        settle(view);
        const int before = bar->value();
        QVERIFY(before < bar->maximum());
        const QImage seen = view.viewport()->grab().toImage();
        for (int i = 0; i < 20; ++i)
            view.appendText(2, longText(3));
        settle(view);
        QCOMPARE(view.viewport()->grab().toImage(), seen);
        QTest::keyClick(&view, Qt::Key_End);
        settle(view);
        QCOMPARE(bar->value(), bar->maximum());
        view.appendText(2, longText(3));
        settle(view);
        QCOMPARE(bar->value(), bar->maximum());
    }

    void resizingKeepsTheFirstBlockInPlace()
    {
        QList<TranscriptTurn> turns;
        for (int i = 0; i < 60; ++i)
            turns.append(answer(i + 1, u"Turn number %1.\n\n"_s.arg(i) + longText(4)));
        ConversationView view;
        view.setTurns(turns);
        show(view);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        settle(view);
        const auto topText = [&view] {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(60, 4));
            QTest::mouseClick(
                view.viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(view.viewport()->width() - 60, 110));
            const QString text = view.selectedText();
            view.clearSelection();
            QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 10);
            return text.left(12);
        };
        const QString before = topText();
        QVERIFY(!before.isEmpty());
        for (const int width : { 500, 900, 420, 700 }) {
            view.resize(width, 500);
            settle(view);
        }
        QCOMPARE(topText(), before);
    }

    void resizingKeepsTheCharacterOfALongParagraph()
    {
        QString text;
        for (int i = 0; i < 3000; ++i)
            text += u"w%1 "_s.arg(i);
        ConversationView view;
        view.setTurns({ answer(1, text) });
        show(view);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        settle(view);
        const auto topWord = [&view] {
            QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(40, 8));
            QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(40, 8));
            const QString word = view.selectedText();
            view.clearSelection();
            return QStringView(word).mid(1).toInt();
        };
        const int before = topWord();
        QVERIFY(before > 500);
        for (const int width : { 480, 900, 380, 700 }) {
            view.resize(width, 500);
            settle(view);
            QVERIFY2(qAbs(topWord() - before) < 40, qPrintable(QString::number(topWord())));
        }
    }

    void pressingAButtonKeepsTheSelection()
    {
        ConversationView view;
        TranscriptTurn turn = answer(1, u"[go](https://a.example/) text"_s);
        view.setTurns({ turn });
        show(view);
        QSignalSpy hovered(&view, &ConversationView::linkHovered);
        const QPoint link = findLink(view, hovered);
        view.selectAll();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, link);
        QCOMPARE(view.selectedText(), u"go text"_s);
    }

    void scrollingUpReachesTheStartExactly()
    {
        QList<TranscriptTurn> turns;
        for (int i = 0; i < 50; ++i)
            turns.append(answer(i + 1, sample()));
        ConversationView view;
        view.setTurns(turns);
        show(view);
        for (int i = 0; i < 2000 && view.verticalScrollBar()->value() > 0; ++i)
            QTest::keyClick(&view, Qt::Key_PageUp);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        const QImage reached = view.viewport()->grab().toImage();
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Home);
        settle(view);
        QCOMPARE(view.viewport()->grab().toImage(), reached);
    }

    void rightToLeftParagraphsStandAtTheRight()
    {
        ConversationView left;
        left.setTurns({ answer(1, u"abc"_s) });
        ConversationView right;
        right.setTurns({ answer(1, QString::fromUtf8("مرحبا")) });
        const auto middleOfInk = [](ConversationView &view) {
            const QImage image = view.viewport()->grab().toImage();
            qint64 sum = 0;
            qint64 count = 0;
            for (int y = 45; y < 75; ++y) {
                for (int x = 40; x < image.width() - 40; ++x) {
                    if (qGray(image.pixel(x, y)) < 100) {
                        sum += x;
                        ++count;
                    }
                }
            }
            return count ? int(sum / count) : -1;
        };
        show(left);
        show(right);
        QVERIFY(middleOfInk(left) > 0 && middleOfInk(left) < 150);
        QVERIFY(middleOfInk(right) > 500);
    }

    void changesColoursWithThePalette()
    {
        ConversationView view;
        view.setTurns({ answer(1, sample()) });
        show(view);
        QPalette dark = view.palette();
        dark.setColor(QPalette::Window, QColor(20, 20, 20));
        dark.setColor(QPalette::Base, QColor(30, 30, 30));
        dark.setColor(QPalette::Text, Qt::white);
        view.setPalette(dark);
        settle(view);
        const QImage image = view.viewport()->grab().toImage();
        QCOMPARE(image.pixelColor(2, 200), QColor(20, 20, 20));
        QCOMPARE(image.pixelColor(view.viewport()->width() / 2, 20), QColor(30, 30, 30));
    }

    void readsItselfToAScreenReader()
    {
        ConversationView view;
        view.setTurns({ answer(1, u"One **bold**."_s), answer(2, u"Two."_s) });
        show(view);
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(reader && reader->textInterface());
        QCOMPARE(reader->role(), QAccessible::Document);
        QVERIFY(!reader->text(QAccessible::Name).isEmpty());
        QAccessibleTextInterface *text = reader->textInterface();
        const QString all = text->text(0, text->characterCount());
        QCOMPARE(all, u"Assistant\nOne bold.\nAssistant\nTwo.\n"_s);
        const int at = int(all.indexOf("bold"_L1));
        text->setSelection(0, at, at + 4);
        QCOMPARE(view.selectedText(), u"bold"_s);
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        QCOMPARE(start, at);
        QCOMPARE(end, at + 4);
        QCOMPARE(text->offsetAtPoint(text->characterRect(at).center()), at);
    }

    void removesTurns()
    {
        ConversationView view;
        view.setTurns({ answer(1, u"one"_s), answer(2, u"two"_s), answer(3, u"three"_s) });
        show(view);
        view.removeTurnsFrom(2);
        view.appendTurn(answer(4, u"four"_s));
        settle(view);
        view.selectAll();
        QCOMPARE(view.selectedText(), u"Assistant\n\none\n\nAssistant\n\nfour"_s);
    }
};

QTEST_MAIN(TestConversation)
#include "tst_conversation.moc"
