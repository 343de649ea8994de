// Where a client has put its key.
#pragma once

#include "sandbox/chatcall.h"
#include "sandbox/httpreader.h"

#include <QList>
#include <QUrlQuery>

#include <utility>

namespace Sandbox {

/// The keys of \a request in the given places, in their order; elsewhere a key does not count.
QList<std::pair<KeyPlace, QByteArray>> keysOf(const Request &request, const QUrlQuery &query,
                                              const QList<KeyPlace> &places);

/// Takes the same time wherever two texts of one length differ.
bool isSame(QByteArrayView given, QByteArrayView wanted);

} // namespace Sandbox
