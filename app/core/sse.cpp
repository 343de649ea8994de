#include "core/sse.h"
