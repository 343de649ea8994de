#include "engine/networklane.h"
