// One line of the models page: what the route reports beside what is built in, never one in place of the other.
#pragma once

#include "advice/builtinmodels.h"
#include "core/modelfacts.h"
#include "engine/modelcatalog.h"

#include <vector>

enum class ModelState { Listed, Added, Removed };

struct ModelRow {
    QString id;
    QByteArray raw;
    ModelFacts reported;
    const BuiltInModel *builtIn = nullptr;
    const BuiltInPrice *price = nullptr; ///< built in; nullptr on routes that are not MiniMax's own
    ModelState state = ModelState::Listed;
    bool isPinned = false;

    /// The name a person knows it by, if the list gives one, else who owns it.
    QString name() const;
};

namespace ModelRows {
/// \a listing as rows, in the order listed, removed ones last. \a base is the base URL of the route.
std::vector<ModelRow> from(const ModelListing &listing, const QStringList &pins, const QString &base);
}
