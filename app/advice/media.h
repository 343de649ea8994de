// What beside text a request holds, wherever somebody put it.
#pragma once

#include "core/chatrequest.h"

#include <QStringList>

/// "image", "video", "audio", each once.
QStringList mediaIn(const ChatRequest &request);
