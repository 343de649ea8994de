// What stands against sending a request, found before the key leaves.
#pragma once

#include "advice/finding.h"
#include "advice/situation.h"

/// Every finding of every guard, the blocking ones first. Pure: the same situation gives the same findings.
QList<Finding> guards(const Situation &situation);

/// Whether one of \a findings blocks.
bool isBlocked(const QList<Finding> &findings);
