// The one request value: made once by a protocol, then sent, shown, printed as curl and kept.
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

struct HttpHeader {
    QByteArray name;
    QByteArray value;
    bool secret = false; ///< part of the value must reach no screen, file, log or clipboard
    qsizetype secretAt = 0; ///< where the secret begins in value: 7 in "Bearer sk-…"
    QByteArray variable; ///< environment variable that stands for the secret in printed commands

    bool operator==(const HttpHeader &) const = default;
};

struct HttpRequest {
    QByteArray method;
    QUrl url;
    QList<HttpHeader> headers; ///< in the order they are sent; what HTTP itself adds (Host, Content-Length) is absent
    QByteArray body;

    /// The value of the first header called \a name (any case), or an empty array.
    QByteArray header(QByteArrayView name) const;

    /// Replaces the first header of that name (any case) or appends it.
    void setHeader(const HttpHeader &header);

    /// The same request with every secret part replaced by its fingerprint; for everything that stores, prints or logs.
    HttpRequest redacted() const;

    bool operator==(const HttpRequest &) const = default;
};

/// A key as it may be shown: first 6 and last 4 characters ("sk-api…9f2c"), less of a short one, never all of it.
QByteArray keyFingerprint(QByteArrayView key);

/// Whether a header called \a name carries a secret by its name alone: Authorization, x-api-key, cookies, *token*, …
bool isSecretHeaderName(QByteArrayView name);

enum class HeaderProblem { None, BadName, BadValue, Reserved };

/// Whether a header a person typed may be sent. Qt validates nothing: a line break in a value would inject headers.
/// Names must be RFC 9110 tokens (section 5.6.2); Host, Content-Length, Transfer-Encoding, Connection and Expect are reserved.
HeaderProblem checkHeader(QByteArrayView name, QByteArrayView value);

/// The headers that Qt would otherwise fill in for us, with our own values, so that what is shown is what is sent.
QList<HttpHeader> standardHeaders();
