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

/// As much as Qt tells of the line, in milliseconds as above. It says neither when a name was looked up nor when TCP stood.
struct LineTiming {
    std::optional<double> connecting; ///< a new connection was begun, name look-up included; nothing: one was open already
    std::optional<double> encrypted; ///< the TLS of a new connection was agreed on
    std::optional<double> sent; ///< the whole request was written; nothing tells it of one without a body
    std::optional<double> head; ///< status and headers are here

    bool operator==(const LineTiming &) const = default;
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

enum class Purpose {
    Answer, ///< somebody asked the model
    Models, ///< the list of models, or one of it
    Probe, ///< a test of the route
    Replay, ///< a kept or imported request, sent once more
};

struct Exchange {
    QString id; ///< newExchangeId(); empty while nothing has left
    Purpose purpose = Purpose::Answer;
    QString question; ///< the same for all attempts at one answer
    QString conversationId; ///< empty: of no conversation
    qint64 turn = 0; ///< the answer in that conversation
    QString replayOf; ///< the exchange this one repeats
    QString routeId;
    QString routeName;
    QByteArray protocol;
    QString model;
    HttpRequest request; ///< redacted
    bool isMasked = false; ///< a key stood in the URL, in the body or in a header that does not carry keys: other bytes were sent
    QDateTime startedAt;
    HttpHead head; ///< redacted
    QByteArray body; ///< as received, secrets masked by value
    QList<Chunk> chunks;
    Answer answer;
    Timing timing;
    LineTiming line;
    int events = 0; ///< server events, or 1 for a body that is no stream
    QList<Attempt> attempts; ///< the requests that left the machine, the last one being what is told above

    bool operator==(const Exchange &) const = default;
};

/// An id that sorts by the time it was made: a UUID of version 7 (RFC 9562, section 5.7).
QString newExchangeId();
