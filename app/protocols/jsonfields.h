// The members of a JSON object by their name, in the forms a wire gives them.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>
#include <optional>
#include <utility>

namespace JsonFields {
using Members = QList<std::pair<QString, QByteArray>>;

/// The members of \a json, or none if it is no object.
Members membersOf(QByteArrayView json);

/// The raw value of \a name; empty if it is missing or null.
QByteArray raw(const Members &members, QLatin1StringView name);

/// The value of \a name if it is a string, else an empty one.
QString text(const Members &members, QLatin1StringView name);

/// The value of \a name if it is a number; a fraction is cut off.
std::optional<qint64> number(const Members &members, QLatin1StringView name);

/// The first of \a names that is a number.
std::optional<qint64> number(const Members &members, std::initializer_list<QLatin1StringView> names);
}
