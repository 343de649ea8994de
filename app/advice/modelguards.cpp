#include "advice/asked.h"
#include "advice/builtinmodels.h"
#include "advice/guardrules.h"
#include "advice/media.h"
#include "advice/nearestmodels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QList<Repair> useModels(const QStringList &ids)
{
    QList<Repair> repairs;
    for (const QString &id : ids)
        repairs.append({ .id = "use-model", .value = id });
    return repairs;
}

QStringList builtInIds()
{
    QStringList ids;
    for (const BuiltInModel &model : BuiltInModels::all())
        ids.append(model.id);
    return ids;
}

QList<Finding> modelEmpty(const Situation &situation)
{
    if (!Asked::model(situation).trimmed().isEmpty())
        return {};
    QStringList known { situation.route.defaultModel };
    known += situation.listedModels.value_or(QStringList()).mid(0, 2);
    known += situation.route.knownModels.mid(0, 2);
    known.removeAll(QString());
    known.removeDuplicates();
    QList<Repair> repairs = useModels(known.mid(0, 3));
    if (repairs.isEmpty())
        repairs.append({ .id = "list-models" });
    return { { .severity = Severity::Blocking, .repairs = repairs } };
}

/// Gemini lists resource names.
QString withoutModelsPrefix(const QString &id)
{
    return id.startsWith("models/"_L1) ? id.sliced(7) : id;
}

QList<Finding> modelNotListed(const Situation &situation)
{
    const QString model = Asked::model(situation).trimmed();
    if (model.isEmpty() || !situation.listedModels || situation.listedModels->isEmpty())
        return {};
    const QStringList &listed = *situation.listedModels;
    const QString plain = withoutModelsPrefix(model);
    if (std::any_of(listed.cbegin(), listed.cend(), [&plain](const QString &id) { return withoutModelsPrefix(id) == plain; }))
        return {};
    QList<Repair> repairs = useModels(nearestModels(model, listed));
    repairs.append({ .id = "list-models" });
    return { { .severity = Severity::Warning, .facts = { model, situation.route.name }, .repairs = repairs } };
}

/// "MiniMax-M3-highspeed": a known model's id, followed by something that it does not come with.
QList<Finding> modelVariantUnknown(const Situation &situation)
{
    const QString model = Asked::model(situation).trimmed();
    const bool isListed = situation.listedModels && situation.listedModels->contains(model);
    if (Asked::company(situation) != "minimax" || isListed || BuiltInModels::find(model))
        return {};
    const QStringList ids = builtInIds();
    const auto base = std::find_if(ids.cbegin(), ids.cend(),
        [&model](const QString &id) { return model.startsWith(id + u'-', Qt::CaseInsensitive); });
    if (base == ids.cend())
        return {};
    QStringList meant { *base };
    meant += nearestModels(model, ids);
    meant.removeDuplicates();
    return { { .severity = Severity::Warning, .facts = { model, *base }, .repairs = useModels(meant.mid(0, 3)) } };
}

QList<Finding> mediaDropped(const Situation &situation)
{
    const BuiltInModel *const model = BuiltInModels::find(Asked::model(situation));
    if (!model)
        return {};
    QStringList dropped;
    for (const QString &kind : mediaIn(situation.request)) {
        if (!model->vision.contains(kind))
            dropped.append(kind);
    }
    if (dropped.isEmpty())
        return {};
    QStringList able;
    for (const BuiltInModel &other : BuiltInModels::all()) {
        const auto sees = [&other](const QString &kind) { return other.vision.contains(kind); };
        if (std::all_of(dropped.cbegin(), dropped.cend(), sees))
            able.append(other.id);
    }
    return { { .severity = Severity::Blocking,
        .facts = QStringList(model->id) + dropped,
        .repairs = useModels(able.mid(0, 1)) } };
}
}

QList<GuardRule> GuardRules::aboutModels()
{
    return {
        { "model-empty", modelEmpty },
        { "model-not-listed", modelNotListed },
        { "model-variant-unknown", modelVariantUnknown },
        { "media-dropped", mediaDropped },
    };
}
