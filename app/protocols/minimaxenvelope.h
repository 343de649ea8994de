// Chat as api.minimax.gr.com describes it: asked like OpenAI's, answered inside data, with usage and request id in meta.
// That host is no official one and nobody confirmed its description; what it leaves open is read in every likely form.
#pragma once

#include "protocols/protocol.h"

class MiniMaxEnvelope final : public Protocol
{
public:
    QByteArray id() const override { return "minimax-envelope"; }
    QList<ParameterSpec> parameters(const Route &route, const QString &model) const override;
    QUrl chatUrl(const Route &route) const override;
    HttpRequest chat(const Route &route, const ChatRequest &request, const RouteKey &key) const override;
    std::unique_ptr<Decoder> decoder() const override;
    QList<QByteArray> unsentParameters(const Route &route, const ChatRequest &request) const override;
    HttpRequest listModels(const Route &route, const RouteKey &key) const override;
};
