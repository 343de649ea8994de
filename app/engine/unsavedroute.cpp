#include "engine/unsavedroute.h"

#include "advice/hosts.h"
#include "protocols/protocol.h"

#include <QCryptographicHash>
#include <QProcessEnvironment>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

Route unsavedRoute(const QString &base)
{
    const QUrl url(base);
    Route route;
    // Calls to the same server share queue, meters and breaker. A saved route's id has no colon.
    route.id = "url:"_L1 + QString::fromLatin1(QCryptographicHash::hash(base.toUtf8(), QCryptographicHash::Sha1).toHex().first(16));
    route.name = url.port() > 0 ? url.host() + ':'_L1 + QString::number(url.port()) : url.host();
    for (const Protocol *const known : protocols())
        route.bases.insert(known->id(), base);
    // No key of the environment goes to a host it was not meant for: only one that was named.
    route.auth = AuthStyle::None;
    return route;
}

void takeKeyFrom(Route &route, const QByteArray &protocol, const QString &variable)
{
    route.keyVariable = variable;
    route.keyVariables = { variable };
    route.isKeyFromVariable = true;
    route.keyHost.clear(); // that host was of the key it replaces
    if (route.authOn(protocol) == AuthStyle::None)
        route.surfaceAuth.insert(protocol, usualAuth(protocol, route.base(protocol)));
}

/// Messages came with x-api-key, but many who speak it want Bearer.
AuthStyle usualAuth(const QByteArray &protocol, const QString &base)
{
    if (protocol == "gemini")
        return AuthStyle::XGoogApiKey;
    if (protocol != "anthropic-messages")
        return AuthStyle::Bearer;
    const QByteArray company = Hosts::companyOf(QUrl(base).host());
    if (company == "minimax")
        return AuthStyle::Bearer;
    return company == "anthropic" ? AuthStyle::XApiKey : AuthStyle::Both;
}

void takeGroupId(Route &route, const QByteArray &protocol, const QProcessEnvironment &environment)
{
    const bool isLegacy = protocol == "minimax-v1" || protocol == "minimax-pro";
    const QString inBase = QUrlQuery(QUrl(route.base(protocol))).queryItemValue(u"GroupId"_s);
    if (isLegacy && route.groupId.isEmpty() && inBase.isEmpty())
        route.groupId = environment.value(u"MINIMAX_GROUP_ID"_s).trimmed();
}
