// The words an exchange is found by, and the line it is known by.
#pragma once

#include "core/exchange.h"

struct Prompts {
    QString text; ///< everything the request told the model in words
    QString lastQuestion; ///< what a person said last in it
};

/// The words in the body of a request of whatever protocol. A body that is no JSON is its own text.
Prompts promptsIn(const QByteArray &body);

/// What \a exchange is searched by: its address, model, ids, failure, prompts and answer.
QString searchedText(const Exchange &exchange, const Prompts &prompts);
