#include "store/routehistory.h"

#include "store/routerecord.h"

#include <QSettings>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {
QString historyGroup(const QString &id)
{
    return "earlierRoutes/"_L1 + id;
}

Route withoutKey(Route route)
{
    route.hasKey = false;
    route.keyHost.clear();
    return route;
}

/// The numbers the entries of the current group stand under, the latest first.
QList<int> numbersIn(const QSettings &settings)
{
    QList<int> numbers;
    const QStringList groups = settings.childGroups();
    for (const QString &group : groups) {
        bool isNumber = false;
        const int number = group.toInt(&isNumber);
        if (isNumber && number > 0)
            numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    return numbers;
}
}

bool RouteHistory::isOtherwise(const Route &before, const Route &now)
{
    return withoutKey(before) != withoutKey(now);
}

void RouteHistory::add(QSettings &settings, const Route &route, const Route &standard, const QDateTime &when)
{
    settings.beginGroup(historyGroup(route.id));
    const QList<int> numbers = numbersIn(settings);
    for (const int number : numbers.sliced(qMin<qsizetype>(numbers.size(), Kept - 1)))
        settings.remove(QString::number(number));
    settings.beginGroup(QString::number(numbers.isEmpty() ? 1 : numbers.first() + 1));
    settings.setValue(u"when"_s, when.toUTC().toString(Qt::ISODate));
    RouteRecord::write(settings, withoutKey(route), standard);
    settings.endGroup();
    settings.endGroup();
}

QList<EarlierRoute> RouteHistory::read(QSettings &settings, const Route &standard)
{
    settings.beginGroup(historyGroup(standard.id));
    QList<EarlierRoute> routes;
    const QList<int> numbers = numbersIn(settings);
    for (const int number : numbers) {
        settings.beginGroup(QString::number(number));
        const QDateTime when = QDateTime::fromString(settings.value(u"when"_s).toString(), Qt::ISODate);
        QStringList unusable;
        const Route route = RouteRecord::read(settings, standard, unusable);
        settings.endGroup();
        if (when.isValid() && !route.name.isEmpty())
            routes.append({ .when = when, .route = route });
    }
    settings.endGroup();
    return routes;
}

void RouteHistory::clear(QSettings &settings, const QString &id)
{
    settings.remove(historyGroup(id));
}
