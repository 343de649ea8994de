#include "core/jsonplace.h"

#include "core/jsontext.h"

#include <algorithm>

namespace {
bool isPlainInPlace(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'$' || c == u'@';
}
}

namespace JsonPlace {
QString member(const QString &place, const QString &name)
{
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isPlainInPlace))
        return place + u'[' + QString::fromUtf8(Json::quoted(name)) + u']';
    return place.isEmpty() ? name : QString(place + u'.' + name);
}

QString element(const QString &place, qsizetype index)
{
    return place + u'[' + QString::number(index) + u']';
}

QString nameOf(QByteArrayView text, const JsonNode &node)
{
    const QByteArrayView spelled = text.sliced(node.nameBegin, node.nameEnd - node.nameBegin);
    return Json::unquoted(spelled).value_or(QString::fromUtf8(spelled));
}
}
