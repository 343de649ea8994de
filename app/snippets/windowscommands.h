// What is pasted into a terminal of Windows: curl for cmd.exe and for PowerShell, and PowerShell's own command.
#pragma once

#include "core/httprequest.h"

#include <QString>

/// For the prompt of cmd.exe. What it cannot take (8,191 characters, control characters) is said in a rem line instead.
QString curlForCmd(const HttpRequest &request);

/// For PowerShell 5.1 and later: they pass quotes on differently, so the body goes through a file that is removed again.
QString curlForPowerShell(const HttpRequest &request);

/// Invoke-RestMethod.
QString powerShellCode(const HttpRequest &request);
