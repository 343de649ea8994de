// Which tools a model would call, with arguments made from their schemas.
#pragma once

#include "sandbox/said.h"

namespace Sandbox {

/// One call of the first tool; two calls if the prompt says "parallel". None if no tool may be called.
QList<ToolCall> callsFor(const ChatCall &call);

} // namespace Sandbox
