#include "advice/environment.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct BaseVariable {
    QLatin1StringView base;
    QLatin1StringView key;
};
// What the SDKs of OpenAI and Anthropic read (their READMEs); OPENAI_API_BASE is the older spelling.
constexpr BaseVariable baseVariables[] = {
    { "OPENAI_BASE_URL"_L1, "OPENAI_API_KEY"_L1 },
    { "OPENAI_API_BASE"_L1, "OPENAI_API_KEY"_L1 },
    { "ANTHROPIC_BASE_URL"_L1, "ANTHROPIC_AUTH_TOKEN"_L1 },
    { "ANTHROPIC_BASE_URL"_L1, "ANTHROPIC_API_KEY"_L1 },
};
constexpr auto regionVariable = "MINIMAX_API_HOST"_L1;

QString valueOf(const QProcessEnvironment &environment, const QString &name)
{
    return environment.value(name).trimmed();
}

/// The host of a base URL, also of one without a scheme.
QString hostOf(const QString &base)
{
    if (base.isEmpty())
        return {};
    return QUrl(base.contains("://"_L1) ? base : "https://"_L1 + base).host().toLower();
}

bool isAt(const Route &route, const QString &host)
{
    return !host.isEmpty()
        && std::any_of(route.bases.cbegin(), route.bases.cend(), [&host](const QString &base) { return hostOf(base) == host; });
}

QString regionHost(const QProcessEnvironment &environment)
{
    return hostOf(valueOf(environment, regionVariable));
}

QStringList readBy(const Route &route)
{
    auto names = route.keyVariables;
    if (names.isEmpty() && !route.keyVariable.isEmpty())
        names.append(route.keyVariable);
    return names;
}

QStringList setOf(const Route &route, const QProcessEnvironment &environment)
{
    QStringList set;
    const auto names = readBy(route);
    for (const auto &name : names) {
        if (!valueOf(environment, name).isEmpty())
            set.append(name);
    }
    return set;
}

void putRegionFirst(QList<EnvironmentKey> &keys, const QProcessEnvironment &environment, const QList<Route> &routes)
{
    const auto host = regionHost(environment);
    const auto fits = [&](const EnvironmentKey &key) {
        const auto route = std::find_if(routes.cbegin(), routes.cend(), [&key](const Route &each) { return each.id == key.routeId; });
        return route != routes.cend() && isAt(*route, host);
    };
    std::stable_sort(keys.begin(), keys.end(),
        [&](const EnvironmentKey &a, const EnvironmentKey &b) { return fits(a) && !fits(b); });
}

void findTwoKeys(QList<EnvironmentFinding> &findings, const QProcessEnvironment &environment, const QList<Route> &routes)
{
    for (const auto &route : routes) {
        const auto set = setOf(route, environment);
        const auto differs = std::find_if(set.cbegin(), set.cend(),
            [&](const QString &name) { return valueOf(environment, name) != valueOf(environment, set.constFirst()); });
        if (differs != set.cend())
            findings.append({ .id = "two-keys", .variables = { set.constFirst(), *differs }, .routes = { route.name } });
    }
}

void findRegion(QList<EnvironmentFinding> &findings, const QProcessEnvironment &environment, const QList<Route> &routes,
    const QString &currentRoute)
{
    const auto host = regionHost(environment);
    const auto current = std::find_if(routes.cbegin(), routes.cend(), [&](const Route &route) { return route.id == currentRoute; });
    if (current == routes.cend() || isAt(*current, host))
        return;
    const auto used = setOf(*current, environment);
    const auto meant = std::find_if(routes.cbegin(), routes.cend(), [&](const Route &route) {
        return isAt(route, host) && !used.isEmpty() && readBy(route).contains(used.constFirst());
    });
    if (meant != routes.cend())
        findings.append({ .id = "region",
            .variables = { regionVariable, used.constFirst() },
            .routes = { current->name, meant->name },
            .host = host });
}

void findBases(QList<EnvironmentFinding> &findings, const QProcessEnvironment &environment, const QList<Route> &routes)
{
    const auto keys = environmentKeys(environment, routes);
    QStringList seen;
    for (const auto &[base, key] : baseVariables) {
        const auto host = hostOf(valueOf(environment, base));
        if (host.isEmpty() || keys.isEmpty() || seen.contains(base))
            continue;
        const auto isMeant = [&](const EnvironmentKey &each) {
            return std::any_of(routes.cbegin(), routes.cend(),
                [&](const Route &route) { return route.id == each.routeId && isAt(route, host); });
        };
        const auto meant = std::find_if(keys.cbegin(), keys.cend(), isMeant);
        if (meant == keys.cend()) {
            findings.append({ .id = "base-elsewhere",
                .variables = { base, keys.constFirst().variable },
                .routes = { keys.constFirst().routeName },
                .host = host });
            seen.append(base);
        } else if (const auto other = valueOf(environment, key);
                   !other.isEmpty() && other != valueOf(environment, meant->variable)) {
            findings.append(
                { .id = "foreign-key", .variables = { base, key, meant->variable }, .routes = { meant->routeName }, .host = host });
            seen.append(base);
        }
    }
    const auto older = hostOf(valueOf(environment, u"OPENAI_API_BASE"_s));
    const auto newer = hostOf(valueOf(environment, u"OPENAI_BASE_URL"_s));
    if (!older.isEmpty() && !newer.isEmpty() && older != newer)
        findings.append({ .id = "two-bases", .variables = { u"OPENAI_BASE_URL"_s, u"OPENAI_API_BASE"_s }, .host = newer });
}
}

QList<EnvironmentKey> environmentKeys(const QProcessEnvironment &environment, const QList<Route> &routes)
{
    QList<EnvironmentKey> keys;
    for (const auto &route : routes) {
        const auto set = setOf(route, environment);
        // The sandbox makes up its own key.
        if (!set.isEmpty() && route.id != "sandbox"_L1)
            keys.append({ route.id, route.name, set.constFirst() });
    }
    putRegionFirst(keys, environment, routes);
    return keys;
}

QList<EnvironmentKey> routesForVariable(
    const QString &variable, const QProcessEnvironment &environment, const QList<Route> &routes)
{
    QList<EnvironmentKey> keys;
    for (const auto &route : routes) {
        if (route.id != "sandbox"_L1 && readBy(route).contains(variable))
            keys.append({ route.id, route.name, variable });
    }
    putRegionFirst(keys, environment, routes);
    return keys;
}

QList<EnvironmentFinding> environmentFindings(
    const QProcessEnvironment &environment, const QList<Route> &routes, const QString &currentRoute)
{
    QList<EnvironmentFinding> findings;
    findTwoKeys(findings, environment, routes);
    findRegion(findings, environment, routes, currentRoute);
    findBases(findings, environment, routes);
    return findings;
}
