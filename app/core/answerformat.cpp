#include "core/answerformat.h"

#include "core/jsonnodes.h"
#include "core/jsonplace.h"
#include "core/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using FormatKind = AnswerFormat::Kind;
using FormatSpelling = AnswerFormat::Spelling;

JsonNode memberNamed(const QByteArray &json, const JsonNode &object, const QString &name)
{
    const QList<JsonNode> members = object.kind == JsonNode::Kind::Object ? JsonNodes::children(json, object) : QList<JsonNode>();
    const auto found = std::find_if(members.cbegin(), members.cend(),
        [&](const JsonNode &member) { return JsonPlace::nameOf(json, member) == name; });
    return found == members.cend() ? JsonNode() : *found;
}

QByteArray nodeText(const QByteArray &json, const JsonNode &node)
{
    return node.end > node.begin && node.kind != JsonNode::Kind::Broken ? json.mid(node.begin, node.end - node.begin) : QByteArray();
}

QLatin1StringView formatType(FormatKind kind)
{
    switch (kind) {
    case FormatKind::Text:
        return "text"_L1;
    case FormatKind::Object:
        return "json_object"_L1;
    case FormatKind::Schema:
    case FormatKind::Other:
        break;
    }
    return "json_schema"_L1;
}

/// \a object with \a changes in place of members of their names, or behind all; an empty value takes the member away.
QByteArray withMembers(const QByteArray &object, const QList<std::pair<QString, QByteArray>> &changes)
{
    Json::ObjectText made;
    QStringList gone;
    for (const auto &[name, value] : changes) {
        if (value.isEmpty())
            gone.append(name);
    }
    const auto members = Json::members(object).value_or(QList<std::pair<QString, QByteArray>>());
    for (const auto &[name, value] : members) {
        if (!gone.contains(name))
            made.set(name, value);
    }
    for (const auto &[name, value] : changes) {
        if (!value.isEmpty() && made.value(name) != value)
            made.set(name, value);
    }
    return made.text();
}
}

std::optional<AnswerFormat> readAnswerFormat(const QByteArray &json, FormatSpelling spelling)
{
    const JsonTop top = JsonNodes::top(json);
    if (top.fault != JsonFault::None || top.value.kind != JsonNode::Kind::Object)
        return std::nullopt;
    if (spelling == FormatSpelling::Alone)
        return AnswerFormat { .kind = FormatKind::Schema, .name = {}, .strict = {}, .schema = nodeText(json, top.value), .schemaAt = top.value.begin };
    AnswerFormat format;
    const QString type = Json::unquoted(nodeText(json, memberNamed(json, top.value, u"type"_s))).value_or(QString());
    for (const FormatKind kind : { FormatKind::Text, FormatKind::Object, FormatKind::Schema }) {
        if (type == formatType(kind))
            format.kind = kind;
    }
    const JsonNode holder = spelling == FormatSpelling::Nested ? memberNamed(json, top.value, u"json_schema"_s) : top.value;
    format.name = Json::unquoted(nodeText(json, memberNamed(json, holder, u"name"_s))).value_or(QString());
    const QByteArray strict = nodeText(json, memberNamed(json, holder, u"strict"_s));
    if (strict == "true" || strict == "false")
        format.strict = strict == "true";
    const JsonNode schema = memberNamed(json, holder, u"schema"_s);
    format.schema = nodeText(json, schema);
    format.schemaAt = format.schema.isEmpty() ? -1 : schema.begin;
    return format;
}

QByteArray withAnswerFormat(const QByteArray &json, const AnswerFormat &format, FormatSpelling spelling)
{
    if (spelling == FormatSpelling::Alone)
        return format.schema;
    const bool hasSchema = format.kind == FormatKind::Schema;
    const auto inner = [&](const QByteArray &object) {
        return withMembers(object,
            { { u"name"_s, hasSchema ? Json::quoted(format.name) : QByteArray() },
                { u"strict"_s, hasSchema && format.strict ? QByteArray(*format.strict ? "true" : "false") : QByteArray() },
                { u"schema"_s, hasSchema ? format.schema : QByteArray() } });
    };
    const QByteArray typed = format.kind == FormatKind::Other ? withMembers(json, {})
                                                        : withMembers(json, { { u"type"_s, Json::quoted(QString(formatType(format.kind))) } });
    if (format.kind == FormatKind::Other)
        return typed;
    if (spelling == FormatSpelling::Flat)
        return inner(typed);
    Json::ObjectText before;
    const auto members = Json::members(typed).value_or(QList<std::pair<QString, QByteArray>>());
    for (const auto &[name, value] : members)
        before.set(name, value);
    return withMembers(typed, { { u"json_schema"_s, hasSchema ? inner(before.value(u"json_schema"_s)) : QByteArray() } });
}
