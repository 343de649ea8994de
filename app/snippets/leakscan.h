// Looks for key material in an exchange before it is written somewhere: known keys by value, in every spelling, and whatever
// looks like a key of the services met here. Says where it stands, and can take it out.
#pragma once

#include "core/exchange.h"
#include "core/redaction.h"

#include <QByteArray>
#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include <utility>

struct Leak {
    int entry = 0; ///< which of the exchanges, from 0
    QString exchangeId;
    QByteArray field; ///< "request.url", "request.headers.x-key", "request.body", "response.body", "answer.text", …
    QByteArray fingerprint; ///< as much as may be shown
    bool isKnown = false; ///< a key of this program, by value; else it only looks like one
    bool isSpread = false; ///< over the events of a stream: no place in the body holds all of it

    bool operator==(const Leak &) const = default;
};

class LeakScan
{
public:
    /// \a knownKeys are found in every spelling, and stand for nothing else.
    explicit LeakScan(const QList<QByteArray> &knownKeys = {});

    /// What \a exchange, the one called \a entry, gives away; each key once for each field.
    QList<Leak> leaks(const Exchange &exchange, int entry = 0) const;

    /// \a exchange with a fingerprint for each key. A response body that a key is spread over is left out as a whole, and a
    /// comment in its place says so.
    Exchange masked(const Exchange &exchange) const;

    /// The fingerprints of the keys in any \a text, and that text without them.
    QList<std::pair<QByteArray, bool>> keysIn(const QByteArray &text) const; ///< fingerprint, and whether it is a known key
    QByteArray masked(const QByteArray &text) const;

private:
    struct Known {
        QByteArray fingerprint;
        Redactor redactor;
    };

    bool isSpreadOver(const QByteArray &body, QList<std::pair<QByteArray, bool>> *found) const;

    QList<Known> m_known;
};

/// The values of the variables of \a environment whose names say that they hold a secret.
QList<QByteArray> secretsIn(const QProcessEnvironment &environment);
