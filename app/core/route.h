// A way to a model: where it is, which wire formats it speaks, how it wants the key.
#pragma once

#include "core/httprequest.h"

#include <QMap>
#include <QString>
#include <QStringList>

enum class AuthStyle {
    Bearer,
    XApiKey,
    None,
    Both, ///< Authorization and x-api-key
    XGoogApiKey,
};

/// Whose extras a surface understands: MiniMax's own fields, or plain OpenAI ones only.
enum class Dialect { MiniMax, Plain };

enum class ProxyMode { Inherit, None, Own };

/// Milliseconds; 0 means no limit. There is no total limit on a stream.
struct TimeLimits {
    int connect = 15'000;
    int firstByte = 300'000; ///< a 1 M-token prefill takes about four minutes (MiniMax-M3)
    int idle = 120'000; ///< between bytes
    int contentIdle = 180'000; ///< between events; comments that only keep the line open do not count

    bool operator==(const TimeLimits &) const = default;
};

/// What happens after a failure that another attempt may cure. Nothing is ever repeated without being shown.
struct RetryPolicy {
    bool automatic = false; ///< the countdown starts by itself; otherwise it is offered
    int maxRetries = 2; ///< attempts after the first, for one question

    bool operator==(const RetryPolicy &) const = default;
};

struct Route {
    QString id; ///< stable, ASCII; names the keychain entry
    QString name;
    QMap<QByteArray, QString> bases; ///< base URL by Protocol::id()
    QByteArray protocol = "openai-chat"; ///< the one a new conversation starts with
    AuthStyle auth = AuthStyle::Bearer;
    QMap<QByteArray, AuthStyle> surfaceAuth; ///< where a surface wants the key otherwise, by Protocol::id()
    Dialect dialect = Dialect::Plain;
    QString defaultModel;
    QStringList knownModels; ///< ids the documents name; offered before any list was fetched
    QList<HttpHeader> headers;
    QString groupId; ///< the account's GroupId; MiniMax's legacy surfaces want it in the query
    bool roleMessages = false; ///< legacy v1: messages with role and content instead of sender_type and text
    TimeLimits limits;
    RetryPolicy retry;
    int maxConcurrent = 4; ///< requests in flight at once, further ones wait; 0: no limit
    bool idempotencyKeys = false; ///< each question carries an Idempotency-Key that its retries repeat
    QString fallback; ///< id of the route to switch to when this one fails; empty: none
    ProxyMode proxyMode = ProxyMode::Inherit;
    QString proxyUrl; ///< http:// or socks5://, for ProxyMode::Own
    QString colour; ///< "#rrggbb"
    QString keyVariable; ///< environment variable written in printed commands: MINIMAX_API_KEY
    QStringList keyVariables; ///< the ones read, in order of preference
    bool isKeyFromVariable = false; ///< for this question only: no other key than the variables' is read; never saved
    bool builtIn = false;
    QString keyHost; ///< the host the stored key was given for; empty: not known
    bool hasKey = false; ///< the keychain was given a key for it; never forgotten because a read failed

    QString base(QByteArrayView protocolId) const { return bases.value(protocolId.toByteArray()); }

    /// How the key travels on this surface: as set for it, else as set for the route. Gemini's servers know x-goog-api-key only.
    AuthStyle authOn(QByteArrayView protocolId) const
    {
        const auto own = surfaceAuth.constFind(protocolId.toByteArray());
        if (own != surfaceAuth.constEnd())
            return *own;
        return auth == AuthStyle::Bearer && protocolId == "gemini" ? AuthStyle::XGoogApiKey : auth;
    }

    /// Whether any of its surfaces wants a key at all.
    bool sendsKey() const
    {
        if (bases.isEmpty())
            return auth != AuthStyle::None;
        for (auto base = bases.keyBegin(); base != bases.keyEnd(); ++base) {
            if (authOn(*base) != AuthStyle::None)
                return true;
        }
        return false;
    }

    bool operator==(const Route &) const = default;
};

/// The key on its way into a request. Holds the variable too, so that a printed command can name it.
struct RouteKey {
    QByteArray value; ///< empty: none. A preview passes an empty value and expected = true
    QByteArray variable;
    bool expected = false; ///< the route wants a key although value is empty: the header appears with a placeholder

    bool operator==(const RouteKey &) const = default;
};
