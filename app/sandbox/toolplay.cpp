#include "sandbox/toolplay.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

constexpr int deepestSchema = 8;

QString stringFor(const QString &name, const QJsonObject &schema, int variant)
{
    const QString format = schema["format"_L1].toString();
    const QString key = name.toLower();
    if (key.contains("city"_L1) || key.contains("location"_L1) || key.contains("place"_L1))
        return variant == 0 ? u"Oslo"_s : u"Bergen"_s;
    if (format == "date-time"_L1)
        return u"2026-06-0%1T12:00:00Z"_s.arg(variant + 1);
    if (format == "date"_L1 || key.contains("date"_L1))
        return u"2026-06-0%1"_s.arg(variant + 1);
    if (format == "uri"_L1 || key.contains("url"_L1))
        return u"https://example.test/%1"_s.arg(variant + 1);
    if (key.contains("unit"_L1))
        return u"celsius"_s;
    return variant == 0 ? u"example"_s : u"another"_s;
}

QJsonValue valueFor(const QString &name, const QJsonObject &schema, int variant, int depth)
{
    if (schema.contains("const"_L1))
        return schema["const"_L1];
    if (const QJsonArray choices = schema["enum"_L1].toArray(); !choices.isEmpty())
        return choices.at(variant % choices.size());
    if (schema.contains("default"_L1))
        return schema["default"_L1];
    if (depth > deepestSchema)
        return {};
    for (const QLatin1StringView either : {"anyOf"_L1, "oneOf"_L1, "allOf"_L1}) {
        if (const QJsonArray schemas = schema[either].toArray(); !schemas.isEmpty())
            return valueFor(name, schemas.first().toObject(), variant, depth + 1);
    }
    const QJsonValue stated = schema["type"_L1];
    const QString type = stated.isArray() ? stated.toArray().first().toString() : stated.toString();
    if (type == "object"_L1 || (type.isEmpty() && schema.contains("properties"_L1))) {
        QJsonObject object;
        const QJsonObject properties = schema["properties"_L1].toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it)
            object.insert(it.key(), valueFor(it.key(), it.value().toObject(), variant, depth + 1));
        return object;
    }
    if (type == "array"_L1)
        return QJsonArray{valueFor(name, schema["items"_L1].toObject(), variant, depth + 1)};
    if (type == "integer"_L1)
        return schema["minimum"_L1].toInteger(1) + variant;
    if (type == "number"_L1)
        return schema["minimum"_L1].toDouble(1.5) + variant;
    if (type == "boolean"_L1)
        return variant == 0;
    if (type == "null"_L1)
        return {};
    return stringFor(name, schema, variant);
}

} // namespace

QList<ToolCall> callsFor(const ChatCall &call)
{
    if (call.tools.isEmpty() || !call.mayCallTools)
        return {};
    const int count = call.lastUserText.contains("parallel"_L1, Qt::CaseInsensitive) ? 2 : 1;
    QList<ToolCall> calls;
    for (int i = 0; i < count; ++i) {
        const QJsonValue function = call.tools.at(qMin<qsizetype>(i, call.tools.size() - 1))["function"_L1];
        const bool again = i >= call.tools.size();
        const QJsonObject arguments
            = valueFor(QString(), function["parameters"_L1].toObject(), again ? 1 : 0, 0).toObject();
        // The turn is part of the id: a conversation may call the same tool more than once.
        calls.append({.id = u"call_function_%1_%2"_s.arg(call.messages.size()).arg(i + 1),
                      .name = function["name"_L1].toString(),
                      .arguments = QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact))});
    }
    return calls;
}

} // namespace Sandbox
