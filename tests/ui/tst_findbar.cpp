#include "ui/chat/findbar.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversationturns.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class TestFindBar final : public QObject
{
    Q_OBJECT

private:
    struct Desk {
        Desk()
            : view(new ConversationView(&window))
            , bar(new FindBar(*view, &window))
        {
            auto *layout = new QVBoxLayout(&window);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->addWidget(bar);
            layout->addWidget(view);
            view->setTurns({ answerTurn(1, u"Fox one and fox two."_s), answerTurn(2, u"FOX three"_s) });
            window.resize(700, 400);
            window.show();
            window.activateWindow();
        }
        QString said() const { return bar->findChild<QLabel *>()->text(); }
        QLineEdit *text() const { return bar->findChild<QLineEdit *>(); }

        QWidget window;
        ConversationView *view;
        FindBar *bar;
    };

private slots:
    void saysWhichOfHowMany()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QVERIFY(desk.bar->isHidden());
        desk.bar->findNext();
        QVERIFY(desk.bar->isVisible());
        QVERIFY(desk.text()->hasFocus());
        QTest::keyClicks(desk.text(), u"fox"_s);
        QTRY_COMPARE(desk.said(), u"1 of 3"_s);
        QTest::keyClick(desk.text(), Qt::Key_Return);
        QCOMPARE(desk.said(), u"2 of 3"_s);
        QTest::keyClick(desk.text(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(desk.text(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(desk.said(), u"3 of 3"_s);
        desk.bar->findNext();
        QCOMPARE(desk.said(), u"1 of 3"_s);
        desk.bar->findChild<QCheckBox *>()->setChecked(true);
        QTRY_COMPARE(desk.said(), u"1 of 1"_s);
        QTest::keyClicks(desk.text(), u"!"_s);
        QTRY_COMPARE(desk.said(), u"Not found"_s);
    }

    void escapeClosesItAndGivesTheFocusBack()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.bar->open();
        QTest::keyClicks(desk.text(), u"fox"_s);
        QTRY_COMPARE(desk.view->foundCount(), 3);
        QTest::keyClick(desk.text(), Qt::Key_Escape);
        QVERIFY(desk.bar->isHidden());
        QCOMPARE(desk.view->foundCount(), 0);
        QVERIFY(desk.view->hasFocus());
        desk.bar->open();
        QCOMPARE(desk.text()->selectedText(), u"fox"_s);
        QTRY_COMPARE(desk.view->foundCount(), 3);
    }

    void beginsWithTheSelection()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.view->selectAll();
        desk.bar->open();
        QVERIFY2(desk.text()->text().isEmpty(), "several lines are nothing to look for");
        desk.bar->close();
        QTest::mouseDClick(desk.view->viewport(), Qt::LeftButton, {}, QPoint(45, 58));
        QCOMPARE(desk.view->selectedText(), u"Fox"_s);
        desk.bar->open();
        QCOMPARE(desk.text()->text(), u"Fox"_s);
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
