// Which library of a protocol's owner a request can be sent with, and what it is told: shared by Python and JavaScript.
#pragma once

#include "snippets/keylessrequest.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

struct SdkCall {
    enum class Sdk { OpenAiChat, OpenAiResponses, Anthropic, Gemini };
    Sdk sdk;
    QByteArray base; ///< the URL without what the library adds
    QByteArray version; ///< Gemini: "v1beta"
    QByteArray model; ///< Gemini: it stands in the URL
    QByteArray keyVariable; ///< of the key the library sends its own way; empty: there is none
    QByteArray bearerVariable; ///< Anthropic: of a key that goes as Bearer
    QList<KeylessRequest::Header> headers; ///< what the library would not send by itself
    QList<std::pair<QString, QByteArray>> members; ///< of the body, as raw JSON
    bool streams = false;

    /// "MINIMAX_BASE_URL" for "MINIMAX_API_KEY": named after the key's, so that no key goes where another's base URL points.
    QByteArray variableFor(const QByteArray &what) const;
};

/// Nothing if there is no library for it, or none that would send this.
std::optional<SdkCall> sdkCallFor(const KeylessRequest &request, QByteArrayView protocol);
