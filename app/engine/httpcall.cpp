#include "engine/httpcall.h"
