// What looks wrong in a JSON Schema before anything is checked against it, each with its place in the text. Values in, remarks
// out; what the schema says of its own words ("x-…") is left alone.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

struct SchemaRemark {
    enum class Kind {
        NotAnObject, ///< the schema itself
        TypeMissing, ///< at the top of the schema of arguments
        TypeNotObject, ///< at the top of the schema of arguments
        TypeUnknown, ///< subject: the type
        PropertiesNotAnObject,
        PropertyNotASchema, ///< subject: the property
        PartNotASchema, ///< subject: the keyword whose value should be one
        RequiredNotAList,
        RequiredUnknown, ///< subject: a required name without a property
        EnumNotAList,
        EnumEmpty,
        KeywordMisspelled, ///< subject: the word; meant: the keyword
        KeywordUnknown, ///< subject: the word
        PatternInvalid, ///< subject: the pattern
        OtherDocument, ///< subject: the reference
        DanglingReference, ///< subject: the reference
    };

    Kind kind;
    QString subject;
    QString meant;
    qsizetype offset = 0; ///< byte at which what is remarked on begins
    qsizetype length = 0;

    bool operator==(const SchemaRemark &) const = default;
};

enum class SchemaUse {
    Arguments, ///< of a tool: an object with named members
    Answer,
};

/// \a schema must be valid JSON. In the order of the text, no more than 100.
QList<SchemaRemark> schemaRemarks(const QByteArray &schema, SchemaUse use);

/// Every keyword with a meaning here, in alphabetical order.
const QStringList &schemaKeywords();

/// The words that stand for a type.
const QStringList &schemaTypes();
