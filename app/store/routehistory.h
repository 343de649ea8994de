// What a route was before its last saves, as it stands in the settings beside the routes themselves. Knows no key.
#pragma once

#include "store/routestore.h"

class QSettings;

namespace RouteHistory {
/// How many of them are kept.
constexpr int Kept = 10;

/// Whether \a now is set otherwise than \a before. That a key came or went is no setting.
bool isOtherwise(const Route &before, const Route &now);

/// Adds \a route, as measured against \a standard, which was replaced at \a when; the oldest beyond those kept goes.
void add(QSettings &settings, const Route &route, const Route &standard, const QDateTime &when);

/// The latest first. What cannot be used of one is left as \a standard has it.
QList<EarlierRoute> read(QSettings &settings, const Route &standard);

void clear(QSettings &settings, const QString &id);
}
