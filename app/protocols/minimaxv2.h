// MiniMax's own chat, second version: POST {base}/text/chatcompletion_v2. Shaped like OpenAI's, but it fails with HTTP 200.
#pragma once

#include "protocols/protocol.h"

class MiniMaxV2 final : public Protocol
{
public:
    QByteArray id() const override { return "minimax-v2"; }
    QList<ParameterSpec> parameters(const Route &route, const QString &model) const override;
    QUrl chatUrl(const Route &route) const override;
    HttpRequest chat(const Route &route, const ChatRequest &request, const RouteKey &key) const override;
    std::unique_ptr<Decoder> decoder() const override;
    QList<QByteArray> unsentParameters(const Route &route, const ChatRequest &request) const override;
    HttpRequest listModels(const Route &route, const RouteKey &key) const override;
};
