#include "chatwire.h"

using namespace Qt::StringLiterals;

namespace {

const QByteArray toolsField
    = R"("tools":[{"type":"function","function":{"name":"get_time","parameters":{"type":"object","properties":{"city":{"type":"string"}}}}},)"
      R"({"type":"function","function":{"name":"add","parameters":{"type":"object","properties":{"a":{"type":"integer"}}}}}])";

} // namespace

class TestSandboxTools : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void callsTheFirstTool();
    void makesArgumentsFromTheSchema();
    void callsInParallelAndReadsTheResults();
    void leavesOutToolIndexes();
    void leaksToolCallsAsText();
    void callsToolsByRealIdsToo();

private:
    RawAnswer ask(const QByteArray &body)
    {
        RawClient client(m_server);
        return client.ask(client.post(body));
    }

    SandboxServer m_server;
};

void TestSandboxTools::initTestCase()
{
    m_server.setPace(0);
    QVERIFY(m_server.listen());
}

void TestSandboxTools::callsTheFirstTool()
{
    const RawAnswer whole = ask(chatBody("tools", toolsField));
    QCOMPARE(whole.json()["choices"_L1][0]["finish_reason"_L1].toString(), u"tool_calls"_s);
    const QJsonArray calls = messageOf(whole)["tool_calls"_L1].toArray();
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls[0]["index"_L1].toInt(-1), 0);
    QCOMPARE(calls[0]["type"_L1].toString(), u"function"_s);
    QCOMPARE(calls[0]["function"_L1]["name"_L1].toString(), u"get_time"_s);
    QCOMPARE(calls[0]["function"_L1]["arguments"_L1].toString(), uR"({"city":"Oslo"})"_s);

    // In pieces first, then once more whole.
    const Gathered all = gather(ask(streamOf("tools", toolsField)));
    QCOMPARE(all.finishes, QStringList{u"tool_calls"_s});
    QVERIFY(all.toolDeltas.size() >= 4);
    QCOMPARE(all.toolDeltas.first()["id"_L1], calls[0]["id"_L1]);
    QString pieces;
    for (qsizetype i = 0; i + 1 < all.toolDeltas.size(); ++i) {
        QCOMPARE(all.toolDeltas[i]["index"_L1].toInt(-1), 0);
        pieces += all.toolDeltas[i]["function"_L1]["arguments"_L1].toString();
    }
    QCOMPARE(pieces, uR"({"city":"Oslo"})"_s);
    QCOMPARE(all.toolDeltas.last()["id"_L1], calls[0]["id"_L1]);
    QCOMPARE(all.toolDeltas.last()["function"_L1], calls[0]["function"_L1]);

    QVERIFY(messageOf(ask(chatBody("tools")))["content"_L1].toString().contains("None came"_L1));
    const RawAnswer forbidden = ask(chatBody("tools", toolsField + R"(,"tool_choice":"none")"));
    QCOMPARE(forbidden.json()["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);
}

void TestSandboxTools::makesArgumentsFromTheSchema()
{
    const RawAnswer answer = ask(chatBody(
        "tools",
        R"("tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object","properties":{)"
        R"("s":{"type":"string"},"i":{"type":"integer","minimum":5},"n":{"type":"number"},"b":{"type":"boolean"},)"
        R"("e":{"enum":["x","y"]},"c":{"const":7},"d":{"type":"string","default":"dd"},"l":{"type":"array","items":{"type":"integer"}},)"
        R"("o":{"type":"object","properties":{"date":{"type":"string"}}},"u":{"type":["string","null"]},"a":{"anyOf":[{"type":"boolean"}]},)"
        R"("z":{"type":"null"}}}}}])"));
    QCOMPARE(messageOf(answer)["tool_calls"_L1][0]["function"_L1]["arguments"_L1].toString(),
             QStringLiteral("{\"a\":true,\"b\":true,\"c\":7,\"d\":\"dd\",\"e\":\"x\",\"i\":5,\"l\":[1],\"n\":1.5,"
                            "\"o\":{\"date\":\"2026-06-01\"},\"s\":\"example\",\"u\":\"example\",\"z\":null}"));
}

void TestSandboxTools::callsInParallelAndReadsTheResults()
{
    const QJsonObject message = messageOf(ask(chatBody("tools", toolsField, "in Parallel please"))).toObject();
    const QJsonArray calls = message["tool_calls"_L1].toArray();
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls[1]["index"_L1].toInt(), 1);
    QCOMPARE(calls[1]["function"_L1]["name"_L1].toString(), u"add"_s);
    QVERIFY(calls[0]["id"_L1] != calls[1]["id"_L1]);
    QVERIFY(message["content"_L1].toString().startsWith("<think>\n"_L1));

    const auto result = [](const QJsonValue &call, const QString &text) {
        return QJsonObject{{u"role"_s, u"tool"_s}, {u"tool_call_id"_s, call["id"_L1]}, {u"content"_s, text}};
    };
    const QJsonArray messages{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"in parallel"_s}}, message,
                              result(calls[1], u"42"_s), result(calls[0], u"12:00\nsharp"_s)};
    const QByteArray body = QByteArray(R"({"model":"tools",)") + toolsField + R"(,"messages":)"
        + QJsonDocument(messages).toJson(QJsonDocument::Compact) + '}';
    const RawAnswer answer = ask(body);
    QVERIFY2(answer.status == 200, qPrintable(answer.errorMessage()));
    QCOMPARE(messageOf(answer)["content"_L1].toString(),
             u"The tools have answered:\n\n`add` says:\n\n> 42\n\n`get_time` says:\n\n> 12:00\n> sharp"_s);
    QCOMPARE(answer.json()["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);

    // One tool alone is called twice, differently.
    const QByteArray one = toolsField.first(toolsField.indexOf(",{\"type\":\"function\",\"function\":{\"name\":\"add\"")) + ']';
    const QJsonArray twice = messageOf(ask(chatBody("tools", one, "parallel")))["tool_calls"_L1].toArray();
    QCOMPARE(twice.size(), 2);
    QCOMPARE(twice[1]["function"_L1]["arguments"_L1].toString(), uR"({"city":"Bergen"})"_s);
}

void TestSandboxTools::leavesOutToolIndexes()
{
    const Gathered all = gather(ask(streamOf("tools-no-index", toolsField, "parallel")));
    QCOMPARE(all.finishes, QStringList{u"tool_calls"_s});
    QStringList ids;
    for (const QJsonValue &call : std::as_const(all.toolDeltas)) {
        QVERIFY(call["index"_L1].isUndefined());
        const QString id = call["id"_L1].toString();
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    QCOMPARE(ids.size(), 2);
    const QJsonArray calls = messageOf(ask(chatBody("tools-no-index", toolsField)))["tool_calls"_L1].toArray();
    QCOMPARE(calls.size(), 1);
    QVERIFY(calls[0]["index"_L1].isUndefined());
}

void TestSandboxTools::leaksToolCallsAsText()
{
    const RawAnswer answer = ask(chatBody("tool-text", toolsField));
    QVERIFY(messageOf(answer)["content"_L1].toString().contains("<minimax:tool_call>\n<invoke name=\"get_time\">"_L1));
    QVERIFY(messageOf(answer)["tool_calls"_L1].isUndefined());
}

void TestSandboxTools::callsToolsByRealIdsToo()
{
    const RawAnswer called = ask(chatBody("MiniMax-M2.7", toolsField));
    QCOMPARE(called.json()["choices"_L1][0]["finish_reason"_L1].toString(), u"tool_calls"_s);
}

QTEST_GUILESS_MAIN(TestSandboxTools)
#include "tst_sandboxtools.moc"
