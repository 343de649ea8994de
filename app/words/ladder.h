// The rungs of a connection check in sentences: what was seen at each, and what all of them prove.
#pragma once

#include "core/rung.h"

#include <QString>

namespace Words {
/// "Host name", "Model list", …
QString rungName(QByteArrayView id);
/// "passed", "failed", …
QString rungState(Rung::State state);
/// What was seen, or why it failed or was left out: one or two sentences; empty while there is nothing to say.
QString rungEvidence(const Rung &rung);
/// Exactly what is proved and, if something failed, where it ends.
QString ladderProof(const QList<Rung> &rungs);
/// What asking the model costs at most, said before it is done.
QString ladderCost(int tokens);
}
