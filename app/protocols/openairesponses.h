// OpenAI Responses as MiniMax and routers speak it, without any state on the server: POST {base}/responses.
#pragma once

#include "protocols/protocol.h"

class OpenAiResponses final : public Protocol
{
public:
    QByteArray id() const override { return "openai-responses"; }
    QList<ParameterSpec> parameters(const Route &route, const QString &model) const override;
    QUrl chatUrl(const Route &route) const override;
    HttpRequest chat(const Route &route, const ChatRequest &request, const RouteKey &key) const override;
    std::unique_ptr<Decoder> decoder() const override;
    QList<QByteArray> unsentParameters(const Route &route, const ChatRequest &request) const override;
    HttpRequest listModels(const Route &route, const RouteKey &key) const override;
};
