// A request that is there already, as it would go over another route, or over its own after that got another address.
#pragma once

#include "core/route.h"

#include <optional>

/// \a request with what follows the base put onto the base of \a to, and with the key and the headers of \a to instead of
/// those of \a from; the body stays byte for byte. Nothing if \a to has no base for \a protocol, or where the base ended in
/// the URL cannot be told. \a from: the route it went over, if it is still there. \a key stands for the key, as
/// Keyring::placeholder() gives it.
std::optional<HttpRequest> movedTo(const Route &to, const RouteKey &key, const HttpRequest &request, const QByteArray &protocol,
    const std::optional<Route> &from);

/// Whether a base of \a route leads to the host and port of \a url.
bool leadsTo(const Route &route, const QUrl &url);
