// Why a request failed, or answered oddly: causes ranked from what is known, each with a repair or a cheap test.
#pragma once

#include "advice/finding.h"
#include "advice/situation.h"

/// The most likely cause first; empty if nothing is wrong. Severity tells how sure: Blocking certain, Warning likely, Info
/// possible or good to know.
QList<Finding> diagnose(const Symptoms &symptoms);
