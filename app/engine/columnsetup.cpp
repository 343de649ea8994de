#include "advice/baseurl.h"
#include "core/jsontext.h"
#include "core/valueplace.h"
#include "engine/comparison.h"
#include "engine/unsavedroute.h"
#include "protocols/protocol.h"
#include "store/routestore.h"

using namespace Qt::StringLiterals;

namespace {
ColumnSetup unable(ColumnSetup setup, const QByteArray &problem, const QString &subject)
{
    setup.problem = problem;
    setup.subject = subject;
    return setup;
}

/// Whether everything of \a values is JSON; what is not is named in \a setup.
bool isAllJson(const ParameterValues &values, ColumnSetup &setup)
{
    for (const ParameterValues::Entry &entry : values.entries()) {
        if (Json::problemIn(entry.json)) {
            setup = unable(setup, "not-json", QString::fromUtf8(entry.id));
            return false;
        }
    }
    return true;
}

void takeValues(ChatSettings &settings, const QList<ParameterSpec> &specs, const ParameterValues &values, bool isOwn)
{
    for (const ParameterValues::Entry &entry : values.entries()) {
        const ValuePlace place = valuePlace(specs, entry.id, entry.json);
        ParameterValues &target = place.isParameter ? settings.parameters : settings.extraBody;
        if (isOwn && entry.json.trimmed() == "null")
            target.reset(place.id);
        else
            target.set(place.id, entry.json);
    }
}
}

ColumnSetup setupOf(const Lineup &lineup, const LineupColumn &column, const RouteStore &routes)
{
    ColumnSetup setup;
    setup.title = column.name.isEmpty() ? column.route : column.name;
    if (!column.route.isEmpty()) {
        const std::optional<Route> found = routes.find(column.route);
        if (!found)
            return unable(setup, "no-route", column.route);
        setup.route = *found;
    } else {
        const BaseUrl base = readBaseUrl(column.baseUrl);
        if (base.url.isEmpty())
            return unable(setup, "no-route", column.baseUrl);
        setup.route = unsavedRoute(base.url);
    }
    if (column.name.isEmpty())
        setup.title = setup.route.name;
    if (!column.protocol.isEmpty())
        setup.route.protocol = column.protocol;
    setup.protocol = protocolById(setup.route.protocol);
    if (!setup.protocol)
        return unable(setup, "no-protocol", QString::fromUtf8(setup.route.protocol));
    if (setup.route.base(setup.protocol->id()).isEmpty())
        return unable(setup, "route-without-protocol", setup.route.name);
    if (!column.keyVariable.isEmpty()) {
        if (!isVariableName(column.keyVariable))
            return unable(setup, "no-variable", {}); // it may be the key itself
        takeKeyFrom(setup.route, setup.protocol->id(), column.keyVariable);
    }
    if (!isAllJson(lineup.set, setup) || !isAllJson(column.set, setup))
        return setup;
    setup.settings.model = column.model.isEmpty() ? setup.route.defaultModel : column.model;
    setup.settings.parameters.set("stream", "true");
    const QList<ParameterSpec> specs = setup.protocol->parameters(setup.route, setup.settings.model);
    takeValues(setup.settings, specs, lineup.set, false);
    takeValues(setup.settings, specs, column.set, true);
    return setup;
}
