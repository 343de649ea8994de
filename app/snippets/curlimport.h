// A curl command as the request it would send. A key in it is handed out apart: the request has only its place.
#pragma once

#include "core/httprequest.h"

#include <QByteArray>
#include <QList>
#include <QString>

struct CurlImport {
    struct Key {
        QByteArray value;
        QByteArray name; ///< of the header or of the parameter in the URL
        bool inUrl = false;
    };

    /// Why there is no request: "empty", "not-curl", "open-quote", "substitution", "variable", "file", "form", "flag",
    /// "flag-value", "no-url", "several-urls", "url", "header" or "user"; empty if there is one.
    QByteArray refused;
    QString subject; ///< the flag, variable, … it is about; never a key

    /// Of a secret header, value ends where the secret would begin, and variable names one the command took it from.
    HttpRequest request;
    QList<Key> keys;
    QStringList unknownFlags; ///< what the request does not follow: names only
};

/// \a text as it is copied from browsers, other programs and documentation, for sh, cmd.exe or PowerShell. Runs nothing.
CurlImport readCurl(const QByteArray &text);
