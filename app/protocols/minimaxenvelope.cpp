#include "protocols/minimaxenvelope.h"

#include "protocols/openaichatbody.h"
#include "protocols/openaichatdecoder.h"
#include "protocols/parameterspecs.h"
#include "protocols/requestparts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr auto envelopeEndpoint = "/chat/completions"_L1;
const QString envelopeDocs = u"api.minimax.gr.com, API page (unofficial, unconfirmed)"_s;
}

QList<ParameterSpec> MiniMaxEnvelope::parameters(const Route &, const QString &) const
{
    return {
        { .id = "temperature",
            .field = "temperature",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = 2,
            .step = 0.05,
            .source = envelopeDocs + u": no range given, OpenAI's is shown"_s,
            .basic = true },
        { .id = "top_p",
            .field = "top_p",
            .kind = ParameterKind::Number,
            .minimum = 0,
            .maximum = 1,
            .step = 0.05,
            .source = envelopeDocs + u": no range given, OpenAI's is shown"_s,
            .basic = true },
        ParameterSpecs::maxTokens("max_tokens", {}, envelopeDocs),
        ParameterSpecs::stream(envelopeDocs),
        { .id = "tool_choice",
            .field = "tool_choice",
            .kind = ParameterKind::Choice,
            .choices = { R"("auto")", R"("none")", R"("required")" },
            .source = envelopeDocs + u": function calling without its fields"_s },
    };
}

QUrl MiniMaxEnvelope::chatUrl(const Route &route) const
{
    return RequestParts::endpointUrl(route, id(), envelopeEndpoint);
}

HttpRequest MiniMaxEnvelope::chat(const Route &route, const ChatRequest &request, const RouteKey &key) const
{
    const Json::ObjectText body = OpenAiChatBody::of(request, parameters(route, request.settings.model), id());
    HttpRequest http = RequestParts::post(chatUrl(route), body, OpenAiChatBody::streams(body));
    RequestParts::addHeaders(http, route, id(), key, request.settings.extraHeaders);
    return http;
}

std::unique_ptr<Decoder> MiniMaxEnvelope::decoder() const
{
    return std::make_unique<OpenAiChatDecoder>(id(), OpenAiChatDecoder::ClosingFrame::Odd);
}

QList<QByteArray> MiniMaxEnvelope::unsentParameters(const Route &route, const ChatRequest &request) const
{
    return RequestParts::unsent(request.settings.parameters, parameters(route, request.settings.model));
}

HttpRequest MiniMaxEnvelope::listModels(const Route &route, const RouteKey &key) const
{
    return RequestParts::modelsRequest(route, id(), key, envelopeEndpoint);
}
