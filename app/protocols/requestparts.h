// What the requests of every protocol have in common: where the base leads, how the key travels, how a value reaches the body.
#pragma once

#include "core/chatrequest.h"
#include "core/jsontext.h"
#include "core/parameters.h"
#include "core/route.h"

namespace RequestParts {
/// The base of a route without what a person may have left at its end; '#' at the very end means: call exactly this.
struct Base {
    QUrl url; ///< invalid if the base cannot be called
    bool exact = false;
};

Base baseOf(const Route &route, QByteArrayView protocolId);

QUrl withPathAppended(QUrl url, const QString &tail);

/// The key as \a route sends it on this surface, the route's own headers, \a extraHeaders, and what Qt would fill in.
void addHeaders(HttpRequest &request, const Route &route, QByteArrayView protocolId, const RouteKey &key,
    const QList<HttpHeader> &extraHeaders = {});

/// Puts the value of \a entry at \a field, dots for nesting: "thinking.type". An object given for the first part of a
/// nested field stands for the whole of it.
void setParameter(Json::ObjectText &body, const ParameterValues::Entry &entry, const QByteArray &field);

/// Where the value called \a id goes on a surface that offers \a offered; empty: nowhere, because only another surface has it.
/// What no surface knows keeps its name: whoever set it knows more than our tables.
QByteArray fieldFor(const QByteArray &id, const QList<ParameterSpec> &offered);

/// The ids among \a values that go nowhere on a surface that offers \a offered.
QList<QByteArray> unsent(const ParameterValues &values, const QList<ParameterSpec> &offered);

/// The schema of \a tool as typed, or an empty object's: MiniMax refuses a tool without ("function parameters is empty (2013)").
QByteArray schemaOf(const Tool &tool);
}
