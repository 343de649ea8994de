// A route as it stands in the settings: only what differs from the route it is measured against.
#pragma once

#include "core/route.h"

class QJsonObject;
class QSettings;

namespace RouteRecord {
constexpr int MostRetries = 10;
constexpr int MostConcurrent = 64;

/// One object of resources/routes.json.
Route fromShipped(const QJsonObject &object);

/// Writes to the current group what \a route has otherwise than \a standard, and removes what is the same.
void write(QSettings &settings, const Route &route, const Route &standard);

/// \a standard as changed by the current group. A value that cannot be used is left out and named in \a unusable.
Route read(const QSettings &settings, const Route &standard, QStringList &unusable);

bool isId(const QString &text);
bool isVariableName(const QString &text);
bool isGroupId(const QString &text); ///< digits; also none, for there may be no GroupId
bool isHost(const QString &text); ///< or none
bool isColour(const QString &text);
bool isProxyUrl(const QString &text);
}
