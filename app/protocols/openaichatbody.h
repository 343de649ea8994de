// The body of a chat as OpenAI shapes it, for every surface that asks in that shape.
#pragma once

#include "core/chatrequest.h"
#include "core/jsontext.h"

namespace OpenAiChatBody {
/// Model, messages, what was set among \a offered, tools and free fields, in this order. The model's own messages go back as
/// they came if they came from \a protocol.
Json::ObjectText of(const ChatRequest &request, const QList<ParameterSpec> &offered, const QByteArray &protocol);

/// Whether \a body asks for a stream, wherever it was set.
bool streams(const Json::ObjectText &body);

/// {"role": …, "content": …} of all messages of \a request, the system prompt first.
QByteArray messages(const ChatRequest &request, const QByteArray &protocol);
}
