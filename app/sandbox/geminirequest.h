// Reads a request of Gemini's generateContent. Gemini API reference, Generating content.
#pragma once

#include "sandbox/requestrules.h"

namespace Sandbox {

/// The model stands in the path there, and so does whether a stream is wanted: both are in \a call already.
std::optional<Refusal> readGeminiRequest(const QByteArray &body, ChatCall &call);

} // namespace Sandbox
