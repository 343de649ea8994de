// The texts the sandbox's models say.
#pragma once

#include "sandbox/chatcall.h"

#include <QString>

namespace Sandbox {

/// A friendly line, and the last user text under "> ".
QString echoOf(const ChatCall &call);

/// 100 KB of Markdown with everything a conversation must be able to show.
QString longMarkdown();

/// About 130 words.
QString slowText();

/// A thought of a few lines, and an answer that fits it.
QString thought();
QString afterThought();

/// What a model with tools says of their results, or when it has none.
QString reportOf(const QList<std::pair<QString, QString>> &results);
QString withoutTools();

} // namespace Sandbox
