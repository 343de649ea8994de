#include "core/calltext.h"

#include "core/jsontext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const QList<Tool> &declaredTools()
{
    static const QList<Tool> tools {
        { .name = u"get_time"_s,
            .schema = R"({"type":"object","properties":{"city":{"type":"string"},"n":{"type":"integer"},"days":{"type":"array"},
                "at":{"type":"object"},"dry":{"type":"boolean"},"until":{"type":["integer","null"]},"of":{"anyOf":[{"type":"number"},{"type":"null"}]}}})" },
        { .name = u"write_file"_s, .schema = R"({"type":"object","properties":{"path":{"type":"string"},"content":{"type":"string"}}})" },
        { .name = u"off"_s, .schema = "{}", .enabled = false },
    };
    return tools;
}

/// Texts as models write them: with quotes, tags, fences and all that JSON escapes.
QString anyText(QRandomGenerator &random)
{
    static const QStringList pieces { u"Oslo"_s, u" "_s, u"\n"_s, u"\""_s, u"\\"_s, u"<"_s, u"</p>"_s, u"{"_s, u"}"_s, u"```"_s, u"\t"_s,
        u"天气"_s, u"😀"_s, u"&amp;"_s, u"é"_s, u"[1]"_s, u","_s, QString(QChar(u'\u200b')), u"5"_s };
    QString text;
    const int count = random.bounded(1, 12);
    for (int i = 0; i < count; ++i)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

QString valueOf(const QByteArray &arguments, const QString &name)
{
    const auto members = Json::members(arguments).value_or(QList<std::pair<QString, QByteArray>>());
    for (const auto &[key, json] : members) {
        if (key == name)
            return Json::unquoted(json).value_or(u"(no text)"_s);
    }
    return u"(nothing)"_s;
}
}

class TestCallText : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryShape_data();
    void readsEveryShape();
    void leavesWhatIsNoCall_data();
    void leavesWhatIsNoCall();
    void keepsTheTextRoundIt();
    void readsSeveralInOrder();
    void keepsTextArgumentsByteForByte();
    void keepsJsonArgumentsByteForByte();
    void findsNothingThatIsOnlyBegun();
    void standsAnyText();
    void isNotHeldUp_data();
    void isNotHeldUp();
};

void TestCallText::readsEveryShape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("arguments");
    const auto row = [](const char *name, const QString &text, const QByteArray &arguments = R"({"city":"Oslo"})") {
        QTest::newRow(name) << text << arguments;
    };
    row("MiniMax's tags", u"<minimax:tool_call>\n<invoke name=\"get_time\">\n<parameter name=\"city\">Oslo</parameter>\n</invoke>\n</minimax:tool_call>"_s);
    row("without their end", u"<minimax:tool_call><invoke name=\"get_time\"><parameter name=\"city\">Oslo</parameter></invoke>"_s);
    row("with the tokens before them",
        u"]<]minimax[>[<tool_call>\n<invoke name=\"get_time\"><parameter name=\"city\">Oslo</parameter></invoke>\n]<]minimax[>[</tool_call>"_s);
    row("with a token before each, and named tags",
        u"]<]minimax[>[<tool_call>]<]minimax[>[<invoke name=\"get_time\">]<]minimax[>[<city>Oslo]<]minimax[>[</city>]<]minimax[>[</invoke>]<]minimax[>[</tool_call>"_s);
    row("without a wrapper", u"<invoke name='get_time'><parameter name='city'>Oslo</parameter></invoke>"_s);
    row("function calls", u"<function_calls>\n<invoke name=\"get_time\">\n<parameter name=\"city\">Oslo</parameter>\n</invoke>\n</function_calls>"_s);
    row("functions with equal signs", u"<tool_call>\n<function=get_time>\n<parameter=city>\nOslo\n</parameter>\n</function>\n</tool_call>"_s);
    row("JSON in tags", u"<tool_call>\n{\"name\": \"get_time\", \"arguments\": {\"city\":\"Oslo\"}}\n</tool_call>"_s);
    row("JSON lines in tags", u"<tool_calls>\n{\"name\":\"get_time\",\"arguments\":{\"city\":\"Oslo\"}}\n</tool_calls>"_s);
    row("JSON in a function call", u"<function_call>{\"name\":\"get_time\",\"arguments\":{\"city\":\"Oslo\"}}</function_call>"_s);
    row("arguments as text", u"<tool_call>{\"name\":\"get_time\",\"arguments\":\"{\\\"city\\\":\\\"Oslo\\\"}\"}</tool_call>"_s);
    row("as OpenAI's API has it",
        u"<tool_calls>[{\"id\":\"x\",\"type\":\"function\",\"function\":{\"name\":\"get_time\",\"arguments\":\"{\\\"city\\\":\\\"Oslo\\\"}\"}}]</tool_calls>"_s);
    row("in brackets", u"[TOOL_CALL]{\"name\":\"get_time\",\"arguments\":{\"city\":\"Oslo\"}}[/TOOL_CALL]"_s);
    row("in brackets, a list", u"[TOOL_CALLS] [{\"name\":\"get_time\",\"arguments\":{\"city\":\"Oslo\"}}]"_s);
    row("in brackets, with arrows", u"[TOOL_CALL]\n{tool => \"get_time\", args => {\n  --city \"Oslo\"\n}}\n[/TOOL_CALL]"_s);
    row("arrows and other values", u"[TOOL_CALL]\n{tool => \"get_time\", args => { --n 5 --dry --days [1, 2] --city Oslo }}\n[/TOOL_CALL]"_s,
        R"({"n":5,"dry":true,"days":[1, 2],"city":"Oslo"})");
    row("in a fence", u"```json\n{\"name\": \"get_time\", \"arguments\": {\"city\":\"Oslo\"}}\n```"_s);
    row("in a fence, as input", u"~~~\n{\"type\":\"tool_use\",\"name\":\"get_time\",\"input\":{\"city\":\"Oslo\"}}\n~~~"_s);
    row("tags in a fence", u"```xml\n<minimax:tool_call><invoke name=\"get_time\"><parameter name=\"city\">Oslo</parameter></invoke></minimax:tool_call>\n```"_s);
    row("nothing but JSON", u"{\"name\":\"get_time\",\"parameters\":{\"city\":\"Oslo\"}}"_s);
    row("a number where the schema wants one",
        u"<minimax:tool_call><invoke name=\"get_time\"><parameter name=\"n\"> 1.50e1 </parameter></invoke></minimax:tool_call>"_s, R"({"n":1.50e1})");
    row("a list, an object, a switch and nothing",
        u"<minimax:tool_call><invoke name=\"get_time\"><parameter name=\"days\">[1, \"a\"]</parameter><parameter name=\"at\">{\"b\": 1}</parameter>"
        "<parameter name=\"dry\">true</parameter><parameter name=\"until\">null</parameter><parameter name=\"of\">2.0</parameter></invoke></minimax:tool_call>"_s,
        R"({"days":[1, "a"],"at":{"b": 1},"dry":true,"until":null,"of":2.0})");
    row("no number although it looks like one",
        u"<minimax:tool_call><invoke name=\"get_time\"><parameter name=\"city\">5</parameter></invoke></minimax:tool_call>"_s, R"({"city":"5"})");
    row("a broken list stays text",
        u"<minimax:tool_call><invoke name=\"get_time\"><parameter name=\"days\">[1,</parameter></invoke></minimax:tool_call>"_s, R"({"days":"[1,"})");
    row("no arguments", u"<minimax:tool_call><invoke name=\"get_time\"></invoke></minimax:tool_call>"_s, "{}");
    row("no arguments in JSON", u"<tool_call>{\"name\":\"get_time\"}</tool_call>"_s, "{}");
}

void TestCallText::readsEveryShape()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, arguments);
    const auto found = callsInText(u"Let me look.\n\n"_s + text, declaredTools());
    const auto bare = text.startsWith(u'{') ? callsInText(text, declaredTools()) : found;
    QVERIFY(bare);
    QCOMPARE(bare->calls.size(), 1);
    QCOMPARE(bare->calls.first().name, u"get_time"_s);
    QCOMPARE(bare->calls.first().arguments, arguments);
    QCOMPARE(bare->text, text.startsWith(u'{') ? QString() : u"Let me look."_s);
}

void TestCallText::leavesWhatIsNoCall_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", QString());
    row("plain words", u"It is noon in Oslo. 1 < 2, [1], and `x`."_s);
    row("a fence with other JSON", u"```json\n{\"name\":\"Oslo\",\"arguments\":{}}\n```"_s);
    row("a fence with a name and no arguments", u"```json\n{\"name\":\"get_time\"}\n```"_s);
    row("a fence with a call among other lines", u"```python\n# send this\n{\"name\":\"get_time\",\"arguments\":{}}\n```"_s);
    row("a fence with a tool that is switched off", u"```json\n{\"name\":\"off\",\"arguments\":{}}\n```"_s);
    row("a fence that explains tags",
        u"```xml\n<minimax:tool_call><invoke name=\"f\"><parameter name=\"a\">1</parameter></invoke></minimax:tool_call>\n```"_s);
    row("a fence that does not end", u"```\n<tool_call>{\"name\":\"get_time\",\"arguments\":{}}</tool_call>"_s);
    row("code in a line", u"Write `<tool_call>{\"name\":\"f\",\"arguments\":{}}</tool_call>` to call."_s);
    row("a call in a sentence", u"The body is {\"name\":\"get_time\",\"arguments\":{}} here."_s);
    row("a list of other things", u"[{\"name\":\"get_time\",\"arguments\":{}}, {\"name\":\"Oslo\"}]"_s);
    row("an unknown name without a wrapper", u"<invoke name=\"f\"><parameter name=\"a\">1</parameter></invoke>"_s);
    row("a wrapper round words", u"<tool_call>get_time</tool_call>"_s);
    row("arguments that are a number", u"<tool_call>{\"name\":\"get_time\",\"arguments\":5}</tool_call>"_s);
    row("broken JSON", u"<tool_call>{\"name\":\"get_time\",\"arguments\":{]}</tool_call>"_s);
}

void TestCallText::leavesWhatIsNoCall()
{
    QFETCH(const QString, text);
    QVERIFY(!callsInText(text, declaredTools()));
}

void TestCallText::keepsTheTextRoundIt()
{
    const auto found = callsInText(u"  Before,\nwith `code`.\n<tool_call>{\"name\":\"f\",\"arguments\":{}}</tool_call>\n\n```js\nlet a;\n```\nAfter."_s, {});
    QVERIFY(found);
    QCOMPARE(found->text, u"  Before,\nwith `code`.\n\n\n```js\nlet a;\n```\nAfter."_s);
    QCOMPARE(found->calls, (QList<ToolCall> { { .name = u"f"_s, .arguments = "{}" } }));
}

void TestCallText::readsSeveralInOrder()
{
    const auto found = callsInText(
        u"<minimax:tool_call>\n<invoke name=\"get_time\"><parameter name=\"n\">1</parameter></invoke>\n"
        "<invoke name=\"f\"><parameter name=\"n\">2</parameter></invoke>\n</minimax:tool_call>\nand\n"
        "<tool_call>{\"name\":\"g\",\"arguments\":{\"n\":3}}\n{\"name\":\"g\",\"arguments\":{\"n\":4}}</tool_call>"_s,
        declaredTools());
    QVERIFY(found);
    QCOMPARE(found->calls,
        (QList<ToolCall> { { .name = u"get_time"_s, .arguments = R"({"n":1})", .index = 0 }, { .name = u"f"_s, .arguments = R"({"n":"2"})", .index = 1 },
            { .name = u"g"_s, .arguments = R"({"n":3})", .index = 2 }, { .name = u"g"_s, .arguments = R"({"n":4})", .index = 3 } }));
    QCOMPARE(found->text.trimmed(), u"and"_s);
}

void TestCallText::keepsTextArgumentsByteForByte()
{
    for (quint32 seed = 1; seed <= 1000; ++seed) {
        QRandomGenerator random(seed);
        const QString path = anyText(random);
        const QString content = anyText(random);
        const auto found = callsInText(u"Now:\n<minimax:tool_call>\n<invoke name=\"write_file\">\n<parameter name=\"path\">%1</parameter>\n"
                                       "<parameter name=\"content\">%2</parameter>\n</invoke>\n</minimax:tool_call>\nDone."_s.arg(path, content),
            declaredTools());
        QVERIFY2(found && found->calls.size() == 1, qPrintable(QString::number(seed)));
        QCOMPARE(valueOf(found->calls.first().arguments, u"path"_s), path);
        QCOMPARE(valueOf(found->calls.first().arguments, u"content"_s), content);
        QVERIFY(!Json::problemIn(found->calls.first().arguments));
        QVERIFY(found->text.startsWith("Now:"_L1) && found->text.endsWith("Done."_L1));
    }
    // A text about calls holds the end of its own value.
    const auto found = callsInText(
        u"<minimax:tool_call><invoke name=\"write_file\"><parameter name=\"content\">a</parameter>b</parameter></invoke></minimax:tool_call>"_s, declaredTools());
    QVERIFY(found);
    QCOMPARE(valueOf(found->calls.first().arguments, u"content"_s), u"a</parameter>b"_s);
}

void TestCallText::keepsJsonArgumentsByteForByte()
{
    for (quint32 seed = 1; seed <= 500; ++seed) {
        QRandomGenerator random(seed);
        const QByteArray arguments = "{ \"b\":" + Json::quoted(anyText(random)) + ", \"a\" : [1.0e0,-0 , " + Json::quoted(anyText(random)) + "]}";
        const QString json = u"{\"name\": \"write_file\", \"arguments\": %1}"_s.arg(QString::fromUtf8(arguments));
        for (const QString &shape : { u"<tool_call>%1</tool_call>"_s, u"[TOOL_CALL]%1[/TOOL_CALL]"_s, u"~~~~~~\n%1\n~~~~~~\n"_s, u"%1"_s }) {
            const auto found = callsInText(shape.arg(json), declaredTools());
            QVERIFY2(found && found->calls.size() == 1, qPrintable(shape.arg(json)));
            QCOMPARE(found->calls.first().arguments, arguments);
        }
    }
}

void TestCallText::findsNothingThatIsOnlyBegun()
{
    const QStringList texts { u"<minimax:tool_call>\n<invoke name=\"get_time\">\n<parameter name=\"city\">Oslo</parameter>\n</invoke>"_s,
        u"<tool_call>{\"name\":\"get_time\",\"arguments\":{\"city\":\"Oslo\"}}"_s, u"```\n{\"name\":\"get_time\",\"arguments\":{}}\n```"_s,
        u"[TOOL_CALL]{tool => \"get_time\", args => {--city \"Oslo\"}}"_s };
    for (const QString &text : texts) {
        for (qsizetype length = 0; length < text.size(); ++length)
            QVERIFY2(!callsInText(text.first(length), declaredTools()), qPrintable(text.first(length)));
        QVERIFY(callsInText(text, declaredTools()));
    }
}

void TestCallText::standsAnyText()
{
    const QStringList pieces { u"<minimax:tool_call>"_s, u"</minimax:tool_call>"_s, u"<invoke name=\"get_time\">"_s, u"<invoke name=\""_s, u"</invoke>"_s,
        u"<parameter name=\"a\">"_s, u"</parameter>"_s, u"]<]minimax[>["_s, u"[TOOL_CALL]"_s, u"{tool => \"a\", args => {"_s, u"--a "_s, u"\""_s, u"\\"_s,
        u"{"_s, u"}"_s, u"["_s, u"]"_s, u"```\n"_s, u"\n"_s, u"`"_s, u"<tool_call>"_s, u"{\"name\":\"get_time\",\"arguments\":{}}"_s, u","_s, u"x"_s,
        QString(QChar(0xd83d)), QString(QChar(0)), u"<function=f>"_s, u"<a>"_s, u"</a>"_s };
    for (quint32 seed = 1; seed <= 5000; ++seed) {
        QRandomGenerator random(seed);
        QString text;
        const int count = random.bounded(1, 25);
        for (int i = 0; i < count; ++i)
            text += pieces.at(random.bounded(int(pieces.size())));
        const auto found = callsInText(text, declaredTools());
        if (!found)
            continue;
        QVERIFY(!found->calls.isEmpty() && found->text.size() < text.size());
        for (const ToolCall &call : found->calls)
            QVERIFY(!call.name.isEmpty());
    }
}

void TestCallText::isNotHeldUp_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : { "<minimax:tool_call>", "<invoke name=\"get_time\">", "<invoke name=\"get_time\"><parameter name=\"a\">", "]<]minimax[>[",
             "<tool_call>{\"a\":", "[TOOL_CALL]{", "[TOOL_CALL]{tool => \"get_time\", args => {", "```\n", "~~~ \n", "<tool_call>[", "</parameter>",
             "<invoke name=\"get_time\"><a>x</a>", "`<invoke", "<tool_call>\"", "{", "[", "<" })
        QTest::newRow(QByteArray(piece).trimmed().constData()) << QString::fromLatin1(piece);
}

void TestCallText::isNotHeldUp()
{
    QFETCH(const QString, piece);
    // A reader that goes back would take hours, so that the limit of a test tells, not a clock.
    QVERIFY(!callsInText(piece.repeated(400'000 / piece.size()), declaredTools()));
}

QTEST_GUILESS_MAIN(TestCallText)
#include "tst_calltext.moc"
