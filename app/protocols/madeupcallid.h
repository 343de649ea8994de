// Ids for tool calls of surfaces that have none, so that a result can be matched with its call.
#pragma once

#include "core/exchange.h"

/// An id for the call at \a place of an answer, first seen in \a frame. The same answer gives the same ids; another one gives
/// others, because its head or its frame differ.
QString madeUpCallId(const HttpHead &head, QByteArrayView frame, qsizetype place);
