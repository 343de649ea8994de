// An answer as it will go over the wire: head, pieces with their pauses, and how it ends. Says nothing about its meaning.
#pragma once

#include <QByteArray>
#include <QList>

namespace Sandbox {

struct Header {
    QByteArray name;
    QByteArray value;
};

struct Piece {
    QByteArray bytes;
    int afterMs = 0; ///< the pause before it
};

struct Reply {
    enum class End {
        Complete,
        Cut, ///< the connection is closed before the body is whole
        Silence, ///< nothing more comes, the connection stays open
        Repeat, ///< the last piece comes again and again
        Dropped, ///< the connection is closed before there is any answer
    };

    int status = 200;
    QList<Header> headers;
    bool streamed = false; ///< chunked; otherwise one body with its length
    QList<Piece> pieces;
    End end = End::Complete;
    bool closes = false;
    bool isForeign = false; ///< somebody else's, who knows nothing of the server's ids

    Reply &with(const QByteArray &name, const QByteArray &value)
    {
        headers.append({name, value});
        return *this;
    }

    static Reply whole(int status, const QByteArray &type, const QByteArray &body)
    {
        return {.status = status, .headers = {{"Content-Type", type}}, .pieces = {{body}}};
    }
    static Reply text(int status, const QByteArray &body) { return whole(status, "text/plain", body); }
    static Reply json(int status, const QByteArray &body)
    {
        return whole(status, "application/json; charset=utf-8", body);
    }
    static Reply events()
    {
        return {.headers = {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-cache"}}, .streamed = true};
    }
};

} // namespace Sandbox
