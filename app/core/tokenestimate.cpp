#include "core/tokenestimate.h"
