// All that is known where advice is wanted, as values: the draft, the route, the key's kind, the neighbours.
#pragma once

#include "core/chatrequest.h"
#include "core/exchange.h"
#include "core/route.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

struct Situation {
    Route route;
    QByteArray protocol; ///< Protocol::id()
    ChatRequest request; ///< messages as they would be sent
    QUrl url; ///< the final one
    QByteArray keyKind; ///< KeyText::kind; empty: unknown or not read yet
    QString keyVariable; ///< the environment variable the key comes from; empty: not from one
    bool hasKey = false;
    QList<Route> routes; ///< every route a person has, this one included
    std::optional<QStringList> listedModels; ///< what the route's last model list named; nothing: never fetched
};

/// A failure with everything around it, for the doctor.
struct Symptoms {
    Situation situation;
    Answer answer; ///< partial or empty; its failure may be empty for an answer that is odd but whole
    HttpHead head;
    QDateTime now;
};
