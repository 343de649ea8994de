#include "core/exchange.h"
