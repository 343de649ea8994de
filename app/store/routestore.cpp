#include "store/routestore.h"

#include "store/profile.h"
#include "store/routehistory.h"
#include "store/routerecord.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

// Outside of any namespace, as Qt wants it: the resources of a static library are dropped unless they are asked for.
static void initStoreResources()
{
    Q_INIT_RESOURCE(store);
}

namespace {
QList<Route> shippedRoutes()
{
    initStoreResources();
    QFile file(u":/store/routes.json"_s);
    QList<Route> routes;
    if (!file.open(QIODevice::ReadOnly))
        return routes;
    const QJsonArray objects = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &object : objects)
        routes.append(RouteRecord::fromShipped(object.toObject()));
    return routes;
}

/// What a person's own route is measured against in the settings.
Route blankRoute(const QString &id)
{
    Route route;
    route.id = id;
    return route;
}

/// The surface a route has an address for: the one of OpenAI, which most speak, or else any.
QByteArray firstProtocol(const Route &route)
{
    const QByteArray common = Route().protocol;
    return route.bases.contains(common) || route.bases.isEmpty() ? common : route.bases.firstKey();
}

/// The sandbox is where this run put it.
Route withoutSandboxBases(Route route)
{
    if (route.id == "sandbox"_L1)
        route.bases.clear();
    return route;
}

bool isSameRouteName(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

/// "My Router 2" → "my-router-2"; letters outside ASCII are left out.
QString slugOf(const QString &name)
{
    QString slug;
    const QString lower = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : lower) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-') && c.category() != QChar::Mark_NonSpacing)
            slug += u'-';
    }
    slug.truncate(48);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

bool hasSecretInQuery(const QUrl &url)
{
    const auto items = QUrlQuery(url).queryItems();
    return std::any_of(items.begin(), items.end(), [](const auto &item) {
        return item.first.compare("key"_L1, Qt::CaseInsensitive) == 0 || isSecretHeaderName(item.first.toUtf8());
    });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Copies \a path beside itself under today's date, unless that was done already. Returns the copy, or an empty string.
QString copyAside(const QString &path)
{
    const QByteArray content = contentOf(path);
    const QFileInfo file(path);
    const QStringList copies = file.dir().entryList({ file.fileName() + ".damaged-*"_L1 }, QDir::Files);
    for (const QString &copy : copies) {
        if (contentOf(file.dir().filePath(copy)) == content)
            return file.dir().filePath(copy);
    }
    const QString plain = path + ".damaged-"_L1 + QDate::currentDate().toString(Qt::ISODate);
    QString copy = plain;
    for (int n = 2; QFile::exists(copy) && n < 1000; ++n)
        copy = plain + u'-' + QString::number(n);
    return QFile::copy(path, copy) ? copy : QString();
}

/// QSettings reads a file as far as it can and says nothing of zeros after a power cut or of a line that is none.
bool looksDamaged(const QString &path)
{
    const QByteArray content = contentOf(path);
    if (content.contains('\0'))
        return true;
    const QList<QByteArray> lines = content.split('\n');
    bool isContinued = false;
    for (const QByteArray &untrimmed : lines) {
        const QByteArray line = untrimmed.trimmed();
        const bool isWhole = isContinued || line.isEmpty() || line.startsWith(';') || line.startsWith('#') || line.contains('=')
            || (line.startsWith('[') && line.endsWith(']'));
        if (!isWhole)
            return true;
        isContinued = line.endsWith('\\');
    }
    return false;
}
}

struct RouteStore::Private {
    QString file;
    QList<Route> shipped;
    QList<Route> routes;
    QMap<QByteArray, QString> sandboxBases;
    QString damagedCopy;

    const Route *find(const QList<Route> &list, const QString &id) const
    {
        const auto found = std::find_if(list.begin(), list.end(), [&id](const Route &route) { return route.id == id; });
        return found == list.end() ? nullptr : &*found;
    }
    void load();
    QString write(const std::function<void(QSettings &)> &change);
};

void RouteStore::Private::load()
{
    routes = shipped;
    if (!QFileInfo::exists(file))
        return;

    QStringList unusable;
    bool isSound = !looksDamaged(file);
    {
        QSettings settings(file, QSettings::IniFormat);
        isSound = isSound && settings.status() == QSettings::NoError;
        for (Route &route : routes) {
            settings.beginGroup("routes/"_L1 + route.id);
            route = RouteRecord::read(settings, route, unusable);
            settings.endGroup();
        }
        settings.beginGroup(u"routes"_s);
        const QStringList known = settings.childGroups();
        settings.endGroup();
        // The order is a list of its own; a route that is missing there is still a route.
        QStringList ids = settings.value(u"routeOrder"_s).toStringList();
        ids += known;
        ids.removeDuplicates();
        for (const QString &id : std::as_const(ids)) {
            if (find(shipped, id) || !known.contains(id))
                continue;
            if (!RouteRecord::isId(id)) {
                unusable.append(id);
                continue;
            }
            settings.beginGroup("routes/"_L1 + id);
            Route route = RouteRecord::read(settings, blankRoute(id), unusable);
            settings.endGroup();
            if (route.name.isEmpty())
                route.name = id;
            routes.append(route);
        }
    }
    if (isSound && unusable.isEmpty())
        return;

    damagedCopy = copyAside(file);
    if (isSound || damagedCopy.isEmpty())
        return;
    // QSettings would report the old damage after every later save: start the file anew with what could be read.
    QMap<QString, QVariant> values;
    {
        QSettings settings(file, QSettings::IniFormat);
        const QStringList keys = settings.allKeys();
        for (const QString &key : keys)
            values.insert(key, settings.value(key));
    }
    QFile::remove(file);
    QSettings settings(file, QSettings::IniFormat);
    for (auto value = values.begin(); value != values.end(); ++value)
        settings.setValue(value.key(), value.value());
}

/// Applies \a change and says what kept it from reaching the disk.
QString RouteStore::Private::write(const std::function<void(QSettings &)> &change)
{
    QSettings settings(file, QSettings::IniFormat);
    change(settings);
    // A full disk or a folder without write permission shows only here; value() would go on returning the unsaved value.
    settings.sync();
    if (settings.status() == QSettings::NoError)
        return {};
    return RouteStore::tr("The settings could not be written to %1. Check that the folder is writable and the disk is not full.")
        .arg(file);
}

RouteStore::RouteStore(const Profile &profile, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->file = profile.settingsFile();
    d->shipped = shippedRoutes();
    d->load();
}

RouteStore::~RouteStore() = default;

QList<Route> RouteStore::routes() const
{
    return d->routes;
}

std::optional<Route> RouteStore::find(const QString &idOrName) const
{
    for (const Route &route : std::as_const(d->routes)) {
        if (route.id.compare(idOrName.trimmed(), Qt::CaseInsensitive) == 0)
            return route;
    }
    for (const Route &route : std::as_const(d->routes)) {
        if (isSameRouteName(route.name, idOrName))
            return route;
    }
    return {};
}

QString RouteStore::problemWith(const Route &route) const
{
    if (!RouteRecord::isId(route.id))
        return tr("The route has no usable id.");
    if (route.name.trimmed().isEmpty())
        return tr("Give the route a name.");
    for (const Route &other : std::as_const(d->routes)) {
        if (other.id != route.id && isSameRouteName(other.name, route.name))
            return tr("Another route is already called \"%1\".").arg(other.name);
    }
    for (const QString &base : route.bases) {
        const QUrl url(base);
        if (!url.userInfo().isEmpty() || hasSecretInQuery(url))
            return tr("The base URL holds a password or a key, which would be stored readable. Put the key into the key field.");
    }
    for (const HttpHeader &header : route.headers) {
        const QString name = QString::fromUtf8(header.name);
        if (checkHeader(header.name, header.value) != HeaderProblem::None)
            return tr("The header \"%1\" cannot be sent.").arg(name);
        if (!header.value.isEmpty() && (header.secret || isSecretHeaderName(header.name)))
            //: %1 is the name of an HTTP header
            return tr("The header \"%1\" would store a secret readable. Choose the auth style that sends it, and put the key into "
                      "the key field.")
                .arg(name);
    }
    if (!route.keyVariable.isEmpty() && !RouteRecord::isVariableName(route.keyVariable))
        return tr("\"%1\" cannot be the name of an environment variable.").arg(route.keyVariable);
    if (!RouteRecord::isColour(route.colour))
        return tr("\"%1\" is not a colour.").arg(route.colour);
    if (route.proxyMode == ProxyMode::Own && !RouteRecord::isProxyUrl(route.proxyUrl))
        return tr("A proxy is written as http://host:port or socks5://host:port.");
    if (!QUrl(route.proxyUrl).userInfo().isEmpty())
        return tr("The proxy's password would be stored readable. Set the proxy in the environment variable https_proxy instead "
                  "and let the route inherit it.");
    if (!RouteRecord::isGroupId(route.groupId))
        return tr("A GroupId consists of digits only.");
    if (route.retry.maxRetries < 0 || route.retry.maxRetries > RouteRecord::MostRetries)
        return tr("A question can be repeated at most %1 times.").arg(RouteRecord::MostRetries);
    if (route.maxConcurrent < 0 || route.maxConcurrent > RouteRecord::MostConcurrent)
        return tr("At most %1 requests can be in flight at once.").arg(RouteRecord::MostConcurrent);
    if (route.fallback == route.id)
        return tr("A route cannot be its own fallback.");
    const TimeLimits &limits = route.limits;
    if (limits.connect < 0 || limits.firstByte < 0 || limits.idle < 0 || limits.contentIdle < 0)
        return tr("A time limit cannot be negative.");
    return {};
}

QString RouteStore::save(const Route &given)
{
    Route route = given;
    route.name = route.name.trimmed();
    if (const QString problem = problemWith(route); !problem.isEmpty())
        return problem;

    const Route *const standard = d->find(d->shipped, route.id);
    route.builtIn = standard != nullptr;
    if (route.keyVariable.isEmpty())
        route.keyVariable = standard ? standard->keyVariable : variableFor(route.name, route.id);
    if (!standard) {
        route.keyVariables = { route.keyVariable };
        const bool isOpenAi = std::any_of(route.bases.begin(), route.bases.end(),
            [](const QString &base) { return QUrl(base).host() == "api.openai.com"_L1; });
        // Any other host must not be handed the key that is meant for OpenAI.
        if (isOpenAi && route.keyVariable != "OPENAI_API_KEY"_L1)
            route.keyVariables.append(u"OPENAI_API_KEY"_s);
    }
    if (route.id == "sandbox"_L1)
        route.bases = d->find(d->routes, route.id)->bases;
    // A conversation must not begin with a surface that has no address any more.
    if (route.base(route.protocol).isEmpty() && !route.bases.isEmpty())
        route.protocol = firstProtocol(route);

    const Route *const before = d->find(d->routes, route.id);
    QList<Route> routes = d->routes;
    const auto place = std::find_if(routes.begin(), routes.end(), [&route](const Route &r) { return r.id == route.id; });
    if (place == routes.end())
        routes.append(route);
    else
        *place = route;

    const Route measure = standard ? *standard : blankRoute(route.id);
    const QString problem = d->write([&](QSettings &settings) {
        settings.beginGroup("routes/"_L1 + route.id);
        RouteRecord::write(settings, withoutSandboxBases(route), measure);
        settings.endGroup();
        if (before && RouteHistory::isOtherwise(*before, route))
            RouteHistory::add(settings, withoutSandboxBases(*before), measure, QDateTime::currentDateTimeUtc());
        QStringList order;
        for (const Route &each : std::as_const(routes)) {
            if (!each.builtIn)
                order.append(each.id);
        }
        if (!order.isEmpty())
            settings.setValue(u"routeOrder"_s, order);
    });
    // Shown as saved or not at all: a route that is gone at the next start would be a trap.
    if (!problem.isEmpty())
        return problem;
    d->routes = routes;
    emit changed();
    return {};
}

QString RouteStore::noteKey(const QString &id, bool isKept)
{
    const Route *const found = d->find(d->routes, id);
    if (!found)
        return {};
    Route route = *found;
    route.hasKey = isKept;
    const QString base = route.base(route.base(route.protocol).isEmpty() ? firstProtocol(route) : route.protocol);
    // The sandbox's host is this machine in every run.
    route.keyHost = isKept ? QUrl(base).host() : QString();
    return route == *found ? QString() : save(route);
}

QList<EarlierRoute> RouteStore::previous(const QString &id) const
{
    const Route *const standard = d->find(d->shipped, id);
    QSettings settings(d->file, QSettings::IniFormat);
    return RouteHistory::read(settings, standard ? *standard : blankRoute(id));
}

QString RouteStore::restore(const EarlierRoute &earlier)
{
    Route route = earlier.route;
    if (const Route *const now = d->find(d->routes, route.id)) {
        route.hasKey = now->hasKey;
        route.keyHost = now->keyHost;
    }
    return save(route);
}

QString RouteStore::remove(const QString &id)
{
    const QString problem = d->write([&](QSettings &settings) {
        settings.remove("routes/"_L1 + id);
        // Another route that gets the id one day must not be offered these.
        if (!d->find(d->shipped, id))
            RouteHistory::clear(settings, id);
        QStringList order = settings.value(u"routeOrder"_s).toStringList();
        if (order.removeAll(id) > 0)
            settings.setValue(u"routeOrder"_s, order);
    });
    if (!problem.isEmpty())
        return problem;
    for (qsizetype at = 0; at < d->routes.size(); ++at) {
        if (d->routes[at].id != id)
            continue;
        if (const Route *const standard = d->find(d->shipped, id))
            d->routes[at] = *standard;
        else
            d->routes.removeAt(at);
        break;
    }
    if (!d->sandboxBases.isEmpty() && id == "sandbox"_L1)
        setSandboxBases(d->sandboxBases);
    else
        emit changed();
    return {};
}

std::optional<Route> RouteStore::shipped(const QString &id) const
{
    const Route *const route = d->find(d->shipped, id);
    return route ? std::optional(*route) : std::nullopt;
}

QString RouteStore::freeId(const QString &name) const
{
    const QString slug = slugOf(name);
    const QString plain = slug.isEmpty() ? u"route"_s : slug;
    QString id = plain;
    for (int n = 2; d->find(d->routes, id); ++n)
        id = plain + u'-' + QString::number(n);
    return id;
}

QString RouteStore::variableFor(const QString &name, const QString &id)
{
    const QString slug = slugOf(name);
    QString variable = (slug.isEmpty() ? slugOf(id) : slug).toUpper().replace(u'-', u'_');
    if (variable.isEmpty() || variable.front().isDigit())
        variable.prepend("ROUTE_"_L1);
    return variable + (variable.endsWith(u'_') ? "API_KEY"_L1 : "_API_KEY"_L1);
}

void RouteStore::setSandboxBases(const QMap<QByteArray, QString> &bases)
{
    d->sandboxBases = bases;
    for (Route &route : d->routes) {
        if (route.id == "sandbox"_L1)
            route.bases = bases;
    }
    emit changed();
}

QString RouteStore::damagedCopy() const
{
    return d->damagedCopy;
}
