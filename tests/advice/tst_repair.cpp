// Every repair changes what it says and nothing else; every mend leaves what needs none as it was.
#include "advice/invisible.h"
#include "advice/repair.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
Route routeAt(const QString &id, const QString &base)
{
    Route route { .id = id, .name = id };
    route.bases.insert("openai-chat", base);
    return route;
}

Draft someDraft()
{
    Draft draft { .route = routeAt(u"minimax"_s, u"https://api.minimax.io/v1/chat/completions"_s), .protocol = "openai-chat" };
    draft.route.dialect = Dialect::MiniMax;
    draft.route.bases.insert("anthropic-messages", u"https://api.minimax.io/anthropic"_s);
    draft.settings.model = u"MiniMax-M3"_s;
    draft.settings.parameters.set("stream", "true");
    draft.settings.parameters.set("stop", "[\"x\"]");
    draft.settings.parameters.set("thinking", "\"enabled\"");
    draft.settings.extraBody.set("n", "2");
    draft.settings.tools = { { .name = u"a"_s, .schema = "oops" }, { .name = u"b"_s, .schema = R"({"type":"object"})" } };
    return draft;
}

QList<Route> someRoutes()
{
    Route flatkey = routeAt(u"flatkey"_s, u"https://router.flatkey.ai/v1"_s);
    flatkey.defaultModel = u"MiniMax-M2"_s;
    flatkey.knownModels = { u"MiniMax-M3"_s, u"MiniMax-M2"_s };
    Route gemini { .id = u"google"_s, .protocol = "gemini", .defaultModel = u"gemini-x"_s, .knownModels = { u"gemini-x"_s } };
    gemini.bases.insert("gemini", u"https://generativelanguage.googleapis.com/v1beta"_s);
    return { someDraft().route, flatkey, gemini };
}

using Change = void (*)(Draft &);

Message answer(const QByteArray &arguments, const QByteArray &wire = {})
{
    Message message { .role = Role::Assistant };
    message.toolCalls = { { .id = u"c1"_s, .name = u"f"_s, .arguments = arguments } };
    if (!wire.isEmpty())
        message.wire = { .protocol = "openai-chat", .json = wire };
    return message;
}

Message result(const QString &id)
{
    return { .role = Role::Tool, .text = u"done"_s, .toolCallId = id };
}
}

class TestRepair final : public QObject
{
    Q_OBJECT

private slots:
    void changesWhatItSays_data();
    void changesWhatItSays();
    void leavesTheRestToTheWindow_data();
    void leavesTheRestToTheWindow();
    void keepsTheModelThatBothRoutesKnow();
    void takesTheGroupIdOutOfEverywhereElse();
    void fillsSchemasThatWereTyped();
    void replacesVariablesInWhatAPersonSays();
    void mergesSystemMessages();
    void mergesThemWithTheSystemPrompt();
    void dropsResultsWithoutTheirCall();
    void emptiesBrokenArguments();
    void keepsTheAnswersOwnWordsAroundThem();
    void fillsNullContent();
    void removesInvisibleCharacters();
    void leavesSoundMessagesAsTheyAre();
};

void TestRepair::changesWhatItSays_data()
{
    QTest::addColumn<Repair>("repair");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *id, const QString &value, Change change) {
        QTest::newRow(qPrintable(QString::fromLatin1(id) + u' ' + value)) << Repair { .id = id, .value = value } << change;
    };
    row("use-route", u"flatkey"_s, [](Draft &draft) { draft.route = someRoutes().at(1); });
    row("use-route", u"google"_s, [](Draft &draft) {
        draft.route = someRoutes().at(2);
        draft.protocol = "gemini";
        draft.settings.model = u"gemini-x"_s;
    });
    row("use-base", u"https://api.minimaxi.com/v1"_s,
        [](Draft &draft) { draft.route.bases.insert("openai-chat", u"https://api.minimaxi.com/v1"_s); });
    row("strip-path", {}, [](Draft &draft) { draft.route.bases.insert("openai-chat", u"https://api.minimax.io/v1"_s); });
    row("strip-path", u"https://api.minimax.io"_s,
        [](Draft &draft) { draft.route.bases.insert("openai-chat", u"https://api.minimax.io"_s); });
    row("use-auth", u"bearer"_s, [](Draft &draft) { draft.route.surfaceAuth.insert("openai-chat", AuthStyle::Bearer); });
    row("use-auth", u"x-api-key"_s, [](Draft &draft) { draft.route.surfaceAuth.insert("openai-chat", AuthStyle::XApiKey); });
    row("use-auth", u"both"_s, [](Draft &draft) { draft.route.surfaceAuth.insert("openai-chat", AuthStyle::Both); });
    row("use-auth", u"x-goog-api-key"_s,
        [](Draft &draft) { draft.route.surfaceAuth.insert("openai-chat", AuthStyle::XGoogApiKey); });
    row("use-protocol", u"anthropic-messages"_s, [](Draft &draft) { draft.protocol = "anthropic-messages"; });
    row("set-group-id", u"1234567890"_s, [](Draft &draft) { draft.route.groupId = u"1234567890"_s; });
    row("use-model", u"MiniMax-M2.7"_s, [](Draft &draft) { draft.settings.model = u"MiniMax-M2.7"_s; });
    row("drop-parameter", u"stop"_s, [](Draft &draft) { draft.settings.parameters.reset("stop"); });
    row("set-parameter", u"thinking=\"adaptive\""_s, [](Draft &draft) { draft.settings.parameters.set("thinking", "\"adaptive\""); });
    row("set-parameter", u"n=1"_s, [](Draft &draft) {
        draft.settings.parameters.set("n", "1");
        draft.settings.extraBody.reset("n");
    });
    row("drop-extra-field", u"n"_s, [](Draft &draft) { draft.settings.extraBody.reset("n"); });
    row("without-stream", {}, [](Draft &draft) { draft.settings.parameters.set("stream", "false"); });
    row("include-usage", {}, [](Draft &draft) { draft.settings.parameters.set("stream_options.include_usage", "true"); });
    row("drop-undocumented", {}, [](Draft &draft) {
        draft.settings.parameters.reset("stop");
        draft.settings.extraBody.reset("n");
    });
    row("fill-tool-schemas", {}, [](Draft &draft) { draft.settings.tools[0].schema = R"({"type":"object","properties":{}})"; });
    row("clean-text", {}, [](Draft &draft) { draft.settings.mends = { "no-invisible" }; });
    row("mend", u"merge-systems"_s, [](Draft &draft) { draft.settings.mends = { "merge-systems" }; });
}

void TestRepair::changesWhatItSays()
{
    QFETCH(const Repair, repair);
    QFETCH(const Change, change);
    Draft wanted = someDraft();
    change(wanted);
    const auto repaired = applyRepair(someDraft(), repair, someRoutes());
    QVERIFY(repaired.has_value());
    QVERIFY(*repaired == wanted);
    // Done twice it changes no more.
    QVERIFY(applyRepair(*repaired, repair, someRoutes()).value_or(wanted) == wanted);
}

void TestRepair::leavesTheRestToTheWindow_data()
{
    QTest::addColumn<Repair>("repair");
    const auto row = [](const char *id, const QString &value = {}) {
        QTest::newRow(qPrintable(QString::fromLatin1(id) + u' ' + value)) << Repair { .id = id, .value = value };
    };
    for (const char *const id : { "edit-key", "edit-route", "retry", "continue", "list-models", "wait", "open-turn", "unheard-of" })
        row(id);
    row("set-group-id");
    row("use-route", u"unknown"_s);
    row("use-auth", u"unknown"_s);
    row("use-protocol", u"gemini"_s);
    row("set-parameter", u"thinking=adaptive"_s);
    row("set-parameter", u"=1"_s);
}

void TestRepair::leavesTheRestToTheWindow()
{
    QFETCH(const Repair, repair);
    QVERIFY(!applyRepair(someDraft(), repair, someRoutes()));
}

void TestRepair::keepsTheModelThatBothRoutesKnow()
{
    Draft draft = someDraft();
    draft.settings.model = u"MiniMax-M3.1-Flash-Preview"_s;
    const auto repaired = applyRepair(draft, { .id = "use-route", .value = u"flatkey"_s }, someRoutes());
    QVERIFY(repaired.has_value());
    QCOMPARE(repaired->settings.model, u"MiniMax-M2"_s);
}

void TestRepair::takesTheGroupIdOutOfEverywhereElse()
{
    Draft draft = someDraft();
    draft.settings.extraBody.set("group_id", "1");
    draft.settings.extraHeaders = { { .name = "GroupId", .value = "1" }, { .name = "X-Other", .value = "1" } };
    draft.route.headers = { { .name = "X-Group-Id", .value = "1" } };
    const auto repaired = applyRepair(draft, { .id = "set-group-id", .value = u"1234567890"_s }, {});
    QVERIFY(repaired.has_value());
    QCOMPARE(repaired->route.groupId, u"1234567890"_s);
    QVERIFY(!repaired->settings.extraBody.contains("group_id"));
    QVERIFY(repaired->settings.extraBody.contains("n"));
    QCOMPARE(repaired->settings.extraHeaders.size(), 1);
    QVERIFY(repaired->route.headers.isEmpty());
}

void TestRepair::fillsSchemasThatWereTyped()
{
    Draft draft = someDraft();
    draft.settings.extraBody.set("tools", R"([{"type":"function","function":{"name":"f","strict":1e0}}, {"type":"function","function":{"name":"g","parameters":{"type":"object"}}}])");
    const auto repaired = applyRepair(draft, { .id = "fill-tool-schemas" }, {});
    QVERIFY(repaired.has_value());
    QCOMPARE(*repaired->settings.extraBody.value("tools"),
        R"([{"type":"function","function":{"name":"f","strict":1e0,"parameters":{"type":"object","properties":{}}}},{"type":"function","function":{"name":"g","parameters":{"type":"object"}}}])");
}

void TestRepair::replacesVariablesInWhatAPersonSays()
{
    ChatRequest request { .systemPrompt = u"You are {{who}}."_s };
    request.messages = { { .text = u"Hi {{who}} {{other}}"_s }, { .role = Role::Assistant, .text = u"I am {{who}}"_s } };
    request.settings.variables = { { u"who"_s, u"Ann"_s } };
    const ChatRequest made = mended(request);
    QCOMPARE(made.systemPrompt, u"You are Ann."_s);
    QCOMPARE(made.messages.constFirst().text, u"Hi Ann {{other}}"_s);
    QCOMPARE(made.messages.constLast().text, u"I am {{who}}"_s);
}

void TestRepair::mergesSystemMessages()
{
    const Message question { .text = u"Hi"_s };
    const QList<Message> messages { question, { .role = Role::System, .text = u"One"_s }, question, { .role = Role::System, .text = u"Two"_s } };
    const QList<Message> wanted { { .role = Role::System, .text = u"One\n\nTwo"_s }, question, question };
    QVERIFY(mended(messages, { "merge-systems" }) == wanted);
    QVERIFY(mended(wanted, { "merge-systems" }) == wanted);
}

void TestRepair::mergesThemWithTheSystemPrompt()
{
    ChatRequest request { .systemPrompt = u"Zero"_s };
    request.messages = { { .text = u"Hi"_s }, { .role = Role::System, .text = u"One"_s } };
    request.settings.mends = { "merge-systems" };
    const ChatRequest repaired = mended(request);
    QCOMPARE(repaired.systemPrompt, u"Zero\n\nOne"_s);
    QVERIFY(repaired.messages == QList<Message> { { .text = u"Hi"_s } });
}

void TestRepair::dropsResultsWithoutTheirCall()
{
    const Message question { .text = u"Hi"_s };
    const QList<Message> messages { result(u"c1"_s), question, answer("{}"), result(u"c1"_s), result(u"c2"_s), question, result(u"c1"_s) };
    const QList<Message> wanted { question, answer("{}"), result(u"c1"_s), question };
    QVERIFY(mended(messages, { "drop-orphan-results" }) == wanted);
}

void TestRepair::emptiesBrokenArguments()
{
    QVERIFY(mended({ answer("{\"a\":") }, { "empty-arguments" }) == QList<Message> { answer("{}") });
    QVERIFY(mended({ answer("") }, { "empty-arguments" }) == QList<Message> { answer("{}") });
    // In words that hold the calls elsewhere the answer is put anew.
    QVERIFY(mended({ answer("{", R"({"role":"assistant","content":[]})") }, { "empty-arguments" }) == QList<Message> { answer("{}") });
}

void TestRepair::keepsTheAnswersOwnWordsAroundThem()
{
    const QByteArray before = R"({"role":"assistant","reasoning_content":"Hm.","tool_calls":[{"id":"c1","index":0,"function":{"name":"f","arguments":"{\"a\":"}},{"id":"c2","function":{"name":"g","arguments":"{\"a\": 1.0}"}}]})";
    const QByteArray after = R"({"role":"assistant","reasoning_content":"Hm.","tool_calls":[{"id":"c1","index":0,"function":{"name":"f","arguments":"{}"}},{"id":"c2","function":{"name":"g","arguments":"{\"a\": 1.0}"}}]})";
    QCOMPARE(mended({ answer("{\"a\":", before) }, { "empty-arguments" }).constFirst().wire.json, after);
}

void TestRepair::fillsNullContent()
{
    const QList<Message> repaired = mended({ answer("{}", R"({"role":"assistant","content":null,"refusal":null})") }, { "fill-content" });
    QCOMPARE(repaired.constFirst().wire.json, R"({"role":"assistant","content":"","refusal":null})");
}

void TestRepair::removesInvisibleCharacters()
{
    QCOMPARE(Invisible::removed(u"a\u200bb\u00adc\u0007d\n\te\u2028"_s), u"abcd\n\te"_s);
    const QString family = u"\U0001F469\u200d\U0001F4BB"_s;
    const QString persian = u"\u0645\u06cc\u200c\u062e"_s;
    QCOMPARE(Invisible::removed(family), family);
    QCOMPARE(Invisible::removed(persian), persian);
    QCOMPARE(Invisible::removed(u"\u200d \u200d"_s), u" "_s);
    QCOMPARE(Invisible::count(u"a\u200b\U0001F469"_s).all, 3);
    QCOMPARE(Invisible::count(u"a\u200b\U0001F469"_s).invisible, 1);

    Message spoken { .role = Role::Assistant, .text = u"a\u200b"_s };
    spoken.wire = { .protocol = "openai-chat", .json = "{\"role\":\"assistant\",\"content\":\"a\\u200b\",\"x\":1}" };
    ChatRequest request { .systemPrompt = u"\u200bs"_s, .messages = { spoken } };
    request.settings.mends = { "no-invisible" };
    const ChatRequest repaired = mended(request);
    QCOMPARE(repaired.systemPrompt, u"s"_s);
    QCOMPARE(repaired.messages.constFirst().text, u"a"_s);
    QCOMPARE(repaired.messages.constFirst().wire.json, R"({"role":"assistant","content":"a","x":1})");
}

void TestRepair::leavesSoundMessagesAsTheyAre()
{
    const QList<QByteArray> every { "merge-systems", "drop-orphan-results", "empty-arguments", "fill-content", "no-invisible" };
    const QList<Message> messages { { .role = Role::System, .text = u"s"_s }, { .text = u"Hi\n"_s },
        answer(R"({ "a" : 1e2 })", R"({ "role" : "assistant", "content" : "x" , "tool_calls" : [ ] })"), result(u"c1"_s) };
    QVERIFY(mended(messages, every) == messages);
    QVERIFY(mended(messages, {}) == messages);
    QVERIFY(mended(messages, { "unheard-of" }) == messages);
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
