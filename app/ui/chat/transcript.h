// A turn of the conversation put into words for the view.
#pragma once

#include "core/conversation.h"
#include "ui/conversation/transcriptturn.h"

/// What a turn offers, by TurnAction::id.
namespace TurnActions {
inline constexpr char copy[] = "copy";
inline constexpr char regenerate[] = "regenerate";
inline constexpr char stop[] = "stop";
inline constexpr char inspect[] = "inspect"; ///< the request and the response of an answer
inline constexpr char openRoute[] = "open-route";
inline constexpr char edit[] = "edit";
inline constexpr char previous[] = "previous"; ///< among what stands in the same place
inline constexpr char next[] = "next";
}

/// \a turn as shown, but for its figures. \a conversation gives what it answers; \a routeColour is "#rrggbb" or empty.
TranscriptTurn transcriptTurn(const Conversation &conversation, const Turn &turn, const QString &routeColour);
