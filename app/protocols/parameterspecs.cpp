#include "protocols/parameterspecs.h"

using namespace Qt::StringLiterals;

bool ParameterSpecs::isOfFamily(const QString &model, QLatin1StringView family)
{
    return model.section(u'/', -1).startsWith(family, Qt::CaseInsensitive);
}

ParameterSpec ParameterSpecs::maxTokens(const QByteArray &field, const QString &model, const QString &docs)
{
    ParameterSpec spec { .id = "max_tokens",
        .field = field,
        .kind = ParameterKind::Integer,
        .minimum = 1,
        .step = 256,
        .source = docs,
        .basic = true };
    if (isOfFamily(model, "MiniMax-M3"_L1)) {
        spec.maximum = 524'288;
        spec.source += u"; MiniMax-M3 up to 524288, recommended 131072; thinking counts"_s;
    } else if (isOfFamily(model, "MiniMax-M2"_L1)) {
        spec.maximum = 204'800;
        spec.source += u"; MiniMax-M2.x up to 204800, recommended 65536; thinking counts"_s;
    }
    return spec;
}

ParameterSpec ParameterSpecs::stream(const QString &docs)
{
    return { .id = "stream",
        .field = "stream",
        .kind = ParameterKind::Switch,
        .documentedDefault = "false",
        .source = docs,
        .basic = true };
}
