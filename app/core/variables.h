// Named values that stand in prompts as {{name}} until a request is made of them.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

struct Variable {
    QString name;
    QString value;

    bool operator==(const Variable &) const = default;
};

namespace Variables {
/// Letters, digits, "_", "-" and "." of any script; what else may stand between braces is a text and no variable.
bool isName(QStringView text);

/// \a text with the values of \a variables in place of their names. Blanks inside the braces do not count, a name that is
/// not among them stands as it is, and what is put in is not looked at again. Of two with the same name the last counts.
QString replaced(const QString &text, const QList<Variable> &variables);

/// The names in \a text, each once, in their order.
QStringList namesIn(const QString &text);
}
