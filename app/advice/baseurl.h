// What a person pasted as a base URL, made into one that can be called, and what was changed or looks wrong.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

struct BaseUrlFinding {
    QByteArray id; ///< "trimmed", "endpoint-stripped", "scheme-added", "version-missing", "plain-http", …
    QString subject; ///< what was removed or is missing
    QString repaired; ///< the base after the offered repair; empty if none is offered

    bool operator==(const BaseUrlFinding &) const = default;
};

struct BaseUrl {
    QString url; ///< normalised, no trailing slash; empty if it cannot be called
    QByteArray problem; ///< why url is empty: "empty", "no-host", "scheme", "user-info", "backslash", "fragment", "invalid"
    QList<BaseUrlFinding> changes; ///< done already
    QList<BaseUrlFinding> offers; ///< could be done with one click

    bool operator==(const BaseUrl &) const = default;
};

/// Reads \a pasted as it is handled everywhere: trims, strips a full endpoint path, requires http(s) and a host.
BaseUrl readBaseUrl(const QString &pasted);

/// Whether the key would cross the network readable: http to a host that is not loopback.
bool isPlainHttpOffLoopback(const QUrl &url);
