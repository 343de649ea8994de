// The request as a JavaScript module for Node.js: with the library of the protocol's owner, or with fetch.
#pragma once

#include "core/httprequest.h"

#include <QString>

QString javaScriptCode(const HttpRequest &request, QByteArrayView protocol);

/// With nothing but fetch, which sends the body byte by byte.
QString fetchCode(const HttpRequest &request);
