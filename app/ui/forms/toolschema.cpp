#include "ui/forms/toolschema.h"

#include "core/jsontext.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
using SchemaMembers = QList<std::pair<QString, QByteArray>>;

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

QString freeToolName(const QString &name, const QStringList &taken)
{
    QString free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = name + u'_' + QString::number(number);
    return free;
}

bool isUsualToolName(const QString &name)
{
    static const QRegularExpression usual(u"\\A[a-zA-Z0-9_-]{1,64}\\z"_s);
    return usual.match(name).hasMatch();
}
