// Rows of the parameter form that several surfaces have, each with the sources of its own surface.
#pragma once

#include "core/parameters.h"

namespace ParameterSpecs {
/// Whether \a model is of \a family, with vendor prefixes and lower case as routers write them: "minimax/minimax-m2.7".
bool isOfFamily(const QString &model, QLatin1StringView family);

/// The cap on what the answer may hold, written to \a field.
ParameterSpec maxTokens(const QByteArray &field, const QString &model, const QString &docs);

ParameterSpec stream(const QString &docs);
}
