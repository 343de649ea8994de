// Calls of tools that stand in the text of an answer because a server or a gateway did not read them: found, and read as calls.
// Every shape of them that is known of MiniMax's models and of the routers in front of them; nothing that is only begun.
#pragma once

#include "core/message.h"
#include "core/tool.h"

#include <optional>

struct CallText {
    QString text; ///< what stands round the calls
    QList<ToolCall> calls; ///< in order, without ids; arguments spelled as they stand there

    bool operator==(const CallText &) const = default;
};

/// Nothing where \a text calls nothing. Inside code, and where nothing but a name tells a call from other JSON, only the names
/// of \a tools that are switched on count. Time grows with the text and no faster, whatever it holds.
std::optional<CallText> callsInText(const QString &text, const QList<Tool> &tools);
