#include "store/routestore.h"
