// Where a field of a JSON text stands, as people write it: messages[0].content, metadata["a b"].
#pragma once

#include "core/jsonnodes.h"

namespace JsonPlace {
/// Of the member \a name of what stands at \a place; an empty place is the whole text.
QString member(const QString &place, const QString &name);
QString element(const QString &place, qsizetype index);

/// The name of \a node, read; what cannot be read stays as it is spelled.
QString nameOf(QByteArrayView text, const JsonNode &node);
}
