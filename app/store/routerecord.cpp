#include "store/routerecord.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSettings>
#include <QUrl>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<std::pair<AuthStyle, QLatin1StringView>, 5> authNames { {
    { AuthStyle::Bearer, "bearer"_L1 },
    { AuthStyle::XApiKey, "x-api-key"_L1 },
    { AuthStyle::None, "none"_L1 },
    { AuthStyle::Both, "both"_L1 },
    { AuthStyle::XGoogApiKey, "x-goog-api-key"_L1 },
} };
// For a surface of a built-in route that was given a style of its own, and is to send the key as the route does.
constexpr auto asRoute = "as-route"_L1;
constexpr std::array<std::pair<Dialect, QLatin1StringView>, 2> dialectNames { {
    { Dialect::MiniMax, "minimax"_L1 },
    { Dialect::Plain, "plain"_L1 },
} };
constexpr std::array<std::pair<ProxyMode, QLatin1StringView>, 3> proxyNames { {
    { ProxyMode::Inherit, "inherit"_L1 },
    { ProxyMode::None, "none"_L1 },
    { ProxyMode::Own, "own"_L1 },
} };

template<typename Names, typename Value>
QString wordFor(const Names &names, Value value)
{
    const auto found = std::find_if(names.begin(), names.end(), [value](const auto &row) { return row.first == value; });
    return found == names.end() ? QString() : QString(found->second);
}

template<typename Names, typename Value>
bool readWord(const Names &names, const QString &word, Value &value)
{
    const auto found = std::find_if(names.begin(), names.end(), [&word](const auto &row) { return row.second == word; });
    if (found == names.end())
        return false;
    value = found->first;
    return true;
}

QStringList headerLines(const QList<HttpHeader> &headers)
{
    QStringList lines;
    for (const HttpHeader &header : headers)
        lines.append(QString::fromUtf8(header.name) + ": "_L1 + QString::fromUtf8(header.value));
    return lines;
}

/// A key of the settings, read and written in one way.
template<typename Value>
void writeChanged(QSettings &settings, const QString &key, const Value &value, const Value &standard)
{
    if (value == standard)
        settings.remove(key);
    else
        settings.setValue(key, value);
}

bool readNumber(const QSettings &settings, const QString &key, int most, int &number)
{
    if (!settings.contains(key))
        return true;
    bool isNumber = false;
    const int value = settings.value(key).toInt(&isNumber);
    if (!isNumber || value < 0 || value > most)
        return false;
    number = value;
    return true;
}

bool readFlag(const QSettings &settings, const QString &key, bool &flag)
{
    if (!settings.contains(key))
        return true;
    const QString word = settings.value(key).toString();
    if (word != "true"_L1 && word != "false"_L1)
        return false;
    flag = word == "true"_L1;
    return true;
}

/// What the settings hold below \a prefix, by the id of a protocol.
QMap<QByteArray, QString> bySurface(const QSettings &settings, QLatin1StringView prefix)
{
    QMap<QByteArray, QString> values;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(prefix))
            values.insert(key.mid(prefix.size()).toUtf8(), settings.value(key).toString());
    }
    return values;
}

QMap<QByteArray, QString> wordsOf(const QMap<QByteArray, AuthStyle> &styles)
{
    QMap<QByteArray, QString> words;
    for (auto style = styles.begin(); style != styles.end(); ++style)
        words.insert(style.key(), wordFor(authNames, style.value()));
    return words;
}

/// Writes \a values below \a prefix as far as they differ; \a none stands for one that only \a standard has.
void writeBySurface(QSettings &settings, const QString &prefix, const QMap<QByteArray, QString> &values,
    const QMap<QByteArray, QString> &standard, const QString &none)
{
    settings.remove(prefix);
    QMap<QByteArray, QString> changed(values);
    for (auto value = standard.begin(); value != standard.end(); ++value) {
        if (!values.contains(value.key()))
            changed.insert(value.key(), none);
        else if (values[value.key()] == value.value())
            changed.remove(value.key());
    }
    for (auto value = changed.begin(); value != changed.end(); ++value)
        settings.setValue(prefix + u'/' + QString::fromUtf8(value.key()), value.value());
}

QStringList stringsIn(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &entry : value.toArray())
        strings.append(entry.toString());
    return strings;
}
}

bool RouteRecord::isId(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z0-9][a-z0-9-]{0,63}\\z"_s);
    return form.match(text).hasMatch();
}

bool RouteRecord::isVariableName(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z_][A-Za-z0-9_]{0,127}\\z"_s);
    return form.match(text).hasMatch();
}

bool RouteRecord::isGroupId(const QString &text)
{
    static const QRegularExpression form(u"\\A[0-9]{0,32}\\z"_s);
    return form.match(text).hasMatch();
}

bool RouteRecord::isHost(const QString &text)
{
    static const QRegularExpression form(u"\\A[^\\s/@?#\\\\]{0,255}\\z"_s);
    return form.match(text).hasMatch();
}

bool RouteRecord::isColour(const QString &text)
{
    static const QRegularExpression form(u"\\A#[0-9a-fA-F]{6}\\z"_s);
    return text.isEmpty() || form.match(text).hasMatch();
}

bool RouteRecord::isProxyUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty() && (scheme == "http"_L1 || scheme == "socks5"_L1) && url.port(1) > 0;
}

Route RouteRecord::fromShipped(const QJsonObject &object)
{
    Route route;
    route.id = object["id"_L1].toString();
    route.name = object["name"_L1].toString();
    const QJsonObject bases = object["bases"_L1].toObject();
    for (auto base = bases.begin(); base != bases.end(); ++base)
        route.bases.insert(base.key().toUtf8(), base.value().toString());
    if (const QString protocol = object["protocol"_L1].toString(); !protocol.isEmpty())
        route.protocol = protocol.toUtf8();
    readWord(authNames, object["auth"_L1].toString(), route.auth);
    const QJsonObject surfaceAuth = object["surfaceAuth"_L1].toObject();
    for (auto style = surfaceAuth.begin(); style != surfaceAuth.end(); ++style)
        readWord(authNames, style.value().toString(), route.surfaceAuth[style.key().toUtf8()]);
    readWord(dialectNames, object["dialect"_L1].toString(), route.dialect);
    route.defaultModel = object["defaultModel"_L1].toString();
    route.knownModels = stringsIn(object["knownModels"_L1]);
    route.groupId = object["groupId"_L1].toString();
    route.colour = object["colour"_L1].toString();
    route.keyVariable = object["keyVariable"_L1].toString();
    route.keyVariables = stringsIn(object["keyVariables"_L1]);
    route.builtIn = true;
    return route;
}

void RouteRecord::write(QSettings &settings, const Route &route, const Route &standard)
{
    writeChanged(settings, u"name"_s, route.name, standard.name);
    writeBySurface(settings, u"bases"_s, route.bases, standard.bases, {});
    writeChanged(settings, u"protocol"_s, QString::fromUtf8(route.protocol), QString::fromUtf8(standard.protocol));
    writeChanged(settings, u"auth"_s, wordFor(authNames, route.auth), wordFor(authNames, standard.auth));
    writeBySurface(settings, u"surfaceAuth"_s, wordsOf(route.surfaceAuth), wordsOf(standard.surfaceAuth), asRoute);
    writeChanged(settings, u"dialect"_s, wordFor(dialectNames, route.dialect), wordFor(dialectNames, standard.dialect));
    writeChanged(settings, u"defaultModel"_s, route.defaultModel, standard.defaultModel);
    writeChanged(settings, u"knownModels"_s, route.knownModels, standard.knownModels);
    writeChanged(settings, u"headers"_s, headerLines(route.headers), headerLines(standard.headers));
    writeChanged(settings, u"groupId"_s, route.groupId, standard.groupId);
    writeChanged(settings, u"roleMessages"_s, route.roleMessages, standard.roleMessages);
    writeChanged(settings, u"limits/connect"_s, route.limits.connect, standard.limits.connect);
    writeChanged(settings, u"limits/firstByte"_s, route.limits.firstByte, standard.limits.firstByte);
    writeChanged(settings, u"limits/idle"_s, route.limits.idle, standard.limits.idle);
    writeChanged(settings, u"limits/contentIdle"_s, route.limits.contentIdle, standard.limits.contentIdle);
    writeChanged(settings, u"retry/automatic"_s, route.retry.automatic, standard.retry.automatic);
    writeChanged(settings, u"retry/maxRetries"_s, route.retry.maxRetries, standard.retry.maxRetries);
    writeChanged(settings, u"maxConcurrent"_s, route.maxConcurrent, standard.maxConcurrent);
    writeChanged(settings, u"idempotencyKeys"_s, route.idempotencyKeys, standard.idempotencyKeys);
    writeChanged(settings, u"fallback"_s, route.fallback, standard.fallback);
    writeChanged(settings, u"proxyMode"_s, wordFor(proxyNames, route.proxyMode), wordFor(proxyNames, standard.proxyMode));
    writeChanged(settings, u"proxyUrl"_s, route.proxyUrl, standard.proxyUrl);
    writeChanged(settings, u"colour"_s, route.colour, standard.colour);
    writeChanged(settings, u"keyVariable"_s, route.keyVariable, standard.keyVariable);
    writeChanged(settings, u"keyVariables"_s, route.keyVariables, standard.keyVariables);
    writeChanged(settings, u"keyHost"_s, route.keyHost, standard.keyHost);
    writeChanged(settings, u"hasKey"_s, route.hasKey, standard.hasKey);
}

Route RouteRecord::read(const QSettings &settings, const Route &standard, QStringList &unusable)
{
    Route route = standard;
    const auto text = [&](const QString &key, QString &value) {
        if (settings.contains(key))
            value = settings.value(key).toString();
    };
    const auto checked = [&](const QString &key, QString &value, bool (*isUsable)(const QString &)) {
        if (!settings.contains(key))
            return;
        const QString read = settings.value(key).toString();
        if (isUsable(read))
            value = read;
        else
            unusable.append(key);
    };
    const auto word = [&](const QString &key, const auto &names, auto &value) {
        if (settings.contains(key) && !readWord(names, settings.value(key).toString(), value))
            unusable.append(key);
    };

    checked(u"name"_s, route.name, [](const QString &name) { return !name.trimmed().isEmpty(); });
    const QMap<QByteArray, QString> bases = bySurface(settings, "bases/"_L1);
    for (auto base = bases.begin(); base != bases.end(); ++base) {
        if (base.value().isEmpty())
            route.bases.remove(base.key());
        else
            route.bases.insert(base.key(), base.value());
    }
    QString protocol = QString::fromUtf8(route.protocol);
    checked(u"protocol"_s, protocol, isId);
    route.protocol = protocol.toUtf8();
    word(u"auth"_s, authNames, route.auth);
    const QMap<QByteArray, QString> styles = bySurface(settings, "surfaceAuth/"_L1);
    for (auto style = styles.begin(); style != styles.end(); ++style) {
        AuthStyle read {};
        if (style.value() == asRoute)
            route.surfaceAuth.remove(style.key());
        else if (readWord(authNames, style.value(), read))
            route.surfaceAuth.insert(style.key(), read);
        else
            unusable.append(u"surfaceAuth"_s);
    }
    word(u"dialect"_s, dialectNames, route.dialect);
    text(u"defaultModel"_s, route.defaultModel);
    if (settings.contains(u"knownModels"_s))
        route.knownModels = settings.value(u"knownModels"_s).toStringList();

    if (settings.contains(u"headers"_s)) {
        route.headers.clear();
        const QStringList lines = settings.value(u"headers"_s).toStringList();
        for (const QString &line : lines) {
            const HttpHeader header { .name = line.section(u':', 0, 0).toUtf8(), .value = line.section(u':', 1).trimmed().toUtf8() };
            if (checkHeader(header.name, header.value) == HeaderProblem::None)
                route.headers.append(header);
            else
                unusable.append(u"headers"_s);
        }
    }
    const auto flag = [&](const QString &key, bool &value) {
        if (!readFlag(settings, key, value))
            unusable.append(key);
    };
    const auto number = [&](const QString &key, int most, int &value) {
        if (!readNumber(settings, key, most, value))
            unusable.append(key);
    };
    checked(u"groupId"_s, route.groupId, isGroupId);
    flag(u"roleMessages"_s, route.roleMessages);
    flag(u"retry/automatic"_s, route.retry.automatic);
    number(u"retry/maxRetries"_s, MostRetries, route.retry.maxRetries);
    number(u"maxConcurrent"_s, MostConcurrent, route.maxConcurrent);
    flag(u"idempotencyKeys"_s, route.idempotencyKeys);
    checked(u"fallback"_s, route.fallback, [](const QString &id) { return id.isEmpty() || isId(id); });
    const std::array<std::pair<QString, int TimeLimits::*>, 4> limits { {
        { u"limits/connect"_s, &TimeLimits::connect },
        { u"limits/firstByte"_s, &TimeLimits::firstByte },
        { u"limits/idle"_s, &TimeLimits::idle },
        { u"limits/contentIdle"_s, &TimeLimits::contentIdle },
    } };
    for (const auto &[key, member] : limits)
        number(key, std::numeric_limits<int>::max(), route.limits.*member);
    word(u"proxyMode"_s, proxyNames, route.proxyMode);
    // An unusable proxy is kept as it is: without it the request would go out directly.
    text(u"proxyUrl"_s, route.proxyUrl);
    checked(u"colour"_s, route.colour, isColour);
    checked(u"keyVariable"_s, route.keyVariable, isVariableName);
    if (settings.contains(u"keyVariables"_s)) {
        const QStringList variables = settings.value(u"keyVariables"_s).toStringList();
        if (std::all_of(variables.begin(), variables.end(), isVariableName))
            route.keyVariables = variables;
        else
            unusable.append(u"keyVariables"_s);
    }
    checked(u"keyHost"_s, route.keyHost, isHost);
    route.hasKey = settings.value(u"hasKey"_s, route.hasKey).toBool();
    return route;
}
