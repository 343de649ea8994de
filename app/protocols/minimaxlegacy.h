// What MiniMax's two oldest chat surfaces have in common: GroupId in the query, tokens_to_generate, senders instead of roles.
#pragma once

#include "core/chatrequest.h"
#include "core/route.h"

namespace MiniMaxLegacy {
/// The endpoint with the route's GroupId in the query, where these surfaces want it; one in the base itself counts more.
QUrl url(const Route &route, QByteArrayView protocolId, QLatin1StringView endpoint);

/// The prompt these surfaces require, of a conversation that has none.
extern const QString usualPrompt;
extern const QString usualUserName;
extern const QString usualBotName;

/// The system prompt and every system message behind it; these surfaces have one place for all.
QString promptOf(const ChatRequest &request);

/// Whether \a settings say what the body field \a name is.
bool sets(const ChatSettings &settings, QByteArrayView name);

// The rows of the parameter form that both have.
ParameterSpec temperature(const QString &docs);
ParameterSpec topP(const QString &docs);
ParameterSpec maxTokens(const QString &docs);
}
