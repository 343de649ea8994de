#include "core/valueplace.h"

#include <algorithm>

ValuePlace valuePlace(const QList<ParameterSpec> &specs, const QByteArray &name, QByteArrayView json)
{
    const auto byField = [&name](const ParameterSpec &spec) { return spec.field == name; };
    // The whole object thinking={"type":…} is meant as it stands, not as a value of its field thinking.type.
    const bool isObject = json.startsWith('{');
    const auto byId = [&name, isObject](const ParameterSpec &spec) {
        return spec.id == name && !(isObject && spec.field.startsWith(QByteArray(name + '.')));
    };
    auto spec = std::find_if(specs.cbegin(), specs.cend(), byField);
    if (spec == specs.cend())
        spec = std::find_if(specs.cbegin(), specs.cend(), byId);
    return spec == specs.cend() ? ValuePlace { .id = name } : ValuePlace { .isParameter = true, .id = spec->id };
}
