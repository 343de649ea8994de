#include "ui/compare/lineupsettings.h"

#include "engine/comparison.h"
#include "protocols/protocol.h"

#include <algorithm>

QList<ParameterSpec> LineupSettings::specs(const Comparison &comparison)
{
    QList<ParameterSpec> specs;
    for (const LineupColumn &column : comparison.lineup().columns) {
        const ColumnSetup setup = comparison.setup(column.id);
        if (!setup.protocol)
            continue;
        const QList<ParameterSpec> more = setup.protocol->parameters(setup.route, setup.settings.model);
        for (const ParameterSpec &spec : more) {
            const auto isSame = [&spec](const ParameterSpec &known) { return known.id == spec.id; };
            if (std::none_of(specs.cbegin(), specs.cend(), isSame))
                specs.append(spec);
        }
    }
    return specs;
}

ChatSettings LineupSettings::settings(const ParameterValues &set, const QList<ParameterSpec> &specs)
{
    ChatSettings settings;
    for (const auto &entry : set.entries()) {
        const auto isMeant = [&entry](const ParameterSpec &spec) { return spec.id == entry.id || spec.field == entry.id; };
        const auto spec = std::find_if(specs.cbegin(), specs.cend(), isMeant);
        if (spec == specs.cend())
            settings.extraBody.set(entry.id, entry.json);
        else
            settings.parameters.set(spec->id, entry.json);
    }
    return settings;
}

ParameterValues LineupSettings::set(const ChatSettings &settings)
{
    ParameterValues set = settings.parameters;
    for (const auto &entry : settings.extraBody.entries())
        set.set(entry.id, entry.json);
    return set;
}
