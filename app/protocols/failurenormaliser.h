// Any body of any server that means "no" → one Failure. The order is that of the families seen in the wild; whatever the
// HTTP status, because MiniMax's native surfaces and some routers fail with 200.
#pragma once

#include "core/exchange.h"
#include "core/failure.h"

#include <optional>

/// The failure that \a body (a whole body, or one frame of a stream) tells of; nothing if it tells of none and \a head is a success.
std::optional<Failure> failureIn(const HttpHead &head, QByteArrayView body);

/// How long Retry-After and retry-after-ms ask to wait: delta seconds, decimals or an HTTP date (RFC 9110, section 10.2.3),
/// clamped to [0, 24 h].
std::optional<qint64> retryAfterMs(const HttpHead &head, const QDateTime &now);

/// The ids by which a server can find this exchange again, from every header family seen in the wild.
QList<RequestId> requestIds(const HttpHead &head);
