// MiniMax's "Pro" chat surface, kept for old accounts: POST {base}/text/chatcompletion_pro?GroupId=…
// Every sender has a name, and the bot that shall answer must be described.
#pragma once

#include "protocols/protocol.h"

class MiniMaxPro final : public Protocol
{
public:
    QByteArray id() const override { return "minimax-pro"; }
    QList<ParameterSpec> parameters(const Route &route, const QString &model) const override;
    QUrl chatUrl(const Route &route) const override;
    HttpRequest chat(const Route &route, const ChatRequest &request, const RouteKey &key) const override;
    std::unique_ptr<Decoder> decoder() const override;
    QList<AddedField> addedFields(const Route &route, const ChatRequest &request) const override;
    QList<QByteArray> unsentParameters(const Route &route, const ChatRequest &request) const override;
    HttpRequest listModels(const Route &route, const RouteKey &key) const override;
};
