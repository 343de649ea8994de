// What a comparison has come to, as a value.
#pragma once

#include "core/comparisonrecord.h"

class Comparison;

/// As it stands now, without sentences (Words::describe) and without differences (addDifferences): those take a while.
/// \a reference: the column the others are held against.
ComparisonRecord recordOf(const Comparison &comparison, const QString &reference);
