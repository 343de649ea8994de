// Gemini's contents and parts: POST {base}/models/{id}:generateContent, or :streamGenerateContent?alt=sse for a stream.
#pragma once

#include "protocols/protocol.h"

class Gemini final : public Protocol
{
public:
    QByteArray id() const override { return "gemini"; }
    QList<ParameterSpec> parameters(const Route &route, const QString &model) const override;
    /// As for the route's default model without streaming: here both are part of the path.
    QUrl chatUrl(const Route &route) const override;
    HttpRequest chat(const Route &route, const ChatRequest &request, const RouteKey &key) const override;
    std::unique_ptr<Decoder> decoder() const override;
    QList<QByteArray> unsentParameters(const Route &route, const ChatRequest &request) const override;
    HttpRequest listModels(const Route &route, const RouteKey &key) const override;
};
