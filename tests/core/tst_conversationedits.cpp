#include "core/conversationedits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ConversationEdits;

namespace {
Turn asking(const QString &text)
{
    return written(Role::User, text);
}

Turn answering(const QString &text)
{
    return written(Role::Assistant, text);
}

Turn calling(const QStringList &ids)
{
    Turn turn = answering({});
    for (const QString &id : ids)
        turn.message.toolCalls.append({ .id = id, .name = u"look"_s });
    return turn;
}

Turn resulting(const QString &callId)
{
    Turn turn = written(Role::Tool, u"result of "_s + callId);
    turn.message.toolCallId = callId;
    return turn;
}

/// The texts of the path, a tool call as "call".
QStringList said(const Conversation &conversation)
{
    QStringList texts;
    const QList<TurnId> path = conversation.path();
    for (const TurnId id : path) {
        const Message &message = conversation.turn(id)->message;
        texts.append(message.toolCalls.isEmpty() ? message.text : u"call"_s);
    }
    return texts;
}

/// What is wrong with the tree; empty if nothing is.
QString flaw(const Conversation &conversation)
{
    QSet<TurnId> reached;
    QList<TurnId> open { 0 };
    while (!open.isEmpty()) {
        const TurnId above = open.takeLast();
        const QList<TurnId> children = conversation.children(above);
        if (!std::is_sorted(children.cbegin(), children.cend()))
            return u"children out of order"_s;
        if (conversation.next(above) != 0 && !children.contains(conversation.next(above)))
            return u"the path leaves the tree"_s;
        for (const TurnId child : children) {
            if (reached.contains(child))
                return u"a turn is there twice"_s;
            if (!conversation.turn(child) || conversation.turn(child)->parent != above)
                return u"a child of another parent"_s;
            reached.insert(child);
            open.append(child);
        }
    }
    return reached.size() == conversation.turns().size() ? QString() : u"a turn that no path reaches"_s;
}

/// Whether every result stands below the call it answers, with nothing but results between.
bool areResultsWithTheirCalls(const Conversation &conversation)
{
    const QList<TurnId> turns = conversation.turns();
    for (const TurnId id : turns) {
        const Turn *turn = conversation.turn(id);
        if (turn->message.role != Role::Tool)
            continue;
        const QString callId = turn->message.toolCallId;
        while (turn && turn->message.role == Role::Tool)
            turn = conversation.turn(turn->parent);
        if (!turn || std::none_of(turn->message.toolCalls.cbegin(), turn->message.toolCalls.cend(),
                         [&callId](const ToolCall &call) { return call.id == callId; }))
            return false;
    }
    return true;
}

/// Read from its turns and choices as a database gives them.
Conversation readBack(const Conversation &conversation)
{
    Conversation read;
    read.systemPrompt = conversation.systemPrompt;
    const QList<TurnId> turns = conversation.turns();
    for (const TurnId id : turns)
        read.insert(*conversation.turn(id));
    const QList<TurnId> choices = conversation.choices();
    for (const TurnId choice : choices)
        read.choose(choice);
    read.reserve(conversation.lastId());
    return read;
}

/// A question with two answers, a tool call with two results and what follows it.
Conversation example()
{
    Conversation conversation;
    const TurnId question = conversation.append(0, asking(u"one"_s));
    conversation.append(question, answering(u"other answer"_s));
    TurnId last = conversation.append(question, answering(u"two"_s));
    last = conversation.append(last, asking(u"three"_s));
    last = conversation.append(last, calling({ u"a"_s, u"b"_s }));
    last = conversation.append(last, resulting(u"a"_s));
    last = conversation.append(last, resulting(u"b"_s));
    conversation.append(last, answering(u"four"_s));
    return conversation;
}

TurnId called(const Conversation &conversation, const QString &text)
{
    const QList<TurnId> turns = conversation.turns();
    for (const TurnId id : turns) {
        if (conversation.turn(id)->message.text == text)
            return id;
    }
    return 0;
}
}

class TestConversationEdits : public QObject
{
    Q_OBJECT

private slots:
    void insertsBeforeAndAfterATurn()
    {
        Conversation conversation = example();
        const TurnId before = insertBefore(conversation, called(conversation, u"one"_s), asking(u"first"_s));
        QCOMPARE(conversation.path().constFirst(), before);
        insertAfter(conversation, called(conversation, u"two"_s), asking(u"between"_s));
        QCOMPARE(said(conversation).first(5), QStringList({ u"first"_s, u"one"_s, u"two"_s, u"between"_s, u"three"_s }));
        QVERIFY(flaw(conversation).isEmpty());
        QCOMPARE(insertBefore(conversation, 999, asking(u"nowhere"_s)), 0);
    }

    void keepsAlternativesBesideEachOtherWhenSomethingIsInsertedAboveThem()
    {
        Conversation conversation = example();
        const TurnId answer = called(conversation, u"two"_s);
        insertBefore(conversation, answer, asking(u"go on"_s));
        QCOMPARE(conversation.siblings(answer).size(), 2);
        QCOMPARE(said(conversation).first(3), QStringList({ u"one"_s, u"go on"_s, u"two"_s }));
    }

    void insertsNothingBetweenACallAndItsResults()
    {
        for (const QString &result : { u"result of a"_s, u"result of b"_s }) {
            Conversation conversation = example();
            insertBefore(conversation, called(conversation, result), asking(u"before"_s));
            insertAfter(conversation, called(conversation, result), asking(u"after"_s));
            QCOMPARE(said(conversation).mid(3),
                QStringList({ u"before"_s, u"call"_s, u"result of a"_s, u"result of b"_s, u"after"_s, u"four"_s }));
        }
    }

    void removesATurnAndLetsTheRestFollowWhatStoodBefore()
    {
        Conversation conversation = example();
        QVERIFY(remove(conversation, called(conversation, u"two"_s)));
        QCOMPARE(said(conversation).first(3), QStringList({ u"one"_s, u"three"_s, u"call"_s }));
        QVERIFY(flaw(conversation).isEmpty());
        QVERIFY(!remove(conversation, 999));
    }

    void removesACallWithItsResults_data()
    {
        QTest::addColumn<QString>("removed");
        QTest::newRow("the call") << QString();
        QTest::newRow("the first result") << u"result of a"_s;
        QTest::newRow("the last result") << u"result of b"_s;
    }

    void removesACallWithItsResults()
    {
        QFETCH(const QString, removed);
        Conversation conversation = example();
        const TurnId id = removed.isEmpty() ? conversation.turn(called(conversation, u"result of a"_s))->parent
                                            : called(conversation, removed);
        remove(conversation, id);
        QCOMPARE(said(conversation), QStringList({ u"one"_s, u"two"_s, u"three"_s, u"four"_s }));
    }

    void showsTheWordingBesideALastTurnThatIsRemoved()
    {
        Conversation conversation;
        const TurnId question = conversation.append(0, asking(u"one"_s));
        conversation.append(question, answering(u"two"_s));
        const TurnId other = conversation.append(question, answering(u"other"_s));
        remove(conversation, other);
        QCOMPARE(said(conversation), QStringList({ u"one"_s, u"two"_s }));
    }

    void movesATurnUpAndDown()
    {
        Conversation conversation = example();
        const TurnId turn = called(conversation, u"three"_s);
        QVERIFY(move(conversation, turn, -1));
        QCOMPARE(said(conversation).first(3), QStringList({ u"one"_s, u"three"_s, u"two"_s }));
        QVERIFY(move(conversation, turn, 1));
        QVERIFY(move(conversation, turn, 1));
        QCOMPARE(said(conversation),
            QStringList({ u"one"_s, u"two"_s, u"call"_s, u"result of a"_s, u"result of b"_s, u"three"_s, u"four"_s }));
        QVERIFY(flaw(conversation).isEmpty());
        QVERIFY(!move(conversation, called(conversation, u"one"_s), -1));
        QVERIFY(!move(conversation, called(conversation, u"four"_s), 1));
    }

    void movesACallWithItsResults()
    {
        Conversation conversation = example();
        QVERIFY(move(conversation, called(conversation, u"result of b"_s), -1));
        QCOMPARE(said(conversation),
            QStringList({ u"one"_s, u"two"_s, u"call"_s, u"result of a"_s, u"result of b"_s, u"three"_s, u"four"_s }));
    }

    void endsThePathWhereTheLastTurnWasMovedUpFrom()
    {
        Conversation conversation;
        const TurnId question = conversation.append(0, asking(u"one"_s));
        conversation.append(question, answering(u"other"_s));
        const TurnId answer = conversation.append(question, answering(u"two"_s));
        move(conversation, answer, -1);
        QCOMPARE(said(conversation), QStringList({ u"two"_s, u"one"_s }));
        QCOMPARE(readBack(conversation), conversation);
    }

    void changesTheRoleButNotOfCallsAndResults()
    {
        Conversation conversation = example();
        QVERIFY(setRole(conversation, called(conversation, u"three"_s), Role::Assistant));
        QVERIFY(conversation.turn(called(conversation, u"three"_s))->answer.isComplete());
        QVERIFY(!setRole(conversation, called(conversation, u"three"_s), Role::Assistant));
        QVERIFY(!setRole(conversation, called(conversation, u"result of a"_s), Role::User));
        QVERIFY(!setRole(conversation, conversation.turn(called(conversation, u"result of a"_s))->parent, Role::User));
        QVERIFY(!setRole(conversation, called(conversation, u"one"_s), Role::Tool));
    }

    void endsThePathAtATurn()
    {
        Conversation conversation = example();
        conversation.endAt(called(conversation, u"two"_s));
        QCOMPARE(said(conversation), QStringList({ u"one"_s, u"two"_s }));
        QCOMPARE(readBack(conversation), conversation);
        conversation.append(conversation.leaf(), asking(u"another way"_s));
        QCOMPARE(said(conversation).constLast(), u"another way"_s);
        QCOMPARE(conversation.siblings(conversation.leaf()).size(), 2);
    }

    void keepsWhatWasAskedWhenAnEarlierEditIsUndone()
    {
        Conversation conversation = example();
        EditHistory history;
        history.note(conversation, TurnEdit::Insert);
        const TurnId appended = conversation.append(conversation.leaf(), asking(u"appended"_s));
        const TurnId asked = conversation.append(appended, asking(u"asked"_s));
        history.noteAsked(asked);
        const TurnId answer = conversation.append(asked, answering(u"answered"_s));
        history.noteAsked(answer);
        conversation = history.undone(conversation);
        QVERIFY(!conversation.turn(appended));
        QCOMPARE(said(conversation).last(3), QStringList({ u"four"_s, u"asked"_s, u"answered"_s }));
        QCOMPARE(conversation.leaf(), answer);
        QVERIFY(flaw(conversation).isEmpty());
        // Removed by an edit and undone and redone, it is gone again.
        history.note(conversation, TurnEdit::Insert);
        remove(conversation, answer);
        conversation = history.undone(conversation);
        QVERIFY(conversation.turn(answer));
        conversation = history.redone(conversation);
        QVERIFY(!conversation.turn(answer));
    }

    void neverUsesAnIdAgain()
    {
        Conversation conversation = example();
        EditHistory history;
        history.note(conversation, TurnEdit::Insert);
        const TurnId first = insertAfter(conversation, 1, asking(u"first"_s));
        conversation = history.undone(conversation);
        QVERIFY(conversation.append(conversation.leaf(), asking(u"second"_s)) > first);
    }

    void comesBackHoweverItWasEdited()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            QRandomGenerator random(seed);
            Conversation conversation = example();
            EditHistory history;
            QList<Conversation> states { conversation };
            const int edits = 1 + random.bounded(25);
            for (int edit = 0; edit < edits; ++edit) {
                const Conversation before = conversation;
                const QList<TurnId> turns = conversation.turns();
                const TurnId id = turns.isEmpty() ? 0 : turns.at(random.bounded(turns.size()));
                const auto role = random.bounded(2) ? Role::User : Role::Assistant;
                const QString text = QString::number(seed * 100 + edit);
                switch (random.bounded(8)) {
                case 0:
                    insertBefore(conversation, id, written(role, text));
                    break;
                case 1:
                    insertAfter(conversation, id, written(role, text));
                    break;
                case 2:
                    remove(conversation, id);
                    break;
                case 3:
                case 4:
                    move(conversation, id, random.bounded(2) ? 1 : -1);
                    break;
                case 5:
                    setRole(conversation, id, role);
                    break;
                case 6:
                    conversation.append(conversation.leaf(), written(role, text));
                    break;
                case 7:
                    if (random.bounded(2))
                        conversation.select(id);
                    else
                        conversation.endAt(id);
                    break;
                }
                QVERIFY2(flaw(conversation).isEmpty(), qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), flaw(conversation))));
                QVERIFY2(areResultsWithTheirCalls(conversation), qPrintable(QString::number(seed)));
                QCOMPARE(readBack(conversation), conversation);
                if (conversation == before)
                    continue;
                history.note(before, TurnEdit::Insert);
                states.append(conversation);
            }
            const TurnId lastId = conversation.lastId();
            const auto sameAs = [lastId](Conversation state) {
                state.reserve(lastId);
                return state;
            };
            for (qsizetype at = states.size() - 2; at >= 0; --at) {
                QVERIFY(history.canUndo());
                conversation = history.undone(conversation);
                QVERIFY2(conversation == sameAs(states.at(at)), qPrintable(QString::number(seed)));
            }
            QVERIFY(!history.canUndo());
            for (qsizetype at = 1; at < states.size(); ++at) {
                conversation = history.redone(conversation);
                QVERIFY2(conversation == sameAs(states.at(at)), qPrintable(QString::number(seed)));
            }
            QVERIFY(!history.canRedo());
        }
    }

    void showsTheOneBeforeWhenAnAnswerOfSeveralIsRemoved()
    {
        Conversation conversation;
        const TurnId question = conversation.append(0, asking(u"question"_s));
        const TurnId first = conversation.append(question, answering(u"first"_s));
        const TurnId second = conversation.append(question, answering(u"second"_s));
        conversation.append(question, answering(u"third"_s));
        conversation.select(second);
        remove(conversation, second);
        QCOMPARE(said(conversation).constLast(), u"first"_s);
        // Of the first one, the one after it.
        remove(conversation, first);
        QCOMPARE(said(conversation).constLast(), u"third"_s);
    }

    void sendsNoWordsOfTheServerInAnotherRole()
    {
        Conversation conversation;
        Turn answer = answering(u"said"_s);
        answer.message.wire = { "openai-chat", R"({"role":"assistant","content":"said"})" };
        const TurnId id = conversation.append(0, answer);
        QVERIFY(setRole(conversation, id, Role::User));
        QVERIFY(conversation.turn(id)->message.wire.json.isEmpty());
    }

    void leavesFilesToPersons()
    {
        Conversation conversation;
        Turn question = asking(u"look"_s);
        question.message.attachments = { { .name = u"p.png"_s } };
        const TurnId id = conversation.append(0, question);
        QVERIFY(!canSetRole(conversation, id, Role::Assistant));
        QVERIFY(!canSetRole(conversation, id, Role::System));
        QVERIFY(canSetRole(conversation, id, Role::User));
    }

    void keepsTheSystemPromptThatIsThereNow()
    {
        Conversation conversation = example();
        conversation.systemPrompt = u"old"_s;
        EditHistory history;
        history.note(conversation, TurnEdit::Remove);
        remove(conversation, called(conversation, u"one"_s));
        conversation.systemPrompt = u"new"_s;
        conversation = history.undone(conversation);
        QCOMPARE(conversation.systemPrompt, u"new"_s);
        conversation.systemPrompt = u"newest"_s;
        QCOMPARE(history.redone(conversation).systemPrompt, u"newest"_s);
    }

    void hasNothingToDoAgainAfterSomethingElse()
    {
        Conversation conversation = example();
        EditHistory history;
        const auto removeAndUndo = [&] {
            history.note(conversation, TurnEdit::Remove);
            remove(conversation, called(conversation, u"two"_s));
            conversation = history.undone(conversation);
            return history.canRedo();
        };
        QVERIFY(removeAndUndo());
        history.note(conversation, TurnEdit::Append);
        QVERIFY(!history.canRedo());
        QVERIFY(removeAndUndo());
        history.noteAsked(conversation.append(conversation.leaf(), asking(u"asked"_s)));
        QVERIFY(!history.canRedo());
    }

    void saysWhatItWouldTakeBack()
    {
        Conversation conversation = example();
        EditHistory history;
        QVERIFY(!history.toUndo() && !history.toRedo());
        history.note(conversation, TurnEdit::Move);
        history.note(conversation, TurnEdit::SetRole);
        QCOMPARE(history.toUndo(), std::optional(TurnEdit::SetRole));
        conversation = history.undone(conversation);
        QCOMPARE(history.toUndo(), std::optional(TurnEdit::Move));
        QCOMPARE(history.toRedo(), std::optional(TurnEdit::SetRole));
        conversation = history.redone(conversation);
        QCOMPARE(history.toUndo(), std::optional(TurnEdit::SetRole));
        QVERIFY(!history.toRedo());
    }

    void forgetsTheOldestEditsOfMany()
    {
        Conversation conversation = example();
        EditHistory history;
        for (int edit = 0; edit < 1'000; ++edit)
            history.note(conversation, TurnEdit::Append);
        int undone = 0;
        for (; history.canUndo(); ++undone)
            conversation = history.undone(conversation);
        QCOMPARE(undone, 200);
    }

    void tellsWhichTurnsDiffer()
    {
        const Conversation before = example();
        Conversation after = before;
        QVERIFY(after.differingFrom(before).isEmpty());
        const TurnId inserted = insertAfter(after, called(after, u"two"_s), asking(u"new"_s));
        QCOMPARE(after.differingFrom(before), QList<TurnId>({ called(after, u"three"_s), inserted }));
        QCOMPARE(before.differingFrom(after), QList<TurnId>({ called(after, u"three"_s) }));
    }
};

QTEST_GUILESS_MAIN(TestConversationEdits)
#include "tst_conversationedits.moc"
