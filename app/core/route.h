// A way to a model: where it is, which wire formats it speaks, how it wants the key.
#pragma once

#include "core/httprequest.h"

#include <QMap>
#include <QString>
#include <QStringList>

enum class AuthStyle { Bearer, XApiKey, None };

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

struct Route {
    QString id; ///< stable, ASCII; names the keychain entry
    QString name;
    QMap<QByteArray, QString> bases; ///< base URL by Protocol::id()
    QByteArray protocol = "openai-chat"; ///< the one a new conversation starts with
    AuthStyle auth = AuthStyle::Bearer;
    Dialect dialect = Dialect::Plain;
    QString defaultModel;
    QStringList knownModels; ///< ids the documents name; offered before any list was fetched
    QList<HttpHeader> headers;
    TimeLimits limits;
    ProxyMode proxyMode = ProxyMode::Inherit;
    QString proxyUrl; ///< http:// or socks5://, for ProxyMode::Own
    QString colour; ///< "#rrggbb"
    QString keyVariable; ///< environment variable written in printed commands: MINIMAX_API_KEY
    QStringList keyVariables; ///< the ones read, in order of preference
    bool builtIn = false;
    bool hasKey = false; ///< the keychain was given a key for it; never forgotten because a read failed

    QString base(QByteArrayView protocolId) const { return bases.value(protocolId.toByteArray()); }

    bool operator==(const Route &) const = default;
};

/// The key on its way into a request. Holds the variable too, so that a printed command can name it.
struct RouteKey {
    QByteArray value; ///< empty: none. A preview passes an empty value and expected = true
    QByteArray variable;
    bool expected = false; ///< the route wants a key although value is empty: the header appears with a placeholder

    bool operator==(const RouteKey &) const = default;
};
