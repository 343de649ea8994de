// Whether a tool's JSON Schema has the shape a chat API expects of the arguments of a function. Values in, findings
// out.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct SchemaFinding {
    enum class Kind {
        NotAnObject, ///< the schema itself
        TypeMissing,
        TypeNotObject,
        PropertiesNotAnObject,
        PropertyNotASchema, ///< subject: the property
        RequiredNotAList,
        RequiredUnknown, ///< subject: a required name without a property
    };
    Kind kind;
    QString subject;

    bool operator==(const SchemaFinding &) const = default;
};

/// \a schema must be valid JSON.
QList<SchemaFinding> toolSchemaFindings(const QByteArray &schema);

/// Names of the arguments \a schema describes, in order; empty if it describes none or cannot be read.
QStringList toolArgumentNames(const QByteArray &schema);

/// ^[a-zA-Z0-9_-]{1,64}$ — what the OpenAI API accepts as a function name.
bool isUsualToolName(const QString &name);
