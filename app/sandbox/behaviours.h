// One model id per behaviour: what each says, and how it goes wrong.
#pragma once

#include "sandbox/chatcall.h"
#include "sandbox/voice.h"

namespace Sandbox {

/// In the order of the model list.
QStringList behaviours();

/// What the model of \a call does with it.
Reply behave(const ChatCall &call, const Ticket &ticket);

} // namespace Sandbox
