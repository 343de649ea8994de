#include "advice/asked.h"
#include "advice/guardrules.h"
#include "core/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isMiniMaxFamily(const QString &model, QLatin1StringView family)
{
    return model.section(u'/', -1).startsWith(family, Qt::CaseInsensitive);
}

bool isDigits(QByteArrayView json)
{
    bool isNumber = false;
    json.toByteArray().toDouble(&isNumber);
    return isNumber;
}

QList<Finding> moreThanOneAnswer(const Situation &situation)
{
    const QByteArray n = Asked::field(situation, "n");
    if (!isDigits(n) || n.toDouble() <= 1 || !Asked::isChatBody(situation))
        return {};
    const bool isMiniMax = Asked::reader(situation) != Asked::Reader::Other;
    return { { .severity = isMiniMax ? Severity::Warning : Severity::Info,
        .facts = { QString::fromLatin1(n) },
        .repairs = { Asked::withoutField(situation, "n") } } };
}

QList<Finding> functionCallDeprecated(const Situation &situation)
{
    if (!Asked::isChatBody(situation) || Asked::reader(situation) == Asked::Reader::Other)
        return {};
    QList<Finding> findings;
    for (const QByteArray &name : { QByteArray("functions"), QByteArray("function_call") }) {
        if (!Asked::field(situation, name).isEmpty())
            findings.append({ .severity = Severity::Warning,
                .facts = { QString::fromLatin1(name) },
                .repairs = { Asked::withoutField(situation, name) } });
    }
    return findings;
}

/// The value of thinking.type, however it was set; a boolean in place of the object as it is.
QByteArray thinkingType(const Situation &situation)
{
    const QByteArray value = Asked::field(situation, "thinking");
    return value.startsWith('{') ? Asked::memberOf(value, "type"_L1) : value;
}

QList<Finding> thinkingEnabled(const Situation &situation)
{
    const bool isMessages = situation.protocol == "anthropic-messages";
    const Asked::Reader reader = Asked::reader(situation);
    if ((!Asked::isChatBody(situation) && !isMessages) || reader == Asked::Reader::Other)
        return {};
    const QByteArray type = thinkingType(situation);
    if (type != "\"enabled\"" && type != "true" && type != "false")
        return {};
    const QString meant = type == "false" ? u"thinking=\"disabled\""_s : u"thinking=\"adaptive\""_s;
    // Routers may translate Anthropic's word; MiniMax's own Messages was only seen to document others.
    return { { .severity = isMessages ? Severity::Warning : Asked::severityAt(reader),
        .facts = { Json::unquoted(type).value_or(QString::fromLatin1(type)) },
        .repairs = { { .id = "set-parameter", .value = meant }, Asked::withoutField(situation, "thinking") } } };
}

struct IgnoredField {
    const char *name;
    bool onlyOldModels; ///< MiniMax-M2.x; the newer ones heed it, or nobody knows
};
// MiniMax docs, OpenAI-compatible chat: penalties and bias are ignored. MiniMax-M2.7 was seen to drop the others (live captures
// published in terrylica/cc-skills, April 2026).
constexpr IgnoredField ignoredInChat[] = { { "presence_penalty", false }, { "frequency_penalty", false }, { "logit_bias", false },
    { "stop", true }, { "response_format", true }, { "tool_choice", true } };
// MiniMax docs, Anthropic-compatible API.
constexpr IgnoredField ignoredInMessages[] = { { "top_k", false }, { "stop", false }, { "stop_sequences", false },
    { "mcp_servers", false }, { "context_management", false }, { "container", false } };

/// Whether the value asks for nothing beyond what happens anyway.
bool asksForNothing(QByteArrayView name, QByteArrayView json)
{
    if (name == "tool_choice")
        return json == "\"auto\"" || json == "null";
    if (name == "response_format")
        return Asked::memberOf(json, "type"_L1) == "\"text\"";
    return json == "0" || json == "null" || json == "[]" || json == "{}";
}

QList<Finding> parameterIgnored(const Situation &situation)
{
    const QString model = Asked::model(situation);
    const bool isMessages = situation.protocol == "anthropic-messages";
    if (Asked::reader(situation) != Asked::Reader::MiniMax || !isMiniMaxFamily(model, "MiniMax-"_L1)
        || (!isMessages && !Asked::isChatBody(situation)))
        return {};
    const bool isOld = isMiniMaxFamily(model, "MiniMax-M2"_L1);
    QList<Finding> findings;
    const auto look = [&](const IgnoredField &ignored) {
        const QByteArray json = Asked::field(situation, ignored.name);
        if (!json.isEmpty() && !asksForNothing(ignored.name, json) && (isOld || !ignored.onlyOldModels))
            findings.append({ .severity = Severity::Info,
                .facts = { QString::fromLatin1(ignored.name), model },
                .repairs = { Asked::withoutField(situation, ignored.name) } });
    };
    if (isMessages)
        std::for_each(std::begin(ignoredInMessages), std::end(ignoredInMessages), look);
    else
        std::for_each(std::begin(ignoredInChat), std::end(ignoredInChat), look);
    return findings;
}

/// Gemini API reference, GenerationConfig: a schema needs a type that goes with it.
QList<Finding> schemaWithoutJson(const Situation &situation)
{
    const QByteArray schema("generationConfig.responseSchema");
    if (situation.protocol != "gemini" || Asked::field(situation, schema).isEmpty()
        || Asked::field(situation, "response_mime_type") == "\"application/json\"")
        return {};
    return { { .repairs = { { .id = "set-parameter", .value = u"response_mime_type=\"application/json\""_s }, Asked::withoutField(situation, schema) } } };
}

QList<Finding> temperatureAtEdge(const Situation &situation, bool isWanted(double))
{
    const QByteArray json = Asked::field(situation, "temperature");
    if (!isDigits(json) || !isWanted(json.toDouble()) || Asked::reader(situation) == Asked::Reader::Other)
        return {};
    // MiniMax docs: [0, 2] in chat and Messages, (0, 1] in Responses and the native and legacy surfaces.
    const bool isWide = situation.protocol == "openai-chat" || situation.protocol == "anthropic-messages"
        || situation.protocol == "gemini";
    const bool isZero = json.toDouble() <= 0;
    if (isWide && !isZero && json.toDouble() <= 2)
        return {};
    const QString limit = isZero ? u"0.01"_s : isWide ? u"2"_s : u"1"_s;
    return { { .severity = isWide && json.toDouble() == 0 ? Severity::Info : Severity::Warning,
        .facts = { QString::fromLatin1(json), limit },
        .repairs = { { .id = "set-parameter", .value = "temperature="_L1 + limit }, Asked::withoutField(situation, "temperature") } } };
}

QList<Finding> temperatureZero(const Situation &situation)
{
    return temperatureAtEdge(situation, [](double value) { return value <= 0; });
}

QList<Finding> temperatureTooHigh(const Situation &situation)
{
    return temperatureAtEdge(situation, [](double value) { return value > 1; });
}

QList<Finding> serverTool(const Situation &situation)
{
    const Asked::Reader reader = Asked::reader(situation);
    if (!Asked::isChatBody(situation) || reader == Asked::Reader::Other)
        return {};
    const auto tools = Json::elements(Asked::field(situation, "tools"));
    if (!tools)
        return {};
    for (const QByteArray &tool : *tools) {
        const QString type = Json::unquoted(Asked::memberOf(tool, "type"_L1)).value_or(QString());
        if (type.isEmpty() || type == "function"_L1)
            continue;
        // Seen refused by MiniMax itself; of other types nothing is known but that they are not documented.
        const Severity severity = type == "web_search"_L1 ? Asked::severityAt(reader) : Severity::Warning;
        return { { .severity = severity, .facts = { type }, .repairs = { Asked::withoutField(situation, "tools") } } };
    }
    return {};
}
}

QList<GuardRule> GuardRules::aboutBodies()
{
    return {
        { "thinking-enabled", thinkingEnabled },
        { "server-tool", serverTool },
        { "n-over-one", moreThanOneAnswer },
        { "function-call-deprecated", functionCallDeprecated },
        { "temperature-zero", temperatureZero },
        { "temperature-too-high", temperatureTooHigh },
        { "schema-without-json", schemaWithoutJson },
        { "parameter-ignored", parameterIgnored },
    };
}
