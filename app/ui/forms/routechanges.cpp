#include "ui/forms/routechanges.h"

#include "core/route.h"

#include <QCoreApplication>

namespace {
struct RouteChangesText {
    Q_DECLARE_TR_FUNCTIONS(RouteForm)
};
}

QStringList RouteChanges::between(const Route &now, const Route &then)
{
    QStringList changes;
    const auto note = [&changes](bool differs, const QString &what) {
        if (differs)
            changes.append(what);
    };
    note(now.name != then.name, RouteChangesText::tr("name", "a setting that differs"));
    note(now.colour != then.colour, RouteChangesText::tr("colour", "a setting that differs"));
    note(now.bases != then.bases, RouteChangesText::tr("base URLs", "a setting that differs"));
    note(now.protocol != then.protocol, RouteChangesText::tr("protocol", "a setting that differs"));
    note(now.auth != then.auth || now.surfaceAuth != then.surfaceAuth, RouteChangesText::tr("how the key is sent", "a setting that differs"));
    note(now.groupId != then.groupId, RouteChangesText::tr("GroupId", "a setting that differs"));
    note(now.keyVariable != then.keyVariable || now.keyVariables != then.keyVariables,
        RouteChangesText::tr("key variable", "a setting that differs"));
    note(now.defaultModel != then.defaultModel || now.knownModels != then.knownModels,
        RouteChangesText::tr("models", "a setting that differs"));
    note(now.dialect != then.dialect || now.roleMessages != then.roleMessages,
        RouteChangesText::tr("fields", "a setting that differs"));
    note(now.headers != then.headers, RouteChangesText::tr("headers", "a setting that differs"));
    note(now.retry != then.retry || now.idempotencyKeys != then.idempotencyKeys || now.fallback != then.fallback,
        RouteChangesText::tr("what happens after a failure", "a setting that differs"));
    note(now.maxConcurrent != then.maxConcurrent || now.limits != then.limits, RouteChangesText::tr("limits", "a setting that differs"));
    note(now.proxyMode != then.proxyMode || now.proxyUrl != then.proxyUrl, RouteChangesText::tr("proxy", "a setting that differs"));
    return changes;
}
