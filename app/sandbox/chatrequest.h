// Reads a request of OpenAI's chat surface, or of MiniMax's own endpoint in its image, by the server's rules.
#pragma once

#include "sandbox/requestrules.h"

namespace Sandbox {

/// Fills \a call, or says why not.
std::optional<Refusal> readChatRequest(const QByteArray &body, ChatCall &call);

/// chatcompletion_v2: the same fields in narrower bounds. MiniMax docs, ChatCompletion v2.
std::optional<Refusal> readNativeRequest(const QByteArray &body, ChatCall &call);

} // namespace Sandbox
