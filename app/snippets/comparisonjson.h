// A comparison as JSON of our own, for programs. Names that an exchange has too are those of --format json.
#pragma once

#include "core/comparisonrecord.h"

#include <QByteArray>
#include <QString>

/// {"format": "minimax-playground-comparison", "version": 1, "program", "compared_at", "lineup", "question", "with_contents",
///  "reference": number of a column from 1,
///  "best": {measure: [numbers of columns]},
///  "columns": [{"number", "title", "route", "base_url", "protocol", "model", "key_env", "set": {…}, "problem",
///    "request", "curl", "shown": id of the answer these and the differences are of,
///    "answers": [{"id", "started_at", "status", "response": {"reason", "headers"}, "answer", "reasoning", "tool_calls",
///      "finish_reason", "usage", "complete", "failure", "request_ids", "timing_ms", "events", "attempts",
///      "request": only where it was another than the column's}],
///    "samples": [{"id", "status", "finish_reason", "failure", "currency", "values": {measure: number}}],
///    "figures": {"asked", "failed", "currency", "spreads": {measure: {"count", "least", "median", "p95", "most"}},
///      "finish_reasons": {reason: count}, "failures": {id: count}, "request_ids": [[name, value]]},
///    "failures": [sentence], "findings": [sentence],
///    "differences": {"answer": [{"kind": "same" | "removed" | "added", "text"}],
///      "sent", "received": [{"part", "kind": "added" | "dropped" | "changed" | "renamed", "place", "new_place", "before", "after"}]}
///  }]}
/// Measures are connecting_ms, first_byte_ms, first_reasoning_ms, first_text_ms, total_ms, tokens_per_second, input_tokens,
/// output_tokens, reasoning_tokens, cached_tokens and cost. What is not known is null or left out.
QByteArray comparisonAsJson(const ComparisonRecord &record, bool withContents);

/// "first_text_ms", …
QString measureId(Measure measure);
