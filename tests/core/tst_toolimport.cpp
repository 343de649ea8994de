#include "core/toolimport.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr auto citySchema = R"({"type":"object","properties":{"city":{"type":"string"}}})";

Tool cityTool()
{
    return { .name = u"get_time"_s, .description = u"Time in a city"_s, .schema = citySchema };
}
}

class TestToolImport : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryShape_data();
    void readsEveryShape();
    void keepsTheSpellingOfSchemas();
    void saysWhatItCouldNotRead_data();
    void saysWhatItCouldNotRead();
};

void TestToolImport::readsEveryShape_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("format");
    const QByteArray schema = citySchema;
    const QByteArray named = R"("name":"get_time","description":"Time in a city",)";
    const QByteArray chat = R"({"type":"function","function":{)" + named + R"("parameters":)" + schema + "}}";
    const QByteArray flat = R"({"type":"function",)" + named + R"("strict":true,"parameters":)" + schema + "}";
    const QByteArray anthropic = "{" + named + R"("input_schema":)" + schema + "}";
    const QByteArray mcp = "{" + named + R"("inputSchema":)" + schema + "}";
    const QByteArray gemini = R"({"functionDeclarations":[{)" + named
        + R"("parameters":{"type":"OBJECT","properties":{"city":{"type":"STRING"}}}}]})";
    const auto row = [](const char *name, const QByteArray &text, const char *format) { QTest::newRow(name) << text << QByteArray(format); };
    row("OpenAI chat, a list", "[" + chat + "]", "openai-chat");
    row("OpenAI chat, one", " \n" + chat + "\n", "openai-chat");
    row("OpenAI Responses", "[" + flat + "]", "openai-responses");
    row("OpenAI functions of old", R"({"model":"a","functions":[{)" + named + R"("parameters":)" + schema + "}]}", "openai-functions");
    row("Anthropic", "[" + anthropic + "]", "anthropic");
    row("Anthropic, custom", "[{\"type\":\"custom\"," + anthropic.mid(1) + "]", "anthropic");
    row("Gemini", gemini, "gemini");
    row("Gemini, in Python's words", QByteArray(gemini).replace("functionDeclarations", "function_declarations"), "gemini");
    row("MCP", R"({"tools":[)" + mcp + "]}", "mcp");
    row("MCP, the whole answer", R"({"jsonrpc":"2.0","id":1,"result":{"tools":[)" + mcp + "]}}", "mcp");
    row("a body of OpenAI chat", R"({"model":"a","messages":[],"tools":[)" + chat + "]}", "openai-chat");
    row("a body of Gemini", R"({"contents":[],"tools":[)" + gemini + "]}", "gemini");
}

void TestToolImport::readsEveryShape()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, format);
    QCOMPARE(importedTools(text), (ToolImport { .format = format, .tools = { cityTool() } }));
}

void TestToolImport::keepsTheSpellingOfSchemas()
{
    const QByteArray schema = R"({ "type":"object", "properties":{"type":{"type":"number","maximum":1e2}} })";
    const ToolImport import = importedTools(R"([{"name":"a","input_schema":)" + schema + "}]");
    QCOMPARE(import.tools.value(0).schema, schema);
    const ToolImport capitals = importedTools(R"({"functionDeclarations":[{"name":"a","parameters":{"type":"OBJECT","properties":{"type":{"enum":["STRING"]}}}}]})");
    QCOMPARE(capitals.tools.value(0).schema, QByteArray(R"({"type":"object","properties":{"type":{"enum":["STRING"]}}})"));
}

void TestToolImport::saysWhatItCouldNotRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("tools");
    QTest::addColumn<QList<QByteArray>>("problems");
    const auto row = [](const char *name, const char *text, qsizetype tools, const QList<QByteArray> &problems) {
        QTest::newRow(name) << QByteArray(text) << tools << problems;
    };
    row("nothing", "", 0, { "not-json" });
    row("no JSON", "[{", 0, { "not-json" });
    row("something else", R"({"a":1})", 0, { "no-tools" });
    row("an empty list", "[]", 0, { "no-tools" });
    row("a word", "\"a\"", 0, { "no-tools" });
    row("a tool of the server", R"([{"type":"web_search"},{"name":"a","input_schema":{}}])", 1, { "not-a-function" });
    row("without a name", R"([{"type":"function","function":{"parameters":{}}}])", 0, { "no-name" });
    row("without a schema", R"([{"type":"function","function":{"name":"a"}}])", 1, { "no-schema" });
    row("a schema that is none", R"([{"name":"a","input_schema":[]}])", 1, { "schema-not-an-object" });
    row("the same twice", R"([{"name":"a","input_schema":{}},{"name":"a","input_schema":{}}])", 2, { "doubled" });
}

void TestToolImport::saysWhatItCouldNotRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qsizetype, tools);
    QFETCH(const QList<QByteArray>, problems);
    const ToolImport import = importedTools(text);
    QCOMPARE(import.tools.size(), tools);
    QList<QByteArray> ids;
    for (const ToolImportProblem &problem : import.problems)
        ids.append(problem.id);
    QCOMPARE(ids, problems);
}

QTEST_APPLESS_MAIN(TestToolImport)
#include "tst_toolimport.moc"
