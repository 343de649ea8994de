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

/// The base of \a route on \a protocolId with \a endpoint ("/chat/completions") behind it, or the base alone if it is exact.
QUrl endpointUrl(const Route &route, QByteArrayView protocolId, const QString &endpoint);

/// A POST of \a body to \a url; \a streams says which answer is hoped for.
HttpRequest post(const QUrl &url, const Json::ObjectText &body, bool streams);

/// GET {base}/models; an exact base is taken for one that ends in \a endpoint.
HttpRequest modelsRequest(const Route &route, QByteArrayView protocolId, const RouteKey &key, QLatin1StringView endpoint);

/// The key as \a route sends it on this surface, the route's own headers, \a extraHeaders, and what Qt would fill in.
void addHeaders(HttpRequest &request, const Route &route, QByteArrayView protocolId, const RouteKey &key,
    const QList<HttpHeader> &extraHeaders = {});

/// The system prompt, and the system turns of the conversation behind it, for a surface that has one place for all of it.
QString systemText(const ChatRequest &request);

/// Puts the value of \a entry at \a field, dots for nesting: "thinking.type". An object given for the first part of a
/// nested field stands for the whole of it.
void setParameter(Json::ObjectText &body, const ParameterValues::Entry &entry, const QByteArray &field);

/// Where the value called \a id goes on a surface that offers \a offered; empty: nowhere, because only another surface has it.
/// What no surface knows keeps its name: whoever set it knows more than our tables.
QByteArray fieldFor(const QByteArray &id, const QList<ParameterSpec> &offered);

/// The ids among \a values that go nowhere on a surface that offers \a offered.
QList<QByteArray> unsent(const ParameterValues &values, const QList<ParameterSpec> &offered);

/// Puts everything \a settings set into \a body, in the order it was set: each value at its field among \a offered.
void setParameters(Json::ObjectText &body, const ChatSettings &settings, const QList<ParameterSpec> &offered);

/// The last step: puts the free fields of \a settings into \a body, where they replace fields of the same name, and all fields
/// into the order that \a settings ask for.
void setExtraBody(Json::ObjectText &body, const ChatSettings &settings);

/// The schema of \a tool as typed, or an empty object's: MiniMax refuses a tool without ("function parameters is empty (2013)").
QByteArray schemaOf(const Tool &tool);
}
