#include "engine/surroundings.h"

#include "advice/guards.h"
#include "protocols/protocol.h"
#include "store/keyring.h"
#include "store/modelliststore.h"
#include "store/routestore.h"

#include <algorithm>
#include <utility>

Surroundings surroundingsFrom(const RouteStore &routes, const ModelListStore &lists)
{
    Surroundings surroundings { .routes = routes.routes() };
    for (const Route &route : std::as_const(surroundings.routes)) {
        const std::optional<StoredModelList> list = lists.list(route.id);
        // A list of another server says nothing about this one.
        const auto isHost = [&list](const QString &base) { return QUrl(base).host() == QUrl(list->url).host(); };
        if (!list || std::none_of(route.bases.cbegin(), route.bases.cend(), isHost))
            continue;
        QStringList ids;
        for (const StoredModelList::Entry &entry : list->models)
            ids.append(entry.first);
        surroundings.listedModels.insert(route.id, ids);
    }
    return surroundings;
}

Situation situationOf(const Surroundings &surroundings, const Route &route, const Protocol &protocol, const ChatRequest &request,
    const KeyState &key)
{
    Situation situation { .route = route,
        .protocol = protocol.id(),
        .request = request,
        .url = protocol.chatUrl(route),
        .keyKind = keyKindOf(key.mark),
        .keyVariable = key.variable,
        .hasKey = key.origin != KeyOrigin::None,
        .routes = surroundings.routes };
    if (const auto listed = surroundings.listedModels.constFind(route.id); listed != surroundings.listedModels.cend())
        situation.listedModels = *listed;
    return situation;
}

QByteArray keyKindOf(const KeyMark &mark)
{
    static const std::pair<const char *, const char *> beginnings[] { { "sk-api-", "minimax-payg" }, { "sk-cp-", "minimax-plan" },
        { "mmx_live_", "mmx-live" }, { "mmx_test_", "mmx-test" }, { "sk-ant-", "anthropic" }, { "sk-or-", "openrouter" },
        { "sk-proj-", "openai" }, { "gsk_", "groq" }, { "AIza", "google" }, { "sk-fk-", "flatkey" }, { "runapi_", "runapi" },
        { "eyJ", "jwt" } };
    if (mark.isNumber)
        return "group-id";
    for (const auto &[beginning, kind] : beginnings) {
        if (mark.beginning.startsWith(beginning))
            return kind;
    }
    return {};
}

QList<Finding> keyFindings(const Route &route, const Protocol &protocol, const KeyState &state, const QByteArray &kind)
{
    static const QByteArrayList aboutKeys { "key-of-other-company", "group-id-as-key", "region-mismatch", "key-bound-to-other-host",
        "plain-http" };
    Situation situation = situationOf({ .routes = { route } }, route, protocol, {}, state);
    if (!kind.isEmpty())
        situation.keyKind = kind;
    QList<Finding> findings = guards(situation);
    findings.removeIf([](const Finding &finding) {
        return finding.severity != Severity::Blocking || !aboutKeys.contains(finding.id);
    });
    return findings;
}
