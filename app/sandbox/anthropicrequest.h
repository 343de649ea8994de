// Reads a request of the Messages surface. Anthropic API reference, Messages; MiniMax docs, Anthropic page.
#pragma once

#include "sandbox/requestrules.h"

namespace Sandbox {

enum class MessagesTask { Answer, Count };

std::optional<Refusal> readMessagesRequest(const QByteArray &body, MessagesTask task, ChatCall &call);

} // namespace Sandbox
