// The paths of the server: which request gets the answer of which surface.
#pragma once

#include "sandbox/httpreader.h"
#include "sandbox/memory.h"
#include "sandbox/reply.h"
#include "sandbox/said.h"

namespace Sandbox {

/// \a token: the key that must come with every request, in the place its surface looks at; empty: none must.
Reply answer(const Request &request, const QByteArray &token, const Ticket &ticket, Memory &memory);

} // namespace Sandbox
