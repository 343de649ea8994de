#include "ui/compare/columnrepair.h"

#include "advice/repair.h"
#include "engine/comparison.h"
#include "protocols/protocol.h"

namespace {
/// Takes what \a after has otherwise than \a before into \a own, so that it counts over what is shared.
void takeChanges(const ParameterValues &before, const ParameterValues &after, const ParameterValues &shared, ParameterValues &own)
{
    for (const auto &entry : after.entries()) {
        if (before.value(entry.id) != entry.json)
            own.set(entry.id, entry.json);
    }
    for (const auto &entry : before.entries()) {
        if (after.contains(entry.id))
            continue;
        own.reset(entry.id);
        if (shared.contains(entry.id))
            own.set(entry.id, "null");
    }
}
}

bool isForColumn(const Repair &repair)
{
    static const QList<QByteArray> foreign { "mend", "clean-text", "fill-tool-schemas", "open-turn", "continue", "treat-as-calls", "give-values" };
    return !foreign.contains(repair.id);
}

std::optional<RepairedColumn> repairedColumn(const Lineup &lineup, const LineupColumn &column, const ColumnSetup &setup,
    const Repair &repair, const QList<Route> &routes)
{
    const Draft before { .route = setup.route,
        .protocol = setup.protocol ? setup.protocol->id() : setup.route.protocol,
        .settings = setup.settings };
    const auto after = applyRepair(before, repair, routes);
    if (!after || *after == before)
        return {};
    RepairedColumn repaired { .column = column, .route = {} };
    if (after->route.id != before.route.id) {
        repaired.column.route = after->route.id;
        repaired.column.baseUrl.clear();
    } else if (after->route != before.route) {
        repaired.route = after->route;
        // An address of its own is the column's, not a route's.
        if (column.route.isEmpty()) {
            repaired.route.reset();
            repaired.column.baseUrl = after->route.base(after->protocol);
        }
    }
    if (after->protocol != before.protocol)
        repaired.column.protocol = after->protocol;
    if (after->settings.model != before.settings.model)
        repaired.column.model = after->settings.model;
    takeChanges(before.settings.parameters, after->settings.parameters, lineup.set, repaired.column.set);
    takeChanges(before.settings.extraBody, after->settings.extraBody, lineup.set, repaired.column.set);
    if (repaired.column == column && !repaired.route)
        return {};
    return repaired;
}
