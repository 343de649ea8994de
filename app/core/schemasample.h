// A value that a JSON Schema would take: the same one every time, plain enough to be edited into something real.
#pragma once

#include <QByteArray>

#include <optional>

/// Compact JSON; nothing if \a schema cannot be read. Patterns are met where a plain text happens to.
std::optional<QByteArray> schemaSample(const QByteArray &schema);
