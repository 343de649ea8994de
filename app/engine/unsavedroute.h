// A route that nobody saved: a base URL somebody named by itself, and what is usual there.
#pragma once

#include "core/route.h"

class QProcessEnvironment;

/// The route to \a base, which was read (readBaseUrl()), for every surface. It sends no key until somebody names one.
Route unsavedRoute(const QString &base);

/// From now on \a route sends the key in the environment's \a variable over \a protocol, and no other.
void takeKeyFrom(Route &route, const QByteArray &protocol, const QString &variable);

/// How a server that nobody described wants the key over \a protocol.
AuthStyle usualAuth(const QByteArray &protocol, const QString &base);

/// MiniMax's legacy surfaces want the account's GroupId: MINIMAX_GROUP_ID, where \a route does not say it itself.
void takeGroupId(Route &route, const QByteArray &protocol, const QProcessEnvironment &environment);
