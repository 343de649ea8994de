// What the headers of an answer say, in words.
#pragma once

#include "core/exchange.h"

#include <QString>

namespace Words {
/// A request id, a limit, how long to wait, where the server points to; empty where there is nothing to tell. \a at: when it came.
QString headerMeaning(const HttpHead &head, const HttpHeader &header, const QDateTime &at);
}
