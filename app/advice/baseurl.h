// What a person pasted as a base URL, made into one that can be called, and what was changed or looks wrong.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

struct BaseUrlFinding {
    /// Of changes: "trimmed", "scheme-added", "host-ascii", "endpoint-stripped".
    /// Of offers: "version-missing", "version-doubled", "plain-http".
    QByteArray id;
    QString subject; ///< what was removed or is missing
    QString repaired; ///< the base after the offered repair; empty if none is offered

    bool operator==(const BaseUrlFinding &) const = default;
};

struct BaseUrl {
    /// Normalised, no trailing slash; empty if it cannot be called. A '#' at its end means: call it as it is, append nothing.
    QString url;
    QByteArray problem; ///< why url is empty: "empty", "no-host", "scheme", "user-info", "backslash", "fragment", "invalid"
    QList<BaseUrlFinding> changes; ///< done already
    QList<BaseUrlFinding> offers; ///< could be done with one click

    bool operator==(const BaseUrl &) const = default;
};

/// Reads \a pasted as it is handled everywhere: trims, strips a full endpoint path, requires http(s) and a host.
BaseUrl readBaseUrl(const QString &pasted);

/// The endpoint somebody pasted along with the base, as it stands at the end of \a path: "/chat/completions"; else empty.
QString endpointAtEnd(const QString &path);

/// Whether \a host is this machine by its name or address alone, without asking anybody.
bool isLoopbackHost(const QString &host);

/// Whether the key would cross the network readable: http to a host that is not loopback.
bool isPlainHttpOffLoopback(const QUrl &url);
