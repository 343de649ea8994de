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

/// One request that left, of the several that visible retries make of one question.
struct Attempt {
    QDateTime startedAt;
    qint64 waitedMs = 0; ///< how long it was held back before: a countdown, or the queue of the route
    double totalMs = 0;
    int httpStatus = 0; ///< 0: none arrived
    QByteArray failure; ///< failureId(), empty for the one that succeeded
    QByteArray code; ///< the server's own
    QList<RequestId> requestIds;

    bool operator==(const Attempt &) const = default;
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
    QList<Attempt> attempts; ///< the requests that left the machine, the last one being what is told above

    bool operator==(const Exchange &) const = default;
};
