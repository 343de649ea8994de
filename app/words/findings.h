// Findings and repairs in sentences: what is wrong, why it matters, and what a click would do.
#pragma once

#include "advice/finding.h"
#include "core/route.h"

#include <QList>
#include <QString>

namespace Words {
/// Short, for a list: "Key of another company"; empty for what the doctor found, whose sentence is all.
QString findingTitle(const Finding &finding);
/// One or two plain sentences: what is wrong, and why it matters.
QString findingSentence(const Finding &finding);
/// Where the fact stands, if that is worth telling; empty otherwise.
QString findingSource(const Finding &finding);

/// The text of a button: "Use https://api.minimax.io/v1". \a routes give names to ids.
QString repairLabel(const Repair &repair, const QList<Route> &routes = {});
}
