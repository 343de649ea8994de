// The list of models in every shape seen in the wild: OpenAI, Anthropic, Gemini, new-api, and envelopes around them.
// Which shape arrives depends on the headers of the request as much as on the server, so one reader reads them all.
#pragma once

#include "protocols/protocol.h"

namespace ModelLists {
ModelList read(const HttpHead &head, const QByteArray &body);

/// \a request for the page after \a page, whose next names it.
HttpRequest nextPage(const HttpRequest &request, const ModelList &page);

/// \a listRequest turned into the one for \a id alone: …/models/{id}.
HttpRequest detail(const HttpRequest &listRequest, const QString &id);
}
