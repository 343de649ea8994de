// Tools as other programs and APIs write them, read as ours: OpenAI chat and Responses, Anthropic, Gemini, MCP, one, a list, or a
// whole request body.
#pragma once

#include "core/tool.h"

#include <QList>
#include <QStringList>

struct ToolImportProblem {
    /// "not-json" (facts: what the parser says), "no-tools", "no-name" (the place in the list), "not-a-function" (what it is),
    /// "no-schema" (the tool), "schema-not-an-object" (the tool), "doubled" (the tool), "too-many".
    QByteArray id;
    QStringList facts;
    qsizetype offset = -1; ///< byte of the text; of "not-json"

    bool operator==(const ToolImportProblem &) const = default;
};

struct ToolImport {
    QByteArray format; ///< "openai-chat", "openai-responses", "openai-functions", "anthropic", "gemini", "mcp"; of the first tool
    QList<Tool> tools; ///< in the order of the text, all enabled
    QList<ToolImportProblem> problems;

    bool operator==(const ToolImport &) const = default;
};

ToolImport importedTools(const QByteArray &text);
