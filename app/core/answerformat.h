// The value that asks for an answer as text, as JSON or as JSON after a schema, in the spelling of each surface. Reading and
// changing it keeps all that it holds beside that, in its order and spelling.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

struct AnswerFormat {
    enum class Spelling {
        Nested, ///< response_format: {"type":"json_schema","json_schema":{"name":…,"schema":…}}
        Flat, ///< text.format: {"type":"json_schema","name":…,"schema":…}
        Alone, ///< Gemini's responseSchema: the schema and nothing round it
    };
    enum class Kind { Text, Object, Schema, Other };

    Kind kind = Kind::Other; ///< Other: a type that nobody here knows
    QString name; ///< of the schema
    std::optional<bool> strict;
    QByteArray schema; ///< as it is spelled; empty: there is none
    qsizetype schemaAt = -1; ///< byte at which it begins

    bool operator==(const AnswerFormat &) const = default;
};

/// Nothing where \a json is no value that such a field could have.
std::optional<AnswerFormat> readAnswerFormat(const QByteArray &json, AnswerFormat::Spelling spelling);

/// \a json so changed that it reads as \a format. A schema, its name and the switch go with a kind that has none.
QByteArray withAnswerFormat(const QByteArray &json, const AnswerFormat &format, AnswerFormat::Spelling spelling);
