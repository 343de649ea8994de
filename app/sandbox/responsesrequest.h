// Reads a request of the Responses surface. OpenAI API reference, Responses; MiniMax docs, Responses page.
#pragma once

#include "sandbox/requestrules.h"

namespace Sandbox {

std::optional<Refusal> readResponsesRequest(const QByteArray &body, ChatCall &call);

} // namespace Sandbox
