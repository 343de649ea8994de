// One request and all that came back, as it is shown, kept and exported. Holds no key.
#pragma once

#include "core/answer.h"
#include "core/httprequest.h"

#include <QDateTime>

/// Milliseconds from the moment the request was handed to the network; nothing where it did not happen.
struct Timing {
    std::optional<double> firstByte; ///< of the body
    std::optional<double> firstReasoning;
    std::optional<double> firstText; ///< first visible character
    std::optional<double> total;

    bool operator==(const Timing &) const = default;
};

struct HttpHead {
    int status = 0; ///< 0: no response arrived
    QByteArray reason;
    QList<HttpHeader> headers; ///< in the order received; names as received

    QByteArray header(QByteArrayView name) const;

    bool operator==(const HttpHead &) const = default;
};

struct Chunk {
    qint64 atNs = 0; ///< since the request was handed to the network
    qsizetype offset = 0; ///< into Exchange::body
    qsizetype size = 0;

    bool operator==(const Chunk &) const = default;
};

struct Exchange {
    QString routeId;
    QString routeName;
    QByteArray protocol;
    QString model;
    HttpRequest request; ///< redacted
    QDateTime startedAt;
    HttpHead head; ///< redacted
    QByteArray body; ///< as received, secrets masked by value
    QList<Chunk> chunks;
    Answer answer;
    Timing timing;
    int events = 0; ///< server events, or 1 for a body that is no stream
    int attempts = 0; ///< requests that left the machine

    bool operator==(const Exchange &) const = default;
};
