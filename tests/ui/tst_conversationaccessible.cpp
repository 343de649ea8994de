#include "ui/conversation/conversationaccessible.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversationturns.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
struct Heard {
    QAccessible::Event type;
    QString text;
};
QList<Heard> heard;

void hear(QAccessibleEvent *event)
{
    QString text;
    if (event->type() == QAccessible::TextInserted)
        text = static_cast<QAccessibleTextInsertEvent *>(event)->textInserted();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    if (event->type() == QAccessible::Announcement)
        text = static_cast<QAccessibleAnnouncementEvent *>(event)->message();
#endif
    if (event->type() == QAccessible::Focus && event->accessibleInterface())
        text = event->accessibleInterface()->text(QAccessible::Name);
    heard.append({ event->type(), text });
}

QStringList spoken()
{
    QStringList texts;
    for (const Heard &event : std::as_const(heard)) {
        bool speech = event.type == QAccessible::TextInserted;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        speech = speech || event.type == QAccessible::Announcement;
#endif
        if (speech)
            texts.append(event.text);
    }
    return texts;
}

TranscriptTurn richTurn()
{
    TranscriptTurn turn = answerTurn(7, u"See [docs](https://a.example/x) and **bold** `code`.\n\n```\nint x;\n```"_s);
    turn.reasoning = u"Thoughts."_s;
    turn.reasoningTitle = u"Thinking"_s;
    turn.actions = { { "copy", u"Copy"_s } };
    turn.figures = { { Words::Figure::Kind::Link, u"req"_s, u"06…be"_s, u"0612be"_s, true } };
    return turn;
}

QAccessibleInterface *childCalled(QAccessibleInterface *parent, const QString &name)
{
    for (int i = 0; i < parent->childCount(); ++i) {
        if (parent->child(i)->text(QAccessible::Name) == name)
            return parent->child(i);
    }
    return nullptr;
}
}

class TestConversationAccessible final : public QObject
{
    Q_OBJECT

private:
    static void show(ConversationView &view, int width = 700, int height = 500)
    {
        view.resize(width, height);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.flush();
        QTest::qWait(25);
    }
    static QAccessibleInterface *reader(ConversationView &view) { return QAccessible::queryAccessibleInterface(&view); }

private slots:
    void initTestCase()
    {
        // The off-screen platform has nobody who listens.
        ConversationAccessible::setListener(hear);
    }
    void cleanupTestCase() { ConversationAccessible::setListener(nullptr); }
    void init() { heard.clear(); }

    void hasTurnsWithTheirLinksAndButtons()
    {
        ConversationView view;
        view.setTurns({ answerTurn(1, u"Question"_s), richTurn() });
        show(view);
        QAccessibleInterface *root = reader(view);
        QCOMPARE(root->childCount(), 2);
        QAccessibleInterface *turn = root->child(1);
        QCOMPARE(turn->role(), QAccessible::Section);
        QCOMPARE(turn->text(QAccessible::Name), u"Assistant, MiniMax-M3"_s);
        QCOMPARE(turn->parent(), root);
        QCOMPARE(root->indexOfChild(turn), 1);
        QStringList names;
        QList<QAccessible::Role> roles;
        for (int i = 0; i < turn->childCount(); ++i) {
            QAccessibleInterface *child = turn->child(i);
            QVERIFY(child->isValid());
            QCOMPARE(child->parent(), turn);
            QCOMPARE(turn->indexOfChild(child), i);
            QVERIFY(child->actionInterface());
            QVERIFY(!child->rect().isEmpty());
            QVERIFY(turn->rect().contains(child->rect().center()));
            const QPoint middle = child->rect().center();
            QCOMPARE(root->childAt(middle.x(), middle.y()), turn);
            QCOMPARE(turn->childAt(middle.x(), middle.y()), child);
            names.append(child->text(QAccessible::Name));
            roles.append(child->role());
        }
        QCOMPARE(names, (QStringList { u"Copy"_s, u"Thinking"_s, u"docs"_s, u"Copy code"_s, u"Copy req 06…be"_s }));
        QCOMPARE(roles.count(QAccessible::Button), 4);
        QCOMPARE(roles.at(2), QAccessible::Link);
        // The same objects whoever asks.
        QCOMPARE(turn->child(2), root->child(1)->child(2));
    }

    void readsEachTurnWithAttributes()
    {
        ConversationView view;
        view.setTurns({ richTurn() });
        show(view);
        QAccessibleTextInterface *text = reader(view)->child(0)->textInterface();
        QVERIFY(text);
        const QString all = text->text(0, text->characterCount());
        QVERIFY2(all.startsWith("See docs and bold code.\nint x;\n"_L1), qPrintable(all));
        int start = 0;
        int end = 0;
        const int bold = int(all.indexOf("bold"_L1));
        QCOMPARE(text->attributes(bold + 1, &start, &end), u"font-weight:bold;"_s);
        QCOMPARE(start, bold);
        QCOMPARE(end, bold + 4);
        QCOMPARE(text->attributes(int(all.indexOf("int x"_L1)), &start, &end), u"font-family:monospace;"_s);
        QVERIFY(text->attributes(bold - 2, &start, &end).isEmpty());
        QCOMPARE(end, bold);
        const QRect where = text->characterRect(bold);
        QCOMPARE(text->offsetAtPoint(where.center()), bold);
        text->setSelection(0, bold, bold + 4);
        QCOMPARE(view.selectedText(), u"bold"_s);
        text->selection(0, &start, &end);
        QCOMPARE(start, bold);
        QCOMPARE(end, bold + 4);
    }

    void pressesByActionInterface()
    {
        ConversationView view;
        view.setTurns({ richTurn() });
        show(view);
        QAccessibleInterface *turn = reader(view)->child(0);
        QSignalSpy triggered(&view, &ConversationView::actionTriggered);
        QSignalSpy activated(&view, &ConversationView::linkActivated);
        const auto press = [turn](const QString &name) {
            childCalled(turn, name)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        };
        press(u"Copy"_s);
        QCOMPARE(triggered.size(), 1);
        QCOMPARE(triggered[0].at(0).toLongLong(), 7);
        press(u"docs"_s);
        QCOMPARE(activated.size(), 1);
        press(u"Copy code"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"int x;"_s);
        press(u"Copy req 06…be"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"0612be"_s);
    }

    void expandsThoughtsAndSaysSo()
    {
        ConversationView view;
        view.setTurns({ richTurn() });
        show(view);
        QAccessibleInterface *turn = reader(view)->child(0);
        QAccessibleInterface *fold = childCalled(turn, u"Thinking"_s);
        QVERIFY(fold->state().expandable);
        QVERIFY(fold->state().collapsed);
        QVERIFY(!turn->textInterface()->text(0, 1000).contains("Thoughts."_L1));
        fold->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        view.flush();
        QVERIFY(fold->state().expanded);
        QVERIFY(turn->textInterface()->text(0, 1000).startsWith("Thoughts.\n"_L1));
        const bool said = std::any_of(
            heard.cbegin(), heard.cend(), [](const Heard &event) { return event.type == QAccessible::StateChanged; });
        QVERIFY(said);
    }

    void saysWhereTheFocusIs()
    {
        ConversationView view;
        view.setTurns({ answerTurn(1, u"Question"_s), richTurn() });
        show(view);
        view.setFocus();
        QAccessibleInterface *root = reader(view);
        QTest::keyClick(&view, Qt::Key_Tab);
        QAccessibleInterface *copy = childCalled(root->child(1), u"Copy"_s);
        QVERIFY(copy->state().focused);
        QCOMPARE(root->focusChild(), copy);
        QCOMPARE(heard.last().type, QAccessible::Focus);
        QCOMPARE(heard.last().text, u"Copy"_s);
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(!copy->state().focused);
        QCOMPARE(root->focusChild(), root->child(int(root->indexOfChild(root->focusChild()))));
        QVERIFY(root->focusChild()->state().focused);
        QCOMPARE(heard.last().text, u"Assistant, MiniMax-M3"_s);
        childCalled(root->child(1), u"docs"_s)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QSignalSpy activated(&view, &ConversationView::linkActivated);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void announcesWholeSentencesWhileTheyStream()
    {
        ConversationView view;
        TranscriptTurn turn = answerTurn(1, {});
        turn.streaming = true;
        view.setTurns({ turn });
        show(view);
        heard.clear();
        const QString text = u"The **first** sentence. The second one is still"_s;
        for (const QChar c : text) {
            view.appendText(1, c);
            QTest::qWait(5);
        }
        QTRY_COMPARE_WITH_TIMEOUT(spoken(), QStringList { u"The first sentence."_s }, 4000);
        view.appendText(1, u" open."_s);
        turn.streaming = false;
        turn.text = text + " open."_L1;
        view.updateTurn(turn);
        const QStringList both { u"The first sentence."_s, u"The second one is still open."_s };
        QTRY_COMPARE_WITH_TIMEOUT(spoken(), both, 4000);
        QTest::qWait(1200);
        QCOMPARE(spoken(), both);
    }

    void saysAFailureInsteadOfSilence()
    {
        ConversationView view;
        TranscriptTurn turn = answerTurn(1, {});
        turn.streaming = true;
        view.setTurns({ turn });
        show(view);
        turn.streaming = false;
        turn.failure = u"The key was refused."_s;
        view.updateTurn(turn);
        QTRY_COMPARE_WITH_TIMEOUT(spoken(), QStringList { u"The key was refused."_s }, 4000);
    }

    void readsTenThousandTurnsWithoutLayingThemOut()
    {
        QList<TranscriptTurn> turns;
        for (int i = 0; i < 10'000; ++i)
            turns.append(answerTurn(i + 1, u"Turn *number* %1, https://a.example/%1.\n"_s.arg(i)));
        ConversationView view;
        view.setTurns(turns);
        show(view);
        QAccessibleInterface *root = reader(view);
        QCOMPARE(root->childCount(), 10'000);
        const int before = view.builtTurns();
        const int characters = root->textInterface()->characterCount();
        QCOMPARE(root->textInterface()->text(characters - 20, characters).right(7), u"/9999.\n"_s);
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(root->child(i)->textInterface()->characterCount() > 10);
        QCOMPARE(view.builtTurns(), before);
        // Only who looks into a turn has it parsed for good.
        QAccessibleInterface *middle = root->child(5000);
        QVERIFY(middle->state().offscreen);
        QCOMPARE(middle->textInterface()->text(0, 16), u"Turn number 5000"_s);
        QCOMPARE(middle->childCount(), 1);
        QCOMPARE(view.builtTurns(), before + 1);
        middle->textInterface()->scrollToSubstring(0, 4);
        QVERIFY(!middle->state().offscreen);
        QVERIFY(!middle->textInterface()->characterRect(0).isEmpty());
    }

    void forgetsTurnsThatAreGone()
    {
        ConversationView view;
        view.setTurns({ answerTurn(1, u"One"_s), richTurn() });
        show(view);
        QAccessibleInterface *root = reader(view);
        const QAccessible::Id turn = QAccessible::uniqueId(root->child(1));
        const QAccessible::Id button = QAccessible::uniqueId(root->child(1)->child(0));
        view.removeTurnsFrom(7);
        QCOMPARE(root->childCount(), 1);
        QVERIFY(!QAccessible::accessibleInterface(turn));
        QVERIFY(!QAccessible::accessibleInterface(button));
        QVERIFY(root->child(0)->isValid());
    }

    void namesTheButtonForNewText()
    {
        ConversationView view;
        TranscriptTurn turn = answerTurn(1, paragraphs(40));
        turn.streaming = true;
        view.setTurns({ turn });
        show(view);
        QTest::keyClick(&view, Qt::Key_Home);
        view.appendText(1, paragraphs(2));
        view.flush();
        QTest::qWait(25);
        QAccessibleInterface *root = reader(view);
        QCOMPARE(root->childCount(), 2);
        QAccessibleInterface *button = root->child(1);
        QCOMPARE(button->text(QAccessible::Name), u"New text below"_s);
        QCOMPARE(root->indexOfChild(button), 1);
        button->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QTRY_COMPARE(root->childCount(), 1);
    }
};

QTEST_MAIN(TestConversationAccessible)
#include "tst_conversationaccessible.moc"
