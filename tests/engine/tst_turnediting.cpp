// A session edits its turns in place, takes it back, and continues answers.
#include "engine/chatting.h"
#include "support/faultserver.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QByteArray saying(const QByteArray &text)
{
    return FaultServer::answer(200,
        R"({"choices":[{"message":{"role":"assistant","content":")" + text + R"("},"finish_reason":"stop"}]})", "application/json",
        "Connection: close\r\n");
}
}

class TestTurnEditing : public QObject
{
    Q_OBJECT

private slots:
    void continuesAnAnswerThatSomebodyBegan()
    {
        FaultServer server;
        server.script({ FaultServer::send(saying(" blue.")), FaultServer::close() });
        Chatting chatting;
        begin(chatting, server);
        chatting.session.appendTurn(Role::User, u"Which colour?"_s);
        const TurnId beginning = chatting.session.appendTurn(Role::Assistant, u"It is"_s);
        QVERIFY(chatting.session.canContinue(beginning));
        QVERIFY(chatting.session.continueAnswer(beginning));
        QCOMPARE(chatting.last().message.text, u"It is"_s);
        QVERIFY(chatting.waitForEnd());
        QCOMPARE(chatting.last().message.text, u"It is blue."_s);
        QCOMPARE(chatting.text, u" blue."_s);
        QCOMPARE(chatting.last().state, TurnState::Complete);
        QCOMPARE(chatting.session.conversation().siblings(beginning).size(), 2);
        QVERIFY(chatting.last().message.wire.json.isEmpty());
        // As it stands: the beginning is the last word of the request.
        const QByteArray body = chatting.lastExchange().request.body;
        QVERIFY2(body.contains(R"({"role":"assistant","content":"It is"}])"), body.constData());
        QCOMPARE(chatting.lastExchange().answer.message.text, u" blue."_s);
    }

    void asksAgainWithTheSameBeginning()
    {
        FaultServer server;
        server.scripts({ { FaultServer::send(saying(" blue.")), FaultServer::close() },
            { FaultServer::send(saying(" red.")), FaultServer::close() },
            { FaultServer::send(saying(" green.")), FaultServer::close() } });
        Chatting chatting;
        begin(chatting, server);
        chatting.session.appendTurn(Role::User, u"Which colour?"_s);
        const TurnId beginning = chatting.session.appendTurn(Role::Assistant, u"It is"_s);
        QVERIFY(chatting.session.continueAnswer(beginning));
        QVERIFY(chatting.waitForEnd());
        const TurnId blue = chatting.last().id;
        const QByteArray asked = chatting.lastExchange().request.body;
        QVERIFY(chatting.session.regenerate(blue));
        QCOMPARE(chatting.last().message.text, u"It is"_s);
        QVERIFY(chatting.waitForEnd());
        QCOMPARE(chatting.last().message.text, u"It is red."_s);
        QCOMPARE(chatting.lastExchange().request.body, asked);
        QCOMPARE(chatting.session.conversation().siblings(blue).size(), 3);
        // Also when what it was begun with is gone.
        QVERIFY(chatting.session.removeTurn(beginning));
        QVERIFY(chatting.session.regenerate(blue));
        QVERIFY(chatting.waitForEnd());
        QCOMPARE(chatting.last().message.text, u"It is green."_s);
        QCOMPARE(chatting.lastExchange().request.body, asked);
    }

    void keepsTheBeginningWhenNothingFollows()
    {
        FaultServer server;
        server.script({ FaultServer::send(FaultServer::answer(500, "{}", "application/json", "Connection: close\r\n")), FaultServer::close() });
        Chatting chatting;
        begin(chatting, server);
        chatting.session.appendTurn(Role::User, u"Which colour?"_s);
        const TurnId beginning = chatting.session.appendTurn(Role::Assistant, u"It is"_s);
        QVERIFY(chatting.session.continueAnswer(beginning));
        QTRY_VERIFY_WITH_TIMEOUT(chatting.session.retryOffer() || !chatting.session.isRunning(), 20'000);
        QCOMPARE(chatting.last().message.text, u"It is"_s);
        QVERIFY(chatting.last().answer.failure);
        chatting.session.stop();
    }

    void keepsWhatWasAskedWhenAnEditIsUndone()
    {
        FaultServer server;
        server.scripts({ { FaultServer::send(saying("one")), FaultServer::close() },
            { FaultServer::send(saying("two")), FaultServer::close() } });
        Chatting chatting;
        begin(chatting, server);
        const TurnId first = chatting.ask(u"first"_s).id;
        QVERIFY(!chatting.session.canUndo());
        const TurnId question = chatting.session.conversation().turn(first)->parent;
        QVERIFY(chatting.session.removeTurn(question));
        const TurnId second = chatting.ask(u"second"_s).id;
        QVERIFY(chatting.session.undo());
        QCOMPARE(chatting.session.conversation().path().first(2), QList<TurnId>({ question, first }));
        QCOMPARE(chatting.session.conversation().leaf(), second);
        QVERIFY(chatting.session.exchange(first));
        QVERIFY(chatting.session.exchange(second));
        QVERIFY(chatting.session.redo());
        QVERIFY(!chatting.session.conversation().turn(question));
        QCOMPARE(chatting.session.conversation().leaf(), second);
    }

    void undoesAnEditedAnswer()
    {
        Chatting chatting;
        chatting.session.appendTurn(Role::User, u"one"_s);
        const TurnId answer = chatting.session.appendTurn(Role::Assistant, u"two"_s);
        chatting.session.edit(answer, u"three"_s);
        QCOMPARE(chatting.last().message.text, u"three"_s);
        QVERIFY(chatting.session.undo());
        QCOMPARE(chatting.last().id, answer);
        QVERIFY(chatting.session.redo());
        QCOMPARE(chatting.last().message.text, u"three"_s);
    }

    void tellsWhatChanged()
    {
        Chatting chatting;
        const TurnId first = chatting.session.appendTurn(Role::User, u"one"_s);
        const TurnId second = chatting.session.appendTurn(Role::User, u"two"_s);
        QList<TurnId> nowChanged;
        QList<TurnId> nowRemoved;
        connect(&chatting.session, &ChatSession::turnsEdited, this, [&](const QList<TurnId> &changed, const QList<TurnId> &removed) {
            nowChanged = changed;
            nowRemoved = removed;
        });
        QVERIFY(chatting.session.removeTurn(first));
        QCOMPARE(nowChanged, QList<TurnId>({ second }));
        QCOMPARE(nowRemoved, QList<TurnId>({ first }));
        QVERIFY(chatting.session.undo());
        QCOMPARE(nowChanged, QList<TurnId>({ first, second }));
        QVERIFY(nowRemoved.isEmpty());
        QVERIFY(!chatting.session.undo() || chatting.session.undo());
        QVERIFY(!chatting.session.canUndo());
        QVERIFY(!chatting.session.undo());
    }

    void editsNothingWhileItRuns()
    {
        FaultServer server;
        server.script({ FaultServer::wait(60'000) });
        Chatting chatting;
        begin(chatting, server);
        const TurnId one = chatting.session.appendTurn(Role::User, u"one"_s);
        QVERIFY(chatting.session.send(u"two"_s));
        QVERIFY(!chatting.session.removeTurn(one));
        QVERIFY(!chatting.session.moveTurn(one, 1));
        QVERIFY(!chatting.session.setRole(one, Role::System));
        QVERIFY(!chatting.session.branchAt(one));
        QVERIFY(!chatting.session.undo());
        QCOMPARE(chatting.session.insertTurn(one, ChatSession::Place::After, Role::User, u"x"_s), 0);
        QCOMPARE(chatting.session.appendTurn(Role::User, u"x"_s), 0);
        chatting.session.stop();
    }

private:
    void begin(Chatting &chatting, FaultServer &server)
    {
        Route route = Chatting::routeTo(server.url("/v1"_L1));
        route.dialect = Dialect::Plain;
        chatting.keyring.setForThisRun(route.id, "key-of-the-test");
        chatting.session.setRoute(route);
        chatting.setModel(u"model"_s, false);
    }
};

QTEST_GUILESS_MAIN(TestTurnEditing)
#include "tst_turnediting.moc"
