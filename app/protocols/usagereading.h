// Token counts in the words of each family of servers, made into one Usage.
#pragma once

#include "core/usage.h"

#include <optional>

namespace UsageReading {
/// A usage object as OpenAI's surfaces and their imitators write it; nothing while it holds placeholders of zeros.
std::optional<Usage> openAi(QByteArrayView json);

/// One of Anthropic Messages, whose input_tokens leave out what was read from or written to the cache.
std::optional<Usage> anthropic(QByteArrayView json);

/// Gemini's usageMetadata, which counts thoughts beside the candidates.
std::optional<Usage> gemini(QByteArrayView json);
}
