#include "ui/forms/toolschema.h"

#include "core/jsontext.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
using SchemaMembers = QList<std::pair<QString, QByteArray>>;
using Kind = SchemaFinding::Kind;

std::optional<QByteArray> memberCalled(const SchemaMembers &members, const QString &name)
{
    std::optional<QByteArray> found;
    for (const auto &[key, json] : members) {
        if (key == name)
            found = json.trimmed();
    }
    return found;
}
}

QList<SchemaFinding> toolSchemaFindings(const QByteArray &schema)
{
    const auto members = Json::members(schema);
    if (!members)
        return { { Kind::NotAnObject, {} } };
    QList<SchemaFinding> findings;
    const auto type = memberCalled(*members, u"type"_s);
    if (!type)
        findings << SchemaFinding { Kind::TypeMissing, {} };
    else if (*type != "\"object\"")
        findings << SchemaFinding { Kind::TypeNotObject, {} };

    const auto properties = memberCalled(*members, u"properties"_s);
    const auto known = properties ? Json::members(*properties) : std::optional(SchemaMembers());
    if (!known)
        findings << SchemaFinding { Kind::PropertiesNotAnObject, {} };
    for (const auto &[name, json] : known.value_or(SchemaMembers())) {
        const QByteArray property = json.trimmed();
        if (!Json::members(property) && property != "true" && property != "false")
            findings << SchemaFinding { Kind::PropertyNotASchema, name };
    }

    const auto required = memberCalled(*members, u"required"_s);
    if (!required)
        return findings;
    const auto names = Json::elements(*required);
    if (!names)
        return findings << SchemaFinding { Kind::RequiredNotAList, {} };
    for (const QByteArray &each : *names) {
        const auto name = Json::unquoted(each);
        if (!name)
            findings << SchemaFinding { Kind::RequiredNotAList, {} };
        else if (known && !memberCalled(*known, *name))
            findings << SchemaFinding { Kind::RequiredUnknown, *name };
    }
    return findings;
}

QStringList toolArgumentNames(const QByteArray &schema)
{
    QStringList names;
    const auto members = Json::members(schema);
    const auto properties = members ? memberCalled(*members, u"properties"_s) : std::nullopt;
    const auto known = properties ? Json::members(*properties) : std::nullopt;
    for (const auto &property : known.value_or(SchemaMembers()))
        names << property.first;
    return names;
}

bool isUsualToolName(const QString &name)
{
    static const QRegularExpression usual(u"\\A[a-zA-Z0-9_-]{1,64}\\z"_s);
    return usual.match(name).hasMatch();
}
