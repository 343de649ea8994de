// Prints the request a curl command would send as JSON, or why it cannot be known. Prints no key and sends nothing.
#pragma once

#include <QByteArray>
#include <QString>

struct CurlImport;

/// {"request": {method, url, headers, body}, "unknown_flags": […]} or {"refused": "sentence"}.
QByteArray importedAsJson(const CurlImport &import);

/// Reads \a file ("-": standard input) and prints that. The exit code: 0, or 2 without a request.
int importCurl(const QString &file);
