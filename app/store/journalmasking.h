// Takes known keys out of an exchange, wherever they stand in it.
#pragma once

#include "core/exchange.h"

class Redactor;

/// \a exchange with a fingerprint for every key \a redactor knows. Its chunks go on telling where in the body they lie.
Exchange masked(const Exchange &exchange, const Redactor &redactor);
