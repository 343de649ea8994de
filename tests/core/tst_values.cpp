#include "core/answer.h"
#include "core/conversation.h"
#include "core/tokenestimate.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestValues final : public QObject
{
    Q_OBJECT

private slots:
    void gathersAnAnswerFromItsEvents()
    {
        Answer answer;
        const QList<StreamEvent> events { ReasoningDelta { u"Th"_s }, ReasoningReplaced { u"Think"_s }, TextDelta { u"Hel"_s },
            TextDelta { u"lo"_s }, ToolCallDelta { .index = 1, .id = u"b"_s, .name = u"g"_s, .arguments = "{" },
            ToolCallDelta { .index = 0, .id = u"a"_s, .name = u"f"_s, .arguments = "{}" },
            ToolCallDelta { .index = 1, .arguments = "}" },
            ToolCallDelta { .index = 0, .arguments = "[]", .replaces = true }, Usage { .total = 3 }, Finish { "stop" },
            RequestId { "id", "1" }, RequestId { "trace-id", "1" }, Oddity { "x" }, Oddity { "x" }, AnswerEnded {},
            AnswerWire { { "openai-chat", "{}" } } };
        for (const StreamEvent &event : events)
            answer.apply(event);
        QCOMPARE(answer.message.text, u"Hello"_s);
        QCOMPARE(answer.message.reasoning, u"Think"_s);
        QCOMPARE(answer.message.toolCalls.size(), 2);
        QCOMPARE(answer.message.toolCalls[0], (ToolCall { u"a"_s, u"f"_s, "[]", 0 }));
        QCOMPARE(answer.message.toolCalls[1], (ToolCall { u"b"_s, u"g"_s, "{}", 1 }));
        QCOMPARE(answer.usage->total, 3);
        QCOMPARE(answer.finishReason, QByteArray("stop"));
        QCOMPARE(answer.requestIds.size(), 1);
        QCOMPARE(answer.oddities.size(), 1);
        QCOMPARE(answer.message.wire.json, QByteArray("{}"));
        QVERIFY(answer.isComplete());

        answer.apply(Failure { .kind = FailureKind::RateLimit });
        answer.apply(Failure { .kind = FailureKind::CutOff });
        QCOMPARE(answer.failure->kind, FailureKind::RateLimit);
        QVERIFY(!answer.isComplete());
        answer.apply(TextReplaced { u"Bye"_s });
        QCOMPARE(answer.message.text, u"Bye"_s);
    }

    void keepsEveryBranchOfAConversation()
    {
        Conversation conversation;
        QCOMPARE(conversation.leaf(), 0);
        const TurnId question = conversation.append(0, { .message = { .text = u"Hi"_s } });
        const TurnId first = conversation.append(question, { .message = { .role = Role::Assistant } });
        const TurnId next = conversation.append(first, {});
        const TurnId second = conversation.append(question, {});
        QCOMPARE(conversation.path(), (QList<TurnId> { question, second }));
        QCOMPARE(conversation.siblings(second), (QList<TurnId> { first, second }));
        conversation.select(first);
        QCOMPARE(conversation.path(), (QList<TurnId> { question, first, next }));
        QCOMPARE(conversation.leaf(), next);
        conversation.select(next + 100);
        QCOMPARE(conversation.leaf(), next);
        const TurnId edited = conversation.append(0, {});
        QCOMPARE(conversation.path(), QList<TurnId> { edited });
        QCOMPARE(conversation.siblings(question), (QList<TurnId> { question, edited }));
        conversation.turn(question)->message.text = u"Ho"_s;
        QCOMPARE(std::as_const(conversation).turn(question)->message.text, u"Ho"_s);
        QVERIFY(!conversation.turn(0));
        conversation.clear();
        QVERIFY(conversation.isEmpty() && conversation.path().isEmpty());
    }

    void copiesAConversationOnce()
    {
        Conversation original;
        original.systemPrompt = u"Be brief."_s;
        const TurnId question = original.append(0, { .message = { .text = u"Hi"_s } });
        const TurnId answer = original.append(question, { .message = { .role = Role::Assistant, .text = u"Ho"_s } });
        const Conversation copy = original;
        original.turn(question)->message.text = u"changed"_s;
        original.systemPrompt.clear();
        const TurnId sibling = original.append(question, {});
        QCOMPARE(copy.systemPrompt, u"Be brief."_s);
        QCOMPARE(copy.turn(question)->message.text, u"Hi"_s);
        QCOMPARE(copy.turns(), (QList<TurnId> { question, answer }));
        QCOMPARE(copy.path(), (QList<TurnId> { question, answer }));
        QVERIFY(!copy.turn(sibling));

        Conversation other = copy;
        other.turn(answer)->message.text = u"Hm"_s;
        QCOMPARE(copy.turn(answer)->message.text, u"Ho"_s);
        QCOMPARE(original.turn(answer)->message.text, u"Ho"_s);
    }

    void keepsManySiblingsInTheOrderTheyCame()
    {
        Conversation conversation;
        QList<TurnId> questions;
        for (int count = 0; count < 5; ++count)
            questions.append(conversation.append(0, {}));
        const TurnId below = conversation.append(questions.at(2), {});
        for (const TurnId id : std::as_const(questions))
            QCOMPARE(conversation.siblings(id), questions);
        QCOMPARE(conversation.siblings(below), QList<TurnId> { below });
        QCOMPARE(conversation.siblings(below + 1), QList<TurnId>());
        QCOMPARE(conversation.choices(), QList<TurnId> { questions.at(2) });
        conversation.choose(questions.at(4));
        QCOMPARE(conversation.choices(), QList<TurnId> { questions.at(4) });
        QCOMPARE(conversation.path(), QList<TurnId> { questions.at(4) });
    }

    void putsAStoredTurnBackWhereItWas()
    {
        Conversation conversation;
        conversation.insert({ .id = 3 });
        conversation.insert({ .id = 7, .parent = 3, .message = { .text = u"first"_s } });
        conversation.insert({ .id = 9, .parent = 3 });
        conversation.insert({ .id = 7, .parent = 3, .message = { .text = u"again"_s } });
        QCOMPARE(conversation.turns(), (QList<TurnId> { 3, 7, 9 }));
        QCOMPARE(conversation.siblings(7), (QList<TurnId> { 7, 9 }));
        QCOMPARE(conversation.leaf(), TurnId(9));
        QCOMPARE(std::as_const(conversation).turn(7)->message.text, u"again"_s);
        QCOMPARE(conversation.append(9, {}), TurnId(10));
    }

    void comparesConversationsByAllTheyHold()
    {
        Conversation conversation;
        const TurnId question = conversation.append(0, { .message = { .text = u"Hi"_s } });
        const TurnId first = conversation.append(question, {});
        conversation.append(question, {});
        const Conversation before = conversation;
        QVERIFY(conversation == before);
        conversation.turn(first)->message.text = u"changed"_s;
        QVERIFY(conversation != before);
        QCOMPARE(before.turn(first)->message.text, QString());
        conversation.turn(first)->message.text.clear();
        QVERIFY(conversation == before);
        conversation.select(first);
        QVERIFY(conversation != before);
        conversation = before;
        conversation.systemPrompt = u"Be brief."_s;
        QVERIFY(conversation != before);
        conversation = before;
        conversation.append(first, {});
        QVERIFY(conversation != before);
    }

    void sharesWhatIsSeldomThere()
    {
        SharedOptional<Usage> none;
        QVERIFY(!none && none == SharedOptional<Usage>(std::nullopt));
        const SharedOptional<Usage> some = Usage { .total = 3 };
        const SharedOptional<Usage> copy = some;
        QCOMPARE(&*copy, &*some);
        QVERIFY(some == SharedOptional<Usage>(Usage { .total = 3 }) && some != SharedOptional<Usage>(Usage { .total = 4 }));
        QVERIFY(some != none);
        const std::optional<Usage> plain = some;
        QCOMPARE(plain->total, 3);
        none = plain;
        QVERIFY(none == some);
        none.reset();
        QVERIFY(!none.has_value());
        QCOMPARE(some->total, 3);
    }

    void keepsParametersInTheOrderTheyWereSet()
    {
        ParameterValues values;
        values.set("b", "1");
        values.set("a", "2");
        values.set("b", "3");
        QCOMPARE(values.entries().size(), 2);
        QCOMPARE(values.entries().first().id, QByteArray("b"));
        QCOMPARE(values.value("b"), QByteArray("3"));
        values.reset("b");
        QVERIFY(!values.contains("b"));
        QVERIFY(!values.value("never"));
    }

    void givesEveryFailureANameOfItsOwn()
    {
        QSet<QByteArray> names;
        for (int kind = 0; kind <= static_cast<int>(FailureKind::NotSent); ++kind) {
            const QByteArray name = failureId(static_cast<FailureKind>(kind));
            QVERIFY(!name.isEmpty());
            names.insert(name);
        }
        QCOMPARE(names.size(), static_cast<int>(FailureKind::NotSent) + 1);
        QCOMPARE(failureId(FailureKind::TimedOutFirstByte), QByteArray("timed_out_first_byte"));
    }

    void findsHeadersOfAReplyInAnyCase()
    {
        const HttpHead head { .status = 200, .headers = { { .name = "Trace-Id", .value = "1" } } };
        QCOMPARE(head.header("trace-id"), QByteArray("1"));
    }

    void estimatesTokens()
    {
        QCOMPARE(estimatedTokens(u""), 0);
        QCOMPARE(estimatedTokens(u"abcd"), 1);
        QCOMPARE(estimatedTokens(u"abcde"), 2);
        QCOMPARE(estimatedTokens(u"\u4f60\u597d\u5417"), 2);
        QCOMPARE(estimatedTokens(QString(3000, u'x')), 750);
        QCOMPARE(estimatedTokens(u"\U00020000\U00020000\U00020000"), 2);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
