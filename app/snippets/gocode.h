// The request as a Go program that needs nothing but Go.
#pragma once

#include "core/httprequest.h"

#include <QString>

QString goCode(const HttpRequest &request);
