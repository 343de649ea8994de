// Exchanges as Markdown for a bug report: what was asked, what came back, how long it took. Whatever a server or a person
// wrote stands in code, where no renderer acts on it.
#pragma once

#include "core/exchange.h"

#include <QByteArray>
#include <QList>

#include <functional>

/// \a failureWords says a failure in a sentence; without it its id stands there.
QByteArray exchangesAsMarkdown(const QList<Exchange> &exchanges, const std::function<QString(const Failure &)> &failureWords = {});
