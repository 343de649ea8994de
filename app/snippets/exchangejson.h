// Exchanges as JSON of our own: the names of --format json, and all that was kept beside them.
#pragma once

#include "core/exchange.h"

#include <QByteArray>
#include <QList>

/// One exchange as an object, several as an array with a line for each. Times are milliseconds since the request was handed
/// to the network. A body that is no UTF-8 is called body_base64.
QByteArray exchangesAsJson(const QList<Exchange> &exchanges);

// What the formats share, as JSON text.
namespace ExchangeText {
/// A string, whatever the bytes are.
QByteArray string(const QByteArray &bytes);
QByteArray stringOrNull(const QByteArray &bytes);
/// Rounded to a thousandth, or null.
QByteArray milliseconds(const std::optional<double> &ms);
/// Each header as [name, value].
QByteArray headers(const QList<HttpHeader> &headers);
QByteArray request(const HttpRequest &request);
QByteArray toolCalls(const QList<ToolCall> &calls);
QByteArray timing(const Timing &timing);
QByteArray requestIds(const QList<RequestId> &ids);
QByteArray attempts(const QList<Attempt> &attempts);
QByteArray failure(const Failure &failure);
QByteArray usage(const Usage &usage);
/// Each chunk as [milliseconds, offset, size].
QByteArray chunks(const QList<Chunk> &chunks);
/// "answer", "models", "probe" or "replay".
QByteArray purpose(Purpose purpose);
/// ISO 8601, UTC, with milliseconds.
QByteArray moment(const QDateTime &moment);
}
