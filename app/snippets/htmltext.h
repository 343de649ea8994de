// Foreign text in HTML: every character of it is shown, none acts.
#pragma once

#include <QByteArray>
#include <QString>

namespace HtmlText {
enum class Kind {
    Prose, ///< what people and models write: marks that languages and emoji need stay
    Name, ///< names, ids, URLs: whatever could not be seen is spelled out
};

/// Escaped for elements and for attributes in quotation marks. What steers the direction of text, and control characters, are
/// written as their code points.
QByteArray escaped(const QString &text, Kind kind = Kind::Prose);
/// The same for the value of an attribute, which takes no elements.
QByteArray attribute(const QString &text);
}
