// What a repair of the doctor or the guards makes of a column.
#pragma once

#include "advice/finding.h"
#include "core/lineup.h"
#include "core/route.h"

#include <optional>

struct ColumnSetup;

struct RepairedColumn {
    LineupColumn column;
    std::optional<Route> route; ///< the column's own route as it should be saved; nothing: it stays
};

/// Nothing if \a repair does not change what a column says.
std::optional<RepairedColumn> repairedColumn(const Lineup &lineup, const LineupColumn &column, const ColumnSetup &setup,
    const Repair &repair, const QList<Route> &routes);

/// Whether a column can do it, or the window around it: the rest is for a conversation of one's own.
bool isForColumn(const Repair &repair);
