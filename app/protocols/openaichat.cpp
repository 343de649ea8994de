#include "protocols/openaichat.h"

#include "protocols/openaichatbody.h"
#include "protocols/parameterspecs.h"
#include "protocols/requestparts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr auto openAiChatEndpoint = "/chat/completions"_L1;
const QString miniMaxChatDocs = u"MiniMax docs, OpenAI-compatible chat (2026)"_s;
const QString openAiChatDocs = u"OpenAI API reference, chat completions (2026)"_s;

ParameterSpec temperatureSpec(bool miniMax)
{
    return { .id = "temperature",
        .field = "temperature",
        .kind = ParameterKind::Number,
        .minimum = 0,
        .maximum = 2,
        .step = 0.05,
        .documentedDefault = "1",
        .source = miniMax ? miniMaxChatDocs + u": [0, 2]; older pages say (0, 1], and older deployments refuse 0"_s
                          : openAiChatDocs + u": [0, 2]"_s,
        .basic = true };
}

ParameterSpec topPSpec(bool miniMax, const QString &model)
{
    ParameterSpec spec { .id = "top_p",
        .field = "top_p",
        .kind = ParameterKind::Number,
        .minimum = 0,
        .maximum = 1,
        .step = 0.05,
        .source = (miniMax ? miniMaxChatDocs : openAiChatDocs) + u": [0, 1]"_s,
        .basic = true };
    if (!miniMax)
        spec.documentedDefault = "1";
    else if (ParameterSpecs::isOfFamily(model, "MiniMax-M3"_L1))
        spec.documentedDefault = "0.95";
    else if (ParameterSpecs::isOfFamily(model, "MiniMax-M2"_L1))
        spec.documentedDefault = "0.9";
    return spec;
}

ParameterSpec maxTokensSpec(bool miniMax, const QString &model)
{
    ParameterSpec spec { .id = "max_tokens",
        .field = miniMax ? "max_completion_tokens" : "max_tokens",
        .kind = ParameterKind::Integer,
        .minimum = 1,
        .step = 256,
        .source = miniMax ? miniMaxChatDocs : openAiChatDocs,
        .basic = true };
    if (ParameterSpecs::isOfFamily(model, "MiniMax-M3"_L1)) {
        spec.maximum = 524'288;
        spec.source = miniMaxChatDocs + u": MiniMax-M3 up to 524288, recommended 131072; thinking counts"_s;
    } else if (ParameterSpecs::isOfFamily(model, "MiniMax-M2"_L1)) {
        spec.maximum = 204'800;
        spec.source = miniMaxChatDocs + u": MiniMax-M2.x up to 204800, recommended 65536; thinking counts"_s;
    }
    return spec;
}

/// Everything the chat surface of MiniMax takes, its own extras included.
QList<ParameterSpec> chatParameters(bool miniMax, const QString &model)
{
    const QString docs = miniMax ? miniMaxChatDocs : openAiChatDocs;
    QList<ParameterSpec> specs {
        temperatureSpec(miniMax),
        topPSpec(miniMax, model),
        maxTokensSpec(miniMax, model),
        { .id = "stream",
            .field = "stream",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = docs,
            .basic = true },
        { .id = "stream_options.include_usage",
            .field = "stream_options.include_usage",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = miniMax ? docs + u": older deployments refuse the whole object"_s : docs },
        { .id = "stop",
            .field = "stop",
            .kind = ParameterKind::TextList,
            .source = miniMax ? docs + u": not in the schema; MiniMax-M2.7 was seen to ignore it"_s : docs },
        // Suggestions only: a JSON Schema may be typed as well.
        { .id = "response_format",
            .field = "response_format",
            .kind = ParameterKind::Json,
            .choices = { R"({"type":"text"})", R"({"type":"json_object"})" },
            .source = miniMax ? docs + u": not in the schema; MiniMax-M3 accepts it without a guarantee of JSON"_s : docs },
    };
    if (miniMax) {
        specs.append({ .id = "thinking",
            .field = "thinking.type",
            .kind = ParameterKind::Choice,
            .choices = { R"("adaptive")", R"("disabled")" },
            .source = docs + u": MiniMax-M3 thinks by default here; MiniMax-M2.x cannot switch it off"_s });
        if (ParameterSpecs::isOfFamily(model, "MiniMax-M3"_L1))
            specs.last().documentedDefault = R"("adaptive")";
        specs.append({ .id = "reasoning_split",
            .field = "reasoning_split",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = docs + u": form of the answer only; true parts the reasoning from the content"_s });
    }
    specs.append({ .id = "seed",
        .field = "seed",
        .kind = ParameterKind::Integer,
        .source = miniMax ? docs + u": not in the schema"_s : docs });
    specs.append({ .id = "tool_choice",
        .field = "tool_choice",
        .kind = ParameterKind::Choice,
        .choices = { R"("auto")", R"("none")", R"("required")" },
        .source = miniMax ? docs + u": not in the schema; MiniMax-M3 respects none and is not compelled by the others"_s : docs });
    if (miniMax) {
        specs.append({ .id = "service_tier",
            .field = "service_tier",
            .kind = ParameterKind::Choice,
            .choices = { R"("standard")", R"("priority")" },
            .source = docs + u": priority costs 1.5 times as much"_s });
    }
    return specs;
}

/// What \a route offers, and behind it MiniMax's extras: a value may have been set on a route that has them, and is sent all
/// the same, because it was asked for.
QList<ParameterSpec> specsWithExtras(const QList<ParameterSpec> &offered, const QString &model)
{
    return offered + chatParameters(true, model);
}
}

QList<ParameterSpec> OpenAiChat::parameters(const Route &route, const QString &model) const
{
    return chatParameters(route.dialect == Dialect::MiniMax, model);
}

QUrl OpenAiChat::chatUrl(const Route &route) const
{
    return RequestParts::endpointUrl(route, id(), openAiChatEndpoint);
}

HttpRequest OpenAiChat::chat(const Route &route, const ChatRequest &request, const RouteKey &key) const
{
    const QString &model = request.settings.model;
    const Json::ObjectText body = OpenAiChatBody::of(request, specsWithExtras(parameters(route, model), model), id());
    HttpRequest http = RequestParts::post(chatUrl(route), body, OpenAiChatBody::streams(body));
    RequestParts::addHeaders(http, route, id(), key, request.settings.extraHeaders);
    return http;
}

QList<QByteArray> OpenAiChat::unsentParameters(const Route &route, const ChatRequest &request) const
{
    const QString &model = request.settings.model;
    return RequestParts::unsent(request.settings.parameters, specsWithExtras(parameters(route, model), model));
}

HttpRequest OpenAiChat::listModels(const Route &route, const RouteKey &key) const
{
    return RequestParts::modelsRequest(route, id(), key, openAiChatEndpoint);
}
