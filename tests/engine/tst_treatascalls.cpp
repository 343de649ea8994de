// Calls that a server passed on as text become calls, wait for results, and go back as calls.
#include "core/jsontext.h"
#include "engine/chatting.h"
#include "support/faultserver.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QString leakedText = u"I look.\n<minimax:tool_call>\n<invoke name=\"get_time\"><parameter name=\"city\">Oslo</parameter></invoke>\n"
                           "<invoke name=\"get_time\"><parameter name=\"city\">Rome</parameter></invoke>\n</minimax:tool_call>"_s;

FaultServer::Script saysOnce(const QString &text)
{
    const QByteArray body = "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":" + Json::quoted(text) + "},\"finish_reason\":\"stop\"}]}";
    return { FaultServer::send(FaultServer::answer(200, body, "application/json", "Connection: close\r\n")), FaultServer::close() };
}
}

class TestTreatAsCalls : public QObject
{
    Q_OBJECT

private slots:
    void sendsThemBackAsCalls();
    void canBeUndone();
    void leavesAnswersThatSomethingFollows();

private:
    static void begin(Chatting &chatting, const FaultServer &server)
    {
        Route route = Chatting::routeTo(server.url("/v1"_L1));
        route.dialect = Dialect::Plain;
        chatting.session.setRoute(route);
        chatting.keyring.setForThisRun(u"sandbox"_s, "sandbox-0123456789abcdef");
        ChatSettings settings;
        settings.model = u"m"_s;
        settings.parameters.set("stream", "false");
        settings.tools = { { .name = u"get_time"_s, .schema = R"({"type":"object","properties":{"city":{"type":"string"}}})" } };
        chatting.session.setSettings(settings);
    }
};

void TestTreatAsCalls::sendsThemBackAsCalls()
{
    FaultServer server;
    server.scripts({ saysOnce(leakedText), saysOnce(u"Noon."_s) });
    Chatting chatting;
    begin(chatting, server);
    const TurnId answer = chatting.ask(u"What time is it?"_s).id;
    QVERIFY(chatting.session.pendingToolCalls().isEmpty());
    const QList<Finding> findings = chatting.session.diagnosis(answer);
    QCOMPARE(findings.constFirst().id, QByteArray("tool-call-not-parsed"));
    QCOMPARE(findings.constFirst().repairs.constFirst(), (Repair { .id = "treat-as-calls" }));
    QVERIFY(chatting.session.canTreatAsCalls(answer));
    QVERIFY(chatting.session.treatAsCalls(answer));
    QCOMPARE(chatting.last().message.text, u"I look."_s);
    const QList<ToolCall> calls = chatting.session.pendingToolCalls();
    QCOMPARE(calls.size(), 2);
    QVERIFY(calls.at(0).id != calls.at(1).id);
    for (const Finding &finding : chatting.session.diagnosis(answer))
        QVERIFY(finding.id != "tool-call-not-parsed");
    // In any order.
    chatting.session.setToolResult(calls.at(1).id, u"two"_s);
    chatting.session.setToolResult(calls.at(0).id, u"one"_s);
    QVERIFY(chatting.session.sendToolResults());
    QVERIFY(chatting.waitForEnd());
    const QByteArray body = chatting.lastExchange().request.body;
    const QByteArray back = R"({"role":"assistant","content":"I look.","tool_calls":[{"id":")" + calls.at(0).id.toUtf8()
        + R"(","type":"function","function":{"name":"get_time","arguments":"{\"city\":\"Oslo\"}"}})";
    QVERIFY2(body.contains(back), body.constData());
    QVERIFY(body.indexOf(R"("content":"one")") < body.indexOf(R"("content":"two")"));
    QVERIFY(!body.contains("invoke"));
}

void TestTreatAsCalls::canBeUndone()
{
    FaultServer server;
    server.script(saysOnce(leakedText));
    Chatting chatting;
    begin(chatting, server);
    const TurnId answer = chatting.ask(u"What time is it?"_s).id;
    const Conversation before = chatting.session.conversation();
    QVERIFY(chatting.session.treatAsCalls(answer));
    const Conversation after = chatting.session.conversation();
    QVERIFY(!chatting.session.treatAsCalls(answer));
    QVERIFY(chatting.session.undo());
    QCOMPARE(chatting.session.conversation(), before);
    QVERIFY(chatting.session.pendingToolCalls().isEmpty());
    QVERIFY(chatting.session.redo());
    QCOMPARE(chatting.session.conversation(), after);
    QCOMPARE(chatting.session.pendingToolCalls().size(), 2);
}

void TestTreatAsCalls::leavesAnswersThatSomethingFollows()
{
    FaultServer server;
    server.scripts({ saysOnce(leakedText), saysOnce(u"Noon."_s) });
    Chatting chatting;
    begin(chatting, server);
    const TurnId answer = chatting.ask(u"What time is it?"_s).id;
    const TurnId plain = chatting.ask(u"Well?"_s).id;
    QVERIFY(!chatting.session.canTreatAsCalls(answer));
    QVERIFY(!chatting.session.treatAsCalls(answer));
    QVERIFY(!chatting.session.treatAsCalls(plain));
    QVERIFY(!chatting.session.canUndo());
}

QTEST_GUILESS_MAIN(TestTreatAsCalls)
#include "tst_treatascalls.moc"
