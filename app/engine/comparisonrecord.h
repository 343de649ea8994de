// What a comparison has come to, as a value.
#pragma once

#include "core/comparisonrecord.h"

#include <QStringList>

class Comparison;

/// What to call the columns, in their order: never the same for two.
QStringList columnTitles(const Comparison &comparison);

/// As it stands now, without sentences (Words::describe) and without differences (addDifferences): those take a while.
/// \a reference: the column the others are held against.
ComparisonRecord recordOf(const Comparison &comparison, const QString &reference);
