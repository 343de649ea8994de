#include "core/parameters.h"
