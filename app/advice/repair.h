// What a repair changes: the one place that knows every repair's id.
#pragma once

#include "advice/finding.h"
#include "core/chatrequest.h"
#include "core/route.h"

#include <optional>

/// What a person is about to send, as far as repairs can change it.
struct Draft {
    Route route;
    QByteArray protocol;
    ChatSettings settings;

    bool operator==(const Draft &) const = default;
};

/// \a draft after \a repair; nothing if the repair does not change a draft (then the window does it).
///
/// Change the route of this conversation: "use-route" (id; another route), "use-base" (URL for the draft's protocol),
/// "use-auth" ("bearer", "x-api-key", "both", "x-goog-api-key"), "use-protocol" (id), "strip-path", "set-group-id" (digits; empty: the
/// window asks for it).
/// Change the settings: "use-model" (id), "drop-parameter" (id), "set-parameter" ("id=JSON"), "drop-extra-field" (name),
/// "without-stream", "include-usage", "drop-undocumented" (every field beyond the documented ones), "fill-tool-schemas",
/// "clean-text" (invisible characters), "mend" (an id of ChatSettings::mends).
/// Done by the window: "edit-key", "edit-route", "retry", "continue", "list-models", "wait" (seconds), "open-turn",
/// "treat-as-calls", "give-values" (to the variables of the prompt).
std::optional<Draft> applyRepair(const Draft &draft, const Repair &repair, const QList<Route> &routes);

/// \a messages with every mend of \a mends done. "merge-systems": one system message, first. "drop-orphan-results": results
/// whose call is not in the answer before them. "empty-arguments": past arguments that are no JSON become {}.
/// "fill-content": null contents become empty texts. "no-invisible": without invisible and control characters.
QList<Message> mended(const QList<Message> &messages, const QList<QByteArray> &mends);

/// \a request with its variables replaced and the mends of its settings done, in its messages and its system prompt: what a
/// protocol is given.
ChatRequest mended(const ChatRequest &request);
