#include "protocols/minimaxv2.h"

#include "protocols/openaichatbody.h"
#include "protocols/openaichatdecoder.h"
#include "protocols/parameterspecs.h"
#include "protocols/requestparts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr auto v2Endpoint = "/text/chatcompletion_v2"_L1;
const QString v2Docs = u"MiniMax docs, chat completion v2"_s;

ParameterSpec v2MaxTokens(const QString &model)
{
    ParameterSpec spec = ParameterSpecs::maxTokens("max_completion_tokens", model, v2Docs);
    if (ParameterSpecs::isOfFamily(model, "MiniMax-Text-01"_L1))
        spec.documentedDefault = "2048";
    else if (ParameterSpecs::isOfFamily(model, "MiniMax-M1"_L1))
        spec.documentedDefault = "8192";
    else if (ParameterSpecs::isOfFamily(model, "MiniMax-M2"_L1))
        spec.documentedDefault = "10240";
    return spec;
}
}

QList<ParameterSpec> MiniMaxV2::parameters(const Route &, const QString &model) const
{
    QList<ParameterSpec> specs {
        { .id = "temperature",
            .field = "temperature",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = 1,
            .minimumExcluded = true,
            .step = 0.05,
            .source = v2Docs + u": (0, 1]"_s,
            .basic = true },
        { .id = "top_p",
            .field = "top_p",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = 1,
            .minimumExcluded = true,
            .step = 0.05,
            .documentedDefault = "0.95",
            .source = v2Docs,
            .basic = true },
        v2MaxTokens(model),
        ParameterSpecs::stream(v2Docs),
        { .id = "stream_options.include_usage",
            .field = "stream_options.include_usage",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = v2Docs },
        { .id = "tool_choice",
            .field = "tool_choice",
            .kind = ParameterKind::Choice,
            .choices = { R"("auto")", R"("none")" },
            .source = v2Docs },
        { .id = "response_format",
            .field = "response_format",
            .kind = ParameterKind::Json,
            .choices = { R"({"type":"text"})" },
            .source = v2Docs + u": json_schema, for MiniMax-Text-01 only"_s },
        { .id = "mask_sensitive_info",
            .field = "mask_sensitive_info",
            .kind = ParameterKind::Switch,
            .documentedDefault = "false",
            .source = v2Docs },
    };
    if (ParameterSpecs::isOfFamily(model, "MiniMax-Text-01"_L1))
        specs.first().documentedDefault = "0.1";
    return specs;
}

QUrl MiniMaxV2::chatUrl(const Route &route) const
{
    return RequestParts::endpointUrl(route, id(), v2Endpoint);
}

HttpRequest MiniMaxV2::chat(const Route &route, const ChatRequest &request, const RouteKey &key) const
{
    const Json::ObjectText body = OpenAiChatBody::of(request, parameters(route, request.settings.model), id());
    HttpRequest http = RequestParts::post(chatUrl(route), body, OpenAiChatBody::streams(body));
    RequestParts::addHeaders(http, route, id(), key, request.settings.extraHeaders);
    return http;
}

std::unique_ptr<Decoder> MiniMaxV2::decoder() const
{
    return std::make_unique<OpenAiChatDecoder>(id(), OpenAiChatDecoder::ClosingFrame::End);
}

QList<QByteArray> MiniMaxV2::unsentParameters(const Route &route, const ChatRequest &request) const
{
    return RequestParts::unsent(request.settings.parameters, parameters(route, request.settings.model));
}

HttpRequest MiniMaxV2::listModels(const Route &route, const RouteKey &key) const
{
    return RequestParts::modelsRequest(route, id(), key, v2Endpoint);
}
