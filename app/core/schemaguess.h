// A JSON Schema after the example of one value: a beginning to be edited, that takes the example.
#pragma once

#include <QByteArray>

#include <optional>

enum class SchemaTypes {
    Plain, ///< "string", and lists of types where the example has several
    Capitals, ///< as Gemini has them: "STRING", "nullable"
};

/// Indented for reading; nothing if \a example is no JSON. Elements of a list are taken together: what not all have is not
/// required.
std::optional<QByteArray> schemaFor(const QByteArray &example, SchemaTypes types);
