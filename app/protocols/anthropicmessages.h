// Anthropic Messages as MiniMax and routers speak it: POST {base}/v1/messages, MiniMax's base being …/anthropic.
#pragma once

#include "protocols/protocol.h"

class AnthropicMessages final : public Protocol
{
public:
    QByteArray id() const override { return "anthropic-messages"; }
    QList<ParameterSpec> parameters(const Route &route, const QString &model) const override;
    QUrl chatUrl(const Route &route) const override;
    HttpRequest chat(const Route &route, const ChatRequest &request, const RouteKey &key) const override;
    std::unique_ptr<Decoder> decoder() const override;
    QList<AddedField> addedFields(const Route &route, const ChatRequest &request) const override;
    QList<QByteArray> unsentParameters(const Route &route, const ChatRequest &request) const override;
    HttpRequest listModels(const Route &route, const RouteKey &key) const override;
};
