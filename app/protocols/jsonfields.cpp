#include "protocols/jsonfields.h"

#include "core/jsontext.h"

#include <algorithm>

namespace JsonFields {
Members membersOf(QByteArrayView json)
{
    return Json::members(json).value_or(Members());
}

QByteArray raw(const Members &members, QLatin1StringView name)
{
    const auto hit = std::find_if(members.cbegin(), members.cend(), [name](const auto &member) { return member.first == name; });
    return hit == members.cend() || hit->second == "null" ? QByteArray() : hit->second;
}

QString text(const Members &members, QLatin1StringView name)
{
    return Json::unquoted(raw(members, name)).value_or(QString());
}

std::optional<qint64> number(const Members &members, QLatin1StringView name)
{
    const QByteArray value = raw(members, name);
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (ok)
        return number;
    const double real = value.toDouble(&ok);
    return ok && real >= 0 && real < 1e15 ? std::optional(static_cast<qint64>(real)) : std::nullopt;
}

std::optional<qint64> number(const Members &members, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const auto found = number(members, name))
            return found;
    }
    return std::nullopt;
}
}
