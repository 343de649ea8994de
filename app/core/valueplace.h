// Where a value that somebody named by itself belongs: --set, the own values of a column.
#pragma once

#include "core/parameters.h"

/// A value of ChatSettings.
struct ValuePlace {
    bool isParameter = false; ///< else a free field of the body
    QByteArray id; ///< ParameterSpec::id, or the field's name

    bool operator==(const ValuePlace &) const = default;
};

/// \a name is a field of the body as \a specs have it or the id of a parameter; anything else goes into the body as it stands.
ValuePlace valuePlace(const QList<ParameterSpec> &specs, const QByteArray &name, QByteArrayView json);
