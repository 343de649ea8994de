#include "advice/repair.h"

#include "advice/asked.h"
#include "advice/baseurl.h"
#include "core/jsontext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
const QByteArray emptySchema = R"({"type":"object","properties":{}})";

std::optional<AuthStyle> authNamed(const QString &name)
{
    if (name == "bearer"_L1)
        return AuthStyle::Bearer;
    if (name == "x-api-key"_L1)
        return AuthStyle::XApiKey;
    if (name == "both"_L1)
        return AuthStyle::Both;
    if (name == "x-goog-api-key"_L1)
        return AuthStyle::XGoogApiKey;
    return {};
}

void dropHeadersNamingGroupId(QList<HttpHeader> &headers)
{
    headers.removeIf([](const HttpHeader &header) { return Asked::namesGroupId(header.name); });
}

/// The id goes into the query from now on: wherever else it stood it was ignored.
void setGroupId(Draft &draft, const QString &groupId)
{
    draft.route.groupId = groupId;
    dropHeadersNamingGroupId(draft.route.headers);
    dropHeadersNamingGroupId(draft.settings.extraHeaders);
    for (const auto &entry : QList(draft.settings.extraBody.entries())) {
        if (Asked::namesGroupId(entry.id))
            draft.settings.extraBody.reset(entry.id);
    }
}

/// The route other than the draft's own, in its first protocol if it does not speak the draft's.
bool useRoute(Draft &draft, const QString &id, const QList<Route> &routes)
{
    const auto route = std::find_if(routes.cbegin(), routes.cend(), [&id](const Route &each) { return each.id == id; });
    if (route == routes.cend())
        return false;
    draft.route = *route;
    if (route->base(draft.protocol).isEmpty())
        draft.protocol = route->protocol;
    // An id of the old route may mean nothing there; one that both name stays.
    const bool keepsModel = route->knownModels.isEmpty() || route->knownModels.contains(draft.settings.model);
    if (!route->defaultModel.isEmpty() && (draft.settings.model.isEmpty() || !keepsModel))
        draft.settings.model = route->defaultModel;
    return true;
}

bool setParameter(Draft &draft, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QByteArray json = assignment.mid(equals + 1).toUtf8();
    if (equals < 1 || Json::problemIn(json))
        return false;
    const QByteArray id = assignment.left(equals).toUtf8();
    draft.settings.extraBody.reset(id); // it would win
    draft.settings.parameters.set(id, json);
    return true;
}

/// What every server knows, and what MiniMax documents for its chat; whatever else somebody set goes.
void dropUndocumented(ChatSettings &settings, const Route &route)
{
    static constexpr std::array plain { "stream", "stream_options", "stream_options.include_usage", "max_tokens",
        "max_completion_tokens", "temperature", "top_p", "tools" };
    static constexpr std::array miniMax { "thinking", "thinking.type", "reasoning_split", "service_tier" };
    for (ParameterValues *const values : { &settings.parameters, &settings.extraBody }) {
        for (const auto &entry : QList(values->entries())) {
            const auto isSame = [&entry](const char *id) { return entry.id == id; };
            const bool isDocumented = std::any_of(plain.begin(), plain.end(), isSame)
                || (route.dialect == Dialect::MiniMax && std::any_of(miniMax.begin(), miniMax.end(), isSame));
            if (!isDocumented)
                values->reset(entry.id);
        }
    }
}

bool lacksSchema(const QByteArray &schema)
{
    return Asked::membersOf(schema).isEmpty();
}

/// A list of tools as somebody typed it into the body, each function with a schema.
QByteArray withSchemas(const QByteArray &tools)
{
    const auto typed = Json::elements(tools);
    if (!typed)
        return tools;
    QList<QByteArray> filled;
    for (QByteArray tool : *typed) {
        const QByteArray function = Asked::memberOf(tool, "function"_L1);
        if (Json::members(function) && lacksSchema(Asked::memberOf(function, "parameters"_L1)))
            tool = Asked::withMember(tool, u"function"_s, Asked::withMember(function, u"parameters"_s, emptySchema));
        filled.append(tool);
    }
    return Json::arrayText(filled);
}

void fillSchemas(ChatSettings &settings)
{
    for (Tool &tool : settings.tools) {
        if (lacksSchema(tool.schema))
            tool.schema = emptySchema;
    }
    if (const auto typed = settings.extraBody.value("tools"))
        settings.extraBody.set("tools", withSchemas(*typed));
}

bool addMend(ChatSettings &settings, const QByteArray &mend)
{
    if (!settings.mends.contains(mend))
        settings.mends.append(mend);
    return true;
}

bool changeRoute(Draft &draft, const Repair &repair, const QList<Route> &routes)
{
    if (repair.id == "use-route")
        return useRoute(draft, repair.value, routes);
    if (repair.id == "use-base" || repair.id == "strip-path") {
        const QString base = repair.value.isEmpty() ? readBaseUrl(draft.route.base(draft.protocol)).url : repair.value;
        if (base.isEmpty())
            return false;
        draft.route.bases.insert(draft.protocol, base);
        return true;
    }
    if (repair.id == "use-auth") {
        const auto style = authNamed(repair.value);
        if (!style)
            return false;
        draft.route.surfaceAuth.insert(draft.protocol, *style);
        return true;
    }
    if (repair.id == "use-protocol") {
        if (draft.route.base(repair.value.toLatin1()).isEmpty())
            return false;
        draft.protocol = repair.value.toLatin1();
        return true;
    }
    if (repair.id == "set-group-id" && !repair.value.isEmpty()) {
        setGroupId(draft, repair.value);
        return true;
    }
    return false;
}

bool changeSettings(Draft &draft, const Repair &repair)
{
    ChatSettings &settings = draft.settings;
    if (repair.id == "use-model") {
        settings.extraBody.reset("model");
        settings.model = repair.value;
        return true;
    }
    if (repair.id == "drop-parameter") {
        settings.parameters.reset(repair.value.toUtf8());
        return true;
    }
    if (repair.id == "set-parameter")
        return setParameter(draft, repair.value);
    if (repair.id == "drop-extra-field") {
        settings.extraBody.reset(repair.value.toUtf8());
        return true;
    }
    if (repair.id == "without-stream") {
        settings.extraBody.reset("stream");
        settings.parameters.reset("stream_options.include_usage");
        settings.parameters.set("stream", "false");
        return true;
    }
    if (repair.id == "include-usage") {
        settings.parameters.set("stream_options.include_usage", "true");
        return true;
    }
    if (repair.id == "drop-undocumented") {
        dropUndocumented(settings, draft.route);
        return true;
    }
    if (repair.id == "fill-tool-schemas") {
        fillSchemas(settings);
        return true;
    }
    if (repair.id == "clean-text")
        return addMend(settings, "no-invisible");
    if (repair.id == "mend")
        return addMend(settings, repair.value.toLatin1());
    return false;
}
}

std::optional<Draft> applyRepair(const Draft &draft, const Repair &repair, const QList<Route> &routes)
{
    Draft repaired = draft;
    if (changeRoute(repaired, repair, routes) || changeSettings(repaired, repair))
        return repaired;
    return {};
}
