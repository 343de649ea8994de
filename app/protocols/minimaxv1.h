// MiniMax's first chat surface, kept for old accounts: POST {base}/text/chatcompletion?GroupId=…
// Messages have sender_type and text; a route may ask for role and content instead, as later models took them.
#pragma once

#include "protocols/protocol.h"

class MiniMaxV1 final : public Protocol
{
public:
    QByteArray id() const override { return "minimax-v1"; }
    QList<ParameterSpec> parameters(const Route &route, const QString &model) const override;
    QUrl chatUrl(const Route &route) const override;
    HttpRequest chat(const Route &route, const ChatRequest &request, const RouteKey &key) const override;
    std::unique_ptr<Decoder> decoder() const override;
    QList<AddedField> addedFields(const Route &route, const ChatRequest &request) const override;
    QList<QByteArray> unsentParameters(const Route &route, const ChatRequest &request) const override;
    HttpRequest listModels(const Route &route, const RouteKey &key) const override;
};
