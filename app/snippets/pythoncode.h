// The request as a Python program: with the library of the protocol's owner, or with nothing but Python.
#pragma once

#include "core/httprequest.h"

#include <QString>

QString pythonCode(const HttpRequest &request, QByteArrayView protocol);
