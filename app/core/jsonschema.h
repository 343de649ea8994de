// Whether a JSON text is what a JSON Schema (draft 7, with the spellings of its neighbours) asks for. Values in, problems out:
// nothing is ever fetched, no exception leaves, and neither a deep text nor a hard pattern holds anybody up for long.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

struct SchemaProblem {
    enum class Kind {
        Invalid, ///< the instance is not what the schema asks for
        BadSchema, ///< the schema says nothing that could be checked
        Unchecked, ///< nobody can tell: too large, too hard, or part of another document
    };

    Kind kind = Kind::Invalid;
    /// "type", "required", "unexpected", "enum", "const", "pattern", "format", "minimum", "above", "maximum", "below",
    /// "multiple", "min-length", "max-length", "min-items", "max-items", "min-properties", "max-properties", "unique", "contains",
    /// "dependency", "extra-items", "forbidden", "not", "no-alternative", "several-alternatives", "other"; of schemas "not-json",
    /// "schema-not-json", "schema-unusable", "dangling-reference", "pattern-invalid"; "other-document", "too-large", "too-deep",
    /// "too-hard", "pattern-too-hard".
    QByteArray id;
    QStringList facts; ///< of "type": what it is, then what it may be; else what the schema names
    QString place; ///< as people write it: days[0].temp; empty: the whole text
    QByteArray pointer; ///< the same as RFC 6901 has it: /days/0/temp
    qsizetype offset = -1; ///< byte of the instance at which the place begins

    bool operator==(const SchemaProblem &) const = default;
};

/// Whether this build can check anything at all.
bool schemasAreChecked();

/// What keeps \a instance from being what \a schema asks for, in the order of the text. Empty where all is well, and where
/// schemasAreChecked() is false.
QList<SchemaProblem> schemaProblems(const QByteArray &instance, const QByteArray &schema);
