#include "core/redaction.h"
