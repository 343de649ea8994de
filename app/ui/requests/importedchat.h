// A request to the OpenAI chat surface as what a person would have written and set here, where that says the same.
#pragma once

#include "core/chatrequest.h"
#include "core/route.h"

#include <optional>

struct ImportedChat {
    ChatSettings settings;
    QString systemPrompt;
    QString message; ///< the one question it asks

    bool operator==(const ImportedChat &) const = default;
};

/// Nothing where the composer could not make the same of it: earlier turns, parts that are no text, tools, another URL.
std::optional<ImportedChat> importedChat(const HttpRequest &request, const Route &route);
