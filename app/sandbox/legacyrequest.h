// Reads requests of ChatCompletion and ChatCompletion Pro. MiniMax docs, historical interfaces.
#pragma once

#include "sandbox/requestrules.h"

namespace Sandbox {

/// Senders with a prompt, or roles as guides to this endpoint show them.
std::optional<Refusal> readLegacyRequest(const QByteArray &body, ChatCall &call);
std::optional<Refusal> readProRequest(const QByteArray &body, ChatCall &call);

} // namespace Sandbox
