// What the list of tools says of one: the names of its arguments, and whether its name is one that servers take.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Names of the arguments \a schema describes, in order; empty if it describes none or cannot be read.
QStringList toolArgumentNames(const QByteArray &schema);

/// \a name, or with a number behind it the first that is not among \a taken.
QString freeToolName(const QString &name, const QStringList &taken);

/// ^[a-zA-Z0-9_-]{1,64}$ — what the OpenAI API accepts as a function name.
bool isUsualToolName(const QString &name);
