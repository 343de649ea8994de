// The ids that a mistyped or outdated model id probably means.
#pragma once

#include <QStringList>

/// At most three ids of \a known, the nearest to \a id first: the same but for case or vendor prefix, then by edit distance
/// as long as that stays below a third of the id. \a id itself is never among them.
QStringList nearestModels(const QString &id, const QStringList &known);
