// What the environment holds and contradicts, as sentences.
#pragma once

#include "advice/environment.h"

namespace Words {
/// One sentence for one line.
QString environmentFinding(const EnvironmentFinding &finding);
/// What follows from it and what to do.
QString environmentAdvice(const EnvironmentFinding &finding);
/// The offer to use a key that is already there.
QString environmentOffer(const EnvironmentKey &key);
}
