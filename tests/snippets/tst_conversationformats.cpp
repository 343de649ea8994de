#include "core/conversationedits.h"
#include "core/jsontext.h"
#include "snippets/conversationchat.h"
#include "snippets/conversationexport.h"
#include "snippets/conversationimport.h"
#include "snippets/conversationmarkdown.h"
#include "snippets/conversationmessages.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QByteArray picture = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

Turn said(Role role, const QString &text)
{
    return ConversationEdits::written(role, text);
}

/// A question with a picture, an answer that calls, its result, and two wordings of the last answer.
ConversationRecord weather()
{
    ConversationRecord record { .title = u"Weather"_s };
    Conversation &conversation = record.conversation;
    conversation.systemPrompt = u"Be short, {{name}}."_s;
    Turn asked = said(Role::User, u"Rain in {{city}}?"_s);
    asked.message.attachments = { { .kind = AttachmentKind::Image, .name = u"sky.png"_s, .mediaType = "image/png", .content = SharedBytes(picture) },
        { .kind = AttachmentKind::Image, .url = u"https://example.org/a.jpg"_s, .detail = "low" } };
    const TurnId question = conversation.append(0, asked);
    Turn calling = said(Role::Assistant, QString());
    calling.message.reasoning = u"I should look."_s;
    calling.message.toolCalls = { { u"call_1"_s, u"get_weather"_s, R"({"city": "Köln",  "days":1.0})", 0 } };
    calling.settings.model = u"MiniMax-M2"_s;
    calling.routeName = u"MiniMax"_s;
    const TurnId call = conversation.append(question, calling);
    Turn result = said(Role::Tool, u"{\"rain\": true}"_s);
    result.message.toolCallId = u"call_1"_s;
    const TurnId answered = conversation.append(call, result);
    conversation.append(answered, said(Role::Assistant, u"Yes."_s));
    conversation.append(answered, said(Role::Assistant, u"It rains."_s));
    record.settings.tools = { { u"get_weather"_s, u"Looks out"_s, R"({"type": "object", "properties": {"city": {"type": "string"}, "days": {"maximum": 1e1}}})" },
        { u"switched_off"_s, {}, "{}", false } };
    record.settings.variables = { { u"city"_s, u"Köln"_s } };
    record.settings.parameters.set("temperature", "0.70");
    return record;
}

MessagesReading read(const QByteArray &json)
{
    return conversationFromMessages(json);
}

QList<Message> messagesIn(const Conversation &conversation)
{
    QList<Message> messages;
    const QList<TurnId> path = conversation.path();
    for (const TurnId id : path)
        messages.append(conversation.turn(id)->message);
    return messages;
}

QString anyText(QRandomGenerator &random)
{
    static const QStringList pieces { u"word"_s, u" "_s, u"\n"_s, u"\n\n"_s, u"```"_s, u"```\n"_s, u"~~~~\n"_s, u"# Title\n"_s, u"## User\n"_s, u"<!-- "_s, u" -->"_s,
        u"</details>"_s, u"<b>"_s, u"`"_s, u"`<i>`"_s, u"天气"_s, u"😀"_s, u"\\"_s, u"---\n"_s, u"| a | b |\n"_s, u"- item\n"_s, u"\ufeff"_s, u"\r\n"_s,
        u"\t"_s, u"<!-- minimax-playground-conversation 1 00000000 -->\n"_s, QString(QChar(0)), u"end -->\n"_s };
    QString text;
    for (int left = int(random.bounded(12)); left > 0; --left)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}
}

class TestConversationFormats : public QObject
{
    Q_OBJECT

private slots:
    void writesALineOfChat();
    void writesALineForEachBranch();
    void leavesReasoningOutUnlessAsked();
    void saysNothingOfAnswersThatFailed();
    void readsBackWhatItWrote();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void readsOlderCalls();
    void readsAnthropicsBlocks();
    void countsWhatItDoesNotUnderstand();
    void namesTheBadLineAndOffersTheOthers();
    void readsLinesOfAnyEnding();
    void readsSeveralInAList();
    void saysOnceThatAFileIsBroken();
    void survivesAnyBytes();
    void bringsTextsBackFromMarkdownExactly();
    void writesMarkdownThatNoTextEnds();
    void tellsInMarkdownWhatPeopleAsk();
    void readsSeveralFromOneDocument();
    void refusesMarkdownThatIsCut();
    void givesNoKeyAway_data();
    void givesNoKeyAway();
    void writesNothingWhileThereIsAKey();
    void exportsTheBranchAlone();
};

void TestConversationFormats::writesALineOfChat()
{
    const QByteArray line = conversationAsChatLines(weather());
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(line,
        R"({"messages":[{"role":"system","content":"Be short, {{name}}."},{"role":"user","content":[{"type":"text","text":"Rain in Köln?"},)"
        R"({"type":"image_url","image_url":{"url":"data:image/png;base64,)"
            + picture.toBase64()
            + R"("}},{"type":"image_url","image_url":{"url":"https://example.org/a.jpg","detail":"low"}}]},)"
              R"({"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"get_weather",)"
              R"("arguments":"{\"city\": \"Köln\",  \"days\":1.0}"}}]},{"role":"tool","tool_call_id":"call_1","content":"{\"rain\": true}"},)"
              R"({"role":"assistant","content":"It rains."}],"tools":[{"type":"function","function":{"name":"get_weather","description":"Looks out",)"
              R"("parameters":{"type":"object","properties":{"city":{"type":"string"},"days":{"maximum":1e1}}}}}]})"
              "\n");
}

void TestConversationFormats::writesALineForEachBranch()
{
    const QList<QByteArray> lines = conversationAsChatLines(weather(), { .allBranches = true }).trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).contains(R"("content":"Yes.")") && !lines.at(0).contains("It rains."));
    QVERIFY(lines.at(1).contains(R"("content":"It rains.")") && !lines.at(1).contains("Yes."));
}

void TestConversationFormats::leavesReasoningOutUnlessAsked()
{
    QVERIFY(!conversationAsChatLines(weather()).contains("I should look."));
    QVERIFY(conversationAsChatLines(weather(), { .withReasoning = true }).contains(R"("reasoning_content":"I should look.")"));
}

void TestConversationFormats::saysNothingOfAnswersThatFailed()
{
    ConversationRecord record;
    const TurnId asked = record.conversation.append(0, said(Role::User, u"Hi"_s));
    Turn failed = said(Role::Assistant, QString());
    failed.state = TurnState::Failed;
    record.conversation.append(asked, failed);
    QCOMPARE(conversationAsChatLines(record), QByteArray("{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}\n"));
    QCOMPARE(conversationAsChatLines({}), QByteArray());
}

void TestConversationFormats::readsBackWhatItWrote()
{
    const ConversationRecord given = weather();
    const MessagesReading back = read(conversationAsChatLines(given, { .withReasoning = true }));
    QVERIFY(back.record);
    QCOMPARE(back.unknown, (QMap<QString, int>()));
    QCOMPARE(back.record->conversation.systemPrompt, given.conversation.systemPrompt);
    QList<Message> expected = messagesIn(given.conversation);
    expected[0].text = u"Rain in Köln?"_s;
    expected[0].attachments[0].name.clear();
    QList<Message> found = messagesIn(back.record->conversation);
    found[0].attachments[1].name = expected.at(0).attachments.at(1).name;
    found[0].attachments[1].mediaType = expected.at(0).attachments.at(1).mediaType;
    QVERIFY(found == expected);
    QCOMPARE(back.record->settings.tools.size(), 1);
    QCOMPARE(Json::compacted(back.record->settings.tools.at(0).schema), Json::compacted(given.settings.tools.at(0).schema));

    // And again, to the byte.
    ConversationRecord again = *back.record;
    again.settings.variables.clear();
    QCOMPARE(conversationAsChatLines(again, { .withReasoning = true }), conversationAsChatLines(given, { .withReasoning = true }));
}

void TestConversationFormats::readsWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("a list of messages") << QByteArray(R"([{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}])") << QString()
                                        << QStringList { u"Hi"_s, u"Hello"_s };
    QTest::newRow("developer") << QByteArray(R"({"messages":[{"role":"developer","content":"Be kind"},{"role":"user","content":"Hi"}]})") << u"Be kind"_s
                               << QStringList { u"Hi"_s };
    QTest::newRow("no content") << QByteArray(R"([{"role":"user","content":null},{"role":"assistant"}])") << QString() << QStringList { QString(), QString() };
    QTest::newRow("parts") << QByteArray(R"([{"role":"user","content":[{"type":"text","text":"One"},"Two",{"type":"input_text","text":"Three"}]}])") << QString()
                           << QStringList { u"One\n\nTwo\n\nThree"_s };
    QTest::newRow("a refusal") << QByteArray(R"([{"role":"assistant","content":null,"refusal":"No."}])") << QString() << QStringList { u"No."_s };
    QTest::newRow("a system message in the middle")
        << QByteArray(R"([{"role":"user","content":"Hi"},{"role":"system","content":"Now be short"}])") << QString() << QStringList { u"Hi"_s, u"Now be short"_s };
    QTest::newRow("Anthropic's system") << QByteArray(R"({"system":[{"type":"text","text":"Be kind"}],"messages":[{"role":"user","content":"Hi"}]})") << u"Be kind"_s
                                        << QStringList { u"Hi"_s };
    QTest::newRow("a system message alone") << QByteArray(R"([{"role":"system","content":"Be kind"}])") << u"Be kind"_s << QStringList();
}

void TestConversationFormats::readsWhatOthersWrite()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, system);
    QFETCH(QStringList, texts);
    const MessagesReading back = read(json);
    QVERIFY(back.record);
    QCOMPARE(back.record->conversation.systemPrompt, system);
    QStringList found;
    for (const Message &message : messagesIn(back.record->conversation))
        found.append(message.text);
    QCOMPARE(found, texts);
    QCOMPARE(back.unknown, (QMap<QString, int>()));
}

void TestConversationFormats::readsOlderCalls()
{
    const MessagesReading back = read(R"({"functions":[{"name":"f","parameters":{"type":"object"}}],"messages":[{"role":"user","content":"Hi"},)"
                                      R"({"role":"assistant","content":null,"function_call":{"name":"f","arguments":"{ \"a\":1}"}},)"
                                      R"({"role":"function","name":"f","content":"2"}]})");
    QVERIFY(back.record);
    const QList<Message> messages = messagesIn(back.record->conversation);
    QCOMPARE(messages.at(1).toolCalls.size(), 1);
    QCOMPARE(messages.at(1).toolCalls.at(0).arguments, QByteArray(R"({ "a":1})"));
    QCOMPARE(int(messages.at(2).role), int(Role::Tool));
    QCOMPARE(messages.at(2).toolCallId, messages.at(1).toolCalls.at(0).id);
    QCOMPARE(back.record->settings.tools.size(), 1);
}

void TestConversationFormats::readsAnthropicsBlocks()
{
    const MessagesReading back = read(R"({"model":"MiniMax-M2","messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":")"
        + picture.toBase64()
        + R"("}},{"type":"text","text":"What?"}]},{"role":"assistant","content":[{"type":"thinking","thinking":"Hm","signature":"s"},{"type":"text","text":"Wait"},)"
          R"({"type":"tool_use","id":"t1","name":"f","input":{"a":1}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"2"}]}]}]})");
    QVERIFY(back.record);
    QCOMPARE(back.record->settings.model, u"MiniMax-M2"_s);
    const QList<Message> messages = messagesIn(back.record->conversation);
    QCOMPARE(messages.size(), 3);
    QCOMPARE(messages.at(0).attachments.at(0).content.bytes(), picture);
    QCOMPARE(messages.at(1).reasoning, u"Hm"_s);
    QCOMPARE(messages.at(1).toolCalls.at(0).arguments, QByteArray(R"({"a":1})"));
    QCOMPARE(int(messages.at(2).role), int(Role::Tool));
    QCOMPARE(messages.at(2).text, u"2"_s);
}

void TestConversationFormats::countsWhatItDoesNotUnderstand()
{
    const MessagesReading back = read(R"({"temperature":1,"messages":[{"role":"user","name":"Ann","content":[{"type":"input_audio"},{"type":"text","text":"Hi"}]},)"
                                      R"({"role":"user","name":"Ben","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,@@"}}]}]})");
    QVERIFY(back.record);
    QCOMPARE(back.unknown, (QMap<QString, int> { { u"temperature"_s, 1 }, { u"name"_s, 2 }, { u"content.input_audio"_s, 1 }, { u"content.image_url"_s, 1 } }));
}

void TestConversationFormats::namesTheBadLineAndOffersTheOthers()
{
    const ConversationImport import = importedConversations("{\"messages\":[{\"role\":\"user\",\"content\":\"One\"}]}\n"
                                                            "\n"
                                                            "{\"messages\":[{\"role\":\"king\",\"content\":\"Two\"}]}\n"
                                                            "{\"messages\":\n"
                                                            "{\"messages\":[{\"role\":\"user\",\"content\":\"Three\"}]}\n"
                                                            "{\"prompt\":\"x\"}\n",
        {});
    QCOMPARE(import.records.size(), 2);
    QCOMPARE(import.problems.size(), 3);
    QCOMPARE(import.problems.at(0).line, 3);
    QCOMPARE(import.problems.at(0).id, QByteArray("bad-role"));
    QCOMPARE(import.problems.at(0).fact, u"king"_s);
    QCOMPARE(import.problems.at(0).raw, QByteArray("{\"messages\":[{\"role\":\"king\",\"content\":\"Two\"}]}"));
    QCOMPARE(import.problems.at(1).line, 4);
    QCOMPARE(import.problems.at(1).id, QByteArray("not-json"));
    QCOMPARE(import.problems.at(2).line, 6);
    QCOMPARE(import.problems.at(2).id, QByteArray("no-messages"));
}

void TestConversationFormats::readsLinesOfAnyEnding()
{
    const QByteArray line = R"({"messages":[{"role":"user","content":"One"}]})";
    QCOMPARE(importedConversations("\xef\xbb\xbf" + line + "\r\n\r\n" + line, {}).records.size(), 2);
    QCOMPARE(importedConversations("\n\n  " + line + "\n\n", {}).records.size(), 1);
}

void TestConversationFormats::readsSeveralInAList()
{
    const ConversationImport import = importedConversations(R"([{"messages":[{"role":"user","content":"One"}]}, {"messages":7}])", {});
    QCOMPARE(import.records.size(), 1);
    QCOMPARE(import.problems.size(), 1);
}

void TestConversationFormats::saysOnceThatAFileIsBroken()
{
    const ConversationImport import = importedConversations("{\n  \"messages\": [\n    {\"role\": \"user\"\n  ]\n}\n", {});
    QCOMPARE(import.records.size(), 0);
    QCOMPARE(import.problems.size(), 1);
    QCOMPARE(import.problems.at(0).line, 0);
    QCOMPARE(import.problems.at(0).id, QByteArray("not-json"));
    QVERIFY(!import.problems.at(0).fact.isEmpty());
    QCOMPARE(importedConversations("Hello", {}).problems.at(0).id, QByteArray("unknown-format"));
    QCOMPARE(importedConversations(" \n", {}).problems.at(0).id, QByteArray("empty"));
}

void TestConversationFormats::survivesAnyBytes()
{
    QRandomGenerator random(99);
    const QByteArray chat = conversationAsChatLines(weather(), { .allBranches = true, .withReasoning = true });
    const QByteArray document = conversationAsMarkdown(weather());
    for (const QByteArray &whole : { chat, document }) {
        for (qsizetype length = 0; length <= whole.size(); ++length)
            importedConversations(whole.first(length), {});
        const QList<QByteArray> pieces { "null", "{}", "[]", "-1", "\"", "{", "\xff", "1e999", "<!-- ", "\n", "-->" };
        for (int round = 0; round < 2000; ++round) {
            QByteArray file = whole;
            for (int left = 1 + int(random.bounded(3)); left > 0; --left)
                file.replace(random.bounded(int(file.size())), random.bounded(6), pieces.at(random.bounded(int(pieces.size()))));
            const ConversationImport import = importedConversations(file, {});
            QVERIFY(!import.records.isEmpty() || !import.problems.isEmpty());
        }
    }
    QVERIFY(importedConversations(QByteArray(300'000, '['), {}).records.isEmpty());
}

void TestConversationFormats::bringsTextsBackFromMarkdownExactly()
{
    const quint32 start = QRandomGenerator::global()->generate();
    for (quint32 round = 0; round < 500; ++round) {
        QRandomGenerator random(start + round);
        ConversationRecord given;
        given.title = random.bounded(2) == 0 ? QString() : u"A *title* with | and `code` 1. <b>"_s;
        given.conversation.systemPrompt = anyText(random);
        TurnId last = 0;
        for (int left = 1 + int(random.bounded(6)); left > 0; --left) {
            Turn turn = said(Role(random.bounded(4)), anyText(random));
            turn.message.reasoning = anyText(random);
            if (turn.message.role == Role::Assistant && random.bounded(3) == 0)
                turn.message.toolCalls = { { anyText(random), anyText(random), anyText(random).toUtf8(), 0 } };
            last = given.conversation.append(last, turn);
        }
        const QByteArray document = conversationAsMarkdown(given);
        const ConversationImport import = importedConversations(document, {});
        const QByteArray what = "seed " + QByteArray::number(start + round) + '\n' + document;
        QVERIFY2(import.records.size() == 1 && import.isTextOnly, what.constData());
        const ConversationRecord &back = import.records.constFirst();
        QVERIFY2(back.title == given.title, what.constData());
        QVERIFY2(back.conversation.systemPrompt == given.conversation.systemPrompt, what.constData());
        const QList<Message> expected = messagesIn(given.conversation);
        const QList<Message> found = messagesIn(back.conversation);
        QVERIFY2(found.size() == expected.size(), what.constData());
        for (qsizetype i = 0; i < found.size(); ++i) {
            QVERIFY2(found.at(i).role == expected.at(i).role, what.constData());
            QVERIFY2(found.at(i).text == expected.at(i).text, what.constData());
        }
    }
}

void TestConversationFormats::writesMarkdownThatNoTextEnds()
{
    for (const QString &text : { u"```\nopen"_s, u"<details>"_s, u"a <!-- b"_s, u"`a\n` <b> `"_s, u"\\`<i>\\`"_s, u"``` <b> ``"_s }) {
        ConversationRecord record;
        record.conversation.append(0, said(Role::User, text));
        QVERIFY2(conversationAsMarkdown(record).contains("fenced text"), qPrintable(text));
    }
    for (const QString &text : { u"Use `vector<int>` here"_s, u"```cpp\nvector<int>\n```"_s, u"1 < 2 and a<-b"_s, u"# Title\n\n- item"_s }) {
        ConversationRecord record;
        record.conversation.append(0, said(Role::User, text));
        QVERIFY2(!conversationAsMarkdown(record).contains("fenced text"), qPrintable(text));
    }
}

void TestConversationFormats::tellsInMarkdownWhatPeopleAsk()
{
    const QByteArray document = conversationAsMarkdown(weather());
    for (const QByteArray &part : QList<QByteArray> { "# Weather\n", "| Route | `MiniMax` |", "| Model | `MiniMax-M2` |", "| temperature | `0.70` |", "## System prompt", "## User", "## Assistant",
             "<details>\n<summary>Reasoning</summary>", "Calls `get_weather`, `call_1`:\n\n```json\n", "## Tool result", "- Attached: `sky.png`, image/png, 70 bytes" })
        QVERIFY2(document.contains(part), part.constData());
    QVERIFY(!document.contains(picture.toBase64()));
}

void TestConversationFormats::readsSeveralFromOneDocument()
{
    ConversationRecord other;
    other.conversation.append(0, said(Role::User, QString::fromUtf8(conversationAsMarkdown(weather()))));
    const ConversationExport made = exportConversations({ weather(), other, weather() }, {});
    const ConversationImport import = importedConversations(made.bytes, {});
    QCOMPARE(import.records.size(), 3);
    QCOMPARE(import.records.at(2).title, u"Weather"_s);
    QVERIFY(messagesIn(import.records.at(1).conversation) == messagesIn(other.conversation));
}

void TestConversationFormats::refusesMarkdownThatIsCut()
{
    const QByteArray whole = conversationAsMarkdown(weather());
    for (qsizetype length = 60; length < whole.size() - 1; ++length)
        QVERIFY(importedConversations(whole.first(length), {}).records.isEmpty());
    const QByteArray document = conversationAsMarkdown(weather());
    const ConversationImport import = importedConversations(document.first(document.indexOf("It rains.") + 4), {});
    QVERIFY(import.records.isEmpty());
    QCOMPARE(import.problems.at(0).id, QByteArray("broken-turn"));
}

void TestConversationFormats::givesNoKeyAway_data()
{
    QTest::addColumn<int>("format");
    for (const ConversationFormat format : { ConversationFormat::Markdown, ConversationFormat::Json, ConversationFormat::ChatLines })
        QTest::newRow(conversationFormatId(format).constData()) << int(format);
}

void TestConversationFormats::givesNoKeyAway()
{
    QFETCH(int, format);
    const QByteArray key = "canary-0f81d2c4b6a89753-secret";
    const QByteArray lookAlike = "sk-api-Zt8QvN2mXw5LrP9dKc3HbY7fJg1S";
    const QString text = QString::fromLatin1(key + " and " + lookAlike);
    ConversationRecord record = weather();
    record.title = text;
    record.draft = text;
    record.draftAttachments = { { .kind = AttachmentKind::TextFile, .name = u"draft.txt"_s, .content = SharedBytes("x" + key) } };
    record.conversation.systemPrompt = text;
    record.settings.variables.append({ u"key"_s, text });
    record.settings.tools[0].cannedResult = text;
    record.settings.tools[0].description = text;
    record.settings.extraBody.set("metadata", Json::quoted(text));
    record.settings.extraHeaders = { { .name = "X-Note", .value = key } };
    const QList<TurnId> turns = record.conversation.turns();
    for (const TurnId id : turns) {
        Turn &turn = *record.conversation.turn(id);
        turn.message.text += text;
        turn.message.reasoning += text;
        for (ToolCall &call : turn.message.toolCalls)
            call.arguments += key;
        if (turn.message.role == Role::Assistant)
            turn.message.wire = { "openai-chat", "{\"content\":\"" + key + "\"}" };
        Failure failure;
        failure.message = text;
        failure.raw = key;
        turn.answer.failure = failure;
        turn.settings = record.settings;
        Message begun { .role = Role::Assistant, .text = text };
        turn.begun = begun;
    }
    // A text file in Base64 hides what it says; its neighbours do not keep it from being found.
    for (const QByteArray &before : { QByteArray(), QByteArray("a"), QByteArray("ab") }) {
        record.conversation.turn(1)->message.attachments.append(
            { .kind = AttachmentKind::TextFile, .name = u"notes.txt"_s, .mediaType = "text/plain", .content = SharedBytes(before + key + "tail " + lookAlike) });
    }

    // As plain as anybody could write it: whatever was not masked before shows.
    const auto lossless = [](const QList<ConversationRecord> &records) {
        QByteArray all;
        for (const ConversationRecord &one : records) {
            all += one.title.toUtf8() + one.draft.toUtf8() + one.conversation.systemPrompt.toUtf8();
            for (const Attachment &attachment : one.draftAttachments)
                all += attachment.content.bytes() + '\n' + attachment.content.base64();
            for (const TurnId id : one.conversation.turns()) {
                const Turn &turn = *one.conversation.turn(id);
                all += turn.message.text.toUtf8() + turn.message.reasoning.toUtf8() + turn.message.wire.json + turn.begun->text.toUtf8();
                for (const ToolCall &call : turn.message.toolCalls)
                    all += call.arguments;
                for (const Attachment &attachment : turn.message.attachments)
                    all += '\n' + attachment.content.base64();
                all += turn.answer.failure->message.toUtf8() + turn.answer.failure->raw;
                for (const Variable &variable : turn.settings.variables)
                    all += variable.value.toUtf8();
                for (const Tool &tool : turn.settings.tools)
                    all += tool.cannedResult.toUtf8() + tool.description.toUtf8();
                for (const HttpHeader &header : turn.settings.extraHeaders)
                    all += header.value;
                all += turn.settings.extraBody.value("metadata").value_or(QByteArray());
            }
        }
        return all;
    };
    const ConversationExport made = exportConversations({ record },
        { .format = ConversationFormat(format), .withReasoning = true, .masksLeaks = true, .knownKeys = { key }, .lossless = lossless });
    QVERIFY(!made.bytes.isEmpty());
    QVERIFY(!made.leaks.isEmpty());
    QVERIFY(!made.bytes.contains("0f81d2c4b6a89753"));
    QVERIFY(!made.bytes.contains("Zt8QvN2mXw5LrP9dKc3HbY7fJg1S"));
    QVERIFY(!LeakScan({ key }).keysIn(made.bytes).size());
    for (int before = 0; before < 3; ++before) {
        // The middle of what the key is in Base64, wherever it began.
        const QByteArray spelled = QByteArray(QByteArray(before, 'x') + key).toBase64().mid(4, 32);
        QVERIFY(!made.bytes.contains(spelled));
    }
    for (const Leak &leak : made.leaks)
        QVERIFY2(leak.field != "file", "found only in what was written");
}

void TestConversationFormats::writesNothingWhileThereIsAKey()
{
    const QByteArray key = "canary-0f81d2c4b6a89753-secret";
    ConversationRecord record = weather();
    record.conversation.turn(3)->message.text = QString::fromLatin1(key);
    const ConversationExport made = exportConversations({ record }, { .knownKeys = { key } });
    QVERIFY(made.bytes.isEmpty());
    QCOMPARE(made.leaks.size(), 1);
    QCOMPARE(made.leaks.at(0).field, QByteArray("conversation.tool-result"));
    QVERIFY(made.leaks.at(0).isKnown);
    QVERIFY(exportConversations({ {} }, {}).problem.isEmpty());
    QCOMPARE(exportConversations({ {} }, { .format = ConversationFormat::ChatLines }).problem, QByteArray("nothing"));
}

void TestConversationFormats::exportsTheBranchAlone()
{
    QList<ConversationRecord> written;
    const auto lossless = [&written](const QList<ConversationRecord> &records) {
        written = records;
        return QByteArray("x");
    };
    exportConversations({ weather() }, { .format = ConversationFormat::Json, .allBranches = false, .lossless = lossless });
    QCOMPARE(written.at(0).conversation.turns(), (QList<TurnId> { 1, 2, 3, 5 }));
    QCOMPARE(written.at(0).conversation.path(), weather().conversation.path());
    QCOMPARE(exportConversations({ weather() }, { .format = ConversationFormat::ChatLines }).lines, 2);
}

QTEST_GUILESS_MAIN(TestConversationFormats)
#include "tst_conversationformats.moc"
