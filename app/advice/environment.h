// What of the environment contradicts itself: two keys for one route, a key of one region with the host of another, tools
// that are sent elsewhere. Findings name variables, routes and hosts; never a key.
#pragma once

#include "core/route.h"

#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

struct EnvironmentFinding {
    /// "two-keys": variables hold different keys for routes.first(), the first one counts.
    /// "region": variables.first() holds the host of routes.last(), but routes.first() is used with the same key.
    /// "base-elsewhere": variables.first() sends other programs to host while variables.last() holds a key for routes.first().
    /// "foreign-key": variables.first() sends other programs to routes.first() with the key of variables[1], which differs
    /// from the one in variables[2].
    /// "two-bases": variables name two hosts for the same programs.
    QByteArray id;
    QStringList variables;
    QStringList routes; ///< names
    QString host;

    bool operator==(const EnvironmentFinding &) const = default;
};

/// A route and the variable whose key it would use.
struct EnvironmentKey {
    QString routeId;
    QString routeName;
    QString variable;

    bool operator==(const EnvironmentKey &) const = default;
};

/// \a currentRoute is the one in use; findings about a choice between regions need it.
QList<EnvironmentFinding> environmentFindings(
    const QProcessEnvironment &environment, const QList<Route> &routes, const QString &currentRoute);

/// The routes that find a key in \a environment, by the variable each prefers; where several share a variable, the one
/// whose host MINIMAX_API_HOST names comes first.
QList<EnvironmentKey> environmentKeys(const QProcessEnvironment &environment, const QList<Route> &routes);

/// Where the key called \a variable would go, the most fitting route first. \a environment is what it came with.
QList<EnvironmentKey> routesForVariable(
    const QString &variable, const QProcessEnvironment &environment, const QList<Route> &routes);
