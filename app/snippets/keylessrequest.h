// A request with places instead of keys: what every code target prints from, so that none can print a key.
#pragma once

#include "core/httprequest.h"

#include <QByteArray>
#include <QList>
#include <QString>

struct KeylessRequest {
    explicit KeylessRequest(const HttpRequest &request);

    struct Header {
        QByteArray name;
        QByteArray value; ///< with places
        bool secret = false;
        QByteArray variable; ///< of a secret one
    };

    /// A stretch of text, or the environment variable that stands for a key.
    struct Piece {
        QByteArray text;
        QByteArray variable; ///< if not empty, text is
    };

    /// \a text, which may be any part of one of the members, cut at its places. Never empty.
    QList<Piece> pieces(const QByteArray &text) const;

    /// The first header of that name (any case), or null.
    const Header *header(QByteArrayView name) const;

    bool isStreaming() const; ///< the answer comes in pieces: as the body or the URL says

    /// \a utf8 with a byte order mark it may begin with, which QString::fromUtf8 would drop.
    static QString characters(const QByteArray &utf8);

    QByteArray method;
    QByteArray url; ///< encoded, without fragment
    QList<Header> headers;
    QByteArray body;

private:
    QByteArray place(qsizetype number) const;
    void takeKeys(QByteArray &text) const;

    struct Key {
        QByteArray value;
        QByteArray variable;
    };
    QList<Key> m_keys; ///< longest first
    QByteArray m_mark; ///< a character the request does not hold
};
