#include "ui/conversation/conversationview.h"
#include "ui/conversationturns.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestConversationFind final : public QObject
{
    Q_OBJECT

private:
    static void show(ConversationView &view, int width = 700, int height = 400)
    {
        view.resize(width, height);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        settle(view);
    }
    static void settle(ConversationView &view)
    {
        view.flush();
        QTest::qWait(25);
    }
    static void find(ConversationView &view, const QString &text, ConversationView::FindOptions options = {})
    {
        view.find(text, options);
        QTRY_VERIFY(!view.isSearching());
    }
    static bool shows(ConversationView &view, const QColor &colour)
    {
        const QImage image = view.viewport()->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }
    static bool showsCurrentHit(ConversationView &view) { return shows(view, QColor(0xff, 0xb1, 0x2b)); }
    static bool showsOtherHits(ConversationView &view) { return shows(view, QColor(0xff, 0xf0, 0xa3)); }

private slots:
    void countsAndGoesRound()
    {
        ConversationView view;
        view.setTurns({ answerTurn(1, u"Fox one, fox two."_s), answerTurn(2, u"```\nfox three\n```\n\n| a |\n|---|\n| fox |"_s) });
        show(view);
        QVERIFY(!showsCurrentHit(view));
        find(view, u"fox"_s);
        QCOMPARE(view.foundCount(), 4);
        QCOMPARE(view.foundIndex(), 0);
        QVERIFY(showsCurrentHit(view));
        QVERIFY(showsOtherHits(view));
        for (const int expected : { 1, 2, 3, 0 }) {
            view.findNext();
            QCOMPARE(view.foundIndex(), expected);
            QVERIFY(showsCurrentHit(view));
        }
        view.findPrevious();
        QCOMPARE(view.foundIndex(), 3);
        find(view, {});
        QCOMPARE(view.foundCount(), 0);
        QVERIFY(!showsCurrentHit(view));
        QVERIFY(!showsOtherHits(view));
    }

    void matchesCaseIfAsked()
    {
        ConversationView view;
        view.setTurns({ answerTurn(1, u"Fox fox FOX"_s) });
        show(view);
        find(view, u"fox"_s);
        QCOMPARE(view.foundCount(), 3);
        find(view, u"fox"_s, ConversationView::FindOption::MatchCase);
        QCOMPARE(view.foundCount(), 1);
    }

    void findsWhatIsReadNotWhatIsWritten()
    {
        // The second turn is far below and was never laid out.
        ConversationView view;
        view.setTurns({ answerTurn(1, paragraphs(60)), answerTurn(2, u"This is **very** `good` &amp; [linked](https://a.example/hidden)."_s),
            answerTurn(3, paragraphs(60)) });
        show(view);
        view.scrollToStart();
        find(view, u"very good & linked"_s);
        QCOMPARE(view.foundCount(), 1);
        QVERIFY(showsCurrentHit(view));
        find(view, u"hidden"_s);
        QCOMPARE(view.foundCount(), 0);
        find(view, u"**"_s);
        QCOMPARE(view.foundCount(), 0);
    }

    void opensThoughtsThatHoldTheHit()
    {
        TranscriptTurn turn = answerTurn(1, u"Nothing here."_s);
        turn.reasoning = u"I remember a badger."_s;
        turn.reasoningTitle = u"Thinking"_s;
        ConversationView view;
        view.setTurns({ answerTurn(5, u"badger"_s), turn });
        show(view);
        find(view, u"badger"_s);
        QCOMPARE(view.foundCount(), 2);
        view.selectAll();
        QVERIFY(!view.selectedText().contains("remember"_L1));
        view.findNext();
        QCOMPARE(view.foundIndex(), 1);
        settle(view);
        view.selectAll();
        QVERIFY(view.selectedText().contains("remember"_L1));
        view.clearSelection();
        QVERIFY(showsCurrentHit(view));
    }

    void growsWithWhatStreams()
    {
        ConversationView view;
        TranscriptTurn turn = answerTurn(1, {});
        turn.streaming = true;
        view.setTurns({ answerTurn(2, u"needle"_s), turn });
        show(view);
        find(view, u"needle"_s);
        QCOMPARE(view.foundCount(), 1);
        view.appendText(1, u"A nee"_s);
        view.appendText(1, u"dle and a needle"_s);
        QTRY_COMPARE(view.foundCount(), 3);
        QCOMPARE(view.foundIndex(), 0);
        view.appendTurn(answerTurn(3, u"one more needle"_s));
        QTRY_COMPARE(view.foundCount(), 4);
        view.findPrevious();
        QCOMPARE(view.foundIndex(), 3);
        view.removeTurnsFrom(3);
        QCOMPARE(view.foundCount(), 3);
        QCOMPARE(view.foundIndex(), -1);
        view.findNext();
        QVERIFY(view.foundIndex() >= 0);
    }

    void searchesTenThousandTurns()
    {
        QList<TranscriptTurn> turns;
        for (int i = 0; i < 10'000; ++i)
            turns.append(answerTurn(i + 1, u"Turn **number** %1.\n\n- an item\n"_s.arg(i)));
        ConversationView view;
        view.setTurns(turns);
        show(view);
        view.find(u"number 7"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isSearching(), 20'000);
        QCOMPARE(view.foundCount(), 1111);
        view.findNext();
        settle(view);
        QVERIFY(showsCurrentHit(view));
    }

    void showsAHitFarToTheRight()
    {
        ConversationView view;
        view.setTurns({ answerTurn(1, "```\n"_L1 + u"word "_s.repeated(200) + "target\n```"_L1) });
        show(view);
        find(view, u"target"_s);
        settle(view);
        QVERIFY(showsCurrentHit(view));
    }

    void walksFromTurnToTurn()
    {
        QList<TranscriptTurn> turns;
        for (int i = 1; i <= 20; ++i)
            turns.append(answerTurn(i, paragraphs(6)));
        ConversationView view;
        view.setTurns(turns);
        show(view);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        settle(view);
        QCOMPARE(view.currentTurn(), 0);
        QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(view.currentTurn(), 1);
        QTest::keyClick(&view, Qt::Key_J);
        QCOMPARE(view.currentTurn(), 2);
        const int second = view.verticalScrollBar()->value();
        QVERIFY(second > 0);
        QVERIFY(shows(view, view.palette().color(QPalette::Highlight)));
        QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(&view, Qt::Key_K);
        QCOMPARE(view.currentTurn(), 2);
        QCOMPARE(view.verticalScrollBar()->value(), second);
        view.goToTurn(12);
        QCOMPARE(view.currentTurn(), 12);
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        settle(view);
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(view.currentTurn(), 20);
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(view.currentTurn(), 19);
        // In the middle of a turn, back is its own start.
        view.goToTurn(10);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(100, 100));
        QCOMPARE(view.currentTurn(), 0);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 60);
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(view.currentTurn(), 10);
    }

    void tellsOfTextBelow()
    {
        ConversationView view;
        TranscriptTurn turn = answerTurn(1, paragraphs(40));
        turn.streaming = true;
        view.setTurns({ turn });
        show(view);
        auto *button = view.findChild<QAbstractButton *>();
        QVERIFY(button);
        QVERIFY(!button->text().isEmpty());
        view.appendText(1, u"More at the end. "_s);
        settle(view);
        QVERIFY(!button->isVisible());
        QTest::keyClick(&view, Qt::Key_Home);
        settle(view);
        QVERIFY2(!button->isVisible(), "nothing arrived yet");
        view.appendText(1, paragraphs(3));
        settle(view);
        QVERIFY(button->isVisible());
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QTest::mouseClick(button, Qt::LeftButton);
        settle(view);
        QVERIFY(!button->isVisible());
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    }

    void dragsTheBarOfWideThings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("code") << QString("```\n"_L1 + u"word "_s.repeated(100) + "\n```"_L1);
        QTest::newRow("table") << QString("|"_L1 + u" a_long_column_title_without_any_spaces |"_s.repeated(12) + "\n|"_L1
            + u"---|"_s.repeated(12) + "\n|"_L1 + u" value |"_s.repeated(12));
    }
    void dragsTheBarOfWideThings()
    {
        QFETCH(QString, text);
        ConversationView view;
        view.setTurns({ answerTurn(1, text) });
        show(view);
        // The bar is the lowest thing in the text: from the bottom up until dragging moves something.
        const QImage before = view.viewport()->grab().toImage();
        bool moved = false;
        for (int y = 300; y > 40 && !moved; y -= 3) {
            QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(60, y));
            QTest::mouseMove(view.viewport(), QPoint(300, y));
            QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(300, y));
            moved = !view.hasSelection() && view.viewport()->grab().toImage() != before;
            view.clearSelection();
        }
        QVERIFY(moved);
    }

    void copiesSeveralTurnsInThreeForms()
    {
        TranscriptTurn first = answerTurn(1, u"# Head\n\n- one\n  1. two\n- [x] three\n\n> quoted <b>\n\n```py\na < b\n```\n\n| a | b |\n|---|---|\n| 1 | **2** |"_s);
        first.subtitle = u"odd*id"_s;
        ConversationView view;
        view.setTurns({ first, answerTurn(2, u"[go](https://a.example/?a=1&b=2) [no](javascript:x)"_s) });
        show(view);
        view.selectAll();
        view.copy();
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        QVERIFY(mime->text().startsWith(u"**Assistant** · odd\\*id\n\n# Head"_s));
        QCOMPARE(QString::fromUtf8(mime->data(u"text/markdown"_s)), mime->text());
        const QString html = mime->html().remove(u'\n');
        for (const auto *part : { "<h1>Head</h1>", "<ul><li>one<ol start=\"1\"><li>two</li></ol></li><li>☑ three</li></ul>",
                 "<blockquote><p>quoted &lt;b&gt;</p></blockquote>", "<pre><code>a &lt; b</code></pre>",
                 "<tr><td>1</td><td><strong>2</strong></td></tr>", "<a href=\"https://a.example/?a=1&amp;b=2\">go</a>",
                 "<strong>Assistant</strong> · odd*id" })
            QVERIFY2(html.contains(QString::fromUtf8(part)), qPrintable(html));
        QVERIFY(!html.contains("javascript"_L1));
        QVERIFY(view.selectedText().startsWith(u"Assistant · odd*id\n\nHead\none\ntwo"_s));
    }

    void quotesThoughtsInMarkdown()
    {
        TranscriptTurn turn = answerTurn(1, u"Answer."_s);
        turn.reasoning = u"Line one\nline two"_s;
        turn.reasoningTitle = u"Thinking"_s;
        ConversationView view;
        view.setReasoningExpandedByDefault(true);
        view.setTurns({ turn });
        show(view);
        view.selectAll();
        QCOMPARE(view.selectedMarkdown(), u"> Line one\n> line two\n\nAnswer."_s);
    }

    void showsFiguresWholeRightAfterAFontChange()
    {
        TranscriptTurn turn = answerTurn(1, u"text"_s);
        turn.figures = { { Words::Figure::Kind::Plain, u"first token"_s, u"36 ms"_s, {}, true },
            { Words::Figure::Kind::Plain, u"total"_s, u"1.2 s"_s, {}, true } };
        ConversationView view;
        view.setTurns({ turn });
        show(view);
        QFont larger = view.font();
        larger.setPointSizeF(larger.pointSizeF() * 1.6);
        // Twice, so that the second has to wait for its frame.
        view.setFont(larger);
        larger.setPointSizeF(larger.pointSizeF() * 1.1);
        view.setFont(larger);
        const QImage atOnce = view.viewport()->grab().toImage();
        settle(view);
        QCOMPARE(atOnce, view.viewport()->grab().toImage());
    }

    void keepsThePlaceWhenTheTextIsZoomed()
    {
        QList<TranscriptTurn> turns;
        for (int i = 1; i <= 30; ++i)
            turns.append(answerTurn(i, paragraphs(8)));
        ConversationView view;
        view.setTurns(turns);
        show(view);
        view.goToTurn(15);
        for (const qreal factor : { 1.5, 0.5, 1.3 }) {
            QFont font = view.font();
            font.setPointSizeF(font.pointSizeF() * factor);
            view.setFont(font);
            settle(view);
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(200, 60));
            view.goToPreviousTurn();
            QCOMPARE(view.currentTurn(), factor == 1.5 ? 14 : factor == 0.5 ? 13 : 12);
        }
    }
};

QTEST_MAIN(TestConversationFind)
#include "tst_conversationfind.moc"
