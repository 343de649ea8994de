// Parameters that were set and, from the answer, seem not to have been honoured. Only what the answer itself proves or makes
// likely; a parameter whose effect cannot be seen is not spoken of.
#pragma once

#include "advice/finding.h"
#include "core/exchange.h"

#include <QList>

/// One finding for each of n, max_tokens, stop, response_format, tool_choice, reasoning_split and stream_options.include_usage
/// that \a exchange asked for and did not get: "ignored-n", "ignored-max-tokens", "ignored-stop", "ignored-response-format",
/// "ignored-tool-choice", "ignored-reasoning-split", "ignored-include-usage". Facts: what was asked, the evidence, both
/// shortened; the field as it was sent; and of which kind the evidence is, where there are several.
QList<Finding> ignoredParameters(const Exchange &exchange);
