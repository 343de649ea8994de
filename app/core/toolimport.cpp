#include "core/toolimport.h"

#include "core/jsontext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
using ToolMembers = QList<std::pair<QString, QByteArray>>;
using TypeJson = nlohmann::ordered_json;

constexpr qsizetype mostTools = 500;
constexpr qsizetype longestToolText = 5'000'000;
constexpr auto noArguments = R"({"type":"object","properties":{}})";

QByteArray toolMember(const ToolMembers &members, QLatin1StringView name)
{
    QByteArray found;
    for (const auto &[key, json] : members) {
        if (key == name)
            found = json.trimmed();
    }
    return found;
}

ToolMembers membersIn(const QByteArray &json)
{
    return Json::members(json).value_or(ToolMembers());
}

QString wordOf(const ToolMembers &members, QLatin1StringView name)
{
    return Json::unquoted(toolMember(members, name)).value_or(QString());
}

/// Types in small letters, as JSON Schema has them; true if one was written otherwise.
bool lowerTypes(TypeJson &schema)
{
    bool isChanged = false;
    if (!schema.is_structured())
        return false;
    for (auto &[name, value] : schema.items()) {
        if (schema.is_object() && name == "type" && value.is_string()) {
            static const QStringList words { u"ARRAY"_s, u"BOOLEAN"_s, u"INTEGER"_s, u"NULL"_s, u"NUMBER"_s, u"OBJECT"_s, u"STRING"_s };
            const QString word = QString::fromStdString(value.get<std::string>());
            if (words.contains(word)) {
                value = word.toLower().toStdString();
                isChanged = true;
            }
        } else if (name != "enum" && name != "const" && name != "default" && name != "example") {
            isChanged = lowerTypes(value) || isChanged;
        }
    }
    return isChanged;
}

QByteArray withLowerTypes(const QByteArray &schema)
{
    try {
        TypeJson read = TypeJson::parse(schema.cbegin(), schema.cend());
        if (lowerTypes(read))
            return QByteArray::fromStdString(read.dump(-1, ' ', false, TypeJson::error_handler_t::replace));
    } catch (const std::exception &) {
    }
    return schema;
}

class ToolReader
{
public:
    void read(const QByteArray &json)
    {
        if (const auto list = Json::elements(json)) {
            readList(*list, false);
            return;
        }
        const ToolMembers body = membersIn(json);
        if (const QByteArray result = toolMember(body, "result"_L1); Json::members(result) && toolMember(body, "tools"_L1).isEmpty()) {
            read(result);
            return;
        }
        bool isBody = false;
        for (const auto name : { "tools"_L1, "functions"_L1 }) {
            if (const auto list = Json::elements(toolMember(body, name))) {
                isBody = true;
                readList(*list, name == "functions"_L1);
            }
        }
        if (!isBody)
            readTool(json, 1, false);
    }

    ToolImport import;

private:
    void readList(const QList<QByteArray> &list, bool areFunctions)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (import.tools.size() >= mostTools) {
                import.problems.append({ .id = "too-many", .facts = { QString::number(mostTools) } });
                return;
            }
            readTool(list[i].trimmed(), i + 1, areFunctions);
        }
    }

    void readTool(const QByteArray &json, qsizetype place, bool isFunction)
    {
        const ToolMembers members = membersIn(json);
        for (const auto name : { "functionDeclarations"_L1, "function_declarations"_L1 }) {
            if (const auto list = Json::elements(toolMember(members, name))) {
                for (qsizetype i = 0; i < list->size(); ++i)
                    add(membersIn(list->at(i)), "gemini", i + 1);
                return;
            }
        }
        const QString type = wordOf(members, "type"_L1);
        if (const QByteArray function = toolMember(members, "function"_L1); Json::members(function)) {
            add(membersIn(function), "openai-chat", place);
        } else if (!toolMember(members, "input_schema"_L1).isEmpty()) {
            add(members, "anthropic", place);
        } else if (!toolMember(members, "inputSchema"_L1).isEmpty()) {
            add(members, "mcp", place);
        } else if (type == "function"_L1) {
            add(members, "openai-responses", place);
        } else if (isFunction || (type.isEmpty() && !toolMember(members, "parameters"_L1).isEmpty())) {
            add(members, "openai-functions", place);
        } else if (!type.isEmpty()) {
            import.problems.append({ .id = "not-a-function", .facts = { type.left(80) } });
        } else if (!wordOf(members, "name"_L1).isEmpty()) {
            add(members, "openai-functions", place);
        } else {
            import.problems.append({ .id = place == 1 ? "no-tools" : "no-name", .facts = { QString::number(place) } });
        }
    }

    void add(const ToolMembers &members, const QByteArray &format, qsizetype place)
    {
        Tool tool { .name = wordOf(members, "name"_L1), .description = wordOf(members, "description"_L1) };
        if (tool.name.isEmpty()) {
            import.problems.append({ .id = "no-name", .facts = { QString::number(place) } });
            return;
        }
        for (const auto name : { "parameters"_L1, "input_schema"_L1, "inputSchema"_L1, "parametersJsonSchema"_L1, "parameters_json_schema"_L1 }) {
            if (tool.schema.isEmpty())
                tool.schema = toolMember(members, name);
        }
        if (tool.schema.isEmpty() || tool.schema == "null") {
            tool.schema = noArguments;
            import.problems.append({ .id = "no-schema", .facts = { tool.name } });
        } else if (!Json::members(tool.schema)) {
            import.problems.append({ .id = "schema-not-an-object", .facts = { tool.name } });
        } else {
            tool.schema = withLowerTypes(tool.schema);
        }
        const auto isSame = [&tool](const Tool &other) { return other.name == tool.name; };
        if (std::any_of(import.tools.cbegin(), import.tools.cend(), isSame))
            import.problems.append({ .id = "doubled", .facts = { tool.name } });
        if (import.format.isEmpty())
            import.format = format;
        import.tools.append(tool);
    }
};
}

ToolImport importedTools(const QByteArray &text)
{
    const QByteArray json = text.trimmed();
    if (json.size() > longestToolText)
        return { .problems = { { .id = "too-many", .facts = { QString::number(mostTools) } } } };
    if (const auto problem = Json::problemIn(json))
        return { .problems = { { .id = "not-json", .facts = { problem->message }, .offset = problem->offset } } };
    ToolReader reader;
    reader.read(json);
    if (reader.import.tools.isEmpty() && reader.import.problems.isEmpty())
        reader.import.problems.append({ .id = "no-tools" });
    return reader.import;
}
