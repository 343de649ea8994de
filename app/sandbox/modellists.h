// The list of models in the shape of each surface.
#pragma once

#include "sandbox/reply.h"
#include "sandbox/said.h"

#include <QUrlQuery>

namespace Sandbox {

Reply openAiModels();
Reply anthropicModels(const QUrlQuery &query);
Reply geminiModels(const QUrlQuery &query);
Reply envelopeModels(const Ticket &ticket);

/// One of them; the model is known.
Reply openAiModel(const QString &model);
Reply anthropicModel(const QString &model);
Reply geminiModel(const QString &model);
Reply envelopeModel(const QString &model, const Ticket &ticket);

} // namespace Sandbox
