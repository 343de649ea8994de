// Exchanges as an HTTP Archive, version 1.2 (http://www.softwareishard.com/blog/har-12-spec/): browsers and proxies open it.
// What the format has no place for stands in members that begin with an underscore, as it asks.
#pragma once

#include "core/exchange.h"

#include <QByteArray>
#include <QList>

/// An entry per line. What Qt does not tell of the line is -1; the time of an entry is the sum of the others.
QByteArray harText(const QList<Exchange> &exchanges);
