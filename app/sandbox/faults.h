// The behaviours that fail: by refusal, by a broken answer, or by none.
#pragma once

#include "sandbox/behaviours.h"

#include <QList>

namespace Sandbox {

/// Refused by MiniMax, its routers or what stands before them.
QList<Behaviour> refusals();

/// Begun, and not ended well.
QList<Behaviour> breakdowns();

} // namespace Sandbox
