// MiniMax's paths: which request gets which kind of answer.
#pragma once

#include "sandbox/httpreader.h"
#include "sandbox/reply.h"
#include "sandbox/voice.h"

namespace Sandbox {

/// \a token: the bearer token that must come with every request; empty: none must.
Reply answerAsMiniMax(const Request &request, const QByteArray &token, const Ticket &ticket);

} // namespace Sandbox
