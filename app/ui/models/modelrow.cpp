#include "ui/models/modelrow.h"

#include <QSet>

QString ModelRow::name() const
{
    const bool saysMore = !reported.displayName.isEmpty() && reported.displayName != id;
    return saysMore ? reported.displayName : reported.owner;
}

std::vector<ModelRow> ModelRows::from(const ModelListing &listing, const QStringList &pins, const QString &base)
{
    const QSet<QString> pinned(pins.begin(), pins.end());
    std::vector<ModelRow> rows;
    rows.reserve(size_t(listing.list.models.size() + listing.removed.size()));
    const auto add = [&](const ListedModel &model, ModelState state) {
        ModelRow row { .id = model.id, .raw = model.raw, .reported = reportedFacts(model.raw), .state = state };
        row.builtIn = BuiltInModels::find(model.id);
        row.price = row.builtIn ? row.builtIn->priceAt(base) : nullptr;
        row.isPinned = pinned.contains(model.id);
        rows.push_back(std::move(row));
    };
    for (const auto &model : listing.list.models)
        add(model, listing.added.contains(model.id) ? ModelState::Added : ModelState::Listed);
    for (const auto &model : listing.removed)
        add(model, ModelState::Removed);
    return rows;
}
