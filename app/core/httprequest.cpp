#include "core/httprequest.h"
