// One model id per behaviour: what each says, and how it goes wrong.
#pragma once

#include "sandbox/chatcall.h"
#include "sandbox/memory.h"
#include "sandbox/voice.h"

#include <QStringList>

namespace Sandbox {

/// One turn of one model.
struct Play {
    const ChatCall &call;
    const Ticket &ticket;
    const Voice &voice;
    Memory &memory;
};

/// A model id, and what it does.
struct Behaviour {
    QLatin1StringView model;
    Reply (*play)(const Play &);
};

/// In the order of the model lists.
QStringList behaviours();

/// True for those, and for ids of real models that are on no list but appear in old requests.
bool hasBehaviour(const QString &model);

/// What the model of the call does with it.
Reply behave(const Play &play);

} // namespace Sandbox
