// What went wrong with a request, as data; words/ turns it into a sentence.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

enum class FailureKind {
    // Said by the server.
    Authentication, ///< 401, 1004, 2049
    Permission, ///< 403
    Balance, ///< 402, 1008
    RateLimit, ///< 429, 1002, 1039, 1041, 2045
    PlanLimit, ///< 2056, 2061, 1028, 1030
    InvalidRequest, ///< 400, 422, 2013
    UnknownModel,
    ContextTooLong,
    TooLarge, ///< 413
    InputModerated, ///< 1026
    OutputModerated, ///< 1027
    NotFound, ///< 404, not a model: a wrong path
    Overloaded, ///< 529, 503, 520
    ServerError, ///< other 5xx, 1000, 1001, 1013, 1024, 1033
    Redirected, ///< 3xx: shown, never followed
    OtherStatus, ///< any other refusal
    // Seen by the client in what arrived.
    NoAnswer, ///< success without anything in it
    Malformed, ///< not the protocol: broken JSON, HTML, an encoding we did not ask for
    CutOff, ///< the stream ended before its end
    // The line.
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, ///< before an answer began
    Tls,
    Proxy,
    TimedOutConnecting,
    TimedOutFirstByte,
    TimedOutIdle,
    NetworkOther,
    // Ours.
    Stopped, ///< by the person
    NotSent, ///< refused before a byte left: bad URL, bad header, no key
};

/// Stable name for scripts and logs: "authentication", "rate_limit", "timed_out_first_byte", …
QByteArray failureId(FailureKind kind);

struct Failure {
    FailureKind kind = FailureKind::OtherStatus;
    int httpStatus = 0; ///< 0: none arrived
    QByteArray code; ///< the server's own: "1004", "model_not_found"; empty if it gave none
    QByteArray type; ///< the server's own: "authorized_error"
    QString message; ///< the server's own words, or the line's; foreign text
    QByteArray parameter; ///< the field the server named
    QByteArray requestId;
    QByteArray raw; ///< body or frame as it came
    std::optional<qint64> retryAfterMs; ///< how long the server asks to wait
    QByteArray detail; ///< our own id for a closer cause: "full-path-base", "redirect-target", …
    QString subject; ///< what detail speaks of: a URL, a header name

    bool operator==(const Failure &) const = default;
};
