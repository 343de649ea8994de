// Attached pictures and videos in the parts that surfaces have for them. Made of bytes: a picture of megabytes never becomes a
// QString on its way.
#pragma once

#include "core/message.h"

namespace MediaParts {
/// The address \a attachment stands at, or its bytes as a data: URL, as a JSON string.
QByteArray urlText(const Attachment &attachment);
/// Its bytes in base64, as a JSON string.
QByteArray base64Text(const Attachment &attachment);

/// A part of an OpenAI chat message, with the fields that MiniMax adds to it.
QByteArray chatPart(const Attachment &attachment);
/// A part of an OpenAI Responses message.
QByteArray responsesPart(const Attachment &attachment);
/// A block of an Anthropic message.
QByteArray messagesBlock(const Attachment &attachment);
/// A part of a Gemini content.
QByteArray geminiPart(const Attachment &attachment);
}
