#include "core/variables.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Gives every {{name}} of \a text to \a give as place, length and name.
template<typename Give>
void forEachVariable(const QString &text, const Give &give)
{
    qsizetype from = 0;
    while ((from = text.indexOf("{{"_L1, from)) >= 0) {
        // Of three braces the last two count: "{{{name}}}" is a name in braces.
        if (text.mid(from + 2, 1) == "{"_L1) {
            ++from;
            continue;
        }
        const qsizetype end = text.indexOf("}}"_L1, from + 2);
        if (end < 0)
            return;
        const QString name = text.sliced(from + 2, end - from - 2).trimmed();
        if (!Variables::isName(name)) {
            from += 2;
            continue;
        }
        give(from, end + 2 - from, name);
        from = end + 2;
    }
}
}

bool Variables::isName(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' || c == u'-' || c == u'.';
    });
}

QString Variables::replaced(const QString &text, const QList<Variable> &variables)
{
    if (variables.isEmpty() || !text.contains("{{"_L1))
        return text;
    QHash<QString, QString> values;
    for (const Variable &variable : variables)
        values.insert(variable.name, variable.value);
    QString made;
    qsizetype done = 0;
    forEachVariable(text, [&](qsizetype at, qsizetype length, const QString &name) {
        const auto value = values.constFind(name);
        if (value == values.cend())
            return;
        made += QStringView(text).sliced(done, at - done);
        made += *value;
        done = at + length;
    });
    made += QStringView(text).sliced(done);
    return made;
}

QStringList Variables::namesIn(const QString &text)
{
    QStringList names;
    forEachVariable(text, [&names](qsizetype, qsizetype, const QString &name) {
        if (!names.contains(name))
            names.append(name);
    });
    return names;
}
