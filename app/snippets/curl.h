// The curl command that sends exactly what the program sends.
#pragma once

#include "core/httprequest.h"

#include <QString>

enum class CurlKey { AsVariable, InPlain };

/// \a request for a POSIX shell (POSIX.1-2017, XCU 2.2 "Quoting"): single quotes throughout, --data-raw, standard input
/// for a body too long for one argument. Secrets are written as their header's variable unless \a key is InPlain.
QString curlCommand(const HttpRequest &request, CurlKey key = CurlKey::AsVariable);

/// Writes \a value where \a variable stands in the headers of \a request, for InPlain. False if there is no such place.
bool fillKey(HttpRequest &request, const QByteArray &variable, const QByteArray &value);

/// \a text as one word of a POSIX shell. The bytes are kept as they are; a NUL cannot be part of a word.
QByteArray shellQuoted(QByteArrayView text);
